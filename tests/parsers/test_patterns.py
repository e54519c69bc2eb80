"""Regular expressions that are kept: the second run compiles next to none, and what is kept is never wrong."""

import marshal
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

import data

PROJECT = Path(__file__).parents[2]
PLAN = data.FOLDER / "plans" / "hubei-2017.txt"
MOST = 60
COUNTED = """
import re, sys
from pathlib import Path
counted = []
compile = re._compiler._code
def code(*given):
    counted.append(given)
    return compile(*given)
re._compiler._code = code
from parsers.reading import read_file
plan = read_file(Path(sys.argv[1]))
print(len(counted), len(plan.sections), len(plan.targets), len(plan.deadlines))
"""


def run(cache: Path, environment: Mapping[str, str] | None = None) -> list[int]:
    """Read a clean plan in a new process; return how many patterns it compiled, and what it found."""
    done = subprocess.run(
        [sys.executable, "-c", COUNTED, str(PLAN)],
        cwd=PROJECT,
        env={"XDG_CACHE_HOME": str(cache), **(environment or {})},
        capture_output=True,
        text=True,
        check=True,
    )
    return [int(word) for word in done.stdout.split()]


def test_a_clean_plan_compiles_few_patterns_the_second_time(tmp_path: Path) -> None:
    first, second = run(tmp_path), run(tmp_path)
    assert first[0] > MOST > second[0]
    assert first[1:] == second[1:]


def test_a_second_run_keeps_nothing_new(tmp_path: Path) -> None:
    run(tmp_path, {"PYTHONHASHSEED": "1"})
    (file,) = (tmp_path / "yaodian").iterdir()
    kept = file.read_bytes()
    run(tmp_path, {"PYTHONHASHSEED": "2"})
    assert file.read_bytes() == kept


OF_ANOTHER = marshal.dumps(("another Python", []))


@pytest.mark.parametrize(
    "broken",
    [
        lambda _: b"",
        lambda _: b"no marshal",
        lambda _: len(OF_ANOTHER).to_bytes(8, "big") + OF_ANOTHER,
        lambda kept: kept[: len(kept) // 2],
        lambda kept: kept[:100_000] + bytes(100_000) + kept[200_000:],
    ],
)
def test_what_was_kept_by_another_python_or_is_broken_is_made_anew(tmp_path: Path, broken: Callable[[bytes], bytes]) -> None:
    right = run(tmp_path)
    (file,) = (tmp_path / "yaodian").iterdir()
    file.write_bytes(broken(file.read_bytes()))
    assert run(tmp_path)[1:] == right[1:]
    assert run(tmp_path)[0] < MOST


@pytest.mark.skipif(not Path("/bin/bash").exists(), reason="there is no bash to limit what is written")
def test_where_there_is_no_room_nothing_is_left(tmp_path: Path) -> None:
    limited = ["bash", "-c", 'ulimit -f 1; trap "" XFSZ; exec "$@"', "-", sys.executable, "-c", COUNTED, str(PLAN)]
    # Python itself would leave half of what it compiles beside its source, and break the runs that come later.
    environment = {"XDG_CACHE_HOME": str(tmp_path), "PYTHONDONTWRITEBYTECODE": "1"}
    subprocess.run(limited, cwd=PROJECT, env=environment, capture_output=True, check=True)
    assert not list((tmp_path / "yaodian").iterdir())


def test_where_nothing_can_be_kept_all_is_read_all_the_same(tmp_path: Path) -> None:
    (kept, unkept) = (tmp_path / name for name in ("kept", "unkept"))
    kept.mkdir()
    unkept.mkdir()
    (unkept / "yaodian").write_text("a file where the folder would be", encoding="utf-8")
    assert run(unkept)[1:] == run(kept)[1:]
