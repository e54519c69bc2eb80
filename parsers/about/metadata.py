"""Names and places a plan: its title, region, year, issuer, number, date and type.

Only the document itself decides: its title, its covering notice, its signature, its own text. What the page links to never does.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise

from parsers.about.regions import CENTRAL, Region, region_named, regions_in
from parsers.about.titles import signature_apart, title_of
from parsers.about.years import BRACKETED_END, is_for_one_year, year_of
from parsers.plan import Section
from parsers.text.dates import DATE
from parsers.text.doc_types import doc_types
from parsers.text.document_number import DOCUMENT_NUMBER
from parsers.text.folding import fold
from parsers.text.numerals import CHINESE, number
from parsers.text.patterns import compiled
from parsers.text.unit_names import ISSUER_ENDINGS
from parsers.values import dataclass


@dataclass(frozen=True, slots=True)
class Metadata:
    """What is known of a plan as a whole; None where the document does not settle it."""

    title: str
    region: Region | None
    year: int | None
    issuer: str | None
    number: str | None
    issued: str | None
    doc_type: str | None

    is_for_one_year: bool
    """Whether it is for that year alone: 2026年工作要点, a report to a congress."""

    @property
    def place(self) -> tuple[str | None, str | None, str | None]:
        """The full names of its province, or 中央, of its prefecture and of its county."""
        return self.region.parts if self.region else (None, None, None)

    @property
    def id(self) -> str:
        """The region and the year in pinyin, which another plan of the library may bear too."""
        return f"{self.region.pinyin if self.region else 'unknown'}-{self.year or 'undated'}"


_ORGAN = rf"[一-鿿]{{2,30}}?(?:{ISSUER_ENDINGS})"
_NOTICE = compiled(rf"(?:^|[:：])\s*({_ORGAN})(?:办公室)?关于(?:印发|发布|转发|下达)")
_JOINT_NOTICE = compiled(rf"^({_ORGAN})等[\d一二三四五六七八九十]{{1,3}}个?(?:部门|单位)(?:关于|联合)?(?:印发|发布|转发|下达)")
"""How a notice of many begins: the last of their names alone may stand at its end."""
_REPRINT = compiled(rf"(?:[,，、日]|^)({_ORGAN})(?:近日|日前)?(?:印发|发布|出台|下发|制定)了?《")
_TITLED = compiled(rf"^({_ORGAN}(?:办公室)?)关于[^。，,]{{4,60}}(?:意见|决定|方案|计划|规划|要点|通知)$")
_LABELLED_ISSUER = compiled(rf"(?:发布|发文|印发|制定)(?:机关|机构|单位|部门)\s*[:：]\s*({_ORGAN})\s*$")
_SEAL = compiled("[(（](?:加?盖?公?|印)章[)）]")
_REST_OF_NAME = compiled("委员会|[族治][一-鿿]*?(?:区|州)")
"""How the second line of a signer's name begins."""
_BODY = (
    "(?!联系|本|[^\\n]*(?:对象|[是为的]))[一-鿿]{2,20}(?:联合会|工商联|[妇文残侨科]联|总工会|协会|红十字会|海关|法院|检察院|[支总大]队|军分区|文明办"
    "|(?:管理|数据|服务|事务)中心)"
)
"""Others who sign beside the organs of government."""
_SIGNATURE = compiled(rf"{_ORGAN}(?:办公室)?|{_BODY}")
_DATE_LINE = compiled(rf"[(（]?{DATE.pattern}[)）]?(?:印发)?|20[\d?▯]{{2}}年?[?▯\d月日年]{{2,8}}")
_LABELLED_DATE = compiled(r"(?:发布|发文|印发|成文|签发)(?:日期|时间)\s*[:：]?\s*(20\d\d)[-年/.](\d{1,2})[-月/.](\d{1,2})")
_DATELINE = compiled(r"^(?:据)?新华社[一-鿿]{2,8}(?:\d{1,2}月\d{1,2}日)?电\s*")
"""What a news agency puts in front of a document, with a place that is not the document's."""
_QUOTED = compiled("《[^《》]*》|〈[^〈〉]*〉")


def metadata(sections: Sequence[Section], file: str) -> Metadata:
    """Return what the sections of a plan say of it as a whole; the first one is what stands before the first heading.

    A plan that nowhere says its title is called by the name of its file.
    """
    lines = _lines(sections[0].text)
    title = title_of([_without_number(line) for line in lines]) or file
    signature = _lines(sections[-1].text)[-_SIGNATURE_LINES:] if len(sections) > 1 else []
    folded = [fold(line) for line in (*lines, *signature)]
    issuer = _issuer(folded)
    serial, number_year = _number(folded)
    issued = _issued(folded)
    own = _QUOTED.sub("", fold(title)) or fold(title)
    is_central = (
        own.startswith(_CENTRAL_TITLES)
        or bool(_CENTRAL_NAMED.match(own))
        or any(_CENTRAL_SPEAKS.fullmatch(line) for line in folded)
        or bool(folded and _CENTRAL_NOTICE.fullmatch(folded[0]))
    )
    region = _region((own, issuer or "", *_places_of_speech(folded)), issuer, serial, is_central=is_central)
    if region is None:
        by_text, by_file = _region_of_text(sections), _named_in((fold(file),))
        # What a person calls a file tells the place where the document names none, or the county of its province.
        region = by_file if by_file and (by_text is None or by_file.province == by_text.province) else by_text
    if region is None and _NATIONAL.fullmatch(own):
        region = CENTRAL
    year = year_of(own, folded, sections, [number_year, int(issued[:4]) if issued else None])
    doc_type = _doc_type(fold(title).replace("计画", "计划"))
    return Metadata(title, region, year, issuer, serial, issued, doc_type, year is not None and is_for_one_year(own))


_SIGNATURE_LINES = 6
"""How many lines at the end may hold the signature."""


def _lines(text: str) -> list[str]:
    return [line for whole in text.split("\n") if (own := _DATELINE.sub("", whole.strip())) for line in signature_apart(own)]


def _doc_type(title: str) -> str | None:
    bare = BRACKETED_END.sub("", title).strip()
    return next((name for name in doc_types() if bare.endswith(name)), None)


def _issuer(lines: Sequence[str]) -> str | None:
    """Return who issued the document: the first of those who sign it, else whom its head or a label names."""
    joint = next((found[1] for line in lines if (found := _JOINT_NOTICE.search(line))), None)
    if joint:
        return joint
    for n, (line, below) in enumerate(pairwise(lines)):
        if _signers(line) and (_DATE_LINE.fullmatch(below) or below.startswith("关于印发")):
            return _first_signer(lines, n)
    for pattern in (_LABELLED_ISSUER, _NOTICE, _REPRINT, _TITLED):
        for line in lines:
            found = pattern.search(line)
            if found:
                return found[1]
    return None


def _first_signer(lines: Sequence[str], last: int) -> str:
    """Return the first of the organs that sign in the lines up to the last of them, one of which may be broken in two."""
    first = last
    while first and (_signers(lines[first - 1]) or _signers(lines[first - 1] + lines[first])):
        first -= 1
    if not _signers(lines[first]) and _REST_OF_NAME.match(lines[first + 1]):
        return lines[first] + lines[first + 1]
    return next(names[0] for line in lines[first : last + 1] if (names := _signers(line)))


def _signers(line: str) -> list[str]:
    """Return the organs whose names a line holds and nothing else."""
    names = _SEAL.sub(" ", line).split()
    return names if all(_SIGNATURE.fullmatch(name) for name in names) else []


def _number(lines: Sequence[str]) -> tuple[str | None, int | None]:
    """Return the document's number and the year in it, from the first line that bears one of its own."""
    for above, line in pairwise(["", *lines]):
        for found in DOCUMENT_NUMBER.finditer(line):
            before = line[: found.start() + len(found[1]) - len(_number_prefix(found))]
            is_cited = _CITES.search(before) or (not before.strip("(（ ") and _TITLE_ENDS.search(above))
            if not is_cited and len(line) <= _LONGEST_WITH_NUMBER:
                return f"{_number_prefix(found)}〔{found[2]}〕{found[3]}号", int(found[2])
    return None, None


_CITES = compiled(r"根据|按照|依据|依照|贯彻|落实|结合|》\s*[(（]?\s*$|《[^》]*$|[^(（\s].*[(（]\s*$")
"""What in front of a number says that it is of another document: 根据…, 《…》, a bracket behind a title."""
_TITLE_ENDS = compiled("》\\s*$|《[^》]*$")
"""How a line ends behind which a number is of the document whose title stands there."""
_LONGEST_WITH_NUMBER = 120
_NO_ABBREVIATION = compiled(
    r"贯彻|落实|按照|根据|依据|依照|结合|执行|转发|的(?:函|批复|请示|报告)|[的》）)]|关于|解读|通知|复函|答复|说明|纪要|公告|通告|意见|文号|字号|编号|文件"
)


def _number_prefix(found: re.Match[str]) -> str:
    """Return the issuer's sign of a number, an abbreviation, without the words of a title or a label that it is glued to."""
    words = re.split(rf"{_NO_ABBREVIATION.pattern}|{'|'.join(doc_types())}", found[1])[-1]
    return words or found[1]


def _without_number(line: str) -> str:
    found = DOCUMENT_NUMBER.search(line)
    return line[: found.end(1) - len(_number_prefix(found))] if found and found.end() == len(line) and found.start() else line


def _issued(lines: Sequence[str]) -> str | None:
    for line in lines:
        found = DATE.search(line) if _DATE_LINE.fullmatch(line) else _LABELLED_DATE.search(line)
        if found:
            year, month, day = (number(part) or 0 for part in found.groups())
            return f"{year}-{month:02}-{day:02}"
    return None


_SPEECH = compiled("(?:^|在)(?P<place>[一-鿿]{2,16}?)(?:第[一二三四五六七八九十]+届人民代表大会|人民政府[省市州盟区县旗]长)")
_CENTRAL_SPEAKS = compiled(
    rf"[—\-(（]*(?:20\d\d年\d{{1,2}}月\d{{1,2}}日)?在第[{CHINESE}]+届全国人民代表大会第[{CHINESE}]+次会议上[)）]?|国务院总理\s*[一-鿿]{{2,4}}"
)
"""A line in which the central government says where a report was made, or by whom."""
_CENTRAL_NOTICE = compiled("(?:国务院|中共中央)[一-鿿 、]{0,12}关于[^(（〔]*")
"""How a notice of the central government begins; elsewhere than in the first line another document may cite it."""
_CENTRAL_ORGAN = compiled(r"中共中央|国务院|国家[一-鿿]{1,12}(?:局|委|办|院|部)|(?:中华人民共和国)?[一-鿿]{2,8}部")
_CENTRAL_NAMED = compiled(
    "(?:国家[一-鿿]{1,12}(?:局|委|办|院|部)|(?:国务院)?国资委|(?![一-鿿]*[省市县区州盟旗])[一-鿿]{2,9}部)"
    "(?:办公厅|[、 等]|关于|印发)"
)
"""A title that begins with an organ of the central government."""
_CENTRAL_TITLES = ("国务院", "中共中央", "中华人民共和国")
_NATIONAL = compiled("(?:全国|国家)(?!级|文明|卫生)[一-鿿“”]{2,40}(?:规划|纲要)(?:[(（].*)?")
"""A plan for the whole country, where nothing names another place."""
_CENTRAL_NUMBER = compiled("国发|国办|国函|中发|中办|国令")


def _places_of_speech(lines: Sequence[str]) -> list[str]:
    """Return what says where a report was made: 在海拉尔区第十五届人民代表大会第二次会议上, 海拉尔区人民政府区长."""
    return [match["place"] for line in lines for match in [_SPEECH.search(line)] if match]


def _region(named_by: Sequence[str], issuer: str | None, serial: str | None, *, is_central: bool) -> Region | None:
    """Return the place that a document itself says it is of."""
    named = _named_in(named_by)
    if named:
        return named
    is_central = is_central or bool(issuer and _CENTRAL_ORGAN.match(issuer)) or bool(serial and _CENTRAL_NUMBER.match(serial))
    return CENTRAL if is_central else None


def _named_in(said: Iterable[str]) -> Region | None:
    """Return the place, the lowest of its province, that the first of some words names which name any."""
    for words in said:
        named = _makers(words, regions_in(words))
        if named:
            inside = [region for region in named if region.province == named[0].province]
            return max(inside, key=lambda region: region.level)
    return None


def _makers(words: str, named: Sequence[Region]) -> Sequence[Region]:
    """Return the places that may have made what some words name, without the zones that it is only about.

    A zone has made it where it is named first, or right behind its province: 福建省平潭综合实验区.
    """
    if not named or named[0].is_zone:
        return named
    first = named[0]
    own = (f"{name}{one.name}" for one in named[1:2] if one.is_zone and one.city for name in (first.name, first.short))
    return named[:2] if first.level == 1 and any(whole in words for whole in own) else [one for one in named if not one.is_zone]


def _region_of_text(sections: Sequence[Section]) -> Region | None:
    """Return the province that the text names far more often than any other, or a prefecture in it where it says 全市."""
    named: list[Region] = []
    says_city = says_province = 0
    # One by one: a long text is not to be held once more for this.
    for section in sections:
        words = fold(section.title + section.text)
        named += regions_in(words)
        says_city += len(_OF_CITY.findall(words))
        says_province += len(_OF_PROVINCE.findall(words))
    province = _most_named(region.province for region in named)
    if province is None:
        return None
    inside = [region for region in named if region.province == province]
    city = _most_named(region.city for region in inside if region.city)
    if city and says_city > says_province:
        return region_named(city)
    return next(region for region in regions_in(province) if region.level == 1)


_OF_CITY, _OF_PROVINCE = compiled("[全我]市"), compiled("[全我]省|[全我]区(?!域)")
_FEWEST_NAMED, _MORE_OFTEN = 3, 3


def _most_named(names: Iterable[str]) -> str | None:
    """Return what is named far more often than anything else."""
    counts = Counter(names).most_common(2)
    if not counts or counts[0][1] < _FEWEST_NAMED or (len(counts) > 1 and counts[0][1] < _MORE_OFTEN * counts[1][1]):
        return None
    return counts[0][0]
