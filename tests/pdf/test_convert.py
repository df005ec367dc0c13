from __future__ import annotations

import subprocess
import tempfile
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest
from attrs import field, frozen
from tests.pdf.making import on_posix, small_paper, stand_in, with_relationship

from cabinetpaper.errors import ProgramError
from cabinetpaper.frame.package import read_package
from cabinetpaper.pdf.convert import Patience, convert
from cabinetpaper.pdf.office import Office, find_office

PICTURE = (
    '<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/'
    'wordprocessingDrawing"><wp:extent cx="914400" cy="914400"/><wp:docPr id="900" name="Seal" '
    'descr="A seal"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
    '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:nvPicPr><pic:cNvPr '
    'id="901" name="Seal"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip xmlns:r="http://'
    'schemas.openxmlformats.org/officeDocument/2006/relationships" r:link="rIdOut"/></pic:blipFill>'
    '<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="914400" cy="914400"/></a:xfrm><a:prstGeom '
    'prst="rect"/></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>'
)


@pytest.fixture
def scratch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the folder that temporary ones are made in, empty."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


def failing(program: Path, **patience: float) -> str:
    package = read_package(small_paper(), name="paper.docx")
    with pytest.raises(ProgramError) as error:
        convert(package, small_paper(), find_office(program), Patience(**patience))
    return str(error.value)


def test_a_pdf_is_made_and_nothing_is_left_behind(office: Office, scratch: Path) -> None:
    package = read_package(small_paper(), name="paper.docx")
    assert convert(package, small_paper(), office, Patience()).startswith(b"%PDF-1.7")
    assert list(scratch.iterdir()) == []


@on_posix
def test_a_libreoffice_that_hangs_is_stopped_and_told(tmp_path: Path, scratch: Path) -> None:
    program = stand_in(tmp_path, "(while :; do sleep 1; done) & wait")
    assert failing(program, seconds=0.5) == (
        "LibreOffice had not made the PDF of paper.docx after 0.5 seconds, and was stopped; "
        "give it longer with --timeout"
    )
    assert list(scratch.iterdir()) == []


@on_posix
@pytest.mark.parametrize(
    ("does", "why"),
    [
        ("echo 'Error: source file could not be loaded'", "it said: Error: source file could not "
         "be loaded"),
        ("exit 1", "it did not say why"),
        ('cd "$(dirname "$0")"; printf "%s" "half" > "${7}/paper.pdf"', "it did not say why"),
    ],
)  # fmt: skip
def test_a_libreoffice_that_makes_nothing_is_told(
    tmp_path: Path, scratch: Path, does: str, why: str
) -> None:
    assert failing(stand_in(tmp_path, does)) == f"LibreOffice made no PDF of paper.docx; {why}"
    assert list(scratch.iterdir()) == []


@frozen
class Server:
    """A web server on this machine that remembers what it was asked for."""

    address: str
    asked: list[str] = field(factory=list)


@pytest.fixture
def server() -> Iterator[Server]:
    asked: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def parse_request(self) -> bool:
            understood = super().parse_request()
            asked.append(self.path)
            return understood

        def log_message(self, *_: object) -> None:
            pass

    with HTTPServer(("127.0.0.1", 0), Handler) as running:
        thread = threading.Thread(target=running.serve_forever)
        thread.start()
        yield Server(f"http://127.0.0.1:{running.server_port}/seal.png", asked)
        running.shutdown()
        thread.join()


def test_nothing_is_fetched_even_where_a_link_was_not_seen(office: Office, server: Server) -> None:
    data = with_relationship(small_paper(), "image", server.address, PICTURE)
    package = read_package(data, name="paper.docx")
    assert convert(package, data, office, Patience()).startswith(b"%PDF")
    assert server.asked == []


def test_with_a_profile_as_it_comes_the_same_file_is_fetched_from(
    program: Callable[[str], str], server: Server, tmp_path: Path
) -> None:
    """Show that the test above can fail."""
    path = tmp_path / "paper.docx"
    path.write_bytes(with_relationship(small_paper(), "image", server.address, PICTURE))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = [program("soffice"), profile, "--headless", "--convert-to", "pdf", "--outdir"]
    subprocess.run([*command, str(tmp_path), str(path)], check=True, capture_output=True)
    assert "/seal.png" in server.asked
