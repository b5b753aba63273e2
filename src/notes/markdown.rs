//! The Markdown of notes: paragraphs, headings, lists, quotes, code, emphasis and links, read by `pulldown-cmark`.
//! Markup of pages in a note is text like any other.

use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

/// A piece of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Span {
    /// Plain words.
    Text(String),
    /// Stressed words.
    Emphasis(Vec<Span>),
    /// Strongly stressed words.
    Strong(Vec<Span>),
    /// Words to be read letter by letter.
    Code(String),
    /// A link: its address, which leads to the web or into the page, and its words.
    Link(String, Vec<Span>),
    /// The end of a line.
    Break,
}

/// A piece of a note.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// Lines.
    Paragraph(Vec<Span>),
    /// A heading: its rank, 1 to 6, and its words.
    Heading(u8, Vec<Span>),
    /// A list, numbered or not.
    List(bool, Vec<Vec<Block>>),
    /// Words of another.
    Quote(Vec<Block>),
    /// Lines as they are.
    Code(String),
    /// A line across.
    Rule,
}

/// Reads a note.
pub fn parse(text: &str) -> Vec<Block> {
    let mut events = Parser::new_ext(text, Options::empty());
    blocks(&mut events, None)
}

/// Blocks up to the end of what encloses them.
fn blocks(events: &mut Parser<'_>, end: Option<TagEnd>) -> Vec<Block> {
    let mut blocks = Vec::new();
    // The words of a list without gaps stand in no paragraph.
    let mut loose: Vec<Span> = Vec::new();
    while let Some(event) = events.next() {
        match event {
            Event::End(tag) if Some(tag) == end => break,
            Event::Start(Tag::Paragraph) => blocks.push(Block::Paragraph(spans(events, TagEnd::Paragraph))),
            Event::Start(Tag::Heading { level, .. }) => {
                blocks.push(Block::Heading(rank(level), spans(events, TagEnd::Heading(level))));
            }
            Event::Start(Tag::BlockQuote(kind)) => {
                blocks.push(Block::Quote(self::blocks(events, Some(TagEnd::BlockQuote(kind)))))
            }
            Event::Start(Tag::List(first)) => {
                flush(&mut loose, &mut blocks);
                blocks.push(Block::List(first.is_some(), items(events, first.is_some())));
            }
            Event::Start(Tag::CodeBlock(_)) => blocks.push(Block::Code(code(events))),
            Event::Start(Tag::HtmlBlock) => {
                // What looks like markup is shown as it was written.
                let words = spans(events, TagEnd::HtmlBlock);
                blocks.push(Block::Paragraph(words));
            }
            Event::Rule => blocks.push(Block::Rule),
            other => span(other, events, &mut loose),
        }
    }
    flush(&mut loose, &mut blocks);
    blocks
}

fn flush(loose: &mut Vec<Span>, blocks: &mut Vec<Block>) {
    if !loose.is_empty() {
        blocks.push(Block::Paragraph(std::mem::take(loose)));
    }
}

fn items(events: &mut Parser<'_>, numbered: bool) -> Vec<Vec<Block>> {
    let mut items = Vec::new();
    while let Some(event) = events.next() {
        match event {
            Event::Start(Tag::Item) => items.push(blocks(events, Some(TagEnd::Item))),
            Event::End(TagEnd::List(of)) if of == numbered => break,
            _ => {}
        }
    }
    items
}

fn code(events: &mut Parser<'_>) -> String {
    let mut text = String::new();
    for event in events.by_ref() {
        match event {
            Event::Text(part) => text.push_str(&part),
            Event::End(TagEnd::CodeBlock) => break,
            _ => {}
        }
    }
    text
}

fn spans(events: &mut Parser<'_>, end: TagEnd) -> Vec<Span> {
    let mut spans = Vec::new();
    while let Some(event) = events.next() {
        if event == Event::End(end) {
            break;
        }
        span(event, events, &mut spans);
    }
    spans
}

fn span(event: Event<'_>, events: &mut Parser<'_>, into: &mut Vec<Span>) {
    let text = |text: &str, into: &mut Vec<Span>| match into.last_mut() {
        Some(Span::Text(before)) => before.push_str(text),
        _ => into.push(Span::Text(text.to_owned())),
    };
    match event {
        Event::Text(words) | Event::Html(words) | Event::InlineHtml(words) => text(&words, into),
        Event::Code(words) => into.push(Span::Code(words.to_string())),
        Event::SoftBreak | Event::HardBreak => into.push(Span::Break),
        Event::Start(Tag::Emphasis) => into.push(Span::Emphasis(spans(events, TagEnd::Emphasis))),
        Event::Start(Tag::Strong) => into.push(Span::Strong(spans(events, TagEnd::Strong))),
        Event::Start(Tag::Link { dest_url, .. }) => {
            let words = spans(events, TagEnd::Link);
            // Only links that lead somewhere harmless are links; of others the words stay.
            let is_safe = ["https://", "http://", "mailto:", "#/"].iter().any(|start| dest_url.starts_with(start));
            if is_safe { into.push(Span::Link(dest_url.to_string(), words)) } else { into.extend(words) }
        }
        Event::Start(Tag::Image { .. }) => into.extend(spans(events, TagEnd::Image)),
        _ => {}
    }
}

fn rank(level: HeadingLevel) -> u8 {
    match level {
        HeadingLevel::H1 => 1,
        HeadingLevel::H2 => 2,
        HeadingLevel::H3 => 3,
        HeadingLevel::H4 => 4,
        HeadingLevel::H5 => 5,
        HeadingLevel::H6 => 6,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(words: &str) -> Vec<Span> {
        vec![Span::Text(words.to_owned())]
    }

    #[test]
    fn the_usual_marks_are_read() {
        assert_eq!(
            parse("# Judul\n\nBiaya **tinggi** dan *lama*, `kode`.\n\n- satu\n- dua\n\n> kata orang"),
            [
                Block::Heading(1, text("Judul")),
                Block::Paragraph(vec![
                    Span::Text("Biaya ".into()),
                    Span::Strong(text("tinggi")),
                    Span::Text(" dan ".into()),
                    Span::Emphasis(text("lama")),
                    Span::Text(", ".into()),
                    Span::Code("kode".into()),
                    Span::Text(".".into()),
                ]),
                Block::List(false, vec![vec![Block::Paragraph(text("satu"))], vec![Block::Paragraph(text("dua"))]]),
                Block::Quote(vec![Block::Paragraph(text("kata orang"))]),
            ]
        );
    }

    #[test]
    fn markup_of_pages_is_text_and_strange_links_are_words() {
        assert_eq!(parse("a <b>tebal</b>"), [Block::Paragraph(text("a <b>tebal</b>"))]);
        assert_eq!(parse("<script>alert(1)</script>"), [Block::Paragraph(text("<script>alert(1)</script>"))]);
        assert_eq!(parse("[x](javascript:alert(1))"), [Block::Paragraph(text("x"))]);
        let link = Span::Link("https://example.org/".into(), text("sumber"));
        assert_eq!(parse("[sumber](https://example.org/)"), [Block::Paragraph(vec![link])]);
    }

    proptest::proptest! {
        #[test]
        fn no_text_breaks_the_reader(text in "[ -~\\n]{0,200}") {
            let _ = parse(&text);
        }
    }
}
