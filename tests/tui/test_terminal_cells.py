"""Only the cells that changed are sent, and what stands on the terminal then is what Textual's own bytes make of it."""

import random
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from threading import Event

import pyte
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.console import RenderableType
from rich.segment import Segment
from rich.style import Style
from textual._compositor import ChopsUpdate, CompositorUpdate, LayoutUpdate
from textual.pilot import Pilot
from textual.screen import Screen

import tui.app
from library.library import Library
from tests.margins import MarginScreen, MarginStream
from tests.plans import library_of
from tests.tui.browser import browsing
from tui.app import YaodianApp
from tui.terminal.cells import Cells
from tui.terminal.compositor import BareCompositor
from tui.terminal.display import placed
from tui.terminal.painter import Painter

KEYS = [*"jkhlJKEC /fdDpcxna?=[]+-q", "down", "up", "left", "right", "pagedown", "pageup", "home", "end", "enter", "escape", "tab",
        "水", "大气", "ctrl+d", "f1"]  # fmt: skip


class Replay:
    """Two terminals of one size: one is sent what Textual writes, the other the cells that changed."""

    def __init__(self, width: int, height: int, *, has_margins: bool = False) -> None:
        self.frames = self.theirs = self.ours = 0
        self.has_margins = has_margins
        self._as_textual, self._as_cells = pyte.Screen(width, height), MarginScreen(width, height)

    @property
    def rows(self) -> list[str]:
        """What stands on the terminal."""
        return list(self._as_cells.display)

    def show(self, textual: str, cells: str) -> None:
        pyte.Stream(self._as_textual).feed(textual)
        MarginStream(self._as_cells).feed(cells)
        self.frames, self.theirs, self.ours = self.frames + 1, self.theirs + len(textual), self.ours + len(cells)
        for y in range(self._as_textual.lines):
            expected, got = (_row_as_seen(screen, y) for screen in (self._as_textual, self._as_cells))
            assert got == expected, f"row {y}"
        assert (self._as_cells.cursor.x, self._as_cells.cursor.y) == (self._as_textual.cursor.x, self._as_textual.cursor.y)


def _row_as_seen(screen: pyte.Screen, y: int) -> list[pyte.screens.Char]:
    """Return the cells of a row without what nobody sees of them: the colour and the weight of what is blank."""
    row = [screen.buffer[y][x] for x in range(screen.columns)]
    return [cell._replace(fg="default", bold=False, italics=False) if _is_bare(cell) else cell for cell in row]


def _is_bare(cell: pyte.screens.Char) -> bool:
    return cell.data == " " and not (cell.reverse or cell.underscore or cell.strikethrough)


class ReplayedApp(YaodianApp):
    """The browser, every update of which is replayed."""

    CSS_PATH = Path(tui.app.__file__).with_name("app.tcss")
    replay: Replay
    forgotten = False

    def _display(self, screen: Screen[object], renderable: RenderableType | None) -> None:
        if not isinstance(renderable, LayoutUpdate | ChopsUpdate) or self._batch_count:
            return
        assert isinstance(renderable, CompositorUpdate)
        self._painter = self._painter or Painter(self._codes_of)
        self._painter.has_margins = self.replay.has_margins
        width, height = screen.outer_size
        if self.forgotten:
            self._painter.forget()
            type(self).forgotten = False
        ours = self._painter.paint(width, height, list(placed(renderable)), (0, 0))
        self.replay.show(f"{renderable.render_segments(self.console)}\x1b[H", ours)


@asynccontextmanager
async def replayed(
    library: Library, size: tuple[int, int], *, has_margins: bool = False
) -> AsyncIterator[tuple[Pilot[None], Replay]]:
    app = ReplayedApp(library, "zh")
    app.replay = Replay(*size, has_margins=has_margins)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        yield pilot, app.replay


@pytest.mark.slow(sample=2)
@pytest.mark.parametrize("size", [(80, 24), (120, 40), (60, 15)])
@pytest.mark.parametrize("seed", range(1, 11))
async def test_every_frame_is_cell_for_cell_what_textual_would_have_shown(size: tuple[int, int], seed: int) -> None:
    keys = random.Random(seed)
    async with replayed(Library.bundled(), size, has_margins=seed % 2 == 0) as (pilot, replay):
        for _ in range(40):
            await pilot.press(*keys.choice(KEYS) if (one := keys.choice(KEYS)) == "大气" else (one if one != "q" else "escape",))
        assert replay.frames > 20
        assert replay.ours < 0.7 * replay.theirs


@pytest.mark.parametrize("size", [(120, 40), (80, 24), (60, 15)])
async def test_what_is_left_out_of_a_frame_is_not_seen(size: tuple[int, int], monkeypatch: pytest.MonkeyPatch) -> None:
    async with browsing(Library.bundled(), size=size) as browser:
        for key in (
            "j",
            "enter",
            "p",
            "tab",
            "/",
            "水",
            "down",
            "enter",
            "c",
            "escape",
            "t",
            "escape",
            "D",
            "?",
            "escape",
            "P",
            "=",
        ):
            await browser.press(key)
            compositor = browser.app.screen._compositor
            if not isinstance(compositor, BareCompositor):
                continue
            bare = [list(strip) for strip in compositor.render_strips()]
            assert len(compositor._bare) < len(compositor.visible_widgets)
            with monkeypatch.context() as whole:
                whole.setattr("tui.terminal.compositor.is_covered", lambda *_: False)
                compositor._seen = None
                assert [list(strip) for strip in compositor.render_strips()] == bare, key
            compositor._seen = None


async def test_a_letter_and_what_it_finds_are_painted_as_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tui.screens.command_screen._MOMENT", 60)
    async with replayed(Library.bundled(), (80, 24)) as (pilot, replay):
        await pilot.press("/")
        await pilot.pause()
        before = replay.frames
        for letter in "水污染":
            await pilot.press(letter)
            await pilot.app.workers.wait_for_complete()
            await pilot.pause()
        assert replay.frames - before == 3


async def test_a_letter_is_seen_before_what_takes_long_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    may_answer = Event()
    search = Library.search
    monkeypatch.setattr(Library, "search", lambda library, wanted: may_answer.wait(30) and search(library, wanted))
    async with replayed(Library.bundled(), (80, 24)) as (pilot, replay):
        await pilot.press("/", "水")
        await pilot.pause(0.2)
        assert replay.rows[-1].split()[:2] == ["搜索", "水"]
        may_answer.set()


async def test_odd_characters_stand_where_they_did() -> None:
    text = "2020年吉林省工作要点\n一、é组合é与ﬁ与①—“”…零宽\n㎡ μg/m³ ▯▯ 𠀀𠮷。\n二、ｆｕｌｌ ｗｉｄｔｈ\n甲\n"
    async with replayed(library_of(text), (60, 15)) as (pilot, replay):
        await pilot.press("E", "j", "enter", "j", "j", "k", "tab", "/", "零", "enter", "escape")
        assert replay.frames >= 3


characters = st.text(st.sampled_from("ab 中文。é\u0301①─▯　"), max_size=12)
styles = st.sampled_from([None, Style(bold=True), Style(reverse=True), Style(color="red", underline=True), Style(dim=True)])
rows = st.lists(st.lists(st.tuples(characters, styles), max_size=4), min_size=4, max_size=4)


def codes_of(style: Style | None) -> str:
    return style.render("x").removesuffix("x\x1b[0m")[2:-1] if style else ""


@given(st.lists(rows, min_size=1, max_size=5), st.booleans())
def test_any_screens_one_after_the_other_are_painted_right(
    screens: list[list[list[tuple[str, Style | None]]]], has_margins: bool
) -> None:
    painter = Painter(codes_of)
    painter.has_margins = has_margins
    kept = MarginScreen(30, 4)
    for one in screens:
        lines = [_line(row) for row in one]
        MarginStream(kept).feed(painter.paint(30, 4, [(0, y, line) for y, line in enumerate(lines)], (0, 0)))
        fresh = pyte.Screen(30, 4)
        pyte.Stream(fresh).feed(Painter(codes_of).paint(30, 4, [(0, y, line) for y, line in enumerate(lines)], (0, 0)))
        assert [_row_as_seen(kept, y) for y in range(4)] == [_row_as_seen(fresh, y) for y in range(4)]


def _line(row: list[tuple[str, Style | None]]) -> list[Segment]:
    # Not to the last cell: behind that, pyte takes a mark that has no width of its own for the beginning of another row.
    return [*Segment.adjust_line_length([Segment(text, style) for text, style in row], 29), Segment(" ")]


def test_nothing_is_sent_where_nothing_changed() -> None:
    painter = Painter(codes_of)
    line = [(0, 0, [Segment("黑臭水体")])]
    assert painter.paint(20, 2, line, (0, 0))
    assert painter.paint(20, 2, line, (0, 0)) == ""
    assert painter.paint(20, 2, [(0, 0, [Segment("黑臭水质")])], (0, 0)) == "\x1b[6C质\r"
    painter.forget()
    assert "黑臭水体" in painter.paint(20, 2, line, (0, 0))


def test_what_only_moves_is_not_written_again() -> None:
    words = "推进黑臭水体治理完善污水管网落实巡查维护经费"
    lines = [words[number % 20 :] + words[: number % 20] + str(number) for number in range(40)]
    painter = Painter(codes_of)

    def painted(first: int) -> str:
        rows = [(0, 0, [Segment("要点".ljust(60))]), *((0, y, [Segment(lines[first + y].ljust(60))]) for y in range(1, 20))]
        return painter.paint(60, 20, rows, (0, 0))

    kept = pyte.Screen(60, 20)
    for first in (0, 1, 3, 2, 2, 12):
        sent = painted(first)
        pyte.Stream(kept).feed(sent)
        assert [row.rstrip() for row in kept.display[1:]] == lines[first + 1 : first + 20]
        assert len(sent) < 150 or first in (0, 12)
    assert len(painted(11)) < 150


def test_a_pane_moves_and_what_stands_beside_it_stays() -> None:
    words = "推进黑臭水体治理完善污水管网落实巡查维护经费"
    lines = [words[number % 20 :] + words[: number % 20] + str(number) for number in range(40)]
    painter = Painter(codes_of)
    kept = MarginScreen(100, 20)
    for has_margins, first in ((False, 0), (False, 1), (True, 2), (True, 1), (True, 4)):
        painter.has_margins = has_margins
        beside = [(0, y, [Segment(f"│ {lines[y]}".ljust(30)[:30])]) for y in range(20)]
        text = [(50, y, [Segment(lines[first + y].ljust(50))]) for y in range(1, 19)]
        sent = painter.paint(100, 20, beside + text, (0, 0))
        MarginStream(kept).feed(sent)
        assert [row[:2] for row in kept.display] == ["│ "] * 20
        assert all(lines[first + y] in kept.display[y] for y in range(1, 19))
        assert (len(sent) < 250) == has_margins


@given(st.text(st.sampled_from("a中①é\u0301☑\ufe0f1\u20e3👍\U0001f3fd🇨🇳"), max_size=8))
def test_a_text_takes_as_many_cells_as_textual_gives_it(text: str) -> None:
    cells = Cells(40, 1)
    cells.put(0, 0, [Segment(text), Segment("|")], codes_of)
    assert cells.texts[0].index("|") == cell_len(text)


@pytest.mark.parametrize("before", ["“散乱污”整治", "——整治任务", "整治任务"])
def test_behind_a_character_of_any_width_all_is_written_again(before: str) -> None:
    painter = Painter(codes_of)
    painter.paint(40, 1, [(0, 0, [Segment(f"{before}甲".ljust(20))]), (30, 0, [Segment("另一栏")])], (0, 0))
    sent = painter.paint(40, 1, [(0, 0, [Segment(f"{before}乙".ljust(20))])], (0, 0))
    assert ("整治" in sent) == (before != "整治任务")
    assert "另一栏" not in sent
    assert "\x1b[K" not in sent


def test_it_goes_on_from_what_is_known_to_stand_there() -> None:
    painter = Painter(codes_of)
    painter.go_on(Cells.of(40, [[("1", "整治任务")], [("", "“散乱污”整治")], []]))
    bold = Style(bold=True)
    placed = [(0, 0, [Segment("整治要点", bold)]), (0, 1, [Segment("“散乱污”整治")]), (0, 2, [Segment(" ")])]
    sent = painter.paint(40, 3, placed, (0, 0))
    # How far a quotation mark has moved what stands behind it is not known: such a row is written anew.
    assert sent.split() == ["\x1b[2H\x1b[2K\x1b[1;5H\x1b[1m要点\x1b[2H\x1b[m“散乱污”整治", "\x1b[H"]
