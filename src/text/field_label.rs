//! The reader's words for kinds of record and for their fields.

use super::Lang;
use crate::dataset::Kind;

/// What records of a kind are called together.
pub fn kind_label(lang: Lang, kind: Kind) -> &'static str {
    match kind {
        Kind::Subject => lang.pick("Objek data", "Subject"),
        Kind::Source => lang.pick("Sumber", "Sources"),
        Kind::Region => lang.pick("Wilayah", "Regions"),
        Kind::Institution => lang.pick("Lembaga", "Institutions"),
        Kind::Programme => lang.pick("Program", "Programmes"),
        Kind::Visit => lang.pick("Kunjungan", "Visits"),
        Kind::Total => lang.pick("Jumlah menurut pejabat", "Totals stated by officials"),
        Kind::Adoption => lang.pick("Adopsi", "Adoptions"),
        Kind::Award => lang.pick("Penghargaan", "Awards"),
        Kind::Indicator => lang.pick("Indikator", "Indicators"),
        Kind::Conflict => lang.pick("Entri perbedaan", "Disagreement records"),
    }
}

macro_rules! labels {
    ($lang:ident, $path:ident; $($name:literal: $indonesian:literal, $english:literal;)*) => {
        match $path { $($name => $lang.pick($indonesian, $english),)* _ => return None }
    };
}

/// What a column of a sheet is called; none for a column that no kind has.
pub fn field_label(lang: Lang, path: &str) -> Option<String> {
    let (base, of_language) = match path.rsplit_once('.') {
        Some((base, "id")) if base != "about" => (base, lang.pick(" (Indonesia)", " (Indonesian)")),
        Some((base, "en")) => (base, lang.pick(" (Inggris)", " (English)")),
        _ => (path, ""),
    };
    let label = labels! { lang, base;
        "id": "ID", "ID";
        "about.id": "Entri", "Record";
        "about.kind": "Jenis data", "Kind of record";
        "agency": "Perangkat daerah pengelola", "Lead agency";
        "aggregate": "Kelompok tanpa nama", "Unnamed group";
        "aliases": "Ejaan lain", "Other spellings";
        "bps2020": "Kode BPS 2020", "Statistics code 2020";
        "break_in_series": "Patahan deret", "Break in series";
        "capital": "Ibu kota", "Capital";
        "category": "Kategori", "Category";
        "checked.date": "Diperiksa ulang", "Checked again";
        "checked.outcome": "Hasil pemeriksaan ulang", "Outcome of the check";
        "claim": "Klaim", "Claim";
        "code": "Kode wilayah", "Region code";
        "count": "Hitungan", "Count";
        "date": "Tanggal", "Date";
        "details": "Rincian", "Details";
        "doubtful": "Diragukan", "Doubtful";
        "earliest": "Paling awal", "Earliest";
        "purpose": "Maksud kunjungan", "Purpose";
        "weekday": "Hari", "Weekday";
        "edition.day": "Tanggal edisi", "Day of the edition";
        "edition.number": "Edisi", "Edition";
        "end": "Selesai", "End";
        "field": "Kolom", "Field";
        "first": "Yang pertama", "First to receive it";
        "formerly": "ID lama", "Former IDs";
        "founding": "Artikel awal", "Founding article";
        "from": "Dari", "From";
        "gathered": "Dihimpun sampai", "Gathered until";
        "general": "Istilah umum", "General term";
        "grade": "Predikat", "Grade";
        "grantor": "Pemberi", "Grantor";
        "history": "Riwayat", "History";
        "in_a_row": "Kali berturut-turut", "How many in a row";
        "institution": "Lembaga", "Institution";
        "institutions": "Lembaga", "Institutions";
        "language": "Bahasa", "Language";
        "lat": "Lintang", "Latitude";
        "latest": "Paling akhir", "Latest";
        "launched": "Diluncurkan", "Launched";
        "leader": "Pemimpin rombongan", "Leader of the delegation";
        "led_by": "Dipimpin oleh", "Led by";
        "level": "Tingkat", "Level";
        "licence": "Lisensi", "Licence";
        "accent": "Warna halaman", "Colour of the pages";
        "licence_url": "Alamat lisensi", "Licence address";
        "listed": "Daftar bersama", "Listed together";
        "local_name": "Nama setempat", "Local name";
        "lon": "Bujur", "Longitude";
        "marker": "Penanda", "Marker";
        "name": "Nama", "Name";
        "note": "Keterangan", "Remark";
        "outcome": "Jenis hasil", "Outcome";
        "parent": "Bagian dari", "Part of";
        "people": "Peserta", "People";
        "people.count": "Jumlah peserta", "People";
        "people.precision": "Ketelitian jumlah", "Precision";
        "programme": "Program", "Programme";
        "programmes": "Program", "Programmes";
        "published": "Terbit", "Published";
        "publisher": "Penerbit", "Publisher";
        "rank": "Peringkat", "Rank";
        "received_by": "Diterima oleh", "Received by";
        "recipient": "Penerima", "Recipient";
        "region": "Wilayah", "Region";
        "release": "Siaran pers yang sama", "Same release as";
        "result": "Hasil", "Result";
        "sector": "Bidang", "Sector";
        "series": "Seri", "Series";
        "since": "Sejak", "Since";
        "sources": "Sumber", "Sources";
        "stage": "Tahap", "Stage";
        "status": "Status", "Status";
        "start": "Mulai", "Start";
        "summary": "Ringkasan", "Summary";
        "text": "Isi", "Text";
        "title": "Judul", "Title";
        "to": "Sampai", "To";
        "topics": "Topik", "Topics";
        "type": "Jenis", "Type";
        "unit": "Satuan", "Unit";
        "url": "Alamat", "Address";
        "used": "Dipakai", "Used";
        "value": "Nilai", "Value";
        "variant": "Varian", "Variant";
        "venues": "Tempat", "Places";
        "visit": "Kunjungan", "Visit";
        "year": "Tahun", "Year";
        "year_basis": "Arti tahun", "Year means";
    };
    Some(format!("{label}{of_language}"))
}

/// What the dataset is, for catalogues and search engines.
pub fn dataset_description(lang: Lang) -> &'static str {
    lang.pick(
        "Siapa yang datang belajar, apa yang dipelajari, dan apa yang diadopsi: kunjungan, kerja sama, program, penghargaan, dan indikator. Setiap fakta disertai sumbernya.",
        "Who came to learn, what they studied and what they adopted: visits, agreements, programmes, awards and indicators, every fact with its source.",
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::sheet;

    #[test]
    fn every_column_of_every_kind_has_a_label_in_both_languages() {
        for kind in Kind::ALL {
            let table = sheet(*kind, b"{\"records\": []}");
            for column in table.into_iter().flat_map(|table| table.columns) {
                for lang in [Lang::Id, Lang::En] {
                    assert!(field_label(lang, &column.key).is_some(), "{}: {}", kind.part(), column.key);
                }
            }
        }
    }
}
