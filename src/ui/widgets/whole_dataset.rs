//! The whole dataset as a file: workbook, archive or JSON, made in the page when asked for.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{Status, file_link, is_json, menu, status_line};
use crate::dataset::{CHANGES_FILE, Dataset, Kind};
use crate::export::{About, Format};
use crate::ui::browser::{download, fetch};
use crate::ui::context::RenderContext;
use crate::ui::lazy_pages::exporter;
use crate::ui::live::all;
use crate::ui::resources::published_file;

/// The menu of files of the whole dataset.
pub(in crate::ui) fn whole_dataset(scope: RenderContext) -> AnyView {
    let RenderContext { dataset, messages, .. } = scope;
    let status = RwSignal::new(None::<Status>);
    let formats = [
        (Format::Workbook, messages.whole_workbook),
        (Format::Archive, messages.whole_archive),
        (Format::Json, messages.whole_json),
    ];
    let entries = formats.into_iter().map(|(format, label)| {
        let save = move |_| {
            status.set(Some(Status::Waiting));
            spawn_local(async move {
                status.set(Some(make(scope, format).await.unwrap_or_else(|failure| failure)));
            });
        };
        view! { <li><button type="button" data-download=format!("whole-{}", format.ending()) on:click=save>{label}</button></li> }
            .into_any()
    });
    // What editions changed is known of the built-in dataset.
    let changes = dataset.is_built_in().then(|| {
        let address = format!("./data/{CHANGES_FILE}?{}", dataset.version);
        let name = format!("studi-tiru-changes-{}.json", dataset.version);
        let changes = file_link("changes", address, name, messages.changes_file, is_json, status);
        view! { <li>{changes}</li> }.into_any()
    });
    view! {
        <div class="toolbar">{menu(messages.whole_dataset, all(entries.chain(changes)))}</div>
        {status_line(scope, status)}
    }
    .into_any()
}

/// The files of the dataset as they are published.
pub(in crate::ui) async fn published_files(dataset: &Dataset) -> Result<Vec<(Kind, Vec<u8>)>, Status> {
    let mut files = Vec::new();
    for kind in Kind::ALL {
        files.push((*kind, published_file(dataset, *kind).await.ok_or(Status::NotArrived)?));
    }
    Ok(files)
}

/// Makes a file and offers it; says what became of it.
async fn make(RenderContext { dataset, lang, .. }: RenderContext, format: Format) -> Result<Status, Status> {
    let exporter = exporter().await.ok_or(Status::NotArrived)?;
    let files = published_files(dataset).await?;
    let about = About::of(dataset, lang);
    let Ok(bytes) = (exporter.dataset)(format, &files, &about) else {
        // What arrived may be no file of the dataset.
        for kind in Kind::ALL {
            fetch::refuse(&dataset.file_address(*kind));
        }
        return Err(Status::NotSaved);
    };
    let name = format!("studi-tiru-{}.{}", dataset.version, format.ending());
    let saved = download::blob(&bytes, format.media_type()).and_then(|blob| download::save(&name, &blob));
    saved.map(|()| Status::Downloaded(name)).map_err(|_| Status::NotSaved)
}
