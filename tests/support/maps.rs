//! The outlines of the map, as the page has them.

use std::fs;
use std::path::Path;

use studi_tiru::geo::{Capitals, Maps, Topology};

/// Reads the outlines.
pub(crate) fn maps() -> Maps {
    let read = |name: &str| {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("data").join(name);
        fs::read(path).expect("the file is there")
    };
    let outlines = |name: &str| Topology::read(&read(name)).expect("the outlines read");
    let capitals = Capitals::read(&read("regions.json")).expect("the regions read");
    Maps { regions: outlines("map/indonesia.topo.json"), neighbours: outlines("map/neighbours.topo.json"), capitals }
}
