//! Marks that the reader has written about: a sign beside each, and the way to the notes from its tooltip.

use std::collections::BTreeMap;

use leptos::prelude::*;

use super::marks::percentage;
use crate::scene::Scene;
use crate::state::{Route, decode, encode};
use crate::ui::browser::note_counts;
use crate::ui::context::RenderContext;
use crate::ui::live::{all, nothing};
use crate::ui::widgets::{about_mark, notes_about};

/// How many notes there are on each mark of a page.
fn noted(route: &Route) -> BTreeMap<String, usize> {
    let mut found = BTreeMap::new();
    for (about, count) in note_counts::of_views() {
        let (view, _) = decode(&about);
        if let Some(mark) = view.mark.filter(|_| view.route == *route) {
            *found.entry(mark).or_default() += count;
        }
    }
    found
}

/// A sign beside each mark of a scene that has notes.
pub(super) fn signs(scope: RenderContext, scene: &Scene) -> AnyView {
    let noted = scope.page.view.with_untracked(|view| noted(&view.route));
    if noted.is_empty() {
        return nothing();
    }
    let (width, height) = (scene.width_px.max(1.0), scene.height_px.max(1.0));
    let signs = scene.marks.iter().filter_map(|mark| {
        let count = noted.get(&mark.key)?;
        let (left, top) = (percentage(mark.area.right() / width), percentage(mark.area.top / height));
        let label = format!("✎ {count}");
        Some(view! { <span class="noted-mark" data-noted=mark.key.clone() aria-hidden="true" style:left=left style:top=top>{label}</span> }.into_any())
    });
    all(signs)
}

/// The line of a tooltip that says how many notes there are on a mark.
pub(super) fn line(scope: RenderContext, key: &str) -> AnyView {
    let count = scope.page.view.with_untracked(|view| noted(&view.route)).get(key).copied();
    count.map_or_else(nothing, |count| {
        view! { <span>{format!("✎ {} ({count})", scope.messages.notes)}</span> }.into_any()
    })
}

/// The way from a mark to the notes on it, or to the first one.
pub(super) fn to_notes(scope: RenderContext, key: &str) -> AnyView {
    let RenderContext { page, messages, .. } = scope;
    let Some(about) = about_mark(page, key) else { return nothing() };
    let count = page.view.with_untracked(|view| noted(&view.route)).get(key).copied().unwrap_or(0);
    let label =
        if count > 0 { format!("✎ {} ({count})", messages.notes) } else { format!("✎ {}", messages.make_note) };
    view! { <a class="note-link" tabindex="-1" href=encode(&notes_about(page, &about))>{label}</a> }.into_any()
}
