//! Two editions of a dataset beside each other: what is new, changed, withdrawn or merged.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::dataset::{CHANGES_FILE, Change, ChangeKind, FieldChange, Kind, RecordChange, read_changes};
use crate::text::{
    change_label, changed_field, changed_value, changes_counted, changes_table, kind_label, or_untitled, record_name,
    what_changed,
};
use crate::ui::browser::{fetch, storage};
use crate::ui::context::{RenderContext, SEEN_KEY};
use crate::ui::live::{all, live, nothing, with_later};
use crate::ui::widgets::{RowsShown, not_arrived, record_link, table_files};

/// How many records of a kind are listed before the reader asks for all.
const PAGE_LENGTH: usize = 20;

/// What each edition changed, the newest first; the reader has seen it from now on.
pub(super) fn changes(scope: RenderContext) -> AnyView {
    let RenderContext { dataset, lang, messages, .. } = scope;
    let found = RwSignal::new(None::<Option<Vec<Change>>>);
    let load = move || {
        found.set(None);
        spawn_local(async move {
            let address = format!("./data/{CHANGES_FILE}?{}", dataset.version);
            let read =
                fetch::read(&address, |bytes| Some(read_changes(dataset, bytes).0).filter(|all| !all.is_empty()));
            let _ = found.try_set(Some(read.await));
        });
    };
    load();
    if let Some(edition) = dataset.subject.edition {
        storage::write(SEEN_KEY, &edition.number.to_string());
    }
    live(move || match found.get() {
        None => view! { <p class="muted" role="status">{messages.later_waiting}</p> }.into_any(),
        Some(None) => not_arrived(messages, messages.later_failed, load),
        Some(Some(all)) => {
            let mut editions: Vec<u32> = all.iter().map(|change| change.edition).collect();
            editions.sort_unstable_by(|a, b| b.cmp(a));
            editions.dedup();
            let of_edition = |edition: u32| {
                let of = all.iter().filter(|change| change.edition == edition).cloned();
                let changes: Vec<_> = of.filter_map(RecordChange::of_list).collect();
                let heading = format!("{} {edition}", lang.opened().edition);
                view! { <Comparison scope changes=Arc::new(changes) heading /> }
            };
            editions.into_iter().map(of_edition).collect_view().into_any()
        }
    })
}

/// The changes from one edition to another; the one that is shown names the records and leads to them.
#[component]
pub(super) fn Comparison(
    /// The dataset, the view and the language.
    scope: RenderContext,
    /// What became of each record.
    changes: Arc<Vec<RecordChange>>,
    /// What it is called.
    heading: String,
) -> impl IntoView {
    let lang = scope.lang;
    let words = lang.opened();
    if changes.is_empty() {
        return view! { <p role="status" data-comparison="">{words.no_change}</p> }.into_any();
    }
    let counted = changes_counted(lang, &changes);
    let files = {
        let changes = Arc::clone(&changes);
        let table = Callback::new(move |_| changes_table(lang, &changes));
        table_files(scope, (words.comparison_file, what_changed(lang)), "changes", table)
    };
    let groups = move || {
        let of_kind = |kind: &Kind| {
            let of_kind: Vec<RecordChange> = changes.iter().filter(|one| one.kind == *kind).cloned().collect();
            (!of_kind.is_empty()).then(|| group(scope, *kind, of_kind))
        };
        all(Kind::ALL.iter().filter_map(of_kind))
    };
    view! {
        <section data-comparison="" aria-label=heading>
            <h2 tabindex="-1">{heading.clone()}</h2>
            <p role="status">{counted}</p>
            {files}
            {with_later(scope, move |_| groups())}
        </section>
    }
    .into_any()
}

/// The changes of records of a kind.
fn group(scope: RenderContext, kind: Kind, changes: Vec<RecordChange>) -> AnyView {
    let RenderContext { page, lang, messages, .. } = scope;
    let heading = format!("{}: {}", kind_label(lang, kind), changes_counted(lang, &changes));
    let shown = RowsShown::new(page, kind.part(), PAGE_LENGTH).then_all(changes.len());
    let count = changes.len();
    let entries = move || changes.iter().take(shown.get()).map(|one| entry(scope, one)).collect_view();
    view! {
        <details class="group" data-changes=kind.part()>
            <summary>{heading}</summary>
            <ul class="entries">{entries}</ul>
            {move || shown.more(count, messages.show_more)}
        </details>
    }
    .into_any()
}

/// A record that changed, with its fields before and after.
fn entry(scope: RenderContext, change: &RecordChange) -> AnyView {
    let RenderContext { dataset, lang, .. } = scope;
    let words = lang.opened();
    let name = |id: &str| {
        let found = dataset.later().and_then(|later| record_name(lang, dataset, later, change.kind, id));
        found.map(|name| record_link(scope, change.kind, id, or_untitled(lang, &name).to_owned()))
    };
    let named = name(&change.id).unwrap_or_else(|| view! { <code>{change.id.clone()}</code> }.into_any());
    let into = change.into.as_deref().map(|id| {
        view! { " → " {name(id).unwrap_or_else(|| view! { <code>{id.to_owned()}</code> }.into_any())} }
    });
    let row = |field: &FieldChange| {
        view! {
            <tr>
                <th scope="row">{changed_field(lang, field)}</th>
                <td><del>{changed_value(lang, &field.before)}</del></td>
                <td><ins>{changed_value(lang, &field.after)}</ins></td>
            </tr>
        }
    };
    let fields = if change.fields.is_empty() {
        nothing()
    } else {
        view! {
            <table class="changes">
                <thead>
                    <tr>
                        <th scope="col">{words.field}</th>
                        <th scope="col">{words.before}</th>
                        <th scope="col">{words.after}</th>
                    </tr>
                </thead>
                <tbody>{change.fields.iter().map(row).collect_view()}</tbody>
            </table>
        }
        .into_any()
    };
    let label = change_label(lang, change.change);
    let class = (change.change != ChangeKind::New).then_some("muted");
    view! { <li data-record=format!("{}/{}", change.kind.singular(), change.id)><span class=class>{label}</span> " " {named} {into} {fields}</li> }
        .into_any()
}
