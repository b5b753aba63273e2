//! JSON of many records, read record by record: an object whose members are lists.

use serde_json::Deserializer;

use super::raw::Raw;

/// What JSON takes for white space.
const WHITE_SPACE: [char; 4] = [' ', '\t', '\n', '\r'];

/// What comes next in the text.
#[derive(Debug)]
pub(super) enum Event<'a> {
    /// A list begins under a name.
    List(Raw<'a>),
    /// An item of it.
    Item(Raw<'a>),
    /// It ends: the whole of it, as written.
    End(&'a str),
    /// A member that is no list, by its name.
    Other(Raw<'a>),
}

/// The text is not JSON, or no object.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Broken;

/// Reads a text.
#[derive(Debug)]
pub(super) struct Lists<'a> {
    text: &'a str,
    at: usize,
    within: Within,
}

#[derive(Clone, Copy, Debug)]
enum Within {
    Nothing,
    Object { is_first: bool },
    List { from: usize, is_first: bool },
    End,
}

impl<'a> Lists<'a> {
    /// Reads a text from its beginning.
    pub(super) const fn new(text: &'a str) -> Self {
        Self { text, at: 0, within: Within::Nothing }
    }

    /// How many bytes were read.
    pub(super) const fn position(&self) -> usize {
        self.at
    }

    /// Reads a sign, if it is the next but for white space.
    fn eats(&mut self, sign: char) -> bool {
        let rest = &self.text[self.at..];
        let after = rest.trim_start_matches(WHITE_SPACE).strip_prefix(sign);
        if let Some(after) = after {
            self.at = self.text.len() - after.len();
        }
        after.is_some()
    }

    fn expect(&mut self, sign: char) -> Result<(), Broken> {
        if self.eats(sign) { Ok(()) } else { Err(Broken) }
    }

    fn value(&mut self) -> Result<Raw<'a>, Broken> {
        let mut values = Deserializer::from_str(&self.text[self.at..]).into_iter();
        let value = values.next().and_then(Result::ok).ok_or(Broken)?;
        self.at += values.byte_offset();
        Ok(value)
    }

    fn read(&mut self) -> Result<Option<Event<'a>>, Broken> {
        if matches!(self.within, Within::Nothing) {
            self.expect('{')?;
            self.within = Within::Object { is_first: true };
        }
        match self.within {
            Within::List { from, is_first } => {
                if self.eats(']') {
                    self.within = Within::Object { is_first: false };
                    return Ok(Some(Event::End(&self.text[from..self.at])));
                }
                if !is_first {
                    self.expect(',')?;
                }
                self.within = Within::List { from, is_first: false };
                Ok(Some(Event::Item(self.value()?)))
            }
            Within::Object { is_first } => {
                if self.eats('}') {
                    self.within = Within::End;
                    let rest = self.text[self.at..].trim_start_matches(WHITE_SPACE);
                    return if rest.is_empty() { Ok(None) } else { Err(Broken) };
                }
                if !is_first {
                    self.expect(',')?;
                }
                let name = self.value()?;
                if name.as_text().is_none() {
                    return Err(Broken);
                }
                self.expect(':')?;
                if self.eats('[') {
                    self.within = Within::List { from: self.at - 1, is_first: true };
                    return Ok(Some(Event::List(name)));
                }
                self.within = Within::Object { is_first: false };
                self.value()?;
                Ok(Some(Event::Other(name)))
            }
            Within::Nothing | Within::End => Ok(None),
        }
    }
}

impl<'a> Iterator for Lists<'a> {
    type Item = Result<Event<'a>, Broken>;

    fn next(&mut self) -> Option<Self::Item> {
        let read = self.read();
        if read.is_err() {
            self.within = Within::End;
        }
        read.transpose()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::{Value, json};

    use super::*;

    /// The members of an object, and whether it is one.
    fn read(text: &str) -> (Vec<(String, Option<String>)>, bool) {
        let (mut members, mut items) = (Vec::new(), Vec::new());
        for event in Lists::new(text) {
            let name = |name: &Raw<'_>| name.as_text().unwrap_or_default().to_owned();
            match event {
                Ok(Event::List(of)) => members.push((name(&of), Some(String::new()))),
                Ok(Event::Item(item)) => items.push(item.to_json()),
                Ok(Event::End(text)) => {
                    let list: Value = serde_json::from_str(text).unwrap_or_default();
                    let by_item = format!("[{}]", std::mem::take(&mut items).join(","));
                    assert_eq!(list, serde_json::from_str::<Value>(&by_item).unwrap_or_default());
                    if let Some(last) = members.last_mut() {
                        last.1 = Some(list.to_string());
                    }
                }
                Ok(Event::Other(of)) => members.push((name(&of), None)),
                Err(Broken) => return (members, false),
            }
        }
        (members, true)
    }

    #[test]
    fn a_text_is_refused_where_json_refuses_it() {
        let texts = [
            "",
            " ",
            "{",
            "}",
            "[]",
            "1",
            "{} {}",
            "{,}",
            "{\"a\":[]",
            "{\"a\":[1 2]}",
            "{\"a\":[1,]}",
            "{\"a\":[,1]}",
            "{\"a\":[1],}",
            "{\"a\" [1]}",
            "{a:[1]}",
            "{1:[]}",
            "{\"a\":[\"\\ud800\"]}",
            "{\"a\":[1]]",
            "{\"a\":1\"b\":2}",
        ];
        for text in texts {
            assert!(!read(text).1, "{text}");
        }
    }

    proptest! {
        #[test]
        fn lists_are_read_as_written_however_the_text_is_laid_out(
            lists in prop::collection::btree_map("[a-z\"\\\\é]{0,4}", prop::option::of(prop::collection::vec("\\PC{0,4}", 0..4)), 0..4),
            is_pretty: bool,
        ) {
            let members = lists.iter().map(|(name, items)| {
                let items = items.as_ref().map(|items| items.iter().map(|text| json!({ "b": text, "a": [1, -2.5, null, true] })).collect());
                (name.clone(), items.map_or(Value::Bool(false), Value::Array))
            });
            let object = Value::Object(members.collect());
            let text = if is_pretty { format!("\r\n\t{object:#} \n") } else { object.to_string() };
            let expected: Vec<_> = object.as_object().into_iter().flatten()
                .map(|(name, list)| (name.clone(), list.is_array().then(|| list.to_string()))).collect();
            let (mut found, is_object) = read(&text);
            found.sort();
            prop_assert!(is_object);
            prop_assert_eq!(found, expected);
        }

        #[test]
        fn whatever_the_text_it_agrees_with_json(text in "[\\[\\]{},:\"a1 ]{0,12}") {
            let is_object = serde_json::from_str::<serde_json::Map<String, Value>>(&text).is_ok();
            prop_assert_eq!(read(&text).1, is_object);
        }
    }
}
