//! A spreadsheet of visits taken in as own records: the reader sees what each column is read as, and corrects it first.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::export::Format;
use crate::own::{
    DateOrder, EntryFault, Mapping, Names, OwnEntry, SheetError, SheetRows, guess_mapping, import, import_fields,
    written_all,
};
use crate::text::{Lang, import_counts, own_field_label, sheet_error};
use crate::ui::browser::{download, file, own_records};
use crate::ui::context::RenderContext;
use crate::ui::lazy_pages::exporter;
use crate::ui::widgets::{FileButton, tick};

/// How many rows are shown as they would be read.
const SHOWN: usize = 5;

/// What the template is called.
const TEMPLATE_NAME: &str = "studi-tiru-template.xlsx";

/// The button, and the look at a spreadsheet before its rows are taken in.
#[component]
pub(super) fn SheetImport(
    /// The dataset, the view and the language.
    scope: RenderContext,
    /// Counts what changes the list.
    changes: RwSignal<u32>,
    /// What is told of it.
    notice: RwSignal<Option<String>>,
) -> impl IntoView {
    let lang = scope.lang;
    let words = lang.own();
    let sheets = RwSignal::new(Vec::<SheetRows>::new());
    let look_at = move |file: web_sys::File| {
        spawn_local(async move {
            let Some(bytes) = file::bytes(&file).await else {
                notice.set(Some(scope.messages.file_not_read.to_owned()));
                return;
            };
            let Some(exporter) = exporter().await else {
                notice.set(Some(scope.messages.page_failed.to_owned()));
                return;
            };
            match (exporter.read_sheets)(&bytes) {
                Ok(read) => {
                    notice.set(None);
                    sheets.set(read);
                }
                Err(error) => {
                    sheets.set(Vec::new());
                    notice.set(Some(told(lang, &file.name(), error)));
                }
            }
        });
    };
    file::on_paste(move |pasted| {
        if !file::is_json(&pasted) {
            look_at(pasted);
        }
    });
    let save_template = move |_| {
        spawn_local(async move {
            let made = exporter().await.and_then(|exporter| (exporter.template)(scope.dataset, lang).ok());
            let blob = made.and_then(|bytes| download::blob(&bytes, Format::Workbook.media_type()).ok());
            let saved = blob.is_some_and(|blob| download::save(TEMPLATE_NAME, &blob).is_ok());
            notice.set((!saved).then(|| scope.messages.not_saved.to_owned()));
        });
    };
    let shown = move || {
        let sheets_now = sheets.get();
        (!sheets_now.is_empty()).then(|| {
            let on_done = move |count: Option<bool>| {
                sheets.set(Vec::new());
                if let Some(is_kept) = count {
                    notice.set((!is_kept).then(|| words.not_kept.to_owned()));
                    changes.update(|count| *count += 1);
                }
            };
            view! { <MappingForm scope sheets=sheets_now on_done=Callback::new(on_done) /> }
        })
    };
    view! {
        <div class="own-import" on:dragover=|event| file::welcome(&event) on:drop=move |event| file::dropped(&event).into_iter().for_each(look_at)>
            <p class="toolbar">
                <FileButton label=words.open_sheet action="open-sheet" accept=".xlsx,.xls,.ods,.csv,.tsv,.txt" on_file=look_at />
                " "
                <button type="button" data-download="template" on:click=save_template>{words.template}</button>
            </p>
            <p class="muted">{words.sheet_lead}</p>
            {shown}
        </div>
    }
}

/// Why a file was not read.
fn told(lang: Lang, name: &str, error: SheetError) -> String {
    let text = match error {
        SheetError::Empty => sheet_error(lang).empty.to_owned(),
        SheetError::WebPage => sheet_error(lang).web_page.to_owned(),
        SheetError::Locked => sheet_error(lang).locked.to_owned(),
        SheetError::NotASheet => sheet_error(lang).not_a_sheet.to_owned(),
        SheetError::TooLarge(bytes) => format!("{} ({} MB)", sheet_error(lang).too_large, bytes / 1_000_000),
        SheetError::TooManyRows(rows) => format!("{} ({rows})", sheet_error(lang).too_many),
    };
    format!("{name}: {text}")
}

/// Which column is what, and how the first rows would be read.
#[component]
fn MappingForm(
    scope: RenderContext,
    sheets: Vec<SheetRows>,
    /// Told when it is done, with whether all was kept, or when it is given up.
    on_done: Callback<Option<bool>>,
) -> impl IntoView {
    let lang = scope.lang;
    let words = lang.own();
    let chosen = RwSignal::new(0_usize);
    let mapping = RwSignal::new(guess_mapping(&sheets[0].rows));
    let names: Vec<String> = sheets.iter().map(|sheet| sheet.name.clone()).collect();
    let sheets = StoredValue::new(sheets);
    let rows = move || {
        sheets.with_value(|sheets| sheets.get(chosen.get()).map(|sheet| sheet.rows.clone()).unwrap_or_default())
    };
    let choose = move |event| {
        let at: usize = event_target_value(&event).parse().unwrap_or(0);
        chosen.set(at);
        mapping.set(sheets.with_value(|sheets| guess_mapping(&sheets[at].rows)));
    };
    let sheet_choice = (names.len() > 1).then(|| {
        let options = names.into_iter().enumerate().map(|(at, name)| view! { <option value=at.to_string()>{name}</option> });
        view! { <label>{words.sheet} " " <select data-import="sheet" on:change=choose>{options.collect_view()}</select></label> }
    });
    let names = StoredValue::new(Names::of(scope.dataset));
    // What each row would be, and what is wrong in it.
    let read = Memo::new(move |_| {
        let mut number = 0;
        let entries = mapping.with(|mapping| {
            import(&rows(), mapping, || {
                number += 1;
                format!("own-{number}")
            })
        });
        let faults =
            names.with_value(|names| written_all(names, &entries, lang)).into_iter().map(|written| written.faults);
        faults.zip(entries).collect::<Vec<(Vec<EntryFault>, OwnEntry)>>()
    });
    let counts = move || {
        read.with(|read| import_counts(lang, read.iter().filter(|(faults, _)| faults.is_empty()).count(), read.len()))
    };
    let order = move || {
        mapping.with(|mapping| !mapping.is_order_known).then(|| {
            let is_month_first = Signal::derive(move || mapping.with(|mapping| mapping.order == DateOrder::MonthFirst));
            let on_tick = move |is_on: bool| {
                mapping.update(|mapping| {
                    mapping.order = if is_on { DateOrder::MonthFirst } else { DateOrder::DayFirst };
                });
            };
            tick(Some("month-first".to_owned()), words.month_first, is_month_first, on_tick)
        })
    };
    let take = move |_| {
        let entries = mapping.with_untracked(|mapping| import(&rows(), mapping, own_records::new_id::<OwnEntry>));
        let lost = entries.iter().filter(|entry| !own_records::save(*entry)).count();
        on_done.run(Some(lost == 0));
    };
    view! {
        <div class="panel" data-mapping="">
            <p>{sheet_choice} " " {counts}</p>
            {order}
            <div class="table-scroll" tabindex="0" role="region" aria-label=words.sheet>
                <table>
                    {move || view! { <MappingHead lang rows=rows() mapping /> }}
                    <tbody>{move || read.with(|read| shown_rows(lang, read, &mapping.get()))}</tbody>
                </table>
            </div>
            <p class="toolbar">
                <button type="button" class="primary" data-action="take-sheet" on:click=take>{words.take_in}</button> " "
                <button type="button" data-action="cancel" on:click=move |_| on_done.run(None)>{words.cancel}</button>
            </p>
        </div>
    }
}

/// The headings of the sheet, each with what it is read as.
#[component]
fn MappingHead(lang: Lang, rows: Vec<Vec<String>>, mapping: RwSignal<Mapping>) -> impl IntoView {
    let words = lang.own();
    let headings = rows.get(mapping.with_untracked(|mapping| mapping.heading)).cloned().unwrap_or_default();
    let cell = |(at, heading): (usize, String)| {
        let field = move || mapping.with(|mapping| mapping.fields.get(at).copied().flatten().unwrap_or_default());
        let choose = move |event| {
            let chosen = event_target_value(&event);
            mapping.update(|mapping| {
                let field = import_fields().find(|field| *field == chosen);
                for other in mapping.fields.iter_mut().filter(|other| field.is_some() && **other == field) {
                    *other = None;
                }
                if let Some(place) = mapping.fields.get_mut(at) {
                    *place = field;
                }
            });
        };
        let options = import_fields().map(|name| {
            let selected = mapping.with_untracked(|mapping| mapping.fields.get(at).copied().flatten() == Some(name));
            view! { <option value=name selected=selected>{label_of(lang, name)}</option> }
        });
        let label = format!("{}: {heading}", words.read_as);
        view! {
            <th scope="col">
                <span dir="auto">{heading}</span>
                <select data-column=at.to_string() aria-label=label prop:value=field on:change=choose>
                    <option value="">{words.not_taken}</option>
                    {options.collect_view()}
                </select>
            </th>
        }
    };
    view! { <thead><tr>{headings.into_iter().enumerate().map(cell).collect_view()}</tr></thead> }
}

fn label_of(lang: Lang, field: &str) -> String {
    own_field_label(lang, &field.replace(".0.", ".#.")).unwrap_or_default()
}

/// The first rows as they would be read; what is wrong in one stands below it.
fn shown_rows(lang: Lang, read: &[(Vec<EntryFault>, OwnEntry)], mapping: &Mapping) -> AnyView {
    let row = |(faults, entry): &(Vec<EntryFault>, OwnEntry)| {
        let cells = mapping.fields.iter().map(|field| {
            let text = field.map(|field| entry.text(field).to_owned()).unwrap_or_default();
            view! { <td dir="auto">{text}</td> }
        });
        let said: Vec<String> =
            faults.iter().map(|fault| format!("{}: {}", label_of(lang, &fault.path), fault.text)).collect();
        let wrong = (!said.is_empty()).then(|| {
            view! { <tr class="fault"><td colspan=mapping.fields.len().to_string()>{said.join(" · ")}</td></tr> }
        });
        view! { <tr>{cells.collect_view()}</tr> {wrong} }
    };
    // The first ones, and the first that something is wrong in.
    let wrong = read.iter().skip(SHOWN).filter(|(faults, _)| !faults.is_empty()).take(SHOWN);
    read.iter().take(SHOWN).chain(wrong).map(row).collect_view().into_any()
}
