"""The document and the page around it."""

import pytest

from parsers.outline.body import find_body
from parsers.text.page_words import belongs_to_page

PLAN = "一、大气\n改善空气质量。\n二、水\n消除黑臭水体，完成整治任务，确保水质达标，持续改善水环境质量，不断提升水生态。\n"


@pytest.mark.parametrize("line", ["【打印本页】 【关闭窗口】", "分享到：", "相关链接", "标签：工作要点"])
def test_short_lines_of_a_page_s_words_are_the_page_s(line: str) -> None:
    assert belongs_to_page(line)


def test_a_long_line_is_the_document_s_though_it_has_a_word_of_pages() -> None:
    word = "关闭窗口"
    assert belongs_to_page(f"办理完毕请{word}")
    assert not belongs_to_page(f"各级政务服务大厅要优化流程，合并、{word}，做好公开工作，主动接受社会监督，确保各项任务落到实处。")


def test_a_numbered_line_is_the_document_s() -> None:
    assert not belongs_to_page("三、打印本页")


def test_the_foot_of_a_page_is_cut_off_though_some_of_its_lines_say_nothing() -> None:
    foot = "相关链接\n天气\n地图\n网站\n【关闭窗口】\n"
    assert find_body(PLAN + foot).end == len(PLAN)


def test_what_stands_far_above_the_foot_is_the_document_s() -> None:
    tail = "".join(f"附表第{n}项\n" for n in "甲乙丙丁戊己庚辛壬癸")
    assert find_body(f"{PLAN}相关链接\n{tail}【关闭窗口】\n").end > len(PLAN) + len(tail)


@pytest.mark.parametrize(
    "foot",
    [
        "主办单位：清市人民政府办公室\n承办单位：清市政务局\n网站标识码：4300000001\n",
        "主办：清市人民政府 承办：清市数据局\n版权所有\n",
        "联系我们\n主办单位：清市环境局　地址：清市大道1号\n",
    ],
)
def test_who_keeps_the_site_belongs_to_its_foot(foot: str) -> None:
    assert find_body(PLAN + foot).end == len(PLAN)


def test_who_organises_an_event_is_the_document_s() -> None:
    tail = "主办单位：市体育局\n承办单位：市游泳协会\n"
    assert find_body(PLAN + tail).end == len(PLAN + tail)
