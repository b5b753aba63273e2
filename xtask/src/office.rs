//! Reads the files that leave the page with the programs that readers use, see `tests/office/check.py`.

use std::process::Command;

use anyhow::Result;

use crate::tools::{LIBRE_OFFICE, LIBRSVG};
use crate::{geometry, root, step, tools};

/// Fails where a value or a label does not arrive in LibreOffice, pandas, openpyxl or librsvg.
pub(crate) fn check() -> Result<()> {
    let folder = root().join("tests/office");
    for program in [LIBRE_OFFICE, LIBRSVG] {
        program.program()?;
    }
    let python = geometry::python(&folder)?;
    let files = root().join("target/office");
    step("Writing the files that leave the page", || {
        let write = ["run", "--quiet", "--package", "studi-tiru", "--bin", "sample-files", "--"];
        tools::run(Command::new("cargo").current_dir(root()).args(write).arg(&files))
    })?;
    step("Reading them with LibreOffice, pandas, openpyxl and librsvg", || {
        tools::run(Command::new(python.join("bin/python")).arg(folder.join("check.py")).arg(&files))
    })
}
