//! Decks: slides of live figures, records and words, to be shown with the network down.
//!
//! A slide does not hold a picture: it holds the *address* of a view and the id of a figure on it, so that it is drawn
//! anew for whatever screen there is, in whatever language, and leads back to the page it came from.

mod brief;
mod claim;
mod draw;
mod drawings;
mod edit;
mod id;
mod json;
mod keys;
mod measure;
mod numbers;
mod outline;
mod powerpoint;
mod ready;
mod record;
mod record_slide;
mod region_talk;
mod sections;
mod selection;
mod sources;
mod steps;
mod talk;
mod thanks;
mod thumbnail;
mod with_records;

pub use brief::{Brief, brief, region_of};
pub use claim::{Claim, Standing, claim, claimed, claims_in, without_addresses};
pub use draw::{FigureInputs, draw, figure_of, fitted, needs_maps, on_slide};
pub use drawings::Drawings;
pub use edit::Change;
pub use id::is_own_id;
pub use json::{DeckError, VERSION, read, write};
pub use keys::{Command, Focused, Press, TalkWindow, command, keys};
pub use measure::{MOST_BYTES, MOST_FILE_BYTES, MOST_SLIDES, read_offered};
pub use numbers::{KeyNumber, KeyNumbers, key_numbers};
pub use outline::{
    OUTLINE_PX, OutlineLayout, OutlineParagraph, OutlinePicture, OutlineSlide, PictureSource, outline, sources_slide,
};
pub use powerpoint::{PresentationInputs, SlidePicture, write_presentation};
pub use ready::{made, ready};
pub use record_slide::{RecordSlide, record_slide, sources_of_record};
pub use region_talk::visit_of;
pub use sections::{Section, sections};
pub use selection::Selection;
pub use sources::sources_of;
pub use steps::Steps;
pub use talk::{Talk, Told};
pub use thumbnail::{picture_without_marks, thumbnail};

/// The most letters of a link that carries a whole deck: messengers and mail programs cut longer ones.
pub const MOST_LINK_CHARS: usize = 8_000;

/// A talk.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Deck {
    /// The id in addresses.
    pub id: String,
    /// The title.
    pub title: String,
    /// The planned length in minutes; 0 where none is planned.
    pub minutes: u32,
    /// The slides.
    pub slides: Vec<Slide>,
    /// When it was put into the bin, if it was: milliseconds since 1970.
    pub removed_ms: Option<u64>,
}

/// A slide.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Slide {
    /// What it shows.
    pub content: Content,
    /// What the speaker wants to say.
    pub notes: String,
    /// Whether it is left out when the deck is shown.
    pub hidden: bool,
    /// What comes one after the other while it is shown.
    pub steps: Steps,
}

impl From<Content> for Slide {
    fn from(content: Content) -> Self {
        Self { content, notes: String::new(), hidden: false, steps: Steps::None }
    }
}

/// A figure in a state.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FigureAt {
    /// The figure's id.
    pub figure: String,
    /// The address of the view that it is drawn from: `#/visits?province=33`.
    pub address: String,
}

/// What a slide shows.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Content {
    /// A title, of the deck or of a section.
    Title {
        /// The heading.
        heading: String,
        /// A line below it.
        text: String,
        /// The code of the region that comes as a guest: it is shown on a map; empty where none does.
        guest: String,
    },
    /// One number large, with others beside it: the address of the view that they are counted from.
    Number(String),
    /// The end: thanks, what to take home, and a code that leads to it.
    Thanks {
        /// The heading.
        heading: String,
        /// What there is to take home, in the Markdown of notes.
        text: String,
        /// The address that the code leads to: `#/present/welcome`.
        address: String,
    },
    /// A figure; its own title is the headline.
    Figure(FigureAt),
    /// Two figures to compare.
    Pair(FigureAt, FigureAt),
    /// A record: `visit/ID`, `programme/ID`, `adoption/ID`, `award/ID`.
    Record(String),
    /// The visits that a view lists: its address.
    List(String),
    /// What the visits that a view lists show, in sentences: its address.
    Summary(String),
    /// Words of someone.
    Quote {
        /// The words, in the Markdown of notes.
        text: String,
        /// Who said or wrote them.
        by: String,
    },
    /// Free text, in the Markdown of notes.
    Text(String),
    /// A question to the room.
    Question(String),
    /// A picture of the reader's own.
    Photo {
        /// The id of the picture; empty where none was chosen yet.
        picture: String,
        /// What is said below it.
        text: String,
        /// What it shows, for those who do not see it.
        alt: String,
    },
}

impl Deck {
    /// The positions of the slides that are shown.
    pub fn shown(&self) -> Vec<usize> {
        (0..self.slides.len()).filter(|at| !self.slides[*at].hidden).collect()
    }
}

/// The words of a field of a content, as they are borrowed.
macro_rules! words_of {
    ($content:expr, $field:expr) => {
        match ($content, $field) {
            (Content::Title { heading: words, .. } | Content::Thanks { heading: words, .. }, "heading")
            | (Content::Title { guest: words, .. }, "guest")
            | (
                Content::Title { text: words, .. }
                | Content::Thanks { text: words, .. }
                | Content::Quote { text: words, .. }
                | Content::Photo { text: words, .. }
                | Content::Text(words)
                | Content::Question(words),
                "text",
            )
            | (Content::Quote { by: words, .. }, "by")
            | (Content::Photo { alt: words, .. }, "alt")
            | (Content::Photo { picture: words, .. }, "picture") => Some(words),
            _ => None,
        }
    };
}

impl Content {
    /// The words of a field, `heading`, `text`, `by`, `alt`, `guest` or `picture`; none where a slide of this kind has no
    /// such field.
    pub fn words(&self, field: &str) -> Option<&str> {
        words_of!(self, field).map(String::as_str)
    }

    /// The same, to be changed.
    pub fn words_mut(&mut self, field: &str) -> Option<&mut String> {
        words_of!(self, field)
    }
}
