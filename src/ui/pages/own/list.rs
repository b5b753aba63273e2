//! `#/own`: the reader's own records.

use leptos::prelude::*;

use super::field::Suggestions;
use super::files::Files;
use super::import::SheetImport;
use super::own_subject::OwnSubject;
use crate::dataset::{Kind, OWN_KINDS};
use crate::model::order::in_order;
use crate::own::{Names, OwnEntry, written_all};
use crate::state::Route;
use crate::text::{Lang, add_label, guest_book_heading, or_untitled, own_correct, own_heading, record_name};
use crate::ui::browser::{document, own_records};
use crate::ui::context::{AppState, RenderContext};
use crate::ui::resources::LazyData;
use crate::ui::widgets::{Titled, bin, versions};

/// What a record is called in a list, by the first of its fields that says it.
fn name_of(entry: &OwnEntry) -> &str {
    let fields = ["institutions.0.institution", "name", "institution", "publisher", "title", "about.id"];
    fields.into_iter().map(|path| entry.text(path)).find(|text| !text.is_empty()).unwrap_or_default()
}

/// When it was.
fn date_of(entry: &OwnEntry) -> &str {
    ["start", "date", "year", "published"]
        .into_iter()
        .map(|path| entry.text(path))
        .find(|text| !text.is_empty())
        .unwrap_or_default()
}

impl Titled for OwnEntry {
    fn title(&self) -> &str {
        name_of(self)
    }

    /// What it is called is what was typed: nothing of it is changed.
    fn with_title(self, _: String) -> Self {
        self
    }

    fn size(&self, lang: Lang) -> String {
        let kind = self.kind().map_or("", |kind| add_label(lang, kind));
        [kind, date_of(self)].into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" · ")
    }
}

/// Begins a record of a kind and opens its form.
pub(super) fn begin(page: AppState, entry: &OwnEntry) {
    own_records::save(entry);
    page.dataset_changed.set(true);
    page.open(page.view.get_untracked().at(Route::OwnRecord(entry.id.clone())));
}

/// An empty record of a kind; a visit is of today.
pub(super) fn empty(kind: Kind) -> OwnEntry {
    let mut entry = OwnEntry::new(own_records::new_id::<OwnEntry>(), kind);
    if kind == Kind::Visit {
        entry.set("start", crate::ui::browser::clock::today().to_string());
    }
    entry
}

/// The records.
#[component]
pub(super) fn OwnList(
    /// The dataset, the view and the language.
    scope: RenderContext,
) -> impl IntoView {
    let (page, lang) = (scope.page, scope.lang);
    let words = lang.own();
    let changes = RwSignal::new(0_u32);
    let notice = RwSignal::new(None::<String>);
    own_records::follow(changes);
    if !own_records::keep_alive::<OwnEntry>() {
        notice.set(Some(words.not_kept.to_owned()));
    }
    // Another window's changes count, too.
    Effect::new(move |before: Option<()>| {
        changes.track();
        if before.is_some() {
            page.dataset_changed.set(true);
        }
    });
    let buttons = [Kind::Visit, Kind::Adoption, Kind::Award, Kind::Institution, Kind::Source, Kind::Conflict];
    debug_assert!(buttons.iter().all(|kind| OWN_KINDS.contains(kind)), "each kind can be added");
    let add = move |kind: Kind| {
        let class = if kind == Kind::Visit { "primary" } else { "" };
        view! {
            <button type="button" class=class data-action=format!("add-{}", kind.singular()) on:click=move |_| begin(page, &empty(kind))>
                {add_label(lang, kind)}
            </button>
            " "
        }
    };
    page.ask_for(LazyData::Records);
    let list = move || {
        changes.track();
        page.links.track();
        let (entries, is_damaged) = own_records::list::<OwnEntry>();
        if is_damaged {
            notice.set(Some(words.damaged.to_owned()));
        }
        if entries.is_empty() {
            return view! { <p class="muted">{words.none}</p> }.into_any();
        }
        let entries = in_order(entries, |a, b| (date_of(b), &b.id).cmp(&(date_of(a), &a.id)));
        let sound =
            written_all(&Names::of(scope.dataset), &entries, lang).into_iter().map(|written| written.faults.is_empty());
        let sound: Vec<bool> = sound.collect();
        let entries = entries.into_iter().zip(sound);
        let entries = entries.map(|(entry, is_sound)| view! { <Entry scope entry is_sound changes notice /> });
        view! { <ul class="decks" data-own-list="">{entries.collect_view()}</ul> }.into_any()
    };
    view! {
        <section class="page own-page">
            <h1 tabindex="-1">{own_heading(lang)}</h1>
            <p class="lead">{words.lead}</p>
            {move || notice.get().map(|text| view! { <p class="notice" role="alert">{text}</p> })}
            <Correction scope />
            <h2>{words.add}</h2>
            <p class="toolbar">{buttons.map(add).collect_view()}</p>
            <p><a href=page.link_to(Route::GuestBook) data-action="guest-book">{guest_book_heading(lang)}</a> " " <span class="muted">{words.guest_book_lead}</span></p>
            <h2>{words.list}</h2>
            {list}
            <Files scope changes notice />
            <SheetImport scope changes notice />
            <Suggestions scope />
            <OwnSubject scope />
            {move || bin::<OwnEntry>(scope, changes)}
            {move || versions::<OwnEntry>(scope, changes, notice, words.not_kept)}
        </section>
    }
}

/// An address may say what is to be corrected; it is asked, not done: Back would do it again.
#[component]
fn Correction(scope: RenderContext) -> impl IntoView {
    let (page, lang) = (scope.page, scope.lang);
    let about = Memo::new(move |_| page.view.with(|view| view.about.clone()));
    move || {
        page.later.track();
        let about = about.get()?;
        let (kind, id) = about.split_once('/')?;
        let kind = Kind::ALL.iter().copied().find(|one| one.singular() == kind)?;
        let name = scope.dataset.later().and_then(|later| record_name(lang, scope.dataset, later, kind, id));
        let mut entry = empty(Kind::Conflict);
        entry.set("about.kind", kind.singular().to_owned());
        entry.set("about.id", id.to_owned());
        let name = name.unwrap_or_else(|| id.to_owned());
        Some(view! {
            <div class="panel" data-correct=about.clone()>
                <p>{own_correct(lang)} ": " <strong dir="auto">{name}</strong></p>
                <p><button type="button" class="primary" data-action="begin-correction" on:click=move |_| begin(page, &entry)>{add_label(lang, Kind::Conflict)}</button></p>
            </div>
        })
    }
}

/// A record in the list.
#[component]
fn Entry(
    scope: RenderContext,
    entry: OwnEntry,
    /// Whether it counts.
    is_sound: bool,
    changes: RwSignal<u32>,
    notice: RwSignal<Option<String>>,
) -> impl IntoView {
    let (page, lang) = (scope.page, scope.lang);
    let words = lang.own();
    let title = or_untitled(lang, name_of(&entry)).to_owned();
    let size = entry.size(lang);
    let unsound = (!is_sound).then(|| view! { <span class="own-sign">{words.unsound}</span> " " });
    let address = page.link_to(Route::OwnRecord(entry.id.clone()));
    let (removed, copied) = (entry.clone(), entry.clone());
    let keep = move |is_kept: bool| {
        notice.set((!is_kept).then(|| words.not_kept.to_owned()));
        changes.update(|count| *count += 1);
    };
    let copy = move |_| keep(own_records::save(&OwnEntry { id: own_records::new_id::<OwnEntry>(), ..copied.clone() }));
    let remove = move |_| {
        keep(own_records::remove(&removed));
        document::focus("[data-bin] summary");
    };
    view! {
        <li data-own-entry=entry.id.clone()>
            <a href=address dir="auto">{title}</a> " "
            <span class="muted" dir="auto">{size}</span> " "
            {unsound}
            <button type="button" data-action="copy" on:click=copy>{words.copy}</button> " "
            <button type="button" data-action="delete" on:click=remove>{words.delete}</button>
        </li>
    }
}
