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


@pytest.mark.parametrize(
    "line",
    [
        "放大字体缩小字体2024-02-22 01:23:33 来源：清市生态环境局浏览次数：40 打印本页",
        "当前位置: 首页 > 政策法规 > 地方法规 > 清市生态环境局关于印发2024年全市生态环境工作要点的通知",
    ],
)
def test_a_longer_line_is_the_page_s_where_it_is_a_breadcrumb_or_has_several_of_its_words(line: str) -> None:
    assert belongs_to_page(line)
    assert not belongs_to_page(f"{line}。")


def test_what_a_site_disclaims_belongs_to_its_foot_however_long_it_is() -> None:
    foot = (
        "地区：湖北\n声明：\n凡本网注明“信息来源:某网”的作品,均转载自其他媒体,转载目的在于传递更多的信息,并不代表本网赞同其观点和对其真实性负责。\n"
        "邮箱:a#b.cn\n"
    )
    assert find_body(PLAN + foot).end == len(PLAN)


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
