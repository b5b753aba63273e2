//! A report as Markdown: what a text editor, a wiki or a program reads.

use super::paper::{Block, Document, Run, State};
use crate::text::Lang;

/// What marks words that the page suggested.
const SUGGESTED: char = '†';

/// A document as Markdown. What is suggested is marked by a dagger that the first line explains, what is missing by
/// brackets; pictures are told by what they say.
pub fn markdown(document: &Document, lang: Lang) -> String {
    let mut text = String::new();
    let mut put = |part: &str| {
        text.push_str(part.trim_end());
        text.push_str("\n\n");
    };
    let runs = |runs: &[Run]| runs.iter().map(shown).collect::<String>();
    put(&format!("{SUGGESTED} {}", lang.pick("dari data, belum disetujui", "from the data, not accepted yet")));
    for block in &document.blocks {
        match block {
            Block::Letterhead(lines, _) => {
                put(&lines.iter().map(shown).collect::<Vec<_>>().join("\n\n"));
                put("---");
            }
            Block::Title(line) => put(&format!("# {}", one_line(&plain(line)))),
            Block::Contents(_) | Block::Landscape(_) => {}
            Block::Heading(level, title) => {
                put(&format!("{} {}", "#".repeat(usize::from(*level) + 1), one_line(title)));
            }
            Block::Paragraph(line) => put(&runs(line)),
            Block::Bullet(line) => put(&format!("- {}", runs(line))),
            Block::Table(table) => {
                let cell = |runs_of: &Vec<Run>| runs(runs_of).replace('|', "\\|").replace('\n', " ");
                let columns = table.widths.len();
                let headings: Vec<String> = if table.headings.is_empty() {
                    vec![String::new(); columns]
                } else {
                    table.headings.iter().map(|text| text.replace('|', "\\|")).collect()
                };
                let mut lines = vec![format!("| {} |", headings.join(" | ")), format!("|{}", " --- |".repeat(columns))];
                lines.extend(
                    table
                        .rows
                        .iter()
                        .map(|row| format!("| {} |", row.iter().map(cell).collect::<Vec<_>>().join(" | "))),
                );
                put(&format!("*{}*", table.caption));
                put(&lines.join("\n"));
            }
            Block::Picture { caption, alt, notes, .. } => {
                put(&format!("*{caption}*"));
                put(alt);
                for note in notes {
                    put(&format!("> {note}"));
                }
            }
            Block::Signatures(blocks) => {
                for (above, below) in blocks {
                    put(&runs(above));
                    put(&runs(below));
                }
            }
            Block::Source(number, source) => put(&format!("[{number}] {source}")),
        }
    }
    text
}

fn plain(runs: &[Run]) -> String {
    runs.iter().map(|run| run.text.as_str()).collect()
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn shown(run: &Run) -> String {
    match run.state {
        State::Own if run.bold && !run.text.trim().is_empty() => format!("**{}**", run.text.trim()),
        State::Own => run.text.clone(),
        State::Suggested => format!("{}{SUGGESTED}", run.text),
        State::Missing => format!("**[{}]**", run.text),
    }
}
