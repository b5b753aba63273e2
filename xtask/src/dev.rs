//! Development: builds fast, serves, builds again when a file changes, and has the open page reload.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use anyhow::Result;
use notify::{RecursiveMode, Watcher as _};

use crate::{bundle, dist, root, serve};

/// What the page is made of.
const WATCHED: [&str; 5] = ["src", "style", "data", "index.html", "Cargo.toml"];

/// Serves the page and keeps it up to date until stopped.
pub(crate) fn dev(port: u16) -> Result<()> {
    bundle::build(bundle::Profile::Dev)?;
    let version = Arc::new(AtomicU64::new(0));
    let (changed, changes) = mpsc::channel();
    let mut watcher = notify::recommended_watcher(move |event: notify::Result<notify::Event>| {
        if event.is_ok_and(|event| !event.kind.is_access()) {
            let _ = changed.send(());
        }
    })?;
    for path in WATCHED {
        watcher.watch(&root().join(path), RecursiveMode::Recursive)?;
    }
    let built = Arc::clone(&version);
    thread::spawn(move || {
        while changes.recv().is_ok() {
            // An editor writes a file in several steps, and a tool many files: wait until it is quiet.
            while changes.recv_timeout(Duration::from_millis(150)).is_ok() {}
            match bundle::build(bundle::Profile::Dev) {
                Ok(()) => {
                    built.fetch_add(1, Ordering::Relaxed);
                }
                Err(error) => eprintln!("xtask: {error:#}\n  The page shown is the one before this change."),
            }
        }
    });
    serve::serve(&dist(), port, Some(&version))
}
