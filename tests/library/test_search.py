"""What a person types finds what they mean."""

from collections.abc import Sequence

import pytest

from library.finding.hits import Hit
from library.finding.matching import Closeness, Sought
from library.library import Library
from parsers.reading import read_text
from parsers.text.folding import fold
from tests.plans import asked, library_of


@pytest.fixture(scope="module")
def library() -> Library:
    return Library.bundled()


def found(library: Library, typed: str) -> list[tuple[str, tuple[str, ...]]]:
    return [(hit.plan, hit.path) for hit in library.search(asked(typed))]


def test_both_scripts_and_widths_find_the_same(library: Library) -> None:
    assert found(library, "环境监测") == found(library, "環境監測")
    assert found(library, "ＰＭ２．５") == found(library, "pm2.5")


def test_a_plan_in_traditional_script_is_found_in_simplified(library: Library) -> None:
    assert ("jincheng-2016", ("三、", "(三)", "2.", "三是")) in found(library, "黑臭水体")


def test_a_heading_ranks_above_the_text(library: Library) -> None:
    assert found(library, "黑臭水体")[0] == ("jincheng-2016", ("三、", "(三)", "2.", "三是"))


def test_two_characters_are_a_normal_query(library: Library) -> None:
    hits = library.search(asked("秸秆"))
    assert hits
    assert {hit.closeness for hit in hits} == {Closeness.EXACT}


@pytest.mark.parametrize("typed", ["黑丑水体", "黑水体治理", "排污许可证核法"])
def test_one_wrong_or_missing_character_is_forgiven(library: Library, typed: str) -> None:
    right = {"黑丑水体": "黑臭水体", "黑水体治理": "黑臭水体治理", "排污许可证核法": "排污许可证核发"}[typed]
    assert set(found(library, typed)) & set(found(library, right))


@pytest.mark.parametrize("typed", ["2029年", "18条黑臭水体", "PM3.5", "15%", "99.7%"])
def test_a_wrong_digit_or_letter_is_another_thing(library: Library, typed: str) -> None:
    assert found(library, typed) == []


def test_what_is_exact_stands_before_what_merely_resembles_it() -> None:
    library = library_of("一、甲\n推进黑臭水质治理。\n二、乙\n推进黑臭水体治理。\n")
    assert [hit.path for hit in library.search(asked("黑臭水体"))] == [("二、",), ("一、",)]


def test_the_best_of_many_is_the_best_of_all() -> None:
    once = "".join(f"{numeral}、河道\n治理河道。\n" for numeral in "一二三四五六七八")
    hits = library_of(f"{once}九、河道\n{'治理河道，' * 9}巡查。\n").search(asked("治理河道"), limit=1)
    assert [hit.path for hit in hits] == [("九、",)]


def test_terms_may_stand_in_any_order_and_all_must_be_met(library: Library) -> None:
    assert set(found(library, "禁烧 秸秆")) == set(found(library, "秸秆 禁烧"))
    assert set(found(library, "禁烧 秸秆")) <= set(found(library, "秸秆"))


def test_two_words_typed_the_other_way_round_are_found(library: Library) -> None:
    assert ("jilin-2020", ("五、", "(一)")) in found(library, "禁烧秸秆")


def test_a_term_may_name_the_place_or_the_year(library: Library) -> None:
    assert {plan for plan, _ in found(library, "湖北 秸秆")} == {"hubei-2017"}
    assert {plan for plan, _ in found(library, "2020 秸秆")} == {"jilin-2020"}


@pytest.mark.parametrize("typed", ["", "   ", "焦煤专列"])
def test_what_nobody_wrote_is_not_found(library: Library, typed: str) -> None:
    assert found(library, typed) == []


def test_a_hit_marks_the_words_it_was_found_by(library: Library) -> None:
    hits = library.search(asked("秸秆"))
    assert hits
    for hit in hits:
        assert {fold(hit.snippet[start:end]) for start, end in hit.match} == {"秸秆"}


def test_scores_fall_from_the_first_hit_to_the_last(library: Library) -> None:
    scores = [hit.score for hit in library.search(asked("大气污染防治"))]
    assert len(scores) > 1
    assert scores == sorted(scores, reverse=True)
    assert all(0 < score <= 1 for score in scores)


def test_no_more_than_asked_for_is_returned(library: Library) -> None:
    assert len(library.search(asked("环境"), limit=7)) == 7


def test_what_resembles_a_word_is_not_marked_where_the_word_itself_was_found() -> None:
    sought = Sought(("黑臭水体",), Closeness.EXACT)
    assert sought.marks("推进黑臭水质治理") == ()
    assert Sought(("黑臭水体",)).marks("推进黑臭水质治理") == ((2, 5),)


def test_marks_that_touch_are_one() -> None:
    assert Sought(("大气", "污染")).marks("大气污染，大气") == ((0, 4), (5, 7))


@pytest.mark.parametrize("typed", ["[", "(.*)", "\\", "增长[5%]", "{0}", "%s"])
def test_signs_are_looked_for_as_they_are(typed: str) -> None:
    library = library_of(f"一、甲\n这里写着{typed}以上。\n二、乙\n没有。\n")
    assert [hit.path for hit in library.search(asked(typed))] == [("一、",)]


def paths(texts: str, typed: str) -> list[str]:
    return [hit.path[0] for hit in library_of(texts).search(asked(typed))]


def test_of_a_word_of_three_characters_one_may_be_wrong_and_of_two_none() -> None:
    assert paths("一、甲\n开展黑臭水整治。\n二、乙\n", "黑臭氺") == ["一、"]
    assert paths("一、甲\n开展秸秆整治。\n二、乙\n", "秸杆") == []
    assert paths("一、甲\n开展秸秆整治。\n二、乙\n", "秸开") == []


def test_a_slip_in_a_short_word_is_looked_for_where_the_word_itself_is_nowhere() -> None:
    library = library_of("一、甲\n加强水污染防治。\n二、乙\n加强大气污染防治。\n")
    assert [hit.path for hit in library.search(asked("水污染"))] == [("一、",)]
    assert {hit.path for hit in library.search(asked("土污染"))} == {("一、",), ("二、",)}


def test_letters_that_are_a_syllable_say_that_and_no_initials(library: Library) -> None:
    said = library.search(asked("shui"), 1000, thorough=True)
    assert {(hit.plan, hit.path) for hit in library.search(asked("水"), 1000)} <= {(hit.plan, hit.path) for hit in said}
    assert not library_of("一、甲\n治理社会面。\n").search(asked("shui"))


def test_who_can_wait_is_told_all_that_pinyin_says(library: Library) -> None:
    said = library.search(asked("huanjing"), 1000, thorough=True)
    assert {(hit.plan, hit.path) for hit in library.search(asked("环境"), 1000)} <= {(hit.plan, hit.path) for hit in said}
    assert not said.is_cut


def test_two_wrong_characters_are_not_forgiven() -> None:
    assert paths("一、甲\n消除黑臭水体。\n二、乙\n", "黑丑水休") == []


def test_four_other_characters_may_stand_between_two_and_not_ten() -> None:
    assert paths("一、甲\n秸秆的综合利禁烧。\n二、乙\n", "秸秆禁烧") == ["一、"]
    assert paths("一、甲\n秸秆要坚决予以全面彻底禁烧。\n二、乙\n", "秸秆禁烧") == []


def test_a_number_is_found_whole_where_other_characters_may_stand_between() -> None:
    assert paths("一、甲\n完成17处整治。\n二、乙\n完成了7处整治。\n", "完成7处") == ["二、"]


def test_the_exact_phrase_stands_before_the_same_words_apart() -> None:
    assert paths("一、甲\n禁烧与秸秆。禁烧与秸秆。\n二、乙\n秸秆禁烧。\n", "秸秆 禁烧") == ["二、", "一、"]


def test_where_two_resemble_it_what_resembles_it_more_stands_first() -> None:
    assert paths("一、甲\n秸与秆与禁与烧。\n二、乙\n秸秆的禁烧。\n", "秸秆禁烧") == ["二、", "一、"]


def test_what_says_it_more_often_stands_first() -> None:
    assert paths("一、甲\n秸秆。\n二、乙\n秸秆，秸秆，秸秆，秸秆。\n", "秸秆") == ["二、", "一、"]


def snippet(text: str, typed: str) -> str:
    (hit,) = library_of(f"一、甲\n{text}\n二、乙\n").search(asked(typed))
    assert len(hit.snippet) <= 61
    assert [hit.snippet[start:end] for start, end in hit.match] == [typed]
    return hit.snippet


def test_a_snippet_begins_with_the_clause_of_the_match_and_ends_with_a_clause() -> None:
    found = snippet("改善环境质量，" * 20 + "全面消除黑臭水体" + "，加强监督管理" * 20 + "。", "黑臭水体")
    assert found.startswith("…全面消除黑臭水体，")
    assert found.endswith("管理，")


def test_a_snippet_of_a_long_clause_begins_a_little_ahead_of_the_match() -> None:
    found = snippet("改善环境质量" * 20 + "黑臭水体" + "加强监督管理" * 20, "黑臭水体")
    assert found.index("黑臭水体") == 13
    assert len(found) == 61


@pytest.mark.parametrize(("typed", "words"), [("jiegan", "秸秆"), ("hei chou shui ti", "黑臭水体"), ("黑chou水体", "黑臭水体")])
def test_what_is_typed_in_pinyin_finds_what_the_characters_find(library: Library, typed: str, words: str) -> None:
    def places(hits: Sequence[Hit]) -> set[tuple[str, int]]:
        return {(hit.plan, hit.section) for hit in hits if hit.closeness in (Closeness.EXACT, Closeness.PINYIN)}

    hits = library.search(asked(typed))
    assert places(hits) == places(library.search(asked(words)))
    first = hits[0]
    assert {fold(first.snippet[start:end]) for start, end in first.match} == {words}


def test_what_is_written_comes_before_what_is_said_in_pinyin(library: Library) -> None:
    plan = read_text("清市2024年工作要点\n一、重点工作\n推进VOCs与daqi平台建设。\n二、大气治理\n治理大气。\n")
    hits = Library.of([plan]).search(asked("daqi"))
    assert [hit.closeness for hit in hits] == [Closeness.EXACT, Closeness.PINYIN]
    assert library.search(asked("VOCs"))[0].closeness == Closeness.EXACT


def test_of_what_initials_may_say_a_word_of_the_field_stands_first() -> None:
    others = [f"清水市{year}年环境工作要点\n一、监管机构建设\n加快监管机构建设，结构技术升级。\n" for year in range(2010, 2020)]
    library = library_of(*others, "清水市2024年环境工作要点\n一、大气\n做好秸秆禁烧。\n")
    assert found(library, "jgjs")[0][0].endswith("-2024")
