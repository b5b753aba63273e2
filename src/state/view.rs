//! A view.

use super::{MapViewport, OtherDataset, Route};
use crate::dataset::{Dataset, Shown};
use crate::model::{AdoptionLevel, AwardLevel, Word as _};
use crate::query::{
    AdoptionFilter, Asking, AwardFilter, Breakdown, CatalogueOrder, Context, Facet, Filter, Lanes, Level, Measure,
    ProgrammeFilter, ProgrammeOrder, RecordGroup, RecordOrder, Scale, Split, TimeBin, UptakeOrder,
};
use crate::text::Lang;
use strum::{EnumString, IntoStaticStr, VariantArray, VariantNames};

/// How the page is coloured.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, EnumString, IntoStaticStr, VariantArray, VariantNames,
)]
#[strum(serialize_all = "kebab-case")]
pub enum Theme {
    /// As the device says.
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
    /// Black and white with the strongest contrast.
    Contrast,
}

/// What is added to a note that begins with the questions about its programme.
pub const QUESTIONS: &str = "questions";

/// All that an address tells.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is a switch of its own in the address")]
pub struct UrlState {
    /// The page.
    pub route: Route,
    /// The language, where the address names one.
    pub lang: Option<Lang>,
    /// The dataset that is shown in place of the built-in one.
    pub data: Option<OtherDataset>,
    /// Which records are counted: published ones, the reader's own, or both.
    pub shown: Shown,
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
    /// Where the map looks; without it, at the whole country.
    pub viewport: Option<MapViewport>,
    /// What the colours of the map say.
    pub measure: Measure,
    /// The regions of the map.
    pub level: Level,
    /// Whether lines run on the map.
    pub flows: bool,
    /// Whether circles stand on the map.
    pub bubbles: bool,
    /// The step that is waited for after a visit.
    pub reached: AdoptionLevel,
    /// By what regions that came are divided.
    pub split: Split,
    /// Whether what came of visits is told of all of them, not only of those to learn.
    pub all_visits: bool,
    /// The order of programmes by what came of visits to them.
    pub uptake: UptakeOrder,
    /// What the lanes of the timeline stand for.
    pub lanes: Lanes,
    /// What stands below the timeline.
    pub context: Vec<Context>,
    /// The grantor of the awards shown, by its Indonesian name.
    pub grantor: Option<String>,
    /// How the values of indicators are drawn.
    pub scale: Scale,
    /// The reach of the awards shown.
    pub reach: Option<AwardLevel>,
    /// What the programmes shown must have.
    pub only: Vec<Facet>,
    /// The agency whose programmes are shown, by its Indonesian name.
    pub agency: Option<String>,
    /// The programmes compared: their ids.
    pub compare: Vec<String>,
    /// How finely the picture of visits cuts time.
    pub step: TimeBin,
    /// What it is divided by.
    pub by: Breakdown,
    /// Whether it counts people instead of visits.
    pub people: bool,
    /// The selection that is compared with the one chosen.
    pub comparison: Option<Filter>,
    /// The order of the list of visits.
    pub order: RecordOrder,
    /// How it is grouped.
    pub group: RecordGroup,
    /// What a note is begun about.
    pub about: Option<String>,
    /// The slide that is shown, from 1.
    pub slide: Option<u32>,
    /// Whether the deck is shown as its speaker sees it.
    pub speaker: bool,
    /// The step of a report that is filled in, by its word.
    pub part: Option<String>,
    /// What is to be put into a deck: a figure's id, or a record as `visit/ID`.
    pub add: Option<String>,
    /// Whether a region's deck is shown as the one page that its host prints.
    pub sheet: bool,
    /// The programmes of the host's agenda: their ids.
    pub agenda: Vec<String>,
    /// The numbers that a claim said of this view, `2018-44`.
    pub claim: Option<String>,
    /// The figure of the page that is meant: it is brought into view.
    pub figure: Option<String>,
    /// A whole deck, as a link carries it.
    pub deck: Option<String>,
    /// The address of the view that it comes from.
    pub from: Option<String>,
    /// The figure whose table is open.
    pub table: Option<String>,
    /// How many rows are shown of lists that the reader asked more of, by the names of the lists.
    pub rows: Vec<(String, usize)>,
}

impl Default for UrlState {
    fn default() -> Self {
        Self {
            route: Route::default(),
            lang: None,
            data: None,
            shown: Shown::All,
            filter: Filter::default(),
            mark: None,
            focus: None,
            sort: None,
            columns: Vec::new(),
            viewport: None,
            measure: Measure::Level,
            level: Level::Regency,
            flows: false,
            bubbles: false,
            reached: AdoptionLevel::Signed,
            split: Split::None,
            all_visits: false,
            uptake: UptakeOrder::Came,
            lanes: Lanes::Series,
            context: Vec::new(),
            grantor: None,
            scale: Scale::Linear,
            reach: None,
            only: Vec::new(),
            agency: None,
            compare: Vec::new(),
            step: TimeBin::Year,
            by: Breakdown::None,
            people: false,
            comparison: None,
            order: RecordOrder::Newest,
            group: RecordGroup::None,
            about: None,
            slide: None,
            speaker: false,
            part: None,
            add: None,
            sheet: false,
            agenda: Vec::new(),
            claim: None,
            figure: None,
            deck: None,
            from: None,
            table: None,
            rows: Vec::new(),
        }
    }
}

impl UrlState {
    /// The adoptions that the view asks for.
    pub fn reach_scope(&self, dataset: &Dataset) -> AdoptionFilter {
        AdoptionFilter {
            from: self.filter.period.from,
            until: self.filter.period.to,
            programme: self.filter.programme.as_deref().and_then(|id| dataset.find_programme(id)),
            level: self.level,
        }
    }

    /// What the view asks of what came of visits.
    pub fn asking(&self) -> Asking {
        Asking { step: self.reached, all_visits: self.all_visits }
    }

    /// The awards that the view asks for.
    pub fn award_filter(&self, dataset: &Dataset) -> AwardFilter {
        AwardFilter {
            from: self.filter.period.from,
            to: self.filter.period.to,
            level: self.reach,
            programme: self.filter.programme.as_deref().and_then(|id| dataset.find_programme(id)),
            sector: self.filter.topic,
            grantor: self.grantor.clone(),
            text: self.filter.text.clone(),
        }
    }

    /// The programmes that the view asks for.
    pub fn wanted(&self) -> ProgrammeFilter {
        ProgrammeFilter {
            text: self.filter.text.clone(),
            sector: self.filter.topic,
            agency: self.agency.clone(),
            only: self.only.clone(),
        }
    }

    /// Their order.
    pub fn programme_order(&self) -> CatalogueOrder {
        let (word, turned) = self.sort.as_ref().map_or(("", false), |(by, turned)| (by.as_str(), *turned));
        ProgrammeOrder::from_word(word).map_or(ProgrammeOrder::Studied.into(), |by| CatalogueOrder { by, turned })
    }

    /// How many rows are shown of a list, where the reader asked for more.
    pub fn rows_of(&self, list: &str) -> Option<usize> {
        self.rows.iter().find(|(name, _)| name == list).map(|(_, rows)| *rows)
    }

    /// Shows so many rows of a list.
    pub fn show_rows(&mut self, list: &str, rows: usize) {
        self.rows.retain(|(name, _)| name != list);
        self.rows.push((list.to_owned(), rows));
    }

    /// Whether the lists of two views hold the same records in the same order.
    pub fn lists_alike(&self, other: &Self) -> bool {
        let parts = |view: &Self| {
            (
                (view.filter.clone(), view.order, view.group, view.sort.clone(), view.about.clone()),
                (view.grantor.clone(), view.reach, view.only.clone(), view.agency.clone()),
            )
        };
        parts(self) == parts(other)
    }

    /// A page in the same language, with nothing chosen.
    #[must_use]
    pub fn at(&self, route: Route) -> Self {
        Self { route, lang: self.lang, data: self.data.clone(), shown: self.shown, ..Self::default() }
    }
}
