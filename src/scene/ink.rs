//! Colours as roles. A style sheet gives them their colours on the screen; a download gets those of the light
//! theme and of print.

/// What a colour is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Ink {
    /// The ground.
    Paper,
    /// Text to be read first.
    Text,
    /// Text beside, and axis labels.
    Muted,
    /// Lines of the grid.
    Grid,
    /// The line that values stand on.
    Axis,
    /// Hatching where nothing is known.
    Absent,
    /// A category, numbered in the order in which a picture names them, from 0 to 5.
    Category(u8),
    /// A step of an ordered scale, from 0, the least, to 4.
    Step(u8),
    /// What stands beside an ordered scale.
    Aside,
    /// Land of which nothing is recorded: hatched.
    Land,
    /// Land that a question does not apply to: dotted.
    Subject,
    /// Land that a map does not speak of.
    Abroad,
    /// Borders on a map.
    Border,
}

impl Ink {
    /// Every ink.
    pub const ALL: [Self; 22] = [
        Self::Paper,
        Self::Text,
        Self::Muted,
        Self::Grid,
        Self::Axis,
        Self::Absent,
        Self::Category(0),
        Self::Category(1),
        Self::Category(2),
        Self::Category(3),
        Self::Category(4),
        Self::Category(5),
        Self::Step(0),
        Self::Step(1),
        Self::Step(2),
        Self::Step(3),
        Self::Step(4),
        Self::Aside,
        Self::Land,
        Self::Subject,
        Self::Abroad,
        Self::Border,
    ];

    /// The name that style sheets use.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Paper => "paper",
            Self::Text => "text",
            Self::Muted => "muted",
            Self::Grid => "grid",
            Self::Axis => "axis",
            Self::Absent => "absent",
            Self::Category(0) => "category-0",
            Self::Category(1) => "category-1",
            Self::Category(2) => "category-2",
            Self::Category(3) => "category-3",
            Self::Category(4) => "category-4",
            Self::Category(_) => "category-5",
            Self::Step(0) => "step-0",
            Self::Step(1) => "step-1",
            Self::Step(2) => "step-2",
            Self::Step(3) => "step-3",
            Self::Step(_) => "step-4",
            Self::Aside => "aside",
            Self::Land => "land",
            Self::Subject => "subject",
            Self::Abroad => "abroad",
            Self::Border => "border",
        }
    }

    /// The colour in the light theme and in every download; `tests/style.rs` proves that `style/tokens.css`
    /// says the same and that the contrast suffices.
    ///
    /// The steps are one hue, so that their order is seen without a legend. The categories follow Okabe and Ito's colours for all kinds of colour vision, darkened where 3:1 against
    /// white asks for it (<https://jfly.uni-koeln.de/color/>).
    pub const fn light(self) -> &'static str {
        match self {
            Self::Paper => "#ffffff",
            Self::Text => "#16202a",
            Self::Muted => "#55616d",
            Self::Grid => "#e3e7eb",
            Self::Axis => "#8a949e",
            Self::Absent => "#8a949e",
            Self::Category(0) => "#0072b2",
            Self::Category(1) => "#d55e00",
            Self::Category(2) => "#007d5c",
            Self::Category(3) => "#b3669a",
            Self::Category(4) => "#6b7783",
            Self::Category(_) => "#96750a",
            Self::Step(0) => "#cfe3f1",
            Self::Step(1) => "#8fc0e0",
            Self::Step(2) => "#4a94c9",
            Self::Step(3) => "#1b5f96",
            Self::Step(_) => "#0b2f52",
            Self::Aside => "#b9a58c",
            Self::Land => "#e6e9ec",
            Self::Subject => "#d55e00",
            Self::Abroad => "#f3f5f7",
            Self::Border => "#ffffff",
        }
    }

    /// The second colour of an ink that is a pattern.
    pub const fn pattern(self) -> Option<Self> {
        match self {
            Self::Subject => Some(Self::Paper),
            _ => None,
        }
    }
}
