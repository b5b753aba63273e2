//! Outlines that share their borders: `TopoJSON` (<https://github.com/topojson/topojson-specification>), as far as
//! `data/map/` uses it.

use serde_json::Value;

use super::{Window, arcs};
use crate::scene::Point;

/// A longitude and a latitude, in degrees.
type Degrees = (f64, f64);

/// A rectangle in degrees.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bounds {
    /// The western end.
    pub west: f64,
    /// The southern end.
    pub south: f64,
    /// The eastern end.
    pub east: f64,
    /// The northern end.
    pub north: f64,
}

impl Bounds {
    const NONE: Self =
        Self { west: f64::INFINITY, south: f64::INFINITY, east: f64::NEG_INFINITY, north: f64::NEG_INFINITY };

    /// The least rectangle around both.
    #[must_use]
    pub fn with(self, other: Self) -> Self {
        Self {
            west: self.west.min(other.west),
            south: self.south.min(other.south),
            east: self.east.max(other.east),
            north: self.north.max(other.north),
        }
    }

    fn area(self) -> f64 {
        (self.east - self.west).max(0.0) * (self.north - self.south).max(0.0)
    }

    fn of(points: impl IntoIterator<Item = Degrees>) -> Self {
        points.into_iter().fold(Self::NONE, |bounds, (x, y)| bounds.with(Self { west: x, south: y, east: x, north: y }))
    }
}

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

#[derive(Clone, Debug)]
struct Ring {
    arcs: Vec<(usize, bool)>,
    bounds: Bounds,
    /// The polygon that it belongs to; the first ring of a polygon is its outer one.
    polygon: usize,
}

/// Outlines in layers, over shared arcs.
#[derive(Clone, Debug)]
pub struct Topology {
    arcs: Vec<Vec<Degrees>>,
    layers: Vec<(String, Vec<Outline>)>,
}

impl Topology {
    /// Reads a `TopoJSON`, or one as it travels ([`pack`](super::pack)); what is neither is an error that says why.
    ///
    /// # Errors
    /// What is wrong with the file.
    pub fn read(file: &[u8]) -> Result<Self, String> {
        let mut values = serde_json::Deserializer::from_slice(file).into_iter::<Value>();
        let read = values.next().ok_or("an empty file")?.map_err(|error| error.to_string())?;
        // Behind the line break lie the arcs of a file that travelled.
        let bytes = file.get(values.byte_offset() + 1..).filter(|_| read.get("arcs").is_none());
        let file = read;
        let number = |value: &Value| value.as_f64();
        let pair = |value: &Value| Some((number(value.get(0)?)?, number(value.get(1)?)?));
        let transform = |name: &str| file.get("transform").and_then(|transform| pair(transform.get(name)?));
        let ((scale_x, scale_y), (left, bottom)) =
            transform("scale").zip(transform("translate")).ok_or("no transform")?;
        let steps = bytes.map_or_else(|| arcs::read_json(&file), arcs::read_bytes).ok_or("no arcs of points")?;
        #[expect(clippy::cast_precision_loss, reason = "a grid has few steps")]
        let point = |(x, y): arcs::Step| (left + x as f64 * scale_x, bottom + y as f64 * scale_y);
        let arcs: Vec<Vec<_>> = steps.into_iter().map(|arc| arc.into_iter().map(point).collect()).collect();
        let mut layers = Vec::new();
        for (name, layer) in file.get("objects").and_then(Value::as_object).ok_or("no objects")? {
            let geometries = layer.get("geometries").and_then(Value::as_array).ok_or("a layer without geometries")?;
            let outlines: Option<Vec<_>> = geometries.iter().map(|geometry| outline(geometry, &arcs)).collect();
            layers.push((name.clone(), outlines.ok_or_else(|| format!("{name} holds a broken outline"))?));
        }
        Ok(Self { arcs, layers })
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

    /// An outline as the geometry of `GeoJSON` (RFC 7946): polygons of rings, each closed, to a thousandth of a degree.
    pub fn geometry(&self, outline: &Outline) -> Value {
        let mut polygons: Vec<Vec<Value>> = Vec::new();
        for ring in &outline.rings {
            let arcs: Vec<Vec<Point>> = self.arcs_of(ring);
            let whole = Ring { arcs: (0..arcs.len()).map(|at| (at, false)).collect(), ..ring.clone() };
            let mut points = join(&whole, &arcs);
            points.extend(points.first().copied());
            let thousandths = |degrees: f64| (degrees * 1000.0).round() / 1000.0;
            let ends = points.iter().map(|point| Value::from(vec![thousandths(point.x), thousandths(point.y)]));
            if polygons.len() <= ring.polygon {
                polygons.resize(ring.polygon + 1, Vec::new());
            }
            polygons[ring.polygon].push(Value::from(ends.collect::<Vec<_>>()));
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

fn outline(geometry: &Value, arcs: &[Vec<Degrees>]) -> Option<Outline> {
    let groups = geometry.get("arcs")?.as_array()?;
    let is_multiple = geometry.get("type")?.as_str()? == "MultiPolygon";
    let mut rings = Vec::new();
    let lists: Vec<(usize, &Value)> = if is_multiple {
        let polygons = groups.iter().filter_map(Value::as_array).enumerate();
        polygons.flat_map(|(at, polygon)| polygon.iter().map(move |ring| (at, ring))).collect()
    } else {
        groups.iter().map(|ring| (0, ring)).collect()
    };
    for (polygon, list) in lists {
        let mut ring = Vec::new();
        for index in list.as_array()? {
            let index = index.as_i64()?;
            // A negative index is the arc run backwards, with every bit turned.
            let at = usize::try_from(if index < 0 { !index } else { index }).ok()?;
            arcs.get(at)?;
            ring.push((at, index < 0));
        }
        let bounds = Bounds::of(ring.iter().flat_map(|(at, _)| arcs[*at].iter().copied()));
        rings.push(Ring { arcs: ring, bounds, polygon });
    }
    let bounds = rings.iter().fold(Bounds::NONE, |all, ring| all.with(ring.bounds));
    let label = geometry.get("properties").and_then(|properties| {
        let label = properties.get("label")?;
        Some((label.get(0)?.as_f64()?, label.get(1)?.as_f64()?))
    });
    let largest = rings.iter().map(|ring| ring.bounds).max_by(|a, b| a.area().total_cmp(&b.area()))?;
    let middle = (f64::midpoint(largest.west, largest.east), f64::midpoint(largest.south, largest.north));
    let id = geometry.get("id")?.as_str()?.to_owned();
    Some(Outline { id, label: label.unwrap_or(middle), bounds, rings })
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

    #[test]
    fn what_is_no_topology_is_refused_with_a_reason() {
        for (text, reason) in
            [("{}", "no transform"), ("[1", "EOF"), (&SQUARES.replace("[0,1]]", "[0,7]]"), "broken outline")]
        {
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
