"""What is installed: the rooms, the plans and the tables, and nothing else."""

import os
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

PROJECT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(build, cwd=PROJECT, check=True, capture_output=True)
    return next(folder.glob("*.whl"))


def test_it_holds_the_rooms_with_their_tables_and_no_scripts_or_tests(wheel: Path) -> None:
    names = ZipFile(wheel).namelist()
    assert {name.split("/")[0] for name in names if ".dist-info" not in name} == {"parsers", "library", "tui", "data"}
    for wanted in (
        "data/plans/hubei-2024.txt",
        "data/trees/hubei-2024.json",
        "data/regions.tsv",
        "data/plans/index.tsv",
        "tui/app.tcss",
    ):
        assert wanted in names
    assert not [name for name in names if name.startswith("data/make")]


def test_installed_it_runs_from_any_folder(wheel: Path, tmp_path: Path) -> None:
    place = tmp_path / "installed"
    ZipFile(wheel).extractall(place)
    environment = os.environ | {"PYTHONPATH": str(place), "LC_ALL": "C.UTF-8"}

    def ask(*arguments: str) -> str:
        command = [sys.executable, "-m", "tui", *arguments]
        return subprocess.run(command, cwd=tmp_path, env=environment, check=True, capture_output=True, encoding="utf-8").stdout

    where = [sys.executable, "-c", "import tui; print(tui.__file__)"]
    assert str(place) in subprocess.run(where, cwd=tmp_path, env=environment, check=True, capture_output=True, text=True).stdout
    assert ask("--version").startswith("yaodian ")
    assert "湖北 › 2017" in ask("find", "秸秆")
    assert "一、总体要求" in ask("parse", str(PROJECT / "data" / "plans" / "hubei-2017.txt"))


def test_it_has_the_command(wheel: Path) -> None:
    archive = ZipFile(wheel)
    entry_points = next(name for name in archive.namelist() if name.endswith("entry_points.txt"))
    assert "yaodian = tui.__main__:program" in archive.read(entry_points).decode()
