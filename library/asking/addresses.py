"""Addresses of sections, as they are shown and typed: hubei-2017/三/五/16, or hubei-2017/#21 where a path repeats."""

from library.asking.paths import path_typed
from parsers.plan import Plan
from parsers.text.patterns import compiled

_BETWEEN, _INDEX = "/", "#"
_SHOWN = "›"
"""What stands between the parts of an address in lists: 湖北 › 2017 › 三 › (五)."""
_YEAR = compiled(r"(?:19|20)\d\d")
_TOLD = compiled(r"(\S+\d{4}年?(?: \[[^\[\]]*\])?) +(#\d+|[^/]+(?:/[^/]+)+)")
"""A place and a year, with the file where another plan has the same, and a path or an index: 湖北2017 三/五/16."""


def addresses_of(plan: Plan) -> list[str]:
    """Return the address of each section of a plan: its path, or its index where an earlier one has that path or it has none."""
    taken: set[str] = set()
    found = []
    for section in plan.sections:
        path = path_typed(section.path)
        is_plain = not any(_BETWEEN in marker for marker in section.path)
        is_named = bool(path) and is_plain and path not in taken and not path.isdecimal()
        taken.add(path)
        found.append(f"{plan.id}{_BETWEEN}{path if is_named else f'{_INDEX}{section.index}'}")
    return found


def address_of(plan: Plan, index: int) -> str:
    """Return the address of a section; of many sections `addresses_of` is faster."""
    return addresses_of(plan)[index]


def parted(address: str) -> tuple[str, str | None]:
    """Return the words of an address that name the plan, and those that name the section; None where it has none.

    It may be as it is shown in lists too, where the plan ends with its year: 湖北 › 2017 › 三 › (五), 湖北2017 三/五.
    """
    if _SHOWN in address:
        parts = [part.strip() for part in address.split(_SHOWN)]
        named = 2 if _YEAR.match(parts[1]) else 1
        return " ".join(parts[:named]), _BETWEEN.join(parts[named:]) or None
    told = _TOLD.fullmatch(address)
    plan, section = told.groups() if told else address.partition(_BETWEEN)[::2]
    return plan, section.removeprefix(_INDEX) or None
