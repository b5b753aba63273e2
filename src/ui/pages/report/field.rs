//! One field of a report: its label, what stands in it, where that comes from, and what is wrong with it.

use leptos::prelude::*;
use wasm_bindgen::JsCast as _;

use super::desk::{ReportSession, place_name};
use super::logo::LogoField;
use crate::report::{Change, Field, Kind, Place, Table, day_in};
use crate::state::Route;
use crate::text::Lang;
use crate::ui::context::RenderContext;

/// The label of a field.
pub(super) fn label_of(lang: Lang, field: &Field) -> &'static str {
    lang.pick(field.label.0, field.label.1)
}

/// A field in the form.
#[component]
pub(super) fn FieldView(
    /// The dataset, the view and the language.
    scope: RenderContext,
    /// The report.
    desk: ReportSession,
    /// Where the value stands.
    place: Place,
    /// The field.
    field: &'static Field,
) -> impl IntoView {
    let lang = scope.lang;
    let name = place_name(&place);
    let (at, of_state) = (place.clone(), place.clone());
    let value = Memo::new(move |_| {
        desk.report.with(|report| report.words(&at).map(|words| words.text.clone()).unwrap_or_default())
    });
    let state = Memo::new(move |_| {
        desk.report.with(|report| report.words(&of_state).map(|words| (words.suggested, words.sources.clone())))
    });
    let is_suggested = Memo::new(move |_| state.with(|state| state.as_ref().is_some_and(|(suggested, _)| *suggested)));
    let is_half = RwSignal::new(false);
    let of_fault = place.clone();
    let fault = Memo::new(move |_| {
        let found = desk
            .faults
            .with(|faults| faults.iter().find(|fault| fault.place == of_fault).map(|fault| fault.text.clone()));
        found.or_else(|| is_half.get().then(|| lang.report().half_date.to_owned()))
    });
    let fault_id = format!("fault-{name}");
    let of_control = fault_id.clone();
    let described = Signal::derive(move || fault.with(Option::is_some).then(|| of_control.clone()));
    let typed = place.clone();
    let on_input = move |event: leptos::ev::Event| {
        let text: String = event_target_value(&event);
        // A day that is typed by half has no value of its own: said, and what stood there before stays.
        let half = field.kind == Kind::Date && is_incomplete(&event);
        is_half.set(half);
        if !half {
            desk.retype(&typed, text);
        }
    };
    let label = label_of(lang, field);
    let control =
        view! { <Control scope desk field place=place.clone() value described on_input=Callback::new(on_input) /> };
    // A picture has a button of its own to press.
    let labelled = if field.kind == Kind::Picture {
        view! { <div class="field-label"><span>{label}</span> {control}</div> }.into_any()
    } else {
        view! { <label><span>{label}</span> {control}</label> }.into_any()
    };
    let accepted = place.clone();
    let accept = move || {
        let accepted = accepted.clone();
        is_suggested.get().then(|| {
            let on_click = move |_| desk.change(Change::Accept(accepted.clone()));
            let name = format!("{}: {label}", lang.report().accept);
            view! {
                <span class="suggested-sign">{lang.report().suggested}</span>
                <button type="button" class="small" data-action="accept" aria-label=name on:click=on_click>{lang.report().accept}</button>
            }
        })
    };
    view! {
        <div class="report-field" class:wide=field.kind == Kind::Text class:suggested=is_suggested>
            {labelled}
            <div class="field-foot">
                {accept}
                <ValueSources scope state />
            </div>
            <p class="fault" id=fault_id role="alert">{move || fault.get()}</p>
        </div>
    }
}

/// What the value is typed into, or chosen from.
#[component]
fn Control(
    scope: RenderContext,
    desk: ReportSession,
    field: &'static Field,
    place: Place,
    value: Memo<String>,
    described: Signal<Option<String>>,
    on_input: Callback<leptos::ev::Event>,
) -> impl IntoView {
    let lang = scope.lang;
    let name = place_name(&place);
    let on_input = move |event| on_input.run(event);
    match field.kind {
        Kind::Text => view! {
            <textarea dir="auto" rows="2" data-place=name prop:value=value aria-describedby=described on:input=on_input></textarea>
        }
        .into_any(),
        Kind::Choice(choices) => {
            let options = choices.iter().map(|(word, id, en)| {
                view! { <option value=*word selected=value.get_untracked() == *word>{lang.pick(id, en)}</option> }
            });
            view! {
                <select data-place=name prop:value=value aria-describedby=described on:change=on_input>
                    <option value="">{lang.report().choose}</option>
                    {options.collect_view()}
                </select>
            }
            .into_any()
        }
        Kind::Seen => view! { <SeenSelect desk name lang value on_input /> }.into_any(),
        Kind::Picture => view! { <LogoField scope desk place /> }.into_any(),
        Kind::Date => {
            // What is no day is shown as it was typed, so that it can be mended.
            let kind = move || value.with(|text| if text.is_empty() || day_in(text).is_some() { "date" } else { "text" });
            view! { <input type=kind data-place=name prop:value=value aria-describedby=described on:input=on_input /> }.into_any()
        }
        Kind::Number => view! {
            <input inputmode="numeric" autocomplete="off" data-place=name prop:value=value aria-describedby=described on:input=on_input />
        }
        .into_any(),
        Kind::Line | Kind::Programme | Kind::Figure | Kind::Hidden => view! {
            <input dir="auto" autocomplete="off" data-place=name prop:value=value aria-describedby=described on:input=on_input />
        }
        .into_any(),
    }
}

/// The ways to the sources that a value rests on.
#[component]
fn ValueSources(scope: RenderContext, state: Memo<Option<(bool, Vec<String>)>>) -> impl IntoView {
    let page = scope.page;
    move || {
        let ids = state.with(|state| state.as_ref().map(|(_, sources)| sources.clone()).unwrap_or_default());
        let known: Vec<_> =
            ids.into_iter().filter_map(|id| Some((scope.dataset.find_source(&id)?, id))).take(3).collect();
        (!known.is_empty()).then(|| {
            let links = known.into_iter().map(|(key, id)| {
                let address = page.link_to(Route::Source(id));
                view! { <li><a href=address>{scope.dataset.source(key).publisher.clone()}</a></li> }
            });
            view! {
                <span class="value-sources">{scope.lang.report().sources_of_value}</span>
                <ul class="inline">{links.collect_view()}</ul>
            }
        })
    }
}

/// The choice of a programme of the report.
#[component]
fn SeenSelect(
    desk: ReportSession,
    name: String,
    lang: Lang,
    value: Memo<String>,
    on_input: impl Fn(leptos::ev::Event) + 'static,
) -> impl IntoView {
    let programmes = Memo::new(move |_| {
        desk.report.with(|report| {
            let row = |row: &crate::report::Row| (row.id.clone(), row.text("name").to_owned());
            report.rows(Table::Programmes).iter().map(row).collect::<Vec<_>>()
        })
    });
    let options = move || {
        let chosen = value.get();
        let option = |(id, name): (String, String)| {
            let selected = id == chosen;
            view! { <option value=id selected=selected>{name}</option> }
        };
        programmes.get().into_iter().map(option).collect_view()
    };
    view! {
        <select data-place=name on:change=on_input>
            <option value="">{lang.report().choose}</option>
            {options}
        </select>
    }
}

/// Whether a field of a day holds something that is none yet.
fn is_incomplete(event: &leptos::ev::Event) -> bool {
    let field = event.target().and_then(|target| target.dyn_into::<web_sys::HtmlInputElement>().ok());
    field.is_some_and(|field| {
        let validity = js_sys::Reflect::get(&field, &"validity".into()).ok();
        let is_bad = validity.and_then(|validity| js_sys::Reflect::get(&validity, &"badInput".into()).ok());
        is_bad.is_some_and(|is_bad| is_bad.is_truthy())
    })
}
