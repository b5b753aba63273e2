//! The rules of the architecture (`src/lib.rs`) that the compiler cannot see.

#![expect(clippy::expect_used, reason = "a test may stop at what must be there")]

use std::fs;
use std::path::{Path, PathBuf};

/// Each module with those that it may use.
const MAY_USE: [(&str, &[&str]); 19] = [
    ("model", &[]),
    ("scale", &[]),
    ("scene", &[]),
    ("table", &["model"]),
    ("dataset", &["model", "table"]),
    ("query", &["model", "dataset"]),
    ("text", &["model", "table", "dataset", "query"]),
    ("chart", &["scale", "scene"]),
    ("export", &["model", "table", "dataset", "text"]),
    ("cite", &["model", "dataset", "text"]),
    ("geo", &["scene"]),
    ("store", &["model"]),
    ("notes", &["model", "table", "store"]),
    ("own", &["model", "store", "dataset", "query", "text"]),
    ("figure", &["model", "table", "dataset", "query", "text", "chart", "scene", "geo"]),
    ("state", &["model", "dataset", "query", "text", "geo"]),
    ("deck", &["model", "store", "dataset", "query", "text", "notes", "scene", "geo", "figure", "state"]),
    ("audit", &["table", "dataset", "query", "text", "geo", "scene", "export", "figure", "state", "deck"]),
    (
        "report",
        &["model", "table", "store", "dataset", "query", "text", "cite", "notes", "export", "figure", "state", "deck"],
    ),
];

/// Crates that belong to some modules alone.
const BELONGS_TO: [(&str, &[&str]); 17] = [
    ("rust_xlsxwriter", &["export"]),
    ("plotters", &["chart"]),
    ("leptos", &["ui"]),
    ("web_sys", &["ui"]),
    ("js_sys", &["ui"]),
    ("wasm_bindgen", &["ui"]),
    ("gloo_storage", &["ui"]),
    ("minimad", &["notes"]),
    ("unicode_normalization", &["model"]),
    ("docx_rs", &["report"]),
    ("pptx", &["deck"]),
    ("calamine", &["own", "report"]),
    ("cfb", &["own"]),
    ("rexie", &["ui"]),
    ("qrcode", &["cite"]),
    ("icalendar", &["report"]),
    ("serde_json", &["audit", "cite", "dataset", "deck", "export", "geo", "notes", "own", "report", "store"]),
];

/// The longest a file may be.
const MOST_LINES: usize = 400;

fn sources(folder: &Path) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("the folder can be read") {
        let path = entry.expect("the entry can be read").path();
        if path.is_dir() {
            found.extend(sources(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let text = fs::read_to_string(&path).expect("the file can be read");
            found.push((path, text));
        }
    }
    found
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn module_of(path: &Path) -> String {
    let inner = path.strip_prefix(root().join("src")).expect("the file lies in src");
    inner.iter().next().map(|part| part.to_string_lossy().into_owned()).unwrap_or_default()
}

/// The modules of this crate that a line of code names; comments may speak of anything.
fn named_modules(text: &str) -> Vec<String> {
    let code = text.lines().filter(|line| !line.trim_start().starts_with("//"));
    let mut named = Vec::new();
    for line in code {
        for (at, _) in line.match_indices("crate::") {
            let rest = &line[at + "crate::".len()..];
            named.push(rest.chars().take_while(|letter| letter.is_alphanumeric() || *letter == '_').collect());
        }
    }
    named
}

#[test]
fn modules_use_only_those_below_them() {
    let files = sources(&root().join("src"));
    for (module, allowed) in MAY_USE {
        let of_module: Vec<_> = files.iter().filter(|(path, _)| module_of(path) == module).collect();
        assert!(!of_module.is_empty(), "{module} has no files");
        for (path, text) in of_module {
            for named in named_modules(text) {
                let fine = named == module || allowed.contains(&named.as_str());
                assert!(fine, "{} uses {named}, which {module} must not know", path.display());
            }
        }
    }
}

#[test]
fn crates_are_named_only_where_they_belong() {
    for (path, text) in sources(&root().join("src")) {
        let module = module_of(&path);
        let code: String = text.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
        for (name, home) in BELONGS_TO {
            let names = code.contains(&format!("{name}::"));
            let is_program = module == "bin";
            assert!(
                !names || home.contains(&module.as_str()) || is_program,
                "{} names {name}, which belongs to {home:?}",
                path.display()
            );
        }
    }
}

#[test]
fn only_the_browser_room_of_the_page_touches_storage_and_history() {
    for (path, text) in sources(&root().join("src/ui")) {
        let in_room = path.components().any(|part| part.as_os_str() == "browser");
        for call in
            ["gloo_storage", "local_storage()", ".history()", "create_object_url", "set_inner_html", "inner_html"]
        {
            assert!(in_room || !text.contains(call), "{} calls {call} outside of ui/browser", path.display());
        }
        assert!(!text.contains("inner_html"), "{}: no text may be read as markup", path.display());
    }
}

#[test]
fn no_code_says_what_the_dataset_is_about() {
    let subject = studi_tiru::dataset::Dataset::embedded().subject.name.to_lowercase();
    for (path, text) in sources(&root().join("src")) {
        let code = text.split("#[cfg(test)]").next().unwrap_or_default().to_lowercase();
        assert!(!code.contains(&subject), "{} names {subject}", path.display());
    }
    let page = fs::read_to_string(root().join("index.html")).expect("index.html can be read");
    assert!(!page.to_lowercase().contains(&subject), "index.html names {subject}");
}

#[test]
fn every_file_opens_with_its_purpose_and_stays_readable() {
    let mut files = sources(&root().join("src"));
    files.extend(sources(&root().join("tests")));
    files.extend(sources(&root().join("xtask/src")));
    for (path, text) in files {
        assert!(text.starts_with("//!"), "{} does not say what it is for", path.display());
        let lines = text.lines().count();
        assert!(lines <= MOST_LINES, "{} has {lines} lines", path.display());
    }
}
