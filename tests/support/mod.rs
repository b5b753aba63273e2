//! What the tests share.

use std::path::PathBuf;
use std::{env, fs};

use studi_tiru::scene::svg::{Colours, Node, tree, write};
use studi_tiru::scene::{Anchor, Rect, Scene, Shape, text_width_px};

/// Compares a text with the snapshot of a name in `tests/snapshots/`.
///
/// With `UPDATE_SNAPSHOTS=1` the snapshot is written anew. Otherwise a difference fails, and the new text lies beside
/// the old one as `NAME-changed.svg`.
pub(crate) fn assert_snapshot(name: &str, text: &str) {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/snapshots");
    let path = folder.join(format!("{name}.svg"));
    if env::var_os("UPDATE_SNAPSHOTS").is_some() {
        fs::create_dir_all(&folder).expect("the folder of snapshots can be made");
        fs::write(&path, text).expect("the snapshot can be written");
        return;
    }
    let expected = fs::read_to_string(&path).unwrap_or_default();
    if expected != text {
        let changed = folder.join(format!("{name}-changed.svg"));
        fs::write(&changed, text).expect("the changed picture can be written");
        let line = expected.lines().zip(text.lines()).position(|(old, new)| old != new);
        panic!("{} differs from line {:?} on; see {}", path.display(), line.map(|at| at + 1), changed.display());
    }
}

/// The boxes that the labels of a scene take, by the table of widths.
pub(crate) fn label_boxes(scene: &Scene) -> Vec<(String, Rect)> {
    let labels =
        scene.items.iter().filter_map(|item| if let Shape::Text(label) = &item.shape { Some(label) } else { None });
    let place = labels.map(|label| {
        let width = text_width_px(&label.text, label.size_px, label.bold);
        let left = label.at.x
            - match label.anchor {
                Anchor::Start => 0.0,
                Anchor::Middle => width / 2.0,
                Anchor::End => width,
            };
        let rect = Rect { left, top: label.at.y - label.size_px * 0.74, width, height: label.size_px * 0.74 };
        (label.text.clone(), rect)
    });
    place.collect()
}

/// Checks that each text with a halo has it as an element of its own right before the letters, and no other text does.
pub(crate) fn assert_halos(scene: &Scene) {
    for colours in [Colours::Classes, Colours::Light] {
        let root = tree(scene, colours);
        assert!(!write(&root).contains("paint-order"), "viewers that do not know it hide the letters");
        let mut texts = Vec::new();
        texts_of(&root, &mut texts);
        let mut drawn = texts.into_iter();
        let has_stroke = |node: &Node| node.attributes.iter().any(|(name, _)| *name == "stroke-width");
        for item in &scene.items {
            let Shape::Text(label) = &item.shape else { continue };
            if item.stroke.is_some() {
                let halo = drawn.next().expect("a halo is drawn");
                assert!(halo.text.as_ref() == Some(&label.text) && has_stroke(halo), "{} has no halo", label.text);
            }
            let letters = drawn.next().expect("every label is drawn");
            assert!(letters.text.as_ref() == Some(&label.text) && !has_stroke(letters), "{}", label.text);
        }
        assert!(drawn.next().is_none());
    }
}

fn texts_of<'a>(node: &'a Node, texts: &mut Vec<&'a Node>) {
    if node.tag == "text" {
        texts.push(node);
    }
    for child in &node.children {
        texts_of(child, texts);
    }
}
