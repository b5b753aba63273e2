//! What the program weighs: bytes of code by crate and by function, before wasm-opt, as Markdown.
//!
//! # Why not twiggy
//! It reads one module with names. Ours is cut into some seventy, and only before they are bound and shrunk do they have
//! names; the parser is there already, since the cut itself needs it.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use crate::sizes::has_ending;
use anyhow::{Context as _, Result, bail};
use wasmparser::{KnownCustom, Name, Parser, Payload, TypeRef};

/// How many functions are named.
const FUNCTIONS: usize = 40;

/// The code of one module: each function's name and bytes.
fn functions(wasm: &[u8]) -> Result<Vec<(String, usize)>> {
    let (mut imported, mut bytes, mut names) = (0u32, Vec::new(), BTreeMap::new());
    for payload in Parser::new(0).parse_all(wasm) {
        match payload? {
            Payload::ImportSection(imports) => {
                for import in imports.into_imports() {
                    imported += u32::from(matches!(import?.ty, TypeRef::Func(_)));
                }
            }
            Payload::CodeSectionEntry(body) => bytes.push(body.as_bytes().len()),
            Payload::CustomSection(section) => {
                let KnownCustom::Name(reader) = section.as_known() else { continue };
                for part in reader {
                    let Ok(Name::Function(map)) = part else { continue };
                    for named in map {
                        let named = named?;
                        names.insert(named.index, format!("{:#}", rustc_demangle::demangle(named.name)));
                    }
                }
            }
            _ => {}
        }
    }
    let named = bytes.into_iter().zip(imported..);
    Ok(named.map(|(size, index)| (names.remove(&index).unwrap_or_else(|| "(no name)".to_owned()), size)).collect())
}

/// The crate that a function is of: the first word of its path, within `<… as …>` that of the type.
fn crate_of(name: &str) -> &str {
    let path = name.trim_start_matches(['<', '&', '(', '[', '*']).trim_start_matches("mut ").trim_start_matches("dyn ");
    let end = path.find(|letter: char| !letter.is_alphanumeric() && letter != '_').unwrap_or(path.len());
    if path.get(end..).is_some_and(|rest| rest.starts_with("::")) { &path[..end] } else { "(others)" }
}

/// Weighs the modules of a folder as they were before they were shrunk; writes and prints the report.
pub(crate) fn weigh(modules: &Path, report: &Path) -> Result<()> {
    let mut all = Vec::new();
    for entry in fs::read_dir(modules).context("build the page first: make build")? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if has_ending(&name, "wasm") && !has_ending(name.trim_end_matches(".wasm"), "small") {
            all.extend(functions(&fs::read(&path)?).with_context(|| name)?);
        }
    }
    let total: usize = all.iter().map(|(_, size)| size).sum();
    if total == 0 {
        bail!("there is no code in {}; build the page first: make build", modules.display());
    }
    let mut crates: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    for (name, size) in &all {
        let of_crate = crates.entry(crate_of(name)).or_default();
        *of_crate = (of_crate.0 + size, of_crate.1 + 1);
    }
    let mut crates: Vec<_> = crates.into_iter().collect();
    crates.sort_by_key(|(_, (size, _))| std::cmp::Reverse(*size));
    let mut text = format!("{total} bytes of code in {} functions, before wasm-opt.\n\n", all.len());
    text.push_str("| crate | functions | bytes | share |\n|---|---:|---:|---:|\n");
    for (name, (size, count)) in crates.iter().take(FUNCTIONS) {
        let thousandths = size * 1000 / total;
        let _ = writeln!(text, "| {name} | {count} | {size} | {}.{} % |", thousandths / 10, thousandths % 10);
    }
    all.sort_by_key(|(_, size)| std::cmp::Reverse(*size));
    text.push_str("\n| function | bytes |\n|---|---:|\n");
    for (name, size) in all.iter().take(FUNCTIONS) {
        let _ = writeln!(text, "| `{}` | {size} |", name.replace('|', "\\|").chars().take(140).collect::<String>());
    }
    if let Some(folder) = report.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(report, &text)?;
    print!("{text}");
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::crate_of;

    #[test]
    fn a_function_is_of_the_crate_that_its_path_begins_with() {
        for (name, expected) in [
            ("studi_tiru::figure::frame::frame", "studi_tiru"),
            ("<alloc::vec::Vec<T> as core::clone::Clone>::clone", "alloc"),
            ("<&mut dyn core::fmt::Write>::write_str", "core"),
            ("memcpy", "(others)"),
        ] {
            assert_eq!(crate_of(name), expected);
        }
    }
}
