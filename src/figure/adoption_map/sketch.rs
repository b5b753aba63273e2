//! The map in little: land as one, a dot for each region with a record. Few bytes, for where the map itself is not there.

use super::classes::{Class, NONE, SUBJECT};
use super::{Drawing, MapOptions, whole};
use crate::chart::draw_legend;
use crate::dataset::{Dataset, Later};
use crate::figure::FigureSize;
use crate::geo::{Maps, Outline, Topology, Window};
use crate::model::RegionKey;
use crate::model::order::in_order;
use crate::query::AdoptionFilter;
use crate::scene::{Ink, Item, Pane, Point, Rect, Scene, Shape, Stroke};
use crate::text::Lang;

/// The radius of a dot, and of that of the region visited, in pixels.
const DOT_PX: (f64, f64) = (3.0, 4.5);
/// The least extent of an island that is drawn, in pixels.
const LEAST_PX: f64 = 3.0;

/// Draws the sketch: no marks but the legend's, whole pixels.
pub fn adoption_sketch(dataset: &Dataset, later: &Later, maps: &Maps, lang: Lang, canvas: FigureSize) -> Scene {
    let scope = AdoptionFilter::default();
    let look = MapOptions { place: Some(whole(maps)), ..MapOptions::default() };
    let mut drawing = Drawing::new(dataset, later, &scope, look, lang, canvas);
    let mut scene = Scene::new(canvas.width_px, canvas.height_px);
    let regions = drawing.regions(maps);
    let mut legend = drawing.legend(&regions, true);
    // Of a region without a record nothing is drawn.
    legend.retain(|entry| entry.ink != Ink::Land);
    let top = draw_legend(&mut scene, legend, canvas.type_px) + 4.0;
    drawing.window = Window::new(whole(maps), (canvas.width_px, canvas.height_px - top));
    let (lands, layer) =
        if maps.is_of_points() { (&maps.neighbours, "neighbours") } else { (&maps.regions, "provinces") };
    let arcs = lands.arcs_in(&drawing.window);
    let first = scene.items.len();
    let by = Point::new(0.0, top);
    for outline in lands.layer(layer) {
        let rings = Topology::rings(outline, &arcs, &drawing.window);
        let rings: Vec<_> = rings.iter().map(|ring| whole_pixels(ring, by)).filter(|ring| is_seen(ring)).collect();
        if !rings.is_empty() {
            scene.items.push(Item { shape: Shape::Area(rings), fill: Some(Ink::Land), stroke: None, mark: None });
        }
    }
    let dots = regions.into_iter().filter(|(_, _, class)| *class != NONE).collect();
    // The farther a region came, the later it is painted.
    let rank = |(_, _, class): &(RegionKey, &Outline, Class)| (*class == SUBJECT, *class);
    for (_, outline, class) in in_order(dots, |a, b| rank(a).cmp(&rank(b))) {
        let at = drawing.window.point(outline.label).moved(by);
        let at = Point::new(at.x.round(), at.y.round());
        let (ink, radius) =
            if class == SUBJECT { (Ink::Category(1), DOT_PX.1) } else { (drawing.ink(class), DOT_PX.0) };
        let stroke = Some(Stroke { ink: Ink::Axis, width_px: 0.8 });
        scene.items.push(Item { shape: Shape::Circle(at, radius), fill: Some(ink), stroke, mark: None });
    }
    // Coasts go on beyond the picture.
    if maps.is_of_points() {
        let area = Rect { left: 0.0, top, width: canvas.width_px, height: canvas.height_px - top };
        scene.pane = Some(Pane::new(area, first..scene.items.len()));
    }
    scene
}

fn whole_pixels(ring: &[Point], by: Point) -> Vec<Point> {
    let mut points: Vec<Point> = Vec::new();
    for point in ring {
        let at = Point::new((point.x + by.x).round(), (point.y + by.y).round());
        if points.last() != Some(&at) {
            points.push(at);
        }
    }
    points
}

fn is_seen(ring: &[Point]) -> bool {
    let bounds = ring.iter().copied().map(|point| Rect::between(point, point)).reduce(|one, other| {
        let (left, top) = (one.left.min(other.left), one.top.min(other.top));
        let (right, bottom) = (one.right().max(other.right()), one.bottom().max(other.bottom()));
        Rect { left, top, width: right - left, height: bottom - top }
    });
    ring.len() >= 3 && bounds.is_some_and(|bounds| bounds.width.max(bounds.height) >= LEAST_PX)
}
