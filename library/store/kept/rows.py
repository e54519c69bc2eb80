"""What a plan holds as rows of tables, and back: a span is two columns, a list of words is JSON, a switch is 0 or 1."""

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from parsers.values import fields

_SPANS = frozenset(["source", "place"])
_LISTS = frozenset(["path", "topics"])


_known: dict[str, tuple[tuple[str, bool], ...]] = {}


def _names(kind: type[Any]) -> tuple[tuple[str, bool], ...]:
    """Return the fields of a kind of value, each with whether it is a switch."""
    if kind.__qualname__ not in _known:
        _known[kind.__qualname__] = tuple((each.name, each.type in (bool, "bool")) for each in fields(kind))
    return _known[kind.__qualname__]


def columns(kind: type[Any]) -> tuple[str, ...]:
    """Return the columns of a kind of value, in the order of its fields, quoted for SQL."""
    found: list[str] = []
    for name, _ in _names(kind):
        found += (f'"{name}_start"', f'"{name}_end"') if name in _SPANS else (f'"{name}"',)
    return tuple(found)


def row_of(value: Any) -> list[Any]:
    """Return a value as a row."""
    row: list[Any] = []
    for name, _ in _names(type(value)):
        one = getattr(value, name)
        if name in _SPANS:
            row += one
        else:
            row.append(json.dumps(one, ensure_ascii=False) if name in _LISTS else one)
    return row


def values(kind: type[Any], rows: Iterable[Sequence[Any]]) -> Iterator[Any]:
    """Yield the values of a kind that rows are, in their columns' order."""
    for row in rows:
        at = 0
        said: list[Any] = []
        for name, is_switch in _names(kind):
            if name in _SPANS:
                said.append((row[at], row[at + 1]))
                at += 2
                continue
            one = row[at]
            said.append(tuple(json.loads(one)) if name in _LISTS else bool(one) if is_switch else one)
            at += 1
        yield kind(*said)
