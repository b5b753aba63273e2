//! `index.html` as Trunk reads it, made into a page: each `data-trunk` link becomes a hashed asset.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, bail};

use crate::bundle::{Profile, short_hash};

/// A file of the page.
pub(crate) struct Asset {
    pub(crate) name: String,
    pub(crate) bytes: Vec<u8>,
}

/// The program of the page, bound to the browser.
pub(crate) struct Program {
    /// The JavaScript of wasm-bindgen.
    pub(crate) glue: String,
    /// The JavaScript that loads the parts; empty where there are none.
    pub(crate) loader: String,
    pub(crate) wasm: Vec<u8>,
    /// The parts that travel when asked for, with the names that the loader knows them by.
    pub(crate) parts: Vec<(Vec<u8>, String)>,
}

/// Nothing but the page's own files may load or be spoken to; wasm may compile, and no script of any text may run.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
                      img-src 'self' blob: data:; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'";

/// A link for the bundler, taken out of `index.html`.
struct Link<'a> {
    text: &'a str,
}

impl Link<'_> {
    fn attribute(&self, name: &str) -> Option<&str> {
        let (_, rest) = self.text.split_once(&format!(" {name}=\""))?;
        rest.split_once('"').map(|(value, _)| value)
    }
}

/// The files of the page.
pub(crate) fn write_page(root: &Path, program: Program, profile: Profile) -> Result<Vec<Asset>> {
    let source = fs::read_to_string(root.join("index.html")).context("index.html")?;
    let (mut html, mut css, mut boot) = (String::new(), String::new(), None);
    let mut assets = Vec::new();
    let mut rest = source.as_str();
    while let Some((before, after)) = rest.split_once("<link data-trunk") {
        let (text, after) = after.split_once('>').context("index.html: a link without its end")?;
        let link = Link { text };
        html.push_str(before.trim_end());
        let href = link.attribute("href").context("index.html: a link without href")?;
        let read = |path: &str| fs::read_to_string(root.join(path)).with_context(|| path.to_owned());
        match link.attribute("rel") {
            Some("css") => css.push_str(&without_comments(&read(href)?)),
            Some("icon") => {
                let asset = hashed("icon", "svg", read(href)?.into_bytes());
                html.push_str(&format!("\n  <link rel=\"icon\" type=\"image/svg+xml\" href=\"./{}\">", asset.name));
                assets.push(asset);
            }
            // The data are published by the program that checks them.
            Some("copy-dir") if href == "data" => {}
            Some("rust") => {
                boot = Some(read(link.attribute("data-initializer").context("index.html: no data-initializer")?)?);
            }
            other => bail!("index.html: a link of kind {other:?} is not known here"),
        }
        rest = after;
    }
    let boot = boot.context("index.html: no link of kind rust")?;
    let style = hashed("style", "css", css.into_bytes());
    let Program { glue, mut loader, wasm, parts } = program;
    for (bytes, name) in parts {
        let asset = hashed(name.trim_end_matches(".wasm"), "wasm", bytes);
        loader = loader.replace(&format!("\"./{name}\""), &format!("\"./{}\"", asset.name));
        assets.push(asset);
    }
    let size = wasm.len();
    let wasm = hashed("app", "wasm", wasm);
    let glue = with_loader(&glue, &loader)?;
    let script = hashed("app", "js", script(&glue, &boot, &wasm.name, size).into_bytes());
    html.push_str(&format!(
        "\n  <meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">\
         \n  <link rel=\"stylesheet\" href=\"./{}\">\
         \n  <link rel=\"preload\" href=\"./{}\" as=\"fetch\" type=\"application/wasm\" crossorigin>\
         \n  <script type=\"module\" src=\"./{}\"></script>",
        style.name, wasm.name, script.name
    ));
    if profile == Profile::Dev {
        html.push_str("\n  <script type=\"module\" src=\"./reload.js\"></script>");
        assets.push(Asset { name: "reload.js".to_owned(), bytes: include_bytes!("reload.js").to_vec() });
    }
    html.push_str(rest);
    assets.push(Asset { name: "index.html".to_owned(), bytes: html.into_bytes() });
    assets.extend([style, wasm, script]);
    Ok(assets)
}

/// The glue with the loader of the parts in place of its imports of it, one for each function: one script, one request.
fn with_loader(glue: &str, loader: &str) -> Result<String> {
    if loader.is_empty() {
        return Ok(glue.to_owned());
    }
    let loader: Vec<_> = loader.lines().filter(|line| !line.starts_with("import ")).collect();
    // Of a server that names another type, the parts shall be read as the program is; see `start.js`.
    let loader =
        loader.join("\n").replace("WebAssembly.instantiateStreaming(src, imports)", "instantiatePart(src, imports)");
    let functions: Vec<_> =
        loader.split("export const ").skip(1).filter_map(|text| text.split_once(" =")).map(|(name, _)| name).collect();
    let functions = functions.join(", ");
    let mut script = loader.replace("export const ", "const ");
    for line in glue.lines() {
        script.push('\n');
        match line.strip_prefix("import * as ") {
            Some(import) => {
                let (name, _) = import.split_once(" from ").context("an import without its file")?;
                script.push_str(&format!("const {name} = {{ {functions} }};"));
            }
            None => script.push_str(line),
        }
    }
    Ok(script)
}

/// A style sheet without its comments.
fn without_comments(css: &str) -> String {
    let mut kept = String::new();
    let mut rest = css;
    while let Some((before, after)) = rest.split_once("/*") {
        kept.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, after)| after);
    }
    kept.push_str(rest);
    kept
}

/// A script without the lines that are only comments. None of ours holds text over several lines.
fn without_comment_lines(script: &str) -> String {
    let is_comment = |line: &&str| ["//", "/*", "*/", "* "].iter().any(|start| line.trim_start().starts_with(start));
    let lines: Vec<_> = script.lines().filter(|line| !is_comment(line)).map(str::trim_start).collect();
    lines.join("\n")
}

/// One script: the glue of wasm-bindgen, the loader's words, and the start.
fn script(glue: &str, boot: &str, wasm: &str, size: usize) -> String {
    let boot = boot.replace("export default function initializer", "function initializer");
    let start = include_str!("start.js").replace("WASM_NAME", wasm).replace("WASM_SIZE", &size.to_string());
    // The exports of the glue are called below; an `export` would only be read by another script.
    let glue = glue.replace("export { initSync, __wbg_init as default };", "");
    without_comment_lines(&format!("{glue}\n{boot}\n{start}"))
}

fn hashed(name: &str, extension: &str, bytes: Vec<u8>) -> Asset {
    Asset { name: format!("{name}-{}.{extension}", short_hash(&bytes)), bytes }
}
