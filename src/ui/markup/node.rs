//! One element of the page.

use leptos::ev::EventDescriptor;
use leptos::prelude::{AddAnyAttr, AnyView, Mountable, NodeRef, Owner, Render, RenderEffect, RenderHtml};
use leptos::tachys::html::attribute::Attribute as LeptosAttribute;
use leptos::tachys::html::attribute::any_attribute::AnyAttribute;
use leptos::tachys::html::element::ElementType;
use leptos::tachys::html::node_ref::NodeRefContainer;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::renderer::types::{Element, Event, Node as DomNode};
use leptos::tachys::renderer::{RemoveEventHandler, Rndr};
use leptos::tachys::view::any_view::AnyViewState;
use leptos::tachys::view::{Position, PositionState};
use send_wrapper::SendWrapper;
use wasm_bindgen::JsValue;

use super::said::{IntoValue, Said, Value};

/// The elements of drawings have a namespace of their own.
const SVG: &str = "http://www.w3.org/2000/svg";
const OF_SVG: [&str; 8] = ["svg", "g", "path", "rect", "circle", "line", "polyline", "text"];

/// An element with its attributes and what stands within it.
pub(in crate::ui) struct Node {
    tag: &'static str,
    attributes: Vec<Attribute>,
    children: Vec<AnyView>,
}

/// Where something is said of an element.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    Attribute,
    Property,
    Class,
    Style,
}

type Handler = SendWrapper<Box<dyn FnMut(Event)>>;

enum Attribute {
    Said(Place, &'static str, Value),
    On(&'static str, Owner, Handler),
    Keep(Box<dyn FnOnce(&Element) + Send>),
}

impl Node {
    /// An element of a tag.
    #[inline(never)]
    pub(in crate::ui) fn new(tag: &'static str) -> Self {
        Self { tag, attributes: Vec::new(), children: Vec::new() }
    }

    /// Says something by an attribute.
    pub(in crate::ui) fn attribute(&mut self, name: &'static str, value: impl IntoValue) {
        self.say(Place::Attribute, name, value.into_value());
    }

    /// Says something by a property of the element.
    pub(in crate::ui) fn property(&mut self, name: &'static str, value: impl IntoValue) {
        self.say(Place::Property, name, value.into_value());
    }

    /// Adds a class where something holds.
    pub(in crate::ui) fn class(&mut self, name: &'static str, value: impl IntoValue) {
        self.say(Place::Class, name, value.into_value());
    }

    /// Says something by a property of style.
    pub(in crate::ui) fn style(&mut self, name: &'static str, value: impl IntoValue) {
        self.say(Place::Style, name, value.into_value());
    }

    #[inline(never)]
    fn say(&mut self, place: Place, name: &'static str, value: Value) {
        self.attributes.push(Attribute::Said(place, name, value));
    }

    /// Hears an event.
    pub(in crate::ui) fn on<E, F>(&mut self, name: &'static str, mut hear: F)
    where
        E: EventDescriptor,
        E::EventType: From<Event>,
        F: FnMut(E::EventType) + 'static,
    {
        self.hear(name, Box::new(move |event| hear(event.into())));
    }

    #[inline(never)]
    fn hear(&mut self, name: &'static str, hear: Box<dyn FnMut(Event)>) {
        let owner = Owner::current().unwrap_or_default();
        self.attributes.push(Attribute::On(name, owner, SendWrapper::new(hear)));
    }

    /// Keeps the element where others find it.
    pub(in crate::ui) fn keep_in<E>(&mut self, place: NodeRef<E>)
    where
        E: ElementType,
        NodeRef<E>: NodeRefContainer<E>,
    {
        self.attributes.push(Attribute::Keep(Box::new(move |element| NodeRefContainer::<E>::load(place, element))));
    }

    /// Adds what stands within it, after what is there.
    #[inline(never)]
    pub(in crate::ui) fn child(&mut self, child: AnyView) {
        self.children.push(child);
    }
}

/// An element on the page.
pub(in crate::ui) struct NodeState {
    tag: &'static str,
    element: Element,
    attributes: Vec<AttributeState>,
    children: Vec<AnyViewState>,
}

/// What was said, and what keeps it true.
enum AttributeState {
    Fixed(Place, &'static str, Said),
    Live(Place, &'static str, #[expect(dead_code, reason = "lives as long as the element")] RenderEffect<Said>),
    On(&'static str, #[expect(dead_code, reason = "hears as long as the element")] RemoveEventHandler<Element>),
    Kept,
}

fn say(element: &Element, place: Place, name: &str, said: &Said) {
    match (place, said) {
        (Place::Attribute, Said::Nothing | Said::Flag(false)) => Rndr::remove_attribute(element, name),
        (Place::Attribute, Said::Flag(true)) => Rndr::set_attribute(element, name, ""),
        (Place::Attribute, Said::Text(text)) => Rndr::set_attribute(element, name, text),
        (Place::Property, Said::Nothing) => Rndr::set_property(element, name, &JsValue::UNDEFINED),
        (Place::Property, Said::Flag(flag)) => Rndr::set_property(element, name, &JsValue::from_bool(*flag)),
        (Place::Property, Said::Text(text)) => Rndr::set_property(element, name, &JsValue::from_str(text)),
        (Place::Class, Said::Flag(true)) => Rndr::add_class(&Rndr::class_list(element), name),
        (Place::Class, _) => Rndr::remove_class(&Rndr::class_list(element), name),
        (Place::Style, Said::Text(text)) => Rndr::set_css_property(&Rndr::style(element), name, text),
        (Place::Style, _) => Rndr::remove_css_property(&Rndr::style(element), name),
    }
}

impl Attribute {
    fn build(self, element: &Element) -> AttributeState {
        match self {
            Self::Said(place, name, Value::Fixed(said)) => {
                if said != Said::Nothing && said != Said::Flag(false) || place == Place::Property {
                    say(element, place, name, &said);
                }
                AttributeState::Fixed(place, name, said)
            }
            Self::Said(place, name, Value::Live(mut tell)) => {
                let element = element.clone();
                let effect = RenderEffect::new(move |before: Option<Said>| {
                    let said = tell();
                    if before.as_ref() != Some(&said) {
                        say(&element, place, name, &said);
                    }
                    said
                });
                AttributeState::Live(place, name, effect)
            }
            Self::On(name, owner, hear) => {
                let mut hear = hear.take();
                let hear = Box::new(move |event| owner.with(|| hear(event)));
                AttributeState::On(name, Rndr::add_event_listener(element, name, hear))
            }
            Self::Keep(keep) => {
                keep(element);
                AttributeState::Kept
            }
        }
    }

    fn rebuild(self, state: &mut AttributeState, element: &Element) {
        match (&mut *state, self) {
            (AttributeState::Fixed(_, _, before), Self::Said(place, name, Value::Fixed(said))) => {
                if *before != said {
                    say(element, place, name, &said);
                    *before = said;
                }
            }
            (_, own) => *state = own.build(element),
        }
    }

    /// Whether it says in the same place and way what a state says.
    fn is_of(&self, state: &AttributeState) -> bool {
        match (self, state) {
            (Self::Said(place, name, Value::Fixed(_)), AttributeState::Fixed(of_place, of, _))
            | (Self::Said(place, name, Value::Live(_)), AttributeState::Live(of_place, of, _)) => {
                place == of_place && name == of
            }
            (Self::On(name, ..), AttributeState::On(of, _)) => name == of,
            (Self::Keep(_), AttributeState::Kept) => true,
            _ => false,
        }
    }

    /// Properties speak of what stands within: which option of a list is chosen.
    const fn comes_last(&self) -> bool {
        matches!(self, Self::Said(Place::Property, ..))
    }
}

impl Render for Node {
    type State = NodeState;

    fn build(self) -> NodeState {
        let namespace = OF_SVG.contains(&self.tag).then_some(SVG);
        let element = Rndr::create_element(self.tag, namespace);
        let (last, first): (Vec<_>, Vec<_>) = self.attributes.into_iter().partition(Attribute::comes_last);
        let mut attributes: Vec<_> = first.into_iter().map(|attribute| attribute.build(&element)).collect();
        let mut children: Vec<_> = self.children.into_iter().map(Render::build).collect();
        for child in &mut children {
            child.mount(&element, None);
        }
        attributes.extend(last.into_iter().map(|attribute| attribute.build(&element)));
        NodeState { tag: self.tag, element, attributes, children }
    }

    fn rebuild(self, state: &mut NodeState) {
        let (last, first): (Vec<_>, Vec<_>) = self.attributes.into_iter().partition(Attribute::comes_last);
        let stays = self.tag == state.tag
            && self.children.len() == state.children.len()
            && first.len() + last.len() == state.attributes.len()
            && first.iter().chain(&last).zip(&state.attributes).all(|(attribute, state)| attribute.is_of(state));
        if !stays {
            let attributes = first.into_iter().chain(last).collect();
            let mut new = Self { tag: self.tag, attributes, children: self.children }.build();
            state.insert_before_this(&mut new);
            state.unmount();
            *state = new;
            return;
        }
        let (of_first, of_last) = state.attributes.split_at_mut(first.len());
        for (attribute, state_of) in first.into_iter().zip(of_first) {
            attribute.rebuild(state_of, &state.element);
        }
        for (child, state_of) in self.children.into_iter().zip(&mut state.children) {
            child.rebuild(state_of);
        }
        for (attribute, state_of) in last.into_iter().zip(of_last) {
            attribute.rebuild(state_of, &state.element);
        }
    }
}

impl Mountable for NodeState {
    fn unmount(&mut self) {
        Rndr::remove(self.element.as_ref());
    }

    fn mount(&mut self, parent: &Element, marker: Option<&DomNode>) {
        Rndr::insert_node(parent, self.element.as_ref(), marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        let parent = Rndr::get_parent(self.element.as_ref());
        let parent = parent.and_then(|parent| wasm_bindgen::JsCast::dyn_into::<Element>(parent).ok());
        parent.is_some_and(|parent| {
            child.mount(&parent, Some(self.element.as_ref()));
            true
        })
    }

    fn elements(&self) -> Vec<Element> {
        vec![self.element.clone()]
    }
}

impl AddAnyAttr for Node {
    type Output<NewAttribute: LeptosAttribute> = Self;

    fn add_any_attr<NewAttribute: LeptosAttribute>(self, _: NewAttribute) -> Self {
        self
    }
}

/// The page is drawn in the browser alone, so nothing of this is ever called.
impl RenderHtml for Node {
    type AsyncOutput = Self;
    type Owned = Self;

    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Self {
        self
    }

    fn to_html_with_buf(self, _: &mut String, _: &mut Position, _: bool, _: bool, _: Vec<AnyAttribute>) {}

    fn hydrate<const FROM_SERVER: bool>(self, _: &Cursor, _: &PositionState) -> NodeState {
        self.build()
    }

    fn into_owned(self) -> Self {
        self
    }
}
