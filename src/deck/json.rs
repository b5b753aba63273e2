//! Decks as JSON: what the browser keeps, and what is sent as a file.

use std::fmt;

use serde_json::{Map, Value, json};

use super::id::own_id;
use super::{Content, Deck, FigureAt, Slide, Steps};
use crate::store::OwnPicture;

/// The version of the format. Version 1 had no summaries and no bin, version 2 no guests, numbers and thanks, version 3 no
/// steps and pictures; all are read as they are.
pub const VERSION: u64 = 4;
const FORMAT: &str = "studi-tiru-decks";

/// Why a text is no file of decks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DeckError {
    /// It is not JSON, or not of this format.
    NotDecks,
    /// A newer program wrote it.
    Newer,
    /// A part of it cannot be read: where.
    Broken(String),
    /// It holds more slides than one deck may bring along: how many.
    TooManySlides(usize),
    /// It is larger than what may be brought along; its bytes, where they were counted to the end.
    TooLarge(Option<usize>),
}

impl fmt::Display for DeckError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotDecks => out.write_str("not a file of decks"),
            Self::Newer => out.write_str("written by a newer program"),
            Self::Broken(place) => write!(out, "cannot read {place}"),
            Self::TooManySlides(count) => write!(out, "{count} slides"),
            Self::TooLarge(Some(bytes)) => write!(out, "{bytes} bytes"),
            Self::TooLarge(None) => out.write_str("too large to be unpacked"),
        }
    }
}

/// Decks as a text, with the pictures that they show.
pub fn write(decks: &[Deck], pictures: &[OwnPicture]) -> String {
    let decks: Vec<_> = decks.iter().map(deck_to_json).collect();
    let mut file = json!({ "format": FORMAT, "version": VERSION, "decks": decks });
    if !pictures.is_empty() {
        file["pictures"] = json!(pictures);
    }
    file.to_string()
}

/// A deck as JSON.
pub(super) fn deck_to_json(deck: &Deck) -> Value {
    let slide = |slide: &Slide| {
        let mut value = content(&slide.content);
        if !slide.notes.is_empty() {
            value.insert("notes".to_owned(), json!(slide.notes));
        }
        if slide.hidden {
            value.insert("hidden".to_owned(), json!(true));
        }
        match &slide.steps {
            Steps::None => {}
            Steps::Lines => drop(value.insert("steps".to_owned(), json!("lines"))),
            Steps::Marks(keys) => drop(value.insert("steps".to_owned(), json!(keys))),
        }
        Value::Object(value)
    };
    let mut value = json!({
        "id": deck.id,
        "title": deck.title,
        "minutes": deck.minutes,
        "slides": deck.slides.iter().map(slide).collect::<Vec<_>>(),
    });
    if let (Some(removed_ms), Value::Object(map)) = (deck.removed_ms, &mut value) {
        map.insert("removed_ms".to_owned(), json!(removed_ms));
    }
    value
}

fn content(content: &Content) -> Map<String, Value> {
    let figure = |at: &FigureAt| json!({ "figure": at.figure, "address": at.address });
    let value = match content {
        Content::Title { heading, text, guest } if guest.is_empty() => {
            json!({ "kind": "title", "heading": heading, "text": text })
        }
        Content::Title { heading, text, guest } => {
            json!({ "kind": "title", "heading": heading, "text": text, "guest": guest })
        }
        Content::Number(address) => json!({ "kind": "number", "address": address }),
        Content::Thanks { heading, text, address } => {
            json!({ "kind": "thanks", "heading": heading, "text": text, "address": address })
        }
        Content::Figure(at) => json!({ "kind": "figure", "figure": at.figure, "address": at.address }),
        Content::Pair(one, other) => json!({ "kind": "pair", "figures": [figure(one), figure(other)] }),
        Content::Record(record) => json!({ "kind": "record", "record": record }),
        Content::List(address) => json!({ "kind": "list", "address": address }),
        Content::Summary(address) => json!({ "kind": "summary", "address": address }),
        Content::Quote { text, by } => json!({ "kind": "quote", "text": text, "by": by }),
        Content::Text(text) => json!({ "kind": "text", "text": text }),
        Content::Question(text) => json!({ "kind": "question", "text": text }),
        Content::Photo { picture, text, alt } => {
            json!({ "kind": "photo", "picture": picture, "text": text, "alt": alt })
        }
    };
    match value {
        Value::Object(map) => map,
        _ => Map::new(),
    }
}

/// The decks of a text.
///
/// # Errors
/// What keeps it from being read; nothing of a broken file is taken over.
pub fn read(text: &str) -> Result<Vec<Deck>, DeckError> {
    let file: Value = serde_json::from_str(text).map_err(|_| DeckError::NotDecks)?;
    if file.get("format").and_then(Value::as_str) != Some(FORMAT) {
        return Err(DeckError::NotDecks);
    }
    match file.get("version").and_then(Value::as_u64) {
        Some(1..=VERSION) => {}
        Some(newer) if newer > VERSION => return Err(DeckError::Newer),
        _ => return Err(DeckError::NotDecks),
    }
    let decks = file.get("decks").and_then(Value::as_array).ok_or_else(|| DeckError::Broken("decks".to_owned()))?;
    decks.iter().enumerate().map(|(at, deck)| deck_from_json(deck, at)).collect()
}

/// A deck of JSON; `at` is its place in the file, for what is said of it.
pub(super) fn deck_from_json(value: &Value, at: usize) -> Result<Deck, DeckError> {
    let broken = |field: &str| DeckError::Broken(format!("decks[{at}].{field}"));
    let slides = value.get("slides").and_then(Value::as_array).ok_or_else(|| broken("slides"))?;
    let slide =
        |(number, value): (usize, &Value)| read_slide(value).ok_or_else(|| broken(&format!("slides[{number}]")));
    Ok(Deck {
        id: own_id(&text(value, "id").ok_or_else(|| broken("id"))?),
        title: text(value, "title").ok_or_else(|| broken("title"))?,
        minutes: value
            .get("minutes")
            .and_then(Value::as_u64)
            .and_then(|minutes| u32::try_from(minutes).ok())
            .unwrap_or(0),
        slides: slides.iter().enumerate().map(slide).collect::<Result<_, _>>()?,
        removed_ms: value.get("removed_ms").and_then(Value::as_u64),
    })
}

fn text(value: &Value, field: &str) -> Option<String> {
    value.get(field)?.as_str().map(str::to_owned)
}

fn read_slide(value: &Value) -> Option<Slide> {
    let of = |field: &str| text(value, field);
    let figure = |value: &Value| Some(FigureAt { figure: text(value, "figure")?, address: text(value, "address")? });
    let content = match value.get("kind")?.as_str()? {
        "title" => {
            Content::Title { heading: of("heading")?, text: of("text")?, guest: of("guest").unwrap_or_default() }
        }
        "number" => Content::Number(of("address")?),
        "thanks" => Content::Thanks { heading: of("heading")?, text: of("text")?, address: of("address")? },
        "figure" => Content::Figure(figure(value)?),
        "pair" => {
            let figures = value.get("figures")?.as_array()?;
            Content::Pair(figure(figures.first()?)?, figure(figures.get(1)?)?)
        }
        "record" => Content::Record(of("record")?),
        "list" => Content::List(of("address")?),
        "summary" => Content::Summary(of("address")?),
        "quote" => Content::Quote { text: of("text")?, by: of("by")? },
        "text" => Content::Text(of("text")?),
        "question" => Content::Question(of("text")?),
        "photo" => Content::Photo { picture: of("picture")?, text: of("text")?, alt: of("alt").unwrap_or_default() },
        _ => return None,
    };
    let hidden = value.get("hidden").and_then(Value::as_bool).unwrap_or(false);
    let steps = match value.get("steps") {
        Some(Value::String(word)) if word == "lines" => Steps::Lines,
        Some(Value::Array(keys)) => Steps::Marks(keys.iter().filter_map(Value::as_str).map(str::to_owned).collect()),
        _ => Steps::None,
    };
    Some(Slide { content, notes: of("notes").unwrap_or_default(), hidden, steps })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn contents() -> impl Strategy<Value = Content> {
        let words = || ".{0,30}";
        let figure = || (words(), words()).prop_map(|(figure, address)| FigureAt { figure, address });
        prop_oneof![
            (words(), words(), words()).prop_map(|(heading, text, guest)| Content::Title { heading, text, guest }),
            words().prop_map(Content::Number),
            (words(), words(), words()).prop_map(|(heading, text, address)| Content::Thanks { heading, text, address }),
            figure().prop_map(Content::Figure),
            (figure(), figure()).prop_map(|(one, other)| Content::Pair(one, other)),
            words().prop_map(Content::Record),
            words().prop_map(Content::List),
            words().prop_map(Content::Summary),
            (words(), words()).prop_map(|(text, by)| Content::Quote { text, by }),
            words().prop_map(Content::Text),
            words().prop_map(Content::Question),
            (words(), words(), words()).prop_map(|(picture, text, alt)| Content::Photo { picture, text, alt }),
        ]
    }

    fn steps() -> impl Strategy<Value = Steps> {
        let keys = proptest::collection::vec(".{0,10}", 0..4).prop_map(Steps::Marks);
        prop_oneof![Just(Steps::None), Just(Steps::Lines), keys]
    }

    proptest! {
        #[test]
        fn every_deck_reads_back_as_it_was(
            slides in proptest::collection::vec((contents(), ".{0,20}", any::<bool>(), steps()), 0..6),
            title in ".{0,20}",
            minutes in 0..500u32,
            removed_ms in proptest::option::of(any::<u64>()),
        ) {
            let slide = |(content, notes, hidden, steps)| Slide { content, notes, hidden, steps };
            let slides = slides.into_iter().map(slide).collect();
            let deck = Deck { id: "a".into(), title, minutes, slides, removed_ms };
            prop_assert_eq!(read(&write(std::slice::from_ref(&deck), &[])), Ok(vec![deck]));
        }

        #[test]
        fn no_text_breaks_the_reader(text in ".{0,200}") {
            let _ = read(&text);
        }
    }

    #[test]
    fn a_file_of_the_first_version_is_read_as_it_is() {
        let text = include_str!("../../tests/fixtures/decks-1.json");
        let decks = read(text).expect("the file is sound");
        let kinds: Vec<_> = decks[0].slides.iter().map(|slide| content(&slide.content)["kind"].clone()).collect();
        assert_eq!(kinds, ["title", "figure", "pair", "record", "list", "quote", "text", "question"]);
        assert_eq!((decks[0].minutes, decks[0].removed_ms, decks[0].slides[1].hidden), (10, None, true));
    }

    #[test]
    fn an_id_that_is_taken_by_a_ready_deck_or_fits_no_address_is_read_as_another() {
        for id in ["welcome", "region-62.07", "a/b", "", "a?slide=2#x"] {
            let text = json!({ "format": FORMAT, "version": 2, "decks": [{ "id": id, "title": "", "slides": [] }] });
            let decks = read(&text.to_string()).expect("the file is sound");
            assert!(super::super::is_own_id(&decks[0].id), "{id}: {}", decks[0].id);
        }
    }

    #[test]
    fn a_broken_slide_is_named_and_a_newer_file_is_not_guessed_at() {
        let text =
            r#"{"format":"studi-tiru-decks","version":1,"decks":[{"id":"a","title":"","slides":[{"kind":"king"}]}]}"#;
        assert_eq!(read(text), Err(DeckError::Broken("decks[0].slides[0]".into())));
        assert_eq!(read(&text.replace("\"version\":1", "\"version\":5")), Err(DeckError::Newer));
        assert_eq!(read("[]"), Err(DeckError::NotDecks));
    }
}
