//! Which offices the leaders of visits held, as far as sources name them.

use crate::model::{Person, Visit, Word as _};
use strum::{EnumString, IntoStaticStr, VariantArray, VariantNames};

/// The office of a person who led visitors.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, EnumString, IntoStaticStr, VariantArray, VariantNames,
)]
#[strum(serialize_all = "kebab-case")]
pub enum Office {
    /// A regent, mayor or governor, acting ones and those elected among them.
    Head,
    /// The deputy of one.
    Deputy,
    /// A leader or member of a council or parliament.
    Council,
    /// The secretary of a government.
    Secretary,
    /// A minister, director or other officer of the central government.
    Central,
    /// Any other officer: assistants, heads of agencies, staff.
    Officer,
    /// A lecturer, rector or trainer.
    Academic,
    /// Anyone else.
    Other,
    /// A person whose office no source names.
    NotStated,
}

/// The office that words of a source tell of. Read from the whole to the part: *wakil bupati* is no *bupati*, and
/// *staf ahli bupati* neither.
pub fn office(role: Option<&str>) -> Office {
    let Some(role) = role else { return Office::NotStated };
    let role = role.to_lowercase();
    let says = |parts: &[&str]| parts.iter().any(|part| role.contains(part));
    let begins = |parts: &[&str]| parts.iter().any(|part| role.starts_with(part));
    if begins(&["asisten deputi"])
        || says(&["menteri", "menko", "dirjen", "ditjen", "direktur", "deputi ", "duta besar"])
    {
        Office::Central
    } else if begins(&["staf", "asisten"]) {
        Office::Officer
    } else if begins(&["wakil bupati", "wakil wali kota", "wakil gubernur"]) {
        Office::Deputy
    } else if says(&["dprd", "dpr ", "mpr", "komisi", "fraksi", "akd "]) || role == "ketua dpr ri" {
        Office::Council
    } else if begins(&["sekretaris daerah", "sekda"]) {
        Office::Secretary
    } else if says(&["bupati", "wali kota", "gubernur", "kepala daerah"]) {
        Office::Head
    } else if says(&["rektor", "dosen", "prodi", "guru besar", "widyaiswara", "departemen", "akademis"]) {
        Office::Academic
    } else if begins(&["kepala", "kabag", "kabid", "kapus", "sekretaris", "camat"]) {
        Office::Officer
    } else {
        Office::Other
    }
}

/// The offices of a visit's leaders, each once; none where no source names a leader.
pub fn offices(visit: &Visit) -> Vec<Office> {
    held_by(&visit.led_by)
}

/// The offices of those who received a visit, each once; [`Office::NotStated`] where no source names anyone.
pub fn hosts(visit: &Visit) -> Vec<Office> {
    if visit.received_by.is_empty() { vec![Office::NotStated] } else { held_by(&visit.received_by) }
}

fn held_by(persons: &[Person]) -> Vec<Office> {
    let held: Vec<_> = persons.iter().map(|person| office(person.role.as_ref().map(|role| role.id.as_str()))).collect();
    Office::ALL.iter().copied().filter(|one| held.contains(one)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_office_is_read_from_the_words_of_the_source() {
        let cases = [
            ("Plt Bupati Trenggalek", Office::Head),
            ("Wakil Wali Kota terpilih", Office::Deputy),
            ("Staf Ahli Bupati Gresik", Office::Officer),
            ("Wakil Ketua DPRD Sabang", Office::Council),
            ("Sekretaris Daerah Blora", Office::Secretary),
            ("Sekretaris Bappeda", Office::Officer),
            ("Asisten Deputi Kementerian PANRB", Office::Central),
            ("Asisten Perekonomian dan Pembangunan", Office::Officer),
            ("Ketua Prodi", Office::Academic),
            ("Ketua Dekranasda", Office::Other),
        ];
        for (role, expected) in cases {
            assert_eq!(office(Some(role)), expected, "{role}");
        }
        assert_eq!(office(None), Office::NotStated);
    }
}
