//! What came of visits, on the page of adoption: the shares through time, the programmes taken over, and their choices.

use leptos::prelude::*;

use crate::dataset::Later;
use crate::figure::{
    ADOPTION_AFTER_VISIT, AfterLook, PROGRAMME_UPTAKE, UptakeLook, adoption_after_visit, programme_uptake,
};
use crate::model::{AdoptionLevel, Word as _};
use crate::query::{AdoptionFilter, STEPS, Split, UptakeOrder, after_visit};
use crate::state::UrlState;
use crate::text::{after_visit_line, every_visit, level_or_beyond, shares_method, split_label, uptake_order_label};
use crate::ui::context::{AppState, RenderContext};
use crate::ui::layout::StageFigure;
use crate::ui::live::{all, live};
use crate::ui::widgets::{choice, tick};

/// The share of regions that took a step, by the time since they came, with its choices.
pub(super) fn shares(scope: RenderContext, later: &'static Later, chosen: Memo<AdoptionFilter>) -> StageFigure {
    let RenderContext { page, dataset, lang, .. } = scope;
    let look = Memo::new(move |_| look_of(page));
    let make =
        Callback::new(move |canvas| adoption_after_visit(dataset, later, &until(chosen), look.get(), lang, canvas));
    let looks = move || view! { {step_choice(scope)} {split_choice(scope)} {every_visit_switch(scope)} };
    StageFigure { looks: Some(ViewFn::from(looks)), ..StageFigure::new(ADOPTION_AFTER_VISIT, make) }
}

/// Of those that came for a programme, how many took it, with the order of the programmes.
pub(super) fn taken(scope: RenderContext, later: &'static Later, chosen: Memo<AdoptionFilter>) -> StageFigure {
    let RenderContext { page, dataset, lang, .. } = scope;
    let look = Memo::new(move |_| page.view.with(uptake_look));
    let make = Callback::new(move |canvas| programme_uptake(dataset, later, &until(chosen), look.get(), lang, canvas));
    StageFigure { looks: Some(ViewFn::from(move || order_choice(scope))), ..StageFigure::new(PROGRAMME_UPTAKE, make) }
}

fn order_choice(scope: RenderContext) -> AnyView {
    let (page, lang) = (scope.page, scope.lang);
    let label = |order: UptakeOrder| (order.word().to_owned(), uptake_order_label(lang, order).to_owned());
    let options = UptakeOrder::ALL.iter().map(|order| label(*order)).collect();
    let chosen = Signal::derive(move || page.view.with(|view| view.uptake.word().to_owned()));
    let on_choose = Callback::new(move |word: String| {
        let order = UptakeOrder::from_word(&word).unwrap_or(UptakeOrder::Came);
        page.open(page.changed(|view| view.uptake = order));
    });
    choice((Some("uptake"), lang.pick("Urutkan program menurut", "Order programmes by")), options, chosen, on_choose)
}

/// The key numbers beside the map.
pub(super) fn key_line(scope: RenderContext, later: &'static Later, chosen: Memo<AdoptionFilter>) -> AnyView {
    let RenderContext { page, dataset, lang, .. } = scope;
    let asking = Memo::new(move |_| page.view.with(UrlState::asking));
    live(move || {
        let found = after_visit(dataset, later, &until(chosen), asking.get());
        view! { <p class="muted" data-key-numbers="after-visit">{after_visit_line(lang, &found, asking.get())}</p> }
            .into_any()
    })
}

fn look_of(page: AppState) -> AfterLook {
    let own = page.own.get();
    page.view.with(|view| AfterLook { asking: view.asking(), split: view.split, own })
}

fn uptake_look(view: &UrlState) -> UptakeLook {
    UptakeLook { all_visits: view.all_visits, order: view.uptake }
}

fn step_choice(scope: RenderContext) -> AnyView {
    let (page, lang) = (scope.page, scope.lang);
    let options = STEPS.iter().map(|step| (step.word().to_owned(), level_or_beyond(lang, *step))).collect();
    let chosen = Signal::derive(move || page.view.with(|view| view.reached.word().to_owned()));
    let on_choose = Callback::new(move |word: String| {
        let step = AdoptionLevel::from_word(&word).unwrap_or(AdoptionLevel::Signed);
        change(page, |view| view.reached = step);
    });
    choice((Some("reached"), lang.adoption().step), options, chosen, on_choose)
}

fn split_choice(scope: RenderContext) -> AnyView {
    let (page, lang) = (scope.page, scope.lang);
    let options =
        Split::ALL.iter().map(|split| (split.word().to_owned(), split_label(lang, *split).to_owned())).collect();
    let chosen = Signal::derive(move || page.view.with(|view| view.split.word().to_owned()));
    let on_choose = Callback::new(move |word: String| {
        let split = Split::from_word(&word).unwrap_or(Split::None);
        change(page, |view| view.split = split);
    });
    choice((Some("split"), lang.pick("Bagi menurut", "Divide by")), options, chosen, on_choose)
}

fn every_visit_switch(scope: RenderContext) -> AnyView {
    let (page, lang) = (scope.page, scope.lang);
    let chosen = Signal::derive(move || page.view.with(|view| view.all_visits));
    let on_tick = move |is_on| change(page, |view| view.all_visits = is_on);
    tick(Some("visits".to_owned()), every_visit(lang), chosen, on_tick)
}

/// Changes what is asked; a chosen mark may no longer be there.
fn change(page: AppState, change: impl FnOnce(&mut UrlState)) {
    page.open(page.changed(|view| {
        change(view);
        view.mark = None;
    }));
}

/// How the shares are estimated, and what they do not say.
pub(super) fn shares_method_strip(scope: RenderContext) -> AnyView {
    let (heading, paragraphs) = shares_method(scope.lang);
    let paragraphs = paragraphs.into_iter().map(|text| view! { <p>{text}</p> }.into_any());
    view! {
        <details class="method" data-method="after-visit">
            <summary>{heading}</summary>
            {all(paragraphs)}
        </details>
    }
    .into_any()
}

/// What came first is found among all years, whatever the map shows.
pub(super) fn until(chosen: Memo<AdoptionFilter>) -> AdoptionFilter {
    AdoptionFilter { from: None, ..chosen.get() }
}
