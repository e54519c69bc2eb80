"""What all places promise, measure by measure."""

from library.asking.filter import Filter, Term
from library.library import Library
from library.places.table import Change, PlaceTable
from tests.plans import library_of


def plan(place: str, year: int, *said: str) -> str:
    return f"{place}{year}年生态环境保护工作要点\n一、主要目标\n{'。'.join(said)}。\n"


def table(*texts: str, wanted: Filter | None = None) -> PlaceTable:
    return library_of(*texts).place_table(wanted or Filter())


HUBEI, JILIN = (
    plan("湖北省", 2020, "优良天数比例不低于80%", "PM2.5浓度控制在40微克/立方米以内", "到2025年优良天数比例达到85%"),
    plan("吉林省", 2020, "优良天数比例达到90%以上", "细颗粒物浓度下降到32微克/立方米", "黑臭水体消除20条"),
)


def test_measures_that_go_by_several_names_are_one_row_and_the_plans_own_year_comes_first() -> None:
    rows = {row.measure: row for row in table(HUBEI, JILIN).rows}
    days = rows["优良天数比率"]
    assert {name: cell.target and cell.target.value for name, cell in days.cells.items()} == {"hubei-2020": 80, "jilin-2020": 90}
    assert [other.value for other in days.cells["hubei-2020"].others] == [85]
    assert [*days.highest, *days.lowest] == ["jilin-2020", "hubei-2020"]
    assert set(rows["PM2.5浓度"].cells) == {"hubei-2020", "jilin-2020"}


def test_what_one_plan_alone_promises_is_listed_when_it_is_asked_for() -> None:
    assert "黑臭水体" not in "".join(row.measure for row in table(HUBEI, JILIN).rows)
    asked = table(HUBEI, JILIN, wanted=Filter(terms=(Term("黑臭水体"),)))
    assert [set(row.cells) for row in asked.rows] == [{"jilin-2020"}]


def test_a_figure_stands_beside_that_of_the_year_before() -> None:
    before = plan("湖北省", 2019, "优良天数比例不低于78%", "PM2.5浓度控制在40微克/立方米以内", "秸秆综合利用率达到90%")
    found = table(before, HUBEI, JILIN, wanted=Filter(years=frozenset([2020])))
    changes = {row.measure: row.cells["hubei-2020"].change for row in found.rows if "hubei-2020" in row.cells}
    assert changes == {"优良天数比率": Change.RAISED, "PM2.5浓度": Change.KEPT}
    alone = table(before, HUBEI, wanted=Filter(years=frozenset([2020])))
    dropped = [cell for row in alone.rows for cell in row.cells.values() if cell.change is Change.DROPPED]
    assert [cell.before and cell.before.value for cell in dropped] == [90]
    # No plan of the year before is at hand for the other place.
    assert all(row.cells["jilin-2020"].change is None for row in found.rows)


def test_what_cannot_be_compared_is_neither_highest_nor_lowest() -> None:
    other = plan("河南省", 2020, "PM2.5浓度下降5%")
    row = next(row for row in table(HUBEI, JILIN, other).rows if row.measure == "PM2.5浓度")
    assert row.figures.get("henan-2020") is None
    assert "henan-2020" not in row.highest | row.lowest
    assert row.figures.get("jilin-2020") == 32


def test_a_name_that_is_many_things_own_is_no_measure_of_several_plans() -> None:
    roads, fields = plan("湖北省", 2020, "完成投资120亿元以上"), plan("吉林省", 2020, "完成投资80亿元以上")
    assert not [row for row in table(HUBEI, JILIN, roads, fields).rows if row.measure == "投资"]
    (asked,) = (row for row in table(roads, fields, wanted=Filter(terms=(Term("投资"),))).rows if row.measure == "投资")
    assert (len(asked.cells), asked.figures, asked.highest) == (2, {}, frozenset())


def test_figures_in_units_of_other_sizes_are_compared_by_what_they_are() -> None:
    said = ("湖北省", "1.2万亿元"), ("吉林省", "8000亿元"), ("河南省", "90百亿元")
    (row,) = table(*(plan(place, 2020, f"数字经济营业收入达到{figure}") for place, figure in said)).rows
    assert row.figures == {"hubei-2020": 1.2e12, "jilin-2020": 8e11, "henan-2020": 9e11}
    assert [*row.highest, *row.lowest] == ["hubei-2020", "jilin-2020"]


def test_a_change_over_five_years_is_neither_higher_nor_lower_than_one_over_one() -> None:
    short = plan("湖北省", 2020, "氨氮排放量下降2.5%"), plan("吉林省", 2020, "氨氮排放量较上年下降3%")
    long = plan("河南省", 2020, "氨氮排放量比2015年下降10%")
    row = next(row for row in table(*short, long).rows if row.measure == "氨氮排放量")
    assert [*row.highest, *row.lowest] == ["jilin-2020", "hubei-2020"]
    assert "henan-2020" not in row.figures


def test_a_lost_digit_is_shown_as_lost_and_never_counts() -> None:
    found = Library.bundled().place_table(Filter())
    lost = [(row, name) for row in found.rows for name, cell in row.cells.items() if cell.target and cell.target.damaged]
    assert lost
    assert all(row.figures.get(name) is None for row, name in lost)


def test_figures_of_other_units_or_of_the_average_of_some_years_are_not_set_against_each_other() -> None:
    before, now = plan("湖北省", 2019, "粮食产量达到80亿斤"), plan("湖北省", 2020, "粮食产量达到400万吨")
    row = next(row for row in table(before, now, wanted=Filter(years=frozenset([2020]))).rows if "粮食" in row.measure)
    assert row.cells["hubei-2020"].change is Change.UNKNOWN
    yearly, once = plan("湖北省", 2020, "到2025年地区生产总值年均增长8%以上"), plan("吉林省", 2020, "地区生产总值增长5%以上")
    row = next(row for row in table(yearly, once).rows if "生产总值" in row.measure)
    assert not row.highest


def test_two_plans_that_promise_nothing_of_the_same_are_both_listed() -> None:
    one, other = plan("湖北省", 2020, "优良天数比例不低于80%"), plan("吉林省", 2020, "黑臭水体消除20条")
    assert len(table(one, other).rows) == 2


def test_no_place_is_called_the_highest_where_another_promises_in_a_unit_that_does_not_compare() -> None:
    grain = table(
        plan("湖北省", 2020, "粮食产量500亿斤"), plan("吉林省", 2020, "粮食产量900亿斤"), plan("广东省", 2020, "粮食产量1285万吨")
    )
    (row,) = [row for row in grain.rows if row.measure == "粮食产量"]
    assert not row.highest
    assert not row.lowest


def test_of_many_plans_those_of_the_commonest_year_stand_side_by_side_unless_all_are_wanted() -> None:
    texts = [plan(place, year, "优良天数比例达到85%") for place in ("湖北省", "吉林省", "河南省") for year in range(2008, 2022)]
    library = library_of(*texts, plan("山西省", 2021, "优良天数比例达到80%"))
    assert {one.year for one in library.place_table(Filter()).plans} == {2021}
    assert len(library.place_table(Filter(), of_all_years=True).plans) == len(texts) + 1
    assert (library.place_table(Filter()).only_year, library.place_table(Filter(), of_all_years=True).only_year) == (2021, None)
