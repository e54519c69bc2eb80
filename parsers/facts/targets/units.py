"""What figures count in (data/units.tsv)."""

from collections.abc import Mapping
from functools import cache

import data
from parsers.text.folding import fold


@cache
def units() -> Mapping[str, tuple[str, str]]:
    """Return how units are written, and what they measure (share, count, amount or time), by their names in folded text."""
    return {fold(name): (name, kind) for name, kind, *_ in data.rows("units")}
