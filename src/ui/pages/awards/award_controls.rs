//! What a reader chooses of the awards and how they are shown.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use leptos::prelude::*;

use crate::dataset::Later;
use crate::model::order::{in_order, in_order_of_text};
use crate::model::{AwardLevel, Topic, Word as _};
use crate::query::{Context, Filter, Lanes, Period, indicator_series, select_awards};
use crate::state::UrlState;
use crate::text::{award_records, lanes_label, level_label, topic_label};
use crate::ui::browser::document;
use crate::ui::context::RenderContext;
use crate::ui::layout::{FilterChips, chip_menu};
use crate::ui::live::all;
use crate::ui::widgets::{choice, text_search, tick};

/// A choice kept in the view; a new one chooses no mark.
fn select(
    scope: RenderContext,
    (name, label): (&'static str, &'static str),
    options: Vec<(String, String)>,
    read: fn(&UrlState) -> String,
    write: fn(&mut UrlState, Option<String>),
) -> AnyView {
    let page = scope.page;
    let chosen = Signal::derive(move || page.view.with(read));
    let on_choose = Callback::new(move |value: String| {
        page.open(page.changed(|view| {
            write(view, (!value.is_empty()).then_some(value));
            view.mark = None;
        }));
    });
    choice((Some(name), label), options, chosen, on_choose)
}

/// The same as a chip.
fn chip(
    scope: RenderContext,
    (name, label): (&'static str, &'static str),
    options: Vec<(String, String)>,
    read: fn(&UrlState) -> String,
    write: fn(&mut UrlState, Option<String>),
) -> AnyView {
    view! { <span class="chip-choice" class:set=move || !scope.page.view.with(read).is_empty()>{select(scope, (name, label), options, read, write)}</span> }
        .into_any()
}

/// What awards can be narrowed to: values and labels.
struct AwardOptions {
    /// Who gave them, those who gave most first.
    given: Vec<(String, String)>,
    /// The programmes that they name, those named most first.
    named: Vec<(String, String)>,
    /// The sectors of these programmes.
    sectors: Vec<(String, String)>,
}

impl AwardOptions {
    fn of(RenderContext { dataset, lang, .. }: RenderContext, later: &Later) -> Self {
        let mut given: BTreeMap<&str, (&str, usize)> = BTreeMap::new();
        let mut named: BTreeMap<&str, (&str, usize)> = BTreeMap::new();
        let mut sectors: BTreeMap<Topic, usize> = BTreeMap::new();
        for award in &later.awards {
            given.entry(&award.grantor.id).or_insert((lang.of(&award.grantor), 0)).1 += 1;
            for key in &award.programmes {
                let programme = dataset.programme(*key);
                named.entry(&programme.id).or_insert((lang.of(&programme.name), 0)).1 += 1;
                *sectors.entry(programme.sector).or_default() += 1;
            }
        }
        let most_first = |found: BTreeMap<&str, (&str, usize)>| {
            let found = in_order_of_text(found.into_iter().collect(), |(_, (label, _)): &(&str, (&str, usize))| {
                (*label).to_owned()
            });
            let found = in_order(found, |a, b| b.1.1.cmp(&a.1.1));
            let option =
                |(value, (label, count)): (&str, (&str, usize))| (value.to_owned(), format!("{label} ({count})"));
            found.into_iter().map(option).collect::<Vec<_>>()
        };
        let sectors = sectors.into_keys().map(|topic| (topic.word().to_owned(), topic_label(lang, topic).to_owned()));
        Self { given: most_first(given), named: most_first(named), sectors: sectors.collect() }
    }
}

/// The filters of awards, and what stands below the timeline, as chips.
pub(super) fn award_controls(scope: RenderContext, later: &'static Later) -> AnyView {
    let RenderContext { dataset, lang, messages, .. } = scope;
    let words = lang.awards();
    let any = || vec![(String::new(), messages.any.to_owned())];
    let with_any = |options: Vec<(String, String)>| any().into_iter().chain(options).collect::<Vec<_>>();
    let reaches =
        AwardLevel::ALL.iter().map(|one| (one.word().to_owned(), level_label(lang, *one).to_owned())).collect();
    let AwardOptions { given, named, sectors } = AwardOptions::of(scope, later);
    let is_narrowed = Memo::new(move |_| {
        scope.page.view.with(|view| {
            view.filter != Filter::default()
                || view.reach.is_some()
                || view.grantor.is_some()
                || !view.context.is_empty()
        })
    });
    let page = scope.page;
    let reset = Callback::new(move |()| {
        page.open(page.changed(|view| {
            view.filter = Filter::default();
            (view.reach, view.grantor, view.mark) = (None, None, None);
            view.context.clear();
        }));
        document::focus("[data-filter=reach]");
    });
    let counted = move || {
        let filter = page.view.with(|view| view.award_filter(dataset));
        award_records(lang, select_awards(dataset, later, &filter).len())
    };
    let is_set = Signal::derive(move || {
        page.view.with(|view| {
            let filter = &view.filter;
            filter.programme.is_some() || !filter.text.is_empty() || filter.period != Period::default()
        })
    });
    let panel = view! {
        {select(scope, ("programme", words.programme), with_any(named), |view| view.filter.programme.clone().unwrap_or_default(), |view, id| view.filter.programme = id)}
        {year_choice(scope, later, true)}
        {year_choice(scope, later, false)}
        {text_search(scope, messages.filter_text)}
    };
    let has_context = Signal::derive(move || page.view.with(|view| !view.context.is_empty()));
    let context = move || {
        let count = page.view.with(|view| view.context.len());
        if count == 0 { words.context.to_owned() } else { format!("{} ({count})", words.context) }
    };
    let with_label = |label: &str, options: Vec<(String, String)>| {
        std::iter::once((String::new(), label.to_owned())).chain(options).collect::<Vec<_>>()
    };
    view! {
        <FilterChips scope counted=move || counted() is_narrowed reset>
            {chip(scope, ("reach", words.reach), with_label(words.reach, reaches), |view| view.reach.map_or("", |reach| reach.word()).to_owned(), |view, word| {
                view.reach = word.and_then(|word| AwardLevel::from_word(&word));
            })}
            {chip(scope, ("grantor", words.grantor), with_label(words.grantor, given), |view| view.grantor.clone().unwrap_or_default(), |view, grantor| view.grantor = grantor)}
            {chip(scope, ("topic", words.sector), with_label(words.sector, sectors), |view| view.filter.topic.map_or("", |topic| topic.word()).to_owned(), |view, word| {
                view.filter.topic = word.and_then(|word| Topic::from_word(&word));
            })}
            {chip_menu("more", scope.lang.frame().more_filters, is_set, panel.into_any())}
            {chip_menu("context", context, has_context, context_choice(scope, later))}
        </FilterChips>
    }
    .into_any()
}

/// What the lanes of the timeline stand for.
pub(super) fn lanes_choice(scope: RenderContext) -> AnyView {
    let lang = scope.lang;
    let lanes = Lanes::ALL.iter().map(|one| (one.word().to_owned(), lanes_label(lang, *one).to_owned())).collect();
    select(
        scope,
        ("lanes", lang.awards().lanes),
        lanes,
        |view| view.lanes.word().to_owned(),
        |view, word| {
            view.lanes = word.and_then(|word| Lanes::from_word(&word)).unwrap_or(Lanes::Series);
        },
    )
}

fn year_choice(scope: RenderContext, later: &'static Later, is_from: bool) -> AnyView {
    let RenderContext { page, messages, .. } = scope;
    let mut options = vec![(String::new(), messages.any.to_owned())];
    options.extend(award_years(later).map(|year| (year.to_string(), year.to_string())));
    let chosen = Signal::derive(move || {
        let period = page.view.with(|view| view.filter.period);
        let year = if is_from { period.from } else { period.to };
        year.map_or_else(String::new, |year| year.to_string())
    });
    let on_choose = Callback::new(move |text: String| {
        let year = text.parse::<i32>().ok();
        page.open(page.changed(|view| {
            let period = &mut view.filter.period;
            if is_from {
                period.from = year;
            } else {
                period.to = year;
            }
            // The earlier of the two is the first.
            if let (Some(from), Some(to)) = (period.from, period.to)
                && from > to
            {
                (period.from, period.to) = (Some(to), Some(from));
            }
            view.mark = None;
        }));
    });
    let named = if is_from { ("from", messages.filter_from) } else { ("to", messages.filter_to) };
    choice((Some(named.0), named.1), options, chosen, on_choose)
}

/// The lanes of context, each switched on by itself.
fn context_choice(scope: RenderContext, later: &'static Later) -> AnyView {
    let RenderContext { page, lang, .. } = scope;
    let words = lang.awards();
    let fixed = [words.context_visits, words.context_adoptions, words.context_programmes, words.context_regents];
    let fixed = Context::ALWAYS.into_iter().zip(fixed.map(str::to_owned));
    let series = indicator_series(later).into_iter().filter_map(|(series, keys)| {
        let name = lang.of(&later.indicator(*keys.first()?).name).to_owned();
        Some((Context::Indicator(series.to_owned()), name))
    });
    let series = in_order_of_text(series.collect(), |(_, name): &(Context, String)| name.clone());
    let boxes = fixed.chain(series).map(|(lane, label)| {
        let name = format!("context-{}", lane.word());
        let shown = lane.clone();
        let is_on = Signal::derive(move || page.view.with(|view| view.context.contains(&shown)));
        tick(Some(name), label, is_on, move |on| {
            page.open(page.changed(|view| {
                view.context.retain(|one| *one != lane);
                if on {
                    view.context.push(lane.clone());
                }
            }));
        })
    });
    view! { <fieldset><legend>{words.context}</legend> {all(boxes)}</fieldset> }.into_any()
}

/// The years of all awards.
pub(super) fn award_years(later: &Later) -> RangeInclusive<i32> {
    let years = later.awards.iter().map(|award| award.year);
    years.clone().min().zip(years.max()).map_or(2010..=2026, |(first, last)| first..=last)
}
