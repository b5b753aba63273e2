//! The pages.

/// A page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Route {
    /// The whole story in one screen and a half.
    #[default]
    Overview,
    /// Visits.
    Visits,
    /// One visit, by id.
    Visit(String),
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
            Self::Unknown(path) => path.clone(),
        }
    }

    /// The page of a path, decoded and without its first slash.
    pub fn from_path(path: &str) -> Self {
        match path.split_once('/') {
            None if path.is_empty() => Self::Overview,
            None if path == "visits" => Self::Visits,
            Some(("visits", id)) if !id.is_empty() && !id.contains('/') => Self::Visit(id.to_owned()),
            _ => Self::Unknown(path.to_owned()),
        }
    }
}
