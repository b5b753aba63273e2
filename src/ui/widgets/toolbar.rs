//! What can be done with a figure: its table, its files, its picture, its link.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::{JsCast as _, JsValue};

use super::{Status, StatusLine};
use crate::dataset::Dataset;
use crate::figure::{CsvStyle, Figure, frame, frame_for_slide, slide_canvas, write_csv};
use crate::model::Word as _;
use crate::scene::Scene;
use crate::scene::svg::{Colours, tree, write};
use crate::text::Lang;
use crate::ui::browser::{clipboard, download, picture};
use crate::ui::context::{Page, use_page};
use crate::ui::figure_view::MakeFigure;

/// Type size of framed pictures in pixels.
const FRAME_TYPE_PX: f64 = 14.0;

/// A file that a figure can be taken along as.
#[derive(Clone, Copy, PartialEq, Eq)]
enum File {
    Svg,
    Png,
    Slide,
    Csv(CsvStyle),
}

const FILES: [File; 5] = [File::Svg, File::Png, File::Slide, File::Csv(CsvStyle::Comma), File::Csv(CsvStyle::Semicolon)];

impl File {
    fn label(self, page: Page) -> &'static str {
        let messages = page.messages();
        match self {
            Self::Svg => messages.download_svg,
            Self::Png => messages.download_png,
            Self::Slide => messages.download_slide,
            Self::Csv(CsvStyle::Comma) => messages.download_csv,
            Self::Csv(CsvStyle::Semicolon) => messages.download_csv_excel,
        }
    }

    /// What names the file in `data-download`.
    const fn key(self) -> &'static str {
        match self {
            Self::Svg => "svg",
            Self::Png => "png",
            Self::Slide => "slide",
            Self::Csv(CsvStyle::Comma) => "csv",
            Self::Csv(CsvStyle::Semicolon) => "csv-excel",
        }
    }

    fn name(self, figure: &Figure, dataset: &Dataset, lang: Lang) -> String {
        let (part, extension) = match self {
            Self::Svg => ("", "svg"),
            Self::Png => ("", "png"),
            Self::Slide => ("-1920x1080", "png"),
            Self::Csv(CsvStyle::Comma) => ("", "csv"),
            Self::Csv(CsvStyle::Semicolon) => ("-excel", "csv"),
        };
        format!("studi-tiru-{}-{}-{}{part}.{extension}", figure.id, lang.word(), dataset.version)
    }
}

#[component]
pub(in crate::ui) fn Toolbar(make: MakeFigure, figure: Memo<Arc<Figure>>) -> impl IntoView {
    let page = use_page();
    let status = RwSignal::new(None::<Status>);
    let menu = NodeRef::<leptos::html::Details>::new();
    let close_menu = move || {
        if let Some(menu) = menu.get_untracked() {
            let _ = menu.remove_attribute("open");
        }
    };
    let save = move |file: File| {
        close_menu();
        let (figure, lang) = (figure.get_untracked(), page.lang.get_untracked());
        spawn_local(async move {
            let name = file.name(&figure, page.dataset, lang);
            let saved = match make_file(file, make, &figure, page.dataset, lang).await {
                Ok(blob) => download::save(&name, &blob),
                Err(error) => Err(error),
            };
            status.set(Some(saved.map_or(Status::PictureRefused, |()| Status::Downloaded(name))));
        });
    };
    let copy_picture = move |_| {
        let (figure, lang) = (figure.get_untracked(), page.lang.get_untracked());
        spawn_local(async move {
            let png = async move { Ok(make_file(File::Png, make, &figure, page.dataset, lang).await?.into()) };
            let copied = clipboard::copy_png(png).await;
            status.set(Some(copied.map_or(Status::PictureRefused, |()| Status::Copied)));
        });
    };
    let copy_link = move |_| {
        let address = page.full_address();
        spawn_local(async move {
            let copied = clipboard::copy_text(&address).await;
            status.set(Some(copied.map_or(Status::CopyByHand(address), |()| Status::Copied)));
        });
    };
    let toggle_table = move |_| page.replace(page.changed(|view| view.table = !view.table));
    let close_on_escape = move |event: leptos::ev::KeyboardEvent| {
        if event.key() == "Escape" {
            close_menu();
            if let Some(menu) = menu.get_untracked()
                && let Ok(Some(summary)) = menu.query_selector("summary")
            {
                let _ = summary.unchecked_into::<web_sys::HtmlElement>().focus();
            }
        }
    };
    view! {
        <div class="toolbar">
            <button type="button" data-action="table" aria-expanded=move || page.view.with(|view| view.table).to_string() on:click=toggle_table>
                {move || {
                    let messages = page.messages();
                    if page.view.with(|view| view.table) { messages.hide_table } else { messages.table }
                }}
            </button>
            <details class="menu" node_ref=menu on:keydown=close_on_escape>
                <summary>{move || page.messages().download}</summary>
                <ul>
                    {FILES
                        .into_iter()
                        .map(|file| {
                            view! {
                                <li>
                                    <button type="button" data-download=file.key() on:click=move |_| save(file)>
                                        {move || file.label(page)}
                                    </button>
                                </li>
                            }
                        })
                        .collect_view()}
                </ul>
            </details>
            <button type="button" data-action="copy-picture" on:click=copy_picture>
                {move || page.messages().copy_picture}
            </button>
            <button type="button" data-action="copy-link" on:click=copy_link>
                {move || page.messages().copy_link}
            </button>
        </div>
        <StatusLine status=status />
    }
}

async fn make_file(
    file: File,
    make: MakeFigure,
    figure: &Figure,
    dataset: &Dataset,
    lang: Lang,
) -> Result<web_sys::Blob, JsValue> {
    let framed = || frame(figure, dataset, lang, FRAME_TYPE_PX);
    match file {
        File::Svg => download::blob(svg_text(&framed()).as_bytes(), "image/svg+xml"),
        File::Png => png(&framed(), 2.0).await,
        File::Slide => {
            let on_slide = make.run(slide_canvas(figure, dataset, lang));
            png(&frame_for_slide(&on_slide, dataset, lang), 1.0).await
        }
        File::Csv(style) => download::blob(&write_csv(figure, dataset, lang, style), "text/csv;charset=utf-8"),
    }
}

fn svg_text(scene: &Scene) -> String {
    write(&tree(scene, Colours::Light))
}

async fn png(scene: &Scene, scale: f64) -> Result<web_sys::Blob, JsValue> {
    picture::png_from_svg(&svg_text(scene), (scene.width_px, scene.height_px), scale).await
}
