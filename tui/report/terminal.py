"""A comparison as text: the pairs below each other, each with its figures and its two texts side by side."""

from itertools import zip_longest
from typing import TextIO

from rich.box import ASCII2
from rich.console import Console
from rich.table import Table
from rich.text import Text

from tui.report.parts import Side, all_figures, names, pair_parts, summary
from tui.report.report import Report
from tui.saying import sentences
from tui.saying.language import Language
from tui.saying.pairs import FigureRow
from tui.saying.safe import safe_lines
from tui.styles import HEADING, MARKED, PLAIN
from tui.wrapping import wrap

_SIDE_BY_SIDE = 80
"""The width from which the two texts stand side by side."""
_GAP = 3
"""How many cells stand between them."""


class _Console(Console):
    def on_broken_pipe(self) -> None:
        """Leave it to the command line, as all output does."""
        raise BrokenPipeError


def write_report(report: Report, answer: TextIO) -> None:
    """Write a comparison; what stands out is in brackets or braces, and in colour where colour is wanted."""
    comparison, counts, language, width, color = report.comparison, report.counts, report.language, report.width, report.color
    console = _Console(
        file=answer, width=width, force_terminal=color, no_color=not color, highlight=False, markup=False, emoji=False,
        color_system="standard" if color else None, legacy_windows=False,
    )  # fmt: skip
    over_time = comparison.is_over_time
    both = names(comparison, language)
    legend = sentences.CHANGED_LEGEND if over_time else sentences.SHARED_LEGEND
    console.print(Text(sentences.COMPARED.say(language, left=both[0], right=both[1]), HEADING))
    console.print(Text(f"{summary(counts, language)}\n{legend.say(language)}"))
    figures = all_figures(comparison, language)
    if figures:
        console.print(_figures(figures, both, language))
    for part in pair_parts(comparison, language):
        console.print()
        score = f"{part.score:.2f} {part.likeness}" if part.mark not in "<>" else " -- "
        places = f"{part.left.place(language)}  |  {part.right.place(language)}"
        console.print(Text(f"{part.mark} {score}  {places}", HEADING))
        if part.why:
            console.print(Text(f"  {sentences.WHY.say(language)}: {safe_lines(part.why)}"))
        if part.figures:
            console.print(_figures(part.figures, both, language))
        sides = [_text(side, over_time) for side in (part.left, part.right)]
        if width < _SIDE_BY_SIDE or part.mark in "<>":
            for name, side in zip(both, sides, strict=True):
                if side:
                    console.print(Text(f"{name}:", HEADING), *_wrapped(side, width), sep="\n")
        else:
            room = (width - _GAP) // 2
            for left, right in zip_longest(*(_wrapped(side, room) for side in sides), fillvalue=Text()):
                left.pad_right(room + _GAP - left.cell_len)
                console.print(left + right)


def _wrapped(text: Text, width: int) -> list[Text]:
    """Return a text in rows, broken where Chinese may be broken."""
    rows = []
    for line in text.split():
        rows += [line[start:end] for start, end in wrap(line.plain, width)]
    return rows


def _figures(rows: list[FigureRow], both: tuple[str, str], language: Language) -> Table:
    table = Table(box=ASCII2, title=sentences.FIGURES.say(language), title_justify="left", title_style=HEADING)
    for name in (sentences.ABOUT.say(language), *both, sentences.DIFFERENCE.say(language)):
        table.add_column(name, overflow="fold", header_style=HEADING)
    for row in rows:
        table.add_row(*(Text(safe_lines(cell)) for cell in (row.about, row.left, row.right, row.difference)))
    return table


def _text(side: Side, over_time: bool) -> Text:
    """Return the words of a side, what stands out in brackets (shared) or in braces (different)."""
    opening, closing = "{}" if over_time else "[]"
    text = Text()
    for run, stands_out in side.runs(over_time):
        shown = safe_lines(run)
        text.append(f"{opening}{shown}{closing}" if stands_out else shown, MARKED if stands_out else PLAIN)
    return text
