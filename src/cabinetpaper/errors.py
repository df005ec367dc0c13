"""The errors of the package: one base, and every problem of an input told at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from attrs import frozen

from cabinetpaper.places import NOWHERE, Place


@frozen
class Problem:
    """One thing that is wrong with an input, and where.

    >>> print(Problem("there is no sheet “Plan”", Place(file="plan.xlsx")))
    plan.xlsx: there is no sheet “Plan”
    """

    text: str
    place: Place = NOWHERE

    def __str__(self) -> str:
        return f"{self.place}: {self.text}" if self.place else self.text


class CabinetPaperError(Exception):
    """The base of every error that this package raises on purpose."""


class InputError(CabinetPaperError):
    """An input that could not be used: a file, a key, a fact, a tag. Holds all its problems.

    >>> error = InputError("no such file", Place(file="paper.toml"))
    >>> [str(problem) for problem in error.problems]
    ['paper.toml: no such file']
    """

    def __init__(self, problem: str | Iterable[Problem] = (), place: Place = NOWHERE) -> None:
        self.problems: tuple[Problem, ...] = (
            (Problem(problem, place),) if isinstance(problem, str) else tuple(problem)
        )
        super().__init__("\n".join(str(problem) for problem in self.problems))


@contextmanager
def placed(place: Place) -> Iterator[None]:
    """Give a place to each problem of an `InputError` that has none: an error from outside in.

    >>> with placed(Place(file="paper.toml")):
    ...     raise InputError("there is no house “x”")
    Traceback (most recent call last):
    ...
    cabinetpaper.errors.InputError: paper.toml: there is no house “x”
    """
    try:
        yield
    except InputError as error:
        raise InputError(
            Problem(problem.text, problem.place or place) for problem in error.problems
        ) from None


class OutputError(CabinetPaperError):
    """An output that could not be written: a target that is not ours, or is open."""


class ProgramError(CabinetPaperError):
    """A program of somebody else's that is absent, or that did not do its work: LibreOffice."""


class Problems:
    """Collects the problems of one input, so that its owner is told all of them at once.

    What is found twice is told once: a fault of a template shows in every row that it makes.

    >>> problems = Problems()
    >>> problems.add("first"); problems.add("second")
    >>> problems.tell()
    Traceback (most recent call last):
    ...
    cabinetpaper.errors.InputError: first
    second
    """

    def __init__(self) -> None:
        self._found: list[Problem] = []

    def add(self, text: str, place: Place = NOWHERE) -> None:
        """Note one problem."""
        self._found.append(Problem(text, place))

    def take(self, error: InputError) -> None:
        """Note every problem of an error that another step raised."""
        self._found.extend(error.problems)

    def tell(self) -> None:
        """Raise `InputError` with all problems noted so far, or do nothing if there is none."""
        if self._found:
            raise InputError(dict.fromkeys(self._found))

    def __bool__(self) -> bool:
        return bool(self._found)
