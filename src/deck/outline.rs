//! A deck in words and pictures, for programs that show slides of their own: what stands on each, with what is said to it.

use std::sync::Arc;

use super::{
    Content, Deck, FigureAt, FigureInputs, KeyNumber, KeyNumbers, RecordSlide, Slide, draw, fitted, key_numbers,
    on_slide, record_slide, sources_of, without_addresses,
};
use crate::figure::{Figure, FigureSize, VISITS_BY_YEAR, about_dataset, guest_map};
use crate::notes::{Block, Span, parse};
use crate::scene::Scene;
use crate::state::{Route, decode};
use crate::text::{
    LinkedSpan, and_more, filter_words, heading_with_count, institution_names, or_untitled, source_count, summary,
    visit_date,
};

/// The size of a slide, in pixels of which 96 make an inch: 16 : 9.
pub const OUTLINE_PX: (f64, f64) = (1280.0, 720.0);
/// The room of a picture that a slide is about, beside its margins, headline and foot.
const PICTURE_PX: (f64, f64) = (1184.0, 470.0);
/// The room of a picture beside words.
const BESIDE_PX: (f64, f64) = (560.0, 470.0);
/// The type within pictures.
const TYPE_PX: f64 = 19.0;
/// The most entries of a list.
const MOST: usize = 5;

/// How words and pictures stand on a slide.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum OutlineLayout {
    /// A title, beside a map where the guest is known.
    Title,
    /// A number, others and a picture beside it.
    Number,
    /// One sentence.
    Statement,
    /// Text, beside a picture where there is one.
    #[default]
    Words,
    /// Pictures, below the headline.
    Pictures,
}

/// A slide in words and pictures.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct OutlineSlide {
    /// How they stand.
    pub layout: OutlineLayout,
    /// What it says first; empty where the picture says it.
    pub headline: String,
    /// A line below.
    pub subtitle: String,
    /// A number that is shown large.
    pub number: String,
    /// The text.
    pub paragraphs: Vec<OutlineParagraph>,
    /// The pictures: one or two that the slide is about, or one beside the words.
    pub pictures: Vec<OutlinePicture>,
    /// What to know when reading, and on how many sources it rests.
    pub foot: String,
    /// What the speaker wants to say.
    pub notes: String,
    /// Whether it is left out when the deck is shown.
    pub hidden: bool,
}

/// A paragraph.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OutlineParagraph {
    /// Whether it is an entry of a list.
    pub is_entry: bool,
    /// Its pieces, each with whether it is strong.
    pub runs: Vec<(String, bool)>,
}

/// A picture of a slide.
#[derive(Clone, Debug, PartialEq)]
pub struct OutlinePicture {
    /// What it is made of.
    pub of: PictureSource,
    /// What it shows, for those who do not see it.
    pub alt: String,
    /// What stands above it, where two are compared; empty otherwise.
    pub caption: String,
}

/// What a picture is made of.
#[derive(Clone, Debug, PartialEq)]
pub enum PictureSource {
    /// A drawing.
    Drawing(Box<Scene>),
    /// A QR code that leads to an address within the page, `#/present/welcome`.
    Code(String),
    /// A picture of the reader's, by its id.
    Own(String),
}

/// The slides of a deck, those that are left out among them.
pub fn outline(inputs: FigureInputs<'_>, deck: &Deck) -> Vec<OutlineSlide> {
    deck.slides.iter().map(|slide| outline_of(inputs, slide)).collect()
}

fn outline_of(inputs: FigureInputs<'_>, slide: &Slide) -> OutlineSlide {
    let FigureInputs { dataset, later, lang, index, .. } = inputs;
    let words = |text: &str| OutlineSlide { paragraphs: paragraphs(text), ..OutlineSlide::default() };
    let made = match &slide.content {
        Content::Title { heading, text, guest } => OutlineSlide {
            layout: OutlineLayout::Title,
            headline: heading.clone(),
            subtitle: text.clone(),
            pictures: guest_picture(inputs, guest).into_iter().collect(),
            foot: lang.of(&dataset.region(dataset.subject.region).name).to_owned(),
            ..OutlineSlide::default()
        },
        Content::Number(address) => number(inputs, address),
        Content::Thanks { heading, text, address } => OutlineSlide {
            headline: heading.clone(),
            pictures: vec![OutlinePicture {
                of: PictureSource::Code(address.clone()),
                alt: lang.present().code_of_deck.to_owned(),
                caption: String::new(),
            }],
            ..words(text)
        },
        Content::Figure(at) => figure(inputs, at),
        Content::Pair(one, other) => pair(inputs, one, other),
        Content::Record(name) => match record_slide(dataset, later, lang, name) {
            Some(RecordSlide { heading, when, text, facts, .. }) => OutlineSlide {
                headline: heading,
                subtitle: when,
                paragraphs: std::iter::once(plain(&text)).chain(facts.iter().map(|fact| entry(fact))).collect(),
                ..OutlineSlide::default()
            },
            None => OutlineSlide { headline: lang.present().no_record.to_owned(), ..OutlineSlide::default() },
        },
        Content::List(address) => {
            let filter = decode(address).0.filter;
            let keys = index.select(dataset, &filter).keys;
            let of = |key| {
                let visit = dataset.visit(key);
                entry(&format!("{}: {}", visit_date(lang, &visit.date), institution_names(lang, dataset, visit)))
            };
            let mut paragraphs: Vec<_> = keys.iter().rev().take(MOST).map(|key| of(*key)).collect();
            paragraphs.extend(and_more(lang, keys.len().saturating_sub(MOST)).map(|more| plain(&more)));
            OutlineSlide {
                headline: heading_with_count(lang.messages().records_heading, lang, keys.len()),
                subtitle: filter_words(lang, dataset, &filter).unwrap_or_default(),
                paragraphs,
                ..OutlineSlide::default()
            }
        }
        Content::Summary(address) => {
            let filter = decode(address).0.filter;
            let selection = index.select(dataset, &filter);
            let said: String =
                summary(lang, dataset, &selection).iter().map(|LinkedSpan { text, .. }| text.as_str()).collect();
            OutlineSlide {
                headline: filter_words(lang, dataset, &filter).unwrap_or_else(|| lang.visits().whole.to_owned()),
                paragraphs: vec![plain(&said)],
                ..OutlineSlide::default()
            }
        }
        Content::Quote { text, by } => {
            let mut made = words(&without_addresses(text));
            if !by.is_empty() {
                made.paragraphs.push(plain(&format!("— {by}")));
            }
            made
        }
        Content::Text(text) => words(&without_addresses(text)),
        Content::Question(text) => {
            OutlineSlide { layout: OutlineLayout::Statement, headline: text.clone(), ..OutlineSlide::default() }
        }
        Content::Photo { picture, text, alt } => OutlineSlide {
            layout: OutlineLayout::Pictures,
            headline: text.clone(),
            pictures: vec![OutlinePicture {
                of: PictureSource::Own(picture.clone()),
                alt: or_untitled(lang, if alt.is_empty() { text } else { alt }).to_owned(),
                caption: String::new(),
            }],
            ..OutlineSlide::default()
        },
    };
    OutlineSlide { notes: slide.notes.clone(), hidden: slide.hidden, ..headed(made) }
}

/// The last slide of a file: on how many sources the deck rests, where they are listed, and which data it was made from.
pub fn sources_slide(inputs: FigureInputs<'_>, deck: &Deck, address: Option<&str>) -> OutlineSlide {
    let FigureInputs { dataset, lang, .. } = inputs;
    let contents = deck.slides.iter().map(|slide| slide.content.clone()).collect();
    let sources = sources_of(inputs, &contents, |id, view, size| draw(inputs, id, view, size).map(Arc::new));
    let about = about_dataset(dataset, lang, lang.of(&dataset.subject.title));
    // The first names the title, which the headline of the deck says.
    let rows = about.into_iter().skip(1).map(|row| entry(&row.join(": ")));
    OutlineSlide {
        headline: lang.present().sources_of_slides.to_owned(),
        paragraphs: std::iter::once(entry(&source_count(lang, sources.len())))
            .chain(address.map(entry))
            .chain(rows)
            .collect(),
        ..OutlineSlide::default()
    }
}

/// A text that begins with a strong line has that as its headline, as it looks on the slide.
fn headed(mut slide: OutlineSlide) -> OutlineSlide {
    let is_heading = |one: &OutlineParagraph| !one.is_entry && matches!(one.runs.as_slice(), [(_, true)]);
    if slide.headline.is_empty() && slide.paragraphs.first().is_some_and(is_heading) {
        slide.headline = slide.paragraphs.remove(0).runs.into_iter().map(|(text, _)| text).collect();
    }
    slide
}

fn canvas((width_px, height_px): (f64, f64)) -> FigureSize {
    FigureSize { width_px, height_px, type_px: TYPE_PX, at_least: 0 }
}

fn guest_picture(inputs: FigureInputs<'_>, guest: &str) -> Option<OutlinePicture> {
    let FigureInputs { dataset, maps, lang, .. } = inputs;
    let region = dataset.find_region(guest);
    let scene = guest_map(dataset, maps?, region, lang, canvas(BESIDE_PX));
    let places = region.into_iter().chain([dataset.subject.region]);
    let names: Vec<_> = places.map(|key| lang.of(&dataset.region(key).name)).collect();
    Some(OutlinePicture { of: drawing(scene), alt: names.join(" → "), caption: String::new() })
}

fn drawing(scene: Scene) -> PictureSource {
    PictureSource::Drawing(Box::new(scene))
}

fn number(inputs: FigureInputs<'_>, address: &str) -> OutlineSlide {
    let FigureInputs { dataset, lang, .. } = inputs;
    let view = decode(address).0;
    let KeyNumbers { about, first, beside, sources } = key_numbers(inputs, &view);
    let line = |KeyNumber { value, label }: KeyNumber| OutlineParagraph {
        is_entry: false,
        runs: vec![(value, true), (format!(" {label}"), false)],
    };
    let is_of_visits = matches!(view.route, Route::Overview | Route::Visits);
    let drawn = || draw(inputs, VISITS_BY_YEAR, &view, canvas((BESIDE_PX.0, 240.0)));
    let picture = is_of_visits.then(drawn).flatten().map(|figure| picture_of(&figure, ""));
    let subject = lang.of(&dataset.region(dataset.subject.region).name);
    OutlineSlide {
        layout: OutlineLayout::Number,
        headline: first.label,
        subtitle: if about.is_empty() { subject.to_owned() } else { about },
        number: first.value,
        paragraphs: beside.into_iter().map(line).collect(),
        pictures: picture.into_iter().collect(),
        foot: format!("{} · {}", lang.messages().sample_warning, source_count(lang, sources.len())),
        ..OutlineSlide::default()
    }
}

fn picture_of(figure: &Figure, caption: &str) -> OutlinePicture {
    OutlinePicture {
        of: drawing(figure.scene.clone()),
        alt: format!("{}. {}", figure.title, figure.subtitle),
        caption: caption.to_owned(),
    }
}

fn drawn(inputs: FigureInputs<'_>, at: &FigureAt, size_px: (f64, f64)) -> Option<Arc<Figure>> {
    let view = decode(&at.address).0;
    let asked = on_slide(&at.figure, canvas(size_px));
    fitted(asked, |canvas| draw(inputs, &at.figure, &view, canvas).map(Arc::new))
}

fn figure(inputs: FigureInputs<'_>, at: &FigureAt) -> OutlineSlide {
    let lang = inputs.lang;
    let Some(figure) = drawn(inputs, at, PICTURE_PX) else {
        return OutlineSlide { headline: lang.present().no_figure.to_owned(), ..OutlineSlide::default() };
    };
    let note = figure.notes.first().map(|note| format!("{note} · ")).unwrap_or_default();
    OutlineSlide {
        layout: OutlineLayout::Pictures,
        headline: figure.title.clone(),
        subtitle: format!("{}, {}", figure.subtitle, figure.period),
        foot: format!("{note}{}", source_count(lang, figure.sources.len())),
        pictures: vec![picture_of(&figure, "")],
        ..OutlineSlide::default()
    }
}

fn pair(inputs: FigureInputs<'_>, one: &FigureAt, other: &FigureAt) -> OutlineSlide {
    let halves = [one, other].into_iter().filter_map(|at| drawn(inputs, at, BESIDE_PX));
    let halves: Vec<_> = halves.collect();
    let mut sources: Vec<_> = halves.iter().flat_map(|figure| &figure.sources).copied().collect();
    sources.sort_unstable();
    sources.dedup();
    OutlineSlide {
        layout: OutlineLayout::Pictures,
        pictures: halves.iter().map(|figure| picture_of(figure, &figure.title)).collect(),
        foot: source_count(inputs.lang, sources.len()),
        ..OutlineSlide::default()
    }
}

fn plain(text: &str) -> OutlineParagraph {
    OutlineParagraph { is_entry: false, runs: vec![(text.to_owned(), false)] }
}

fn entry(text: &str) -> OutlineParagraph {
    OutlineParagraph { is_entry: true, ..plain(text) }
}

/// The Markdown of notes as paragraphs.
fn paragraphs(text: &str) -> Vec<OutlineParagraph> {
    let runs = |spans: &[Span]| {
        let of = |span: &Span| match span {
            Span::Words { text, strong, .. } => (text.clone(), *strong),
            Span::Link(address) => (address.clone(), false),
        };
        spans.iter().map(of).collect::<Vec<_>>()
    };
    let line = |is_entry: bool, spans: &[Span]| OutlineParagraph { is_entry, runs: runs(spans) };
    let mut made = Vec::new();
    for block in parse(text) {
        match block {
            Block::Paragraph(lines) | Block::Quote(lines) => made.extend(lines.iter().map(|spans| line(false, spans))),
            Block::Heading(spans) => {
                let text: String = runs(&spans).into_iter().map(|(text, _)| text).collect();
                made.push(OutlineParagraph { is_entry: false, runs: vec![(text, true)] });
            }
            Block::List(_, entries) => made.extend(entries.iter().map(|spans| line(true, spans))),
            Block::Code(text) => made.extend(text.lines().map(plain)),
            Block::Rule => {}
        }
    }
    made
}

#[cfg(test)]
mod tests {
    use super::super::{made, ready};
    use super::*;
    use crate::dataset::Dataset;
    use crate::query::VisitIndex;
    use crate::text::Lang;

    #[test]
    fn every_slide_of_the_ready_decks_and_of_a_region_says_something() {
        let dataset = Dataset::embedded();
        let later = dataset.later().expect("the later records are there");
        let index = VisitIndex::new(&dataset, |_, visit| visit.id.clone());
        for lang in [Lang::Id, Lang::En] {
            let inputs = FigureInputs { dataset: &dataset, later, maps: None, index: &index, lang };
            let of_region = made(&dataset, later, "region-62.07", &[], lang);
            for deck in ready(&dataset, lang).into_iter().chain(of_region) {
                let slides = outline(inputs, &deck);
                assert_eq!(slides.len(), deck.slides.len());
                for (slide, of) in slides.iter().zip(&deck.slides) {
                    assert!(!slide.headline.is_empty() || !slide.pictures.is_empty(), "{of:?}");
                    assert_eq!(slide.notes, of.notes);
                    assert!(slide.pictures.iter().all(|picture| !picture.alt.is_empty()), "{of:?}");
                }
            }
        }
    }

    #[test]
    fn words_keep_their_lists_and_what_is_strong_and_a_strong_first_line_is_the_headline() {
        let text = "**Agenda**\n\nHari *ini*:\n\n- satu **dua**\n- tiga";
        let dataset = Dataset::embedded();
        let later = dataset.later().expect("the later records are there");
        let index = VisitIndex::new(&dataset, |_, visit| visit.id.clone());
        let inputs = FigureInputs { dataset: &dataset, later, maps: None, index: &index, lang: Lang::Id };
        let slide = Slide { hidden: true, ..Slide::from(Content::Text(text.to_owned())) };
        let made = outline_of(inputs, &slide);
        assert_eq!((made.headline.as_str(), made.hidden), ("Agenda", true));
        let read: Vec<_> = made
            .paragraphs
            .iter()
            .map(|one| (one.is_entry, one.runs.iter().map(|(text, _)| text.as_str()).collect::<String>()))
            .collect();
        assert_eq!(read, [(false, "Hari ini:".to_owned()), (true, "satu dua".to_owned()), (true, "tiga".to_owned())]);
        assert!(made.paragraphs[1].runs.contains(&("dua".to_owned(), true)));
    }
}
