"""How long it takes to read a workbook, beside the libraries that could have been chosen.

    python benchmarks/reading.py            # makes two workbooks and prints a table for each
    python benchmarks/reading.py FILE.xlsx  # the same for a workbook of yours

Each reader runs in a process of its own, several times; printed are the median of its times and its
ratio to ours in the same run, and the most memory that its process took. Peers that are not
installed are left out: `pip install openpyxl python-calamine` for all. What each one gives differs
and is said beside it. The two of lxml do nothing but go through the cells: they are the floor.
"""

from __future__ import annotations

import importlib.util
import json
import statistics
import subprocess
import sys
import tempfile
import time
import zipfile
from pathlib import Path

ROWS, RUNS = 10_000, 3
MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
# Reader → what must be installed, and what it gives.
READERS = {
    "cabinetpaper": ("cabinetpaper", "all that the contract asks for"),
    "openpyxl": ("openpyxl", "formats, rich text, links, merges; no tables' filters, no results"),
    "openpyxl read-only": ("openpyxl", "values and formats; no merges, links or hidden rows"),
    "calamine": ("python_calamine", "values alone"),
    "lxml events": ("lxml", "cells gone through, by calls to a target"),
    "lxml rows": ("lxml", "cells gone through, by trees of rows"),
}


def cabinetpaper(path: str) -> None:
    from cabinetpaper.sources.sheets.read import read_sheets

    read_sheets(path)


def openpyxl(path: str, **options: bool) -> None:
    import openpyxl

    for sheet in openpyxl.load_workbook(path, **options).worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                _ = cell.value, cell.number_format


def calamine(path: str) -> None:
    import python_calamine

    book = python_calamine.CalamineWorkbook.from_path(path)
    for name in book.sheet_names:
        book.get_sheet_by_name(name).to_python()


class Target:
    def start(self, tag: str, attributes: dict[str, str]) -> None:
        _ = tag == MAIN + "c" and attributes.get("r")

    def end(self, tag: str) -> None: ...

    def data(self, words: str) -> None: ...

    def close(self) -> None: ...


def lxml_events(path: str) -> None:
    from lxml import etree

    for chunks in sheets(path):
        parser = etree.XMLParser(target=Target(), resolve_entities=False)
        for chunk in chunks:
            parser.feed(chunk)
        parser.close()


def lxml_rows(path: str) -> None:
    from lxml import etree

    for chunks in sheets(path):
        parser = etree.XMLPullParser(("end",), tag=MAIN + "row", resolve_entities=False)
        for chunk in chunks:
            parser.feed(chunk)
            for _, row in parser.read_events():
                for cell in row:
                    _ = cell.get("r"), [child.text for child in cell]
                row.clear()
                while (before := row.getprevious()) is not None:
                    row.getparent().remove(before)


def sheets(path: str):
    with zipfile.ZipFile(path) as archive:
        for name in archive.namelist():
            if name.startswith("xl/worksheets/sheet"):
                with archive.open(name) as stream:
                    yield iter(lambda: stream.read(65536), b"")  # used at once


CALLS = {
    "cabinetpaper": cabinetpaper,
    "openpyxl": lambda path: openpyxl(path, rich_text=True),
    "openpyxl read-only": lambda path: openpyxl(path, read_only=True),
    "calamine": calamine,
    "lxml events": lxml_events,
    "lxml rows": lxml_rows,
}


def write_plain(path: Path) -> None:
    """Write 10,000 rows of six texts."""
    import xlsxwriter

    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("Plan")
        for row in range(ROWS):
            sheet.write_row(row, 0, [f"{row}.1", f"Ask them {row}", "Head of Care", "May-19",
                                     f"(1) measure {row}\n(2) more", "Done"])  # fmt: skip


def write_mixed(path: Path) -> None:
    """Write 10,000 rows as plans have them: formats, dates, rich text, colours, links, merges."""
    import xlsxwriter

    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("Plan")
        bold, month = book.add_format({"bold": True}), book.add_format({"num_format": "mmm-yy"})
        reference = book.add_format({"num_format": "0.00"})
        fills = [book.add_format({"bg_color": c}) for c in ("#FF0000", "#FFC000", "#00B050")]
        for row in range(ROWS):
            if row % 20 == 0:
                sheet.merge_range(row, 0, row, 5, f"{row} Theme", bold)
                continue
            sheet.write_number(row, 0, row / 100, reference)
            sheet.write_rich_string(row, 1, bold, f"Ask {row}", " them what they need")
            sheet.write_string(row, 2, "Head of Care")
            sheet.write_number(row, 3, 43586 + row, month)
            sheet.write_string(row, 4, f"(1) measure {row}\n(2) more")
            sheet.write_blank(row, 5, None, fills[row % 3])
            if row % 10 == 1:
                sheet.write_url(row, 2, f"https://council.example/{row}", string="Head of Care")
            if row % 50 == 1:
                sheet.set_row(row, None, None, {"hidden": True})


def measure(reader: str, path: str) -> None:
    """Print the times of one reader, and the memory of this process."""
    import resource

    times = []
    for _ in range(RUNS):
        start = time.process_time()
        CALLS[reader](path)
        times.append(time.process_time() - start)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    sys.stdout.write(json.dumps([statistics.median(times), peak]))


def compare(path: Path) -> None:
    """Print a table of all readers that are installed."""
    sys.stdout.write(f"\n{path.name}\n")
    ours = None
    for reader, (needed, gives) in READERS.items():
        if importlib.util.find_spec(needed) is None:
            sys.stdout.write(f"{reader:20} not installed\n")
            continue
        done = subprocess.run(
            [sys.executable, __file__, "--measure", reader, str(path)],
            capture_output=True, text=True, check=True,
        )  # fmt: skip
        seconds, peak = json.loads(done.stdout)
        ours = ours or seconds
        sys.stdout.write(
            f"{reader:20} {seconds:6.2f} s  {seconds / ours:5.2f} x  {peak:4} MB  {gives}\n"
        )


def main() -> None:
    """Measure what the command line names."""
    if sys.argv[1:2] == ["--measure"]:
        measure(*sys.argv[2:])
    elif sys.argv[1:]:
        compare(Path(sys.argv[1]))
    else:
        with tempfile.TemporaryDirectory() as folder:
            for name, write in (("plain.xlsx", write_plain), ("mixed.xlsx", write_mixed)):
                path = Path(folder, name)
                write(path)
                compare(path)


if __name__ == "__main__":
    main()
