//! The page of a pack: everything in it to be read, without a script and without a network.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use super::PackInputs;
use crate::dataset::Kind;
use crate::deck::FigureInputs;
use crate::export::html_text;
use crate::figure::{Figure, about};
use crate::table::Table;
use crate::text::{Lang, cell_text, edition, record_name};

/// The style of the page.
const STYLE: &str = "body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#111}\
    img{max-width:100%;height:auto}table{border-collapse:collapse;margin:.5rem 0}\
    th,td{border-bottom:1px solid #ccc;padding:.2rem .8rem .2rem 0;text-align:left;vertical-align:top}\
    pre{overflow:auto;font-size:.8rem}dt{font-weight:600}dd{margin:0 0 .4rem}li{margin:.15rem 0}";

/// The page, with the checksums of the other files.
pub(super) fn page(inputs: &PackInputs<'_>, figure: &Figure, behind: &BTreeSet<(Kind, String)>, sums: &str) -> String {
    let FigureInputs { dataset, lang, .. } = inputs.drawn_from;
    let words: &'static str = lang.into();
    let mut html = format!(
        "<!doctype html>\n<html lang=\"{words}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src 'self' file: data:; style-src 'unsafe-inline'\">\n\
         <title>{title}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<h1>{title}</h1>\n<p>{sentence}</p>\n\
         <p><img src=\"figure.svg\" alt=\"{sentence}\"></p>\n",
        title = html_text(&figure.title),
        sentence = html_text(&figure.sentence),
    );
    let part = |html: &mut String, heading: &str| {
        let _ = writeln!(html, "<h2>{}</h2>", html_text(heading));
    };
    part(&mut html, lang.pick("Tentang grafik ini", "About this figure"));
    html.push_str("<dl>\n");
    let of_sources = lang.messages().sources;
    for row in about(figure, dataset, lang).iter().filter(|row| row.first().is_some_and(|name| name != of_sources)) {
        let (name, rest) = row.split_first().map_or(("", &[][..]), |(name, rest)| (name.as_str(), rest));
        let _ = writeln!(html, "<dt>{}</dt><dd>{}</dd>", html_text(name), html_text(&rest.join(" · ")));
    }
    let label = edition(lang, lang.messages().dataset_version, &dataset.subject);
    let _ = writeln!(html, "<dt>{}</dt><dd>{}</dd>\n</dl>", html_text(&label), html_text(&dataset.version));
    part(&mut html, lang.pick("Cara memeriksa", "How to check it"));
    let _ = writeln!(html, "<p>{}</p>", html_text(how_to_check(lang)));
    part(&mut html, lang.pick("Tabel", "Table"));
    html.push_str(&table(lang, &figure.table));
    part(&mut html, lang.pick("Entri di balik grafik ini", "Records behind this figure"));
    html.push_str(&records(inputs, behind));
    part(&mut html, of_sources);
    html.push_str(&sources(inputs, figure));
    part(&mut html, lang.pick("Sidik berkas (SHA-256)", "Checksums (SHA-256)"));
    let _ = writeln!(html, "<pre>{}</pre>\n</body>\n</html>", html_text(sums));
    html
}

const fn how_to_check(lang: Lang) -> &'static str {
    lang.pick(
        "Folder data berisi seluruh himpunan data edisi ini. Program verify-pack dari Studi Tiru menghitung ulang grafik, tabel, \
         dan daftar entri dari folder itu, lalu membandingkannya dengan isi paket ini: cargo run --bin verify-pack BERKAS. \
         figure.png adalah salinan figure.svg buatan peramban; isinya tidak dihitung ulang. Sidik berkas dapat diperiksa dengan \
         sha256sum -c SHA256SUMS.",
        "The folder data holds the whole dataset of this edition. The program verify-pack of Studi Tiru computes the picture, \
         the table and the list of records anew from that folder and compares them with what this pack holds: cargo run --bin \
         verify-pack FILE. figure.png is a copy of figure.svg made by the browser; it is not computed anew. The checksums can \
         be checked with sha256sum -c SHA256SUMS.",
    )
}

fn table(lang: Lang, table: &Table) -> String {
    let mut html = "<table>\n<thead><tr>".to_owned();
    for column in &table.columns {
        let _ = write!(html, "<th scope=\"col\">{}</th>", html_text(&column.heading));
    }
    html.push_str("</tr></thead>\n<tbody>\n");
    for row in &table.rows {
        html.push_str("<tr>");
        for cell in row {
            let _ = write!(html, "<td>{}</td>", html_text(&cell_text(lang, cell)));
        }
        html.push_str("</tr>\n");
    }
    html.push_str("</tbody>\n</table>\n");
    html
}

fn records(inputs: &PackInputs<'_>, behind: &BTreeSet<(Kind, String)>) -> String {
    let FigureInputs { dataset, later, lang, .. } = inputs.drawn_from;
    let mut html = "<ol>\n".to_owned();
    for (kind, id) in behind.iter().filter(|(kind, _)| *kind != Kind::Source) {
        let name = record_name(lang, dataset, later, *kind, id).unwrap_or_default();
        let _ = writeln!(html, "<li>{} <code>{}/{}</code></li>", html_text(&name), kind.singular(), html_text(id));
    }
    html.push_str("</ol>\n");
    html
}

fn sources(inputs: &PackInputs<'_>, figure: &Figure) -> String {
    let FigureInputs { dataset, lang, .. } = inputs.drawn_from;
    let mut html = "<ol>\n".to_owned();
    for key in &figure.sources {
        let source = dataset.source(*key);
        let text = dataset.source_texts().map(|texts| texts.get(*key));
        let title = text.and_then(|text| text.title.as_deref()).unwrap_or(lang.messages().untitled);
        let url = text.map_or("", |text| text.url.as_str());
        let named = format!("{}: {title}", source.publisher);
        // Only web addresses lead anywhere.
        let linked = if url.starts_with("http") {
            format!("<a href=\"{}\" rel=\"noreferrer\">{}</a>", html_text(url), html_text(&named))
        } else {
            html_text(&named)
        };
        let _ = writeln!(html, "<li>{linked} <code>{}</code></li>", html_text(&source.id));
    }
    html.push_str("</ol>\n");
    html
}
