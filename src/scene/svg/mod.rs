//! A scene as a tree of SVG nodes, and the tree as text.
//!
//! The screen builds its elements from the tree, one by one, so that no text of data is ever parsed as markup;
//! downloads and snapshots are the tree written out.
//!
//! The halo of a text is an element of its own below the letters: viewers that do not know `paint-order` would draw
//! it over them. The ids in a picture begin with a name that no other picture has, so that several can stand on a
//! page, one of them hidden.

mod path;
#[cfg(test)]
mod tests;
mod written;

use self::path::{area, number, path};
pub use self::written::write;
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
    let has_clip = colours == Colours::Light && scene.pane.is_some();
    if !has_clip && patterns(scene, colours, "").is_none() {
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
            let mut cut = match colours {
                // An inner picture is cut at its edges without a clip path, which would need an id.
                Colours::Classes => Node::new("svg")
                    .with("class", "pane")
                    .with("x", left.to_string())
                    .with("y", top.to_string())
                    .with("width", width.to_string())
                    .with("height", height.to_string())
                    .with("viewBox", format!("{left} {top} {width} {height}")),
                // Other programs (LibreOffice is one) do not cut an inner picture, so that a map lay over its legend.
                Colours::Light => {
                    let area = Node::new("rect")
                        .with("x", left.to_string())
                        .with("y", top.to_string())
                        .with("width", width.to_string())
                        .with("height", height.to_string());
                    let mut clip = Node::new("clipPath").with("id", clip_id(name));
                    clip.children.push(area);
                    root.children.push(clip);
                    Node::new("g").with("clip-path", format!("url(#{})", clip_id(name)))
                }
            };
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
        let paint = |node: Node, ink: Ink| match colours {
            Colours::Classes => node.with("class", format!("fill-{}", ink.name())),
            Colours::Light => node.with("fill", ink.light()),
        };
        let size = "5";
        let mut pattern = Node::new("pattern")
            .with("id", pattern_id(name, ink))
            .with("width", size)
            .with("height", size)
            .with("patternUnits", "userSpaceOnUse");
        pattern.children.push(paint(Node::new("rect").with("width", size).with("height", size), ink));
        let dot = Node::new("circle").with("cx", "2.5").with("cy", "2.5").with("r", "1");
        pattern.children.push(paint(dot, second));
        defs.children.push(pattern);
    }
    (!defs.children.is_empty()).then_some(defs)
}

fn pattern_id(name: &str, ink: Ink) -> String {
    format!("{name}-pattern-{}", ink.name())
}

fn clip_id(name: &str) -> String {
    format!("{name}-pane")
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
        // Signs are small outlines around their middle.
        Shape::Path { points, closed: true } => {
            let spans = |of: fn(&Point) -> f64, at: f64| {
                points.iter().any(|point| of(point) < at) && points.iter().any(|point| of(point) > at)
            };
            spans(|point| point.x, at.x) && spans(|point| point.y, at.y)
        }
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
