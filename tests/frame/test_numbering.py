from __future__ import annotations

from lxml import etree

from cabinetpaper.frame.names import MC, W
from cabinetpaper.frame.numbering import Counted, Counter, Numbering, read_numbering
from cabinetpaper.frame.styles import read_styles


def lvl(index: int, text: str, number_format: str = "decimal", inside: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{index}"><w:start w:val="1"/><w:numFmt w:val="{number_format}"/>{inside}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def abstract(identifier: int, *levels: str) -> str:
    inside = "".join(levels)
    return f'<w:abstractNum w:abstractNumId="{identifier}">{inside}</w:abstractNum>'


def num(identifier: int, abstract_id: int, inside: str = "") -> str:
    return f'<w:num w:numId="{identifier}"><w:abstractNumId w:val="{abstract_id}"/>{inside}</w:num>'


def starting(index: int, at: int) -> str:
    return f'<w:lvlOverride w:ilvl="{index}"><w:startOverride w:val="{at}"/></w:lvlOverride>'


def style(identifier: str, inside: str = "", *, based_on: str = "") -> str:
    base = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    return (
        f'<w:style w:type="paragraph" w:styleId="{identifier}"><w:name w:val="{identifier}"/>'
        f"{base}<w:pPr><w:numPr>{inside}</w:numPr></w:pPr></w:style>"
    )


def numbering(*lists: str, styles: str = "") -> Numbering:
    namespaces = f'xmlns:w="{W}" xmlns:mc="{MC}"'
    return read_numbering(
        etree.fromstring(f"<w:numbering {namespaces}>{''.join(lists)}</w:numbering>"),
        read_styles(etree.fromstring(f"<w:styles {namespaces}>{styles}</w:styles>")),
    )


def labels(lists: Numbering, *counted: tuple[int, int]) -> list[str]:
    counter = Counter(lists)
    return [counter.label(Counted(num_id, level)) for num_id, level in counted]


MULTILEVEL = abstract(0, lvl(0, "%1."), lvl(1, "%1.%2"), lvl(2, "(%3)", "lowerLetter"))


def test_levels_count_and_deeper_ones_start_anew() -> None:
    found = numbering(MULTILEVEL, num(1, 0))
    assert labels(found, (1, 0), (1, 1), (1, 1), (1, 2), (1, 1), (1, 2), (1, 0), (1, 1)) == [
        "1.", "1.1", "1.2", "(a)", "1.3", "(a)", "2.", "2.1",
    ]  # fmt: skip


def test_lists_of_one_abstract_list_count_together() -> None:
    found = numbering(MULTILEVEL, num(1, 0), num(2, 0))
    assert labels(found, (1, 0), (2, 0), (1, 0), (2, 1)) == ["1.", "2.", "3.", "3.1"]


def test_a_start_override_starts_anew_when_its_list_is_first_used() -> None:
    found = numbering(MULTILEVEL, num(1, 0), num(2, 0, starting(0, 1)), num(3, 0, starting(0, 5)))
    used = [(1, 0), (1, 0), (2, 0), (2, 0), (3, 0), (2, 0), (1, 0)]
    assert labels(found, *used) == ["1.", "2.", "1.", "2.", "5.", "6.", "7."]


def test_a_start_override_holds_whenever_its_level_starts_anew() -> None:
    # ECMA-376 part 1, 17.9.27 (LibreOffice 7.4 takes it for the first time only).
    found = numbering(MULTILEVEL, num(1, 0, starting(1, 5)))
    assert labels(found, (1, 0), (1, 1), (1, 1), (1, 0), (1, 1)) == [
        "1.", "1.5", "1.6", "2.", "2.5",
    ]  # fmt: skip


def test_a_level_that_was_skipped_counts_as_its_start() -> None:
    found = numbering(MULTILEVEL, num(1, 0))
    assert labels(found, (1, 1), (1, 0), (1, 2), (1, 1)) == ["1.1", "2.", "(a)", "2.2"]


def test_a_level_may_count_on_through_shallower_ones() -> None:
    never = lvl(1, "%2", inside='<w:lvlRestart w:val="0"/>')
    found = numbering(abstract(0, lvl(0, "%1."), never), num(1, 0))
    assert labels(found, (1, 0), (1, 1), (1, 0), (1, 1)) == ["1.", "1", "2.", "2"]


def test_a_level_may_start_anew_after_the_first_level_only() -> None:
    after_first = lvl(2, "%3", inside='<w:lvlRestart w:val="1"/>')
    found = numbering(abstract(0, lvl(0, "%1."), lvl(1, "%1.%2"), after_first), num(1, 0))
    assert labels(found, (1, 0), (1, 2), (1, 1), (1, 2), (1, 0), (1, 2)) == [
        "1.", "1", "1.2", "2", "2.", "1",
    ]  # fmt: skip


def test_a_legal_level_prints_digits_for_roman_numerals() -> None:
    legal = lvl(1, "%1.%2", inside="<w:isLgl/>")
    found = numbering(abstract(0, lvl(0, "%1", "upperRoman"), legal), num(1, 0))
    assert labels(found, (1, 0), (1, 1)) == ["I", "1.1"]


def test_a_level_may_be_replaced_in_one_list() -> None:
    replaced = f'<w:lvlOverride w:ilvl="0">{lvl(0, "Step %1:")}</w:lvlOverride>'
    found = numbering(MULTILEVEL, num(1, 0), num(2, 0, replaced))
    assert labels(found, (1, 0), (2, 0)) == ["1.", "Step 2:"]


def test_a_bullet_gives_the_character_that_it_looks_like() -> None:
    symbol = '<w:rPr><w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/></w:rPr>'
    wingdings = '<w:rPr><w:rFonts w:hAnsi="Wingdings"/></w:rPr>'
    found = numbering(
        abstract(
            0,
            lvl(0, "\uf0b7", "bullet", symbol),
            lvl(1, "o", "bullet"),
            lvl(2, "\uf0a7", "bullet", wingdings),
            lvl(3, "–", "bullet"),
            lvl(4, "\uf0b7", "bullet"),
        ),
        num(1, 0),
    )
    assert labels(found, *((1, level) for level in range(5))) == ["•", "o", "▪", "–", "•"]


def test_a_level_without_number_prints_its_words() -> None:
    found = numbering(abstract(0, lvl(0, "Note%1: ", "none"), lvl(1, "", "none")), num(1, 0))
    assert labels(found, (1, 0), (1, 1)) == ["Note:", ""]


def test_what_is_not_defined_prints_nothing() -> None:
    found = numbering(MULTILEVEL, num(1, 0), num(2, 9))
    assert labels(found, (1, 7), (2, 0), (3, 0)) == ["", "", ""]
    assert Counter(found).label(None) == ""
    assert read_numbering(None, found.styles) == Numbering(styles=found.styles)


def test_a_list_style_lends_its_levels() -> None:
    named = '<w:abstractNum w:abstractNumId="{}"><w:{} w:val="Council"/>{}</w:abstractNum>'
    found = numbering(
        named.format(0, "styleLink", lvl(0, "(%1)")),
        named.format(1, "numStyleLink", ""),
        num(1, 0),
        num(2, 1),
    )
    assert labels(found, (2, 0), (1, 0)) == ["(1)", "(2)"]


def test_a_format_that_older_versions_lack_is_read_from_its_fallback() -> None:
    wrapped = (
        '<w:lvl w:ilvl="0"><w:start w:val="4"/><mc:AlternateContent><mc:Choice Requires="w14">'
        '<w:numFmt w:val="custom" w:format="001, 002, 003, ..."/></mc:Choice><mc:Fallback>'
        '<w:numFmt w:val="upperLetter"/></mc:Fallback></mc:AlternateContent>'
        '<w:lvlText w:val="%1"/></w:lvl>'
    )
    assert labels(numbering(abstract(0, wrapped), num(1, 0)), (1, 0)) == ["D"]


LINKED = abstract(
    0,
    lvl(0, "%1", inside='<w:pStyle w:val="Head"/>'),
    lvl(1, "%1.%2", inside='<w:pStyle w:val="Para"/>'),
)
STYLES = (
    style("Head", '<w:numId w:val="1"/>')
    + style("Para", '<w:ilvl w:val="5"/><w:numId w:val="1"/>')
    + style("Child", based_on="Para")
    + style("Sub", '<w:ilvl w:val="2"/>', based_on="Head")
    + style("Off", '<w:numId w:val="0"/>', based_on="Head")
    + style("Plain")
)


def test_a_style_counts_at_the_level_that_is_linked_to_it() -> None:
    found = numbering(LINKED, num(1, 0), styles=STYLES)
    assert found.of_style("Head") == Counted(1, 0)
    assert found.of_style("Para") == Counted(1, 1)
    assert found.of_style("Child") == Counted(1, 1)
    assert found.of_style("Sub") == Counted(1, 2)
    assert found.of_style("Off") is None
    assert found.of_style("Plain") is None


def paragraph(properties: str) -> etree._Element:
    return etree.fromstring(f'<w:p xmlns:w="{W}"><w:pPr>{properties}</w:pPr></w:p>')


def test_a_paragraphs_own_numbering_wins_over_its_styles() -> None:
    found = numbering(LINKED, num(1, 0), num(2, 0), styles=STYLES)
    head, para = '<w:pStyle w:val="Head"/>', '<w:pStyle w:val="Para"/>'
    own = '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="2"/></w:numPr>'
    assert found.of_paragraph(paragraph(head)) == Counted(1, 0)
    assert found.of_paragraph(paragraph(head + own)) == Counted(2, 1)
    off = '<w:numPr><w:numId w:val="0"/></w:numPr>'
    assert found.of_paragraph(paragraph(head + off)) is None
    only_level = '<w:numPr><w:ilvl w:val="1"/></w:numPr>'
    assert found.of_paragraph(paragraph(head + only_level)) == Counted(1, 1)
    only_list = '<w:numPr><w:numId w:val="2"/></w:numPr>'
    assert found.of_paragraph(paragraph(para + only_list)) == Counted(2, 1)
    assert found.of_paragraph(paragraph("")) is None


def test_a_paragraph_without_a_style_counts_by_the_default_style() -> None:
    default = style("Body", '<w:numId w:val="1"/>').replace("<w:style ", '<w:style w:default="1" ')
    found = numbering(LINKED, num(1, 0), styles=default)
    assert found.of_paragraph(paragraph("")) == Counted(1, 0)
