"""Moves one deciding constant at a time and says which moves no test notices: `make mutants`.

Each is tried in a copy of the project. Where one survives, the constant decides nothing that anyone relies on, or a test is
missing.
"""

import ast
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from queue import Queue

PROJECT = Path(__file__).parents[1]
_COPIED = ("parsers", "library", "tui", "data", "tests", "benchmarks", "docs", "pyproject.toml", "README.md", "CONTRIBUTING.md")
_WORKERS = 2
_SECONDS = 240

_ANSWERS = "library/comparing/answers.py", "tests/library/comparing"
_PROFILES = "library/comparing/profiles.py", "tests/library/comparing"
_FIGURES = "library/comparing/figures.py", "tests/library/comparing/test_figures.py"
_DIFFERENCES = "library/comparing/differences.py", "tests/library/comparing/test_differences.py"
_SEARCH = "library/finding/search.py", "tests/library/test_search.py"
_HITS = "library/finding/hits.py", "tests/library/test_search.py"
_MATCHING = "library/finding/matching.py", "tests/library/test_search.py"
_SEQUENCE = "parsers/outline/sequence.py", "tests/parsers/test_sequence.py"
_MARKERS = "parsers/outline/markers.py", "tests/parsers/test_markers.py"
_BODY = "parsers/outline/body.py", "tests/parsers/test_body.py"
_LINE_WIDTH = "parsers/text/line_width.py", "tests/parsers/test_broken_lines.py"
_SPACED_CHARACTERS = "parsers/text/spaced_characters.py", "tests/parsers/test_typed_otherwise.py"


@dataclass(frozen=True, slots=True)
class Move:
    """Another value for a constant of a file."""

    file: str
    tests: str
    """Those that must fail then."""
    constant: str
    value: float

    def __str__(self) -> str:
        return f"{self.file}: {self.constant} = {self.value}"

    def made(self, source: str) -> str:
        """Return the file with the other value; raises LookupError where it has no such constant, or has that value already."""
        for statement in ast.parse(source).body:
            if isinstance(statement, ast.Assign):
                for name, value in _parts(statement.targets[0], statement.value):
                    if isinstance(name, ast.Name) and name.id == self.constant:
                        if ast.literal_eval(value) == self.value:
                            raise LookupError(f"{self}: that is its value")
                        return _replaced(source, value, repr(self.value))
        raise LookupError(f"{self.file}: no {self.constant}")


def _parts(target: ast.expr, value: ast.expr) -> Iterable[tuple[ast.expr, ast.expr]]:
    if isinstance(target, ast.Tuple) and isinstance(value, ast.Tuple):
        return zip(target.elts, value.elts, strict=True)
    return ((target, value),)


def _replaced(source: str, node: ast.expr, words: str) -> str:
    lines = source.encode().splitlines(keepends=True)
    assert node.end_lineno is not None
    assert node.end_col_offset is not None
    start = sum(map(len, lines[: node.lineno - 1])) + node.col_offset
    end = sum(map(len, lines[: node.end_lineno - 1])) + node.end_col_offset
    content = source.encode()
    return (content[:start] + words.encode() + content[end:]).decode()


MOVES = tuple(
    Move(file, tests, constant, value)
    for (file, tests), constant, *values in (
        (_ANSWERS, "_SUBJECTS", 0.05, 0.6),
        (_ANSWERS, "_WORDS", 0.3),
        (_ANSWERS, "_WORDS_ALIKE", 0.5),
        (_ANSWERS, "_SAME_ROLE", 0.0),
        (_ANSWERS, "_OTHER_ROLE", 1.0),
        (_ANSWERS, "_WITHOUT_MAIN", 1.0),
        (_ANSWERS, "_OTHER_FRAME", 1.0),
        (_ANSWERS, "_OTHER_PERIOD", 1.0),
        (_ANSWERS, "_ONE_LEADS", 1.0),
        (_ANSWERS, "_OTHER_CHAPTER", 0.0),
        (_ANSWERS, "_RIVALS", 0.0),
        (_ANSWERS, "_SAME_HEADING", 1.0),
        (_ANSWERS, "LEAST", 0.02, 0.5),
        (_ANSWERS, "_WEAK", 0.0),
        (_PROFILES, "_IN_TITLE", 0.5),
        (_PROFILES, "_GRAM_IN_HEADING_ABOVE", 6.0),
        (_PROFILES, "_LONGEST_LEAD", 20),
        (_FIGURES, "_NEAR", 0.0),
        (_DIFFERENCES, "_RESEMBLE", 20.0, 90.0),
        (_DIFFERENCES, "_SHORT", 1),
        (_DIFFERENCES, "_ISLAND", 1),
        (_DIFFERENCES, "_LEAST_SHARED", 0.05),
        (_DIFFERENCES, "_PHRASE", 2),
        (_DIFFERENCES, "_FEWEST_TOKENS", 0),
        (_SEARCH, "_ENOUGH", 0),
        (_SEARCH, "_MOST_RANKED", 5),
        (_HITS, "_SNIPPET", 30),
        (_HITS, "_LEAD", 0),
        (_MATCHING, "FUZZY_FROM", 4, 2),
        (_MATCHING, "FUZZY_TO", 4),
        (_MATCHING, "_GAP", 1, 12),
        (_SEQUENCE, "_MISSING_COSTS", 0.0),
        (_SEQUENCE, "_RESTART_COSTS", 1.0, 7.0),
        (_SEQUENCE, "_LATE_START_COSTS", 9.0),
        (_SEQUENCE, "_MOST_MISSING", 1),
        (_SEQUENCE, "_MOST_MISSING_COSTS", 50.0),
        (_SEQUENCE, "_MAY_END", 0.1),
        (_SEQUENCE, "_LEAST_WEIGHT", 0.1),
        (_MARKERS, "AT_LINE_START", 1.0),
        (_MARKERS, "STANDS_APART", 0.5),
        (_MARKERS, "_REACH", 20),
        (_BODY, "_FOOT_GAP", 1),
        (_LINE_WIDTH, "FEWEST_FULL", 40),
        (_LINE_WIDTH, "MOST_WIDER", 0.9),
        (_SPACED_CHARACTERS, "_FEWEST", 400),
    )
    for value in values
)


def survivors(moves: Iterable[Move]) -> list[str]:
    """Return the moves that no test notices, each as a line to read; the rest are told of on stderr as they fall."""
    with tempfile.TemporaryDirectory() as folder:
        copies: Queue[Path] = Queue()
        for number in range(_WORKERS):
            copy = Path(folder, str(number))
            copy.mkdir()
            for name in _COPIED:
                source = PROJECT / name
                if source.is_dir():
                    shutil.copytree(source, copy / name, ignore=shutil.ignore_patterns("__pycache__"))
                elif source.exists():
                    shutil.copy(source, copy / name)
            copies.put(copy)

        def tried(move: Move) -> str | None:
            copy = copies.get()
            try:
                return _tried(copy, move)
            finally:
                copies.put(copy)

        with ThreadPoolExecutor(_WORKERS) as workers:
            return [line for line in workers.map(tried, moves) if line]


def _tried(copy: Path, move: Move) -> str | None:
    file = copy / move.file
    before = file.read_text(encoding="utf-8")
    file.write_text(move.made(before), encoding="utf-8")
    command = [sys.executable, "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider", "-o", "addopts=", move.tests]
    try:
        done = subprocess.run(command, cwd=copy, capture_output=True, check=False, timeout=_SECONDS)
        is_noticed = done.returncode == 1
        is_broken = done.returncode not in (0, 1)
    except subprocess.TimeoutExpired:
        is_noticed, is_broken = True, False
    finally:
        file.write_text(before, encoding="utf-8")
    sys.stderr.write(f"{'noticed ' if is_noticed else 'BROKEN  ' if is_broken else 'SURVIVED'} {move}\n")
    return None if is_noticed else str(move)


def main() -> int:
    """Try every move, or those in the files that are named, and print what survived."""
    wanted = [move for move in MOVES if not sys.argv[1:] or any(word in move.file for word in sys.argv[1:])]
    left = survivors(wanted)
    sys.stdout.write("".join(f"{line}\n" for line in left) + f"{len(left)} of {len(wanted)} survived\n")
    return bool(left)


if __name__ == "__main__":
    sys.exit(main())
