"""Files that are written whole or not at all."""

import os
import stat
from pathlib import Path

import pytest

from tui.exporting.whole import put_where_none_is, written_beside


def test_a_file_is_put_in_its_place_when_all_is_written(tmp_path: Path) -> None:
    file = tmp_path / "list.csv"
    with written_beside(file, put_where_none_is) as beside:
        beside.write_text("all of it", encoding="utf-8")
        assert not file.exists()
    assert [one.name for one in tmp_path.iterdir()] == ["list.csv"]
    assert file.read_text(encoding="utf-8") == "all of it"


def test_no_file_is_put_over_one_that_came_meanwhile(tmp_path: Path) -> None:
    file = tmp_path / "list.csv"

    def write() -> None:
        with written_beside(file, put_where_none_is) as beside:
            beside.write_text("ours", encoding="utf-8")
            file.write_text("theirs", encoding="utf-8")

    with pytest.raises(FileExistsError):
        write()
    assert [(one.name, one.read_text(encoding="utf-8")) for one in tmp_path.iterdir()] == [("list.csv", "theirs")]


def test_nothing_is_left_of_what_fails(tmp_path: Path) -> None:
    def fail() -> None:
        with written_beside(tmp_path / "list.csv") as beside:
            beside.write_text("half of it", encoding="utf-8")
            raise KeyError

    with pytest.raises(KeyError):
        fail()
    assert list(tmp_path.iterdir()) == []


def test_it_is_put_all_the_same_where_no_file_has_two_names(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "link", refuse)
    with written_beside(tmp_path / "list.csv", put_where_none_is) as beside:
        beside.write_text("first", encoding="utf-8")
    with pytest.raises(FileExistsError), written_beside(tmp_path / "list.csv", put_where_none_is) as beside:
        beside.write_text("second", encoding="utf-8")
    assert [(one.name, one.read_text(encoding="utf-8")) for one in tmp_path.iterdir()] == [("list.csv", "first")]


@pytest.mark.skipif(os.name == "nt", reason="files have no such modes there")
def test_what_nobody_else_may_read_is_never_written_where_others_may(tmp_path: Path) -> None:
    with written_beside(tmp_path / "list.csv", mode=0o600) as beside:
        assert stat.S_IMODE(beside.stat().st_mode) == 0o600
    assert stat.S_IMODE((tmp_path / "list.csv").stat().st_mode) == 0o600
