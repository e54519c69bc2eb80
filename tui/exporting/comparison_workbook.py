"""A comparison as a workbook: its pairs, its figures and what has no counterpart, each on a sheet of its own."""

from collections.abc import Iterable, Iterator
from typing import BinaryIO

from library.asking.addresses import address_of
from tui.exporting.sheets import Sheet, write_sheets
from tui.report.parts import PairPart, Side, all_figures, names, pair_parts
from tui.report.report import Report
from tui.saying import sentences
from tui.saying.pairs import FigureRow


def write_workbook(report: Report, answer: BinaryIO) -> None:
    """Write a comparison."""
    language = report.language
    both = names(report.comparison, language)
    parts = list(pair_parts(report.comparison, language))
    place, words = sentences.PLACE.say(language), sentences.TEXT.say(language)
    heads = [f"{name} {head}" for name in both for head in (place, words)]
    alike = [each.say(language) for each in (sentences.LIKENESS, sentences.SCORE, sentences.GROUP, sentences.WHY)]
    places = [f"{name} {place}" for name in both]
    figure_heads = [sentences.ABOUT.say(language), *both, sentences.DIFFERENCE.say(language), *places]
    write_sheets(
        [
            Sheet(sentences.PAIRS.say(language), [*heads, *alike], [_pair(part) for part in parts if part.mark not in "<>"]),
            Sheet(sentences.FIGURES.say(language), figure_heads, [*_figures(report, parts)]),
            Sheet(sentences.UNMATCHED.say(language), heads, [_sides(part) for part in parts if part.mark in "<>"]),
        ],
        answer,
    )


def _sides(part: PairPart) -> list[str | float | None]:
    return [*_side(part.left), *_side(part.right)]


def _pair(part: PairPart) -> list[str | float | None]:
    return [*_sides(part), part.likeness, part.score, None if part.group is None else part.group + 1, part.why]


def _side(side: Side) -> tuple[str, str]:
    section = side.section
    return (address_of(side.plan, section.index), section.words.strip()) if section else ("", "")


def _figures(report: Report, parts: Iterable[PairPart]) -> Iterator[list[str | float | None]]:
    """Yield the figures that both plans promise, wherever they stand, and then those of each pair."""
    yield from (_figure(row, "", "") for row in all_figures(report.comparison, report.language))
    for part in parts:
        places = _side(part.left)[0], _side(part.right)[0]
        yield from (_figure(row, *places) for row in part.figures)


def _figure(row: FigureRow, left: str, right: str) -> list[str | float | None]:
    """Return a row with where each side that has something stands."""
    return [row.about, row.left, row.right, row.difference, left if row.left else "", right if row.right else ""]
