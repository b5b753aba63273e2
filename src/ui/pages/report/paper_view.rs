//! The paper of a report on the page, and in print: the same document that Word gets.

use std::sync::Arc;

use leptos::html::Div;
use leptos::prelude::*;

use super::desk::ReportSession;
use super::plan::plan_figure;
use crate::dataset::{Later, SourceTexts};
use crate::deck::{FigureInputs, draw, needs_maps};
use crate::figure::{ACTION_PLAN, Figure, FigureSize};
use crate::report::{
    Block, Document, Owner, PaperInputs, PictureOf, Place, Report, Run, State, Step, field_named, paper,
};
use crate::scene::svg::{Colours, named_tree};
use crate::state::decode;
use crate::store::OwnPicture;
use crate::ui::browser::{own_records, svg};
use crate::ui::context::RenderContext;
use crate::ui::maps::{fetch_early, maps_now};
use crate::ui::visit_index::visit_index;

/// The room of a figure on paper, in pixels: 160 mm at 144 dots an inch.
const PAPER_CANVAS: FigureSize = FigureSize { width_px: 900.0, height_px: 420.0, type_px: 15.0, at_least: 0 };

/// A figure of a report for its paper; none while what it needs is on its way.
pub(super) fn figure_on_paper(
    scope: RenderContext,
    later: &'static Later,
    report: &Report,
    (id, address): (&str, &str),
) -> Option<Arc<Figure>> {
    let RenderContext { page, dataset, .. } = scope;
    let lang = report.lang_or(scope.lang);
    if id == ACTION_PLAN {
        return Some(Arc::new(plan_figure(report, lang, PAPER_CANVAS.width_px, PAPER_CANVAS.type_px)));
    }
    let maps = if needs_maps(id) {
        fetch_early(page);
        Some(maps_now(page)?)
    } else {
        None
    };
    let asked = FigureInputs { dataset, later, maps, index: visit_index(dataset), lang };
    draw(asked, id, &decode(address).0, PAPER_CANVAS).map(Arc::new)
}

/// The document of a report as it is.
pub(super) fn document_of(
    scope: RenderContext,
    later: &'static Later,
    texts: &'static SourceTexts,
    report: &Report,
) -> Document {
    let (dataset, lang) = (scope.dataset, report.lang_or(scope.lang));
    let figure = |id: &str, address: &str| figure_on_paper(scope, later, report, (id, address));
    paper(report, PaperInputs { dataset, later, texts, lang, figure: &figure })
}

/// The paper; a press on what is not filled in, or not accepted, leads to its field.
#[component]
pub(super) fn PaperView(
    /// The dataset, the view and the language.
    scope: RenderContext,
    /// The records that travel later.
    later: &'static Later,
    /// Titles and addresses of sources.
    texts: &'static SourceTexts,
    /// The report.
    desk: ReportSession,
    /// The step shown: its part of the paper is brought into view.
    step: Memo<Step>,
    /// Leads to a field.
    lead_to: Callback<(Place, Step)>,
) -> impl IntoView {
    let words = scope.lang.report();
    let room = NodeRef::<Div>::new();
    Effect::new(move |_| {
        let (Some(room), step) = (room.get(), step.get()) else { return };
        let word: &'static str = step.into();
        request_animation_frame(move || bring_up(&room, word));
    });
    let document = Memo::new(move |_| desk.rested.with(|report| document_of(scope, later, texts, report)));
    let size = move || document.with(|document| if document.paper_mm.0 == 215 { "f4" } else { "a4" });
    let blocks = move || {
        document.with(|document| {
            let blocks = document
                .blocks
                .iter()
                .map(|block| view! { <BlockView scope later desk block=block.clone() lead_to /> });
            blocks.collect_view()
        })
    };
    view! {
        <div class="report-paper" node_ref=room>
            <p class="muted legend-line">{words.legend}</p>
            <article class="paper-sheet" data-paper=size aria-label=words.preview>{blocks}</article>
        </div>
    }
}

/// Scrolls the paper to what was filled in in a step; the page stays where it is.
fn bring_up(room: &web_sys::HtmlDivElement, step: &str) {
    let selector = match step {
        "plan" => ".to-wide + h2".to_owned(),
        // The summary, which is written last, stands first.
        "conclusions" => "h3 ~ p [data-of-step='conclusions']".to_owned(),
        "material" => ".table-scroll ~ h2:nth-of-type(4), [data-of-step='material']".to_owned(),
        _ => format!("[data-of-step='{step}']"),
    };
    let Ok(Some(part)) = room.query_selector(&selector) else { return };
    let from_top = part.get_bounding_client_rect().top() - room.get_bounding_client_rect().top();
    #[expect(clippy::cast_possible_truncation, reason = "a paper is far shorter than 2^31 pixels")]
    room.set_scroll_top(room.scroll_top() + (from_top - ABOVE_PX) as i32);
}

/// What of the paper is seen above the part that is brought into view, in pixels.
const ABOVE_PX: f64 = 60.0;

/// Runs of a line.
#[component]
fn Runs(runs: Vec<Run>, lead_to: Callback<(Place, Step)>) -> impl IntoView {
    let one = move |run: Run| {
        let class = match run.state {
            State::Own => "",
            State::Suggested => "suggested-words",
            State::Missing => "missing-words",
        };
        let step = run.place.as_ref().and_then(step_of);
        let lead = run.place.clone().zip(step).filter(|_| run.state != State::Own);
        let text = run.text.trim_matches('\n').to_owned();
        let is_break = run.text.starts_with('\n');
        let words = if run.bold { view! { <strong>{text}</strong> }.into_any() } else { text.into_any() };
        let word: Option<&'static str> = step.map(Into::into);
        let inner = match lead {
            Some(to) => {
                view! { <button type="button" class=format!("link {class}") data-of-step=word on:click=move |_| lead_to.run(to.clone())>{words}</button> }
                    .into_any()
            }
            None => view! { <span class=class data-of-step=word>{words}</span> }.into_any(),
        };
        view! { {is_break.then(|| view! { <br /> })} {inner} }
    };
    runs.into_iter().map(one).collect_view()
}

fn step_of(place: &Place) -> Option<Step> {
    let field = match place {
        Place::Report(name) => field_named(Owner::Report, name),
        Place::Row(table, _, name) => field_named(Owner::Row(*table), name),
    };
    field.map(|field| field.step)
}

/// A part of the document.
#[component]
fn BlockView(
    scope: RenderContext,
    later: &'static Later,
    desk: ReportSession,
    block: Block,
    lead_to: Callback<(Place, Step)>,
) -> impl IntoView {
    match block {
        Block::Letterhead(runs, logo) => {
            let logo = logo
                .and_then(|of| if let PictureOf::Logo(id) = of { own_records::get::<OwnPicture>(&id) } else { None });
            let lines = runs.into_iter().map(|run| {
                let lines: Vec<Run> =
                    run.text.lines().map(|text| Run { text: text.to_owned(), ..run.clone() }).collect();
                lines.into_iter().map(|run| view! { <p><Runs runs=vec![run] lead_to /></p> }).collect_view()
            });
            view! {
                <header class="letterhead">
                    {logo.map(|logo| view! { <img src=logo.data alt="" /> })}
                    <div>{lines.collect_view()}</div>
                </header>
            }
            .into_any()
        }
        Block::Title(runs) => view! { <p class="paper-title"><Runs runs lead_to /></p> }.into_any(),
        Block::Contents(_) => ().into_any(),
        Block::Landscape(is_wide) => view! { <hr class=if is_wide { "to-wide" } else { "to-high" } /> }.into_any(),
        Block::Heading(1, text) => view! { <h2>{text}</h2> }.into_any(),
        Block::Heading(2, text) => view! { <h3>{text}</h3> }.into_any(),
        Block::Heading(_, text) => view! { <h4>{text}</h4> }.into_any(),
        Block::Paragraph(runs) => view! { <p dir="auto"><Runs runs lead_to /></p> }.into_any(),
        Block::Bullet(runs) => view! { <ul><li dir="auto"><Runs runs lead_to /></li></ul> }.into_any(),
        Block::Table(table) => {
            let head = (!table.headings.is_empty()).then(|| {
                let cells = table.headings.iter().map(|text| view! { <th scope="col">{text.clone()}</th> });
                view! { <thead><tr>{cells.collect_view()}</tr></thead> }
            });
            let rows = table.rows.into_iter().map(|cells| {
                let cells = cells.into_iter().map(|runs| view! { <td dir="auto"><Runs runs lead_to /></td> });
                view! { <tr>{cells.collect_view()}</tr> }
            });
            view! {
                <div class="table-scroll" tabindex="0" role="region" aria-label=table.caption.clone()>
                    <table>
                        <caption>{table.caption.clone()}</caption>
                        {head}
                        <tbody>{rows.collect_view()}</tbody>
                    </table>
                </div>
            }
            .into_any()
        }
        Block::Picture { of, caption, alt, notes } => {
            let notes = notes.into_iter().map(|note| view! { <p class="muted">{note}</p> });
            view! {
                <figure>
                    <PaperPicture scope later desk of alt />
                    <figcaption>{caption} {notes.collect_view()}</figcaption>
                </figure>
            }
            .into_any()
        }
        Block::Signatures(blocks) => {
            let blocks = blocks.into_iter().map(|(above, below)| {
                view! {
                    <div>
                        <p><Runs runs=above lead_to /></p>
                        <p class="signature-room"></p>
                        <p><Runs runs=below lead_to /></p>
                    </div>
                }
            });
            view! { <div class="signatures">{blocks.collect_view()}</div> }.into_any()
        }
        Block::Source(number, text) => view! { <p class="paper-source">{format!("[{number}] {text}")}</p> }.into_any(),
    }
}

/// A picture of the paper.
#[component]
fn PaperPicture(
    scope: RenderContext,
    later: &'static Later,
    desk: ReportSession,
    of: PictureOf,
    alt: String,
) -> impl IntoView {
    let place = NodeRef::<Div>::new();
    Effect::new(move |_| {
        let Some(place) = place.get() else { return };
        let asked = match &of {
            PictureOf::Figure(id, address) => (id.as_str(), address.as_str()),
            PictureOf::Plan => (ACTION_PLAN, ""),
            PictureOf::Logo(_) => return,
        };
        let figure = desk.rested.with_untracked(|report| figure_on_paper(scope, later, report, asked));
        place.set_text_content(None);
        // Paper is white in every theme.
        let name = format!("paper-{}", asked.0);
        if let Some(Ok(picture)) = figure.map(|figure| svg::build(&named_tree(&figure.scene, Colours::Light, &name))) {
            let _ = place.append_child(&picture);
        }
    });
    view! { <div class="picture" role="img" aria-label=alt node_ref=place></div> }
}
