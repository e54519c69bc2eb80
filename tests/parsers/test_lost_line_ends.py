"""A page copied into one line says what it said."""

import re

import pytest

import data
from parsers.reading import read_text


@pytest.mark.parametrize("space", [" ", "　　"])
@pytest.mark.parametrize("name", ["henan-2021", "hubei-2017"])
def test_the_lines_of_a_plan_are_found_again(name: str, space: str) -> None:
    text = (data.FOLDER / "plans" / f"{name}.txt").read_text(encoding="utf-8")
    plan, copied = read_text(text), read_text(re.sub(r"\s*\n\s*", space, text.strip()))
    assert [(one.path, one.title) for one in copied.sections[1:]] == [(one.path, one.title) for one in plan.sections[1:]]
    assert [(one.end, one.task) for one in copied.deadlines] == [(one.end, one.task) for one in plan.deadlines]


def test_units_behind_their_labels_are_found_again() -> None:
    item = "关闭不符合政策的小型企业，限期整改到位。 牵头单位：区环境局 参加单位：区经济局、交通局，相关乡镇"
    items = " ".join(f"{n}.整治第{n}类企业 {item}" for n in range(1, 31))
    plan = read_text(
        f"某区2020年水污染防治工作方案 一、总体要求 改善水质。 二、主要任务 （一）整治企业 {items} 三、保障措施 加强领导。"
    )
    assert len(plan.duties) == 4 * 30
    assert {(one.role, one.unit) for one in plan.duties} == {
        ("lead", "区环境局"),
        ("support", "区经济局"),
        ("support", "交通局"),
        ("support", "相关乡镇"),
    }


def test_headings_end_at_a_space_and_tags_at_the_next_heading_where_no_line_is_left() -> None:
    item = "开展监测，建立制度，配齐设备，2020年6月底前完成。 责任部门：区环境局、区水利局，各镇人民政府"
    part = "".join(f"{n}.强化监管措施 {item}" for n in range(1, 4))
    parts = "".join(f"（{numeral}）治理污染 {part}" for numeral in "一二三")
    plan = read_text(f"某区2020年工作方案 一、总体要求 改善水质，加强治理。 二、主要任务 {parts}三、保障措施 加强领导。")
    assert [one.title for one in plan.sections if one.depth == 2] == ["治理污染"] * 3
    assert [one.title for one in plan.sections if one.depth == 3] == ["强化监管措施"] * 9
    assert [one.unit for one in plan.duties] == ["区环境局", "区水利局", "各镇人民政府"] * 9


def test_a_long_line_of_words_in_columns_stays_one() -> None:
    words = " ".join(f"甲乙{n}" for n in range(400))
    assert read_text(f"某区2020年工作方案\n一、任务\n{words}\n二、保障\n无。").sections[1].text == words


def test_a_name_that_is_set_wide_stays_one() -> None:
    lines = "一、总体要求 改善水质，加强治理。 二、主要任务 整治河道，关闭排污口，建设管网。 " * 40
    assert "国　务　院" in read_text(f"通知 各省： 现印发给你们。 国　务　院 {lines}").sections[0].text


def test_dashes_behind_a_sentence_begin_items_where_no_line_is_left() -> None:
    items = "".join(f"——{aim}取得新成效。推动工作落实，完善治理体系，{'巩固提升质量。' * 20}" for aim in ("治水", "治气", "治土"))
    plan = read_text(f"某市2026年工作要点一、主要目标经济平稳运行。{items}二、重点任务加强治理。{'完善制度，加强管理。' * 60}")
    assert [one.title for one in plan.sections if one.marker == "——"] == ["治水取得新成效", "治气取得新成效", "治土取得新成效"]


@pytest.mark.parametrize("escape", [r"\r\n", r"\n", r"\\n"])
def test_line_ends_that_a_dump_wrote_as_escapes_are_line_ends(escape: str) -> None:
    text = (data.FOLDER / "plans" / "hubei-2017.txt").read_text(encoding="utf-8")
    plan, dumped = read_text(text), read_text(text.strip().replace("\n", escape))
    assert [(one.path, one.title, one.text) for one in dumped.sections[1:]] == [
        (one.path, one.title, one.text) for one in plan.sections[1:]
    ]
    assert [one.phrase for one in dumped.targets] == [one.phrase for one in plan.targets]


def test_a_path_is_no_line_end() -> None:
    plan = read_text("某市2026年工作要点\n一、任务\n软件装在 C:\\new 和 D:\\r\\n 下。\n二、保障\n加强领导。\n")
    assert r"C:\new" in plan.sections[1].text
