from __future__ import annotations

import io
import zipfile

import pytest
from pypdf import PdfReader, PdfWriter
from tests.pdf.making import small_paper

from cabinetpaper.errors import ProgramError
from cabinetpaper.frame.package import Package, read_package
from cabinetpaper.pdf.finish import finish
from cabinetpaper.pdf.link_words import link_words

NUMBER, WORDS = r"REF {} \r \h", r"REF {} \h"


def blank(pages: int = 1) -> bytes:
    writer, out = PdfWriter(), io.BytesIO()
    for _ in range(pages):
        writer.add_blank_page(100, 100)
    writer.write(out)
    return out.getvalue()


def package() -> Package:
    return read_package(small_paper())


def test_a_pdf_without_tags_or_xmp_is_given_with_its_properties_all_the_same() -> None:
    made = finish(blank(3), package(), {"mark": "value"})
    assert made.pages == 3
    assert made.data.startswith(b"%PDF-1.7")
    assert dict(PdfReader(io.BytesIO(made.data)).metadata or {})["/mark"] == "value"


def test_a_pdf_that_is_cut_short_is_told() -> None:
    with pytest.raises(ProgramError) as error:
        finish(b"%PDF-1.7\nhalf", package(), {})
    assert str(error.value).startswith("LibreOffice made a PDF that cannot be read (")


def with_body(body: str) -> Package:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(small_paper())) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            if name == "word/document.xml":
                head, _, rest = part.decode("utf-8").partition("<w:body>")
                part = f"{head}<w:body>{body}{rest}".encode()
            new.writestr(name, part)
    return read_package(out.getvalue())


def reference(instruction: str, result: str) -> str:
    def run(content: str) -> str:
        return f"<w:r>{content}</w:r>"

    return (
        run('<w:fldChar w:fldCharType="begin"/>')
        + run(f'<w:instrText xml:space="preserve"> {instruction} </w:instrText>')
        + run('<w:fldChar w:fldCharType="separate"/>')
        + run(f"<w:t>{result}</w:t>")
        + run('<w:fldChar w:fldCharType="end"/>')
    )


def marked(name: str, text: str) -> str:
    return (
        f'<w:p><w:bookmarkStart w:id="900" w:name="{name}"/><w:r><w:t>{text}</w:t></w:r>'
        '<w:bookmarkEnd w:id="900"/></w:p>'
    )


def test_a_reference_to_a_number_says_the_number_and_the_words() -> None:
    body = marked("section_x", "Areas for improvement")
    body += f"<w:p>{reference(NUMBER.format('section_x'), '7')}</w:p>"
    assert link_words(with_body(body))["section_x"] == "7 Areas for improvement"


def test_a_reference_to_words_says_them_once() -> None:
    body = marked("appendix_x", "Appendix X – The plan")
    body += f"<w:p>{reference(WORDS.format('appendix_x'), 'Appendix X')}</w:p>"
    assert link_words(with_body(body))["appendix_x"] == "Appendix X – The plan"


def test_long_words_end_with_a_whole_one() -> None:
    body = marked("long", "word " * 40)
    body += f"<w:p>{reference(WORDS.format('long'), 'word')}</w:p>"
    assert link_words(with_body(body))["long"] == f"{' '.join(['word'] * 16)}…"


def test_in_a_table_the_row_says_what_it_is_about() -> None:
    second = "<w:tc><w:p><w:r><w:t>Ask carers</w:t></w:r></w:p></w:tc>"
    row = f"<w:tr><w:tc>{marked('act', '4.1')}</w:tc>{second}</w:tr>"
    body = f"<w:tbl><w:tblPr/><w:tblGrid/>{row}</w:tbl>"
    body += f"<w:p>{reference(WORDS.format('act'), '4.1')}</w:p>"
    assert link_words(with_body(body))["act"] == "4.1 Ask carers"


def test_what_nothing_refers_to_is_not_told() -> None:
    assert "alone" not in link_words(with_body(marked("alone", "Words")))
