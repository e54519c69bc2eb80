"""Names that the end of a line has broken: “十 / 四五” in quotation marks, PM / 2.5 that a page set in a line of its own."""

from collections.abc import Iterator

from parsers.text.mapped_text import Edit
from parsers.text.patterns import compiled

_BREAK = compiled(r"(?<=[“‘「])(?P<first>[一-鿿\d]{1,6})(?P<end>[ \t\u3000]*\n[ \t\u3000]*)(?=[一-鿿\d]{1,6}[”’」])")

_PARTICLES = compiled(
    r"(?<=PM)(?P<end>[ \t\u3000]*\n[ \t\u3000]*)(?:2\.5|10)(?!\d)(?P<behind>[ \t\u3000]*\n[ \t\u3000]*)?(?=[一-鿿和、，（])"
)


def joins(text: str) -> Iterator[Edit]:
    """Yield the edits that join such names."""
    spans = [broken.span("end") for broken in _BREAK.finditer(text)]
    spans += [broken.span(part) for broken in _PARTICLES.finditer(text) for part in ("end", "behind") if broken[part]]
    yield from (Edit(*span, "", None) for span in sorted(spans))
