//! The years that a reader draws over a picture of time, from one point to another.

use super::behind::read_time;
use crate::scene::{Mark, Point, Rect, Scene};

/// Years in a row, and where they lie in the picture.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct BrushedYears {
    /// The first year.
    pub from: i32,
    /// The last year.
    pub to: i32,
    /// What their marks cover, from the highest of the picture to the foot.
    pub area: Rect,
}

/// The years between two points of a picture with an axis of years, or else one whose marks are `YEAR.SERIES` or `YEAR-MM.SERIES`; none if it has no such
/// marks. Where each series has a picture of its own, those of the one in which the drawing began.
pub fn years_between(scene: &Scene, start: Point, end: Point) -> Option<BrushedYears> {
    if let Some(axis) = scene.time {
        let (a, b) = (axis.year_at(start.x), axis.year_at(end.x));
        let (from, to) = (a.min(b), a.max(b));
        let left = axis.left_px + f64::from(from - axis.first) * axis.year_px;
        let area = Rect {
            left,
            top: axis.top_px,
            width: f64::from(to - from + 1) * axis.year_px,
            height: axis.bottom_px - axis.top_px,
        };
        return Some(BrushedYears { from, to, area });
    }
    let dated: Vec<_> = scene.marks.iter().filter_map(|mark| Some((year_of(mark)?, mark))).collect();
    let near = |one: &&(i32, &Mark), other: &&(i32, &Mark)| {
        one.1.area.distance_squared(start).total_cmp(&other.1.area.distance_squared(start))
    };
    let (_, nearest) = dated.iter().min_by(near)?;
    let overlap = |a: &Rect, b: &Rect| a.left < b.right() && b.left < a.right();
    let is_own = |mark: &Mark| series_of(mark) == series_of(nearest);
    let are_apart = dated.iter().any(|(year, mark)| {
        dated
            .iter()
            .any(|(other, twin)| year == other && month_of(mark) == month_of(twin) && !overlap(&mark.area, &twin.area))
    });
    let panel: Vec<_> = dated.iter().filter(|(_, mark)| !are_apart || is_own(mark)).collect();
    let year_at = |x: f64| {
        let away = |mark: &Mark| (mark.area.centre().x - x).abs();
        panel.iter().min_by(|a, b| away(a.1).total_cmp(&away(b.1))).map(|(year, _)| *year)
    };
    let (a, b) = (year_at(start.x)?, year_at(end.x)?);
    let (from, to) = (a.min(b), a.max(b));
    let within = || panel.iter().filter(|(year, _)| (from..=to).contains(year)).map(|(_, mark)| mark.area);
    let left = within().map(|area| area.left).fold(f64::INFINITY, f64::min);
    let right = within().map(|area| area.right()).fold(f64::NEG_INFINITY, f64::max);
    let top = panel.iter().map(|(_, mark)| mark.area.top).fold(f64::INFINITY, f64::min);
    let bottom = panel.iter().map(|(_, mark)| mark.area.bottom()).fold(f64::NEG_INFINITY, f64::max);
    Some(BrushedYears { from, to, area: Rect::between(Point::new(left, top), Point::new(right, bottom)) })
}

fn time_of(mark: &Mark) -> &str {
    mark.key.split_once('.').map_or(mark.key.as_str(), |(time, _)| time)
}

fn year_of(mark: &Mark) -> Option<i32> {
    read_time(time_of(mark)).map(|(year, _)| year)
}

fn month_of(mark: &Mark) -> Option<u32> {
    read_time(time_of(mark)).and_then(|(_, month)| month)
}

fn series_of(mark: &Mark) -> &str {
    mark.key.split_once('.').map_or("", |(_, series)| series)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::Dataset;
    use crate::figure::{FigureSize, TimeLook, visits_over_time};
    use crate::query::{Breakdown, Selection, TimeBin};
    use crate::text::Lang;

    fn picture(look: TimeLook) -> Scene {
        let dataset = Dataset::embedded();
        let canvas = FigureSize { width_px: 900.0, height_px: 400.0, type_px: 14.0, at_least: 0 };
        visits_over_time(&dataset, &Selection::all(&dataset), look, Lang::Id, canvas).scene
    }

    fn centre(scene: &Scene, key: &str) -> Point {
        let mark = scene.marks.iter().find(|mark| mark.key == key);
        mark.unwrap_or_else(|| panic!("no mark {key}")).area.centre()
    }

    #[test]
    fn a_line_drawn_either_way_covers_the_years_between_its_ends() {
        for step in [TimeBin::Year, TimeBin::Month] {
            let scene = picture(TimeLook { step, ..TimeLook::default() });
            let key = |year: i32| {
                let found = scene.marks.iter().find(|mark| year_of(mark) == Some(year));
                found.map(|mark| mark.key.clone()).unwrap_or_default()
            };
            let (a, b) = (centre(&scene, &key(2016)), centre(&scene, &key(2019)));
            // Above the bars is as good as on them.
            let above = Point::new(b.x, 1.0);
            let drawn = years_between(&scene, a, above).map(|drawn| (drawn.from, drawn.to));
            assert_eq!(drawn, Some((2016, 2019)));
            assert_eq!(years_between(&scene, above, a).map(|drawn| (drawn.from, drawn.to)), drawn);
        }
    }

    #[test]
    fn of_small_pictures_the_one_drawn_in_tells_the_years() {
        let scene = picture(TimeLook { by: Breakdown::Topic, ..TimeLook::default() });
        let mut panels: Vec<_> = scene.marks.iter().filter(|mark| year_of(mark).is_some()).map(series_of).collect();
        panels.dedup();
        for series in panels {
            let own: Vec<_> =
                scene.marks.iter().filter(|mark| series_of(mark) == series && year_of(mark).is_some()).collect();
            let (Some(first), Some(last)) = (own.first(), own.last()) else { continue };
            let drawn = years_between(&scene, first.area.centre(), last.area.centre());
            let drawn = drawn.map(|drawn| (Some(drawn.from), Some(drawn.to)));
            assert_eq!(drawn, Some((year_of(first), year_of(last))), "{series}");
        }
    }

    #[test]
    fn a_picture_without_years_has_none() {
        assert_eq!(years_between(&Scene::new(10.0, 10.0), Point::default(), Point::new(5.0, 5.0)), None);
    }
}
