"""A place: where in somebody's file, or in the paper, a fact stands."""

from __future__ import annotations

from attrs import evolve, frozen


@frozen(kw_only=True)
class Place:
    """Where something stands: in a file (sheet and cell, or line), or in the paper (`where`).

    >>> str(Place(file="appendix-a.xlsx", sheet="Appendix A", cell="C12"))
    'appendix-a.xlsx › Appendix A!C12'
    >>> str(Place(file="narrative.md", line=14))
    'narrative.md › line 14'
    >>> str(Place(where="paragraph 7.4"))
    'paragraph 7.4'
    """

    file: str | None = None
    sheet: str | None = None
    cell: str | None = None
    line: int | None = None
    where: str | None = None

    def __str__(self) -> str:
        inside = "!".join(part for part in (self.sheet, self.cell) if part)
        line = f"line {self.line}" if self.line is not None else None
        return " › ".join(part for part in (self.file, inside, line, self.where) if part)

    def __bool__(self) -> bool:
        return bool(str(self))

    def at(self, cell: str) -> Place:
        """Give the place of another cell of the same sheet.

        >>> str(Place(file="a.xlsx", sheet="Plan", cell="A1").at("B2"))
        'a.xlsx › Plan!B2'
        """
        return evolve(self, cell=cell)

    def on(self, line: int) -> Place:
        """Give the place of another line of the same file.

        >>> str(Place(file="narrative.md").on(3))
        'narrative.md › line 3'
        """
        return evolve(self, line=line)


NOWHERE = Place()
