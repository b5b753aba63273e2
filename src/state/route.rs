//! The pages.

use crate::dataset::{Dataset, Kind};

/// A page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Route {
    /// All of it in a screen and a half.
    #[default]
    Overview,
    /// Visits.
    Visits,
    /// One visit, by id.
    Visit(String),
    /// The adoption of programmes, on a map and through time.
    Adoption,
    /// One adoption, by id.
    AdoptionRecord(String),
    /// One region, by its official code.
    Region(String),
    /// Awards and indicators.
    Awards,
    /// One award, by id.
    Award(String),
    /// One value of an indicator, by id.
    Indicator(String),
    /// The catalogue of programmes.
    Programmes,
    /// One programme, by id.
    Programme(String),
    /// The reader's notes.
    Notes,
    /// The decks.
    Present,
    /// One deck, by id.
    Deck(String),
    /// The reports.
    Reports,
    /// One report, by id.
    Report(String),
    /// The reader's own records.
    OwnRecords,
    /// One of them, by id, in its form.
    OwnRecord(String),
    /// The guest book of the reception desk.
    GuestBook,
    /// Every source.
    Sources,
    /// One source, by id.
    Source(String),
    /// One disagreement between sources, by id.
    Conflict(String),
    /// The dataset itself: a table of a kind by its part's name, or a view of its own.
    Data(String),
    /// An address that leads nowhere: its path.
    Unknown(String),
}

impl Route {
    /// The path in an address, without its first slash.
    pub fn path(&self) -> String {
        match self {
            Self::Overview => String::new(),
            Self::Visits => "visits".to_owned(),
            Self::Visit(id) => format!("visits/{id}"),
            Self::Adoption => "adoption".to_owned(),
            Self::AdoptionRecord(id) => format!("adoptions/{id}"),
            Self::Region(code) => format!("regions/{code}"),
            Self::Awards => "awards".to_owned(),
            Self::Award(id) => format!("awards/{id}"),
            Self::Indicator(id) => format!("indicators/{id}"),
            Self::Programmes => "programmes".to_owned(),
            Self::Programme(id) => format!("programmes/{id}"),
            Self::Notes => "notes".to_owned(),
            Self::Present => "present".to_owned(),
            Self::Deck(id) => format!("present/{id}"),
            Self::Reports => "report".to_owned(),
            Self::Report(id) => format!("report/{id}"),
            Self::OwnRecords => "own".to_owned(),
            Self::OwnRecord(id) => format!("own/{id}"),
            Self::GuestBook => "guest-book".to_owned(),
            Self::Sources => "sources".to_owned(),
            Self::Source(id) => format!("sources/{id}"),
            Self::Conflict(id) => format!("conflicts/{id}"),
            Self::Data(part) if part.is_empty() => "data".to_owned(),
            Self::Data(part) => format!("data/{part}"),
            Self::Unknown(path) => path.clone(),
        }
    }

    /// The page of a path, decoded. Slashes and spaces around it mean nothing, nor do capital letters: phones write
    /// them at the beginning of what is typed. Only ids of decks and reports are the reader's own and stay as they are.
    pub fn from_path(path: &str) -> Self {
        let path = path.trim_matches(|letter: char| letter == '/' || letter.is_whitespace());
        let small = path.to_ascii_lowercase();
        match small.split_once('/') {
            None => match small.as_str() {
                "" => Self::Overview,
                "visits" => Self::Visits,
                "adoption" => Self::Adoption,
                "awards" => Self::Awards,
                "programmes" => Self::Programmes,
                "notes" => Self::Notes,
                "present" => Self::Present,
                "report" => Self::Reports,
                "own" => Self::OwnRecords,
                "guest-book" => Self::GuestBook,
                "sources" => Self::Sources,
                "data" => Self::Data(String::new()),
                _ => Self::Unknown(path.to_owned()),
            },
            Some((page, id)) if !id.contains('/') => match page {
                "visits" => Self::Visit(id.to_owned()),
                "adoptions" => Self::AdoptionRecord(id.to_owned()),
                "regions" => Self::Region(id.to_owned()),
                "awards" => Self::Award(id.to_owned()),
                "indicators" => Self::Indicator(id.to_owned()),
                "conflicts" => Self::Conflict(id.to_owned()),
                "programmes" => Self::Programme(id.to_owned()),
                "present" => Self::Deck(path[page.len() + 1..].to_owned()),
                "report" => Self::Report(path[page.len() + 1..].to_owned()),
                "own" => Self::OwnRecord(id.to_owned()),
                "sources" => Self::Source(id.to_owned()),
                "data" => Self::Data(id.to_owned()),
                _ => Self::Unknown(path.to_owned()),
            },
            Some(_) => Self::Unknown(path.to_owned()),
        }
    }

    /// The page of a record; none for kinds whose records have no page of their own.
    pub fn of_record(kind: Kind, id: &str) -> Option<Self> {
        let id = id.to_owned();
        Some(match kind {
            Kind::Source => Self::Source(id),
            Kind::Region => Self::Region(id),
            Kind::Programme => Self::Programme(id),
            Kind::Visit => Self::Visit(id),
            Kind::Adoption => Self::AdoptionRecord(id),
            Kind::Award => Self::Award(id),
            Kind::Indicator => Self::Indicator(id),
            Kind::Conflict => Self::Conflict(id),
            Kind::Subject | Kind::Institution | Kind::Total => return None,
        })
    }

    /// The record that the page is of.
    pub fn record(&self) -> Option<(Kind, &str)> {
        Some(match self {
            Self::Source(id) => (Kind::Source, id),
            Self::Region(code) => (Kind::Region, code),
            Self::Programme(id) => (Kind::Programme, id),
            Self::Visit(id) => (Kind::Visit, id),
            Self::AdoptionRecord(id) => (Kind::Adoption, id),
            Self::Award(id) => (Kind::Award, id),
            Self::Indicator(id) => (Kind::Indicator, id),
            Self::Conflict(id) => (Kind::Conflict, id),
            _ => return None,
        })
    }
}

/// The page that whoever asks for that of a record that was merged away is led to.
pub fn led_on(dataset: &Dataset, route: &Route) -> Option<Route> {
    let (kind, id) = route.record()?;
    Route::of_record(kind, dataset.moved(kind, id)?)
}

/// Whether a page has anything to show: a dataset that the reader opened may have no record of a kind.
pub fn has_records(dataset: &Dataset, route: &Route) -> bool {
    let Some(later) = dataset.later().filter(|_| dataset.is_opened()) else { return true };
    match route {
        Route::Adoption => !later.adoptions.is_empty(),
        Route::Awards => !later.awards.is_empty() || !later.indicators.is_empty(),
        Route::Programmes => !dataset.programmes.is_empty(),
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_of_a_record_opens_from_its_path_and_names_its_record() {
        let mut pages = 0;
        for kind in Kind::ALL {
            let Some(route) = Route::of_record(*kind, "a-1") else { continue };
            pages += 1;
            assert_eq!(Route::from_path(&route.path()), route);
            assert_eq!(route.record(), Some((*kind, "a-1")));
        }
        assert_eq!(pages, 8);
        assert_eq!(Route::Awards.record(), None);
    }
}
