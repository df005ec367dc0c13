"""The fields of an action that have a column: how it is headed, how it looks, what it holds.

A table, and no more: what a plan needs of it is chosen in `plan_columns`.
"""

from __future__ import annotations

from enum import StrEnum

from attrs import frozen

from cabinetpaper.workbook.writing import Looks


class Field(StrEnum):
    """The fields of an action that have a column, by their names in the table of headings."""

    THEME_REFERENCE = "theme_reference"
    THEME = "theme"
    FINDING = "finding"
    REFERENCE = "reference"
    DESCRIPTION = "description"
    COMPLETION = "completion"
    MEASURES = "measures"
    OWNERS = "owners"
    PROGRESS = "progress"
    STATUS = "status"


ALWAYS = frozenset({
    Field.REFERENCE, Field.DESCRIPTION, Field.COMPLETION, Field.MEASURES, Field.OWNERS,
    Field.PROGRESS,
})  # fmt: skip


@frozen(kw_only=True)
class Kind:
    """A kind of column: its heading, and how it looks.

    `sure` is the heading that a reader takes before every other for this field: it heads the column
    where one of the plan's own could be taken for it. `holds` says what stands in it, to the person
    who fills it in.
    """

    heading: str
    sure: str
    width: int
    look: Looks = Looks.WORDS
    holds: str


KINDS = {
    Field.THEME_REFERENCE: Kind(
        heading="Theme ref",
        sure="Theme ref",
        width=10,
        look=Looks.TEXT,
        holds="The reference of the theme that the action belongs to, such as 4.0.",
    ),
    Field.THEME: Kind(
        heading="Theme",
        sure="Themes",
        width=20,
        holds="The title of that theme. Where both cells are empty, the theme is that of the row "
        "above. “No theme” stands for an action that belongs to none.",
    ),
    Field.FINDING: Kind(
        heading="Finding",
        sure="Finding",
        width=30,
        holds="What the inspectors found that the action answers.",
    ),
    Field.REFERENCE: Kind(
        heading="Ref",
        sure="No",
        width=8,
        look=Looks.TEXT,
        holds="The reference of the action. The cells are text, so that 4.10 does not turn into "
        "4.1.",
    ),
    Field.DESCRIPTION: Kind(
        heading="Action",
        sure="Theme/ Action",
        width=34,
        holds="What is to be done.",
    ),
    Field.COMPLETION: Kind(
        heading="Completion date",
        sure="Completion date",
        width=15,
        look=Looks.MONTH,
        holds="When it is to be done: a month such as May-19, a day, a quarter such as "
        "Q3 2019/20, or words such as Ongoing. A month falls due on its last day.",
    ),
    Field.MEASURES: Kind(
        heading="How will progress/impact be measured or evidenced?",
        sure="How will progress/impact be measured or evidenced?",
        width=36,
        holds="How anybody can tell that it is done, and what it has changed.",
    ),
    Field.OWNERS: Kind(
        heading="Owner",
        sure="Owner",
        width=22,
        holds="Who answers for it, one a line: a post, or a name and a post.",
    ),
    Field.PROGRESS: Kind(
        heading="Progress to date",
        sure="Progress to date",
        width=46,
        holds="What has been done, an entry a line. A line that begins with - or (1) is an entry "
        "of a list.",
    ),
    Field.STATUS: Kind(
        heading="Status",
        sure="RAG",
        width=12,
        holds="How the action stands, in a word. The drop-down has the words of this plan.",
    ),
}  # fmt: skip
OWN_WORDS = "A column of this plan alone. It is kept under its heading, and can be printed."
