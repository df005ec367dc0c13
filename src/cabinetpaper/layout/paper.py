"""The pages of a house's template → the parts of a document, with the body and the plan in them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import define

from cabinetpaper.document.blocks import Block, Document, Part, Properties
from cabinetpaper.errors import InputError
from cabinetpaper.frame.prototypes import Building, FramePart, Node
from cabinetpaper.houses.house import House
from cabinetpaper.layout.appendix import BLOCK_OF, lay_plan
from cabinetpaper.layout.body import Chapter, lay_chapter
from cabinetpaper.layout.names import Names
from cabinetpaper.layout.nodes import pour_nodes
from cabinetpaper.layout.setting import Setting
from cabinetpaper.layout.settling import Settling, without_bookmarks
from cabinetpaper.model.plan import ActionPlan
from cabinetpaper.model.report import TableForm


@define(kw_only=True)
class Paper:
    """One paper while it is laid out: the house's pages with the body and the plan in them."""

    house: House
    names: Names
    chapters: Sequence[Chapter]
    plan: ActionPlan | None
    form: TableForm
    is_extract: bool = False

    def body(self, setting: Setting) -> Iterator[Block]:
        """Give the blocks of the sections."""
        for chapter in self.chapters:
            yield from lay_chapter(chapter, setting, self.names)

    def document(self, setting: Setting, properties: Properties) -> Document:
        """Give the whole document: page by page what the template holds, filled."""
        settling = Settling()
        parts = [
            Part(
                landscape=part.landscape,
                blocks=list(settling.blocks(self._blocks(part.nodes, setting))),
                prototype=part,
            )
            for part in self.house.frame.parts
            if self._is_wanted(part)
        ]
        if not parts:
            raise InputError(
                "the action plan stands on the same pages as the sections, so that there can be no "
                "extract of it; in Word, set a section break (Next Page) before it",
                self.house.frame.place,
            )
        margins = [
            (name, tuple(without_bookmarks(Settling().blocks(self._blocks(nodes, setting)))))
            for name, nodes in self.house.frame.margins
        ]
        return Document(
            parts=parts, properties=properties, margins=margins, findings=setting.findings
        )

    def _is_wanted(self, part: FramePart) -> bool:
        """Tell whether pages are printed: those of a plan, and in a paper all others."""
        held = {node.name for node in part.nodes if isinstance(node, Building)}
        if held & {"action-plan", "action-plan-single"} and "sections" not in held:
            return self.plan is not None
        return not self.is_extract

    def _blocks(self, nodes: Sequence[Node], setting: Setting) -> Iterator[Block]:
        for node in nodes:
            if not isinstance(node, Building):
                yield from pour_nodes((node,), setting.scope, setting)
            elif node.name == "sections":
                yield from self.body(setting)
            elif node.name == BLOCK_OF[self.form] and self.plan is not None:
                yield from lay_plan(self.plan, self.form, setting, self.names)
