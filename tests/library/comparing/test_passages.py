"""Where in a long section what answers a short one stands."""

from library.comparing.comparison import Comparison, compare
from library.comparing.profiles import profiles
from library.comparing.rarity import Rarity
from parsers.reading import read_text

_BURNING = "严格秸秆露天禁烧管控，落实网格化巡查责任。提高秸秆综合利用率，建设收储运体系。"
_OTHERS = (
    "加快钢铁焦化行业超低排放改造，淘汰落后产能。推进清洁取暖，压减散煤消费。",
    "强化柴油货车治理，推广新能源车辆。加强施工工地扬尘管控，落实六个百分之百。",
    "开展餐饮油烟整治，规范露天烧烤。推进挥发性有机物治理，建设监控平台。",
    "完善重污染天气应急预案，实施绩效分级。加强监测预报，深化区域协作机制建设。",
    "健全考核问责机制，压实各级责任。加强宣传教育，引导公众参与。加大资金投入，支持科技攻关。",
)


def compared(left: str, right: str) -> Comparison:
    plans = [read_text(f"甲省2024年工作要点\n一、大气\n（一）{words}\n（二）治水\n治理黑臭水体。\n") for words in (left, right)]
    both = profiles(plans[0]), profiles(plans[1])
    return compare(plans[0], plans[1], both, Rarity([*both[0], *both[1]]))


def passages(left: str, right: str) -> list[str | None]:
    """Return the words of the passages of the first part of two plans."""
    comparison = compared(left, right)
    pair = next(each for each in comparison.pairs if each.left and each.left.path == ("一、", "（一）") and each.right)
    found = comparison.passages(pair)
    return [
        section.words[slice(*each.span)] if each and section else None
        for each, section in zip(found, (pair.left, pair.right), strict=True)
    ]


def test_of_a_long_section_the_sentences_that_answer_a_short_one_are_told() -> None:
    short = "禁烧秸秆\n推进秸秆综合利用，严格露天禁烧，加强巡查。"
    long = "改善空气质量\n" + "".join([*_OTHERS[:3], _BURNING, *_OTHERS[3:]])
    assert passages(short, long) == [None, _BURNING]
    assert passages(long, short) == [_BURNING, None]


def test_sections_of_about_one_length_answer_each_other_as_a_whole() -> None:
    long = "改善空气质量\n" + "".join(_OTHERS)
    assert passages(long, long + _BURNING) == [None, None]
