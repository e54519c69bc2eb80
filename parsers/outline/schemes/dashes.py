"""—— and other bullets at the start of a line, which bear no number."""

from parsers.outline.schemes.scheme import Scheme
from parsers.text.patterns import compiled

DASHES = Scheme(
    "dashes",
    compiled(r"(?P<number>[—－●■◆★▲•](?:(?<=—)—?|(?<=－)－|(?<=[●■◆★▲•])))(?=[^—\s])"),
    None,
    glued_to_clause=0,
    in_paragraph=True,
)
