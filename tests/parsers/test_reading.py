from pathlib import Path

import pytest

import data
from parsers.errors import (
    BinaryError,
    DamagedFileError,
    EmptyError,
    EncryptedError,
    FolderError,
    ForbiddenError,
    MissingError,
    UnknownFormatError,
    UnreadableError,
)
from parsers.reading import read_file
from tests.gold_tables import PLANS

PLAN = "某省2021年工作要点\n一、目标\n减排。\n二、措施\n治污。\n"


@pytest.mark.parametrize("name", ["plan.txt", "plan.TXT", "plan", "plan.md", "1.关于印发要点", "plan.log"])
def test_a_text_file_is_read_whatever_it_is_called(tmp_path: Path, name: str) -> None:
    file = tmp_path / name
    file.write_text(PLAN, encoding="gb18030")
    plan = read_file(file)
    assert [section.title for section in plan.sections] == ["", "目标", "措施"]
    assert plan.file == name


def test_a_heading_sign_of_markdown_is_no_part_of_a_title(tmp_path: Path) -> None:
    file = tmp_path / "plan.md"
    file.write_text(
        "# 某省环境保护条例\n\n## 第一章 总则\n\n第一条 为了保护。\n\n## 第二章 附则\n\n第二条 施行。\n", encoding="utf-8"
    )
    plan = read_file(file)
    assert plan.title == "某省环境保护条例"
    assert [section.text for section in plan.sections[1:]] == ["", "", "", ""]


def test_the_signs_of_markdown_are_no_part_of_the_text(tmp_path: Path) -> None:
    file = tmp_path / "plan.md"
    file.write_text("**某省工作要点**\n\n**一、目标**\n\n> 减排。\n\n1\\. 大气\n\n2\\. 水\n\n**二、措施**\n", encoding="utf-8")
    assert [section.title for section in read_file(file).sections] == ["", "目标", "大气", "水", "措施"]


def test_a_plan_that_does_not_say_its_title_is_called_by_its_file(tmp_path: Path) -> None:
    file = tmp_path / "要点摘录.txt"
    file.write_text("一、目标\n减排。\n二、措施\n治污。\n", encoding="utf-8")
    assert read_file(file).title == "要点摘录"


@pytest.mark.parametrize(
    ("name", "content", "error"),
    [
        ("empty.txt", b"", EmptyError),
        ("blank.txt", b" \n\n\t", EmptyError),
        ("bom.txt", b"\xef\xbb\xbf\n", EmptyError),
        ("binary.txt", bytes(range(256)) * 20, BinaryError),
        ("picture", b"\x89PNG\r\n\x1a\n" + bytes(200), BinaryError),
        ("slides.pptx", b"\xd0\xcf", UnknownFormatError),
        ("plan.pdf", b"%PDF-1.7", DamagedFileError),
        ("plan.docx", b"PK", DamagedFileError),
        ("plan.docx", bytes.fromhex("d0cf11e0") + bytes(600) + "EncryptedPackage".encode("utf-16-le"), EncryptedError),
        ("plan.doc", bytes.fromhex("d0cf11e0") + bytes(600), DamagedFileError),
        ("plan.mht", b"MIME-Version: 1.0\n" + b"Content-Type: message/rfc822\n\n" * 2000, DamagedFileError),
        ("page.html", b"<html><body><script>x</script></body></html>", EmptyError),
    ],
)
def test_a_file_that_cannot_be_read_says_why(tmp_path: Path, name: str, content: bytes, error: type[UnreadableError]) -> None:
    file = tmp_path / name
    file.write_bytes(content)
    with pytest.raises(error) as caught:
        read_file(file)
    for language in ("zh", "en"):
        assert str(file) in caught.value.message(language)


def test_a_missing_file_and_a_folder_say_so(tmp_path: Path) -> None:
    with pytest.raises(MissingError):
        read_file(tmp_path / "none.txt")
    with pytest.raises(FolderError):
        read_file(tmp_path)


def test_a_file_that_may_not_be_opened_says_so(tmp_path: Path) -> None:
    # A path through a file fails for root too, whom no permission stops.
    (tmp_path / "plan.txt").write_text(PLAN, encoding="utf-8")
    with pytest.raises(ForbiddenError):
        read_file(tmp_path / "plan.txt" / "inside.txt")


@pytest.mark.parametrize("name", PLANS)
def test_everything_that_was_found_stands_where_its_section_says(name: str) -> None:
    plan = read_file(data.FOLDER / "plans" / f"{name}.txt")

    def words(section: int, place: tuple[int, int]) -> str:
        return plan.sections[section].words[slice(*place)]

    assert all(words(one.section, one.place) == one.shown for one in plan.deadlines)
    assert all(words(one.section, one.place) == one.shown for one in plan.targets)
    assert all(words(one.section, one.place) == one.unit for one in plan.duties)
    assert all("▯" in words(one.section, one.place) for one in plan.damage if one.section is not None and one.place)
