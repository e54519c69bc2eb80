"""Whether a document tells of what was done or of what is to be done, section by section and line by line."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from parsers.plan import Frame, Section, Span
from parsers.text.cells import BETWEEN_CELLS
from parsers.text.dates import (
    CALLED_BY_YEAR,
    FIVE_YEAR_PLAN,
    FIVE_YEAR_PLAN_IN_WORDS,
    OF_ACCOUNTS,
    OF_YEAR,
    TO_DO,
    keeps_results,
    years_of_five_year_plan,
)
from parsers.text.folding import fold
from parsers.text.passages import Passages
from parsers.text.patterns import compiled

_YEAR = compiled(r"(?<!\d)(20\d\d)年")
_SITUATION = "^(?:面临的?|当前|新)?形势(?:要求|任务)$"
_REVIEW = compiled(
    r"回顾|工作总结|(?<!及时)(?<=[一-鿿\d])总结$|完成情况$|(?:工作|进展|落实)情况$|现状(?:分析|和|与|及|$)|^(?:发展|现实|产业)基础(?:分析|和|与|及|$)|^[“‘\"「]?(?:十[一二三四五六七八九]五)?[”’\"」]?规划基础$|^(?:基本|总体)情况$"
    r"|(?:以来|去年|上年)[^,，。;；]{0,12}工作$"
    rf"|形势(?:和|与|及|分析|依然|$)|{_SITUATION}|^存在(?:的)?(?:主要|突出)?问题|过去[一三五]年|^(?:工作|前期|现有|建设)基础$|背景$"
    r"|面临(?:的|着)?(?:主要|突出|新)?(?:形势|机遇|挑战|问题|困难|短板)|^(?:机遇|挑战)$|机遇[和与、及]挑战"
)
_SURELY_REVIEW = compiled("回顾|(?:完成|落实|进展)情况$|(?<!及时)(?<=[一-鿿\\d])总结$")
_TELLS = compiled(
    "报送|上报|^(?:定期|及时|按时|逐级|每[年月季周])?(?:反馈|收集|汇总)|报告|检查|督查|督导|通报|公开|公布|掌握|跟踪|考核|评估|统计|调度|监测|督促|每[年月季周]|[月日底]前"
)
"""What in a heading makes an outcome something to be told or checked, not a review: 每年底前报送修复进展."""
_OUTCOME = compiled("(?<![见有求])(?<![^突]出)(?:成效|成就|进展|成绩)(?:$|和|与|及)")
_REACHED = compiled("取得的|所取得|有了")
_DOING = compiled("加快|推动|推进|促进|释放|力争|实现|确保|提升|巩固|深化|扩大|务求|争取|努力|坚持|加强|强化|全面|放大")
_GREAT_OUTCOME = compiled(
    "取得(?:了)?(?:显著|突出|积极|明显|重大|巨大|历史性|较大|良好|长足|丰硕|决定性|阶段性|初步)的?(?:成效|成就|进展|成绩)$"
)
"""What a plan says of what was reached, where no heading above says that it is of what is to be."""
_KEEPS_REACHING = compiled("(?:持续|不断|再次)取得")
"""What a report says of what was reached."""
_NEW_OUTCOME = compiled(r"(?:取得(?!的)[^,，。]{0,8}|新的?)(?:成效|成就|进展|成绩|突破)$")
_SETS_OUT = compiled("^(?!.*(?:取得|成效|实现了|迈上)).*(?:奋力|全力|努力)(?:谱写|推[动进]|建设|开创|打造|夺取|实现)")
"""What the chapter behind a review is called that looks ahead."""
_BEGINS_REVIEW = compiled(r"(?:关于)?[^,，。;；\s]{0,16}(?:回顾|总结)(?:\s|$)")
"""How a heading of a review begins whose paragraph goes on in its line."""
_YEARS = compiled(r"20\d\d年(?:[、和及与]20\d\d年)+")
_REVIEWED_YEAR = compiled(r"20\d\d年(?:度)?(?:的)?(?:主要|重点|政府)?工作$")
_AHEAD = compiled("要求|任务|目标|措施|安排|重点|打算|计划|推进|加强|强化|完善|建立")
_ABOUT_SITUATION = compiled(_SITUATION)
_SURELY_AHEAD = compiled("下一步|今后|打算|工作安排|工作思路|(?:主要|重点)任务|目标任务|今年(?!以来)|明年")
_FULFILLED = compiled("完成|实现|达到|达成|超额")
"""What a heading of a review says of its 目标任务."""
_TURNS_BACK = compiled(
    r"(?:过去(?:的)?(?:一年|三年|五年|20\d\d年)|[一三五]年来|刚刚过去|回顾|去年|上年|今年以来|[^,，。;；\n]{0,12}以来[,，]|截至目前|目前[,，])"
)
_PAST_YEARS = compiled(r"(?:这|过去(?:的)?|刚刚过去的)[一二三四五1-5]年|[三五]年来")
"""What a heading, or a line, of a review begins with."""
_FIVE_YEARS = compiled("[“‘「『\"']?(十(?:[一二三四五六七八九])?五)[”’」』\"']?(?:规划)?(?:时期|期间|以来|收官)")
"""A five-year plan: the tenth (十五) is that of 2001 to 2005."""
_FAR = 9999
_TURNS_AHEAD = compiled("(?:今年(?!以来)|新的一年|下一步|今后|明年|未来)")
_ONLY_TELLS = compiled(
    r"^(?![^\S\n]*(?:[(（]?[一二三四五六七八九十]{1,3}[)）、]|第[一二三四五六七八九十]{1,3}[部编篇章]))[^\n。，,]{0,50}(?:统计公报|执行结果的公报|工作总结(?:报告)?)(?:\[\d+\])?[^\S\n]*$",
    re.MULTILINE,
)
"""The title of a document that only tells of what was."""
_NEXT_PART = compiled("下一步|打算|工作安排|工作思路|工作计划|下半年(?:工作|安排|计划|任务)|明年")
"""What the part of such a document is called that looks ahead all the same."""
_TITLE_REACH = 120
"""How far from its beginning that is looked for."""
_OPENING = 80
"""How many characters of a chapter are looked through for the year that it is about."""
_TURN_REACH = 12
"""How far from the beginning of a line a year that turns it stands."""
_LONGEST_HEADING = 30
_INTENDS = compiled(
    r"今年(?!以来)|(?:主要|预期)目标(?:任务)?[^,，。;；]{0,4}(?:是|为|[:：])|新的一年|下一步|力争(?!上游)|(?:^|[,，;；])到20\d\d年"
)
_WILL = compiled(r"[将拟须应]|(?<!主|需|重)要|确保|计划|下达|目标|(?:月|年|底)(?:之|以)?前|到20\d\d年")
"""What says in a chapter on how things stand that something is to be done."""
_BEFORE_YEAR = compiled("[较比同与由从于对]$")
"""What makes a year only one that something is compared with, or that something is done about."""
_ONLY_BASIS = compiled(r"[^,，。;；\d]{0,10}基础上|的?基础|水平|的|底")
_LEAD_IN = compiled(r"[\s　]*(?:[(（]?[一二三四五六七八九十\d]{1,3}[)）、.．]|——)?\s*")


class Frames:
    """The frame of each section and of each line; offsets are into the folded text."""

    def __init__(self, sections: Sequence[Section], folded: str, passages: Passages, year: int | None, *, is_report: bool) -> None:
        """Find the frames of a plan for a year; in a report, what is told runs on from one part to the next."""
        self._text = folded
        self._year = year
        goes_on = any(_NEXT_PART.search(section.title) for section in sections)
        self.only_tells = bool(_ONLY_TELLS.search(folded, 0, _TITLE_REACH)) and not goes_on
        """Whether the whole document tells of the year it names, and promises nothing."""
        called = OF_YEAR.search(folded, 0, _TITLE_REACH)
        self._tells_year_before = bool(called and year and int(called[1]) == year - 1)
        self._sections: list[Frame] = []
        self._starts: list[int] = []
        self._lines: list[Frame] = []
        self._reviewed: set[int] = set()
        """Where the lines begin that a heading above says are of a review."""
        running: Frame | None = None
        above: list[tuple[int, Frame | None]] = []
        chapters = _Chapters(sections, year)
        for section in sections:
            title, *spans = passages.spans(section.index) if section.index else ((0, 0), *passages.spans(0))
            while above and above[-1][0] >= section.depth:
                above.pop()
            inherited = next((frame for _, frame in reversed(above) if frame), None)
            settled = _of_section(fold(section.title), year, inherited, is_report=is_report)
            if section.depth == 1 and is_report:
                settled = chapters.settled(section, settled)
            runs_on = settled is None and (is_report or not section.index)
            lines = [line for span in spans for line in _lines(folded, span)]
            turned = [(start, self._turn(start, end)) for start, end in lines]
            if settled == "past" and not is_report:
                # In a chapter on how things stand the year of a plan is only that up to which they are told.
                # In one on the year before, 今年 is that year.
                told = (f"{self._year}年", "今年") if self._tells_year_before else (f"{self._year}年",)
                turned = [(start, None if turn == "ahead" and self._begins_with(start, told) else turn) for start, turn in turned]
            # In a plan one paragraph of many that looks back makes no review.
            first = turned[0][1] if turned and (is_report or len(turned) == 1) else None
            if section.depth:
                above.append((section.depth, settled or (first if is_report else None)))
            whole: Frame = settled or first or (running if is_report else None) or "ahead"
            self._sections.append(whole)
            self._add(title[0], whole)
            current = whole
            for (start, turn), (_, end) in zip(turned, lines, strict=True):
                if is_report and turn == "ahead" and self._is_heading_of_year(start, end):
                    # The heading of a chapter that was not known as one: what follows is no part of the review.
                    runs_on, settled, above = True, None, [(depth, "ahead") for depth, _ in above]
                current = turn or (current if runs_on else whole)
                self._add(start, current)
                if settled == current == "past":
                    self._reviewed.add(start)
            if section.index:
                running = settled or current
            else:
                # What stands ahead of the first heading, such as the title with its year, says nothing of what follows, but that
                # a review has begun.
                last = next((turn for _, turn in reversed(turned) if turn), None)
                running = last if last == "past" else None

        if is_report and "past" not in self._sections and year:
            self._look_back(sections, passages, year)

    def _look_back(self, sections: Sequence[Section], passages: Passages, year: int) -> None:
        """Let a report that says nowhere what it reviews review in the chapters ahead of that which names its year first."""
        chapters = [section for section in sections if section.depth == 1]
        names = re.compile(rf"今年(?!以来)|{year}年(?!以来)|新的一年|下一步")
        first = next((one for one in chapters if names.search(fold(f"{one.title}\n{one.text[:_OPENING]}"))), None)
        if first is None or first is chapters[0]:
            return
        start = passages.spans(first.index)[0][0]
        reviewed = bisect_left(self._starts, start)
        self._sections[chapters[0].index : first.index] = ["past"] * (first.index - chapters[0].index)
        begins = bisect_left(self._starts, passages.spans(chapters[0].index)[0][0])
        self._lines[begins:reviewed] = ["past"] * (reviewed - begins)

    def of(self, section: int) -> Frame:
        """Return the frame of a section: its heading's, else that of what stands above it, else of its first paragraph."""
        return "past" if self.only_tells else self._sections[section]

    def at(self, offset: int) -> Frame:
        """Return the frame of the line at an offset."""
        if self.only_tells:
            return "past"
        number = bisect_right(self._starts, offset) - 1
        return self._lines[number] if number >= 0 else "ahead"

    def intends(self, low: int, at: int) -> bool:
        """Return whether a sentence says from an offset to another that something is to be done, though its line is of the past."""
        if self.only_tells:
            return False
        number = bisect_right(self._starts, at) - 1
        is_reviewed = number >= 0 and self._starts[number] in self._reviewed
        said = self._text[low:at]
        own = self._year is not None and re.search(rf"(?<![较比]){self._year}年(?!以来)", said)
        if is_reviewed and not _WILL.search(said):
            # The year of a plan may be the last one that is told of.
            own = None
        intended = _INTENDS.search(self._text, low, at)
        if intended and intended[0] == "今年" and is_reviewed and self._tells_year_before:
            intended = None
        return bool(own or intended)

    def _add(self, start: int, frame: Frame) -> None:
        if not self._starts or start >= self._starts[-1]:
            self._starts.append(start)
            self._lines.append(frame)

    def _is_heading_of_year(self, start: int, end: int) -> bool:
        """Return whether a line is a heading without a marker that names the plan's year and what is to be done in it."""
        line = self._text[start:end].strip()
        return (
            len(line) <= _LONGEST_HEADING
            and not re.search("[。;；,，:：]", line)
            and str(self._year) in _YEAR.findall(line)
            and bool(_AHEAD.search(line))
        )

    def _begins_with(self, start: int, words: tuple[str, ...]) -> bool:
        """Return whether a line begins with one of some words."""
        begins = _LEAD_IN.match(self._text, start)
        return self._text.startswith(words, begins.end() if begins else start)

    def _turn(self, start: int, end: int) -> Frame | None:
        """Return the frame that a line says itself, by how it begins."""
        begins = _LEAD_IN.match(self._text, start, end)
        at = begins.end() if begins else start
        line = self._text[at:end]
        year = self._year or 0
        first, last = self._years_of_period(line) or (0, _FAR)
        if _TURNS_BACK.match(line) or _PAST_YEARS.match(line) or last < year:
            return "past"
        if _TURNS_AHEAD.match(line) or (year and first >= year):
            return "ahead"
        said = _YEAR.search(line[: _TURN_REACH + 5])
        # The years of a table's columns say nothing of the lines below.
        if not said or self._year is None or BETWEEN_CELLS in line or _is_only_named(line, said):
            return None
        if _ONLY_BASIS.match(line, said.end()) or (TO_DO.search(line[: said.start()]) and OF_ACCOUNTS.match(line, said.end())):
            return None
        # 到2025年、2027年、2030年，分别达到…: the last of a list.
        listed = _YEARS.match(line, said.start())
        year = int(_YEAR.findall(listed[0])[-1] if listed else said[1])
        if year >= self._year:
            is_heading = len(line) <= _LONGEST_HEADING and not re.search("[。;；]", line)
            return "ahead" if said.start() == 0 or is_heading else None
        return "past" if not said.start() or re.match(r"[^,，。;；(（]{0,12}$", line[: said.start()]) else None

    def _years_of_period(self, line: str) -> tuple[int, int] | None:
        """Return the first and the last year of the five-year plan that a line begins with."""
        said = _FIVE_YEARS.match(line)
        if not said:
            return None
        return years_of_five_year_plan(said[1][1:-1])


def _is_only_named(line: str, year: re.Match[str]) -> bool:
    """Return whether a year is only one that something is compared with, or whose results are to be kept."""
    return bool(_BEFORE_YEAR.search(line[: year.start()])) or keeps_results(line, *year.span())


class _Chapters:
    """The chapters of a report: behind its review one that sets out to do something looks ahead, if no later one says so itself."""

    def __init__(self, sections: Sequence[Section], year: int | None) -> None:
        titles = ((section.index, fold(section.title)) for section in sections if section.depth == 1)
        sure = (index for index, title in titles if _SURELY_AHEAD.search(title) or str(year) in _YEAR.findall(title))
        self._last_sure = max(sure, default=0)
        self._has_review = False

    def settled(self, section: Section, said: Frame | None) -> Frame | None:
        """Return the frame of the next chapter, by what it says itself and by those before it."""
        sets_out = self._has_review and section.index > self._last_sure and _SETS_OUT.search(fold(section.title))
        self._has_review = self._has_review or said == "past"
        return said or ("ahead" if sets_out else None)


def _of_section(title: str, year: int | None, above: Frame | None, *, is_report: bool) -> Frame | None:
    """Return the frame of a section, by its heading and by that of what stands above it; None where neither says it."""
    years = [int(said) for said in _YEAR.findall(title)]
    reviews = is_report and _BEGINS_REVIEW.match(title)
    was_fulfilled = above == "past" and _FULFILLED.search(title)
    is_to_come = is_report and above is None and year and _is_of_plan_to_come(title, year)
    if not reviews and (year in years or is_to_come or (_SURELY_AHEAD.search(title) and not was_fulfilled)):
        return "ahead"
    if above != "past" and _TELLS.search(title):
        return above
    if (
        above == "past"
        or reviews
        or (year and CALLED_BY_YEAR.match(title) and years[0] < year)
        or (_PAST_YEARS.match(title) and (is_report or not _AHEAD.search(title)))
        or (year and _tells_of_past_plan(title, year))
        or _SURELY_REVIEW.search(title)
        or (_REVIEW.search(title) and not _AHEAD.search(_ABOUT_SITUATION.sub("", title)))
    ):
        return "past"
    if _OUTCOME.search(title):
        is_told = above is None and (_GREAT_OUTCOME.search(title) or (is_report and _KEEPS_REACHING.search(title)))
        if _REACHED.search(title) or not (_DOING.search(title) or (_NEW_OUTCOME.search(title) and not is_told)):
            return "past"
        # What a report has reached it may say in the words of what is to be done: its first words tell.
        return "ahead" if _DOING.search(title) and not is_report else above
    was = year and years and max(years) < year and _REVIEWED_YEAR.search(title)
    return "past" if was else above or ("ahead" if _AHEAD.search(title) else None)


_TOLD_OF_PLAN = compiled("成效|成就|成绩|进展|成果|回顾|完成|现状|显著|卓著|明显")


def _tells_of_past_plan(title: str, year: int) -> bool:
    """Return whether a heading tells of five-year plans that were over before a year: “十三五”生态环境保护成效显著."""
    ended = [years_of_five_year_plan(numeral)[1] for numeral in FIVE_YEAR_PLAN.findall(title)]
    return bool(ended) and max(ended) < year and bool(_TOLD_OF_PLAN.search(title))


_DRAWN_UP = compiled("编制|起草|情况|前期|谋划|研究")
"""What is told of a plan to come: how it was drawn up."""


def _is_of_plan_to_come(title: str, year: int) -> bool:
    """Return whether a heading is of a five-year plan that begins no sooner than a year, and tells of nothing that was."""
    if _DRAWN_UP.search(title):
        return False
    named = [*FIVE_YEAR_PLAN.findall(title), *FIVE_YEAR_PLAN_IN_WORDS.findall(title)]
    starts = [years_of_five_year_plan(numeral)[0] for numeral in named]
    return bool(starts) and min(starts) >= year and not _REVIEW.search(title) and not _TOLD_OF_PLAN.search(title)


def _lines(text: str, span: Span) -> Iterator[Span]:
    start, end = span
    while start < end:
        stop = text.find("\n", start, end)
        stop = end if stop < 0 else stop
        if text[start:stop].strip():
            yield start, stop
        start = stop + 1
