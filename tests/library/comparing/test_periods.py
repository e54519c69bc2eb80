"""Of what time the sections of a report are: of a year or of several."""

import pytest

from library.comparing.periods import Periods
from library.comparing.profiles import profiles
from parsers.reading import read_text

FIVE_YEARS_FIRST = (
    "政府工作报告\n一、过去五年和2022年工作回顾\n五年来，主要做了以下工作。\n（一）改革\n深化改革。\n（二）民生\n改善民生。\n"
    "2022年，我们主要抓了两个方面。\n（一）产业\n发展产业。\n（二）文化\n繁荣文化。\n二、2023年重点工作\n（一）农业\n种粮。\n（二）水利\n修渠。\n"
)
YEAR_FIRST = (
    "政府工作报告\n一、2021年及过去五年工作回顾\n十三五以来成效显著，2021年实现“十四五”良好开局。\n（一）改革\n深化改革。\n（二）民生\n改善民生。\n"
    "过去五年，成绩显著。\n——产业壮大\n产业翻番。\n——文化繁荣\n文化兴盛。\n二、任务\n抓好落实。\n"
)


def periods(text: str) -> dict[str, str | None]:
    return {profile.section.title: profile.period for profile in profiles(read_text(text))}


@pytest.mark.parametrize(
    ("text", "of_years", "of_a_year"),
    [(FIVE_YEARS_FIRST, ("改革", "民生"), ("产业", "文化", "农业")), (YEAR_FIRST, ("产业壮大", "文化繁荣"), ("改革", "民生"))],
)
def test_in_a_chapter_of_both_each_row_of_sections_is_of_one(
    text: str, of_years: tuple[str, ...], of_a_year: tuple[str, ...]
) -> None:
    found = periods(text)
    assert {found[title] for title in of_years} == {"years"}
    assert {found[title] for title in of_a_year} == {"year"}


def test_decimal_markers_count_on_in_one_row() -> None:
    parts = "1.1 改革\n2022年深化改革。\n1.2 民生\n改善民生。\n1.3 产业\n发展。\n"
    text = f"政府工作报告\n1 过去五年和2022年工作回顾\n五年来成绩显著。\n{parts}2 任务\n2.1 农业\n种粮。\n"
    assert {periods(text)[title] for title in ("改革", "民生", "产业")} == {"years"}


def test_a_chapter_that_says_no_time_is_of_none() -> None:
    assert set(periods("工作要点\n一、大气\n（一）锅炉\n淘汰。\n（二）扬尘\n管控。\n二、水\n治水。\n").values()) == {None}
    assert Periods().of(read_text("要点\n一、甲\n二、乙\n").sections[1], is_parent=False) is None
