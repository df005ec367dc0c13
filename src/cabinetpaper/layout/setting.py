"""What the layout of one paper knows while it goes along: its house, facts, counts and problems."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import define, evolve, field, frozen

from cabinetpaper.document.blocks import Anchor
from cabinetpaper.document.blocks import Paragraph as LaidParagraph
from cabinetpaper.document.inlines import Inline, Reference, Words, emphasised, text_of
from cabinetpaper.errors import InputError, Problems
from cabinetpaper.findings import Finding
from cabinetpaper.frame.numbering import Counted, Counter
from cabinetpaper.frame.page_area import Area
from cabinetpaper.frame.prototypes import Hole, Poured
from cabinetpaper.frame.tags import TAG, straightened
from cabinetpaper.houses.house import House
from cabinetpaper.layout.expressions import Scope, evaluate
from cabinetpaper.layout.facts import WHERE_GIVEN
from cabinetpaper.layout.phrasing import Phrasing
from cabinetpaper.layout.printable import is_blank
from cabinetpaper.layout.values import (
    AppendixFacts,
    Contents,
    Labelled,
    Picture,
    Pointing,
    ThemeFacts,
)
from cabinetpaper.model.text import Entry, Paragraph, Run, Subheading, Tag, Text
from cabinetpaper.model.text import Inline as ModelInline
from cabinetpaper.places import NOWHERE, Place
from cabinetpaper.tuples import as_tuple


@frozen(kw_only=True)
class Line:
    """One paragraph of a value: its words, the list marker as typed or "", its bookmarks."""

    inlines: tuple[Inline, ...] = field(converter=as_tuple)
    marker: str = ""
    level: int = 0
    anchors: tuple[Anchor, ...] = ()
    place: Place = NOWHERE


@define(kw_only=True)
class Setting:
    """The state of one layout. `lists` counts the numbered lists that Word has been given.

    `picture` is the picture of progress that the paper asks for. `area` is the room for text on the
    pages that are being laid.
    """

    house: House
    phrasing: Phrasing
    scope: Scope
    problems: Problems = field(factory=Problems)
    findings: list[Finding] = field(factory=list)
    lists: int = 0
    picture: Picture | None = None
    area: Area = field(factory=Area)
    counter: Counter = field(init=False)

    def __attrs_post_init__(self) -> None:
        self.counter = Counter(self.house.frame.numbering)

    def counted(self, style: str) -> Counted | None:
        """Give the list and level that a style counts by, None where it counts by none."""
        numbering = self.house.frame.numbering
        found = numbering.styles.by_name(style)
        return None if found is None else numbering.of_style(found.id)

    def counting(
        self,
        style: str,
        inlines: Iterable[Inline],
        counted: Counted | None,
        *,
        anchors: Iterable[Anchor] = (),
        prototype: Poured | None = None,
    ) -> LaidParagraph:
        """Give the next paragraph that counts by a list and level, by nothing for None."""
        return LaidParagraph(
            style=style,
            inlines=inlines,
            number=self.counter.label(counted),
            counted=counted.pair if counted else None,
            anchors=anchors,
            prototype=prototype,
        )

    def value(self, expression: str, scope: Scope, place: Place) -> object:
        """Give the value of a tag, or None with the problem noted."""
        try:
            return evaluate(expression, scope, place=place)
        except InputError as error:
            self.problems.take(error)
            return None

    def lines(self, expression: str, scope: Scope, place: Place) -> tuple[Line, ...]:
        """Give what a tag prints, paragraph by paragraph; a problem is noted and prints nothing."""
        try:
            value = evaluate(expression, scope, place=place)
        except InputError as error:
            self.problems.take(error)
            return ()
        if value is None:
            root = Hole(expression=expression).root
            given = f"; it is given {WHERE_GIVEN[root]}" if root in WHERE_GIVEN else ""
            self.problems.add(f"in {{{{ {expression} }}}}: this fact is not given{given}", place)
            return ()
        try:
            return self.lines_of(value, place)
        except InputError as error:
            text = f"in {{{{ {expression} }}}}: {error.problems[0].text}"
            self.problems.add(text, place)
            return ()

    def lines_of(self, value: object, place: Place = NOWHERE) -> tuple[Line, ...]:
        """Give the paragraphs of a value; raises `InputError` for one that no words stand for."""
        if isinstance(value, Contents):
            raise InputError(
                "the house's Word file places the list of contents, by this tag alone in a "
                "paragraph outside tables"
            )
        if isinstance(value, Text):
            return tuple(self._line(block) for block in value if not is_blank(str(block)))
        if isinstance(value, AppendixFacts | ThemeFacts):
            value = value.heading
        if isinstance(value, Labelled):
            covered = len(value.label) or len(value.text)
            anchors = (Anchor(value.bookmark, 0, covered),) if value.bookmark else ()
            # Two runs, so that Word's bookmark can begin and end where the label does.
            words = (Words(value.text[:covered]), Words(value.text[covered:]))
            return (Line(inlines=words, anchors=anchors, place=place),)
        if isinstance(value, Pointing):
            return (Line(inlines=_pointing(value), place=place),)
        said = self.phrasing.say(value)
        return tuple(
            Line(inlines=[Words(line)], place=place)
            for line in said.split("\n")
            if not is_blank(line)
        )

    def _line(self, block: Paragraph | Subheading | Entry) -> Line:
        inlines = self.inlines(block.runs)
        if isinstance(block, Entry):
            return Line(inlines=inlines, marker=block.marker, level=block.level, place=block.place)
        return Line(inlines=inlines, place=block.place)

    def inlines(self, runs: tuple[ModelInline, ...]) -> tuple[Inline, ...]:
        """Give the words of runs, every tag among them filled."""
        return tuple(inline for run in runs for inline in self._inlines_of(run))

    def _inlines_of(self, run: Run | Tag) -> tuple[Inline, ...]:
        if isinstance(run, Run):
            return (Words(run.text, bold=run.bold, italic=run.italic, link=run.link),)
        lines = self.lines(run.expression, self.scope, run.place)
        if len(lines) > 1 or any(line.marker for line in lines):
            self.problems.add(
                f"{run} is more than one paragraph; it can only stand alone in one", run.place
            )
        return tuple(_looking_like(run, inline) for line in lines for inline in line.inlines)

    def one_line(self, text: str, scope: Scope, place: Place) -> str:
        """Give words of the template that hold tags, such as a table's caption, filled."""

        def fill(expression: str) -> str:
            return " ".join(text_of(x.inlines) for x in self.lines(expression, scope, place))

        return TAG.sub(lambda tag: fill(straightened(tag["expression"])), text)


def _pointing(value: Pointing) -> tuple[Inline, ...]:
    before = (Words(value.before),) if value.before else ()
    if value.target is None:
        return (*before, Words(value.text))
    return (*before, Reference(value.text, target=value.target, by_number=value.by_number))


def _looking_like(run: Tag, inline: Inline) -> Inline:
    """Give an inline with the look of the tag that it fills, and the tag's link round its words."""
    made = emphasised(inline, bold=run.bold, italic=run.italic)
    return evolve(made, link=run.link or made.link) if isinstance(made, Words) else made
