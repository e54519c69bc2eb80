"""`yaodian compare PLAN/SECTION --below`: who took up a section, plan by plan below it."""

from collections.abc import Sequence
from functools import partial
from typing import TextIO

from library.asking.addresses import address_of
from library.library import Library
from library.places.below import TakenUp, is_stricter
from parsers.errors import YaodianError
from parsers.values import asdict
from tui.exit_code import ExitCode
from tui.exporting.listing import Cell, Column, Listing
from tui.prompt.forms import form_of, write_listing
from tui.prompt.naming import addressed, path_taken, sections_below
from tui.prompt.options import Options
from tui.prompt.output import tell
from tui.prompt.streams import say
from tui.saying import sentences
from tui.saying.dates import when
from tui.saying.facts import target_value
from tui.saying.language import Language, Words
from tui.saying.pairs import likeness
from tui.saying.safe import safe_line

_SHARED = Words("逐字相同 {share}%", "{share}% word for word")
_STRICTER, _LOOSER = Words("更严", "stricter"), Words("更松", "looser")
_EARLIER, _LATER = Words("更早", "earlier"), Words("更晚", "later")
_NOBODY = Words("没有下级地区的文件", "there is no plan of a place below")
_COUNT = Words("{count} 份文件中 {taken} 份有对应内容", "{taken} of {count} plans take it up")


class NoSectionNamedError(YaodianError):
    """It was not said which section is to be followed downwards."""

    zh = "--below 需要一个章节的地址，如 hubei-2017/三/五/16。"
    en = "--below needs the address of a section, such as hubei-2017/三/五/16."


def run_below(library: Library, options: Options) -> ExitCode:
    """Print who took a section up; raises a NoSectionNamedError, or what says that there is none such."""
    name, part = addressed(library, options.left)
    section = sections_below(library, name, options.right or part)
    if section is None:
        raise NoSectionNamedError
    taken_for = path_taken(library.plan(name), section, options.right or part or "")
    if taken_for is not None:
        tell(sentences.SECTION_TAKEN, options.language, path=taken_for)
    found = library.taken_up(name, min(section))
    language = options.language
    known = _columns(language)
    is_table = form_of(options).name == "table"
    title = f"{options.left} {options.right or ''}".strip()
    if found or not is_table:
        as_text = partial(_write_blocks, language=language)
        write_listing(Listing(title, found, known, language, _values, as_text, options.today), known, options)
    taken = sum(one.pair.right is not None for one in found)
    say(_COUNT.say(language, count=len(found), taken=taken) if found else _NOBODY.say(language))
    return ExitCode.DONE if taken else ExitCode.NOTHING_FOUND


def _columns(language: Language) -> tuple[Column, ...]:
    return (
        Column("plan", Words("文件", "plan"), lambda one: one.plan.id, 18, cut=False),
        Column("address", Words("位置", "address"), _address, 24, cut=False),
        Column(
            "likeness",
            Words("近似", "match"),
            lambda one: likeness(one.pair, language) or sentences.NO_COUNTERPART.say(language),
            8,
            cut=False,
        ),
        Column("shared", Words("逐字相同 %", "word for word %"), lambda one: round(100 * one.shared), 6, "right", cut=False),
        Column("heading", Words("标题", "heading"), lambda one: one.pair.right.heading if one.pair.right else None, 24),
        Column("figures", Words("目标", "targets"), partial(_figures, language=language), 0),
        Column("days", Words("期限", "deadlines"), partial(_days, language=language), 0),
        Column("words", Words("原文", "words"), lambda one: one.pair.right.words.replace("\n", " ") if one.pair.right else None, 0),
    )


def _address(one: TakenUp) -> Cell:
    return address_of(one.plan, one.pair.right.index) if one.pair.right else None


def _write_blocks(listed: Sequence[TakenUp], answer: TextIO, language: Language) -> None:
    """Write for each plan where it takes the section up and how near, and below it its figures and days."""
    for one in listed:
        right = one.pair.right
        heading = f"{_address(one)}  {right.heading}" if right else sentences.NO_COUNTERPART.say(language)
        shared = _SHARED.say(language, share=round(100 * one.shared))
        said = [likeness(one.pair, language), shared] if right else []
        answer.write(safe_line("  ".join((one.plan.id, *said, heading))) + "\n")
        for line in (*_figure_lines(one, language), *_day_lines(one, language)):
            answer.write(safe_line(f"    {line}") + "\n")


def _figures(one: TakenUp, language: Language) -> Cell:
    return "；".join(_figure_lines(one, language))


def _figure_lines(one: TakenUp, language: Language) -> list[str]:
    """Return each figure of the section with what answers it, and whether that is stricter or looser."""
    said = []
    for row in one.targets:
        if row.left and row.right:
            stricter = is_stricter(row)
            verdict = "" if stricter is None else f" {(_STRICTER if stricter else _LOOSER).say(language)}"
            said.append(f"{row.left.indicator} {target_value(row.left, language)} -> {target_value(row.right, language)}{verdict}")
    return said


def _days(one: TakenUp, language: Language) -> Cell:
    return "；".join(_day_lines(one, language))


def _day_lines(one: TakenUp, language: Language) -> list[str]:
    """Return each day of the section with that of the same task, and whether it is earlier or later."""
    said = []
    for row in one.deadlines:
        if row.left and row.right:
            earlier = one.is_earlier(row)
            verdict = "" if earlier is None else f" {(_EARLIER if earlier else _LATER).say(language)}"
            said.append(f"{row.left.task} {when(row.left, language)} -> {when(row.right, language)}{verdict}")
    return said


def _values(one: TakenUp) -> dict[str, object]:
    targets: Sequence[dict[str, object]] = [asdict(row) | {"stricter": is_stricter(row)} for row in one.targets]
    deadlines: Sequence[dict[str, object]] = [asdict(row) | {"earlier": one.is_earlier(row)} for row in one.deadlines]
    right = one.pair.right
    return {
        "plan": one.plan.id,
        "section": right.index if right else None,
        "path": right.path if right else None,
        "address": _address(one),
        "score": one.pair.score,
        "weak": one.pair.is_weak,
        "shared": one.shared,
        "targets": targets,
        "deadlines": deadlines,
    }
