"""The one language of asking: words, phrases in quotes, keys with values, plans by place and year, and what is excluded."""

from collections.abc import Sequence
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from library.asking.asked import Asked, read
from library.asking.completing import completions
from library.asking.filter import Filter
from library.asking.keys import KEYS, Key
from library.asking.values import BARE_IN_LISTS, Around
from library.asking.widening import widened
from library.library import Library
from tests.plans import TODAY, asked, asked_of_list, library_of


def ask(typed: str) -> Asked:
    return read(typed, Around(TODAY, [2017, 2020]))


@pytest.fixture(scope="module")
def library() -> Library:
    return Library.bundled()


def plans(library: Library, typed: str) -> set[str]:
    return {hit.plan for hit in library.search(asked(typed))}


@pytest.mark.parametrize(
    ("chinese", "english"),
    [("区:满城", "district:mancheng"), ("省:吉林", "province:jilin"), ("市:晋城", "city:jincheng"), ("题:大气", "topic:大气")],
)
def test_a_key_may_be_typed_in_either_language(chinese: str, english: str) -> None:
    assert ask(chinese).filter == ask(english).filter
    assert ask(chinese).filter


def test_a_topic_and_a_sort_of_plan_behind_a_key_may_be_typed_in_pinyin_from_beginning_to_end() -> None:
    assert ask("topic:daqi").filter == ask("题:大气").filter
    assert ask("-题:shui").filter == ask("-题:水").filter
    assert ask("type:gongzuoyaodian").filter == ask("文:工作要点").filter
    for begun in ("topic:da", "topic:s", "topic:dq"):
        assert ask(begun).unknown == (begun,)
    assert read("daqi", Around(TODAY, bare=BARE_IN_LISTS)).filter.terms


def test_full_width_signs_are_signs() -> None:
    assert ask("省：吉林").filter == ask("省:吉林").filter
    assert ask("－省：吉林").filter == ask("-省:吉林").filter


def test_years_are_those_of_plans_and_days_those_of_deadlines(library: Library) -> None:
    assert plans(library, "年:2017 秸秆") == {"hubei-2017"}
    assert plans(library, "年:2017..2020 秸秆") == {"hubei-2017", "jilin-2020"}
    days = {task.day for task in library.deadlines(asked("期:2020-06"))}
    assert days == {"2020-06-30"}
    assert all((task.day or "") < "2017-07" for task in library.deadlines(asked("期:<2017-07")))


def test_a_topic_finds_sections_of_it_even_where_its_word_is_absent(library: Library) -> None:
    hits = library.search(asked("题:固废"))
    assert hits
    for hit in hits:
        assert "固废" in library.plan(hit.plan).sections[hit.section].topics
    assert any("固废" not in library.plan(hit.plan).sections[hit.section].words for hit in hits)


def test_a_unit_finds_the_sections_in_which_it_has_a_duty(library: Library) -> None:
    hits = library.search(asked("责:流域处"))
    assert hits
    for hit in hits:
        section = library.plan(hit.plan).sections[hit.section]
        assert any("流域处" in duty.unit for duty in library.plan(hit.plan).duties if duty.section == section.index)


def test_a_type_of_document_leaves_the_plans_of_it(library: Library) -> None:
    assert plans(library, "文:整改方案 水") == {"jincheng-2016"}


def test_what_is_excluded_is_not_found(library: Library) -> None:
    assert plans(library, "秸秆 -省:吉林") == plans(library, "秸秆") - {"jilin-2020"}
    with_word, without = library.search(asked("秸秆")), library.search(asked("秸秆 -禁烧"))
    assert 0 < len(without) < len(with_word)
    assert not any("禁烧" in library.plan(hit.plan).sections[hit.section].words for hit in without)
    everything, others = library.deadlines(Filter()), library.deadlines(asked_of_list("-省:吉林", [2020]))
    assert len(others) == len(everything) - len(library.deadlines(asked_of_list("省:吉林", [2020])))


@pytest.mark.parametrize("typed", ['"秸秆 禁烧"', "“秸秆 禁烧”", "「秸秆 禁烧」", "＂秸秆 禁烧＂"])
def test_quotes_hold_a_phrase_of_which_nothing_is_forgiven(typed: str) -> None:
    library = library_of("一、甲\n禁止秸秆 禁烧。\n二、乙\n秸秆要禁烧。\n三、丙\n秸杆 禁烧。\n")
    assert [hit.path for hit in library.search(asked(typed))] == [("一、",)]


@pytest.mark.parametrize("typed", ["pm25", "PM25", "PM2.5", "PM₂.₅", "ＰＭ２．５"])
def test_a_pollutant_is_one_word_however_it_is_typed(library: Library, typed: str) -> None:
    assert [hit.section for hit in library.search(asked(typed))] == [hit.section for hit in library.search(asked("pm2.5"))]


@pytest.mark.parametrize("typed", ["湖北2017", "hubei 2017", "2017 湖北省", "湖北2017年", "hubei2017"])
def test_a_place_with_a_year_means_the_plan_unless_it_is_quoted(library: Library, typed: str) -> None:
    (part,) = ask(typed).parts
    assert part.names_plan
    assert plans(library, f"{typed} 监测") == {"hubei-2017"}
    assert not ask(f'"{typed}"').parts[0].names_plan


def test_a_place_alone_is_a_word_in_a_search_and_a_place_in_a_list() -> None:
    assert ask("吉林").filter.terms
    assert asked_of_list("吉林", [2020]).places == {"吉林省"}


@pytest.mark.parametrize(
    "typed", ["逾期", "本周", "本月", "下月", "本季度", "30天内", "无期", "2020-06", "2020q2", "<2020-07", "年底"]
)
def test_times_are_known(typed: str) -> None:
    assert not ask(f"期:{typed}").unknown
    assert ask(f"期:{typed}").filter.asks_of_deadlines


def test_times_around_today() -> None:
    def span(typed: str) -> tuple[str, str]:
        (period,) = ask(f"期:{typed}").filter.periods or ()
        return period.start, period.end

    assert span("本周") == ("2020-06-08", "2020-06-14")
    assert span("下月") == ("2020-07-01", "2020-07-31")
    assert span("本季度") == ("2020-04-01", "2020-06-30")
    assert span("30天内") == ("2020-06-10", "2020-07-10")
    assert span("上个月") == ("2020-05-01", "2020-05-31")


def test_what_has_no_day_can_be_asked_for(library: Library) -> None:
    undated = library.deadlines(asked("期:无期"))
    assert all(task.day is None and not task.deadline.rrule for task in undated)
    assert any(task.deadline.damaged for task in undated)


def test_parts_tell_where_they_stand_for_completion_and_for_what_is_not_understood() -> None:
    line = "省:火星 秸秆 颜色:红 题:"
    found = ask(line)
    assert [line[slice(*part.span)] for part in found.parts] == ["省:火星", "秸秆", "颜色:红", "题:"]
    assert found.unknown == ("省:火星", "颜色:红")
    assert found.parts[-1].key
    assert found.parts[-1].value == ""
    assert [typed for typed, _ in found.pieces] == ["秸秆"]


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("省:", ["省:吉林", "省:湖北"]),
        ("省:湖", ["省:湖北", "省:湖南", "省:湖州"]),
        ("黑臭 -place：hub", ["黑臭 -place：湖北"]),
        ("市:huhe", ["市:呼和浩特"]),
        ("题:shui", ["题:水"]),
        ("文:zgfa", ["文:整改方案"]),
        ("年:20", ["年:2020", "年:2017"]),
        ("期:下", ["期:下周", "期:下月", "期:下季度"]),
        ("kind:r", ["kind:recurring"]),
        ("due:next", ["due:nextweek", "due:nextmonth", "due:nextquarter"]),
        ("责:水利", ["责:省水利厅", "责:市水利局"]),
        ("责:scz", ["责:省财政厅"]),
        ("状:在", ["状:在办"]),
        ("湖", []),
        ("省:吉林 秸", []),
    ],
)
def test_a_value_begun_is_completed_in_characters_and_pinyin_what_there_is_first(typed: str, first: list[str]) -> None:
    found = completions(typed, ["湖北省", "吉林省"], lambda: ["省水利厅", "市水利局", "省财政厅"], Around(TODAY, [2017, 2020]))
    assert list(found[: len(first) or None]) == first


@pytest.mark.parametrize("key", KEYS)
def test_all_that_is_offered_is_understood(key: Key) -> None:
    for line in completions(f"{key.typed[0]}:", ["湖北省"], lambda: ["省水利厅"], Around(TODAY, [2017, 2020])):
        assert not ask(line).unknown
        assert ask(line).narrowing


@given(st.text('省年题期责:："“”「」-－ 湖北2017pm25秸秆<>.\t', max_size=24))
def test_every_part_stands_where_it_says_and_nothing_breaks(typed: str) -> None:
    parts = read(typed, Around(TODAY, [2020], BARE_IN_LISTS)).parts
    assert all(0 <= part.span[0] < part.span[1] <= len(typed) for part in parts)
    assert all(one.span[1] <= other.span[0] for one, other in pairwise(parts))


def test_where_a_filter_leaves_nothing_the_one_to_take_off_is_named(library: Library) -> None:
    question = ask("秸秆 湖北2017 省:吉林")
    assert not library.search(question.filter)
    assert widened(question.pieces, library.search) == ("湖北2017", len(library.search(asked("秸秆 省:吉林"))))
    assert widened(ask("没有的词 省:吉林").pieces, library.search) is None


def test_the_id_of_a_plan_means_that_plan() -> None:
    asked = read("HUBEI-2017 大气", Around(date(2020, 6, 1), is_plan={"hubei-2017"}.__contains__))
    assert asked.filter.plans == {"hubei-2017"}
    assert [term.words for term in asked.filter.terms] == ["大气"]
    assert not read("hubei-2018", Around(date(2020, 6, 1), is_plan={"hubei-2017"}.__contains__)).filter.plans


def test_a_county_s_name_is_a_word_where_there_are_no_plans_of_it() -> None:
    def asked_for(typed: str, *counties: str) -> Filter:
        return read(typed, Around(TODAY, [2019], BARE_IN_LISTS, counties=lambda: frozenset(counties))).filter

    for typed in ("老城区", "老城区 2019", "老城区2019", "资源2019"):
        assert asked_for(typed).terms
    assert asked_for("老城区", "老城区").places == {"老城区"}
    assert asked_for("老城区2019", "老城区").plans_of == {("老城区", 2019)}
    assert asked_for("和平区", "和平区").places == {"和平区"}


def test_a_county_is_completed_behind_all_other_places() -> None:
    def completed(typed: str) -> Sequence[str]:
        return completions(typed, ["湖北省"], list, Around(TODAY, [2017, 2020]))

    assert "县:满城区" in completed("县:满")
    assert completed("district:xianj")[0] == "district:仙居县"
    assert completed("地:湖")[0] == "地:湖北"
