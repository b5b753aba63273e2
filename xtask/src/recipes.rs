//! Does what CONTRIBUTING.md says on a copy of the sources: each recipe is a patch in `tests/recipes/`. With all of them
//! the program must compile natively and for the browser, and the tests that hold the lists together must pass.

use std::ffi::OsString;
use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context as _, Result};

use crate::{root, step, tools};

/// The recipes; the page of figures begins from the route.
const RECIPES: [&str; 5] = ["message", "field", "figure", "route", "page"];

/// Fails where a recipe no longer fits, or leaves something out.
pub(crate) fn check(folder: &Path) -> Result<()> {
    let copy = folder.join("sources");
    tools::copy_sources(&root(), &copy)?;
    // Patches are applied within a repository of their own.
    tools::run(Command::new("git").current_dir(&copy).args(["init", "--quiet"]))?;
    for recipe in RECIPES {
        let patch = root().join(format!("tests/recipes/{recipe}.patch"));
        let text = fs::read_to_string(&patch).with_context(|| patch.display().to_string())?;
        let files = text.lines().filter(|line| line.starts_with("diff --git ")).count();
        tools::run(Command::new("git").current_dir(&copy).args(["apply", "-C1"]).arg(&patch))
            .with_context(|| format!("tests/recipes/{recipe}.patch does not fit any more"))?;
        println!("{recipe}: {files} files");
    }
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| OsString::from("cargo"));
    let run = |arguments: &[&str]| {
        let mut command = Command::new(&cargo);
        // Cargo tells two copies of a workspace apart by their folders of output alone.
        tools::run(command.current_dir(&copy).args(arguments).env("CARGO_TARGET_DIR", folder.join("target")))
    };
    step("Compiling the copy for the browser", || {
        run(&[
            "check",
            "--quiet",
            "--package",
            "studi-tiru",
            "--target",
            "wasm32-unknown-unknown",
            "--features",
            "split",
        ])
    })?;
    step("Testing the copy", || {
        // As the recipe of a field says.
        run(&["run", "--quiet", "--package", "studi-tiru", "--bin", "publish-data", "--", "--schemas", "data/schema"])?;
        let tests = ["--lib", "--test", "layering", "--test", "readme", "--test", "dataset", "--test", "wording"];
        run(&[&["test", "--quiet", "--package", "studi-tiru"], tests.as_slice()].concat())
    })
}
