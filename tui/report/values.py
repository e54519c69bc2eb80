"""A comparison as the values of its JSON."""

from collections.abc import Sequence

from library.asking.addresses import addresses_of
from library.citing.citation import citation_of_section
from library.comparing.comparison import Comparison
from library.comparing.passages import Passage
from parsers.plan import Section
from parsers.values import asdict


def values(comparison: Comparison) -> dict[str, object]:
    """Return what `compare --json` prints."""
    left, right = addresses_of(comparison.left), addresses_of(comparison.right)
    pairs = [
        {
            "left": _named(left, pair.left, passages[0]),
            "right": _named(right, pair.right, passages[1]),
            "score": pair.score,
            "weak": pair.is_weak,
            "group": pair.group,
            "by_hand": pair.by_hand,
            "why": [f"{reason.kind}: {'、'.join(reason.names)}" for reason in comparison.why(pair)],
            "targets": [asdict(row) for row in comparison.targets(pair)],
            "deadlines": [asdict(row) | {"days": row.days} for row in comparison.deadlines(pair)],
            "duties": [asdict(row) for row in comparison.duties(pair)],
        }
        for pair, passages in ((pair, comparison.passages(pair)) for pair in comparison.pairs)
    ]
    headings = [{"left": _named(left, heading.left), "right": _named(right, heading.right)} for heading in comparison.headings]
    return {"left": comparison.left.id, "right": comparison.right.id, "pairs": pairs, "headings": headings}


def _named(addresses: Sequence[str], section: Section | None, passage: Passage | None = None) -> dict[str, object] | None:
    if section is None:
        return None
    address = addresses[section.index]
    citation = str(citation_of_section(address, section))
    named: dict[str, object] = {"section": section.index, "path": section.path, "address": address, "citation": citation}
    if passage is None:
        return named
    numbers = passage.numbers.start + 1, passage.numbers.stop
    return named | {"passage": {"sentences": numbers, "words": section.words[slice(*passage.span)]}}
