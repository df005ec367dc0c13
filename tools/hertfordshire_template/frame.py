"""What stands round the building blocks: the header block, the pages, the footer."""

from __future__ import annotations

from blocks import action_plan_block, judgements_block, sections_block, single_block
from markup import HEAD, NO_NUMBER, W, paragraph, run, words


def header_block() -> str:
    """Give what stands above the sections: council, panel, date, item, title, authors."""
    return "".join(
        (
            words("AgendaItem", "Agenda Item No."),
            paragraph("AgendaItem", run("{{ meeting.item }}", "<w:b/><w:bCs/>")),
            words("Council", "{{ meeting.council }}"),
            words("Council", "{{ meeting.committee }}"),
            words("Council", "{{ meeting.starts }}"),
            words("Title", "{{ title }}"),
            words("Normal", "{%p if report_of %}"),
            words("ReportOf", "Report of the {{ report_of }}"),
            words("Normal", "{%p endif %}"),
            words("Normal", "{%p for author in authors %}"),
            words("Contact", "Author: {{ author }}"),
            words("Normal", "{%p if author.telephone %}"),
            words("Contact", "Tel: {{ author.telephone }}"),
            words("Normal", "{%p endif %}"),
            words("Normal", "{%p endfor %}"),
            words("Normal", "{%p for member in executive_members %}"),
            words("Contact", "Executive Member: {{ member }}"),
            words("Normal", "{%p endfor %}"),
        )
    )


def page(*, landscape: bool) -> str:
    """Give the set-up of a section of pages: A4, its margins, the footer."""
    size = (
        '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>'
        '<w:pgMar w:top="1134" w:right="850" w:bottom="1021" w:left="850" '
        'w:header="567" w:footer="567" w:gutter="0"/>'
        if landscape
        else '<w:pgSz w:w="11906" w:h="16838"/>'
        '<w:pgMar w:top="1418" w:right="1418" w:bottom="1304" w:left="1418" '
        'w:header="709" w:footer="624" w:gutter="0"/>'
    )
    return (
        '<w:sectPr><w:footerReference w:type="default" r:id="rId4"/>'
        f'<w:type w:val="nextPage"/>{size}</w:sectPr>'
    )


def document() -> str:
    """Give word/document.xml."""
    body = (
        header_block(),
        sections_block(),
        judgements_block(),
        f"<w:p><w:pPr>{page(landscape=False)}</w:pPr></w:p>",
        paragraph("Heading1", run("{{ appendix }}"), properties=NO_NUMBER),
        words("Normal", "{%p if appendix.filter %}"),
        words("BodyText", "{{ appendix.filter }}"),
        words("Normal", "{%p endif %}"),
        words(
            "Normal",
            "{# The plan is printed as the first block, or as the second where it is one table. #}",
        ),
        action_plan_block(),
        words("Normal", "{# Only one of these two blocks is printed. #}"),
        single_block(),
        page(landscape=True),
    )
    return f"{HEAD}<w:document {W}><w:body>{''.join(body)}</w:body></w:document>"


def field(instruction: str) -> str:
    """Give a complex field with a cached result (ECMA-376 Part 1, 17.16.18)."""
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {instruction} </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def footer() -> str:
    """Give the page footer: page X of Y."""
    content = paragraph("Footer", run("Page "), field("PAGE"), run(" of "), field("NUMPAGES"))
    return f"{HEAD}<w:ftr {W}>{content}</w:ftr>"
