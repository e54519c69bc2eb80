"""Parts of a report whose headings bear no marker."""

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
