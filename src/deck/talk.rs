//! What the windows of a talk know, and what they tell each other: which slide is shown, whether the screen is black, and
//! since when the clock runs. The clock belongs to the talk, not to a window: it goes on where the speaker's window is
//! loaded anew, or closed and opened again.

/// A talk as a window knows it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Talk {
    /// Which of the slides that are shown, from 0.
    pub at: usize,
    /// How many of its steps were taken.
    pub step: usize,
    /// Whether the screen is black.
    pub is_black: bool,
    /// Since when the speaker's clock runs, in milliseconds since 1970; nothing before a speaker's window was opened.
    pub begun_ms: Option<u64>,
}

/// What one window tells the others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Told {
    /// It was just opened, and asks how the talk stands; it may know since when the clock runs.
    Hello(Option<u64>),
    /// How the talk stands now.
    Now(Talk),
}

impl Talk {
    /// Where the next or previous key leads in a deck whose shown slides have so many steps: first through the steps of a
    /// slide, then to the next; back to a slide with all of its steps taken.
    #[must_use]
    pub fn after_key(self, forward: bool, steps: &[usize]) -> Self {
        let of = |at: usize| steps.get(at).copied().unwrap_or(0);
        let (at, step) = match (forward, self.step) {
            (true, step) if step < of(self.at) => (self.at, step + 1),
            (true, _) if self.at + 1 < steps.len() => (self.at + 1, 0),
            (false, step) if step > 0 => (self.at, step.min(of(self.at)).saturating_sub(1)),
            (false, _) if self.at > 0 => (self.at - 1, of(self.at - 1)),
            _ => (self.at, self.step),
        };
        Self { at, step, is_black: false, ..self }
    }

    /// Takes in what another window told; true where that one waits for an answer. A window that was just opened learns
    /// of a clock that runs, and never sets it back.
    pub fn hear(&mut self, told: Told) -> bool {
        match told {
            Told::Hello(begun_ms) => {
                self.begun_ms = self.begun_ms.or(begun_ms);
                true
            }
            Told::Now(now) => {
                *self = Self { begun_ms: now.begun_ms.or(self.begun_ms), ..now };
                false
            }
        }
    }
}

impl Told {
    /// As a message about a deck.
    pub fn write(self, deck: &str) -> String {
        let begun = |ms: Option<u64>| ms.map_or_else(String::new, |ms| ms.to_string());
        match self {
            Self::Hello(ms) => format!("{deck}\nhello\n{}", begun(ms)),
            Self::Now(Talk { at, step, is_black, begun_ms }) => {
                format!("{deck}\nat\n{at}\n{step}\n{}\n{}", if is_black { "black" } else { "" }, begun(begun_ms))
            }
        }
    }

    /// A message about a deck; nothing where it is about another one, or none of these.
    pub fn read(deck: &str, text: &str) -> Option<Self> {
        let mut lines = text.strip_prefix(deck)?.strip_prefix('\n')?.split('\n');
        match lines.next()? {
            "hello" => Some(Self::Hello(lines.next().and_then(|ms| ms.parse().ok()))),
            "at" => Some(Self::Now(Talk {
                at: lines.next()?.parse().ok()?,
                step: lines.next()?.parse().ok()?,
                is_black: lines.next() == Some("black"),
                begun_ms: lines.next().and_then(|ms| ms.parse().ok()),
            })),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_told_is_heard_as_it_was_by_windows_of_the_same_deck() {
        for told in [
            Told::Hello(None),
            Told::Hello(Some(5)),
            Told::Now(Talk::default()),
            Told::Now(Talk { at: 7, step: 2, is_black: true, begun_ms: Some(1_763_700_000_000) }),
        ] {
            assert_eq!(Told::read("welcome", &told.write("welcome")), Some(told));
            assert_eq!(Told::read("welcome-2", &told.write("welcome")), None);
            assert_eq!(Told::read("wel", &told.write("welcome")), None);
        }
        for text in ["", "welcome", "welcome\n", "welcome\nat\nx", "welcome\nbye"] {
            assert_eq!(Told::read("welcome", text), None, "{text}");
        }
    }

    #[test]
    fn the_clock_goes_on_where_the_speakers_window_is_opened_again() {
        let mut stage = Talk { at: 3, ..Talk::default() };
        // The speaker's window opens for the first time and begins the clock.
        let mut speaker = Talk { begun_ms: Some(1_000), ..Talk::default() };
        assert!(stage.hear(Told::Hello(speaker.begun_ms)));
        assert!(!speaker.hear(Told::Now(stage)));
        assert_eq!(speaker, Talk { at: 3, begun_ms: Some(1_000), ..Talk::default() });
        // Closed and opened again, it would begin anew; the stage knows better.
        let mut again = Talk { begun_ms: Some(9_000), ..Talk::default() };
        assert!(stage.hear(Told::Hello(again.begun_ms)));
        again.hear(Told::Now(stage));
        assert_eq!(again.begun_ms, Some(1_000));
        // Set to zero by hand, all follow.
        stage.hear(Told::Now(Talk { begun_ms: Some(20_000), ..again }));
        assert_eq!(stage.begun_ms, Some(20_000));
    }

    #[test]
    fn a_key_leads_through_the_steps_of_a_slide_and_back_to_all_of_them() {
        let steps = [0, 2, 0];
        let mut talk = Talk::default();
        let mut walked = Vec::new();
        for forward in [true, true, true, true, true, false, false, false, false, false] {
            talk = talk.after_key(forward, &steps);
            walked.push((talk.at, talk.step));
        }
        assert_eq!(walked, [(1, 0), (1, 1), (1, 2), (2, 0), (2, 0), (1, 2), (1, 1), (1, 0), (0, 0), (0, 0)]);
        // A deck that lost steps while it is shown.
        let beyond = Talk { at: 1, step: 5, ..Talk::default() };
        assert_eq!((beyond.after_key(true, &steps).at, beyond.after_key(false, &steps).step), (2, 1));
    }

    #[test]
    fn a_window_that_knows_of_no_clock_stops_none() {
        let mut speaker = Talk { begun_ms: Some(1_000), ..Talk::default() };
        speaker.hear(Told::Now(Talk { at: 2, ..Talk::default() }));
        assert_eq!(speaker, Talk { at: 2, begun_ms: Some(1_000), ..Talk::default() });
    }
}
