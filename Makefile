# The front door. Each command installs what it needs that is not there; see README.md.

.PHONY: help serve dev build test check lint fuzz unit browser sizes bench bench-peers reproduce snapshots geometry readme-picture clean

# The steps of a test build on one another.
.NOTPARALLEL:

export CARGO_TERM_PROGRESS_WHEN ?= auto

# Lists the commands.
help:
	@awk '/^# /{ if (about == "") about = substr($$0, 3) } /^[a-z-]+:/{ sub(/:.*/, ""); if (about) printf "%-16s %s\n", $$0, about; about = "" } /^$$/{ about = "" }' Makefile

# Builds the page for readers and serves it on loopback; PORT=8081 make serve for another port.
serve: tools
	cargo xtask serve

# Builds fast, serves, and reloads the open page when a file changes.
dev: tools
	cargo xtask dev

# Writes dist/.
build: tools
	cargo xtask build

# Everything that tests the page: what CI runs. Nothing is kept for a next build: it would take the disk three times over.
test: export CARGO_INCREMENTAL = 0
test: tools lint unit build sizes browser

# What can be said without running anything.
lint: tools
	@echo '· Format, lints and documentation …'
	cargo xtask wasm-target
	cargo fmt --all --check
	cargo clippy --quiet --workspace --all-targets -- -D warnings
	cargo clippy --quiet --package studi-tiru --target wasm32-unknown-unknown --features split -- -D warnings
	RUSTDOCFLAGS=-Dwarnings cargo doc --quiet --workspace --no-deps --document-private-items

# Native tests: all logic, every figure, the dataset.
unit: tools
	@echo '· Native tests …'
	cargo test --quiet --workspace

# The built page in real browsers: Chromium; smoke tests in Firefox and WebKitGTK too.
# cargo xtask browser-test smoke.test.mjs for those alone.
browser: tools
	@echo '· Browser tests …'
	cargo xtask browser-test

# The bytes of the built page against those recorded in xtask/sizes.json.
sizes: tools
	cargo xtask sizes

# The lints, what dependencies may be (licences, sources, advisories), the loader against made-up files, the outlines of
# the map by GEOS, the files that leave the page by LibreOffice, pandas, openpyxl and librsvg, and the recipes of
# CONTRIBUTING.md on a copy.
check: lint fuzz
	cargo xtask check-geometry
	cargo xtask office
	cargo xtask recipes
	cargo xtask deny

# Feeds the readers of datasets and of spreadsheets with made-up and damaged files; FUZZ_CASES=3000000 make fuzz for hours.
FUZZ_CASES ?= 50000
fuzz: tools
	@echo '· $(FUZZ_CASES) made-up files for each property …'
	PROPTEST_CASES=$(FUZZ_CASES) cargo test --quiet --package studi-tiru --test rules --test imports

# Measures the page: bytes of each part and function, time to start, time to parse the dataset.
bench: build
	cargo xtask weigh
	cargo xtask bench
	@echo '· A change of a filter among many visits, in milliseconds …'
	cargo xtask bench-filter

# Draws every snapshot anew; look at the difference before you commit it.
snapshots: tools
	UPDATE_SNAPSHOTS=1 cargo test --quiet --package studi-tiru --no-fail-fast

# Computes the outlines of the map in data/map/ anew; REFERENCE=FILE compares them with those of a TopoJSON.
geometry: tools
	cargo xtask geometry $(REFERENCE)

# Measures the page beside the same pages on ECharts and on Observable Plot with D3; some ten minutes.
bench-peers: build
	cargo xtask bench-peers

# Builds the page in two folders and compares the bytes; some ten minutes.
reproduce: tools
	cargo xtask reproduce

# Takes the picture in README.md.
readme-picture: build
	cargo xtask screenshots --readme

.PHONY: tools
tools:
	@command -v cargo >/dev/null || { echo 'cargo is missing; install Rust: https://rustup.rs' >&2; exit 1; }
	@command -v node >/dev/null || { echo 'node is missing; install Node.js 20 or newer: apt-get install nodejs npm' >&2; exit 1; }

clean:
	rm -rf dist dist.draft target tests/browser/node_modules tests/peers/node_modules tests/browser/failures
