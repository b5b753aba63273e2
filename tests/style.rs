//! The style sheets and the scenes speak of the same colours, and every colour can be told from its ground.

#![expect(clippy::expect_used, reason = "a test may stop at what must be there")]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use studi_tiru::model::{Accent, Word as _};
use studi_tiru::scene::Ink;

type Tokens = BTreeMap<String, String>;

/// The tokens of each theme in `style/tokens.css`.
fn themes() -> Vec<(&'static str, Tokens)> {
    let css = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("style/tokens.css")).expect("tokens.css");
    let block = |selector: &str| {
        let (_, rest) = css.split_once(&format!("{selector} {{")).expect("the theme is there");
        let (body, _) = rest.split_once('}').expect("the theme ends");
        let lines = body.lines().filter_map(|line| line.trim().strip_prefix("--")?.split_once(':'));
        lines.map(|(name, value)| (name.to_owned(), value.trim().trim_end_matches(';').to_owned())).collect::<Tokens>()
    };
    vec![
        ("light", block(":root")),
        ("dark", block(":root[data-theme=\"dark\"]")),
        ("contrast", block(":root[data-theme=\"contrast\"]")),
    ]
}

#[test]
fn paper_gets_the_colours_of_the_light_theme() {
    let css = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("style/print.css")).expect("print.css");
    let light = &themes()[0].1;
    let tokens: Vec<_> = css.lines().filter_map(|line| line.trim().strip_prefix("--")?.split_once(": ")).collect();
    for ink in Ink::ALL {
        assert!(tokens.iter().any(|(name, _)| *name == ink.name()), "{}", ink.name());
    }
    for (name, value) in tokens.iter().filter(|(name, _)| *name != "sunken") {
        assert_eq!(light.get(*name).map(String::as_str), Some(value.trim_end_matches(';')), "{name}");
    }
}

/// Relative luminance of `#rrggbb` (WCAG 2.2, "relative luminance").
fn luminance(colour: &str) -> f64 {
    let channel = |at: usize| {
        let value = u8::from_str_radix(&colour[at..at + 2], 16).expect("a colour is #rrggbb");
        let share = f64::from(value) / 255.0;
        if share <= 0.040_45 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
}

/// Contrast of two colours (WCAG 2.2, "contrast ratio").
fn contrast(a: &str, b: &str) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

#[test]
fn every_ink_has_its_light_colour_in_the_style_sheet() {
    let themes = themes();
    let light = &themes[0].1;
    for ink in Ink::ALL {
        assert_eq!(light.get(ink.name()).map(String::as_str), Some(ink.light()), "{}", ink.name());
    }
}

#[test]
fn every_theme_gives_every_colour_of_the_light_one() {
    let themes = themes();
    for (name, tokens) in &themes[1..] {
        for (token, value) in &themes[0].1 {
            assert!(!value.starts_with('#') || tokens.contains_key(token), "{name} lacks {token}");
        }
    }
}

#[test]
fn every_accent_of_a_subject_stands_out_in_every_theme() {
    let css = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("style/tokens.css")).expect("tokens.css");
    for (name, tokens) in themes() {
        let theme = if name == "light" { String::new() } else { format!("[data-theme=\"{name}\"]") };
        for accent in Accent::ALL.iter().filter(|accent| **accent != Accent::default()) {
            let selector = format!(" :root{theme}[data-accent=\"{}\"] {{ --accent: ", accent.word());
            let (_, rest) = css.split_once(&selector).expect("the accent is there");
            let colour = rest.split(';').next().unwrap_or_default();
            let least = if name == "contrast" { 7.0 } else { 4.5 };
            for ground in ["paper", "sunken"] {
                let found = contrast(colour, &tokens[ground]);
                assert!(found >= least, "{name}: {} on {ground} has {found:.2}", accent.word());
            }
            assert!(contrast(&tokens["on-accent"], colour) >= 4.5, "{name}: on {}", accent.word());
        }
    }
}

#[test]
fn text_and_graphics_stand_out_from_their_ground() {
    for (name, tokens) in themes() {
        let colour = |token: &str| tokens[token].as_str();
        let least = if name == "contrast" { 7.0 } else { 4.5 };
        for token in ["text", "muted", "accent"] {
            for ground in ["paper", "sunken"] {
                let found = contrast(colour(token), colour(ground));
                assert!(found >= least, "{name}: {token} on {ground} has {found:.2}");
            }
        }
        let on_accent = contrast(colour("on-accent"), colour("accent"));
        assert!(on_accent >= 4.5, "{name}: on-accent has {on_accent:.2}");
        let on_notice = contrast(colour("text"), colour("notice"));
        assert!(on_notice >= 4.5, "{name}: text on notice has {on_notice:.2}");
        for token in [
            "category-0",
            "category-1",
            "category-2",
            "category-3",
            "category-4",
            "category-5",
            "axis",
            "control",
            "focus",
        ] {
            let found = contrast(colour(token), colour("paper"));
            assert!(found >= 3.0, "{name}: {token} on paper has {found:.2}");
        }
    }
}

#[test]
fn the_number_in_a_cell_can_be_read_on_every_shade_in_every_theme() {
    for (name, tokens) in themes() {
        let colour = |token: &str| tokens[token].as_str();
        // As `src/chart/heat.rs` writes them; in forced colours cell and number keep these colours together.
        for (number, shade) in [("text", "step-0"), ("text", "step-1"), ("paper", "step-3"), ("paper", "step-4")] {
            let found = contrast(colour(number), colour(shade));
            assert!(found >= 4.5, "{name}: {number} on {shade} has {found:.2}");
        }
    }
}

#[test]
fn every_ink_can_fill_and_draw() {
    let css = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("style/figure.css")).expect("figure.css");
    for ink in Ink::ALL {
        let as_fill = css.contains(&format!(".fill-{} ", ink.name()));
        let as_stroke = css.contains(&format!(".stroke-{} ", ink.name()));
        assert!(as_fill && as_stroke, "{} has no class", ink.name());
    }
}
