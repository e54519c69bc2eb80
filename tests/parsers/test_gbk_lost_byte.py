"""A text in GBK that lost a byte: what comes back is right, and what cannot be known stays open."""

from contextlib import suppress

import pytest

import data
from parsers.plan import Certainty
from parsers.repairs.repairing import repair
from parsers.text.folding import fold

SOURCE = (data.FOLDER / "plans" / "jincheng-2016.txt").read_text(encoding="utf-8")
TEXT = (
    "三、主要措施\n　　（一）堅決貫徹落實中央和省委、省政府的決策部署，切實把環境保護擺在更為突出的位置，強化督導檢查，"
    "加大環境違法案件查辦力度，進一步完善污水管網建設，對污染集中區域組織治理和修復。\n　　（二）持續加大生態環境建設力度，"
    "開展廢棄場地生態修復，實行黃牌、紅牌和限產、停產、關閉制度，科學劃定治理與修復重點區域，建立環境評價的立法進程。\n"
)


def damaged(text: str, at: int) -> str:
    """A text whose character at a place lost the first of its two bytes, as a converter writes it down."""
    units = text.encode("gbk")
    start = len(text[:at].encode("gbk"))
    head, late = units[:start].decode("gbk"), units[start + 1 :]
    out, n = [head, "?"], 0
    while n < len(late):
        if late[n] < 0x80:
            # A letter among the bytes is a character of its own: from here on the pairs are right again.
            return "".join(out) + late[n:].decode("gbk")
        pair = late[n : n + 2]
        if len(pair) < 2 or pair[1] < 0x40:
            return "".join(out) + "?" + late[n + 2 :].decode("gbk")
        with suppress(UnicodeDecodeError):
            out.append(pair.decode("gbk"))
        n += 2
    return "".join(out)


PLACES = [n for n, character in enumerate(TEXT) if len(character.encode("gbk")) == 2]


@pytest.mark.parametrize("at", PLACES)
def test_what_is_said_to_be_exact_is_exact(at: int) -> None:
    source = damaged(TEXT, at)
    for each in repair(source).repairs:
        if each.certainty == Certainty.EXACT:
            assert each.shown in TEXT[at : at + 20]


@pytest.mark.parametrize("at", PLACES)
def test_no_character_is_shown_that_did_not_stand_there(at: int) -> None:
    whole = iter(TEXT)
    source = damaged(TEXT, at)
    repaired = repair(source).text.text
    if repaired != source:
        assert all(character == "▯" or character in whole for character in repaired)


RESTORED = """根本好轉。
（一）堅決貫徹
實施環保“黃牌、紅牌”
專項整治。科學劃定
補償的立法進程
（一）強化組織領導
責任追究。
（四）強化督導檢查"""


@pytest.mark.parametrize("original", RESTORED.splitlines())
def test_the_damage_of_a_real_reprint_is_undone(original: str) -> None:
    assert original in repair(SOURCE).text.text


def test_no_question_mark_of_the_reprint_is_left() -> None:
    assert "?" not in repair(SOURCE).text.text


def test_some_of_what_a_lost_byte_shifted_comes_back_whole() -> None:
    assert sum(repair(damaged(TEXT, at)).text.text == TEXT for at in PLACES) >= 8


def test_ordinary_questions_and_letters_are_left_alone() -> None:
    for text in ("是否?请选择A类地区。", "什么?!?\n不知道。", "浓度达到多少?PM2.5下降", "分类?甲乙丙A级企业", fold(TEXT), TEXT):
        assert not repair(text).repairs


CLEAN = (data.FOLDER / "plans" / "hubei-2017.txt").read_text(encoding="utf-8")
SAMPLE = [n for n, character in enumerate(CLEAN) if "一" <= character <= "鿿"][::53]


def test_in_a_clean_plan_that_lost_a_byte_hardly_any_character_is_read_wrong() -> None:
    wrong = 0
    for at in SAMPLE:
        source = damaged(CLEAN, at)
        shown = [each.shown for each in repair(source).repairs if each.certainty is not Certainty.LIKELY]
        wrong += any(words not in CLEAN[at : at + 80] for words in shown)
    assert wrong <= len(SAMPLE) // 25


def test_where_no_pair_vanished_a_run_comes_back_and_most_of_it_is_certain() -> None:
    characters = restored = certain = 0
    for at in SAMPLE:
        source = damaged(CLEAN, at)
        end = source.find("?", at + 1)
        # A run whose every pair shows is as long as what stood there, less the byte that was lost and the sign that ends it.
        if end < 0 or source[end + 1 :] != CLEAN[end + 1 :]:
            continue
        characters += end - at - 2
        right = [each for each in repair(source).repairs if each.shown in CLEAN[at:end]]
        restored += sum(len(each.shown) for each in right)
        certain += sum(len(each.shown) for each in right if each.certainty is not Certainty.LIKELY)
    assert restored >= 0.99 * characters > 0
    assert certain >= 0.8 * characters
