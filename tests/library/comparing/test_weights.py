"""What counts how much when two sections are set against each other, on profiles made for it."""

from collections.abc import Mapping
from itertools import count
from typing import Any

import pytest

from library.comparing.alignment import align, best_counterpart
from library.comparing.pair import Pair
from library.comparing.profiles import Profile, profiles
from library.comparing.rarity import Rarity
from parsers.plan import Frame, Section
from parsers.reading import read_text

_NUMBERS = count()
"""No two sections are alike to the letter."""
NOTHING: Mapping[str, float] = {}


def profile(
    *,
    subjects: Mapping[str, float] = NOTHING,
    words: str = "",
    topics: Mapping[str, float] = NOTHING,
    position: float = 0.0,
    length: int = 100,
    role: str | None = None,
    is_general: bool = False,
    title: str = "",
    frame: Frame = "ahead",
    period: str | None = None,
    is_lead: bool = False,
    chapter: int = 1,
) -> Profile:
    section = Section(1, ("一、",), 1, "一、", "一、", title, f"第{next(_NUMBERS)}节", (0, 0), tuple(topics), frame)
    grams = dict.fromkeys(words, 1.0)
    return Profile(section, role, is_general, subjects, grams, topics, chapter, is_lead, period, position, length)


RARITY = Rarity([profile() for _ in range(10)])
"""Where nothing is rarer than anything else."""


def pair(left: Profile, right: Profile) -> Pair:
    return align([left], [right], RARITY)[0]


def score(left: Profile, right: Profile) -> float:
    """Return how well the right section answers the left one; as a pair they have the score of the one answered better."""
    return best_counterpart(left, [right], RARITY).score


AIR = {"大气": 10.0}


def test_words_count_most_then_subjects_then_topics_then_the_place() -> None:
    words = score(profile(words="甲乙"), profile(words="甲乙", position=1.0))
    subject = score(profile(subjects=AIR), profile(subjects=AIR, words="甲", position=1.0))
    with_topic = score(profile(subjects=AIR, topics=AIR), profile(subjects=AIR, topics=AIR, words="甲", position=1.0))
    near = score(profile(subjects=AIR), profile(subjects=AIR, words="甲"))
    assert words > with_topic > near > subject > 0


def test_a_fifth_of_the_words_is_all_that_sections_written_apart_share() -> None:
    all_of_them = score(profile(words="甲乙丙丁"), profile(words="甲乙丙丁"))
    assert score(profile(words="甲乙丙丁"), profile(words="丁戊己庚")) == all_of_them
    assert score(profile(words="甲乙丙丁戊己庚辛"), profile(words="辛壬癸子丑寅卯辰")) < all_of_them


def test_a_section_holds_another_though_it_weighs_its_subject_half_as_much() -> None:
    mixed = profile(subjects={"大气": 5.0, "水": 8.66}, words="甲")
    assert score(profile(subjects=AIR), mixed) > score(mixed, profile(subjects=AIR))


def test_general_sections_for_the_same_answer_each_other_whatever_they_say() -> None:
    own = profile(role="目标", is_general=True, words="甲"), profile(role="目标", is_general=True, words="乙")
    by_parent = profile(role="目标", is_general=True, words="甲"), profile(role="目标", words="乙")
    assert score(*own) == score(*by_parent) > 0
    assert not pair(profile(role="目标", words="甲"), profile(role="目标", words="乙")).right
    assert not pair(profile(words="甲"), profile(words="乙")).right


def test_a_section_that_is_for_something_else_answers_less() -> None:
    aims = profile(subjects=AIR, topics=AIR, words="甲", role="目标")
    same, task, support = (profile(subjects=AIR, topics=AIR, words="甲", role=role) for role in ("目标", None, "组织保障"))
    assert score(aims, same) > score(aims, task) == score(aims, support)


def test_a_section_without_the_main_subject_of_the_other_answers_it_less() -> None:
    mostly_air, water = profile(subjects={"大气": 9.0, "水": 4.36}, words="甲"), profile(subjects={"水": 10.0}, words="甲")
    both = profile(subjects={"水": 10.0, "大气": 0.1}, words="甲")
    assert score(mostly_air, water) < 0.9 * score(mostly_air, both)


def test_a_shorter_section_says_less_of_the_other() -> None:
    long, short = profile(subjects=AIR, topics=AIR, length=1000), profile(subjects=AIR, topics=AIR, words="甲", length=10)
    assert score(long, short) < score(short, long)


def test_what_has_next_to_nothing_in_common_does_not_answer() -> None:
    assert pair(profile(words="甲乙丙丁戊己庚辛壬癸"), profile(words="甲乙丙子丑寅卯辰巳午")).right
    one, other = ("".join(map(chr, range(start, start + 40))) for start in (0x4E00, 0x5000))
    assert not pair(profile(words="甲" + one), profile(words="甲" + other)).right


def test_a_pair_is_weak_where_little_speaks_for_it_and_one_of_the_two_has_a_far_better_one() -> None:
    asked, second = profile(words="甲乙丙丁戊己庚辛壬癸"), profile(words="癸子丑寅卯辰巳午未")
    answer = profile(words="甲乙丙丁戊己庚辛壬癸日月盈昃")
    found = {(each.left, each.right): each.is_weak for each in align([asked, second], [answer], RARITY)}
    assert found[asked.section, answer.section] is False
    assert found[second.section, answer.section] is True


def test_a_chapter_leads_up_to_its_parts_unless_its_own_words_are_many() -> None:
    parts = "（一）锅炉\n淘汰燃煤锅炉三百台。\n（二）秸秆\n禁烧秸秆。\n"
    short, long = (
        profiles(read_text(f"一、大气\n{words}\n{parts}")) for words in ("打好蓝天保卫战。" * 6, "打好蓝天保卫战。" * 120)
    )
    assert [each.is_lead for each in short] == [True, False, False]
    assert [each.is_lead for each in long] == [False, False, False]


_CHAPTER = "（一）燃煤锅炉\n{0}燃煤锅炉三百台。\n（二）黑臭水体\n{0}黑臭水体二十条。\n（三）危险废物\n{0}危险废物贮存场所。\n"


def test_a_section_answers_one_of_the_chapter_that_answers_its_own() -> None:
    asked = profile(words="甲乙丙丁戊己庚辛壬癸")
    own = profile(words="甲天地玄黄宇宙洪荒日月盈昃")
    nearer = profile(words="乙收宿列张寒来暑往秋", chapter=2)
    left = [profile(words="子丑寅卯"), asked, profile(words="辰巳午未", chapter=2)]
    right = [profile(words="子丑寅卯"), own, profile(words="辰巳午未", chapter=2), nearer]
    assert align([asked], [own, nearer], RARITY)[0].right is nearer.section
    assert next(each for each in align(left, right, RARITY) if each.left is asked.section).right is own.section


def test_sections_with_the_same_words_answer_each_other_in_whatever_chapter_they_stand() -> None:
    moved = "（四）秸秆\n禁烧秸秆，推进秸秆综合利用。\n"
    texts = (
        f"一、大气\n{_CHAPTER.format('排查')}{moved}二、其他\n{_CHAPTER.format('巡查')}",
        f"一、大气\n{_CHAPTER.format('排查')}（四）秸秆\n禁烧秸秆。\n二、其他\n{_CHAPTER.format('巡查')}{moved}",
    )
    left, right = (profiles(read_text(text)) for text in texts)
    (first,) = (
        each
        for each in align(left, right, Rarity([*left, *right]))
        if each.left and each.left.path == ("一、", "（四）") and not each.ranks[0]
    )
    assert first.right
    assert (first.right.path, first.score) == (("二、", "（四）"), 1.0)


def test_of_two_sections_as_fitting_the_one_that_answers_no_other_is_the_counterpart() -> None:
    asked, other = profile(words="甲乙丙丁戊己庚辛壬癸"), profile(words="子丑寅卯辰巳午未")
    wanted, free = profile(words="甲申子丑寅卯辰巳午未"), profile(words="丙地玄黄宇宙洪荒日月盈昃")
    assert align([asked], [wanted, free], RARITY)[0].right is wanted.section
    assert align([asked, other], [wanted, free], RARITY)[0].right is free.section


def test_a_word_that_stands_everywhere_tells_no_section_from_the_rest() -> None:
    many = [profile(words="甲", position=n / 100) for n in range(100)]
    assert not any(found.left and found.right for found in align([profile(words="甲", position=0.5)], many, RARITY))
    assert align([profile(words="甲", position=0.5)], many[:50], RARITY)[0].right


def test_words_of_a_title_count_more_than_those_of_a_text_and_those_above_less() -> None:
    plan = read_text("一、打赢蓝天保卫战\n（一）治理扬尘\n淘汰锅炉。\n（二）淘汰锅炉\n治理扬尘。\n二、水\n")
    dust, boilers = (each for each in profiles(plan) if each.section.depth == 2)
    assert dust.grams["扬尘"] > dust.grams["锅炉"] > dust.grams["蓝天"]
    assert (dust.subjects["扬尘"], boilers.subjects["扬尘"], boilers.subjects["空气质量"]) == (3.0, 1.0, 1.0)


def test_a_topic_of_a_heading_above_counts_a_third_of_ones_own() -> None:
    plan = read_text("一、打赢蓝天保卫战，改善大气环境质量\n（一）消除黑臭水体\n完成整治。\n二、噪声\n")
    section = next(each for each in profiles(plan) if each.section.depth == 2)
    assert section.topics["大气"] == pytest.approx(0.3 * section.topics["水"])


def test_of_a_heading_that_is_a_paragraph_the_beginning_is_the_title() -> None:
    words = "突出工作重点，推进大气污染防治，" + "认真落实各项要求，" * 8 + "消除黑臭水体"
    plan = read_text(f"一、{words}\n二、噪声\n")
    section = next(each for each in profiles(plan) if each.section.depth)
    assert section.subjects["空气质量"] > section.subjects["黑臭水体"]


def test_what_looks_back_answers_what_looks_back() -> None:
    alike: dict[str, Any] = {"words": "甲乙丙丁", "topics": {"水": 1.0}}
    back = profile(frame="past", **alike)
    assert score(back, profile(frame="past", **alike)) > 1.5 * score(back, profile(frame="ahead", **alike))


def test_a_task_of_the_year_answers_one_of_the_year_before_one_of_several() -> None:
    alike: dict[str, Any] = {"words": "甲乙丙丁", "topics": {"水": 1.0}}
    of_year, of_years = profile(period="year", **alike), profile(period="years", **alike)
    asked = profile(period="year", **alike)
    pairs = align([asked], [of_years, of_year], RARITY)
    assert pairs[0].right is of_year.section
    # Where there is nothing of that time, what is of another is the best there is.
    assert score(asked, of_years) == score(asked, of_year) == score(asked, profile(**alike))


def test_what_a_chapter_begins_with_answers_the_beginning_of_a_chapter() -> None:
    alike: dict[str, Any] = {"words": "甲乙丙丁", "topics": {"水": 1.0}}
    assert score(profile(is_lead=True, **alike), profile(is_lead=True, **alike)) > score(
        profile(is_lead=True, **alike), profile(**alike)
    )


def test_a_chapter_that_says_much_itself_is_no_beginning_of_one() -> None:
    parts = "（一）大气\n治气。\n（二）水\n治水。\n"
    plan = read_text(f"一、回顾\n加强治理。\n{parts}二、任务\n{'加强治理。' * 300}\n{parts}")
    assert [each.is_lead for each in profiles(plan) if each.section.depth == 1] == [True, False]


def test_sections_that_are_called_the_same_answer_each_other_before_others() -> None:
    named = profile(title="推进调蓄设施建设", words="甲乙丙丁")
    same, other = profile(title="推进调蓄设施建设", words="甲乙"), profile(title="推进市政设施建设", words="甲乙丙戊")
    pairs = align([named, profile(words="戊己")], [other, same], RARITY)
    assert pairs[0].right is same.section
    of_two = align([named, profile(title="推进调蓄设施建设")], [other, same], RARITY)
    assert of_two[0].right is other.section
