"""（一） and （1）, with brackets of either width; a `?` or ▯ where damage took the numeral."""

from parsers.outline.schemes.scheme import NUMERAL, Scheme, bracketed_chinese
from parsers.text.patterns import compiled

# （三）项 and （一）级 refer to something elsewhere.
_END = r"[^\S\n]*[)）](?![^\S\n]?[项款级类档号])[、.．]?"

CHINESE = Scheme(
    "bracketed chinese",
    compiled(rf"[(（](?<!第.)[^\S\n]*(?:(?P<number>{NUMERAL}){_END}|[?？▯]{{1,2}}[)）]?)"),
    glued=0.4,
    restored=bracketed_chinese,
)
ARABIC = Scheme("bracketed arabic", compiled(rf"[(（](?<!第.)[^\S\n]*(?P<number>\d{{1,4}}){_END}"), glued=0.2)
