//! A view.

use super::Route;
use crate::model::word::words;
use crate::query::Filter;
use crate::text::Lang;

words! {
    /// How the page is coloured.
    pub enum Theme {
        /// As the device says.
        System = "system",
        /// Light.
        Light = "light",
        /// Dark.
        Dark = "dark",
        /// Black and white with the strongest contrast.
        Contrast = "contrast",
    }
}

/// All that an address tells.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct View {
    /// The page.
    pub route: Route,
    /// The language, where the address names one.
    pub lang: Option<Lang>,
    /// The choice of visits.
    pub filter: Filter,
    /// The chosen mark of the page's figure; its records are listed.
    pub mark: Option<String>,
    /// The series that is focused; the others are dimmed.
    pub focus: Option<String>,
    /// The column that a table is sorted by, and whether it falls.
    pub sort: Option<(String, bool)>,
    /// The columns of a table that are shown, where they are not the usual ones.
    pub columns: Vec<String>,
    /// Whether the figure's table is open.
    pub table: bool,
}

impl View {
    /// A page in the same language, with nothing chosen.
    #[must_use]
    pub fn at(&self, route: Route) -> Self {
        Self { route, lang: self.lang, ..Self::default() }
    }
}
