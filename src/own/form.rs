//! The form of a kind of record, from the same table of fields that its checks are made of ([`Kind::fields`]).

use crate::dataset::{Field, Kind, Shape};

/// The most rows of a list of records within a record: institutions of a visit, persons.
pub const MOST_ROWS: usize = 12;

/// How the value of a field is entered.
#[derive(Clone, Copy, Debug)]
pub enum Input {
    /// Words on one line.
    Line,
    /// Words on several lines.
    Text,
    /// A text on each line.
    Lines,
    /// A day, or a month or year where `is_partial`.
    Date {
        /// Whether a month or a year is enough.
        is_partial: bool,
    },
    /// A number of people, with words of how precisely it is known.
    HeadCount,
    /// A whole number.
    Count,
    /// A number.
    Number,
    /// A web address.
    Url,
    /// Yes or no.
    Flag,
    /// One word of a closed list.
    Word(&'static [&'static str]),
    /// Words of a closed list.
    Words(&'static [&'static str]),
    /// A region, by its name or its code.
    Region,
    /// An institution, by its name; one that is not known is taken for new.
    Institution,
    /// A record of a kind, by its id.
    Reference(Kind),
    /// Records of a kind, by their ids.
    References(Kind),
}

/// A field of a form.
#[derive(Clone, Debug)]
pub struct FormField {
    /// Its path in the record: `people.count`, `institutions.0.institution`; `#` stands for the number of a row.
    pub path: String,
    /// How it is entered.
    pub input: Input,
    /// Whether a record without it is unsound.
    pub is_required: bool,
    /// The list of records that it is a row of: `institutions`.
    pub list: Option<&'static str>,
}

/// What is not asked: what the page or the maintainers of the dataset give, or what says how a record was found.
const NOT_ASKED: [&str; 14] = [
    "id",
    "formerly",
    "checked",
    "founding",
    "release",
    "marker",
    "general",
    "aggregate",
    "listed",
    "aliases",
    "parent",
    "earliest",
    "latest",
    "weekday",
];

/// Bilingual texts that are names and not sentences: they take one line.
const NAMES: [&str; 9] = ["name", "role", "grantor", "category", "result", "recipient", "unit", "agency", "note"];

/// Where a record says that something is stated, its source is asked for in these fields of its own.
const SOURCE: [(&str, Input); 4] = [
    ("source.publisher", Input::Line),
    ("source.title", Input::Line),
    ("source.url", Input::Url),
    ("source.published", Input::Date { is_partial: true }),
];

/// The fields of the form of a kind, in order.
pub fn form_of(kind: Kind) -> Vec<FormField> {
    let mut form = Vec::new();
    add_fields(kind, kind.fields(), "", None, &mut form);
    if kind.fields().iter().any(|field| field.name == "sources") {
        let of_source = |(path, input): &(&str, Input)| FormField {
            path: (*path).to_owned(),
            input: *input,
            is_required: false,
            list: None,
        };
        form.extend(SOURCE.iter().map(of_source));
    }
    form
}

fn add_fields(
    kind: Kind,
    fields: &'static [Field],
    before: &str,
    list: Option<&'static str>,
    form: &mut Vec<FormField>,
) {
    for field in fields.iter().filter(|field| field.name != "sources" && !NOT_ASKED.contains(&field.name)) {
        // The conflict's record is named; any other id is made.
        let path = format!("{before}{}", field.name);
        let is_required = field.required && !is_completed(kind, field.name);
        let mut add = |input: Input| form.push(FormField { path: path.clone(), input, is_required, list });
        match &field.shape {
            Shape::Record(inner) => add_inner(kind, inner, &path, form),
            Shape::List(Shape::Record(inner)) => {
                add_fields(kind, inner, &format!("{path}.#."), Some(field.name), form);
            }
            Shape::List(Shape::Bilingual | Shape::Text) => add(Input::Lines),
            Shape::List(Shape::Word(words)) => add(Input::Words(words)),
            Shape::List(_) => add(Input::References(Kind::Programme)),
            Shape::Text | Shape::Bilingual if !is_sentence(field) => add(Input::Line),
            Shape::Text | Shape::Bilingual => add(Input::Text),
            Shape::Id => add(reference(field.name)),
            Shape::RegionCode => add(Input::Region),
            Shape::Url => add(Input::Url),
            Shape::Word(words) => add(Input::Word(words)),
            Shape::Count => add(Input::Count),
            Shape::Year => add(Input::Count),
            Shape::Number => add(Input::Number),
            Shape::Flag => add(Input::Flag),
            Shape::Day => add(Input::Date { is_partial: false }),
            Shape::PartialDate => add(Input::Date { is_partial: true }),
        }
    }
}

/// Whether a field that every record must have is filled in where the reader leaves it empty.
pub(super) fn is_completed(kind: Kind, field: &str) -> bool {
    matches!((kind, field), (Kind::Visit, "topics" | "summary") | (Kind::Award, "series") | (Kind::Source, "language"))
}

/// The fields of a record within a record.
fn add_inner(kind: Kind, inner: &'static [Field], path: &str, form: &mut Vec<FormField>) {
    if path == "people" {
        let field = |name: &str, input: Input| FormField {
            path: format!("{path}.{name}"),
            input,
            is_required: false,
            list: None,
        };
        form.push(field("count", Input::HeadCount));
        return;
    }
    if path == "about" {
        // What a correction is about is known by its kind and its id.
        for field in inner {
            let input = if let Shape::Word(words) = &field.shape { Input::Word(words) } else { Input::Line };
            form.push(FormField { path: format!("{path}.{}", field.name), input, is_required: true, list: None });
        }
        return;
    }
    add_fields(kind, inner, &format!("{path}."), None, form);
}

const fn is_bilingual(field: &Field) -> bool {
    matches!(field.shape, Shape::Bilingual)
}

fn is_sentence(field: &Field) -> bool {
    is_bilingual(field) && !NAMES.contains(&field.name)
}

/// What a field that holds an id refers to.
fn reference(field: &str) -> Input {
    match field {
        "institution" => Input::Institution,
        "programme" => Input::Reference(Kind::Programme),
        "visit" => Input::Reference(Kind::Visit),
        // The series of an award is made of its name where nothing stands here.
        _ => Input::Line,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::OWN_KINDS;
    use crate::text::{Lang, own_field_label};

    #[test]
    fn every_field_of_every_form_has_a_label_in_both_languages() {
        for kind in OWN_KINDS {
            let form = form_of(kind);
            assert!(form.len() >= 3, "{}", kind.part());
            for field in form {
                for lang in [Lang::Id, Lang::En] {
                    assert!(own_field_label(lang, &field.path).is_some(), "{}: {}", kind.part(), field.path);
                }
            }
        }
    }

    #[test]
    fn a_visit_is_asked_for_the_fields_of_its_table_but_for_those_that_the_program_fills_in() {
        let paths: Vec<String> = form_of(Kind::Visit).into_iter().map(|field| field.path).collect();
        let asked = ["start", "institutions.#.institution", "people.count", "led_by.#.role", "venues", "source.url"];
        for path in asked {
            assert!(paths.iter().any(|one| one == path), "{path} is not asked for: {paths:?}");
        }
        for path in ["id", "earliest", "weekday", "people.precision", "sources", "checked", "formerly"] {
            assert!(!paths.iter().any(|one| one.starts_with(path)), "{path} is asked for: {paths:?}");
        }
    }
}
