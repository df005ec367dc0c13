"""A report and a house → the whole document, as a reader of its outline sees it."""

import datetime

import pytest
from attrs import evolve
from tests.layout.papers import hertfordshire, inspection, laid, plan_of, report_of, tables, told

from cabinetpaper.document.blocks import Properties
from cabinetpaper.houses.house import People
from cabinetpaper.layout.lay_out import lay_out, lay_out_extract
from cabinetpaper.model.inspection import AreaForImprovement
from cabinetpaper.model.plan import Action
from cabinetpaper.model.report import Appendix, BackgroundPaper, Contact, Report, TableForm

NARRATIVE = """\
# Summary

The item is {{ meeting.item }}. {{ areas_for_improvement | length | words | capitalised }} area \
must improve ({{ ref("area 1") }}), which {{ ref("appendix") }} answers. {#start}

# What we found

## Placements

As {{ ref("start") }} says:

1. ask
2. review

{{ areas_for_improvement }}

# Equalities implications

There are none.

# Background information

{{ background_papers }}

{{ appendices }}
"""

OUTLINE = """\
-- portrait --
[Agenda Item] Agenda Item No.
[Agenda Item] **4**
[Council] Example County Council
[Council] Children's Panel
[Council] Wednesday 13 February, 2019 at 10.00am
[Title] Progress of the plan
[Report Of] Report of the Director
[Contact] Author: A. Example, Head of Fostering
[Contact] Tel: 01632 960394
[Contact] Executive Member: Children
[Heading 1] 1 Summary {#section_summary}
[Numbered Paragraph] 1.1 The item is 4. One area must improve (paragraph «2.2 → #area_1»), which \
«Appendix A → appendix_a» answers. {#paragraph_start}
[Heading 1] 2 What we found {#section_what_we_found}
[Heading 2] 2.1 Placements
[Unnumbered Paragraph] As paragraph «1.1 → #paragraph_start» says:
[List Number] 1. ask
[List Number] 2. review
[Numbered Paragraph] 2.2 **Stable placements.** They change too often. {#area_1}
[Heading 1] 3 Equalities Implications {#section_equalities_implications}
[Numbered Paragraph] 3.1 There are none.
[Heading 1] Background Information {#section_background_information}
[List Bullet] • [Notes of the workshop](https://example.org/notes)
[List Bullet] • «Appendix A → appendix_a» – Extract from the plan
-- landscape --
[Heading 1] Appendix A – Extract from the plan {#appendix_a='Appendix A'}
[Heading 2] 4.0 Placement stability {#theme_4_0='4.0'}
[Paper Table] table: Actions: 4.0 Placement stability
  description: One row for each action, with its completion date, measures, owner and progress.
  widths: 850 3005 1474 3629 2211 3969
  header row
    | [Table Heading] Ref
    | [Table Heading] Theme/ Action
    | [Table Heading] Completion Date
    | [Table Heading] How Will Progress/Impact Be Measured Or Evidenced?
    | [Table Heading] Owner
    | [Table Heading] Progress To Date
  row
    | [Table Text] **4.1** {#action_4_1}
    | [Table Text] Ask carers.
    | [Table Text] May-19
    | [Table Bullet] • a survey
    | [Table Text] Head of Fostering
    | [Table Number] (1) sent
      [Table Continue] to all of them
      [Table Number] (2) read"""

ACTION = Action(
    reference="4.1",
    description="Ask carers.",
    completion="May-19",
    measures="- a survey",
    owners="Head of Fostering",
    progress="(1) sent\nto all of them\n(2) read",
)
AREA = AreaForImprovement(title="Stable placements", finding="They change too often.")


def small() -> Report:
    return report_of(
        NARRATIVE,
        report_of=Contact(post="Director"),
        authors=[Contact(name="A. Example", post="Head of Fostering", telephone="01632 960394")],
        executive_members=[Contact(post="Children")],
        inspection=inspection(areas_for_improvement=[AREA]),
        plan=plan_of(ACTION),
        background_papers=[
            BackgroundPaper(title="Notes of the workshop", url="https://example.org/notes")
        ],
    )


def test_a_small_paper_is_laid_out_in_full():
    assert str(lay_out(small(), hertfordshire())) == OUTLINE


def test_the_same_report_and_house_give_the_same_document():
    assert lay_out(small(), hertfordshire()) == lay_out(small(), hertfordshire())


def test_the_document_says_of_itself_what_the_report_says():
    assert lay_out(small(), hertfordshire()).properties == Properties(
        title="Progress of the plan",
        language="en-GB",
        author="A. Example, Head of Fostering",
        subject="Example County Council, Children's Panel",
        created=datetime.datetime(2019, 2, 13, 10),
    )


def test_a_paper_without_authors_is_by_the_one_who_reports():
    report = evolve(small(), authors=())
    assert lay_out(report, hertfordshire()).properties.author == "Director"


def test_a_house_of_posts_prints_no_names_anywhere():
    document = lay_out(small(), evolve(hertfordshire(), people=People.POSTS))
    assert "[Contact] Author: Head of Fostering" in str(document).split("\n")
    assert document.properties.author == "Head of Fostering"
    assert "A. Example" not in str(document)


def test_a_paper_without_a_plan_has_no_pages_for_one():
    document = laid("# Summary\n\nWords.")
    assert [part.landscape for part in document.parts] == [False]
    assert tables(document) == []


@pytest.mark.parametrize("form", TableForm)
def test_the_rows_of_an_extract_are_those_of_the_paper(form: TableForm):
    report = evolve(small(), tables=form)
    extract = lay_out_extract(
        plan_of(ACTION), hertfordshire(), appendix=Appendix(label="A"), tables=form
    )
    assert tables(extract) == tables(lay_out(report, hertfordshire()))


def test_an_extract_has_the_pages_of_the_plan_alone():
    document = lay_out_extract(plan_of(ACTION), hertfordshire(), appendix=Appendix(label=""))
    assert [part.landscape for part in document.parts] == [True]
    assert str(document.blocks[0]) == "[Heading 1] Extract from the plan {#appendix}"


def test_a_plan_and_an_appendix_without_a_title_are_called_action_plan():
    document = laid("# Summary\n\n{{ appendix }}", plan=evolve(plan_of(ACTION), title=""))
    assert document.parts[1].blocks[0].text == "Appendix A – Action plan"


def test_the_title_of_the_appendix_wins_over_that_of_the_plan():
    document = laid(plan=plan_of(ACTION), appendix=Appendix(label="A", title="Own title"))
    assert document.parts[1].blocks[0].text == "Appendix A – Own title"


def test_problems_of_house_wording_and_narrative_are_told_at_once():
    assert told(
        "# Summary\n\n{{ titel }}. {#a}\n\nAgain. {#a}",
        fields=[("ward", "x")],
        wording=[("Finance", "short")],
        appendices=[Appendix(label="B"), Appendix(label="B")],
    ) == [
        "two appendices are called “Appendix B”: give each a label of its own",
        "[fields]: the house hertfordshire declares no field “ward” (there are: division)",
        "[wording]: the house has no section “Finance”"
        " (there are: Background, Background Information, Conclusion, Equalities Implications, "
        "Financial Implications, Purpose of report, Recommendation, Summary)",
        "narrative.md › line 5: the name {#a} stands twice, first at narrative.md › line 3: "
        "give each paragraph its own",
        "narrative.md › line 3: in {{ titel }}: there is no fact “titel”; did you mean “title”?",
    ]


def test_every_bookmark_stands_once():
    document = lay_out(small(), hertfordshire())
    names = [anchor.name for one in document.paragraphs for anchor in one.anchors]
    assert len(set(names)) == len(names) == 9
