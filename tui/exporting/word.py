"""Lists and comparisons as Word files; in a comparison what is shared, or what differs, is marked as well as coloured."""

from collections.abc import Callable, Sequence
from typing import Any, BinaryIO

from docx import Document
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Length, Mm, Pt
from docx.text.paragraph import Paragraph

from tui.exporting.listing import Listing, Page
from tui.exporting.paper import printed, shares_of
from tui.report.parts import PairPart, Side, all_figures, citations, figure_heads, names, pair_parts, summary
from tui.report.report import Report
from tui.saying import sentences
from tui.saying.pairs import FigureRow
from tui.saying.safe import safe_lines

_SMALL, _SMALLEST = 9.0, 7.0
_A4 = Mm(297), Mm(210)
_MARGIN = Mm(15)
_FONTS = {"Normal": "宋体", "Heading 1": "黑体", "Heading 2": "黑体"}
"""What Chinese is written in."""


def write_list(listing: Listing, answer: BinaryIO) -> None:
    """Write a list as a table on pages that lie on their side."""
    document = _document(listing.title)
    _write_table(document, listing)
    document.save(answer)


def write_page(page: Page, answer: BinaryIO) -> None:
    """Write several lists, each with a heading of its own."""
    document = _document(page.title)
    document.add_paragraph(safe_lines(page.summary))
    for listing in page.listings:
        document.add_heading(safe_lines(listing.title), 2)
        if listing.things:
            _write_table(document, listing)
    document.save(answer)


def _write_table(document: Any, listing: Listing) -> None:
    once, tables = printed(listing)
    if once:
        document.add_paragraph(safe_lines(once))
    for table in tables:
        _table(document, table.heads, table.rows, table.shares)


def write_report(report: Report, answer: BinaryIO) -> None:
    """Write a comparison: each pair with its figures, and its texts in two columns."""
    comparison, language = report.comparison, report.language
    both = names(comparison, language)
    document = _document(sentences.REPORT_TITLE.say(language, left=both[0], right=both[1]))
    document.add_paragraph(safe_lines(summary(report.counts, language)))
    over_time = comparison.is_over_time
    legend = sentences.DIFFERING_MARKED if over_time else sentences.SHARED_MARKED
    document.add_paragraph(legend.say(language))
    heads, cite = figure_heads(comparison, language), citations(comparison)
    _figures(document, heads, all_figures(comparison, language), cite)
    for part in pair_parts(comparison, language):
        document.add_heading(safe_lines(f"{part.left.heading(language)} | {part.right.heading(language)}"), 2)
        _say_why(document, part)
        _figures(document, heads, part.figures, cite)
        table = document.add_table(2, 2)
        table.style = "Table Grid"
        for at, (name, side) in enumerate(zip(both, (part.left, part.right), strict=True)):
            _bold(table.cell(0, at).paragraphs[0], name)
            _write_side(table.cell(1, at).paragraphs[0], side, over_time)
            if side.section:
                table.cell(1, at).add_paragraph().add_run(side.citation).font.size = Pt(_SMALLEST)
    document.save(answer)


def _document(title: str) -> Any:
    """Return an empty file of A4 pages on their side, with numbers at their feet, in fonts for Chinese."""
    document = Document()
    page = document.sections[0]
    page.orientation = WD_ORIENT.LANDSCAPE
    page.page_width, page.page_height = _A4
    page.left_margin = page.right_margin = page.top_margin = page.bottom_margin = _MARGIN
    for name, font in _FONTS.items():
        properties = document.styles[name].element.get_or_add_rPr()
        properties.get_or_add_rFonts().set(qn("w:eastAsia"), font)
    foot = page.footer.paragraphs[0]
    foot.alignment = WD_ALIGN_PARAGRAPH.CENTER
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    foot._p.append(field)
    document.add_heading(safe_lines(title), 1)
    return document


def _say_why(document: Any, part: PairPart) -> None:
    if part.why:
        document.add_paragraph(safe_lines(f"{part.likeness} {part.score:.2f}  {part.why}"))


def _figures(document: Any, heads: Sequence[str], rows: Sequence[FigureRow], cite: Callable[[FigureRow], tuple[str, str]]) -> None:
    if rows:
        told = [(row.about, row.left, row.right, row.difference, *cite(row)) for row in rows]
        _table(document, heads, told, shares_of([heads, *told]))


def _table(document: Any, heads: Sequence[str], rows: Sequence[Sequence[str]], shares: Sequence[float]) -> None:
    """Write a table, its columns as wide as their shares of the page; its head comes again on each page, and no row is cut."""
    # Made whole at once: to add row by row takes half as long again.
    table = document.add_table(len(rows) + 1, len(heads))
    table.style = "Table Grid"
    table.autofit = False
    widths = [Length(int(share * (_A4[0] - 2 * _MARGIN))) for share in shares]
    for column, width in zip(table._tbl.tblGrid.gridCol_lst, widths, strict=True):
        column.w = width
    for number, (made, row) in enumerate(zip(table._tbl.tr_lst, [heads, *rows], strict=True)):
        properties = made.get_or_add_trPr()
        properties.append(OxmlElement("w:cantSplit"))
        if number == 0:
            properties.append(OxmlElement("w:tblHeader"))
        for cell, width, words in zip(made.tc_lst, widths, row, strict=True):
            cell.width = width
            run = Paragraph(cell.p_lst[0], table).add_run(safe_lines(words))
            run.font.size = Pt(_SMALL)
            run.bold = number == 0 or None
    document.add_paragraph()


def _bold(paragraph: Any, words: str) -> None:
    paragraph.add_run(safe_lines(words)).bold = True


def _write_side(paragraph: Any, side: Side, over_time: bool) -> None:
    for words, stands_out in side.runs(over_time):
        run = paragraph.add_run(safe_lines(words))
        run.font.size = Pt(_SMALL)
        run.bold = run.underline = stands_out
