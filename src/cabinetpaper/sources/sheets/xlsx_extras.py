"""What stands beside a sheet in parts of its own: relations in; comments and tables out."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import define, field

from cabinetpaper.sources.sheets.cell_text import as_seen
from cabinetpaper.sources.sheets.gate import Package
from cabinetpaper.sources.sheets.values import Area, NamedTable
from cabinetpaper.sources.sheets.xlsx_areas import area_of, position, within_limits
from cabinetpaper.sources.sheets.xlsx_package import Relation
from cabinetpaper.sources.sheets.xlsx_sheet import FILTERS
from cabinetpaper.sources.sheets.xlsx_strings import RichText, plain
from cabinetpaper.sources.sheets.xlsx_xml import THREADED, Attributes, read_part

Comments = dict[tuple[int, int], str]


@define
class Extras:
    """The comments and tables of one sheet."""

    package: Package
    comments: Comments = field(factory=dict)
    tables: list[NamedTable] = field(factory=list)
    filters: list[Area] = field(factory=list)

    def read(self, relations: Iterable[Relation]) -> None:
        """Read what the relations of a sheet lead to; a part that is not there says nothing."""
        threads: Comments = {}
        parts: dict[str, str] = {}
        for relation in relations:
            if not relation.is_outside and relation.target in self.package:
                parts.setdefault(relation.target, relation.kind)
        for part, kind in parts.items():
            if kind == "comments":
                self._read_comments(part)
            elif kind == "threadedComment":
                self._read_threads(part, threads)
            elif kind == "table":
                self._read_table(part)
        # Beside a thread Excel leaves a comment for older versions that says it is one.
        self.comments.update(threads)

    def _read_comments(self, part: str) -> None:
        rich = RichText()
        places: list[tuple[int, int]] = []

        def starts(attributes: Attributes) -> None:
            places.append(position(attributes.get("ref", "")))
            rich.begin()

        def ended(_: str) -> None:
            self._note(self.comments, places[-1], plain(rich.words()))

        read_part(
            self.package,
            part,
            starts={**rich.starts, "comment": starts},
            ends={**rich.ends, "comment": ended},
            texts=["t"],
            passed_over=["rPh", "phoneticPr", "extLst"],
        )

    def _read_threads(self, part: str, threads: Comments) -> None:
        places: list[tuple[int, int]] = []

        def starts(attributes: Attributes) -> None:
            places.append(position(attributes.get("ref", "")))

        def text(words: str) -> None:
            if places:
                before = threads.get(places[-1])
                said = f"{before}\n{as_seen(words)}" if before else as_seen(words)
                self._note(threads, places[-1], said)

        read_part(
            self.package,
            part,
            starts={"threadedComment": starts},
            ends={"text": text},
            texts=["text"],
            spaces=THREADED,
        )

    def _note(self, comments: Comments, place: tuple[int, int], text: str) -> None:
        budget = self.package.budget
        budget.letters += len(text) - len(comments.get(place, ""))
        budget.look_at_letters(budget.letters, self.package.place)
        comments[place] = text

    def _read_table(self, part: str) -> None:
        found: list[Area] = []

        def starts(attributes: Attributes) -> None:
            area = area_of(attributes.get("ref", ""))
            area = within_limits(area, self.package.limits) if area else None
            name = attributes.get("displayName") or attributes.get("name", "")
            if area and name:
                self.tables.append(NamedTable(name=as_seen(name), area=area))

        def filter_starts(attributes: Attributes) -> None:
            area = area_of(attributes.get("ref", ""))
            found[:] = [area] if area else []

        def filtered(_: Attributes) -> None:
            self.filters.extend(found)
            found.clear()

        read_part(
            self.package,
            part,
            starts={
                **dict.fromkeys(FILTERS, filtered),
                "table": starts,
                "autoFilter": filter_starts,
            },
            ends={},
        )
