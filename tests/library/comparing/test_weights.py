"""What counts how much when two sections are set against each other, on profiles made for it."""

from collections import Counter
from collections.abc import Mapping
from itertools import count
from typing import Any

import pytest

from library.comparing.alignment import Pair, align, best_counterpart
from library.comparing.profiles import Profile, profiles
from library.comparing.rarity import Rarity, Statistics
from parsers.plan import Frame, Section
from parsers.reading import read_text

RARITY = Rarity(Statistics(10, Counter(), Counter()))
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
    has_parts: bool = False,
) -> Profile:
    section = Section(1, ("一、",), 1, "一、", "一、", title, f"第{next(_NUMBERS)}节", (0, 0), tuple(topics), frame)
    grams = dict.fromkeys(words, 1.0)
    return Profile(section, role, is_general, subjects, grams, topics, has_parts, period, position, length)


def pair(left: Profile, right: Profile) -> Pair:
    return align([left], [right], RARITY)[0]


def score(left: Profile, right: Profile) -> float:
    """Return how well the right section answers the left one; as a pair they have the score of the one answered better."""
    return best_counterpart(left, [right], RARITY).score


AIR = {"大气": 1.0}


def test_words_count_most_then_subjects_then_topics_then_the_place() -> None:
    subject = score(profile(subjects=AIR), profile(subjects=AIR, words="甲", position=0.0))
    words = score(profile(words="甲乙"), profile(words="甲乙", topics={"水": 1.0}))
    both = score(profile(subjects=AIR, topics=AIR), profile(subjects=AIR, topics=AIR, words="甲"))
    far = score(profile(subjects=AIR), profile(subjects=AIR, words="甲", position=1.0))
    assert subject == pytest.approx(0.35)
    assert words == pytest.approx(0.55)
    assert both == pytest.approx(0.5)
    assert far == pytest.approx(0.3)


def test_a_quarter_of_the_words_is_all_that_sections_written_apart_share() -> None:
    assert score(profile(words="甲乙丙丁"), profile(words="丁戊己庚")) == pytest.approx(0.55)


def test_a_section_holds_another_though_it_weighs_its_subject_half_as_much() -> None:
    held = score(profile(subjects=AIR), profile(subjects={"大气": 0.5, "水": 0.866}))
    assert held == pytest.approx(0.05 + 0.3 * 0.75, abs=0.01)


def test_general_sections_for_the_same_answer_each_other_whatever_they_say() -> None:
    own = profile(role="目标", is_general=True, words="甲"), profile(role="目标", is_general=True, words="乙")
    assert score(*own) == pytest.approx(0.4 + 0.6 * 0.05)
    by_parent = profile(role="目标", is_general=True, words="甲"), profile(role="目标", words="乙")
    assert score(*by_parent) == pytest.approx(0.3 + 0.7 * 0.05)


def test_a_general_section_and_a_task_answer_each_other_less_and_two_other_roles_still_less() -> None:
    task = profile(subjects=AIR, topics=AIR, words="甲")
    assert score(profile(subjects=AIR, topics=AIR, words="甲", role="目标"), task) == pytest.approx(0.65, abs=0.001)
    other = profile(subjects=AIR, topics=AIR, words="甲", role="组织保障")
    assert score(profile(subjects=AIR, topics=AIR, words="甲", role="目标"), other) == pytest.approx(0.5, abs=0.001)


def test_a_section_without_the_main_subject_of_the_other_answers_it_less() -> None:
    mostly_air = {"大气": 0.9, "水": 0.436}
    water = {"水": 1.0}
    alike = 0.05 + 0.3 * ((0.436 + 0.436 / 1.336) / 2)
    assert score(profile(subjects=mostly_air, words="甲"), profile(subjects=water, words="甲")) == pytest.approx(
        (alike + 0.5) * 0.8, abs=0.01
    )


def test_a_shorter_section_says_less_of_the_other() -> None:
    long, short = profile(subjects=AIR, topics=AIR, length=1000), profile(subjects=AIR, topics=AIR, words="甲", length=10)
    assert score(long, short) == pytest.approx(0.5 * 0.01**0.1, abs=0.001)


def test_below_a_quarter_nothing_answers() -> None:
    assert pair(profile(words="甲乙丙丁戊己庚辛壬癸"), profile(words="甲乙丙子丑寅卯辰巳午")).right
    assert not pair(profile(words="甲乙丙丁戊己庚辛壬癸"), profile(words="甲子丑寅卯辰巳午未申")).right


def test_a_word_that_stands_everywhere_tells_no_section_from_the_rest() -> None:
    many = [profile(words="甲", position=n / 100) for n in range(100)]
    assert not any(found.left and found.right for found in align([profile(words="甲", position=0.5)], many, RARITY))
    assert align([profile(words="甲", position=0.5)], many[:50], RARITY)[0].right


def test_at_most_four_reasons_of_a_kind_are_named_and_more_than_one_word_is_tried() -> None:
    subjects = {f"内容{n}": 1.0 for n in range(6)}
    reasons = {reason.kind: reason.names for reason in pair(profile(subjects=subjects), profile(subjects=subjects, words="甲")).why}
    assert len(reasons["subject"]) == 4
    text = "一、大气\n淘汰燃煤锅炉，整治工业窑炉，{}完成超低排放改造。\n二、水\n治污。\n"
    left, right = (profiles(read_text(text.format(words))) for words in ("年内", "按期"))
    (named,) = (reason.names for reason in align(left, right, RARITY)[0].why if reason.kind == "words")
    assert len(named) > 1


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
    of_year = profile(period="year", **alike)
    assert score(of_year, profile(period="year", **alike)) == score(of_year, profile(**alike))
    assert score(of_year, profile(period="year", **alike)) > 1.5 * score(of_year, profile(period="years", **alike))


def test_what_a_chapter_begins_with_answers_the_beginning_of_a_chapter() -> None:
    alike: dict[str, Any] = {"words": "甲乙丙丁", "topics": {"水": 1.0}}
    assert score(profile(has_parts=True, **alike), profile(has_parts=True, **alike)) > score(
        profile(has_parts=True, **alike), profile(**alike)
    )
