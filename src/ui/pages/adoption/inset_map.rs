//! The islands where most regions lie, from near, beside the map of the whole country.

use leptos::html::Div;
use leptos::prelude::*;

use crate::dataset::Later;
use crate::figure::{FigureSize, LENS, MapOptions, adoption_lens};
use crate::geo::Maps;
use crate::query::AdoptionFilter;
use crate::ui::context::RenderContext;
use crate::ui::figure_view::use_width;
use crate::ui::live::{live, nothing};
use crate::ui::scene_view::{SceneProps, scene_view_beside};

/// The lens; nothing while the map itself is near.
pub(super) fn lens(
    scope: RenderContext,
    later: &'static Later,
    maps: &'static Maps,
    chosen: Memo<AdoptionFilter>,
    look: Memo<MapOptions>,
) -> AnyView {
    let is_far = Memo::new(move |_| look.with(|look| look.place.is_none()));
    live(
        move || {
            if is_far.get() && !maps.is_of_points() { picture(scope, later, maps, chosen, look) } else { nothing() }
        },
    )
}

fn picture(
    scope: RenderContext,
    later: &'static Later,
    maps: &'static Maps,
    chosen: Memo<AdoptionFilter>,
    look: Memo<MapOptions>,
) -> AnyView {
    let RenderContext { page, dataset, lang, .. } = scope;
    let words = lang.adoption();
    let room = NodeRef::<Div>::new();
    let width = use_width(room);
    let scene = Memo::new(move |_| {
        let height = |width_px: f64| (width_px * 0.34).clamp(110.0, 460.0);
        let canvas = FigureSize::in_room(width.get(), page.type_px.get(), height);
        adoption_lens(dataset, later, maps, &chosen.get(), look.get(), lang, canvas)
    });
    let on_choose = Callback::new(move |key: String| {
        let key = key.trim_start_matches(LENS).to_owned();
        page.open(page.changed(|view| view.mark = (view.mark.as_deref() != Some(&key)).then_some(key)));
    });
    let props = SceneProps {
        scene: scene.into(),
        chosen: Signal::derive(move || page.view.with(|view| view.mark.as_ref().map(|key| format!("{LENS}{key}")))),
        focus: Signal::derive(move || page.view.with(|view| view.focus.clone())),
        label: Signal::derive(move || words.lens.to_owned()),
        described_by: String::new(),
        on_choose,
        lit: Signal::stored(Vec::new()),
        on_beside: None,
        map: None,
        on_period: None,
    };
    view! {
        <div class="lens">
            <h2>{words.lens}</h2>
            <div node_ref=room class="room">{scene_view_beside(scope, props)}</div>
        </div>
    }
    .into_any()
}
