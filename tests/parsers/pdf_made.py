"""PDF files for tests: what is drawn on pages and set in tables, as it is read again."""

import io
from collections.abc import Callable
from pathlib import Path

from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import SimpleDocTemplate, Table, TableStyle

from parsers.plan import Plan
from parsers.reading import read_content

FONT = "STSong-Light"
pdfmetrics.registerFont(UnicodeCIDFont(FONT))
TEXT = "以改善环境质量为核心，统筹推进大气、水、土壤污染防治，确保完成年度目标任务。"
LEFT, TOP, SIZE = 72, 760, 12


def read(content: io.BytesIO) -> Plan:
    return read_content(content.getvalue(), Path("plan.pdf"))


def drawn(*pages: Callable[[Canvas], None]) -> Plan:
    content = io.BytesIO()
    canvas = Canvas(content, pagesize=A4)
    for draw in pages:
        canvas.setFont(FONT, SIZE)
        draw(canvas)
        canvas.showPage()
    canvas.save()
    return read(content)


def lines(*texts: str, top: float = TOP) -> Callable[[Canvas], None]:
    def draw(canvas: Canvas) -> None:
        for n, text in enumerate(texts):
            canvas.drawString(LEFT, top - 24 * n, text)

    return draw


def headings(plan: Plan) -> list[str]:
    return [section.heading for section in plan.sections[1:]]


def tabled(rows: list[list[str]], widths: list[int], *spans: tuple[object, ...]) -> Plan:
    content = io.BytesIO()
    style = TableStyle([("GRID", (0, 0), (-1, -1), 0.5, "black"), ("FONT", (0, 0), (-1, -1), FONT, 10), *spans])
    SimpleDocTemplate(content, pagesize=A4).build([Table(rows, widths, style=style)])
    return read(content)
