//! Starts the page.

#[cfg(target_arch = "wasm32")]
fn main() {
    studi_tiru::ui::start();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("Studi Tiru is a web page. `make serve` builds and serves it; `make test` tests it.");
}
