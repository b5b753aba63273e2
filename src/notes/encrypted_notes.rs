//! The file of notes under a passphrase: what is said openly, so that any program can unlock it who has the passphrase.
//!
//! The key comes from the passphrase by PBKDF2 with SHA-256 (RFC 8018; 600,000 rounds, as OWASP's *Password Storage Cheat
//! Sheet* asks), the text is locked with AES-256-GCM (NIST SP 800-38D). Locking itself is the browser's.

use serde_json::{Value, json};

/// How often the passphrase is stirred.
pub const ROUNDS: u32 = 600_000;
const FORMAT: &str = "studi-tiru-locked";

/// A locked file; every part in base64 (RFC 4648, section 4).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EncryptedNotes {
    /// Rounds of PBKDF2.
    pub rounds: u32,
    /// 16 bytes drawn at random.
    pub salt: String,
    /// 12 bytes drawn at random.
    pub iv: String,
    /// The locked text.
    pub data: String,
}

impl EncryptedNotes {
    /// The file.
    pub fn write(&self) -> String {
        json!({
            "format": FORMAT,
            "version": 1,
            "key": { "name": "PBKDF2", "hash": "SHA-256", "iterations": self.rounds, "salt": self.salt },
            "cipher": { "name": "AES-GCM", "length": 256, "iv": self.iv },
            "data": self.data,
        })
        .to_string()
    }

    /// Reads a file; none if it is no locked one.
    pub fn read(text: &str) -> Option<Self> {
        let file: Value = serde_json::from_str(text).ok()?;
        let is_ours = file.get("format")?.as_str()? == FORMAT && file.get("version")?.as_u64()? == 1;
        let text = |value: &Value, name: &str| value.get(name)?.as_str().map(str::to_owned);
        let rounds = file.get("key")?.get("iterations")?.as_u64().and_then(|rounds| u32::try_from(rounds).ok())?;
        is_ours.then_some(())?;
        Some(Self {
            // A file that asked for more would only keep the reader waiting.
            rounds: rounds.clamp(1, 10_000_000),
            salt: text(file.get("key")?, "salt")?,
            iv: text(file.get("cipher")?, "iv")?,
            data: text(&file, "data")?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_locked_file_reads_back_and_nothing_else_is_one() {
        let locked = EncryptedNotes { rounds: ROUNDS, salt: "c2FsdA==".into(), iv: "aXY=".into(), data: "eA==".into() };
        assert_eq!(EncryptedNotes::read(&locked.write()), Some(locked));
        for other in ["", "{}", "[]", r#"{"format":"studi-tiru-notes","version":2,"notes":[]}"#] {
            assert_eq!(EncryptedNotes::read(other), None, "{other}");
        }
    }
}
