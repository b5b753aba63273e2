//! Prints what `index.html` shows before the program has arrived: the overview in both languages, as text and picture.
//!
//! `cargo run --bin prerender`: a fragment of HTML, made by the same functions as the page. Whoever has a slow line, no
//! WebAssembly or no eyes but a crawler's reads what the page is about.

use std::error::Error;
use std::fmt::Write as _;
use std::fs;

use studi_tiru::dataset::Dataset;
use studi_tiru::export::html_text;
use studi_tiru::figure::{FigureSize, MapOptions, adoption_map, adoption_sketch};
use studi_tiru::geo::{Capitals, Maps, Topology};
use studi_tiru::model::Word as _;
use studi_tiru::query::{AdoptionFilter, Selection, count_by_year, tally};
use studi_tiru::scene::svg::{Colours, tree, write};
use studi_tiru::text::{Lang, day, in_digits, overview_lead, years};

/// The map is drawn once for every width, as on the page itself; style sheets scale it.
const CANVAS: FigureSize = FigureSize { width_px: 780.0, height_px: 345.0, type_px: 14.0, at_least: 0 };

fn main() -> Result<(), Box<dyn Error>> {
    let dataset = Dataset::embedded();
    let outlines = |name: &str| Topology::read(&fs::read(format!("data/map/{name}.topo.json")).unwrap_or_default());
    let capitals = Capitals::read(&fs::read("data/regions.json")?).ok_or("the regions read")?;
    let maps = Maps { regions: outlines("indonesia")?, neighbours: outlines("neighbours")?, capitals };
    for lang in [Lang::Id, Lang::En] {
        print!("{}", overview(&dataset, &maps, lang).ok_or("the later records are there in a native build")?);
    }
    Ok(())
}

fn overview(dataset: &Dataset, maps: &Maps, lang: Lang) -> Option<String> {
    let later = dataset.later()?;
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
    let figure = adoption_map(dataset, later, maps, &AdoptionFilter::default(), MapOptions::default(), lang, CANVAS);
    let mut html = format!("<section class=\"page overview\" lang=\"{}\" data-prerender>", lang.word());
    let _ = write!(
        html,
        "<div class=\"hero\"><div class=\"hero-words\"><h1>{}</h1><p class=\"lead\">{}</p>",
        html_text(messages.overview_heading),
        html_text(&lead)
    );
    // The field of the page itself stands here.
    html.push_str("<div class=\"own-region\"></div><ul class=\"numbers\">");
    for (count, label) in numbers {
        let count = in_digits(lang, count);
        let _ = write!(html, "<li><strong>{count}</strong> <span>{}</span></li>", html_text(label));
    }
    // A picture without its marks' names and keys.
    let mut scene = adoption_sketch(dataset, later, maps, lang, CANVAS);
    scene.marks.clear();
    scene.items.iter_mut().for_each(|item| item.mark = None);
    let _ = write!(
        html,
        "</ul></div><div class=\"hero-map\"><p class=\"hero-finding\"><strong>{}</strong></p>\
         <div class=\"picture\" role=\"img\" aria-label=\"{}\">{}</div></div></div></section>",
        html_text(&figure.title),
        html_text(&figure.sentence),
        write(&tree(&scene, Colours::Classes))
    );
    Some(html)
}
