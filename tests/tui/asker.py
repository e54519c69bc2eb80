"""The command line as a test asks it."""

import pytest

from tui.command_line import main


class Answer:
    def __init__(self, status: int, out: str, err: str) -> None:
        self.status, self.out, self.err = status, out, err


class Asker:
    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self._capsys = capsys

    def __call__(self, *arguments: str) -> Answer:
        try:
            status = main(arguments)
        except SystemExit as end:
            status = int(end.code or 0)
        captured = self._capsys.readouterr()
        return Answer(status, captured.out, captured.err)
