//! The choices that narrow the page: labelled controls whose state is in the address, each with how many visits it
//! would leave.

use leptos::prelude::*;

use super::chosen::Chosen;
use super::records::{chosen_dimensions, lift};
use super::slider::slider;
use crate::model::order::{distinct, in_order, in_order_of_text};
use crate::model::{InstitutionType, ProgrammeKey, Purpose, Topic, Word};
use crate::query::{Dimension, FacetResult, Filter, Office, Period, hosts, rank_provinces};
use crate::text::{host_label, institution_type_label, integer, purpose_label, topic_label, visits_of};
use crate::ui::browser::document;
use crate::ui::context::{AppState, RenderContext};
use crate::ui::layout::{FilterChips, chip_menu};
use crate::ui::live::{all, live, nothing};
use crate::ui::widgets::{choice, text_search, tick};

/// The filters as chips, with how many visits they leave; what other choices would leave may follow later.
pub(super) fn filter_chips(scope: RenderContext, chosen: Memo<Chosen>, followed: RwSignal<Chosen>) -> AnyView {
    let RenderContext { page, dataset, lang, .. } = scope;
    let counted = move || {
        let found = chosen.with(|chosen| chosen.facets.selected().len());
        visits_of(lang, found, dataset.visits.len())
    };
    let reset = Callback::new(move |()| {
        change(page, |filter| *filter = Filter::default());
        document::focus("[data-filter=type]");
    });
    let is_narrowed = Memo::new(move |_| page.view.with(|view| view.filter != Filter::default()));
    view! {
        <FilterChips scope counted=move || counted() is_narrowed reset>
            {period_chip(scope, followed)}
            {type_choice(scope, followed)}
            {province_choice(scope, followed)}
            {topic_choice(scope, followed)}
            {more_chip(scope, followed)}
            {live(move || page.view.with(|view| further_chips(scope, &view.filter)))}
        </FilterChips>
    }
    .into_any()
}

/// The period, with its years and its slider in a panel.
fn period_chip(scope: RenderContext, followed: RwSignal<Chosen>) -> AnyView {
    let RenderContext { page, dataset, messages, .. } = scope;
    let years = dataset.visits.first().zip(dataset.visits.last());
    let (first, last) = years.map_or((0, 0), |(first, last)| (first.date.year(), last.date.year()));
    let label = move || {
        let period = page.view.with(|view| view.filter.period);
        match (period.from.unwrap_or(first), period.to.unwrap_or(last)) {
            (from, to) if from == to => from.to_string(),
            (from, to) => format!("{from}–{to}"),
        }
    };
    let is_set = Signal::derive(move || page.view.with(|view| view.filter.period != Period::default()));
    let panel = view! {
        <fieldset data-filter="period">
            <legend>{messages.period}</legend>
            {year_choice(scope, messages.filter_from, |filter| &mut filter.period.from)}
            {year_choice(scope, messages.filter_to, |filter| &mut filter.period.to)}
            {slider(scope, followed)}
        </fieldset>
    };
    chip_menu("period", label, is_set, panel.into_any())
}

/// The filters that matter less often.
fn more_chip(scope: RenderContext, followed: RwSignal<Chosen>) -> AnyView {
    let RenderContext { page, messages, .. } = scope;
    let is_set = Signal::derive(move || {
        page.view
            .with(|view| chosen_dimensions(scope, &view.filter).iter().any(|(dimension, _)| is_further(*dimension)))
    });
    let panel = view! {
        {programme_choice(scope, followed)}
        {host_choice(scope, followed)}
        {purpose_choice(scope, followed)}
        {text_search(scope, messages.filter_text)}
        {condition(scope, followed, ("sources", messages.filter_sources), Dimension::Sources, |filter| &mut filter.well_sourced)}
        {condition(scope, followed, ("day", messages.filter_day), Dimension::Day, |filter| &mut filter.day_known)}
    };
    chip_menu("more", scope.lang.frame().more_filters, is_set, panel.into_any())
}

/// Whether a dimension has no chip of its own in the row.
const fn is_further(dimension: Dimension) -> bool {
    !matches!(dimension, Dimension::Period | Dimension::Type | Dimension::Province | Dimension::Topic)
}

/// What is chosen of the further filters, each with a way to give it up.
fn further_chips(scope: RenderContext, filter: &Filter) -> AnyView {
    let RenderContext { page, dataset, lang, .. } = scope;
    let words = lang.visits();
    let chosen = chosen_dimensions(scope, filter).into_iter().filter(|(dimension, _)| is_further(*dimension));
    let chips: Vec<_> = chosen
        .map(|(dimension, label)| {
            let name = format!("{}: {label}", words.lift);
            let lift = move |_| {
                lift(page, dataset, dimension);
                document::focus("[data-filter=type]");
            };
            view! {
                <li><button type="button" class="chip" aria-label=name on:click=lift>{label} <span aria-hidden="true">" ×"</span></button></li>
            }
        })
        .collect();
    if chips.is_empty() {
        return nothing();
    }
    view! { <ul class="chips" data-chips="" aria-label=words.chosen>{chips}</ul> }.into_any()
}

/// How many visits a choice would leave.
type Count = Box<dyn Fn(&FacetResult<'static>) -> u32 + Send + Sync>;

/// A choice whose options say how many visits each would leave.
fn counted_choice(
    scope: RenderContext,
    chosen: RwSignal<Chosen>,
    (name, label): (&'static str, &'static str),
    options: Vec<(String, String, Count)>,
    value: Signal<String>,
    on_choose: Callback<String>,
) -> AnyView {
    let lang = scope.lang;
    // A chip in which nothing is chosen says what could be.
    let is_chip = matches!(name, "type" | "province" | "topic");
    let class = if is_chip { "chip-choice" } else { "" };
    let options = options.into_iter().map(|(word, label, count)| {
        let text = move || {
            let count = chosen.with(|chosen| count(&chosen.facets));
            format!("{label} ({})", integer(lang, count)).into_any()
        };
        let selected = value.get_untracked() == word;
        view! { <option value=word selected=selected>{live(text)}</option> }.into_any()
    });
    view! {
        <label class=class class:set=move || !value.get().is_empty()>
            <span>{label}</span>
            <select data-filter=name prop:value=value on:change=move |event| on_choose.run(event_target_value(&event))>
                <option value="">{if is_chip { label } else { scope.messages.any }}</option>
                {all(options)}
            </select>
        </label>
    }
    .into_any()
}

/// Changes the filter; a chosen mark may no longer be there.
fn change(page: AppState, change: impl FnOnce(&mut Filter)) {
    page.open(page.changed(|view| {
        change(&mut view.filter);
        view.mark = None;
    }));
}

/// A labelled choice of one value, or of any.
fn choice_or_any(
    scope: RenderContext,
    named: (Option<&'static str>, &'static str),
    options: impl IntoIterator<Item = (String, String)>,
    chosen: Signal<String>,
    on_choose: Callback<String>,
) -> AnyView {
    let any = (String::new(), scope.messages.any.to_owned());
    choice(named, std::iter::once(any).chain(options).collect(), chosen, on_choose)
}

/// One end of the period. Choosing an end beyond the other moves the other along.
fn year_choice(scope: RenderContext, label: &'static str, end: fn(&mut Filter) -> &mut Option<i32>) -> AnyView {
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

fn type_choice(scope: RenderContext, chosen: RwSignal<Chosen>) -> AnyView {
    let page = scope.page;
    let options = InstitutionType::ALL.iter().map(|one| {
        let count = Box::new(|facets: &FacetResult<'static>| facets.of_type(*one)) as Count;
        (one.word().to_owned(), institution_type_label(scope.lang, *one).to_owned(), count)
    });
    let value =
        Signal::derive(move || page.view.with(|view| view.filter.institution_type.map_or("", Word::word).to_owned()));
    let on_choose = Callback::new(move |word: String| {
        change(page, |filter| filter.institution_type = InstitutionType::from_word(&word));
    });
    counted_choice(scope, chosen, ("type", scope.messages.filter_type), options.collect(), value, on_choose)
}

fn topic_choice(scope: RenderContext, chosen: RwSignal<Chosen>) -> AnyView {
    let page = scope.page;
    let options = Topic::ALL.iter().map(|one| {
        let count = Box::new(|facets: &FacetResult<'static>| facets.of_topic(*one)) as Count;
        (one.word().to_owned(), topic_label(scope.lang, *one).to_owned(), count)
    });
    let value = Signal::derive(move || page.view.with(|view| view.filter.topic.map_or("", Word::word).to_owned()));
    let on_choose = Callback::new(move |word: String| change(page, |filter| filter.topic = Topic::from_word(&word)));
    counted_choice(scope, chosen, ("topic", scope.messages.filter_topic), options.collect(), value, on_choose)
}

/// The provinces that visitors came from, in the order of their codes, which runs from west to east.
fn province_choice(scope: RenderContext, chosen: RwSignal<Chosen>) -> AnyView {
    let page = scope.page;
    let provinces = distinct(rank_provinces(scope.dataset).into_iter().map(|(key, _)| key));
    let options = provinces.into_iter().map(|key| {
        let region = scope.dataset.region(key);
        let count = Box::new(move |facets: &FacetResult<'static>| facets.of_province(key)) as Count;
        (region.code.as_str().to_owned(), scope.lang.of(&region.name).to_owned(), count)
    });
    let value = Signal::derive(move || page.view.with(|view| view.filter.province.clone().unwrap_or_default()));
    let on_choose = Callback::new(move |code: String| {
        change(page, |filter| filter.province = (!code.is_empty()).then_some(code));
    });
    counted_choice(scope, chosen, ("province", scope.messages.filter_province), options.collect(), value, on_choose)
}

/// The programmes that visits name, those named most first.
fn programme_choice(scope: RenderContext, chosen: RwSignal<Chosen>) -> AnyView {
    let RenderContext { page, dataset, lang, .. } = scope;
    let named = distinct(dataset.visits.iter().flat_map(|visit| &visit.programmes).copied());
    let count_of = |key: &ProgrammeKey| dataset.visits.iter().filter(|visit| visit.programmes.contains(key)).count();
    let named = in_order_of_text(named, |key| lang.of(&dataset.programme(*key).name).to_owned());
    let named = in_order(named, |a, b| count_of(b).cmp(&count_of(a)));
    let options = named.into_iter().map(|key| {
        let programme = dataset.programme(key);
        let count = Box::new(move |facets: &FacetResult<'static>| facets.of_programme(key)) as Count;
        (programme.id.clone(), lang.of(&programme.name).to_owned(), count)
    });
    let value = Signal::derive(move || page.view.with(|view| view.filter.programme.clone().unwrap_or_default()));
    let on_choose = Callback::new(move |id: String| {
        change(page, |filter| filter.programme = (!id.is_empty()).then_some(id));
    });
    counted_choice(scope, chosen, ("programme", lang.visits().programme), options.collect(), value, on_choose)
}

/// The offices of those who received visits.
fn host_choice(scope: RenderContext, chosen: RwSignal<Chosen>) -> AnyView {
    let RenderContext { page, dataset, lang, messages } = scope;
    let is_held = |one: &&Office| dataset.visits.iter().any(|visit| hosts(visit).contains(one));
    let options = Office::ALL.iter().filter(is_held).map(|one| {
        let count = Box::new(|facets: &FacetResult<'static>| facets.of_host(*one)) as Count;
        (one.word().to_owned(), host_label(lang, *one).to_owned(), count)
    });
    let value = Signal::derive(move || page.view.with(|view| view.filter.host.map_or("", Word::word).to_owned()));
    let on_choose = Callback::new(move |word: String| change(page, |filter| filter.host = Office::from_word(&word)));
    counted_choice(scope, chosen, ("host", messages.filter_host), options.collect(), value, on_choose)
}

/// What visits were made for, as sources say.
fn purpose_choice(scope: RenderContext, chosen: RwSignal<Chosen>) -> AnyView {
    let page = scope.page;
    let options = Purpose::ALL.iter().map(|one| {
        let count = Box::new(|facets: &FacetResult<'static>| facets.of_purpose(*one)) as Count;
        (one.word().to_owned(), purpose_label(scope.lang, *one).to_owned(), count)
    });
    let value = Signal::derive(move || page.view.with(|view| view.filter.purpose.map_or("", Word::word).to_owned()));
    let on_choose =
        Callback::new(move |word: String| change(page, |filter| filter.purpose = Purpose::from_word(&word)));
    counted_choice(scope, chosen, ("purpose", scope.messages.filter_purpose), options.collect(), value, on_choose)
}

/// A condition that holds or does not.
fn condition(
    scope: RenderContext,
    chosen: RwSignal<Chosen>,
    (name, label): (&'static str, &'static str),
    dimension: Dimension,
    flag: fn(&mut Filter) -> &mut bool,
) -> AnyView {
    let RenderContext { page, lang, .. } = scope;
    let checked = Signal::derive(move || *flag(&mut page.view.get().filter));
    let text = move || {
        let count = chosen.with(|chosen| chosen.facets.of_condition(dimension));
        format!("{label} ({})", integer(lang, count)).into_any()
    };
    tick(Some(name.to_owned()), live(text), checked, move |is_on| change(page, |filter| *flag(filter) = is_on))
}
