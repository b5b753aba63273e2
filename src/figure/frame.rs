//! A figure framed as a picture that stands alone: title and sentence above, notes, sources and licence below.

use super::{Figure, FigureSize};
use crate::dataset::Dataset;
use crate::model::order::{in_order, in_order_of_text};
use crate::scene::{Anchor, Ink, Label, Point, Scene, fit};
use crate::text::{Lang, source_count};

/// Width and height of a slide in pixels.
pub const SLIDE_SIZE_PX: (f64, f64) = (1920.0, 1080.0);

const SLIDE_TYPE_PX: f64 = 24.0;
/// The most publishers that are named below a picture; the others are counted.
const MOST_PUBLISHERS: usize = 6;

/// A line of text with its place.
struct Line {
    text: String,
    size_px: f64,
    bold: bool,
    ink: Ink,
    /// Distance of its baseline from that of the line above.
    down_px: f64,
}

/// A size for a picture that is shared, in pixels, and the type in it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ShareSize {
    /// Its word in file names.
    pub word: &'static str,
    /// Its width and height.
    pub size_px: (f64, f64),
    type_px: f64,
}

/// The sizes that pictures are shared in: beside a link, as a square, and as high as a phone.
pub const SHARE_SIZES: [ShareSize; 3] = [
    ShareSize { word: "1200x630", size_px: (1200.0, 630.0), type_px: 18.0 },
    ShareSize { word: "square", size_px: (1080.0, 1080.0), type_px: 24.0 },
    ShareSize { word: "story", size_px: (1080.0, 1920.0), type_px: 28.0 },
];

/// The lines above and below a figure, broken to a width.
struct Frame {
    margin_px: f64,
    above: Vec<Line>,
    below: Vec<Line>,
}

impl Frame {
    fn new(figure: &Figure, dataset: &Dataset, lang: Lang, width_px: f64, type_px: f64) -> Self {
        let margin_px = type_px * 1.6;
        let inner_px = width_px - 2.0 * margin_px;
        let mut above = Vec::new();
        push(&mut above, &figure.title, type_px * 1.7, true, Ink::Text, inner_px);
        push(&mut above, &format!("{}, {}", figure.subtitle, figure.period), type_px, false, Ink::Muted, inner_px);
        push(&mut above, &figure.sentence, type_px * 1.05, false, Ink::Text, inner_px);
        let mut below = Vec::new();
        for line in figure.notes.iter().chain(&figure.coverage).cloned().chain(credits(figure, dataset, lang)) {
            push(&mut below, &line, type_px * 0.85, false, Ink::Muted, inner_px);
        }
        Self { margin_px, above, below }
    }

    /// The finding above, sources and licence below: what a picture needs that is shared without its page.
    fn brief(figure: &Figure, dataset: &Dataset, lang: Lang, size: ShareSize) -> Self {
        let (width_px, type_px) = (size.size_px.0, size.type_px);
        let margin_px = type_px * 1.6;
        let inner_px = width_px - 2.0 * margin_px;
        let mut above = Vec::new();
        push(&mut above, &figure.title, type_px * 1.7, true, Ink::Text, inner_px);
        push(&mut above, &format!("{}, {}", figure.subtitle, figure.period), type_px, false, Ink::Muted, inner_px);
        let mut below = Vec::new();
        for line in credits(figure, dataset, lang) {
            push(&mut below, &line, type_px * 0.75, false, Ink::Muted, inner_px);
        }
        Self { margin_px, above, below }
    }

    fn height_above_px(&self) -> f64 {
        self.margin_px + self.above.iter().map(|line| line.down_px).sum::<f64>() + self.margin_px * 0.7
    }

    fn height_below_px(&self) -> f64 {
        self.below.iter().map(|line| line.down_px).sum::<f64>() + self.margin_px
    }

    fn draw(&self, figure: &Figure, width_px: f64, height_px: f64) -> Scene {
        let mut scene = Scene::new(width_px, height_px);
        let mut y = self.margin_px * 0.6;
        for line in &self.above {
            y += line.down_px;
            write(&mut scene, line, self.margin_px, y);
        }
        scene.embed(&figure.scene, Point::new(self.margin_px, self.height_above_px()));
        y = height_px - self.height_below_px();
        for line in &self.below {
            y += line.down_px;
            write(&mut scene, line, self.margin_px, y);
        }
        scene
    }
}

fn push(lines: &mut Vec<Line>, text: &str, size_px: f64, bold: bool, ink: Ink, width_px: f64) {
    for (at, text) in fit(text, size_px, bold, width_px).into_iter().enumerate() {
        let down_px = size_px * if at == 0 { 1.5 } else { 1.25 };
        lines.push(Line { text, size_px, bold, ink, down_px });
    }
}

fn write(scene: &mut Scene, line: &Line, x: f64, y: f64) {
    let label = Label {
        at: Point::new(x, y),
        text: line.text.clone(),
        size_px: line.size_px,
        anchor: Anchor::Start,
        bold: line.bold,
    };
    scene.write(label, line.ink);
}

/// Sources, dataset and licence.
fn credits(figure: &Figure, dataset: &Dataset, lang: Lang) -> Vec<String> {
    let messages = lang.messages();
    let mut publishers: Vec<(&str, usize)> = Vec::new();
    for key in &figure.sources {
        let publisher = dataset.source(*key).publisher.as_str();
        match publishers.iter_mut().find(|(name, _)| *name == publisher) {
            Some((_, count)) => *count += 1,
            None => publishers.push((publisher, 1)),
        }
    }
    let publishers = in_order_of_text(publishers, |(name, _)| (*name).to_owned());
    let publishers = in_order(publishers, |a, b| b.1.cmp(&a.1));
    let mut named: Vec<_> = publishers.iter().take(MOST_PUBLISHERS).map(|(name, _)| (*name).to_owned()).collect();
    if publishers.len() > MOST_PUBLISHERS {
        named.push("…".to_owned());
    }
    let mut credits = Vec::new();
    if !named.is_empty() {
        let counted = source_count(lang, figure.sources.len());
        credits.push(format!("{}: {} ({counted})", messages.sources, named.join(", ")));
    }
    let subject = &dataset.subject;
    credits.push(format!(
        "{}: {}. {} {}. {}: {} ({})",
        messages.app_name,
        lang.of(&subject.title),
        messages.dataset_version,
        dataset.version,
        messages.licence,
        subject.licence,
        subject.licence_url
    ));
    credits
}

/// A figure with its frame, as wide as its picture and a margin.
pub fn frame(figure: &Figure, dataset: &Dataset, lang: Lang, type_px: f64) -> Scene {
    let width_px = figure.scene.width_px + 3.2 * type_px;
    let frame = Frame::new(figure, dataset, lang, width_px, type_px);
    let height_px = frame.height_above_px() + figure.scene.height_px + frame.height_below_px();
    frame.draw(figure, width_px, height_px)
}

/// The room that a figure has on a slide, between the lines of its frame.
///
/// The lines do not depend on the size of the picture: a figure drawn at any size tells them.
pub fn slide_canvas(figure: &Figure, dataset: &Dataset, lang: Lang) -> FigureSize {
    let (width_px, height_px) = SLIDE_SIZE_PX;
    let frame = Frame::new(figure, dataset, lang, width_px, SLIDE_TYPE_PX);
    FigureSize {
        width_px: width_px - 2.0 * frame.margin_px,
        height_px: height_px - frame.height_above_px() - frame.height_below_px(),
        type_px: SLIDE_TYPE_PX,
        at_least: 0,
    }
}

/// A figure that was drawn for [`slide_canvas`], with its frame, as large as a slide.
pub fn frame_for_slide(figure: &Figure, dataset: &Dataset, lang: Lang) -> Scene {
    let (width_px, height_px) = SLIDE_SIZE_PX;
    Frame::new(figure, dataset, lang, width_px, SLIDE_TYPE_PX).draw(figure, width_px, height_px)
}

/// The room that a figure has in a picture that is shared, between the lines of its frame.
pub fn share_canvas(figure: &Figure, dataset: &Dataset, lang: Lang, size: ShareSize) -> FigureSize {
    let frame = Frame::brief(figure, dataset, lang, size);
    FigureSize {
        width_px: size.size_px.0 - 2.0 * frame.margin_px,
        height_px: size.size_px.1 - frame.height_above_px() - frame.height_below_px(),
        type_px: size.type_px,
        at_least: 0,
    }
}

/// A figure that was drawn for [`share_canvas`], with its frame.
pub fn frame_for_share(figure: &Figure, dataset: &Dataset, lang: Lang, size: ShareSize) -> Scene {
    Frame::brief(figure, dataset, lang, size).draw(figure, size.size_px.0, size.size_px.1)
}
