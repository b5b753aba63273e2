//! Files that the reader chose, dropped on the page, or pasted into it.

use leptos::ev;
use leptos::prelude::{on_cleanup, window, window_event_listener};
use wasm_bindgen::JsCast as _;
use wasm_bindgen::closure::Closure;
use wasm_bindgen_futures::JsFuture;
use web_sys::{ClipboardEvent, DragEvent, Element, Event, File, HtmlInputElement};

/// The file chosen in a field, which is emptied: the same file can be chosen again.
pub(in crate::ui) fn chosen(event: &Event) -> Option<File> {
    let field: HtmlInputElement = event.target()?.dyn_into().ok()?;
    let file = field.files()?.get(0)?;
    field.set_value("");
    Some(file)
}

/// Lets a file be dropped where it is heard.
pub(in crate::ui) fn welcome(event: &DragEvent) {
    if carries_files(event) {
        event.prevent_default();
        if let Some(carried) = event.data_transfer() {
            carried.set_drop_effect("copy");
        }
    }
}

/// The first file of those that were dropped. To be asked while the drop is heard: later the browser does not tell.
pub(in crate::ui) fn dropped(event: &DragEvent) -> Option<File> {
    let file = event.data_transfer()?.files()?.get(0)?;
    event.prevent_default();
    Some(file)
}

/// Hears what is pasted into the page while a part of it is shown: a file, or a text as one.
pub(in crate::ui) fn on_paste(take: impl Fn(File) + 'static) {
    let heard = window_event_listener(ev::paste, move |event| {
        if let Some(file) = pasted(&event) {
            event.prevent_default();
            take(file);
        }
    });
    on_cleanup(move || heard.remove());
}

/// What is pasted outside of fields: a file that was copied, or a text, named as JSON where it looks like that.
fn pasted(event: &ClipboardEvent) -> Option<File> {
    if is_in_field(event) {
        return None;
    }
    let carried = event.clipboard_data()?;
    if let Some(file) = carried.files().and_then(|files| files.get(0)) {
        return Some(file);
    }
    let text = carried.get_data("text/plain").ok().filter(|text| !text.trim().is_empty())?;
    let name = if text.trim_start().starts_with(['{', '[']) { "pasted.json" } else { "pasted.txt" };
    File::new_with_str_sequence(&js_sys::Array::of1(&text.into()), name).ok()
}

fn is_in_field(event: &Event) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    target.is_some_and(|target| target.closest("input, textarea").ok().flatten().is_some())
}

/// Whether a file is named as JSON.
pub(in crate::ui) fn is_json(file: &File) -> bool {
    file.name().to_lowercase().ends_with(".json")
}

/// The bytes of a file.
pub(in crate::ui) async fn bytes(file: &File) -> Option<Vec<u8>> {
    bytes_of(file).await
}

/// The text of a file, without the mark of its encoding.
pub(in crate::ui) async fn text(file: &File) -> Option<String> {
    let bytes = bytes(file).await?;
    Some(String::from_utf8_lossy(&bytes).trim_start_matches('\u{feff}').to_owned())
}

/// The bytes of what the page made.
pub(in crate::ui) async fn bytes_of(blob: &web_sys::Blob) -> Option<Vec<u8>> {
    let buffer = JsFuture::from(blob.array_buffer()).await.ok()?;
    Some(js_sys::Uint8Array::new(&buffer).to_vec())
}

/// How many bytes a file has.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "sizes of files are whole and positive")]
pub(in crate::ui) fn length(file: &File) -> usize {
    file.size().max(0.0) as usize
}

/// How many bytes a file has, where they are more than that.
pub(in crate::ui) fn larger_than(file: &File, most: usize) -> Option<usize> {
    Some(length(file)).filter(|bytes| *bytes > most)
}

/// Refuses what is dropped where nobody takes it, as long as the page is open: the browser would open it in place of the
/// page. Fields still take words.
pub(in crate::ui) fn refuse_drops() {
    let hear = Closure::<dyn FnMut(DragEvent)>::new(|event: DragEvent| {
        if event.default_prevented() || (is_in_field(&event) && !carries_files(&event)) {
            return;
        }
        event.prevent_default();
        if let Some(carried) = event.data_transfer() {
            carried.set_drop_effect("none");
        }
    });
    // On the window the event comes last: whoever takes it has done so.
    for name in ["dragover", "drop"] {
        let _ = window().add_event_listener_with_callback(name, hear.as_ref().unchecked_ref());
    }
    hear.forget();
}

fn carries_files(event: &DragEvent) -> bool {
    event.data_transfer().is_some_and(|carried| carried.types().includes(&"Files".into(), 0))
}
