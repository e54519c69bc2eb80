"""What the documents for those who come claim of the house, held as tests."""

import ast
import importlib
import inspect
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from textual.screen import Screen

from tests.mutants import MOVES, PROJECT, Move
from tui.keys.command import Command
from tui.keys.line import LINE
from tui.screens.beside import BesideScreen
from tui.screens.browse.screen import BrowseScreen
from tui.screens.compare.screen import CompareScreen
from tui.screens.ledger.screen import LedgerScreen

_MOST_LINES, _MOST_ATTRIBUTES, _MOST_ABOVE = 250, 30, 2
_MOST_FILES_AT_TOP = 9


def screens() -> Iterator[type[Screen[object]]]:
    for file in (PROJECT / "tui" / "screens").rglob("*.py"):
        module = importlib.import_module(".".join(file.relative_to(PROJECT).with_suffix("").parts))
        for value in vars(module).values():
            if inspect.isclass(value) and issubclass(value, Screen) and value.__module__ == module.__name__:
                yield value


@pytest.mark.parametrize("screen", list(screens()), ids=lambda screen: screen.__name__)
def test_a_screen_composes_instead_of_inheriting(screen: type[Screen[object]]) -> None:
    ours = [kind for kind in screen.__mro__[1:] if kind.__module__.startswith("tui.")]
    assert len(ours) <= _MOST_ABOVE
    lines, _ = inspect.getsourcelines(screen)
    assert len(lines) <= _MOST_LINES
    (tree,) = ast.parse(inspect.getsource(screen)).body
    names = {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store)}
    assert isinstance(tree, ast.ClassDef)
    names |= {node.name for node in tree.body if isinstance(node, ast.FunctionDef) and not node.name.startswith("__")}
    assert len(names) <= _MOST_ATTRIBUTES, sorted(names)


def test_what_others_may_import_stands_at_the_top_of_parsers() -> None:
    assert len(list((PROJECT / "parsers").glob("*.py"))) <= _MOST_FILES_AT_TOP


FORMAT = """
from parsers.formats.format import Format

def read(content, file):
    return content.decode().removeprefix("!").replace("/", "\\n")

SLASHES = Format("trial.format", (".slashes",))
"""
KIND = """
from parsers.values import dataclass
from parsers.facts.kind import FactKind

@dataclass(frozen=True, slots=True)
class Letter:
    section: int
    phrase: str
    shown: str
    source: tuple
    place: tuple

def find(document, found):
    at = document.text.find("来信")
    words = document.phrase(at, at + 2)
    if words:
        yield Letter(words.section, words.phrase, words.shown, words.source, words.place)

LETTERS = FactKind("letters", Letter, "L", find)
"""
PANEL = """
from tui.keys.command import Command, Part
from tui.models.chosen import Chosen
from tui.panes.lines import strip
from tui.panes.list_pane import ListPane
from tui.saying.language import Words
from tui.styles import PLAIN

class TargetsPane(ListPane):
    def head(self, y):
        return strip([("-- trial targets --", PLAIN)], self.size.width, PLAIN)
    def list_row(self, row):
        lead, style, fill = self.looks(row)
        return strip([(lead + self.model.things[row].indicator, style)], self.size.width, fill)

class TargetsPanel:
    COMMAND = Command("targets", "I,ctrl+t", "I", Part.FACTS, Words("列出目标", "List the targets"), "lcmb",
                      lambda browse: browse.dock.toggle(TargetsPanel))
    hint = (("up down", Words("选择", "choose")),)
    def __init__(self, browse):
        self._browse = browse
        self.pane = TargetsPane(Chosen(), id="targets")
    def fill(self):
        self.pane.show_list(Chosen(self._browse.reader.model.plan.targets))
    def choose(self):
        pass
    def go(self):
        pass
    def close(self):
        pass
"""
COMMAND = """
from tui.exit_code import ExitCode
from tui.saying.language import Words

NAME = "greet"
DOES = Words("问候", "greet")

def add_arguments(parser, language):
    pass

def run(options):
    print("greetings")
    return ExitCode.DONE
"""
EXPORTER = """
from tui.exporting.exporter import Exporter

def write(listing, answer):
    answer.write(f"{len(listing.things)} things\\n")

COUNT = Exporter("count", (".count",), write_list=write)
"""
TRIAL = """
import asyncio, json, sys
sys.path.insert(0, sys.argv[1])
import data
import parsers.facts, parsers.formats
from trial.fact_kind import LETTERS
from trial.format import SLASHES
parsers.formats.FORMATS.append(SLASHES)
parsers.facts.FACT_KINDS.append(LETTERS)

from pathlib import Path
from parsers.plan_json import from_json, to_json
from parsers.reading import read_content
plan = read_content("!某省2020年工作要点/一、办理来信。/二、治水。".encode(), Path("plan.slashes"))
assert [section.title for section in plan.sections[1:]] == ["办理来信", "治水"], plan.sections
assert [letter.shown for letter in plan.facts["letters"]] == ["来信"]
assert from_json(json.loads(json.dumps(to_json(plan)))).facts == plan.facts

import tui.exporting, tui.prompt
from trial import command
from trial.exporter import COUNT
tui.exporting.EXPORTERS.append(COUNT)
tui.prompt.PROMPT_COMMANDS.append(command)
from tui.command_line import main
assert main(["greet"]) == 0
assert main(["find", "秸秆", "--format", "count"]) == 0

import tui.panels
from trial.panel import TargetsPanel
tui.panels.PANELS.append(TargetsPanel)
from library.library import Library
from tui.app import YaodianApp

async def look():
    app = YaodianApp(Library.of([plan]), "zh")
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("j", "p")
        await pilot.pause()
        rows = [strip.text for strip in app.screen._compositor.render_strips()]
        assert any("letters 1" in row for row in rows), rows
        assert any("L   一、办理来信" in row for row in rows), rows
    app = YaodianApp(Library.bundled(), "zh")
    async with app.run_test(size=(120, 60)) as pilot:
        await pilot.press("I")
        await pilot.pause()
        rows = [strip.text for strip in app.screen._compositor.render_strips()]
        assert any("trial targets" in row for row in rows), rows
        assert "上下键选择" in rows[-1]
        await pilot.press("?")
        await pilot.pause()
        assert any("列出目标" in strip.text for strip in app.screen._compositor.render_strips())

asyncio.run(look())
"""


def test_a_format_a_kind_of_fact_a_panel_a_command_and_an_exporter_are_each_a_file_and_a_line(tmp_path: Path) -> None:
    room = tmp_path / "trial"
    room.mkdir()
    files = {"format": FORMAT, "fact_kind": KIND, "panel": PANEL, "command": COMMAND, "exporter": EXPORTER, "__init__": ""}
    for name, content in files.items():
        (room / f"{name}.py").write_text(content, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-c", TRIAL, str(tmp_path)], cwd=PROJECT, capture_output=True, text=True, check=False, timeout=60
    )
    assert done.returncode == 0, done.stderr[-3000:]
    assert "greetings" in done.stdout
    assert "things" in done.stdout


def documented(heading: str) -> dict[str, str]:
    """The keys of each command below a heading of docs/keys.md."""
    text = (PROJECT / "docs" / "keys.md").read_text(encoding="utf-8").replace("\\|", "\0")
    rows = text.partition(f"## {heading}\n")[2].partition("\n## ")[0].splitlines()
    cells = [[cell.strip().replace("\0", "|") for cell in row.strip("|").split("|")] for row in rows if row.startswith("| `")]
    return {row[1]: row[0].strip("`") for row in cells}


@pytest.mark.parametrize(
    ("heading", "commands"),
    [
        ("Browser", BrowseScreen.KEYS),
        ("Comparison", CompareScreen.KEYS),
        ("Lists", LedgerScreen.KEYS),
        ("Side by side", BesideScreen.KEYS),
        ("While typing", LINE),
    ],
)
def test_keys_are_what_the_page_of_keys_decides(heading: str, commands: tuple[Command[object], ...]) -> None:
    assert documented(heading) == {command.name: command.keys for command in commands}


def test_what_the_readme_says_of_keys_and_rooms_is_so() -> None:
    readme = (PROJECT / "README.md").read_text(encoding="utf-8")
    minute = readme.partition("## The first minute")[2].partition("## ")[0]
    letters = {key for command in (*BrowseScreen.KEYS, *CompareScreen.KEYS, *LedgerScreen.KEYS) for key in command.shown.split()}
    for key in re.findall(r"`(\S|[A-Z][a-z]+)`", minute):
        assert key in letters or key in ("D", "T", "A", "U", "R", "X"), key
    house = readme.partition("## The house")[2].partition("## ")[0]
    for room in re.findall(r"^    (\w+)/ ", house, re.MULTILINE):
        assert (PROJECT / room).is_dir(), room


@pytest.mark.parametrize("move", MOVES, ids=str)
def test_every_constant_that_mutants_move_is_there(move: Move) -> None:
    source = (PROJECT / move.file).read_text(encoding="utf-8")
    assert move.made(source) != source
    assert (PROJECT / move.tests).exists()
