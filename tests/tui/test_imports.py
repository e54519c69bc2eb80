"""What the prompt answers without the screen loads no module of it."""

import subprocess
import sys

import pytest

import data

PLAN = str(data.FOLDER / "plans" / "jilin-2020.txt")
CHECK = """
import sys
from tui.command_line import main
try:
    main(sys.argv[1:])
except SystemExit:
    pass
loaded = sorted(name for name in sys.modules if name.partition(".")[0] == "textual")
sys.exit(f"loaded: {loaded}" if loaded else 0)
"""


@pytest.mark.parametrize(
    "arguments",
    [
        ["--version"],
        ["--help"],
        ["parse", PLAN],
        ["parse", PLAN, "--json"],
        ["find", "秸秆"],
        ["find", "秸秆", "--json"],
        ["parse", "/none"],
    ],
)
def test_no_module_of_textual_is_loaded(arguments: list[str]) -> None:
    done = subprocess.run([sys.executable, "-c", CHECK, *arguments], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("room", ["parsers.reading", "library.library"])
def test_the_inner_rooms_know_nothing_of_the_screen(room: str) -> None:
    code = f"import sys, {room}; sys.exit(any(n.partition('.')[0] in ('textual', 'rich', 'tui') for n in sys.modules))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
