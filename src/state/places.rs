//! Where the reader left the entries of the browser's history: how far a page was scrolled, which link was followed.
//! Kept as one text, so that it outlives a reload.

use super::percent::{escape, unescape};

/// The most entries that are remembered; a browser's own history is shorter.
const MOST: usize = 100;

/// Where an entry was left.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Left {
    /// How far the page was scrolled, in pixels.
    pub scrolled_px: u32,
    /// The address of the link that was followed.
    pub link: Option<String>,
}

/// The entries, the one changed last at the end.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Places {
    entries: Vec<(u64, Left)>,
}

impl Places {
    /// Where an entry was left, if it is known.
    pub fn of(&self, entry: u64) -> Option<&Left> {
        self.entries.iter().find(|(id, _)| *id == entry).map(|(_, left)| left)
    }

    /// Changes where an entry was left.
    pub fn change(&mut self, entry: u64, change: impl FnOnce(&mut Left)) {
        let at = self.entries.iter().position(|(id, _)| *id == entry);
        let (_, mut left) = at.map_or_else(|| (entry, Left::default()), |at| self.entries.remove(at));
        change(&mut left);
        self.entries.push((entry, left));
        let surplus = self.entries.len().saturating_sub(MOST);
        self.entries.drain(..surplus);
    }

    /// The entries as a text: a line for each.
    pub fn write(&self) -> String {
        let mut text = String::new();
        for (entry, left) in &self.entries {
            text.push_str(&format!("{entry} {} ", left.scrolled_px));
            match &left.link {
                Some(link) => escape(link, &mut text),
                None => text.push_str(NO_LINK),
            }
            text.push('\n');
        }
        text
    }

    /// Reads what [`Places::write`] writes; lines that it did not write are left out.
    pub fn read(text: &str) -> Self {
        Self { entries: text.lines().filter_map(read_entry).collect() }
    }
}

/// What stands in place of a link.
const NO_LINK: &str = "-";

fn read_entry(line: &str) -> Option<(u64, Left)> {
    let mut parts = line.split(' ');
    let entry = parts.next()?.parse().ok()?;
    let scrolled_px = parts.next()?.parse().ok()?;
    let link = parts.next().filter(|link| *link != NO_LINK).map(unescape);
    Some((entry, Left { scrolled_px, link }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_read_as_they_are_written() {
        let mut places = Places::default();
        places.change(1_763_700_000_000, |left| {
            left.scrolled_px = 2600;
            left.link = Some("#/visits/a?text=kota malang&lang=en".to_owned());
        });
        places.change(7, |_| {});
        let read = Places::read(&places.write());
        assert_eq!(read, places);
        assert_eq!(read.of(8), None);
    }

    #[test]
    fn a_damaged_line_takes_no_other_with_it() {
        let read = Places::read("\n5 x -\nnonsense\n6 -3 -\n7 100 -\n");
        assert_eq!((read.of(5), read.of(6)), (None, None));
        assert_eq!(read.of(7).map(|left| left.scrolled_px), Some(100));
    }

    #[test]
    fn the_entries_left_longest_ago_are_forgotten_first() {
        let mut places = Places::default();
        (0..=100).for_each(|entry| places.change(entry, |left| left.scrolled_px = 1));
        places.change(1, |left| left.scrolled_px = 2);
        places.change(101, |_| {});
        assert_eq!((places.of(0), places.of(2)), (None, None));
        assert_eq!(places.of(1).map(|left| left.scrolled_px), Some(2));
    }
}
