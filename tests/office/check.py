"""Reads the files that leave the page with the programs that readers open them with.

    check.py FOLDER --soffice PROGRAM --rsvg PROGRAM

FOLDER is what `cargo run --bin sample-files FOLDER` wrote. LibreOffice in Indonesian (decimal commas), pandas and openpyxl
must find every value of `expected.json`: values are compared, not texts. librsvg and LibreOffice must show the letters of
every label of each picture on which labels have halos. python-docx and LibreOffice must find all of a report for Word,
python-pptx and LibreOffice all of a deck for PowerPoint. Each difference is named. Files that are wrong on purpose must be
found wrong, else nothing is proved.
"""

import argparse
import hashlib
import json
import os
import re
import subprocess
import sys
import tempfile
import time
import xml.etree.ElementTree as ElementTree
import zipfile
from datetime import date, datetime
from pathlib import Path

import docx
import numpy
import openpyxl
import pandas
import pptx
import pypdf
from frictionless import validate
from PIL import Image

NUMBERS = ("count", "number", "year")


class Blank:
    """A cell that holds nothing."""

    def __repr__(self):
        return "nothing"


BLANK = Blank()

# What programs find in a cell is one of: BLANK, a number, a text, True or False, a date.


def is_formula(text):
    """Whether a spreadsheet may take a text for a formula, as `starts_as_formula` in src/export/csv.rs."""
    return text.startswith(("\t", "\r", "\n")) or text.lstrip().startswith(tuple("=+-@＝＋－＠"))


def unguarded(text):
    """A text of a CSV file without the apostrophe that keeps it from being a formula."""
    return text[1:] if text.startswith("'") and is_formula(text.lstrip("'")) else text


def is_same(found, value, kind, is_csv, has_dates):
    """Whether a cell holds a value; a CSV file has no types of its own, and `has_dates` tells whether its reader has."""
    if value is None or value == "":
        return found is BLANK
    if kind in NUMBERS:
        is_number = isinstance(found, (int, float)) and not isinstance(found, bool)
        return is_number and abs(found - value) <= 1e-12 * max(1.0, abs(value))
    if kind == "date":
        if len(value) == 10 and has_dates:
            return isinstance(found, date) and found.isoformat() == value
        # A year alone is a number to whoever guesses; a month must not become its first day.
        return found == value or (is_csv and len(value) == 4 and found == int(value) and not isinstance(found, bool))
    if kind == "flag":
        return found is value or (is_csv and found == str(value).lower())
    return isinstance(found, str) and (unguarded(found) if is_csv else found) == value


def differences(program, table, rows, is_csv, has_dates=True):
    """Where the rows that a program read, the headings first, are not those of a table."""
    columns = table["columns"]
    where = f"{program}: {table['name']}"
    if len(rows) != len(table["rows"]) + 1:
        return [f"{where}: {len(rows) - 1} rows instead of {len(table['rows'])}"]
    found = []
    headings = [unguarded(heading) if is_csv and isinstance(heading, str) else heading for heading in rows[0]]
    if headings != [column["heading"] for column in columns]:
        found.append(f"{where}: the headings are {headings}")
    for at, (row, values) in enumerate(zip(rows[1:], table["rows"]), 1):
        if len(row) != len(columns):
            found.append(f"{where}: row {at} has {len(row)} cells instead of {len(columns)}")
            continue
        for column, cell, value in zip(columns, row, values):
            if not is_same(cell, value, column["type"], is_csv, has_dates):
                found.append(f"{where}: row {at}, {column['key']}: {cell!r} is not {column['type']} {value!r}")
    return found


# Values that once came out wrong, or would be if a program guessed, each with a table that must hold it.
KNOWN = (
    ("id-indicators", 7826),
    ("id-indicators", 0.373),
    ("id-data-regions", "11.10"),
    ("id-data-regions", -8.223),
    ("id-data-visits", "2017-03-09"),
    ("id-hard-cases", "2017-03"),
    ("id-hard-cases", "=1+1"),
)


def check_expected(tables):
    """What is compared must be there: an empty table would agree with everything."""
    rows = {table["name"]: table["rows"] for table in tables}
    known = [(name, value) for name, value in KNOWN if not any(value in row for row in rows.get(name, []))]
    return [f"{name} does not hold {value!r}" for name, value in known]


# pandas and openpyxl


def read_csv(path, table):
    """Rows by pandas, all columns but numbers and truth values named as text."""
    text = {column["heading"]: str for column in table["columns"] if column["type"] not in (*NUMBERS, "flag")}
    frame = pandas.read_csv(path, dtype=text, keep_default_na=False, na_values=[""])
    cells = [[BLANK if pandas.isna(cell) else cell for cell in row] for row in frame.itertuples(index=False, name=None)]
    return [list(frame.columns), *cells]


def read_sheet(book, at, width):
    """Rows by openpyxl."""

    def cell(value):
        if value is None:
            return BLANK
        return value.date() if isinstance(value, datetime) else value

    sheet = book.worksheets[at]
    width = max(width, sheet.max_column)
    return [[cell(value) for value in row] for row in sheet.iter_rows(max_col=width, values_only=True)]


def read_excel(book, at, table):
    """Rows by pandas from a workbook: text is named as text, dates and truth values as what their cells hold."""

    def asked(kind):
        return object if kind in ("date", "flag") else str

    types = {column["heading"]: asked(column["type"]) for column in table["columns"] if column["type"] not in NUMBERS}
    book = pandas.ExcelFile(book, engine="openpyxl")
    frame = pandas.read_excel(book, sheet_name=at, dtype=types, keep_default_na=False, na_values=[""])

    def cell(value):
        if not isinstance(value, str) and pandas.isna(value):
            return BLANK
        return value.date() if isinstance(value, datetime) else value

    return [list(frame.columns), *([cell(value) for value in row] for row in frame.itertuples(index=False, name=None))]


def check_with_python(folder, tables):
    faults, books = [], {}
    for table in tables:
        if "csv" in table["files"]:
            rows = read_csv(folder / table["files"]["csv"], table)
            faults += differences("pandas (CSV)", table, rows, is_csv=True, has_dates=False)
        if table["workbook"]:
            file, at = table["workbook"]["file"], table["workbook"]["sheet"]
            books[file] = books.get(file) or openpyxl.load_workbook(folder / file)
            rows = read_sheet(books[file], at, len(table["columns"]))
            faults += differences("openpyxl", table, rows, is_csv=False)
            faults += differences("pandas (XLSX)", table, read_excel(books[file], at, table), is_csv=False)
    return faults


def check_guide(folder, tables):
    """Runs the lines for pandas of data/README.md in an unpacked archive."""
    guide = (Path(__file__).parents[2] / "data/README.md").read_text(encoding="utf-8")
    lines, read, here = re.search(r"^```python\n(.*?)^```", guide, re.DOTALL | re.MULTILINE)[1], {}, Path.cwd()
    os.chdir(folder / "en-dataset")
    exec(lines, read)
    os.chdir(here)
    faults = []
    for kind, key in (("regions", "code"), ("regions", "bps2020"), ("institutions", "region"), ("visits", "start")):
        table = next(table for table in tables if table["name"] == f"en-dataset.zip {kind}")
        at = [column["key"] for column in table["columns"]].index(key)
        found = [None if pandas.isna(cell) else cell for cell in read[kind][key]]
        if found != [row[at] for row in table["rows"]]:
            faults.append(f"data/README.md: {kind} do not have their values of {key} when read as it says")
    return faults


def check_archives(folder):
    """Unpacks the archives, and compares every file with its checksum."""
    faults = []
    for path in sorted(folder.glob("*-dataset.zip")):
        with zipfile.ZipFile(path) as archive:
            archive.extractall(folder / path.stem)
            sums = dict(reversed(line.split("  ", 1)) for line in archive.read("SHA256SUMS").decode().splitlines())
            for name in sorted(set(archive.namelist()) - {"SHA256SUMS"} | set(sums)):
                if hashlib.sha256(archive.read(name)).hexdigest() != sums.get(name):
                    faults.append(f"{path.name}: {name} has another checksum")
    return faults


def check_packages(folder):
    """Validates each unpacked archive as a Data Package; a year that is none must be found."""
    faults = []
    for package in sorted(folder.glob("*-dataset")):
        if not validate("datapackage.json", basepath=str(package)).valid:
            faults.append(f"{package.name}: no valid Data Package")
    table = package / "csv/awards.csv"
    sound = table.read_bytes()
    table.write_bytes(re.sub(rb",20[0-9][0-9],", b",later,", sound, count=1))
    if validate("datapackage.json", basepath=str(package)).valid:
        faults.append("a year that is none is not found")
    table.write_bytes(sound)
    return faults


# LibreOffice

LOCALE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>id-ID</value></prop></item>
</oor:items>
"""
# Semicolons, double quotes, UTF-8, from the first line, in the language of the profile; what is quoted is text, and dates
# are told by their look.
IMPORT = "CSV:59,34,76,1,,0,true,true"


class LibreOffice:
    """LibreOffice as an Indonesian reader has it, with a profile of its own."""

    def __init__(self, program, scratch):
        self.program, self.scratch, self.runs = program, scratch, 0
        settings = scratch / "profile" / "user" / "registrymodifications.xcu"
        settings.parent.mkdir(parents=True)
        settings.write_text(LOCALE)

    def convert(self, files, target, *options):
        """Converts files, and returns the folder of the results, which have the names of the files."""
        self.runs += 1
        out = self.scratch / f"converted-{self.runs}"
        profile = f"-env:UserInstallation={(self.scratch / 'profile').as_uri()}"
        command = [self.program, "--headless", profile, *options, "--convert-to", target, "--outdir", out, *files]
        environment = {**os.environ, "LANG": "id_ID.UTF-8", "LC_ALL": "id_ID.UTF-8"}
        done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=900)
        ending = target.split(":")[0]
        missing = [file.name for file in files if not (out / f"{file.stem}.{ending}").exists()]
        if done.returncode or missing:
            sys.exit(f"LibreOffice did not convert {', '.join(missing) or 'anything'}: {done.stdout}{done.stderr}")
        return out


OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"


def words(node):
    """The text of a paragraph; runs of spaces, tabs and line breaks are elements."""
    signs = {f"{TEXT}s": " " * int(node.get(f"{TEXT}c", 1)), f"{TEXT}tab": "\t", f"{TEXT}line-break": "\n"}
    if node.tag in signs:
        return signs[node.tag]
    return (node.text or "") + "".join(words(child) + (child.tail or "") for child in node)


def value_of(cell):
    kind = cell.get(f"{OFFICE}value-type")
    if kind is None:
        return BLANK
    formula = cell.get(f"{TABLE}formula")
    if formula:
        # A truth value of a workbook becomes the function that gives it.
        return {"of:=TRUE()": True, "of:=FALSE()": False}.get(formula, f"the formula {formula}")
    if kind == "float":
        return float(cell.get(f"{OFFICE}value"))
    if kind == "boolean":
        return cell.get(f"{OFFICE}boolean-value") == "true"
    if kind == "date":
        return date.fromisoformat(cell.get(f"{OFFICE}date-value")[:10])
    if kind == "string":
        return "\n".join(words(paragraph) for paragraph in cell.iter(f"{TEXT}p"))
    return f"a value of the type {kind}"


def read_flat_sheets(path):
    """The rows of each sheet of a flat OpenDocument file, without blank cells at their ends and blank rows at the end."""
    sheets = []
    for sheet in ElementTree.parse(path).iter(f"{TABLE}table"):
        rows, blank_rows = [], 0
        for row in sheet.iter(f"{TABLE}table-row"):
            cells, blanks = [], 0
            for cell in row:
                times, value = int(cell.get(f"{TABLE}number-columns-repeated", 1)), value_of(cell)
                if value is BLANK:
                    blanks += times
                else:
                    cells += [BLANK] * blanks + [value] * times
                    blanks = 0
            times = int(row.get(f"{TABLE}number-rows-repeated", 1))
            if cells:
                rows += [[] for _ in range(blank_rows)] + [cells] * times
                blank_rows = 0
            else:
                blank_rows += times
        sheets.append(rows)
    return sheets


def widened(rows, table):
    """Rows with the blank cells at their ends; a table ends where a file of its rows does."""
    rows = rows + [[]] * (len(table["rows"]) + 1 - len(rows))
    return [row + [BLANK] * (len(table["columns"]) - len(row)) for row in rows]


def check_with_libre_office(folder, office, tables):
    faults = []
    as_csv = [table for table in tables if "excel" in table["files"]]
    out = office.convert([folder / table["files"]["excel"] for table in as_csv], "fods", f"--infilter={IMPORT}")
    for table in as_csv:
        rows = read_flat_sheets(out / f"{Path(table['files']['excel']).stem}.fods")[0]
        faults += differences("LibreOffice (CSV)", table, widened(rows, table), is_csv=True)
    as_sheets = [table for table in tables if table["workbook"]]
    books = sorted({table["workbook"]["file"] for table in as_sheets})
    out = office.convert([folder / book for book in books], "fods")
    read = {book: read_flat_sheets(out / f"{Path(book).stem}.fods") for book in books}
    for table in as_sheets:
        rows = read[table["workbook"]["file"]][table["workbook"]["sheet"]]
        faults += differences("LibreOffice (XLSX)", table, widened(rows, table), is_csv=False)
    return faults


def check_that_faults_are_found(folder, office, tables, scratch):
    """Files with the faults that this check is for must not pass."""
    table = next(table for table in tables if table["name"] == "id-hard-cases")
    sound = (folder / table["files"]["excel"]).read_text(encoding="utf-8-sig")
    spoiled = {
        "decimal points": (re.sub(r"(?<=;)(-?\d+),(\d+)(?=;)", r"\1.\2", sound), "number 0.373"),
        "thousands": (sound.replace(";7826;", ";7,826;"), "count 7826"),
        "codes as numbers": (sound.replace('"007"', "007"), "code '007'"),
        "a formula": (sound.replace('"\'=1+1"', "=1+1"), "text '=1+1'"),
        "a month as its first day": (sound.replace("2017-03;", "2017-03-01;"), "date '2017-03'"),
    }
    files = [scratch / f"{name.replace(' ', '-')}.csv" for name in spoiled]
    for file, (text, _) in zip(files, spoiled.values()):
        file.write_text(text, encoding="utf-8-sig", newline="")
    out = office.convert(files, "fods", f"--infilter={IMPORT}")
    faults = []
    for file, (name, (_, wrong)) in zip(files, spoiled.items()):
        rows = widened(read_flat_sheets(out / f"{file.stem}.fods")[0], table)
        if not any(found.endswith(f"is not {wrong}") for found in differences("", table, rows, is_csv=True)):
            faults.append(f"this check does not see {name} in a file")
    return faults


# Pictures

# Drawn larger, so that thin letters have pixels of their full ink. LibreOffice draws nothing wider than 2048 pixels.
ZOOM = 2
LETTERS = re.compile(r'(<text\b(?![^>]*\baria-hidden=)[^>]*>)([^<]*)</text>')
# A halo is drawn right before the letters that it surrounds.
HALO = r'<text\b[^>]*\baria-hidden="true"[^>]*>([^<]*)</text>'
HALOED = re.compile(rf'({HALO})(\s*)(<text\b[^>]*>\2</text>)')


class Label:
    """Letters on a picture."""

    def __init__(self, element, words, has_halo, page_width):
        def number(name):
            return float(re.search(rf'\b{name}="([\d.-]+)"', element)[1])

        self.words, self.has_halo, self.page_width = words, has_halo, page_width
        anchor = re.search(r'\btext-anchor="(\w+)"', element)
        size, x, y = number("font-size"), number("x"), number("y")
        # Wide enough for any typeface: letters of other labels within must be seen as well.
        width = size * 0.8 * len(words)
        left = x - {"middle": width / 2, "end": width}.get(anchor[1] if anchor else "start", 0)
        self.box = (left, y - size, left + width, y + size * 0.35)
        self.ink = [int(re.search(r'\bfill="#([0-9a-f]{6})"', element)[1][at : at + 2], 16) for at in (0, 2, 4)]

    def pixels(self, picture):
        """Where a picture has the ink of the letters, and where it has no trace of it."""
        scale = picture.shape[1] / self.page_width
        left, top, right, bottom = (max(0, round(part * scale)) for part in self.box)
        distance = numpy.abs(picture[top:bottom, left:right].astype(int) - self.ink).sum(axis=2)
        return distance < 120, distance > 240


def variants_of(svg, folder):
    """The labels of a picture, and as files, drawn larger: the picture, its ground without any letters, that ground with
    the letters above all else, and the fault: halos drawn over their letters."""
    text = svg.read_text(encoding="utf-8")
    size = re.compile(r'\A(<svg\b[^>]*?) width="([\d.]+)" height="([\d.]+)"')
    page_width = float(size.match(text)[2])
    whole = size.sub(lambda found: f'{found[1]} width="{float(found[2]) * ZOOM}" height="{float(found[3]) * ZOOM}"', text)
    haloed = {found[4] for found in HALOED.finditer(text)}
    labels = [Label(found[1], found[2], found[0] in haloed, page_width) for found in LETTERS.finditer(text)]
    ground = LETTERS.sub("", re.sub(HALO, "", whole))
    above = "".join(found[0] for found in LETTERS.finditer(whole))
    variants = {
        "whole": whole,
        "ground": ground,
        "letters": ground.replace("</svg>", f"{above}</svg>"),
        "covered": HALOED.sub(r"\4\3\1", whole),
    }
    files = {name: folder / f"{svg.stem}.{name}.svg" for name in variants}
    for name, file in files.items():
        file.write_text(variants[name], encoding="utf-8")
    return labels, files, len(HALOED.findall(text)) == text.count('aria-hidden="true"')


def unseen(labels, pictures, variant):
    """The labels whose letters a variant does not show: less than nine tenths of the pixels of their ink."""
    found = []
    for label in labels:
        is_ink, _ = label.pixels(pictures["letters"])
        _, is_free = label.pixels(pictures["ground"])
        letters = is_ink & is_free
        shown, _ = label.pixels(pictures[variant])
        if letters.sum() < len(label.words) or (letters & shown).sum() < 0.9 * letters.sum():
            found.append(f"“{label.words}”: {(letters & shown).sum()} of {letters.sum()} pixels of its letters")
    return found


def check_pictures(folder, office, rsvg, scratch):
    faults, labelled = [], []
    for svg in sorted(folder.glob("*.svg")):
        subprocess.run([rsvg, "--output", scratch / "drawn.png", svg], check=True)
        if 'aria-hidden="true"' not in svg.read_text(encoding="utf-8"):
            continue
        labels, files, complete = variants_of(svg, scratch)
        labelled.append((svg, labels, files))
        if not complete:
            faults.append(f"{svg.name}: a halo without letters right after it")
    names = {svg.stem for svg, _, _ in labelled}
    must = {f"{lang}-{name}" for lang in ("id", "en") for name in ("provinces-reached", "indicators", "adoption-map")}
    faults += [f"{name}.svg has no label with a halo" for name in sorted(must - names)]
    by_office = office.convert([file for _, _, files in labelled for file in files.values()], "png")
    for svg, labels, files in labelled:
        for name, file in files.items():
            subprocess.run([rsvg, "--output", file.with_suffix(".png"), file], check=True)
        for program, drawn in (("librsvg", scratch), ("LibreOffice", by_office)):
            pictures = {
                name: numpy.asarray(Image.open(drawn / f"{file.stem}.png").convert("RGB")) for name, file in files.items()
            }
            faults += [f"{program}: {svg.name}: {label}" for label in unseen(labels, pictures, "whole")]
            haloed = [label for label in labels if label.has_halo]
            if len(unseen(haloed, pictures, "covered")) < len(haloed):
                faults.append(f"{program}: {svg.name}: this check does not see letters under their halos")
    return faults, sum(len(labels) for _, labels, _ in labelled), len(labelled)


def check_reports(folder, office):
    """The report for Word: python-docx finds its headings, tables and pictures, LibreOffice makes pages of it."""
    faults = []
    files = [folder / f"{lang}-report.docx" for lang in ("id", "en")]
    for path, pdf in zip(files, (office.convert(files, "pdf") / f"{file.stem}.pdf" for file in files)):
        must = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
        read = docx.Document(str(path))
        is_heading = re.compile(r"heading (\d)", re.IGNORECASE).fullmatch
        headings = [(is_heading(p.style.name), p.text) for p in read.paragraphs]
        headings = [[int(found[1]), text] for found, text in headings if found]
        if headings != must["headings"]:
            faults.append(f"{path.name}: headings {headings} where {must['headings']} are meant")
        # The last table holds the signatures.
        tables = [len(table.rows) for table in read.tables[:-1]]
        if tables != must["tables"]:
            faults.append(f"{path.name}: tables of {tables} rows where {must['tables']} are meant")
        alts = [shape._inline.docPr.get("descr") for shape in read.inline_shapes]
        if alts != must["pictures"]:
            faults.append(f"{path.name}: pictures {alts} where {must['pictures']} are meant")
        wide = [section.page_width > section.page_height for section in read.sections]
        if wide != [False, True, False]:
            faults.append(f"{path.name}: the pages of the plan alone are wider than high, found {wide}")
        if any(not section.footer.paragraphs[0].text.strip() for section in read.sections):
            faults.append(f"{path.name}: a part without a footer")
        pages = [re.sub(r"\s+", " ", page.extract_text()) for page in pypdf.PdfReader(pdf).pages]
        text = " ".join(pages)
        if not 8 <= len(pages) <= 30:
            faults.append(f"{pdf.name}: {len(pages)} pages")
        lost = [words for words in [*must["words"], *(text for _, text in must["headings"])] if words not in text]
        faults += [f"{pdf.name}: LibreOffice does not show {words!r}" for words in lost]
    return faults


def check_decks(folder, office):
    """The deck for PowerPoint: python-pptx finds headlines, pictures and notes, LibreOffice makes pages of it."""
    faults = []
    files = [folder / f"{lang}-deck.pptx" for lang in ("id", "en")]
    pages = office.convert(files, "pdf")
    for path in files:
        must = json.loads(path.with_suffix(".json").read_text())
        slides = list(pptx.Presentation(str(path)).slides)
        if len(slides) != len(must):
            faults.append(f"{path.name}: {len(slides)} slides, {len(must)} expected")
        for number, (slide, wanted) in enumerate(zip(slides, must), 1):
            title = slide.shapes.title
            if wanted["headline"] and (title is None or title.text_frame.text != wanted["headline"]):
                faults.append(f"{path.name} {number}: headline {title and title.text_frame.text!r}")
            alts = [shape._element.nvPicPr.cNvPr.get("descr") for shape in slide.shapes if hasattr(shape, "image")]
            if alts != wanted["pictures"]:
                faults.append(f"{path.name} {number}: pictures {alts}")
            notes = slide.notes_slide.notes_text_frame.text if slide.has_notes_slide else ""
            if notes.strip() != wanted["notes"].strip():
                faults.append(f"{path.name} {number}: notes {notes!r}")
            if (slide._element.get("show") == "0") != wanted["hidden"]:
                faults.append(f"{path.name} {number}: left out or not")
    for path in files:
        printed = len(pypdf.PdfReader(pages / f"{path.stem}.pdf").pages)
        shown = sum(not slide["hidden"] for slide in json.loads(path.with_suffix(".json").read_text()))
        if printed != shown:
            faults.append(f"{path.name}: {printed} pages of {shown} slides")
    return faults


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("--soffice", required=True)
    parser.add_argument("--rsvg", required=True)
    arguments = parser.parse_args()
    folder = arguments.folder.resolve()
    tables = json.loads((folder / "expected.json").read_text(encoding="utf-8"))
    faults = []

    def step(what, found):
        faults.extend(found)
        print(f"  {what}: {len(found)} faults, {time.monotonic() - start:.0f} s", flush=True)

    start = time.monotonic()
    with tempfile.TemporaryDirectory() as scratch:
        scratch = Path(scratch)
        office = LibreOffice(arguments.soffice, scratch)
        step("what must be found", check_expected(tables))
        step("archives and how to read them", check_archives(folder) + check_guide(folder, tables))
        step("Data Packages", check_packages(folder))
        cells = sum(len(table["rows"]) * len(table["columns"]) for table in tables)
        step(f"{len(tables)} tables of {cells} cells in pandas and openpyxl", check_with_python(folder, tables))
        step("the same in LibreOffice (id-ID)", check_with_libre_office(folder, office, tables))
        step("files that are wrong on purpose", check_that_faults_are_found(folder, office, tables, scratch))
        step("reports in python-docx and LibreOffice", check_reports(folder, office))
        step("decks in python-pptx and LibreOffice", check_decks(folder, office))
        found, labels, pictures = check_pictures(folder, office, arguments.rsvg, scratch)
        step(f"{labels} labels on {pictures} pictures with halos in librsvg and LibreOffice", found)
    for fault in faults[:80]:
        print(fault)
    if len(faults) > 80:
        print(f"and {len(faults) - 80} more")
    sys.exit(bool(faults))


main()
