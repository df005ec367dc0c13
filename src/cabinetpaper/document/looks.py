"""How words of a paragraph look, and what it carries beside words: what accessibility asks about.

Only what is read back from a .docx has these; layout knows no colours. They stand out of equality,
since two papers say the same where their words do.
"""

from __future__ import annotations

from enum import StrEnum

from attrs import field, frozen


@frozen(kw_only=True)
class Manner:
    """How words look, as all that has a say in it makes them look.

    `size` is in points, None where the file says none. `ink` and `ground` are the colours of the
    letters and of what is behind them, as `1F3864`; "" where it cannot be told, and for an ink that
    Word chooses itself (`auto`), so that it can be read. `hidden` words are not shown.
    """

    size: float | None = None
    bold: bool = False
    ink: str = ""
    ground: str = ""
    hidden: bool = False


@frozen
class Look:
    """Words of a paragraph that look alike, and how; a file's words share a few manners."""

    text: str
    manner: Manner = Manner()


class Kind(StrEnum):
    """What a paragraph carries beside its words."""

    INSERTION = "insertion"
    DELETION = "deletion"
    MOVE = "move"
    FORMAT_CHANGE = "change of format"
    COMMENT = "comment"
    CONTROL_PROMPT = "content control that nobody filled in"
    PICTURE = "picture"
    DECORATION = "decorative picture"
    TEXT_BOX = "text box"
    LOST_REFERENCE = "cross-reference to a bookmark that is not there"
    DIRTY_FIELD = "field that asks to be updated"
    UPDATE_QUESTION = "question to update fields"
    BREAK = "break of page or column"


@frozen
class Carried:
    """One thing that a paragraph carries: its kind, and its words.

    The words are those that were inserted or deleted, a picture's description, what a text box or
    a control says, the name of a bookmark; "" where it has none. `within` names what else than the
    pages' text it stands in, such as a page header.
    """

    kind: Kind
    text: str = ""
    within: str = field(default="", kw_only=True)
