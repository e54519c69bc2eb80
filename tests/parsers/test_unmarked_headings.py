"""Parts of a report whose headings bear no marker."""

import pytest

from library.tasks.finding import tasks_of
from parsers.plan import Section
from parsers.reading import read_text

REVIEW = (
    "岭东市政府工作报告\n各位代表：\n现在报告工作。\n2025年工作回顾\n建成公园3个。\n{}"
    "2026年重点工作\n一、强产业\n新建厂房2座。\n二、惠民生\n新建学校1所。\n"
)


def sections(text: str) -> list[Section]:
    return list(read_text(text).sections[1:])


def test_a_line_that_names_its_year_and_its_work_is_a_heading_with_its_own_words_as_path() -> None:
    found = [(section.depth, section.path, section.title, section.frame) for section in sections(REVIEW.format(""))]
    assert found == [
        (1, ("2025年工作回顾",), "2025年工作回顾", "past"),
        (1, ("2026年重点工作",), "2026年重点工作", "ahead"),
        (2, ("2026年重点工作", "一、"), "强产业", "ahead"),
        (2, ("2026年重点工作", "二、"), "惠民生", "ahead"),
    ]
    assert all(section.marker == "" for section in sections(REVIEW.format("")) if section.depth == 1)


def test_each_part_counts_for_itself() -> None:
    found = [section.path for section in sections(REVIEW.format("一、成绩\n增长5%。\n二、问题\n仍有不足。\n"))]
    assert found[1:3] == [("2025年工作回顾", "一、"), ("2025年工作回顾", "二、")]
    assert found[4:] == [("2026年重点工作", "一、"), ("2026年重点工作", "二、")]


def test_a_line_that_the_numbers_of_the_document_go_on_over_is_no_heading() -> None:
    text = "岭东市2026年工作要点\n开头的话。\n一、大气\n治气。\n2026年重点任务\n治好气。\n二、水\n治水。\n"
    assert [section.marker for section in sections(text)] == ["一、", "二、"]


def test_a_title_alone_on_its_line_is_no_heading() -> None:
    assert not sections("岭东市人民政府\n2026年重点工作\n今年要治好水。\n")


@pytest.mark.parametrize(
    "line",
    [
        "名词解释",
        "附件：名词解释",
        "《政府工作报告》有关名词解释",
        "附：部分名词解释",
        "名词解释和说明",
        "附录一：《政府工作报告》名词解释",
    ],
)
def test_what_explains_the_words_of_a_report_is_a_part_of_its_own_that_promises_nothing(line: str) -> None:
    body = "岭东市2026年政府工作报告\n一、回顾\n稳中有进。\n二、任务\n（一）治水\n新建泵站2座。\n"
    plan = read_text(f"{body}{line}\n1.泵站：到2027年底前新建泵站30座。\n2.管网：新建管网90公里。\n")
    glossary = next(section for section in plan.sections if section.depth == 1 and not section.marker)
    assert glossary.title == line.removeprefix("附件：").removeprefix("附：").removeprefix("附录一：")
    assert [section.marker for section in plan.sections[glossary.index + 1 :]] == ["1.", "2."]
    assert [target.value for target in plan.targets] == [2]
    assert not plan.deadlines
    assert [task.section for task in tasks_of(plan)] == [plan.sections[glossary.index - 1].index]


def test_chapters_behind_a_glossary_stand_beside_it_and_promise_what_they_say() -> None:
    plan = read_text("岭东市2026年工作要点\n名词解释\n泵站：抽水的。\n一、治水\n新建泵站2座。\n二、治气\n新建监测站3座。\n")
    assert [(section.depth, section.title) for section in plan.sections[1:]] == [(1, "名词解释"), (1, "治水"), (1, "治气")]
    assert [target.value for target in plan.targets] == [2, 3]
    taught = read_text("岭东市2026年工作要点\n一、名词解释与培训任务\n培训10次。\n二、治气\n甲。\n")
    assert [target.value for target in taught.targets] == [10]


@pytest.mark.parametrize(
    "line",
    [
        "过去五年和2025年工作回顾",
        "“十五五”主要目标及2026年工作安排",
        "“十四五”主要成就和2025年工作回顾",
        "关于2026年工作",
        "2026年工作总体部署",
        "决胜“十五五”收官之年的重点任务",
        "迈上新征程——全力做好2026年工作",
        "今后五年及2026年工作建议",
        "“十五五”时期的指导思想、奋斗目标和主要任务",
    ],
)
def test_a_heading_may_name_several_times(line: str) -> None:
    assert (
        sections(f"岭东市政府工作报告\n各位代表：\n现在报告工作。\n{line}\n建成公园3个。\n2026年重点工作\n新建厂房2座。\n")[0].title
        == line
    )
