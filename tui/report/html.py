"""A comparison as one page that needs nothing else: readable on a screen, by a screen reader, and on paper without colour."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from html import escape

from tui.report.parts import PairPart, Side, all_figures, citations, figure_heads, names, pair_parts, summary
from tui.report.report import Report
from tui.saying import sentences
from tui.saying.language import Language
from tui.saying.pairs import FigureRow
from tui.saying.safe import safe_lines

_STYLE = """
:root { color-scheme: light dark; --line: #8888; --soft: #8882; }
body { font: 1rem/1.7 system-ui, "Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif;
  max-width: 75rem; margin: 0 auto; padding: 1rem; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.1rem; margin: 0; } h3 { font-size: 1rem; margin: 0; }
section { border-top: 1px solid var(--line); padding: 1rem 0; }
.sides { display: grid; grid-template-columns: 1fr 1fr; gap: 1.5rem; }
article p { margin: .3rem 0; overflow-wrap: anywhere; }
.why, .none { font-size: .9rem; opacity: .8; }
.cited { font-size: .7rem; opacity: .8; overflow-wrap: anywhere; }
table { border-collapse: collapse; margin: .6rem 0; width: 100%; font-size: .9rem; }
caption { text-align: left; font-weight: bold; } th, td { border: 1px solid var(--line); padding: .2rem .5rem; text-align: left; }
mark, ins, del { color: inherit; text-underline-offset: .2em; }
mark { background: #fd06; text-decoration: underline; }
ins { background: #4a53; text-decoration: underline double; }
del { background: #d443; text-decoration: underline dashed; }
nav ol { columns: 2; column-gap: 4rem; padding-left: 2.5rem; font-size: .9rem; }
@media (max-width: 50rem) { .sides { display: block; } nav ol { columns: 1; } }
.list { table-layout: fixed; line-height: 1.4; } .list th, .list td { overflow-wrap: anywhere; vertical-align: top; }
body:has(.list) { max-width: none; }
@page { size: A4 landscape; margin: 12mm; }
@media print { body { padding: 0; max-width: none; } .list { font-size: 8.5pt; } tr { break-inside: avoid; }
  nav { display: none; } section { break-inside: avoid-page; } mark, ins, del { background: none; } }
"""


def page(title: str, body: Iterable[str], language: Language) -> str:
    """Return a page of a title and what stands below it, both in HTML."""
    head = (
        "<!DOCTYPE html>",
        f'<html lang="{"zh-Hans" if language == "zh" else "en"}">',
        '<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{title}</title><style>{_STYLE}</style></head>",
        f"<body><main><h1>{title}</h1>",
    )
    return "\n".join((*head, *body, "</main></body></html>", ""))


def html(report: Report) -> str:
    """Return a comparison as an HTML document."""
    return page(*_title_and_body(report), report.language)


def _title_and_body(report: Report) -> tuple[str, Iterator[str]]:
    both = names(report.comparison, report.language)
    return text(sentences.REPORT_TITLE.say(report.language, left=both[0], right=both[1])), _body(report, both)


def _body(report: Report, both: tuple[str, str]) -> Iterator[str]:
    comparison, language = report.comparison, report.language
    parts = list(pair_parts(comparison, language))
    over_time = comparison.is_over_time
    yield from (f'<p lang="zh-Hans">{text(plan.title)}</p>' for plan in (comparison.left, comparison.right))
    yield f"<p>{text(summary(report.counts, language))}</p>"
    yield f"<p>{_legend(over_time, language)}</p>"
    heads, cite = figure_heads(comparison, language), citations(comparison)
    yield from _table(all_figures(comparison, language), heads, cite, language)
    yield f"<nav><h2>{sentences.CONTENTS.say(language)}</h2><ol>"
    yield from (f'<li><a href="#pair-{n}">{_heading(part, language)}</a></li>' for n, part in enumerate(parts, 1))
    yield "</ol></nav>"
    for number, part in enumerate(parts, 1):
        yield from _pair_head(number, part, language)
        yield from _table(part.figures, heads, cite, language)
        yield from _sides(part, both, over_time, language)


def _legend(over_time: bool, language: Language) -> str:
    if over_time:
        return f"<del>{sentences.ONLY_LEFT.say(language)}</del> <ins>{sentences.ONLY_RIGHT.say(language)}</ins>"
    return f"<mark>{sentences.SHARED_SAID.say(language)}</mark>"


def _heading(part: PairPart, language: Language) -> str:
    return text(" | ".join(side.heading(language) for side in (part.left, part.right)))


def _pair_head(number: int, part: PairPart, language: Language) -> Iterator[str]:
    yield f'<section id="pair-{number}" aria-labelledby="pair-{number}-title">'
    yield f'<h2 id="pair-{number}-title">{_heading(part, language)}</h2>'
    if part.why:
        yield f'<p class="why">{part.likeness} {part.score:.2f}. {text(part.why)}</p>'


def _sides(part: PairPart, both: tuple[str, str], over_time: bool, language: Language) -> Iterator[str]:
    yield '<div class="sides">'
    tags = ("del", "ins") if over_time else ("mark", "mark")
    for name, side, tag in zip(both, (part.left, part.right), tags, strict=True):
        yield f"<article><h3>{text(name)}</h3>"
        if side.section:
            yield f'<div lang="zh-Hans">{_side(side, over_time, tag)}</div><p class="cited">{text(side.citation)}</p>'
        else:
            yield f'<p class="none">{sentences.NO_COUNTERPART.say(language)}</p>'
        yield "</article>"
    yield "</div></section>"


def _side(side: Side, over_time: bool, tag: str) -> str:
    """Return the words of a side as paragraphs, what stands out in a tag."""
    paragraphs: list[list[str]] = [[]]
    for run, stands_out in side.runs(over_time):
        for number, line in enumerate(run.split("\n")):
            if number:
                paragraphs.append([])
            if line:
                paragraphs[-1].append(f"<{tag}>{text(line)}</{tag}>" if stands_out else text(line))
    return "".join(f"<p>{''.join(paragraph)}</p>" for paragraph in paragraphs if paragraph)


def _table(
    rows: Iterable[FigureRow], heads: Sequence[str], cite: Callable[[FigureRow], tuple[str, str]], language: Language
) -> Iterator[str]:
    rows = list(rows)
    if not rows:
        return
    yield f"<table><caption>{sentences.FIGURES.say(language)}</caption><thead><tr>"
    yield "".join(f'<th scope="col">{text(head)}</th>' for head in heads)
    yield "</tr></thead><tbody>"
    for row in rows:
        cells = "".join(f"<td>{text(cell)}</td>" for cell in (row.left, row.right, row.difference))
        cells += "".join(f'<td class="cited">{text(cell)}</td>' for cell in cite(row))
        yield f'<tr><th scope="row" lang="zh-Hans">{text(row.about)}</th>{cells}</tr>'
    yield "</tbody></table>"


def text(words: str) -> str:
    """Return words in which nothing acts as HTML."""
    return escape(safe_lines(words))
