//! What to ask on site: questions by field, for whoever visits a programme.

use super::Lang;
use crate::model::Topic;

/// The questions for any programme, then those for a field.
pub fn questions(lang: Lang, sector: Topic) -> Vec<&'static str> {
    let general = [
        (
            "Masalah apa yang membuat program ini dimulai, dan siapa yang memulainya?",
            "Which problem made this programme begin, and who began it?",
        ),
        (
            "Peraturan mana yang menjadi dasarnya, dan bolehkah kami menyalinnya?",
            "Which regulations is it based on, and may we copy them?",
        ),
        (
            "Berapa biayanya per tahun, dan dari pos anggaran mana?",
            "What does it cost a year, and from which budget line?",
        ),
        (
            "Berapa orang mengerjakannya, dan keahlian apa yang dibutuhkan?",
            "How many people work on it, and which skills are needed?",
        ),
        ("Apa yang gagal pada awalnya, dan apa yang diubah?", "What failed at first, and what was changed?"),
        (
            "Angka mana yang dipakai untuk mengukur hasilnya, dan bagaimana angka sebelum program?",
            "Which figures measure its results, and what were they before?",
        ),
        (
            "Apa langkah pertama yang Anda sarankan bagi daerah yang baru mulai?",
            "What first step do you advise a region that is just starting?",
        ),
    ];
    let special: &[(&str, &str)] = match sector {
        Topic::EGovernment | Topic::Budgeting | Topic::PerformanceAccountability => &[
            (
                "Siapa pemilik kode aplikasinya, dan bolehkah dipakai tanpa biaya?",
                "Who owns the application's code, and may it be used free of charge?",
            ),
            (
                "Dengan sistem pusat mana aplikasi ini terhubung (SIPD, SIMDA, SPBE)?",
                "Which central systems is it connected to (SIPD, SIMDA, SPBE)?",
            ),
            (
                "Apa yang terjadi ketika jaringan putus di desa atau kecamatan?",
                "What happens when the network fails in a village or district?",
            ),
        ],
        Topic::PublicService | Topic::Licensing | Topic::CivilRegistration => &[
            (
                "Layanan mana yang digabung lebih dahulu, dan instansi mana yang paling sulit diajak?",
                "Which services were joined first, and which agencies were hardest to win over?",
            ),
            ("Berapa lama satu layanan sebelum dan sesudahnya?", "How long does one service take, before and after?"),
            ("Bagaimana warga tanpa telepon pintar dilayani?", "How are residents without a smartphone served?"),
        ],
        Topic::Tourism | Topic::Culture | Topic::Economy => &[
            ("Bagaimana pengunjung dan belanjanya dihitung?", "How are visitors and their spending counted?"),
            (
                "Apa bagian warga dan pelaku usaha kecil dalam acara?",
                "What is the share of residents and small businesses in events?",
            ),
            (
                "Bagaimana lingkungan dijaga ketika pengunjung bertambah?",
                "How is the environment protected as visitors increase?",
            ),
        ],
        Topic::Village => &[
            (
                "Apa yang dikerjakan desa sendiri, dan apa yang tetap di kabupaten?",
                "What do villages do themselves, and what stays with the regency?",
            ),
            ("Bagaimana perangkat desa dilatih dan didampingi?", "How are village officials trained and assisted?"),
        ],
        Topic::Health | Topic::Education | Topic::SocialProtection => &[
            (
                "Bagaimana penerima dipilih, dan bagaimana salah sasaran dicegah?",
                "How are recipients chosen, and how are wrong choices prevented?",
            ),
            ("Siapa relawannya, dan apa yang membuat mereka bertahan?", "Who are the volunteers, and what keeps them?"),
        ],
        _ => &[],
    };
    general.iter().chain(special).map(|(id, en)| lang.pick(id, en)).collect()
}

/// The questions as the text of a note: each with room for its answer.
pub fn question_list(lang: Lang, sector: Topic) -> String {
    let list = questions(lang, sector).into_iter().enumerate();
    list.map(|(at, question)| format!("**{}. {question}**\n\n…\n", at + 1)).collect::<Vec<_>>().join("\n")
}
