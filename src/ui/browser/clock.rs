//! Today, by the reader's clock, and pauses.

use std::cell::Cell;
use std::future::ready;
use std::pin::Pin;
use std::rc::Rc;
use std::time::Duration;

use chrono::NaiveDate;
use js_sys::Promise;
use leptos::prelude::{request_animation_frame, set_timeout};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

/// The day on the reader's calendar.
pub(in crate::ui) fn today() -> NaiveDate {
    let now = js_sys::Date::new_0();
    let year = i32::try_from(now.get_full_year()).unwrap_or_default();
    NaiveDate::from_ymd_opt(year, now.get_month() + 1, now.get_date()).unwrap_or_default()
}

/// Milliseconds since 1970.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the years are after 1970 and before 285,000"
)]
pub(in crate::ui) fn now_ms() -> u64 {
    js_sys::Date::now().max(0.0) as u64
}

/// Lets the page be painted and the reader be heard.
pub(in crate::ui) async fn pause() {
    let rested = Promise::new(&mut |resolve, _| {
        request_animation_frame(move || {
            set_timeout(move || drop(resolve.call0(&JsValue::NULL)), Duration::ZERO);
        });
    });
    let _ = JsFuture::from(rested).await;
}

/// How long work may go on before the reader is heard, in milliseconds: half of what a reader feels, for between two pieces
/// of a page the whole of it is laid out and painted.
pub(in crate::ui) const SLICE_MS: u64 = 24;

/// The pauses of reading in slices, each only where the last is long ago; what is done by then is told.
pub(in crate::ui) fn slices(tell: impl Fn(f64)) -> impl Fn(f64) -> Pin<Box<dyn Future<Output = ()>>> {
    let rested = Rc::new(Cell::new(now_ms()));
    move |share| {
        if now_ms().saturating_sub(rested.get()) < SLICE_MS {
            return Box::pin(ready(()));
        }
        tell(share);
        let rested = Rc::clone(&rested);
        Box::pin(async move {
            let rest = Promise::new(&mut |resolve, _| {
                set_timeout(move || drop(resolve.call0(&JsValue::NULL)), Duration::ZERO);
            });
            let _ = JsFuture::from(rest).await;
            rested.set(now_ms());
        })
    }
}

/// A number drawn at random.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a share of 2^32")]
pub(in crate::ui) fn salt() -> u32 {
    (js_sys::Math::random() * f64::from(u32::MAX)) as u32
}

/// Day, hour and minute of a time on the reader's clock.
#[expect(clippy::cast_precision_loss, reason = "milliseconds of dates fit")]
pub(in crate::ui) fn local(ms: u64) -> (NaiveDate, u32, u32) {
    let date = js_sys::Date::new(&(ms as f64).into());
    let year = i32::try_from(date.get_full_year()).unwrap_or_default();
    let day = NaiveDate::from_ymd_opt(year, date.get_month() + 1, date.get_date()).unwrap_or_default();
    (day, date.get_hours(), date.get_minutes())
}
