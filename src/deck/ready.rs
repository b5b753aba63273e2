//! Decks made from the dataset: three that are ready, and one for any region that comes to visit.

use super::brief::region_of;
use super::id::{ADOPTION, AWARDS, WELCOME};
use super::region_talk::for_region;
use super::thanks::thanks;
use super::with_records::with_records;
use super::{Content, Deck, FigureAt, Slide};
use crate::dataset::{Dataset, Later};
use crate::figure::{
    ADOPTION_AFTER_VISIT, ADOPTION_MAP, ADOPTION_SPREAD, AWARD_TIMELINE, INDICATORS, PROGRAMME_UPTAKE, VISITS_BY_YEAR,
    VISITS_ORIGIN, VISITS_PROGRAMMES, VISITS_TOPICS,
};
use crate::query::Context;
use crate::state::{Route, UrlState, encode};
use crate::text::Lang;

/// The ready decks: a welcome, a talk on adoption, one on awards.
pub fn ready(dataset: &Dataset, lang: Lang) -> Vec<Deck> {
    let make = Maker { dataset, lang };
    let deck = |id: &str, title: &str, minutes: u32, slides: Vec<Slide>| Deck {
        id: id.to_owned(),
        title: title.to_owned(),
        minutes,
        slides,
        removed_ms: None,
    };
    let decks = [
        deck(WELCOME, make.pick("Sambutan untuk rombongan", "Welcome for a delegation"), 10, make.welcome()),
        deck(
            ADOPTION,
            make.pick("Adopsi program: ringkasan 5 menit", "Programme adoption: a 5-minute summary"),
            5,
            make.adoption(),
        ),
        deck(AWARDS, make.pick("Jalan menuju penghargaan", "The way to the awards"), 8, make.awards()),
    ];
    with_records(dataset, decks)
}

/// The view of a page with nothing chosen.
fn of(route: Route) -> UrlState {
    UrlState { route, ..UrlState::default() }
}

fn at(figure: &str, view: &UrlState) -> Slide {
    Slide::from(Content::Figure(FigureAt { figure: figure.to_owned(), address: encode(view) }))
}

fn number(view: &UrlState) -> Slide {
    Slide::from(Content::Number(encode(view)))
}

fn title(heading: &str, text: &str) -> Slide {
    Slide::from(Content::Title { heading: heading.to_owned(), text: text.to_owned(), guest: String::new() })
}

fn question(text: &str) -> Slide {
    Slide::from(Content::Question(text.to_owned()))
}

/// A slide with what is said to it.
fn said(slide: Slide, notes: &str) -> Slide {
    Slide { notes: notes.to_owned(), ..slide }
}

/// Makes the ready decks of a dataset in a language.
struct Maker<'a> {
    dataset: &'a Dataset,
    lang: Lang,
}

impl<'a> Maker<'a> {
    fn pick(&self, id: &'static str, en: &'static str) -> &'static str {
        self.lang.pick(id, en)
    }

    fn subject(&self) -> &'a str {
        self.lang.of(&self.dataset.region(self.dataset.subject.region).name)
    }

    fn welcome(&self) -> Vec<Slide> {
        let (visits_page, adoption_page, awards_page) = (of(Route::Visits), of(Route::Adoption), of(Route::Awards));
        let subject = self.subject();
        vec![
            said(
                title(&format!("{} {subject}", self.pick("Selamat datang di", "Welcome to")), self.lang.of(&self.dataset.subject.title)),
                self.pick(
                    "Sapa tamu dengan nama daerahnya. Sebutkan siapa yang mendampingi dan berapa lama acara ini.",
                    "Greet the guests by the name of their region. Say who hosts them and how long this takes.",
                ),
            ),
            said(
                number(&visits_page),
                self.pick(
                    "Anda bukan yang pertama. Angka ini berasal dari berita dan siaran pers, jadi yang sebenarnya datang lebih banyak.",
                    "You are not the first. These numbers come from news and press releases, so more have come than they say.",
                ),
            ),
            said(
                at(VISITS_BY_YEAR, &visits_page),
                self.pick(
                    "Tunjukkan tahun kunjungan tamu hari ini. Ingatkan bahwa data ini sampel.",
                    "Point at the year in which today's guests came before. Say that the records are a sample.",
                ),
            ),
            said(
                at(VISITS_ORIGIN, &visits_page),
                self.pick(
                    "Cari provinsi tamu. Tekan batangnya untuk melihat siapa saja yang datang dari sana.",
                    "Find the guests' province. Press its bar to see who came from there.",
                ),
            ),
            said(
                at(VISITS_TOPICS, &visits_page),
                self.pick("Tanyakan: topik mana yang membawa Anda ke sini?", "Ask: which topic brings you here?"),
            ),
            said(
                at(VISITS_PROGRAMMES, &visits_page),
                self.pick(
                    "Sebutkan program yang akan dilihat hari ini. Tekan / untuk membuka satu program di layar.",
                    "Name the programmes that will be seen today. Press / to show one of them.",
                ),
            ),
            said(
                at(ADOPTION_MAP, &adoption_page),
                self.pick(
                    "Cari daerah tamu dengan tombol / dan tunjukkan daerah di sekitarnya.",
                    "Find the guests' region with the key / and point at its neighbours.",
                ),
            ),
            said(
                at(AWARD_TIMELINE, &awards_page),
                self.pick(
                    "Pilih satu penghargaan dan ceritakan apa yang berubah di kantor karenanya, bukan hanya pialanya.",
                    "Choose one award and tell what changed in the offices because of it, not only the trophy.",
                ),
            ),
            said(
                question(self.pick("Apa yang ingin Anda bawa pulang?", "What do you want to take home?")),
                self.pick(
                    "Beri waktu tiga menit. Catat jawabannya: itu agenda kunjungan ini.",
                    "Give it three minutes. Write the answers down: they are the agenda of this visit.",
                ),
            ),
            thanks(self.lang, WELCOME),
        ]
    }

    fn adoption(&self) -> Vec<Slide> {
        let adoption_page = of(Route::Adoption);
        vec![
            said(
                title(self.pick("Dari kunjungan ke penerapan", "From visit to practice"), self.subject()),
                self.pick(
                    "Pertanyaan hari ini: apa yang terjadi setelah rombongan pulang?",
                    "Today's question: what happens after a delegation has gone home?",
                ),
            ),
            said(
                number(&adoption_page),
                self.pick(
                    "Menandatangani belum berarti menerapkan. Bedakan kedua angka ini.",
                    "A signature is not yet practice. Keep the two numbers apart.",
                ),
            ),
            said(
                at(ADOPTION_MAP, &adoption_page),
                self.pick(
                    "Tekan Putar. Perhatikan daerah mana yang berubah warna lebih dulu.",
                    "Press Play. See which regions change colour first.",
                ),
            ),
            said(
                at(ADOPTION_SPREAD, &adoption_page),
                self.pick("Kapan penandatanganan bertambah cepat, dan kapan melambat?", "When do signatures come faster, and when slower?"),
            ),
            said(
                at(ADOPTION_AFTER_VISIT, &adoption_page),
                self.pick(
                    "Kebanyakan yang menandatangani melakukannya pada kunjungan pertama. Yang tidak, jarang menyusul.",
                    "Most of those that sign do so on the first visit. Those that do not seldom follow.",
                ),
            ),
            said(
                at(PROGRAMME_UPTAKE, &adoption_page),
                self.pick("Program mana yang paling sering dibawa pulang?", "Which programmes are taken home most?"),
            ),
            said(
                Slide::from(Content::Text(
                    self.pick(
                        "**Yang tidak kami ketahui**\n\n- Kerja sama yang ditandatangani belum tentu diterapkan.\n- Yang terjadi sesudah kunjungan belum tentu karena kunjungan itu.\n- Tidak ditemukan data bukan berarti tidak terjadi apa-apa.",
                        "**What we do not know**\n\n- A signature does not mean that a programme is in use.\n- What happened after a visit did not necessarily happen because of it.\n- No record does not mean that nothing happened.",
                    )
                    .to_owned(),
                )),
                self.pick("Jangan lewati salindia ini.", "Do not skip this slide."),
            ),
            said(
                question(self.pick(
                    "Apa yang membuat sebuah program berhasil di daerah lain?",
                    "What makes a programme work elsewhere?",
                )),
                self.pick("Minta satu contoh dari setiap meja.", "Ask each table for one example."),
            ),
            thanks(self.lang, ADOPTION),
        ]
    }

    fn awards(&self) -> Vec<Slide> {
        let awards_page = of(Route::Awards);
        let with_context = UrlState { context: vec![Context::Visits, Context::Regents], ..awards_page.clone() };
        let subject = self.subject();
        vec![
            said(
                title(&format!("{} {subject}", self.pick("Jalan menuju penghargaan:", "The way to the awards:")), ""),
                self.pick(
                    "Penghargaan bukan tujuan. Ceritakan apa yang dinilai dan apa yang dibenahi.",
                    "Awards are not the aim. Tell what was judged and what was put right.",
                ),
            ),
            said(
                number(&awards_page),
                self.pick(
                    "Yang menarik bukan jumlahnya, melainkan deret tahunnya.",
                    "What matters is not how many, but how many years in a row.",
                ),
            ),
            said(
                at(AWARD_TIMELINE, &awards_page),
                self.pick(
                    "Telusuri satu baris dari kiri ke kanan: naik kelas, bertahan, atau terputus?",
                    "Follow one row from left to right: does it rise, hold or break?",
                ),
            ),
            said(
                at(AWARD_TIMELINE, &with_context),
                self.pick(
                    "Tamu mulai banyak datang pada tahun-tahun yang sama. Bersamaan belum berarti karena itu.",
                    "Guests began to come in the same years. At the same time does not mean because of it.",
                ),
            ),
            said(
                at(INDICATORS, &awards_page),
                self.pick(
                    "Pilih satu nilai yang penting bagi tamu. Sebutkan sumber dan tahunnya.",
                    "Choose one value that matters to the guests. Say its source and its year.",
                ),
            ),
            said(
                question(self.pick(
                    "Penghargaan mana yang paling mengubah cara kerja kita?",
                    "Which award changed most how we work?",
                )),
                self.pick("Jawab lebih dulu untuk daerah sendiri.", "Answer for your own region first."),
            ),
            thanks(self.lang, AWARDS),
        ]
    }
}

/// The deck with an id that is made and not kept: a ready one, or a region's with the programmes chosen for the day.
pub fn made(dataset: &Dataset, later: &Later, id: &str, agenda: &[String], lang: Lang) -> Option<Deck> {
    match region_of(id) {
        Some(code) => Some(for_region(dataset, later, dataset.find_region(code)?, agenda, lang)),
        None => ready(dataset, lang).into_iter().find(|deck| deck.id == id),
    }
}

#[cfg(test)]
mod tests {
    use super::super::{FigureInputs, draw};
    use super::*;
    use crate::figure::FigureSize;
    use crate::query::VisitIndex;
    use crate::state::decode;

    fn records_exist(dataset: &Dataset, deck: &Deck) {
        for slide in &deck.slides {
            if let Content::Record(record) = &slide.content {
                let (kind, id) = record.split_once('/').expect("a kind and an id");
                let is_there = match kind {
                    "visit" => dataset.find_visit(id).is_some(),
                    _ => dataset.find_programme(id).is_some(),
                };
                assert!(is_there, "{record}");
            }
        }
    }

    #[test]
    fn every_figure_of_the_ready_decks_is_drawn_from_an_address_that_reads_whole() {
        let dataset = Dataset::embedded();
        let later = dataset.later().expect("the later records are there");
        let index = VisitIndex::new(&dataset, |_, visit| visit.id.clone());
        let canvas = FigureSize { width_px: 1920.0, height_px: 800.0, type_px: 24.0, at_least: 0 };
        for lang in [Lang::Id, Lang::En] {
            let asked = FigureInputs { dataset: &dataset, later, maps: None, index: &index, lang };
            for deck in ready(&dataset, lang) {
                assert!(deck.slides.len() >= 5 && deck.minutes > 0);
                for slide in &deck.slides {
                    if let Content::Figure(FigureAt { figure, address }) = &slide.content {
                        let (view, unread) = decode(address);
                        assert!(unread.is_empty(), "{address}");
                        // The map needs its outlines, which travel apart.
                        let drawn = draw(asked, figure, &view, canvas);
                        assert!(drawn.is_some() || figure == ADOPTION_MAP, "{figure}");
                    }
                }
                records_exist(&dataset, &deck);
            }
        }
    }

    #[test]
    fn the_deck_of_a_delegation_points_out_its_own_region_among_those_that_came() {
        let dataset = Dataset::embedded();
        let later = dataset.later().expect("the later records are there");
        let index = VisitIndex::new(&dataset, |_, visit| visit.id.clone());
        let canvas = FigureSize { width_px: 1920.0, height_px: 800.0, type_px: 24.0, at_least: 0 };
        let asked = FigureInputs { dataset: &dataset, later, maps: None, index: &index, lang: Lang::Id };
        let region = dataset.find_region("62.07").expect("the region exists");
        let deck = for_region(&dataset, later, region, &[], Lang::Id);
        let at = deck.slides.iter().find_map(|slide| match &slide.content {
            Content::Figure(at) if at.figure == ADOPTION_AFTER_VISIT => Some(at),
            _ => None,
        });
        let at = at.expect("the deck has the figure");
        let drawn = draw(asked, &at.figure, &decode(&at.address).0, canvas).expect("it is drawn");
        assert!(drawn.scene.marks.iter().any(|mark| mark.key == "own.62.07"));
    }

    #[test]
    fn no_deck_of_a_reader_has_the_id_of_a_ready_one() {
        let dataset = Dataset::embedded();
        for deck in ready(&dataset, Lang::Id) {
            assert!(
                super::super::id::READY.contains(&deck.id.as_str()) && !super::super::is_own_id(&deck.id),
                "{}",
                deck.id
            );
        }
    }

    #[test]
    fn a_region_that_came_is_shown_its_visits_and_one_that_did_not_is_told_so() {
        let dataset = Dataset::embedded();
        let later = dataset.later().expect("the later records are there");
        let deck = |code: &str| {
            let region = dataset.find_region(code).expect("the region exists");
            for_region(&dataset, later, region, &[], Lang::En)
        };
        for code in ["62.07", "33.11", "51.01", "76.06", "17.01"] {
            let deck = deck(code);
            records_exist(&dataset, &deck);
            assert!(deck.slides.len() >= 5, "{code}");
            let visits = deck
                .slides
                .iter()
                .filter(|slide| matches!(&slide.content, Content::Record(id) if id.starts_with("visit/")));
            let says_none =
                matches!(&deck.slides[0].content, Content::Title { text, .. } if text.starts_with("No earlier"));
            assert_eq!(visits.count() == 0, says_none, "{code}");
        }
        assert!(
            matches!(&deck("17.01").slides[0].content, Content::Title { text, .. } if text.starts_with("No earlier"))
        );
        assert_eq!(
            deck("62.07")
                .slides
                .iter()
                .filter(|slide| matches!(&slide.content, Content::Record(id) if id.starts_with("visit/")))
                .count(),
            3
        );
    }
}
