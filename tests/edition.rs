//! The second edition of the dataset: every correction that was applied has its right value.

#![expect(clippy::expect_used, reason = "a test may stop at what must be there")]

use std::collections::BTreeSet;

use studi_tiru::dataset::{Dataset, Kind, Later};
use studi_tiru::model::{
    Adoption, Conflict, CountPrecision, InstitutionType, PartialDate, Person, SourceKey, Topic, Visit,
};

fn visit<'a>(dataset: &'a Dataset, id: &str) -> &'a Visit {
    dataset.visit(dataset.find_visit(id).expect(id))
}

fn later(dataset: &Dataset) -> &Later {
    dataset.later().expect("a native program holds all")
}

fn adoption<'a>(dataset: &'a Dataset, id: &str) -> &'a Adoption {
    later(dataset).adoptions.iter().find(|one| one.id == id).expect(id)
}

fn conflict<'a>(dataset: &'a Dataset, id: &str) -> &'a Conflict {
    later(dataset).conflicts.iter().find(|one| one.id == id).expect(id)
}

fn date(text: &str) -> PartialDate {
    PartialDate::parse(text).expect("a date")
}

/// The days that a visit covers, as far as known.
fn days(visit: &Visit) -> (PartialDate, Option<PartialDate>) {
    (visit.date.start, visit.date.end.map(PartialDate::Day))
}

fn names(persons: &[Person]) -> Vec<&str> {
    persons.iter().map(|person| person.name.as_deref().unwrap_or_default()).collect()
}

fn roles(persons: &[Person]) -> Vec<&str> {
    persons.iter().map(|person| person.role.as_ref().map_or("", |role| role.id.as_str())).collect()
}

fn people(visit: &Visit) -> Option<(u32, CountPrecision)> {
    visit.people.map(|people| (people.count, people.precision))
}

fn institutions<'a>(dataset: &'a Dataset, visit: &Visit) -> Vec<&'a str> {
    visit.delegations.iter().map(|part| dataset.institution(part.institution).id.as_str()).collect()
}

fn programmes<'a>(dataset: &'a Dataset, visit: &Visit) -> Vec<&'a str> {
    visit.programmes.iter().map(|key| dataset.programme(*key).id.as_str()).collect()
}

fn rests_on(dataset: &Dataset, sources: &[SourceKey], id: &str) -> bool {
    dataset.find_source(id).is_some_and(|key| sources.contains(&key))
}

#[test]
fn the_regent_of_pemalang_and_who_came_with_him_are_named_as_the_second_articles_have_them() {
    let dataset = Dataset::embedded();
    let visit = visit(&dataset, "2017-05-03-pemalang-sumbar");
    assert_eq!(names(&visit.led_by), ["Junaedi", "Syafruddin", "Netty Warni"]);
    assert_eq!(roles(&visit.led_by)[2], "Asisten II Padang Pariaman");
    assert_eq!(names(&visit.received_by), ["Yusuf Widyatmoko", "Choiril Ustadi Yudawanto"]);
    assert!(visit.venues.iter().any(|venue| venue.id == "Aula Rempeg Jogopati"));
    assert_eq!(people(visit), Some((151, CountPrecision::About)), "the count stays, the other one is a conflict");
    assert!(rests_on(&dataset, &visit.sources, "seputarcomal-2017-05-pemalang"));
    let leader = conflict(&dataset, "2017-05-03-pemalang-sumbar-leader");
    assert!(leader.text.id.contains("Junaidi") && leader.text.id.contains("Syarifudin"), "{}", leader.text.id);
    let count = conflict(&dataset, "2017-05-03-pemalang-sumbar-people");
    assert!(rests_on(&dataset, &count.sources, "seputarcomal-2017-05-pemalang") && count.text.id.contains("160"));
}

#[test]
fn eight_institutions_and_leaders_came_on_two_days_of_december_2019() {
    let dataset = Dataset::embedded();
    let visit = visit(&dataset, "2019-12-13-kemenag-kalteng-kudus-bpom");
    assert_eq!(days(visit), (date("2019-12-12"), Some(date("2019-12-13"))));
    assert_eq!(
        institutions(&dataset, visit),
        [
            "kementerian-agama",
            "pemprov-kalimantan-tengah",
            "pemkab-kudus",
            "badan-pom-banjarmasin",
            "pengadilan-tinggi-agama-jawa-timur",
            "pemkab-buleleng",
            "pemkab-cianjur"
        ]
    );
    let leaders = names(&visit.led_by);
    for name in ["Habib Ismail bin Yahya", "Hartopo", "Mahdalena", "Bahrussam Yunus"] {
        assert!(leaders.contains(&name), "{name}");
    }
    assert!(rests_on(&dataset, &visit.sources, "banyuwangikab-2019-12-13-delapan-lembaga"));
    let kudus = adoption(&dataset, "2019-12-13-kudus-mal-pelayanan-publik");
    assert_eq!(kudus.date, date("2019-12-13"));
    assert_eq!(kudus.visit, dataset.find_visit("2019-12-13-kemenag-kalteng-kudus-bpom"));
}

#[test]
fn what_the_minister_said_in_yogyakarta_has_its_day() {
    let dataset = Dataset::embedded();
    for programme in ["e-audit", "e-monitoring-system", "e-village-budgeting"] {
        let adoption = adoption(&dataset, &format!("2017-02-06-kementerian-panrb-{programme}"));
        assert_eq!(adoption.date, date("2017-02-06"), "{programme}");
        assert!(rests_on(&dataset, &adoption.sources, "tempo-2017-02-07-kemenpanrb"), "{programme}");
    }
    let conflict = conflict(&dataset, "2017-02-06-kementerian-panrb-e-audit-date");
    assert!(conflict.text.id.contains("6 Januari"), "the misprint stays visible");
}

#[test]
fn a_rival_count_is_a_conflict_and_changes_nothing() {
    let dataset = Dataset::embedded();
    for (id, source, said) in [
        ("2021-kemenkeu-wtp-count", "lenteratoday-2021-10-29-wtp", "lima"),
        ("2018-10-02-kemenhub-people", "rbt-2018-10-03-kemenhub", "37"),
        ("2018-04-18-bsbi-people", "jatimnow-2018-04-bsbi", "13"),
        ("pdrb-2010-value", "jippnas-pdrb", "32,64"),
    ] {
        let conflict = conflict(&dataset, id);
        assert!(rests_on(&dataset, &conflict.sources, source), "{id}");
        assert!(conflict.text.id.contains(said) && conflict.used.is_some(), "{id}");
    }
    assert_eq!(people(visit(&dataset, "2018-10-02-kemenhub")), Some((29, CountPrecision::Exact)));
    assert_eq!(names(&visit(&dataset, "2018-10-02-kemenhub").led_by), ["Sudarsih"]);
    assert_eq!(people(visit(&dataset, "2018-04-18-bsbi")), Some((12, CountPrecision::Exact)));
    let grdp = later(&dataset).indicators.iter().find(|one| one.id == "pdrb-2010").expect("pdrb-2010");
    assert!((grdp.value - 32.46).abs() < 1e-9);
}

#[test]
fn the_rise_of_tourism_in_2025_is_reckoned_from_the_year_before() {
    let dataset = Dataset::embedded();
    let tourists = later(&dataset).indicators.iter().find(|one| one.id == "tourists-all-2025").expect("an indicator");
    let note = tourists.note.as_ref().expect("a note");
    assert!(note.id.contains("7,81") && note.id.contains("7,25"), "{}", note.id);
    assert!(((tourists.value / 3_405_145.0 - 1.0) * 100.0 - 7.81).abs() < 0.005);
}

#[test]
fn the_grade_of_2015_is_told_by_who_said_it() {
    let dataset = Dataset::embedded();
    let conflict = conflict(&dataset, "2015-sakip-result");
    assert!(conflict.text.id.contains("M. Yusuf Ateh") && !conflict.text.id.contains("wakil bupati"));
    let award = later(&dataset).awards.iter().find(|one| one.id == "2015-sakip").expect("2015-sakip");
    assert_eq!(award.grade.as_deref(), Some("B"));
    for source in ["antara-jatim-2016-02-sakip", "discoverybwi-2016-02-sakip", "kabarbwi-2016-02-sakip"] {
        assert!(rests_on(&dataset, &award.sources, source), "{source}");
        assert!(rests_on(&dataset, &conflict.sources, source), "{source}");
    }
}

#[test]
fn the_students_of_2018_met_the_regent_early_in_april() {
    let dataset = Dataset::embedded();
    let visit = visit(&dataset, "2018-04-18-bsbi");
    assert_eq!(days(visit), (date("2018-04-02"), Some(date("2018-06-25"))));
    assert!(names(&visit.received_by).contains(&"Abdullah Azwar Anas"));
}

#[test]
fn the_ministry_for_villages_sent_trainees_and_no_research_team() {
    let dataset = Dataset::embedded();
    let visit = visit(&dataset, "2018-08-07-kemendes");
    assert_eq!(people(visit), Some((29, CountPrecision::Exact)));
    let institution = dataset.institution(visit.delegations[0].institution);
    assert_eq!(institution.institution_type, InstitutionType::Training);
    assert!(visit.summary.id.contains("Diklatpim III") && visit.summary.id.contains("lima hari"));
    assert_eq!(programmes(&dataset, visit), ["smart-kampung", "e-village-budgeting", "e-monitoring-system"]);
    for venue in ["Lounge Pelayanan Publik", "Mal Pelayanan Publik"] {
        assert!(visit.venues.iter().any(|one| one.id == venue), "{venue}");
    }
    let conflict = conflict(&dataset, "2018-08-07-kemendes-institution");
    assert!(conflict.text.id.contains("tim peneliti"), "the other account stays visible");
}

#[test]
fn days_and_hosts_that_were_missing_are_there() {
    let dataset = Dataset::embedded();
    let jmsi = visit(&dataset, "2022-11-jmsi-ntb");
    assert_eq!(jmsi.date.start, date("2022-11-18"));
    let banjar = visit(&dataset, "2021-06-banjar");
    assert_eq!(names(&banjar.received_by), ["Sugirah"]);
    assert_eq!(banjar.date.start, date("2021-06"), "no day is given");
    let minister = visit(&dataset, "2021-06-04-mendagri");
    assert!(minister.venues.iter().any(|venue| venue.id == "Mal Pelayanan Publik"));
    assert!(minister.topics.contains(&Topic::PublicService));
    assert!(programmes(&dataset, minister).contains(&"mal-pelayanan-publik"));
    let siak = conflict(&dataset, "2019-11-08-siak-date");
    assert!(siak.text.id.contains("8/10/2019"));
}

#[test]
fn records_have_the_further_sources_that_were_found() {
    let dataset = Dataset::embedded();
    for (id, source) in [
        ("2017-08-24-sleman-dprd-semarang", "kumparan-2017-08-sleman"),
        ("2017-09-06-pandeglang", "beritalima-2017-09-pandeglang"),
        ("2017-07-22-komisi-x-dpr", "timesindonesia-2017-07-komisi-x"),
        ("2018-08-31-komisi-ii-dpr", "dpr-2018-08-komisi-ii"),
        ("2018-05-08-empat-daerah", "kabarbanyuwangi-info-2018-05-empat-daerah"),
        ("2018-04-26-empat-kepala-daerah", "antara-jatim-2018-04-bogor"),
    ] {
        assert!(rests_on(&dataset, &visit(&dataset, id).sources, source), "{id}");
    }
    let gender = later(&dataset).awards.iter().find(|one| one.id == "2018-ape").expect("2018-ape");
    assert!(rests_on(&dataset, &gender.sources, "bangsaonline-2018-12-19-ape"));
}

#[test]
fn a_visit_whose_year_or_day_is_inferred_says_so_in_a_conflict() {
    let dataset = Dataset::embedded();
    for id in [
        "2011-09-13-koperasi-lampung",
        "2013-02-07-yalimo",
        "2016-02-29-kota-semarang",
        "2016-kota-bogor",
        "2017-10-bandung-barat",
        "2017-11-28-sulawesi-selatan",
        "2018-04-kejaksaan-agung",
        "2018-11-05-uns",
        "2019-papua-barat",
        "2019-11-14-bpkp-jatim",
        "2020-02-14-pajak-bea-cukai",
        "2022-01-kemendagri",
        "2022-06-02-unesa",
        "2023-07-05-jaringan-geopark",
        "2023-12-gresik",
        "2025-09-26-madrasah-diy",
    ] {
        visit(&dataset, id);
        assert!(later(&dataset).conflicts_about(Kind::Visit, id).any(|conflict| conflict.field == "date"), "{id}");
    }
}

#[test]
fn what_is_no_study_visit_or_no_adoption_stays_out() {
    let dataset = Dataset::embedded();
    for id in [
        "2016-10-07-kementerian-panrb",
        "2017-03-16-protokol-jatim",
        "2017-07-sampang",
        "2019-06-18-kominfo",
        "2020-08-03-bpk",
        "2023-02-27-unhan",
        "2023-05-22-anri",
        "2023-06-26-ugm-kkn",
        "2025-04-27-binus",
        "2025-10-02-dewan-ekonomi-nasional",
    ] {
        assert!(dataset.find_visit(id).is_none(), "{id}");
    }
    // The names of those who came for a reason that is none of a visit's.
    let institutions: BTreeSet<_> = dataset.institutions.iter().map(|one| one.id.as_str()).collect();
    for id in ["dewan-ekonomi-nasional", "arsip-nasional-republik-indonesia", "bina-nusantara"] {
        assert!(!institutions.contains(id), "{id}");
    }
    assert!(later(&dataset).adoptions.iter().all(|one| !one.id.starts_with("2026-02-03-")), "a national scheme");
}

#[test]
fn texts_speak_the_words_of_the_office() {
    let dataset = Dataset::embedded();
    let later = later(&dataset);
    let mut texts: Vec<(&str, &str)> = Vec::new();
    for visit in &dataset.visits {
        texts.push((&visit.id, &visit.summary.id));
        texts.extend(roles(&visit.led_by).into_iter().map(|role| (visit.id.as_str(), role)));
        texts.extend(roles(&visit.received_by).into_iter().map(|role| (visit.id.as_str(), role)));
    }
    for adoption in &later.adoptions {
        texts.push((&adoption.id, &adoption.summary.id));
        texts.extend(adoption.note.as_ref().map(|note| (adoption.id.as_str(), note.id.as_str())));
    }
    for conflict in &later.conflicts {
        texts.push((&conflict.id, &conflict.text.id));
        texts.extend(conflict.used.as_ref().map(|used| (conflict.id.as_str(), used.id.as_str())));
    }
    for (id, text) in texts {
        let plain = text.replace("nota kesepahaman (MoU)", "").replace("Nota kesepahaman (MoU)", "");
        for word in ["Plt ", "Pj ", "KemenPANRB", "MoU", "Catatan gabungan", "e-village budgeting", "E-Monitoring"] {
            assert!(!plain.contains(word), "{id}: {word}: {text}");
        }
        for day in ["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"] {
            let bare = text.match_indices(&format!("{day} ")).any(|(at, found)| {
                let rest = &text[at + found.len()..];
                let digits = rest.chars().take_while(char::is_ascii_digit).count();
                digits > 0 && rest[digits..].starts_with(' ')
            });
            assert!(!bare, "{id}: a comma stands after {day}: {text}");
        }
    }
    for programme in &dataset.programmes {
        let key = dataset.find_programme(&programme.id).expect("a programme");
        let agency = later.programme_text(key).agency.as_ref().map_or("", |agency| agency.id.as_str());
        for short in ["Dispendukcapil", "DPMD", "PPKB"] {
            assert!(!agency.contains(short), "{}: {agency}", programme.id);
        }
    }
    let name = |id: &str| &dataset.programme(dataset.find_programme(id).expect("a programme")).name.id;
    assert_eq!(name("e-village-budgeting"), "e-Village Budgeting");
    assert_eq!(name("e-monitoring-system"), "e-Monitoring System");
    assert!(dataset.sources.iter().all(|source| !source.publisher.contains("(from ")));
}
