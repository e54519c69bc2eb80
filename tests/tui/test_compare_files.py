"""A comparison as files of other programs, read back by them."""

from pathlib import Path

import docx
import openpyxl
import pytest

from tests.tui.asker import Asker
from tui.exit_code import ExitCode


def test_a_workbook_has_pairs_figures_and_what_is_unmatched_on_sheets_of_their_own(ask: Asker, tmp_path: Path) -> None:
    file = tmp_path / "c.xlsx"
    assert ask("compare", "jilin-2020", "henan-2021", "-o", str(file)).status == ExitCode.DONE
    book = openpyxl.load_workbook(file)
    assert book.sheetnames == ["pairs", "Targets, deadlines, duties", "unmatched"]
    of_land = next(row for row in book["pairs"].iter_rows(values_only=True) if row[0] == "jilin-2020/五/三")
    assert of_land[2] == "henan-2021/三/三/9"
    assert "18.15万亩" in str(of_land[1])
    assert any(row[0] is None and row[2] == "henan-2021/三/八/29" for row in book["unmatched"].iter_rows(values_only=True))
    figures = list(book["Targets, deadlines, duties"].iter_rows(min_row=2, values_only=True))
    of_land_use = [row for row in figures if str(row[0]).startswith("受污染耕地安全利用率")]
    assert (">=90% (2020)", "100% (2021)") in [row[1:3] for row in of_land_use]
    # Each side says where its own figure stands.
    assert ("jilin-2020/二", "henan-2021/二/三") in [row[4:6] for row in of_land_use]


def test_a_word_file_has_both_texts_in_two_columns_with_what_is_shared_marked(ask: Asker, tmp_path: Path) -> None:
    file = tmp_path / "c.docx"
    assert ask("compare", "jilin-2020/五/三", "henan-2021", "-o", str(file)).status == ExitCode.DONE
    document = docx.Document(str(file))
    sides = document.tables[-1].rows[1].cells
    assert sides[0].text.startswith("打好黑土地保卫战")
    assert sides[1].text.startswith("严格风险管控")
    marked = "".join(run.text for run in sides[0].paragraphs[0].runs if run.bold)
    assert "土壤污染状况" in marked
    assert len(marked) < len(sides[0].text)


@pytest.mark.parametrize("form", ["xlsx", "docx"])
def test_what_a_document_says_is_no_formula_and_no_markup(ask: Asker, tmp_path: Path, form: str) -> None:
    plan = tmp_path / "p.txt"
    plan.write_text("甲省2020年工作要点\n一、=1+1 [b]大气[/b]\n=SUM(A1) \x1b[31m淘汰锅炉。\n", encoding="utf-8")
    file = tmp_path / f"c.{form}"
    assert ask("compare", str(plan), "jilin-2020", "-o", str(file)).status == ExitCode.DONE
    if form == "xlsx":
        cells = [cell for sheet in openpyxl.load_workbook(file) for row in sheet.iter_rows() for cell in row if cell.value]
        assert all(cell.data_type != "f" for cell in cells)
        assert any("[b]大气[/b]" in str(cell.value) for cell in cells)
    else:
        text = "".join(cell.text for table in docx.Document(str(file)).tables for row in table.rows for cell in row.cells)
        assert "[b]大气[/b]" in text
        assert "\x1b" not in text
