//! Words: everything the reader reads that is not data, in Indonesian and in English.
//!
//! # Why
//! Messages are typed constants instead of keys of a translation file: a key that one language lacks does not
//! compile, nothing is parsed at start, and the two languages stand side by side where a translator edits them.
//! Sentences with numbers in them are functions, so that their parts are checked too.

mod adoption;
mod adoption_words;
mod after_visit_words;
mod award_words;
mod awards;
mod cell;
mod cell_label;
mod citation;
mod date;
mod field_label;
mod filter_words;
mod frame;
mod lang;
mod lifelines;
mod messages;
mod notebook;
mod number;
mod opened;
mod outside;
mod own;
mod present;
mod present_words;
mod problem;
mod questions;
mod reach_words;
mod record_name;
mod record_words;
mod report;
mod search_entries;
mod search_words;
mod sentence;
mod share;
mod shares_method;
mod summary;
mod titles;
mod visits;
mod vocabulary;

pub use adoption::AdoptionMessages;
pub use adoption_words::{
    RungCounts, adoption_level_label, adoption_level_short, claim_label, days, ladder_words, level_or_beyond,
    map_sentence, map_title, people_of, programmes, regions, spread_words, stage_label, visits_found,
};
pub use after_visit_words::{
    after_visit_coverage, after_visit_line, after_visit_words, clock_note, every_visit, group_name, interval_text,
    only_to_sign, share_text, small_groups, split_label, uptake_line, uptake_order_label, uptake_words,
};
pub use award_words::{
    Change, TopRun, award_records, awards, basis_label, in_a_row, indicator_title, lanes_label, level_label,
    outcome_label, timeline_words, years_long,
};
pub use awards::AwardsMessages;
pub use cell::{absence_label, cell_text, number};
pub use cell_label::{labelled_sheet, word_label};
pub use citation::{edition, source_title};
pub use date::{date, day, moment, month_name, span, visit_date, weekday};
pub use field_label::{dataset_description, field_label, kind_label};
pub use filter_words::filter_words;
pub use frame::FrameMessages;
pub use lang::Lang;
pub use lifelines::{before_and_since, counts_differ, lifeline_words, mention_words, without_dates};
pub use messages::Messages;
pub use notebook::{NotebookMessages, notes_that_fit, picture_kept, room, size};
pub use number::{decimal, head_count, in_digits, integer, kilometres, percent};
pub use opened::{
    OpenedWords, change_label, changed_field, changed_since, changed_value, changes_counted, changes_table,
    dataset_counts, dataset_file_error, problems_counted,
};
pub use outside::years_outside;
pub use own::{
    OwnWords, add_label, back_to_built_in, dataset_missing, dataset_not_kept, guest_book_heading, guests_today,
    import_counts, not_a_count, other_subjects, own_add_visit, own_correct, own_count, own_edit, own_field_label,
    own_heading, own_note, own_on_record, own_sign, own_source_name, sheet_error, shown_heading, shown_label,
    what_changed, with_own_sign,
};
pub use present::*;
pub use present_words::*;
pub use problem::{fault_text, problem};
pub use questions::{question_list, questions};
pub use reach_words::{arrival_words, by_programme_words, distance_words, events_in, province_words, step_words};
pub use record_name::{institution_names, record_name};
pub use record_words::{
    Others, checked_words, checks_counted, disagreement_count, evidence_lead, footing_label, others_heading,
    person_words, record_beside,
};
pub use report::{ReportMessages, fields_missing};
pub use search_entries::search_entries;
pub use search_words::visit_words;
pub use sentence::*;
pub use share::ShareMessages;
pub use shares_method::shares_method;
pub use summary::{LinkedSpan, summary};
pub use titles::*;
pub use visits::*;
pub use vocabulary::{
    accent_label, check_label, group_label, institution_type_label, institution_types_label, precision_label,
    purpose_label, region_type_label, topic_label, variant_label,
};
