"""Which sections of two plans answer each other."""

from pathlib import Path

import pytest

from library.comparing import comparisons
from library.comparing.comparison import Comparison
from library.comparing.pair import Pair
from library.library import Library
from parsers.plan import Section
from tests.plans import library_of

GOLD = Path(__file__).parents[2] / "gold"

LEFT = """甲省2020年生态环境工作要点
一、总体要求
以习近平生态文明思想为指导,持续改善环境质量。
二、重点工作
(一)打赢蓝天保卫战
1.淘汰燃煤锅炉。淘汰10蒸吨以下燃煤锅炉30台。
2.控制机动车污染。淘汰老旧柴油货车1万辆。
3.治理扬尘。建筑工地扬尘治理全覆盖。
(二)加强信访工作。及时办理12369举报和来信来访。
"""
RIGHT = """乙省2021年生态环境工作要点
一、指导思想
坚持生态优先,改善环境质量。
二、主要任务
(一)深入推进大气污染防治。淘汰燃煤锅炉20台,淘汰柴油货车5000辆,强化施工扬尘治理。
(二)加强核与辐射安全监管。开展放射源安全检查。
"""


@pytest.fixture(scope="module")
def library() -> Library:
    return Library.bundled()


def path(section: Section | None) -> str | None:
    return "/".join(section.path) if section else None


def answers(comparison: Comparison) -> dict[str, str | None]:
    """The best counterpart of each left section."""
    best: dict[str, str | None] = {}
    for pair in comparison.pairs:
        if pair.left:
            best.setdefault(path(pair.left) or "", path(pair.right))
    return best


def is_right(answer: str | None, accepted: str) -> bool:
    if answer is None:
        return accepted.startswith(("-", "~"))
    return any(answer == one or answer.startswith(f"{one}/") for one in accepted.split())


@pytest.mark.parametrize(("left", "right"), [("hubei-2017", "henan-2021"), ("hubei-2017", "hubei-2024")])
def test_sections_are_paired_as_a_reader_pairs_them(library: Library, left: str, right: str) -> None:
    rows = [row.split("\t") for row in (GOLD / f"align_{left}_{right}.tsv").read_text(encoding="utf-8").splitlines()]
    wanted = {row[0]: row[1] for row in rows if not row[0].startswith("#")}
    found = answers(library.compare(left, right))
    wrong = {one: (found.get(one), accepted) for one, accepted in wanted.items() if not is_right(found.get(one), accepted)}
    assert len(wrong) <= 0.1 * len(wanted), wrong


@pytest.mark.parametrize(("left", "right"), [("jincheng-2016", "jilin-2020"), ("henan-2021", "hubei-2024")])
def test_every_section_with_words_stands_on_its_side(library: Library, left: str, right: str) -> None:
    pairs = library.compare(left, right).pairs
    for plan, sections in ((left, [pair.left for pair in pairs]), (right, [pair.right for pair in pairs])):
        shown = {section.index for section in sections if section}
        assert shown >= {section.index for section in library.plan(plan).sections if section.text.strip()}
    assert all(pair.left or pair.right for pair in pairs)


def test_a_plan_answers_itself_section_by_section(library: Library) -> None:
    found = answers(library.compare("henan-2021", "henan-2021"))
    assert found == {one: one for one in found}


def test_a_general_section_answers_a_general_one_and_three_share_one() -> None:
    library = library_of(LEFT, RIGHT)
    left, right = (next(entry.id for entry in library.entries() if entry.title.startswith(place)) for place in "甲乙")
    found = answers(library.compare(left, right))
    assert found["一、"] == "一、"
    assert {found[f"二、/(一)/{number}."] for number in (1, 2, 3)} == {"二、/(一)"}
    assert found["二、/(二)"] is None
    only_right = [path(pair.right) for pair in library.compare(left, right).pairs if not pair.left]
    assert only_right == ["二、/(二)"]


def test_a_pair_says_why_it_was_made(library: Library) -> None:
    comparison = library.compare("hubei-2017", "hubei-2024")
    pairs = comparison.pairs

    def why(pair: Pair) -> dict[str, tuple[str, ...]]:
        return {reason.kind: reason.names for reason in comparison.why(pair)}

    nuclear = next(pair for pair in pairs if pair.left and "核与辐射" in pair.left.title)
    assert "核与辐射" in why(nuclear)["subject"]
    general = next(pair for pair in pairs if pair.left and pair.left.title == "总体要求")
    assert why(general)["role"] == ("总体要求",)
    # The words named are found in both, whatever their script.
    assert all(word in pair.left.words for pair in pairs if pair.left for word in why(pair).get("words", ()) if word.isalpha())


def test_swapping_and_narrowing(library: Library) -> None:
    comparison = library.compare("hubei-2017", "henan-2021")
    swapped = comparison.swapped()
    assert (swapped.left.id, swapped.right.id) == ("henan-2021", "hubei-2017")
    assert {(path(pair.right), path(pair.left)) for pair in swapped.pairs} == {
        (path(pair.left), path(pair.right)) for pair in comparison.pairs
    }
    water = comparison.within(left=range(16, 23))
    assert {path(pair.left) for pair in water.pairs} == {f"三、/(四)/{number}." for number in range(10, 16)}


def test_one_place_in_two_years_is_compared_over_time(library: Library) -> None:
    assert library.compare("hubei-2017", "hubei-2024").is_over_time
    assert not library.compare("hubei-2017", "henan-2021").is_over_time


def test_what_every_other_plan_says_on_a_section(library: Library) -> None:
    plan = library.plan("hubei-2017")
    nuclear = next(section.index for section in plan.sections if "核与辐射" in section.title)
    *_, counterparts = library.counterparts("hubei-2017", nuclear)
    found = dict(counterparts)
    assert set(found) == {entry.id for entry in library.entries()} - {"hubei-2017"}
    henan = found["henan-2021"].right
    assert henan is not None
    assert "辐射" in henan.title
    scores = [pair.score for _, pair in counterparts]
    assert scores == sorted(scores, reverse=True)


def test_what_the_likeliest_plans_say_comes_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(comparisons, "_FIRST", 2)
    text = "{}2020年工作要点\n一、秸秆\n禁烧秸秆，推进综合利用。\n"
    library = library_of(*map(text.format, ("河北省", "吉林省", "河南省", "湖北省")))
    asked = library.entries(0, 1)[0].id
    first, everything = library.counterparts(asked, 1)
    assert len(first) == 2
    assert {name for name, _ in everything} == {entry.id for entry in library.entries()} - {asked}
    assert set(first) <= set(everything)
