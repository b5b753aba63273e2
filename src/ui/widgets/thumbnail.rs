//! A picture that was drawn when the page was built, as a way to the page where it is drawn anew. Those of a dataset that
//! the reader opened are drawn when they are shown.

use leptos::html::Div;
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::model::Word as _;
use crate::state::Route;
use crate::ui::browser::{fetch, svg};
use crate::ui::context::RenderContext;
use crate::ui::lazy_pages::own_records;
use crate::ui::live::live;

/// The picture of a figure, by its id, with its one thought; where it does not arrive, the link alone.
pub(in crate::ui) fn thumbnail_link(
    scope: RenderContext,
    figure: &'static str,
    route: Route,
    name: &'static str,
) -> AnyView {
    let RenderContext { page, dataset, lang, .. } = scope;
    let place = NodeRef::<Div>::new();
    let title = RwSignal::new(String::new());
    let address = dataset.picture_address(&format!("{figure}-{}.svg", lang.word()));
    Effect::new(move |_| {
        let Some(place) = place.get() else { return };
        let address = address.clone();
        spawn_local(async move {
            let read = match address {
                Some(address) => fetch::read(&address, |bytes| svg::read(&String::from_utf8_lossy(bytes))).await,
                None => drawn(scope, figure).await,
            };
            if let Some((picture, named)) = read {
                place.set_text_content(None);
                let _ = place.append_child(&picture);
                let _ = title.try_set(named);
            }
        });
    });
    let address = page.link_to(route);
    view! {
        <div class="thumbnail">
            <h2><a href=address>{format!("{name} →")}</a></h2>
            <p>{live(move || title.get().into_any())}</p>
            <div class="picture" node_ref=place></div>
        </div>
    }
    .into_any()
}

/// The picture of a figure of a dataset that the reader opened.
async fn drawn(scope: RenderContext, figure: &'static str) -> Option<(web_sys::Element, String)> {
    let picture = (own_records().await?.thumbnail)(scope, figure).await?;
    svg::read(&picture)
}
