"""A comparison as Markdown. What stands out is in tags of HTML: stars for bold break beside Chinese punctuation."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from library.comparing.comparison import Comparison
from tui.report.parts import Side, all_figures, citations, figure_heads, names, pair_parts, summary
from tui.report.report import Report
from tui.saying import sentences
from tui.saying.language import Language
from tui.saying.pairs import FigureRow
from tui.saying.safe import safe_lines

_SIGNS = re.compile(r"([\\`*_{}\[\]<>#|~&])")
_ADDRESS = re.compile(r"(?<=[A-Za-z0-9])([.:@])(?=[A-Za-z/])")
"""What would make a link of an address, though nobody asked for one."""
_BEGINS_BLOCK = re.compile(r"^(\d*)([-+=.)])")


def markdown(report: Report) -> str:
    """Return a comparison as a Markdown document."""
    return "\n".join(_lines(report.comparison, report.counts, report.language)) + "\n"


def _lines(comparison: Comparison, counts: tuple[int, int, int], language: Language) -> Iterator[str]:
    both = names(comparison, language)
    yield f"# {escaped(sentences.REPORT_TITLE.say(language, left=both[0], right=both[1]))}"
    yield ""
    yield summary(counts, language)
    yield ""
    over_time = comparison.is_over_time
    tags = ("del", "ins") if over_time else ("mark", "mark")
    if over_time:
        yield f"<del>{sentences.ONLY_LEFT.say(language)}</del> <ins>{sentences.ONLY_RIGHT.say(language)}</ins>"
    else:
        yield f"<mark>{sentences.SHARED_SAID.say(language)}</mark>"
    yield ""
    heads, cite = figure_heads(comparison, language), citations(comparison)
    yield from _table(all_figures(comparison, language), heads, cite)
    for part in pair_parts(comparison, language):
        left, right = part.left.heading(language), part.right.heading(language)
        yield f"## {escaped(f'{left} | {right}')}"
        yield ""
        if part.why:
            yield f"{part.likeness} {part.score:.2f}. {escaped(part.why)}"
            yield ""
        yield from _table(part.figures, heads, cite)
        for name, side, tag in zip(both, (part.left, part.right), tags, strict=True):
            if side.section:
                yield f"**{escaped(name)}**"
                yield ""
                # Lines of one paragraph, so that what cites them is of all.
                yield from (f"{line}  " for line in _text(side, over_time, tag).split("\n") if line.strip())
                yield side.citation
                yield ""


def _table(rows: Iterable[FigureRow], heads: Sequence[str], cite: Callable[[FigureRow], tuple[str, str]]) -> Iterator[str]:
    rows = list(rows)
    if not rows:
        return
    yield row(heads)
    yield f"|{' --- |' * len(heads)}"
    for figure in rows:
        yield row((figure.about, figure.left, figure.right, figure.difference, *cite(figure)))
    yield ""


def row(cells: Iterable[str]) -> str:
    """Return a row of a table."""
    return f"| {' | '.join(escaped(' '.join(cell.split())) for cell in cells)} |"


def _text(side: Side, over_time: bool, tag: str) -> str:
    """Return the words of a side, what stands out in a tag, and nothing at the start of a line that would begin a list."""
    parts = []
    for run, stands_out in side.runs(over_time):
        lines = [escaped(line) for line in run.split("\n")]
        parts.append("\n".join(f"<{tag}>{line}</{tag}>" if stands_out and line.strip() else line for line in lines))
    lines = ("".join(parts)).split("\n")
    return "\n".join(_BEGINS_BLOCK.sub(r"\1\\\2", line.strip()) for line in lines)


def escaped(text: str) -> str:
    """Return a text in which nothing acts as Markdown, HTML or a link."""
    return _ADDRESS.sub(r"\\\1", _SIGNS.sub(r"\\\1", safe_lines(text)))
