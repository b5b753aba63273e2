//! Finding marks: by arrow key from another, or by a point near them.

use super::{Layout, Mark, Point, Scene};

/// A step of the keyboard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// To the left.
    Left,
    /// To the right.
    Right,
    /// Upwards.
    Up,
    /// Downwards.
    Down,
    /// To the first mark.
    First,
    /// To the last mark.
    Last,
}

impl Scene {
    /// The mark that an arrow key leads to; the same one at an edge.
    ///
    /// Sideways goes to the next column, to the row nearest to this one. Up and down stay in the column; where it
    /// ends they leave it for the outermost row, which is where a legend lies.
    ///
    /// On a plane the mark that lies nearest in the direction is found, what lies aside counting three times as far.
    pub fn step(&self, from: usize, direction: Direction) -> usize {
        if self.layout == Layout::Plane && !matches!(direction, Direction::First | Direction::Last) {
            return self.step_on_plane(from, direction).unwrap_or(from);
        }
        let Some((column, row)) = self.marks.get(from).map(|mark| mark.cell) else { return 0 };
        let cells = || self.marks.iter().enumerate().map(|(at, mark)| (at, mark.cell));
        let found = match direction {
            Direction::First => Some(0),
            Direction::Last => self.marks.len().checked_sub(1),
            Direction::Left => cells()
                .filter(|(_, cell)| cell.0 < column)
                .min_by_key(|(_, cell)| (column - cell.0, (cell.1 - row).abs()))
                .map(|(at, _)| at),
            Direction::Right => cells()
                .filter(|(_, cell)| cell.0 > column)
                .min_by_key(|(_, cell)| (cell.0 - column, (cell.1 - row).abs()))
                .map(|(at, _)| at),
            Direction::Up => cells()
                .filter(|(_, cell)| cell.1 < row)
                .min_by_key(|(_, cell)| {
                    if cell.0 == column { (false, row - cell.1, 0) } else { (true, cell.1, (cell.0 - column).abs()) }
                })
                .map(|(at, _)| at),
            Direction::Down => cells()
                .filter(|(_, cell)| cell.1 > row)
                .min_by_key(|(_, cell)| {
                    if cell.0 == column { (false, cell.1 - row, 0) } else { (true, -cell.1, (cell.0 - column).abs()) }
                })
                .map(|(at, _)| at),
        };
        found.unwrap_or(from)
    }

    fn step_on_plane(&self, from: usize, direction: Direction) -> Option<usize> {
        let start = self.marks.get(from)?.area.centre();
        let cost = |mark: &Mark| {
            let to = mark.area.centre();
            let (ahead, aside) = match direction {
                Direction::Left => (start.x - to.x, to.y - start.y),
                Direction::Right => (to.x - start.x, to.y - start.y),
                Direction::Up => (start.y - to.y, to.x - start.x),
                _ => (to.y - start.y, to.x - start.x),
            };
            (ahead > 0.5).then_some(ahead + 3.0 * aside.abs())
        };
        let found = self.marks.iter().enumerate().filter_map(|(at, mark)| Some((at, cost(mark)?)));
        found.min_by(|(_, a), (_, b)| a.total_cmp(b)).map(|(at, _)| at)
    }

    /// The mark nearest to a point, if one lies within `reach_px` of it.
    pub fn mark_near(&self, point: Point, reach_px: f64) -> Option<usize> {
        let near = self.marks.iter().enumerate().map(|(at, mark)| (at, mark.area.distance_squared(point)));
        let within = near.filter(|(_, distance)| *distance <= reach_px * reach_px);
        within.min_by(|(_, a), (_, b)| a.total_cmp(b)).map(|(at, _)| at)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scene::Rect;

    fn grid(cells: &[(i32, i32)]) -> Scene {
        let mark = |cell: &(i32, i32)| Mark {
            key: format!("{cell:?}"),
            title: String::new(),
            lines: Vec::new(),
            series: None,
            cell: *cell,
            area: Rect { left: f64::from(cell.0) * 10.0, top: f64::from(cell.1) * 10.0, width: 8.0, height: 8.0 },
        };
        Scene { marks: cells.iter().map(mark).collect(), ..Scene::new(100.0, 100.0) }
    }

    #[test]
    fn arrows_move_to_the_nearest_mark_and_stop_at_the_edge() {
        let scene = grid(&[(0, 0), (0, 1), (1, 1), (3, 0)]);
        assert_eq!(scene.step(0, Direction::Right), 2);
        assert_eq!(scene.step(2, Direction::Right), 3);
        assert_eq!(scene.step(3, Direction::Right), 3);
        assert_eq!(scene.step(0, Direction::Down), 1);
        assert_eq!(scene.step(3, Direction::Left), 2);
        assert_eq!(scene.step(1, Direction::Last), 3);
        assert_eq!(scene.step(3, Direction::First), 0);
    }

    #[test]
    fn on_a_plane_arrows_prefer_what_lies_straight_ahead() {
        let scene = Scene { layout: Layout::Plane, ..grid(&[(0, 0), (3, 0), (1, 2), (0, 4)]) };
        assert_eq!(scene.step(0, Direction::Right), 1, "the one aside is nearer, but not ahead");
        assert_eq!(scene.step(0, Direction::Down), 3);
        assert_eq!(scene.step(3, Direction::Up), 0);
        assert_eq!(scene.step(0, Direction::Left), 0);
    }

    #[test]
    fn above_the_top_of_a_column_lies_the_legend() {
        let scene = grid(&[(0, -1000), (1, -1000), (0, -3), (5, 0), (5, -1), (6, -4)]);
        assert_eq!(scene.step(4, Direction::Up), 1);
        assert_eq!(scene.step(0, Direction::Down), 2);
    }

    #[test]
    fn every_mark_can_be_reached_by_arrows_from_the_first() {
        let scene = grid(&[(0, 0), (0, 2), (1, 1), (4, 5), (7, 0), (7, 3)]);
        let mut reached = vec![0];
        let mut at = 0;
        while let Some(from) = reached.get(at).copied() {
            for direction in [Direction::Left, Direction::Right, Direction::Up, Direction::Down] {
                let to = scene.step(from, direction);
                if !reached.contains(&to) {
                    reached.push(to);
                }
            }
            at += 1;
        }
        assert_eq!(reached.len(), scene.marks.len());
    }

    #[test]
    fn a_finger_beside_a_mark_finds_it_and_one_far_away_does_not() {
        let scene = grid(&[(0, 0), (5, 0)]);
        assert_eq!(scene.mark_near(Point::new(12.0, 4.0), 12.0), Some(0));
        assert_eq!(scene.mark_near(Point::new(47.0, 4.0), 12.0), Some(1));
        assert_eq!(scene.mark_near(Point::new(28.0, 60.0), 12.0), None);
    }
}
