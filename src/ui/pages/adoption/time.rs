//! Time on the map: up to a year, or one year alone; by hand, or played. Within a period that is set, if one is.
//!
//! The slider itself says what a step by keys shows. While the map is played nothing is said, and where it stops is
//! said once.

use std::ops::RangeInclusive;
use std::time::Duration;

use leptos::leptos_dom::helpers::IntervalHandle;
use leptos::prelude::*;
use leptos_icons::Icon;
use web_sys::{Event, HtmlInputElement};

use crate::dataset::{Dataset, Later};
use crate::query::{Period, Walk};
use crate::text::events_in;
use crate::ui::context::{AppState, RenderContext};
use crate::ui::live::{all, live};
use crate::ui::widgets::{menu_of, tick};

/// The speeds of playing, in milliseconds a year.
const SPEEDS: [u64; 3] = [1600, 900, 400];

/// The state of the player; where in time the map is, the view says.
#[derive(Clone, Copy)]
struct Player {
    page: AppState,
    first: i32,
    last: i32,
    /// The years that are gone through, and the period that was shown of them: another came from elsewhere, and is
    /// another walk.
    walked: RwSignal<Option<(Walk, Period)>>,
    repeats: RwSignal<bool>,
    speed: RwSignal<usize>,
    timer: StoredValue<Option<IntervalHandle>>,
    is_playing: RwSignal<bool>,
    /// What a screen reader hears: nothing while the years pass, and once where they stopped.
    spoken: RwSignal<String>,
}

impl Player {
    fn years(self) -> RangeInclusive<i32> {
        self.first..=self.last
    }

    /// The years that are gone through.
    fn walk(self) -> Walk {
        let period = self.page.view.with(|view| view.filter.period);
        let kept = self.walked.get().filter(|(_, shown)| *shown == period);
        kept.map_or_else(|| Walk::of(period, &self.years()), |(walk, _)| walk)
    }

    fn year(self) -> i32 {
        let period = self.page.view.with(|view| view.filter.period);
        self.walk().year(period)
    }

    /// Shows a year of a walk, as the walk shows it.
    fn show(self, walk: Walk, year: i32) {
        let period = walk.at(year, &self.years());
        self.walked.set(Some((walk, period)));
        self.page.replace(self.page.changed(|view| view.filter.period = period));
    }

    /// Stops, and says where.
    fn end(self, said: impl FnOnce() -> String) {
        let was_playing = self.is_playing.try_get_untracked() == Some(true);
        self.stop();
        if was_playing {
            self.spoken.set(said());
        }
    }

    fn stop(self) {
        if let Some(timer) = self.timer.try_update_value(Option::take).flatten() {
            timer.clear();
        }
        let _ = self.is_playing.try_set(false);
    }

    fn play(self, said: Callback<(), String>) {
        self.stop();
        self.spoken.set(String::new());
        let (walk, at) = untrack(|| (self.walk(), self.year()));
        // Played from the end, it begins anew.
        self.show(walk, if at >= walk.last { walk.first } else { at });
        let pause = SPEEDS.get(self.speed.get_untracked()).copied().unwrap_or(SPEEDS[1]);
        let timer = set_interval_with_handle(move || self.tick(said), Duration::from_millis(pause));
        self.timer.set_value(timer.ok());
        self.is_playing.set(true);
    }

    fn tick(self, said: Callback<(), String>) {
        // The controls may be gone.
        if self.walked.try_get_untracked().is_none() {
            return;
        }
        let (walk, at) = untrack(|| (self.walk(), self.year()));
        match (at >= walk.last, self.repeats.get_untracked()) {
            (false, _) => self.show(walk, at + 1),
            (true, true) => self.show(walk, walk.first),
            (true, false) => {}
        }
        if at + 1 >= walk.last && !self.repeats.get_untracked() {
            self.end(|| said.run(()));
        }
    }
}

/// The controls of time.
pub(super) fn time_controls(scope: RenderContext, later: &'static Later) -> AnyView {
    let RenderContext { page, dataset, lang, .. } = scope;
    let words = lang.adoption();
    let visits = dataset.visits.iter().map(|visit| visit.date.year());
    let years: Vec<_> = visits.chain(later.adoptions.iter().map(|adoption| adoption.date.year())).collect();
    let (first, last) = (years.iter().min().copied().unwrap_or(0), years.iter().max().copied().unwrap_or(0));
    let player = Player {
        page,
        first,
        last,
        walked: RwSignal::new(None),
        repeats: RwSignal::new(false),
        speed: RwSignal::new(1),
        timer: StoredValue::new(None),
        is_playing: RwSignal::new(false),
        spoken: RwSignal::new(String::new()),
    };
    on_cleanup(move || player.stop());
    let counts = StoredValue::new(counts(dataset, later, first, last));
    let slide = move |event: Event| {
        player.stop();
        if let Ok(year) = event_target_value(&event).parse::<i32>() {
            let walk = untrack(|| player.walk()).reaching(year);
            player.show(walk, year);
            // A period that is set is not left at its beginning: the handle stays there.
            event_target::<HtmlInputElement>(&event).set_value(&untrack(|| player.year()).to_string());
        }
    };
    let told = move || counts.with_value(|counts| told(scope, &player, counts));
    let sentence = move || {
        let (text, of_year) = told();
        of_year.map_or_else(|| text.clone(), |said| format!("{text} · {said}"))
    };
    let now = Callback::new(move |()| untrack(sentence));
    let toggle = move |_| {
        if player.is_playing.get_untracked() { player.end(|| now.run(())) } else { player.play(now) }
    };
    let label = move || if player.is_playing.get() { words.pause } else { words.play };
    let sign = move || {
        if player.is_playing.get() {
            view! { <Icon icon=icondata_lu::LuPause attr:aria-hidden="true" /> }
        } else {
            view! { <Icon icon=icondata_lu::LuPlay attr:aria-hidden="true" /> }
        }
    };
    let said = move || {
        let (text, of_year) = told();
        view! { <strong>{text}</strong> <span class="muted">{of_year.map(|said| format!(" · {said}"))}</span> }
            .into_any()
    };
    let options = options(scope, &player, now);
    view! {
        <p class="visually-hidden">{words.map_keys}</p>
        <div class="time" role="group" aria-label=words.time>
            <button type="button" class="play" data-action="play" aria-label=label title=label on:click=toggle>{sign}</button>
            <label class="time-years">
                {ticks(words.events_of_year, &counts.get_value())}
                <span class="ends" aria-hidden="true"><span>{first.to_string()}</span> <span>{last.to_string()}</span></span>
                <input
                    type="range"
                    data-filter="until"
                    min=first.to_string()
                    max=last.to_string()
                    step="1"
                    aria-label=words.up_to
                    aria-valuetext=sentence
                    prop:value=move || player.year().to_string()
                    on:input=slide
                />
            </label>
            <p class="said">{live(said)}</p>
            <p class="visually-hidden" role="status">{live(move || player.spoken.get().into_any())}</p>
            {menu_of("time-more", view! { <Icon icon=icondata_lu::LuSettings2 attr:aria-hidden="true" /> }, words.time_options, options.into_any())}
        </div>
    }
    .into_any()
}

/// Whether up to a year or one year alone, how fast it is played, and whether again and again.
fn options(scope: RenderContext, player: &Player, now: Callback<(), String>) -> AnyView {
    let player = *player;
    let words = scope.lang.adoption();
    let choose_window = move |event| {
        let (walk, year) = untrack(|| (player.walk(), player.year()));
        player.show(Walk { alone: event_target_value(&event) == "year", ..walk }, year);
    };
    let choose_speed = move |event| {
        player.speed.set(event_target_value(&event).parse().unwrap_or(1));
        if player.is_playing.get_untracked() {
            player.play(now);
        }
    };
    let window = Signal::derive(move || if player.walk().alone { "year" } else { "all" });
    let speeds = [words.slow, words.medium, words.fast].into_iter().enumerate().map(|(at, label)| {
        view! { <option value=at.to_string() selected=at == 1>{label}</option> }
    });
    view! {
        <li>
            <label>
                <span>{words.time_window}</span>
                <select data-filter="window" prop:value=window on:change=choose_window>
                    <option value="all">{words.cumulative}</option>
                    <option value="year">{words.one_year}</option>
                </select>
            </label>
        </li>
        <li>
            <label>
                <span>{words.speed}</span>
                <select on:change=choose_speed>{speeds.collect::<Vec<_>>()}</select>
            </label>
        </li>
        <li>{tick(None, words.repeat, player.repeats.into(), move |is_on| player.repeats.set(is_on))}</li>
    }
    .into_any()
}

/// The years shown, and what happened in the one at the end.
fn told(
    RenderContext { page, lang, .. }: RenderContext,
    player: &Player,
    counts: &[(usize, usize)],
) -> (String, Option<String>) {
    let words = lang.adoption();
    let period = page.view.with(|view| view.filter.period);
    let text = match (period.from, period.to) {
        (Some(from), Some(to)) if from == to => format!("{} {to}", words.only_year),
        (Some(from), to) => format!("{from}–{}", to.unwrap_or(player.last)),
        (None, Some(to)) => format!("{} {to}", words.up_to),
        _ => words.all_years.to_owned(),
    };
    let is_all = period.from.is_none() && period.to.is_none();
    let (walk, year) = (player.walk(), player.year());
    // The whole of a period that is set says itself.
    let is_part = walk.is_set && (walk.alone || year < walk.last);
    let within = is_part.then(|| format!(" ({} {}–{})", words.within, walk.first, walk.last));
    let text = text + &within.unwrap_or_default();
    let at = usize::try_from(year - player.first).ok();
    let of_year = at.and_then(|at| counts.get(at)).filter(|_| !is_all);
    (text, of_year.map(|(visits, steps)| events_in(lang, year, *visits, *steps)))
}

/// The visits and the steps of adoption of each year.
fn counts(dataset: &Dataset, later: &Later, first: i32, last: i32) -> Vec<(usize, usize)> {
    let of = |year: i32| {
        let visits = dataset.visits.iter().filter(|visit| visit.date.year() == year).count();
        let steps = later.adoptions.iter().filter(|one| one.date.year() == year && !one.aggregate).count();
        (visits, steps)
    };
    (first..=last).map(of).collect()
}

/// A small bar for each year above the slider: where something happened.
fn ticks(label: &'static str, counts: &[(usize, usize)]) -> AnyView {
    let most = counts.iter().map(|(visits, steps)| visits + steps).max().unwrap_or(1).max(1);
    let bars = counts.iter().enumerate().map(|(at, (visits, steps))| {
        let height = |count: usize| count * 24 / most;
        let (visits, steps) = (height(*visits), height(*steps));
        view! {
            <rect class="fill-category-4" x=(at * 10 + 3).to_string() y=(24 - visits).to_string() width="4" height=visits.to_string()></rect>
            <rect class="fill-category-0" x=(at * 10 + 3).to_string() y=(24 - visits - steps.min(24 - visits)).to_string() width="4" height=steps.to_string()></rect>
        }
        .into_any()
    });
    let size = format!("0 0 {} 24", counts.len() * 10);
    view! { <svg class="events" viewBox=size preserveAspectRatio="none" role="img" aria-label=label>{all(bars)}</svg> }
        .into_any()
}
