//! The reader's words for the codes that records hold: a table for a reader shows no code.

use super::{
    Lang, accent_label, basis_label, check_label, claim_label, field_label, institution_type_label, level_label,
    outcome_label, precision_label, purpose_label, region_type_label, stage_label, topic_label, variant_label, weekday,
};
use crate::dataset::Kind;
use crate::model::{
    Accent, AwardLevel, CheckOutcome, Claim, CountPrecision, InstitutionType, Outcome, Purpose, RegionType, Stage,
    Topic, Variant, Weekday, Word, YearBasis,
};
use crate::table::{Absence, ColumnType, Table, Value};

/// What joins the values of a list in a cell.
const JOIN: &str = "; ";

/// What a word of a closed list is called; `path` is the column that it stands in. None where the column has no closed
/// list, or the list does not have the word.
pub fn word_label(lang: Lang, kind: Kind, path: &str, word: &str) -> Option<&'static str> {
    fn label<T: Word>(lang: Lang, word: &str, of: impl Fn(Lang, T) -> &'static str) -> Option<&'static str> {
        T::from_word(word).map(|value| of(lang, value))
    }
    match (kind, path) {
        (Kind::Source, "language") => match word {
            "id" => Some(lang.pick("Indonesia", "Indonesian")),
            "en" => Some(lang.pick("Inggris", "English")),
            _ => None,
        },
        (Kind::Subject, "accent") => label::<Accent>(lang, word, accent_label),
        (Kind::Region, "type") => label::<RegionType>(lang, word, region_type_label),
        (Kind::Institution, "type") => label::<InstitutionType>(lang, word, institution_type_label),
        (Kind::Programme, "sector") | (Kind::Visit, "topics") => label::<Topic>(lang, word, topic_label),
        (Kind::Visit, "weekday") => label::<Weekday>(lang, word, weekday),
        (Kind::Visit, "purpose") => label::<Purpose>(lang, word, purpose_label),
        (Kind::Visit, "people.precision") => label::<CountPrecision>(lang, word, precision_label),
        (Kind::Visit | Kind::Adoption | Kind::Award, "checked.outcome") => {
            label::<CheckOutcome>(lang, word, check_label)
        }
        (Kind::Adoption, "stage") => label::<Stage>(lang, word, stage_label),
        (Kind::Adoption, "claim") => label::<Claim>(lang, word, claim_label),
        (Kind::Award, "level") => label::<AwardLevel>(lang, word, level_label),
        (Kind::Award, "year_basis") => label::<YearBasis>(lang, word, basis_label),
        (Kind::Award, "outcome") => label::<Outcome>(lang, word, outcome_label),
        (Kind::Indicator, "variant") => label::<Variant>(lang, word, variant_label),
        (Kind::Conflict, "about.kind") => {
            Kind::ALL.iter().find(|kind| kind.singular() == word).map(|kind| one_of(lang, *kind))
        }
        _ => None,
    }
}

/// What one record of a kind is called.
fn one_of(lang: Lang, kind: Kind) -> &'static str {
    match kind {
        Kind::Subject => lang.pick("objek data", "the subject"),
        Kind::Source => lang.pick("sumber", "a source"),
        Kind::Region => lang.pick("wilayah", "a region"),
        Kind::Institution => lang.pick("lembaga", "an institution"),
        Kind::Programme => lang.pick("program", "a programme"),
        Kind::Visit => lang.pick("kunjungan", "a visit"),
        Kind::Total => lang.pick("jumlah menurut pejabat", "a total stated by officials"),
        Kind::Adoption => lang.pick("adopsi", "an adoption"),
        Kind::Award => lang.pick("penghargaan", "an award"),
        Kind::Indicator => lang.pick("indikator", "an indicator"),
        Kind::Conflict => lang.pick("perbedaan antarsumber", "a disagreement"),
    }
}

/// A sheet of the dataset as a reader of a language sees it: headings in words, and the labels of closed lists and of
/// fields in place of their codes.
#[must_use]
pub fn labelled_sheet(lang: Lang, kind: Kind, mut sheet: Table) -> Table {
    for at in 0..sheet.columns.len() {
        let column = &mut sheet.columns[at];
        if let Some(label) = field_label(lang, &column.key) {
            column.heading = label;
        }
        let names_fields = (kind, column.key.as_str()) == (Kind::Conflict, "field");
        if column.column_type != ColumnType::Term && !names_fields {
            continue;
        }
        column.column_type = ColumnType::Text;
        let key = column.key.clone();
        for row in &mut sheet.rows {
            row[at].value = match std::mem::replace(&mut row[at].value, Value::Absent(Absence::Empty)) {
                Value::Term(words) => Value::Text(term_labels(lang, kind, &key, &words)),
                Value::Text(path) if names_fields => Value::Text(field_label(lang, &path).unwrap_or(path)),
                other => other,
            };
        }
    }
    sheet
}

/// The labels of words of a closed list, joined as they were; a word without a label stays as it is.
fn term_labels(lang: Lang, kind: Kind, path: &str, words: &str) -> String {
    let labels = words.split(JOIN).map(|word| word_label(lang, kind, path, word).unwrap_or(word));
    labels.collect::<Vec<_>>().join(JOIN)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::{Field, Shape, sheet};
    use crate::table::Cell;

    fn each_list(before: &str, fields: &'static [Field], check: &mut dyn FnMut(&str, &'static [&'static str])) {
        for field in fields {
            let path = format!("{before}{}", field.name);
            match &field.shape {
                Shape::Word(words) | Shape::List(Shape::Word(words)) => check(&path, words),
                Shape::Record(inner) => each_list(&format!("{path}."), inner, check),
                _ => {}
            }
        }
    }

    #[test]
    fn every_word_of_every_closed_list_has_a_label_in_both_languages_that_is_not_the_code() {
        let mut lists = 0;
        for kind in Kind::ALL {
            each_list("", kind.fields(), &mut |path, words| {
                lists += 1;
                for word in words {
                    for lang in [Lang::Id, Lang::En] {
                        let label = word_label(lang, *kind, path, word);
                        assert!(label.is_some(), "{path}: {word}");
                        assert!(lang == Lang::En || label != Some(*word), "{path}: {word}");
                    }
                }
            });
        }
        assert!(lists >= 13, "{lists}");
    }

    #[test]
    fn a_reader_sees_labels_in_place_of_codes_and_a_text_as_it_is() {
        let file = br#"{"records": [{"id": "a", "start": "2017", "topics": ["village", "tourism"],
            "people": {"count": 9, "precision": "exact"}, "summary": {"id": "village", "en": "village"}}]}"#;
        let table = labelled_sheet(Lang::Id, Kind::Visit, sheet(Kind::Visit, file).expect("it is a file of visits"));
        assert!(table.is_sound());
        let at = |path: &str| {
            let column = table.columns.iter().position(|column| column.key == path).expect("the column is there");
            table.rows[0][column].clone()
        };
        assert_eq!(at("topics"), Cell::text("Desa; Pariwisata"));
        assert_eq!(at("people.precision"), Cell::text("tepat"));
        assert_eq!(at("summary.id"), Cell::text("village"));
    }
}
