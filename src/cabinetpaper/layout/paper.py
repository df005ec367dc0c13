"""The pages of a house's template → the parts of a document, with the body and the plan in them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import define

from cabinetpaper.document.blocks import Block, Document, Part, Properties
from cabinetpaper.errors import InputError
from cabinetpaper.frame.prototypes import Building, FramePart, Node
from cabinetpaper.houses.house import House
from cabinetpaper.houses.styles import Style
from cabinetpaper.layout.appendix import BLOCK_OF, lay_plan
from cabinetpaper.layout.body import Chapter, lay_chapter
from cabinetpaper.layout.insertions import is_summary
from cabinetpaper.layout.names import Names
from cabinetpaper.layout.nodes import pour_nodes
from cabinetpaper.layout.progress import lay_progress
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

    @property
    def places_summary(self) -> bool:
        """Tell whether the sections place the picture of progress themselves."""
        return any(is_summary(block) for chapter in self.chapters for block in chapter.body)

    def body(self, setting: Setting) -> Iterator[Block]:
        """Give the blocks of the sections."""
        for chapter in self.chapters:
            yield from lay_chapter(chapter, setting, self.names)

    def document(self, setting: Setting, properties: Properties) -> Document:
        """Give the whole document: page by page what the template holds, filled."""
        settling = Settling()
        parts = [
            self._part(part, settling, setting)
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

    def _part(self, part: FramePart, settling: Settling, setting: Setting) -> Part:
        setting.area = part.area
        blocks = list(settling.blocks(self._blocks(part.nodes, setting)))
        return Part(landscape=part.landscape, blocks=blocks, prototype=part)

    def _shows_progress(self, setting: Setting) -> bool:
        """Tell whether the picture of progress stands in the appendix: where no section has it."""
        picture = setting.picture
        return picture is not None and bool(picture.plan.themes) and not self.places_summary

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
                if self._shows_progress(setting):
                    yield from lay_progress(setting, block=node.name, style=Style.BODY)
                yield from lay_plan(self.plan, self.form, setting, self.names)
