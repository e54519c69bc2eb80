"""Lists on paper: Word files and HTML have columns as wide as what stands in them, and none that only a program needs."""

from pathlib import Path

import docx
import pytest

from tests.tui.asker import Asker
from tui.columns.tasks import LEDGER
from tui.exporting.listing import Column, Listing
from tui.exporting.paper import printed, shares_of
from tui.saying.language import Words


def listing(columns: int) -> Listing:
    told = [Column(f"c{n}", Words(f"列{n}", f"c{n}"), f"{{}}.{n}".format, 0) for n in range(columns)]
    return Listing("目标", [1, 2], told, "zh", lambda _: {})


def test_of_more_columns_than_a_page_has_room_for_the_rest_stand_below_with_the_first_again() -> None:
    once, tables = printed(listing(40))
    assert not once
    assert [table.heads[0] for table in tables] == ["列0"] * len(tables)
    assert [head for table in tables for head in table.heads[1:]] == [f"列{n}" for n in range(1, 40)]
    assert all(len(table.heads) <= 16 for table in tables)
    assert [row[0] for table in tables for row in table.rows] == ["1.0", "2.0"] * len(tables)


def test_a_day_stays_whole_and_long_words_have_most_room() -> None:
    words = "推进重点行业企业超低排放改造" * 6
    day, task, unit = shares_of([["日期", "任务", "单位"], ["2026-12-31", words, "省生态环境厅、省发展改革委"]])
    assert task > unit > day
    assert day * 168 > len("2026-12-31")
    assert day + task + unit == pytest.approx(1)


def test_a_list_on_paper_says_its_source_once_and_leaves_room_to_write_in(ask: Asker, tmp_path: Path) -> None:
    file = tmp_path / "tasks.docx"
    assert not ask("tasks", "hubei-2024", "--lang", "zh", "-o", str(file)).status
    document = docx.Document(str(file))
    table = document.tables[0]
    heads = [cell.text for cell in table.rows[0].cells]
    assert "来源: 2024年全省生态环境工作要点" in [paragraph.text for paragraph in document.paragraphs]
    assert {"任务", "责任单位", "位置", "进展", "问题", "备注"} <= set(heads)
    assert not {"来源", "编号", "导出时状态"} & set(heads)
    assert "w:tblHeader" in table.rows[0]._tr.xml
    assert 'w:w="16838" w:h="11906"' in document.sections[0]._sectPr.xml


def test_what_was_asked_for_is_on_paper_too(ask: Asker, tmp_path: Path) -> None:
    file = tmp_path / "tasks.html"
    names = ",".join(column.name for column in LEDGER)
    assert not ask("tasks", "hubei-2024", "--lang", "zh", "--columns", names, "-o", str(file)).status
    page = file.read_text(encoding="utf-8")
    assert all(f">{column.head.zh}</th>" in page for column in LEDGER)
