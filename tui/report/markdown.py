"""A comparison as Markdown: what stands out is bold."""

import re
from collections.abc import Iterable, Iterator

from library.comparing.comparison import Comparison
from tui import words
from tui.language import Language
from tui.pair_words import FigureRow
from tui.prompt.output import without_controls
from tui.report.parts import Side, all_figures, names, pair_parts, summary

_SIGNS = re.compile(r"([\\`*_{}\[\]<>#|~])")
_OUTER_SPACE = re.compile(r"^(\s*)(.*?)(\s*)$", re.DOTALL)


def markdown(comparison: Comparison, language: Language) -> str:
    """Return a comparison as a Markdown document."""
    return "\n".join(_lines(comparison, language)) + "\n"


def _lines(comparison: Comparison, language: Language) -> Iterator[str]:
    both = names(comparison, language)
    yield f"# {_escaped(words.REPORT_TITLE.say(language, left=both[0], right=both[1]))}"
    yield ""
    yield summary(comparison, language)
    yield ""
    over_time = comparison.is_over_time
    legend = words.CHANGED_SAID if over_time else words.SHARED_SAID
    yield f"**{legend.say(language)}**"
    yield ""
    yield from _table(all_figures(comparison, language), both, language)
    for part in pair_parts(comparison, language):
        left, right = part.left.heading(language), part.right.heading(language)
        yield f"## {_escaped(f'{left} | {right}')}"
        yield ""
        if part.why:
            yield f"{words.SCORE.say(language)} {part.score:.2f}. {_escaped(part.why)}"
            yield ""
        yield from _table(part.figures, both, language)
        for name, side in zip(both, (part.left, part.right), strict=True):
            if side.section:
                yield f"**{_escaped(name)}**"
                yield ""
                yield from (line + "\n" for line in _text(side, over_time).split("\n") if line.strip())


def _table(rows: Iterable[FigureRow], both: tuple[str, str], language: Language) -> Iterator[str]:
    rows = list(rows)
    if not rows:
        return
    yield _row((words.ABOUT.say(language), *both, words.DIFFERENCE.say(language)))
    yield "| --- | --- | --- | --- |"
    for row in rows:
        yield _row((row.about, row.left, row.right, row.difference))
    yield ""


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(_escaped(' '.join(cell.split())) for cell in cells)} |"


def _text(side: Side, over_time: bool) -> str:
    parts = []
    for run, stands_out in side.runs(over_time):
        for number, line in enumerate(run.split("\n")):
            shown = _escaped(line)
            inner = _OUTER_SPACE.match(shown)
            if stands_out and inner and inner[2]:
                # Markdown takes two stars for bold only where words touch them.
                shown = f"{inner[1]}**{inner[2]}**{inner[3]}"
            parts.append(("\n" if number else "") + shown)
    return "".join(parts)


def _escaped(text: str) -> str:
    return _SIGNS.sub(r"\\\1", without_controls(text))
