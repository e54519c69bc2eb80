"""The bundled plans as other programs would have written them: web pages, Word files numbered by Word, PDF files."""

import io
import re
from collections.abc import Iterator
from html import escape
from typing import Any

from docx import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from reportlab.lib.enums import TA_CENTER
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate, Paragraph

import data
from parsers.plan import Plan, Section
from parsers.text.numerals import number as number_of

_FORMS = (
    (re.compile("^[一二三四五六七八九十]+、$"), "chineseCounting", "%{}、"),
    (re.compile(r"^[(（][一二三四五六七八九十]+[)）]$"), "chineseCounting", "(%{})"),
    (re.compile(r"^\d+[.．、]$"), "decimal", "%{}."),
)


def as_page(plan: Plan) -> bytes:
    """A saved page with a site around the document."""
    paragraphs = "".join(f"<p>{escape(line)}</p>\n" for section in plan.sections for line in _lines(section, section.heading))
    links = "".join(f'<li><a href="/{n}.html">关于做好第{n}批项目申报工作的通知</a></li>' for n in range(20))
    return (
        "<!DOCTYPE html><html><head><meta charset='utf-8'><title>工作要点_某某网</title><style>p{margin:0}</style></head><body>"
        f"<div class='nav'><a href='/'>首页</a> &gt; <a href='/zwgk'>政务公开</a></div><ul>{links}</ul>"
        f"<div class='main'><div class='box'>{paragraphs}</div></div>"
        "<div style='display:none'>隐藏的文字，不应读出来，因为没有人看得到。</div>"
        "<script>var x = '脚本里的文字，也不应读出来。';</script><div class='foot'>版权所有 ICP备案</div></body></html>"
    ).encode()


def as_numbered_docx(plan: Plan) -> bytes:
    """A Word file whose numbers Word counts: the markers stand in no paragraph."""
    document = Document()
    numbering = document.part.numbering_part.element
    abstract = OxmlElement("w:abstractNum")
    abstract.set(qn("w:abstractNumId"), "90")
    kinds = _kinds(plan)
    for level, (form, text) in enumerate(kinds):
        one = OxmlElement("w:lvl")
        one.set(qn("w:ilvl"), str(level))
        for name, value in (("w:start", "1"), ("w:numFmt", form), ("w:lvlText", text.format(level + 1))):
            child = OxmlElement(name)
            child.set(qn("w:val"), value)
            one.append(child)
        abstract.append(one)
    numbering.insert(0, abstract)
    number = 900
    counts: dict[int, int] = {}
    _add_list(numbering, number)
    for section in plan.sections:
        level = section.depth - 1
        counted = section.depth and level < len(kinds) and _kind(section.marker) == kinds[level]
        for at, line in enumerate(_lines(section, section.title if counted else section.heading)):
            paragraph = document.add_paragraph(line)
            if at or not counted:
                continue
            ordinal = _ordinal(section)
            if ordinal != counts.get(level, 0) + 1:
                # Where the plan runs on across headings, Word is told so by a list that starts there.
                number += 1
                _add_list(numbering, number, (level, ordinal))
                counts = {}
            counts = {each: count for each, count in counts.items() if each < level} | {level: ordinal}
            _put(paragraph, number, level)
    content = io.BytesIO()
    document.save(content)
    return content.getvalue()


def _kinds(plan: Plan) -> list[tuple[str, str]]:
    kinds: list[tuple[str, str]] = []
    for section in plan.sections:
        kind = _kind(section.marker)
        if section.depth == len(kinds) + 1 and kind:
            kinds.append(kind)
    return kinds


def _kind(marker: str) -> tuple[str, str] | None:
    return next(((form, text) for pattern, form, text in _FORMS if pattern.match(marker)), None)


def _ordinal(section: Section) -> int:
    found = re.search(r"\d+|[一二三四五六七八九十]+", section.marker)
    assert found
    value = number_of(found[0])
    assert value
    return value


def _add_list(numbering: Any, number: int, start: tuple[int, int] | None = None) -> None:
    one = OxmlElement("w:num")
    one.set(qn("w:numId"), str(number))
    kind = OxmlElement("w:abstractNumId")
    kind.set(qn("w:val"), "90")
    one.append(kind)
    if start:
        override = OxmlElement("w:lvlOverride")
        override.set(qn("w:ilvl"), str(start[0]))
        begin = OxmlElement("w:startOverride")
        begin.set(qn("w:val"), str(start[1]))
        override.append(begin)
        one.append(override)
    numbering.append(one)


def _put(paragraph: Any, number: int, level: int) -> None:
    properties = OxmlElement("w:numPr")
    for name, value in (("w:ilvl", str(level)), ("w:numId", str(number))):
        child = OxmlElement(name)
        child.set(qn("w:val"), value)
        properties.append(child)
    paragraph._p.get_or_add_pPr().append(properties)


def as_pdf(plan: Plan, columns: int = 1, *, holds_font: bool = True) -> bytes:
    """A PDF file with hard wraps, a running head and page numbers, which holds its font or only names it."""
    font = "Box" if holds_font else "STSong-Light"
    pdfmetrics.registerFont(TTFont(font, data.FOLDER / "fonts" / "box.ttf") if holds_font else UnicodeCIDFont(font))
    text = ParagraphStyle("text", fontName=font, fontSize=12 if columns == 1 else 9, leading=18, wordWrap="CJK", firstLineIndent=24)
    title = ParagraphStyle("title", parent=text, fontSize=18, leading=26, alignment=TA_CENTER, firstLineIndent=0)
    content = io.BytesIO()

    def page(canvas: Any, document: Any) -> None:
        canvas.setFont(font, 9)
        canvas.drawCentredString(A4[0] / 2, 30, f"— {document.page} —")
        canvas.drawString(72, A4[1] - 40, "某省人民政府公报")

    width = (A4[0] - 144 - 24 * (columns - 1)) / columns
    frames = [Frame(72 + n * (width + 24), 72, width, A4[1] - 144, 0, 0, 0, 0) for n in range(columns)]
    document = BaseDocTemplate(content, pagesize=A4)
    document.addPageTemplates([PageTemplate(frames=frames, onPage=page)])
    story = [Paragraph(_escaped(plan.title), title)]
    for section in plan.sections:
        story += [Paragraph(_escaped(line), text) for line in _lines(section, section.heading)]
    document.build(story)
    return content.getvalue()


def _escaped(line: str) -> str:
    return line.replace("&", "&amp;").replace("<", "&lt;")


def _lines(section: Section, heading: str) -> Iterator[str]:
    if heading.strip():
        yield heading
    yield from (line for line in section.text.split("\n") if line.strip())
