"""Zips of plans, read member by member."""

import io
import zipfile
from pathlib import Path

import pytest

from parsers.archives import expanded, only_member
from parsers.errors import (
    DamagedFileError,
    EmptyError,
    MissingError,
    SeveralMembersError,
    TooLargeUnpackedError,
    TooManyMembersError,
)
from parsers.limits import LIMITS
from parsers.reading import read_file

PLAN = "清市2024年工作要点\n一、任务\n治污。\n".encode()


def packed(file: Path, **members: bytes) -> Path:
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return file


def test_each_member_is_read_as_a_file_of_its_own(tmp_path: Path) -> None:
    members = {"大气/要点.txt": PLAN, "水/方案.md": PLAN, "__MACOSX/._要点.txt": b"", ".DS_Store": b""}
    archive = packed(tmp_path / "plans.zip", **members)
    names = list(expanded(["other.txt", str(archive)]))
    assert names == ["other.txt", f"{archive}/大气/要点.txt", f"{archive}/水/方案.md"]
    assert [read_file(Path(name)).title for name in names[1:]] == ["清市2024年工作要点"] * 2


def test_a_command_that_takes_one_plan_takes_a_zip_of_one_and_names_those_of_several(tmp_path: Path) -> None:
    one = packed(tmp_path / "one.zip", **{"a.txt": PLAN})
    assert only_member(str(one)) == f"{one}/a.txt"
    with pytest.raises(SeveralMembersError, match=r"b\.txt"):
        only_member(str(packed(tmp_path / "two.zip", **{"a.txt": PLAN, "b.txt": PLAN})))


def test_a_name_in_gbk_is_read(tmp_path: Path) -> None:
    name = "要点.txt"
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        archive.writestr("xxxx.txt", PLAN)
    (tmp_path / "plans.zip").write_bytes(content.getvalue().replace(b"xxxx.txt", name.encode("gbk")))
    assert list(expanded([str(tmp_path / "plans.zip")])) == [f"{tmp_path / 'plans.zip'}/{name}"]


def test_what_is_no_zip_or_empty_or_not_in_it_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "broken.zip").write_bytes(b"PK\x03\x04broken")
    for file, error in (
        (tmp_path / "broken.zip", DamagedFileError),
        (packed(tmp_path / "empty.zip"), EmptyError),
        (packed(tmp_path / "one.zip", **{"a.txt": PLAN}) / "b.txt", MissingError),
    ):
        with pytest.raises(error):
            read_file(file)
    # One that says that it has less than it unpacks to is damaged, and is not unpacked to see how much that is.
    (tmp_path / "lies.zip").write_bytes(
        (tmp_path / "one.zip").read_bytes().replace(len(PLAN).to_bytes(4, "little"), (9).to_bytes(4, "little"))
    )
    with pytest.raises(DamagedFileError):
        read_file(tmp_path / "lies.zip" / "a.txt")
    monkeypatch.setattr(LIMITS, "unpacked", 0)
    with pytest.raises(TooLargeUnpackedError):
        read_file(tmp_path / "one.zip" / "a.txt")


def test_members_under_odd_names_and_two_of_one_name_are_all_read(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "odd.zip", "w") as archive:
        archive.writestr("./a.txt", PLAN)
        archive.writestr("b.txt", PLAN)
        with pytest.warns(UserWarning, match="Duplicate"):
            archive.writestr("b.txt", PLAN.replace(b"2024", b"2025"))
    names = list(expanded([str(tmp_path / "odd.zip")]))
    assert [read_file(Path(name)).year for name in names] == [2024, 2024, 2025]


def test_of_a_zip_of_very_many_the_first_are_read_and_that_there_are_more_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("parsers.archives._MOST_MEMBERS", 2)
    archive = packed(tmp_path / "many.zip", **{f"{name}.txt": PLAN for name in "abc"})
    *read, rest = expanded([str(archive)])
    assert read == [f"{archive}/a.txt", f"{archive}/b.txt"]
    with pytest.raises(TooManyMembersError):
        read_file(Path(rest))
