"""The last screen is there before the program is loaded, and takes nothing from the one who types."""

import marshal
import signal
import stat
import subprocess
import sys
import termios
from pathlib import Path

import pytest

from tests.end_to_end.watched import Watched, tell

YAODIAN = [sys.executable, "-m", "tui"]
NOTICE = "上次的画面"
_LITTLE = 1000
"""How many bytes are few: the screen takes thousands."""


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The frame that a browser has kept."""
    monkeypatch.delenv("YAODIAN_LAST_FRAME")
    for name, value in {"XDG_STATE_HOME": tmp_path, "YAODIAN_LIBRARY": tmp_path / "library.db", "YAODIAN_LANG": "zh"}.items():
        monkeypatch.setenv(name, str(value))
    with Watched(YAODIAN, 80, 24) as terminal:
        terminal.expect("湖北")
        terminal.expect_end("q")
        assert terminal.wait() == 0
    return tmp_path / "yaodian" / "last-frame"


def test_it_is_shown_marked_until_the_browser_is_there_and_what_is_typed_meanwhile_is_obeyed(kept: Path) -> None:
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    with Watched(YAODIAN, 80, 24) as terminal:
        before = terminal.modes()
        shown = terminal.expect(NOTICE, keys="")
        assert "湖北" in shown
        terminal.type("D")
        flags = terminal.modes()[3]
        assert isinstance(flags, int)
        assert not flags & (termios.ECHO | termios.ICANON)
        terminal.expect("[期限]")
        assert NOTICE not in terminal.screen
        terminal.expect("要点", keys="\x1b")
        terminal.expect_end("q")
        assert terminal.modes() == before
        assert terminal.wait() == 0


def test_the_browser_goes_on_from_it_with_what_differs(kept: Path) -> None:
    assert kept.exists()
    with Watched(YAODIAN, 80, 24) as terminal:
        terminal.expect(NOTICE)
        before = len(terminal.written)
        terminal.expect("? 按键")
        gone_on = terminal.cells
        assert len(terminal.written) - before < _LITTLE
        terminal.expect_end("q")
    with Watched(YAODIAN, 80, 24, YAODIAN_LAST_FRAME="false") as terminal:
        terminal.expect("? 按键")
        assert NOTICE not in terminal.written.decode(errors="replace")
        assert gone_on == terminal.cells


def test_what_may_have_happened_to_it_meanwhile_is_painted_over(kept: Path) -> None:
    assert kept.exists()
    with Watched(YAODIAN, 80, 24) as terminal:
        terminal.expect(NOTICE)
        tell(terminal, signal.SIGSTOP)
        terminal.scribble("[1]+  Stopped")
        tell(terminal, signal.SIGCONT)
        terminal.expect("? 按键")
        assert "Stopped" not in terminal.screen
        terminal.expect_end("q")


@pytest.mark.parametrize(
    ("size", "arguments", "environment"),
    [
        ((100, 24), [], {}),
        ((80, 24), ["--ascii"], {}),
        ((80, 24), [], {"YAODIAN_LANG": "en"}),
        ((80, 24), [], {"NO_COLOR": "1"}),
    ],
)
def test_it_is_not_shown_where_anything_is_otherwise(
    kept: Path, size: tuple[int, int], arguments: list[str], environment: dict[str, str]
) -> None:
    assert kept.exists()
    with Watched([*YAODIAN, *arguments], size[0], size[1], **environment) as terminal:
        terminal.expect("湖北")
        assert NOTICE not in terminal.written.decode(errors="replace")
        terminal.expect_end("q")


def test_a_setting_turns_it_off(kept: Path) -> None:
    with Watched(YAODIAN, 80, 24, YAODIAN_LAST_FRAME="false") as terminal:
        terminal.expect("湖北")
        terminal.expect_end("q")
    assert not kept.exists()


def test_files_of_one_s_own_leave_it_as_it_is(kept: Path) -> None:
    before = kept.read_bytes()
    with Watched([*YAODIAN, "browse", "data/plans/jilin-2020.txt"], 80, 24) as terminal:
        terminal.expect("吉林省")
        terminal.expect_end("q")
    assert kept.read_bytes() == before


def test_it_goes_with_what_is_removed(kept: Path) -> None:
    subprocess.run([*YAODIAN, "remove", "henan-2021", "--yes"], check=True, capture_output=True)
    assert not kept.exists()


def test_it_is_not_shown_when_the_library_has_changed(kept: Path, tmp_path: Path) -> None:
    assert kept.exists()
    (tmp_path / "library.db").touch()
    with Watched(YAODIAN, 80, 24) as terminal:
        terminal.expect("湖北")
        assert NOTICE not in terminal.written.decode(errors="replace")


@pytest.mark.parametrize("row", [[("", "要\x1b]0;title\x07点")], [("0m\x1b]0;title\x07", "要点")], [7], "要点"])
def test_nothing_in_its_file_steers_the_terminal(kept: Path, row: object) -> None:
    key, files, rows = marshal.loads(kept.read_bytes())
    kept.write_bytes(marshal.dumps((key, files, [row, *rows])))
    with Watched(YAODIAN, 80, 24) as terminal:
        terminal.expect("湖北2024", "退出")
        assert b"\x1b]0;" not in terminal.written
        assert "Traceback" not in terminal.screen


def test_what_is_to_be_told_takes_it_away(kept: Path) -> None:
    kept.with_name("left-off.json").write_text("broken", encoding="utf-8")
    with Watched(YAODIAN, 80, 24) as terminal:
        terminal.expect("湖北2024", "看全部按键")
        written = terminal.written
        told = written.index(b"left-off.json.broken")
        assert written.index(NOTICE.encode()) < written.index(b"\x1b[?1049l") < told


def test_whoever_ends_it_finds_the_terminal_as_it_was(kept: Path) -> None:
    assert kept.exists()
    with Watched(YAODIAN, 80, 24) as terminal:
        before = terminal.modes()
        terminal.expect(NOTICE)
        tell(terminal, signal.SIGTERM)
        assert b"\x1b[?1049l" in terminal.expect_end()
        assert terminal.modes() == before
