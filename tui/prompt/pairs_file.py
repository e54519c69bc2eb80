"""Files of pairs that people have decided: two addresses and `together` or `apart` a line, parted by tabs."""

import csv
from collections.abc import Iterable, Iterator
from pathlib import Path

from library.asking.addresses import address_of, parted
from library.asking.naming import section_named
from library.comparing.by_hand import Decision, decision
from library.comparing.comparison import Comparison
from library.finding.by_words import section_of
from library.library import Library
from parsers.errors import DamagedFileError, ForbiddenError, MissingError, Reason, UnreadableError
from parsers.plan import Plan, Section

_TOGETHER, _APART = "together", "apart"


class WrongPairError(UnreadableError):
    """A line of such a file says nothing."""

    zh = "{file}：第 {line} 行应为两个地址和 together 或 apart，以制表符分隔（hubei-2017/三/五/16）。"
    en = "{file}: line {line} must be two addresses and together or apart, parted by tabs (hubei-2017/三/五/16)."


class UnknownAddressError(UnreadableError):
    """A line of such a file names a section that there is not."""

    zh = "{file}：第 {line} 行的地址 {address} 在文件库中没有。"
    en = "{file}: line {line} has an address that is not in the library: {address}."


def decisions_of(file: str, library: Library) -> list[Decision]:
    """Return what a file says of pairs; raises a WrongPairError, or what is the matter with the file."""
    path = Path(file)
    try:
        with path.open(encoding="utf-8-sig", newline="") as lines:
            rows = list(csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    except FileNotFoundError as error:
        raise MissingError(path) from error
    except OSError as error:
        raise ForbiddenError(path, reason=Reason(error)) from error
    except (UnicodeDecodeError, csv.Error) as error:
        raise DamagedFileError(path) from error
    return list(_decisions(rows, file, library))


def _decisions(rows: Iterable[list[str]], file: str, library: Library) -> Iterator[Decision]:
    for number, row in enumerate(rows, 1):
        if not any(cell.strip() for cell in row) or row[0].startswith("#"):
            continue
        sides = [_section(library, cell.strip()) for cell in row[:2]]
        unknown = next((cell for cell, side in zip(row, sides, strict=False) if side is None and "/" in cell), None)
        if unknown:
            raise UnknownAddressError(file, line=number, address=unknown.strip())
        if len(row) < 3 or row[2].strip() not in (_TOGETHER, _APART) or len(sides) < 2 or sides[0] is None or sides[1] is None:
            raise WrongPairError(file, line=number)
        yield decision(sides[0], sides[1], together=row[2].strip() == _TOGETHER)


def _section(library: Library, address: str) -> tuple[Plan, Section] | None:
    name, part = parted(address)
    plan = library.plan(name) if library.is_id(name) else None
    section = section_named(plan, part) if plan and part else None
    return (plan, section) if plan and section else None


def decided_said(comparison: Comparison, decisions: Iterable[Decision]) -> str:
    """Return the lines that say what was decided of a comparison's plans; the last word on each pair counts."""
    told: dict[tuple[str, str], bool] = {}
    for one in decisions:
        turned = one if (one.left_plan, one.right_plan) == (comparison.left.id, comparison.right.id) else one.swapped()
        left, right = section_of(comparison.left, turned.left_words), section_of(comparison.right, turned.right_words)
        if left and right:
            told[address_of(comparison.left, left.index), address_of(comparison.right, right.index)] = one.together
    return "".join(f"{left}\t{right}\t{_TOGETHER if together else _APART}\n" for (left, right), together in told.items())
