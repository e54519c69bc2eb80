"""Headings that lost their markers above others that kept theirs."""

import pytest

from parsers.reading import read_text

TITLE = "云溪市2026年大气污染防治工作方案\n为改善空气质量，制定本方案。\n"


def outline(body: str, title: str = TITLE) -> list[tuple[str, ...]]:
    return [section.path for section in read_text(title + body).sections[1:]]


def test_a_line_between_counts_that_begin_anew_is_a_heading() -> None:
    body = (
        "工作目标\n到2026年底，细颗粒物浓度控制在35微克/立方米以下。\n"
        "主攻方向\n1.调整结构。淘汰10家。\n2.治理扬尘。开展行动。\n保障措施\n1.加强领导。成立小组。\n2.督导检查。每月通报。\n"
    )
    assert outline(body) == [
        ("工作目标",),
        ("主攻方向",),
        ("主攻方向", "1."),
        ("主攻方向", "2."),
        ("保障措施",),
        ("保障措施", "1."),
        ("保障措施", "2."),
    ]


def test_numbers_may_run_on_below_such_headings() -> None:
    body = (
        "加快绿色转型\n争当低碳排头兵\n（一）推进达峰。制定方案。\n（二）发展循环经济。培育3家。\n"
        "推动重点突破\n争当攻坚排头兵\n（三）保卫蓝天。改造10家。\n（四）保卫碧水。新建30公里。\n"
    )
    assert outline(body) == [
        ("加快绿色转型",),
        ("加快绿色转型", "（一）"),
        ("加快绿色转型", "（二）"),
        ("推动重点突破",),
        ("推动重点突破", "（三）"),
        ("推动重点突破", "（四）"),
    ]


def test_a_plan_without_markers_is_divided_where_its_chapters_are_called_as_usual() -> None:
    body = (
        "工作目标\n到2026年底，空气质量明显改善。\n重点任务\n淘汰落后产能，治理工地扬尘。\n保障措施\n成立领导小组，每月通报进展。\n"
    )
    assert outline(body) == [("工作目标",), ("重点任务",), ("保障措施",)]


@pytest.mark.parametrize(
    "body",
    [
        # The cells of a table, each on a line of its own.
        "1.淘汰落后产能。\n持续推进\n2.治理工地扬尘。\n持续推进\n3.禁止焚烧秸秆。\n持续推进\n",
        # Who does it, below each task.
        "1.淘汰落后产能。\n市发展改革局\n2.治理工地扬尘。\n市住建局\n3.禁止焚烧秸秆。\n市农业农村局\n",
        # A line amid one count.
        "1.淘汰落后产能。\n2.治理工地扬尘。\n确保取得实效\n3.禁止焚烧秸秆。\n4.加强监测。\n",
        # Who leads, in words of their own.
        "1.淘汰落后产能。\n2.治理工地扬尘。\n市住建局牵头负责\n3.禁止焚烧秸秆。\n4.加强监测。\n市水利局牵头负责此项\n5.巡查河道。\n",
    ],
    ids=["cells", "units", "amid", "leads"],
)
def test_other_lines_between_markers_are_no_headings(body: str) -> None:
    assert all(len(path) == 1 and path[0].endswith(".") for path in outline(body))


def test_the_titles_of_a_notice_and_of_its_plan_are_no_headings() -> None:
    notice = "各县区：\n现将方案印发给你们，请认真贯彻落实。\n市政府办公室\n2026年3月1日\n大气污染防治行动\n"
    assert outline("一、目标\n改善空气。\n二、任务\n治理扬尘。\n", notice) == [("一、",), ("二、",)]
