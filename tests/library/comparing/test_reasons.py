"""Why two sections answer each other, in words that a reader knows."""

from library.comparing.profiles import profiles
from library.comparing.rarity import Rarity
from library.comparing.reasons import reasons
from parsers.reading import read_text

_OTHERS = "".join(f"（{number}）{words}。\n" for number, words in zip("三四五六七八九", "甲乙丙丁戊己庚", strict=True))


def why(left: str, right: str) -> dict[str, tuple[str, ...]]:
    """Return what two texts that stand first in their plans have in common."""
    both = [profiles(read_text(f"一、重点工作\n（一）{text}\n（二）加强培训\n{_OTHERS}")) for text in (left, right)]
    first = [next(each for each in own if each.section.path[-1] == "（一）") for own in both]
    return {reason.kind: reason.names for reason in reasons(first[0], first[1], Rarity([*both[0], *both[1]]))}


def test_words_are_named_whole() -> None:
    named = why("持续开展水体污染防治和监督检查，淘汰燃煤锅炉。", "全面推进土地污染防控和监督抽查，整治燃煤锅炉。")["words"]
    assert {"污染", "监督", "燃煤锅炉"} == set(named)


def test_what_stands_in_many_sections_is_no_reason() -> None:
    many = "".join(f"（{number}）加快推进第{number}项\n" for number in "二三四五六七八九")
    both = [profiles(read_text(f"一、工作\n（一）加快推进{what}管网建设\n{many}")) for what in ("供水", "排水")]
    first = [next(each for each in own if each.section.path[-1] == "（一）") for own in both]
    found = {each.kind: each.names for each in reasons(first[0], first[1], Rarity([*both[0], *both[1]]))}
    assert all("推进" not in words for words in found["words"])
    assert any("管网" in words for words in found["words"])


def test_words_are_named_in_plans_of_a_few_sections_too() -> None:
    both = [profiles(read_text(f"一、殡葬\n规范{what}公墓收费。\n二、水\n治理河道。\n")) for what in ("经营性", "城乡")]
    found = {each.kind: each.names for each in reasons(both[0][0], both[1][0], Rarity([*both[0], *both[1]]))}
    assert any("公墓" in words for words in found["words"])


def test_reasons_are_the_same_from_either_side() -> None:
    texts = "加强水源地保护，达到国家考核要求，削减氮氧化物。", "空气质量达到国家标准，氮氧化物达到国家考核要求。"
    assert why(*texts)["words"] == why(*reversed(texts))["words"]


def test_at_most_four_of_a_kind_are_named() -> None:
    text = "淘汰燃煤锅炉，整治工业窑炉，管控餐饮油烟，禁烧农作物秸秆，治理黑臭水体，建设污水管网。"
    assert {len(names) for kind, names in why(text, text).items() if kind in ("subject", "words")} == {4}
