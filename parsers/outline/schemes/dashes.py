"""—— and other bullets at the start of a line, which bear no number."""

from parsers.outline.schemes.scheme import Scheme
from parsers.text.patterns import compiled

DASHES = Scheme(
    "dashes",
    compiled(
        r"(?P<number>[—－●■◆★▲•](?:(?<=—)—?|(?<=－)－|(?<=[●■◆★▲•]))|--(?![-|:])"
        # A hyphen at the start of a line, as in Markdown, where no other marker stands behind it and no minus is meant.
        r"|(?<![^\n])-(?=[^\S\n]?(?:(?![一二三四五六七八九十]{1,3}、)[一-鿿“《]|20\d\d年)))"
        r"(?=[^—\s]|(?<=-)[^\S\n][^\s-])"
        # The number of a page: —17—.
        r"(?!\d{1,4}[^\S\n]*[—－])"
        # Where and when a speech was made: ——2026年2月4日在某市第十七届人民代表大会第六次会议上.
        r"(?!(?:20\d\d年\d{1,2}月\d{1,2}日)?[^\S\n]*在[^\n。，；]{2,40}(?:会议|大会)上[^\n。，；]{0,16}(?:\n|\Z))"
    ),
    None,
    glued_to_clause=0,
    in_paragraph=True,
)
