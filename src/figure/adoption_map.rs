//! *The adoption map*: each region by the highest step that it reached, or by a count.

use std::collections::BTreeMap;

use super::{Canvas, Cell, Column, Figure, RecordKey, Table};
use crate::chart::{Entry, draw_legend};
use crate::dataset::{Dataset, Later};
use crate::geo::{Maps, Outline, Place, Topology, Window};
use crate::model::order::{distinct, in_order};
use crate::model::{RegionKey, RegionType, Rung, Word as _};
use crate::query::{Level, Measure, Reach, Scope, reach};
use crate::scene::{Anchor, Ink, Item, Label, Layout, Mark, Pane, Point, Rect, Scene, Shape, Stroke, text_width_px};
use crate::text::{
    Lang, StoryMessages, claim_label, date, integer, map_sentence, map_title, people, programmes, rung_label, visits,
    years,
};

/// The id of the figure.
pub const ADOPTION_MAP: &str = "adoption-map";

/// How the map is looked at.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MapLook {
    /// Where; without one, the whole country.
    pub place: Option<Place>,
    /// What the colours say.
    pub measure: Measure,
    /// Whether lines run from the region visited to the others.
    pub flows: bool,
}

impl Default for MapLook {
    fn default() -> Self {
        Self { place: None, measure: Measure::Rung, flows: false }
    }
}

/// A class of the legend.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Class(u8);

/// The class of what is not a number.
const NOT_STATED: Class = Class(6);
/// The class of the regions without a record.
const NONE: Class = Class(7);
/// The class of the region visited.
const SUBJECT: Class = Class(8);

/// The least of each class of a count, chosen by hand: most regions came once or twice, a few often.
const COUNT_BINS: [u32; 5] = [1, 2, 3, 4, 6];
const PEOPLE_BINS: [u32; 5] = [1, 20, 40, 80, 160];

/// The width of a region below which it is drawn as a dot, in pixels.
const DOT_BELOW_PX: f64 = 6.0;
const DOT_PX: f64 = 3.2;

/// The width of a map from which on it names regions, in degrees.
const NAMES_BELOW_DEGREES: f64 = 16.0;

/// The place that shows the whole country.
pub fn whole(maps: &Maps) -> Place {
    let outlines = maps.regions.layer("provinces");
    let all = outlines.iter().map(|outline| outline.bounds).reduce(crate::geo::Bounds::with);
    all.map_or(Place { lon: 118.0, lat: -2.5, span: 48.0 }, Place::around)
}

/// The place that shows a region, with its surroundings.
pub fn place_of(maps: &Maps, code: &str) -> Option<Place> {
    let layer = if code.len() == 2 { "provinces" } else { "regencies" };
    let outline = maps.regions.layer(layer).iter().find(|outline| is_code(&outline.id, code))?;
    let place = Place::around(outline.bounds);
    let room = if code.len() == 2 { 1.2 } else { 2.5 };
    Some(Place { span: (place.span * room).max(1.5), ..place }.within(whole(maps)))
}

/// Whether an outline is that of a region: ids have no dot.
fn is_code(id: &str, code: &str) -> bool {
    id.bytes().eq(code.bytes().filter(|byte| *byte != b'.'))
}

/// What the map is made from.
struct Drawing<'a> {
    dataset: &'a Dataset,
    later: &'a Later,
    lang: Lang,
    words: &'static StoryMessages,
    level: Level,
    look: MapLook,
    found: BTreeMap<RegionKey, Reach>,
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
    scope: &Scope,
    look: MapLook,
    lang: Lang,
    canvas: Canvas,
) -> Figure {
    let words = lang.story();
    let found = reach(dataset, later, scope);
    let place = look.place.map_or_else(|| whole(maps), |place| place.within(whole(maps)));
    let legend_room = (canvas.type_px * 1.7).max(24.0);
    let mut drawing = Drawing {
        dataset,
        later,
        lang,
        words,
        level: scope.level,
        look,
        found,
        window: Window::new(place, (canvas.width_px, canvas.height_px)),
        pane: Rect::default(),
        type_px: canvas.type_px,
    };
    let mut scene = Scene::new(canvas.width_px, canvas.height_px);
    scene.layout = Layout::Plane;
    let top = draw_legend(&mut scene, drawing.legend(maps), canvas.type_px).max(legend_room) + 8.0;
    drawing.pane =
        Rect { left: 0.0, top: top.ceil(), width: canvas.width_px.floor(), height: (canvas.height_px - top).floor() };
    drawing.window = Window::new(place, (drawing.pane.width, drawing.pane.height));
    drawing.draw(maps, &mut scene);

    let counts: Vec<_> = Rung::ALL
        .iter()
        .map(|rung| (*rung, drawing.found.values().filter(|reach| reach.rung(later) == *rung).count()))
        .collect();
    let provinces = distinct(drawing.found.keys().filter_map(|key| dataset.province_of(*key))).len();
    let sources = distinct(drawing.found.values().flat_map(|reach| reach.sources(dataset, later)));
    let subtitle = match look.measure {
        Measure::Rung => words.by_rung,
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
        sentence: map_sentence(lang, scope.level, &counts, provinces, drawing.farthest(maps).as_deref()),
        period: period(dataset, later, scope),
        scene,
        table: drawing.table(),
        records: drawing
            .found
            .iter()
            .map(|(key, reach)| (dataset.region(*key).code.to_string(), records(reach)))
            .collect(),
        coverage: Vec::new(),
        notes: vec![
            words.not_official.to_owned(),
            words.map_credit.to_owned(),
            lang.messages().sample_warning.to_owned(),
            words.claims_marked.to_owned(),
        ],
        sources,
    }
}

/// The records of a region.
pub fn records(reach: &Reach) -> Vec<RecordKey> {
    let visits = reach.visits.iter().copied().map(RecordKey::Visit);
    visits.chain(reach.adoptions.iter().copied().map(RecordKey::Adoption)).collect()
}

/// The years that a scope shows.
pub(super) fn period(dataset: &Dataset, later: &Later, scope: &Scope) -> String {
    let visits = dataset.visits.iter().map(|visit| visit.date.year());
    let all: Vec<_> = visits.chain(later.adoptions.iter().map(|adoption| adoption.date.year())).collect();
    let (first, last) = (all.iter().min().copied().unwrap_or(0), all.iter().max().copied().unwrap_or(0));
    years(&(scope.from.unwrap_or(first)..=scope.until.unwrap_or(last)))
}

impl Drawing<'_> {
    fn class_of(&self, reach: &Reach) -> Class {
        let bin = |count: u32, bins: [u32; 5]| {
            let at = bins.iter().filter(|least| **least <= count).count();
            u8::try_from(at).map_or(NONE, |at| if at == 0 { NOT_STATED } else { Class(at - 1) })
        };
        let count = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
        match self.look.measure {
            Measure::Rung => Class(match reach.rung(self.later) {
                Rung::Visited => 0,
                Rung::Interested => 1,
                Rung::Signed => 2,
                Rung::Running => 3,
                Rung::Ended => 4,
            }),
            Measure::Visits if reach.visits.is_empty() => NONE,
            Measure::Visits => bin(count(reach.visits.len()), COUNT_BINS),
            Measure::People if reach.visits.is_empty() => NONE,
            Measure::People => bin(reach.people(self.dataset).0, PEOPLE_BINS),
            Measure::Programmes if reach.adoptions.is_empty() => NONE,
            Measure::Programmes => bin(count(reach.programmes(self.later).len()), COUNT_BINS),
        }
    }

    fn ink(&self, class: Class) -> Ink {
        match (class, self.look.measure) {
            (NOT_STATED, _) => Ink::Aside,
            (NONE, _) => Ink::Land,
            (SUBJECT, _) => Ink::Subject,
            // Steps are four, and the last of them is the aim: it stands out.
            (Class(at), Measure::Rung) => [Ink::Step(0), Ink::Step(1), Ink::Step(3), Ink::Category(2), Ink::Aside]
                .get(usize::from(at))
                .copied()
                .unwrap_or(Ink::Aside),
            (Class(at), _) => Ink::Step(at),
        }
    }

    fn class_key(&self, class: Class) -> String {
        match (class, self.look.measure) {
            (NOT_STATED, _) => "not-stated".to_owned(),
            (NONE, _) => "none".to_owned(),
            (SUBJECT, _) => "subject".to_owned(),
            (Class(at), Measure::Rung) => Rung::ALL.get(usize::from(at)).map_or("", |rung| rung.word()).to_owned(),
            (Class(at), _) => format!("class-{}", at + 1),
        }
    }

    fn class_label(&self, class: Class) -> String {
        let bins = |bins: [u32; 5], at: u8| {
            let at = usize::from(at);
            let least = bins.get(at).copied().unwrap_or(0);
            match bins.get(at + 1) {
                Some(next) if next - least == 1 => integer(self.lang, least),
                Some(next) => format!("{}–{}", integer(self.lang, least), integer(self.lang, next - 1)),
                None => format!("≥ {}", integer(self.lang, least)),
            }
        };
        match (class, self.look.measure) {
            (NOT_STATED, _) => self.words.not_stated.to_owned(),
            (NONE, _) => self.words.none_recorded.to_owned(),
            (SUBJECT, _) => self.words.not_applicable.to_owned(),
            (Class(at), Measure::Rung) => {
                Rung::ALL.get(usize::from(at)).map_or("", |rung| rung_label(self.lang, *rung)).to_owned()
            }
            (Class(at), Measure::People) => bins(PEOPLE_BINS, at),
            (Class(at), _) => bins(COUNT_BINS, at),
        }
    }

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
        let class = |key: RegionKey| match self.found.get(&key) {
            _ if self.is_subject(key) => SUBJECT,
            Some(reach) => self.class_of(reach),
            None => NONE,
        };
        let outlines = maps.regions.layer(self.layer()).iter().filter_map(|outline| {
            let key = self.dataset.find_region(&with_dot(&outline.id))?;
            Some((key, outline, class(key)))
        });
        let size = |outline: &Outline| {
            (outline.bounds.east - outline.bounds.west) * (outline.bounds.north - outline.bounds.south)
        };
        in_order(outlines.collect(), |a, b| size(b.1).total_cmp(&size(a.1)))
    }

    fn legend(&self, maps: &Maps) -> Vec<Entry> {
        let regions = self.regions(maps);
        let classes: Vec<Class> = (0..9).map(Class).collect();
        let present = classes.into_iter().filter_map(|class| {
            let count = regions.iter().filter(|(_, _, of)| *of == class).count();
            (count > 0).then_some((class, count))
        });
        let entry = |(at, (class, count)): (usize, (Class, usize))| {
            let label = self.class_label(class);
            let counted = integer(self.lang, i64::try_from(count).unwrap_or(i64::MAX));
            Entry {
                ink: self.ink(class),
                label: if class == SUBJECT { label.clone() } else { format!("{label} ({counted})") },
                mark: Mark {
                    key: format!("series.{}", self.class_key(class)),
                    title: label,
                    lines: vec![crate::text::regions(self.lang, count)],
                    series: Some(self.class_key(class)),
                    cell: (i32::try_from(at).unwrap_or(0), -1),
                    area: Rect::default(),
                },
            }
        };
        present.enumerate().map(entry).collect()
    }

    fn draw(&self, maps: &Maps, scene: &mut Scene) {
        let first = scene.items.len();
        let by = Point::new(self.pane.left, self.pane.top);
        let plain = |shape: Shape, fill: Option<Ink>, stroke: Option<Stroke>| Item { shape, fill, stroke, mark: None };
        let border = |width_px| Some(Stroke { ink: Ink::Border, width_px });
        let shape = |outline: &Outline, arcs: &[Vec<Point>]| {
            Shape::Area(Topology::rings(outline, arcs, &self.window)).moved(by)
        };
        let arcs = maps.neighbours.arcs_in(&self.window);
        for outline in maps.neighbours.layer("neighbours") {
            scene.items.push(plain(shape(outline, &arcs), Some(Ink::Abroad), None));
        }
        let arcs = maps.regions.arcs_in(&self.window);
        let regions = self.regions(maps);
        for (key, outline, class) in &regions {
            let mark = Some(scene.marks.len());
            let at = self.window.point(outline.label).moved(by);
            scene.marks.push(self.mark(*key, *class, at));
            let fill = Some(self.ink(*class));
            scene.items.push(Item { shape: shape(outline, &arcs), fill, stroke: border(0.5), mark });
            let width_px = (outline.bounds.east - outline.bounds.west) * self.window.px_per_degree();
            if width_px < DOT_BELOW_PX && *class != NONE {
                scene.items.push(Item { shape: Shape::Circle(at, DOT_PX), fill, stroke: border(0.8), mark });
            }
        }
        if self.level == Level::Regency {
            for outline in maps.regions.layer("provinces") {
                scene.items.push(plain(shape(outline, &arcs), None, Some(Stroke { ink: Ink::Axis, width_px: 0.5 })));
            }
        }
        if self.look.flows {
            self.draw_flows(&regions, by, scene);
        }
        self.draw_labels(&regions, by, scene);
        #[expect(clippy::cast_possible_truncation, reason = "a pane is as large as a screen")]
        let area = [self.pane.left, self.pane.top, self.pane.width, self.pane.height].map(|edge| edge as i32);
        scene.pane = Some(Pane { area, items: first..scene.items.len() });
    }

    fn mark(&self, key: RegionKey, class: Class, at: Point) -> Mark {
        let region = self.dataset.region(key);
        let mut lines = Vec::new();
        if region.region_type != RegionType::Province
            && let Some(province) = self.dataset.province_of(key)
        {
            lines.push(self.lang.of(&self.dataset.region(province).name).to_owned());
        }
        match self.found.get(&key) {
            _ if class == SUBJECT => lines.push(self.words.not_applicable.to_owned()),
            Some(reach) => lines.extend(self.reach_lines(reach)),
            None => lines.push(self.words.none_recorded.to_owned()),
        }
        Mark {
            key: region.code.to_string(),
            title: self.lang.of(&region.name).to_owned(),
            lines,
            series: Some(self.class_key(class)),
            cell: (0, 0),
            area: Rect { left: at.x, top: at.y, width: 0.0, height: 0.0 },
        }
    }

    /// What a tooltip says of a region.
    fn reach_lines(&self, reach: &Reach) -> Vec<String> {
        let count = |length: usize| u32::try_from(length).unwrap_or(u32::MAX);
        let mut lines = vec![rung_label(self.lang, reach.rung(self.later)).to_owned()];
        let mut counted = vec![visits(self.lang, count(reach.visits.len()))];
        if !reach.adoptions.is_empty() {
            counted.push(programmes(self.lang, reach.programmes(self.later).len()));
        }
        let (came, stated) = reach.people(self.dataset);
        if stated > 0 {
            counted.push(people(self.lang, came));
        }
        lines.push(counted.join(", "));
        if let Some((first, last)) = reach.span(self.dataset, self.later) {
            let (first, last) = (date(self.lang, first), date(self.lang, last));
            lines.push(if first == last { first } else { format!("{first} – {last}") });
        }
        let mut claims = reach.adoptions.iter().filter_map(|key| self.later.adoption(*key).claim);
        if let Some(claim) = claims.next() {
            lines.push(claim_label(self.lang, claim).to_owned());
        }
        lines
    }

    /// Curves that bulge to the north, as great circles do on such a map; width by the number of programmes.
    fn draw_flows(&self, regions: &[(RegionKey, &Outline, Class)], by: Point, scene: &mut Scene) {
        let Some((_, from, _)) = regions.iter().find(|(_, _, class)| *class == SUBJECT) else { return };
        let from = self.window.point(from.label).moved(by);
        for (key, outline, _) in regions {
            let Some(reach) = self.found.get(key).filter(|reach| !reach.adoptions.is_empty()) else { continue };
            let to = self.window.point(outline.label).moved(by);
            let (dx, dy) = (to.x - from.x, to.y - from.y);
            let bend = Point::new((from.x + to.x) / 2.0, (from.y + to.y) / 2.0 - 0.18 * dx.hypot(dy));
            let point = |step: u32| {
                let t = f64::from(step) / 16.0;
                let (a, b, c) = ((1.0 - t) * (1.0 - t), 2.0 * t * (1.0 - t), t * t);
                Point::new(a * from.x + b * bend.x + c * to.x, a * from.y + b * bend.y + c * to.y)
            };
            let count = u32::try_from(reach.programmes(self.later).len()).unwrap_or(1).min(6);
            let ink = match reach.rung(self.later) {
                Rung::Running => Ink::Category(2),
                Rung::Signed => Ink::Category(0),
                _ => Ink::Axis,
            };
            let stroke = Some(Stroke { ink, width_px: 0.7 + 0.35 * f64::from(count) });
            let shape = Shape::Path { points: (0..=16).map(point).collect(), closed: false };
            scene.items.push(Item { shape, fill: None, stroke, mark: None });
        }
    }

    /// The names of regions, as far as they have room: the region visited first, then those that came the farthest.
    fn draw_labels(&self, regions: &[(RegionKey, &Outline, Class)], by: Point, scene: &mut Scene) {
        const MOST: usize = 60;
        let rank = |(key, _, class): &(RegionKey, &Outline, Class)| match *class {
            SUBJECT => 0,
            NONE => 9,
            _ => 8 - self.found.get(key).map_or(0, |reach| reach.rung(self.later) as usize),
        };
        let is_near = self.look.place.is_some_and(|place| place.span < NAMES_BELOW_DEGREES);
        let mut placed: Vec<Rect> = Vec::new();
        for region in in_order(regions.to_vec(), |a, b| rank(a).cmp(&rank(b))) {
            let (key, outline, class) = region;
            let name = self.lang.of(&self.dataset.region(key).name);
            let name =
                ["Kabupaten ", "Provinsi "].iter().fold(name, |name, kind| name.strip_prefix(kind).unwrap_or(name));
            let name = name.strip_suffix(" Regency").unwrap_or(name);
            let size_px = if class == SUBJECT { self.type_px } else { self.type_px * 0.8 };
            let room_px = (outline.bounds.east - outline.bounds.west) * self.window.px_per_degree();
            let width = text_width_px(name, size_px, class == SUBJECT);
            // From afar only the region visited is named; near enough, whatever fits its own land.
            if placed.len() >= MOST
                || (class != SUBJECT && !is_near)
                || !self.window.holds(outline.label)
                || (class != SUBJECT && room_px < width * 1.1)
            {
                continue;
            }
            let at = self.window.point(outline.label).moved(by);
            let at = if class == SUBJECT && room_px < width {
                Point::new(at.x, at.y + size_px * 1.3)
            } else {
                Point::new(at.x, at.y + size_px * 0.35)
            };
            let place = Rect { left: at.x - width / 2.0, top: at.y - size_px, width, height: size_px * 1.25 };
            if placed.iter().any(|other| other.overlaps(&place)) {
                continue;
            }
            placed.push(place);
            let label = Label { at, text: name.to_owned(), size_px, anchor: Anchor::Middle, bold: class == SUBJECT };
            let halo = Some(Stroke { ink: Ink::Paper, width_px: 2.5 });
            scene.items.push(Item { shape: Shape::Text(label), fill: Some(Ink::Text), stroke: halo, mark: None });
        }
    }

    /// The region that signed or runs something and lies farthest from the region visited.
    fn farthest(&self, maps: &Maps) -> Option<String> {
        let regions = self.regions(maps);
        let (_, from, _) = regions.iter().find(|(_, _, class)| *class == SUBJECT)?;
        let (lon, lat) = from.label;
        let taken = regions.iter().filter(|(key, _, _)| {
            let rung = self.found.get(key).map(|reach| reach.rung(self.later));
            matches!(rung, Some(Rung::Signed | Rung::Running))
        });
        let distance = |outline: &Outline| (outline.label.0 - lon).hypot(outline.label.1 - lat);
        let (key, ..) = taken.max_by(|a, b| distance(a.1).total_cmp(&distance(b.1)))?;
        Some(self.lang.of(&self.dataset.region(*key).name).to_owned())
    }

    fn table(&self) -> Table {
        let column = |key: &str, heading: &str| Column { key: key.to_owned(), heading: heading.to_owned() };
        let messages = self.lang.messages();
        let columns = vec![
            column("region", self.words.region),
            column("code", self.words.region_code),
            column("province", messages.province),
            column("step", self.words.step),
            column("visits", messages.visits),
            column("adoptions", self.words.adoptions),
            column("programmes", self.words.measure_programmes),
            column("first", self.words.first_record),
            column("last", self.words.last_record),
        ];
        let count = |length: usize, mark: Option<String>| Cell::Count {
            count: u32::try_from(length).unwrap_or(u32::MAX),
            mark,
        };
        let row = |(key, reach): (&RegionKey, &Reach)| {
            let region = self.dataset.region(*key);
            let code = region.code.to_string();
            let province =
                self.dataset.province_of(*key).map(|key| self.lang.of(&self.dataset.region(key).name).to_owned());
            let names =
                reach.programmes(self.later).into_iter().map(|key| self.lang.of(&self.dataset.programme(key).name));
            let span = reach
                .span(self.dataset, self.later)
                .map(|(first, last)| (date(self.lang, first), date(self.lang, last)));
            let (first, last) = span.unwrap_or_default();
            vec![
                Cell::Text(self.lang.of(&region.name).to_owned()),
                Cell::Text(code.clone()),
                Cell::Text(province.unwrap_or_default()),
                Cell::Text(rung_label(self.lang, reach.rung(self.later)).to_owned()),
                count(reach.visits.len(), Some(code.clone())),
                count(reach.adoptions.len(), Some(code)),
                Cell::Text(names.collect::<Vec<_>>().join("; ")),
                Cell::Text(first),
                Cell::Text(last),
            ]
        };
        Table { columns, rows: self.found.iter().map(row).collect() }
    }
}

/// `3510` as `35.10`.
fn with_dot(id: &str) -> String {
    match id.split_at_checked(2) {
        Some((province, rest)) if !rest.is_empty() => format!("{province}.{rest}"),
        _ => id.to_owned(),
    }
}
