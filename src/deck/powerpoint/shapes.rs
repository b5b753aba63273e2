//! The shapes of a slide as `PresentationML` has them (ECMA-376, part 1, 19.3.1).

use super::super::OutlineParagraph;

/// English metric units in a pixel of which 96 make an inch (ECMA-376, part 1, 20.1.10.16).
const EMU_A_PX: f64 = 9525.0;
/// Type of text by how many letters there are: size in points for texts up to so many.
const TEXT_SIZES: [(usize, u32); 4] = [(220, 28), (420, 24), (700, 20), (usize::MAX, 16)];
/// The slide and the text on a page of notes, in pixels of an upright page of 720 × 960.
const NOTES_ZONES: [Zone; 2] =
    [Zone { x: 72.0, y: 120.0, width: 576.0, height: 324.0 }, Zone { x: 72.0, y: 462.0, width: 576.0, height: 378.0 }];

/// A length in English metric units.
#[expect(clippy::cast_possible_truncation, reason = "lengths on a slide are small")]
pub(super) fn emu(px: f64) -> i64 {
    (px * EMU_A_PX).round() as i64
}

/// A place on a slide, in pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Zone {
    pub(super) x: f64,
    pub(super) y: f64,
    pub(super) width: f64,
    pub(super) height: f64,
}

impl Zone {
    /// The largest place within it that has the shape of a picture, in its middle.
    pub(super) fn holding(self, (width, height): (u32, u32)) -> Self {
        let (width, height) = (f64::from(width.max(1)), f64::from(height.max(1)));
        let scale = (self.width / width).min(self.height / height);
        let (width, height) = (width * scale, height * scale);
        Self { x: self.x + (self.width - width) / 2.0, y: self.y + (self.height - height) / 2.0, width, height }
    }

    fn frame(self) -> String {
        let [x, y, width, height] = [self.x, self.y, self.width, self.height].map(emu);
        format!("<a:xfrm><a:off x=\"{x}\" y=\"{y}\"/><a:ext cx=\"{width}\" cy=\"{height}\"/></a:xfrm>")
    }
}

/// Words in one style.
#[derive(Clone, Copy, Debug)]
pub(super) struct Run<'a> {
    text: &'a str,
    ink: &'a str,
    strong: bool,
}

impl<'a> Run<'a> {
    pub(super) fn plain(text: &'a str, ink: &'a str) -> Self {
        Self { text, ink, strong: false }
    }

    pub(super) fn strong(text: &'a str, ink: &'a str) -> Self {
        Self { text, ink, strong: true }
    }
}

/// The shapes of a slide, one after the other.
pub(super) struct Shapes<'a> {
    lang: &'a str,
    /// The id of the next shape; the tree that holds them is 1.
    next: u32,
    pub(super) xml: String,
}

impl<'a> Shapes<'a> {
    pub(super) fn new(lang: &'a str) -> Self {
        Self { lang, next: 2, xml: String::new() }
    }

    /// The title of the slide: programs list slides by it, and screen readers begin there.
    pub(super) fn title(&mut self, text: &str, zone: Zone, size_pt: u32, ink: &str) {
        let paragraph = self.paragraph(&[Run::strong(text, ink)], size_pt, false);
        self.shape("Title", "<p:ph type=\"title\"/>", zone, "ctr", &paragraph);
    }

    /// A title above the slide: what is listed where captions stand in its place.
    pub(super) fn hidden_title(&mut self, text: &str) {
        let zone = Zone { x: 0.0, y: -80.0, width: 1280.0, height: 60.0 };
        let paragraph = self.paragraph(&[Run::plain(text, "000000")], 12, false);
        self.shape("Title", "<p:ph type=\"title\"/>", zone, "ctr", &paragraph);
    }

    /// One paragraph.
    pub(super) fn text(&mut self, runs: &[Run<'_>], zone: Zone, size_pt: u32) {
        let paragraph = self.paragraph(runs, size_pt, false);
        self.shape("Text", "", zone, "t", &paragraph);
    }

    /// The text of a slide, smaller the longer it is.
    pub(super) fn body(&mut self, paragraphs: &[OutlineParagraph], zone: Zone, ink: &str) {
        let letters: usize = paragraphs.iter().flat_map(|one| &one.runs).map(|(text, _)| text.chars().count()).sum();
        let size_pt = TEXT_SIZES.iter().find(|(most, _)| letters <= *most).map_or(16, |(_, size_pt)| *size_pt);
        let written: String = paragraphs
            .iter()
            .map(|one| {
                let run = |(text, strong): &'_ (String, bool)| -> (String, bool) { (text.clone(), *strong) };
                let pieces: Vec<_> = one.runs.iter().map(run).collect();
                let runs: Vec<_> = pieces.iter().map(|(text, strong)| Run { text, ink, strong: *strong }).collect();
                self.paragraph(&runs, size_pt, one.is_entry)
            })
            .collect();
        self.shape("Text", "", zone, "t", &written);
    }

    /// A picture.
    pub(super) fn picture(&mut self, alt: &str, relation: &str, zone: Zone) {
        let (id, alt, frame) = (self.id(), escaped(alt), zone.frame());
        self.xml.push_str(&format!(
            "<p:pic><p:nvPicPr><p:cNvPr id=\"{id}\" name=\"Picture {id}\" descr=\"{alt}\"/><p:cNvPicPr><a:picLocks noChangeAspect=\"1\"/></p:cNvPicPr><p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:embed=\"{relation}\"/><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr>{frame}<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></p:spPr></p:pic>"
        ));
    }

    /// The shapes of a page of notes: the slide, and the text, a paragraph a line.
    pub(super) fn notes_page(lang: &str, notes: &str) -> String {
        let mut shapes = Shapes::new(lang);
        let id = shapes.id();
        shapes.xml.push_str(&format!(
            "<p:sp><p:nvSpPr><p:cNvPr id=\"{id}\" name=\"Slide\"/><p:cNvSpPr><a:spLocks noGrp=\"1\" noRot=\"1\" noChangeAspect=\"1\"/></p:cNvSpPr><p:nvPr><p:ph type=\"sldImg\" idx=\"2\"/></p:nvPr></p:nvSpPr><p:spPr>{}<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></p:spPr></p:sp>",
            NOTES_ZONES[0].frame()
        ));
        let lines: String =
            notes.lines().map(|line| shapes.paragraph(&[Run::plain(line, "000000")], 12, false)).collect();
        shapes.shape("Notes", "<p:ph type=\"body\" sz=\"quarter\" idx=\"3\"/>", NOTES_ZONES[1], "t", &lines);
        shapes.xml
    }

    fn id(&mut self) -> u32 {
        self.next += 1;
        self.next - 1
    }

    fn shape(&mut self, name: &str, placeholder: &str, zone: Zone, anchor: &str, paragraphs: &str) {
        let (id, frame) = (self.id(), zone.frame());
        let kind = if placeholder.is_empty() {
            "<p:cNvSpPr txBox=\"1\"/>"
        } else {
            "<p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr>"
        };
        let paragraphs = if paragraphs.is_empty() { "<a:p/>" } else { paragraphs };
        self.xml.push_str(&format!(
            "<p:sp><p:nvSpPr><p:cNvPr id=\"{id}\" name=\"{name} {id}\"/>{kind}<p:nvPr>{placeholder}</p:nvPr></p:nvSpPr><p:spPr>{frame}<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr wrap=\"square\" lIns=\"0\" rIns=\"0\" anchor=\"{anchor}\"><a:normAutofit/></a:bodyPr><a:lstStyle/>{paragraphs}</p:txBody></p:sp>"
        ));
    }

    fn paragraph(&self, runs: &[Run<'_>], size_pt: u32, is_entry: bool) -> String {
        let style = if is_entry {
            "<a:pPr marL=\"342900\" indent=\"-342900\" algn=\"l\"><a:spcBef><a:spcPts val=\"600\"/></a:spcBef><a:buFont typeface=\"Arial\"/><a:buChar char=\"•\"/></a:pPr>"
        } else {
            "<a:pPr marL=\"0\" indent=\"0\" algn=\"l\"><a:spcBef><a:spcPts val=\"600\"/></a:spcBef><a:buNone/></a:pPr>"
        };
        let lang = self.lang;
        let words = runs.iter().map(|Run { text, ink, strong }| {
            let bold = u8::from(*strong);
            format!(
                "<a:r><a:rPr lang=\"{lang}\" sz=\"{}\" b=\"{bold}\"><a:solidFill><a:srgbClr val=\"{ink}\"/></a:solidFill></a:rPr><a:t>{}</a:t></a:r>",
                size_pt * 100,
                escaped(text)
            )
        });
        format!("<a:p>{style}{}</a:p>", words.collect::<String>())
    }
}

/// Shapes within the tree of a slide.
pub(super) fn tree(shapes: &str) -> String {
    format!(
        "<p:spTree><p:nvGrpSpPr><p:cNvPr id=\"1\" name=\"\"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"0\" cy=\"0\"/><a:chOff x=\"0\" y=\"0\"/><a:chExt cx=\"0\" cy=\"0\"/></a:xfrm></p:grpSpPr>{shapes}</p:spTree>"
    )
}

/// A text within XML: signs that XML 1.0 has no place for are left out.
fn escaped(text: &str) -> String {
    let mut made = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => made.push_str("&amp;"),
            '<' => made.push_str("&lt;"),
            '>' => made.push_str("&gt;"),
            '"' => made.push_str("&quot;"),
            '\t' | '\n' | '\r' => made.push(' '),
            '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {}
            _ => made.push(letter),
        }
    }
    made
}
