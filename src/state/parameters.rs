//! The parameters of addresses, each declared once: its name, how a view writes it, and how it is read. A usual value is not
//! written. They are written in this order.

use super::period_url::{read_period, write_period};
use super::{MapViewport, OtherDataset, UrlState};
use crate::dataset::Shown;
use crate::model::{AdoptionLevel, Word};
use crate::query::{
    Breakdown, Context, Facet, Filter, Lanes, Level, Measure, RecordGroup, RecordOrder, STEPS, Scale, Split, TimeBin,
    UptakeOrder,
};
use crate::text::Lang;

/// A parameter of what an address tells.
pub(super) struct Parameter<T> {
    /// Its name in the address.
    pub(super) name: &'static str,
    /// Its value; none where it is the usual one.
    pub(super) write: fn(&T) -> Option<String>,
    /// Takes a value over; none where it cannot be one.
    pub(super) read: fn(&mut T, &str) -> Option<()>,
}

/// A text of any kind.
macro_rules! text {
    ($name:literal, $field:ident) => {
        Parameter {
            name: $name,
            write: |of| of.$field.clone(),
            read: |of, value| {
                of.$field = Some(value.to_owned());
                Some(())
            },
        }
    };
}

/// A word of a closed list, not written where it is the usual one; or one of which there may be none.
macro_rules! word {
    ($name:literal, $field:ident, $usual:expr) => {
        Parameter {
            name: $name,
            write: |of| (of.$field != $usual).then(|| of.$field.word().to_owned()),
            read: |of, value| {
                of.$field = Word::from_word(value)?;
                Some(())
            },
        }
    };
    ($name:literal, $field:ident) => {
        Parameter {
            name: $name,
            write: |of| of.$field.map(|one| one.word().to_owned()),
            read: |of, value| {
                of.$field = Some(Word::from_word(value)?);
                Some(())
            },
        }
    };
}

/// A switch, and the value that stands for *on*.
macro_rules! switch {
    ($name:literal, $field:ident, $on:literal) => {
        Parameter {
            name: $name,
            write: |of| of.$field.then(|| $on.to_owned()),
            read: |of, value| {
                of.$field = (value == $on).then_some(true)?;
                Some(())
            },
        }
    };
}

/// Texts with commas between them.
macro_rules! list {
    ($name:literal, $field:ident) => {
        Parameter {
            name: $name,
            write: |of| joined(&of.$field),
            read: |of, value| {
                of.$field = list(value);
                Some(())
            },
        }
    };
}

/// What an address tells before the filter.
pub(super) static OF_DATASET: [Parameter<UrlState>; 2] = [
    Parameter {
        name: "data",
        write: |view| view.data.as_ref().map(|data| data.write().to_owned()),
        read: |view, value| {
            view.data = Some(OtherDataset::read(value)?);
            Some(())
        },
    },
    word!("records", shown, Shown::All),
];

/// The choice of visits.
pub(super) static OF_FILTER: [Parameter<Filter>; 10] = [
    Parameter {
        name: "period",
        write: |filter| write_period(filter.period),
        read: |filter, value| {
            filter.period = read_period(value)?;
            Some(())
        },
    },
    word!("type", institution_type),
    Parameter {
        name: "province",
        write: |filter| filter.province.clone(),
        read: |filter, value| {
            let is_code = value.len() == 2 && value.bytes().all(|byte| byte.is_ascii_digit());
            filter.province = is_code.then(|| Some(value.to_owned()))?;
            Some(())
        },
    },
    word!("topic", topic),
    text!("programme", programme),
    word!("host", host),
    word!("purpose", purpose),
    switch!("sources", well_sourced, "2"),
    switch!("day", day_known, "1"),
    Parameter {
        name: "text",
        write: |filter| Some(filter.text.clone()).filter(|text| !text.is_empty()),
        read: |filter, value| {
            value.clone_into(&mut filter.text);
            Some(())
        },
    },
];

/// What an address tells behind the filter.
pub(super) static OF_VIEW: [Parameter<UrlState>; 41] = [
    text!("mark", mark),
    text!("focus", focus),
    Parameter {
        name: "sort",
        write: |view| view.sort.as_ref().map(|(column, falls)| format!("{}{column}", if *falls { "-" } else { "" })),
        read: |view, value| {
            let (column, falls) = value.strip_prefix('-').map_or((value, false), |column| (column, true));
            view.sort = (!column.is_empty()).then(|| Some((column.to_owned(), falls)))?;
            Some(())
        },
    },
    list!("columns", columns),
    Parameter {
        name: "map",
        write: |view| view.viewport.map(MapViewport::write),
        read: |view, value| {
            view.viewport = Some(MapViewport::read(value)?);
            Some(())
        },
    },
    word!("colour", measure, Measure::Level),
    word!("level", level, Level::Regency),
    Parameter {
        name: "reached",
        write: |view| (view.reached != AdoptionLevel::Signed).then(|| view.reached.word().to_owned()),
        read: |view, value| {
            view.reached = AdoptionLevel::from_word(value).filter(|level| STEPS.contains(level))?;
            Some(())
        },
    },
    word!("split", split, Split::None),
    switch!("visits", all_visits, "all"),
    word!("uptake", uptake, UptakeOrder::Came),
    Parameter {
        name: "only",
        write: |view| joined(&view.only.iter().map(|facet| facet.word().to_owned()).collect::<Vec<_>>()),
        read: |view, value| {
            view.only = value.split(',').map(Facet::from_word).collect::<Option<_>>()?;
            Some(())
        },
    },
    text!("agency", agency),
    list!("compare", compare),
    word!("step", step, TimeBin::Year),
    word!("by", by, Breakdown::None),
    switch!("count", people, "people"),
    Parameter {
        name: "pin",
        write: |view| view.comparison.as_ref().map(filter_value),
        read: |view, value| {
            view.comparison = Some(read_filter_value(value)?);
            Some(())
        },
    },
    word!("order", order, RecordOrder::Newest),
    word!("group", group, RecordGroup::None),
    text!("about", about),
    Parameter {
        name: "slide",
        write: |view| view.slide.map(|slide| slide.to_string()),
        read: |view, value| {
            view.slide = Some(value.parse().ok().filter(|number| *number > 0)?);
            Some(())
        },
    },
    text!("part", part),
    text!("add", add),
    word!("lanes", lanes, Lanes::Series),
    word!("reach", reach),
    Parameter {
        name: "context",
        write: |view| joined(&view.context.iter().map(|context| context.word().to_owned()).collect::<Vec<_>>()),
        read: |view, value| {
            view.context = list(value).iter().flat_map(|word| Context::from_word(word)).collect();
            Some(())
        },
    },
    text!("grantor", grantor),
    word!("scale", scale, Scale::Linear),
    switch!("flows", flows, "1"),
    switch!("bubbles", bubbles, "1"),
    switch!("speaker", speaker, "1"),
    switch!("sheet", sheet, "1"),
    text!("figure", figure),
    Parameter {
        name: "claim",
        write: |view| view.claim.clone(),
        read: |view, value| {
            view.claim = Some(value.to_owned()).filter(|numbers| is_claim(numbers));
            Some(())
        },
    },
    text!("deck", deck),
    text!("from", from),
    Parameter {
        name: "table",
        write: |view| view.table.clone(),
        read: |view, value| {
            // Once there was one figure, and its table was open or not.
            view.table = Some(if value == "1" { "visits-by-year" } else { value }.to_owned());
            Some(())
        },
    },
    list!("agenda", agenda),
    Parameter {
        name: "rows",
        write: |view| joined(&view.rows.iter().map(|(list, rows)| format!("{list}.{rows}")).collect::<Vec<_>>()),
        read: |view, value| {
            let read = |list: String| {
                let (name, rows) = list.split_once('.')?;
                Some((name.to_owned(), rows.parse().ok().filter(|rows| *rows > 0)?))
            };
            view.rows = list(value).into_iter().map(read).collect::<Option<_>>()?;
            Some(())
        },
    },
    Parameter {
        name: "lang",
        write: |view| view.lang.map(|lang| lang.word().to_owned()),
        read: |view, value| {
            view.lang = Some(Lang::from_tag(value)?);
            Some(())
        },
    },
];

/// Adds the parameters of a list.
pub(super) fn write_all<T>(parameters: &[Parameter<T>], of: &T, add: &mut dyn FnMut(&str, &str)) {
    for parameter in parameters {
        if let Some(value) = (parameter.write)(of) {
            add(parameter.name, &value);
        }
    }
}

/// Reads a parameter of a list; none where it is not in the list, or the value cannot be read.
pub(super) fn read_one<T>(parameters: &[Parameter<T>], of: &mut T, name: &str, value: &str) -> Option<()> {
    let parameter = parameters.iter().find(|parameter| parameter.name == name)?;
    (parameter.read)(of, value)
}

/// Whether a text is the numbers of a claim.
fn is_claim(numbers: &str) -> bool {
    numbers.chars().all(|letter| letter.is_ascii_digit() || letter == '-')
}

/// Words with commas between them.
fn list(value: &str) -> Vec<String> {
    value.split(',').filter(|word| !word.is_empty()).map(ToOwned::to_owned).collect()
}

fn joined(words: &[String]) -> Option<String> {
    (!words.is_empty()).then(|| words.join(","))
}

/// What stands for a filter that keeps everything.
const EVERYTHING: &str = "all";

/// A filter as one value: `period:2016-2019;type:regency`.
fn filter_value(filter: &Filter) -> String {
    let mut parts = Vec::new();
    write_all(&OF_FILTER, filter, &mut |name, value| {
        let value = value.replace('~', "~0").replace(';', "~1");
        parts.push(format!("{name}:{value}"));
    });
    if parts.is_empty() { EVERYTHING.to_owned() } else { parts.join(";") }
}

/// The filter of such a value.
fn read_filter_value(text: &str) -> Option<Filter> {
    let mut filter = Filter::default();
    for part in text.split(';').filter(|part| *part != EVERYTHING) {
        let (name, value) = part.split_once(':')?;
        read_one(&OF_FILTER, &mut filter, name, &value.replace("~1", ";").replace("~0", "~"))?;
    }
    Some(filter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_parameter_has_one_name_and_stands_in_the_contract() {
        let of_view = OF_DATASET.iter().chain(&OF_VIEW).map(|parameter| parameter.name);
        let mut names: Vec<_> = of_view.chain(OF_FILTER.iter().map(|parameter| parameter.name)).collect();
        let contract = include_str!("../../README.md");
        let missing: Vec<_> = names
            .iter()
            .filter(|name| ![format!("`{name}`"), format!("`{name}=")].iter().any(|said| contract.contains(said)))
            .collect();
        assert!(missing.is_empty(), "{missing:?}");
        names.sort_unstable();
        assert!(names.windows(2).all(|two| two[0] != two[1]), "{names:?}");
    }
}
