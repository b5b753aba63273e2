//! `embed.html`: one figure within a page of others, with its finding, its sources and a way to the page where it is
//! explored.

use std::sync::Arc;

use leptos::html::Div;
use leptos::prelude::*;

use crate::dataset::Later;
use crate::deck::{FigureInputs, draw, figure_of, needs_maps};
use crate::figure::{Figure, FigureSize};
use crate::geo::Maps;
use crate::scene::Mark;
use crate::state::encode;
use crate::text::source_count;
use crate::ui::browser::embedded;
use crate::ui::context::RenderContext;
use crate::ui::figure_view::{use_height, use_width};
use crate::ui::live::{live, with_later};
use crate::ui::maps::with_maps;
use crate::ui::scene_view::{SceneProps, scene_view};
use crate::ui::visit_index::visit_index;

/// The height of a picture over its width, and the least and the most of it in pixels.
const SHAPE: (f64, f64, f64) = (0.56, 260.0, 560.0);

/// The figure of the address.
pub(in crate::ui) fn embed(scope: RenderContext) -> AnyView {
    let page = scope.page;
    let place = NodeRef::<Div>::new();
    let height = use_height(place);
    Effect::new(move |_| {
        let height = height.get();
        if height > 0.0 {
            embedded::tell_height(height);
        }
    });
    let id = Memo::new(move |_| page.view.with(figure_of));
    let shown = live(move || {
        let id = id.get();
        with_later(scope, move |later| {
            if needs_maps(id) {
                with_maps(scope, move |maps| view! { <Embedded scope later maps=Some(maps) id /> }.into_any())
            } else {
                view! { <Embedded scope later maps=None id /> }.into_any()
            }
        })
    });
    view! { <div node_ref=place><main class="embed">{shown}</main></div> }.into_any()
}

/// A figure as wide as the frame.
#[component]
fn Embedded(
    scope: RenderContext,
    later: &'static Later,
    maps: Option<&'static Maps>,
    /// The id of the figure.
    id: &'static str,
) -> impl IntoView {
    let RenderContext { page, dataset, lang, .. } = scope;
    let words = lang.share();
    let room = NodeRef::<Div>::new();
    let width = use_width(room);
    let canvas = Memo::new(move |_| {
        let (ratio, least, most) = SHAPE;
        FigureSize::in_room(width.get(), page.type_px.get(), |width_px| (width_px * ratio).clamp(least, most))
    });
    let figure = Memo::new(move |_| {
        let asked = FigureInputs { dataset, later, maps, index: visit_index(dataset), lang };
        let drawn = page.view.with(|view| draw(asked, id, view, canvas.get()));
        drawn.map_or_else(|| Arc::new(Figure::empty(id, canvas.get())), Arc::new)
    });
    let part = move |read: fn(&Figure) -> String| Signal::derive(move || figure.with(|figure| read(figure)));
    let title = part(|figure| figure.title.clone());
    let subtitle = part(|figure| format!("{}, {}", figure.subtitle, figure.period));
    let sentence = part(|figure| figure.sentence.clone());
    let note = part(|figure| figure.notes.first().cloned().unwrap_or_default());
    let sources = move || figure.with(|figure| source_count(lang, figure.sources.len()));
    // The page itself lies beside this one.
    let on_page = move |with_mark: bool| {
        let mut view = page.view.get();
        view.lang = Some(lang);
        if !with_mark {
            view.mark = None;
        }
        format!("./index.html{}", encode(&view))
    };
    let chosen = Memo::new(move |_| {
        let key = page.view.with(|view| view.mark.clone())?;
        figure.with(|figure| figure.scene.marks.iter().find(|mark| mark.key == key).map(Mark::name))
    });
    let choose = move |key: Option<String>| page.replace(page.changed(|view| view.mark = key));
    let on_choose = Callback::new(move |key: String| match key.strip_prefix("series.") {
        Some(series) => page.replace(page.changed(|view| {
            view.focus = (view.focus.as_deref() != Some(series)).then(|| series.to_owned());
        })),
        None => choose(Some(key)),
    });
    let props = SceneProps {
        scene: Memo::new(move |_| figure.with(|figure| figure.scene.clone())).into(),
        chosen: Signal::derive(move || page.view.with(|view| view.mark.clone())),
        focus: Signal::derive(move || page.view.with(|view| view.focus.clone())),
        label: subtitle,
        described_by: format!("{id}-sentence"),
        on_choose,
        lit: Signal::stored(Vec::new()),
        on_beside: Some(Callback::new(move |()| choose(None))),
        map: None,
        on_period: None,
    };
    view! {
        <figure data-figure=id>
            <h1>{title}</h1>
            <p class="subtitle">{subtitle}</p>
            <p class="visually-hidden" id=format!("{id}-sentence")>{sentence}</p>
            <div node_ref=room>{scene_view(scope, props)}</div>
            <figcaption>
                <p class="embed-chosen" role="status">
                    {move || chosen.get().map(|said| view! {
                        <span>{said}</span> " "
                        <a href=on_page(true) target="_blank" rel="noopener" data-embed-link="mark">{words.embed_records}</a>
                    })}
                </p>
                <p>
                    <span>{sources}</span> " · " <span>{note}</span> " "
                    <a href=move || on_page(false) target="_blank" rel="noopener" data-embed-link="page">{words.embed_page}</a>
                </p>
            </figcaption>
        </figure>
    }
}
