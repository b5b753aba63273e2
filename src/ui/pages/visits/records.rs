//! The list of visits: in an order, perhaps in groups, all or those behind a mark.

use leptos::prelude::*;

use crate::figure::{mark_label, visits_for_mark};
use crate::model::order::in_order;
use crate::model::{InstitutionGroup, VisitKey, Word as _};
use crate::query::{Dimension, Filter, RecordGroup, RecordOrder, Selection, group_of, provinces_of};
use crate::state::{Route, UrlState};
use crate::text::{
    group_label, heading_with_count, host_label, institution_type_label, own_add_visit, purpose_label, topic_label,
    visits,
};
use crate::ui::context::{AppState, RenderContext};
use crate::ui::live::{all, live, nothing};
use crate::ui::visit_index::visit_index;
use crate::ui::widgets::{choice, selection_link, visit_list};

/// The list.
pub(super) fn records(scope: RenderContext, selection: Memo<Selection>) -> AnyView {
    let RenderContext { page, dataset, lang, messages } = scope;
    let words = lang.visits();
    let mark = Memo::new(move |_| page.view.with(|view| view.mark.clone()));
    let order = Memo::new(move |_| page.view.with(|view| view.order));
    let group = Memo::new(move |_| page.view.with(|view| view.group));
    let listed = Memo::new(move |_| {
        let keys = match mark.get() {
            Some(mark) => selection.with(|selection| visits_for_mark(dataset, selection, &mark)),
            None => selection.with(|selection| selection.keys.clone()),
        };
        let size = |key: &VisitKey| dataset.visit(*key).people.map(|people| people.count);
        match order.get() {
            RecordOrder::Newest => keys.into_iter().rev().collect(),
            RecordOrder::Oldest => keys,
            RecordOrder::Largest => in_order(keys, |a, b| size(b).cmp(&size(a))),
        }
    });
    let heading = move || {
        let heading = heading_with_count(messages.records_heading, lang, listed.with(Vec::len));
        let label = mark.get().and_then(|mark| mark_label(dataset, lang, &mark));
        label.map_or(heading.clone(), |label| format!("{heading}: {label}")).into_any()
    };
    let lift_mark = move || {
        page.view.track();
        if mark.get().is_none() {
            return nothing();
        }
        let address = page.link(|view| view.mark = None);
        view! { <p><a data-action="lift-mark" href=address>{messages.show_whole_selection}</a></p> }.into_any()
    };
    let to_deck = move || {
        page.links.track();
        if selection.with(|selection| selection.keys.is_empty()) {
            return nothing();
        }
        view! { <p>{selection_link(scope, "list")}</p> }.into_any()
    };
    let opened = RwSignal::new(None);
    // Another list of visits is drawn by what shows it, not with it.
    let is_empty = Memo::new(move |_| listed.with(Vec::is_empty));
    let list = move || {
        if is_empty.get() {
            return view! { <p class="empty">{messages.nothing_selected}</p> {suggest_relaxed_filters(scope)} }
                .into_any();
        }
        match group.get() {
            RecordGroup::None => visit_list(scope, listed),
            by => grouped(scope, &listed.get(), by, opened),
        }
    };
    view! {
        <section class="records" aria-labelledby="records">
            <h2 id="records" tabindex="-1">{live(heading)}</h2>
            {live(lift_mark)}
            {arrangement(scope)}
            {live(move || {
                page.links.track();
                view! { <p><a href=page.link_to(Route::OwnRecords) data-action="add-visit">{own_add_visit(lang)}</a></p> }.into_any()
            })}
            {live(to_deck)}
            {live(list)}
            <p class="visually-hidden">{words.lead}</p>
        </section>
    }
    .into_any()
}

/// The choices of order and group.
fn arrangement(scope: RenderContext) -> AnyView {
    let RenderContext { page, lang, messages, .. } = scope;
    let words = lang.visits();
    let option = |word: &str, label: &str| (word.to_owned(), label.to_owned());
    let orders = vec![
        option(RecordOrder::Newest.word(), words.newest),
        option(RecordOrder::Oldest.word(), words.oldest),
        option(RecordOrder::Largest.word(), words.largest),
    ];
    let groups = vec![
        option(RecordGroup::None.word(), words.ungrouped),
        option(RecordGroup::Year.word(), messages.year),
        option(RecordGroup::Province.word(), messages.filter_province),
        option(RecordGroup::Kind.word(), words.by_kind),
    ];
    let change = move |change: &dyn Fn(&mut UrlState)| page.replace(page.changed(change));
    let set_order = Callback::new(move |word: String| {
        change(&|view| view.order = RecordOrder::from_word(&word).unwrap_or(RecordOrder::Newest));
    });
    let set_group = Callback::new(move |word: String| {
        change(&|view| view.group = RecordGroup::from_word(&word).unwrap_or(RecordGroup::None));
    });
    let order = Signal::derive(move || page.view.with(|view| view.order.word().to_owned()));
    let group = Signal::derive(move || page.view.with(|view| view.group.word().to_owned()));
    view! {
        <div class="looks">
            {choice((Some("order"), words.sort), orders, order, set_order)}
            {choice((Some("group"), words.group), groups, group, set_group)}
        </div>
    }
    .into_any()
}

/// The list in groups that open and close. Until the reader opens or closes one, the first is open.
fn grouped(scope: RenderContext, keys: &[VisitKey], by: RecordGroup, opened: RwSignal<Option<Vec<String>>>) -> AnyView {
    let RenderContext { dataset, lang, .. } = scope;
    let mut groups: Vec<(String, Vec<VisitKey>)> = Vec::new();
    for key in keys {
        let visit = dataset.visit(*key);
        let mut names = match by {
            RecordGroup::Year => vec![visit.date.year().to_string()],
            RecordGroup::Province => {
                let provinces = provinces_of(dataset, visit).into_iter();
                provinces.map(|key| lang.of(&dataset.region(key).name).to_owned()).collect()
            }
            RecordGroup::Kind => vec![group_label(lang, group_of(dataset, visit)).to_owned()],
            RecordGroup::None => Vec::new(),
        };
        if names.is_empty() {
            names.push(lang.visits().unknown_group.to_owned());
        }
        for name in names {
            match groups.iter_mut().find(|(one, _)| *one == name) {
                Some((_, keys)) => keys.push(*key),
                None => groups.push((name, vec![*key])),
            }
        }
    }
    let rank = |name: &str| {
        InstitutionGroup::ALL.iter().position(|group| group_label(lang, *group) == name).unwrap_or(usize::MAX)
    };
    // What no source says stands last, however much it is.
    let is_unknown = |name: &str| name == lang.visits().unknown_group;
    let groups = match by {
        RecordGroup::Year => groups,
        RecordGroup::Kind => in_order(groups, |a, b| rank(&a.0).cmp(&rank(&b.0))),
        _ => in_order(groups, |a, b| is_unknown(&a.0).cmp(&is_unknown(&b.0)).then(b.1.len().cmp(&a.1.len()))),
    };
    let first: Vec<String> = groups.iter().take(1).map(|(name, _)| name.clone()).collect();
    let names = Memo::new(move |_| opened.get().unwrap_or_else(|| first.clone()));
    let sections = groups.into_iter().map(|(name, keys)| {
        let count = visits(lang, u32::try_from(keys.len()).unwrap_or(u32::MAX));
        let heading = format!("{name} · {count}");
        let keys = Memo::new(move |_| keys.clone());
        let own = name.clone();
        let open = Memo::new(move |_| names.with(|names| names.contains(&own)));
        let toggle = move |event: leptos::ev::Event| {
            let is_open = crate::ui::figure_view::is_open(&event);
            if is_open != open.get_untracked() {
                let mut now = names.get_untracked();
                now.retain(|one| *one != name);
                if is_open {
                    now.push(name.clone());
                }
                opened.set(Some(now));
            }
        };
        let list = live(move || if open.get() { visit_list(scope, keys) } else { nothing() });
        view! {
            <details class="group" open=open on:toggle=toggle>
                <summary>{heading}</summary>
                {list}
            </details>
        }
        .into_any()
    });
    all(sections)
}

/// Which single choice to give up, with what that would show.
fn suggest_relaxed_filters(scope: RenderContext) -> AnyView {
    let RenderContext { page, dataset, lang, .. } = scope;
    let filter = page.view.with(|view| view.filter.clone());
    let facets = visit_index(dataset).facets(dataset, &filter);
    let dimensions = chosen_dimensions(scope, &filter).into_iter().filter_map(|(dimension, label)| {
        let relaxed = facets.free(&filter, dimension);
        let count = u32::try_from(relaxed.keys.len()).unwrap_or(u32::MAX);
        (count > 0).then(|| {
            let address = page.link(|view| {
                view.filter = relaxed.filter;
                view.mark = None;
            });
            view! { <li><a href=address>{label}</a> {format!(" → {}", visits(lang, count))}</li> }.into_any()
        })
    });
    let ways: Vec<AnyView> = dimensions.collect();
    if ways.is_empty() {
        return nothing();
    }
    view! { <p>{lang.visits().suggest_relaxed_filters}</p> <ul data-loosen="">{all(ways)}</ul> }.into_any()
}

/// The dimensions that a filter narrows, with what each is narrowed to.
pub(super) fn chosen_dimensions(scope: RenderContext, filter: &Filter) -> Vec<(Dimension, String)> {
    let RenderContext { dataset, lang, messages, .. } = scope;
    let mut chosen = Vec::new();
    let period = filter.period;
    if period.from.is_some() || period.to.is_some() {
        let year = |year: Option<i32>| year.map_or_else(|| "…".to_owned(), |year| year.to_string());
        let words = if period.from == period.to {
            year(period.from)
        } else {
            format!("{}–{}", year(period.from), year(period.to))
        };
        chosen.push((Dimension::Period, words));
    }
    if let Some(kind) = filter.institution_type {
        chosen.push((Dimension::Type, institution_type_label(lang, kind).to_owned()));
    }
    if let Some(key) = filter.province.as_deref().and_then(|code| dataset.find_province(code)) {
        chosen.push((Dimension::Province, lang.of(&dataset.region(key).name).to_owned()));
    }
    if let Some(topic) = filter.topic {
        chosen.push((Dimension::Topic, topic_label(lang, topic).to_owned()));
    }
    if let Some(key) = filter.programme.as_deref().and_then(|id| dataset.find_programme(id)) {
        chosen.push((Dimension::Programme, lang.of(&dataset.programme(key).name).to_owned()));
    }
    if let Some(host) = filter.host {
        chosen.push((Dimension::Host, format!("{}: {}", messages.filter_host, host_label(lang, host))));
    }
    if let Some(purpose) = filter.purpose {
        chosen.push((Dimension::Purpose, format!("{}: {}", messages.filter_purpose, purpose_label(lang, purpose))));
    }
    if !filter.text.trim().is_empty() {
        chosen.push((Dimension::Text, format!("“{}”", filter.text.trim())));
    }
    if filter.well_sourced {
        chosen.push((Dimension::Sources, messages.filter_sources.to_owned()));
    }
    if filter.day_known {
        chosen.push((Dimension::Day, messages.filter_day.to_owned()));
    }
    chosen
}

/// A selection in words, its period first.
pub(in crate::ui) fn words_of(scope: RenderContext, filter: &Filter) -> String {
    let parts: Vec<_> = chosen_dimensions(scope, filter).into_iter().map(|(_, words)| words).collect();
    if parts.is_empty() { scope.lang.visits().whole.to_owned() } else { parts.join(" · ") }
}

/// Gives a dimension of the view's filter up.
pub(super) fn lift(page: AppState, dataset: &'static crate::dataset::Dataset, dimension: Dimension) {
    let filter = page.view.with_untracked(|view| view.filter.clone());
    let filter = visit_index(dataset).facets(dataset, &filter).free(&filter, dimension).filter;
    page.open(page.changed(|view| {
        view.filter = filter;
        view.mark = None;
    }));
}
