"""（一） and （1）, with brackets of either width; a `?` or ▯ where damage took the numeral."""

from parsers.outline.schemes.scheme import NUMERAL, Scheme, bracketed_chinese
from parsers.text.patterns import compiled

# （三）项 and （一）级 refer to something elsewhere, （三）项目 does not; a clause goes on behind the number of a note.
_END = r"[^\S\n]*[)）](?![^\S\n]?(?:项(?!目)|款(?!项)|级(?!别)|类(?![别型])|档(?!案)|号(?!召)|[，。；,;]))[、.．]?"

CHINESE = Scheme(
    "bracketed chinese",
    compiled(rf"[(（](?<!第.)[^\S\n]*(?:(?P<number>{NUMERAL}){_END}|[?？▯]{{1,2}}[)）]?)"),
    glued=0.4,
    restored=bracketed_chinese,
)
ARABIC = Scheme("bracketed arabic", compiled(rf"[(（](?<!第.)[^\S\n]*(?P<number>\d{{1,4}}){_END}"), glued=0.2)
