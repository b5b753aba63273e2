//! What the tree of a scene holds.

use super::*;
use crate::scene::{Label, Mark, Pane, Rect, Stroke};

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
    let patterned = |width: f64| {
        let area = Rect { left: 1.0, top: 2.0, width, height: 4.0 };
        let item = |ink| Item { shape: Shape::Rect(area), fill: Some(ink), stroke: None, mark: None };
        Scene { items: vec![item(Ink::Land), item(Ink::Subject)], ..Scene::new(10.0, 10.0) }
    };
    for colours in [Colours::Classes, Colours::Light] {
        let (first, second) = (tree(&patterned(3.0), colours), tree(&patterned(5.0), colours));
        let again = named_tree(&patterned(3.0), colours, "picture-2");
        let mut all = Vec::new();
        for root in [&first, &second, &again] {
            let (own, used) = ids(root);
            assert_eq!(own.len(), 1, "{colours:?}");
            assert_eq!(own, used, "{colours:?}");
            all.extend(own);
        }
        let count = all.len();
        all.sort();
        all.dedup();
        assert_eq!(all.len(), count, "{all:?}");
        assert_eq!(first, tree(&patterned(3.0), colours), "the same picture is written alike each time");
    }
}

#[test]
fn a_map_that_stands_alone_is_cut_at_its_edges_in_programs_that_do_not_cut_an_inner_picture() {
    let area = Rect { left: 0.0, top: 0.0, width: 10.0, height: 10.0 };
    let land = Item { shape: Shape::Rect(area), fill: Some(Ink::Abroad), stroke: None, mark: None };
    let pane = Some(Pane { area: [2, 3, 5, 6], items: 0..1 });
    let scene = Scene { items: vec![land], pane, ..Scene::new(10.0, 10.0) };
    let root = tree(&scene, Colours::Light);
    let (own, used) = ids(&root);
    assert_eq!((own.len(), &own), (1, &used));
    let text = write(&root);
    assert!(text.contains("<rect x=\"2\" y=\"3\" width=\"5\" height=\"6\"/>"), "{text}");
    assert_eq!(text.matches("<svg").count(), 1, "{text}");
    assert!(
        write(&tree(&scene, Colours::Classes)).contains("<svg class=\"pane\""),
        "the screen moves its inner picture"
    );
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
