//! One field of a form of own records: made from the table of fields that its check is made of.

use leptos::prelude::*;

use super::session::OwnSession;
use crate::dataset::Kind;
use crate::model::order::in_order_of_text;
use crate::own::{FormField, Input, Names, OwnEntry};
use crate::text::{institution_type_label, own_field_label, word_label};
use crate::ui::context::RenderContext;

/// The ids of the lists that suggest what may stand in a field.
const INSTITUTIONS: &str = "own-institutions";
pub(super) const REGIONS: &str = "own-regions";

/// The lists that suggest what may stand in fields; once on a page.
#[component]
pub(super) fn Suggestions(
    /// The dataset, the view and the language.
    scope: RenderContext,
) -> impl IntoView {
    let (dataset, lang) = (scope.dataset, scope.lang);
    let option = |name: String| view! { <option value=name></option> };
    let names = |names: Vec<String>| in_order_of_text(names, Clone::clone).into_iter().map(option).collect_view();
    let institutions = dataset.institutions.iter().map(|one| lang.of(&one.name).to_owned()).collect();
    let regions = dataset.regions.iter().map(|one| lang.of(&one.name).to_owned()).collect();
    view! {
        <datalist id=INSTITUTIONS>{names(institutions)}</datalist>
        <datalist id=REGIONS>{names(regions)}</datalist>
    }
}

/// A field in the form.
#[component]
pub(super) fn FieldView(
    /// The dataset, the view and the language.
    scope: RenderContext,
    /// The record.
    session: OwnSession,
    /// The field.
    field: FormField,
    /// Its path, with the number of its row.
    path: String,
) -> impl IntoView {
    let label = own_field_label(scope.lang, &field.path).unwrap_or_default();
    let at = path.clone();
    let value = Memo::new(move |_| session.entry.with(|entry| entry.values.get(&at).cloned().unwrap_or_default()));
    let of_fault = path.clone();
    // What is empty is no fault yet: what the record lacks is told below the form.
    let fault = Memo::new(move |_| if value.with(String::is_empty) { None } else { session.fault(&of_fault) });
    let fault_id = format!("fault-{path}");
    let of_control = fault_id.clone();
    let described = Signal::derive(move || fault.with(Option::is_some).then(|| of_control.clone()));
    let control =
        view! { <Control scope session field=field.clone() path=path.clone() value described name=label.clone() /> };
    // Of a list its first row is enough.
    let is_needed = field.is_required && (field.list.is_none() || path.contains(".0."));
    let is_group = matches!(field.input, Input::Words(_) | Input::References(_));
    let is_wide = is_group || matches!(field.input, Input::Text | Input::Lines);
    let beside =
        matches!(field.input, Input::Institution).then(|| view! { <Understood scope session path=path.clone() /> });
    let labelled = if is_group {
        view! { <div class="field-label"><span>{label}</span> {control}</div> }.into_any()
    } else {
        view! { <label><span>{label} {is_needed.then_some(" *")}</span> {control}</label> }.into_any()
    };
    view! {
        <div class="report-field" class:wide=is_wide>
            {labelled}
            {beside}
            <p class="fault" id=fault_id role="alert">{move || fault.get()}</p>
        </div>
    }
}

/// What the value is typed into, chosen from, or ticked in.
#[component]
fn Control(
    scope: RenderContext,
    session: OwnSession,
    field: FormField,
    path: String,
    value: Memo<String>,
    described: Signal<Option<String>>,
    name: String,
) -> impl IntoView {
    let lang = scope.lang;
    let words = lang.own();
    let typed = path.clone();
    let on_input = move |event: leptos::ev::Event| session.retype(&typed, event_target_value(&event));
    let line = |kind: &'static str, list: Option<&'static str>, hint: &'static str| {
        let on_input = on_input.clone();
        view! {
            <input type=kind dir="auto" autocomplete="off" list=list placeholder=hint data-path=path.clone() prop:value=value aria-describedby=described on:input=on_input />
        }
        .into_any()
    };
    let area = |hint: &'static str| {
        let on_input = on_input.clone();
        view! {
            <textarea dir="auto" rows="2" placeholder=hint data-path=path.clone() prop:value=value aria-describedby=described on:input=on_input></textarea>
        }
        .into_any()
    };
    let select = |options: Vec<(String, String)>| {
        let on_input = on_input.clone();
        let option = move |(word, label): (String, String)| {
            let selected = value.with_untracked(|value| *value == word);
            view! { <option value=word selected=selected>{label}</option> }
        };
        view! {
            <select data-path=path.clone() prop:value=value aria-describedby=described on:change=on_input>
                <option value="">{words.choose}</option>
                {options.into_iter().map(option).collect_view()}
            </select>
        }
        .into_any()
    };
    let kind = session.entry.with_untracked(OwnEntry::kind).unwrap_or(Kind::Visit);
    let label_of = |word: &str| word_label(lang, kind, &field.path, word).unwrap_or_default().to_owned();
    match field.input {
        Input::Line => line("text", None, ""),
        Input::Url => line("url", None, "https://…"),
        Input::Text => area(""),
        Input::Lines => area(words.lines_hint),
        Input::Date { is_partial: true } => line("text", None, words.date_hint),
        Input::Date { is_partial: false } => line("text", None, "2026-11-29"),
        Input::HeadCount => line("text", None, words.people_hint),
        Input::Count | Input::Number => line("text", None, ""),
        Input::Region => line("text", Some(REGIONS), ""),
        Input::Institution => line("text", Some(INSTITUTIONS), ""),
        Input::Flag => select(vec![("yes".to_owned(), lang.pick("Ya", "Yes").to_owned())]),
        Input::Word(list) => select(list.iter().map(|word| ((*word).to_owned(), label_of(word))).collect()),
        Input::Reference(kind) => select(options_of(scope, kind)),
        Input::Words(list) => {
            let options = list.iter().map(|word| ((*word).to_owned(), label_of(word))).collect();
            view! { <Ticks session path options name /> }.into_any()
        }
        Input::References(kind) => {
            let options = options_of(scope, kind);
            view! { <Ticks session path options name /> }.into_any()
        }
    }
}

/// The records of a kind that a field may refer to: their ids and names.
fn options_of(scope: RenderContext, kind: Kind) -> Vec<(String, String)> {
    let (dataset, lang) = (scope.dataset, scope.lang);
    let named: Vec<(String, String)> = match kind {
        Kind::Programme => {
            dataset.programmes.iter().map(|one| (one.id.clone(), lang.of(&one.name).to_owned())).collect()
        }
        Kind::Visit => {
            let name = |visit: &crate::model::Visit| {
                let names = crate::text::institution_names(lang, dataset, visit);
                (visit.id.clone(), format!("{} · {names}", crate::text::visit_date(lang, &visit.date)))
            };
            return dataset.visits.iter().rev().map(name).collect();
        }
        _ => Vec::new(),
    };
    in_order_of_text(named, |(_, name)| name.clone())
}

/// Words of a list, each ticked or not.
#[component]
fn Ticks(session: OwnSession, path: String, options: Vec<(String, String)>, name: String) -> impl IntoView {
    let order: Vec<String> = options.iter().map(|(word, _)| word.clone()).collect();
    let (order, path) = (StoredValue::new(order), StoredValue::new(path));
    let tick = move |(word, label): (String, String)| {
        let of_word = word.clone();
        let is_on =
            move || session.entry.with(|entry| path.with_value(|path| entry.words(path).any(|one| one == of_word)));
        let on_change = move |event: leptos::ev::Event| {
            let is_in = event_target_checked(&event);
            let path = path.get_value();
            let text = order.with_value(|order| {
                let order = order.iter().map(String::as_str);
                session.entry.with_untracked(|entry| entry.with_word(&path, &word, is_in, order))
            });
            session.retype(&path, text);
        };
        view! { <label class="tick"><input type="checkbox" prop:checked=is_on on:change=on_change /> <span>{label}</span></label> }
    };
    view! { <div class="ticks" role="group" aria-label=name>{options.into_iter().map(tick).collect_view()}</div> }
}

/// What a name of an institution is understood as: one that is known, or a new one with its type and region.
#[component]
fn Understood(scope: RenderContext, session: OwnSession, path: String) -> impl IntoView {
    let (dataset, lang) = (scope.dataset, scope.lang);
    let words = lang.own();
    let name = Memo::new(move |_| session.entry.with(|entry| entry.text(&path).to_owned()));
    let names = StoredValue::new(Names::of(dataset));
    move || {
        let name = name.get();
        if name.is_empty() {
            return None;
        }
        let text = if let Some(key) = names.with_value(|names| names.institution(&name)) {
            format!("{} {}", words.known_institution, lang.of(&dataset.institution(key).name))
        } else {
            let guessed = names.with_value(|names| names.guess(&name));
            let region = guessed.region.map(|key| lang.of(&dataset.region(key).name).to_owned());
            let label = institution_type_label(lang, guessed.institution_type).to_owned();
            let said: Vec<String> = std::iter::once(label).chain(region).collect();
            format!("{}: {}", words.new_institution, said.join(" · "))
        };
        Some(view! { <p class="muted understood" role="status">{text}</p> })
    }
}
