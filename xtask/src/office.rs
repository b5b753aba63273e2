//! Reads the files that leave the page with the programs that readers use, see `tests/office/check.py`.

use std::fs;
use std::process::Command;

use anyhow::Result;

use crate::tools::{LIBRE_OFFICE, LIBRSVG};
use crate::{geometry, root, step, tools};

/// Fails where a value or a label does not arrive in another program.
pub(crate) fn check() -> Result<()> {
    let folder = root().join("tests/office");
    let (soffice, rsvg) = (LIBRE_OFFICE.program()?, LIBRSVG.program()?);
    let python = geometry::python(&folder)?;
    let files = root().join("target/office");
    // What another run left there is no file of today's page.
    if files.exists() {
        fs::remove_dir_all(&files)?;
    }
    step("Writing the files that leave the page", || {
        let write = ["run", "--quiet", "--package", "studi-tiru", "--bin", "sample-files", "--"];
        tools::run(Command::new("cargo").current_dir(root()).args(write).arg(&files))
    })?;
    step("Reading them with LibreOffice, pandas, openpyxl and librsvg", || {
        let mut check = Command::new(python.join("bin/python"));
        check.arg(folder.join("check.py")).arg(&files).arg("--soffice").arg(soffice).arg("--rsvg").arg(rsvg);
        tools::run(&mut check)
    })
}
