"""Word files as offices make them: what stands in their less usual parts, and how Word numbers paragraphs."""

import io
import zipfile
from pathlib import Path

import pytest

from parsers.plan import Plan
from parsers.reading import read_content

NAMES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
)
TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
TITLE = "清市2024年工作要点"


def p(words: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{words}</w:t></w:r></w:p>"


def listed(number: int, level: int = 0) -> str:
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'


def packed(body: str, **parts: str) -> bytes:
    """A Word file with a body and the parts that its document names: styles, numbering, footnotes, endnotes, chunk."""
    content = io.BytesIO()
    relations = "".join(
        f'<Relationship Id="{name}" Type="{TYPE}/{"aFChunk" if name == "chunk" else name}" Target="{name}.xml"/>' for name in parts
    )
    with zipfile.ZipFile(content, "w") as archive:
        archive.writestr("word/document.xml", f"<w:document {NAMES}><w:body>{body}</w:body></w:document>")
        archive.writestr(
            "word/_rels/document.xml.rels",
            f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{relations}</Relationships>',
        )
        for name, part in parts.items():
            archive.writestr(f"word/{name}.xml", part if name == "chunk" else f"<w:{name} {NAMES}>{part}</w:{name}>")
    return content.getvalue()


def read(body: str, **parts: str) -> Plan:
    return read_content(packed(p(TITLE) + body, **parts), Path("plan.docx"))


def text(plan: Plan) -> str:
    return "\n".join(section.words for section in plan.sections).strip()


def abstract(number: int, levels: str) -> str:
    return f'<w:abstractNum w:abstractNumId="{number}">{levels}</w:abstractNum>'


def level(form: str, written: str, depth: int = 0, more: str = "") -> str:
    said = f'<w:start w:val="1"/><w:numFmt w:val="{form}"/>{more}<w:lvlText w:val="{written}"/>'
    return f'<w:lvl w:ilvl="{depth}">{said}</w:lvl>'


NUM = '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'


@pytest.mark.parametrize(
    ("form", "written", "markers"),
    [
        ("decimalEnclosedCircleChinese", "%1", "① ②"),
        ("ideographTraditional", "%1、", "甲、 乙、"),
        ("ideographZodiac", "%1、", "子、 丑、"),
        ("upperRoman", "%1.", "I. II."),
        ("lowerRoman", "(%1)", "(i) (ii)"),
        ("chineseLegalSimplified", "%1、", "壹、 贰、"),
        ("decimalFullWidth", "%1．", "１． ２．"),
        ("decimalEnclosedParen", "%1", "⑴ ⑵"),
        ("decimalEnclosedFullstop", "%1", "⒈ ⒉"),
        ("ideographEnclosedCircle", "%1", "㊀ ㊁"),
        ("upperLetter", "%1.", "A. B."),
        ("numberInDash", "%1", "-1- -2-"),
    ],
)
def test_word_writes_its_numbers_in_many_forms(form: str, written: str, markers: str) -> None:
    plan = read(p("推进甲项", listed(1)) + p("推进乙项", listed(1)), numbering=abstract(1, level(form, written)) + NUM)
    assert "".join((plan.found or "").split("\n")[1:]).replace(" ", "") == "推进甲项".join(markers.split()) + "推进乙项"


def test_an_empty_numbered_paragraph_counts_and_a_hidden_one_does_not() -> None:
    numbering = abstract(1, level("chineseCounting", "%1、")) + NUM
    empty = f"<w:p><w:pPr>{listed(1)}</w:pPr></w:p>"
    hidden = f"<w:p><w:pPr>{listed(1)}</w:pPr><w:r><w:rPr><w:vanish/></w:rPr><w:t>不公开</w:t></w:r></w:p>"
    plan = read(p("要求", listed(1)) + empty + hidden + p("任务", listed(1)), numbering=numbering)
    assert [section.heading for section in plan.sections[1:]] == ["一、要求", "三、任务"]


def test_what_a_style_hides_is_neither_read_nor_counted() -> None:
    hides = "<w:rPr><w:vanish/></w:rPr>"
    styles = f'<w:style w:styleId="H">{hides}</w:style><w:style w:styleId="OfH"><w:basedOn w:val="H"/></w:style>'
    shown = '<w:p><w:pPr><w:pStyle w:val="H"/></w:pPr><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>公开</w:t></w:r></w:p>'
    hidden = [p("不公开", f'<w:pStyle w:val="{name}"/>{listed(1)}') for name in ("H", "OfH")]
    body = p("要求", listed(1)) + "".join(hidden) + p("任务", listed(1)) + shown
    plan = read(body, styles=styles, numbering=abstract(1, level("chineseCounting", "%1、")) + NUM)
    assert [section.heading for section in plan.sections[1:]] == ["一、要求", "二、任务"]
    assert "不公开" not in text(plan)
    assert text(plan).endswith("公开")


def test_a_level_may_be_that_of_a_style_of_another_list_or_all_in_digits() -> None:
    of_style = '<w:pStyle w:val="Second"/>'
    levels = level("chineseCounting", "%1、") + level("chineseCounting", "（%2）", 1, of_style)
    styles = '<w:style w:styleId="Second"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    body = p("任务", listed(1)) + p("扬尘", '<w:pStyle w:val="Second"/>') + p("油烟", '<w:pStyle w:val="Second"/>')
    plan = read(body, numbering=abstract(1, levels) + NUM, styles=styles)
    assert [section.heading for section in plan.sections[1:]] == ["一、任务", "（一）扬尘", "（二）油烟"]

    linked = abstract(1, '<w:numStyleLink w:val="Plan"/>') + abstract(2, f'<w:styleLink w:val="Plan"/>{levels}')
    plan = read(p("任务", listed(1)) + p("扬尘", listed(1, 1)), numbering=linked + NUM)
    assert [section.heading for section in plan.sections[1:]] == ["一、任务", "（一）扬尘"]

    in_digits = level("chineseCounting", "第%1章") + level("decimal", "%1.%2", 1, "<w:isLgl/>")
    plan = read(p("任务", listed(1)) + p("扬尘", listed(1, 1)), numbering=abstract(1, in_digits) + NUM)
    assert "1.1 扬尘" in (plan.found or "")


def test_headings_by_style_alone_are_sections() -> None:
    styles = "".join(
        f'<w:style w:styleId="H{n}"><w:name w:val="heading {n}"/><w:pPr><w:outlineLvl w:val="{n - 1}"/></w:pPr></w:style>'
        for n in (1, 2)
    )
    one, two = '<w:pStyle w:val="H1"/>', '<w:pStyle w:val="H2"/>'
    body = (
        p("总体要求", one)
        + p("坚持稳进。")
        + p("重点任务", one)
        + p("治理扬尘", two)
        + p("2024年6月底前完成。")
        + p("一、已编号", one)
    )
    plan = read(body, styles=styles)
    assert [(section.depth, section.heading) for section in plan.sections[1:]] == [
        (1, "总体要求"),
        (1, "重点任务"),
        (2, "治理扬尘"),
        (3, "一、已编号"),
    ]
    assert plan.sections[3].path == ("重点任务", "治理扬尘")


def test_a_title_styled_as_a_heading_is_a_title() -> None:
    styles = '<w:style w:styleId="H1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>'
    one = '<w:pStyle w:val="H1"/>'
    plan = read_content(packed(p(TITLE, one) + p("总体要求", one) + p("坚持稳进。"), styles=styles), Path("plan.docx"))
    assert (plan.title, [section.heading for section in plan.sections[1:]]) == (TITLE, ["总体要求"])


def test_a_level_that_never_restarts_counts_on() -> None:
    levels = level("decimal", "%1、") + level("decimal", "%2.", 1, '<w:lvlRestart w:val="0"/>')
    body = p("任务", listed(1)) + p("扬尘", listed(1, 1)) + p("保障", listed(1)) + p("督查", listed(1, 1))
    assert "2.督查" in (read(body, numbering=abstract(1, levels) + NUM).found or "").replace(" ", "")


def test_a_table_of_contents_is_left_out_however_it_is_made() -> None:
    styles = '<w:style w:styleId="T1"><w:name w:val="toc 1"/></w:style>'
    field = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    by_field = f"<w:p>{field.format('begin')}<w:r><w:instrText>TOC \\o</w:instrText></w:r><w:r><w:t>要求 9</w:t></w:r></w:p>"
    end = f"<w:p><w:r><w:t>任务 9</w:t></w:r>{field.format('end')}</w:p>"
    part = '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr>'
    by_part = f"{part}<w:sdtContent>{p('保障 9')}</w:sdtContent></w:sdt>"
    body = p("目  录") + p("概况 9", '<w:pStyle w:val="T1"/>') + by_field + end + by_part + p("一、要求") + p("坚持稳进。")
    found = read(body, styles=styles).found or ""
    assert "9" not in found
    assert "目  录" not in found


@pytest.mark.parametrize(
    ("run", "words"),
    [
        ("<w:r><w:t>下降</w:t></w:r><m:oMath><m:r><m:t>3.5%</m:t></m:r></m:oMath>", "下降3.5%"),
        (
            "<w:r><w:ruby><w:rt><w:r><w:t>bàng</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>蚌</w:t></w:r></w:rubyBase></w:ruby></w:r>",
            "蚌",
        ),
        ('<w:r><w:t>稳中</w:t><w:br w:type="page"/><w:t>求进</w:t></w:r>', "稳中求进"),
        ('<w:r><w:sym w:font="Symbol" w:char="F0A3"/><w:t>35</w:t></w:r>', "≤35"),
        ("<w:r><w:rPr><w:vanish/></w:rPr><w:t>草稿</w:t></w:r><w:r><w:t>定稿</w:t></w:r>", "定稿"),
        ('<w:r><w:t>5×10</w:t></w:r><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>4</w:t></w:r>', "5×10⁴"),
        ("<m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>3</m:t></m:r></m:den></m:f></m:oMath>", "1/3"),
        ("<w:sdt><w:sdtContent><w:r><w:t>控件里</w:t></w:r></w:sdtContent></w:sdt>", "控件里"),
        (
            '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>EQ \\* jc2 \\o\\ad(\\s\\up 9(</w:instrText></w:r>'
            '<w:r><w:instrText>bàng),蚌)</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t>埠</w:t></w:r>',
            "蚌埠",
        ),
    ],
)
def test_the_words_of_a_paragraph_are_what_a_reader_sees(run: str, words: str) -> None:
    assert text(read(f"<w:p>{run}</w:p>")).split("\n")[-1] == words


def test_a_deleted_end_of_a_paragraph_joins_it_with_the_next() -> None:
    assert "稳中求进" in text(read(p("稳中", '<w:rPr><w:del w:id="1"/></w:rPr>') + p("求进")))


def test_notes_stand_behind_their_paragraph() -> None:
    note = '<w:footnote w:id="2"><w:p><w:r><w:t>按新标准计。</w:t></w:r></w:p></w:footnote>'
    body = '<w:p><w:r><w:t>达标。</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>' + p("加强领导。")
    assert text(read(body, footnotes=note)).split("\n")[-3:] == ["达标。", "注1：按新标准计。", "加强领导。"]


def test_a_text_box_is_read_once_in_either_of_its_copies() -> None:
    box = f"<w:pict><w:txbxContent>{p('专栏：建成公园3处。')}</w:txbxContent></w:pict>"
    drawing = (
        f"<w:r><mc:AlternateContent><mc:Choice><w:drawing/></mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r>"
    )
    both = f"<w:r><mc:AlternateContent><mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r>"
    for run in (drawing, both, f"<w:r>{box}</w:r>"):
        assert text(read(f"<w:p>{run}</w:p>")).count("建成公园") == 1


def test_a_document_within_another_is_read_where_it_stands() -> None:
    chunk = "<html><body><p>二、任务</p><p>2024年6月底前建成公园3处。</p></body></html>"
    plan = read(p("一、要求") + '<w:altChunk r:id="chunk"/>' + p("三、保障"), chunk=chunk)
    assert [section.heading for section in plan.sections[1:]] == ["一、要求", "二、任务", "三、保障"]


def test_a_page_with_all_it_needs_within_a_document_is_read_and_rich_text_is_known_to_be_lost() -> None:
    page = "MIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n\n<p>二、任务</p><p>2024年6月底前建成公园3处。</p>"
    chunks = p("一、要求") + '<w:altChunk r:id="chunk"/>' + p("三、保障")
    assert [section.heading for section in read(chunks, chunk=page).sections[1:]] == ["一、要求", "二、任务", "三、保障"]
    lost = read(chunks, chunk="{\\rtf1 x}")
    assert "rtf" not in text(lost)
    assert lost.damage


def test_rows_and_cells_inside_controls_are_rows_and_cells() -> None:
    def row(*cells: str) -> str:
        return f"<w:tr>{''.join(f'<w:tc>{p(cell)}</w:tc>' for cell in cells)}</w:tr>"

    inside = f"<w:sdt><w:sdtContent>{row('1', '建成公园', '市林业局', '2024年6月底前')}</w:sdtContent></w:sdt>"
    plan = read(f"<w:tbl>{row('序号', '任务', '牵头单位', '完成时限')}{inside}</w:tbl>")
    assert [(one.role, one.unit) for one in plan.duties] == [("lead", "市林业局")]
    assert [one.end for one in plan.deadlines] == ["2024-06-30"]


def test_strict_open_xml_and_another_main_part_are_read() -> None:
    strict = packed(p(TITLE) + p("一、要求"))
    content = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(strict)) as old, zipfile.ZipFile(content, "w") as new:
        document = old.read("word/document.xml").replace(
            b"http://schemas.openxmlformats.org/wordprocessingml/2006/main", b"http://purl.oclc.org/ooxml/wordprocessingml/main"
        )
        new.writestr("word/document2.xml", document)
        new.writestr(
            "_rels/.rels",
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            f'<Relationship Id="a" Type="{TYPE}/officeDocument" Target="word/document2.xml"/></Relationships>',
        )
    assert [section.heading for section in read_content(content.getvalue(), Path("plan.docx")).sections[1:]] == ["一、要求"]


def test_a_paragraph_taken_out_of_its_list_has_no_number_whatever_level_it_names() -> None:
    numbering = abstract(0, level("decimal", "%1.")) + '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    plan = read(p("治水", listed(1)) + p("不计数", listed(0, 255)) + p("治气", listed(1, -1)), numbering=numbering)
    assert [section.heading for section in plan.sections[1:]] == ["1.治水", "2.治气"]


def test_the_number_of_an_empty_cell_is_what_is_in_it() -> None:
    numbering = abstract(0, level("decimal", "%1.")) + '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    cells = "".join(f"<w:tr><w:tc>{p('', listed(1))}</w:tc><w:tc>{p(words)}</w:tc></w:tr>" for words in ("预算", "期限"))
    assert [section.marker for section in read(f"<w:tbl>{cells}</w:tbl>", numbering=numbering).sections[1:]] == ["1.", "2."]


@pytest.mark.parametrize(
    ("font", "code", "shown"), [("Wingdings", "F0FE", "☑"), ("Wingdings 2", "00A3", "□"), ("Symbol", "F0A3", "≤")]
)
def test_a_symbol_is_what_its_font_has_there(font: str, code: str, shown: str) -> None:
    run = f'<w:p><w:r><w:sym w:font="{font}" w:char="{code}"/><w:t>接受</w:t></w:r></w:p>'
    assert f"{shown}接受" in text(read(run))
