//! When the address of the view shown is written into the browser's history.
//!
//! Browsers refuse a flood of writes: `WebKit` throws after 100 in ten seconds, Chrome drops them without a word. So a few
//! changes are written at once, more that follow closely are written as one when they come to rest, and what was refused
//! is written again until it is taken: the address always catches up with the view.

/// How long no view may follow until the newest is written, in milliseconds.
const REST_MS: u32 = 250;

/// How many changes are written at once before the next ones wait for a rest; each rest gives one back. In ten seconds
/// that makes 48 writes.
const BURST: u32 = 8;

/// How long after a refusal the newest view is written again, in milliseconds.
const RETRY_MS: u32 = 1000;

/// How often a write is tried before it is given up: some browsers never let a page in a frame write.
const MOST_TRIES: u32 = 60;

/// An address to be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Write {
    /// The address, from the `#` on.
    pub address: String,
    /// The entry of the history that it belongs to.
    pub entry: u64,
    /// Whether the entry is added; else the one shown is replaced.
    pub as_new: bool,
}

/// The writes of a window. Each call is given the browser's own write, which says whether it was taken, and answers
/// after how many milliseconds [`AddressWrites::rested`] is to be called, in place of the call agreed before; without
/// an answer that stays as it is.
#[derive(Debug, Default)]
pub struct AddressWrites {
    waiting: Option<Write>,
    /// Whether the last write was refused: then only time helps.
    is_refused: bool,
    /// How many of the writes at once are spent.
    spent: u32,
    tries: u32,
}

impl AddressWrites {
    /// Another view is shown.
    pub fn show(&mut self, write: Write, browser: &mut dyn FnMut(&Write) -> bool) -> Option<u32> {
        match self.waiting.take() {
            // What was refused is overtaken by what is shown now; an entry that was to be added still is.
            Some(waiting) if self.is_refused => {
                self.waiting = Some(Write { as_new: waiting.as_new || write.as_new, ..write });
                None
            }
            waiting if write.as_new => {
                // The entry that is left keeps the last view that it showed.
                if let Some(waiting) = waiting {
                    browser(&waiting);
                }
                Some(self.attempt(write, browser))
            }
            None if self.spent < BURST => Some(self.attempt(write, browser)),
            _ => {
                self.waiting = Some(write);
                Some(REST_MS)
            }
        }
    }

    /// The time agreed has passed.
    pub fn rested(&mut self, browser: &mut dyn FnMut(&Write) -> bool) -> Option<u32> {
        self.spent = self.spent.saturating_sub(1);
        match self.waiting.take() {
            Some(write) => Some(self.attempt(write, browser)),
            None => (self.spent > 0).then_some(REST_MS),
        }
    }

    /// Writes what waits now: the reader leaves.
    pub fn finish(&mut self, browser: &mut dyn FnMut(&Write) -> bool) -> Option<u32> {
        self.waiting.take().map(|write| self.attempt(write, browser))
    }

    /// Another entry is shown: what waits belongs to the one that was left.
    pub fn forget(&mut self) {
        self.waiting = None;
        self.tries = 0;
        self.is_refused = false;
    }

    /// Writes, and says after how many milliseconds to come again.
    fn attempt(&mut self, write: Write, browser: &mut dyn FnMut(&Write) -> bool) -> u32 {
        self.spent = (self.spent + 1).min(BURST);
        self.is_refused = !browser(&write) && self.tries < MOST_TRIES;
        if !self.is_refused {
            self.tries = 0;
            return REST_MS;
        }
        self.tries += 1;
        self.waiting = Some(write);
        RETRY_MS
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A browser with a clock that takes no more than so many writes in ten seconds.
    struct Browser {
        writes: AddressWrites,
        now_ms: u32,
        due_ms: Option<u32>,
        most: usize,
        taken_ms: Vec<u32>,
        entries: Vec<(u64, String)>,
        refused: usize,
    }

    impl Browser {
        fn new(most: usize) -> Self {
            let entries = vec![(0, "#/".to_owned())];
            let writes = AddressWrites::default();
            Self { writes, now_ms: 0, due_ms: None, most, taken_ms: Vec::new(), entries, refused: 0 }
        }

        fn call(&mut self, call: impl FnOnce(&mut AddressWrites, &mut dyn FnMut(&Write) -> bool) -> Option<u32>) {
            let Self { writes, now_ms, most, taken_ms, entries, refused, .. } = self;
            let mut write = |write: &Write| {
                let recent = taken_ms.iter().filter(|at| **at + 10_000 > *now_ms).count();
                if recent >= *most {
                    *refused += 1;
                    return false;
                }
                taken_ms.push(*now_ms);
                if !write.as_new {
                    entries.pop();
                }
                entries.push((write.entry, write.address.clone()));
                true
            };
            if let Some(pause) = call(writes, &mut write) {
                self.due_ms = Some(self.now_ms + pause);
            }
        }

        fn show(&mut self, entry: u64, address: &str, as_new: bool) {
            let write = Write { address: address.to_owned(), entry, as_new };
            self.call(|writes, browser| writes.show(write, browser));
        }

        fn wait(&mut self, ms: u32) {
            let until = self.now_ms + ms;
            while let Some(due) = self.due_ms.filter(|due| *due <= until) {
                (self.now_ms, self.due_ms) = (due, None);
                self.call(AddressWrites::rested);
            }
            self.now_ms = until;
        }

        fn addresses(&self) -> Vec<&str> {
            self.entries.iter().map(|(_, address)| address.as_str()).collect()
        }
    }

    #[test]
    fn a_single_change_is_written_at_once() {
        let mut browser = Browser::new(100);
        browser.show(0, "#/visits", false);
        assert_eq!(browser.addresses(), ["#/visits"]);
    }

    #[test]
    fn a_slider_moved_to_and_fro_is_written_when_it_rests() {
        let mut browser = Browser::new(100);
        for step in 0..400 {
            browser.show(0, &format!("#/visits?period={}-", 2012 + step % 9), false);
            browser.wait(30);
        }
        assert_eq!(browser.taken_ms.len(), 8, "only the first are written while the slider moves");
        browser.wait(REST_MS);
        assert_eq!(browser.addresses(), ["#/visits?period=2015-"]);
        assert_eq!(browser.refused, 0);
    }

    #[test]
    fn no_way_of_changing_the_view_floods_the_browser() {
        for between_ms in [10, 100, 240, 260, 500] {
            for at_once in [1, 3, 9] {
                let mut browser = Browser::new(100);
                for step in 0..1200 / at_once {
                    (0..at_once).for_each(|_| browser.show(0, &format!("#/visits?mark={step}"), false));
                    browser.wait(between_ms);
                }
                assert_eq!(browser.refused, 0, "{at_once} changes every {between_ms} ms");
                browser.wait(REST_MS);
                assert_eq!(browser.addresses(), [format!("#/visits?mark={}", 1200 / at_once - 1)]);
            }
        }
    }

    #[test]
    fn changes_apart_by_more_than_a_rest_are_each_written_and_none_is_refused() {
        let mut browser = Browser::new(100);
        for step in 0..100 {
            browser.show(0, &format!("#/visits?mark={step}"), false);
            browser.wait(REST_MS + 1);
        }
        assert_eq!((browser.taken_ms.len(), browser.refused), (100, 0));
    }

    #[test]
    fn what_was_refused_is_written_again_and_the_newest_view_is_the_one_written() {
        let mut browser = Browser::new(3);
        for step in 0..8 {
            browser.show(0, &format!("#/visits?mark={step}"), false);
            browser.wait(400);
        }
        assert!(browser.refused > 0 && browser.addresses() != ["#/visits?mark=7"], "the browser refuses");
        browser.wait(12_000);
        assert_eq!(browser.addresses(), ["#/visits?mark=7"]);
    }

    #[test]
    fn an_entry_that_was_refused_is_added_later_with_the_newest_view() {
        let mut browser = Browser::new(2);
        browser.show(1, "#/visits", true);
        browser.show(2, "#/awards", true);
        browser.show(3, "#/data", true);
        browser.show(3, "#/data?text=a", false);
        assert_eq!(browser.addresses(), ["#/", "#/visits", "#/awards"]);
        browser.wait(12_000);
        assert_eq!(browser.addresses(), ["#/", "#/visits", "#/awards", "#/data?text=a"]);
        assert_eq!(browser.entries.last().map(|(entry, _)| *entry), Some(3));
    }

    #[test]
    fn an_entry_that_is_left_keeps_the_last_view_that_it_showed() {
        let mut browser = Browser::new(100);
        for length in 1..=20 {
            browser.show(0, &format!("#/visits?text={}", "a".repeat(length)), false);
        }
        assert_eq!(browser.addresses(), [format!("#/visits?text={}", "a".repeat(8))]);
        browser.show(0, "#/visits?text=ab", false);
        browser.show(1, "#/awards", true);
        assert_eq!(browser.addresses(), ["#/visits?text=ab", "#/awards"]);
    }

    #[test]
    fn leaving_writes_what_waits_and_going_back_forgets_it() {
        let mut browser = Browser::new(100);
        (0..8).for_each(|_| browser.show(0, "#/visits?text=a", false));
        browser.show(0, "#/visits?text=ab", false);
        assert_eq!(browser.addresses(), ["#/visits?text=a"]);
        browser.call(AddressWrites::finish);
        assert_eq!(browser.addresses(), ["#/visits?text=ab"]);
        browser.show(0, "#/visits?text=abc", false);
        browser.writes.forget();
        browser.wait(5000);
        assert_eq!(browser.addresses(), ["#/visits?text=ab"]);
    }

    #[test]
    fn a_browser_that_never_takes_a_write_is_not_asked_for_ever() {
        let mut browser = Browser::new(0);
        browser.show(0, "#/visits", false);
        browser.wait(1_000_000);
        assert!(browser.refused <= 61 && browser.due_ms.is_none(), "{}", browser.refused);
    }
}
