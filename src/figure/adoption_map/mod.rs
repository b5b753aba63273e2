//! *The adoption map*: each region by the highest step that it reached, or by a count.

use std::collections::BTreeMap;

mod bubbles;
mod classes;
mod drawing;
mod sketch;

use self::classes::Class;
pub use self::sketch::adoption_sketch;
use super::{Figure, FigureSize, RecordKey, column};
use crate::chart::draw_legend;
use crate::dataset::{Dataset, Later};
use crate::geo::{Bounds, Maps, Outline, Place, Window};
use crate::model::order::{distinct, in_order, map_of};
use crate::model::{AdoptionLevel, RegionKey, RegionType, Word as _};
use crate::query::{AdoptionFilter, Level, Measure, RegionProgress, reach};
use crate::scene::{Layout, Rect, Scene};
use crate::table::{Absence, Cell, ColumnType, Table};
use crate::text::{AdoptionMessages, Lang, adoption_level_label, map_sentence, map_title, years};

/// The id of the figure.
pub const ADOPTION_MAP: &str = "adoption-map";

/// How the map is looked at.
#[derive(Clone, Debug, PartialEq)]
pub struct MapOptions {
    /// Where; without one, the whole country.
    pub place: Option<Place>,
    /// What the colours say.
    pub measure: Measure,
    /// Whether lines run from the region visited to the others.
    pub flows: bool,
    /// Whether circles stand at capitals, as large as what is counted.
    pub bubbles: bool,
    /// The reader's own region, with a thick line around it.
    pub own: Option<RegionKey>,
    /// The regions that the page is about, with the same line around them.
    pub outlined: Vec<RegionKey>,
}

impl Default for MapOptions {
    fn default() -> Self {
        Self { place: None, measure: Measure::Level, flows: false, bubbles: false, own: None, outlined: Vec::new() }
    }
}

/// The width below which labels are short, in pixels.
const NARROW_PX: f64 = 600.0;

/// The place that shows the whole country.
pub fn whole(maps: &Maps) -> Place {
    // Regencies lie within their provinces; as points they lie around them.
    let layers = if maps.is_of_points() { &["provinces", "regencies"][..] } else { &["provinces"] };
    let outlines = layers.iter().flat_map(|layer| maps.regions.layer(layer));
    let all = outlines.map(|outline| outline.bounds).reduce(Bounds::with);
    match all.map(Place::around) {
        Some(place) if maps.is_of_points() => {
            Place { span: (place.span * ROOM_AROUND_POINTS).max(LEAST_SPAN), ..place }
        }
        Some(place) => place,
        None => Place { lon: 118.0, lat: -2.5, span: 48.0 },
    }
}

/// How much wider a map is than the points on it lie apart.
const ROOM_AROUND_POINTS: f64 = 1.25;

/// The place that shows a region, with its surroundings.
pub fn place_of(maps: &Maps, code: &str) -> Option<Place> {
    let layer = if code.len() == 2 { "provinces" } else { "regencies" };
    let outline = maps.regions.layer(layer).iter().find(|outline| is_code(&outline.id, code))?;
    let place = Place::around(outline.bounds);
    let room = if code.len() == 2 { 1.2 } else { 1.4 };
    Some(Place { span: (place.span * room).max(1.5), ..place }.within(whole(maps)))
}

/// The place that shows the regions of some codes and the one visited; none where none of them has an outline.
pub fn place_between(maps: &Maps, dataset: &Dataset, codes: &[String]) -> Option<Place> {
    let subject = dataset.region(dataset.subject.region).code.as_str();
    let wanted = |id: &str| is_code(id, subject) || codes.iter().any(|code| is_code(id, code));
    let outlines = ["regencies", "provinces"].into_iter().flat_map(|layer| maps.regions.layer(layer));
    let bounds = outlines.filter(|outline| wanted(&outline.id)).map(|outline| outline.bounds).reduce(Bounds::with)?;
    let place = Place::around(bounds);
    Some(Place { span: (place.span * 1.3).max(LEAST_SPAN), ..place }.within(whole(maps)))
}

/// The least degrees of longitude that a located map shows: neighbours give a place its meaning.
const LEAST_SPAN: f64 = 5.0;

/// Whether an outline is that of a region: ids have no dot.
fn is_code(id: &str, code: &str) -> bool {
    id.bytes().eq(code.bytes().filter(|byte| *byte != b'.'))
}

/// What the map is made from.
struct Drawing<'a> {
    dataset: &'a Dataset,
    later: &'a Later,
    lang: Lang,
    words: &'static AdoptionMessages,
    level: Level,
    look: MapOptions,
    found: BTreeMap<RegionKey, RegionProgress>,
    window: Window,
    pane: Rect,
    type_px: f64,
}

/// Computes the figure.
///
/// Marks: `CODE` for a region, `series.CLASS` for a legend entry. A click on a legend entry dims the others.
pub fn adoption_map(
    dataset: &Dataset,
    later: &Later,
    maps: &Maps,
    scope: &AdoptionFilter,
    look: MapOptions,
    lang: Lang,
    canvas: FigureSize,
) -> Figure {
    let words = lang.adoption();
    let place = look.place.map_or_else(|| whole(maps), |place| place.within(whole(maps)));
    let legend_room = (canvas.type_px * 1.7).max(24.0);
    let mut drawing = Drawing::new(dataset, later, scope, MapOptions { place: Some(place), ..look }, lang, canvas);
    drawing.look.place = look.place;
    let mut scene = Scene::new(canvas.width_px, canvas.height_px);
    scene.layout = Layout::Plane;
    let regions = drawing.regions(maps);
    let top = draw_legend(&mut scene, drawing.legend(&regions, canvas.width_px < NARROW_PX), canvas.type_px)
        .max(legend_room)
        + 8.0;
    drawing.pane =
        Rect { left: 0.0, top: top.ceil(), width: canvas.width_px.floor(), height: (canvas.height_px - top).floor() };
    drawing.window = Window::new(place, (drawing.pane.width, drawing.pane.height));
    drawing.draw(maps, &regions, &mut scene);

    let counts: Vec<_> = AdoptionLevel::ALL
        .iter()
        .map(|level| (*level, drawing.found.values().filter(|reach| reach.adoption_level(later) == *level).count()))
        .collect();
    let provinces = distinct(drawing.found.keys().filter_map(|key| dataset.province_of(*key))).len();
    let sources = distinct(drawing.found.values().flat_map(|reach| reach.sources(dataset, later)));
    let subtitle = match look.measure {
        Measure::Level => words.by_level,
        Measure::Visits => words.by_visits,
        Measure::People => words.by_people,
        Measure::Programmes => words.by_programmes,
    };
    let programme = scope.programme.map(|key| lang.of(&dataset.programme(key).name));
    Figure {
        id: ADOPTION_MAP,
        title: map_title(lang, scope.level, &counts),
        subtitle: programme
            .map_or_else(|| subtitle.to_owned(), |name| format!("{subtitle}. {}: {name}", words.programme)),
        is_narrowed: scope.programme.is_some(),
        sentence: map_sentence(lang, scope.level, &counts, provinces, drawing.farthest(&regions).as_deref()),
        period: period(dataset, later, scope),
        scene,
        table: drawing.table(),
        records: map_of(
            drawing
                .found
                .iter()
                .map(|(key, reach)| (dataset.region(*key).code.to_string(), records(dataset, later, reach))),
        ),
        coverage: Vec::new(),
        notes: look
            .place
            .map(|_| words.detail.to_owned())
            .into_iter()
            .chain(credits(maps, lang).map(str::to_owned))
            .chain([lang.messages().sample_warning.to_owned(), words.claims_marked.to_owned()])
            .chain(look.bubbles.then(|| words.bubbles_note.to_owned()))
            .chain(look.own.map(|_| words.mine_on_map.to_owned()))
            .collect(),
        sources,
    }
}

/// What to know of the outlines of a map.
pub(super) fn credits(maps: &Maps, lang: Lang) -> impl Iterator<Item = &'static str> {
    let words = lang.adoption();
    let approximate = (!maps.is_of_points()).then_some(words.not_official);
    approximate.into_iter().chain([if maps.is_of_points() { words.points_credit } else { words.map_credit }])
}

/// The regions of a class of the map, by the key of the class in the legend, with its label; none where no region is of
/// such a class.
pub fn regions_of_class(
    dataset: &Dataset,
    later: &Later,
    scope: &AdoptionFilter,
    measure: Measure,
    class: &str,
    lang: Lang,
) -> Option<(String, Vec<RegionKey>)> {
    let canvas = FigureSize { width_px: 0.0, height_px: 0.0, type_px: 0.0, at_least: 0 };
    let drawing = Drawing::new(dataset, later, scope, MapOptions { measure, ..MapOptions::default() }, lang, canvas);
    let is_province = scope.level == Level::Province;
    let of_level = (0..dataset.regions.len())
        .map(RegionKey::from)
        .filter(|key| (dataset.region(*key).region_type == RegionType::Province) == is_province);
    let found: Vec<_> = of_level.filter(|key| drawing.class_key(drawing.class_at(*key)) == class).collect();
    let label = drawing.class_label(drawing.class_at(*found.first()?));
    Some((label, found))
}

/// What begins the keys of the marks of [`adoption_lens`].
pub const LENS: &str = "lens.";

/// The islands where most regions lie, from near: the same colours and marks, without a legend. It is of the country of the
/// outlines alone.
pub fn adoption_lens(
    dataset: &Dataset,
    later: &Later,
    maps: &Maps,
    scope: &AdoptionFilter,
    look: MapOptions,
    lang: Lang,
    canvas: FigureSize,
) -> Scene {
    // Java and Bali.
    let is_near = |outline: &&Outline| outline.id.starts_with('3') || outline.id == "51";
    let bounds = maps.regions.layer("provinces").iter().filter(is_near).map(|outline| outline.bounds);
    let place = bounds.reduce(crate::geo::Bounds::with).map_or_else(|| whole(maps), Place::around);
    let look = MapOptions { place: Some(place), flows: false, ..look };
    let mut drawing = Drawing::new(dataset, later, scope, look, lang, canvas);
    drawing.pane = Rect { left: 0.0, top: 0.0, width: canvas.width_px.floor(), height: canvas.height_px.floor() };
    let mut scene = Scene::new(canvas.width_px, canvas.height_px);
    scene.layout = Layout::Plane;
    let mut regions = drawing.regions(maps);
    regions.retain(|(_, outline, _)| drawing.window.holds(outline.label));
    drawing.draw(maps, &regions, &mut scene);
    for mark in &mut scene.marks {
        mark.key.insert_str(0, LENS);
    }
    scene
}

/// The records of a region in the order of time; of one day, the visit before what was signed on it.
pub fn records(dataset: &Dataset, later: &Later, reach: &RegionProgress) -> Vec<RecordKey> {
    let visits = reach.visits.iter().map(|key| (dataset.visit(*key).date.first_day(), RecordKey::Visit(*key)));
    let adoptions =
        reach.adoptions.iter().map(|key| (later.adoption(*key).date.first_day(), RecordKey::Adoption(*key)));
    let mut dated: Vec<_> = visits.chain(adoptions).collect();
    dated.sort();
    dated.into_iter().map(|(_, record)| record).collect()
}

/// The years that a scope shows.
pub(super) fn period(dataset: &Dataset, later: &Later, scope: &AdoptionFilter) -> String {
    let visits = dataset.visits.iter().map(|visit| visit.date.year());
    let all: Vec<_> = visits.chain(later.adoptions.iter().map(|adoption| adoption.date.year())).collect();
    let (first, last) = (all.iter().min().copied().unwrap_or(0), all.iter().max().copied().unwrap_or(0));
    years(&(scope.from.unwrap_or(first)..=scope.until.unwrap_or(last)))
}

impl<'a> Drawing<'a> {
    fn new(
        dataset: &'a Dataset,
        later: &'a Later,
        scope: &AdoptionFilter,
        look: MapOptions,
        lang: Lang,
        canvas: FigureSize,
    ) -> Self {
        let place = look.place.unwrap_or(Place { lon: 118.0, lat: -2.5, span: 48.0 });
        Self {
            dataset,
            later,
            lang,
            words: lang.adoption(),
            level: scope.level,
            look,
            found: reach(dataset, later, scope),
            window: Window::new(place, (canvas.width_px, canvas.height_px)),
            pane: Rect::default(),
            type_px: canvas.type_px,
        }
    }
}

impl Drawing<'_> {
    fn is_subject(&self, key: RegionKey) -> bool {
        key == self.dataset.subject.region
    }

    fn layer(&self) -> &'static str {
        match self.level {
            Level::Regency => "regencies",
            Level::Province => "provinces",
        }
    }

    /// The outlines of the level, each with its region and its class; large ones first, so that small ones lie above.
    fn regions<'m>(&self, maps: &'m Maps) -> Vec<(RegionKey, &'m Outline, Class)> {
        let outlines = maps.regions.layer(self.layer()).iter().filter_map(|outline| {
            let key = self.dataset.find_region(&with_dot(&outline.id))?;
            Some((key, outline, self.class_at(key)))
        });
        let size = |outline: &Outline| {
            (outline.bounds.east - outline.bounds.west) * (outline.bounds.north - outline.bounds.south)
        };
        in_order(outlines.collect(), |a, b| size(b.1).total_cmp(&size(a.1)))
    }

    fn table(&self) -> Table {
        let messages = self.lang.messages();
        let columns = vec![
            column("region", self.words.region, ColumnType::Text),
            column("code", self.words.region_code, ColumnType::Code),
            column("province", messages.province, ColumnType::Text),
            column("step", self.words.step, ColumnType::Text),
            column("visits", messages.visits, ColumnType::Count),
            column("adoptions", self.words.adoptions, ColumnType::Count),
            column("programmes", self.words.measure_programmes, ColumnType::Text),
            column("first", self.words.first_record, ColumnType::Date),
            column("last", self.words.last_record, ColumnType::Date),
        ];
        let row = |(key, reach): (&RegionKey, &RegionProgress)| {
            let region = self.dataset.region(*key);
            let code = region.code.to_string();
            let province =
                self.dataset.province_of(*key).map(|key| self.lang.of(&self.dataset.region(key).name).to_owned());
            let names =
                reach.programmes(self.later).into_iter().map(|key| self.lang.of(&self.dataset.programme(key).name));
            let span = reach.span(self.dataset, self.later);
            vec![
                Cell::text(self.lang.of(&region.name)),
                Cell::region(&region.code),
                Cell::or_absent(province.map(Cell::text), Absence::Empty),
                Cell::text(adoption_level_label(self.lang, reach.adoption_level(self.later))),
                Cell::count(reach.visits.len()).shown_by(Some(code.clone())),
                Cell::count(reach.adoptions.len()).shown_by(Some(code)),
                Cell::text(names.collect::<Vec<_>>().join("; ")),
                Cell::or_absent(span.map(|(first, _)| Cell::date(first)), Absence::Empty),
                Cell::or_absent(span.map(|(_, last)| Cell::date(last)), Absence::Empty),
            ]
        };
        Table { columns, rows: self.found.iter().map(row).collect() }
    }
}

/// `3510` as `35.10`.
pub(super) fn with_dot(id: &str) -> String {
    match id.split_at_checked(2) {
        Some((province, rest)) if !rest.is_empty() => format!("{province}.{rest}"),
        _ => id.to_owned(),
    }
}
