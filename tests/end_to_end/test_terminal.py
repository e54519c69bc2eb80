"""The program in a real terminal: what it writes, what it understands, and how it leaves."""

import re
import signal
import sys
from pathlib import Path

import pytest

from benchmarks.terminal import Terminal

YAODIAN = [sys.executable, "-m", "tui", "--lang", "zh"]
LEAVES = [b"\x1b[?1049l", b"\x1b[?25h", b"\x1b[?1000l", b"\x1b[?1003l", b"\x1b[?2004l"]
"""The main screen again, the cursor, no mouse, no bracketed paste."""


def plain(content: bytes) -> str:
    return re.sub(r"\x1b(?:\[[0-9;?<>=]*[A-Za-z]|\][^\x07]*\x07)", "", content.decode())


def test_what_an_input_method_commits_arrives_whole() -> None:
    with Terminal(YAODIAN, 120, 40) as terminal:
        assert b"\x1b[>" not in terminal.first_frame().content
        terminal.press("/")
        assert "高质量发展" in plain(terminal.press("高质量发展").content)


def test_keys_typed_in_one_go_all_arrive() -> None:
    with Terminal(YAODIAN, 120, 40) as terminal:
        terminal.first_frame()
        written = plain(terminal.press("/黑臭水体").content)
        assert "三是深化“10條" in written
        assert "黑臭水體" in written


def test_q_leaves_the_terminal_as_it_was() -> None:
    with Terminal(YAODIAN, 80, 24) as terminal:
        before = terminal.modes()
        terminal.first_frame()
        assert terminal.modes() != before
        written = terminal.press("q").content
        assert [sequence for sequence in LEAVES if sequence not in written] == []
        assert terminal.modes() == before
        assert terminal.wait() == 0


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_being_told_to_end_leaves_the_terminal_as_it_was(number: signal.Signals) -> None:
    with Terminal(YAODIAN, 80, 24) as terminal:
        terminal.first_frame()
        written = terminal.send(number).content
        assert [sequence for sequence in LEAVES if sequence not in written] == []


def test_an_error_leaves_the_terminal_as_it_was_and_is_no_traceback(tmp_path: Path) -> None:
    fails = "import sys, library.search, tui.command_line; library.search.SearchIndex.search = 0; sys.exit(tui.command_line.main())"
    with Terminal([sys.executable, "-c", fails, "--lang", "zh"], 80, 24, TMPDIR=str(tmp_path)) as terminal:
        before = terminal.modes()
        terminal.first_frame()
        written = terminal.press("/水").content
        assert [sequence for sequence in LEAVES if sequence not in written] == []
        assert terminal.modes() == before
        assert "程序出错" in plain(written)
        assert "Traceback" not in plain(written)
        assert terminal.wait() == 70
    (log,) = tmp_path.glob("yaodian-*.log")
    assert "Traceback" in log.read_text(encoding="utf-8")


COUNTING = """
import sys, tui, tui.command_line
from textual.drivers.linux_driver import LinuxDriver
log, write = open(sys.argv.pop(), "a"), LinuxDriver.write
def counted(self, data):
    write(self, data)
    print(len(data.encode()), file=log, flush=True)
LinuxDriver.write = counted
sys.exit(tui.command_line.main())
"""
"""The program, with the size of each of its writes put down in the file that is its last argument."""


@pytest.mark.parametrize("before", ["", "\t", "E"])
def test_a_key_press_costs_little(before: str, tmp_path: Path) -> None:
    log = tmp_path / "writes"
    with Terminal([sys.executable, "-c", COUNTING, "--lang", "zh", str(log)], 120, 40) as terminal:
        terminal.first_frame()
        terminal.press(before or "jk")
        for keys in [
            "j",
            " ",
            "\x1b[6~",
            "G",
            "g",
            "J",
            "\t",
            "\t",
            "E",
            "C",
            "l",
            "j",
            "l",
            "\r",
            "/",
            "水",
            "\x1b[B",
            "\x1b",
            "f",
            "气",
            "\r",
        ]:
            written = len(log.read_text().split())
            terminal.press(keys)
            writes = [int(size) for size in log.read_text().split()[written:]]
            assert len(writes) <= 3, (keys, writes)
            assert sum(writes) <= 11_000, (keys, writes)


def test_nothing_is_written_while_nothing_happens_or_the_mouse_moves() -> None:
    with Terminal(YAODIAN, 120, 40) as terminal:
        terminal.first_frame()
        for column in range(5, 60, 5):
            assert terminal.press(f"\x1b[<35;{column};9M").size == 0
        terminal.press("/")
        assert terminal.press("").size == 0


def test_without_colour_none_is_sent_and_matches_still_stand_out() -> None:
    with Terminal(YAODIAN, 120, 40, NO_COLOR="1") as terminal:
        written = terminal.first_frame().content + terminal.press("/").content + terminal.press("秸秆").content
        styles = {code for codes in re.findall(rb"\x1b\[([0-9;]*)m", written) for code in codes.split(b";")}
        assert styles <= {b"", b"0", b"1", b"2", b"4", b"7", b"39", b"49"}
        assert re.search("\x1b\\[1;4[;349]*m秸秆".encode(), written)


@pytest.mark.parametrize(("term", "colorterm"), [("xterm", ""), ("xterm-256color", ""), ("xterm-256color", "truecolor")])
def test_only_the_terminal_s_own_sixteen_colours_are_used(term: str, colorterm: str) -> None:
    with Terminal(YAODIAN, 120, 40, TERM=term, COLORTERM=colorterm) as terminal:
        written = terminal.first_frame().content + terminal.press("/秸秆").content
        assert not re.search(rb"\x1b\[[0-9;]*[34]8;[25];", written)
        assert "秸秆" in plain(written)


def test_a_bad_file_is_named_when_the_browser_closes(tmp_path: Path) -> None:
    good = "data/plans/jilin-2020.txt"
    with Terminal([*YAODIAN, "browse", good, f"{tmp_path}/none.txt"], 80, 24) as terminal:
        assert "吉林省" in plain(terminal.first_frame().content)
        assert "没有这个文件" in plain(terminal.press("q").content)
        assert terminal.wait() == 3
