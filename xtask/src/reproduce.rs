//! Builds the page a second time, from a copy of the sources in another folder, and compares the bytes.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Result, bail};

use crate::{dist, offline, root, step, tools};

/// Fails where a file of the page is another one when it is built elsewhere.
pub(crate) fn reproduce(folder: &Path) -> Result<()> {
    let copy = folder.join("a copy");
    tools::copy_sources(&root(), &copy)?;
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
