//! What stands around every page: header, messages of the page itself, foot.

use leptos::prelude::*;

use super::context::{AppState, RenderContext, SEEN_KEY};
use super::layout::{Header, SearchDialog, ShareDialog, Told, hear_search_keys};
use super::lazy_pages::{Group, lazy_composer, lazy_page};
use super::live::{live, nothing};
use super::over::Over;
use super::widgets::{new_version, offline};
use super::{browser, pages};
use crate::dataset::Shown;
use crate::model::Word as _;
use crate::state::{Route, UrlState};
use crate::text::{
    back_to_built_in, changed_since, dataset_missing, dataset_not_kept, day, edition, own_count, shown_heading,
    shown_label, what_changed, years_outside,
};

/// The whole page.
pub(super) fn shell(page: AppState) -> AnyView {
    hear_search_keys(page);
    let route = Memo::new(move |_| page.view.with(|view| view.route.clone()));
    live(move || {
        let scope = page.scope();
        let content = live(move || {
            page.forget_failures();
            let route = route.get();
            match (Group::of(&route), &route) {
                (Some(group), _) => lazy_page(scope, group, &route),
                (None, Route::Overview) => pages::overview(scope),
                (None, _) => pages::not_found(scope),
            }
        });
        let covered = move || page.covers.get();
        view! {
            <a class="skip" href="#content" inert=covered on:click=move |event| skip(&event)>{scope.messages.skip_to_content}</a>
            {live(move || view! { <Header scope shown=route.get() /> }.into_any())}
            {live(move || unread(scope))}
            {live(move || own_shown(scope))}
            {live(move || missing_dataset(scope))}
            <div inert=covered>{live(move || outside(scope))} {live(move || led_on(scope))} {new_version(scope)}</div>
            <main id="content" tabindex="-1">{content}</main>
            {live(move || match page.over.get() {
                Some(Over::Note(about)) => lazy_composer(scope, about),
                _ => nothing(),
            })}
            <Told scope />
            <SearchDialog scope />
            <ShareDialog scope />
            {foot(scope)}
        }
        .into_any()
    })
}

/// The address names the view; a jump within the page must not change it.
fn skip(event: &leptos::ev::MouseEvent) {
    event.prevent_default();
    browser::document::reveal("#content");
}

/// What of the address could not be read.
fn unread(RenderContext { page, messages, .. }: RenderContext) -> AnyView {
    let unread = page.unread.get();
    if unread.is_empty() {
        return nothing();
    }
    view! {
        <p class="notice" role="status" inert=move || page.covers.get()>
            {format!("{} {} ", messages.address_ignored, shortened(&unread.join(", ")))}
            <button type="button" on:click=move |_| page.unread.set(Vec::new())>{messages.close}</button>
        </p>
    }
    .into_any()
}

/// That the dataset which the address asks for is not there.
fn missing_dataset(RenderContext { page, dataset, lang, .. }: RenderContext) -> AnyView {
    let is_asked = page.view.with(|view| view.data.is_some());
    if !is_asked || !dataset.is_built_in() || page.waiting.get() > 0 {
        return nothing();
    }
    view! { <p class="notice" role="status" data-missing="" inert=move || page.covers.get()>{dataset_missing(lang)}</p> }
        .into_any()
}

/// Which dataset in place of the built-in one is shown; else how many of the records shown are the reader's own, and the
/// choice of which are.
fn own_shown(RenderContext { page, dataset, lang, .. }: RenderContext) -> AnyView {
    if !dataset.is_built_in() {
        let address = page.live_link(|view| *view = UrlState { lang: view.lang, ..UrlState::default() });
        let title = lang.of(&dataset.subject.title);
        let unkept = dataset.is_opened() && browser::opened_store::is_unkept();
        return view! {
            <aside class="own-bar" data-other-dataset="" aria-label=title inert=move || page.covers.get()>
                <span class="own-sign">{title}</span> <a href=address>{back_to_built_in(lang)}</a>
                {unkept.then(|| view! { <span role="status">{dataset_not_kept(lang)}</span> })}
            </aside>
        }
        .into_any();
    }
    let shown = dataset.shown();
    let count = dataset.own_count();
    if count == 0 {
        return nothing();
    }
    let link = |choice: Shown| {
        let current = (choice == shown).then_some("true");
        view! { <a href=page.live_link(move |view| view.shown = choice) aria-current=current>{shown_label(lang, choice)}</a> }
    };
    let choices = Shown::ALL.iter().map(|choice| link(*choice));
    view! {
        <aside class="own-bar" data-records=shown.word() aria-label=shown_heading(lang) inert=move || page.covers.get()>
            <a class="own-sign" href=page.live_link_to(Route::OwnRecords)>{own_count(lang, count)}</a>
            <span class="own-choices">{choices.collect_view()}</span>
        </aside>
    }
    .into_any()
}

/// Which years of the address lie outside of the data.
fn outside(RenderContext { page, lang, messages, .. }: RenderContext) -> AnyView {
    let Some(outside) = page.outside.get() else { return nothing() };
    view! {
        <p class="notice" role="status">
            {format!("{} ", years_outside(lang, &outside.years, outside.there_are))}
            <button type="button" on:click=move |_| page.outside.set(None)>{messages.close}</button>
        </p>
    }
    .into_any()
}

/// That the record asked for was merged into the one shown.
fn led_on(RenderContext { page, messages, .. }: RenderContext) -> AnyView {
    let Some(old) = page.led_from.get() else { return nothing() };
    view! {
        <p class="notice" role="status" data-led-from=old.clone()>
            {format!("{} ", messages.led_on.replacen("{}", &shortened(&old), 1))}
            <button type="button" on:click=move |_| page.led_from.set(None)>{messages.close}</button>
        </p>
    }
    .into_any()
}

/// A text of at most sixty letters.
fn shortened(text: &str) -> String {
    match text.char_indices().nth(60) {
        Some((at, _)) => format!("{}…", text.get(..at).unwrap_or_default()),
        None => text.to_owned(),
    }
}

/// The way to what editions changed; it says so where the reader saw an earlier one last.
fn changes_link(RenderContext { page, dataset, lang, .. }: RenderContext) -> Option<AnyView> {
    let edition = dataset.subject.edition.filter(|_| dataset.is_built_in())?;
    let seen = browser::storage::read(SEEN_KEY).and_then(|kept| kept.parse::<u32>().ok());
    if seen.is_none() {
        browser::storage::write(SEEN_KEY, &edition.number.to_string());
    }
    let label = match seen.filter(|seen| *seen < edition.number) {
        Some(seen) => changed_since(lang, seen),
        None => what_changed(lang).to_lowercase(),
    };
    let address = page.live_link_to(Route::Data("changes".to_owned()));
    Some(view! { <a href=address data-changed="">{label}</a> }.into_any())
}

fn foot(scope: RenderContext) -> AnyView {
    let RenderContext { page, dataset, lang, messages } = scope;
    let subject = &dataset.subject;
    view! {
        <footer class="foot" inert=move || page.covers.get()>
            <p class="abbreviations">{messages.abbreviations}</p>
            <p>{messages.nothing_leaves}</p>
            {offline(scope)}
            <p>
                {format!("{} ", messages.data_licence)}
                <a href=subject.licence_url.as_str() rel="noopener noreferrer" target="_blank">{subject.licence.replace("CC-BY-", "CC BY ")}</a>
                {format!(" · {} ", edition(lang, messages.dataset_version, subject))}
                <code>{dataset.version.as_str()}</code>
                {format!(" · {} · ", day(lang, subject.gathered))}
                {changes_link(scope)}
            </p>
        </footer>
    }
    .into_any()
}
