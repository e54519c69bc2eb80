"""What the README tells to type does what it says, on the library that it has set up."""

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.tui.asker import Asker
from tui.exit_code import ExitCode

README = Path(__file__).parents[2] / "README.md"
OWN = ("FILE", "FOLDER", "PLAN", "report.md", "results", "--below", "browse")
"""What is in an example that needs something of one's own, or a terminal."""


def examples() -> Iterator[list[str]]:
    """The arguments of each example that answers from the bundled plans, in order."""
    for line in re.findall("^    yaodian (.*)$", README.read_text(encoding="utf-8"), re.MULTILINE):
        for one in re.split("  +", line.partition(" #")[0].strip()):
            if not any(own in one for own in OWN):
                yield [word.replace("…", "note") for word in shlex.split(one)]


def test_the_examples_of_the_readme_answer(ask: Asker, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("YAODIAN_LIBRARY", str(tmp_path / "library.db"))
    answers = {" ".join(arguments): ask(*arguments) for arguments in examples()}
    assert len(answers) > 15
    assert {asked: answer.err for asked, answer in answers.items() if answer.status != ExitCode.DONE} == {}
