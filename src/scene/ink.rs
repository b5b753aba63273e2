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
}

impl Ink {
    /// Every ink.
    pub const ALL: [Self; 12] = [
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
        }
    }

    /// The colour in the light theme and in every download; `tests/style.rs` proves that `style/tokens.css`
    /// says the same and that the contrast suffices.
    ///
    /// The categories follow Okabe and Ito's colours for all kinds of colour vision, darkened where 3:1 against
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
        }
    }
}
