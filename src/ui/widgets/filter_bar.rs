//! The filters: labelled controls whose state is in the address.

use leptos::prelude::*;

use crate::model::order::distinct;
use crate::model::{InstitutionType, Topic, VisitKey, Word};
use crate::query::{Filter, rank_provinces};
use crate::text::{institution_type_label, topic_label, visits_of};
use crate::ui::browser::document;
use crate::ui::context::{Page, Scope};
use crate::ui::live::{live, nothing};
use crate::ui::widgets::{choice, text_search};

/// The filter bar, with how many visits it leaves.
pub(in crate::ui) fn filter_bar(scope: Scope, selected: Memo<Vec<VisitKey>>) -> AnyView {
    let Scope { page, dataset, lang, messages } = scope;
    let is_narrowed = Memo::new(move |_| page.view.with(|view| view.filter != Filter::default()));
    let counted = move || visits_of(lang, selected.with(Vec::len), dataset.visits.len()).into_any();
    let reset = move || {
        if !is_narrowed.get() {
            return nothing();
        }
        let lift = move |_| {
            change(page, |filter| *filter = Filter::default());
            document::focus("[data-filter=type]");
        };
        view! { <button type="button" data-action="reset" on:click=lift>{messages.reset}</button> }.into_any()
    };
    view! {
        <form class="filters" role="search" aria-label=messages.narrow on:submit=|event| event.prevent_default()>
            <fieldset data-filter="period">
                <legend class="visually-hidden">{messages.period}</legend>
                {year_choice(scope, messages.filter_from, |filter| &mut filter.period.from)}
                {year_choice(scope, messages.filter_to, |filter| &mut filter.period.to)}
            </fieldset>
            {type_choice(scope)}
            {province_choice(scope)}
            {topic_choice(scope)}
            {text_search(scope, messages.filter_text)}
            {sources_choice(scope)}
            {live(reset)}
            <p class="counted" role="status">{live(counted)}</p>
        </form>
    }
    .into_any()
}

/// Changes the filter; a chosen mark may no longer be there.
fn change(page: Page, change: impl FnOnce(&mut Filter)) {
    page.open(page.changed(|view| {
        change(&mut view.filter);
        view.mark = None;
    }));
}

/// A labelled choice of one value, or of any.
fn choice_or_any(
    scope: Scope,
    named: (Option<&'static str>, &'static str),
    options: impl IntoIterator<Item = (String, String)>,
    chosen: Signal<String>,
    on_choose: Callback<String>,
) -> AnyView {
    let any = (String::new(), scope.messages.any.to_owned());
    choice(named, std::iter::once(any).chain(options).collect(), chosen, on_choose)
}

/// One end of the period. Choosing an end beyond the other moves the other along.
fn year_choice(scope: Scope, label: &'static str, end: fn(&mut Filter) -> &mut Option<i32>) -> AnyView {
    let page = scope.page;
    let years = scope.dataset.visits.first().zip(scope.dataset.visits.last());
    let years = years.map_or(0..=0, |(first, last)| first.date.year()..=last.date.year());
    let chosen = Signal::derive(move || {
        let mut filter = page.view.get().filter;
        end(&mut filter).map_or_else(String::new, |year| year.to_string())
    });
    let on_choose = Callback::new(move |text: String| {
        let year = text.parse::<i32>().ok();
        change(page, |filter| {
            *end(filter) = year;
            if let (Some(from), Some(to), Some(year)) = (filter.period.from, filter.period.to, year)
                && from > to
            {
                (filter.period.from, filter.period.to) = (Some(year), Some(year));
            }
        });
    });
    let options = years.map(|year| (year.to_string(), year.to_string()));
    choice_or_any(scope, (None, label), options, chosen, on_choose)
}

fn type_choice(scope: Scope) -> AnyView {
    let page = scope.page;
    let options = InstitutionType::ALL
        .iter()
        .map(|one| (one.word().to_owned(), institution_type_label(scope.lang, *one).to_owned()));
    let chosen =
        Signal::derive(move || page.view.with(|view| view.filter.institution_type.map_or("", Word::word).to_owned()));
    let on_choose = Callback::new(move |word: String| {
        change(page, |filter| filter.institution_type = InstitutionType::from_word(&word));
    });
    choice_or_any(scope, (Some("type"), scope.messages.filter_type), options, chosen, on_choose)
}

fn topic_choice(scope: Scope) -> AnyView {
    let page = scope.page;
    let options = Topic::ALL.iter().map(|one| (one.word().to_owned(), topic_label(scope.lang, *one).to_owned()));
    let chosen = Signal::derive(move || page.view.with(|view| view.filter.topic.map_or("", Word::word).to_owned()));
    let on_choose = Callback::new(move |word: String| change(page, |filter| filter.topic = Topic::from_word(&word)));
    choice_or_any(scope, (Some("topic"), scope.messages.filter_topic), options, chosen, on_choose)
}

/// The provinces that visitors came from, in the order of their codes, which runs from west to east.
fn province_choice(scope: Scope) -> AnyView {
    let page = scope.page;
    let provinces = distinct(rank_provinces(scope.dataset).into_iter().map(|(key, _)| key));
    let option = |key| {
        let region = scope.dataset.region(key);
        (region.code.as_str().to_owned(), scope.lang.of(&region.name).to_owned())
    };
    let chosen = Signal::derive(move || page.view.with(|view| view.filter.province.clone().unwrap_or_default()));
    let on_choose = Callback::new(move |code: String| {
        change(page, |filter| filter.province = (!code.is_empty()).then_some(code));
    });
    let options = provinces.into_iter().map(option);
    choice_or_any(scope, (Some("province"), scope.messages.filter_province), options, chosen, on_choose)
}

/// Whether only well-sourced visits are wanted.
fn sources_choice(scope: Scope) -> AnyView {
    let page = scope.page;
    let chosen = Signal::derive(move || page.view.with(|view| view.filter.well_sourced));
    let toggle = move |event| change(page, |filter| filter.well_sourced = event_target_checked(&event));
    view! {
        <label class="check">
            <input type="checkbox" data-filter="sources" prop:checked=chosen on:change=toggle />
            <span>{scope.messages.filter_sources}</span>
        </label>
    }
    .into_any()
}
