//! Makes `dist/`: checks the data, compiles, binds, optimises, and writes the page with hashed assets.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::{fs, io};

use anyhow::{Context as _, Result};
use sha2::{Digest as _, Sha256};
use wasm_bindgen_cli_support::Bindgen;

use crate::page::{Asset, Program, Published, read_page};
use crate::tools::WASM_TARGET;
use crate::{dist, offline, root, sizes, social, split, step, tools};

/// How the page is built.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Profile {
    /// For readers: small.
    Release,
    /// For developers: fast to build.
    Dev,
}

/// The name of the program's wasm file as cargo writes it.
const PROGRAM: &str = "studi-tiru";

/// The first digits of a hash: enough to tell versions of an asset apart.
pub(crate) fn short_hash(bytes: &[u8]) -> String {
    let mut text = String::new();
    for byte in Sha256::digest(bytes).iter().take(8) {
        text.push_str(&format!("{byte:02x}"));
    }
    text
}

/// Builds the page into `dist/`. The old page stays until the new one is whole.
pub(crate) fn build(profile: Profile) -> Result<()> {
    tools::wasm_target()?;
    if profile == Profile::Release {
        step("Checking the data", || {
            tools::run(cargo().args(["run", "--quiet", "--package", PROGRAM, "--bin", "check-data"]))
        })?;
    }
    step("Compiling the page", || {
        let mut command = cargo();
        command.args(["build", "--package", PROGRAM, "--bin", PROGRAM, "--target", WASM_TARGET]);
        if profile == Profile::Release {
            command.args(["--release", "--features", "split"]);
        }
        tools::run(command.args(["--config", &compiler_flags(profile)]))
    })?;
    let folder = if profile == Profile::Release { "release" } else { "debug" };
    let compiled = target_folder().join(WASM_TARGET).join(folder).join(format!("{PROGRAM}.wasm"));
    let work = target_folder().join("xtask");
    fs::create_dir_all(&work)?;
    let program = if profile == Profile::Release {
        let folder = work.join("split");
        let split = step("Cutting it into parts", || split::split(&compiled, &folder))?;
        let glue = step("Binding it to the browser", || bind(&folder.join("main.wasm"), &work, profile))?;
        step("Making it small", || {
            let mut parts = Vec::new();
            for name in split.parts {
                parts.push((small(&folder.join(&name))?, name));
            }
            Ok(Program { glue, loader: split.loader, wasm: small(&work.join("app_bg.wasm"))?, parts })
        })?
    } else {
        let glue = step("Binding it to the browser", || bind(&compiled, &work, profile))?;
        Program { glue, loader: String::new(), wasm: fs::read(work.join("app_bg.wasm"))?, parts: Vec::new() }
    };
    let draft = root().join("dist.draft");
    remove(&draft)?;
    fs::create_dir_all(&draft)?;
    step("Writing the page", || {
        let overview = match profile {
            Profile::Release => {
                tools::output(cargo().args(["run", "--quiet", "--package", PROGRAM, "--bin", "prerender"]))?
            }
            Profile::Dev => String::new(),
        };
        let publish = ["run", "--quiet", "--package", PROGRAM, "--bin", "publish-data", "--"];
        let published = Published::read(&tools::output(cargo().args(publish).arg(draft.join("data")))?)?;
        let (source, program) = read_page(&root(), program, &overview)?;
        let site = std::env::var("STUDI_TIRU_URL").ok().map(|site| format!("{}/", site.trim_end_matches('/')));
        let drawn = draft.join("data/social");
        let social = social::write(&draft, &drawn, &published.social, site.as_deref())?;
        let hosted = source.hosted(&program[0].name, profile, &published, &social);
        for Asset { name, bytes } in program.iter().chain(&hosted) {
            fs::write(draft.join(name), bytes).with_context(|| name.clone())?;
        }
        if profile == Profile::Release {
            offline::write_worker(&draft, &published)?;
            sizes::compress(&draft)?;
            offline::write_one_file(&draft, &source)?;
        }
        remove(&dist())?;
        Ok(fs::rename(&draft, dist())?)
    })?;
    if profile == Profile::Release { sizes::report(&dist()) } else { Ok(()) }
}

/// A small program without glue, by the name of its package.
pub(crate) fn helper(package: &str) -> Result<PathBuf> {
    let mut command = cargo();
    command.args(["build", "--quiet", "--release", "--package", package, "--target", WASM_TARGET]);
    tools::run(command.args(["--config", &compiler_flags(Profile::Dev)]))?;
    Ok(target_folder().join(WASM_TARGET).join("release").join(format!("{package}.wasm")))
}

/// A file of wasm with its code made as small as it can be.
fn small(wasm: &Path) -> Result<Vec<u8>> {
    let small = wasm.with_extension("small.wasm");
    let lean = ["-Oz", "--strip-producers", "--strip-target-features"];
    tools::run(tools::wasm_opt()?.args(lean).arg(wasm).arg("-o").arg(&small))?;
    Ok(fs::read(small)?)
}

/// Compiler flags that keep this machine's folders out of the program, so that equal sources give equal bytes, and
/// those that the cut needs.
fn compiler_flags(profile: Profile) -> String {
    let home = std::env::var("HOME").unwrap_or_default();
    let cargo_home = std::env::var("CARGO_HOME").unwrap_or_else(|_| format!("{home}/.cargo"));
    let flags = [(format!("{cargo_home}/registry/src"), "crates"), (root().display().to_string(), "studi-tiru")];
    let mut flags = flags.map(|(from, to)| format!("'--remap-path-prefix={from}={to}'")).to_vec();
    if profile == Profile::Release {
        flags.push("'-Clink-args=--emit-relocs'".to_owned());
        // Leptos draws elements by one function instead of one for each type: smaller, at no cost that a reader feels.
        flags.push("'--cfg=erase_components'".to_owned());
    }
    format!("target.wasm32-unknown-unknown.rustflags=[{}]", flags.join(","))
}

fn cargo() -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(root());
    command
}

fn target_folder() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), |folder| root().join(folder))
}

fn remove(folder: &Path) -> Result<()> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => {
            Err(error).with_context(|| format!("{} cannot be removed", folder.display()))
        }
        _ => Ok(()),
    }
}

/// What begins the names of an interface that Leptos brings along for the streams of server functions. A page
/// without a server calls none of it, but as exports they would keep 40 KB of code alive.
const UNUSED: &str = "IntoUnderlying";

/// Writes `app_bg.wasm` and returns the JavaScript that goes with it.
fn bind(compiled: &Path, work: &Path, profile: Profile) -> Result<String> {
    let mut bindgen = Bindgen::new();
    bindgen.input_path(compiled).out_name("app").web(true)?;
    bindgen.typescript(false).omit_default_module_path(true).remove_producers_section(true);
    // The names of functions stay for developers only; wasm-opt needs the section of features, which stays always.
    bindgen.remove_name_section(profile == Profile::Release).keep_debug(false);
    // What the parts share with the main program.
    bindgen.keep_lld_exports(profile == Profile::Release);
    let mut output = bindgen.generate_output()?;
    let exports = &mut output.wasm_mut().exports;
    let unused = |name: &str| name.trim_start_matches("__wbg_").starts_with(&UNUSED.to_lowercase());
    let names: Vec<_> = exports.iter().map(|export| export.name.clone()).filter(|name| unused(name)).collect();
    for name in names {
        exports.remove(&name)?;
    }
    output.emit(work)?;
    Ok(without_unused_classes(&fs::read_to_string(work.join("app.js")).context("app.js")?))
}

/// The glue without the classes of [`UNUSED`] and what stands beside them. A statement ends with its brace at the
/// start of a line, or with a semicolon at the end of one.
fn without_unused_classes(glue: &str) -> String {
    let begins = ["export class ", "if (Symbol.dispose) ", "const "].map(|start| format!("{start}{UNUSED}"));
    let mut kept = String::new();
    let mut is_unused = false;
    for line in glue.lines() {
        let is_class = line.starts_with(&begins[0]);
        is_unused |= begins.iter().any(|begin| line.starts_with(begin));
        if !is_unused {
            kept.push_str(line);
            kept.push('\n');
        }
        let is_statement = !is_class && !line.starts_with(' ') || line.starts_with("    :");
        is_unused &= line != "}" && !(is_statement && line.ends_with(';'));
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::without_unused_classes;

    #[test]
    fn only_the_unused_classes_are_taken_out_of_the_glue() {
        let glue = "export class IntoUnderlyingSink {\n    free() {\n        drop(this);\n    }\n}\n\
                    if (Symbol.dispose) IntoUnderlyingSink.prototype[Symbol.dispose] = 1;\n\
                    function used() {\n    return 1;\n}\n\
                    const IntoUnderlyingSinkFinalization = (typeof F === 'undefined')\n    ? { a: () => {} }\n    : new F(1);\n\
                    const used2 = 2;\n";
        assert_eq!(without_unused_classes(glue), "function used() {\n    return 1;\n}\nconst used2 = 2;\n");
    }
}
