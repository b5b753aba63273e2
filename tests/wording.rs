//! What can be tested of the rules of wording, in every message and in everything that figures say.

#![expect(clippy::expect_used, reason = "a test may stop at what must be there")]

#[path = "support/every_figure.rs"]
mod support;
#[path = "support/wording_rules.rs"]
mod wording_rules;

use std::fmt::Debug;

use studi_tiru::figure::Figure;
use studi_tiru::text::Lang;
use support::{LANGS, every_figure};
use wording_rules::*;

/// A message: the table and the key that it stands at, and its text.
struct Message {
    at: String,
    text: String,
}

/// The messages of a table: what its derived `Debug` writes, one `key: "text",` a line.
fn of_table(name: &str, table: &dyn Debug) -> Vec<Message> {
    let written = format!("{table:#?}");
    let lines = written.lines().filter_map(|line| line.trim().trim_end_matches(',').split_once(": "));
    let messages: Vec<Message> = lines
        .map(|(key, text)| Message {
            at: format!("{name}.{key}"),
            text: serde_json::from_str(text).expect("a message is a text in quotes"),
        })
        .collect();
    assert!(messages.len() > 15, "{name}");
    messages
}

/// Every message of a language.
fn messages(lang: Lang) -> Vec<Message> {
    let tables: [(&str, &dyn Debug); 8] = [
        ("messages", lang.messages()),
        ("visits", lang.visits()),
        ("adoption", lang.adoption()),
        ("awards", lang.awards()),
        ("present", lang.present()),
        ("notebook", lang.notebook()),
        ("report", lang.report()),
        ("share", lang.share()),
    ];
    tables.iter().flat_map(|(name, table)| of_table(name, *table)).collect()
}

/// What a figure says in words of its own.
fn said_by(figure: &Figure) -> Vec<String> {
    let headings = figure.table.columns.iter().map(|column| column.heading.clone());
    let texts = [&figure.title, &figure.subtitle, &figure.sentence].into_iter().chain(&figure.notes);
    texts.chain(&figure.coverage).cloned().chain(headings).collect()
}

#[test]
fn every_message_keeps_the_rules_of_wording() {
    for lang in LANGS {
        for Message { at, text } in messages(lang) {
            assert_written(lang, &at, &text);
            assert!(!text.contains('"'), "{at}: quotes are curly: {text}");
            for sentence in sentences(&text) {
                assert!(!begins_with_numeral(sentence), "{at}: begins with a numeral: {sentence}");
            }
        }
    }
}

#[test]
fn all_that_figures_say_keeps_the_rules_of_wording() {
    for lang in LANGS {
        every_figure(lang, |figure| {
            for text in said_by(figure) {
                assert_written(lang, figure.id, &text);
            }
            let below = [&figure.sentence].into_iter().chain(&figure.notes);
            for sentence in below.flat_map(|text| sentences(text)) {
                assert!(!begins_with_numeral(sentence), "{}: begins with a numeral: {sentence}", figure.id);
            }
        });
    }
}

#[test]
fn a_note_is_what_the_reader_writes_and_an_image_is_a_file() {
    let notes = [
        "messages.notes",
        "messages.make_note",
        "messages.new_version",
        "messages.way_notes",
        "awards.take_questions",
        "present.notes",
        "present.print_notes",
        "present.no_notes",
        "present.slides_saved",
        "report.lead",
        "report.from_tag",
        "report.notes",
    ];
    let images = [
        "messages.copy_picture",
        "messages.picture_refused",
        "messages.download_svg",
        "messages.download_png",
        "present.not_a_picture",
        "present.slides_saved",
        "report.not_a_picture",
        "share.pictures",
    ];
    for Message { at, text } in messages(Lang::Id) {
        let plain = words(&text);
        let has = |word: &str| plain.contains(&format!(" {word} "));
        let may_note = at.starts_with("notebook.") || notes.contains(&at.as_str());
        assert!(may_note || !has("catatan"), "{at}: {text}");
        assert!(images.contains(&at.as_str()) || !has("gambar"), "{at}: {text}");
    }
    every_figure(Lang::Id, |figure| {
        for text in said_by(figure) {
            let plain = words(&text);
            assert!(!plain.contains(" catatan ") && !plain.contains(" gambar "), "{}: {text}", figure.id);
        }
    });
}

/// The messages that stand on buttons.
const BUTTONS: &[(&str, &[&str])] = &[
    (
        "messages",
        &[
            "to_deck",
            "make_note",
            "table",
            "download",
            "copy_picture",
            "share",
            "download_svg",
            "download_png",
            "download_slide",
            "download_csv",
            "download_csv_excel",
            "download_workbook",
            "focus_series",
            "show_all_series",
            "reset",
            "show_whole_selection",
            "show_more",
            "copy_citation",
            "open_records",
            "explore_all_visits",
            "full_screen",
            "leave_full_screen",
            "use_new_version",
            "whole_dataset",
            "try_again",
            "close",
        ],
    ),
    ("visits", &["lift", "pin", "unpin"]),
    (
        "adoption",
        &[
            "zoom_in",
            "zoom_out",
            "zoom_reset",
            "play",
            "pause",
            "make_mine",
            "forget_mine",
            "all_classes",
            "history_files",
            "geojson",
            "zoom_here",
        ],
    ),
    (
        "awards",
        &[
            "zoom_in",
            "zoom_out",
            "zoom_earlier",
            "zoom_later",
            "zoom_all",
            "show_all_lanes",
            "show_first_lanes",
            "catalogue_files",
            "compare",
            "stop_comparing",
        ],
    ),
    (
        "present",
        &[
            "make",
            "new_deck",
            "show",
            "edit",
            "copy",
            "delete",
            "undo",
            "file",
            "open_file",
            "up",
            "down",
            "duplicate",
            "hide",
            "unhide",
            "pair",
            "add_title",
            "add_text",
            "add_quote",
            "add_question",
            "print",
            "previous",
            "next",
            "leave",
            "overview",
            "speaker",
            "full",
            "help",
            "key_black",
            "restart",
            "restore",
            "delete_for_good",
            "restore_as_copy",
            "keep_and_open",
            "copy_link",
            "sheet",
            "back_to_deck",
            "take_off",
        ],
    ),
    ("share", &["copy_link", "copy_message", "qr_large", "qr_small", "copy_citation", "copy_sources"]),
    (
        "report",
        &[
            "begin_empty",
            "make",
            "delete",
            "copy",
            "file",
            "open_file",
            "accept",
            "accept_all",
            "undo",
            "add_row",
            "remove_row",
            "own_programme",
            "add_question",
            "actions_from_choices",
            "take_plan",
            "take_differences",
            "leave_differences",
            "insert",
            "write_conclusions",
            "word",
            "print",
            "plan_workbook",
            "plan_calendar",
            "choose_logo",
            "remove_logo",
        ],
    ),
    (
        "notebook",
        &[
            "download_kept",
            "new_note",
            "undo",
            "redo",
            "edit",
            "done",
            "delete",
            "restore",
            "delete_forever",
            "export_locked",
            "show_passphrase",
            "lock_and_save",
            "unlock",
            "empty_store",
            "take_along",
            "print",
            "import",
            "import_now",
            "cancel",
            "clear_versions",
            "bring_back",
        ],
    ),
];

#[test]
fn a_button_has_at_most_three_words() {
    for lang in LANGS {
        let all = messages(lang);
        for (table, keys) in BUTTONS {
            for key in *keys {
                let at = format!("{table}.{key}");
                let found = all.iter().find(|message| message.at == at);
                let text = &found.unwrap_or_else(|| panic!("there is no message {at}")).text;
                let plain = text.split('(').next().unwrap_or_default();
                let count = plain.split_whitespace().filter(|word| word.contains(char::is_alphanumeric)).count();
                assert!(count <= 3, "{at}: {text}");
            }
        }
    }
}

#[test]
fn what_leads_into_a_presentation_and_what_leads_back_have_names_of_their_own() {
    for lang in LANGS {
        assert_ne!(lang.messages().to_deck, lang.present().back_to_deck);
        assert!(lang.present().add_figures.contains(&format!("“{}”", lang.messages().to_deck)));
        assert!(lang.adoption().choose_mine.contains(&format!("“{}”", lang.adoption().make_mine)));
        assert_eq!(lang.adoption().agency, lang.awards().agency, "one thing has one name");
    }
}
