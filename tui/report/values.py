"""A comparison as the values of its JSON."""

from dataclasses import asdict

from library.comparing.comparison import Comparison
from parsers.plan import Section


def values(comparison: Comparison) -> dict[str, object]:
    """Return what `compare --json` prints."""
    pairs = [
        {
            "left": _named(pair.left),
            "right": _named(pair.right),
            "score": pair.score,
            "why": [f"{reason.kind}: {'、'.join(reason.names)}" for reason in pair.why],
            "targets": [asdict(row) for row in comparison.targets(pair)],
            "deadlines": [asdict(row) | {"days": row.days} for row in comparison.deadlines(pair)],
            "duties": [asdict(row) for row in comparison.duties(pair)],
        }
        for pair in comparison.pairs
    ]
    return {"left": comparison.left.id, "right": comparison.right.id, "pairs": pairs}


def _named(section: Section | None) -> dict[str, object] | None:
    return {"section": section.index, "path": section.path} if section else None
