"""A text that was read in the wrong encoding as a whole: what can be computed comes back, and nothing is made up."""

import re
from collections.abc import Callable
from difflib import SequenceMatcher
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import data
from parsers.plan import LOST
from parsers.reading import read_content, read_file
from parsers.repairs.repairing import repair

WHOLE = ("henan-2021", "hubei-2017", "jilin-2020")


def source(name: str) -> str:
    return (data.FOLDER / "plans" / f"{name}.txt").read_text(encoding="utf-8")


def as_latin(text: str, encoding: str) -> str:
    return text.encode(encoding).decode("latin-1")


def as_windows(text: str, encoding: str) -> str:
    """What cp1252 has no character for stays a control, as browsers have it."""
    return "".join(bytes((unit,)).decode("cp1252", "ignore") or chr(unit) for unit in text.encode(encoding))


@pytest.mark.parametrize("name", WHOLE)
@pytest.mark.parametrize("encoding", ["utf-8", "gbk", "gb18030"])
@pytest.mark.parametrize("misread", [as_latin, as_windows])
def test_a_plan_that_was_read_as_latin_comes_back_whole(name: str, encoding: str, misread: Callable[[str, str], str]) -> None:
    meant = read_file(data.FOLDER / "plans" / f"{name}.txt")
    found = read_content(misread(source(name), encoding).encode(), Path("plan.txt"))
    assert [(one.path, one.title, one.text) for one in found.sections] == [
        (one.path, one.title, one.text) for one in meant.sections
    ]
    assert [(one.shown, one.end) for one in found.deadlines] == [(one.shown, one.end) for one in meant.deadlines]
    assert found.year == meant.year
    assert not found.damage


@pytest.mark.parametrize(
    "text",
    [
        "naïve café, £5 and ¡Hola!",
        "Ångström, 20 °C ± 0.5; «citation»",
        "用手锛修边，" + "推进大气污染防治。" * 80,
        "共计100€。（试行）",
    ],
)
def test_a_text_that_only_uses_such_characters_stays(text: str) -> None:
    assert repair(text * 3).text.text == text * 3


@given(st.text(alphabet="工作要点推进大气污染防治镕，。、：（）1 \n", min_size=1).map(lambda text: f"一、甲，乙。（丙）：{text}。"))
def test_any_text_in_gbk_comes_back(text: str) -> None:
    assert repair(as_latin(text, "gbk")).text.text == repair(text).text.text


WAYS: dict[str, Callable[[str], str]] = {
    "a sign for each byte": lambda text: text.encode().decode("gbk", "replace"),
    "nothing for it": lambda text: text.encode().decode("gbk", "ignore"),
    "a question mark": lambda text: text.encode().decode("gbk", "replace").replace("\ufffd", "?"),
}


@pytest.mark.parametrize("name", WHOLE)
@pytest.mark.parametrize("way", WAYS)
def test_what_is_kept_as_gbk_is_read_again_and_no_digit_is_made_up(name: str, way: str) -> None:
    meant, found = repair(source(name)).text.text, repair(WAYS[way](source(name))).text.text
    assert re.findall(r"\d+", found) == re.findall(r"\d+", meant)
    wrong = lost = 0
    for kind, _, _, start, end in SequenceMatcher(None, meant, found, autojunk=False).get_opcodes():
        if kind != "equal":
            lost += found[start:end].count(LOST)
            wrong += end - start - found[start:end].count(LOST)
    assert wrong <= 0.002 * len(meant)
    assert lost <= 0.035 * len(meant)


@pytest.mark.parametrize("misread", [as_latin, as_windows])
@pytest.mark.parametrize("encoding", ["utf-8", "gbk"])
def test_a_text_read_well_for_the_most_part_keeps_its_own_signs(misread: Callable[[str, str], str], encoding: str) -> None:
    own = "推进大气污染防治。\n" * 20 + "“两山”基地——×3±0.5…\n"
    quoted = "推进大气污染防治工作，完成任务。加强领导、落实责任。"
    assert repair(own + misread(quoted, encoding) + "\n" + own).text.text == own + quoted + "\n" + own


def test_only_what_was_kept_as_gbk_is_read_again_in_a_text_with_lines_that_were_added() -> None:
    added = "转自某网站，仅供参考。\n"
    meant = source(WHOLE[0])
    found = repair(added + WAYS["a sign for each byte"](meant) + added).text.text
    assert found.startswith(added)
    assert found.endswith(added)
    assert re.findall(r"\d+", found) == re.findall(r"\d+", meant)


def test_what_bytes_are_gone_for_good_is_lost_and_says_what_it_may_be() -> None:
    """Of the three bytes of 一 and 七 in front of a space the last is gone."""
    repaired = repair(WAYS["a sign for each byte"]("，。、：（甲）第一 次，第七 次。\n" * 3))
    assert LOST in repaired.text.text
    assert all("一" in (one.known or "一") for one in repaired.damage)


@pytest.mark.parametrize("name", WHOLE)
@pytest.mark.parametrize("sign", ["> ", ">", ">> ", "- ", "• ", "* "])
@pytest.mark.parametrize("file", ["plan.txt", "plan.md"])
def test_a_sign_in_front_of_every_line_is_none_of_the_text(name: str, sign: str, file: str) -> None:
    signed = "\n".join(sign + line.strip() if line.strip() else "" for line in source(name).split("\n"))
    meant = read_content("\n".join(line.strip() for line in source(name).split("\n")).encode(), Path(file))
    found = read_content(signed.encode(), Path(file))
    assert [(one.path, one.title) for one in found.sections] == [(one.path, one.title) for one in meant.sections]


def test_a_list_with_bullets_within_a_text_keeps_them() -> None:
    listed = "一、目标\n改善水质。\n二、任务\n- 治理河道。\n- 新建管网。\n三、保障\n加强领导。\n"
    found = read_content(listed.encode(), Path("plan.txt")).sections
    assert [(one.marker, one.title) for one in found if one.depth == 2] == [("-", "治理河道"), ("-", "新建管网")]


@pytest.mark.parametrize("listed", ["> 60岁\n> 5.5%\n>100万元\n", "- 3.5%\n- 4.5%\n- 6.1%\n- 一、二月份\n"])
def test_what_says_how_much_is_no_sign_of_a_line(listed: str) -> None:
    assert repair(listed).text.text == listed
