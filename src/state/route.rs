//! The pages.

/// A page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Route {
    /// The whole adoption in one screen and a half.
    #[default]
    Overview,
    /// Visits.
    Visits,
    /// One visit, by id.
    Visit(String),
    /// The adoption of programmes, on a map and through time.
    Adoption,
    /// One region, by its official code.
    Region(String),
    /// Awards and indicators.
    Awards,
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
    /// Every source.
    Sources,
    /// One source, by id.
    Source(String),
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
            Self::Region(code) => format!("regions/{code}"),
            Self::Awards => "awards".to_owned(),
            Self::Programmes => "programmes".to_owned(),
            Self::Programme(id) => format!("programmes/{id}"),
            Self::Notes => "notes".to_owned(),
            Self::Present => "present".to_owned(),
            Self::Deck(id) => format!("present/{id}"),
            Self::Sources => "sources".to_owned(),
            Self::Source(id) => format!("sources/{id}"),
            Self::Data(part) if part.is_empty() => "data".to_owned(),
            Self::Data(part) => format!("data/{part}"),
            Self::Unknown(path) => path.clone(),
        }
    }

    /// The page of a path, decoded. Slashes and spaces around it mean nothing, nor do capital letters: phones write
    /// them at the beginning of what is typed. Only ids of decks are the reader's own and stay as they are.
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
                "sources" => Self::Sources,
                "data" => Self::Data(String::new()),
                _ => Self::Unknown(path.to_owned()),
            },
            Some((page, id)) if !id.contains('/') => match page {
                "visits" => Self::Visit(id.to_owned()),
                "regions" => Self::Region(id.to_owned()),
                "programmes" => Self::Programme(id.to_owned()),
                "present" => Self::Deck(path[page.len() + 1..].to_owned()),
                "sources" => Self::Source(id.to_owned()),
                "data" => Self::Data(id.to_owned()),
                _ => Self::Unknown(path.to_owned()),
            },
            Some(_) => Self::Unknown(path.to_owned()),
        }
    }
}
