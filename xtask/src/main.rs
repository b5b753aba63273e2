//! Builds, serves and measures the page: `cargo xtask COMMAND`, or `make COMMAND`.
//!
//! Reads the same `index.html` as Trunk does, and makes the same page from it.
//!
//! # Why not Trunk alone
//! Trunk 0.21.14 takes 7 CPU minutes to install with its optimisation lowered, and 0.22 asks for a newer compiler;
//! this runner compiles in 35 CPU seconds. wasm-bindgen comes as a library of the same lock file as the page's own
//! half, so that the two can never differ, and what Trunk leaves to hooks (a strict policy, compressed copies, a size
//! budget) is done where the page is made. Who has Trunk can use it: `trunk serve` works.

mod bundle;
mod dev;
mod geometry;
mod office;
mod offline;
mod packs;
mod page;
mod recipes;
mod reproduce;
mod serve;
mod sizes;
mod social;
mod split;
mod tools;
mod weigh;

use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
use std::time::Instant;

use anyhow::{Context as _, Result, bail};

const USAGE: &str = "cargo xtask build | serve | dev | wasm-target | sizes | browser-test | screenshots | loading | weigh | reproduce | bench | bench-peers | bench-filter | geometry | check-geometry | office | recipes | deny";

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("xtask: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<()> {
    let mut arguments = std::env::args().skip(1);
    let command = arguments.next().unwrap_or_default();
    let rest: Vec<String> = arguments.collect();
    match command.as_str() {
        "build" => bundle::build(bundle::Profile::Release),
        "serve" => {
            bundle::build(bundle::Profile::Release)?;
            serve::serve(&dist(), port()?, None)
        }
        "dev" => dev::dev(port()?),
        "wasm-target" => tools::wasm_target(),
        "sizes" if rest.iter().any(|one| one == "--record") => sizes::record(&dist()),
        "sizes" => sizes::check(&dist()),
        "browser-test" => browser(&["--test", "--test-concurrency=1", "--test-reporter=spec"], &rest),
        "screenshots" => browser(&["screenshots.mjs"], &rest),
        "loading" => browser(&["loading.mjs"], &rest),
        "reproduce" => {
            bundle::build(bundle::Profile::Release)?;
            reproduce::reproduce(&std::env::temp_dir().join("studi-tiru-reproduce"))
        }
        "weigh" => weigh::weigh(&root().join("target/xtask/split"), &root().join("target/bench/weight.md")),
        "bench" => {
            browser(&["bench.mjs"], &rest)?;
            browser(&["bench-many.mjs"], &rest)
        }
        "bench-peers" => {
            let peers = root().join("tests/peers");
            tools::node_modules(&peers, "the libraries of the pages to measure against")?;
            let mut build = Command::new("node");
            tools::run(build.current_dir(&peers).args(["build.mjs", "../../target/peers"]))?;
            browser(&["bench-peers.mjs"], &rest)
        }
        "bench-filter" => {
            let wasm = bundle::helper("bench")?;
            // Only this step reads it.
            let wasm = wasm.canonicalize()?;
            browser_with(&["bench-filter.mjs"], &rest, &[("BENCH_WASM", wasm)])
        }
        "geometry" => geometry::prepare(rest.first().map(Path::new)),
        "check-geometry" => geometry::check(),
        "office" => office::check(),
        "recipes" => recipes::check(&root().join("target/recipes")),
        "deny" => tools::deny(&root()),
        _ => bail!("usage: {USAGE}"),
    }
}

/// Runs Node in `tests/browser` with everything it needs there.
fn browser(arguments: &[&str], rest: &[String]) -> Result<()> {
    browser_with(arguments, rest, &[])
}

/// The same, with more variables in its environment.
fn browser_with(arguments: &[&str], rest: &[String], variables: &[(&str, PathBuf)]) -> Result<()> {
    let browsers = [tools::CHROMIUM, tools::FIREFOX, tools::WEBKIT, tools::XVFB];
    let browsers = browsers.map(|browser| Ok((browser.variable, browser.program()?)));
    let browsers = browsers.into_iter().collect::<Result<Vec<_>>>()?;
    let folder = root().join("tests/browser");
    tools::node_modules(&folder, "the node modules of the browser tests")?;
    // A page built for development has no compressed copies, and is not what readers get.
    if !dist().join("index.html.br").exists() {
        bundle::build(bundle::Profile::Release)?;
    }
    let mut command = Command::new("node");
    command.current_dir(folder).args(arguments).args(rest).envs(browsers).envs(variables.iter().cloned());
    tools::run(&mut command)
}

/// The repository's root.
fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap_or(Path::new(".")).to_owned()
}

/// Where the page is written.
fn dist() -> PathBuf {
    root().join("dist")
}

fn port() -> Result<u16> {
    match std::env::var("PORT") {
        Ok(port) => port.parse().with_context(|| format!("PORT={port} is not a port")),
        Err(_) => Ok(8080),
    }
}

/// Says what a long step does, runs it, and says how long it took.
#[expect(clippy::disallowed_methods, reason = "this runner is no page, and its steps are worth timing")]
fn step<T>(what: &str, run: impl FnOnce() -> Result<T>) -> Result<T> {
    eprintln!("· {what} …");
    let start = Instant::now();
    let result = run().with_context(|| what.to_owned())?;
    let seconds = start.elapsed().as_secs_f64();
    if seconds >= 1.0 {
        eprintln!("  {seconds:.1} s");
    }
    Ok(result)
}
