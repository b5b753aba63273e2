//! The map drawn: lands, dots, lines, names.

use super::Drawing;
use super::classes::{Class, NONE, SUBJECT};
use crate::geo::{Maps, Outline, Topology};
use crate::model::order::in_order;
use crate::model::{AdoptionLevel, RegionKey, RegionType};
use crate::query::{Level, RegionProgress};
use crate::scene::{Anchor, Ink, Item, Label, Mark, Pane, Point, Rect, Scene, Shape, Stroke, text_width_px};
use crate::text::{adoption_level_label, claim_label, date, people_of, programmes, visits_found};

/// The width of a region below which it is drawn as a dot, in pixels.
const DOT_BELOW_PX: f64 = 6.0;
const DOT_PX: f64 = 3.2;
/// The radius of a region with a record that is a point, in pixels.
const POINT_PX: f64 = 6.0;

/// The width of a map from which on it names regions, in degrees.
const NAMES_BELOW_DEGREES: f64 = 16.0;

/// Where the middle of a name of some width and height has room below, above or beside its point; one that must stand
/// somewhere stands below.
fn beside_point<'a, I>(
    at: Point,
    (width, size_px): (f64, f64),
    taken: impl Fn() -> I,
    must_stand: bool,
) -> Option<Point>
where
    I: Iterator<Item = &'a Rect>,
{
    let is_free = |at: &Point| {
        let place = Rect { left: at.x - width / 2.0, top: at.y - size_px, width, height: size_px * 1.2 };
        !taken().any(|other| other.overlaps(&place))
    };
    let (aside, middle) = (POINT_PX * 1.5 + width / 2.0, at.y + size_px * 0.35);
    let below = Point::new(at.x, at.y + POINT_PX * 1.3 + size_px);
    let above = Point::new(at.x, at.y - POINT_PX * 1.5);
    let beside = [Point::new(at.x - aside, middle), Point::new(at.x + aside, middle)];
    [below, above].into_iter().chain(beside).find(is_free).or(must_stand.then_some(below))
}

/// A shape that is no mark.
const fn plain(shape: Shape, fill: Option<Ink>, stroke: Option<Stroke>) -> Item {
    Item { shape, fill, stroke, mark: None }
}

impl Drawing<'_> {
    pub(super) fn draw(&self, maps: &Maps, regions: &[(RegionKey, &Outline, Class)], scene: &mut Scene) {
        let first = scene.items.len();
        let by = Point::new(self.pane.left, self.pane.top);
        let border = |width_px| Some(Stroke { ink: Ink::Border, width_px });
        let shape = |outline: &Outline, arcs: &[Vec<Point>]| {
            Shape::Area(Topology::rings(outline, arcs, &self.window)).moved(by)
        };
        let arcs = maps.neighbours.arcs_in(&self.window);
        // Where no borders are drawn, coasts are.
        let coast = maps.is_of_points().then_some(Stroke { ink: Ink::Axis, width_px: 0.5 });
        for outline in maps.neighbours.layer("neighbours") {
            scene.items.push(plain(shape(outline, &arcs), Some(Ink::Abroad), coast));
        }
        let arcs = maps.regions.arcs_in(&self.window);
        for (key, outline, class) in regions {
            let mark = Some(scene.marks.len());
            let at = self.window.point(outline.label).moved(by);
            scene.marks.push(self.mark(*key, *class, at));
            let fill = Some(self.ink(*class));
            if outline.is_point() {
                let stroke = Some(Stroke { ink: Ink::Axis, width_px: 0.8 });
                let radius = if *class == NONE { DOT_PX } else { POINT_PX };
                scene.items.push(Item { shape: Shape::Circle(at, radius), fill, stroke, mark });
                continue;
            }
            scene.items.push(Item { shape: shape(outline, &arcs), fill, stroke: border(0.5), mark });
            let width_px = (outline.bounds.east - outline.bounds.west) * self.window.px_per_degree();
            if width_px < DOT_BELOW_PX && *class != NONE {
                scene.items.push(Item { shape: Shape::Circle(at, DOT_PX), fill, stroke: border(0.8), mark });
            }
        }
        if self.level == Level::Regency && !maps.is_of_points() {
            for outline in maps.regions.layer("provinces") {
                scene.items.push(plain(shape(outline, &arcs), None, Some(Stroke { ink: Ink::Axis, width_px: 0.5 })));
            }
        }
        for region in self.look.outlined.iter().chain(&self.look.own) {
            self.outline(*region, maps, &arcs, scene);
        }
        if self.look.flows {
            self.draw_flows(regions, by, scene);
        }
        if self.look.bubbles {
            self.draw_bubbles(&maps.capitals, regions, by, scene);
        }
        self.draw_labels(regions, by, scene);
        scene.pane = Some(Pane::new(self.pane, first..scene.items.len()));
    }

    /// A thick line around a region; among provinces, its own stands for it.
    fn outline(&self, region: RegionKey, maps: &Maps, arcs: &[Vec<Point>], scene: &mut Scene) {
        let by = Point::new(self.pane.left, self.pane.top);
        let code = &self.dataset.region(region).code;
        let code = if self.level == Level::Province { code.province() } else { code.as_str() };
        let layer = maps.regions.layer(if code.len() == 2 { "provinces" } else { "regencies" });
        let id = code.replace('.', "");
        let thick = Some(Stroke { ink: Ink::Text, width_px: 1.8 });
        for outline in layer.iter().filter(|outline| outline.id == id) {
            if !outline.is_point() {
                let shape = Shape::Area(Topology::rings(outline, arcs, &self.window)).moved(by);
                scene.items.push(plain(shape, None, thick));
            }
            // A line around a speck would hide it.
            if (outline.bounds.east - outline.bounds.west) * self.window.px_per_degree() < 4.0 * DOT_BELOW_PX {
                let at = self.window.point(outline.label).moved(by);
                scene.items.push(plain(Shape::Circle(at, DOT_PX * 2.5), None, thick));
            }
        }
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
    fn reach_lines(&self, reach: &RegionProgress) -> Vec<String> {
        let mut lines = vec![adoption_level_label(self.lang, reach.adoption_level(self.later)).to_owned()];
        let mut counted = vec![visits_found(self.lang, reach.visits.len())];
        if !reach.adoptions.is_empty() {
            counted.push(programmes(self.lang, reach.programmes(self.later).len()));
        }
        if reach.visits_with_people > 0 {
            counted.push(people_of(self.lang, reach.people, reach.visits_with_people, reach.visits.len()));
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
            let bend = Point::new(f64::midpoint(from.x, to.x), f64::midpoint(from.y, to.y) - 0.18 * dx.hypot(dy));
            let point = |step: u32| {
                let t = f64::from(step) / 16.0;
                let (a, b, c) = ((1.0 - t) * (1.0 - t), 2.0 * t * (1.0 - t), t * t);
                Point::new(a * from.x + b * bend.x + c * to.x, a * from.y + b * bend.y + c * to.y)
            };
            let count = u32::try_from(reach.programmes(self.later).len()).unwrap_or(1).min(6);
            let ink = match reach.adoption_level(self.later) {
                AdoptionLevel::Running => Ink::Category(2),
                AdoptionLevel::Signed => Ink::Category(0),
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
            _ => 8 - self.found.get(key).map_or(0, |reach| reach.adoption_level(self.later) as usize),
        };
        let is_near = self.look.place.is_some_and(|place| place.span < NAMES_BELOW_DEGREES);
        let mut placed: Vec<Rect> = Vec::new();
        // Names of points leave the points free.
        let points = regions.iter().filter(|(_, outline, _)| outline.is_point());
        let dots: Vec<Rect> = points.map(|(_, outline, class)| self.dot(outline, *class, by)).collect();
        for region in in_order(regions.to_vec(), |a, b| rank(a).cmp(&rank(b))) {
            let (key, outline, class) = region;
            let name = self.lang.of(&self.dataset.region(key).name);
            let name =
                ["Kabupaten ", "Provinsi "].iter().fold(name, |name, kind| name.strip_prefix(kind).unwrap_or(name));
            let name = name.strip_suffix(" Regency").unwrap_or(name);
            let size_px = if class == SUBJECT { self.type_px } else { self.type_px * 0.8 };
            let width = text_width_px(name, size_px, class == SUBJECT);
            // The name of a point stands under it.
            let land_px = (outline.bounds.east - outline.bounds.west) * self.window.px_per_degree();
            let room_px = if outline.is_point() { f64::INFINITY } else { land_px };
            // From afar only the region visited is named; near enough, whatever fits its own land.
            if placed.len() >= MOST
                || (class != SUBJECT && !is_near && !outline.is_point())
                || !self.window.holds(outline.label)
                || (class != SUBJECT && (room_px < width * 1.1 || self.look.bubbles))
            {
                continue;
            }
            let at = self.window.point(outline.label).moved(by);
            let at = if outline.is_point() {
                let taken = || dots.iter().chain(&placed);
                match beside_point(at, (width, size_px), taken, class == SUBJECT) {
                    Some(at) => at,
                    None => continue,
                }
            } else if class == SUBJECT && room_px < width {
                Point::new(at.x, at.y + size_px * 1.3)
            } else {
                Point::new(at.x, at.y + size_px * 0.35)
            };
            let place = Rect { left: at.x - width / 2.0, top: at.y - size_px, width, height: size_px * 1.25 };
            let is_cut = place.left < self.pane.left || place.right() > self.pane.left + self.pane.width;
            if is_cut || placed.iter().any(|other| other.overlaps(&place)) {
                continue;
            }
            placed.push(place);
            let label = Label { at, text: name.to_owned(), size_px, anchor: Anchor::Middle, bold: class == SUBJECT };
            let halo = Some(Stroke { ink: Ink::Paper, width_px: 2.5 });
            scene.items.push(Item { shape: Shape::Text(label), fill: Some(Ink::Text), stroke: halo, mark: None });
        }
    }

    /// The room of a region that is a point.
    fn dot(&self, outline: &Outline, class: Class, by: Point) -> Rect {
        let at = self.window.point(outline.label).moved(by);
        let radius = if class == NONE { DOT_PX } else { POINT_PX };
        Rect { left: at.x - radius, top: at.y - radius, width: radius * 2.0, height: radius * 2.0 }
    }

    /// The region that signed or runs something and lies farthest from the region visited.
    pub(super) fn farthest(&self, regions: &[(RegionKey, &Outline, Class)]) -> Option<String> {
        let (_, from, _) = regions.iter().find(|(_, _, class)| *class == SUBJECT)?;
        let (lon, lat) = from.label;
        let taken = regions.iter().filter(|(key, _, _)| {
            let level = self.found.get(key).map(|reach| reach.adoption_level(self.later));
            matches!(level, Some(AdoptionLevel::Signed | AdoptionLevel::Running))
        });
        let distance = |outline: &Outline| (outline.label.0 - lon).hypot(outline.label.1 - lat);
        let (key, ..) = taken.max_by(|a, b| distance(a.1).total_cmp(&distance(b.1)))?;
        Some(self.lang.of(&self.dataset.region(*key).name).to_owned())
    }
}
