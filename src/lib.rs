//! Studi Tiru.
pub mod chart; pub mod dataset; pub mod figure; pub mod model; pub mod query; pub mod scale; pub mod scene; pub mod state; pub mod text;
#[cfg(target_arch = "wasm32")]
pub mod ui;
