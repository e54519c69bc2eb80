"""Pages that are pictures, read by machine: what it is not sure of is lost, and what it read is told."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from parsers.errors import ScannedError
from parsers.formats import pdf
from parsers.formats.pages import recognition
from parsers.limits import LIMITS
from parsers.plan import LOST
from parsers.reading import read_file

SCAN = Path(__file__).parents[1] / "scans" / "plan.pdf"
"""Two pages drawn at 200 dots to the inch, the second turned by a degree; an invented plan in Noto Serif CJK SC."""
_PAGE = '<html xmlns="http://www.w3.org/1999/xhtml"><body>{}</body></html>'
Words = list[tuple[str, int]]


def _hocr(words: Words) -> str:
    left = 100
    said = ""
    for text, sure in words:
        boxes = ""
        for character in text:
            boxes += f'<span class="ocrx_cinfo" title="x_bboxes {left} 400 {left + 60} 466; x_conf 99">{character}</span>'
            left += 66
        said += f'<span class="ocrx_word" title="bbox 0 0 9 9; x_wconf {sure}">{boxes}</span>'
    return _PAGE.format(f'<span class="ocr_line" title="bbox 100 400 {left} 466; baseline 0 -4">{said}</span>')


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[Words, Words], str]:
    """Return what is read of one page where the machine reads it first one way, then another."""

    def read(first: Words, second: Words) -> str:
        (tmp_path / "3").write_text(_hocr(first), encoding="utf-8")
        (tmp_path / "6").write_text(_hocr(second), encoding="utf-8")
        ((*characters,),) = recognition.recognised([(lambda _, __: b"", 842.0)])
        return "".join(one.words for one in characters)

    program = tmp_path / "tesseract"
    program.write_text(
        f"#!{sys.executable}\nimport sys\nsys.stdin.buffer.read()\n"
        f"print(open({str(tmp_path)!r} + '/' + sys.argv[sys.argv.index('--psm') + 1], encoding='utf-8').read())\n",
        encoding="utf-8",
    )
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=":")
    return read


@pytest.fixture
def _tesseract() -> None:
    if not recognition.is_installed():
        pytest.skip("tesseract with its Chinese data (tesseract-ocr-chi-sim) is not installed")


def test_a_figure_that_one_reading_is_sure_of_stands(machine: Callable[[Words, Words], str]) -> None:
    assert machine([("达到", 60), ("86.5%", 95)], [("达刨", 60), ("865%", 50)]) == "达到86.5%"


def test_a_figure_stands_that_both_readings_agree_on_and_one_is_nearly_sure_of(machine: Callable[[Words, Words], str]) -> None:
    assert machine([("达到", 60), ("86.5%", 70)], [("达到", 60), ("86.5%", 80)]) == "达到86.5%"


@pytest.mark.parametrize(
    ("first", "second"),
    [(("86.5%", 74), ("86.5%", 70)), (("86.5%", 80), ("88.5%", 89)), (("82.5%", 80), ("82.59%", 89)), (("3", 80), ("13", 89))],
)
def test_the_digits_of_a_figure_that_is_not_settled_are_lost(
    machine: Callable[[Words, Words], str], first: tuple[str, int], second: tuple[str, int]
) -> None:
    read = machine([("达到", 60), first], [("达到", 60), second])
    assert read.startswith("达到")
    assert not any(character.isdigit() for character in read)


def test_the_whole_figure_is_lost_where_one_part_of_it_is_unsure(machine: Callable[[Words, Words], str]) -> None:
    assert machine([("达到", 99), ("86", 99), (".5%", 40)], [("到", 9)]) == "达到��.�%"


def test_how_sure_it_must_be_can_be_set(machine: Callable[[Words, Words], str], monkeypatch: pytest.MonkeyPatch) -> None:
    unsure: Words = [("达到", 60), ("86%", 75)]
    assert machine(unsure, [("无", 9)]) == "达到��%"
    monkeypatch.setattr(LIMITS, "confidence", 70)
    assert machine(unsure, [("无", 9)]) == "达到86%"


def test_characters_keep_their_order_where_their_boxes_reach_into_each_other() -> None:
    line = recognition._Line([recognition._Read(100, 160, "落", 99), recognition._Read(90, 150, "实", 99)], 400, 60, 0.0)
    first, second = recognition._characters([line], [line], 842)
    assert (first.words, second.words) == ("落", "实")
    assert first.left < second.left


def test_without_the_machine_a_scan_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recognition, "is_installed", lambda: False)
    with pytest.raises(ScannedError) as caught:
        pdf.read(SCAN.read_bytes(), SCAN)
    assert "tesseract-ocr-chi-sim" in caught.value.message("zh")


@pytest.mark.usefixtures("_tesseract")
def test_a_scan_gives_its_outline_its_figures_and_says_that_a_machine_read_it() -> None:
    plan = read_file(SCAN)
    assert [section.marker for section in plan.sections[1:]] == [
        "一、",
        "二、",
        "(一)",
        "1.",
        "2.",
        "(二)",
        "3.",
        "三、",
        "1.",
        "2.",
    ]
    assert all(section.ocr for section in plan.sections)
    assert [(note.kind, note.pages) for note in plan.notes] == [("recognised", (1, 2))]
    assert {target.value for target in plan.targets} <= {32.0, 86.5, 100.0, 18.0, 1250.0, 47.0, 3.6, None}
    assert {deadline.end for deadline in plan.deadlines} <= {"2026-06-30", "2026-12-31", "2026-09-30", "2026-03-31", None}
    assert len([target for target in plan.targets if target.value]) > 2
    assert all(one.page in (1, 2) for one in plan.damage)
    words = "".join(section.words for section in plan.sections)
    assert LOST not in words or plan.damage
