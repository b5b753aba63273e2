//! A scene as a picture alone: nothing of it answers.

use leptos::html::Div;
use leptos::prelude::*;

use crate::scene::svg::{Colours, tree};
use crate::scene::{Point, Scene};
use crate::ui::browser::svg;

/// Shows a scene without its marks, drawn anew whenever it changes.
pub(in crate::ui) fn plain_picture(scene: Signal<Scene>) -> AnyView {
    let place = NodeRef::<Div>::new();
    Effect::new(move |_| {
        let Some(place) = place.get() else { return };
        place.set_text_content(None);
        let picture = scene.with(|scene| svg::build(&tree(&without_marks(scene), Colours::Classes)));
        if let Ok(picture) = picture {
            let _ = place.append_child(&picture);
        }
    });
    view! { <div class="picture" node_ref=place></div> }.into_any()
}

/// The picture alone: nothing of it can be pointed at.
pub(in crate::ui) fn without_marks(scene: &Scene) -> Scene {
    let mut plain = Scene::new(scene.width_px, scene.height_px);
    plain.embed(scene, Point::new(0.0, 0.0));
    plain
}
