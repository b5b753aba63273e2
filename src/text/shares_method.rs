//! The method of the shares after a visit, as the page tells it.

use super::Lang;

/// How the shares are estimated, and what they do not say: the heading, and a paragraph each.
pub fn shares_method(lang: Lang) -> (&'static str, [&'static str; 4]) {
    (
        lang.pick("Cara menghitung dan batasannya", "Method and limits"),
        [
            lang.pick(
                "Persentase dihitung dengan estimasi Kaplan–Meier (1958). Daerah yang belum mencapai tahap ini dihitung sampai hari terakhir penghimpunan data, bukan dianggap tidak akan pernah. Galat baku memakai rumus Greenwood; selang kepercayaan 95% memakai log(−log) menurut Kalbfleisch dan Prentice. Selang untuk tiap program memakai rumus Wilson (1927).",
                "Shares are Kaplan–Meier estimates (1958). A region without the stage is counted until the last day of gathering, not taken as one that never will. Standard errors are Greenwood’s; the 95% confidence interval is that of log(−log) by Kalbfleisch and Prentice. Intervals of single programmes are Wilson’s (1927).",
            ),
            lang.pick(
                "Waktu dimulai pada kunjungan belajar pertama menurut sumber, sebab kunjungan yang hanya untuk menandatangani kerja sama biasanya didahului kunjungan lain yang tidak tercatat. Pilihan “Semua kunjungan” menghitung sejak kunjungan mana pun. Daerah yang mencapai tahap ini sebelum kunjungannya tercatat tidak dihitung. Tanggal yang hanya diketahui bulan atau tahunnya dihitung di tengah rentangnya; pita abu-abu menunjukkan kedua ujungnya.",
                "Time begins at the first visit that a source says was to learn, since a visit made only to sign usually follows another that is not on record. “All visits” begins at any visit. Regions that reached the stage before a visit is recorded are left out. A date known only to the month or year is taken in the middle of its span; the grey band shows both ends.",
            ),
            lang.pick(
                "Kelompok hanya dibentuk dari hal yang sudah diketahui pada kunjungan pertama, dan hanya digambar bila lima daerah atau lebih mencapai tahap ini. Daerah tidak dibagi menurut “datang lagi atau tidak”: yang datang lagi sudah menunggu lebih lama, sehingga waktu tunggunya akan terhitung sebagai hasil kunjungan ulang.",
                "Groups are formed only by what is known at the first visit, and drawn only if five regions or more reached the stage. Regions are not divided by whether they came again: those that did have waited longer already, and their waiting would be counted as an effect of coming again.",
            ),
            lang.pick(
                "Yang tidak ditunjukkan: data ini sampel dari pemberitaan, bukan seluruh kunjungan. Kerja sama yang ditandatangani saat kunjungan lebih mungkin diberitakan daripada yang ditandatangani di daerah sendiri. Kunjungan belum tentu menjadi penyebabnya. Daerah yang tidak pernah datang bukan kelompok pembanding.",
                "What it does not show: the records are a sample of reports, not all visits. An agreement signed on a visit is more likely to be reported than one signed at home. The visit is not shown to be the cause. Regions that never came are no control group.",
            ),
        ],
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_method_is_told_in_both_languages_without_stray_spaces() {
        for lang in [Lang::Id, Lang::En] {
            let (heading, paragraphs) = shares_method(lang);
            assert!(!heading.is_empty());
            assert!(paragraphs.iter().all(|text| text.ends_with('.') && !text.contains("  ")));
        }
    }
}
