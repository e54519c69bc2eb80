"""Markers as they are written in the wild, and headings glued to their text."""

from parsers.reading import read_text


def test_other_signs_behind_numerals_and_none_at_the_end_of_words() -> None:
    text = (
        "某市2020年工作要点\n一，总体要求\n坚持统一，推进工作，这是任务之一。\n"
        "二. 重点任务\n（一）治气。淘汰锅炉。\n（二）治水。整治河道。\n三。保障措施\n加强领导。\n"
    )
    sections = read_text(text).sections[1:]
    assert [(section.depth, section.title) for section in sections] == [
        (1, "总体要求"),
        (1, "重点任务"),
        (2, "治气"),
        (2, "治水"),
        (1, "保障措施"),
    ]


def test_a_general_heading_ends_where_its_text_is_glued_to_it() -> None:
    sections = read_text("某市2020年工作要点\n一、总体要求以习近平生态文明思想为指导，改善环境。\n二、重点任务\n治理。\n").sections
    assert (sections[1].title, sections[1].text) == ("总体要求", "以习近平生态文明思想为指导，改善环境。")


def test_a_wide_space_that_was_lost_behind_an_article_is_no_text() -> None:
    sections = read_text("某市办法\n第一条 ? 为推动工作，制定本办法。\n第二条 ? 本办法适用于本市。\n").sections
    assert [section.title for section in sections[1:]] == ["为推动工作，制定本办法", "本办法适用于本市"]
