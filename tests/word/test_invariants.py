"""Each rule for Word files fires on a file that was broken in its way, and says what is wrong."""

from __future__ import annotations

from functools import partial

import pytest
from tests.corpus.samples import sample
from tests.judges import breaking
from tests.judges.breaking import swap
from tests.word.every_rule import RULES, faults
from tests.workbook.users_workbooks import with_parts

W14 = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
WP = 'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
RELS = "word/_rels/document.xml.rels"
STYLES = "word/styles.xml"
NUMBERING = "word/numbering.xml"


def first(words: str) -> partial[bytes]:
    """Give a change that puts something before all else in the body."""
    return swap("<w:body>", f"<w:body>{words}")


def lists(count: int) -> partial[bytes]:
    nums = "".join(
        f'<w:num w:numId="{number}"><w:abstractNumId w:val="0"/></w:num>'
        for number in range(1000, 1000 + count)
    )
    return swap("</w:numbering>", f"{nums}</w:numbering>", part=NUMBERING)


CELL = (
    '<w:tc><w:tcPr><w:tcW w:w="9" w:type="dxa"/></w:tcPr><w:p><w:r><w:t>x</w:t></w:r></w:p></w:tc>'
)
BREAKS = [
    (
        "zip_is_the_same_everywhere",
        partial(with_parts, parts={}),
        "has a time or a system of its own",
    ),
    (
        "every_part_has_a_type",
        partial(with_parts, parts={"word/x.bin": b""}),
        "word/x.bin has no type",
    ),
    (
        "relationships_resolve",
        swap('Target="styles.xml"', 'Target="x.xml"', part=RELS),
        "x.xml is not there",
    ),
    (
        "relationship_ids_are_known",
        swap('r:id="[^"]*"', 'r:id="rIdX"'),
        "hyperlink asks for 'rIdX'",
    ),
    ("elements_stand_in_order", breaking.with_wrong_order, "pPr has the order keepNext pStyle"),
    ("properties_are_said_once", swap("(<w:pStyle [^>]*/>)", r"\1\1"), "pPr says pStyle twice"),
    (
        "prefixes_are_the_usual_ones",
        swap("<w:body>", '<w:body xmlns:ns0="x" ns0:a="">'),
        "has a prefix that nobody named",
    ),
    (
        "body_holds_paragraphs_and_tables",
        swap("</w:body>", "<w:p/></w:body>"),
        "the body does not end in section properties",
    ),
    ("body_holds_paragraphs_and_tables", swap("(<w:tbl>.*?</w:tbl>)", r"\1\1"), "two tables touch"),
    ("nothing_of_the_template_is_left", first("<w:p><w:sdt/></w:p>"), "there is a w:sdt"),
    ("nothing_asks_to_be_updated", swap("<w:fldChar ", '<w:fldChar w:dirty="1" '), "has w:dirty"),
    ("bookmarks_are_paired_and_unique", breaking.without_a_bookmark, "ends before it begins"),
    ("bookmarks_are_paired_and_unique", swap("<w:bookmarkEnd [^>]*/>", ""), "does not end"),
    (
        "bookmarks_are_paired_and_unique",
        swap('w:name="action_4_2"', 'w:name="Action_4_1"'),
        "the bookmark action_4_1 is there twice",
    ),
    (
        "bookmarks_are_paired_and_unique",
        swap('w:name="action_4_2"', f'w:name="{"a" * 41}"'),
        "is no name for a bookmark",
    ),
    (
        "fields_pair_and_lead_somewhere",
        swap('<w:fldChar w:fldCharType="end"/>', ""),
        "the marks of fields stand as",
    ),
    (
        "fields_pair_and_lead_somewhere",
        swap(" REF appendix_a ", " REF nowhere "),
        "a reference leads to nowhere, which is not there",
    ),
    ("tables_are_whole", breaking.without_header_rows, "table 1 has no header row"),
    (
        "tables_are_whole",
        swap("(<w:tbl>.*?)(<w:tr>.*?</w:tr>)(<w:tr>.*?</w:tr>)", r"\1\2\3\2"),
        "table 1 has a header row that does not lead",
    ),
    (
        "tables_are_whole",
        swap("</w:tc></w:tr>", f"</w:tc>{CELL}</w:tr>"),
        "has 3 cells for 2 columns",
    ),
    (
        "tables_are_whole",
        swap("(<w:tr>(?:(?!</w:tr>).)*)<w:tc>.*?</w:tc></w:tr>", r"\1</w:tr>"),
        "has 1 cells for 2 columns",
    ),
    (
        "tables_are_whole",
        swap('<w:tcW w:w="[0-9]*"', '<w:tcW w:w="9"'),
        "is [9, 2114] wide, its grid [6236, 2114]",
    ),
    (
        "tables_are_whole",
        swap("</w:p></w:tc>", "</w:p><w:bookmarkEnd/></w:tc>"),
        "a cell does not end in a paragraph",
    ),
    (
        "styles_are_defined",
        swap('<w:pStyle w:val="[^"]*"', '<w:pStyle w:val="X"'),
        "the paragraph style X is not defined",
    ),
    (
        "lists_are_defined",
        swap('<w:numId w:val="[1-9][0-9]*"', '<w:numId w:val="999"'),
        "word/document.xml: the list 999 is not defined",
    ),
    ("links_speak_for_themselves", swap(' w:tooltip="[^"]*"', ""), "has no tooltip"),
    ("blanks_are_kept", swap('<w:t xml:space="preserve"', "<w:t", count=0), "would be lost"),
    ("title_and_language_are_said", breaking.without_a_title, "no title is said"),
    (
        "ids_are_there_once",
        first(f'<w:p {W14} w14:paraId="1A2B"/><w:p {W14} w14:paraId="1A2B"/>'),
        "the paragraph 1A2B is there twice",
    ),
    (
        "ids_are_there_once",
        first(2 * '<w:sdt><w:sdtPr><w:id w:val="7"/></w:sdtPr></w:sdt>'),
        "the content control 7 is there twice",
    ),
    (
        "ids_are_there_once",
        first(2 * f'<w:p><w:r><wp:docPr {WP} id="3"/></w:r></w:p>'),
        "the drawing 3 is there twice",
    ),
    (
        "deleted_words_are_no_words",
        first("<w:p><w:del><w:r><w:t>x</w:t></w:r></w:del></w:p>"),
        "there are words in a w:del",
    ),
    (
        "deleted_words_are_no_words",
        first("<w:p><w:r><w:delText>x</w:delText></w:r></w:p>"),
        "there are deleted words outside a w:del",
    ),
    ("word_bears_its_lists", lists(1000), "lists"),
    (
        "word_bears_its_lengths",
        swap('w:tooltip="', f'w:tooltip="{"a" * 260}'),
        "a link's tooltip is longer than 260",
    ),
    (
        "word_bears_its_lengths",
        swap("<w:tblGrid>", f"<w:tblGrid>{'<w:gridCol/>' * 63}"),
        "a table has more than 63 columns",
    ),
    (
        "word_bears_its_lengths",
        swap('<w:pgSz w:w="', '<w:pgSz w:w="9'),
        "a page is larger than 22 inches",
    ),
    (
        "word_bears_its_lengths",
        swap('<w:name w:val="Title"', f'<w:name w:val="{"T" * 254}"', part=STYLES),
        "is longer than 253",
    ),
]


@pytest.mark.parametrize(
    ("rule", "breaks", "says"), BREAKS, ids=[f"{one[0]}-{n}" for n, one in enumerate(BREAKS)]
)
def test_a_rule_fires_on_a_file_that_breaks_it(
    rule: str, breaks: partial[bytes], says: str
) -> None:
    found = [fault for fault in faults(breaks(sample("example-themes").data)) if rule in fault]
    assert any(says in fault for fault in found), found


def test_every_rule_is_seen_to_fire() -> None:
    assert {name for name, _, _ in BREAKS} == {rule.__name__ for rule in RULES}
