"""What other programs write of a plan, and what LibreOffice reads for us: the programs themselves are run, where they are."""

import io
import os
import shutil
import socket
import subprocess
from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook

from parsers.errors import OfficeMissingError
from parsers.plan import Plan
from parsers.reading import read_content, read_file
from tests.parsers.test_formats import facts, folded, outline
from tests.written import as_numbered_docx, as_page


def converted(program: str, file: Path, ending: str) -> Path:
    """Return what LibreOffice makes of a file; skips the test where the part of it that would is not installed."""
    profile = f"-env:UserInstallation={(file.parent / 'profile').as_uri()}"
    command = [program, profile, "--headless", "--convert-to", ending, file.name]
    subprocess.run(command, cwd=file.parent, check=True, capture_output=True, timeout=120)
    made = file.with_suffix(f".{ending}")
    if not made.exists():
        pytest.skip(f"LibreOffice makes no {ending} file here")
    return made


@pytest.fixture(scope="session")
def _chinese_font() -> None:
    """Skip where no font has Chinese: programs then print boxes."""
    program = shutil.which("fc-list")
    listed = subprocess.run([program, ":lang=zh"], capture_output=True, check=False).stdout if program else b""
    if not listed.strip():
        pytest.skip("no Chinese font is installed")


@pytest.fixture
def chromium() -> str:
    program = shutil.which("chromium") or shutil.which("google-chrome")
    if program is None:
        pytest.skip("chromium is not installed")
    return program


@pytest.mark.tools
@pytest.mark.parametrize("kind", ["doc", "odt"])
def test_older_files_are_read_through_libreoffice(tmp_path: Path, libreoffice: str, kind: str) -> None:
    plan = folded("jilin-2020")
    (tmp_path / "plan.docx").write_bytes(as_numbered_docx(plan))
    assert_same(plan, read_file(converted(libreoffice, tmp_path / "plan.docx", kind)))


@pytest.mark.tools
@pytest.mark.usefixtures("_chinese_font")
def test_a_pdf_that_libreoffice_prints_is_the_same_plan(tmp_path: Path, libreoffice: str) -> None:
    plan = folded("hubei-2017")
    (tmp_path / "plan.docx").write_bytes(as_numbered_docx(plan))
    assert_same(plan, read_file(converted(libreoffice, tmp_path / "plan.docx", "pdf")))


@pytest.mark.tools
@pytest.mark.usefixtures("_chinese_font")
def test_a_pdf_that_chromium_prints_is_the_same_plan(tmp_path: Path, chromium: str) -> None:
    plan = folded("hubei-2017")
    main = "<div class='main'>"
    page = as_page(plan).decode()
    body = page[page.index(main) :].partition("<div style='display:none'>")[0]
    (tmp_path / "plan.html").write_text(f"<meta charset='utf-8'>{body}", encoding="utf-8")
    command = [chromium, "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer", "--print-to-pdf=plan.pdf"]
    subprocess.run(
        [*command, "plan.html"],
        cwd=tmp_path,
        check=True,
        capture_output=True,
        timeout=120,
        env=os.environ | {"HOME": str(tmp_path)},
    )
    assert_same(plan, read_file(tmp_path / "plan.pdf"))


@pytest.mark.tools
@pytest.mark.parametrize("kind", ["xls", "ods"])
def test_a_workbook_of_another_kind_is_the_same_list(tmp_path: Path, libreoffice: str, kind: str) -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    for row in (
        ("清市2024年重点任务清单",),
        ("序号", "重点任务", "牵头单位", "目标值", "完成时限"),
        (1, "完成公园建设3处", "市林业局", 0.3, "2024年6月底前"),
        (2, "优良天数比率", "市环保局", 0.865, date(2024, 9, 30)),
    ):
        sheet.append(row)
    sheet["D3"].number_format, sheet["D4"].number_format = "0%", "0.0%"
    sheet["E4"].number_format = 'yyyy"年"m"月"d"日"'
    content = io.BytesIO()
    book.save(content)
    (tmp_path / "tasks.xlsx").write_bytes(content.getvalue())
    made = converted(libreoffice, tmp_path / "tasks.xlsx", kind)
    assert_same(read_file(tmp_path / "tasks.xlsx"), read_file(made))
    assert [one.end for one in read_content(made.read_bytes(), Path("tasks.et")).deadlines] == ["2024-06-30", "2024-09-30"]


def assert_same(plan: Plan, read: Plan) -> None:
    assert outline(read) == outline(plan)
    assert facts(read) == facts(plan)


@pytest.mark.tools
@pytest.mark.usefixtures("libreoffice")
def test_libreoffice_fetches_nothing_that_a_file_links_to(tmp_path: Path) -> None:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        listener.settimeout(0.5)
        picture = f"{{\\field{{\\*\\fldinst INCLUDEPICTURE \\\\d http://127.0.0.1:{listener.getsockname()[1]}/a.png}}}}"
        (tmp_path / "plan.rtf").write_text(f"{{\\rtf1 1. Plan {picture}}}", encoding="ascii")
        assert "Plan" in (read_file(tmp_path / "plan.rtf").found or "")
        with pytest.raises(TimeoutError):
            listener.accept()


def test_without_libreoffice_an_older_file_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(OfficeMissingError) as caught:
        read_content(b"\xd0\xcf\x11\xe0" + bytes(24) + b"\xfe\xff", Path("plan.doc"))
    assert "LibreOffice" in caught.value.message("zh")
