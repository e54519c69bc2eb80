"""Addresses of sections, as they are shown and typed: hubei-2017/三/五/16, or hubei-2017/#21 where a path repeats."""

from library.asking.naming import section_named
from library.asking.paths import path_typed
from parsers.plan import Plan

_BETWEEN, _INDEX = "/", "#"


def address_of(plan: Plan, index: int) -> str:
    """Return the address of a section: its path, or its index where that would name another one or none."""
    path = path_typed(plan.sections[index].path)
    named = section_named(plan, path)
    return f"{plan.id}{_BETWEEN}{path if named and named.index == index else f'{_INDEX}{index}'}"


def parted(address: str) -> tuple[str, str | None]:
    """Return the words of an address that name the plan, and those that name the section; None where it has none."""
    plan, _, section = address.partition(_BETWEEN)
    return plan, section.removeprefix(_INDEX) or None
