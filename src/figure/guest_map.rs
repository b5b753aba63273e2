//! Where a guest comes from: the two regions on a quiet map, with a line between them and the way in kilometres. A scene
//! for title slides, and no figure: it has no marks and no table.

use super::FigureSize;
use super::adoption_map::{place_between, whole};
use crate::dataset::Dataset;
use crate::geo::{Maps, Topology, Window};
use crate::model::RegionKey;
use crate::scene::{Anchor, Ink, Item, Label, Pane, Point, Rect, Scene, Shape, Stroke, text_width_px};
use crate::text::{Lang, kilometres};

/// How many straight pieces the line between the two is drawn of.
const PIECES: u32 = 24;
/// How far the line swings out, by its length.
const SWING: f64 = 0.2;

/// The map of a guest and the region visited; without a guest, of the whole country with the region visited.
pub fn guest_map(dataset: &Dataset, maps: &Maps, guest: Option<RegionKey>, lang: Lang, canvas: FigureSize) -> Scene {
    let code = |key: RegionKey| dataset.region(key).code.to_string();
    let host = dataset.subject.region;
    let guest = guest.filter(|guest| *guest != host);
    let place = guest.and_then(|guest| place_between(maps, dataset, &[code(guest)])).unwrap_or_else(|| whole(maps));
    let window = Window::new(place, (canvas.width_px, canvas.height_px));
    let mut scene = Scene::new(canvas.width_px, canvas.height_px);
    let mut land = |layer: &str, topology: &Topology, ink: Ink, only: Option<&str>| {
        let arcs = topology.arcs_in(&window);
        let stroke = (ink == Ink::Land).then_some(Stroke { ink: Ink::Border, width_px: 0.8 });
        let wanted = |id: &str| only.is_none_or(|code| id == code.replace('.', ""));
        let outlines = topology.layer(layer).iter().filter(|outline| !outline.is_point());
        for outline in outlines.filter(|outline| wanted(&outline.id)) {
            let shape = Shape::Area(Topology::rings(outline, &arcs, &window));
            scene.items.push(Item { shape, fill: Some(ink), stroke, mark: None });
        }
    };
    let beside = if maps.is_of_points() { Ink::Land } else { Ink::Abroad };
    land("neighbours", &maps.neighbours, beside, None);
    land("provinces", &maps.regions, Ink::Land, None);
    let layer_of = |code: &str| if code.len() == 2 { "provinces" } else { "regencies" };
    for (key, ink) in guest.map(|guest| (guest, Ink::Category(0))).into_iter().chain([(host, Ink::Category(1))]) {
        let code = code(key);
        land(layer_of(&code), &maps.regions, ink, Some(&code));
    }
    // Coasts go on beyond the picture.
    if maps.is_of_points() {
        let area = Rect { left: 0.0, top: 0.0, width: canvas.width_px, height: canvas.height_px };
        scene.pane = Some(Pane::new(area, 0..scene.items.len()));
    }
    let at = |key: RegionKey| {
        let code = code(key);
        let id = code.replace('.', "");
        let outline = maps.regions.layer(layer_of(&code)).iter().find(|outline| outline.id == id)?;
        let edge = |lat: f64| window.point((outline.label.0, lat)).y;
        Some((window.point(outline.label), (edge(outline.bounds.north), edge(outline.bounds.south))))
    };
    let (Some((to, to_edges)), from) = (at(host), guest.and_then(at)) else { return scene };
    let (from, from_edges) = from.unzip();
    let way_km = guest.and_then(|guest| {
        let (one, other) = (maps.capitals.of(&code(guest))?, maps.capitals.of(&code(host))?);
        Some(one.distance_km(other))
    });
    let mut said = way_km.map(|km| kilometres(lang, km));
    if let Some(from) = from {
        // A short way has no room for its length: the guest's name says it.
        let width_px = said.as_deref().map_or(0.0, |said| text_width_px(said, canvas.type_px, true));
        let has_room = (to.x - from.x).abs() > width_px * 1.6 || (to.y - from.y).abs() > canvas.type_px * 4.0;
        let on_line = if has_room { said.take() } else { None };
        draw_way(&mut scene, (from, to), on_line, canvas.type_px);
    }
    let named = [(Some(host), Some(to), Some(to_edges), Ink::Category(1)), (guest, from, from_edges, Ink::Category(0))];
    for (key, at, edges, ink) in named {
        let (Some(key), Some(at), Some((top, bottom))) = (key, at, edges) else { continue };
        scene.items.push(Item {
            shape: Shape::Circle(at, canvas.type_px * 0.3),
            fill: Some(ink),
            stroke: Some(Stroke { ink: Ink::Paper, width_px: 1.5 }),
            mark: None,
        });
        let is_above = from.is_some_and(|from| if key == host { to.y < from.y } else { from.y <= to.y });
        let name = lang.of(&dataset.region(key).name);
        let name = match &said {
            Some(said) if key != host => format!("{name} · {said}"),
            _ => name.to_owned(),
        };
        // Beside its region, not upon it.
        let beside = Point::new(at.x, if is_above { top.min(at.y) } else { bottom.max(at.y) });
        push_label(&mut scene, (beside, is_above), &name, (ink, canvas.type_px * 1.15));
    }
    scene
}

/// A curved line between two points, with its length in words.
fn draw_way(scene: &mut Scene, (from, to): (Point, Point), said: Option<String>, type_px: f64) {
    let (dx, dy) = (to.x - from.x, to.y - from.y);
    let bend = Point::new(f64::midpoint(from.x, to.x) - SWING * dy, f64::midpoint(from.y, to.y) + SWING * dx);
    let point = |t: f64| {
        let (a, b, c) = ((1.0 - t) * (1.0 - t), 2.0 * t * (1.0 - t), t * t);
        Point::new(a * from.x + b * bend.x + c * to.x, a * from.y + b * bend.y + c * to.y)
    };
    let points: Vec<Point> = (0..=PIECES).map(|step| point(f64::from(step) / f64::from(PIECES))).collect();
    let shape = Shape::Path { points, closed: false };
    // It is seen upon both regions, too.
    for (ink, width_px) in [(Ink::Paper, type_px * 0.3), (Ink::Category(0), type_px * 0.14)] {
        let stroke = Some(Stroke { ink, width_px });
        scene.items.push(Item { shape: shape.clone(), fill: None, stroke, mark: None });
    }
    if let Some(said) = said {
        let middle = point(0.5);
        push_label(scene, (Point::new(middle.x, middle.y + type_px * 0.35), true), &said, (Ink::Text, type_px));
    }
}

/// The share of the picture at its left that fades towards the words beside it; `present.css` has it, too.
const FADED: f64 = 0.14;

/// A name above or below a point, moved so far that it is neither cut nor faded.
fn push_label(scene: &mut Scene, (at, is_above): (Point, bool), text: &str, (ink, size_px): (Ink, f64)) {
    let half = text_width_px(text, size_px, true) / 2.0;
    let x = at.x.max(half + scene.width_px * FADED).min(scene.width_px - half);
    let y = if is_above { at.y - size_px * 0.7 } else { at.y + size_px * 1.4 };
    let y = y.min(scene.height_px - size_px * 0.4).max(size_px);
    let label = Label { at: Point::new(x, y), text: text.to_owned(), size_px, anchor: Anchor::Middle, bold: true };
    let halo = Some(Stroke { ink: Ink::Paper, width_px: 4.0 });
    scene.items.push(Item { shape: Shape::Text(label), fill: Some(ink), stroke: halo, mark: None });
}
