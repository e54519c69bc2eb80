"""Names in quotation marks that the end of a line has broken: “十 / 四五”."""

from collections.abc import Iterator

from parsers.text.mapped_text import Edit
from parsers.text.patterns import compiled

_BREAK = compiled(r"(?<=[“‘「])(?P<first>[一-鿿\d]{1,6})(?P<end>[ \t\u3000]*\n[ \t\u3000]*)(?=[一-鿿\d]{1,6}[”’」])")


def joins(text: str) -> Iterator[Edit]:
    """Yield the edits that join such names."""
    yield from (Edit(*broken.span("end"), "", None) for broken in _BREAK.finditer(text))
