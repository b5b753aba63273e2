//! Two books become one, and nothing that anybody wrote is lost.

use std::collections::BTreeMap;

use super::{Book, Note, NoteId};

/// How a note of another book stands to this one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Difference {
    /// This book has no such note.
    New,
    /// Both say the same.
    Same,
    /// The other is a later state of the same note.
    Later,
    /// The other is an earlier state of the same note.
    Earlier,
    /// Both were changed apart from each other.
    Rival,
}

/// A number for a text (FNV-1a, <http://www.isthe.com/chongo/tech/comp/fnv/>).
fn fingerprint(seed: u32, text: &str) -> u32 {
    text.bytes().fold(0x811c_9dc5 ^ seed, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

/// How each note of another book stands to this one.
pub fn compare(own: &Book, other: &Book) -> Vec<(NoteId, Difference)> {
    other.all().map(|note| (note.id, difference(own.note(note.id), note))).collect()
}

fn difference(own: Option<&Note>, other: &Note) -> Difference {
    let Some(own) = own else { return Difference::New };
    if own.says_the_same(other) {
        return Difference::Same;
    }
    match own.revision.cmp(&other.revision) {
        std::cmp::Ordering::Less => Difference::Later,
        std::cmp::Ordering::Greater => Difference::Earlier,
        std::cmp::Ordering::Equal => Difference::Rival,
    }
}

impl Book {
    /// Takes the notes of another book in. `edited` holds the notes changed here, each as it was
    /// when the two books last agreed on it: where the other changed one of them since, both wordings are kept, the
    /// other's under a new id, as a rival. (Revisions alone would not do: two tabs count alike from the same note.)
    ///
    /// Returns the ids of the rivals. Taking the same book in again changes nothing.
    pub fn merge(&mut self, other: &Self, edited: &BTreeMap<NoteId, Option<Note>>) -> Vec<NoteId> {
        let mut apart = Vec::new();
        for note in other.all() {
            let Some(own) = self.note(note.id).cloned() else {
                self.put(note.clone());
                continue;
            };
            match (difference(Some(&own), note), edited.get(&note.id)) {
                (Difference::Same, _) => {
                    // The larger revision goes on, so that both books count alike from here.
                    if own.revision < note.revision {
                        let changed_ms = own.changed_ms.max(note.changed_ms);
                        self.put(Note { revision: note.revision, changed_ms, ..own });
                    }
                }
                (_, Some(Some(agreed))) if note.says_the_same(agreed) => {
                    // What was changed here goes on from whatever the other counts.
                    let revision = own.revision.max(note.revision.saturating_add(1));
                    self.put(Note { revision, ..own });
                }
                (Difference::Later, None) => self.put(note.clone()),
                (Difference::Earlier, None) => {}
                _ => apart.push((own, note)),
            }
        }
        // Only now is it known which wordings the book holds already.
        apart.into_iter().filter_map(|(own, note)| self.rival(&own, note)).collect()
    }

    /// Takes the notes of a file in. Where the file holds a later state of a note, it takes the place of this one,
    /// whose wording goes into the bin; an earlier state changes nothing.
    pub fn import(&mut self, other: &Self, now_ms: u64) {
        for (id, difference) in compare(self, other) {
            let Some(own) = self.note(id).filter(|_| difference == Difference::Later) else { continue };
            let own = own.clone();
            self.bin_copy(&own, now_ms);
        }
        self.merge(other, &BTreeMap::new());
    }

    /// Puts a wording of a note into the bin, under an id of its own.
    pub(super) fn bin_copy(&mut self, note: &Note, now_ms: u64) {
        let mut copy = note.clone();
        copy.rival_of = Some(note.id);
        copy.id.salt = fingerprint(note.id.salt, &note.text);
        if self.note(copy.id).is_none() && !copy.is_blank() {
            copy.touch(now_ms);
            copy.deleted_ms = Some(copy.changed_ms);
            self.put(copy);
        }
    }

    /// Keeps the other wording of a note beside this one; none where it is kept already.
    fn rival(&mut self, own: &Note, other: &Note) -> Option<NoteId> {
        let is_kept = |note: &Note| note.rival_of == Some(own.id) && note.says_the_same(other);
        let revision = own.revision.max(other.revision).saturating_add(1);
        self.put(Note { revision, ..own.clone() });
        if self.all().any(is_kept) {
            return None;
        }
        let mut rival = other.clone();
        rival.rival_of = Some(own.id);
        // The same wording gets the same id in every tab, and another wording another one.
        rival.id.salt = fingerprint(own.id.salt, &other.text);
        while self.note(rival.id).is_some() {
            rival.id.salt = rival.id.salt.wrapping_add(1);
        }
        let id = rival.id;
        self.put(rival);
        Some(id)
    }
}
