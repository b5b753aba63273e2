//! The filters: labelled controls whose state is in the address.

use leptos::prelude::*;

use crate::model::{InstitutionType, Topic, Word};
use crate::query::Filter;
use crate::text::{Lang, institution_type_label, topic_label};
use crate::ui::context::{Page, use_page};

#[component]
pub(in crate::ui) fn FilterBar() -> impl IntoView {
    let page = use_page();
    let messages = move || page.messages();
    let is_narrowed = move || page.view.with(|view| view.filter != Filter::default());
    let typed_before = StoredValue::new(false);
    // The first letter of a search makes an entry in the history, the next ones change it: Back leaves the search.
    let type_text = move |event| {
        let text: String = event_target_value(&event);
        let view = page.changed(|view| {
            view.filter.text = text;
            view.mark = None;
        });
        if typed_before.get_value() { page.replace(view) } else { page.open(view) }
        typed_before.set_value(true);
    };
    view! {
        <form class="filters" role="search" aria-label=move || messages().narrow on:submit=|event| event.prevent_default()>
            <fieldset data-filter="period">
                <legend class="visually-hidden">{move || messages().period}</legend>
                <YearChoice label=|page| page.messages().filter_from end=|filter| &mut filter.period.from />
                <YearChoice label=|page| page.messages().filter_to end=|filter| &mut filter.period.to />
            </fieldset>
            <WordChoice<InstitutionType>
                name="type"
                label=|page| page.messages().filter_type
                word=institution_type_label
                choice=|filter| &mut filter.institution_type
            />
            <ProvinceChoice />
            <WordChoice<Topic>
                name="topic"
                label=|page| page.messages().filter_topic
                word=topic_label
                choice=|filter| &mut filter.topic
            />
            <label>
                <span>{move || messages().filter_text}</span>
                <input
                    type="search"
                    data-filter="text"
                    autocomplete="off"
                    prop:value=move || page.view.with(|view| view.filter.text.clone())
                    on:input=type_text
                    on:blur=move |_| typed_before.set_value(false)
                />
            </label>
            <Show when=is_narrowed>
                <button
                    type="button"
                    data-action="reset"
                    on:click=move |_| change(page, |filter| *filter = Filter::default())
                >
                    {move || messages().reset}
                </button>
            </Show>
        </form>
    }
}

/// Changes the filter; a chosen mark may no longer be there.
fn change(page: Page, change: impl FnOnce(&mut Filter)) {
    page.open(page.changed(|view| {
        change(&mut view.filter);
        view.mark = None;
    }));
}

/// One end of the period. Choosing an end beyond the other moves the other along.
#[component]
fn YearChoice(label: fn(Page) -> &'static str, end: fn(&mut Filter) -> &mut Option<i32>) -> impl IntoView {
    let page = use_page();
    let years = page.dataset.visits.first().zip(page.dataset.visits.last());
    let years = years.map_or(0..=0, |(first, last)| first.date.year()..=last.date.year());
    let chosen = move || page.view.with(|view| *end(&mut view.filter.clone()));
    let choose = move |event| {
        let year = event_target_value(&event).parse::<i32>().ok();
        change(page, |filter| {
            *end(filter) = year;
            if let (Some(from), Some(to), Some(year)) = (filter.period.from, filter.period.to, year)
                && from > to
            {
                (filter.period.from, filter.period.to) = (Some(year), Some(year));
            }
        });
    };
    view! {
        <label>
            <span>{move || label(page)}</span>
            <select on:change=choose prop:value=move || chosen().map_or_else(String::new, |year| year.to_string())>
                <option value="">{move || page.messages().any}</option>
                {years
                    .map(|year| {
                        view! {
                            <option value=year.to_string() selected=move || chosen() == Some(year)>
                                {year}
                            </option>
                        }
                    })
                    .collect_view()}
            </select>
        </label>
    }
}

/// A choice of one word of a closed list.
#[component]
fn WordChoice<T: Word + PartialEq + Send + Sync>(
    name: &'static str,
    label: fn(Page) -> &'static str,
    word: fn(Lang, T) -> &'static str,
    choice: fn(&mut Filter) -> &mut Option<T>,
) -> impl IntoView {
    let page = use_page();
    let chosen = move || page.view.with(|view| *choice(&mut view.filter.clone()));
    view! {
        <label>
            <span>{move || label(page)}</span>
            <select
                data-filter=name
                on:change=move |event| {
                    let chosen = T::from_word(&event_target_value(&event));
                    change(page, |filter| *choice(filter) = chosen);
                }
                prop:value=move || chosen().map_or("", Word::word)
            >
                <option value="">{move || page.messages().any}</option>
                {T::ALL
                    .iter()
                    .map(|value| {
                        let value = *value;
                        view! {
                            <option value=value.word() selected=move || chosen() == Some(value)>
                                {move || word(page.lang.get(), value)}
                            </option>
                        }
                    })
                    .collect_view()}
            </select>
        </label>
    }
}

/// The provinces that visitors came from, by name.
#[component]
fn ProvinceChoice() -> impl IntoView {
    let page = use_page();
    let mut provinces: Vec<_> =
        crate::query::rank_provinces(page.dataset).into_iter().map(|(key, _)| page.dataset.region(key)).collect();
    provinces.sort_by(|a, b| a.name.id.cmp(&b.name.id));
    let chosen = move || page.view.with(|view| view.filter.province.clone());
    let choose = move |event| {
        let code = event_target_value(&event);
        change(page, |filter| filter.province = (!code.is_empty()).then_some(code));
    };
    view! {
        <label>
            <span>{move || page.messages().filter_province}</span>
            <select data-filter="province" on:change=choose prop:value=move || chosen().unwrap_or_default()>
                <option value="">{move || page.messages().any}</option>
                {provinces
                    .into_iter()
                    .map(|province| {
                        let code = province.code.as_str();
                        view! {
                            <option value=code selected=move || chosen().as_deref() == Some(code)>
                                {move || page.lang.get().of(&province.name).to_owned()}
                            </option>
                        }
                    })
                    .collect_view()}
            </select>
        </label>
    }
}
