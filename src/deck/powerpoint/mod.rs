//! Decks for `PowerPoint` and others (PPTX): headlines, text and notes that can be edited, and figures as pictures with
//! alternative texts.
//!
//! `pptx` brings the package, the theme and its layouts. Its notes have no master that `PowerPoint` takes, so that the
//! parts of the notes are written here (ECMA-376, part 1, 13.3.4 and 13.3.5).

mod shapes;

use pptx::opc::{PackURI, Part};
use pptx::{Image, PptxError, Presentation};

use self::shapes::{Run, Shapes, Zone, emu, tree};
use super::{OUTLINE_PX, OutlineLayout, OutlineSlide};

/// A picture of a slide, drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SlidePicture {
    /// A PNG or a JPEG.
    pub bytes: Vec<u8>,
    /// Its width and height in pixels.
    pub size_px: (u32, u32),
}

/// What a deck is written from.
#[derive(Clone, Copy, Debug)]
pub struct PresentationInputs<'a> {
    /// The title of the deck.
    pub title: &'a str,
    /// The language, as a tag: `id-ID`.
    pub lang: &'a str,
    /// When it is written, by RFC 3339.
    pub now: &'a str,
    /// The slides.
    pub slides: &'a [OutlineSlide],
    /// The pictures of each slide, in the order in which it names them; none for one that could not be drawn.
    pub pictures: &'a [Vec<Option<SlidePicture>>],
}

/// The layout of the theme that has a title and nothing else.
const TITLE_ONLY: &str = "Title Only";
/// What stands beside a slide, in pixels.
const MARGIN_PX: f64 = 48.0;
/// The width between the margins.
const WIDTH_PX: f64 = OUTLINE_PX.0 - 2.0 * MARGIN_PX;
/// The gap between two pictures.
const GAP_PX: f64 = 32.0;
/// Text, quiet text and accent of the page's light theme.
const INK: &str = "16202A";
const MUTED: &str = "55616D";
const ACCENT: &str = "005F94";

const NAMESPACES: &str = "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\"";
const DECLARATION: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const CONTENT: &str = "application/vnd.openxmlformats-officedocument";
const PRESENTATION: &str = "/ppt/presentation.xml";
const NOTES_MASTER: &str = "/ppt/notesMasters/notesMaster1.xml";

/// Writes a deck.
///
/// # Errors
/// Where the package cannot be written.
pub fn write_presentation(inputs: &PresentationInputs<'_>) -> Result<Vec<u8>, PptxError> {
    let mut deck = Presentation::new()?;
    deck.set_slide_width(emu(OUTLINE_PX.0))?;
    deck.set_slide_height(emu(OUTLINE_PX.1))?;
    set_about(&mut deck, inputs)?;
    add_notes_master(&mut deck)?;
    let layouts = deck.slide_layouts()?;
    let layout = layouts.iter().find(|layout| layout.name == TITLE_ONLY).or(layouts.first());
    let layout = layout.ok_or_else(|| PptxError::InvalidXml("the theme has no layout".to_owned()))?.clone();
    for (at, slide) in inputs.slides.iter().enumerate() {
        let of = deck.add_slide(&layout)?;
        let pictures = inputs.pictures.get(at).map_or(&[][..], Vec::as_slice);
        let xml = slide_xml(&mut deck, &of.partname, slide, pictures, inputs.lang)?;
        *deck.slide_xml_mut(&of)? = xml.into_bytes();
        if !slide.notes.trim().is_empty() {
            add_notes(&mut deck, &of.partname, at + 1, &slide.notes, inputs.lang)?;
        }
    }
    deck.to_bytes()
}

fn set_about(deck: &mut Presentation, inputs: &PresentationInputs<'_>) -> Result<(), PptxError> {
    let mut about = deck.core_properties()?;
    about.set_title(inputs.title);
    about.set_author("Studi Tiru");
    about.set_last_modified_by("Studi Tiru");
    about.set_language(inputs.lang);
    about.set_created(inputs.now);
    about.set_modified(inputs.now);
    deck.set_core_properties(&about)
}

fn slide_xml(
    deck: &mut Presentation,
    part: &PackURI,
    slide: &OutlineSlide,
    drawn: &[Option<SlidePicture>],
    lang: &str,
) -> Result<String, PptxError> {
    let mut shapes = Shapes::new(lang);
    let is_beside = slide.layout != OutlineLayout::Pictures && !slide.pictures.is_empty();
    let words_px = if is_beside { WIDTH_PX / 2.0 } else { WIDTH_PX };
    let top_px = write_head(&mut shapes, slide, words_px);
    if !slide.paragraphs.is_empty() {
        let zone = Zone { x: MARGIN_PX, y: top_px, width: words_px - 24.0, height: OUTLINE_PX.1 - 66.0 - top_px };
        shapes.body(&slide.paragraphs, zone, INK);
    }
    // One picture, or two side by side.
    let width = if slide.pictures.len() > 1 { (WIDTH_PX - GAP_PX) / 2.0 } else { WIDTH_PX };
    for ((picture, made), x) in slide.pictures.iter().zip(drawn).zip([MARGIN_PX, MARGIN_PX + width + GAP_PX]) {
        let Some(made) = made else { continue };
        let column = Zone { x, y: 0.0, width, height: 0.0 };
        let zone = match (is_beside, picture.caption.is_empty()) {
            (true, _) => Zone { x: MARGIN_PX + words_px, y: 140.0, width: words_px, height: 500.0 },
            (false, true) => Zone { y: top_px, height: OUTLINE_PX.1 - 62.0 - top_px, ..column },
            (false, false) => {
                let caption = [Run::strong(&picture.caption, INK)];
                shapes.text(&caption, Zone { y: 36.0, height: 100.0, ..column }, 20);
                Zone { y: 150.0, height: OUTLINE_PX.1 - 216.0, ..column }
            }
        };
        let relation = add_picture(deck, part, made)?;
        shapes.picture(&picture.alt, &relation, zone.holding(made.size_px));
    }
    if !slide.foot.is_empty() {
        let zone = Zone { x: MARGIN_PX, y: OUTLINE_PX.1 - 48.0, width: WIDTH_PX, height: 30.0 };
        shapes.text(&[Run::plain(&slide.foot, MUTED)], zone, 12);
    }
    let shown = if slide.hidden { " show=\"0\"" } else { "" };
    let shapes = tree(&shapes.xml);
    Ok(format!(
        "{DECLARATION}<p:sld {NAMESPACES}{shown}><p:cSld>{shapes}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>"
    ))
}

/// Writes what a slide says first; where the rest of it begins.
fn write_head(shapes: &mut Shapes<'_>, slide: &OutlineSlide, words_px: f64) -> f64 {
    let zone = |y: f64, width: f64, height: f64| Zone { x: MARGIN_PX, y, width, height };
    match slide.layout {
        OutlineLayout::Title => {
            shapes.title(&slide.headline, zone(180.0, words_px - GAP_PX, 190.0), 40, INK);
            shapes.text(&[Run::plain(&slide.subtitle, MUTED)], zone(384.0, words_px - GAP_PX, 110.0), 22);
            500.0
        }
        OutlineLayout::Statement => {
            shapes.title(&slide.headline, zone(200.0, words_px, 280.0), 40, INK);
            500.0
        }
        OutlineLayout::Number => {
            shapes.text(&[Run::plain(&slide.subtitle, ACCENT)], zone(60.0, words_px, 40.0), 20);
            shapes.text(&[Run::strong(&slide.number, ACCENT)], zone(100.0, words_px, 170.0), 96);
            shapes.title(&slide.headline, zone(276.0, words_px, 100.0), 28, INK);
            400.0
        }
        // Captions stand above the pictures of a pair.
        OutlineLayout::Pictures if slide.headline.is_empty() => {
            shapes.hidden_title(&slide.pictures.iter().map(|one| one.caption.as_str()).collect::<Vec<_>>().join(" · "));
            MARGIN_PX
        }
        OutlineLayout::Words | OutlineLayout::Pictures => {
            let size_pt = if slide.headline.chars().count() > 90 { 24 } else { 30 };
            shapes.title(&slide.headline, zone(30.0, WIDTH_PX, 84.0), size_pt, INK);
            if slide.subtitle.is_empty() {
                return 130.0;
            }
            shapes.text(&[Run::plain(&slide.subtitle, MUTED)], zone(114.0, WIDTH_PX, 36.0), 16);
            154.0
        }
    }
}

/// Puts a picture into the package; its relation to the slide.
fn add_picture(deck: &mut Presentation, slide: &PackURI, picture: &SlidePicture) -> Result<String, PptxError> {
    let kind = if picture.bytes.starts_with(b"\x89PNG") { "image/png" } else { "image/jpeg" };
    let image = deck.add_image(&Image::from_bytes(picture.bytes.clone(), kind))?;
    let target = PackURI::new(image)?.relative_ref(slide.base_uri());
    Ok(relate(deck, slide, "image", &target))
}

fn relate(deck: &mut Presentation, from: &PackURI, kind: &str, target: &str) -> String {
    let part = deck.package_mut().part_mut(from);
    part.map_or_else(String::new, |part| part.rels.add_relationship(format!("{RELATIONS}/{kind}"), target, false))
}

/// The master of the notes with a theme of its own: `PowerPoint` takes none that two masters share.
fn add_notes_master(deck: &mut Presentation) -> Result<(), PptxError> {
    let (presentation, master) = (PackURI::new(PRESENTATION)?, PackURI::new(NOTES_MASTER)?);
    let theme = deck.package_mut().part(&PackURI::new("/ppt/theme/theme1.xml")?).map(|part| part.blob.clone());
    let theme = theme.ok_or_else(|| PptxError::InvalidXml("the package has no theme".to_owned()))?;
    let own_theme = PackURI::new("/ppt/theme/theme2.xml")?;
    deck.package_mut().put_part(Part::new(own_theme, format!("{CONTENT}.theme+xml"), theme));
    let shapes = Shapes::notes_page("id-ID", "");
    let xml = format!(
        "{DECLARATION}<p:notesMaster {NAMESPACES}><p:cSld><p:bg><p:bgRef idx=\"1001\"><a:schemeClr val=\"bg1\"/></p:bgRef></p:bg>{}</p:cSld><p:clrMap bg1=\"lt1\" tx1=\"dk1\" bg2=\"lt2\" tx2=\"dk2\" accent1=\"accent1\" accent2=\"accent2\" accent3=\"accent3\" accent4=\"accent4\" accent5=\"accent5\" accent6=\"accent6\" hlink=\"hlink\" folHlink=\"folHlink\"/></p:notesMaster>",
        tree(&shapes)
    );
    let part = Part::new(master.clone(), format!("{CONTENT}.presentationml.notesMaster+xml"), xml.into_bytes());
    deck.package_mut().put_part(part);
    relate(deck, &master, "theme", "../theme/theme2.xml");
    let relation = relate(deck, &presentation, "notesMaster", "notesMasters/notesMaster1.xml");
    if let Some(part) = deck.package_mut().part_mut(&presentation) {
        let list = format!(
            "</p:sldMasterIdLst><p:notesMasterIdLst><p:notesMasterId r:id=\"{relation}\"/></p:notesMasterIdLst>"
        );
        part.blob = String::from_utf8_lossy(&part.blob).replacen("</p:sldMasterIdLst>", &list, 1).into_bytes();
    }
    Ok(())
}

/// The notes of a slide, as they are typed: a paragraph a line.
fn add_notes(
    deck: &mut Presentation,
    slide: &PackURI,
    number: usize,
    notes: &str,
    lang: &str,
) -> Result<(), PptxError> {
    let part = PackURI::new(format!("/ppt/notesSlides/notesSlide{number}.xml"))?;
    let xml = format!(
        "{DECLARATION}<p:notes {NAMESPACES}><p:cSld>{}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>",
        tree(&Shapes::notes_page(lang, notes))
    );
    deck.package_mut().put_part(Part::new(
        part.clone(),
        format!("{CONTENT}.presentationml.notesSlide+xml"),
        xml.into_bytes(),
    ));
    relate(deck, &part, "notesMaster", "../notesMasters/notesMaster1.xml");
    relate(deck, &part, "slide", &slide.relative_ref(part.base_uri()));
    relate(deck, slide, "notesSlide", &part.relative_ref(slide.base_uri()));
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::deck::{OutlineParagraph, OutlinePicture, PictureSource};

    /// A picture of one pixel.
    const DOT: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0\x1f\x15\xc4\x89\0\0\0\rIDATx\x9cc\xf8\xcf\xc0\xf0\x1f\0\x05\x05\x02\0_\xc8\xf1\xd2\0\0\0\0IEND\xaeB`\x82";

    fn written() -> Presentation {
        let picture = OutlinePicture {
            of: PictureSource::Own("a".to_owned()),
            alt: "Naik <dari> 3 & \"4\"".to_owned(),
            caption: String::new(),
        };
        let entry = |text: &str| OutlineParagraph { is_entry: true, runs: vec![(text.to_owned(), false)] };
        let slides = [
            OutlineSlide {
                layout: OutlineLayout::Pictures,
                headline: "Kunjungan naik".to_owned(),
                pictures: vec![picture],
                notes: "Satu.\n\nDua & tiga.".to_owned(),
                ..OutlineSlide::default()
            },
            OutlineSlide {
                headline: "Agenda".to_owned(),
                paragraphs: vec![entry("satu"), entry("\u{1}dua")],
                hidden: true,
                ..OutlineSlide::default()
            },
        ];
        let pictures = [vec![Some(SlidePicture { bytes: DOT.to_vec(), size_px: (200, 100) })], Vec::new()];
        let inputs = PresentationInputs {
            title: "Sambutan",
            lang: "id-ID",
            now: "2026-01-02T03:04:05Z",
            slides: &slides,
            pictures: &pictures,
        };
        Presentation::from_bytes(&write_presentation(&inputs).expect("it is written")).expect("it is read")
    }

    #[test]
    fn headlines_alternative_texts_notes_and_what_is_left_out_read_back() {
        let deck = written();
        let slides = deck.slides().expect("it has slides");
        let xml = |at: usize| String::from_utf8_lossy(deck.slide_xml(&slides[at]).expect("it is there")).into_owned();
        assert_eq!(slides.len(), 2);
        assert!(
            xml(0).contains("descr=\"Naik &lt;dari&gt; 3 &amp; &quot;4&quot;\"") && xml(0).contains("Kunjungan naik")
        );
        assert!(deck.has_notes_slide(&slides[0]) && !deck.has_notes_slide(&slides[1]));
        assert!(!xml(0).contains("show=") && xml(1).contains("show=\"0\""));
        assert!(xml(1).contains("<a:t>dua</a:t>"), "signs that XML has no place for are left out");
        assert_eq!(deck.core_properties().expect("they are there").title(), "Sambutan");
    }

    #[test]
    fn a_picture_keeps_its_shape_within_its_place() {
        let zone = Zone { x: 10.0, y: 20.0, width: 100.0, height: 100.0 };
        assert_eq!(zone.holding((200, 100)), Zone { x: 10.0, y: 45.0, width: 100.0, height: 50.0 });
        assert_eq!(zone.holding((0, 0)), zone);
    }
}
