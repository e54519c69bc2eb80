"""Moves one deciding constant or guard at a time and says which moves no test notices: `make mutants`.

A line is a file, what stands in it, what is put there instead, and the tests that must then fail. Each is tried in a copy of the
project. Where one survives, the constant decides nothing that anyone relies on, or a test is missing.
"""

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from queue import Queue

_PROJECT = Path(__file__).parents[1]
_COPIED = ("parsers", "library", "tui", "data", "tests", "benchmarks", "docs", "pyproject.toml", "README.md", "CONTRIBUTING.md")
_WORKERS = 2
_SECONDS = 240

_ALIGNMENT = ("library/comparing/alignment.py", "tests/library/comparing")
_FIGURES = ("library/comparing/figures.py", "tests/library/comparing/test_figures.py")
_DIFFERENCES = ("library/comparing/differences.py", "tests/library/comparing/test_differences.py")
_PROFILES = ("library/comparing/profiles.py", "tests/library/comparing")
_SEARCH = ("library/finding/search.py", "tests/library/test_search.py")
_MATCHING = ("library/finding/matching.py", "tests/library/test_search.py")
_SEQUENCE = ("parsers/outline/sequence.py", "tests/parsers/test_sequence.py")
_MARKERS = ("parsers/outline/markers.py", "tests/parsers/test_markers.py")
_BODY = ("parsers/outline/body.py", "tests/parsers/test_body.py")
_FRAMES = ("parsers/about/frames.py", "tests/parsers/test_frames.py")
_SURROUNDINGS = ("parsers/facts/surroundings.py", "tests/parsers/test_frames.py")
_TARGETS = ("parsers/facts/targets/finding.py", "tests/parsers/facts/test_targets.py")
_DOCUMENT = ("parsers/facts/document.py", "tests/parsers")
_DOCX = ("parsers/formats/support/package.py", "tests/parsers/test_word_guards.py")

MUTANTS: tuple[tuple[tuple[str, str], str, str], ...] = (
    (_ALIGNMENT, "_POSITION = 0.45, 0.35, 0.15, 0.05", "_POSITION = 0.35, 0.35, 0.15, 0.05"),
    (_ALIGNMENT, "_POSITION = 0.45, 0.35, 0.15, 0.05", "_POSITION = 0.45, 0.25, 0.15, 0.05"),
    (_ALIGNMENT, "_POSITION = 0.45, 0.35, 0.15, 0.05", "_POSITION = 0.45, 0.35, 0.05, 0.05"),
    (_ALIGNMENT, "_POSITION = 0.45, 0.35, 0.15, 0.05", "_POSITION = 0.45, 0.35, 0.15, 0.00"),
    (_ALIGNMENT, "_WORDS_ALIKE = 0.5", "_WORDS_ALIKE = 0.8"),
    (_ALIGNMENT, "_HELD = 2.0", "_HELD = 1.0"),
    (_ALIGNMENT, "_SAME_ROLE_BY_PARENT = 0.4, 0.3", "_SAME_ROLE_BY_PARENT = 0.2, 0.3"),
    (_ALIGNMENT, "_SAME_ROLE_BY_PARENT = 0.4, 0.3", "_SAME_ROLE_BY_PARENT = 0.4, 0.1"),
    (_ALIGNMENT, "_OTHER_ROLE = 0.65, 0.5", "_OTHER_ROLE = 0.95, 0.5"),
    (_ALIGNMENT, "_OTHER_ROLE = 0.65, 0.5", "_OTHER_ROLE = 0.65, 0.9"),
    (_ALIGNMENT, "_WITHOUT_MAIN = 0.8, 0.8", "_WITHOUT_MAIN = 0.8, 1.0"),
    (_ALIGNMENT, "_WITHOUT_MAIN = 0.8, 0.8", "_WITHOUT_MAIN = 0.99, 0.8"),
    (_ALIGNMENT, "_BY_LENGTH = 0.1", "_BY_LENGTH = 0.0"),
    (_ALIGNMENT, "_LEAST = 0.25", "_LEAST = 0.15"),
    (_ALIGNMENT, "_LEAST = 0.25", "_LEAST = 0.35"),
    (_ALIGNMENT, "_MOST_NAMED = 4", "_MOST_NAMED = 9"),
    (_ALIGNMENT, "_MOST_TRIED = 20", "_MOST_TRIED = 1"),
    (_ALIGNMENT, "_TOO_COMMON = 60, 0.5", "_TOO_COMMON = 0, 0.0"),
    (_PROFILES, "_IN_TEXT = 3.0, 1.0, 1.0", "_IN_TEXT = 1.0, 1.0, 1.0"),
    (_PROFILES, "_GRAM_IN_HEADING_ABOVE = 2.0, 0.5", "_GRAM_IN_HEADING_ABOVE = 2.0, 3.0"),
    (_PROFILES, "_TOPIC_ABOVE = 0.3", "_TOPIC_ABOVE = 1.0"),
    (_PROFILES, "_LONGEST_TITLE = 60", "_LONGEST_TITLE = 5"),
    (_FIGURES, "_ALIKE_TASKS = 0.7", "_ALIKE_TASKS = 0.4"),
    (_FIGURES, "_ALIKE_TASKS = 0.7", "_ALIKE_TASKS = 0.95"),
    (_FIGURES, "_FEWEST_RUNS = 3", "_FEWEST_RUNS = 1"),
    (_FIGURES, '("万", 1e4)', '("万", 1e3)'),
    (_FIGURES, "1.0 + 2 * same_year", "1.0 + 0 * same_year"),
    (_DIFFERENCES, "_RESEMBLE = 55.0", "_RESEMBLE = 20.0"),
    (_DIFFERENCES, "_RESEMBLE = 55.0", "_RESEMBLE = 90.0"),
    (_DIFFERENCES, "_SHORT = 4", "_SHORT = 1"),
    (_DIFFERENCES, "_ISLAND = 2", "_ISLAND = 1"),
    (_DIFFERENCES, "_LEAST_SHARED = 0.35", "_LEAST_SHARED = 0.05"),
    (_DIFFERENCES, "_PHRASE = 4", "_PHRASE = 2"),
    (_DIFFERENCES, "_FEWEST_TOKENS = 3", "_FEWEST_TOKENS = 0"),
    (_SEARCH, "_SNIPPET = 60", "_SNIPPET = 30"),
    (_SEARCH, "_LEAD = 12", "_LEAD = 0"),
    (_SEARCH, "_MOST_ALMOST = 5_000", "_MOST_ALMOST = 0"),
    (_SEARCH, "0.5 * in_heading", "0.0 * in_heading"),
    (_SEARCH, "0.2 * worst.likeness", "0.0 * worst.likeness"),
    (_SEARCH, "0.2 * often", "0.0 * often"),
    (_SEARCH, "(phrase and worst", "(False and worst"),
    (_MATCHING, "FUZZY_FROM = 3", "FUZZY_FROM = 4"),
    (_MATCHING, "FUZZY_FROM = 3", "FUZZY_FROM = 2"),
    (_MATCHING, "_GAP = 4", "_GAP = 1"),
    (_MATCHING, "_GAP = 4", "_GAP = 12"),
    (_MATCHING, "(len(term) - 1) / len(term)", "(len(term) - 2) / len(term)"),
    (_SEQUENCE, "_MISSING_COSTS = 2.0", "_MISSING_COSTS = 0.0"),
    (_SEQUENCE, "_RESTART_COSTS = 4.0", "_RESTART_COSTS = 1.0"),
    (_SEQUENCE, "_RESTART_COSTS = 4.0", "_RESTART_COSTS = 7.0"),
    (_SEQUENCE, "_LATE_START_COSTS = 2.5", "_LATE_START_COSTS = 9.0"),
    (_SEQUENCE, "_MOST_MISSING = 6", "_MOST_MISSING = 1"),
    (_SEQUENCE, "_MOST_MISSING_COSTS = 5.0", "_MOST_MISSING_COSTS = 50.0"),
    (_SEQUENCE, "_MAY_END = 1.0", "_MAY_END = 0.1"),
    (_SEQUENCE, "_LEAST_WEIGHT = 1.3", "_LEAST_WEIGHT = 0.1"),
    (_MARKERS, "AT_LINE_START = 3.0", "AT_LINE_START = 1.0"),
    (_MARKERS, "STANDS_APART = 2.0", "STANDS_APART = 0.5"),
    (_MARKERS, "scheme.glued_to_clause / 2", "scheme.glued_to_clause"),
    (_MARKERS, "AT_LINE_START / 2", "AT_LINE_START"),
    (_MARKERS, "_REACH = 200", "_REACH = 20"),
    (_BODY, "_LONGEST_PAGE_LINE = 40", "_LONGEST_PAGE_LINE = 4"),
    (_BODY, "_LONGEST_PAGE_LINE = 40", "_LONGEST_PAGE_LINE = 400"),
    (_BODY, "_FOOT_GAP = 8", "_FOOT_GAP = 1"),
    (_FRAMES, "(is_report or len(turned) == 1)", "True"),
    (_FRAMES, "runs_on = settled is None and (is_report or not section.index)", "runs_on = False"),
    (_FRAMES, 'if above == "past" or ', "if "),
    (_FRAMES, "if year in years or ", "if "),
    (_SURROUNDINGS, "_MOST_BROKEN_LINES = 3", "_MOST_BROKEN_LINES = 1"),
    (_TARGETS, "_SUPPORT_BEFORE, _SUPPORT_BEHIND = 16, 8", "_SUPPORT_BEFORE, _SUPPORT_BEHIND = 0, 0"),
    (_DOCUMENT, "years[-1] >= self.year", "True"),
    (_DOCX, "LIMITS.check_unpacked(info.file_size)", "pass"),
    (_DOCX, "_ENTITY.search(content[:4096])", "False"),
    (
        ("tui/screens/browse/modes.py", "tests/tui/test_browse.py"),
        "asked.typed != browse.line.text",
        "False",
    ),
    (
        ("tui/screens/browse/modes.py", "tests/tui/test_browse.py"),
        "if get_current_worker().is_cancelled:\n                return",
        "if False:\n                return",
    ),
)


def survivors(mutants: Iterable[tuple[tuple[str, str], str, str]]) -> list[str]:
    """Return the mutants that no test notices, each as a line to read; the rest are told of on stderr as they fall."""
    with tempfile.TemporaryDirectory() as folder:
        copies: Queue[Path] = Queue()
        for number in range(_WORKERS):
            copy = Path(folder, str(number))
            copy.mkdir()
            for name in _COPIED:
                source = _PROJECT / name
                if source.is_dir():
                    shutil.copytree(source, copy / name, ignore=shutil.ignore_patterns("__pycache__"))
                elif source.exists():
                    shutil.copy(source, copy / name)
            copies.put(copy)

        def tried(mutant: tuple[tuple[str, str], str, str]) -> str | None:
            copy = copies.get()
            try:
                return _tried(copy, mutant)
            finally:
                copies.put(copy)

        with ThreadPoolExecutor(_WORKERS) as workers:
            return [line for line in workers.map(tried, mutants) if line]


def _tried(copy: Path, mutant: tuple[tuple[str, str], str, str]) -> str | None:
    (name, tests), old, new = mutant
    said = f"{name}: {old!r} -> {new!r}"
    file = copy / name
    before = file.read_text(encoding="utf-8")
    if before.count(old) < 1 or not (copy / tests).exists():
        return f"{said}: not there any more; mend the list"
    file.write_text(before.replace(old, new, 1), encoding="utf-8")
    command = [sys.executable, "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider", "-o", "addopts=", tests]
    try:
        done = subprocess.run(command, cwd=copy, capture_output=True, check=False, timeout=_SECONDS)
        is_noticed = done.returncode == 1
        is_broken = done.returncode not in (0, 1)
    except subprocess.TimeoutExpired:
        is_noticed, is_broken = True, False
    finally:
        file.write_text(before, encoding="utf-8")
    sys.stderr.write(f"{'noticed ' if is_noticed else 'BROKEN  ' if is_broken else 'SURVIVED'} {said}\n")
    return None if is_noticed else said


def main() -> int:
    """Try every mutant, or those of the files that are named, and print what survived."""
    wanted = [mutant for mutant in MUTANTS if not sys.argv[1:] or any(word in mutant[0][0] for word in sys.argv[1:])]
    left = survivors(wanted)
    sys.stdout.write("".join(f"{line}\n" for line in left) + f"{len(left)} of {len(wanted)} survived\n")
    return bool(left)


if __name__ == "__main__":
    sys.exit(main())
