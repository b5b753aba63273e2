"""Reads the files that leave the page with the programs that readers use: LibreOffice in Indonesian, pandas, openpyxl,
librsvg. Compares values, not texts; a difference is named with its file, row and column, and fails."""

import json
import re
import subprocess
import sys
import tempfile
from datetime import date, datetime
from pathlib import Path

import openpyxl
import pandas
from PIL import Image

faults = []


def fault(*words):
    faults.append(": ".join(str(word) for word in words))


def is_formula(text):
    return bool(text) and (text[0] in "\t\r\n" or text.lstrip()[:1] in tuple("=+-@＝＋－＠"))


def unguarded(text):
    return text[1:] if text.startswith("'") and is_formula(text.lstrip("'")) else text


def same(found, value, kind, in_csv):
    if value is None:
        return found is None or found == "" or (isinstance(found, float) and found != found)
    if kind in ("Count", "Number", "Year"):
        return isinstance(found, (int, float)) and not isinstance(found, bool) and abs(found - value) < 1e-9
    if kind == "Date":
        if isinstance(found, (datetime, date)):
            return found.isoformat()[:10] == value
        return str(found) == value and (len(value) < 10 or in_csv)
    if kind == "Flag":
        # LibreOffice writes a truth value as the function that gives it.
        return found is value or str(found).lower() in (str(value).lower(), f"={value}()".lower()) or (in_csv and found in (1, "1"))
    found = unguarded(found) if in_csv and isinstance(found, str) else found
    return isinstance(found, str) and found.replace("\r\n", "\n") == value or (value == "" and found is None)


def compare(program, table, rows, in_csv):
    if len(rows) != len(table["rows"]):
        return fault(program, table["name"], f"{len(rows)} rows instead of {len(table['rows'])}")
    for at, (row, expected) in enumerate(zip(rows, table["rows"])):
        for column, found, value in zip(table["columns"], row, expected):
            if not same(found, value, column["type"], in_csv):
                fault(program, table["name"], f"row {at + 1}", column["heading"], f"{found!r} is not {value!r}")


def sheet_rows(path, width):
    sheet = openpyxl.load_workbook(path).worksheets[0]
    return [list(row)[:width] + [None] * (width - len(row)) for row in sheet.iter_rows(min_row=2, values_only=True)]


def office(profile, out, files, convert, *more):
    command = ["soffice", "--headless", f"-env:UserInstallation=file://{profile}", *more, "--convert-to", convert]
    subprocess.run([*command, "--outdir", str(out), *map(str, files)], check=True, capture_output=True, timeout=600)


def settle_locale(profile):
    """LibreOffice as an Indonesian reader has it: with decimal commas."""
    settings = profile / "user" / "registrymodifications.xcu"
    settings.parent.mkdir(parents=True)
    items = '<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>id-ID</value></prop></item>'
    head = '<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry">'
    settings.write_text(f"{head}{items}</oor:items>")


def check_tables(folder, work, profile, tables):
    for table in tables:
        codes = {column["heading"]: str for column in table["columns"] if column["type"] in ("Code", "Text", "Date")}
        frame = pandas.read_csv(folder / f"{table['name']}.csv", dtype=codes, keep_default_na=False, na_values=[""])
        rows = [[None if value is pandas.NA or value != value else getattr(value, "item", lambda: value)() for value in row] for row in frame.itertuples(index=False)]
        compare("pandas", table, rows, True)
        compare("openpyxl", table, sheet_rows(folder / f"{table['name']}.xlsx", len(table["columns"])), False)
    # Semicolons, quoted, UTF-8, from the first line, Indonesian; what is quoted is text, numbers are told by their look.
    csv = [folder / f"{table['name']}.excel.csv" for table in tables]
    office(profile, work, csv, "xlsx:Calc MS Excel 2007 XML", "--infilter=CSV:59,34,76,1,,1057,true,false")
    again = work / "again"
    office(profile, again, [folder / f"{table['name']}.xlsx" for table in tables], "xlsx:Calc MS Excel 2007 XML")
    for table in tables:
        width = len(table["columns"])
        rows = sheet_rows(work / f"{table['name']}.excel.xlsx", width)
        # An empty last row of a sheet is no row.
        compare("LibreOffice (CSV)", table, rows, True)
        compare("LibreOffice (XLSX)", table, sheet_rows(again / f"{table['name']}.xlsx", width), False)


LABEL = re.compile(r'<text[^>]*\bx="([\d.-]+)"[^>]*\by="([\d.-]+)"[^>]*>([^<]+)</text>')


def check_picture(program, svg, png):
    """Below each letter of a haloed label there are pixels of its ink."""
    text = svg.read_text()
    width = float(re.search(r'<svg[^>]*\bwidth="([\d.]+)"', text).group(1))
    picture = Image.open(png).convert("RGB")
    scale = picture.width / width
    haloed = re.findall(r'<text[^>]*class="halo"[^>]*>[^<]*</text>\s*(<text[^>]*>[^<]*</text>)', text)
    haloed += re.findall(r'<text[^>]*aria-hidden="true"[^>]*>[^<]*</text>\s*(<text[^>]*>[^<]*</text>)', text)
    if not haloed:
        fault(program, svg.name, "no label with a halo")
    for element in haloed:
        x, y = (float(re.search(rf'\b{name}="([\d.-]+)"', element).group(1)) for name in "xy")
        words = re.sub("<[^>]*>", "", element)
        size = float(re.search(r'font-size="([\d.]+)"', element).group(1))
        anchor = re.search(r'text-anchor="(\w+)"', element)
        reach = size * 0.6 * len(words)
        left = x - {"middle": reach / 2, "end": reach}.get(anchor.group(1) if anchor else "start", 0)
        box = [left, y - size * 0.8, left + reach, y + size * 0.1]
        crop = picture.crop([round(part * scale) for part in box])
        ink = re.search(r'\bfill="#([0-9a-fA-F]{6})"', element)
        want = tuple(int(ink.group(1)[at : at + 2], 16) for at in (0, 2, 4)) if ink else (0, 0, 0)
        near = sum(1 for pixel in crop.getdata() if sum(abs(a - b) for a, b in zip(pixel, want)) < 90)
        if near < max(4, len(words)):
            fault(program, svg.name, words, f"only {near} pixels of its ink")


def main():
    folder = Path(sys.argv[1]).resolve()
    tables = json.loads((folder / "expected.json").read_text())
    with tempfile.TemporaryDirectory() as scratch:
        work, profile = Path(scratch) / "out", Path(scratch) / "profile"
        work.mkdir()
        settle_locale(profile)
        check_tables(folder, work, profile, tables)
        for svg in sorted(folder.glob("*.svg")):
            png = work / f"{svg.stem}-librsvg.png"
            subprocess.run(["rsvg-convert", "--zoom", "2", "--output", png, svg], check=True)
            check_picture("librsvg", svg, png)
        office(profile, work, sorted(folder.glob("*.svg")), "png")
        for svg in sorted(folder.glob("*.svg")):
            check_picture("LibreOffice", svg, work / f"{svg.stem}.png")
    for line in faults[:40]:
        print(line)
    print(f"{len(tables)} tables in pandas, openpyxl and LibreOffice (id-ID), {len(faults)} faults")
    sys.exit(bool(faults))


main()
