"""Stretches of the calendar as people type them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from library.asking.period import FIRST, LAST
from library.asking.periods import periods

TODAY = date(2020, 6, 10)


@pytest.mark.parametrize(
    ("typed", "start", "end"),
    [
        ("2020", "2020-01-01", "2020-12-31"),
        ("2020-06", "2020-06-01", "2020-06-30"),
        ("2020年6月", "2020-06-01", "2020-06-30"),
        ("2020-06-30", "2020-06-30", "2020-06-30"),
        ("..2020-06-30", FIRST, "2020-06-30"),
        ("2020-06-01..", "2020-06-01", LAST),
        ("2020-04..2020-06", "2020-04-01", "2020-06-30"),
        ("2020q2", "2020-04-01", "2020-06-30"),
        ("2020年二季度", "2020-04-01", "2020-06-30"),
        ("2020年上半年", "2020-01-01", "2020-06-30"),
        ("2020年底", "2020-12-01", "2020-12-31"),
        ("next 30 days", "2020-06-10", "2020-07-10"),
        ("未来30天", "2020-06-10", "2020-07-10"),
        ("today", "2020-06-10", "2020-06-10"),
        ("本月", "2020-06-01", "2020-06-30"),
        ("逾期", FIRST, "2020-06-09"),
    ],
)
def test_a_period_means_what_people_mean(typed: str, start: str, end: str) -> None:
    found = periods(typed, [2020], TODAY)
    assert found is not None
    assert [(one.start, one.end) for one in found] == [(start, end)]


def test_a_month_without_a_year_is_meant_in_every_year_there_is() -> None:
    found = periods("6月", [2017, 2020], TODAY)
    assert [one.start for one in found or ()] == ["2017-06-01", "2020-06-01"]


@pytest.mark.parametrize(
    ("typed", "spans"),
    [
        ("2020年1月至3月", [("2020-01-01", "2020-03-31")]),
        ("2020q1..q2", [("2020-01-01", "2020-06-30")]),
        ("2020年11月至3月", [("2020-11-01", "2021-03-31")]),
        ("11月至2021年3月", [("2020-11-01", "2021-03-31")]),
        ("1月至3月", [(f"{year}-01-01", f"{year}-03-31") for year in (2016, 2020, 2024)]),
        ("11月至3月", [(f"{year}-11-01", f"{year + 1}-03-31") for year in (2016, 2020, 2024)]),
        ("6月..", [("2016-06-01", LAST)]),
        ("..6月", [(FIRST, "2024-06-30")]),
        ("2020-07..2020-06", []),
    ],
)
def test_a_stretch_is_of_the_year_that_either_end_says_and_else_of_every_year(typed: str, spans: list[tuple[str, str]]) -> None:
    found = periods(typed, [2016, 2020, 2024], TODAY)
    assert [(one.start, one.end) for one in found or ()] == spans


@pytest.mark.parametrize("typed", ["2020-13", "2020-02-30", "13月", "..", "2021..2020", "大气", ""])
def test_what_is_no_period_is_none(typed: str) -> None:
    assert periods(typed, [2020], TODAY) is None


@given(st.text("0123456789-./年月日季度半上下底q~至到未来天nextdays ", max_size=16))
def test_no_words_break_the_reading_of_periods(typed: str) -> None:
    for one in periods(typed, [2016, 2020, 2024], TODAY) or ():
        assert one.start <= one.end
