//! The last slide of decks that are made.

use super::{Content, Slide};
use crate::state::{Route, UrlState, encode};
use crate::text::Lang;

/// The last slide: what there is to take home, and a code that leads to it.
pub(super) fn thanks(lang: Lang, deck: &str) -> Slide {
    let text = lang.pick(
            "- Salindia ini dengan semua sumbernya\n- Kerangka laporan studi tiru dan rencana tindak lanjut\n- Semua data, dapat dibuka tanpa internet",
            "- These slides with all their sources\n- The outline of a study-visit report and an action plan\n- All of the data, to be opened offline",
        );
    let view = UrlState { route: Route::Deck(deck.to_owned()), lang: Some(lang), ..UrlState::default() };
    let content = Content::Thanks {
        heading: lang.pick("Terima kasih. Bawa pulang bahannya.", "Thank you. Take it home.").to_owned(),
        text: text.to_owned(),
        address: encode(&view),
    };
    let notes = lang.pick(
        "Biarkan kode ini di layar selama tanya jawab. Tanpa internet, bagikan berkas lewat diska USB.",
        "Leave the code on the screen while questions are asked. Without a network, hand the file over on a USB stick.",
    );
    Slide { notes: notes.to_owned(), ..Slide::from(content) }
}
