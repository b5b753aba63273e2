//! `#/own/ID`: the form of one record of the reader's own.

use leptos::prelude::*;

use super::counting::count_now;
use super::field::{FieldView, Suggestions};
use super::session::OwnSession;
use crate::dataset::Kind;
use crate::model::VisitKey;
use crate::own::{FormField, OwnEntry, form_of, rows_of};
use crate::state::Route;
use crate::text::{add_label, institution_names, own_sign, visit_date};
use crate::ui::browser::{document, own_records};
use crate::ui::context::RenderContext;

/// What a visit can be written down with at once; all else is folded.
const FIRST: [&str; 5] = ["start", "institutions", "people.count", "topics", "summary"];

/// The form.
#[component]
pub(super) fn Editor(
    /// The dataset, the view and the language.
    scope: RenderContext,
    /// The record.
    session: OwnSession,
) -> impl IntoView {
    let (page, lang) = (scope.page, scope.lang);
    let words = lang.own();
    let kind = session.entry.with_untracked(OwnEntry::kind).unwrap_or(Kind::Visit);
    let form = form_of(kind);
    let is_first = |field: &FormField| {
        let name = field.list.unwrap_or(&field.path);
        if kind == Kind::Visit { FIRST.contains(&name) } else { field.is_required }
    };
    let is_source = |field: &FormField| field.path.starts_with("source.");
    let (source, own): (Vec<_>, Vec<_>) = form.into_iter().partition(is_source);
    let (first, more): (Vec<_>, Vec<_>) = own.into_iter().partition(is_first);
    let holds = |fields: &[FormField]| {
        fields.iter().any(|field| {
            let start = field.list.unwrap_or(&field.path);
            session.entry.with_untracked(|entry| entry.values.keys().any(|path| path.starts_with(start)))
        })
    };
    let (has_more, has_source) = (holds(&more), holds(&source));
    let state = move || {
        if !session.is_kept.get() {
            return view! { <p class="notice" role="alert">{words.not_kept}</p> }.into_any();
        }
        let faulty = session.faulty(lang);
        if !faulty.is_empty() {
            let said = format!("{} {} {}.", words.saved, words.faults, faulty.join(", "));
            return view! { <p class="muted" role="status" data-own-state="unsound">{said}</p> }.into_any();
        }
        view! { <p class="muted" role="status" data-own-state="sound">{format!("{} {}", words.saved, words.counts)}</p> }.into_any()
    };
    let show = move |event: leptos::ev::MouseEvent| {
        event.prevent_default();
        count_now(page);
        let id = session.entry.with_untracked(|entry| entry.id.clone());
        if let Some(route) = Route::of_record(kind, &id) {
            page.open(page.view.get_untracked().at(route));
        }
    };
    let address = Route::of_record(kind, &session.entry.with_untracked(|entry| entry.id.clone()));
    let link = address.map(|route| page.link_to(route));
    let shown = move || {
        let link = link.clone().filter(|_| session.faults.with(Vec::is_empty))?;
        Some(view! { <a class="button" href=link data-action="show-record" on:click=show>{words.show}</a> })
    };
    let remove = move |_| {
        session.entry.with_untracked(own_records::remove);
        page.dataset_changed.set(true);
        page.open(page.view.get_untracked().at(Route::OwnRecords));
        request_animation_frame(|| document::focus("[data-bin] summary"));
    };
    view! {
        <section class="page own-page" data-own=kind.singular()>
            <p><a href=page.link_to(Route::OwnRecords)>{words.back}</a></p>
            <h1 tabindex="-1">{add_label(lang, kind)} " " <span class="own-sign">{own_sign(lang)}</span></h1>
            <Suggestions scope />
            <Group scope session fields=first />
            {move || view! { <Similar scope keys=session.similar.get() /> }}
            {(!more.is_empty()).then(|| view! {
                <details open=has_more><summary>{words.more}</summary> <Group scope session fields=more /></details>
            })}
            {(!source.is_empty()).then(|| view! {
                <details open=has_source>
                    <summary>{words.source}</summary>
                    <p class="muted">{words.source_lead}</p>
                    <Group scope session fields=source />
                </details>
            })}
            {state}
            <p class="toolbar">
                {shown} " "
                <button type="button" data-action="delete" on:click=remove>{words.delete}</button>
            </p>
        </section>
    }
}

/// Fields below each other; those of a list once for each of its rows.
#[component]
fn Group(scope: RenderContext, session: OwnSession, fields: Vec<FormField>) -> impl IntoView {
    let mut views = Vec::new();
    let mut rest = fields.into_iter().peekable();
    while let Some(field) = rest.next() {
        let Some(list) = field.list else {
            let path = field.path.clone();
            views.push(view! { <FieldView scope session path field /> }.into_any());
            continue;
        };
        let mut of_list = vec![field];
        while let Some(next) = rest.next_if(|next| next.list == Some(list)) {
            of_list.push(next);
        }
        views.push(view! { <ListRows scope session list fields=of_list /> }.into_any());
    }
    view! { <div class="row-fields">{views}</div> }
}

/// The rows of a list: those that hold something, and one more.
#[component]
fn ListRows(scope: RenderContext, session: OwnSession, list: &'static str, fields: Vec<FormField>) -> impl IntoView {
    let rows = Memo::new(move |_| session.entry.with(|entry| (0..rows_of(entry, list)).collect::<Vec<_>>()));
    let row = move |number: usize| {
        let view_of = |field: FormField| {
            let path = field.path.replacen('#', &number.to_string(), 1);
            view! { <FieldView scope session path field /> }
        };
        view! { <div class="row-fields own-row" data-row=format!("{list}.{number}")>{fields.clone().into_iter().map(view_of).collect_view()}</div> }
    };
    view! { <div class="own-list"><For each=move || rows.get() key=|number| *number children=row /></div> }
}

/// Visits that may be the same.
#[component]
fn Similar(scope: RenderContext, keys: Vec<VisitKey>) -> impl IntoView {
    let RenderContext { page, dataset, lang, .. } = scope;
    (!keys.is_empty()).then(|| {
        let link = |key: VisitKey| {
            let visit = dataset.visit(key);
            let name = format!("{} · {}", visit_date(lang, &visit.date), institution_names(lang, dataset, visit));
            view! { <li><a href=page.link_to(Route::Visit(visit.id.clone()))>{name}</a></li> }
        };
        view! {
            <div class="notice" role="status" data-similar="">
                <p>{lang.own().similar}</p>
                <ul>{keys.into_iter().map(link).collect_view()}</ul>
            </div>
        }
    })
}
