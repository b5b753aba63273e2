//! A note.

use std::fmt;

use crate::model::fingerprint;

/// The id of a note: the millisecond in which it was made, and a number that tells notes of one millisecond, or of two
/// browsers, apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NoteId {
    /// Milliseconds since 1970 at the making.
    pub made_ms: u64,
    /// Drawn at random.
    pub salt: u32,
}

impl NoteId {
    /// Reads `1700000000000-1a2b3c4d`.
    pub fn parse(text: &str) -> Option<Self> {
        let (made, salt) = text.split_once('-')?;
        // Nothing but digits: a sign before a number is another id.
        let fits = made.bytes().all(|sign| sign.is_ascii_digit()) && salt.bytes().all(|sign| sign.is_ascii_hexdigit());
        if !fits {
            return None;
        }
        Some(Self { made_ms: made.parse().ok()?, salt: u32::from_str_radix(salt, 16).ok()? })
    }
}

impl NoteId {
    /// The id of a note whose own fits no address, or belongs to another note: made of what is given, the same each
    /// time, so that a file that is read twice brings each note once.
    #[expect(clippy::cast_possible_truncation, reason = "the two halves of a number")]
    pub(super) fn made_of(text: &str) -> Self {
        let sum = fingerprint(text);
        Self { made_ms: sum >> 32, salt: sum as u32 }
    }
}

impl fmt::Display for NoteId {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}-{:08x}", self.made_ms, self.salt)
    }
}

/// What a note is about.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum About {
    /// Nothing in particular.
    #[default]
    Free,
    /// A record: its kind and its id, `visit/2017-03-09-sukoharjo-sabang`.
    Record(String),
    /// A view of the page, as its address from the `#` on: a figure in the state in which it was.
    View(String),
}

impl About {
    /// As it is kept: empty, a record, or an address.
    pub fn text(&self) -> &str {
        match self {
            Self::Free => "",
            Self::Record(record) => record,
            Self::View(address) => address,
        }
    }

    /// What a kept text stands for.
    pub fn from_text(text: &str) -> Self {
        match text {
            "" => Self::Free,
            address if address.starts_with('#') => Self::View(address.to_owned()),
            record => Self::Record(record.to_owned()),
        }
    }
}

/// A note. Equal notes say the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// Its id.
    pub id: NoteId,
    /// What it is about.
    pub about: About,
    /// Its text, in the Markdown of [`super::parse`].
    pub text: String,
    /// Its tags, each once, without `#`.
    pub tags: Vec<String>,
    /// Whether something is to be done.
    pub follow_up: bool,
    /// Who wrote it, where the writer said so.
    pub author: String,
    /// Where in an agenda it belongs, in the writer's words: `Day 2, 10.00, the mall`.
    pub agenda: String,
    /// Milliseconds since 1970 at the last change. A clock that was set back changes nothing: see [`Note::touch`].
    pub changed_ms: u64,
    /// Counts the changes: the larger number is the later state, whatever the clocks say.
    pub revision: u32,
    /// When it was put into the bin, if it was.
    pub deleted_ms: Option<u64>,
    /// The note of which this is another wording, written elsewhere at the same time.
    pub rival_of: Option<NoteId>,
}

impl Note {
    /// An empty note.
    pub fn new(id: NoteId, about: About) -> Self {
        Self {
            id,
            about,
            text: String::new(),
            tags: Vec::new(),
            follow_up: false,
            author: String::new(),
            agenda: String::new(),
            changed_ms: id.made_ms,
            revision: 0,
            deleted_ms: None,
            rival_of: None,
        }
    }

    /// Marks a change at a time; time never runs backwards for a note.
    pub fn touch(&mut self, now_ms: u64) {
        self.changed_ms = self.changed_ms.max(now_ms);
        self.revision = self.revision.saturating_add(1);
    }

    /// Whether nothing was written.
    pub fn is_blank(&self) -> bool {
        self.text.trim().is_empty() && self.tags.is_empty() && self.agenda.trim().is_empty() && !self.follow_up
    }

    /// Whether another note says the same, whenever it was changed.
    pub fn says_the_same(&self, other: &Self) -> bool {
        let said = |note: &Self| {
            (
                note.about.clone(),
                note.text.clone(),
                note.tags.clone(),
                note.follow_up,
                note.author.clone(),
                note.agenda.clone(),
                note.deleted_ms.is_some(),
            )
        };
        said(self) == said(other)
    }

    /// Tags from a line of words, with or without `#`, apart by spaces or commas.
    pub fn tags_from(line: &str) -> Vec<String> {
        let mut tags: Vec<String> = Vec::new();
        for word in line.split([' ', ',', ';', '\t']) {
            let tag = word.trim_matches('#').to_lowercase();
            if !tag.is_empty() && !tags.contains(&tag) {
                tags.push(tag);
            }
        }
        tags
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_read_as_it_is_written() {
        let id = NoteId { made_ms: 1_763_700_000_000, salt: 0xab };
        assert_eq!(NoteId::parse(&id.to_string()), Some(id));
        for text in ["", "1-", "x-1", "1700000000000", "+1-1", "1-+1", "1-1/2", "1-1?a#b"] {
            assert_eq!(NoteId::parse(text), None, "{text}");
        }
    }

    #[test]
    fn tags_are_words_each_once() {
        assert_eq!(Note::tags_from("#Desa, e-gov desa  ;tindak-lanjut"), ["desa", "e-gov", "tindak-lanjut"]);
    }

    #[test]
    fn a_clock_set_back_does_not_take_a_note_back() {
        let mut note = Note::new(NoteId { made_ms: 1000, salt: 1 }, About::Free);
        note.touch(5000);
        note.touch(200);
        assert_eq!((note.changed_ms, note.revision), (5000, 2));
    }
}
