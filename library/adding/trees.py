"""Trees parsed elsewhere: the JSON and the JSON Lines of `parse --json`, checked field by field (docs/plan.schema.json)."""

import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from math import isfinite
from typing import Any, get_args

from library.errors import WrongTreeError
from parsers.facts import FACT_KINDS
from parsers.plan import Certainty, Damage, Note, Plan, Repair, Section
from parsers.plan_json import from_json
from parsers.values import fields

_SUFFIXES = (".json", ".jsonl", ".ndjson")
_LISTS: Mapping[str, type[Any]] = {
    "sections": Section,
    **{kind.name: kind.type for kind in FACT_KINDS},
    "repairs": Repair,
    "damage": Damage,
    "notes": Note,
}
_OWN = ("id", "title", "province", "city", "year", "issuer", "number", "issued", "doc_type", "file", "address")
_MAY_LACK = ("county",)


def is_tree(content: bytes, name: str) -> bool:
    """Return whether some bytes are trees, by the ending of their name or by how they begin."""
    return name.lower().endswith(_SUFFIXES) or (content.lstrip()[:1] in (b"{", b"[") and b'"sections"' in content)


def plans_of(content: bytes, name: str) -> Iterator[Plan]:
    """Yield the plans in some bytes: one, an array of them, or one on each line.

    Raises a WrongTreeError that says where one is wrong.
    """
    for where, values in _values(content, name):
        yield _checked(values, name, where)


def _values(content: bytes, name: str) -> Iterator[tuple[str, Any]]:
    try:
        text = content.decode("utf-8-sig")
        try:
            whole = json.loads(text)
        except ValueError:
            whole = [json.loads(line) for line in text.split("\n") if line.strip()]
    except (ValueError, RecursionError) as error:
        raise WrongTreeError(name, where=error) from error
    many = whole if isinstance(whole, list) else [whole]
    for number, values in enumerate(many, 1):
        yield (f"{number}: " if len(many) > 1 else ""), values


def _checked(values: Any, name: str, where: str) -> Plan:
    if not isinstance(values, dict) or not isinstance(values.get("plan"), dict) or not isinstance(values.get("sections"), list):
        raise WrongTreeError(name, where=f"{where}plan, sections")
    own = values["plan"]
    for field in (*_OWN, *_MAY_LACK):
        said = own.get(field, None if field in _MAY_LACK else False)
        if isinstance(said, bool) or not isinstance(said, (int if field == "year" else str) | None):
            raise WrongTreeError(name, where=f"{where}plan.{field}")
    if not isinstance(own["id"], str) or not isinstance(own["title"], str) or set(own) - {*_OWN, *_MAY_LACK}:
        raise WrongTreeError(name, where=f"{where}plan")
    for list_name, kind in _LISTS.items():
        items = values.get(list_name, [])
        if not isinstance(items, list):
            raise WrongTreeError(name, where=f"{where}{list_name}")
        for n, item in enumerate(items):
            wrong = _wrong_field(item, kind)
            if wrong is not None:
                raise WrongTreeError(name, where=f"{where}{list_name}[{n}].{wrong}")
    count = len(values["sections"])
    if not count or any(item["index"] != n for n, item in enumerate(values["sections"])):
        raise WrongTreeError(name, where=f"{where}sections.index")
    for list_name in _LISTS:
        for n, item in enumerate(values.get(list_name, [])):
            if list_name != "sections" and not 0 <= (item.get("section") or 0) < count:
                raise WrongTreeError(name, where=f"{where}{list_name}[{n}].section")
    _check_values(values, name, where)
    known = {"plan", *_LISTS}
    return from_json({key: value for key, value in values.items() if key in known})


_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_WEEKDAY = "(?:MO|TU|WE|TH|FR|SA|SU)"
_MONTH, _DAY = r"(?:[1-9]|1[0-2])", r"-?(?:[1-9]|[12][0-9]|3[01])"
_RULE = re.compile(
    rf"FREQ=(?:DAILY|WEEKLY|MONTHLY|YEARLY)(?:;INTERVAL=[1-9][0-9]?)?(?:;BYDAY={_WEEKDAY}(?:,{_WEEKDAY})*)?"
    f"(?:;BYMONTH={_MONTH}(?:,{_MONTH})*)?(?:;BYMONTHDAY={_DAY}(?:,{_DAY})*)?"
)
"""The rules of recurrence that the parsers make (RFC 5545, 3.3.10)."""
_DAYS = ("start", "end", "due", "issued")
_EARLIEST, _LATEST, _DEEPEST, _FARTHEST = 1, 9999, 100, 1 << 40


def _check_values(values: Any, name: str, where: str) -> None:
    """Raise a WrongTreeError where a value is of its type and yet cannot be: a day that is none, a span that ends too early."""
    own = values["plan"]
    if not _ID.fullmatch(own["id"]):
        raise WrongTreeError(name, where=f"{where}plan.id")
    if own["year"] is not None and not _EARLIEST <= own["year"] <= _LATEST:
        raise WrongTreeError(name, where=f"{where}plan.year")
    items = [("plan", own), *((f"{key}[{n}]", item) for key in _LISTS for n, item in enumerate(values.get(key, [])))]
    for place, item in items:
        for field, value in item.items():
            if value is not None and not _is_possible(field, value):
                raise WrongTreeError(name, where=f"{where}{place}.{field}")


def _is_possible(field: str, value: Any) -> bool:
    check = _CHECKS.get(field)
    if check:
        return check(value)
    if isinstance(value, str):
        # Half a character is none, and can be kept nowhere.
        return not any("\ud800" <= character <= "\udfff" for character in value)
    return not isinstance(value, int | float) or (isfinite(value) and abs(value) < _FARTHEST)


def _is_day(value: Any) -> bool:
    try:
        return bool(date.fromisoformat(value).isoformat() == value)
    except (TypeError, ValueError):
        return False


def _is_span(value: Any) -> bool:
    return bool(0 <= value[0] <= value[1] < _FARTHEST)


_CHECKS: Mapping[str, Callable[[Any], bool]] = {
    **dict.fromkeys(_DAYS, _is_day),
    **dict.fromkeys(("source", "place"), _is_span),
    "rrule": lambda value: _RULE.fullmatch(value) is not None,
    "depth": lambda value: bool(0 <= value <= _DEEPEST),
}


def _wrong_field(item: Any, kind: type[Any]) -> str | None:
    """Return the field of an item that is not as its kind has it; None where all are."""
    if not isinstance(item, dict):
        return ""
    required = {field.name for field in fields(kind) if field.default is field.default_factory}
    for field in fields(kind):
        if field.name in item and not _fits(item[field.name], field.type):
            return field.name
    missing, unknown = required - item.keys(), item.keys() - {field.name for field in fields(kind)}
    return next(iter(sorted(missing | unknown)), None)


def _fits(value: Any, kind: Any) -> bool:
    """Return whether a value of JSON is one of a type: a tuple is a list."""
    if value is None:
        return type(None) in get_args(kind) or kind is type(None)
    choices = get_args(kind)
    if kind is Certainty:
        return value in list(Certainty)
    if isinstance(value, list):
        inner = next((each for each in (kind, *choices) if getattr(each, "__origin__", None) is tuple), None)
        return inner is not None and _fits_tuple(value, get_args(inner))
    if choices and getattr(kind, "__origin__", None) is not tuple:
        return any(value == each if not isinstance(each, type) and not get_args(each) else _fits(value, each) for each in choices)
    if kind is float:
        return isinstance(value, int | float) and not isinstance(value, bool)
    return isinstance(kind, type) and isinstance(value, kind) and not (kind is int and isinstance(value, bool))


def _fits_tuple(value: Sequence[Any], inner: tuple[Any, ...]) -> bool:
    if inner[-1:] == (Ellipsis,):
        return all(_fits(each, inner[0]) for each in value)
    return len(value) == len(inner) and all(_fits(each, kind) for each, kind in zip(value, inner, strict=True))
