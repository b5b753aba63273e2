//! The words of the dialog in which a view is shared and cited. They travel with it.

use super::Lang;
use super::messages::messages;

impl Lang {
    /// The messages of sharing and citing.
    pub const fn share(self) -> &'static ShareMessages {
        match self {
            Self::Id => &INDONESIAN,
            Self::En => &ENGLISH,
        }
    }
}

messages! {
    ShareMessages, INDONESIAN, ENGLISH, PAIRS;
    /// A field.
    link: "Tautan", "Link";
    /// A button.
    copy_link: "Salin tautan", "Copy link";
    /// A button that opens the list of the system.
    share_sheet: "Bagikan …", "Share …";
    /// A link.
    whatsapp: "WhatsApp", "WhatsApp";
    /// A link.
    email: "Surel", "E-mail";
    /// A field.
    message: "Teks siap kirim", "Message to send";
    /// A button.
    copy_message: "Salin teks", "Copy message";
    /// What the code is.
    qr: "Kode QR tautan ini", "QR code of this link";
    /// A button.
    qr_large: "Layar penuh", "Full screen";
    /// A button.
    qr_small: "Perkecil", "Make smaller";
    /// A link too long for a code.
    qr_too_long: "Tautan ini terlalu panjang untuk kode QR. Kurangi filter, atau salin tautannya.",
        "This link is too long for a QR code. Remove filters, or copy the link.";
    /// A heading.
    pictures: "Gambar dengan judul dan sumber", "Picture with finding and sources";
    /// A size.
    wide: "Tautan (1200 × 630)", "Link (1200 × 630)";
    /// A size.
    square: "Persegi", "Square";
    /// A size.
    story: "Story (1080 × 1920)", "Story (1080 × 1920)";
    /// A heading.
    cite: "Kutip", "Cite";
    /// A field.
    style: "Gaya sitasi", "Citation style";
    /// A style.
    style_indonesian: "Skripsi Indonesia", "Indonesian thesis";
    /// A style.
    style_apa: "APA edisi 7", "APA 7";
    /// A style.
    style_plain: "Teks biasa", "Plain text";
    /// A button.
    copy_citation: "Salin sitasi", "Copy citation";
    /// A heading.
    all_sources: "Semua sumbernya", "All of its sources";
    /// A button.
    copy_sources: "Salin daftar", "Copy list";
    /// A link from a figure on the page of others to the page where it is explored.
    embed_page: "Buka di Studi Tiru ↗", "Open in Studi Tiru ↗";
    /// A link from a mark of such a figure to its records.
    embed_records: "Lihat data di balik angka ini ↗", "See the records behind this number ↗";
    /// A heading.
    embed: "Pasang di situs lain", "Embed in another site";
    /// What the code does.
    embed_lead: "Salin kode ini ke halaman situs Anda. Grafik ini ikut lebar bingkainya, tidak menyimpan apa pun di peramban pembaca, dan setiap angkanya tertaut ke datanya.",
        "Copy this code into a page of your site. The figure is as wide as its frame, keeps nothing in the reader's browser, and each number links to its records.";
    /// Given up by the reader, or by the system.
    not_shared: "Tidak jadi dibagikan. Tautannya tetap di atas dan dapat disalin.", "Not shared. The link stays above and can be copied.";
    /// A choice of the theme of the embedded figure.
    embed_theme: "Tema", "Theme";
    /// A field with code.
    embed_code: "Kode HTML", "HTML code";
    /// A button.
    copy_embed: "Salin kode", "Copy code";
    /// Where the page is opened from a disk.
    embed_needs_host: "Grafik hanya dapat dipasang dari halaman yang dibuka lewat alamat web (http atau https), bukan dari berkas.",
        "A figure can be embedded only from a page opened at a web address (http or https), not from a file.";
}

#[cfg(test)]
mod tests {
    use super::PAIRS;

    #[test]
    fn every_message_is_there_in_both_languages() {
        assert!(PAIRS.iter().all(|(_, id, en)| !id.is_empty() && !en.is_empty()));
    }
}
