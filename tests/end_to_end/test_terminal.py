"""The program in a real terminal: what it writes, what it understands, and how it leaves."""

import re
import signal
import sys
from pathlib import Path

import pytest

from tests.end_to_end.watched import YAODIAN, Counted, Watched, tell
from tests.plans import BUNDLED
from tests.written import as_pdf

LEAVES = [b"\x1b[?1049l", b"\x1b[?25h", b"\x1b[?1000l", b"\x1b[?1003l", b"\x1b[?2004l"]
"""The main screen again, the cursor, no mouse, no bracketed paste."""


def test_what_an_input_method_commits_arrives_whole() -> None:
    with Watched(YAODIAN, 120, 40) as terminal:
        terminal.expect("湖北")
        assert b"\x1b[>" not in terminal.written
        terminal.expect("输入要找的词", keys="/")
        terminal.expect("搜索", "高质量发展", keys="高质量发展")


def test_keys_typed_in_one_go_all_arrive() -> None:
    with Watched(YAODIAN, 120, 40) as terminal:
        terminal.expect("湖北")
        terminal.expect("三是深化“10條", "黑臭水體", keys="/黑臭水体")


def test_keys_typed_in_one_go_act_in_their_order_on_the_screen_that_one_of_them_opens(tmp_path: Path) -> None:
    with Watched(YAODIAN, 120, 40, XDG_STATE_HOME=str(tmp_path)) as terminal:
        terminal.expect("湖北")
        # The filter is the list's, and what is typed in it narrows that.
        terminal.expect("[任务]", "责:大气处", "聚焦重点行业", keys="tf责:大气处")


def test_q_leaves_the_terminal_as_it_was() -> None:
    with Watched(YAODIAN, 80, 24) as terminal:
        before = terminal.modes()
        terminal.expect("湖北")
        assert terminal.modes() != before
        written = terminal.expect_end("q")
        assert [sequence for sequence in LEAVES if sequence not in written] == []
        assert terminal.modes() == before
        assert terminal.wait() == 0


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_being_told_to_end_leaves_the_terminal_as_it_was(number: signal.Signals) -> None:
    with Watched(YAODIAN, 80, 24) as terminal:
        terminal.expect("湖北")
        tell(terminal, number)
        written = terminal.expect_end()
        assert [sequence for sequence in LEAVES if sequence not in written] == []


def test_an_error_leaves_the_terminal_as_it_was_and_is_no_traceback(tmp_path: Path) -> None:
    fails = (
        "import sys, library.finding.search, tui.command_line\n"
        "library.finding.search.Search.hits = 0\n"
        "sys.exit(tui.command_line.main())"
    )
    with Watched([sys.executable, "-c", fails, "--lang", "zh"], 80, 24, TMPDIR=str(tmp_path)) as terminal:
        before = terminal.modes()
        terminal.expect("湖北")
        written = terminal.expect_end("/水")
        assert [sequence for sequence in LEAVES if sequence not in written] == []
        assert terminal.modes() == before
        assert "程序出错" in written.decode(errors="replace")
        assert "Traceback" not in written.decode(errors="replace")
        assert terminal.wait() == 70
    (log,) = tmp_path.glob("yaodian-*.log")
    assert "Traceback" in log.read_text(encoding="utf-8")


KEYS = ["j", " ", "\x1b[6~", "G", "g", "J", "\t", "\t", "E", "C", "l", "j", "l", "\r", "/", "水", "\x1b[B", "\x1b", "f", "气", "\r"]


@pytest.mark.parametrize("before", ["", "\t", "E"])
def test_a_key_press_costs_little(before: str, tmp_path: Path) -> None:
    with Counted(tmp_path / "writes", 120, 40) as terminal:
        terminal.press_and_settle(before or "jk")
        for keys in KEYS:
            writes = terminal.press_and_settle(keys)
            assert len(writes) <= 3, (keys, writes)
            assert sum(writes) <= 11_000, (keys, writes)


def test_nothing_is_written_while_nothing_happens_or_the_mouse_moves(tmp_path: Path) -> None:
    with Counted(tmp_path / "writes", 120, 40) as terminal:
        for column in range(5, 60, 5):
            assert terminal.press_and_settle(f"\x1b[<35;{column};9M") == []
        terminal.press_and_settle("/")
        assert terminal.read(1) + terminal.read(1) == b""
        assert terminal.press_and_settle("") == []


def test_without_colour_none_is_sent_and_matches_still_stand_out() -> None:
    with Watched(YAODIAN, 120, 40, NO_COLOR="1") as terminal:
        terminal.expect("湖北")
        terminal.expect("处  上下键选择", keys="/秸秆")
        styles = {code for codes in re.findall(rb"\x1b\[([0-9;]*)m", terminal.written) for code in codes.split(b";")}
        assert styles <= {b"", b"0", b"1", b"2", b"4", b"7", b"39", b"49"}
        assert any(cell.bold and cell.underscore for cell in terminal.cells_of("秸"))


@pytest.mark.parametrize(("term", "colorterm"), [("xterm", ""), ("xterm-256color", ""), ("xterm-256color", "truecolor")])
def test_only_the_terminal_s_own_sixteen_colours_are_used(term: str, colorterm: str) -> None:
    with Watched(YAODIAN, 120, 40, TERM=term, COLORTERM=colorterm) as terminal:
        terminal.expect("湖北")
        terminal.expect("处  上下键选择", "秸秆", keys="/秸秆")
        assert not re.search(rb"\x1b\[[0-9;]*[34]8;[25];", terminal.written)


def test_a_bad_file_is_named_when_the_browser_closes(tmp_path: Path) -> None:
    good = "data/plans/jilin-2020.txt"
    with Watched([*YAODIAN, "browse", good, f"{tmp_path}/none.txt"], 80, 24) as terminal:
        terminal.expect("吉林省")
        assert "没有这个文件" in terminal.expect_end("q").decode(errors="replace")
        assert terminal.wait() == 3


def test_ctrl_c_ends_as_something_that_was_interrupted() -> None:
    with Watched(YAODIAN, 80, 24) as terminal:
        terminal.expect("湖北")
        written = terminal.expect_end("\x03")
        assert [sequence for sequence in LEAVES if sequence not in written] == []
        assert terminal.wait() == 130


def test_ctrl_z_gives_the_terminal_back_and_fg_paints_the_screen_anew() -> None:
    with Watched(["bash", "--norc", "-i"], 80, 24, PS1="prompt> ") as terminal:
        terminal.expect("prompt>")
        terminal.expect("湖北", keys=" ".join(YAODIAN) + "\r")
        terminal.expect("Stopped", keys="\x1a")
        terminal.type("clear\r")
        terminal.expect("湖北2024", "退出", keys="fg\r")
        terminal.expect("prompt>", keys="q")


@pytest.mark.parametrize("opened", ["", "D", "c", "p"])
def test_help_is_there_on_every_screen(opened: str) -> None:
    with Watched(YAODIAN, 80, 24) as terminal:
        terminal.expect("湖北")
        terminal.type(opened)
        terminal.expect("上下键滚动", keys="\x1bOP")
        terminal.type("\x1b")


def test_the_same_file_twice_is_one_plan() -> None:
    file = "data/plans/jilin-2020.txt"
    with Watched([*YAODIAN, "browse", file, f"./{file}"], 80, 24) as terminal:
        terminal.expect("文件 1  地区 1  2020", "吉林省")
        terminal.expect_end("q")
        assert terminal.wait() == 0


def test_a_terminal_that_cannot_move_its_cursor_is_refused() -> None:
    with Watched(YAODIAN, 80, 24, TERM="dumb") as terminal:
        written = terminal.expect_end()
        assert "终端类型是 dumb" in (terminal.written + written).decode(errors="replace")
        assert terminal.wait() == 2


def test_files_that_are_read_in_a_process_of_their_own_are_browsed_too(tmp_path: Path) -> None:
    for name in ("one.pdf", "two.pdf"):
        (tmp_path / name).write_bytes(as_pdf(BUNDLED.plan("jilin-2020")))
    with Watched([*YAODIAN, "browse", str(tmp_path / "one.pdf"), str(tmp_path / "two.pdf")], 100, 24) as terminal:
        terminal.expect("[two.pdf]")
        terminal.expect_end("q")
        assert terminal.wait() == 0


def test_one_can_leave_while_a_file_is_still_being_read(tmp_path: Path) -> None:
    long = tmp_path / "long.txt"
    long.write_text("一、任务\n到2025年，完成整治任务。\n" * 200_000, encoding="utf-8")
    with Watched([*YAODIAN, "browse", str(long)], 80, 24) as terminal:
        terminal.expect("0/1")
        terminal.expect_end("q")
        assert terminal.wait() == 0


def test_bytes_of_another_encoding_are_shown_as_such_and_end_nothing() -> None:
    with Watched(YAODIAN, 100, 30) as terminal:
        terminal.expect("湖北")
        terminal.type("/")
        terminal.expect("输入要找的词")
        terminal.write("大气".encode("gbk"))
        terminal.expect("没有找到“�")
        terminal.expect("Tab 切换", keys="\x1b")
        terminal.expect_end("q")
        assert terminal.wait() == 0


def test_a_screen_that_something_wrote_over_is_painted_again_when_asked() -> None:
    with Watched(YAODIAN, 100, 30) as terminal:
        terminal.expect("湖北")
        terminal.scribble("broadcast message")
        assert "broadcast" in terminal.screen
        terminal.type("\x0c")
        terminal.wait_until(lambda: "broadcast" not in terminal.screen, "a clean screen")
        terminal.expect("湖北")


def test_only_the_cells_that_changed_are_sent_unless_that_is_turned_off(tmp_path: Path) -> None:
    sent = {}
    for cells in "true", "false":
        with Counted(tmp_path / cells, 120, 40, YAODIAN_CELLS=cells) as terminal:
            sent[cells] = sum(sum(terminal.press_and_settle(key)) for key in "jj\tjj\t/")
    assert 0 < sent["true"] < 0.7 * sent["false"]


def test_a_line_in_the_reader_costs_little_beside_the_outline_where_the_terminal_has_margins(tmp_path: Path) -> None:
    sent, screens = {}, {}
    for answer in "", "\x1b[?69;2$y":
        with Counted(tmp_path / f"writes{len(answer)}", 120, 40) as terminal:
            assert b"\x1b[?69$p" in terminal.written
            terminal.press_and_settle(f"{answer}E\t")
            sent[answer] = [sum(terminal.press_and_settle("j")) for _ in range(8)]
            screens[answer] = terminal.cells
    without, with_margins = sent.values()
    assert max(with_margins) < 450 < min(without)
    assert len({str(cells) for cells in screens.values()}) == 1


def test_a_library_that_was_searched_is_one_file_again_when_the_browser_ends(tmp_path: Path) -> None:
    file = tmp_path / "library.db"
    with Watched([*YAODIAN, "--library", str(file)], 100, 30) as terminal:
        terminal.expect("湖北")
        terminal.expect("处  上下键选择", keys="/秸秆")
        terminal.expect("Tab 切换", keys="\x1b")
        terminal.expect_end("q")
    assert sorted(each.name for each in tmp_path.glob("library.db*")) == ["library.db", "library.db-index"]


def test_a_section_is_handed_to_the_pager_and_to_the_editor_and_the_screen_comes_back(tmp_path: Path) -> None:
    editor = tmp_path / "editor"
    editor.write_text('#!/bin/sh\necho changed >> "$1"\n')
    editor.chmod(0o755)
    pager = tmp_path / "pager"
    pager.write_text('#!/bin/sh\ncat "$1"; echo END OF SECTION; read line\n')
    pager.chmod(0o755)
    with Watched(YAODIAN, 120, 36, PAGER=str(pager), EDITOR=str(editor), TMPDIR=str(tmp_path)) as terminal:
        terminal.expect("湖北")
        terminal.expect("三是深化“10條", keys="/黑臭水体\r")
        terminal.expect("END OF SECTION", keys="V")
        terminal.type("\r")
        terminal.wait_until(lambda: "END OF SECTION" not in terminal.screen, "the screen again")
        terminal.expect("改动不进文件库", keys="e")
        (copy,) = tmp_path.glob("yaodian-*.txt")
        assert copy.read_text(encoding="utf-8").endswith("changed\n")
        assert "三是深化“10條黑臭水體”專項整治" in copy.read_text(encoding="utf-8")


def test_over_ssh_the_original_is_named_and_not_opened(tmp_path: Path) -> None:
    with Watched(YAODIAN, 120, 36, SSH_CONNECTION="10.0.0.1 1 10.0.0.2 22", TMPDIR=str(tmp_path)) as terminal:
        terminal.expect("湖北")
        terminal.expect("原件：", keys="o")
        (named,) = tmp_path.glob("yaodian-*/*")
        assert named.stat().st_size


def test_one_leaves_while_a_list_is_still_being_made(tmp_path: Path) -> None:
    slow = (
        "import sys, time, library.library, tui.command_line, tui.__main__\n"
        "library.library.Library.tasks = lambda *_: time.sleep(600)\n"
        "tui.__main__.program()"
    )
    with Watched([sys.executable, "-c", slow, "--lang", "zh"], 80, 24, XDG_STATE_HOME=str(tmp_path)) as terminal:
        terminal.expect("湖北2024")
        terminal.expect("正在列出", keys="t")
        terminal.expect("湖北2024", keys="q")
        terminal.expect_end("q")
        assert terminal.wait() == 0


def test_where_a_folder_holds_nothing_to_browse_one_is_told_so(tmp_path: Path) -> None:
    with Watched([*YAODIAN, "browse", str(tmp_path)], 80, 24) as terminal:
        terminal.expect("那里没有可浏览的文件")
        terminal.expect_end()
        assert terminal.wait() == 1
