"""The PDF that LibreOffice made → the one that we give: mended, dated by the paper, marked."""

from __future__ import annotations

import io
from collections.abc import Mapping

from attrs import field, frozen
from pypdf import PdfReader, PdfWriter
from pypdf.errors import PyPdfError
from pypdf.generic import DictionaryObject, StreamObject

from cabinetpaper.errors import ProgramError
from cabinetpaper.frame.package import Package
from cabinetpaper.pdf.link_words import describe_links, link_words
from cabinetpaper.pdf.metadata import add_properties, mend_date, mend_xmp
from cabinetpaper.pdf.structure import mend_lists


@frozen(kw_only=True)
class Finished:
    """The bytes of a PDF, not yet sealed, and how many pages it has."""

    data: bytes = field(repr=False)
    pages: int


def finish(data: bytes, package: Package, properties: Mapping[str, str]) -> Finished:
    """Give a PDF of LibreOffice's mended, with properties of ours in its Info dictionary.

    `package` is the Word file that it was made of. Raises `ProgramError` where it is none that can
    be read.
    """
    try:
        # As it stands it has no objects that nothing leads to, so that the same gives the same.
        writer = PdfWriter(clone_from=PdfReader(io.BytesIO(data)))
        _mend(writer, properties)
        describe_links(writer, link_words(package))
        out = io.BytesIO()
        writer.write(out)
    except PyPdfError as error:
        raise ProgramError(f"LibreOffice made a PDF that cannot be read ({error})") from None
    return Finished(data=out.getvalue(), pages=len(writer.pages))


def _mend(writer: PdfWriter, properties: Mapping[str, str]) -> None:
    # ISO 14289-1, 6.2: PDF/UA-1 is said of PDF 1.7, and cloning writes 1.3.
    writer.pdf_header = "%PDF-1.7"
    root = writer.root_object
    if isinstance(tree := _part(root, "/StructTreeRoot"), DictionaryObject):
        mend_lists(tree)
    info = _info(writer)
    if isinstance(xmp := _part(root, "/Metadata"), StreamObject):
        mend_xmp(xmp, info)
        mend_date(xmp, info)
    add_properties(info, properties)


def _part(root: DictionaryObject, key: str) -> object:
    found = root.get(key)
    return found.get_object() if found is not None else None


def _info(writer: PdfWriter) -> DictionaryObject:
    """Give the Info dictionary, which LibreOffice always writes."""
    if "/Producer" not in (writer.metadata or {}):
        writer.add_metadata({"/Producer": "LibreOffice"})
    found = writer._info  # pypdf shows its own copy of it, and no way to write
    assert isinstance(found, DictionaryObject)
    return found
