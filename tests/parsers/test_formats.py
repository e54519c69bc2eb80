"""A plan reads the same whatever program has written it down."""

import base64
import io
from collections.abc import Callable
from pathlib import Path

import pytest
from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

import data
from parsers.errors import EncryptedError, IllegibleError, ScannedError, UnknownFormatError
from parsers.plan import Plan
from parsers.reading import read_content, read_file, read_text
from parsers.text.folding import fold
from tests.gold_tables import PLANS
from tests.written import as_numbered_docx, as_page, as_pdf


def outline(plan: Plan) -> list[tuple[int, str, str]]:
    # Word writes all numbers of a level in one way, where jincheng-2016 has both kinds of brackets.
    return [(section.depth, fold(section.marker), section.title) for section in plan.sections[1:]]


def facts(plan: Plan) -> list[tuple[object, ...]]:
    return [
        *sorted((one.section, one.kind, one.start or "", one.end or "", one.rrule or "") for one in plan.deadlines),
        *sorted((one.section, one.indicator, one.comparator, str(one.value), one.unit or "") for one in plan.targets),
        *sorted((one.section, one.role, one.unit) for one in plan.duties),
    ]


def folded(name: str) -> Plan:
    """A bundled plan as it is shown, read from a plain text: what is lost stays so."""
    shown = read_file(data.FOLDER / "plans" / f"{name}.txt")
    text = "\n".join(f"{section.heading}\n{section.text}".strip() for section in shown.sections)
    return read_text(f"{shown.title}\n{text}", f"{name}.txt")


@pytest.mark.parametrize("name", PLANS)
@pytest.mark.parametrize(
    ("write", "file"),
    [
        (as_page, "plan.html"),
        (as_numbered_docx, "plan.docx"),
        (as_pdf, "plan.pdf"),
        (lambda plan: as_pdf(plan, 2), "columns.pdf"),
        (lambda plan: as_pdf(plan, holds_font=False), "lent.pdf"),
    ],
    ids=["page", "docx numbered by Word", "pdf", "pdf of two columns", "pdf that only names its font"],
)
def test_outline_and_facts_are_the_same_in_every_format(name: str, write: Callable[[Plan], bytes], file: str) -> None:
    plan = folded(name)
    read = read_content(write(plan), Path(file))
    assert outline(read) == outline(plan)
    assert facts(read) == facts(plan)


@pytest.mark.slow(sample=10)
@pytest.mark.parametrize("name", PLANS)
@pytest.mark.parametrize("encoding", ["gb18030", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_outline_and_facts_are_the_same_in_every_encoding(name: str, encoding: str) -> None:
    file = data.FOLDER / "plans" / f"{name}.txt"
    plan = read_file(file)
    read = read_content(file.read_text(encoding="utf-8").encode(encoding), Path("plan.txt"))
    assert outline(read) == outline(plan)
    assert facts(read) == facts(plan)


def test_a_stray_byte_is_tolerated_and_reported() -> None:
    file = data.FOLDER / "plans" / "jilin-2020.txt"
    for encoding in ("utf-8", "gb18030"):
        content = file.read_text(encoding="utf-8").encode(encoding)
        middle = content.index("打赢蓝天保卫战".encode(encoding), 3000)
        read = read_content(content[:middle] + b"\xff" + content[middle:], Path("plan.txt"))
        assert len(read.sections) == len(read_file(file).sections)
        assert [each.shown for each in read.damage] == ["▯"]


def test_an_encrypted_and_a_scanned_pdf_say_which() -> None:
    encrypted, scanned = io.BytesIO(), io.BytesIO()
    canvas = Canvas(encrypted, encrypt=StandardEncryption("secret"))
    canvas.drawString(72, 700, "secret")
    canvas.save()
    canvas = Canvas(scanned)
    canvas.rect(72, 72, 400, 600, fill=1)
    canvas.save()
    with pytest.raises(EncryptedError):
        read_content(encrypted.getvalue(), Path("plan.pdf"))
    with pytest.raises((ScannedError, IllegibleError)):
        read_content(scanned.getvalue(), Path("plan.pdf"))


def test_a_character_that_no_font_has_is_shown_as_lost() -> None:
    pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
    content = io.BytesIO()
    canvas = Canvas(content)
    canvas.setFont("STSong-Light", 12)
    canvas.drawString(72, 740, "某省2021年工作要点，为做好全年的工作，现提出以下各项要求。")
    canvas.drawString(72, 700, "一、建成3")
    canvas.drawString(126, 700, "\U0010ffff")
    canvas.drawString(138, 700, "个𬭩园区")
    canvas.drawString(72, 650, "二、改善")
    half_of_a_pair = canvas.beginText(120, 650)
    half_of_a_pair.setFont("STSong-Light", 12)
    half_of_a_pair._code.append("<D800> Tj")
    canvas.drawText(half_of_a_pair)
    canvas.drawString(132, 650, "境")
    canvas.drawString(150, 650, " ")
    canvas.save()
    plan = read_content(content.getvalue(), Path("plan.pdf"))
    assert [section.title for section in plan.sections[1:]] == ["建成3▯个𬭩园区", "改善▯境"]
    assert [(each.shown, each.section) for each in plan.damage] == [("▯", 1), ("▯", 2)]


def test_a_file_is_read_as_what_it_is_whatever_it_is_called() -> None:
    plan = folded("jilin-2020")
    for write, name in (
        (as_page, "plan.doc"),
        (as_numbered_docx, "plan.doc"),
        (as_numbered_docx, "plan.wps"),
        (as_pdf, "plan.txt"),
        (as_page, "plan.txt"),
    ):
        assert outline(read_content(write(plan), Path(name))) == outline(plan)


def test_a_word_file_leaves_out_what_was_deleted_and_reads_tables_and_text_boxes() -> None:
    document = Document()
    document.add_paragraph("某省2020年工作要点")
    document.add_paragraph("一、总体要求")
    paragraph = document.add_paragraph("改善环境。")
    paragraph._p.append(parse_xml(f"<w:del {nsdecls('w')}><w:r><w:delText>删去的话。</w:delText><w:t>也删去。</w:t></w:r></w:del>"))
    box = "<w:pict><w:txbxContent><w:p><w:r><w:t>文本框里的话。</w:t></w:r></w:p></w:txbxContent></w:pict>"
    paragraph._p.append(parse_xml(f"<w:r {nsdecls('w')}>{box}</w:r>"))
    table = document.add_table(2, 3)
    for row, words in zip(table.rows, (("序号", "工作任务", "责任单位"), ("1", "淘汰锅炉", "大气处")), strict=True):
        for cell, word in zip(row.cells, words, strict=True):
            cell.text = word
    content = io.BytesIO()
    document.save(content)
    plan = read_content(content.getvalue(), Path("plan.docx"))
    text = "\n".join(section.text for section in plan.sections)
    assert "删去" not in text
    assert "文本框里的话。" in text
    assert [(one.role, one.unit) for one in plan.duties] == [("responsible", "大气处")]


@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_a_page_in_one_file_with_what_it_needs_is_the_page(mark: str) -> None:
    page = base64.encodebytes("<p>清市2024年工作要点</p><p>一、要求</p><p>坚持稳进。</p>".encode("gb2312")).decode()
    head = 'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="b"\n\n--b\n'
    part = 'Content-Transfer-Encoding: base64\nContent-Type: text/html; charset="gb2312"\n\n'
    plan = read_content(f"{mark}{head}{part}{page}\n--b--".encode(), Path("plan.doc"))
    assert (plan.title, [section.heading for section in plan.sections[1:]]) == ("清市2024年工作要点", ["一、要求"])


def test_a_heading_above_the_whole_text_is_none() -> None:
    page = "# 某市2026年工作要点\n\n**来源**: 某网\n\n---\n\n## 政策全文\n\n### 一、目标\n治水。\n\n### 二、任务\n治气。\n"
    plan = read_content(page.encode(), Path("plan.md"))
    assert [(one.depth, one.marker) for one in plan.sections[1:]] == [(1, "一、"), (1, "二、")]
    among = page.replace("## 政策全文", "## 政策背景\n治水。\n\n## 政策内容")
    assert "政策内容" in [one.title for one in read_content(among.encode(), Path("plan.md")).sections]


def test_a_heading_above_the_labels_of_a_task_stays() -> None:
    labels = "**责任单位：** 市水利局\n**完成时限：** 6月底前\n\n推进治理，建设美丽河湖。\n"
    about = "## 文档信息\n**来源：** 某网\n**日期：** 2026年1月\n"
    text = f"# 某市2026年工作要点\n\n{about}\n## 治理河道\n{labels}\n## 新建管网\n{labels}\n"
    titles = [one.title for one in read_content(text.encode(), Path("plan.md")).sections[1:]]
    assert titles[-2:] == ["治理河道", "新建管网"]


def test_the_headings_of_markdown_are_sections_where_they_have_no_number() -> None:
    text = "# 清市2024年工作要点\n\n## 总体要求\n坚持稳进。\n\n## 重点任务\n### 一、大气\n治气。\n"
    plan = read_content(text.encode(), Path("plan.md"))
    assert plan.title == "清市2024年工作要点"
    assert [(section.depth, section.heading) for section in plan.sections[1:]] == [
        (1, "总体要求"),
        (1, "重点任务"),
        (2, "一、大气"),
    ]


def test_a_preface_has_no_parts_and_the_parts_of_a_plan_count_on() -> None:
    text = "# 清市规划\n\n## 序言\n开头。\n## 第一篇　目标\n### 第一章　形势\n甲。\n## 第二篇　任务\n### 第二章　大气\n乙。\n"
    plan = read_content(text.encode(), Path("plan.md"))
    assert [section.path for section in plan.sections[1:]] == [
        ("序言",),
        ("第一篇",),
        ("第一篇", "第一章"),
        ("第二篇",),
        ("第二篇", "第二章"),
    ]


@pytest.mark.parametrize("name", ["plan.md", "plan.txt"])
@pytest.mark.parametrize("title", ["清市2024年工作要点", "'清市2024年工作要点'"])
def test_of_the_matter_ahead_of_markdown_only_the_title_is_read(name: str, title: str) -> None:
    text = f"---\ntitle: {title}\ndate: '2019-05-01'\ntags:\n  - 意见\n---\n\n**一、要求**\n\n坚持稳进。\n\n> 二、任务\n\n治气。\n"
    plan = read_content(text.encode(), Path(name))
    assert (plan.title, plan.year, plan.issued) == ("清市2024年工作要点", 2024, None)
    assert [section.heading for section in plan.sections[1:]] == ["一、要求", "二、任务"]


@pytest.mark.parametrize(
    "front",
    [
        "---\n\n",
        "---\n---\n",
        "---\ntitle: >-\n  河北省2025年工作要点\n---\n",
        "---\ntitle: 河北省2025年工作要点 # 草案\n---\n",
    ],
)
def test_a_line_across_the_page_hides_nothing(front: str) -> None:
    title = "" if "title" in front else "# 河北省2025年工作要点\n\n"
    plan = read_content(f"{front}{title}## 一、大气\n\n治气。\n\n---\n\n## 二、水\n\n治水。\n".encode(), Path("plan.md"))
    assert (plan.title, plan.province) == ("河北省2025年工作要点", "河北省")
    assert [section.heading for section in plan.sections[1:]] == ["一、大气", "二、水"]


PAGE = """1. [首页](https://www.qing.gov.cn/index.html "首页")
2. [政务公开](https://www.qing.gov.cn/zwgk/)

## 面包屑导航栏请使用tab按钮切换浏览

## 清市2024年工作要点

**一、治气**

![图](https://www.qing.gov.cn/a.png)按[《条例》](https://www.qing.gov.cn/b.html)治气，2024年6月底前完成**10**个项目。（责任单位：市环保局）

**二、治水**

治水。

附：1\\. 项目清单

2\\. 指标表

#### 相关附件

- [附表.wps](https://www.qing.gov.cn/c.wps "附表")

## 市政府领导等内容请使用tab按钮切换浏览

- [市政府领导](https://www.qing.gov.cn/nw1/index.html "市政府领导")
"""


def test_the_name_of_a_file_and_the_labels_of_a_collection_are_no_part_of_a_plan() -> None:
    text = (
        "## 文档 ：清水市北斗产业三年行动计划.md\n\n### 基本信息\n- **文档类型**：政策类\n- **原文链接**：无\n\n"
        "清水市北斗产业三年行动计划\n\n（2021-2023年）\n\n一、目标\n\n产业规模达到500亿元。\n\n二、任务\n\n推进应用。\n"
    )
    plan = read_content(text.encode(), Path("plan.md"))
    assert (plan.title, plan.year) == ("清水市北斗产业三年行动计划（2021-2023年）", 2021)
    assert [one.title for one in plan.sections[1:]] == ["目标", "任务"]


def test_of_a_page_in_markdown_only_the_article_is_read_and_its_places_are_those_of_the_file() -> None:
    plan = read_content(PAGE.encode(), Path("plan.txt"))
    assert plan.title == "清市2024年工作要点"
    assert [(section.depth, section.heading) for section in plan.sections[1:]] == [(1, "一、治气"), (1, "二、治水")]
    assert "按《条例》治气" in plan.sections[1].text
    (deadline,) = plan.deadlines
    assert PAGE[slice(*deadline.source)] == "2024年6月底前"
    assert [PAGE[slice(*duty.source)] for duty in plan.duties] == ["市环保局"]


def test_the_title_among_the_headings_of_a_page_is_none_of_its_sections() -> None:
    text = (
        "---\n标题: 方案\n链接: https://a.cn/b\n---\n\n# 清市政府信息公开\n\n[规章](https://a.cn/c)\n\n# 清市2024年治气行动方案\n\n"
    )
    bold = (
        "**一、** **治** **气**\n\n**1** **.** **治扬尘。** 治理。（责任单位：市建委依职责办理）\n\n**二、** **治水**\n\n治水。\n"
    )
    plan = read_content(f"{text}{bold}".encode(), Path("plan.md"))
    assert plan.title == "清市2024年治气行动方案"
    assert [(section.depth, "".join(section.heading.split())) for section in plan.sections[1:]] == [
        (1, "一、治气"),
        (2, "1.治扬尘"),
        (1, "二、治水"),
    ]
    assert [duty.unit for duty in plan.duties] == ["市建委"]


def test_plain_text_keeps_signs_that_are_its_own() -> None:
    text = "清市2024年工作要点\n一、要求\n**注意**事项\n**重点**任务\n**其他**任务\n公式为3*4*5，见 __表__。\n"
    assert "公式为3*4*5，见 __表__。" in read_content(text.encode(), Path("plan.txt")).sections[1].text
    assert "3*4*5" in read_content(text.encode(), Path("plan.md")).sections[1].text


@pytest.mark.parametrize("name", ["plan.pdf", "plan.docx", "plan.xlsx", "plan.doc", "plan.ofd"])
def test_text_and_parts_of_pages_are_read_as_such_whatever_they_are_called(name: str) -> None:
    text = "清市2024年工作要点\n一、要求\n坚持稳进。\n二、任务\n治气。\n"
    page = "".join(f"<p>{line}</p>" for line in text.splitlines())
    for content in text.encode("gb18030"), text.encode(), page.encode():
        assert [one.heading for one in read_content(content, Path(name)).sections[1:]] == ["一、要求", "二、任务"]


def test_text_with_the_signs_of_markdown_is_read_as_such_whatever_it_is_called() -> None:
    text = "清市2024年工作要点\n\n**一、要求**\n\n坚持稳进。\n\n**二、任务**\n\n治气。\n\n**三、保障**\n\n落实责任。\n"
    assert [section.heading for section in read_content(text.encode(), Path("plan.txt")).sections[1:]] == [
        "一、要求",
        "二、任务",
        "三、保障",
    ]


@pytest.mark.parametrize(
    ("content", "ending"), [(b"\x1f\x8b\x08", ".gz"), (b"Rar!\x1a\x07\x00", ".rar"), (b"7z\xbc\xaf\x27\x1c", ".7z")]
)
def test_a_packed_file_is_named_as_what_it_is(content: bytes, ending: str) -> None:
    with pytest.raises(UnknownFormatError) as caught:
        read_content(content, Path("plan.txt"))
    assert ending in caught.value.message("zh")


def test_the_signs_of_lists_are_no_words_and_what_they_stand_before_keeps_its_place() -> None:
    text = "# 青山市2026年实施方案\n\n## 一、教育\n\n- 新增学位300个。\n- 建设托育机构20家。\n\n- 1 -\n\n- 一、教育\n"
    plan = read_content(text.encode(), Path("plan.md"))
    assert [one.indicator for one in plan.targets] == ["新增学位", "建设托育机构"]
    assert [text[slice(*one.source)] for one in plan.targets] == [one.phrase for one in plan.targets]
    assert sum(section.marker == "一、" for section in plan.sections) == 1


def test_what_dashes_of_markdown_stand_before_below_a_heading_are_its_parts() -> None:
    text = (
        "# 青山市2026年实施方案\n\n- 来源：清市\n\n## 一、水利\n\n- [ ] 水库：6月底前蓄水\n- [x] 灌区：改造渠道310公里\n"
        "- 2026年底前治理河流5条。\n\n## 二、保障\n\n加强领导。\n"
    )
    found = read_content(text.encode(), Path("plan.md")).sections
    assert [(one.depth, one.marker, one.title) for one in found[1:]] == [
        (1, "一、", "水利"),
        (2, "-", "水库"),
        (2, "-", "灌区"),
        (2, "-", "2026年底前治理河流5条"),
        (1, "二、", "保障"),
    ]
