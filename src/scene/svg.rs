//! A scene as a tree of SVG nodes, and the tree as text.
//!
//! The screen builds its elements from the tree, one by one, so that no text of data is ever parsed as markup;
//! downloads and snapshots are the tree written out.
//!
//! The halo of a text is an element of its own below the letters: viewers that do not know `paint-order` would draw
//! it over them. The ids in a picture begin with a name that no other picture has, so that several can stand on a
//! page, one of them hidden.

use std::fmt::Write as _;

use super::{Anchor, Ink, Item, Point, Scene, Shape};

/// How inks become colours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Colours {
    /// By class, for the style sheet of the page; marks can be pointed at.
    Classes,
    /// By value, in the colours of the light theme; a picture that stands alone.
    Light,
}

/// An SVG element.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Node {
    /// Its name.
    pub tag: &'static str,
    /// Its attributes, in order.
    pub attributes: Vec<(&'static str, String)>,
    /// The elements within it.
    pub children: Vec<Node>,
    /// Its text, if it holds text.
    pub text: Option<String>,
}

impl Node {
    fn new(tag: &'static str) -> Self {
        Self { tag, attributes: Vec::new(), children: Vec::new(), text: None }
    }

    fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.attributes.push((name, value.into()));
        self
    }
}

/// The tree of a scene; what it holds names its ids.
pub fn tree(scene: &Scene, colours: Colours) -> Node {
    let unnamed = named_tree(scene, colours, "");
    if patterns(scene, colours, "").is_none() {
        return unnamed;
    }
    named_tree(scene, colours, &format!("p{:08x}", fingerprint(&write(&unnamed))))
}

/// A number for a text that hardly any other text has, the same on every machine (FNV-1a).
fn fingerprint(text: &str) -> u32 {
    text.bytes().fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

/// The tree of a scene, its ids beginning with a name.
pub fn named_tree(scene: &Scene, colours: Colours, name: &str) -> Node {
    let (width, height) = (number(scene.width_px), number(scene.height_px));
    let mut root = Node::new("svg").with("viewBox", format!("0 0 {width} {height}"));
    if colours == Colours::Light {
        root = root
            .with("xmlns", "http://www.w3.org/2000/svg")
            .with("width", width.clone())
            .with("height", height.clone())
            .with("font-family", "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif");
        let ground = Node::new("rect").with("width", width).with("height", height);
        root.children.push(ground.with("fill", Ink::Paper.light()));
    }
    root.children.extend(patterns(scene, colours, name));
    match &scene.pane {
        None => root.children.extend(nodes(scene, 0..scene.items.len(), colours, name)),
        Some(pane) => {
            root.children.extend(nodes(scene, 0..pane.items.start, colours, name));
            let [left, top, width, height] = pane.area;
            let mut content = Node::new("g").with("class", "pane-content");
            content.children = nodes(scene, pane.items.clone(), colours, name);
            // An inner picture is cut at its edges without a clip path, which would need an id.
            let mut cut = Node::new("svg")
                .with("class", "pane")
                .with("x", left.to_string())
                .with("y", top.to_string())
                .with("width", width.to_string())
                .with("height", height.to_string())
                .with("viewBox", format!("{left} {top} {width} {height}"));
            cut.children.push(content);
            root.children.push(cut);
            root.children.extend(nodes(scene, pane.items.end..scene.items.len(), colours, name));
        }
    }
    root
}

/// The nodes of some items, those of a mark in a group of their own.
fn nodes(scene: &Scene, items: std::ops::Range<usize>, colours: Colours, name: &str) -> Vec<Node> {
    let mut nodes = Vec::new();
    let mut open: Option<(usize, Node)> = None;
    let mut before: Option<&Item> = None;
    for item in scene.items.get(items).unwrap_or_default() {
        let children = drawn(item, before.replace(item), colours, name);
        let mark = item.mark.filter(|_| colours == Colours::Classes);
        if open.as_ref().map(|(at, _)| *at) != mark {
            nodes.extend(open.take().map(|(_, group)| group));
            open = mark.map(|at| (at, mark_group(scene, at)));
        }
        match &mut open {
            Some((_, group)) => group.children.extend(children),
            None => nodes.extend(children),
        }
    }
    nodes.extend(open.map(|(_, group)| group));
    nodes
}

/// The patterns that a scene uses.
fn patterns(scene: &Scene, colours: Colours, name: &str) -> Option<Node> {
    let mut defs = Node::new("defs");
    for (ink, second) in Ink::ALL.into_iter().filter_map(|ink| Some((ink, ink.pattern()?))) {
        if !scene.items.iter().any(|item| item.fill == Some(ink)) {
            continue;
        }
        let paint = |node: Node, ink: Ink, is_line: bool| match (colours, is_line) {
            (Colours::Classes, false) => node.with("class", format!("fill-{}", ink.name())),
            (Colours::Classes, true) => node.with("class", format!("stroke-{}", ink.name())),
            (Colours::Light, false) => node.with("fill", ink.light()),
            (Colours::Light, true) => node.with("stroke", ink.light()),
        };
        let size = "5";
        let mut pattern = Node::new("pattern")
            .with("id", pattern_id(name, ink))
            .with("width", size)
            .with("height", size)
            .with("patternUnits", "userSpaceOnUse");
        pattern.children.push(paint(Node::new("rect").with("width", size).with("height", size), ink, false));
        pattern.children.push(if ink == Ink::Land {
            let line = Node::new("path").with("d", "M-1 1L1 -1M0 5L5 0M4 6L6 4").with("stroke-width", "0.4");
            paint(line, second, true)
        } else {
            paint(Node::new("circle").with("cx", "2.5").with("cy", "2.5").with("r", "1"), second, false)
        });
        defs.children.push(pattern);
    }
    (!defs.children.is_empty()).then_some(defs)
}

fn pattern_id(name: &str, ink: Ink) -> String {
    format!("{name}-pattern-{}", ink.name())
}

/// The group of a mark: one of them can be reached by Tab, the arrows lead to the others.
fn mark_group(scene: &Scene, at: usize) -> Node {
    let group = Node::new("g");
    let Some(mark) = scene.marks.get(at) else { return group };
    let group = group
        .with("class", "mark")
        .with("data-mark", mark.key.clone())
        .with("role", "button")
        .with("tabindex", "-1")
        .with("aria-label", mark.name());
    match &mark.series {
        Some(series) => group.with("data-series", series.clone()),
        None => group,
    }
}

/// The nodes of an item: of a text with a halo, the halo before the letters.
fn drawn(item: &Item, before: Option<&Item>, colours: Colours, name: &str) -> Vec<Node> {
    if !matches!(item.shape, Shape::Text(_)) {
        return vec![node(item, colours, name)];
    }
    let mut letters = node(&Item { stroke: None, ..item.clone() }, colours, name);
    if colours == Colours::Classes && before.is_some_and(|before| is_on(item, before)) {
        for (_, value) in letters.attributes.iter_mut().filter(|(name, _)| *name == "class") {
            value.push_str(" on-fill");
        }
    }
    if item.stroke.is_none() {
        return vec![letters];
    }
    let halo = node(&Item { fill: None, ..item.clone() }, colours, name);
    vec![halo.with("stroke-linejoin", "round").with("aria-hidden", "true"), letters]
}

/// Whether a text stands on the filled shape of its mark that is painted right before it: where the system forces its
/// own colours, the two keep theirs together.
fn is_on(item: &Item, before: &Item) -> bool {
    let Shape::Text(label) = &item.shape else { return false };
    if before.fill.is_none() || before.mark != item.mark {
        return false;
    }
    // The middle of the letters lies above their baseline.
    let at = Point::new(label.at.x, label.at.y - label.size_px * 0.36);
    match &before.shape {
        Shape::Rect(area) => area.distance_squared(at) <= 0.0,
        Shape::Circle(centre, radius) => (at.x - centre.x).hypot(at.y - centre.y) < *radius,
        _ => false,
    }
}

fn node(item: &Item, colours: Colours, name: &str) -> Node {
    let mut node = match &item.shape {
        Shape::Rect(rect) => Node::new("rect")
            .with("x", number(rect.left))
            .with("y", number(rect.top))
            .with("width", number(rect.width))
            .with("height", number(rect.height)),
        Shape::Path { points, closed } => Node::new("path").with("d", path(points, *closed)),
        Shape::Area(rings) => Node::new("path").with("d", area(rings)).with("fill-rule", "evenodd"),
        Shape::Circle(centre, radius) => {
            Node::new("circle").with("cx", number(centre.x)).with("cy", number(centre.y)).with("r", number(*radius))
        }
        Shape::Text(label) => {
            let mut node = Node::new("text")
                .with("x", number(label.at.x))
                .with("y", number(label.at.y))
                .with("font-size", number(label.size_px));
            match label.anchor {
                Anchor::Start => {}
                Anchor::Middle => node = node.with("text-anchor", "middle"),
                Anchor::End => node = node.with("text-anchor", "end"),
            }
            if label.bold {
                node = node.with("font-weight", "600");
            }
            node.text = Some(label.text.clone());
            node
        }
    };
    let pattern = item.fill.filter(|ink| ink.pattern().is_some());
    match colours {
        Colours::Classes => {
            let fill = match (&item.shape, item.fill) {
                (Shape::Text(_), None) => "halo".to_owned(),
                (_, fill) => format!("fill-{}", fill.map_or("none", Ink::name)),
            };
            let class = item.stroke.map_or(fill.clone(), |stroke| format!("{fill} stroke-{}", stroke.ink.name()));
            node = match pattern {
                // The pattern holds the colours: a fill by class would go before it.
                Some(ink) => node.with("fill", format!("url(#{})", pattern_id(name, ink))).with(
                    "class",
                    item.stroke.map_or_else(String::new, |stroke| format!("stroke-{}", stroke.ink.name())),
                ),
                None => node.with("class", class),
            };
        }
        Colours::Light => {
            node = match pattern {
                Some(ink) => node.with("fill", format!("url(#{})", pattern_id(name, ink))),
                None => node.with("fill", item.fill.map_or("none", Ink::light)),
            };
            if let Some(stroke) = item.stroke {
                node = node.with("stroke", stroke.ink.light());
            }
        }
    }
    match item.stroke {
        Some(stroke) => node.with("stroke-width", number(stroke.width_px)),
        None => node,
    }
}

/// An outline of many points, to a tenth of a pixel.
#[expect(clippy::cast_possible_truncation, reason = "a scene is far smaller than 2^31 tenths of a pixel")]
fn area(rings: &[Vec<Point>]) -> String {
    let mut text = String::new();
    for ring in rings {
        let (mut x, mut y) = (0, 0);
        for (at, point) in ring.iter().enumerate() {
            let (to_x, to_y) = ((point.x * 10.0).round() as i32, (point.y * 10.0).round() as i32);
            // Steps from point to point are shorter to write than places.
            text.push(if at == 0 { 'M' } else { 'l' });
            push_tenths(&mut text, to_x - x);
            text.push(' ');
            push_tenths(&mut text, to_y - y);
            (x, y) = (to_x, to_y);
        }
        text.push('Z');
    }
    text
}

fn push_tenths(text: &mut String, tenths: i32) {
    if tenths < 0 {
        text.push('-');
    }
    let _ = write!(text, "{}", tenths.unsigned_abs() / 10);
    if tenths % 10 != 0 {
        let _ = write!(text, ".{}", tenths.unsigned_abs() % 10);
    }
}

fn path(points: &[Point], closed: bool) -> String {
    let mut text = String::new();
    for (at, point) in points.iter().enumerate() {
        text.push(if at == 0 { 'M' } else { 'L' });
        text.push_str(&number(point.x));
        text.push(' ');
        text.push_str(&number(point.y));
    }
    if closed {
        text.push('Z');
    }
    text
}

/// A number with at most two decimals, the same on every machine; hundredths of a pixel cannot be seen.
#[expect(clippy::cast_possible_truncation, reason = "a scene is far smaller than 2^53 hundredths of a pixel")]
fn number(value: f64) -> String {
    let hundredths = (value * 100.0).round() as i64;
    let (whole, rest) = (hundredths.unsigned_abs() / 100, hundredths.unsigned_abs() % 100);
    let sign = if hundredths < 0 { "-" } else { "" };
    match rest {
        0 => format!("{sign}{whole}"),
        tenths if tenths % 10 == 0 => format!("{sign}{whole}.{}", tenths / 10),
        _ => format!("{sign}{whole}.{rest:02}"),
    }
}

/// The tree as text.
pub fn write(node: &Node) -> String {
    let mut text = String::new();
    write_node(node, 0, &mut text);
    text
}

fn write_node(node: &Node, depth: usize, text: &mut String) {
    let indent = "  ".repeat(depth);
    let _ = write!(text, "{indent}<{}", node.tag);
    for (name, value) in &node.attributes {
        let _ = write!(text, " {name}=\"{}\"", escape(value));
    }
    match &node.text {
        Some(content) => {
            let _ = writeln!(text, ">{}</{}>", escape(content), node.tag);
        }
        None if node.children.is_empty() => text.push_str("/>\n"),
        None => {
            text.push_str(">\n");
            for child in &node.children {
                write_node(child, depth + 1, text);
            }
            let _ = writeln!(text, "{indent}</{}>", node.tag);
        }
    }
}

/// Escapes for text and for attributes; control characters, which XML forbids, are dropped.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            '\t' | '\n' => escaped.push(' '),
            control if control.is_control() => {}
            other => escaped.push(other),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scene::{Label, Mark, Rect, Stroke};

    #[test]
    fn numbers_are_rounded_to_hundredths_without_noise() {
        let written: Vec<_> = [0.0, 1.5, 2.0 / 3.0, -0.004, -12.345, 100.0].into_iter().map(number).collect();
        assert_eq!(written, ["0", "1.5", "0.67", "0", "-12.35", "100"]);
    }

    #[test]
    fn text_of_data_cannot_become_markup() {
        let mut scene = Scene::new(10.0, 10.0);
        let label = Label {
            at: Point::default(),
            text: "<script>\"&'\u{7}".into(),
            size_px: 12.0,
            anchor: Anchor::Start,
            bold: false,
        };
        scene.write(label, Ink::Text);
        let text = write(&tree(&scene, Colours::Light));
        assert!(text.contains("&lt;script&gt;&quot;&amp;&#39;</text>"), "{text}");
    }

    #[test]
    fn a_mark_is_a_named_group_on_the_screen_and_only_shapes_in_a_download() {
        let area = Rect { left: 1.0, top: 2.0, width: 3.0, height: 4.0 };
        let scene = Scene {
            marks: vec![Mark {
                key: "2018.council".into(),
                title: "2018".into(),
                lines: vec!["3 visits".into()],
                series: Some("council".into()),
                cell: (0, 0),
                area,
            }],
            items: vec![Item { shape: Shape::Rect(area), fill: Some(Ink::Category(1)), stroke: None, mark: Some(0) }],
            ..Scene::new(10.0, 10.0)
        };
        let screen = write(&tree(&scene, Colours::Classes));
        assert!(screen.contains("aria-label=\"2018. 3 visits\" data-series=\"council\""), "{screen}");
        assert!(screen.contains("class=\"fill-category-1\""), "{screen}");
        let download = write(&tree(&scene, Colours::Light));
        assert!(!download.contains("data-mark") && download.contains("fill=\"#d55e00\""), "{download}");
    }

    fn label(text: &str) -> Label {
        Label { at: Point::new(5.0, 5.0), text: text.into(), size_px: 10.0, anchor: Anchor::Middle, bold: false }
    }

    #[test]
    fn a_halo_is_an_element_of_its_own_below_the_letters() {
        let halo = Some(Stroke { ink: Ink::Paper, width_px: 3.0 });
        let item = Item { shape: Shape::Text(label("Jawa")), fill: Some(Ink::Text), stroke: halo, mark: None };
        let scene = Scene { items: vec![item], ..Scene::new(10.0, 10.0) };
        for colours in [Colours::Classes, Colours::Light] {
            let root = tree(&scene, colours);
            let texts: Vec<_> = root.children.iter().filter(|node| node.tag == "text").collect();
            let has = |node: &Node, name: &str| node.attributes.iter().any(|(own, _)| *own == name);
            assert_eq!(texts.len(), 2, "{colours:?}");
            assert!(has(texts[0], "stroke-width") && has(texts[0], "aria-hidden"), "{colours:?}");
            assert!(!has(texts[1], "stroke-width") && !has(texts[1], "stroke"), "{colours:?}");
            assert!(texts.iter().all(|text| text.text.as_deref() == Some("Jawa")), "{colours:?}");
            assert!(!write(&root).contains("paint-order"), "{colours:?}");
        }
    }

    /// The ids of a tree, and those that it refers to.
    fn ids(node: &Node) -> (Vec<String>, Vec<String>) {
        let (mut own, mut used) = (Vec::new(), Vec::new());
        for (name, value) in &node.attributes {
            if *name == "id" {
                own.push(value.clone());
            }
            used.extend(value.strip_prefix("url(#").and_then(|id| id.strip_suffix(')')).map(str::to_owned));
        }
        for child in &node.children {
            let (of_child, used_by_child) = ids(child);
            own.extend(of_child);
            used.extend(used_by_child);
        }
        (own, used)
    }

    #[test]
    fn two_pictures_on_a_page_share_no_id_and_each_finds_its_own() {
        let land = |width: f64| {
            let area = Rect { left: 1.0, top: 2.0, width, height: 4.0 };
            let item = |ink| Item { shape: Shape::Rect(area), fill: Some(ink), stroke: None, mark: None };
            Scene { items: vec![item(Ink::Land), item(Ink::Subject)], ..Scene::new(10.0, 10.0) }
        };
        for colours in [Colours::Classes, Colours::Light] {
            let (first, second) = (tree(&land(3.0), colours), tree(&land(5.0), colours));
            let again = named_tree(&land(3.0), colours, "picture-2");
            let mut all = Vec::new();
            for root in [&first, &second, &again] {
                let (own, used) = ids(root);
                assert_eq!(own.len(), 2, "{colours:?}");
                assert_eq!(own, used, "{colours:?}");
                all.extend(own);
            }
            let count = all.len();
            all.sort();
            all.dedup();
            assert_eq!(all.len(), count, "{all:?}");
            assert_eq!(first, tree(&land(3.0), colours), "the same picture is written alike each time");
        }
    }

    #[test]
    fn a_number_on_a_filled_cell_is_told_from_a_name_beside_it() {
        let area = Rect { left: 0.0, top: 0.0, width: 10.0, height: 8.0 };
        let cell = Item { shape: Shape::Rect(area), fill: Some(Ink::Step(3)), stroke: None, mark: Some(0) };
        let words = |text: &str, x: f64| {
            let label = Label { at: Point::new(x, 6.0), ..label(text) };
            Item { shape: Shape::Text(label), fill: Some(Ink::Paper), stroke: None, mark: Some(0) }
        };
        let class = |second: Item| {
            let scene = Scene { items: vec![cell.clone(), second], ..Scene::new(40.0, 10.0) };
            write(&tree(&scene, Colours::Classes))
        };
        assert!(class(words("7", 5.0)).contains("class=\"fill-paper on-fill\""));
        assert!(class(words("7", 16.0)).contains("class=\"fill-paper\""));
    }
}
