//! `index.html` as Trunk reads it, made into a page: each `data-trunk` link becomes a hashed asset.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, bail};
use base64::Engine as _;
use sha2::{Digest as _, Sha256};

use crate::bundle::{Profile, short_hash};
use crate::packs::pack_of;

/// A file of the page.
pub(crate) struct Asset {
    pub(crate) name: String,
    pub(crate) bytes: Vec<u8>,
}

/// Files packed as one.
pub(crate) struct Packed {
    pub(crate) bytes: Vec<u8>,
    /// Where the list of their places begins: where each begins and how long it is, by name, as JSON.
    pub(crate) places_at: usize,
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

/// Nothing but the page's own files may load or be spoken to; wasm may compile, and of scripts within the page only the one
/// whose hash stands for `EARLY` may run.
const POLICY: &str = "default-src 'none'; script-src 'self' EARLY 'wasm-unsafe-eval'; style-src 'self'; \
                      img-src 'self' blob: data:; connect-src 'self'; manifest-src 'self'; worker-src 'self'; \
                      base-uri 'none'; form-action 'none'";

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

/// The page before it is made: `index.html` without its links for the bundler, and what they name.
pub(crate) struct Source {
    /// What is shown before the program has arrived.
    overview: String,
    /// Up to where the assets are named.
    before: String,
    after: String,
    css: String,
    icon: Vec<u8>,
    /// The script that starts the program: the glue of wasm-bindgen, the loader of the parts, the loader's words, the
    /// start; all but where files come from.
    script: String,
}

/// The page that others show in a frame.
pub(crate) const EMBED: &str = "embed.html";

/// Where `index.html` wants what is shown before the program has arrived.
const OVERVIEW: &str = "<!-- overview -->";

/// The end of the style sheet: by this `early.js` knows that all of it has arrived.
const LAST_RULE: &str = ":root { --whole: 1; }\n";

/// What stands in a script for the lines that say where files come from.
const FILES_COME_FROM: &str = "/* files */";

/// How the loader of the parts fetches one.
fn fetched(name: &str) -> String {
    format!("fetch(new URL(\"./{name}\", import.meta.url))")
}

/// Reads the page and names the program's files by their contents: the program first, then its parts.
///
/// `overview` is what it shows before the program has arrived.
pub(crate) fn read_page(root: &Path, program: Program, overview: &str) -> Result<(Source, Vec<Asset>)> {
    let source = fs::read_to_string(root.join("index.html")).context("index.html")?;
    let (mut before, mut css, mut boot, mut icon) = (String::new(), String::new(), None, Vec::new());
    let mut rest = source.as_str();
    while let Some((text_before, after)) = rest.split_once("<link data-trunk") {
        let (text, after) = after.split_once('>').context("index.html: a link without its end")?;
        let link = Link { text };
        before.push_str(text_before.trim_end());
        let href = link.attribute("href").context("index.html: a link without href")?;
        let read = |path: &str| fs::read_to_string(root.join(path)).with_context(|| path.to_owned());
        match link.attribute("rel") {
            Some("css") => css.push_str(&without_comments(&read(href)?)),
            Some("icon") => icon = read(href)?.into_bytes(),
            // The data are published by the program that checks them.
            Some("copy-dir") if href == "data" => {}
            Some("rust") => {
                boot = Some(read(link.attribute("data-initializer").context("index.html: no data-initializer")?)?);
            }
            other => bail!("index.html: a link of kind {other:?} is not known here"),
        }
        rest = after;
    }
    css.push_str(LAST_RULE);
    let boot = boot.context("index.html: no link of kind rust")?;
    let Program { glue, mut loader, wasm, parts } = program;
    let size = wasm.len();
    let mut assets = vec![hashed("app", "wasm", wasm)];
    let mut packs: BTreeMap<String, Vec<(String, Vec<u8>)>> = BTreeMap::new();
    for (bytes, name) in parts {
        if let Some(pack) = pack_of(&loader, &name, bytes.len()) {
            packs.entry(pack).or_default().push((name, bytes));
            continue;
        }
        let asset = hashed(name.trim_end_matches(".wasm"), "wasm", bytes);
        loader = loader.replace(&fetched(&name), &format!("part(\"./{}\")", asset.name));
        assets.push(asset);
    }
    for (name, parts) in packs {
        let pack = hashed(&name, "bin", parts.iter().flat_map(|(_, bytes)| bytes).copied().collect());
        let mut at = 0;
        for (part, bytes) in parts {
            let place = format!("packed(\"./{}\",{at},{})", pack.name, bytes.len());
            loader = loader.replace(&fetched(&part), &place);
            at += bytes.len();
        }
        assets.push(pack);
    }
    let script = script(&with_loader(&glue, &loader)?, &boot, &assets[0].name, size);
    let overview = overview.to_owned();
    Ok((Source { overview, before, after: rest.to_owned(), css, icon, script }, assets))
}

/// What the program that publishes the data says of it.
pub(crate) struct Published {
    /// The version of the records.
    pub(crate) data: String,
    /// The version of the outlines.
    pub(crate) map: String,
    /// The addresses of the records that travel after the program, as a list of JSON.
    pub(crate) records: String,
    /// What search engines are told of the dataset, as JSON-LD.
    pub(crate) description: String,
    /// What messengers are told of each main page, as a list of JSON.
    pub(crate) social: String,
}

impl Published {
    /// Reads what `publish-data` prints: a word and a value on each line.
    pub(crate) fn read(printed: &str) -> Result<Self> {
        let value = |name: &str| {
            let line = printed.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(' '));
            line.map(str::to_owned).with_context(|| format!("publish-data says nothing of {name}"))
        };
        Ok(Self {
            data: value("data")?,
            map: value("map")?,
            records: value("records")?,
            description: value("description")?,
            social: value("social")?,
        })
    }

    /// A script with what it names of the data.
    fn named_in(&self, script: &str) -> String {
        let script = script.replace("DATA_RECORDS", &self.records);
        script.replace("DATA_VERSION", &self.data).replace("MAP_VERSION", &self.map)
    }
}

impl Source {
    /// The page as a folder of files, without the program; `social` are the tags for messengers.
    pub(crate) fn hosted(&self, program: &str, profile: Profile, published: &Published, social: &str) -> Vec<Asset> {
        let style = hashed("style", "css", self.css.clone().into_bytes());
        let icon = hashed("icon", "svg", self.icon.clone());
        let script = self.script_with(include_str!("hosted.js"));
        let script = hashed("app", "js", script.into_bytes());
        // A block: its names are no one else's.
        let early = published.named_in(include_str!("early.js"));
        let early = format!("{{{}}}", without_comment_lines(&early).trim());
        let policy = POLICY.replace("EARLY", &hash_source(early.as_bytes()));
        // No sign in it may end the script.
        let description = published.description.replace('<', "\\u003c");
        let described = format!("{social}\n  <script type=\"application/ld+json\">{description}</script>");
        let links = format!(
            "\n  <meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\
             \n  <script>{early}</script>\
             \n  <link rel=\"icon\" type=\"image/svg+xml\" href=\"./{}\">\
             \n  <link rel=\"stylesheet\" href=\"./{}\">\
             \n  <link rel=\"preload\" href=\"./{program}\" as=\"fetch\" type=\"application/wasm\" crossorigin>\
             \n  <script type=\"module\" src=\"./{}\"></script>",
            icon.name, style.name, script.name
        );
        let mut assets = vec![icon, style, script];
        let more = match profile {
            Profile::Dev => {
                assets.push(asset("reload.js", include_bytes!("reload.js")));
                "\n  <script type=\"module\" src=\"./reload.js\"></script>"
            }
            Profile::Release => {
                assets.push(asset("manifest.webmanifest", include_bytes!("../hosting/manifest.webmanifest")));
                assets.push(asset("icon-192.png", include_bytes!("../../style/icon-192.png")));
                assets.push(asset("icon-512.png", include_bytes!("../../style/icon-512.png")));
                assets.push(asset("_headers", include_bytes!("../hosting/_headers")));
                "\n  <link rel=\"manifest\" href=\"./manifest.webmanifest\">\
                 \n  <link rel=\"apple-touch-icon\" href=\"./icon-192.png\">"
            }
        };
        let before = match profile {
            Profile::Dev => self.before.clone(),
            Profile::Release => self.bundled("hosted"),
        };
        let html = format!("{before}{described}{links}{more}{}", self.after.replace(OVERVIEW, &self.overview));
        assets.push(asset("index.html", html.as_bytes()));
        let framed = before.replacen("<html ", "<html data-embed ", 1);
        let html = format!("{framed}{links}{}", self.after.replace(OVERVIEW, ""));
        assets.push(asset(EMBED, html.as_bytes()));
        assets
    }

    /// What the page as one file unpacks beside the program and the data: its script and its style sheet.
    pub(crate) fn inner(&self) -> [Asset; 2] {
        // The files come from where the outer script unpacks them.
        let script = self.script_with("const file = globalThis.studiTiruFile;");
        [asset("app.js", script.as_bytes()), asset("style.css", self.css.as_bytes())]
    }

    /// The page as one file, with all files packed within it.
    pub(crate) fn packed(&self, packed: &Packed) -> Result<Vec<u8>> {
        let script = include_str!("packed.js").replace("PLACES_AT", &packed.places_at.to_string());
        let script = without_comment_lines(&script);
        // Within a script element these would end or change it.
        if script.contains("</script") || script.contains("<!--") {
            bail!("the script of the one-file app holds the end of its element");
        }
        let [inner, style] = self.inner();
        let policy = format!(
            "default-src 'none'; script-src {} {} 'wasm-unsafe-eval'; style-src {}; img-src blob: data:; \
             base-uri 'none'; form-action 'none'",
            hash_source(script.as_bytes()),
            hash_source(&inner.bytes),
            hash_source(&style.bytes)
        );
        let mut html = format!(
            "{}\n  <meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\
             \n  <link rel=\"icon\" type=\"image/svg+xml\" href=\"data:image/svg+xml;base64,{}\">\
             \n  <script type=\"module\">{script}</script>",
            self.bundled("file"),
            base64(&self.icon),
        );
        // It unpacks itself at once, its style sheet too: nothing is shown before.
        let after = self.after.replace(OVERVIEW, "");
        let (body, end) = after.rsplit_once("</body>").context("index.html: no </body>")?;
        html.push_str(body);
        html.push_str(&format!(
            "<script type=\"text/plain\" id=\"packed\">{}</script>\n</body>",
            base64(&packed.bytes)
        ));
        html.push_str(end);
        Ok(html.into_bytes())
    }

    fn script_with(&self, files: &str) -> String {
        self.script.replace(FILES_COME_FROM, &without_comment_lines(files))
    }

    /// What stands before the assets, saying which kind of bundle the page is.
    fn bundled(&self, kind: &str) -> String {
        self.before.replacen("<html ", &format!("<html data-bundle=\"{kind}\" "), 1)
    }
}

/// What a policy calls a text that may run or style.
pub(crate) fn hash_source(text: &[u8]) -> String {
    format!("'sha256-{}'", base64(&Sha256::digest(text)))
}

fn base64(bytes: &[u8]) -> String {
    base64::engine::general_purpose::STANDARD.encode(bytes)
}

fn asset(name: &str, bytes: &[u8]) -> Asset {
    Asset { name: name.to_owned(), bytes: bytes.to_vec() }
}

/// The glue with the loader of the parts in place of its imports of it, one for each function: one script, one request.
fn with_loader(glue: &str, loader: &str) -> Result<String> {
    if loader.is_empty() {
        return Ok(format!("const LOADS = {{}};\n{glue}"));
    }
    let loader: Vec<_> = loader.lines().filter(|line| !line.starts_with("import ")).collect();
    let mut loader = loader.join("\n");
    // The parts are compiled as they arrive, see `start.js`. Each can be sent for before the program is there: it waits
    // for the program, then, and not for its call.
    for (from, to) in [
        ("WebAssembly.instantiateStreaming(src, imports)", "WebAssembly.instantiate(await src, imports)"),
        ("await Promise.all(parallelStuff);", "await Promise.all(parallelStuff);\nawait started;"),
        (" = wrapAsyncCb(makeLoad(", " = wrapAsyncCb(LOADS.PART = makeLoad("),
    ] {
        if !loader.contains(from) {
            bail!("the loader of the parts has no {from}");
        }
        loader = loader.replace(from, to);
    }
    while let Some((before, after)) = loader.split_once("LOADS.PART") {
        let name = before.rsplit_once("__wasm_split_load_").and_then(|(_, rest)| rest.split_once(' '));
        let (name, _) = name.context("a part without a name")?;
        loader = format!("{before}LOADS.{name}{after}");
    }
    loader.insert_str(0, "const LOADS = {};\n");
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

/// One script: the glue of wasm-bindgen, the loader's words, and the start; where files come from is left open.
fn script(glue: &str, boot: &str, wasm: &str, size: usize) -> String {
    let boot = boot.replace("export default function initializer", "function initializer");
    let start = include_str!("start.js").replace("WASM_NAME", wasm).replace("WASM_SIZE", &size.to_string());
    // The exports of the glue are called below; an `export` would only be read by another script.
    let glue = glue.replace("export { initSync, __wbg_init as default };", "");
    let script = without_comment_lines(&format!("{glue}\n{boot}"));
    format!("{script}\n{FILES_COME_FROM}\n{}", without_comment_lines(&start))
}

fn hashed(name: &str, extension: &str, bytes: Vec<u8>) -> Asset {
    Asset { name: format!("{name}-{}.{extension}", short_hash(&bytes)), bytes }
}

#[cfg(test)]
mod tests {
    use super::with_loader;

    const GLUE: &str = "import * as import1 from \"./split.js\"\nuse(import1);";

    #[test]
    fn a_part_is_made_of_what_was_compiled_and_checked_and_waits_for_the_program() -> anyhow::Result<()> {
        let loader = "import { initSync } from \"./main.js\";\nawait Promise.all(parallelStuff);\n\
                      const run = async (imports) => (WebAssembly.instantiateStreaming(src, imports));\n\
                      export const __wasm_split_load_visits = wrapAsyncCb(makeLoad(run, []));";
        let script = with_loader(GLUE, loader)?;
        assert!(script.contains("WebAssembly.instantiate(await src, imports)"), "{script}");
        assert!(script.contains("await Promise.all(parallelStuff);\nawait started;"), "{script}");
        assert!(script.contains("wrapAsyncCb(LOADS.visits = makeLoad("), "{script}");
        assert!(script.contains("const import1 = { __wasm_split_load_visits };"), "{script}");
        Ok(())
    }

    #[test]
    fn a_loader_of_another_make_is_refused() {
        assert!(with_loader(GLUE, "export const __wasm_split_load_visits = load();").is_err());
    }
}
