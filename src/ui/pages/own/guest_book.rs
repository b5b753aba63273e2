//! `#/guest-book`: one large form at the reception desk, guest after guest.

use leptos::prelude::*;

use super::list::empty;
use crate::dataset::Kind;
use crate::model::{Topic, Word as _};
use crate::own::OwnEntry;
use crate::state::Route;
use crate::text::{guests_today, topic_label};
use crate::ui::browser::{clock, document, own_records};
use crate::ui::context::RenderContext;

/// The guest book. What a guest types is kept with every letter; a form in which nothing stands leaves nothing.
#[component]
pub(super) fn GuestBook(
    /// The dataset, the view and the language.
    scope: RenderContext,
) -> impl IntoView {
    let RenderContext { page, dataset, lang, .. } = scope;
    page.cover();
    let words = lang.own();
    let entry = RwSignal::new(empty(Kind::Visit));
    let is_done = RwSignal::new(false);
    let is_told = RwSignal::new(false);
    let is_kept = RwSignal::new(true);
    let retype = move |(path, text): (&'static str, String)| {
        entry.update(|entry| entry.set(path, text));
        is_told.set(false);
        // A day alone is no guest.
        if entry.with_untracked(|entry| entry.values.len() > 1) {
            is_kept.set(entry.with_untracked(own_records::save));
            page.dataset_changed.set(true);
        }
    };
    let retype = Callback::new(retype);
    let field = move |path: &'static str, label: &'static str| view! { <GuestField scope entry retype path label /> };
    let save = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if entry.with_untracked(|entry| entry.text("institutions.0.institution").is_empty()) {
            is_told.set(true);
            document::focus("[data-path='institutions.0.institution']");
            return;
        }
        is_done.set(true);
        request_animation_frame(|| document::focus("[data-action='next-guest']"));
    };
    let next = move |_| {
        entry.set(empty(Kind::Visit));
        is_done.set(false);
        request_animation_frame(|| document::focus("[data-path='institutions.0.institution']"));
    };
    let leave = move |_| page.open(page.view.get_untracked().at(Route::OwnRecords));
    let names = dataset.institutions.iter().map(|one| view! { <option value=lang.of(&one.name).to_owned()></option> });
    let names = names.collect_view();
    let today = clock::today().to_string();
    let count = move || {
        is_done.track();
        let (entries, _) = own_records::list::<OwnEntry>();
        entries.iter().filter(|entry| entry.text("start") == today && entry.kind() == Some(Kind::Visit)).count()
    };
    let subject = lang.of(&dataset.region(dataset.subject.region).name).to_owned();
    view! {
        <section class="page guest-book">
            <p class="guest-head">
                <span class="muted" data-guests="">{move || guests_today(lang, count())}</span> " "
                <button type="button" class="plain" data-action="leave" on:click=leave>{words.leave_guest_book}</button>
            </p>
            <h1 tabindex="-1">{words.welcome}</h1>
            <p class="lead">{subject}</p>
            {move || (!is_kept.get()).then(|| view! { <p class="notice" role="alert">{words.not_kept}</p> })}
            <datalist id="guest-institutions">{names}</datalist>
            <form on:submit=save hidden=move || is_done.get()>
                {field("institutions.0.institution", words.from_where)}
                {move || is_told.get().then(|| view! { <p class="fault" role="alert">{words.name_needed}</p> })}
                {field("people.count", words.how_many)}
                {field("led_by.0.name", words.leader_name)}
                {field("led_by.0.role", words.leader_role)}
                <GuestTopics scope entry retype />
                {field("summary", words.message)}
                <p><button type="submit" class="primary" data-action="save-guest">{words.save_guest}</button></p>
            </form>
            <div class="guest-thanks" hidden=move || !is_done.get()>
                <p role="status">{move || is_done.get().then_some(words.thanks)}</p>
                <p><button type="button" class="primary" data-action="next-guest" on:click=next>{words.next_guest}</button></p>
            </div>
        </section>
    }
}

/// A line of the form.
#[component]
fn GuestField(
    scope: RenderContext,
    entry: RwSignal<OwnEntry>,
    retype: Callback<(&'static str, String)>,
    path: &'static str,
    label: &'static str,
) -> impl IntoView {
    let value = Memo::new(move |_| entry.with(|entry| entry.values.get(path).cloned().unwrap_or_default()));
    let hint = if path == "people.count" { scope.lang.own().people_hint } else { "" };
    let list = (path == "institutions.0.institution").then_some("guest-institutions");
    let on_input = move |event| retype.run((path, event_target_value(&event)));
    view! {
        <label class="guest-field">
            <span>{label}</span>
            <input type="text" dir="auto" autocomplete="off" list=list placeholder=hint data-path=path prop:value=value on:input=on_input />
        </label>
    }
}

/// What the guests came to learn, as buttons that are pressed or not.
#[component]
fn GuestTopics(
    scope: RenderContext,
    entry: RwSignal<OwnEntry>,
    retype: Callback<(&'static str, String)>,
) -> impl IntoView {
    let lang = scope.lang;
    let topics = Topic::ALL.iter().filter(|topic| **topic != Topic::Other).map(|topic| {
        let word = topic.word();
        let is_on = Memo::new(move |_| entry.with(|entry| entry.words("topics").any(|one| one == word)));
        let press = move |_| {
            let order = Topic::ALL.iter().map(|topic| topic.word());
            let chosen = entry.with_untracked(|entry| entry.with_word("topics", word, !is_on.get_untracked(), order));
            retype.run(("topics", chosen));
        };
        view! { <button type="button" class="chip" data-topic=word aria-pressed=move || is_on.get().to_string() on:click=press>{topic_label(lang, *topic)}</button> }
    });
    view! {
        <div class="guest-field" role="group" aria-label=lang.own().what_to_learn>
            <span>{lang.own().what_to_learn}</span>
            <div class="guest-topics">{topics.collect_view()}</div>
        </div>
    }
}
