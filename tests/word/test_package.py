from __future__ import annotations

import datetime
import io
import zipfile

import docx
from hypothesis import given
from tests.word.invariants import Package as Read
from tests.word.invariants import every_part_has_a_type, relationships_resolve
from tests.word.shapes import titles
from tests.word.templates import MAIN, OFFICE, RELS, WORD, hertfordshire

from cabinetpaper.document.blocks import Properties
from cabinetpaper.frame.names import CONTENT_TYPES
from cabinetpaper.frame.package import Package
from cabinetpaper.word.outline import outline
from cabinetpaper.word.package import assemble, core_part, numbering_part, zipped

STARTS = datetime.datetime(2019, 2, 13, 10, 0)
PROPERTIES = Properties(
    title="R&D <a>", language="en-GB", author="A. Example", subject="“Panel”", created=STARTS
)


def template(**more: bytes) -> Package:
    parts = dict(hertfordshire().frame.package.parts)
    parts |= {name.replace("__", "/").replace("_xml", ".xml"): data for name, data in more.items()}
    return Package(name="a.docx", parts=parts)


def made(package: Package | None = None, **changes: object) -> Read:
    options: dict[str, object] = {"links": {}, "properties": PROPERTIES} | changes
    return Read(assemble(package or template(), {}, **options))  # type: ignore[arg-type]


def override(package: Read, part: str) -> list[str | None]:
    types = package.trees["[Content_Types].xml"].findall(f"{{{CONTENT_TYPES}}}Override")
    return [one.get("ContentType") for one in types if one.get("PartName") == f"/{part}"]


# Zip


def test_a_zip_has_no_clock_and_one_order() -> None:
    data = zipped({"b.xml": b"b", "[Content_Types].xml": b"t", "a.xml": b"a"})
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        infos = archive.infolist()
    assert [info.filename for info in infos] == ["[Content_Types].xml", "a.xml", "b.xml"]
    assert {info.date_time for info in infos} == {(1980, 1, 1, 0, 0, 0)}
    assert {info.create_system for info in infos} == {0}


def test_the_order_in_which_parts_are_given_does_not_matter() -> None:
    assert zipped({"a": b"1", "b": b"2"}) == zipped({"b": b"2", "a": b"1"})


# Properties


def test_the_file_says_title_subject_author_language_and_day() -> None:
    core = docx.Document(io.BytesIO(made().data)).core_properties
    assert (core.title, core.subject, core.author) == ("R&D <a>", "“Panel”", "A. Example")
    assert (core.language, core.last_modified_by) == ("en-GB", "A. Example")
    assert core.created is not None
    assert core.created.replace(tzinfo=None) == STARTS
    assert core.modified == core.created


def test_what_is_not_known_is_not_said() -> None:
    assert b"dc:" not in core_part(Properties()).split(b"XMLSchema-instance", 1)[1]
    assert b"dcterms:created" not in core_part(Properties(title="a"))


@given(titles)
def test_any_title_comes_through(title: str) -> None:
    data = made(properties=Properties(title=title, language="en-GB")).data
    assert outline(data).properties.title == title.strip()


def test_what_the_template_says_of_itself_is_not_said_of_the_paper() -> None:
    leaky = template(docProps__app_xml=b"<Secret/>", docProps__core_xml=b"<Secret/>",
                     docProps__custom_xml=b"<Secret/>")  # fmt: skip
    package = made(leaky)
    assert sorted(name for name in package.parts if name.startswith("docProps/")) == [
        "docProps/core.xml",
        "docProps/custom.xml",
    ]
    assert not any(b"Secret" in content for content in package.parts.values())


# Types and relationships


def test_parts_have_types_and_relationships_lead_somewhere() -> None:
    package = made()
    assert list(every_part_has_a_type(package)) == []
    assert list(relationships_resolve(package)) == []


def test_the_type_of_a_part_that_was_left_out_goes_as_well() -> None:
    types = (
        template()
        .parts["[Content_Types].xml"]
        .replace(
            b"</Types>",
            b'<Override PartName="/docProps/app.xml" ContentType="a/b"/></Types>',
        )
    )
    package = template(docProps__app_xml=b"<a/>")
    package = Package(name="a", parts={**package.parts, "[Content_Types].xml": types})
    assert override(made(package), "docProps/app.xml") == []


def test_a_template_of_words_own_kind_becomes_a_document() -> None:
    types = template().parts["[Content_Types].xml"].replace(b"document.main", b"template.main")
    package = Package(name="a", parts={**template().parts, "[Content_Types].xml": types})
    assert override(made(package), MAIN) == [f"{WORD}.document.main+xml"]


def test_addresses_go_behind_the_relationships_of_a_part() -> None:
    package = made(links={MAIN: {"https://example.org/?a=1&b=2": "rId9"}})
    added = package.rels(MAIN)["rId9"]
    assert dict(added.attrib) == {
        "Id": "rId9",
        "Type": f"{OFFICE}/hyperlink",
        "Target": "https://example.org/?a=1&b=2",
        "TargetMode": "External",
    }
    assert set(template().rels(MAIN)) < set(package.rels(MAIN))


def test_a_part_without_relationships_is_given_them() -> None:
    package = made(links={"word/footer1.xml": {"https://example.org": "rId1"}})
    assert list(package.rels("word/footer1.xml")) == ["rId1"]


def test_lists_of_a_template_that_had_none_are_related_and_typed() -> None:
    parts = dict(template().parts)
    del parts["word/numbering.xml"]
    for name, old in (
        (RELS, f'<Relationship Id="rId2" Type="{OFFICE}/numbering" Target="numbering.xml"/>'),
        (
            "[Content_Types].xml",
            f'<Override PartName="/word/numbering.xml" ContentType="{WORD}.numbering+xml"/>',
        ),
    ):
        assert old.encode() in parts[name]
        parts[name] = parts[name].replace(old.encode(), b"")
    bare = Package(name="a", parts=parts)
    assert numbering_part(bare) == "word/numbering.xml"
    data = assemble(bare, {"word/numbering.xml": b"<a/>"}, links={}, properties=PROPERTIES)
    package = Read(data)
    assert override(package, "word/numbering.xml") == [f"{WORD}.numbering+xml"]
    assert [one.get("Target") for one in package.rels(MAIN).values()].count("numbering.xml") == 1
    assert list(every_part_has_a_type(package)) == []
