//! Slides of few words: the title with the guest on a map, one number large, and the end with a code to take along.

use leptos::prelude::*;

use super::drawings::drawing;
use super::room::Room;
use crate::cite::qr_code;
use crate::dataset::Later;
use crate::deck::{FigureInputs, KeyNumber, KeyNumbers, key_numbers};
use crate::figure::{FigureSize, VISITS_BY_YEAR, guest_map};
use crate::geo::Maps;
use crate::state::{Route, decode};
use crate::text::{day, source_count};
use crate::ui::browser::{address_bar, clock};
use crate::ui::context::RenderContext;
use crate::ui::maps::with_maps;
use crate::ui::scene_view::plain_picture;
use crate::ui::visit_index::visit_index;
use crate::ui::widgets::rendered;

/// The width of a slide from which on a picture stands beside the words.
const BESIDE_FROM_PX: f64 = 640.0;

/// The title of a deck or of a section: words, and where the guest comes from.
#[component]
pub(super) fn Title(
    scope: RenderContext,
    heading: String,
    text: String,
    /// The code of the region that comes; empty where none does.
    guest: String,
    room: Signal<Room>,
) -> impl IntoView {
    let RenderContext { dataset, lang, .. } = scope;
    let host = lang.of(&dataset.region(dataset.subject.region).name);
    let today = day(lang, clock::today());
    let map = move || {
        with_maps(scope, {
            let guest = guest.clone();
            move |maps| view! { <GuestMap scope maps guest=guest.clone() room /> }.into_any()
        })
    };
    view! {
        <div class="slide-title">
            <div class="slide-title-words">
                <p class="slide-host">{host.to_owned()}</p>
                <h2 tabindex="-1" dir="auto">{heading}</h2>
                <p dir="auto">{text}</p>
                <p class="slide-when">{today}</p>
            </div>
            <div class="slide-title-map" aria-hidden="true">{map()}</div>
        </div>
    }
}

/// The guest and the host on a map.
#[component]
fn GuestMap(scope: RenderContext, maps: &'static Maps, guest: String, room: Signal<Room>) -> impl IntoView {
    let RenderContext { dataset, lang, .. } = scope;
    let guest = dataset.find_region(&guest);
    let scene = Memo::new(move |_| {
        let Room { width_px, height_px, type_px, .. } = room.get();
        let share = if width_px >= BESIDE_FROM_PX { 0.55 } else { 1.0 };
        let height_px = if width_px >= BESIDE_FROM_PX { height_px } else { width_px * 0.6 };
        let canvas = FigureSize {
            width_px: (width_px * share).max(160.0),
            height_px: height_px.max(100.0),
            type_px,
            at_least: 0,
        };
        guest_map(dataset, maps, guest, lang, canvas)
    });
    plain_picture(scene.into())
}

/// One number large, with others beside it.
#[component]
pub(super) fn Numbers(
    scope: RenderContext,
    later: &'static Later,
    /// The address of the view that they are counted from.
    address: String,
    room: Signal<Room>,
) -> impl IntoView {
    let RenderContext { page, dataset, lang, messages } = scope;
    let view = decode(&address).0;
    let asked = FigureInputs { dataset, later, maps: None, index: visit_index(dataset), lang };
    let KeyNumbers { about, first, beside, sources } = key_numbers(asked, &view);
    let is_of_visits = matches!(view.route, Route::Overview | Route::Visits);
    let leads_to = page.link(|to| {
        let lang = to.lang;
        *to = view.clone();
        to.lang = lang;
    });
    let picture = is_of_visits.then(|| {
        let view = view.clone();
        let scene = Memo::new(move |_| {
            let Room { width_px, height_px, type_px, .. } = room.get();
            let width_px = if width_px >= BESIDE_FROM_PX { width_px * 0.36 } else { width_px };
            let canvas = FigureSize {
                width_px: width_px.max(160.0),
                height_px: (height_px * 0.34).max(90.0),
                type_px: type_px * 0.75,
                at_least: 0,
            };
            drawing(asked, VISITS_BY_YEAR, &view, canvas).map(|figure| figure.scene.clone()).unwrap_or_default()
        });
        view! { <div class="slide-number-picture" aria-hidden="true">{plain_picture(scene.into())}</div> }
    });
    let beside = beside
        .into_iter()
        .map(|KeyNumber { value, label }| view! { <li><strong>{value}</strong> <span>{label}</span></li> });
    view! {
        <div class="slide-numbers">
            <div>
                <p class="slide-host">{about}</p>
                <h2 tabindex="-1"><a href=leads_to><strong data-count="">{first.value}</strong> <span>{first.label}</span></a></h2>
            </div>
            <div>
                <ul>{beside.collect_view()}</ul>
                {picture}
            </div>
            <p class="slide-foot"><span>{messages.sample_warning}</span> <span>{source_count(lang, sources.len())}</span></p>
        </div>
    }
}

/// The end of a talk: what there is to take home, and a code that leads there.
#[component]
pub(super) fn Thanks(
    scope: RenderContext,
    heading: String,
    text: String,
    /// The address that the code leads to.
    address: String,
) -> impl IntoView {
    let words = scope.lang.present();
    // A page that was opened from a disk has no address that a phone could open.
    let link = address_bar::is_hosted().then(|| format!("{}{address}", address_bar::folder()));
    let code = link.as_deref().and_then(qr_code).map(|code| {
        let side = code.side;
        view! {
            <figure class="slide-code">
                <svg viewBox=format!("0 0 {side} {side}") role="img" aria-label=words.code_of_deck shape-rendering="crispEdges">
                    <rect width=side height=side class="qr-light" />
                    <path d=code.path class="qr-dark" />
                </svg>
                <figcaption>{words.scan_code}</figcaption>
            </figure>
        }
    });
    let no_code = link.is_none().then(|| view! { <p class="slide-code-none">{words.no_code}</p> });
    view! {
        <div class="slide-thanks">
            <div>
                <h2 tabindex="-1" dir="auto">{heading}</h2>
                {rendered(&text)}
            </div>
            {code}
            {no_code}
        </div>
    }
}
