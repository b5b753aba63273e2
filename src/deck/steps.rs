//! Steps of a slide: what comes one after the other while it is shown, before the next slide does.

use super::{Content, Slide};
use crate::notes::{Block, parse};

/// What comes one after the other.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Steps {
    /// Nothing: all of it is there at once.
    #[default]
    None,
    /// The entries of the lists of a text.
    Lines,
    /// Marks of a figure, by their keys: each is pointed out in turn.
    Marks(Vec<String>),
}

impl Slide {
    /// How many steps follow once the slide is there.
    pub fn step_count(&self) -> usize {
        match (&self.steps, &self.content) {
            (Steps::Lines, Content::Text(text) | Content::Thanks { text, .. }) => entries(text),
            (Steps::Marks(keys), Content::Figure(_)) => keys.len(),
            _ => 0,
        }
    }

    /// The mark that is pointed out after so many steps.
    pub fn mark_of_step(&self, step: usize) -> Option<&str> {
        match &self.steps {
            Steps::Marks(keys) => keys.get(step.checked_sub(1)?).map(String::as_str),
            _ => None,
        }
    }
}

/// How many entries the lists of a text have.
fn entries(text: &str) -> usize {
    let of_block = |block: &Block| if let Block::List(_, entries) = block { entries.len() } else { 0 };
    parse(text).iter().map(of_block).sum()
}

#[cfg(test)]
mod tests {
    use super::super::FigureAt;
    use super::*;

    #[test]
    fn a_slide_has_as_many_steps_as_entries_or_marks() {
        let with = |content: Content, steps: Steps| Slide { steps, ..Slide::from(content) };
        let text = Content::Text("**Agenda**\n\n- satu\n- dua\n\nlalu\n\n1. tiga".to_owned());
        assert_eq!(with(text.clone(), Steps::Lines).step_count(), 3);
        assert_eq!(with(text.clone(), Steps::None).step_count(), 0);
        let marks = Steps::Marks(vec!["2018".to_owned(), "2020".to_owned()]);
        let figure = Content::Figure(FigureAt { figure: "visits-by-year".to_owned(), address: "#/visits".to_owned() });
        let slide = with(figure, marks.clone());
        assert_eq!(slide.step_count(), 2);
        assert_eq!([0, 1, 2, 3].map(|step| slide.mark_of_step(step)), [None, Some("2018"), Some("2020"), None]);
        // Steps of another kind of slide do nothing.
        assert_eq!(with(text, marks).step_count(), 0);
    }
}
