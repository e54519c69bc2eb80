"""The facts of the five bundled plans, against the tables made by hand."""

from itertools import pairwise

import pytest

import data
from parsers.plan import Plan, Target
from parsers.reading import read_file
from parsers.text.folding import fold
from tests.gold_tables import PLANS, gold_rows

UNITS = str.maketrans("條臺個萬畝噸項處區輛戶縣", "条台个万亩吨项处区辆户县")


@pytest.fixture(scope="module", params=PLANS)
def plan(request: pytest.FixtureRequest) -> Plan:
    return read_file(data.FOLDER / "plans" / f"{request.param}.txt")


def name(plan: Plan) -> str:
    return (plan.file or "").removesuffix(".txt")


def test_every_deadline_is_found_and_no_other(plan: Plan) -> None:
    rows = gold_rows(f"{name(plan)}.deadlines")
    wanted = {
        (int(row["offset"]), row["end"], row["rrule"]) for row in rows if row["kind"] in ("by", "during", "recurring", "lost")
    }
    optional = [int(row["offset"]) for row in rows if row["kind"] == "optional"]
    found = {
        (
            next((at for at, _, _ in wanted if one.source[0] - 6 < at < one.source[1] + 6), one.source[0]),
            one.end or "",
            one.rrule or "",
        )
        for one in plan.deadlines
        if not any(one.source[0] <= at < one.source[1] for at in optional)
    }
    assert found == wanted


COMPARATORS = {"≥": ">=", "达到(≥)": ">=", "≤": "<=", "<": "<=", "=": "=", "下降": "decrease", "下降≥": "decrease"}
UNSAID = {("hubei-2017", 500.0)}
"""Targets whose text leaves the measure word out."""


def is_named(target: Target, row: dict[str, str]) -> bool:
    """Return whether a target's indicator and the hand-made one share a third of the pairs of characters of the shorter one."""
    ours, theirs = ({*pairwise(fold(words))} for words in (target.indicator, row["indicator"]))
    return 3 * len(ours & theirs) >= min(len(ours), len(theirs))


def test_every_target_is_found_where_it_stands_and_no_digit_is_invented(plan: Plan) -> None:
    rows = gold_rows(f"{name(plan)}.targets")
    left = [one for one in plan.targets if one.value is not None]
    for row in (row for row in rows if row["kind"] == "target"):
        start, end = int(row["offset"]), int(row["offset"]) + len(row["text"])
        near = [one for one in left if one.source[0] - 6 < end and start < one.source[1] + 6]
        found = next((one for one in near if one.value == float(row["value"].replace(",", "")) and is_named(one, row)), None)
        assert found, row
        left.remove(found)
        unit = "" if (name(plan), found.value) in UNSAID else row["unit"].translate(UNITS)
        assert (found.unit or "").translate(UNITS) == unit, row
        assert COMPARATORS[row["comparator"]] in (found.comparator, found.bound), row
    kept = [int(row["offset"]) for row in rows if row["kind"] in ("class", "frequency")]
    assert [one for one in left if not any(at in range(*one.source) for at in kept)] == []
    lost = [int(row["offset"]) for row in rows if row["kind"] == "lost"]
    assert all(one.value is None for one in plan.targets if any(one.source[0] <= at < one.source[1] for at in lost))


def test_every_duty_is_found_and_no_other() -> None:
    plan = read_file(data.FOLDER / "plans" / "hubei-2024.txt")
    roles = {"joint(会同)": "support", "lead?": "lead"}
    wanted = sorted((roles.get(row["role"], row["role"]), row["unit"]) for row in gold_rows("hubei-2024.units"))
    assert sorted((one.role, one.unit) for one in plan.duties) == wanted
