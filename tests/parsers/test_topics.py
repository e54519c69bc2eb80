"""What sections are about."""

from parsers.reading import read_text


def topics(text: str) -> list[tuple[str, ...]]:
    return [section.topics for section in read_text(f"2020年工作要点\n{text}").sections[1:]]


def test_the_heading_tells_more_than_the_text() -> None:
    assert topics("一、强化大气污染防治\n同时做好水环境监测。\n二、加强督察\n整改。\n")[0][0] == "大气"


def test_a_heading_above_counts_for_those_below_it() -> None:
    assert topics("一、水污染防治\n（一）强化督办\n按月通报。\n（二）其他\n加强。\n二、保障\n")[2] == ()
    assert "水" in topics("一、水污染防治\n（一）推进水质改善\n（二）其他\n二、保障\n")[1]


def test_general_headings_are_general() -> None:
    assert topics("一、总体要求\n改善空气质量。\n二、主要目标\n减排。\n")[:2] == [("总体",), ("总体",)]


def test_no_section_has_more_than_three() -> None:
    text = "一、统筹大气、水、土壤、噪声、核与辐射监测执法督察\n二、保障\n"
    assert len(topics(text.replace("水", "水环境"))[0]) <= 3
