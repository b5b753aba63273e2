//! Addresses as views.

use super::filter_url::{read_filter, read_filter_value};
use super::percent::unescape;
use super::{MapViewport, OtherDataset, Route, UrlState};
use crate::dataset::Shown;
use crate::model::{AdoptionLevel, AwardLevel, InstitutionGroup, Word as _};
use crate::query::{
    Breakdown, Context, Facet, Lanes, Level, Measure, RecordGroup, RecordOrder, STEPS, Scale, Split, TimeBin,
    UptakeOrder,
};
use crate::text::Lang;

/// The view of an address, with the parameters that could not be read (`name=value`, decoded).
///
/// Other programs change addresses on their way: they encode `?` and `/`, or all of it, add a slash, write a capital
/// letter first, `&amp;` for `&`. Such an address is read as what it was.
pub fn decode(address: &str) -> (UrlState, Vec<String>) {
    let address = address.strip_prefix('#').unwrap_or(address);
    let (path, query) = parts(address);
    let mut view = UrlState { route: Route::from_path(&path), ..UrlState::default() };
    let mut unread = Vec::new();
    let mut is_divided = false;
    for pair in query.split('&').filter(|pair| !pair.is_empty()) {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        let (name, value) = (unescape(name.trim_start_matches(AMPERSAND)), unescape(value));
        let known = name.to_ascii_lowercase();
        is_divided |= known == "by";
        // Words are small; free texts are read at the first time, as they are.
        let mut is_read = |value: &str| read(&mut view, &known, value).is_some();
        if !value.is_empty() && !is_read(&value) && !is_read(value.trim().to_lowercase().as_str()) {
            unread.push(format!("{name}={value}"));
        }
    }
    if !is_divided && view.mark.as_deref().is_some_and(is_kind_mark) {
        view.by = Breakdown::Kind;
    }
    (view, unread)
}

/// Whether a mark is that of a kind of institution. Visits were once divided by kind unless an address said otherwise.
fn is_kind_mark(mark: &str) -> bool {
    let (time, series) = mark.split_once('.').unwrap_or((mark, ""));
    let is_time = time == "series" || time.starts_with(|sign: char| sign.is_ascii_digit());
    is_time && InstitutionGroup::from_word(series).is_some()
}

/// What is left of the name of a parameter after `&amp;` was cut at its first letter.
const AMPERSAND: &str = "amp;";

/// The path of an address, decoded, and its parameters as they are written.
fn parts(address: &str) -> (String, String) {
    let (path, query) = address.split_once('?').unwrap_or((address, ""));
    let decoded = unescape(path);
    let Some((start, rest)) = decoded.split_once('?') else { return (decoded, query.to_owned()) };
    // The question mark was encoded: with all that follows it, or alone, if signs between parameters are still there.
    let mark = [path.find("%3F"), path.find("%3f")].into_iter().flatten().min();
    let as_written = mark.map_or("", |at| &path[at + "%3F".len()..]);
    let mut parameters = if as_written.contains(['=', '&']) { as_written.to_owned() } else { rest.to_owned() };
    if !query.is_empty() {
        parameters.push('&');
        parameters.push_str(query);
    }
    (start.to_owned(), parameters)
}

fn read(view: &mut UrlState, name: &str, value: &str) -> Option<()> {
    match name {
        "data" => view.data = Some(OtherDataset::read(value)?),
        "records" => view.shown = Shown::from_word(value)?,
        "map" => view.spot = Some(MapViewport::read(value)?),
        "colour" => view.measure = Measure::from_word(value)?,
        "level" => view.level = Level::from_word(value)?,
        "flows" => view.flows = (value == "1").then_some(true)?,
        "bubbles" => view.bubbles = (value == "1").then_some(true)?,
        "reached" => view.reached = AdoptionLevel::from_word(value).filter(|rung| STEPS.contains(rung))?,
        "split" => view.split = Split::from_word(value)?,
        "visits" => view.all_visits = (value == "all").then_some(true)?,
        "uptake" => view.uptake = UptakeOrder::from_word(value)?,
        "lanes" => view.lanes = Lanes::from_word(value)?,
        "context" => view.context = list(value).iter().flat_map(|word| Context::from_word(word)).collect(),
        "grantor" => view.grantor = Some(value.to_owned()),
        "scale" => view.scale = Scale::from_word(value)?,
        "reach" => view.reach = Some(AwardLevel::from_word(value)?),
        "only" => view.only = value.split(',').map(Facet::from_word).collect::<Option<_>>()?,
        "agency" => view.agency = Some(value.to_owned()),
        "compare" => view.compare = list(value),
        "step" => view.step = TimeBin::from_word(value)?,
        "by" => view.by = Breakdown::from_word(value)?,
        "count" => view.people = (value == "people").then_some(true)?,
        "pin" => view.pin = Some(read_filter_value(value)?),
        "order" => view.order = RecordOrder::from_word(value)?,
        "group" => view.group = RecordGroup::from_word(value)?,
        "about" => view.about = Some(value.to_owned()),
        "sort" => {
            let (column, falls) = value.strip_prefix('-').map_or((value, false), |column| (column, true));
            view.sort = (!column.is_empty()).then(|| Some((column.to_owned(), falls)))?;
        }
        "columns" => view.columns = list(value),
        "sheet" => view.sheet = (value == "1").then_some(true)?,
        "agenda" => view.agenda = list(value),
        "claim" => view.claim = Some(value.to_owned()).filter(|numbers| is_claim(numbers)),
        "figure" => view.figure = Some(value.to_owned()),
        "deck" => view.deck = Some(value.to_owned()),
        "slide" => view.slide = Some(value.parse().ok().filter(|number| *number > 0)?),
        "speaker" => view.speaker = (value == "1").then_some(true)?,
        "part" => view.part = Some(value.to_owned()),
        "add" => view.add = Some(value.to_owned()),
        "from" => view.from = Some(value.to_owned()),
        "mark" => view.mark = Some(value.to_owned()),
        "focus" => view.focus = Some(value.to_owned()),
        // Once there was one figure, and its table was open or not.
        "table" if value == "1" => view.table = Some("visits-by-year".to_owned()),
        "table" => view.table = Some(value.to_owned()),
        "rows" => {
            let read = |list: String| {
                let (name, rows) = list.split_once('.')?;
                Some((name.to_owned(), rows.parse().ok().filter(|rows| *rows > 0)?))
            };
            view.rows = list(value).into_iter().map(read).collect::<Option<_>>()?;
        }
        "lang" => view.lang = Some(Lang::from_tag(value)?),
        _ => return read_filter(&mut view.filter, name, value),
    }
    Some(())
}

/// Whether a text is the numbers of a claim.
fn is_claim(numbers: &str) -> bool {
    numbers.chars().all(|letter| letter.is_ascii_digit() || letter == '-')
}

/// Words with commas between them.
fn list(value: &str) -> Vec<String> {
    value.split(',').filter(|word| !word.is_empty()).map(ToOwned::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::encode;

    #[test]
    fn an_old_address_with_a_kind_chosen_still_divides_by_kind() {
        let by = |address: &str| decode(address).0.by;
        assert_eq!(by("#/visits?mark=2018.government"), Breakdown::Kind);
        assert_eq!(by("#/visits?mark=series.council"), Breakdown::Kind);
        assert_eq!(by("#/visits?mark=2018-03.mixed&step=month"), Breakdown::Kind);
        assert_eq!(by("#/visits?mark=2018"), Breakdown::None);
        assert_eq!(by("#/visits?by=topic&mark=2018.topic-tourism"), Breakdown::Topic);
    }

    #[test]
    fn an_address_changed_on_its_way_is_read_as_what_it_was() {
        for (meant, changed) in [
            (
                "#/visits?lang=en",
                vec!["#/visits%3Flang=en", "#%2Fvisits%3Flang%3Den", "#%2fvisits%3flang=en", "#visits?lang=en"],
            ),
            (
                "#/visits?type=city",
                vec!["#/visits/?type=city", "#/visits%3Ftype=city", "#/Visits?type=city", "#/visits?Type=City"],
            ),
            (
                "#/visits?type=city&lang=en",
                vec![
                    "#/visits?type=city&amp;lang=en",
                    "#/visits?type=city&amp;amp;lang=en",
                    "#/visits%3Ftype%3Dcity%26lang%3Den",
                    "#/visits%3Ftype=city&lang=en",
                    "#/visits?type=city&lang=en-GB",
                    "#/visits?type=city&lang=EN",
                ],
            ),
            ("#/visits?text=a%26b%20c", vec!["#/visits%3Ftext=a%26b%20c", "#%2Fvisits%3Ftext%3Da%2526b%2520c"]),
            (
                "#/visits?period=2016-2019",
                vec![
                    "#/visits?period=2016–2019",
                    "#/visits?period=2016%E2%80%932019",
                    "#/visits?period=2016—2019",
                    "#/visits?period=2016%20-%202019",
                ],
            ),
            ("#/visits?lang=id", vec!["#/visits?lang=id-ID", "#/visits?lang=id_ID", "#/VISITS/?lang=in"]),
            (
                "#/visits/2018-09-18-setneg-lan",
                vec!["#/Visits/2018-09-18-Setneg-LAN/", "#%2Fvisits%2F2018-09-18-setneg-lan"],
            ),
            ("#/present/My-Deck", vec!["#/Present/My-Deck/"]),
            ("#/", vec!["", "#", "#//", "#%2F"]),
        ] {
            for address in changed {
                assert_eq!(decode(address), decode(meant), "{address}");
            }
            assert_eq!(decode(meant).1, Vec::<String>::new());
            assert_eq!(encode(&decode(meant).0), meant, "the address that was meant is the one that is written");
        }
    }

    #[test]
    fn what_is_no_page_stays_none_however_it_is_written() {
        assert_eq!(decode("#/Nowhere/").0.route, Route::Unknown("Nowhere".into()));
        assert_eq!(decode("#/visits/a/b").0.route, Route::Unknown("visits/a/b".into()));
        assert_eq!(decode("#/visits?lang=fr-FR").1, ["lang=fr-FR"]);
    }
}
