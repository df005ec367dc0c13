"""The building blocks of the template: content controls that hold prototypes."""

from __future__ import annotations

from xml.sax.saxutils import escape

from markup import INDENT, LANDSCAPE_WIDTH, NO_NUMBER, PORTRAIT_WIDTH, paragraph, run, words


def block(tag: str, label: str, number: int, *content: str) -> str:
    """Give a tagged content control: Word shows its label when the owner clicks inside it."""
    return (
        f'<w:sdt><w:sdtPr><w:alias w:val="{label}"/><w:tag w:val="block:{tag}"/>'
        f'<w:id w:val="{number}"/></w:sdtPr><w:sdtContent>{"".join(content)}</w:sdtContent></w:sdt>'
    )


def table(caption: str, description: str, widths: tuple[int, ...], *rows: str) -> str:
    """Give a table with its caption and description for those who cannot see it."""
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return (
        '<w:tbl><w:tblPr><w:tblStyle w:val="PaperTable"/>'
        f'<w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        '<w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" '
        'w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>'
        f'<w:tblCaption w:val="{escape(caption)}"/>'
        f'<w:tblDescription w:val="{escape(description)}"/>'
        f"</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"
    )


def row(
    widths: tuple[int, ...], style: str, cells: tuple[str, ...], *, header: bool = False,
    splits: bool = False, bold: tuple[int, ...] = (),
) -> str:  # fmt: skip
    """Give a row of one paragraph a cell; `bold` are the cells whose words are bold."""
    properties = ("" if splits else "<w:cantSplit/>") + ("<w:tblHeader/>" if header else "")
    look = f"<w:trPr>{properties}</w:trPr>" if properties else ""
    body = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>'
        f"{paragraph(style, run(cell, '<w:b/><w:bCs/>' if index in bold else ''))}</w:tc>"
        for index, (width, cell) in enumerate(zip(widths, cells, strict=True))
    )
    return f"<w:tr>{look}{body}</w:tr>"


def sections_block() -> str:
    """Give the place of the body, showing each of its styles once for the owner to change."""
    return block(
        "sections", "The sections of the paper", 101,
        paragraph("Heading1", run("Heading of a section: style Heading 1")),
        words("NumberedParagraph", "A numbered paragraph: style Numbered Paragraph."),
        words("ListBullet", "A bullet: style List Bullet."),
        words("ListBullet2", "A bullet inside a bullet: style List Bullet 2."),
        words("UnnumberedParagraph", "A paragraph without a number: style Unnumbered Paragraph."),
        paragraph("Heading1", run("A heading without a number: Heading 1"), properties=NO_NUMBER),
        words("BodyText", "A paragraph of a section without a number: style Body Text."),
    )  # fmt: skip


def judgements_block() -> str:
    """Give the judgements table: a row for each judgement, and the overall, bold and last."""
    widths = (6236, PORTRAIT_WIDTH - INDENT - 6236)
    return block(
        "judgements", "The judgements table", 102,
        table(
            "Judgements of the inspectors",
            "Each area that the inspectors judged, with the grade that they gave it.",
            widths,
            row(widths, "TableHeading", ("Judgement", "Grade"), header=True),
            row(widths, "TableText", ("{{ judgement.area }}", "{{ judgement.grade }}")),
            row(widths, "TableText", ("{{ overall.area }}", "{{ overall.grade }}"), bold=(0, 1)),
        ).replace("<w:tblLayout", f'<w:tblInd w:w="{INDENT}" w:type="dxa"/><w:tblLayout'),
    )  # fmt: skip


# Where no action has a status its column is left out and the wide ones share its width: these
# are such that they come out as 850, 3005, 1474, 3629, 2211 and 3969, without a rest.
STATUS = 1533
PLAN = (
    ("Ref", "{{ action.reference }}", 850),
    ("Theme/ Action", "{{ action.description }}", 2571),
    ("Completion Date", "{{ action.completion }}", 1474),
    (
        "How Will Progress/Impact Be Measured Or Evidenced?",
        "{{ action.measures }}",
        3104,
    ),
    ("Owner", "{{ action.owners }}", 2211),
    ("Status", "{{ action.status }}", STATUS),
    ("Progress To Date", "{{ action.progress }}", LANDSCAPE_WIDTH - STATUS - 10210),
)


def plan_table(columns: tuple[tuple[str, str, int], ...], caption: str, description: str) -> str:
    """Give a table of actions: the header row, and the one row that is repeated."""
    headings, tags, widths = zip(*columns, strict=True)
    bold = tuple(index for index, tag in enumerate(tags) if "reference" in tag or "theme" in tag)
    return table(
        caption,
        description,
        widths,
        row(widths, "TableHeading", headings, header=True),
        row(widths, "TableText", tags, splits=True, bold=bold),
    )


def action_plan_block() -> str:
    """Give the default form of the appendix: one heading and one table for each theme."""
    return block(
        "action-plan", "Appendix: a heading and a table for each theme", 103,
        paragraph("Heading2", run("{{ theme }}"), properties=NO_NUMBER),
        plan_table(
            PLAN,
            "Actions: {{ theme }}",
            "One row for each action, with its completion date, measures, owner and progress.",
        ),
    )  # fmt: skip


def single_block() -> str:
    """Give the other form: one table, with the theme in its first column."""
    columns = (
        ("Theme", "{{ theme }}", 1757),
        PLAN[0],
        ("Action", PLAN[1][1], 2031),
        PLAN[2],
        (*PLAN[3][:2], 2362),
        (*PLAN[4][:2], 1871),
        PLAN[5],
        (*PLAN[6][:2], LANDSCAPE_WIDTH - STATUS - 10345),
    )
    return block(
        "action-plan-single", "Appendix: one table for all themes", 104,
        plan_table(
            columns,
            "Actions of the plan",
            "One row for each action, with its theme, completion date, measures, owner and "
            "progress.",
        ),
    )  # fmt: skip
