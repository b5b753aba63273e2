//! Builds the page a second time, from a copy of the sources in another folder, and compares the bytes.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context as _, Result, bail};

use crate::{dist, offline, root, step, tools};

/// Fails where a file of the page is another one when it is built elsewhere.
pub(crate) fn reproduce(folder: &Path) -> Result<()> {
    let copy = folder.join("a copy");
    if copy.exists() {
        fs::remove_dir_all(&copy)?;
    }
    let mut list = Command::new("git");
    let listed =
        tools::output(list.current_dir(root()).args(["ls-files", "--cached", "--others", "--exclude-standard"]))?;
    for name in listed.lines() {
        let (from, to) = (root().join(name), copy.join(name));
        // What git knows and nobody has any more is not a part of the page.
        if from.is_file() {
            fs::create_dir_all(to.parent().context("a file in no folder")?)?;
            fs::copy(&from, &to).with_context(|| name.to_owned())?;
        }
    }
    step("Building a copy of the page in another folder", || {
        let mut build = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
        build.current_dir(&copy).args(["run", "--quiet", "--package", "xtask", "--", "build"]);
        tools::run(build.env("CARGO_TARGET_DIR", folder.join("target")))
    })?;
    let (ours, theirs) = (dist(), copy.join("dist"));
    let names: BTreeSet<String> = offline::files(&ours)?.into_iter().chain(offline::files(&theirs)?).collect();
    let is_other = |name: &&String| fs::read(ours.join(name)).ok() != fs::read(theirs.join(name)).ok();
    let others: Vec<_> = names.iter().filter(is_other).cloned().collect();
    if !others.is_empty() {
        bail!("built in another folder, these files have other bytes: {}", others.join(", "));
    }
    println!("{} files, the same bytes in both folders.", names.len());
    Ok(())
}
