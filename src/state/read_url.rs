//! Addresses as views.

use super::parameters::{OF_DATASET, OF_FILTER, OF_VIEW, read_one};
use super::percent::unescape;
use super::{Route, UrlState};
use crate::model::{InstitutionGroup, Word as _};
use crate::query::Breakdown;

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
    let of_view = [&OF_DATASET[..], &OF_VIEW[..]].into_iter().find_map(|all| read_one(all, view, name, value));
    of_view.or_else(|| read_one(&OF_FILTER, &mut view.filter, name, value))
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
