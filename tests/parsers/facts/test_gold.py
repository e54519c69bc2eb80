"""The facts of the five bundled plans, against the tables made by hand."""

import pytest

import data
from parsers.plan import Plan
from parsers.reading import read_file
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


def test_every_target_is_found_and_no_digit_is_invented(plan: Plan) -> None:
    rows = gold_rows(f"{name(plan)}.targets")
    wanted = sorted((float(row["value"].replace(",", "")), row["unit"].translate(UNITS)) for row in rows if row["kind"] == "target")
    found = sorted(
        (one.value, (one.unit or "").translate(UNITS))
        for one in plan.targets
        if one.value is not None
        and not any(row["kind"] in ("class", "frequency") and int(row["offset"]) in range(*one.source) for row in rows)
    )
    assert [value for value, _ in found] == [value for value, _ in wanted]
    # A measure word that the text leaves out is none of the figure's.
    assert all(unit in ("", of_gold) for (_, unit), (_, of_gold) in zip(found, wanted, strict=True))
    lost = [int(row["offset"]) for row in rows if row["kind"] == "lost"]
    assert all(one.value is None for one in plan.targets if any(one.source[0] <= at < one.source[1] for at in lost))


def test_every_duty_is_found_and_no_other() -> None:
    plan = read_file(data.FOLDER / "plans" / "hubei-2024.txt")
    roles = {"joint(会同)": "support", "lead?": "lead"}
    wanted = sorted((roles.get(row["role"], row["role"]), row["unit"]) for row in gold_rows("hubei-2024.units"))
    assert sorted((one.role, one.unit) for one in plan.duties) == wanted
