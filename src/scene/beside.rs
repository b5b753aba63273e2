//! Where a box stands beside what it speaks of, such as a tooltip beside its mark.

use super::Rect;

/// How far a box stands from what it speaks of, in pixels.
pub const GAP_PX: f64 = 8.0;
/// How far it stays from the edges of the window.
const EDGE_PX: f64 = 4.0;
/// The least height that it is given, whatever it then lies over.
const LEAST_PX: f64 = 48.0;

/// Places a box of a width and height beside a mark in a window, all in pixels of the window: above it, below, to the
/// right or to the left, whichever is the first with room for all of it. Where none has, it stands above or below,
/// whichever has more room, and is no higher than that room. It lies within the window in any case.
pub fn beside(mark: &Rect, (width, height): (f64, f64), window: (f64, f64)) -> Rect {
    let mark = within(mark, window);
    let (width, height) = (width.min(window.0 - 2.0 * EDGE_PX), height.min(window.1 - 2.0 * EDGE_PX));
    let left = across(mark.centre().x, width, window.0);
    let middle = across(mark.centre().y, height, window.1);
    let above_px = mark.top - GAP_PX - EDGE_PX;
    let below_px = window.1 - EDGE_PX - mark.bottom() - GAP_PX;
    let right_px = window.0 - EDGE_PX - mark.right() - GAP_PX;
    let left_px = mark.left - GAP_PX - EDGE_PX;
    if above_px >= height {
        Rect { left, top: mark.top - GAP_PX - height, width, height }
    } else if below_px >= height {
        Rect { left, top: mark.bottom() + GAP_PX, width, height }
    } else if right_px >= width {
        Rect { left: mark.right() + GAP_PX, top: middle, width, height }
    } else if left_px >= width {
        Rect { left: mark.left - GAP_PX - width, top: middle, width, height }
    } else if above_px >= below_px {
        Rect { left, top: EDGE_PX, width, height: height.min(above_px.max(LEAST_PX)) }
    } else {
        let height = height.min(below_px.max(LEAST_PX));
        Rect { left, top: window.1 - EDGE_PX - height.max(below_px), width, height }
    }
}

/// The part of a mark that lies in the window; of one beyond it, the edge where it left.
fn within(mark: &Rect, window: (f64, f64)) -> Rect {
    let (left, right) = (mark.left.clamp(0.0, window.0), mark.right().clamp(0.0, window.0));
    let (top, bottom) = (mark.top.clamp(0.0, window.1), mark.bottom().clamp(0.0, window.1));
    Rect { left, top, width: right - left, height: bottom - top }
}

/// Where a length begins that lies around a middle, as far as the edges let it.
fn across(middle: f64, length: f64, most: f64) -> f64 {
    (middle - length / 2.0).min(most - EDGE_PX - length).max(EDGE_PX)
}

#[cfg(test)]
mod tests {
    use super::*;

    const MARK: Rect = Rect { left: 0.0, top: 0.0, width: 20.0, height: 20.0 };

    #[test]
    fn a_box_lies_in_the_window_and_never_over_a_small_mark() {
        for window in [(320.0, 256.0), (390.0, 740.0), (1280.0, 900.0)] {
            for size in [(150.0, 40.0), (272.0, 110.0), (272.0, 2000.0), (4000.0, 60.0)] {
                for x in -4..=40 {
                    for y in -4..=40 {
                        let (left, top) = (window.0 * f64::from(x) / 36.0, window.1 * f64::from(y) / 36.0);
                        let mark = Rect { left: left - 10.0, top: top - 10.0, ..MARK };
                        let place = beside(&mark, size, window);
                        let lies_within = place.left >= 0.0
                            && place.top >= 0.0
                            && place.right() <= window.0
                            && place.bottom() <= window.1;
                        assert!(lies_within, "{place:?} for {mark:?} in {window:?}");
                        assert!(!place.overlaps(&mark), "{place:?} over {mark:?} in {window:?}");
                    }
                }
            }
        }
    }

    #[test]
    fn a_box_stands_above_where_there_is_room_then_below_then_beside() {
        let window = (1000.0, 600.0);
        let at = |left: f64, top: f64, height: f64| Rect { left, top, width: 20.0, height };
        assert!(beside(&at(500.0, 300.0, 20.0), (200.0, 100.0), window).bottom() < 300.0);
        assert!(beside(&at(500.0, 50.0, 20.0), (200.0, 100.0), window).top > 70.0);
        assert!(beside(&at(500.0, 20.0, 560.0), (200.0, 100.0), window).left > 520.0);
        assert!(beside(&at(900.0, 20.0, 560.0), (200.0, 100.0), window).right() < 900.0);
    }

    #[test]
    fn a_box_with_too_little_room_is_cut_to_the_larger_one() {
        let mark = Rect { left: 0.0, top: 150.0, width: 320.0, height: 20.0 };
        let place = beside(&mark, (272.0, 240.0), (320.0, 256.0));
        assert!(place.bottom() <= mark.top && place.height > 130.0, "{place:?}");
    }
}
