"""What stands inside a paragraph: words that look alike, and references to other places."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import evolve, field, frozen


@frozen
class Words:
    """Words that look alike; `link` is an address, or `#` and a bookmark of the paper itself.

    Bold and italic are what the run itself says, beyond its paragraph's style.
    """

    text: str
    bold: bool = field(default=False, kw_only=True)
    italic: bool = field(default=False, kw_only=True)
    link: str | None = field(default=None, kw_only=True)


@frozen
class Reference:
    r"""A cross-reference: the words that it prints, and the bookmark that it points to.

    `by_number` is true where it prints the number of its target (a REF field with `\r`), false
    where it prints the target's words.
    """

    text: str
    target: str = field(kw_only=True)
    by_number: bool = field(default=False, kw_only=True)
    bold: bool = field(default=False, kw_only=True)
    italic: bool = field(default=False, kw_only=True)


Inline = Words | Reference


def emphasised(inline: Inline, *, bold: bool, italic: bool) -> Inline:
    """Give an inline that is bold or italic as well, if it is not.

    >>> emphasised(Words("Good", italic=True), bold=True, italic=False)
    Words(text='Good', bold=True, italic=True, link=None)
    """
    return evolve(inline, bold=inline.bold or bold, italic=inline.italic or italic)


def joined(inlines: Iterable[Inline]) -> tuple[Inline, ...]:
    """Give the inlines with neighbours that look alike made one, and empty words left out.

    How Word cuts words into runs carries no meaning, so paragraphs are compared in this form.

    >>> joined([Words("a"), Words("b"), Words("c", bold=True)])
    (Words(text='ab', bold=False, italic=False, link=None), Words(text='c', bold=True, italic=False, link=None))
    """  # noqa: E501  # the printed value is one line
    result: list[Inline] = []
    for inline in inlines:
        last = result[-1] if result else None
        if isinstance(inline, Words):
            if not inline.text:
                continue
            if isinstance(last, Words) and evolve(last, text=inline.text) == inline:
                result[-1] = evolve(last, text=last.text + inline.text)
                continue
        result.append(inline)
    return tuple(result)


def text_of(inlines: Iterable[Inline]) -> str:
    """Give the words alone.

    >>> text_of([Words("see "), Reference("Appendix A", target="appendix_a")])
    'see Appendix A'
    """
    return "".join(inline.text for inline in inlines)


def marked(inlines: Iterable[Inline]) -> str:
    """Give the words as an outline prints them: **bold**, *italic*, [link](address), «reference».

    >>> marked([Words("see ", bold=True), Reference("5", target="section_x", by_number=True)])
    '**see **«5 → #section_x»'
    """
    return "".join(_marked(inline) for inline in joined(inlines))


def _marked(inline: Inline) -> str:
    if isinstance(inline, Reference):
        text = f"«{inline.text} → {'#' if inline.by_number else ''}{inline.target}»"
    else:
        text = inline.text.replace("\n", "⏎").replace("\t", "⇥")
        if inline.link:
            text = f"[{text}]({inline.link})"
    marks = "*" * (inline.italic + 2 * inline.bold)
    return f"{marks}{text}{marks}"
