"""Characters that no document can hold: a text in, those that must be told out."""

from __future__ import annotations

import unicodedata


def is_control(character: str) -> bool:
    r"""Tell whether a character cannot stand in a document (XML 1.0, 2.2, and the C1 controls).

    >>> is_control("\x07"), is_control("\t")
    (True, False)
    """
    return character not in "\t\n" and (
        unicodedata.category(character) in {"Cc", "Cs"} or character in "\ufffe\uffff"
    )


def control_characters(text: str) -> list[str]:
    r"""Give each control character of a text once; tabs and line breaks are none.

    >>> control_characters("a\x07b\x07")
    ['\x07']
    """
    # No printable character is one, and most texts hold no others.
    if text.replace("\n", "").isprintable():
        return []
    return [character for character in dict.fromkeys(text) if is_control(character)]


def cannot_print(character: str) -> str:
    r"""Give the sentence that tells of a control character.

    >>> cannot_print("\x07")
    'the control character U+0007 cannot be printed: delete it'
    """
    return f"the control character U+{ord(character):04X} cannot be printed: delete it"
