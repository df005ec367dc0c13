"""The action plan: themes, and the actions under them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from attrs import evolve, field, frozen

from cabinetpaper.findings import Finding
from cabinetpaper.model.completion import Completion
from cabinetpaper.model.kinds import each, of
from cabinetpaper.model.markers import as_text
from cabinetpaper.model.owner import Owner
from cabinetpaper.model.owners import read_owners
from cabinetpaper.model.scales import Scale
from cabinetpaper.model.text import Text
from cabinetpaper.places import NOWHERE, Place
from cabinetpaper.tuples import as_tuple


def _owners(value: str | Owner | Iterable[str | Owner]) -> tuple[Owner, ...]:
    """Give the owners: words are read as a cell's would be, so that a string may hold several."""
    one = isinstance(value, str | Owner)
    several: Iterable[str | Owner] = (value,) if one else value  # type: ignore[assignment]  # narrowed by `one`
    each_read = (read_owners(it) if isinstance(it, str) else (it,) for it in several)
    return tuple(owner for owners in each_read for owner in owners)


def _completion(value: str | Completion) -> Completion:
    """Give what a plan says of a date: words are read as a cell's would be."""
    from cabinetpaper.model.time_words import read_completion

    return read_completion(value) if isinstance(value, str) else value


def _columns(values: Iterable[tuple[str, str | Text]]) -> tuple[tuple[str, Text], ...]:
    return tuple((heading, as_text(text)) for heading, text in as_tuple(values))


@frozen(kw_only=True)
class Action:
    """One action of the plan. A string will do for every text.

    The reference is a string: "4.10" is not "4.1"; it may be empty, and it may repeat. `owners` are
    the people or bodies told apart; `owners_as_written` is their cell. `extra` holds the columns
    that only this plan has, as (heading, text), in the plan's order.

    >>> action = Action(reference="4.1", description="Ask.", owners=["Head of Fostering"])
    >>> str(action.owners_as_written)
    'Head of Fostering'
    """

    reference: str = field(default="", validator=of(str))
    description: Text = field(converter=as_text, validator=of(Text))
    completion: Completion = field(
        default=Completion(), converter=_completion, validator=of(Completion)
    )
    measures: Text = field(default=Text(), converter=as_text, validator=of(Text))
    owners: tuple[Owner, ...] = field(default=(), converter=_owners, validator=each(Owner))
    owners_as_written: Text = field(converter=as_text, validator=of(Text))
    progress: Text = field(default=Text(), converter=as_text, validator=of(Text))
    status: str = field(default="", validator=of(str))
    finding: Text = field(default=Text(), converter=as_text, validator=of(Text))
    extra: tuple[tuple[str, Text], ...] = field(default=(), converter=_columns)
    place: Place = field(default=NOWHERE, eq=False, repr=False)

    @owners_as_written.default
    def _owners_one_a_line(self) -> Text:
        return Text.lines(owner.text for owner in self.owners)

    def column(self, heading: str) -> Text | None:
        """Give the text of a column that only this plan has, by its heading without case.

        >>> action = Action(description="x", extra=[("RAG rating", Text.lines(["Green"]))])
        >>> str(action.column("rag rating"))
        'Green'
        """
        wanted = " ".join(heading.casefold().split())
        for name, text in self.extra:
            if " ".join(name.casefold().split()) == wanted:
                return text
        return None


@frozen(kw_only=True)
class Theme:
    """A theme of the plan with its actions; one without reference and title holds the rest.

    >>> Theme(reference="4.0", title="Placement stability").label
    '4.0 Placement stability'
    """

    reference: str = field(default="", validator=of(str))
    title: str = field(default="", validator=of(str))
    actions: tuple[Action, ...] = field(default=(), converter=as_tuple, validator=each(Action))
    place: Place = field(default=NOWHERE, eq=False, repr=False)

    @property
    def is_named(self) -> bool:
        """Tell whether this is a theme of the plan, not the place for actions without one."""
        return bool(self.reference or self.title)

    @property
    def label(self) -> str:
        """Give reference and title, as one says them."""
        return " ".join(part for part in (self.reference, " ".join(self.title.split())) if part)


@frozen(kw_only=True)
class ActionPlan:
    """An action plan: its title and its themes, in their order.

    `columns` are the headings of the columns that only this plan has. `findings` are what its
    reader noticed; like places, they stand beside the facts and out of equality. So does `scale`,
    by which the words of the statuses are understood: None where nobody has said.
    """

    title: str = field(default="", validator=of(str))
    themes: tuple[Theme, ...] = field(default=(), converter=as_tuple, validator=each(Theme))
    columns: tuple[str, ...] = field(default=(), converter=as_tuple)
    scale: Scale | None = field(default=None, validator=of(Scale | None), eq=False, repr=False)
    findings: tuple[Finding, ...] = field(default=(), converter=as_tuple, eq=False, repr=False)
    place: Place = field(default=NOWHERE, eq=False, repr=False)

    @property
    def actions(self) -> tuple[Action, ...]:
        """Give all actions, theme by theme."""
        return tuple(action for theme in self.themes for action in theme.actions)

    def __iter__(self) -> Iterator[Theme]:
        return iter(self.themes)

    def where(self, holds: Callable[[Theme, Action], bool]) -> ActionPlan:
        """Give the plan with the actions for which `holds` is true and the themes that keep any."""
        kept = (
            evolve(theme, actions=[a for a in theme.actions if holds(theme, a)])
            for theme in self.themes
        )
        return evolve(self, themes=[theme for theme in kept if theme.actions])

    def theme_of(self, reference: str) -> tuple[Theme, ...]:
        """Give the themes that a reference names: its exact form, else `n` for `n.0` where unique.

        Several themes may bear one reference; then all of them come back.

        >>> plan = ActionPlan(themes=[Theme(reference="4.0"), Theme(reference="40")])
        >>> [theme.reference for theme in plan.theme_of("4")]
        ['4.0']
        """
        wanted = reference.strip()
        exact = tuple(t for t in self.themes if t.reference and t.reference == wanted)
        if exact or not wanted.isdecimal():
            return exact
        whole = tuple(t for t in self.themes if t.reference == f"{wanted}.0")
        return whole if len(whole) == 1 else ()
