import pytest
from hypothesis import given
from hypothesis import strategies as st

import data
from parsers.plan import Certainty
from parsers.reading import read_text
from parsers.repairs.repairing import repair


def shown(source: str) -> str:
    return repair(source).text.text


@pytest.mark.parametrize("plan", ["hubei-2017", "jilin-2020", "henan-2021"])
def test_an_undamaged_document_is_left_alone(plan: str) -> None:
    source = (data.FOLDER / "plans" / f"{plan}.txt").read_text(encoding="utf-8")
    repaired = repair(source)
    assert repaired.text.text == source
    assert not repaired.repairs
    assert not repaired.damage


@pytest.mark.parametrize("kept", ["细颗粒物(PM2.5)", "挥发性有机物(VOCs)", "臭氧(O3)", "(一)", "各县(市、区)", "甲(jia)"])
def test_brackets_that_hold_no_pinyin_stay(kept: str) -> None:
    assert shown(kept) == kept


def test_pinyin_between_characters_goes() -> None:
    assert shown("環(huán)境監(jiān)管執(zhí)法、女(nǚ)") == "環境監管執法、女"


def test_a_repair_says_what_was_found_and_where() -> None:
    source = "環(huán)境"
    (only,) = repair(source).repairs
    assert (only.as_found, only.shown, only.certainty) == ("(huán)", "", Certainty.EXACT)
    assert source[slice(*only.source)] == only.as_found


def test_tags_and_references_of_a_page_go() -> None:
    assert (
        shown("第一条<br>第二条</p>\n&ldquo;两山&rdquo;&nbsp;基地 ldquo;四风rdquo;<!-- 广告 -->")
        == "第一条\n第二条\n“两山” 基地 “四风”"
    )


def test_characters_that_steer_a_terminal_go() -> None:
    assert shown("任\u200b务\x1b[31m清\x9b单\u00a0一") == "任务[31m清单 一"


def gbk_pairs(text: str) -> str:
    """What remains of a text in UTF-8 that was read as GBK and written down again, where only `<` follows a character."""
    found = []
    for n, character in enumerate(text):
        if character == "<" and n and len(text[n - 1].encode()) == 3:
            continue
        following = text[n + 1 : n + 2]
        units = character.encode()
        if following == "<" and len(units) == 3:
            try:
                bytes((units[2] - 1, 0xFB)).decode("gbk")
            except UnicodeDecodeError:
                found.append("?")
            else:
                found.append(bytes((*units[:2], units[2] - 1)).decode())
        else:
            found.append(character)
    return "".join(found)


@given(
    st.text(st.characters(min_codepoint=0x4E00, max_codepoint=0x9FFF), min_size=1, max_size=6),
    st.sampled_from(["/p>", "/div>", "/td>"]),
)
def test_what_lost_a_tag_to_the_wrong_encoding_comes_back_or_stays_open(heading: str, tag: str) -> None:
    damaged = gbk_pairs(f"{heading}<{tag}")
    repaired = shown(damaged).strip()
    assert repaired == heading or damaged.count("?") == 1


def test_the_places_that_are_exactly_reversible_in_a_reprint() -> None:
    source = (data.FOLDER / "plans" / "hubei-2024.txt").read_text(encoding="utf-8")
    exact = [each for each in repair(source).repairs if each.certainty is Certainty.EXACT]
    assert len(exact) == 41
    assert {each.shown[-1] for each in exact} == {"<"}


@pytest.mark.parametrize("formula", ["水平p>0.05时停止", "当2a>5时", "斜率b>1", "达到9%以上"])
def test_a_formula_is_no_tag(formula: str) -> None:
    assert shown(formula) == formula
    assert not repair(formula).repairs


def test_what_a_damaged_page_lost_is_shown_as_lost_and_no_number_is_made_of_it() -> None:
    page = "一、目栆/p>\n利用率达?2%以上、/p>\n二、任务2024?月完成、/p>\n"
    repaired = repair(page)
    assert "利用率达▯▯2%以上。" in repaired.text.text
    assert "2024年▯月完成。" in repaired.text.text
    assert [page[slice(*each.source)] for each in repaired.damage] == ["?", "?"]


def test_nothing_is_made_of_a_digit_that_was_lost() -> None:
    assert shown("安全利用率达?2%以上。2024?月完成") == "安全利用率达?2%以上。2024?月完成"


@pytest.mark.parametrize(
    ("found", "meant"),
    [
        ("新疆维吾尔自(zi)治(zhi)区，局(ju)(ju)(ju)机关", "新疆维吾尔自治区，局机关"),
        ("推进大@@气污染防治，2020年6月@@底前完成", "推进大气污染防治，2020年6月底前完成"),
        ("淘汰锅\u200b炉1\u200b0台", "淘汰锅炉10台"),
        ("一、推 进 水 污 染 防 治", "一、推进水污染防治"),
        ("完成任务。????????加强监管", "完成任务。▯▯▯▯▯▯▯▯加强监管"),
        ("一、总体要求<br>坚持生态优先&nbsp;绿色发展", "一、总体要求\n坚持生态优先 绿色发展"),
        ("2020年工作要点：推进治理".encode().decode("latin-1"), "2020年工作要点：推进治理"),
    ],
)
def test_what_pages_put_between_characters_is_taken_out(found: str, meant: str) -> None:
    assert shown(found) == meant


@pytest.mark.parametrize(
    "text", ["占地面积5公顷(ha)，面积(mu)", "甲 乙 两省", "真的吗??", "邮箱a@@b.cn", "naïve café", "对策（he）"]
)
def test_what_only_looks_like_it_stays(text: str) -> None:
    assert shown(text) == text


def test_what_windows_1252_lacks_is_lost_and_the_rest_comes_back() -> None:
    damaged = "".join(
        chr(unit) if unit < 0x80 else bytes((unit,)).decode("cp1252", errors="replace") for unit in "年生环境工作要点总体".encode()
    )
    repaired = repair(damaged.replace("\ufffd", "?"))
    assert repaired.text.text == "年生环境工作▯点总体"
    assert len(repaired.damage) == 1


@pytest.mark.parametrize(
    ("found", "meant"),
    [
        ("某 省 2 0 2 0 年 工 作 要 点", "某省2020年工作要点"),
        ("序 号 数 1 2 3 4 5 个", "序号数1 2 3 4 5个"),
        ("联系电话138****1234", "联系电话138****1234"),
        ("第3条?河流整治", "第3条?河流整治"),
    ],
)
def test_no_number_is_made_of_digits_that_stood_apart(found: str, meant: str) -> None:
    assert shown(found) == meant


def test_a_soft_hyphen_between_numbers_keeps_them_apart() -> None:
    plan = read_text("某省规划（2014\u00ad2020年）\n一、环\u00ad境\n改善。")
    assert "2014-2020年" in plan.title
    assert plan.sections[1].title == "环境"


def test_the_decimal_point_of_a_gazette_s_font_is_put_right_and_what_no_font_tells_is_lost() -> None:
    plan = read_text("2024年工作要点\n一、目标\n优良天数比率达到88\U001001b03%，达标率达到9\U001000015%。\n二、保障\n加强领导。\n")
    assert [(one.value, one.damaged) for one in plan.targets] == [(88.3, False), (None, True)]
    assert [(one.repair, one.shown) for one in plan.repairs] == [("private characters", ".")]


def test_the_decimal_point_of_an_older_font_is_put_right_between_digits_alone() -> None:
    plan = read_text("一、目标\n营业收入超１\ue010２万亿元，达标率达到98\ue0105%。\n二、保障\n加强\ue010领导。\n")
    assert [one.value for one in plan.targets] == [1.2, 98.5]
    assert [(one.repair, one.shown) for one in plan.repairs] == [("private characters", ".")] * 2
    assert [one.shown for one in plan.damage] == ["▯"]


def test_signs_whose_gb_codes_were_taken_for_unicode_are_put_right_and_yi_is_left_alone() -> None:
    assert shown("治气\ua3ac治水\ua3ae共\ua3b1\ua3b2项\ua1a2全部完成\ua1a3") == "治气，治水．共１２项、全部完成。"
    assert shown("\ua3ac\ua188\ua2be") == "\ua3ac\ua188\ua2be"
