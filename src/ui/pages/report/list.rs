//! `#/report`: the reader's reports, and what one can begin from.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::dataset::Later;
use crate::deck::Deck;
use crate::model::order::in_order_of_text;
use crate::notes::Note;
use crate::query::meant_region;
use crate::report::{Beginning, Report, ReportError, begin, read, read_logos, write};
use crate::state::Route;
use crate::store::OwnPicture;
use crate::text::{Lang, heading_with_count, institution_names, or_untitled, visit_date};
use crate::ui::browser::{document, download, file, own_records};
use crate::ui::context::RenderContext;
use crate::ui::pages::notebook::all_notes;
use crate::ui::widgets::{FileButton, Titled, bin, versions};

impl Titled for Report {
    fn title(&self) -> &str {
        self.text("title")
    }

    fn with_title(mut self, title: String) -> Self {
        self.values.insert("title".to_owned(), crate::report::Words::typed(title));
        self
    }

    fn size(&self, _: Lang) -> String {
        self.text("office").to_owned()
    }
}

/// The reports.
#[component]
pub(super) fn Reports(
    /// The dataset, the view and the language.
    scope: RenderContext,
    /// The records that travel later.
    later: &'static Later,
) -> impl IntoView {
    let (lang, words) = (scope.lang, scope.lang.report());
    let changes = RwSignal::new(0_u32);
    let notice = RwSignal::new(None::<String>);
    own_records::follow(changes);
    if !own_records::keep_alive::<Report>() {
        notice.set(Some(words.not_kept.to_owned()));
    }
    let take_in = move |file: web_sys::File| {
        spawn_local(async move {
            let Some(text) = file::text(&file).await else {
                notice.set(Some(scope.messages.file_not_read.to_owned()));
                return;
            };
            match read(&text) {
                Ok(reports) => {
                    let mut is_kept = true;
                    for logo in read_logos(&text) {
                        is_kept &= own_records::save(&logo);
                    }
                    let titles: Vec<_> =
                        reports.iter().map(|report| or_untitled(lang, report.text("title")).to_owned()).collect();
                    for report in reports {
                        is_kept &= own_records::take_in(report).1;
                    }
                    let taken = format!("{} {}", words.taken_in, titles.join("; "));
                    notice.set(Some(if is_kept { taken } else { words.not_kept.to_owned() }));
                    changes.update(|count| *count += 1);
                }
                Err(error) => notice.set(Some(told(lang, &error))),
            }
        });
    };
    let own = move || {
        changes.track();
        scope.page.links.track();
        let (reports, is_damaged) = own_records::list::<Report>();
        if is_damaged {
            notice.set(Some(words.damaged.to_owned()));
        }
        if reports.is_empty() {
            return view! { <p class="muted">{words.none}</p> }.into_any();
        }
        let entries = reports.into_iter().map(|report| view! { <OwnReport scope report changes notice /> });
        view! { <ul class="decks">{entries.collect_view()}</ul> }.into_any()
    };
    view! {
        <section class="page reports" on:dragover=|event| file::welcome(&event) on:drop=move |event| file::dropped(&event).into_iter().for_each(take_in)>
            <h1 tabindex="-1">{words.heading}</h1>
            <p class="lead">{words.lead}</p>
            {move || notice.get().map(|text| view! { <p class="notice" role="alert">{text}</p> })}
            <h2>{words.begin}</h2>
            <Begin scope later notice />
            <h2>{words.own}</h2>
            <p class="toolbar">
                <FileButton label=words.open_file action="open-reports" accept=".json,application/json" on_file=take_in />
            </p>
            {own}
            {move || bin::<Report>(scope, changes)}
            {move || versions::<Report>(scope, changes, notice, words.not_kept)}
        </section>
    }
}

/// Why reports were not taken over.
fn told(lang: Lang, error: &ReportError) -> String {
    let words = lang.report();
    match error {
        ReportError::NotReports => words.not_reports.to_owned(),
        ReportError::Newer => words.newer.to_owned(),
        ReportError::Broken(place) => format!("{} {place}", words.broken),
    }
}

/// A report in the list.
#[component]
fn OwnReport(
    scope: RenderContext,
    report: Report,
    changes: RwSignal<u32>,
    notice: RwSignal<Option<String>>,
) -> impl IntoView {
    let (page, lang, words) = (scope.page, scope.lang, scope.lang.report());
    let title = or_untitled(lang, report.text("title")).to_owned();
    let address = page.link_to(Route::Report(report.id.clone()));
    let (removed, copied, saved) = (report.clone(), report.clone(), report.clone());
    let keep = move |is_kept: bool| {
        notice.set((!is_kept).then(|| words.not_kept.to_owned()));
        changes.update(|count| *count += 1);
    };
    let copy_title = format!("{title} ({})", words.copy_of);
    let copy = move |_| {
        let copy = copied.clone();
        let copy = Titled::with_title(Report { id: own_records::new_id::<Report>(), ..copy }, copy_title.clone());
        keep(own_records::save(&copy));
    };
    let remove = move |_| {
        keep(own_records::remove(&removed));
        document::focus("[data-bin] summary");
    };
    let save = move |_| {
        let logo = own_records::get::<OwnPicture>(saved.text("logo"));
        let text = write(std::slice::from_ref(&saved), logo.as_slice());
        if let Ok(blob) = download::blob(text.as_bytes(), "application/json") {
            let _ = download::save(&format!("{}.json", saved.id), &blob);
        }
    };
    view! {
        <li data-report=report.id.clone()>
            <a href=address dir="auto">{title}</a> " "
            <span class="muted" dir="auto">{report.text("office").to_owned()}</span> " "
            <button type="button" data-action="copy" on:click=copy>{words.copy}</button> " "
            <button type="button" data-download="report" on:click=save>{words.file}</button> " "
            <button type="button" data-action="delete" on:click=remove>{words.delete}</button>
        </li>
    }
}

/// What a report can begin from.
#[component]
fn Begin(scope: RenderContext, later: &'static Later, notice: RwSignal<Option<String>>) -> impl IntoView {
    let RenderContext { page, dataset, lang, .. } = scope;
    let words = lang.report();
    let is_made = StoredValue::new(false);
    let make = move |from: Beginning<'_>| {
        // A second press before the page has changed is the same wish.
        if is_made.get_value() {
            return;
        }
        is_made.set_value(true);
        let report = begin(dataset, later, from, &own_records::new_id::<Report>(), lang);
        if !own_records::save(&report) {
            notice.set(Some(words.not_kept.to_owned()));
        }
        page.open(page.view.get_untracked().at(Route::Report(report.id)));
    };
    let about = Memo::new(move |_| page.view.with(|view| view.about.clone()));
    let visits = dataset.visits().rev().map(|(key, visit)| (visit.id.clone(), visit_name(scope, key))).collect();
    let from_visit = move |id: String| {
        if let Some(key) = dataset.find_visit(&id) {
            make(Beginning::Visit(key));
        }
    };
    let decks = own_records::list::<Deck>().0;
    let deck_names = decks.iter().map(|deck| (deck.id.clone(), or_untitled(lang, &deck.title).to_owned())).collect();
    let from_deck = move |id: String| {
        if let Some(deck) = decks.iter().find(|deck| deck.id == id) {
            make(Beginning::Deck(deck));
        }
    };
    let notes = StoredValue::new(all_notes());
    let tags = notes.with_value(|notes: &Vec<Note>| {
        let mut tags: Vec<String> = notes.iter().flat_map(|note| note.tags.clone()).collect();
        tags.sort();
        tags.dedup();
        tags.into_iter().map(|tag| (tag.clone(), format!("#{tag}"))).collect::<Vec<_>>()
    });
    let from_tag = move |tag: String| {
        let tagged: Vec<Note> =
            notes.with_value(|notes| notes.iter().filter(|note| note.tags.contains(&tag)).cloned().collect());
        if !tagged.is_empty() {
            make(Beginning::Notes(&tagged));
        }
    };
    view! {
        <AskedBeginning scope about notice on_make=Callback::new(make) />
        <p><button type="button" class=move || if about.with(Option::is_none) { "primary" } else { "" } data-action="begin-empty" on:click=move |_| make(Beginning::Empty)>{words.begin_empty}</button></p>
        <div class="begin-choices">
            <BeginChoice scope name="visit" label=words.from_visit options=visits on_make=Callback::new(from_visit) />
            <BeginRegion scope on_make=Callback::new(move |key| make(Beginning::Region(key))) />
            <BeginChoice scope name="deck" label=words.from_deck options=deck_names on_make=Callback::new(from_deck) />
            <BeginChoice scope name="tag" label=words.from_tag options=tags on_make=Callback::new(from_tag) />
        </div>
    }
}

/// An address may say what to begin from; it is asked, not done: Back would do it again.
#[component]
fn AskedBeginning(
    scope: RenderContext,
    about: Memo<Option<String>>,
    notice: RwSignal<Option<String>>,
    on_make: Callback<Beginning<'static>>,
) -> impl IntoView {
    let RenderContext { dataset, lang, .. } = scope;
    let words = lang.report();
    Effect::new(move |_| {
        let is_unknown = about.with(|about| about.as_deref().is_some_and(|about| !is_beginning(scope, about)));
        if is_unknown {
            notice.set(Some(words.unknown_beginning.to_owned()));
        }
    });
    move || {
        let about = about.get()?;
        let (kind, id) = about.split_once('/')?;
        let (name, from) = match kind {
            "visit" => {
                let key = dataset.find_visit(id)?;
                (visit_name(scope, key), Beginning::Visit(key))
            }
            "region" => {
                let key = dataset.find_region(id)?;
                (lang.of(&dataset.region(key).name).to_owned(), Beginning::Region(key))
            }
            _ => return None,
        };
        Some(view! {
            <div class="panel" data-begin-from=about.clone()>
                <p>{words.begin_from} " " <strong dir="auto">{name}</strong></p>
                <p><button type="button" class="primary" data-action="begin-from" on:click=move |_| on_make.run(from)>{words.make}</button></p>
            </div>
        })
    }
}

/// Whether a report can begin from a record, `visit/ID` or `region/CODE`.
fn is_beginning(scope: RenderContext, about: &str) -> bool {
    match about.split_once('/') {
        Some(("visit", id)) => scope.dataset.find_visit(id).is_some(),
        Some(("region", code)) => scope.dataset.find_region(code).is_some(),
        _ => false,
    }
}

fn visit_name(scope: RenderContext, key: crate::model::VisitKey) -> String {
    let visit = scope.dataset.visit(key);
    format!("{} · {}", visit_date(scope.lang, &visit.date), institution_names(scope.lang, scope.dataset, visit))
}

/// A choice of what a report begins from; nothing where there is none.
#[component]
fn BeginChoice(
    scope: RenderContext,
    name: &'static str,
    label: &'static str,
    options: Vec<(String, String)>,
    on_make: Callback<String>,
) -> impl IntoView {
    let words = scope.lang.report();
    let chosen = RwSignal::new(String::new());
    if options.is_empty() {
        return None;
    }
    let count = options.len();
    let entries = options.into_iter().map(|(value, label)| view! { <option value=value>{label}</option> });
    let make = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        on_make.run(chosen.get_untracked());
    };
    let is_empty = move || chosen.with(String::is_empty);
    Some(view! {
        <form class="looks" on:submit=make>
            <label>
                <span>{heading_with_count(label, scope.lang, count)}</span>
                <select data-begin=name prop:value=chosen on:change=move |event| chosen.set(event_target_value(&event))>
                    <option value="">{words.choose}</option>
                    {entries.collect_view()}
                </select>
            </label>
            <button type="submit" data-begin-button=name disabled=is_empty aria-label=format!("{}: {label}", words.make)>{words.make}</button>
        </form>
    })
}

/// The reader's own region by its name.
#[component]
fn BeginRegion(scope: RenderContext, on_make: Callback<crate::model::RegionKey>) -> impl IntoView {
    let RenderContext { page, dataset, lang, .. } = scope;
    let words = lang.report();
    let own = page.own.get_untracked().map(|key| lang.of(&dataset.region(key).name).to_owned());
    let typed = RwSignal::new(own.unwrap_or_default());
    let names = dataset.regions.iter().map(|region| lang.of(&region.name).to_owned()).collect();
    let names = in_order_of_text(names, Clone::clone).into_iter().map(|name| view! { <option value=name></option> });
    let is_unknown = RwSignal::new(false);
    let make = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        match meant_region(dataset, &typed.get_untracked()) {
            Some(key) => on_make.run(key),
            None => is_unknown.set(true),
        }
    };
    view! {
        <form class="looks" on:submit=make>
            <label>
                <span>{words.from_region}</span>
                <input type="search" list="report-regions" autocomplete="off" data-begin="region" prop:value=typed on:input=move |event| {
                    is_unknown.set(false);
                    typed.set(event_target_value(&event));
                } />
            </label>
            <datalist id="report-regions">{names.collect_view()}</datalist>
            <button type="submit" data-begin-button="region" aria-label=format!("{}: {}", words.make, words.from_region)>{words.make}</button>
            {move || is_unknown.get().then(|| view! { <p class="notice" role="alert">{lang.present().no_region}</p> })}
        </form>
    }
}
