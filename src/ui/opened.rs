//! Datasets that the reader opened, and what is drawn of them when they are shown. All of it lies beyond the cut: see
//! `lazy_pages`.

use std::pin::Pin;
use std::rc::Rc;

use leptos::prelude::*;

use super::browser::{clock, fetch, opened_store};
use super::context::{AppState, RenderContext};
use super::lazy_pages::exporter;
use super::maps::fetch_maps;
use super::visit_index::visit_index;
use crate::dataset::{Dataset, DatasetFileError, DatasetFiles, Reading};
use crate::deck::{FigureInputs, needs_maps};
use crate::own::{DatasetRead, read_dataset_file_in_slices};
use crate::state::{OtherDataset, UrlState};

/// What is there after some time.
pub(super) type Later<T> = Pin<Box<dyn Future<Output = T>>>;

/// Hears which share of a file is read, from 0 to 1.
pub(super) type Tell = Box<dyn Fn(f64)>;

/// Takes a file of a dataset apart, in slices.
pub(super) fn take_apart(file: Rc<Vec<u8>>, tell: Tell) -> Later<Result<DatasetRead, DatasetFileError>> {
    Box::pin(async move { read_dataset_file_in_slices(&file, Some(&clock::slices(tell))).await })
}

/// Reads and checks a dataset, in slices.
pub(super) fn read_files(files: DatasetFiles, tell: Tell) -> Later<Reading> {
    Box::pin(async move { Dataset::read_opened_in_slices(files, Some(&clock::slices(tell))).await })
}

/// Reads a dataset that an address asks for; none where it does not arrive or is no dataset, and none for an example.
pub(super) fn read_other(asked: OtherDataset) -> Later<Option<Dataset>> {
    Box::pin(async move {
        let bytes = match asked {
            OtherDataset::Opened => opened_store::kept().await?,
            OtherDataset::File(path) => fetch::bytes(&format!("./{path}")).await.ok()?,
            OtherDataset::Example(_) => return None,
        };
        let (files, _) = (exporter().await?.read_dataset)(Rc::new(bytes), Box::new(|_| ())).await.ok()?;
        read_files(files, Box::new(|_| ())).await.dataset
    })
}

/// Keeps a file of a dataset, and shows what was read of it in place of the dataset shown.
pub(super) async fn show_opened(page: AppState, file: Vec<u8>, read: Option<Dataset>) {
    opened_store::keep(file).await;
    page.looked_at.set_value(read);
    let view = page.view.get_untracked();
    let is_same = view.data == Some(OtherDataset::Opened);
    page.open(UrlState { lang: view.lang, data: Some(OtherDataset::Opened), ..UrlState::default() });
    // Another file in place of the one that was opened before.
    if is_same {
        page.dataset_changed.set(true);
    }
}

/// The picture of a figure of a dataset that is here as a whole, as SVG.
pub(super) fn draw_thumbnail(
    RenderContext { dataset, lang, .. }: RenderContext,
    figure: &'static str,
) -> Later<Option<String>> {
    Box::pin(async move {
        let later = dataset.later()?;
        let maps = if needs_maps(figure) { Some(fetch_maps(dataset).await?) } else { None };
        let asked = FigureInputs { dataset, later, maps, index: visit_index(dataset), lang };
        let exporter = exporter().await?;
        // Of many records each picture takes its time.
        clock::pause().await;
        (exporter.thumbnail)(asked, figure)
    })
}
