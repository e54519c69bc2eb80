"""Markdown, read without its own signs, but those of headings that have no number of their own.

Tools that make Markdown of web pages keep the page around the article: its menus are lines of links, its parts have headings.
"""

import re
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from parsers.formats import plain
from parsers.formats.source import Source
from parsers.formats.support.line_signs import line_sign_edits
from parsers.formats.support.links import LINK, beside_links
from parsers.formats.support.pipe_tables import table_edits
from parsers.text.doc_types import title_end
from parsers.text.document_number import DOCUMENT_NUMBER
from parsers.text.mapped_text import Edit, MappedText
from parsers.text.marker_forms import begins_with_marker
from parsers.text.page_words import belongs_to_page
from parsers.text.patterns import compiled

_SIGNS = compiled(
    r"^ {0,3}>|\*\*[ \t]+\*\*|(?<!\d)\*{1,3}|\*{1,3}(?!\d)|(?<!\w)_{1,3}|_{1,3}(?!\w)|\\(?=[.*_#()\[\]>-])", re.MULTILINE
)
_FRONT = compiled(
    r"\ufeff?---[^\S\n]*\n((?:(?:[\w-]+:(?:[^\S\n][^\n]*)?|[^\S\n]+[^\n]*|-[^\S\n][^\n]*|#[^\n]*)?\n)*?)(?:---|\.\.\.)[^\S\n]*(?:\n|\Z)"
)
"""The matter ahead of the text, in YAML: keys, what is indented below them, and lists."""
_TITLE = compiled(
    r"^(?:title|标题):[^\S\n]*(?:[>|][-+]?[^\S\n]*\n[^\S\n]+|([\"'])(?=[^\n]*\1))?([^\n]+?)(?:\1|[^\S\n]#[^\n]*)?[^\S\n]*$",
    re.MULTILINE,
)
_HEADING = compiled(r"^ {0,3}(#{1,6})\s+([^\n]*?)[\s#]*$", re.MULTILINE)


_IMAGE = compiled(r"!\[[^\]\n]{0,200}\]\([^)\n]{0,2000}\)")
_LINKED = compiled(
    r"\[([^\[\]\n]{0,200})\]\((?:[a-z]{2,12}:|\.{0,2}/|#|www\.)(?:[^()\s]|\([^()\s]*\)){0,2000}(?:\s+\"[^\"\n]*\")?\)"
)
"""A link to another page, which is no footnote."""


def read(content: bytes, file: Path) -> Source:
    """Return the decoded text, to be read without the signs."""
    text = plain.read(content, file)
    read_as = MappedText.of(text)
    for left_out in (
        _front,
        _images,
        _file_names,
        _labels_heads,
        _page,
        table_edits,
        _signs,
        line_sign_edits,
        _bullets,
        _heading_signs,
        _underlines,
    ):
        read_as = read_as.edited(left_out(read_as.text))
    return Source(text, read_as=read_as)


def _front(text: str) -> list[Edit]:
    """Leave only the title, as a line, of the matter ahead of a text: the rest is for programs."""
    front = _FRONT.match(text)
    if front is None:
        return []
    title = _TITLE.search(front[1])
    return [Edit(0, front.end(), f"{title[2]}\n\n" if title else "", None)]


def _images(text: str) -> list[Edit]:
    """Leave out pictures."""
    return [Edit(*image.span(), "", None) for image in _IMAGE.finditer(text)]


_FILE_NAME = compiled(
    r"^(?P<ahead> {0,3}#{1,6}[^\S\n]+(?:(?:文档|文件|文件名)[^\S\n]*[:：][^\S\n]*)?)[^\n]*[一-鿿)）》]"
    r"(?P<behind>\.(?:md|docx?|pdf|txt|wps))[\s#]*$",
    re.MULTILINE,
)
"""A heading that is the name of the file: ## 文档：某市行动计划.docx."""
_LABEL = r"[^\S\n]*(?:[-*+][^\S\n]+)?\*\*[^*\n]{2,12}(?:\*\*[:：]|[:：]\*\*)[^\n]*\n"
_LABELS_HEAD = compiled(
    rf"^ {{0,3}}#{{1,6}}[^\S\n]+(?:(?:文档|文件|基本)?(?:信息|情况)|元数据)[^\S\n]*\n\s*?(?=(?:{_LABEL}){{2,}}\s*\n)", re.MULTILINE
)
"""A heading above nothing but labels in bold, with which a collection says where a document is from."""
_TEXT_HEAD = compiled(
    r"^ {0,3}#{1,6}[^\S\n]+(?:(?:政策|文件|通知|公告|公文)(?:内容)?)?(?:全文|正文|原文|(?<=政策|文件|通知|公告|公文)内容)[\s#]*?$",
    re.MULTILINE,
)
"""A heading above the whole text: ## 政策全文."""


def _file_names(text: str) -> list[Edit]:
    """Leave of the name of a file what the document is called."""
    edits: list[Edit] = []
    for one in _FILE_NAME.finditer(text):
        begins = one.start() + len(one["ahead"]) - len(one["ahead"].lstrip(" #"))
        edits += [Edit(begins, one.end("ahead"), "", None), Edit(*one.span("behind"), "", None)]
    return edits


def _labels_heads(text: str) -> list[Edit]:
    """Leave out headings above nothing but labels, and above the whole text."""
    levels = Counter(len(one[1]) for one in _HEADING.finditer(text))
    whole = [one for one in _TEXT_HEAD.finditer(text) if levels[one[0].count("#")] == 1]
    return [Edit(*one.span(), "", None) for one in (*_LABELS_HEAD.finditer(text), *whole)]


def _page(text: str) -> list[Edit]:
    """Leave out the page around a text: lines of links, headings of the page's own parts, and where links lead."""
    if not _LINKED.search(text):
        return []
    bare = _LINKED.sub(rf"{LINK}\1{LINK}", text).split("\n")
    kept = {n for n, line in enumerate(bare) if not (line.startswith("#") and belongs_to_page(line.strip("# ")))}
    kept &= set(beside_links(bare))
    edits: list[Edit] = []
    start = 0
    for n, line in enumerate(text.split("\n")):
        if n in kept:
            for link in _LINKED.finditer(line):
                edits += [
                    Edit(start + link.start(), start + link.start(1), "", None),
                    Edit(start + link.end(1), start + link.end(), "", None),
                ]
        elif line:
            edits.append(Edit(start, start + len(line), "", None))
        start += len(line) + 1
    return edits


def _signs(text: str) -> list[Edit]:
    """Leave out signs of quotations, of emphasis, and the backslash before a sign that means itself."""
    return [Edit(*sign.span(), "", None) for sign in _SIGNS.finditer(text)]


_BULLET = compiled(r"^[ \t]{0,8}[-+•·][ \t]+(?=[^\s-])(?!\d{1,4}[ \t]*[-–—][ \t]*$)([^\n]*)", re.MULTILINE)


_WORDS = compiled(r"(?<=[#\s])[^#\s][^\n]*")
"""What stands in a line behind the signs of a heading."""
_BOX = compiled(r"\[[ xX]\][ \t]+")
"""What a task stands behind that is ticked off."""


def _bullets(text: str) -> list[Edit]:
    """Leave out the signs of lists, but in front of a number of their own, which may be an entry of contents.

    Below a heading with a number the dashes of a list stay, for what they stand in front of are its parts; the boxes of tasks go.
    """
    first = next((line.start() for line in _WORDS.finditer(text) if begins_with_marker(line[0])), len(text))
    edits: list[Edit] = []
    for one in _BULLET.finditer(text):
        if begins_with_marker(one[1]):
            continue
        box = _BOX.match(text, one.start(1))
        words = box.end() if box else one.start(1)
        stays = text[one.start()] == "-" and first < one.start()
        edits.append(Edit(one.start() + 1 if stays else one.start(), words, "", None))
    return edits


def _heading_signs(text: str) -> list[Edit]:
    """Leave out the signs of the title and of headings with a number of their own, and the page's headings above the title."""
    headings = list(_HEADING.finditer(text))
    title = _title_of(text, headings)
    edits: list[Edit] = []
    for n, one in enumerate(headings):
        is_page = title is not None and n < title and len(one[1]) <= len(headings[title][1]) and not begins_with_marker(one[2])
        is_text = (title is not None and one[2] == headings[title][2]) or bool(DOCUMENT_NUMBER.fullmatch(one[2]))
        low = one.end(2) if is_page else one.start(2) if is_text or begins_with_marker(one[2]) else one.start(1)
        edits += [Edit(one.start(), low, "", None), Edit(one.end(2), one.end(), "", None)]
    return edits


_UNDERLINE = compiled(r"^[^\S\n]*={2,}[^\S\n]*$", re.MULTILINE)


def _underlines(text: str) -> list[Edit]:
    """Leave out what underlines a heading."""
    return [Edit(*one.span(), "", None) for one in _UNDERLINE.finditer(text)]


def _title_of(text: str, headings: Sequence[re.Match[str]]) -> int | None:
    """Return which heading is the title: the first, alone at its level, or the first called as a document is, ahead of the text."""
    if headings and sum(len(one[1]) <= len(headings[0][1]) for one in headings) == 1:
        return 0
    first = _SENTENCE.search(text, headings[0].end()) if headings else None
    for n, one in enumerate(headings):
        if first and one.start() > first.start():
            break
        if (title_end().search(one[2]) or _NOTICE_END.search(one[2])) and not begins_with_marker(one[2]):
            return n
    return None


_SENTENCE, _NOTICE_END = compiled("[^\n]{20}。"), compiled("(?:通知|公告|决定)$")
