//! Page translators replace text nodes by elements of their own (`<font>`). What is bound to such a node then changes
//! unseen: the page would go on showing numbers of before.
//!
//! Every replaced node is remembered with what stands in its place. Before anything of the page changes, which only
//! happens within a task of the executor, all nodes are put back; the translator sees the change and translates anew.

use std::cell::{Cell, RefCell};
use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use any_spawner::{CustomExecutor, Executor, PinnedFuture, PinnedLocalFuture};
use leptos::prelude::{document, queue_microtask, set_timeout, window};
use wasm_bindgen::prelude::*;
use web_sys::{Element, MutationObserver, MutationObserverInit, MutationRecord, Node};

/// The element that translators put in place of a text; the page itself never uses it.
const WRAPPER: &str = "FONT";

thread_local! {
    /// The text nodes that were replaced, each with what stands in its place.
    static REPLACED: RefCell<Vec<(Node, Element)>> = const { RefCell::new(Vec::new()) };
}

/// Runs every task of the page with its text nodes in their places. To be called before the page is mounted.
pub(in crate::ui) fn guard_text() {
    // Set already only if the page was mounted before.
    let _ = Executor::init_custom_executor(TextGuard);
    follow_presses();
    let seen = Closure::<dyn FnMut(js_sys::Array)>::new(|records: js_sys::Array| remember_all(&records));
    let Ok(observer) = MutationObserver::new(seen.as_ref().unchecked_ref()) else { return };
    // It sees what translators do as long as the window lives.
    seen.forget();
    let what = MutationObserverInit::new();
    what.set_child_list(true);
    what.set_subtree(true);
    if let Some(body) = document().body() {
        let _ = observer.observe_with_options(&body, &what);
    }
    OBSERVER.with_borrow_mut(|kept| *kept = Some(observer));
}

thread_local! {
    /// Whether a pointer is down: from its press until the click that follows, or until it is clear that none does.
    static IS_PRESSED: Cell<bool> = const { Cell::new(false) };
}

/// Follows presses ahead of every other listener.
fn follow_presses() {
    let hear = |name: &str, run: fn()| {
        let heard = Closure::<dyn FnMut()>::new(run);
        let _ = window().add_event_listener_with_callback_and_bool(name, heard.as_ref().unchecked_ref(), true);
        // The listener stays as long as the window.
        heard.forget();
    };
    hear("pointerdown", || IS_PRESSED.set(true));
    hear("click", || IS_PRESSED.set(false));
    // A click comes in the same task as the end of its press.
    let end = || set_timeout(|| IS_PRESSED.set(false), Duration::ZERO);
    hear("pointerup", end);
    hear("pointercancel", end);
}

thread_local! {
    static OBSERVER: RefCell<Option<MutationObserver>> = const { RefCell::new(None) };
}

/// Whether a translator is at work: most readers have none, and the page's own changes need no second look.
fn has_wrappers() -> bool {
    document().get_elements_by_tag_name(WRAPPER).length() > 0
}

fn remember_all(records: &js_sys::Array) {
    if has_wrappers() {
        for record in records.iter() {
            remember(&record.unchecked_into());
        }
    }
}

/// Remembers the text nodes that a change took out, where a wrapper came beside them or around them.
fn remember(record: &MutationRecord) {
    let added = nodes(&record.added_nodes());
    for text in nodes(&record.removed_nodes()).into_iter().filter(|node| node.node_type() == Node::TEXT_NODE) {
        let around = text.parent_element();
        let beside = [record.previous_sibling(), record.next_sibling()].into_iter().flatten();
        let wrapper = added.iter().cloned().chain(beside).filter_map(|node| node.dyn_into::<Element>().ok());
        let wrapper = wrapper.chain(around).find(|element| element.tag_name().eq_ignore_ascii_case(WRAPPER));
        if let Some(wrapper) = wrapper {
            REPLACED.with_borrow_mut(|replaced| replaced.push((text, outermost(wrapper))));
        }
    }
}

/// The wrapper around all wrappers: some translators use two.
fn outermost(mut wrapper: Element) -> Element {
    while let Some(parent) = wrapper.parent_element().filter(|one| one.tag_name().eq_ignore_ascii_case(WRAPPER)) {
        wrapper = parent;
    }
    wrapper
}

fn nodes(list: &web_sys::NodeList) -> Vec<Node> {
    (0..list.length()).filter_map(|at| list.get(at)).collect()
}

thread_local! {
    /// Whether text nodes were put back since another script could run: all tasks of the executor that are due run in one
    /// microtask.
    static IS_RESTORED: Cell<bool> = const { Cell::new(false) };
}

/// Puts every replaced text node back; not while a pointer is down on one, since what is taken away then is never clicked.
fn restore() {
    if IS_RESTORED.replace(true) {
        return;
    }
    queue_microtask(|| IS_RESTORED.set(false));
    if !has_wrappers() || IS_PRESSED.get() {
        return;
    }
    // What the translator did since the last task is known only now.
    if let Some(records) = OBSERVER.with_borrow(|observer| observer.as_ref().map(MutationObserver::take_records)) {
        remember_all(&records);
    }
    let replaced = REPLACED.take();
    for (text, wrapper) in replaced {
        if wrapper.is_connected() {
            let _ = wrapper.replace_with_with_node_1(&text);
        }
    }
    // These changes are the page's own.
    OBSERVER.with_borrow(|observer| observer.as_ref().map(MutationObserver::take_records));
}

/// Runs tasks as `wasm-bindgen-futures` does, with text nodes in their places.
struct TextGuard;

impl CustomExecutor for TextGuard {
    fn spawn(&self, task: PinnedFuture<()>) {
        wasm_bindgen_futures::spawn_local(Guarded(task));
    }

    fn spawn_local(&self, task: PinnedLocalFuture<()>) {
        wasm_bindgen_futures::spawn_local(Guarded(task));
    }

    fn poll_local(&self) {}
}

/// A task that puts text nodes back before each step.
struct Guarded<F: ?Sized>(Pin<Box<F>>);

impl<F: Future<Output = ()> + ?Sized> Future for Guarded<F> {
    type Output = ();

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<()> {
        restore();
        self.0.as_mut().poll(context)
    }
}
