"""`yaodian compare A B`: which sections answer each other, and how their words, figures and days differ."""

from argparse import ArgumentParser
from typing import TYPE_CHECKING

from library.store.files import FilesStore
from parsers.archives import only_member
from parsers.errors import SeveralMembersError
from parsers.values import replace
from tui.exit_code import ExitCode
from tui.exporting import report_forms
from tui.prompt.arguments import FILE, MissingArgumentError, add_format, add_output, add_within, not_empty, one_of
from tui.prompt.documents import read_documents
from tui.prompt.forms import binary_answer, form_of
from tui.prompt.libraries import library_of
from tui.prompt.naming import addressed, is_file, sections_below
from tui.prompt.options import Options
from tui.prompt.output import PAGE_WIDTH, answer_to, colored, tell, width_of
from tui.prompt.output import report as report_error
from tui.report.report import Report
from tui.saying import sentences
from tui.saying.language import Language, Words

if TYPE_CHECKING:
    from library.comparing.pair import Pair

_PLAN = Words(
    "编号、地区和年份（湖北2017），可连同章节（hubei-2017/三/五/16）；或文件路径",
    "a plan's id or its place and year (湖北2017), with a section if you like (hubei-2017/三/五/16); or a file",
)
_SECTION = Words(
    "只对照甲的这一部分：序号、路径（三/五/16）、主题（大气）或标题中的词",
    "only this part of A: an index, a path (三/五/16), a topic (大气) or words of a heading",
)
_OTHER_SECTION = Words("只与乙的这一部分对照", "only with this part of B")
_BELOW = Words("甲的这一部分在下级地区各文件中的落实情况", "who took this part of A up, plan by plan of the places below")
_PAIRS = Words(
    "读入人定的对应：每行两个地址和 together 或 apart", "take pairs decided by hand: two addresses and together or apart a line"
)
_EXPORT = Words("把人定的对应写入这个文件", "write the pairs decided by hand to this file")
_ONLY = Words(
    "只列出：left 仅甲有、right 仅乙有、both 两边都有", "only what the left or the right plan has alone, or what both have"
)
_A, _B = Words("甲", "A"), Words("乙", "B")
_PART, _PART_OF_B = Words("部分", "SECTION"), Words("乙的部分", "SECTION_OF_B")
_SIDE = Words("一边", "SIDE")
_SIDES = ("left", "right", "both")
_NARROWEST = 40


_NOTHING = {
    None: sentences.NOTHING_COMPARED,
    "left": Words("甲的每一节在乙中都有对应的内容", "every section of A has a counterpart in B"),
    "right": Words("乙的每一节在甲中都有对应的内容", "every section of B has a counterpart in A"),
    "both": Words("没有相互对应的内容", "no section has a counterpart"),
}
"""What is said where there is nothing of what was asked for."""


def add_arguments(parser: ArgumentParser, language: Language) -> None:
    """Add the arguments of the command."""
    parser.add_argument("left", type=not_empty(_A, language), metavar=_A.say(language), help=_PLAN.say(language))
    parser.add_argument("right", nargs="?", type=not_empty(_B, language), metavar=_B.say(language), help=_PLAN.say(language))
    parser.add_argument(
        "section", nargs="?", type=not_empty(_PART, language), metavar=_PART.say(language), help=_SECTION.say(language)
    )
    parser.add_argument(
        "other_section",
        nargs="?",
        type=not_empty(_PART_OF_B, language),
        metavar=_PART_OF_B.say(language),
        help=_OTHER_SECTION.say(language),
    )
    only = one_of("--only", _SIDES)
    parser.add_argument("--only", type=only, default=None, metavar=_SIDE.say(language), help=_ONLY.say(language))
    parser.add_argument("--below", action="store_true", help=_BELOW.say(language))
    # What lists are written with; a list of those below has all its columns.
    parser.set_defaults(columns=None, sort=None, reverse=False)
    parser.add_argument("--pairs", default=None, metavar=FILE.say(language), help=_PAIRS.say(language))
    parser.add_argument("--export-pairs", dest="export_pairs", default=None, metavar=FILE.say(language), help=_EXPORT.say(language))
    add_format(parser, language, report_forms())
    add_within(parser, language)
    add_output(parser, language)


def run(options: Options) -> ExitCode:
    """Print the pairs of two plans; raises NoSuchPlanError, SeveralPlansError or NoSuchSectionError."""
    kept = library_of(options)
    if options.below:
        from tui.prompt.below import run_below  # noqa: PLC0415 -- loaded when it is asked for

        return run_below(kept, options)
    if not options.right:
        raise MissingArgumentError(argument=_B.say(options.language), command="compare")
    options.files = [each for each in (options.left, options.right) if is_file(each, kept)]
    try:
        plans, errors = read_documents([only_member(file) for file in options.files])
    except SeveralMembersError as several:
        plans, errors = [], [several]
    for error in errors:
        report_error(error, options.language)
    if errors:
        return ExitCode.UNREADABLE
    files = FilesStore((), taken=[plan.id for plan in plans if kept.named(plan.id)])
    given = {file: files.add(plan) for file, plan in zip(options.files, plans, strict=True)}
    library = kept.beside(files) if plans else kept
    named = [(given[each], None) if each in given else addressed(library, each) for each in (options.left, options.right)]
    parts = options.section or named[0][1], options.other_section or named[1][1]
    (left, _), (right, _) = named
    within = sections_below(library, left, parts[0]), sections_below(library, right, parts[1])
    if options.pairs:
        from tui.prompt.pairs_file import decisions_of  # noqa: PLC0415 -- loaded when it is asked for

        library.decisions.now += decisions_of(options.pairs, library)
    whole = library.compare(left, right, within)
    if options.export_pairs:
        from tui.prompt.pairs_file import decided_said  # noqa: PLC0415

        made = library.decided(left, right)
        with answer_to(Options(**{**vars(options), "output": options.export_pairs})) as lines:
            lines.write(decided_said(whole, made))
    comparison = replace(whole, pairs=tuple(pair for pair in whole.pairs if _is_wanted(pair, options.only)))
    form = form_of(options)
    if form.write_report_bytes:
        report = Report(comparison, whole.counts, options.language, PAGE_WIDTH, color=False)
        with binary_answer(form, options) as binary:
            form.write_report_bytes(report, binary)
    elif form.write_report:
        with answer_to(options) as answer:
            width = width_of(answer)
            report = Report(comparison, whole.counts, options.language, max(width, _NARROWEST), colored(options, answer))
            form.write_report(report, answer)
    if not comparison.pairs:
        tell(_NOTHING[options.only], options.language)
    return ExitCode.DONE if comparison.pairs else ExitCode.NOTHING_FOUND


def _is_wanted(pair: "Pair", only: str | None) -> bool:
    if only == "left":
        return pair.right is None
    if only == "right":
        return pair.left is None
    return only is None or (pair.left is not None and pair.right is not None)
