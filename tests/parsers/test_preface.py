"""What stands ahead of the first heading."""

import pytest

from parsers.reading import read_text

BODY = "一、目标\n改善环境质量。\n二、措施\n加强领导。\n"


def preface(text: str) -> str:
    return read_text(text + BODY).sections[0].text


def test_another_documents_title_above_this_ones_is_left_out() -> None:
    assert preface("国务院关于印发《节能降碳行动方案》的通知\n某市环境整改方案\n为做好整改，制定本方案。\n") == (
        "某市环境整改方案\n为做好整改，制定本方案。"
    )


def test_the_notice_of_this_document_stays() -> None:
    notice = "某省关于印发《2020年工作要点》的通知"
    assert preface(f"{notice}\n2020年工作要点\n").startswith(notice)


def test_an_opening_that_is_repeated_and_cut_off_is_left_out() -> None:
    opening = "为了认真贯彻落实督察反馈意见，全面深化整改工作，特制定整改方案如下："
    assert preface(f"某市环境整改方案\n某市环境整改方案 {opening[:24]}...\n{opening}\n") == f"某市环境整改方案\n{opening}"


@pytest.mark.parametrize("line", ["字体：大 中 小", "分享到"])
def test_the_pages_own_lines_are_left_out(line: str) -> None:
    assert line not in preface(f"2020年工作要点\n{line}\n")
