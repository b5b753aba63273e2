//! The whole dataset as a file: workbook, archive or JSON, made in the page when asked for.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{Status, menu, status_line};
use crate::dataset::Kind;
use crate::export::{About, Format};
use crate::ui::browser::{download, fetch};
use crate::ui::context::Scope;
use crate::ui::live::all;
use crate::ui::travel::exporter;

/// The menu of files of the whole dataset.
pub(in crate::ui) fn whole_dataset(scope: Scope) -> AnyView {
    let messages = scope.messages;
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
                status.set(Some(make(scope, format).await.unwrap_or(Status::NotSaved)));
            });
        };
        view! { <li><button type="button" data-download=format!("whole-{}", format.ending()) on:click=save>{label}</button></li> }
            .into_any()
    });
    view! {
        <div class="toolbar">{menu(messages.whole_dataset, all(entries))}</div>
        {status_line(scope, status)}
    }
    .into_any()
}

/// Makes a file and offers it; none where something it needs did not arrive.
async fn make(Scope { dataset, lang, .. }: Scope, format: Format) -> Option<Status> {
    let exporter = exporter().await?;
    let mut files = Vec::new();
    for kind in Kind::ALL {
        let address = format!("./data/{}?{}", kind.file(), dataset.version);
        files.push((*kind, fetch::bytes(&address).await.ok()?));
    }
    let subject = &dataset.subject;
    let about = About {
        lang,
        title: lang.of(&subject.title).to_owned(),
        version: dataset.version.clone(),
        licence: format!("{} {}", subject.licence, subject.licence_url),
    };
    let bytes = (exporter.dataset)(format, &files, &about).ok()?;
    let name = format!("studi-tiru-{}.{}", dataset.version, format.ending());
    let blob = download::blob(&bytes, format.media_type()).ok()?;
    download::save(&name, &blob).ok()?;
    Some(Status::Downloaded(name))
}
