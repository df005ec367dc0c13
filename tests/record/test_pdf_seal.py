from __future__ import annotations

from pathlib import Path

from cabinetpaper.record.pdf_seal import (
    is_made_from,
    is_sealed_pdf,
    pdf_properties,
    sealed_pdf,
)
from cabinetpaper.record.seal import is_as_made

WORD = b"PK the Word file"


def pdf(made_of: str = "", identifier: str = "ab") -> bytes:
    """Give bytes with the places of a PDF that the seal looks for."""
    properties = pdf_properties(WORD, made_of)
    lines = [f"/{name} ({value})" for name, value in properties.items()]
    one = f"<{identifier * 16}>"
    return "\n".join(["%PDF-1.7", "<<", *lines, ">>", f"/ID [ {one} {one} ]", "%%EOF"]).encode()


def test_a_pdf_that_was_sealed_is_known_again(tmp_path: Path) -> None:
    path = tmp_path / "paper.pdf"
    path.write_bytes(sealed_pdf(pdf()))
    assert is_as_made(path)
    assert is_sealed_pdf(path.read_bytes())


def test_one_that_was_not_sealed_is_none_of_ours(tmp_path: Path) -> None:
    path = tmp_path / "paper.pdf"
    for data in (pdf(), b"%PDF-1.7\n%%EOF\n", b""):
        path.write_bytes(data)
        assert not is_as_made(path)


def test_a_change_anywhere_breaks_the_seal() -> None:
    data = sealed_pdf(pdf("paper.toml"))
    for at in range(len(data)):
        changed = data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :]
        where = data.index(b"/ID [")
        # The identifiers are made of the seal, and other programs write their own.
        assert at > where or not is_sealed_pdf(changed), data[at : at + 20]
    assert not is_sealed_pdf(data + b"\n")


def test_identifiers_that_were_made_of_the_clock_do_not_count() -> None:
    assert sealed_pdf(pdf(identifier="ab")) == sealed_pdf(pdf(identifier="cd"))
    assert b"<" + b"0" * 32 not in sealed_pdf(pdf())


def test_sealing_again_changes_nothing() -> None:
    assert sealed_pdf(sealed_pdf(pdf())) == sealed_pdf(pdf())


def test_what_it_was_made_of_is_known_again_also_with_other_letters() -> None:
    data = sealed_pdf(pdf("ŵ (2) paper.toml"))
    assert is_sealed_pdf(data, "ŵ (2) paper.toml")
    assert not is_sealed_pdf(data, "paper.toml")
    assert not is_sealed_pdf(sealed_pdf(pdf()), "paper.toml")


def test_it_knows_the_word_file_that_it_was_made_from() -> None:
    data = sealed_pdf(pdf())
    assert is_made_from(data, WORD)
    assert not is_made_from(data, WORD + b"!")
