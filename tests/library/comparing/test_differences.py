"""What two texts share, character by character."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from library.comparing.differences import Standing, differences
from parsers.text.folding import fold

WORDS = st.text(st.sampled_from("环境保护大气污染防治2017年6%PM.,。;\n 強化"), max_size=60)


def shown(left: str, right: str) -> tuple[str, str]:
    """Both texts, what is shared in square brackets, what changed in braces, the rest bare."""
    marks = {Standing.SHARED: "[]", Standing.CHANGED: "{}", Standing.ALONE: ["", ""]}
    sides = []
    for text, stretches in zip((left, right), differences(left, right).sides, strict=True):
        parts = []
        for stretch in stretches:
            opening, closing = marks[stretch.standing]
            parts.append(opening + text[slice(*stretch.span)] + closing)
        sides.append("".join(parts))
    return sides[0], sides[1]


@pytest.mark.parametrize(
    ("left", "right", "wanted"),
    [
        ("淘汰燃煤锅炉。", "淘汰燃煤锅炉。", ("[淘汰燃煤锅炉。]", "[淘汰燃煤锅炉。]")),
        # Numbers, percentages, dates and Latin words change as a whole.
        ("优良天数比例不低于74%", "优良天数比例不低于84.5%", ("[优良天数比例不低于]{74%}", "[优良天数比例不低于]{84.5%}")),
        ("2017年6月底前完成改造", "2017年9月底前完成改造", ("{2017年6月}[底前完成改造]", "{2017年9月}[底前完成改造]")),
        ("PM2.5浓度持续下降", "PM10浓度持续下降", ("{PM2.5}[浓度持续下降]", "{PM10}[浓度持续下降]")),
        # What resembles nothing is shown as different, not as confetti.
        ("加强干部培训教育。", "完成危险废物清查。", ("加强干部培训教育。", "完成危险废物清查。")),
        # A clause answers its like wherever it stands.
        (
            "加强督察。推进生态省创建。",
            "推进生态省建设。加强督察。",
            ("[加强督察。][推进生态省]{创建}[。]", "[推进生态省]{建设}[。][加强督察。]"),
        ),
        # One script is compared with the other.
        ("大氣污染防治", "大气污染防治", ("[大氣污染防治]", "[大气污染防治]")),
        # A number is never found within a longer one, nor cut at the comma between its digits.
        ("处理规模达到1,500吨", "处理规模达到2,500吨", ("[处理规模达到]{1,500}[吨]", "[处理规模达到]{2,500}[吨]")),
        ("完成率提高到74.5%以上", "力争城市完成率提高到74.", ("[完成率提高到]{74.5%以上}", "{力争城市}[完成率提高到]{74.}")),
        # Nobody knows that two lost characters are the same.
        ("利用率达▯2%以上", "利用率达▯2%以上", ("[利用率达]{▯2%}[以上]", "[利用率达]{▯2%}[以上]")),
        ("利用率达▯2%以上", "利用率达2%以上", ("[利用率达]{▯2%}[以上]", "[利用率达]{2%}[以上]")),
        # Clauses that resemble each other by less than half are not set against each other.
        ("开展入河排污口排查整治", "完成入河排污口设置审批", ("开展[入河排污口]排查整治", "完成[入河排污口]设置审批")),
        (
            "全面淘汰老旧柴油货车和燃煤锅炉",
            "严格控制高耗能项目和新增产能",
            ("全面淘汰老旧柴油货车和燃煤锅炉", "严格控制高耗能项目和新增产能"),
        ),
        # Of short clauses nothing is said but that they are the same.
        ("强治水", "强治气", ("强治水", "强治气")),
        # Clauses of which only single characters are the same are unlike, however many these are.
        ("环境甲保乙护丙水丁气", "环境己保庚护辛水壬气", ("环境甲保乙护丙水丁气", "环境己保庚护辛水壬气")),
        ("治水。", "治水。", ("[治水。]", "[治水。]")),
        # A character alone between what changed is an island.
        (
            "持续强化源头管控和末端治理重点工作",
            "持续强化过程防范和全链整治重点工作",
            ("[持续强化]{源头管控和末端治理}[重点工作]", "[持续强化]{过程防范和全链整治}[重点工作]"),
        ),
        # Three characters that stand in other clauses are no phrase.
        ("抓好重污染天气", "稳步减少重污染日数比例以及有关问题", ("抓好重污染天气", "稳步减少重污染日数比例以及有关问题")),
        # A phrase is shared even where the clauses are unlike.
        (
            "全面开展超低排放改造",
            "对钢铁焦化水泥行业企业分批实施超低排放改造",
            ("全面开展[超低排放改造]", "对钢铁焦化水泥行业企业分批实施[超低排放改造]"),
        ),
    ],
)
def test_clauses_then_characters(left: str, right: str, wanted: tuple[str, str]) -> None:
    assert shown(left, right) == wanted


@given(WORDS, WORDS)
def test_stretches_are_in_order_and_what_is_shared_stands_in_the_other_text(left: str, right: str) -> None:
    for text, other, stretches in zip((left, right), (right, left), differences(left, right).sides, strict=True):
        edges = [edge for stretch in stretches for edge in stretch.span]
        assert edges == sorted(edges)
        covered = {at for stretch in stretches for at in range(*stretch.span)}
        assert not any(character.isalnum() for at, character in enumerate(text) if at not in covered)
        for stretch in stretches:
            if stretch.standing is Standing.SHARED:
                words = fold(text[slice(*stretch.span)]).rstrip("。；;，,！!？?：:")
                assert words in fold(other)


@given(WORDS)
def test_a_text_shares_everything_with_itself(text: str) -> None:
    assert all(stretch.standing is Standing.SHARED for stretch in differences(text, text).sides[0])
