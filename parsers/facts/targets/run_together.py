"""Tables whose cells have run together in a copied text, so that nobody can tell where a figure in them ends."""

import re
from functools import cache

from parsers.facts.targets.units import units
from parsers.plan import Span
from parsers.text.patterns import compiled


def cells_run_together(folded: str) -> list[Span]:
    """Return where such tables stand in a folded text: 排放总量(万吨)2551.72347.6-8%2氨氮(万吨)264.4238.0."""
    return [match.span() for match in _expression().finditer(folded)]


@cache
def _expression() -> re.Pattern[str]:
    names = "|".join(map(re.escape, units()))
    return compiled(rf"(?:\((?:[万亿千百]{{0,2}}(?:{names}))\)[<>≤≥]?\d[^\n。;；,，]{{0,60}}?){{2,}}[^\s。;；,，]*")
