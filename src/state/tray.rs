//! What the reader has put aside for slides: figures, records, lists and summaries, in the order in which they were added.

use super::percent::{escape, unescape};

/// Something put aside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TrayItem {
    /// What it is: the id of a figure, a record as `visit/ID`, `list` or `summary`.
    pub add: String,
    /// The address of the view that it comes from, where it is drawn from one.
    pub from: Option<String>,
}

/// The things put aside.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tray {
    /// The items, the first added first.
    pub items: Vec<TrayItem>,
}

impl Tray {
    /// Puts an item at the end; one that is there already stays where it is. Whether it was added.
    pub fn put(&mut self, item: TrayItem) -> bool {
        let is_new = !self.items.contains(&item);
        if is_new {
            self.items.push(item);
        }
        is_new
    }

    /// The tray as a text: a line for each item.
    pub fn write(&self) -> String {
        let mut text = String::new();
        for item in &self.items {
            escape(&item.add, &mut text);
            if let Some(from) = &item.from {
                text.push(' ');
                escape(from, &mut text);
            }
            text.push('\n');
        }
        text
    }

    /// Reads what [`Tray::write`] writes.
    pub fn read(text: &str) -> Self {
        let item = |line: &str| {
            let (add, from) = line.split_once(' ').map_or((line, None), |(add, from)| (add, Some(unescape(from))));
            (!add.is_empty()).then(|| TrayItem { add: unescape(add), from })
        };
        Self { items: text.lines().filter_map(item).collect() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tray_is_read_as_it_is_written_and_takes_nothing_twice() {
        let mut tray = Tray::default();
        let figure =
            TrayItem { add: "visits-by-year".to_owned(), from: Some("#/visits?text=kota malang&lang=en".to_owned()) };
        let record = TrayItem { add: "visit/2018-09-18-setneg-lan".to_owned(), from: None };
        assert!(tray.put(figure.clone()) && tray.put(record.clone()) && !tray.put(figure.clone()));
        assert_eq!(Tray::read(&tray.write()), tray);
        assert_eq!(tray.items, [figure, record]);
        assert_eq!(Tray::read("\n\n"), Tray::default());
    }
}
