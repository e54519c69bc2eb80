"""What the general sections of a plan are for."""

import pytest

from library.finding.roles import roles_of
from parsers.reading import read_text


def roles(text: str) -> dict[str, str | None]:
    plan = read_text(f"某市“十四五”生态环境保护规划\n{text}")
    return {section.title: role for section, (role, _) in zip(plan.sections, roles_of(plan), strict=True)}


@pytest.mark.parametrize(
    ("heading", "role"),
    [
        ("“十三五”工作成效", "成效"),
        ("“十四五”规划基础", "成效"),
        ("面临的主要问题", "问题"),
        ("面临挑战", "问题"),
        ("形势要求", "形势"),
        ("“十四五”时期面临的机遇", "形势"),
    ],
)
def test_a_heading_says_that_what_follows_tells_how_things_stand(heading: str, role: str) -> None:
    found = roles(f"一、现状与形势\n（一）{heading}\n近年来空气质量改善。\n（二）其他\n无。\n二、重点任务\n治理大气污染。")
    assert found[heading] == role


@pytest.mark.parametrize("heading", ["夯实发展基础", "抢抓发展机遇", "解决突出问题"])
def test_what_is_to_be_done_is_no_such_heading(heading: str) -> None:
    found = roles(f"一、总体要求\n略。\n二、重点任务\n（一）{heading}\n加强治理。\n（二）治理水污染\n加强治理。")
    assert found[heading] is None


def test_principles_are_principles_whatever_they_are_about() -> None:
    found = roles(
        "一、基本原则\n（一）坚持生态优先、绿色发展\n推动减污降碳。\n（二）坚持改革创新\n深化改革。\n二、重点任务\n治理大气污染。"
    )
    assert found["坚持生态优先、绿色发展"] == found["坚持改革创新"] == "原则"
