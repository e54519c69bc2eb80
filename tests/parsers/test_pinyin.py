"""What letters say in pinyin."""

import pytest

from parsers.text.pinyin import is_syllable, spans_said


def found(term: str, text: str) -> list[str]:
    return [text[start:end] for start, end in spans_said(term, text)]


@pytest.mark.parametrize(
    ("term", "says"),
    [
        ("jiegan", "秸秆"),
        ("jgjs", "秸秆禁烧"),
        ("zgfa", "整改方案"),
        ("heichoushuiti", "黑臭水体"),
        ("黑chou水体", "黑臭水体"),
        ("heicsht", "黑臭水体"),
        ("jieg", "秸秆"),
        ("xi'an", "西安"),
        ("zhongqing", "重庆"),
        ("chongqing", "重庆"),
        ("lvse", "绿色"),
    ],
)
def test_syllables_initials_both_and_characters_are_read(term: str, says: str) -> None:
    assert found(term, f"，{says}，") == [says]


def test_letters_may_be_parted_in_several_ways() -> None:
    assert found("fangan", "实施方案，反感") == ["方案", "反感"]


@pytest.mark.parametrize("term", ["voc", "pm2.5", "vi", "jg", "q", "", "水体", "xyzuiv"])
def test_what_is_no_pinyin_or_too_little_says_nothing(term: str) -> None:
    assert not found(term, "挥发性有机物，机构，秸秆，水体")


def test_a_syllable_is_known() -> None:
    assert is_syllable("hei")
    assert not is_syllable("voc")
