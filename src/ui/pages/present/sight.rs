//! Parts that are drawn when they come into sight, and all of them when the page is printed: the pictures of a long deck
//! cost nothing before somebody looks at them.

use leptos::html::Div;
use leptos::prelude::*;

use crate::ui::browser::sight::{follow, follow_printing};
use crate::ui::live::{live, nothing};

/// A place on the page, and whether it is in sight or printed.
#[derive(Clone, Copy)]
pub(super) struct Sight {
    pub(super) place: NodeRef<Div>,
    pub(super) is_in: Memo<bool>,
}

impl Sight {
    pub(super) fn new() -> Self {
        let place = NodeRef::<Div>::new();
        let (is_near, is_printed) = (RwSignal::new(false), RwSignal::new(false));
        let watch = StoredValue::new_local(None);
        Effect::new(move |_| {
            let Some(element) = place.get() else { return };
            let followed = follow(&element, move |now| {
                if is_near.try_get_untracked() == Some(!now) {
                    is_near.set(now);
                }
            });
            // A browser that cannot tell draws all.
            if followed.is_none() {
                is_near.set(true);
            }
            watch.set_value(followed);
        });
        let printing = StoredValue::new_local(Some(follow_printing(move |now| {
            let _ = is_printed.try_set(now);
        })));
        on_cleanup(move || {
            drop(watch.try_update_value(Option::take));
            drop(printing.try_update_value(Option::take));
        });
        Self { place, is_in: Memo::new(move |_| is_near.get() || is_printed.get()) }
    }
}

/// A part that is drawn once it is in sight or printed, and stays. Until then its place is as high as is said.
pub(super) fn in_sight(height: &'static str, draw: impl Fn() -> AnyView + Send + Sync + 'static) -> AnyView {
    let sight = Sight::new();
    let is_drawn = Memo::new(move |before: Option<&bool>| before == Some(&true) || sight.is_in.get());
    let height = move || if is_drawn.get() { None } else { Some(height) };
    let drawn = live(move || if is_drawn.get() { draw() } else { nothing() });
    view! { <div node_ref=sight.place style:min-height=height>{drawn}</div> }.into_any()
}
