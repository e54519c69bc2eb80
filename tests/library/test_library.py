import pytest

from library.library import Library
from tests.plans import asked_of_list, library_of


def test_plans_stand_by_place_and_year() -> None:
    assert [entry.id for entry in Library.bundled().entries()] == [
        "jincheng-2016",
        "jilin-2020",
        "henan-2021",
        "hubei-2017",
        "hubei-2024",
    ]


def test_what_has_no_place_stands_last() -> None:
    library = library_of(
        "工作要点\n一、甲\n二、乙\n",
        "2020年吉林省工作要点\n一、甲\n二、乙\n",
        "2021年中央工作要点\n国发〔2021〕1号\n一、甲\n二、乙\n",
    )
    assert [entry.province for entry in library.entries()] == ["中央", "吉林省", None]


def test_two_plans_of_one_place_and_year_have_two_names() -> None:
    library = library_of("2020年吉林省工作要点\n一、甲\n二、乙\n", "2020年吉林省水污染防治行动计划\n一、丙\n二、丁\n")
    assert [entry.id for entry in library.entries()] == ["jilin-2020", "jilin-2020-2"]
    assert library.plan("jilin-2020-2").title == "2020年吉林省水污染防治行动计划"


def test_a_plan_that_is_not_there_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        Library.bundled().plan("hubei-1999")


def test_a_target_is_asked_for_by_its_own_day_and_by_what_it_measures() -> None:
    aims = "细颗粒物年均浓度不高于53微克/立方米。到2020年优良天数比率达到80%。6月底前完成整治。"
    library = library_of(f"湖北省2017年工作要点\n一、目标\n{aims}\n二、保障\n加强领导。\n")

    def values(typed: str) -> list[float]:
        return [one.fact.value for one in library.facts("targets", asked_of_list(typed, (2017,)))]

    assert values("2020") == [80]
    assert values("-due:2020") == [53]
    assert values("2017-06") == []
    assert values("PM2.5") == values("pm25") == [53]
    # A phrase is looked for as it stands.
    assert values('"PM2.5浓度不"') == []
    assert [hit.section for hit in library.search(asked_of_list("PM2.5 53", (2017,))).found] == [1]
