//! Outlines and numbers as SVG writes them.

use std::fmt::Write as _;

use crate::scene::Point;

/// An outline of many points, to a tenth of a pixel.
#[expect(clippy::cast_possible_truncation, reason = "a scene is far smaller than 2^31 tenths of a pixel")]
pub(super) fn area(rings: &[Vec<Point>]) -> String {
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

pub(super) fn path(points: &[Point], closed: bool) -> String {
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
pub(super) fn number(value: f64) -> String {
    let hundredths = (value * 100.0).round() as i64;
    let (whole, rest) = (hundredths.unsigned_abs() / 100, hundredths.unsigned_abs() % 100);
    let sign = if hundredths < 0 { "-" } else { "" };
    match rest {
        0 => format!("{sign}{whole}"),
        tenths if tenths % 10 == 0 => format!("{sign}{whole}.{}", tenths / 10),
        _ => format!("{sign}{whole}.{rest:02}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_rounded_to_hundredths_without_noise() {
        let written: Vec<_> = [0.0, 1.5, 2.0 / 3.0, -0.004, -12.345, 100.0].into_iter().map(number).collect();
        assert_eq!(written, ["0", "1.5", "0.67", "0", "-12.35", "100"]);
    }
}
