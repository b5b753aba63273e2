//! The bin of decks: what was removed can be called back for thirty days.

use super::Deck;

/// How long a removed deck stays: thirty days, in milliseconds.
const KEPT_IN_BIN_MS: u64 = 30 * 24 * 60 * 60 * 1000;

/// Lets go of the decks whose time in the bin is over. A clock that was set back keeps them longer, never shorter.
pub fn empty_bin(decks: &mut Vec<Deck>, now_ms: u64) {
    decks.retain(|deck| deck.removed_ms.is_none_or(|removed| now_ms.saturating_sub(removed) < KEPT_IN_BIN_MS));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_removed_deck_stays_thirty_days_and_a_kept_one_for_ever() {
        let deck = |id: &str, removed_ms| Deck { id: id.into(), removed_ms, ..Deck::default() };
        let all = || vec![deck("kept", None), deck("removed", Some(1_000))];
        let left = |now_ms| {
            let mut decks = all();
            empty_bin(&mut decks, now_ms);
            decks.len()
        };
        assert_eq!(left(1_000 + KEPT_IN_BIN_MS - 1), 2);
        assert_eq!(left(1_000 + KEPT_IN_BIN_MS), 1);
        assert_eq!(left(0), 2, "the clock was set back");
    }
}
