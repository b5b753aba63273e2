//! A server of `dist/` on loopback, as a careful host would send it: right types, compressed copies, caching.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread;

use anyhow::{Result, anyhow};
use tiny_http::{Header, Request, Response, Server};

/// Serves a folder until stopped; with a version, tells it under `~version`.
pub(crate) fn serve(folder: &Path, port: u16, version: Option<&Arc<AtomicU64>>) -> Result<()> {
    let server = Server::http(("127.0.0.1", port))
        .map_err(|error| anyhow!("port {port} cannot be opened ({error}); choose another: PORT=8081 make serve"))?;
    let server = Arc::new(server);
    eprintln!("Serving http://127.0.0.1:{port}/ (stop with Ctrl+C)");
    let workers: Vec<_> = (0..4)
        .map(|_| {
            let (server, folder, version) = (Arc::clone(&server), folder.to_owned(), version.cloned());
            thread::spawn(move || {
                for request in server.incoming_requests() {
                    answer(request, &folder, version.as_deref());
                }
            })
        })
        .collect();
    for worker in workers {
        let _ = worker.join();
    }
    Ok(())
}

fn answer(request: Request, folder: &Path, version: Option<&AtomicU64>) {
    let path = request.url().split('?').next().unwrap_or_default().trim_start_matches('/').to_owned();
    // A browser that went away is no error of the server.
    let _ = match version.filter(|_| path == "~version") {
        Some(version) => request.respond(Response::from_string(version.load(Ordering::Relaxed).to_string())),
        None => match find(folder, &path, accepts_brotli(&request)) {
            Some((bytes, headers)) => {
                let mut response = Response::from_data(bytes);
                headers.into_iter().flatten().for_each(|header| response.add_header(header));
                request.respond(response)
            }
            None => request.respond(Response::from_string("not found").with_status_code(404)),
        },
    };
}

fn accepts_brotli(request: &Request) -> bool {
    let mut accepted = request.headers().iter().filter(|header| header.field.equiv("Accept-Encoding"));
    accepted.any(|header| header.value.as_str().split(',').any(|coding| coding.trim() == "br"))
}

type Found = (Vec<u8>, [Option<Header>; 4]);

fn find(folder: &Path, path: &str, brotli: bool) -> Option<Found> {
    let name = if path.is_empty() { "index.html" } else { path };
    // Only plain names, so that no path leads out of the folder.
    if name.contains('\\') || name.split('/').any(|part| part.is_empty() || part.starts_with('.')) {
        return None;
    }
    let plain = folder.join(name);
    let compressed = PathBuf::from(format!("{}.br", plain.display()));
    let is_compressed = brotli && compressed.exists();
    let bytes = fs::read(if is_compressed { &compressed } else { &plain }).ok()?;
    let header = |name: &str, value: &str| Header::from_bytes(name, value).ok();
    let caching = if is_hashed(name) { "public, max-age=31536000, immutable" } else { "no-cache" };
    Some((
        bytes,
        [
            header("Content-Type", media_type(name)),
            header("Cache-Control", caching),
            header("Vary", "Accept-Encoding"),
            is_compressed.then(|| header("Content-Encoding", "br")).flatten(),
        ],
    ))
}

/// Whether a name tells its contents: it ends with a hash, and never means another file.
fn is_hashed(name: &str) -> bool {
    let hash = name.rsplit_once('.').and_then(|(stem, _)| stem.rsplit_once('-')).map_or("", |(_, hash)| hash);
    hash.len() == 16 && hash.bytes().all(|byte| byte.is_ascii_hexdigit())
}

fn media_type(name: &str) -> &'static str {
    match name.rsplit_once('.').map(|(_, extension)| extension) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("webmanifest") => "application/manifest+json",
        Some("json") => "application/json",
        _ => "application/octet-stream",
    }
}
