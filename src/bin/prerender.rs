//! Prints what `index.html` shows before the program has arrived: the overview in both languages, as text and picture.
//!
//! `cargo run --bin prerender`: a fragment of HTML, made by the same functions as the page. Whoever has a slow line, no
//! WebAssembly or no eyes but a crawler's reads what the page is about.

use std::fmt::Write as _;

use studi_tiru::dataset::Dataset;
use studi_tiru::figure::{Canvas, visits_by_year};
use studi_tiru::model::Word as _;
use studi_tiru::query::{Selection, count_by_year, tally};
use studi_tiru::scene::svg::{Colours, tree, write};
use studi_tiru::text::{Lang, day, integer, overview_lead, people_known, years};

/// The picture is drawn once for every width; style sheets scale it.
const CANVAS: Canvas = Canvas { width_px: 760.0, height_px: 320.0, type_px: 14.0, at_least: 0 };

fn main() {
    let dataset = Dataset::embedded();
    for lang in [Lang::Id, Lang::En] {
        print!("{}", overview(&dataset, lang));
    }
}

fn overview(dataset: &Dataset, lang: Lang) -> String {
    let messages = lang.messages();
    let all = Selection::all(dataset);
    let counted = tally(dataset);
    let span = years(&count_by_year(dataset, &all).years);
    let subject = lang.of(&dataset.region(dataset.subject.region).name);
    let lead = overview_lead(lang, subject, &counted, &span, &day(lang, dataset.subject.gathered));
    let numbers = [
        (counted.visits, messages.count_visits),
        (counted.institutions, messages.count_institutions),
        (counted.provinces, messages.count_provinces),
        (counted.sources, messages.count_sources),
    ];
    let figure = visits_by_year(dataset, &all, lang, CANVAS);
    let mut html = format!("<section class=\"page overview\" lang=\"{}\" data-prerender>", lang.word());
    let _ = write!(
        html,
        "<h1>{}</h1><p class=\"lead\">{}</p><ul class=\"numbers\">",
        text(messages.overview_heading),
        text(&lead)
    );
    for (count, label) in numbers {
        let count = integer(lang, i64::try_from(count).unwrap_or(i64::MAX));
        let _ = write!(html, "<li><strong>{count}</strong> <span>{}</span></li>", text(label));
    }
    let _ = write!(html, "</ul><p class=\"muted\">{}</p>", text(&people_known(lang, &counted)));
    // A picture without its marks' names and keys: the page itself brings those.
    let mut scene = figure.scene;
    scene.marks.clear();
    scene.items.iter_mut().for_each(|item| item.mark = None);
    let _ = write!(
        html,
        "<div class=\"picture\" role=\"img\" aria-label=\"{}\"><h2>{}</h2><p class=\"subtitle\">{}</p>{}</div></section>",
        text(&figure.sentence),
        text(&figure.title),
        text(&figure.subtitle),
        write(&tree(&scene, Colours::Classes))
    );
    html
}

/// A text as HTML.
fn text(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
