//! Cuts the compiled program into parts that travel when they are asked for, see `src/ui/lazy_pages.rs` of the page.
//!
//! What only a part uses, code and data, leaves the main program; what two parts share travels once, as a chunk. The
//! parts share memory and table with the main program, so that a value of one is a value of the other.

use std::path::Path;
use std::{fs, io};

use anyhow::{Context as _, Result, anyhow};

/// The name under which the program asks for the functions that load its parts.
const LINK: &str = "./split.js";

/// The program after the cut.
pub(crate) struct Split {
    /// The JavaScript that loads the parts, named as they were written.
    pub(crate) loader: String,
    /// The names of the parts' files.
    pub(crate) parts: Vec<String>,
}

/// Writes `main.wasm` and the parts into an emptied folder.
pub(crate) fn split(compiled: &Path, folder: &Path) -> Result<Split> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error.into()),
        _ => fs::create_dir_all(folder)?,
    }
    let program = fs::read(compiled)?;
    let main = folder.join("main.wasm");
    let mut options = wasm_split_cli_support::Options::new(&program);
    (options.output_dir, options.main_out_path, options.link_name) = (folder, &main, LINK);
    let result = wasm_split_cli_support::transform(options).map_err(|error| anyhow!("{error:#}"))?;
    let mut parts = Vec::new();
    for path in result.split_modules {
        let name = path.file_name().context("a part without a name")?.to_string_lossy().into_owned();
        // A part that shares all it has with others is empty, and never asked for.
        if fs::metadata(&path)?.len() > 0 {
            parts.push(name);
        }
    }
    parts.sort();
    Ok(Split { loader: fs::read_to_string(folder.join(LINK))?, parts })
}
