//! What building and testing need beyond cargo: found, installed where possible, else named with the command that
//! would install it.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::{env, fs};

use anyhow::{Context as _, Result, bail};

use crate::step;

/// The release of Binaryen whose `wasm-opt` is used; fixed, so that equal sources give equal bytes.
const BINARYEN: &str = "132.0.0";
/// The release of cargo-deny.
const CARGO_DENY: &str = "0.20.2";
pub(crate) const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// Runs a command; its failure is an error.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    let name = command.get_program().to_string_lossy().into_owned();
    let status = command.status().with_context(|| format!("{name} cannot be started"))?;
    if !status.success() {
        bail!("{name} ended with {status}");
    }
    Ok(())
}

/// Copies all files of the repository, those not yet added among them, into a folder that is made anew.
pub(crate) fn copy_sources(root: &Path, copy: &Path) -> Result<()> {
    if copy.exists() {
        fs::remove_dir_all(copy)?;
    }
    let mut list = Command::new("git");
    let listed = output(list.current_dir(root).args(["ls-files", "--cached", "--others", "--exclude-standard"]))?;
    for name in listed.lines() {
        let (from, to) = (root.join(name), copy.join(name));
        // What git knows and nobody has any more is not a part of the page.
        if from.is_file() {
            fs::create_dir_all(to.parent().context("a file in no folder")?)?;
            fs::copy(&from, &to).with_context(|| name.to_owned())?;
        }
    }
    Ok(())
}

/// Runs a command and returns what it prints; its failure is an error.
pub(crate) fn output(command: &mut Command) -> Result<String> {
    let name = command.get_program().to_string_lossy().into_owned();
    let output = command.stderr(Stdio::inherit()).output().with_context(|| format!("{name} cannot be started"))?;
    if !output.status.success() {
        bail!("{name} ended with {}", output.status);
    }
    Ok(String::from_utf8(output.stdout)?)
}

pub(crate) fn is_on_path(program: &str) -> bool {
    let path = env::var_os("PATH").unwrap_or_default();
    env::split_paths(&path).any(|folder| folder.join(program).is_file())
}

/// Installs the compiler's target for WebAssembly, if it is not there.
pub(crate) fn wasm_target() -> Result<()> {
    let output = Command::new("rustc").args(["--print", "target-libdir", "--target", WASM_TARGET]).output()?;
    if output.status.success() && Path::new(String::from_utf8_lossy(&output.stdout).trim()).exists() {
        return Ok(());
    }
    if !is_on_path("rustup") {
        bail!("the compiler has no target {WASM_TARGET}; install rustup, then: rustup target add {WASM_TARGET}");
    }
    step("Installing the compiler's target for WebAssembly", || {
        run(Command::new("rustup").args(["target", "add", WASM_TARGET]))
    })
}

/// The per-user folder of tools, shared by all clones.
pub(crate) fn cache() -> Result<PathBuf> {
    let base = env::var_os("XDG_CACHE_HOME")
        .map(PathBuf::from)
        .or_else(|| Some(PathBuf::from(env::var_os("HOME")?).join(".cache")));
    Ok(base.context("neither XDG_CACHE_HOME nor HOME is set")?.join("studi-tiru"))
}

/// Installs npm packages into a folder of the cache, unless they are there. A broken install never stays: the folder
/// gets its name only when all is in it.
fn npm_folder(
    name: &str,
    what: &str,
    prepare: impl FnOnce(&Path) -> Result<()>,
    arguments: &[&str],
) -> Result<PathBuf> {
    let folder = cache()?.join(name);
    if folder.exists() {
        return Ok(folder);
    }
    if !is_on_path("npm") {
        bail!("npm is missing, which installs {what}; install Node.js 20 or newer: apt-get install nodejs npm");
    }
    step(&format!("Installing {what}"), || {
        let draft = cache()?.join(format!("{name}.{}", std::process::id()));
        fs::create_dir_all(&draft)?;
        prepare(&draft)?;
        let mut npm = Command::new("npm");
        npm.current_dir(&draft).args(arguments).args(["--no-audit", "--no-fund", "--loglevel=error"]);
        run(&mut npm)?;
        if let Err(error) = fs::rename(&draft, &folder) {
            fs::remove_dir_all(&draft)?;
            // Where another build was faster, its folder is as good.
            if !folder.exists() {
                return Err(error).with_context(|| folder.display().to_string());
            }
        }
        Ok(())
    })?;
    Ok(folder)
}

/// The command that runs `wasm-opt`.
pub(crate) fn wasm_opt() -> Result<Command> {
    let what = format!("wasm-opt (binaryen {BINARYEN})");
    let package = format!("binaryen@{BINARYEN}");
    let manifest = |folder: &Path| Ok(fs::write(folder.join("package.json"), "{\"private\":true}")?);
    let folder = npm_folder(&format!("binaryen-{BINARYEN}"), &what, manifest, &["install", &package])?;
    Ok(Command::new(folder.join("node_modules/.bin/wasm-opt")))
}

/// The node modules of a folder's lock file, in the cache.
pub(crate) fn npm_modules(folder: &Path, what: &str) -> Result<PathBuf> {
    let lock = fs::read(folder.join("package-lock.json")).context("package-lock.json")?;
    let name = format!("node-{}", crate::bundle::short_hash(&lock));
    let copy = |draft: &Path| {
        for file in ["package.json", "package-lock.json"] {
            fs::copy(folder.join(file), draft.join(file))?;
        }
        Ok(())
    };
    Ok(npm_folder(&name, what, copy, &["ci"])?.join("node_modules"))
}

/// Puts the node modules of a folder into it, as a link into the cache.
pub(crate) fn node_modules(folder: &Path, what: &str) -> Result<()> {
    let modules = npm_modules(folder, what)?;
    let link = folder.join("node_modules");
    if fs::read_link(&link).is_ok_and(|target| target == modules) {
        return Ok(());
    }
    if link.is_symlink() {
        fs::remove_file(&link)?;
    }
    std::os::unix::fs::symlink(&modules, &link)
        .with_context(|| format!("{} cannot be made; remove what is there: make clean", link.display()))
}

/// A program that tests drive: a browser, or what else readers open pages and files with.
pub(crate) struct Program {
    /// What a person calls it.
    name: &'static str,
    /// The variable of the environment that may name another program.
    pub(crate) variable: &'static str,
    programs: &'static [&'static str],
    /// Debian's packages of it.
    packages: &'static [&'static str],
}

/// The first browser.
pub(crate) const CHROMIUM: Program = Program {
    name: "Chromium",
    variable: "CHROMIUM",
    programs: &["chromium", "chromium-browser", "google-chrome"],
    packages: &["chromium", "fonts-dejavu-core"],
};
/// The second one.
pub(crate) const FIREFOX: Program = Program {
    name: "Firefox",
    variable: "FIREFOX",
    programs: &["firefox-esr", "firefox"],
    packages: &["firefox-esr", "fonts-dejavu-core"],
};
/// The third one, of Safari's engine: its driver, which brings a small browser along.
pub(crate) const WEBKIT: Program = Program {
    name: "WebKitWebDriver",
    variable: "WEBKIT_DRIVER",
    programs: &["WebKitWebDriver"],
    packages: &["webkit2gtk-driver", "fonts-dejavu-core"],
};
/// What readers open workbooks and pictures with.
pub(crate) const LIBRE_OFFICE: Program = Program {
    name: "LibreOffice",
    variable: "SOFFICE",
    programs: &["soffice"],
    packages: &[
        "libreoffice-calc",
        "libreoffice-draw",
        "libreoffice-impress",
        "libreoffice-writer",
        "fonts-dejavu-core",
    ],
};
/// What draws SVG outside of browsers.
pub(crate) const LIBRSVG: Program = Program {
    name: "librsvg",
    variable: "RSVG_CONVERT",
    programs: &["rsvg-convert"],
    packages: &["librsvg2-bin", "fonts-dejavu-core"],
};
/// The screen that the third one needs, in memory.
pub(crate) const XVFB: Program = Program { name: "Xvfb", variable: "XVFB", programs: &["Xvfb"], packages: &["xvfb"] };

impl Program {
    /// Its program: that of the environment, else of the system, else installed.
    pub(crate) fn program(&self) -> Result<PathBuf> {
        if let Some(named) = env::var_os(self.variable) {
            return Ok(PathBuf::from(named));
        }
        let find = || {
            let path = env::var_os("PATH").unwrap_or_default();
            let programs = |folder: PathBuf| self.programs.iter().map(move |name| folder.join(name));
            env::split_paths(&path).flat_map(programs).find(|path| path.is_file())
        };
        if let Some(found) = find() {
            return Ok(found);
        }
        let Self { name, packages, .. } = self;
        let missing = format!("{name} is missing; install it: apt-get install {}", packages.join(" "));
        if !is_on_path("apt-get") {
            bail!("{missing}");
        }
        step(&format!("Installing {name}"), || {
            run(Command::new("apt-get").args(["-qq", "update"]))?;
            let mut install = Command::new("apt-get");
            install.env("DEBIAN_FRONTEND", "noninteractive").args(["-qq", "install", "-y", "--no-install-recommends"]);
            run(install.args(*packages))
        })
        .with_context(|| missing.clone())?;
        find().context(missing)
    }
}

/// Checks what dependencies may be: their licences, where they come from, and known weaknesses.
pub(crate) fn deny(root: &Path) -> Result<()> {
    let folder = cache()?.join(format!("cargo-deny-{CARGO_DENY}"));
    let program = folder.join("bin/cargo-deny");
    if !program.exists() {
        step("Installing cargo-deny", || {
            let mut install = Command::new("cargo");
            install.args([
                "install",
                "cargo-deny",
                "--version",
                CARGO_DENY,
                "--debug",
                "--no-default-features",
                "--quiet",
            ]);
            run(install.arg("--root").arg(&folder).env("CARGO_TARGET_DIR", folder.join("build")))?;
            Ok(fs::remove_dir_all(folder.join("build"))?)
        })?;
    }
    let check = |what: &[&str]| {
        run(Command::new(&program).current_dir(root).args(["check", "--hide-inclusion-graph"]).args(what))
    };
    step("Checking the dependencies' licences and sources", || check(&["licenses", "bans", "sources"]))?;
    step("Checking the dependencies for known weaknesses", || check(&["advisories"]))
        .context("the advisories are fetched from RustSec's repository; without a network this check cannot pass")
}
