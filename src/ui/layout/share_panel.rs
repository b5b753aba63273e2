//! What the dialog of sharing holds: the link in several ways, pictures, citations for people and for reference managers.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use strum::VariantArray as _;
use wasm_bindgen::JsValue;

use crate::cite::{Style, Work, bibtex, cited, csl_json, qr_code, ris, source_work, view_work};
use crate::export::{embed_address, embed_code};
use crate::figure::{Figure, SHARE_SIZES, ShareSize, frame_for_share, share_canvas};
use crate::model::Word;
use crate::scene::svg::{Colours, tree, write};
use crate::state::Theme;
use crate::text::Lang;
use crate::ui::browser::{address_bar, clipboard, clock, download, picture, sharing};
use crate::ui::context::RenderContext;
use crate::ui::figure_view::MakeFigure;
use crate::ui::live::with_source_texts;
use crate::ui::over::Shared;
use crate::ui::widgets::{Status, status_line};

/// A format of reference managers.
#[derive(Clone, Copy)]
struct Format {
    label: &'static str,
    ending: &'static str,
    media_type: &'static str,
    write: fn(&[Work]) -> String,
}

const FORMATS: [Format; 3] = [
    Format { label: "BibTeX", ending: "bib", media_type: "application/x-bibtex", write: bibtex },
    Format { label: "RIS", ending: "ris", media_type: "application/x-research-info-systems", write: ris },
    Format {
        label: "CSL-JSON",
        ending: "json",
        media_type: "application/vnd.citationstyles.csl+json",
        write: csl_json,
    },
];

/// The content of the dialog.
pub(in crate::ui) fn share_panel(scope: RenderContext, shared: Shared) -> AnyView {
    let address = scope.page.full_address();
    let status = RwSignal::new(None::<Status>);
    let Shared { title, sources, figure } = shared;
    let (of_link, of_frame, of_citation) = (title.clone(), title.clone(), (title, address.clone()));
    let in_frame = figure.as_ref().map(|(figure, _)| {
        let lang = scope.lang;
        let shown = figure.id;
        let fragment = scope.page.link(|view| {
            view.lang = Some(lang);
            view.figure = Some(shown.to_owned());
        });
        let height_px = figure.scene.height_px + 140.0;
        view! { <InFrame scope title=of_frame fragment height_px status /> }
    });
    let citing = with_source_texts(scope, move |texts| {
        let RenderContext { dataset, lang, .. } = scope;
        let (title, address) = of_citation.clone();
        let own = view_work(lang, dataset, &title, &address, clock::today());
        let works = sources.iter().map(|key| source_work(lang, dataset, texts, *key)).collect();
        view! { <Cite scope own works status /> }.into_any()
    });
    view! {
        <Link scope title=of_link address status />
        {figure.map(|(figure, make)| view! { <Pictures scope figure make status /> })}
        {citing}
        {in_frame}
        {status_line(scope, status)}
    }
    .into_any()
}

/// Copies a text, or shows it to be copied by hand.
fn copy(text: String, status: RwSignal<Option<Status>>) {
    spawn_local(async move {
        let copied = clipboard::copy_text(&text).await;
        let _ = status.try_set(Some(copied.map_or(Status::CopyByHand(text), |()| Status::Copied)));
    });
}

/// The link: to be copied, sent, or read from a screen.
#[component]
fn Link(scope: RenderContext, title: String, address: String, status: RwSignal<Option<Status>>) -> impl IntoView {
    let words = scope.lang.share();
    let message = format!("{title}\n{address}");
    let escaped = |text: &str| utf8_percent_encode(text, NON_ALPHANUMERIC).to_string();
    let whatsapp = format!("https://wa.me/?text={}", escaped(&message));
    let email = format!("mailto:?subject={}&body={}", escaped(&title), escaped(&message));
    let (copied, sent, shared) = (address.clone(), message.clone(), (title, address.clone()));
    let share = move |_| {
        let (title, address) = shared.clone();
        spawn_local(async move {
            let is_shared = sharing::share(&title, &address).await.is_ok();
            let _ = status.try_set((!is_shared).then_some(Status::NotShared));
        });
    };
    view! {
        <section class="share-link">
            <label><span>{words.link}</span> <input type="url" readonly=true data-share="link" value=address.clone() /></label>
            <p class="toolbar">
                <button type="button" class="primary" data-action="copy-link" on:click=move |_| copy(copied.clone(), status)>{words.copy_link}</button>
                {sharing::can_share().then(|| view! { <button type="button" data-action="share-sheet" on:click=share>{words.share_sheet}</button> })}
                <a class="button" data-share="whatsapp" href=whatsapp target="_blank" rel="noopener noreferrer">{words.whatsapp}</a>
                <a class="button" data-share="email" href=email>{words.email}</a>
            </p>
            <label><span>{words.message}</span> <textarea readonly=true rows="3" dir="auto" data-share="message" prop:value=message></textarea></label>
            <p class="toolbar"><button type="button" data-action="copy-message" on:click=move |_| copy(sent.clone(), status)>{words.copy_message}</button></p>
            <Qr scope address />
        </section>
    }
}

/// The link as a code that a hall can read.
#[component]
fn Qr(scope: RenderContext, address: String) -> impl IntoView {
    let words = scope.lang.share();
    let is_large = RwSignal::new(false);
    let Some(code) = qr_code(&address) else {
        return view! { <p class="notice" role="status">{words.qr_too_long}</p> }.into_any();
    };
    let side = code.side;
    let label = move || if is_large.get() { words.qr_small } else { words.qr_large };
    view! {
        <figure class="qr" class:large=is_large>
            <svg viewBox=format!("0 0 {side} {side}") role="img" aria-label=words.qr shape-rendering="crispEdges">
                <rect width=side height=side class="qr-light" />
                <path d=code.path class="qr-dark" />
            </svg>
            <figcaption>
                {words.qr} " "
                <button type="button" data-action="qr-large" aria-pressed=move || is_large.get().to_string() on:click=move |_| is_large.update(|is_large| *is_large = !*is_large)>{label}</button>
            </figcaption>
        </figure>
    }
    .into_any()
}

/// The figure as a picture with its finding and its sources, in the sizes of messengers.
#[component]
fn Pictures(
    scope: RenderContext,
    figure: Arc<Figure>,
    make: MakeFigure,
    status: RwSignal<Option<Status>>,
) -> impl IntoView {
    let words = scope.lang.share();
    let labels = [words.wide, words.square, words.story];
    let buttons = SHARE_SIZES.into_iter().zip(labels).map(|(size, label)| {
        let figure = Arc::clone(&figure);
        let save = move |_| {
            let figure = Arc::clone(&figure);
            spawn_local(async move {
                let name = format!("studi-tiru-{}-{}.png", figure.id, size.word);
                let made = shared_picture(scope, &figure, make, size).await;
                let saved = made.and_then(|blob| download::save(&name, &blob));
                let _ = status.try_set(Some(saved.map_or(Status::NotSaved, |()| Status::Downloaded(name))));
            });
        };
        view! { <button type="button" data-share-picture=size.word on:click=save>{label}</button> }
    });
    view! {
        <section>
            <h3>{words.pictures}</h3>
            <p class="toolbar">{buttons.collect_view()}</p>
        </section>
    }
}

async fn shared_picture(
    scope: RenderContext,
    shown: &Figure,
    make: MakeFigure,
    size: ShareSize,
) -> Result<web_sys::Blob, JsValue> {
    let RenderContext { dataset, lang, .. } = scope;
    // The lines of the frame do not depend on the size of the picture.
    let figure = make.run(share_canvas(shown, dataset, lang, size));
    let scene = frame_for_share(&figure, dataset, lang, size);
    picture::png_from_svg(&write(&tree(&scene, Colours::Light)), size.size_px, 1.0).await
}

/// The figure for the page of another site.
#[component]
fn InFrame(
    scope: RenderContext,
    /// What the frame is called.
    title: String,
    /// The view, with its figure.
    fragment: String,
    /// The height of the frame until it is told one.
    height_px: f64,
    status: RwSignal<Option<Status>>,
) -> impl IntoView {
    let (messages, words) = (scope.messages, scope.lang.share());
    let theme = RwSignal::new(None::<Theme>);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a frame has few pixels")]
    let height_px = height_px.ceil() as u32;
    let code = Memo::new(move |_| {
        let base = address_bar::folder();
        embed_code(&embed_address(&base, &fragment, theme.get().map(Word::word)), &title, height_px)
    });
    let options = [
        (None, messages.theme_system),
        (Some(Theme::Light), messages.theme_light),
        (Some(Theme::Dark), messages.theme_dark),
    ];
    let options = options.map(|(theme, label)| view! { <option value=theme.map_or("", Word::word)>{label}</option> });
    let choose = move |event| theme.set(Theme::from_word(&event_target_value(&event)));
    let content = if address_bar::is_hosted() {
        view! {
            <p>{words.embed_lead}</p>
            <label><span>{words.embed_theme}</span> <select data-share="theme" on:change=choose>{options.into_iter().collect_view()}</select></label>
            <label><span>{words.embed_code}</span> <textarea readonly=true rows="6" dir="ltr" spellcheck="false" data-share="embed" prop:value=code></textarea></label>
            <p class="toolbar"><button type="button" data-action="copy-embed" on:click=move |_| copy(code.get_untracked(), status)>{words.copy_embed}</button></p>
        }
        .into_any()
    } else {
        view! { <p class="notice">{words.embed_needs_host}</p> }.into_any()
    };
    view! { <details class="share-embed"><summary>{words.embed}</summary> {content}</details> }
}

fn style_label(lang: Lang, style: Style) -> &'static str {
    let words = lang.share();
    match style {
        Style::Indonesian => words.style_indonesian,
        Style::Apa => words.style_apa,
        Style::Plain => words.style_plain,
    }
}

/// Citations of the view, and of all that it rests on.
#[component]
fn Cite(scope: RenderContext, own: Work, works: Vec<Work>, status: RwSignal<Option<Status>>) -> impl IntoView {
    let (lang, words) = (scope.lang, scope.lang.share());
    let style = RwSignal::new(Style::Indonesian);
    let options = Style::VARIANTS.iter().map(|one| {
        let word: &'static str = one.into();
        view! { <option value=word>{style_label(lang, *one)}</option> }
    });
    let choose = move |event| {
        let chosen = event_target_value(&event);
        let of = |one: &&Style| Into::<&'static str>::into(*one) == chosen;
        if let Some(one) = Style::VARIANTS.iter().find(of) {
            style.set(*one);
        }
    };
    let cited_own = own.clone();
    let text = Memo::new(move |_| cited(&cited_own, style.get()));
    let count = works.len();
    let listed = works.clone();
    let list = Memo::new(move |_| listed.iter().map(|work| cited(work, style.get())).collect::<Vec<_>>());
    let files = |works: Vec<Work>, name: &'static str| {
        let buttons = FORMATS.map(|format| {
            let works = works.clone();
            let save = move |_| {
                let file = format!("studi-tiru-{name}.{}", format.ending);
                let saved = download::blob((format.write)(&works).as_bytes(), format.media_type).and_then(|blob| download::save(&file, &blob));
                status.set(Some(saved.map_or(Status::NotSaved, |()| Status::Downloaded(file))));
            };
            view! { <button type="button" data-cite=format!("{name}-{}", format.ending) aria-label=format!("{}: {}", format.label, if name == "sources" { words.all_sources } else { words.cite }) on:click=save>{format.label}</button> }
        });
        buttons.into_iter().collect_view()
    };
    view! {
        <section class="citation">
            <h3>{words.cite}</h3>
            <label><span>{words.style}</span> <select data-share="style" on:change=choose>{options.collect_view()}</select></label>
            <pre tabindex="0" data-share="citation">{text}</pre>
            <p class="toolbar">
                <button type="button" data-action="copy-citation" on:click=move |_| copy(text.get_untracked(), status)>{words.copy_citation}</button>
                {files(vec![own], "citation")}
            </p>
            {(count > 0).then(|| view! {
                <details class="share-sources">
                    <summary>{format!("{} ({count})", words.all_sources)}</summary>
                    <ul>{move || list.get().into_iter().map(|text| view! { <li>{text}</li> }).collect_view()}</ul>
                    <p class="toolbar">
                        <button type="button" data-action="copy-sources" on:click=move |_| copy(list.get_untracked().join("\n"), status)>{words.copy_sources}</button>
                        {files(works, "sources")}
                    </p>
                </details>
            })}
        </section>
    }
}
