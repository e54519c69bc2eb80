"""The cells of tables of indicators: a name with its unit in brackets, a figure with its unit and its bound."""

from parsers.facts.document import Document
from parsers.facts.targets.quantity import Quantity
from parsers.facts.targets.target_phrases import comparator_of
from parsers.facts.targets.units import units
from parsers.plan import Span
from parsers.text.numerals import RAISED
from parsers.text.patterns import compiled

NOTE = compiled("[①-⑳⑴-⒇*※★☆#▲△●]")
"""The sign of a note."""
_BEFORE_NAME = compiled(r"(?:[①-⑳⑴-⒇*※★☆#▲△● \u3000]|\d{1,2}[.．、])*")
_RAISED = compiled(f"[{RAISED}]")
_RAISED_NOTE = compiled(f"(?<![a-zA-Z])[{RAISED}]")
"""The raised number of a note; behind a letter it is of a unit: m²."""
_BRACKETS = compiled(r"[(（\[〔]([^()（）\[\]〔〕]{1,14})[)）\]〕]")
_WITH_ANOTHER = compiled(r"[(（\[〔]([^()（）\[\]〔〕]{1,14})[(（\[〔][^()（）\[\]〔〕]{1,6}[)）\]〕][)）\]〕]")
"""A bracket that holds another: (万套〔间〕)."""
_NUMBER_OF_NOTE = compiled("(?<=[一-鿿])[1-9]$")
_VALUE = compiled(
    r"[\[〔【]?(?P<sense>[^\d\s,，。;；:：()（）\[\]〔〕【】]{0,6})\s*"
    r"(?P<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)\s*(?P<unit>[^\d\s,，。;；()（）\[\]〔〕以左]{0,12}?)"
    r"(?P<about>左右)?(?P<bound>及?以[上下内])?(?:[\]〕】][a-z]?)?"
)
_BARE = ("", "-", "约", "近")
"""What may stand in front of a figure without a word for how it binds."""
_LETTERS = compiled(r"[a-zμ]{1,3}[3；;]*[a-z]?/[a-z]{1,3}3?")
"""A unit of letters, as the text of a page may have it: μg/m3."""
_RAISED_UNIT = compiled("([a-zμ])3[；;]([a-z]/m)$")
"""A unit of letters whose raised figure has slipped: μ3;g/m for μg/m³."""
_SUBSTANCE = compiled("(?:标准?煤|二氧化碳(?:当量)?)$")
_MOST_POWERS = 3
"""How many signs of a power (万, 亿, 千) stand in front of a unit, and one more."""


def without_unit(text: str, cell: Span) -> tuple[Span, str]:
    """Return where the name in a cell stands without its notes and the unit behind it in brackets, and that unit."""
    start, end = cell
    start = _BEFORE_NAME.match(text, start, end).end()  # type: ignore[union-attr]
    for bracket in (*_WITH_ANOTHER.finditer(text, start, end), *reversed(list(_BRACKETS.finditer(text, start, end)))):
        # 年 is no unit elsewhere, where a year or a period is meant mostly.
        if is_unit(bracket[1]) or bracket[1].strip() == "年":
            note = _NUMBER_OF_NOTE.search(text, start, bracket.start())
            return (start, note.start() if note else bracket.start()), bracket[1].strip()
    return (start, end), ""


def is_unit(words: str) -> bool:
    """Return whether some words are a unit: one that is known, with 万 or 亿 in front, or so much of one for one of another."""
    return any(_kind(part) for part in words.strip().split("/")) or bool(_LETTERS.fullmatch(words.strip()))


def _kind(unit: str) -> str | None:
    """Return what a unit measures; None for one that is not known."""
    bare = _SUBSTANCE.sub("", unit.strip())
    known = (units().get(bare[n:]) for n in range(_MOST_POWERS) if not bare[:n].strip("万亿千百十"))
    return next((found[1] for found in known if found), None)


def quantity(document: Document, cell: Span, unit: str) -> tuple[Quantity, str] | None:
    """Return the figure that fills a cell, in the unit that it says or that of its row, and the words that say how it binds."""
    start, end = cell
    while end > start and (NOTE.match(document.text[end - 1]) or _RAISED_NOTE.match(document.text, end - 1)):
        end -= 1
    found = _VALUE.fullmatch(document.folded, start, end)
    if (
        not found
        or not (found["sense"] in _BARE or comparator_of(found["sense"]))
        or _RAISED.search(document.text, start, end)
        or (found["unit"] and not is_unit(found["unit"]))
    ):
        return None
    written = _RAISED_UNIT.sub(r"\1\g<2>3", found["unit"] or unit)
    figure = Quantity(
        found.start("number"),
        end,
        float(found["number"].replace(",", "")),
        written,
        _kind(written.partition("/")[0]) or "amount",
        found["bound"] or "",
        damaged=False,
        approximate=bool(found["about"]),
    )
    return figure, found["sense"]


def holds_figure(document: Document, cell: Span) -> bool:
    """Return whether a cell holds a figure and nothing else."""
    return quantity(document, cell, "") is not None


def is_blank(words: str) -> bool:
    """Return whether a cell holds nothing but a sign for that."""
    return not words.strip("—–-－/\\ \u3000无")
