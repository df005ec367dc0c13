"""An expression of a tag and a scope of facts → a value. Nothing is run: a tree is walked.

Jinja's parser reads the expression; the walk below knows facts, their listed attributes, listed
filters, `ref("…")`, and for conditions `not`, `and`, `or`, `==`, `!=`. Everything else is refused,
so that neither a template nor a narrative can run code.
"""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from inspect import signature
from typing import cast

from attrs import evolve, field, frozen
from jinja2 import Environment, TemplateSyntaxError, nodes

from cabinetpaper.errors import InputError
from cabinetpaper.places import NOWHERE, Place

Getter = Callable[[object], object]
Filter = Callable[..., object]


class Fields(dict[str, object]):
    """The house's own facts by name; absent ones are None."""


@frozen(kw_only=True)
class Scope:
    """The facts by name, what may be asked of each kind of them, and the filters.

    `placed` are the names that only place something, with what to say of each where it is no fact.
    """

    facts: Mapping[str, object]
    attributes: Mapping[type, Mapping[str, Getter]] = field(repr=False)
    filters: Mapping[str, Filter] = field(repr=False)
    ref: Callable[[str], object] = field(repr=False)
    placed: Mapping[str, str] = field(factory=dict, repr=False)

    def with_facts(self, **facts: object) -> Scope:
        """Give a scope with further facts, those of a row or of a turn of a loop."""
        return evolve(self, facts={**self.facts, **facts})


def nearest(wanted: str, known: Iterable[str]) -> str:
    """Give “; did you mean …?” where a known name is near, else what is known.

    >>> nearest("autor", ["authors", "title"])
    '; did you mean “authors”?'
    >>> nearest("zzz", ["authors", "title"])
    ' (there are: authors, title)'
    """
    names = sorted(known)
    if not names:
        return ""
    near = difflib.get_close_matches(wanted, names, n=1, cutoff=0.6)
    return f"; did you mean “{near[0]}”?" if near else f" (there are: {', '.join(names)})"


def evaluate(expression: str, scope: Scope, *, place: Place = NOWHERE) -> object:
    """Give the value of an expression; None where a fact on the way to it is not given.

    Raises `InputError` with the place: an unknown fact or filter, or what no tag may hold.
    """
    try:
        return _value(_parsed(expression), scope)
    except InputError as error:
        text = error.problems[0].text
        raise InputError(f"in {{{{ {expression} }}}}: {text}", place) from None


_UNREADABLE = (
    "this cannot be read; expected a fact, a part of one or a reference, as in {{ title }}, "
    '{{ meeting.date }} or {{ ref("appendix") }}'
)


@cache
def _parsed(expression: str) -> nodes.Expr:
    try:
        tree = Environment(autoescape=False).parse(
            "{{ " + expression + " }}"
        )  # nothing is rendered
    except (TemplateSyntaxError, ValueError, RecursionError):
        # A number of thousands of digits is a ValueError, thousands of brackets go too deep.
        raise InputError(_UNREADABLE) from None
    outputs = cast("nodes.Output", tree.body[0]).nodes if len(tree.body) == 1 else []
    if len(outputs) != 1 or isinstance(outputs[0], nodes.TemplateData):
        raise InputError(_UNREADABLE)
    return outputs[0]


def _value(node: nodes.Node, scope: Scope) -> object:
    for kind, walk in _WALKS.items():
        if isinstance(node, kind):
            return walk(node, scope)
    found = next((said for kind, said in _REFUSED.items() if isinstance(node, kind)), "another")
    raise InputError(
        f"only facts, their parts, filters and ref(“…”) may stand in a tag; found {found}"
    )


def _name(node: nodes.Name, scope: Scope) -> object:
    if node.name in scope.placed:
        raise InputError(scope.placed[node.name])
    if node.name not in scope.facts:
        raise InputError(
            f"there is no fact “{node.name}”{nearest(node.name, {*scope.facts, *scope.placed})}"
        )
    return scope.facts[node.name]


def _attribute(node: nodes.Getattr, scope: Scope) -> object:
    owner = _value(node.node, scope)
    if owner is None:
        return None
    if isinstance(owner, Fields):
        known: Mapping[str, object] = owner
    else:
        known = scope.attributes.get(type(owner), {})
    if node.attr not in known:
        near = nearest(node.attr, known)
        raise InputError(f"“{_said(node.node)}” has no part “{node.attr}”{near}")
    return (
        owner[node.attr] if isinstance(owner, Fields) else cast("Getter", known[node.attr])(owner)
    )


def _filtered(node: nodes.Filter, scope: Scope) -> object:
    if node.name not in scope.filters:
        raise InputError(f"there is no filter “{node.name}”{nearest(node.name, scope.filters)}")
    if node.node is None or node.kwargs or node.dyn_args or node.dyn_kwargs:
        raise InputError(f"the filter “{node.name}” takes plain words only")
    wanted = scope.filters[node.name]
    if len(node.args) != _arguments_of(wanted):
        taken = f'words in brackets: {node.name}("…")' if _arguments_of(wanted) else "no brackets"
        raise InputError(f"the filter “{node.name}” takes {taken}")
    arguments = [_quoted(argument) for argument in node.args]
    value = _value(node.node, scope)
    return None if value is None else wanted(value, *arguments)


@cache
def _arguments_of(wanted: Filter) -> int:
    """Count what a filter takes in its brackets: all but the value before it."""
    return len(signature(wanted).parameters) - 1


def _called(node: nodes.Call, scope: Scope) -> object:
    if not (isinstance(node.node, nodes.Name) and node.node.name == "ref"):
        raise InputError("only ref(“…”) can be called")
    if len(node.args) != 1 or node.kwargs or node.dyn_args or node.dyn_kwargs:
        raise InputError('ref takes one name, as in ref("appendix")')
    target = node.args[0]
    if not (isinstance(target, nodes.Const) and isinstance(target.value, str)):
        raise InputError('ref takes a name between quotes, as in ref("action 4.1")')
    return scope.ref(target.value)


def _quoted(node: nodes.Node) -> str:
    if isinstance(node, nodes.Const) and isinstance(node.value, str):
        return node.value
    raise InputError("expected words between quotes")


def _constant(node: nodes.Node) -> str | int:
    if isinstance(node, nodes.Const) and isinstance(node.value, str | int):
        return node.value
    raise InputError("expected words between quotes, or a number")


def _compared(node: nodes.Compare, scope: Scope) -> object:
    if len(node.ops) != 1 or node.ops[0].op not in {"eq", "ne"}:
        raise InputError("facts can be compared by == and != only")
    left, right = _value(node.expr, scope), _value(node.ops[0].expr, scope)
    same = left is right if left is None or right is None else str(left) == str(right)
    return same if node.ops[0].op == "eq" else not same


def _said(node: nodes.Node) -> str:
    if isinstance(node, nodes.Getattr):
        return f"{_said(node.node)}.{node.attr}"
    return node.name if isinstance(node, nodes.Name) else "this"


# What Jinja's parser reads and a tag may not hold, in the words of those who type tags.
_REFUSED: Mapping[type, str] = {
    nodes.BinExpr: "arithmetic",
    nodes.UnaryExpr: "arithmetic",
    nodes.Concat: "“~”",
    nodes.Getitem: "square brackets",
    nodes.List: "square brackets",
    nodes.Tuple: "a comma",
    nodes.CondExpr: "“if”",
    nodes.Test: "“is”",
}

_WALKS: Mapping[type, Callable[..., object]] = {
    nodes.Name: _name,
    nodes.Getattr: _attribute,
    nodes.Filter: _filtered,
    nodes.Call: _called,
    nodes.Const: lambda node, _: _constant(node),
    nodes.Not: lambda node, scope: not _value(node.node, scope),
    nodes.And: lambda node, scope: _value(node.left, scope) and _value(node.right, scope),
    nodes.Or: lambda node, scope: _value(node.left, scope) or _value(node.right, scope),
    nodes.Compare: _compared,
}
