"""The status: its column where the plan has one, the colour beside the word, the key."""

from attrs import evolve
from tests.layout.papers import cells, hertfordshire, laid, plan_of, tables

from cabinetpaper.document.blocks import Document
from cabinetpaper.document.tints import contrast, tinted
from cabinetpaper.houses.scales import read_scale
from cabinetpaper.layout.lay_out import lay_out_extract
from cabinetpaper.model.plan import Action, ActionPlan
from cabinetpaper.model.report import Appendix, TableForm

FORMS = {TableForm.THEMES: 5, TableForm.SINGLE: 6}
KEY = "The statuses of the actions have these meanings:"


def extract(plan: ActionPlan, form: TableForm = TableForm.THEMES) -> Document:
    return lay_out_extract(plan, hertfordshire(), appendix=Appendix(label="A"), tables=form)


def with_statuses(*statuses: str, scale: str = "rag") -> ActionPlan:
    actions = [Action(description="Ask.", status=one) for one in statuses]
    return plan_of(*actions, scale=read_scale(scale))


def test_a_plan_without_statuses_has_no_such_column_and_its_tables_keep_their_width() -> None:
    for form in FORMS:
        bare, full = extract(with_statuses("", ""), form), extract(with_statuses("Red", ""), form)
        heads = [cell.text for cell in tables(bare)[-1].rows[0].cells]
        assert "Status" not in heads
        assert len(tables(full)[-1].widths) == len(heads) + 1
        assert sum(tables(bare)[-1].widths) == sum(tables(full)[-1].widths) == 15138
    assert tables(extract(with_statuses("")))[0].widths == (850, 3005, 1474, 3629, 2211, 3969)


def test_the_column_has_the_word_as_written_and_the_colour_of_its_step() -> None:
    statuses = ("Green", "A", "Amber – two weeks late", "Late again", "")
    for form, column in FORMS.items():
        table = tables(extract(with_statuses(*statuses), form))[-1]
        found = [(row.cells[column].text, row.cells[column].shading) for row in table.rows[1:]]
        green, amber = tinted("00B050"), tinted("FFC000")
        assert found == [
            ("Green", green),
            ("A", amber),
            ("Amber – two weeks late", amber),
            ("Late again", ""),
            ("None recorded", ""),
        ]
        others = {c.shading for r in table.rows for i, c in enumerate(r.cells) if i != column}
        assert others == {""}


def test_words_can_be_read_on_every_colour_that_is_shipped() -> None:
    for name in ("brag", "bryg", "colours", "rag", "rayg"):
        for step in read_scale(name).steps:
            for colour in step.colours:
                assert contrast(tinted(colour), "000000") >= 4.5


def test_the_key_stands_once_before_the_tables_with_what_each_step_means() -> None:
    for form in FORMS:
        document = extract(with_statuses("G", "Red", "Closed"), form)
        assert [str(b) for b in document.blocks].count(f"[Body Text] {KEY}") == 1
        key = tables(document)[0]
        assert [cell.text for cell in key.rows[0].cells] == ["Status", "What it means"]
        assert cells(key) == [["Red", "Off track"], ["Amber", "At risk"], ["Green (G)", "On track"]]
        assert [row.cells[0].shading for row in key.rows[1:]] == [
            tinted("FF0000"), tinted("FFC000"), tinted("00B050")
        ]  # fmt: skip
        assert key.caption == "Key to the statuses"


def test_where_nothing_is_known_of_the_colours_there_is_no_key_and_a_note_says_so() -> None:
    document = extract(with_statuses("Green", "Red", scale="colours"))
    assert KEY not in [getattr(block, "text", "") for block in document.blocks]
    assert [str(finding) for finding in document.findings] == [
        "note: The paper does not say what the statuses “Red” and “Green” mean. Name a scale under "
        "[plan] of paper.toml in which each step says what it means. [status-without-key]"
    ]


def test_words_that_are_no_colours_need_no_key() -> None:
    document = extract(with_statuses("On track", "Complete", scale="colours"))
    assert document.findings == ()
    assert len(tables(document)) == 1


def test_a_plan_that_a_script_makes_has_no_scale_and_no_colours() -> None:
    document = extract(evolve(with_statuses("Green"), scale=None))
    assert tables(document)[0].rows[1].cells[5].shading == ""


def test_a_paper_of_a_plan_with_statuses_has_key_and_column_behind_its_heading() -> None:
    document = laid("# Summary\n\nIt.", plan=with_statuses("Green"))
    lines = [str(block).split("\n")[0] for block in document.parts[1].blocks]
    assert lines == [
        "[Heading 1] Appendix A – Extract from the plan {#appendix_a='Appendix A'}",
        f"[Body Text] {KEY}",
        "[Paper Table] table: Key to the statuses",
        "[Heading 2] 4.0 Placement stability {#theme_4_0='4.0'}",
        "[Paper Table] table: Actions: 4.0 Placement stability",
    ]
