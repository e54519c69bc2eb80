"""OFD files: the characters that they place, read as a page is."""

import io
import zipfile
from pathlib import Path

import pytest

from parsers.errors import DamagedFileError, PicturesError
from parsers.plan import Plan
from parsers.reading import read_content

NAME = 'xmlns:ofd="http://www.ofdspec.org/2016"'


def text(words: str, x: float, y: float, deltas: str = "", more: str = "") -> str:
    code = f'<ofd:TextCode X="0" Y="5" {deltas}>{words}</ofd:TextCode>'
    return f'<ofd:TextObject Boundary="{x} {y} 150 7" Size="4" {more}>{code}</ofd:TextObject>'


def rule(x: float, y: float, to_x: float, to_y: float) -> str:
    data = f"M {x} {y} L {to_x} {to_y}"
    return (
        f'<ofd:PathObject Boundary="0 0 210 297" LineWidth="0.2"><ofd:AbbreviatedData>{data}</ofd:AbbreviatedData></ofd:PathObject>'
    )


def packed(*pages: str) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        archive.writestr(
            "OFD.xml", f"<ofd:OFD {NAME}><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>"
        )
        places = "".join(f'<ofd:Page ID="{n}" BaseLoc="Pages/Page_{n}/Content.xml"/>' for n in range(len(pages)))
        area = "<ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea></ofd:CommonData>"
        archive.writestr("Doc_0/Document.xml", f"<ofd:Document {NAME}>{area}<ofd:Pages>{places}</ofd:Pages></ofd:Document>")
        for n, page in enumerate(pages):
            layer = f"<ofd:Content><ofd:Layer>{page}</ofd:Layer></ofd:Content>"
            archive.writestr(f"Doc_0/Pages/Page_{n}/Content.xml", f"<ofd:Page {NAME}>{layer}</ofd:Page>")
    return content.getvalue()


def read(*pages: str, name: str = "plan.ofd") -> Plan:
    return read_content(packed(*pages), Path(name))


@pytest.mark.parametrize("deltas", ['DeltaX="g 20 4"', 'DeltaX="4"', ""])
def test_lines_are_read_from_the_top_whatever_the_order_of_the_file(deltas: str) -> None:
    lines = (
        "清市2024年工作要点",
        "一、要求",
        "坚持稳中求进工作总基调，统筹推进污染防治。",
        "二、任务",
        "建成公园3处，整治河道5条。",
    )
    page = "".join(text(words, 30, 30 + 10 * n, deltas) for n, words in reversed(list(enumerate(lines))))
    plan = read(page, name="plan.bin")
    assert (plan.title, [section.heading for section in plan.sections[1:]]) == (lines[0], ["一、要求", "二、任务"])


def test_a_ruled_table_is_read_cell_by_cell_and_a_leaning_stamp_is_no_text() -> None:
    columns, rows = (20, 35, 90, 130, 180), (20, 30, 40, 50)
    rules = "".join(rule(x, rows[0], x, rows[-1]) for x in columns) + "".join(rule(columns[0], y, columns[-1], y) for y in rows)
    cells = (
        ("序号", "任务", "牵头单位", "完成时限"),
        ("1", "建成公园", "市林业局", "6月底前"),
        ("2", "治理河道", "市水利局", "年底前"),
    )
    words = "".join(text(cell, columns[n] + 1, rows[m] + 1) for m, row in enumerate(cells) for n, cell in enumerate(row))
    stamp = text("内部资料", 60, 30, more='CTM="0.7 0.7 -0.7 0.7 0 0"')
    plan = read(text("清市2024年任务清单", 30, 8) + rules + words + stamp)
    assert [(one.section, one.unit) for one in plan.duties] == [(1, "市林业局"), (2, "市水利局")]
    assert [one.end for one in plan.deadlines] == ["2024-06-30", "2024-12-31"]
    assert "内部" not in (plan.found or "")


@pytest.mark.parametrize(
    ("x", "more"),
    [(150, 'CTM="0 1 -1 0 0 0"'), (30, 'CTM="0 -1 1 0 0 0"')],
    ids=["falling", "rising"],
)
def test_text_that_is_set_turned_is_turned_back(x: int, more: str) -> None:
    lines = ("清市2024年工作要点", "一、要求", "坚持稳中求进工作总基调，统筹推进污染防治。", "二、任务", "建成公园3处。")
    step = -10 if x > 100 else 10
    plan = read("".join(text(words, x + step * n, 60 if x > 100 else 200, more=more) for n, words in enumerate(lines)))
    assert (plan.title, [section.heading for section in plan.sections[1:]]) == (lines[0], ["一、要求", "二、任务"])


def test_a_file_of_pictures_and_one_that_is_broken_say_so() -> None:
    with pytest.raises(PicturesError):
        read('<ofd:ImageObject Boundary="0 0 210 297"/>')
    with pytest.raises(DamagedFileError):
        read_content(b"PK\x03\x04broken", Path("plan.ofd"))


def test_a_template_that_is_missing_takes_no_page_with_it() -> None:
    content = io.BytesIO(packed(text("清市2024年工作要点", 30, 30) + text("一、要求", 30, 45)))
    with zipfile.ZipFile(content) as archive:
        parts = {name: archive.read(name).decode() for name in archive.namelist()}
    named = '<ofd:TemplatePage ID="9" BaseLoc="none.xml"/>'
    parts["Doc_0/Document.xml"] = parts["Doc_0/Document.xml"].replace("</ofd:PageArea>", f"</ofd:PageArea>{named}")
    page = "Doc_0/Pages/Page_0/Content.xml"
    parts[page] = parts[page].replace("<ofd:Content>", '<ofd:Template TemplateID="9"/><ofd:Content>')
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w") as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    assert read_content(whole.getvalue(), Path("plan.ofd")).found == "清市2024年工作要点一、要求"
