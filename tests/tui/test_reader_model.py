"""The reader as rows: wrapped as they are needed, kept in place when the width changes."""

import pytest

from benchmarks.large_plan import large_plan
from library.finding.matching import Closeness, Sought
from tests.plans import BUNDLED, plan_of
from tui.models.reader import Position, Reader


@pytest.fixture
def reader() -> Reader:
    return Reader(BUNDLED.plan("hubei-2017"), "湖北省", 60)


def texts(reader: Reader, height: int) -> list[str]:
    return [row.text for row in reader.visible(height)]


def test_it_begins_with_where_the_plan_comes_from_and_with_a_title_that_does_not_fit_above(reader: Reader) -> None:
    assert texts(reader, 2) == ["湖北省", ""]
    reader.resize(30)
    assert texts(reader, 2) == ["2017年全省环境保护工作要点", "湖北省"]


def test_a_section_is_followed_by_its_subsections(reader: Reader) -> None:
    reader.go_to(Position(4))
    assert texts(reader, 3) == ["(一)扎实推进党风廉政建设和反腐败工作", "", "1.推动全面从严治党向纵深发展"]


def test_scrolling_down_and_up_again_comes_back(reader: Reader) -> None:
    before = texts(reader, 20)
    for _ in range(30):
        reader.scroll(3, 20)
    for _ in range(30):
        reader.scroll(-3, 20)
    assert texts(reader, 20) == before


def test_it_never_scrolls_past_the_last_full_view(reader: Reader) -> None:
    while reader.scroll(19, 20):
        pass
    assert len(texts(reader, 20)) == 20
    assert reader.top == reader.last_top(20)


def test_a_short_plan_does_not_scroll() -> None:
    reader = Reader(plan_of("2020年工作要点\n一、甲\n二、乙\n"), "", 60)
    assert not reader.scroll(1, 40)


def test_another_width_keeps_the_section_at_the_top(reader: Reader) -> None:
    reader.go_to(Position(1, 3))
    words = reader.visible(1)[0].text[:6]
    reader.resize(30)
    assert reader.top.section == 1
    assert words in "".join(texts(reader, 6))


def test_what_is_looked_for_is_marked_and_gone_to(reader: Reader) -> None:
    reader.mark(Sought(("秸秆",), Closeness.EXACT))
    position = reader.next_match(1)
    assert position is not None
    reader.go_to(position)
    row = reader.visible(1)[0]
    assert {row.text[start:end] for start, end in row.marks} == {"秸秆"}
    assert reader.next_match(-1) is None


def test_a_match_across_two_rows_is_marked_on_both() -> None:
    reader = Reader(plan_of("2020年工作要点\n一、甲\n" + "推进大气污染防治" * 8 + "\n二、乙\n"), "", 20)
    reader.mark(Sought(("大气污染防治",), Closeness.EXACT))
    marked = "".join(row.text[start:end] for row in reader.rows(1) for start, end in row.marks)
    assert marked == "大气污染防治" * 8


def test_only_what_is_seen_is_wrapped() -> None:
    reader = Reader(large_plan(100_000), "", 60)
    reader.go_to(Position(50_000))
    reader.visible(40)
    reader.scroll(40, 40)
    assert len(reader._rows) < 60
