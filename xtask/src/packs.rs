//! Which shared parts of the program travel together: those that the same main pages need.

/// The bytes below which a part that others share travels with others: a request for each would cost more than its bytes,
/// and together they are compressed to two thirds.
const SMALL_PART: usize = 24 * 1024;

/// The pages that most readers open first: what all of them share travels at once, however large.
const MAIN_PARTS: [&str; 3] = ["visits", "adoption", "awards"];
/// The parts that open over any page, so that they should need little else.
const OVERLAYS: [&str; 2] = ["search", "share"];

/// The name of the pack in which a shared part travels: with those that the same main pages need; none for one that travels alone.
pub(crate) fn pack_of(loader: &str, name: &str, size: usize) -> Option<String> {
    let chunk = name.strip_suffix(".wasm").filter(|name| name.starts_with("chunk_"))?;
    let (before, _) = loader.split_once(&format!("*/\nconst __{chunk} "))?;
    let (_, users) = before.rsplit_once("/*")?;
    let users: Vec<&str> = users.split(',').map(str::trim).collect();
    let main: Vec<&str> = MAIN_PARTS.into_iter().filter(|part| users.contains(part)).collect();
    let is_of_overlay = OVERLAYS.iter().any(|part| users.contains(part));
    let is_packed = size < SMALL_PART || main.len() == MAIN_PARTS.len() && !is_of_overlay;
    let words = ["chunks"].into_iter().chain(main).chain(is_of_overlay.then_some("over"));
    is_packed.then(|| words.collect::<Vec<_>>().join("_"))
}

#[cfg(test)]
mod tests {
    use super::pack_of;

    #[test]
    fn shared_parts_travel_with_those_that_the_same_main_pages_need() {
        let loader = "/* adoption, visits */\nconst __chunk_1 = makeLoad(() => {});\n\
                      /* adoption, awards, notebook, visits */\nconst __chunk_2 = makeLoad(() => {});\n\
                      /* adoption, awards, search, visits */\nconst __chunk_3 = makeLoad(() => {});\n\
                      /* notebook, report */\nconst __chunk_11 = makeLoad(() => {});\n";
        let pack = |name: &str, size: usize| pack_of(loader, name, size);
        assert_eq!(pack("chunk_1.wasm", 100).as_deref(), Some("chunks_visits_adoption"));
        assert_eq!(pack("chunk_1.wasm", 100_000), None);
        assert_eq!(pack("chunk_2.wasm", 100_000).as_deref(), Some("chunks_visits_adoption_awards"));
        assert_eq!(pack("chunk_3.wasm", 100).as_deref(), Some("chunks_visits_adoption_awards_over"));
        assert_eq!(pack("chunk_11.wasm", 100).as_deref(), Some("chunks"));
        assert_eq!(pack("split_visits.wasm", 100), None);
    }
}
