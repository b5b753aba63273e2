//! The keys of a talk: one table for the stage and for the speaker's window. What a key does is read from it, and so is
//! the list of keys that the page shows.
//!
//! The keys are those of reveal.js and of clickers. A key with Ctrl, Alt or Meta belongs to the browser; Shift turns the
//! space bar round, and with any other named key it asks for nothing.

/// A window of a talk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TalkWindow {
    /// What the room sees.
    Stage,
    /// What the speaker sees.
    Speaker,
}

/// What a key asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Command {
    /// The next slide.
    Next,
    /// The slide before.
    Previous,
    /// The first slide.
    First,
    /// The last slide.
    Last,
    /// A black screen, or an end of it.
    Black,
    /// All slides at once.
    Overview,
    /// A slide by its number.
    GoTo,
    /// The whole screen, or no longer.
    Full,
    /// The speaker's window.
    Speaker,
    /// A dot that follows the pointer.
    Laser,
    /// A region, a programme or an institution by its name.
    Region,
    /// The next of the themes.
    Theme,
    /// A pen that draws on the slide, or no longer.
    Pen,
    /// The list of keys.
    Help,
    /// Away from what lies over the slide; else to the overview; else out of the talk.
    Escape,
}

/// A key as it is pressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Press<'a> {
    /// Its name, as `KeyboardEvent.key` has it.
    pub key: &'a str,
    /// Whether Shift is held.
    pub shift: bool,
    /// Whether Ctrl, Alt or Meta is held.
    pub modified: bool,
}

/// What has the focus while a key is pressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Focused {
    /// A field that is typed into: it keeps every key but Escape.
    Field,
    /// A mark of a figure: arrows walk between marks.
    Mark,
    /// A button or a link: the space bar presses it.
    Control,
    /// Anything else.
    Other,
}

/// The keys of a command, and whether the speaker's window has them, too.
struct Binding {
    command: Command,
    keys: &'static [&'static str],
    is_of_speaker: bool,
}

const fn both(command: Command, keys: &'static [&'static str]) -> Binding {
    Binding { command, keys, is_of_speaker: true }
}

const fn stage(command: Command, keys: &'static [&'static str]) -> Binding {
    Binding { command, keys, is_of_speaker: false }
}

const BINDINGS: [Binding; 15] = [
    both(Command::Next, &["ArrowRight", "ArrowDown", "PageDown", "Space", "n"]),
    both(Command::Previous, &["ArrowLeft", "ArrowUp", "PageUp", "Shift+Space", "p"]),
    both(Command::First, &["Home"]),
    both(Command::Last, &["End"]),
    both(Command::Black, &["b", "."]),
    both(Command::Overview, &["o"]),
    both(Command::GoTo, &["g"]),
    both(Command::Full, &["f"]),
    stage(Command::Speaker, &["s"]),
    stage(Command::Laser, &["l"]),
    stage(Command::Region, &["/"]),
    stage(Command::Theme, &["t"]),
    stage(Command::Pen, &["d"]),
    both(Command::Help, &["?"]),
    both(Command::Escape, &["Escape"]),
];

/// What a key asks for in a window; nothing where it belongs to the browser or to what has the focus.
pub fn command(window: TalkWindow, focused: Focused, press: Press<'_>) -> Option<Command> {
    if press.modified || focused.keeps(press.key) {
        return None;
    }
    let name = name(press);
    let of_window = bindings(window).find(|binding| binding.keys.contains(&name.as_str()))?;
    Some(of_window.command)
}

/// The commands of a window, each with its keys as they are written on a keyboard.
pub fn keys(window: TalkWindow) -> impl Iterator<Item = (Command, Vec<String>)> {
    bindings(window).map(|binding| (binding.command, binding.keys.iter().map(|key| label(key)).collect()))
}

fn bindings(window: TalkWindow) -> impl Iterator<Item = &'static Binding> {
    BINDINGS.iter().filter(move |binding| window == TalkWindow::Stage || binding.is_of_speaker)
}

impl Focused {
    fn keeps(self, key: &str) -> bool {
        match self {
            Self::Field => key != "Escape",
            Self::Mark => key.starts_with("Arrow") || matches!(key, "Home" | "End" | " " | "Escape"),
            Self::Control => key == " ",
            Self::Other => false,
        }
    }
}

/// The name of a press in the table. Letters and signs are what they are, however they are typed.
fn name(press: Press<'_>) -> String {
    let key = if press.key == " " { "Space" } else { press.key };
    match (key.chars().count(), press.shift) {
        (1, _) => key.to_lowercase(),
        (_, true) => format!("Shift+{key}"),
        (_, false) => key.to_owned(),
    }
}

fn label(key: &str) -> String {
    match key {
        "ArrowRight" => "→".to_owned(),
        "ArrowLeft" => "←".to_owned(),
        "ArrowDown" => "↓".to_owned(),
        "ArrowUp" => "↑".to_owned(),
        "PageDown" => "PgDn".to_owned(),
        "PageUp" => "PgUp".to_owned(),
        "Space" => "␣".to_owned(),
        "Shift+Space" => "Shift+␣".to_owned(),
        "Escape" => "Esc".to_owned(),
        other => other.to_uppercase(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PLAIN: Press<'_> = Press { key: "", shift: false, modified: false };

    fn pressed(window: TalkWindow, key: &str) -> Option<Command> {
        command(window, Focused::Other, Press { key, ..PLAIN })
    }

    #[test]
    fn keys_of_clickers_and_of_reveal_do_the_same_in_both_windows() {
        for (key, asked) in [
            ("PageDown", Command::Next),
            ("ArrowRight", Command::Next),
            ("ArrowDown", Command::Next),
            (" ", Command::Next),
            ("n", Command::Next),
            ("PageUp", Command::Previous),
            ("ArrowLeft", Command::Previous),
            ("ArrowUp", Command::Previous),
            ("P", Command::Previous),
            ("Home", Command::First),
            ("End", Command::Last),
            (".", Command::Black),
            ("B", Command::Black),
            ("o", Command::Overview),
            ("g", Command::GoTo),
            ("f", Command::Full),
            ("?", Command::Help),
            ("Escape", Command::Escape),
        ] {
            assert_eq!(pressed(TalkWindow::Stage, key), Some(asked), "{key}");
            assert_eq!(pressed(TalkWindow::Speaker, key), Some(asked), "{key}");
        }
        for key in ["s", "l", "/"] {
            assert!(pressed(TalkWindow::Stage, key).is_some() && pressed(TalkWindow::Speaker, key).is_none(), "{key}");
        }
        assert_eq!(pressed(TalkWindow::Stage, "Enter"), None);
    }

    #[test]
    fn shift_turns_the_space_bar_round_and_takes_nothing_from_letters_and_signs() {
        let shifted = |key| command(TalkWindow::Stage, Focused::Other, Press { key, shift: true, ..PLAIN });
        assert_eq!(shifted(" "), Some(Command::Previous));
        assert_eq!(shifted("?"), Some(Command::Help));
        assert_eq!(shifted("B"), Some(Command::Black));
        for key in ["ArrowRight", "PageDown", "Home", "Escape"] {
            assert_eq!(shifted(key), None, "{key}");
        }
    }

    #[test]
    fn keys_with_ctrl_alt_or_meta_belong_to_the_browser() {
        for window in [TalkWindow::Stage, TalkWindow::Speaker] {
            for key in ["ArrowLeft", "f", "p", "Home", "Escape"] {
                assert_eq!(command(window, Focused::Other, Press { key, modified: true, ..PLAIN }), None, "{key}");
            }
        }
    }

    #[test]
    fn what_has_the_focus_keeps_its_own_keys() {
        let at = |focused, key| command(TalkWindow::Stage, focused, Press { key, ..PLAIN });
        assert_eq!((at(Focused::Field, "b"), at(Focused::Field, " ")), (None, None));
        assert_eq!(at(Focused::Field, "Escape"), Some(Command::Escape));
        assert_eq!((at(Focused::Mark, "ArrowRight"), at(Focused::Mark, "Escape")), (None, None));
        assert_eq!(at(Focused::Mark, "PageDown"), Some(Command::Next));
        assert_eq!(at(Focused::Control, " "), None);
        assert_eq!(at(Focused::Control, "ArrowRight"), Some(Command::Next));
    }

    #[test]
    fn every_key_has_one_meaning_and_a_name_that_is_shown() {
        let all: Vec<_> = BINDINGS.iter().flat_map(|binding| binding.keys).collect();
        for (at, key) in all.iter().enumerate() {
            assert!(!all[..at].contains(key), "{key}");
        }
        let shown: Vec<_> = keys(TalkWindow::Stage).collect();
        assert_eq!(shown.len(), BINDINGS.len());
        assert_eq!(shown[1], (Command::Previous, ["←", "↑", "PgUp", "Shift+␣", "P"].map(str::to_owned).to_vec()));
        assert!(keys(TalkWindow::Speaker).all(|(command, _)| command != Command::Laser));
    }
}
