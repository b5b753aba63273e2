//! The reader's own records as a dataset about their own region, shown in place of the one they were written beside.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::field::REGIONS;
use crate::dataset::{Dataset, DatasetFiles};
use crate::own::{Host, OwnEntry, as_dataset};
use crate::query::meant_region;
use crate::ui::browser::{clock, own_records};
use crate::ui::context::RenderContext;
use crate::ui::opened::{read_files, show_opened};
use crate::ui::widgets::{Status, published_files, status_line};

/// The form: which region, who keeps the records, where the keeper can be asked.
#[component]
pub(super) fn OwnSubject(
    /// The dataset, the view and the language.
    scope: RenderContext,
) -> impl IntoView {
    let words = scope.lang.own();
    let [region, publisher, url] = [(); 3].map(|()| RwSignal::new(String::new()));
    let fault = RwSignal::new(None::<&'static str>);
    let status = RwSignal::new(None::<Status>);
    let show = move |event: SubmitEvent| {
        event.prevent_default();
        let asked = [region, publisher, url].map(|field| field.get_untracked().trim().to_owned());
        let dataset = Dataset::embedded();
        let is_address = asked[2].starts_with("https://") || asked[2].starts_with("http://");
        fault.set(match meant_region(&dataset, &asked[0]) {
            None => Some(words.subject_region_fault),
            Some(_) if asked[1].is_empty() => Some(words.subject_publisher_fault),
            Some(_) if !is_address => Some(words.subject_url_fault),
            Some(_) => None,
        });
        if fault.get_untracked().is_none() {
            status.set(Some(Status::Waiting));
            spawn_local(async move {
                let failure = make(scope, dataset, asked).await.err();
                let _ = status.try_set(failure);
            });
        }
    };
    let field = |name: &'static str, label: &'static str, text: RwSignal<String>, list: Option<&'static str>| {
        view! {
            <label class="report-field">
                <span class="field-label">{label}</span>
                <input type="text" dir="auto" autocomplete="off" list=list data-field=name prop:value=text on:input=move |event| text.set(event_target_value(&event)) />
            </label>
        }
    };
    view! {
        <details class="own-subject" data-own-subject="">
            <summary>{words.subject_heading}</summary>
            <form class="panel" on:submit=show>
                <p class="muted">{words.subject_lead}</p>
                {field("region", words.subject_region, region, Some(REGIONS))}
                {field("publisher", words.subject_publisher, publisher, None)}
                {field("url", words.subject_url, url, None)}
                {move || fault.get().map(|text| view! { <p class="field-error" role="alert">{text}</p> })}
                <p><button type="submit" class="primary" data-action="own-subject">{words.subject_show}</button></p>
                {status_line(scope, status)}
            </form>
        </details>
    }
}

async fn make(scope: RenderContext, dataset: Dataset, [region, publisher, url]: [String; 3]) -> Result<(), Status> {
    let region = meant_region(&dataset, &region).ok_or(Status::NotSaved)?;
    let published = DatasetFiles::new(published_files(&dataset).await?);
    let (entries, _) = own_records::list::<OwnEntry>();
    let gathered = clock::today().to_string();
    let host = Host { region, publisher: &publisher, url: &url, gathered: &gathered };
    let made = as_dataset(&dataset, &published, &entries, &host);
    let file = made.to_json().into_bytes();
    let read = read_files(made, Box::new(|_| ())).await.dataset;
    show_opened(scope.page, file, read).await;
    Ok(())
}
