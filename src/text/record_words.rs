//! Words of the pages of single records, and of what records rest on.

use super::{Lang, check_label, date, in_digits, joined};
use crate::model::{CheckOutcome, Checked, Person};
use crate::query::Footing;

/// Which other records stand beside one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Others {
    /// Adoptions of the same programme.
    Programme,
    /// Adoptions of the same region.
    Region,
    /// Awards of the same series.
    Series,
    /// Awards for the same programmes.
    Programmes,
    /// Values of the same indicator.
    Values,
    /// Disagreements about the same record.
    Record,
}

/// A person's name and office, as far as they are known.
pub fn person_words(lang: Lang, person: &Person) -> String {
    let parts: Vec<_> =
        person.name.as_deref().into_iter().chain(person.role.as_ref().map(|role| lang.of(role))).collect();
    parts.join(", ")
}

/// The heading of other records.
pub fn others_heading(lang: Lang, others: Others) -> &'static str {
    match others {
        Others::Programme => lang.pick("Adopsi lain dari program ini", "Other adoptions of this programme"),
        Others::Region => lang.pick("Adopsi lain di daerah ini", "Other adoptions in this region"),
        Others::Series => lang.pick("Penghargaan lain dalam seri ini", "Other awards of this series"),
        Others::Programmes => {
            lang.pick("Penghargaan lain untuk program yang sama", "Other awards for the same programme")
        }
        Others::Values => lang.pick("Semua nilai indikator ini", "All values of this indicator"),
        Others::Record => lang.pick("Perbedaan lain tentang entri ini", "Other disagreements about this record"),
    }
}

/// The way to the record before or after one.
pub fn record_beside(lang: Lang, is_after: bool) -> &'static str {
    if is_after { lang.pick("Berikutnya", "Next") } else { lang.pick("Sebelumnya", "Previous") }
}

/// That a record was looked up once more, and what that came to.
pub fn checked_words(lang: Lang, checked: Checked) -> String {
    let when = date(lang, checked.date);
    let what = match checked.outcome {
        CheckOutcome::Confirmed => lang.pick("isinya sesuai dengan sumber", "a source says the same"),
        CheckOutcome::Incomplete => {
            lang.pick("ada yang belum lengkap dan sudah dilengkapi", "it was incomplete and has been filled up")
        }
        CheckOutcome::Corrected => {
            lang.pick("ada yang keliru dan sudah diperbaiki", "something was wrong and has been corrected")
        }
        CheckOutcome::NotFoundAgain => lang.pick(
            "halaman yang memuatnya tidak ditemukan lagi, tetapi itu tidak berarti isinya keliru",
            "the page that states it was not found again, which does not make it wrong",
        ),
    };
    match lang {
        Lang::Id => format!("Diperiksa ulang ({when}): {what}."),
        Lang::En => format!("Checked again ({when}): {what}."),
    }
}

/// On how much a record is based.
pub fn footing_label(lang: Lang, footing: Footing) -> &'static str {
    match footing {
        Footing::One => lang.pick("Satu sumber", "One source"),
        Footing::OneRelease => lang.pick("Beberapa sumber, satu siaran pers", "Several sources, one press release"),
        Footing::Independent => lang.pick("Dua sumber independen atau lebih", "Two independent sources or more"),
    }
}

/// What the tables of evidence count.
pub fn evidence_lead(lang: Lang) -> &'static str {
    lang.pick(
        "Jumlah entri menurut sumber yang mendukungnya. Sumber yang memuat siaran pers yang sama dihitung satu kali sebagai bukti.",
        "Records by the sources behind them. Sources that carry the same press release count once as evidence.",
    )
}

/// How many records were looked up once more, and what that came to; none where none was.
pub fn checks_counted(lang: Lang, counts: &[(CheckOutcome, usize)]) -> Option<String> {
    let number = |count: usize| in_digits(lang, count);
    let all: usize = counts.iter().map(|(_, count)| count).sum();
    let parts = counts.iter().filter(|(_, count)| *count > 0);
    let parts: Vec<_> =
        parts.map(|(outcome, count)| format!("{} {}", number(*count), check_label(lang, *outcome))).collect();
    (all > 0).then(|| {
        let (all, parts) = (number(all), joined(lang, &parts));
        match lang {
            Lang::Id => format!("Hasil pemeriksaan ulang dicatat pada {all} entri: {parts}."),
            Lang::En => format!("The outcome of a second check is recorded for {all} records: {parts}."),
        }
    })
}

/// "2 perbedaan" in the reader's language: how many disagreements between sources there are.
pub fn disagreement_count(lang: Lang, count: usize) -> String {
    match (lang, count) {
        (Lang::Id, _) => format!("{} perbedaan", in_digits(lang, count)),
        (Lang::En, 1) => "1 disagreement".to_owned(),
        (Lang::En, _) => format!("{} disagreements", in_digits(lang, count)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::PartialDate;

    #[test]
    fn what_was_not_found_again_is_not_called_wrong() {
        let checked = Checked { date: PartialDate::Month(2026, 11), outcome: CheckOutcome::NotFoundAgain };
        assert_eq!(
            checked_words(Lang::En, checked),
            "Checked again (November 2026): the page that states it was not found again, which does not make it wrong."
        );
        assert!(checked_words(Lang::Id, checked).contains("tidak ditemukan lagi"));
    }

    #[test]
    fn checks_are_counted_by_outcome_and_outcomes_of_none_are_left_out() {
        let counts = [(CheckOutcome::Confirmed, 0), (CheckOutcome::Corrected, 12), (CheckOutcome::NotFoundAgain, 3)];
        assert_eq!(
            checks_counted(Lang::Id, &counts).as_deref(),
            Some("Hasil pemeriksaan ulang dicatat pada 15 entri: 12 sudah diperbaiki dan 3 tidak ditemukan lagi.")
        );
        assert_eq!(checks_counted(Lang::En, &counts[..1]), None);
    }
}
