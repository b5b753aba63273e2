//! Grades that form a ladder.
//!
//! The ladders are those of national evaluations: SAKIP (regulation of the ministry for administrative reform,
//! 88/2021), SPBE (59/2020), regencies fit for children and gender mainstreaming (KLA and APE), healthy regencies
//! (Swasti Saba), open public bodies, and one of stroke care. Grades of another evaluation have no ladder here, and are
//! shown as words.

/// The ladders, each from its lowest rung.
const LADDERS: [&[&str]; 6] = [
    &["D", "C", "CC", "B", "BB", "A", "AA"],
    &["Kurang", "Cukup", "Baik", "Sangat Baik", "Memuaskan"],
    &["Pratama", "Madya", "Nindya", "Utama", "Paripurna"],
    &["Padapa", "Wiwerda", "Wistara"],
    &["Tidak Informatif", "Kurang Informatif", "Cukup Informatif", "Menuju Informatif", "Informatif"],
    &["Gold", "Platinum", "Diamond"],
];

/// Some grades, each once, from the lowest to the highest; empty where no ladder holds them all.
pub fn in_order_of_ladder(grades: &[&str]) -> Vec<&'static str> {
    let holds = |ladder: &&&[&str]| grades.iter().all(|grade| ladder.contains(grade));
    let ladder = LADDERS.iter().find(holds).copied().unwrap_or_default();
    ladder.iter().copied().filter(|rung| grades.contains(rung)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn grades_of_one_ladder_stand_in_its_order_and_mixed_ones_have_none() {
        assert_eq!(in_order_of_ladder(&["A", "AA", "B", "A"]), ["B", "A", "AA"]);
        assert_eq!(in_order_of_ladder(&["Memuaskan", "Sangat Baik"]), ["Sangat Baik", "Memuaskan"]);
        assert_eq!(in_order_of_ladder(&["Kepatuhan Tinggi", "B", "A"]), Vec::<&str>::new());
    }
}
