//! The audit pack of a figure, made in the page when asked for.

use super::Status;
use super::whole_dataset::published_files;
use crate::audit::PackInputs;
use crate::deck::{FigureInputs, needs_maps};
use crate::model::Word as _;
use crate::state::UrlState;
use crate::ui::browser::{download, picture};
use crate::ui::context::RenderContext;
use crate::ui::lazy_pages::exporter;
use crate::ui::maps::fetch_maps;
use crate::ui::resources::LazyData;
use crate::ui::visit_index::visit_index;

/// Makes the pack of a figure as a view shows it and offers it; says what became of it.
pub(super) async fn audit_pack(scope: RenderContext, id: &'static str, view: UrlState) -> Result<Status, Status> {
    let RenderContext { page, dataset, lang, .. } = scope;
    let exporter = exporter().await.ok_or(Status::NotArrived)?;
    if !LazyData::Records.fetch(page).await || !LazyData::SourceTexts.fetch(page).await {
        return Err(Status::NotArrived);
    }
    let later = dataset.later().ok_or(Status::NotArrived)?;
    let maps = if needs_maps(id) { Some(fetch_maps(dataset).await.ok_or(Status::NotArrived)?) } else { None };
    let files = published_files(dataset).await?;
    let drawn_from = FigureInputs { dataset, later, maps, index: visit_index(dataset), lang };
    let (svg, size_px) = (exporter.audited)(drawn_from, id, &view).ok_or(Status::NotSaved)?;
    // A browser that cannot make one still gives the rest.
    let png = match picture::png_from_svg(&svg, size_px, 2.0).await {
        Ok(png) => picture::bytes(&png).await.ok(),
        Err(_) => None,
    };
    let inputs = PackInputs { drawn_from, id, view: &view, files: &files, png: png.as_deref() };
    let bytes = (exporter.audit_pack)(&inputs).map_err(|_| Status::NotSaved)?;
    let name = format!("studi-tiru-audit-{id}-{}-{}.zip", lang.word(), dataset.version);
    let saved = download::blob(&bytes, "application/zip").and_then(|blob| download::save(&name, &blob));
    saved.map(|()| Status::Downloaded(name)).map_err(|_| Status::NotSaved)
}
