//! Outlines as they travel: a `TopoJSON` without its arcs, a line break, and the arcs as bytes.
//!
//! Digits are what most of a `TopoJSON` consists of. Each arc is its number of points, then the steps from point to
//! point, east and north, all in LEB128 with the sign in the lowest bit: a fifth less to download, compressed.

use serde_json::Value;

/// A point in the steps of the file's grid.
pub(super) type Step = (i64, i64);

/// Writes a `TopoJSON` as it travels. Points off the grid are moved onto it.
///
/// # Errors
/// What is wrong with the text.
pub fn pack(text: &[u8]) -> Result<Vec<u8>, String> {
    let mut file: Value = serde_json::from_slice(text).map_err(|error| error.to_string())?;
    let arcs = read_json(&file).ok_or("no arcs of points")?;
    file.as_object_mut().and_then(|file| file.remove("arcs"));
    let mut bytes = file.to_string().into_bytes();
    bytes.push(b'\n');
    write(&mut bytes, i64::try_from(arcs.len()).unwrap_or(0));
    for arc in arcs {
        write(&mut bytes, i64::try_from(arc.len()).unwrap_or(0));
        let (mut x, mut y) = (0, 0);
        for (to_x, to_y) in arc {
            write(&mut bytes, to_x - x);
            write(&mut bytes, to_y - y);
            (x, y) = (to_x, to_y);
        }
    }
    Ok(bytes)
}

/// The arcs of a `TopoJSON`, each point where it lies.
#[expect(clippy::cast_possible_truncation, reason = "a grid has few steps")]
pub(super) fn read_json(file: &Value) -> Option<Vec<Vec<Step>>> {
    let arc = |arc: &Value| {
        let (mut x, mut y) = (0.0, 0.0);
        let point = |step: &Value| {
            (x, y) = (x + step.get(0)?.as_f64()?, y + step.get(1)?.as_f64()?);
            Some((x.round() as i64, y.round() as i64))
        };
        arc.as_array()?.iter().map(point).collect()
    };
    file.get("arcs")?.as_array()?.iter().map(arc).collect()
}

/// The arcs as bytes, each point where it lies; none where they end too soon.
pub(super) fn read_bytes(bytes: &[u8]) -> Option<Vec<Vec<Step>>> {
    let mut rest = bytes.iter();
    let mut number = || {
        let (mut value, mut shift) = (0u64, 0u32);
        loop {
            let byte = *rest.next()?;
            value |= u64::from(byte & 0x7f).checked_shl(shift)?;
            if byte < 0x80 {
                let half = i64::try_from(value >> 1).ok()?;
                return Some(if value & 1 == 1 { -half - 1 } else { half });
            }
            shift += 7;
        }
    };
    let mut arcs = Vec::new();
    for _ in 0..number()? {
        let mut arc = Vec::new();
        let (mut x, mut y) = (0i64, 0i64);
        for _ in 0..number()? {
            (x, y) = (x.checked_add(number()?)?, y.checked_add(number()?)?);
            arc.push((x, y));
        }
        arcs.push(arc);
    }
    Some(arcs)
}

fn write(bytes: &mut Vec<u8>, number: i64) {
    // -1 is 1, -2 is 3: no number is written twice.
    let mut rest = if number < 0 { ((number.unsigned_abs() - 1) << 1) | 1 } else { number.unsigned_abs() << 1 };
    loop {
        let low = u8::try_from(rest & 0x7f).unwrap_or(0);
        rest >>= 7;
        bytes.push(if rest == 0 { low } else { low | 0x80 });
        if rest == 0 {
            return;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_every_size_and_sign_come_back() {
        for number in [0, 1, -1, 63, 64, -64, -65, 8191, -20_000, i64::from(i32::MAX)] {
            let text = format!(r#"{{"arcs":[[[{number},0],[0,{number}]]],"type":"Topology"}}"#);
            let packed = pack(text.as_bytes()).expect("it is a topology");
            let (head, bytes) = packed.split_at(packed.iter().position(|byte| *byte == b'\n').expect("a line"));
            assert_eq!(head, br#"{"type":"Topology"}"#);
            assert_eq!(read_bytes(&bytes[1..]), Some(vec![vec![(number, 0), (number, number)]]));
        }
    }

    #[test]
    fn bytes_that_end_too_soon_are_no_arcs() {
        assert_eq!(read_bytes(&[2, 4, 0]), None);
        assert_eq!(read_bytes(&[0x80; 40]), None);
    }
}
