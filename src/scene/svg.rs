//! A scene as a tree of SVG nodes, and the tree as text.
//!
//! The screen builds its elements from the tree, one by one, so that no text of data is ever parsed as markup;
//! downloads and snapshots are the tree written out.

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

/// The tree of a scene.
pub fn tree(scene: &Scene, colours: Colours) -> Node {
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
    root.children.extend(patterns(scene, colours));
    match &scene.pane {
        None => root.children.extend(nodes(scene, 0..scene.items.len(), colours)),
        Some(pane) => {
            root.children.extend(nodes(scene, 0..pane.items.start, colours));
            let [left, top, width, height] = pane.area;
            let mut content = Node::new("g").with("class", "pane-content");
            content.children = nodes(scene, pane.items.clone(), colours);
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
            root.children.extend(nodes(scene, pane.items.end..scene.items.len(), colours));
        }
    }
    root
}

/// The nodes of some items, those of a mark in a group of their own.
fn nodes(scene: &Scene, items: std::ops::Range<usize>, colours: Colours) -> Vec<Node> {
    let mut nodes = Vec::new();
    let mut open: Option<(usize, Node)> = None;
    for item in scene.items.get(items).unwrap_or_default() {
        let child = node(item, colours);
        let mark = item.mark.filter(|_| colours == Colours::Classes);
        if open.as_ref().map(|(at, _)| *at) != mark {
            nodes.extend(open.take().map(|(_, group)| group));
            open = mark.map(|at| (at, mark_group(scene, at)));
        }
        match &mut open {
            Some((_, group)) => group.children.push(child),
            None => nodes.push(child),
        }
    }
    nodes.extend(open.map(|(_, group)| group));
    nodes
}

/// The patterns that a scene uses; of one name in every picture of a page, and alike in all of them.
fn patterns(scene: &Scene, colours: Colours) -> Option<Node> {
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
            .with("id", format!("pattern-{}", ink.name()))
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

fn node(item: &Item, colours: Colours) -> Node {
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
            if item.stroke.is_some() {
                // A halo: the letters lie over it.
                node = node.with("paint-order", "stroke").with("stroke-linejoin", "round");
            }
            node.text = Some(label.text.clone());
            node
        }
    };
    let pattern = item.fill.filter(|ink| ink.pattern().is_some());
    match colours {
        Colours::Classes => {
            let fill = format!("fill-{}", item.fill.map_or("none", Ink::name));
            let class = item.stroke.map_or(fill.clone(), |stroke| format!("{fill} stroke-{}", stroke.ink.name()));
            node = match pattern {
                // The pattern holds the colours: a fill by class would go before it.
                Some(ink) => node.with("fill", format!("url(#pattern-{})", ink.name())).with(
                    "class",
                    item.stroke.map_or_else(String::new, |stroke| format!("stroke-{}", stroke.ink.name())),
                ),
                None => node.with("class", class),
            };
        }
        Colours::Light => {
            node = match pattern {
                Some(ink) => node.with("fill", format!("url(#pattern-{})", ink.name())),
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
    use crate::scene::{Label, Mark, Rect};

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
}
