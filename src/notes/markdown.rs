//! The Markdown of notes: paragraphs, headings, lists, quotes, code, emphasis, and addresses of the web as links.
//!
//! `minimad` reads it line by line. Parsers of all of `CommonMark` were tried: the usual one alone cost the page's
//! readers 70 KB, more than the notebook itself. Markup of pages in a note is text like any other.

use minimad::{Composite, CompositeStyle, Compound, Line, Text};

/// A piece of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Span {
    /// Words: whether they are strong, stressed, or to be read letter by letter.
    Words {
        /// The words.
        text: String,
        /// Strongly stressed.
        strong: bool,
        /// Stressed.
        emphasis: bool,
        /// As typed on a machine.
        code: bool,
    },
    /// An address of the web, or of a view of the page, `#/visits`.
    Link(String),
}

/// A piece of a note.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// Lines, one after the other.
    Paragraph(Vec<Vec<Span>>),
    /// A heading.
    Heading(Vec<Span>),
    /// A list, numbered or not.
    List(bool, Vec<Vec<Span>>),
    /// Words of another.
    Quote(Vec<Vec<Span>>),
    /// Lines as they are.
    Code(String),
    /// A line across.
    Rule,
}

/// Reads a note.
pub fn parse(text: &str) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    // An empty line ends whatever went before it.
    let mut is_new = true;
    for line in Text::from(text).lines {
        let (style, spans) = match line {
            Line::Normal(composite) => (composite.style, spans(&composite)),
            Line::TableRow(row) => (CompositeStyle::Paragraph, row.cells.iter().flat_map(spans).collect()),
            Line::HorizontalRule => {
                blocks.push(Block::Rule);
                is_new = true;
                continue;
            }
            Line::TableRule(_) | Line::CodeFence(_) => {
                is_new = true;
                continue;
            }
        };
        if spans.is_empty() && style != CompositeStyle::Code {
            is_new = true;
            continue;
        }
        match (blocks.last_mut().filter(|_| !is_new), style) {
            (Some(Block::Paragraph(lines)), CompositeStyle::Paragraph) => lines.push(spans),
            (_, CompositeStyle::Paragraph) => blocks.push(Block::Paragraph(vec![spans])),
            (Some(Block::List(false, items)), CompositeStyle::ListItem(_))
            | (Some(Block::List(true, items)), CompositeStyle::OrderedListItem { .. }) => items.push(spans),
            (_, CompositeStyle::ListItem(_)) => blocks.push(Block::List(false, vec![spans])),
            (_, CompositeStyle::OrderedListItem { .. }) => blocks.push(Block::List(true, vec![spans])),
            (Some(Block::Quote(lines)), CompositeStyle::Quote) => lines.push(spans),
            (_, CompositeStyle::Quote) => blocks.push(Block::Quote(vec![spans])),
            (Some(Block::Code(lines)), CompositeStyle::Code) => {
                lines.push('\n');
                lines.push_str(&plain(&spans));
            }
            (_, CompositeStyle::Code) => blocks.push(Block::Code(plain(&spans))),
            (_, CompositeStyle::Header(_)) => blocks.push(Block::Heading(spans)),
        }
        is_new = false;
    }
    blocks
}

fn plain(spans: &[Span]) -> String {
    let words = spans.iter().map(|span| match span {
        Span::Words { text, .. } | Span::Link(text) => text.as_str(),
    });
    words.collect()
}

fn spans(composite: &Composite<'_>) -> Vec<Span> {
    let mut spans = Vec::new();
    for compound in composite.compounds.iter().filter(|compound| !compound.src.is_empty()) {
        if compound.code || composite.style == CompositeStyle::Code {
            spans.push(words(compound, compound.src));
        } else {
            link_addresses(compound, &mut spans);
        }
    }
    spans
}

fn words(compound: &Compound<'_>, text: &str) -> Span {
    Span::Words { text: text.to_owned(), strong: compound.bold, emphasis: compound.italic, code: compound.code }
}

/// Makes links of the addresses in some words.
fn link_addresses(compound: &Compound<'_>, spans: &mut Vec<Span>) {
    let mut rest = compound.src;
    let begins = |rest: &str| {
        let of_web = ["https://", "http://"].iter().filter_map(|start| rest.find(start)).min();
        // A view of the page itself stands in brackets: `[#/visits?mark=2018]`.
        let of_page = rest.find("[#/").map(|at| at + 1);
        of_web.into_iter().chain(of_page).min()
    };
    while let Some(at) = begins(rest) {
        let (before, from) = rest.split_at(at);
        let ends = |letter: char| {
            letter.is_whitespace() || "<>\"'".contains(letter) || (before.ends_with('[') && letter == ']')
        };
        let end = from.find(ends).unwrap_or(from.len());
        // A full stop or bracket after an address belongs to the sentence.
        let address = from.get(..end).unwrap_or(from).trim_end_matches(['.', ',', ';', ':', ')', '!', '?']);
        if !before.is_empty() {
            spans.push(words(compound, before));
        }
        spans.push(Span::Link(address.to_owned()));
        rest = from.get(address.len()..).unwrap_or_default();
        if address.len() <= "#/".len() || address.ends_with("://") {
            break;
        }
    }
    if !rest.is_empty() {
        spans.push(words(compound, rest));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(text: &str) -> Span {
        Span::Words { text: text.to_owned(), strong: false, emphasis: false, code: false }
    }

    #[test]
    fn the_usual_marks_are_read() {
        let strong = Span::Words { text: "tinggi".into(), strong: true, emphasis: false, code: false };
        let stressed = Span::Words { text: "lama".into(), strong: false, emphasis: true, code: false };
        assert_eq!(
            parse("# Judul\n\nBiaya **tinggi** dan *lama*\nbaris dua\n\n- satu\n- dua\n\n> kata orang\n\n1. awal"),
            [
                Block::Heading(vec![text("Judul")]),
                Block::Paragraph(vec![vec![text("Biaya "), strong, text(" dan "), stressed], vec![text("baris dua")]]),
                Block::List(false, vec![vec![text("satu")], vec![text("dua")]]),
                Block::Quote(vec![vec![text("kata orang")]]),
                Block::List(true, vec![vec![text("awal")]]),
            ]
        );
    }

    #[test]
    fn markup_of_pages_is_text_and_addresses_are_links() {
        assert_eq!(
            parse("<script>alert(1)</script>"),
            [Block::Paragraph(vec![vec![text("<script>alert(1)</script>")]])]
        );
        let link = Span::Link("https://example.org/a?b=1".into());
        assert_eq!(
            parse("lihat https://example.org/a?b=1."),
            [Block::Paragraph(vec![vec![text("lihat "), link, text(".")]])]
        );
        assert_eq!(parse("javascript:alert(1)"), [Block::Paragraph(vec![vec![text("javascript:alert(1)")]])]);
    }

    proptest::proptest! {
        #[test]
        fn every_word_of_a_note_is_shown(words in proptest::collection::vec("[a-z]{1,8}", 1..12)) {
            let text = words.join(" ");
            let blocks = parse(&text);
            proptest::prop_assert_eq!(blocks.len(), 1);
            let Block::Paragraph(lines) = &blocks[0] else { panic!("it is a paragraph") };
            proptest::prop_assert_eq!(plain(&lines[0]), text);
        }

        #[test]
        fn no_text_breaks_the_reader(text in "[ -~\\n]{0,200}") {
            let _ = parse(&text);
        }
    }
}
