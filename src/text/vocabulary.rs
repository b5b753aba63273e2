//! The reader's words for the closed lists of the model.

use super::Lang;
use crate::model::{
    Accent, CheckOutcome, CountPrecision, InstitutionGroup, InstitutionType, Purpose, RegionType, Topic, Variant,
};

/// The label of a group of institutions.
pub fn group_label(lang: Lang, group: InstitutionGroup) -> &'static str {
    match group {
        InstitutionGroup::Government => lang.pick("Pemerintah daerah", "Regional governments"),
        InstitutionGroup::Council => lang.pick("DPRD", "Regional councils"),
        InstitutionGroup::Central => lang.pick("Kementerian dan lembaga", "Ministries and agencies"),
        InstitutionGroup::Education => lang.pick("Perguruan tinggi dan diklat", "Universities and training"),
        InstitutionGroup::Others => lang.pick("Lainnya", "Others"),
        InstitutionGroup::Mixed => lang.pick("Rombongan campuran", "Mixed delegations"),
    }
}

/// The label of a type of institution.
pub fn institution_type_label(lang: Lang, institution_type: InstitutionType) -> &'static str {
    match institution_type {
        InstitutionType::Regency => lang.pick("Pemerintah kabupaten", "Regency government"),
        InstitutionType::City => lang.pick("Pemerintah kota", "City government"),
        InstitutionType::Province => lang.pick("Pemerintah provinsi", "Provincial government"),
        InstitutionType::RegencyCouncil => lang.pick("DPRD kabupaten", "Regency council"),
        InstitutionType::CityCouncil => lang.pick("DPRD kota", "City council"),
        InstitutionType::ProvinceCouncil => lang.pick("DPRD provinsi", "Provincial council"),
        InstitutionType::Ministry => lang.pick("Kementerian", "Ministry"),
        InstitutionType::Agency => lang.pick("Lembaga negara", "State agency"),
        InstitutionType::University => lang.pick("Perguruan tinggi", "University"),
        InstitutionType::Training => lang.pick("Peserta diklat", "Training cohort"),
        InstitutionType::Media => lang.pick("Media", "Media"),
        InstitutionType::Community => lang.pick("Organisasi kemasyarakatan", "Community group"),
        InstitutionType::Company => lang.pick("Perusahaan", "Company"),
        InstitutionType::Foreign => lang.pick("Tamu luar negeri", "Guests from abroad"),
        InstitutionType::Other => lang.pick("Lainnya", "Other"),
    }
}

/// Institutions of a type, as the subject of a sentence.
pub fn institution_types_label(lang: Lang, institution_type: InstitutionType) -> &'static str {
    let english = match institution_type {
        InstitutionType::Regency => "Regency governments",
        InstitutionType::City => "City governments",
        InstitutionType::Province => "Provincial governments",
        InstitutionType::RegencyCouncil => "Regency councils",
        InstitutionType::CityCouncil => "City councils",
        InstitutionType::ProvinceCouncil => "Provincial councils",
        InstitutionType::Ministry => "Ministries",
        InstitutionType::Agency => "State agencies",
        InstitutionType::University => "Universities",
        InstitutionType::Training => "Training cohorts",
        InstitutionType::Media => "Media",
        InstitutionType::Community => "Community groups",
        InstitutionType::Company => "Companies",
        InstitutionType::Foreign => "Guests from abroad",
        InstitutionType::Other => "Other institutions",
    };
    match (lang, institution_type) {
        (Lang::En, _) => english,
        (Lang::Id, InstitutionType::Other) => "Lembaga lain",
        (Lang::Id, _) => institution_type_label(lang, institution_type),
    }
}

/// The label of a type of region.
pub fn region_type_label(lang: Lang, region_type: RegionType) -> &'static str {
    match region_type {
        RegionType::Province => lang.pick("provinsi", "province"),
        RegionType::Regency => lang.pick("kabupaten", "regency"),
        RegionType::City => lang.pick("kota", "city"),
    }
}

/// The colour of the pages of a subject.
pub fn accent_label(lang: Lang, accent: Accent) -> &'static str {
    match accent {
        Accent::Blue => lang.pick("biru", "Blue"),
        Accent::Green => lang.pick("hijau", "Green"),
        Accent::Maroon => lang.pick("merah tua", "Dark red"),
        Accent::Violet => lang.pick("ungu", "Violet"),
    }
}

/// What a visit was made for.
pub fn purpose_label(lang: Lang, purpose: Purpose) -> &'static str {
    match purpose {
        Purpose::Learn => lang.pick("Belajar", "To learn"),
        Purpose::Sign => lang.pick("Menandatangani kerja sama", "To sign an agreement"),
        Purpose::Both => lang.pick("Belajar dan menandatangani kerja sama", "To learn and to sign"),
    }
}

/// How precisely a number of people is known.
pub fn precision_label(lang: Lang, precision: CountPrecision) -> &'static str {
    match precision {
        CountPrecision::Exact => lang.pick("tepat", "exact"),
        CountPrecision::About => lang.pick("sekitar", "about"),
        CountPrecision::AtLeast => lang.pick("sedikitnya", "at least"),
    }
}

/// How a value stands to the main one of its indicator and year.
pub fn variant_label(lang: Lang, variant: Variant) -> &'static str {
    let words = lang.awards();
    match variant {
        Variant::Alternative => words.alternative,
        Variant::OtherBase => words.other_base,
        Variant::Partial => words.partial,
    }
}

/// What looking a record up again came to.
pub fn check_label(lang: Lang, outcome: CheckOutcome) -> &'static str {
    match outcome {
        CheckOutcome::Confirmed => lang.pick("terkonfirmasi", "confirmed"),
        CheckOutcome::Incomplete => lang.pick("belum lengkap, sudah dilengkapi", "incomplete, filled up since"),
        CheckOutcome::Corrected => lang.pick("sudah diperbaiki", "corrected since"),
        CheckOutcome::NotFoundAgain => lang.pick("tidak ditemukan lagi", "not found again"),
    }
}

/// The label of a topic.
pub fn topic_label(lang: Lang, topic: Topic) -> &'static str {
    match topic {
        Topic::Tourism => lang.pick("Pariwisata", "Tourism"),
        Topic::PublicService => lang.pick("Pelayanan publik", "Public services"),
        Topic::Village => lang.pick("Desa", "Villages"),
        Topic::EGovernment => lang.pick("Pemerintahan digital (SPBE)", "E-government"),
        Topic::Budgeting => lang.pick("Penganggaran", "Budgeting"),
        Topic::Economy => lang.pick("Ekonomi daerah", "Local economy"),
        Topic::PerformanceAccountability => lang.pick("Akuntabilitas kinerja", "Performance accountability"),
        Topic::Culture => lang.pick("Kebudayaan", "Culture"),
        Topic::Environment => lang.pick("Lingkungan hidup", "Environment"),
        Topic::Licensing => lang.pick("Perizinan", "Licensing"),
        Topic::SocialProtection => lang.pick("Perlindungan sosial", "Social protection"),
        Topic::CivilRegistration => lang.pick("Administrasi kependudukan", "Civil registration"),
        Topic::Agriculture => lang.pick("Pertanian", "Agriculture"),
        Topic::Education => lang.pick("Pendidikan", "Education"),
        Topic::Health => lang.pick("Kesehatan", "Health"),
        Topic::Other => lang.pick("Topik lain", "Other topics"),
    }
}
