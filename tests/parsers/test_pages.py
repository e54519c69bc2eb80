"""Saved web pages: what is the document's and what is the page's."""

from pathlib import Path

import pytest

from parsers.plan import Plan
from parsers.reading import read_content

PLAN = "<p>一、工作目标</p><p>到2025年，优良天数比率达到88%。</p><p>二、重点任务</p><p>2024年6月底前，完成12家砖厂的治理。</p>"


def read(body: str, head: str = "") -> Plan:
    return read_content(f"<html><head>{head}</head>{body}</html>".encode(), Path("plan.html"))


@pytest.mark.parametrize(
    "page",
    [
        "<body style='visibility: hidden'>{}</body>",
        "<body><div style='display:none'>{}</div></body>",
        "<body hidden><main aria-hidden=true>{}</main></body>",
    ],
)
def test_what_holds_most_of_the_text_is_not_hidden(page: str) -> None:
    plan = read(page.format(f"<h1>清水市清风行动实施方案</h1>{PLAN}"))
    assert [section.marker for section in plan.sections[1:]] == ["一、", "二、"]


def test_what_is_hidden_beside_the_text_is_left_out() -> None:
    plan = read(f"<body><h1>清水市清风行动实施方案</h1>{PLAN}<div style='display:none'>三、不该看见的任务。</div></body>")
    assert len(plan.sections) == 3


@pytest.mark.parametrize(
    ("sheet", "is_shown"),
    [
        (".draft {display: none}", False),
        ("p.draft, #note {color: red; visibility: hidden}", False),
        ("@media print { .draft {display: none} }", True),
        ("@import url(a.css); /* } */ .draft {display: none}", False),
        (".draft:hover {display: none}", True),
    ],
)
def test_what_the_style_sheet_of_the_page_hides_is_left_out(sheet: str, is_shown: bool) -> None:
    words = f"<h1>清水市清风行动实施方案</h1>{PLAN}<p class=draft>三、草稿里的任务。</p>"
    plan = read(f"<head><style>{sheet}</style></head><body>{words}</body>")
    assert (len(plan.sections) == 4) is is_shown


@pytest.mark.parametrize("apart", ["\n        ", ""], ids=["a line each", "in one line"])
def test_menus_are_no_sentences_however_the_page_is_written(apart: str) -> None:
    words = ("用户登录", "个人中心", "政务公开", "行动计划", "互动交流") * 9
    menu = f"<ul>{apart.join(f'<li><a href=#>{one}</a></li>' for one in words)}</ul>"
    plan = read(f"<body>{menu}<div class=x><h1>清水市清风行动实施方案</h1>{PLAN}</div>{menu}</body>")
    assert plan.title == "清水市清风行动实施方案"
    assert "个人中心" not in (plan.found or "")


def test_the_title_that_the_page_declares_beats_a_line_that_is_a_link() -> None:
    links = "<a href='/a'>清水市扬尘治理行动计划</a><br><a href='/b'>清水市秸秆禁烧实施方案</a>"
    head = "<meta name=ArticleTitle content='清水市清风行动实施方案'><title>账户中心</title>"
    assert read(f"<body><div>{links}<br>{PLAN}</div></body>", head).title == "清水市清风行动实施方案"


def test_an_empty_centred_line_joins_nothing() -> None:
    centred = '<p style="text-align:center">{}</p>'
    lines = ("<a href='/x'>关于本办法的解读</a>", "<span></span><br/>", "清水科规〔2023〕1号")
    plan = read(f"<body><h1>清水区支持青年创业实施办法</h1>{''.join(map(centred.format, lines))}{PLAN}</body>")
    assert plan.number == "清水科规〔2023〕1号"


def test_a_title_over_two_centred_lines_is_one() -> None:
    plan = read(f'<body><p style="text-align:center">清水市清风行动<br>三年实施方案</p>{PLAN}</body>')
    assert plan.title == "清水市清风行动三年实施方案"
