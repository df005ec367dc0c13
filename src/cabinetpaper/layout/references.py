"""`ref("…")` → where it points and what it prints: sections, paragraphs, themes, actions, areas.

A paper is laid out twice: first to learn the numbers, then with every reference filled. Numbers do
not depend on what references print, so twice is enough.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from attrs import field, frozen

from cabinetpaper.document.blocks import Block, Document, Paragraph
from cabinetpaper.document.inlines import Reference
from cabinetpaper.document.whereabouts import whereabouts
from cabinetpaper.errors import InputError, Problems
from cabinetpaper.layout.expressions import nearest
from cabinetpaper.layout.names import OWN, Names
from cabinetpaper.layout.values import Pointing
from cabinetpaper.model.inspection import words_of
from cabinetpaper.model.plan import ActionPlan
from cabinetpaper.model.report import Appendix
from cabinetpaper.places import Place


@frozen(kw_only=True)
class References:
    """Everything that `ref` can point to in one paper.

    `numbers` are the numbers of bookmarked paragraphs by bookmark; None while they are not known
    yet. `appendix` is the paper's own, or None where it carries no plan.
    """

    names: Names
    plan: ActionPlan | None
    appendix: Appendix | None
    others: tuple[Appendix, ...] = ()
    word: str = "Appendix"
    numbers: Mapping[str, str] | None = field(default=None)

    def find(self, target: str) -> Pointing:
        """Give the reference to a target as an author names it.

        Raises `InputError` for one that is unknown or that fits more than one place.
        """
        kind, _, rest = target.strip().partition(" ")
        finder = KINDS.get(kind.casefold())
        if finder is not None and (rest.strip() or kind.casefold() == OWN):
            return finder(self, rest.strip())
        return self._paragraph(target.strip())

    def _appendix(self, label: str) -> Pointing:
        own = self.appendix
        if own is not None and (not label or words_of(label) == words_of(own.label)):
            text = f"{self.word} {own.label}" if own.label else own.title
            return Pointing(text=text, target=self.names.appendix)
        for other in self.others:
            if label and words_of(label) == words_of(other.label):
                return Pointing(text=f"{self.word} {other.label}")
        labels = [one.label for one in (own, *self.others) if one is not None]
        raise InputError(
            f"there is no {self.word.lower()} {label or 'in this paper'}"
            + (nearest(label, labels) if label and labels else "")
        )

    def _section(self, heading: str) -> Pointing:
        found = self.names.sections.get(words_of(heading))
        if found is None:
            known = self.names.headings.values()
            raise InputError(f"there is no section “{heading}”{nearest(heading, known)}")
        number = self._number(found)
        if number is None:
            return Pointing(text=self.names.headings[found], target=found)
        return Pointing(before="section ", text=number, target=found, by_number=True)

    def _paragraph(self, name: str) -> Pointing:
        found = self.names.paragraphs.get(name)
        if found is None:
            known = [*self.names.paragraphs, *(f"{kind} …" for kind in KINDS)]
            raise InputError(f"there is nothing called “{name}” to refer to{nearest(name, known)}")
        number = self._number(found)
        if number is None:
            raise InputError(f"the paragraph “{name}” has no number to refer to")
        return Pointing(before="paragraph ", text=number, target=found, by_number=True)

    def _area(self, which: str) -> Pointing:
        count = len(self.names.areas)
        if not which.isdecimal() or not 1 <= int(which) <= count:
            raise InputError(f"there is no area {which} (areas for improvement: {count})")
        found = self.names.areas[int(which) - 1]
        number = self._number(found)
        if number is None and found in (self.numbers or {}):
            raise InputError(f"area {which} has no number to refer to: its section has none")
        if number is None:
            raise InputError(
                "the areas for improvement stand nowhere in this paper; "
                "place them with {{ areas_for_improvement }}, alone in a paragraph"
            )
        return Pointing(before="paragraph ", text=number, target=found, by_number=True)

    def _theme(self, reference: str) -> Pointing:
        plan = self._plan()
        found = plan.theme_of(reference)
        if len(found) != 1:
            known = [theme.reference for theme in plan.themes if theme.reference]
            raise InputError(_unclear("theme", reference, len(found), known))
        theme = found[0]
        index = next(i for i, one in enumerate(plan.themes) if one is theme)
        return Pointing(before="theme ", text=theme.reference, target=self.names.themes[index])

    def _action(self, reference: str) -> Pointing:
        actions = self._plan().actions
        found = [i for i, action in enumerate(actions) if action.reference == reference]
        if len(found) != 1:
            known = [action.reference for action in actions if action.reference]
            raise InputError(_unclear("action", reference, len(found), known))
        return Pointing(before="action ", text=reference, target=self.names.actions[found[0]])

    def _plan(self) -> ActionPlan:
        if self.plan is None:
            raise InputError("this paper carries no action plan to refer to")
        return self.plan

    def _number(self, bookmark: str) -> str | None:
        """Give the number of a bookmarked paragraph, without the full stop behind it.

        Word's REF field leaves it out as well (ECMA-376 Part 1, 17.16.5.50, switch r).
        """
        if self.numbers is None:
            return "0"
        return (self.numbers.get(bookmark) or "").rstrip(".") or None


KINDS: Mapping[str, Callable[[References, str], Pointing]] = {
    OWN: References._appendix,
    "section": References._section,
    "theme": References._theme,
    "action": References._action,
    "area": References._area,
}


def _unclear(kind: str, reference: str, count: int, known: Sequence[str]) -> str:
    if count:
        return f"{count} {kind}s have the reference {reference}, so “{kind} {reference}” is unclear"
    return f"there is no {kind} {reference}{nearest(reference, known)}"


def check_targets(document: Document, place: Place, problems: Problems) -> None:
    """Note a reference to what the house's Word file does not print: Word would call it an error.

    A template may have lost the tag of the appendix's title, or of a theme's heading.
    """
    margins = [block for _, blocks in document.margins for block in blocks]
    paragraphs = [paragraph for _, paragraph in whereabouts([*document.blocks, *margins])]
    there = {anchor.name for paragraph in paragraphs for anchor in paragraph.anchors}
    inlines = [inline for paragraph in paragraphs for inline in paragraph.inlines]
    wanted = {one.target: one.text for one in inlines if isinstance(one, Reference)}
    for target, text in wanted.items():
        if target not in there:
            problems.add(
                f"a reference prints “{text}”, and nothing in the paper is marked as {target}: "
                "print {{ appendix }} and {{ theme }} where they begin, and refer to no bookmark "
                "of the template’s own",
                place,
            )


def numbers_of(blocks: Sequence[Block]) -> Mapping[str, str]:
    """Give the numbers of the bookmarked paragraphs outside tables, by bookmark.

    Of two bookmarks of one name the first counts: that one is printed.
    """
    numbers: dict[str, str] = {}
    for block in blocks:
        if isinstance(block, Paragraph):
            for anchor in block.anchors:
                numbers.setdefault(anchor.name, block.number)
    return numbers
