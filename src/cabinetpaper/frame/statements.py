"""Statements of a template: `{%p if … %}`, `{%p for … in … %}` and what closes them.

The form is docxtpl's, which owners of templates may know: a statement stands alone in a paragraph,
and the paragraph goes with it.
"""

from __future__ import annotations

import re

from attrs import define, field, frozen

from cabinetpaper.errors import Problems
from cabinetpaper.frame.prototypes import Condition, Loop, Node
from cabinetpaper.frame.tags import STATEMENT, straightened
from cabinetpaper.places import Place

_FOR = re.compile(r"for\s+(?P<variable>\w+)\s+in\s+(?P<collection>.+)")
_IF = re.compile(r"if\s+(?P<expression>.+)")


def read_statement(text: str) -> str | None:
    """Give the statement that is all of a paragraph's text, or None where it is none.

    >>> read_statement("{%p if author.telephone %}")
    'if author.telephone'
    """
    match = STATEMENT.fullmatch(text)
    return None if match is None else straightened(match["statement"])


@frozen
class _Open:
    statement: str
    place: Place
    nodes: list[Node] = field(factory=list)
    otherwise: list[Node] | None = None


@define(kw_only=True)
class Gathering:
    """Gathers the nodes of a container, those inside a statement apart, until it is closed."""

    problems: Problems
    place: Place
    _nodes: list[Node] = field(factory=list, init=False)
    _open: list[_Open] = field(factory=list, init=False)

    def add(self, node: Node) -> None:
        """Take the next node, into the innermost statement that is open."""
        if not self._open:
            self._nodes.append(node)
            return
        inner = self._open[-1]
        (inner.nodes if inner.otherwise is None else inner.otherwise).append(node)

    def state(self, statement: str, place: Place) -> None:
        """Take the next statement: open one, close one, or note what is wrong with it."""
        word = statement.split(maxsplit=1)[0] if statement else ""
        if word in {"if", "for"} and (_IF.fullmatch(statement) or _FOR.fullmatch(statement)):
            self._open.append(_Open(statement, place))
        elif word == "else" and self._is_open("if") and self._open[-1].otherwise is None:
            last = self._open.pop()
            self._open.append(_Open(last.statement, last.place, last.nodes, []))
        elif word in {"endif", "endfor"} and self._is_open(word.removeprefix("end")):
            self._close()
        else:
            self.problems.add(
                f"“{{%p {statement} %}}” has no place here; expected if, else, endif, "
                "for … in …, endfor, each closing what was opened last",
                place,
            )

    def end(self) -> tuple[Node, ...]:
        """Give all nodes; a statement that is still open is noted."""
        for still in self._open:
            self.problems.add(f"“{{%p {still.statement} %}}” is never closed", still.place)
        return tuple(self._nodes)

    def _is_open(self, word: str) -> bool:
        return bool(self._open) and self._open[-1].statement.split()[0] == word

    def _close(self) -> None:
        done = self._open.pop()
        loop = _FOR.fullmatch(done.statement)
        if loop is not None:
            self.add(
                Loop(
                    variable=loop["variable"],
                    collection=loop["collection"],
                    body=done.nodes,
                    place=done.place,
                )
            )
            return
        self.add(
            Condition(
                expression=done.statement.removeprefix("if").strip(),
                body=done.nodes,
                otherwise=done.otherwise or (),
                place=done.place,
            )
        )
