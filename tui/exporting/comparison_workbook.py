"""A comparison as a workbook: its pairs, its figures and what has no counterpart, each on a sheet of its own."""

from collections.abc import Iterable, Iterator
from typing import BinaryIO

from tui.exporting.sheets import Sheet, write_sheets
from tui.report.parts import PairPart, Side, all_figures, citations, figure_heads, names, pair_parts
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
    about, *others = figure_heads(report.comparison, language)
    cited = others[3:]
    matched = [_pair(part) for part in parts if part.mark not in "<>"]
    alone = [[*_sides(part), *_cited(part)] for part in parts if part.mark in "<>"]
    write_sheets(
        [
            Sheet(sentences.PAIRS.say(language), [*heads, *alike, *cited], matched),
            Sheet(sentences.FIGURES.say(language), [about, *others[:3], *places, *cited], [*_figures(report, parts)]),
            Sheet(sentences.UNMATCHED.say(language), [*heads, *cited], alone),
        ],
        answer,
    )


def _sides(part: PairPart) -> list[str | float | None]:
    return [*_side(part.left), *_side(part.right)]


def _pair(part: PairPart) -> list[str | float | None]:
    return [*_sides(part), part.likeness, part.score, None if part.group is None else part.group + 1, part.why, *_cited(part)]


def _cited(part: PairPart) -> tuple[str, str]:
    return part.left.citation, part.right.citation


def _side(side: Side) -> tuple[str, str]:
    return (side.address, side.section.words.strip()) if side.section else ("", "")


def _figures(report: Report, parts: Iterable[PairPart]) -> Iterator[list[str | float | None]]:
    """Yield the figures that both plans promise, wherever they stand, and then those of each pair."""
    cite = citations(report.comparison)
    yield from ([*_figure(row, "", ""), *cite(row)] for row in all_figures(report.comparison, report.language))
    for part in parts:
        places = _side(part.left)[0], _side(part.right)[0]
        yield from ([*_figure(row, *places), *cite(row)] for row in part.figures)


def _figure(row: FigureRow, left: str, right: str) -> list[str | float | None]:
    """Return a row with where each side that has something stands."""
    return [row.about, row.left, row.right, row.difference, left if row.left else "", right if row.right else ""]
