//! Outlines that share their borders: `TopoJSON` (<https://github.com/topojson/topojson-specification>), as far as
//! `data/map/` uses it.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::{Value, json};

use super::{Bounds, Window};
use crate::scene::Point;

/// A longitude and a latitude, in degrees.
type Degrees = (f64, f64);

/// One outline: its rings as the arcs they are made of.
#[derive(Clone, Debug)]
pub struct Outline {
    /// What it is known by: a region code without its dot, or a country's name.
    pub id: String,
    /// Where a label or a dot stands: the centre of the largest circle within.
    pub label: Degrees,
    /// The rectangle around it.
    pub bounds: Bounds,
    rings: Vec<Ring>,
}

impl Outline {
    /// Whether its place alone is known.
    pub fn is_point(&self) -> bool {
        self.rings.is_empty()
    }
}

#[derive(Clone, Debug)]
struct Ring {
    arcs: Vec<(usize, bool)>,
    bounds: Bounds,
    /// The polygon that it belongs to; the first ring of a polygon is its outer one.
    polygon: usize,
}

/// The file: arcs as steps from point to point on a grid.
#[derive(Deserialize)]
struct File {
    transform: Transform,
    arcs: Vec<Vec<(i32, i32)>>,
    objects: BTreeMap<String, Layer>,
}

/// Where the grid lies, in degrees.
#[derive(Deserialize)]
struct Transform {
    scale: (f64, f64),
    translate: (f64, f64),
}

#[derive(Deserialize)]
struct Layer {
    geometries: Vec<Geometry>,
}

#[derive(Deserialize)]
struct Geometry {
    id: String,
    #[serde(flatten)]
    shape: Shape,
    #[serde(default)]
    properties: Properties,
}

/// Rings as indices of arcs; a negative one is the arc run backwards, with every bit turned.
#[derive(Deserialize)]
#[serde(tag = "type", content = "arcs")]
enum Shape {
    Polygon(Vec<Vec<i32>>),
    MultiPolygon(Vec<Vec<Vec<i32>>>),
}

#[derive(Default, Deserialize)]
struct Properties {
    label: Option<Degrees>,
}

impl Transform {
    /// The points of an arc in degrees.
    fn degrees(&self, arc: &[(i32, i32)]) -> Vec<Degrees> {
        let at = |(x, y): (i32, i32)| {
            (self.translate.0 + f64::from(x) * self.scale.0, self.translate.1 + f64::from(y) * self.scale.1)
        };
        let points = arc.iter().scan((0i32, 0i32), |(x, y), (east, north)| {
            (*x, *y) = (x.saturating_add(*east), y.saturating_add(*north));
            Some(at((*x, *y)))
        });
        points.collect()
    }
}

/// Outlines in layers, over shared arcs.
#[derive(Clone, Debug)]
pub struct Topology {
    arcs: Vec<Vec<Degrees>>,
    layers: Vec<(String, Vec<Outline>)>,
}

impl Topology {
    /// Reads a quantised `TopoJSON`.
    ///
    /// # Errors
    /// What is wrong with the file.
    pub fn read(file: &[u8]) -> Result<Self, String> {
        let file: File = serde_json::from_slice(file).map_err(|error| error.to_string())?;
        let arcs: Vec<_> = file.arcs.iter().map(|arc| file.transform.degrees(arc)).collect();
        let mut layers = Vec::new();
        for (name, layer) in file.objects {
            let outlines: Option<Vec<_>> =
                layer.geometries.into_iter().map(|geometry| outline(geometry, &arcs)).collect();
            let outlines = outlines.ok_or_else(|| format!("{name} holds a broken outline"))?;
            layers.push((name, outlines));
        }
        Ok(Self { arcs, layers })
    }

    /// Places of which no outline is known, in layers, each with its id and its point.
    pub fn of_points(layers: impl IntoIterator<Item = (String, Vec<(String, Degrees)>)>) -> Self {
        let point = |(id, (lon, lat)): (String, Degrees)| Outline {
            id,
            label: (lon, lat),
            bounds: Bounds::of([(lon, lat)]),
            rings: Vec::new(),
        };
        let layers = layers.into_iter().map(|(name, places)| (name, places.into_iter().map(point).collect()));
        Self { arcs: Vec::new(), layers: layers.collect() }
    }

    /// The outlines of a layer; none if there is no such layer.
    pub fn layer(&self, name: &str) -> &[Outline] {
        self.layers.iter().find(|(of, _)| of == name).map_or(&[], |(_, outlines)| outlines)
    }

    /// The arcs as a window shows them: only points that lie apart by what can be seen, so that neighbours still
    /// share their border.
    pub fn arcs_in(&self, window: &Window) -> Vec<Vec<Point>> {
        self.arcs.iter().map(|arc| thinned(arc, window)).collect()
    }

    /// An outline as the geometry of `GeoJSON` (RFC 7946): polygons of closed rings, the outer ones counter-clockwise,
    /// holes clockwise, to six decimals of a degree; a place without an outline is a point.
    pub fn geometry(&self, outline: &Outline) -> Value {
        if outline.is_point() {
            return json!({"type": "Point", "coordinates": [outline.label.0, outline.label.1]});
        }
        let mut polygons: Vec<Vec<Value>> = Vec::new();
        for ring in &outline.rings {
            let arcs: Vec<Vec<Point>> = self.arcs_of(ring);
            let whole = Ring { arcs: (0..arcs.len()).map(|at| (at, false)).collect(), ..ring.clone() };
            let mut points = join(&whole, &arcs);
            points.extend(points.first().copied());
            if polygons.len() <= ring.polygon {
                polygons.resize(ring.polygon + 1, Vec::new());
            }
            let polygon = &mut polygons[ring.polygon];
            let is_outer = polygon.is_empty();
            if is_outer != (signed_area(&points) > 0.0) {
                points.reverse();
            }
            let rounded = |degrees: f64| (degrees * 1e6).round() / 1e6;
            let ends = points.iter().map(|point| Value::from(vec![rounded(point.x), rounded(point.y)]));
            polygon.push(Value::from(ends.collect::<Vec<_>>()));
        }
        let polygons: Vec<Value> = polygons.into_iter().map(Value::from).collect();
        let mut geometry = serde_json::Map::new();
        geometry.insert("type".to_owned(), Value::from("MultiPolygon"));
        geometry.insert("coordinates".to_owned(), Value::from(polygons));
        Value::Object(geometry)
    }

    /// The arcs of a ring in the direction in which it runs, in degrees.
    fn arcs_of(&self, ring: &Ring) -> Vec<Vec<Point>> {
        let arc = |(at, is_backwards): &(usize, bool)| {
            let points = self.arcs[*at].iter().map(|(x, y)| Point::new(*x, *y));
            if *is_backwards { points.rev().collect() } else { points.collect() }
        };
        ring.arcs.iter().map(arc).collect()
    }

    /// The rings of an outline from arcs of [`Topology::arcs_in`]; rings too small to be seen, or outside of the
    /// window, are left out.
    pub fn rings(outline: &Outline, arcs: &[Vec<Point>], window: &Window) -> Vec<Vec<Point>> {
        let seen = outline.rings.iter().filter(|ring| window.shows(ring.bounds));
        let joined = seen.map(|ring| join(ring, arcs)).filter(|ring| ring.len() >= 3);
        joined.collect()
    }
}

/// The signed area of a closed ring: positive where it runs counter-clockwise (the shoelace formula).
fn signed_area(ring: &[Point]) -> f64 {
    let Some(first) = ring.first() else { return 0.0 };
    let twice = |ends: &[Point]| {
        let (from, to) = (ends[0], ends[1]);
        (from.x - first.x) * (to.y - first.y) - (to.x - first.x) * (from.y - first.y)
    };
    ring.windows(2).map(twice).sum::<f64>() / 2.0
}

fn outline(geometry: Geometry, arcs: &[Vec<Degrees>]) -> Option<Outline> {
    let polygons = match geometry.shape {
        Shape::Polygon(rings) => vec![rings],
        Shape::MultiPolygon(polygons) => polygons,
    };
    let mut rings = Vec::new();
    for (polygon, lists) in polygons.into_iter().enumerate() {
        for list in lists {
            let mut ring = Vec::new();
            for index in list {
                let at = usize::try_from(if index < 0 { !index } else { index }).ok()?;
                arcs.get(at)?;
                ring.push((at, index < 0));
            }
            let bounds = Bounds::of(ring.iter().flat_map(|(at, _)| arcs[*at].iter().copied()));
            rings.push(Ring { arcs: ring, bounds, polygon });
        }
    }
    let bounds = rings.iter().fold(Bounds::NONE, |all, ring| all.with(ring.bounds));
    let largest = rings.iter().map(|ring| ring.bounds).max_by(|a, b| a.area().total_cmp(&b.area()))?;
    let middle = (f64::midpoint(largest.west, largest.east), f64::midpoint(largest.south, largest.north));
    let label = geometry.properties.label.unwrap_or(middle);
    Some(Outline { id: geometry.id, label, bounds, rings })
}

/// How far apart points must be to be drawn, in pixels.
const LEAST_STEP_PX: f64 = 0.8;

fn thinned(arc: &[Degrees], window: &Window) -> Vec<Point> {
    let mut points: Vec<Point> = Vec::new();
    let last = arc.len().saturating_sub(1);
    for (at, degrees) in arc.iter().enumerate() {
        let point = window.point(*degrees);
        let is_far = points.last().is_none_or(|before: &Point| {
            (before.x - point.x).abs() >= LEAST_STEP_PX || (before.y - point.y).abs() >= LEAST_STEP_PX
        });
        // Both ends stay: arcs meet there.
        if at == 0 || at == last || is_far {
            points.push(point);
        }
    }
    points
}

fn join(ring: &Ring, arcs: &[Vec<Point>]) -> Vec<Point> {
    let mut points: Vec<Point> = Vec::new();
    for (at, is_backwards) in &ring.arcs {
        let arc = &arcs[*at];
        // The first point of an arc is the last of the one before.
        let skip = usize::from(!points.is_empty());
        if *is_backwards {
            points.extend(arc.iter().rev().skip(skip));
        } else {
            points.extend(arc.iter().skip(skip));
        }
    }
    points.pop();
    points
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geo::Place;

    /// Two squares side by side, which share the border between them.
    const SQUARES: &str = r#"{"type":"Topology","transform":{"scale":[1,1],"translate":[100,0]},
        "arcs":[[[1,0],[0,1]],[[1,1],[-1,0],[0,-1],[1,0]],[[1,0],[1,0],[0,1],[-1,0]]],
        "objects":{"squares":{"type":"GeometryCollection","geometries":[
        {"type":"Polygon","id":"left","arcs":[[0,1]],"properties":{"label":[100.5,0.5]}},
        {"type":"MultiPolygon","id":"right","arcs":[[[2,-1]]]}]}}}"#;

    #[test]
    fn neighbours_share_their_border() {
        let topology = Topology::read(SQUARES.as_bytes()).expect("it reads");
        let window =
            Window::new(Place::around(Bounds { west: 100.0, south: 0.0, east: 102.0, north: 1.0 }), (200.0, 100.0));
        let arcs = topology.arcs_in(&window);
        let [left, right] = topology.layer("squares") else { panic!("there are two") };
        let rings = |outline| Topology::rings(outline, &arcs, &window);
        let (left_ring, right_ring) = (rings(left), rings(right));
        assert_eq!((left_ring[0].len(), right_ring[0].len()), (4, 4));
        let shared = left_ring[0].iter().filter(|point| right_ring[0].contains(point)).count();
        assert_eq!(shared, 2);
        assert_eq!((left.label, right.label), ((100.5, 0.5), (101.5, 0.5)));
    }

    /// A square with a hole: the file may run either ring either way.
    #[test]
    fn outer_rings_run_counter_clockwise_and_holes_clockwise() {
        for (outer, hole) in [("0", "1"), ("0", "-2"), ("-1", "1"), ("-1", "-2")] {
            let text = format!(
                r#"{{"type":"Topology","transform":{{"scale":[1,1],"translate":[100,0]}},
                "arcs":[[[0,0],[9,0],[0,9],[-9,0],[0,-9]],[[3,3],[3,0],[0,3],[-3,0],[0,-3]]],
                "objects":{{"square":{{"type":"GeometryCollection","geometries":[
                {{"type":"Polygon","id":"holed","arcs":[[{outer}],[{hole}]]}}]}}}}}}"#
            );
            let topology = Topology::read(text.as_bytes()).expect("it reads");
            let geometry = topology.geometry(&topology.layer("square")[0]);
            let outer: Value = json!([[100.0, 0.0], [109.0, 0.0], [109.0, 9.0], [100.0, 9.0], [100.0, 0.0]]);
            let hole: Value = json!([[103.0, 3.0], [103.0, 6.0], [106.0, 6.0], [106.0, 3.0], [103.0, 3.0]]);
            assert_eq!(geometry["coordinates"], json!([[outer, hole]]));
        }
    }

    #[test]
    fn what_is_no_topology_is_refused_with_a_reason() {
        for (text, reason) in [
            ("{}", "missing field `transform`"),
            (r#"{"arcs":["#, "EOF"),
            (&SQUARES.replace("[0,1]]", "[0,7]]"), "broken outline"),
        ] {
            let error = Topology::read(text.as_bytes()).expect_err("it does not read");
            assert!(error.contains(reason), "{error}");
        }
    }

    #[test]
    fn what_lies_outside_of_the_window_is_not_drawn() {
        let topology = Topology::read(SQUARES.as_bytes()).expect("it reads");
        let window =
            Window::new(Place::around(Bounds { west: 100.1, south: 0.4, east: 100.3, north: 0.5 }), (100.0, 100.0));
        let arcs = topology.arcs_in(&window);
        let drawn: Vec<_> =
            topology.layer("squares").iter().map(|outline| Topology::rings(outline, &arcs, &window).len()).collect();
        assert_eq!(drawn, [1, 0]);
    }
}
