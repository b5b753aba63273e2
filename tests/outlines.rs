//! The outlines of the map as they are taken along: `GeoJSON` held against RFC 7946 (section 3.1.6).

#![expect(clippy::expect_used, reason = "a test may stop at what must be there")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use serde_json::Value;
use studi_tiru::geo::{Topology, write_collection};

/// A longitude and a latitude in millionths of a degree: whole numbers, so that no result is rounded.
type At = (i64, i64);
type Segment = (At, At);
/// What an outline is known by, and its polygons: closed rings, the outer one first.
type Outline = (String, Vec<Vec<Vec<At>>>);

const LAYERS: [(&str, &str); 3] =
    [("indonesia", "regencies"), ("indonesia", "provinces"), ("neighbours", "neighbours")];

/// The outlines of a layer, read from the `GeoJSON` that is written of them.
fn outlines(file: &str, layer: &str) -> Vec<Outline> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("data/map/{file}.topo.json"));
    let topology = Topology::read(&fs::read(path).expect("the outlines are there")).expect("the outlines read");
    let layer: Vec<_> = topology.layer(layer).iter().map(|outline| (outline, Vec::new())).collect();
    let text = write_collection(&topology, &layer, "");
    let collection: Value = serde_json::from_str(&text).expect("it is JSON");
    let features = collection["features"].as_array().expect("a list").iter();
    let polygons = |feature: &Value| list(&feature["geometry"]["coordinates"], |polygon| list(polygon, ring));
    layer.iter().zip(features).map(|((outline, _), feature)| (outline.id.clone(), polygons(feature))).collect()
}

fn list<T>(value: &Value, read: impl FnMut(&Value) -> T) -> Vec<T> {
    value.as_array().expect("a list").iter().map(read).collect()
}

#[expect(clippy::cast_possible_truncation, reason = "degrees are small")]
fn ring(value: &Value) -> Vec<At> {
    let millionths = |degrees: &Value| (degrees.as_f64().expect("a number") * 1e6).round() as i64;
    list(value, |point| (millionths(&point[0]), millionths(&point[1])))
}

/// Twice the area to the left of the way from one point over a second to a third.
fn turn((ax, ay): At, (bx, by): At, (cx, cy): At) -> i64 {
    (bx - ax) * (cy - ay) - (cx - ax) * (by - ay)
}

/// Twice the signed area of a closed ring: positive where it runs counter-clockwise.
fn twice_area(ring: &[At]) -> i64 {
    ring.windows(2).map(|ends| turn(ring[0], ends[0], ends[1])).sum()
}

/// Whether two segments meet elsewhere than at an end that both have, or run along one another.
fn collide((a, b): Segment, (c, d): Segment) -> bool {
    for (shared, one) in [(a, b), (b, a)] {
        for (end, other) in [(c, d), (d, c)] {
            if shared == end {
                let along = (one.0 - shared.0) * (other.0 - shared.0) + (one.1 - shared.1) * (other.1 - shared.1);
                return turn(shared, one, other) == 0 && along > 0;
            }
        }
    }
    let sides = [turn(a, b, c), turn(a, b, d), turn(c, d, a), turn(c, d, b)].map(i64::signum);
    let is_between = |(from, to): Segment, point: At| {
        (from.0.min(to.0)..=from.0.max(to.0)).contains(&point.0)
            && (from.1.min(to.1)..=from.1.max(to.1)).contains(&point.1)
    };
    let touches = [((a, b), c), ((a, b), d), ((c, d), a), ((c, d), b)];
    let is_touched = sides.iter().zip(touches).any(|(side, (line, point))| *side == 0 && is_between(line, point));
    is_touched || (sides[0] * sides[1] < 0 && sides[2] * sides[3] < 0)
}

/// What keeps the outlines of a layer from being valid, and from sharing their borders.
fn faults(outlines: &[Outline]) -> Vec<String> {
    let (mut faults, mut directed) = (Vec::new(), BTreeMap::new());
    for (id, polygons) in outlines {
        for ring in polygons.iter().flatten() {
            let points: BTreeSet<&At> = ring.iter().collect();
            if ring.len() < 4 || ring.first() != ring.last() || points.len() + 1 != ring.len() {
                faults.push(format!("a ring of {id} is not closed, or passes a point twice"));
            }
            for ends in ring.windows(2) {
                if let Some(other) = directed.insert((ends[0], ends[1]), id) {
                    faults.push(format!("{id} and {other} lie on the same side of a border at {:?}", ends[0]));
                }
            }
        }
    }
    // A border runs both ways, and is one line. From west to east, so that only neighbours are compared.
    let lines: BTreeSet<Segment> = directed.keys().map(|(from, to)| (*from.min(to), *from.max(to))).collect();
    let lines: Vec<Segment> = lines.into_iter().collect();
    for (at, line) in lines.iter().enumerate() {
        let (south, north) = (line.0.1.min(line.1.1), line.0.1.max(line.1.1));
        for other in lines[at + 1..].iter().take_while(|other| other.0.0 <= line.1.0) {
            let is_near = other.0.1.min(other.1.1) <= north && south <= other.0.1.max(other.1.1);
            if is_near && collide(*line, *other) {
                faults.push(format!("lines collide at {:?}", line.0));
            }
        }
    }
    faults
}

#[test]
fn outer_rings_run_counter_clockwise_and_holes_clockwise() {
    for (file, layer) in LAYERS {
        for (id, polygons) in outlines(file, layer) {
            for polygon in polygons {
                let (outer, holes) = polygon.split_first().expect("a polygon has a ring");
                assert!(twice_area(outer) > 0, "{layer} {id}: the outer ring runs clockwise");
                assert!(holes.iter().all(|hole| twice_area(hole) < 0), "{layer} {id}: a hole runs counter-clockwise");
            }
        }
    }
}

#[test]
fn no_outline_touches_or_crosses_itself_and_neighbours_share_their_border() {
    for (file, layer) in LAYERS {
        let found = faults(&outlines(file, layer));
        assert!(found.is_empty(), "{layer}: {found:#?}");
    }
}

#[test]
fn the_regencies_of_a_province_fill_it_without_gap_or_overlap() {
    let area = |polygons: &[Vec<Vec<At>>]| -> i64 { polygons.iter().flatten().map(|ring| twice_area(ring)).sum() };
    let mut regencies: BTreeMap<String, i64> = BTreeMap::new();
    for (id, polygons) in outlines("indonesia", "regencies") {
        *regencies.entry(id[..2].to_owned()).or_default() += area(&polygons);
    }
    let provinces = outlines("indonesia", "provinces");
    let provinces: BTreeMap<String, i64> = provinces.into_iter().map(|(id, polygons)| (id, area(&polygons))).collect();
    assert_eq!(regencies, provinces);
}

#[test]
fn the_faults_that_rings_can_have_are_found() {
    let of = |ring: &[At]| vec![("1".to_owned(), vec![vec![ring.to_vec()]])];
    assert!(faults(&of(&[(0, 0), (4, 0), (4, 4), (0, 4), (0, 0)])).is_empty());
    let broken: [(&[At], &str); 5] = [
        (&[(0, 0), (4, 4), (4, 0), (0, 4), (0, 0)], "a crossing"),
        (&[(0, 0), (4, 0), (4, 4), (2, 0), (0, 4), (0, 0)], "a corner on a line"),
        (&[(0, 0), (4, 0), (4, 4), (4, 2), (0, 4), (0, 0)], "a way back along itself"),
        (&[(0, 0), (2, 2), (4, 0), (4, 4), (2, 2), (0, 4), (0, 0)], "a point passed twice"),
        (&[(0, 0), (4, 0), (4, 4), (0, 4)], "no end"),
    ];
    for (ring, what) in broken {
        assert!(!faults(&of(ring)).is_empty(), "{what} is not found");
    }
    let squares = |second: &[At]| [of(&[(0, 0), (4, 0), (4, 4), (0, 4), (0, 0)]), of(second)].concat();
    assert!(faults(&squares(&[(4, 0), (8, 0), (8, 4), (4, 4), (4, 0)])).is_empty());
    assert!(!faults(&squares(&[(4, 0), (8, 0), (8, 4), (4, 4), (4, 2), (4, 0)])).is_empty(), "a border not shared");
    assert!(!faults(&squares(&[(3, 0), (8, 0), (8, 4), (3, 4), (3, 0)])).is_empty(), "an overlap");
}
