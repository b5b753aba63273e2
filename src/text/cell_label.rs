//! The reader's words for the codes that records hold: a table shows no code.

use super::{
    Lang, basis_label, claim_label, field_label, institution_type_label, level_label, outcome_label, precision_label,
    region_type_label, stage_label, topic_label, variant_label, weekday,
};
use crate::dataset::{Field, Kind, Shape};
use crate::model::{
    AwardLevel, Claim, CountPrecision, InstitutionType, Outcome, RegionType, Stage, Topic, Variant, Weekday, Word,
    YearBasis,
};

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
        (Kind::Region, "type") => label::<RegionType>(lang, word, region_type_label),
        (Kind::Institution, "type") => label::<InstitutionType>(lang, word, institution_type_label),
        (Kind::Programme, "sector") | (Kind::Visit, "topics") => label::<Topic>(lang, word, topic_label),
        (Kind::Visit, "weekday") => label::<Weekday>(lang, word, weekday),
        (Kind::Visit, "people.precision") => label::<CountPrecision>(lang, word, precision_label),
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

/// What a cell of a sheet says to a reader, where it holds a code: words of closed lists, yes or no, names of fields. None
/// where the cell is shown as it is.
pub fn cell_label(lang: Lang, kind: Kind, path: &str, text: &str) -> Option<String> {
    if text.is_empty() {
        return None;
    }
    match shape_at(kind.fields(), path)? {
        Shape::Word(_) => word_label(lang, kind, path, text).map(str::to_owned),
        Shape::List(Shape::Word(_)) => {
            let labels = text.split(JOIN).map(|word| word_label(lang, kind, path, word).unwrap_or(word));
            Some(labels.collect::<Vec<_>>().join(JOIN))
        }
        Shape::Flag => match text {
            "true" => Some(lang.pick("ya", "yes").to_owned()),
            "false" => Some(lang.pick("tidak", "no").to_owned()),
            _ => None,
        },
        Shape::Text if (kind, path) == (Kind::Conflict, "field") => field_label(lang, text),
        _ => None,
    }
}

/// The shape of what stands at a path; none for a text in two languages, whose parts are shown as they are.
fn shape_at(fields: &'static [Field], path: &str) -> Option<&'static Shape> {
    let (name, rest) = path.split_once('.').map_or((path, None), |(name, rest)| (name, Some(rest)));
    let shape = &fields.iter().find(|field| field.name == name)?.shape;
    match (shape, rest) {
        (shape, None) => Some(shape),
        (Shape::Record(inner), Some(rest)) => shape_at(inner, rest),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
                    let cell = cell_label(Lang::Id, *kind, path, word);
                    assert_eq!(cell.as_deref(), word_label(Lang::Id, *kind, path, word), "{path}: {word}");
                }
            });
        }
        assert!(lists >= 13, "{lists}");
    }

    #[test]
    fn a_cell_of_several_words_or_of_yes_and_no_is_told_in_words() {
        let cell = |kind, path, text| cell_label(Lang::Id, kind, path, text);
        assert_eq!(cell(Kind::Visit, "topics", "village; tourism").as_deref(), Some("Desa; Pariwisata"));
        assert_eq!(cell(Kind::Visit, "people.precision", "exact").as_deref(), Some("tepat"));
        assert_eq!(cell(Kind::Award, "doubtful", "true").as_deref(), Some("ya"));
        assert_eq!(cell(Kind::Conflict, "field", "date").as_deref(), Some("Tanggal"));
        assert_eq!(cell(Kind::Visit, "summary.id", "village"), None, "a text is shown as it is");
        assert_eq!(cell(Kind::Visit, "topics", ""), None);
    }
}
