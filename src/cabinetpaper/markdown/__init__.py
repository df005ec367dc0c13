r"""Markdown in, `Text` out: the chapters of a narrative, or the body of one standard wording.

The words come through exactly as typed. What Markdown has and a paper does not (tables, images,
HTML, code, footnotes, rules) is refused with its line, and so is every place where Markdown would
swallow or change what somebody typed; all problems are told at once.

What is carried, and what was decided where Markdown leaves a choice:

- Lines that follow each other are one paragraph, joined by a space. A forced line break (two spaces
  or a backslash at the end of a line) is refused: a paper has paragraphs.
- A list number has one or two digits: "2018. The …" begins a paragraph. Entries keep their number
  as typed, but for the habit of typing the same number everywhere, which counts on from it.
- An entry is one paragraph. A second one inside it is refused, and so is a line that stands
  directly under an entry or a `> ` without belonging to it.
- Backslash escapes and entities mean what they mean in Markdown: a typed `\*` is an asterisk,
  `&amp;` an ampersand. `\{{` and `\}}` are braces, not a tag.
- The target of a link stays as typed, unless the caller looks it up.
"""

from __future__ import annotations

from collections.abc import Callable

from attrs import field, frozen

from cabinetpaper.errors import Problems
from cabinetpaper.model.text import Block, Text
from cabinetpaper.places import NOWHERE, Place
from cabinetpaper.textfile import tell_by_line

Target = Callable[[str], str]


@frozen
class Chapter:
    """A heading of the narrative, as typed, and the words under it."""

    heading: str
    body: Text = field(default=Text())
    place: Place = field(default=NOWHERE, kw_only=True, eq=False, repr=False)


def as_typed(target: str) -> str:
    """Give the target of a link unchanged."""
    return target


def read_chapters(
    source: str, *, place: Place = NOWHERE, target: Target = as_typed
) -> tuple[Chapter, ...]:
    r"""Give the chapters of a narrative: each `# heading` and the words under it.

    `target` gives the address for the target of a link, or raises `InputError`, which is then told
    with its line. Raises `InputError` with every problem of the source.

    >>> [chapter] = read_chapters("# Summary\n\nOfsted judged us **{{ overall.grade }}**.")
    >>> chapter.heading, str(chapter.body)
    ('Summary', 'Ofsted judged us {{ overall.grade }}.')
    """
    from cabinetpaper.markdown.blocks import Head, read_blocks

    problems = Problems()
    chapters: list[tuple[Head, list[Block]]] = []
    for block in read_blocks(source, place, target, problems):
        if isinstance(block, Head):
            chapters.append((block, []))
        elif chapters:
            chapters[-1][1].append(block)
        else:
            problems.add(
                "words stand before the first heading: begin each section with “# ” and its "
                "heading",
                block.place,
            )
            break
    tell_by_line(problems)
    return tuple(Chapter(head.text, Text(body), place=head.place) for head, body in chapters)


def read_markdown(source: str, *, place: Place = NOWHERE, target: Target = as_typed) -> Text:
    r"""Give the words of one section that stands in a file without a heading of its own.

    Raises `InputError` with every problem of the source.

    >>> [type(block).__name__ for block in read_markdown("Members:\n\n- note\n- agree")]
    ['Paragraph', 'Entry', 'Entry']
    """
    from cabinetpaper.markdown.blocks import Head, read_blocks

    problems = Problems()
    blocks: list[Block] = []
    for block in read_blocks(source, place, target, problems):
        if isinstance(block, Head):
            problems.add(
                "a “# ” heading cannot stand here: use “## ” inside a section", block.place
            )
        else:
            blocks.append(block)
    tell_by_line(problems)
    return Text(blocks)
