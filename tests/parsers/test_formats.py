"""A plan reads the same whatever program has written it down."""

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

import data
from parsers.errors import OfficeMissingError
from parsers.plan import Plan
from parsers.reading import read_content, read_file, read_text
from tests.gold_tables import PLANS
from tests.written import as_numbered_docx, as_page, as_pdf


def outline(plan: Plan) -> list[tuple[int, str, str]]:
    return [(section.depth, section.marker, section.title) for section in plan.sections[1:]]


def facts(plan: Plan) -> list[tuple[object, ...]]:
    return [
        *sorted((one.section, one.kind, one.start or "", one.end or "", one.rrule or "") for one in plan.deadlines),
        *sorted((one.section, one.indicator, one.comparator, str(one.value), one.unit or "") for one in plan.targets),
        *sorted((one.section, one.role, one.unit) for one in plan.duties),
    ]


def folded(name: str) -> Plan:
    """A bundled plan as it is shown, read from a plain text: what is lost stays so."""
    shown = read_file(data.FOLDER / "plans" / f"{name}.txt")
    text = "\n".join(f"{section.heading}\n{section.text}".strip() for section in shown.sections)
    return read_text(f"{shown.title}\n{text}", f"{name}.txt")


CLEAN = [name for name in PLANS if name not in ("hubei-2024", "jincheng-2016")]


@pytest.mark.parametrize("name", CLEAN)
@pytest.mark.parametrize(
    ("write", "file"),
    [
        (as_page, "plan.html"),
        (as_numbered_docx, "plan.docx"),
        (as_pdf, "plan.pdf"),
        (lambda plan: as_pdf(plan, 2), "columns.pdf"),
    ],
    ids=["page", "docx numbered by Word", "pdf", "pdf of two columns"],
)
def test_outline_and_facts_are_the_same_in_every_format(name: str, write: Callable[[Plan], bytes], file: str) -> None:
    plan = folded(name)
    read = read_content(write(plan), Path(file))
    assert outline(read) == outline(plan)
    assert facts(read) == facts(plan)


@pytest.mark.parametrize("name", CLEAN)
@pytest.mark.parametrize("encoding", ["gb18030", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_outline_and_facts_are_the_same_in_every_encoding(name: str, encoding: str) -> None:
    file = data.FOLDER / "plans" / f"{name}.txt"
    plan = read_file(file)
    read = read_content(file.read_text(encoding="utf-8").encode(encoding), Path("plan.txt"))
    assert outline(read) == outline(plan)
    assert facts(read) == facts(plan)


@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not installed")
@pytest.mark.parametrize("kind", ["doc", "odt"])
def test_older_files_are_read_through_libreoffice(tmp_path: Path, kind: str) -> None:
    plan = folded("jilin-2020")
    (tmp_path / "plan.docx").write_bytes(as_numbered_docx(plan))
    command = [
        "soffice",
        f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}",
        "--headless",
        "--convert-to",
        kind,
        "plan.docx",
    ]
    subprocess.run(command, cwd=tmp_path, check=True, capture_output=True, timeout=120)
    read = read_file(tmp_path / f"plan.{kind}")
    assert outline(read) == outline(plan)
    assert facts(read) == facts(plan)


def test_without_libreoffice_an_older_file_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(OfficeMissingError) as caught:
        read_content(b"\xd0\xcf\x11\xe0", Path("plan.doc"))
    assert "LibreOffice" in caught.value.message("zh")
