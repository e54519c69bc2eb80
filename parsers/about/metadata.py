"""Names and places a plan: its title, region, year, issuer, number, date and type.

Only the document itself decides: its title, its covering notice, its signature, its own text. What the page links to never does.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from parsers.about.regions import CENTRAL, Region, region_named, regions_in
from parsers.about.titles import title_of
from parsers.plan import LOST, Section
from parsers.text.dates import CALLED_BY_YEAR, years_of_five_year_plan
from parsers.text.doc_types import doc_types
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
    def province(self) -> str | None:
        """The full name of its province, or 中央."""
        return None if self.region is None else self.region.province or self.region.name

    @property
    def city(self) -> str | None:
        """The full name of its prefecture."""
        return (self.region.city or None) if self.region else None

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
_SIGNATURE = compiled(rf"{_ORGAN}(?:办公室)?")
_DATE = compiled(rf"(20\d\d|[{CHINESE}]{{4}})\s*年\s*(\d{{1,2}}|[{CHINESE}]{{1,2}})\s*月\s*(\d{{1,2}}|[{CHINESE}]{{1,3}})\s*日")
_MONTH = compiled(rf"[(（]?(20\d\d|[{CHINESE}]{{4}})\s*年\s*(\d{{1,2}}|[{CHINESE}]{{1,2}})\s*月[)）]?")
"""A line that is the month in which a document was made."""
_DATE_LINE = compiled(rf"[(（]?{_DATE.pattern}[)）]?(?:印发)?|20[\d?▯]{{2}}年?[?▯\d月日年]{{2,8}}")
_LABELLED_DATE = compiled(r"(?:发布|发文|印发|成文|签发)(?:日期|时间)\s*[:：]?\s*(20\d\d)[-年/.](\d{1,2})[-月/.](\d{1,2})")
_NUMBER = compiled(r"([一-鿿]{2,14})\s*[〔\[［（(【]\s*(20\d\d)\s*[〕\]］）)】]\s*第?\s*(\d{1,4})\s*号")
_YEAR = compiled(r"(?<!\d)((?:19[5-9]|20\d)\d)(?!\d)")
_YEAR_BY = compiled(r"20\d\d年?(?:之|以)?前(?![一二三四两\d期半后])|(?<=战略|愿景|展望)20\d\d$")
"""A year in a title by which something is to be reached: 2030年前碳达峰行动方案, 国家适应气候变化战略2035."""
_LOST_YEAR = compiled(rf"(?=[\d{LOST}]{{0,3}}{LOST})([\d{LOST}]{{4}})年")
"""A year in a title that lacks a digit: nothing but a year that agrees with the others may stand for it."""
_YEARS = compiled(r"(?<!\d)(20\d\d)年?\s*[-—–~至到]+\s*20\d\d(?!\d)")
_YEAR_IN_TEXT = compiled(r"(?<![比较自到至由\d—–~～-])(20\d\d)年(?![^\S\n]?(?:年?[底末]|(?:之|以)?前))")
_YEAR_OF_TASKS = compiled(
    r"(?:^|\n)(?![^\n]{0,12}回顾)[^\n]{0,8}?(?<![比较自到至由\d])(20\d\d)年(?:度)?(?:的)?(?:主要|重点|预期|总体|发展|奋斗)*(?:工作|目标|任务)"
    r"(?![^\n]*(?:回顾|总结|情况|完成|成效|成就|成绩))[^\n。;；]{0,12}(?:\n|$)"
)
_YEAR_ARRANGED = compiled(
    r"(?:^|\n)[^\n，,。]{0,12}(?:安排|部署|打算|计划|思路)[(（](?=20\d\d年[)）])(?P<bracketed>20\d\d)|(?:^|\n)(?![^\n]{0,6}(?:根据|按照|对照|落实|结合))[^\n]{0,8}?(20\d\d)年度?的?(?:主要|重点|预期|总体|发展|政府)*(?:工作|目标|任务)的?(?:安排|部署|打算|建议|思路)"
)
"""The same where the heading runs on into its text."""
_YEAR_OF_DEADLINE = compiled(
    r"(?<![比较自到至由\d])(20\d\d)年(?:年?[底末]|\d{1,2}月(?:\d{1,2}日|底|末)?(?:之|以)?前"
    r"|(?<=(?:完成|整改|办结)时[限间]:20\d\d年)(?:\d{1,2}月)?(?:\d{1,2}日)?(?=[,，。;；)）\n]|$))"
)
_YEAR_OF_AIM = compiled(
    r"(?:力争|确保|争取)(20\d\d)年(?!代)|(?<![比较自到至由从于与\d—–~～-])(20\d\d)年(?=不[低高少大]于|不超过|控制在)"
    r"|^(20\d\d)年[,，](?![^。\n]*(?:已|了|累计|以来|同比|印发))(?=[^。\n]{0,40}(?:达到|建成|完成|实现|超过|提高到|降到))",
    re.MULTILINE,
)
"""A year that something is to be reached in, or that a line among the aims begins with."""
_UP_TO_YEAR = compiled(r"(?:到|至)(20\d\d)年")
_DATELINE = compiled(r"^(?:据)?新华社[一-鿿]{2,8}(?:\d{1,2}月\d{1,2}日)?电\s*")
"""What a news agency puts in front of a document, with a place that is not the document's."""
_PERIOD = compiled("十(?P<short>[一二三四五六七八九])五|第十(?P<long>[一二三四五六七八九])个五年")
_BRACKETED_END = compiled(r"(?:[(（][^()（）]{1,20}[)）])+$")
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
        or any(_CENTRAL_SPEAKS.fullmatch(line) for line in folded)
        or bool(folded and _CENTRAL_NOTICE.fullmatch(folded[0]))
    )
    region = _region((own, issuer or "", *_places_of_speech(folded)), issuer, serial, sections, is_central=is_central)
    if region is None and _NATIONAL.fullmatch(own):
        region = CENTRAL
    made = [number_year, int(issued[:4]) if issued else None]
    of_tasks = _year_of_tasks(sections)
    if of_tasks and (_PERIOD.search(own) or any(each and of_tasks > each + 1 for each in made)):
        # An aim years ahead.
        of_tasks = None
    titled = _year(own)
    if titled and of_tasks == titled + 1 and _LOOKS_BACK.search(own):
        # 2024年度工作汇报, which goes on to the tasks of 2025.
        titled = of_tasks
    said = (titled, of_tasks, *made, _year_of_period(own))
    lost = _LOST_YEAR.search(own)
    year = next((each for each in said if each and (not lost or re.fullmatch(lost[1].replace(LOST, "."), str(each)))), None)
    if year is None and not lost:
        year = _year_of_dates(folded, sections, is_report=_REPORT in own) or _year_of_text(sections)
    speech = _year_of_speech(folded) if _REPORT in own else None
    if year and speech == year + 1:
        # What it reviews it names too.
        year = speech
    doc_type = _doc_type(fold(title).replace("计画", "计划"))
    return Metadata(
        title, region, year, issuer, serial, issued, doc_type, year is not None and _is_for_one_year(_DATE.sub("", own))
    )


_SIGNATURE_LINES = 6
"""How many lines at the end may hold the signature."""


def _lines(text: str) -> list[str]:
    return [line for whole in text.split("\n") if (line := _DATELINE.sub("", whole.strip()))]


def _doc_type(title: str) -> str | None:
    bare = _BRACKETED_END.sub("", title).strip()
    return next((name for name in doc_types() if bare.endswith(name)), None)


def _issuer(lines: Sequence[str]) -> str | None:
    """Return who issued the document: the first of those who sign it, else whom its head or a label names."""
    joint = next((found[1] for line in lines if (found := _JOINT_NOTICE.search(line))), None)
    if joint:
        return joint
    for n, (line, below) in enumerate(pairwise(lines)):
        if _signers(line) and (_DATE_LINE.fullmatch(below) or below.startswith("关于印发")):
            first = n
            while first and _signers(lines[first - 1]):
                first -= 1
            return _signers(lines[first])[0]
    for pattern in (_LABELLED_ISSUER, _NOTICE, _REPRINT, _TITLED):
        for line in lines:
            found = pattern.search(line)
            if found:
                return found[1]
    return None


def _signers(line: str) -> list[str]:
    """Return the organs whose names a line holds and nothing else."""
    names = line.split()
    return names if all(_SIGNATURE.fullmatch(name) for name in names) else []


def _number(lines: Sequence[str]) -> tuple[str | None, int | None]:
    """Return the document's number and the year in it, from the first line that bears one of its own."""
    for line in lines:
        for found in _NUMBER.finditer(line):
            before = line[: found.start() + len(found[1]) - len(_number_prefix(found))]
            if not _CITES.search(before) and len(line) <= _LONGEST_WITH_NUMBER:
                return f"{_number_prefix(found)}〔{found[2]}〕{found[3]}号", int(found[2])
    return None, None


_CITES = compiled(r"根据|按照|依据|依照|贯彻|落实|结合|》\s*[(（]?\s*$|《[^》]*$|[^(（\s].*[(（]\s*$")
"""What in front of a number says that it is of another document: 根据…, 《…》, a bracket behind a title."""
_LONGEST_WITH_NUMBER = 120
_NO_ABBREVIATION = compiled(
    r"贯彻|落实|按照|根据|依据|依照|结合|执行|转发|的(?:函|批复|请示|报告)|[的》）)]|关于|解读|通知|复函|公告|通告|意见|文号|字号|编号|文件"
)


def _number_prefix(found: re.Match[str]) -> str:
    """Return the issuer's sign of a number, an abbreviation, without the words of a title or a label that it is glued to."""
    words = re.split(rf"{_NO_ABBREVIATION.pattern}|{'|'.join(doc_types())}", found[1])[-1]
    return words or found[1]


def _without_number(line: str) -> str:
    found = _NUMBER.search(line)
    return line[: found.end(1) - len(_number_prefix(found))] if found and found.end() == len(line) and found.start() else line


def _issued(lines: Sequence[str]) -> str | None:
    for line in lines:
        found = _DATE.search(line) if _DATE_LINE.fullmatch(line) else _LABELLED_DATE.search(line)
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
_CENTRAL_ORGAN = compiled(r"中共中央|国务院|国家[一-鿿]{1,12}(?:局|委|办|院|部)|[一-鿿]{2,8}部")
_CENTRAL_TITLES = ("国务院", "中共中央", "中华人民共和国")
_NATIONAL = compiled("(?:全国|国家)(?!级|文明|卫生)[一-鿿“”]{2,40}(?:规划|纲要)(?:[(（].*)?")
"""A plan for the whole country, where nothing names another place."""
_CENTRAL_NUMBER = compiled("国发|国办|国函|中发|中办|国令")


def _places_of_speech(lines: Sequence[str]) -> list[str]:
    """Return what says where a report was made: 在海拉尔区第十五届人民代表大会第二次会议上, 海拉尔区人民政府区长."""
    return [match["place"] for line in lines for match in [_SPEECH.search(line)] if match]


def _region(
    named_by: Sequence[str], issuer: str | None, serial: str | None, sections: Sequence[Section], *, is_central: bool
) -> Region | None:
    for words in named_by:
        named = regions_in(words)
        if named:
            inside = [region for region in named if region.province == named[0].province]
            return max(inside, key=lambda region: region.level)
    if is_central or (issuer and _CENTRAL_ORGAN.match(issuer)) or (serial and _CENTRAL_NUMBER.match(serial)):
        return CENTRAL
    return _region_of_text(sections)


def _region_of_text(sections: Sequence[Section]) -> Region | None:
    """Return the province that the text names far more often than any other, or a prefecture in it where it says 全市."""
    text = fold("\n".join(section.title + section.text for section in sections))
    named = regions_in(text)
    province = _most_named(region.province for region in named)
    if province is None:
        return None
    inside = [region for region in named if region.province == province]
    city = _most_named(region.city for region in inside if region.city)
    if city and len(_OF_CITY.findall(text)) > len(_OF_PROVINCE.findall(text)):
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


def _year(title: str) -> int | None:
    """Return the year that stands nearest to the type of the document, or the first of a span: 2021—2023年工作方案."""
    spanned = _YEARS.search(_BRACKETED_END.sub("", title))
    if spanned:
        return int(spanned[1])
    # A whole day is that of a speech, which may be held ahead of the year.
    title = _YEAR_BY.sub("", _DATE.sub("", title))
    years = _YEAR.findall(_BRACKETED_END.sub("", title))
    bracketed = _YEAR.search(title)
    return int(years[-1]) if years else int(bracketed[1]) if bracketed else None


_YEARS_OF_PLAN = 5
_YEAR_WITH_MONTH = compiled(r"(20\d\d)年(?:1[0-2]|0?[1-9])月")
_REPORT = "政府工作报告"
_LAST_MONTH = 12


def _year_of_dates(lines: Sequence[str], sections: Sequence[Section], *, is_report: bool) -> int | None:
    """Return the year of the last full date ahead of the first heading that is not after the first deadline.

    A government's report in December is on the year that follows.
    """
    dates = [found for line in lines for found in _DATE.finditer(line) if not _is_term(line, found)]
    dates += [found for line in lines for found in [_MONTH.fullmatch(line)] if found]
    named = [year + (is_report and number(found[2]) == _LAST_MONTH) for found in dates if (year := number(found[1]))]
    due = None if is_report else min(_years_of_deadlines(sections), default=None)
    return max((year for year in named if due is None or year <= due), default=None)


def _year_of_speech(lines: Sequence[str]) -> int | None:
    """Return the year in whose first half a report was given, by the dates ahead of its first heading: it is on that year."""
    dates = [found for line in lines for found in _DATE.finditer(line) if not _is_term(line, found)]
    return max((number(found[1]) or 0 for found in dates if (number(found[2]) or _LAST_MONTH) <= _LAST_MONTH // 2), default=None)


_TERM_BEFORE = compiled(r"(?:[自至到]|有效期)[^\d。；;，,]{0,4}$")
_TERM_BEHIND = compiled("(?:之|以)?前|起|止|(?:自动|即行|同时)?(?:施行|生效|失效|废止)")


def _is_term(line: str, date: re.Match[str]) -> bool:
    """Return whether a date is the beginning or the end of a term: 有效期至2028年6月26日."""
    return bool(_TERM_BEFORE.search(line[: date.start()]) or _TERM_BEHIND.match(line, date.end()))


def _is_of_term(text: str, year: re.Match[str]) -> bool:
    """Return whether a year is that of the beginning or the end of a term: 有效期截止日为2030年7月1日."""
    date = _DATE.match(text, year.start())
    return bool(_TERM_BEFORE.search(text, max(0, year.start() - _TERM_REACH), year.start())) or bool(
        date and _TERM_BEHIND.match(text, date.end())
    )


_TERM_REACH = 8


def _year_of_tasks(sections: Sequence[Section]) -> int | None:
    """Return the year that a heading, or a line like one, says the tasks are of: 二、2026年重点工作."""
    lines = "\n".join(fold(line) for section in sections for line in (section.title, section.text))
    called = [int(section.title[:4]) for section in sections if CALLED_BY_YEAR.match(section.title)]
    years = _YEAR_OF_TASKS.findall(lines) or ["".join(said) for said in _YEAR_ARRANGED.findall(lines)]
    return max(map(int, years), default=max(called) if len(called) > 1 else None)


def _year_of_text(sections: Sequence[Section]) -> int | None:
    """Return the year of the earliest deadline, or else the first that the plan names, neither as a baseline nor as a far aim.

    The last year of a five-year plan is mostly such an aim, where an earlier year or the plan is named, and none of its months.
    """
    body = _body(sections)
    named = next((year for year in _YEAR_IN_TEXT.finditer(body) if not _is_of_term(body, year)), None)
    year = min(_years_of_deadlines(sections), default=int(named[1]) if named else None)
    year = min([*([year] if year else ()), *_years_of_aims(sections)], default=None)
    if year and min(map(int, _UP_TO_YEAR.findall(body)), default=year) < year:
        # An aim stands ahead of all: the plan is older than what else it names.
        return None
    if year is None or year % _YEARS_OF_PLAN or str(year) in _YEAR_WITH_MONTH.findall(body):
        return year
    return None if _PERIOD.search(body) or min(map(int, _YEAR.findall(body)), default=year) < year else year


def _years_of_deadlines(sections: Sequence[Section]) -> list[int]:
    return [int(year) for year in _YEAR_OF_DEADLINE.findall(_body(sections))]


def _years_of_aims(sections: Sequence[Section]) -> list[int]:
    found = []
    for section in _ahead(sections):
        for *intended, opening in _YEAR_OF_AIM.findall(fold(section.words)):
            if any(intended) or _AIMS.search(section.title):
                found.append(int("".join(intended) or opening))
    return found


def _body(sections: Sequence[Section]) -> str:
    """Return the words of a plan, folded, without its chapters on how things stand: they name the years before it."""
    return fold("\n".join(section.words for section in _ahead(sections)))


def _ahead(sections: Sequence[Section]) -> Iterator[Section]:
    """Yield the sections of a plan that are in no chapter on how things stand."""
    reviewed = 0
    for section in sections[1:]:
        if not reviewed or section.depth <= reviewed:
            tells = _HOW_THINGS_STAND.search(section.title) and not _AIMS.search(section.title)
            reviewed = section.depth if tells else 0
        if not reviewed:
            yield section


_LOOKS_BACK = compiled("工作(?:汇报|总结)$")
_AIMS = compiled("目标|任务|要求|思路|重点")
_HOW_THINGS_STAND = compiled("现状(?:分析|和|与|及|$)|^(?:发展|工作|产业|现实)基础(?:和|与|及|$)|回顾|^背景")


_SEVERAL_YEARS = compiled(r"[一二三四五六七八九十][〇○\d]?年(?!度)|十[一二三四五六七八九]五|中长期|20\d\d年?(?:[-—–~至到]+)20\d\d")
_ONE_YEAR = compiled(r"20\d\d年|年度|政府工作报告")


def _is_for_one_year(title: str) -> bool:
    """Return whether a title names one year, or is that of a report for one."""
    return len(set(_YEAR.findall(title))) < 2 and bool(_ONE_YEAR.search(title)) and not _SEVERAL_YEARS.search(title)


def _year_of_period(title: str) -> int | None:
    """Return the first year of the five-year plan that a title names."""
    found = _PERIOD.search(title)
    return years_of_five_year_plan(found["short"] or found["long"])[0] if found else None
