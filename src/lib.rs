//! Studi Tiru: who came to learn, what they studied, what they took home, with every fact cited.
//!
//! Data flow one way, from files to a picture that answers to a finger:
//!
//! ```text
//! data/*.json ─▶ dataset ─▶ query ─▶ figure ─┬─▶ ui: the page
//!                 (model)    (text)   (chart) ├─▶ downloads: SVG, PNG, CSV
//!                                     (scene) └─▶ snapshots in native tests
//! ```
//!
//! | module | duty | may use |
//! |---|---|---|
//! | [`model`] | what exists: records, dates, head counts, codes | – |
//! | [`scale`] | numbers to numbers: ticks | – |
//! | [`scene`] | the display list, its SVG, its marks | – |
//! | [`table`] | tables of typed values | model |
//! | [`dataset`] | from JSON to the model; every fault a problem | model, table |
//! | [`query`] | questions and their answers, no words, no pixels | model, dataset |
//! | [`text`] | words, numbers and dates in both languages | model, table, dataset, query |
//! | [`export`] | files: CSV, workbooks, the whole dataset as an archive or JSON | model, table, dataset, text |
//! | [`cite`] | works and records, their citations in styles and in formats of reference managers, links as QR codes | model, dataset, text |
//! | [`store`] | what the reader writes, kept revision by revision in any key-value store | model |
//! | [`notes`] | the reader's notes: kept, merged, exported, never lost | model, table, store |
//! | [`own`] | records of the reader's own beside the published ones: typed, checked, sent to be merged | store, text and those below |
//! | [`geo`] | outlines on a map: reads, places and thins them | scene |
//! | [`chart`] | series and a size become a scene, through Plotters | scale, scene |
//! | [`figure`] | a picture, its marks, its table, its sources, as one value | all above |
//! | [`state`] | what the reader is looking at, and its address | model, dataset, query, text, geo |
//! | [`deck`] | talks from live figures: changed, kept, made from the dataset | store, notes, figure, state and those below |
//! | [`report`] | study-visit reports with their action plans: Word, Markdown, workbook, calendar | store, notes, export, cite, deck and those below |
//! | [`audit`] | a figure with all that it was computed from, and its proof | export, deck and those below |
//! | `ui` | the thin layer on the screen (Leptos) | all |
//!
//! **Only `ui` knows the browser.** The dependencies on the browser belong to the target `wasm32` alone, so every
//! native build is a build of the pure core without them: a `use leptos::…` in a pure module does not compile there.
//! `tests/layering.rs` checks the table above, and that only [`chart`] names Plotters.
//!
//! Nothing in the code says what the dataset is about: its [`model::Subject`] does. Read
//! [`figure::visits_by_year()`] first: one full slice from data to picture.

pub mod audit;
pub mod chart;
pub mod cite;
pub mod dataset;
pub mod deck;
pub mod export;
pub mod figure;
pub mod geo;
pub mod model;
pub mod notes;
pub mod own;
pub mod query;
pub mod report;
pub mod scale;
pub mod scene;
pub mod state;
pub mod store;
pub mod table;
pub mod text;
#[cfg(target_arch = "wasm32")]
pub mod ui;
