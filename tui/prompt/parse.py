"""`yaodian parse FILE...`: reads documents and prints their outlines, keeping nothing."""

from argparse import ArgumentParser
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TextIO

from library.asking.paths import path_typed
from parsers.plan import Plan
from parsers.plan_json import to_json
from tui.exit_code import ExitCode
from tui.exporting.json_file import write_json
from tui.prompt.arguments import FILE, add_format, add_output, not_empty
from tui.prompt.documents import read_documents
from tui.prompt.forms import form_of
from tui.prompt.options import Options
from tui.prompt.output import answer_to, report, width_of
from tui.saying import sentences
from tui.saying.fact_kinds import mark_kinds
from tui.saying.facts import CERTAINTIES, as_read, note_said
from tui.saying.language import Language, Words
from tui.saying.safe import safe_line

_FILES = Words("要读取的文件；- 表示标准输入", "the documents to read; - is standard input")
_NARROWEST = 40


def add_arguments(parser: ArgumentParser, language: Language) -> None:
    """Add the arguments of the command."""
    parser.add_argument("files", nargs="+", type=not_empty(FILE, language), metavar=FILE.say(language), help=_FILES.say(language))
    add_format(parser, language, ("table", "json"))
    add_output(parser, language)


def run(options: Options) -> ExitCode:
    """Print what is in each file; say which could not be read and go on with the others."""
    plans, errors = read_documents(options.files)
    for error in errors:
        report(error, options.language)
    with answer_to(options) as answer:
        if form_of(options).name == "json":
            values = [to_json(plan) for plan in plans]
            if len(options.files) > 1 or values:
                write_json(values if len(options.files) > 1 else values[0], answer)
        else:
            for number, plan in enumerate(plans):
                answer.write("\n" if number else "")
                _write_outline(plan, options.language, answer)
    return ExitCode.UNREADABLE if errors else ExitCode.DONE


def _write_outline(plan: Plan, language: Language, answer: TextIO) -> None:
    width = width_of(answer) - 1 if answer.isatty() else None
    for lead, line in _outline(plan, language):
        rows = _wrapped(line, max(width - len(lead), _NARROWEST)) if width else [(0, len(line))]
        for number, (start, end) in enumerate(rows):
            answer.write(f"{' ' * len(lead) if number else lead}{safe_line(line[start:end])}\n")


def _wrapped(line: str, width: int) -> Sequence[tuple[int, int]]:
    from tui.wrapping import wrap  # noqa: PLC0415 -- only a terminal needs to know how wide characters are

    return wrap(line, width)


def _outline(plan: Plan, language: Language) -> Iterator[tuple[str, str]]:
    """Yield what is known of a plan and its headings, each with its index in front and the path that names it behind."""
    yield "", plan.title
    known = (plan.id, plan.province, plan.city, plan.county, plan.year, plan.issuer, plan.number, plan.issued)
    yield "", "  ".join(str(value) for value in known if value)
    room = len(str(len(plan.sections)))
    for section in plan.sections[1:]:
        heading = as_read(section.heading, ocr=section.ocr)
        yield f"{section.index:>{room}} {'  ' * section.depth}", f"{heading}  [{path_typed(section.path)}]"
    if len(plan.sections) == 1:
        yield from (("  ", paragraph) for paragraph in plan.sections[0].text.split("\n"))
    yield from (("", line) for line in _summary(plan, language))


def _summary(plan: Plan, language: Language) -> Iterator[str]:
    """Yield what was found: the facts by kind, the repairs by what they undid and how sure they are, and what is lost."""
    counted = [sentences.SECTIONS.say(language, count=len(plan.sections) - 1)]
    lists = {**plan.facts, "repairs": plan.repairs, "damage": plan.damage}
    counted += (
        kind.counted.say(language, count=len(lists.get(name, ()))) for name, kind in mark_kinds().items() if name != "notes"
    )
    yield "  ".join(counted)
    yield from (f"  {note_said(note, language)}" for note in plan.notes)
    for (kind, certainty), count in sorted(Counter((one.repair, one.certainty) for one in plan.repairs).items()):
        said = (
            sentences.REPAIRS.say(language, count=count),
            sentences.REPAIR_KINDS[kind].say(language),
            CERTAINTIES[certainty].say(language),
        )
        yield f"  {'  '.join(said)}"
