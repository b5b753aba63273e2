//! What can be done with a figure: its table, its files, its picture, its link.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_icons::Icon;
use wasm_bindgen::JsValue;

use super::audit_pack::audit_pack;
use super::{Status, TableFile, figure_deck_link, menu_of, note_link, status_line};
use crate::dataset::Dataset;
use crate::figure::{Figure, FigureFacts, about, frame, frame_for_slide, slide_canvas};
use crate::model::Word as _;
use crate::scene::Scene;
use crate::scene::svg::{Colours, tree, write};
use crate::text::{Lang, Messages};
use crate::ui::browser::{clipboard, download, picture};
use crate::ui::context::RenderContext;
use crate::ui::figure_keys::FigureKeys;
use crate::ui::figure_view::MakeFigure;
use crate::ui::live::{all, live};
use crate::ui::over::{Over, Shared};
use crate::ui::resources::LazyData;

/// Type size of framed pictures in pixels.
const FRAME_TYPE_PX: f64 = 14.0;

/// A file that a figure can be taken along as.
#[derive(Clone, Copy, PartialEq, Eq)]
enum File {
    Svg,
    Png,
    Slide,
    Table(TableFile),
    /// What the figure is, its period, filter, sources and licence: what a CSV does not hold.
    About,
}

/// Every file.
fn all_files() -> impl Iterator<Item = File> {
    [File::Svg, File::Png, File::Slide].into_iter().chain(TableFile::ALL.map(File::Table)).chain([File::About])
}

impl File {
    fn label(self, messages: &Messages) -> &'static str {
        match self {
            Self::Svg => messages.download_svg,
            Self::Png => messages.download_png,
            Self::Slide => messages.download_slide,
            Self::Table(file) => file.label(messages),
            Self::About => messages.download_about,
        }
    }

    /// What names the file in `data-download`.
    const fn key(self) -> &'static str {
        match self {
            Self::Svg => "svg",
            Self::Png => "png",
            Self::Slide => "slide",
            Self::Table(file) => file.key(),
            Self::About => "about",
        }
    }

    fn name(self, figure: &Figure, dataset: &Dataset, lang: Lang) -> String {
        let ending = match self {
            Self::Svg => ".svg",
            Self::Png => ".png",
            Self::Slide => "-1920x1080.png",
            Self::Table(file) => file.ending(),
            Self::About => "-about.txt",
        };
        let narrowed = if figure.is_narrowed { "-narrowed" } else { "" };
        format!("studi-tiru-{}{narrowed}-{}-{}{ending}", figure.id, lang.word(), dataset.version)
    }
}

/// The buttons below a figure.
pub(in crate::ui) fn toolbar(
    scope: RenderContext,
    make: MakeFigure,
    figure: Memo<Arc<Figure>>,
    keys: FigureKeys,
) -> AnyView {
    let RenderContext { page, dataset, lang, messages } = scope;
    let status = RwSignal::new(None::<Status>);
    let id = figure.with_untracked(|figure| figure.id);
    let copy_picture = move |_| {
        let figure = figure.get_untracked();
        spawn_local(async move {
            let png = async move { Ok(make_file(File::Png, make, &figure, dataset, lang).await?.into()) };
            let copied = clipboard::copy_png(png).await;
            status.set(Some(copied.map_or(Status::PictureRefused, |()| Status::Copied)));
        });
    };
    let share = move |_| {
        let figure = figure.get_untracked();
        let (title, sources) = (figure.title.clone(), figure.sources.clone());
        page.over.set(Some(Over::Share(Shared { title, sources, figure: Some((figure, make)) })));
    };
    let more = view! {
        <li><button type="button" data-action="copy-picture" on:click=copy_picture>{messages.copy_picture}</button></li>
        {keys.buttons(scope)}
    }
    .into_any();
    view! {
        <div class="toolbar">
            {live(move || to_notes(scope, id))}
            {live(move || figure_deck_link(scope, id))}
            {files(scope, make, figure, status)}
            <button type="button" class="icon" data-action="share" aria-label=messages.share title=messages.share on:click=share>
                <Icon icon=icondata_lu::LuShare2 attr:aria-hidden="true" />
            </button>
            {keys.full_screen_button(scope)}
            {menu_of("further", view! { <Icon icon=icondata_lu::LuEllipsis attr:aria-hidden="true" /> }, scope.lang.frame().more, more)}
        </div>
        {status_line(scope, status)}
    }
    .into_any()
}

/// The way to the notes on the figure as the view shows it.
fn to_notes(scope: RenderContext, id: &str) -> AnyView {
    scope.page.links.track();
    let about = scope.page.link(|view| {
        view.table = None;
        view.lang = None;
        view.figure = Some(id.to_owned());
    });
    note_link(scope, about)
}

/// The files that the figure can be taken along as.
fn files(
    scope: RenderContext,
    make: MakeFigure,
    figure: Memo<Arc<Figure>>,
    status: RwSignal<Option<Status>>,
) -> AnyView {
    let RenderContext { page, dataset, lang, messages } = scope;
    let save = move |file: File| {
        let figure = figure.get_untracked();
        spawn_local(async move {
            let name = file.name(&figure, dataset, lang);
            // A table names the addresses of its sources, and those travel later.
            let may_be_made = !matches!(file, File::Table(_) | File::About) || LazyData::SourceTexts.fetch(page).await;
            let made =
                if may_be_made { make_file(file, make, &figure, dataset, lang).await } else { Err(JsValue::NULL) };
            let saved = made.and_then(|blob| download::save(&name, &blob));
            status.set(Some(saved.map_or(Status::NotSaved, |()| Status::Downloaded(name))));
        });
    };
    let entries = all_files().map(|file| {
        let key = file.key();
        view! {
            <li>
                <button type="button" data-download=key on:click=move |_| save(file)>{file.label(messages)}</button>
            </li>
        }
        .into_any()
    });
    let id = figure.with_untracked(|figure| figure.id);
    let save_audit = move |_| {
        status.set(Some(Status::Waiting));
        spawn_local(async move {
            let view = page.view.get_untracked();
            let _ = status.try_set(Some(audit_pack(scope, id, view).await.unwrap_or_else(|failure| failure)));
        });
    };
    let audit = view! {
        <li><button type="button" data-download="audit" title=messages.download_audit_about on:click=save_audit>{messages.download_audit}</button></li>
    };
    // What is drawn only for the screen has no pack.
    let audit = FigureFacts::of(id).map(|_| audit).into_any();
    menu_of(
        "downloads",
        view! { <Icon icon=icondata_lu::LuDownload attr:aria-hidden="true" /> },
        messages.download,
        all(entries.chain([audit])),
    )
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
        File::Table(file) => file.make(lang, &figure.title, &figure.table, || about(figure, dataset, lang)).await,
        File::About => {
            let lines = about(figure, dataset, lang).into_iter().map(|row| row.join(": ") + "\r\n");
            download::blob(lines.collect::<String>().as_bytes(), "text/plain;charset=utf-8")
        }
    }
}

fn svg_text(scene: &Scene) -> String {
    write(&tree(scene, Colours::Light))
}

async fn png(scene: &Scene, scale: f64) -> Result<web_sys::Blob, JsValue> {
    picture::png_from_svg(&svg_text(scene), (scene.width_px, scene.height_px), scale).await
}
