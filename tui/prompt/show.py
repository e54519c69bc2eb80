"""`yaodian show PLAN [SECTION]`: prints a plan of the library or of a file, or one of its sections with what is below it."""

from argparse import ArgumentParser
from collections.abc import Callable, Sequence
from typing import TextIO

from library.library import Library
from parsers.archives import only_member
from parsers.plan import Plan, Section
from parsers.plan_json import to_json
from tui.exit_code import ExitCode
from tui.exporting.json_file import write_json
from tui.prompt.arguments import PLAN, add_format, add_output, add_within, not_empty, one_of
from tui.prompt.documents import read_documents
from tui.prompt.forms import form_of
from tui.prompt.libraries import library_of
from tui.prompt.naming import addressed, is_file, path_taken, sections_below
from tui.prompt.options import Options
from tui.prompt.output import answer_to, tell
from tui.saying import sentences
from tui.saying.language import Language, Words
from tui.saying.safe import safe_lines
from tui.saying.script import SETS, converter

_PLAN = Words(
    "文件的编号，或地区和年份，也可连同章节（hubei-2017/三/五/16）；或文件路径",
    "a plan, by id or by place and year, with a section if you like (hubei-2017/三/五/16); or a file",
)
_PART = Words("章节", "SECTION")
_SECTION = Words("序号、路径（三/五/16）、主题或标题中的词", "an index, a path (三/五/16), a topic or words of a heading")
_SCRIPT = Words(
    "字形：{choices}；逐字词转换，事实与引文不变", "the script: {choices}; converted word by word, facts and quotations stay"
)
_SCRIPT_NAME = Words("字形", "SCRIPT")
_CONVERTED = Words(
    "以下文字经字形转换（OpenCC {set}），不是原文。", "What follows is converted (OpenCC {set}), and not as it was found."
)


def add_arguments(parser: ArgumentParser, language: Language) -> None:
    """Add the arguments of the command."""
    parser.add_argument("plan", type=not_empty(PLAN, language), metavar=PLAN.say(language), help=_PLAN.say(language))
    parser.add_argument("section", nargs="?", default=None, metavar=_PART.say(language), help=_SECTION.say(language))
    said = _SCRIPT.say(language, choices="、".join(SETS))
    parser.add_argument("--script", type=one_of("--script", SETS), default=None, metavar=_SCRIPT_NAME.say(language), help=said)
    add_format(parser, language, ("table", "json"))
    add_within(parser, language)
    add_output(parser, language)


def run(options: Options) -> ExitCode:
    """Print the plan; raises what says that there is none such."""
    library, name, part = _named(options)
    plan = library.plan(name)
    below = sections_below(library, name, part)
    taken = path_taken(plan, below, part or "") if below else None
    if taken is not None:
        tell(sentences.SECTION_TAKEN, options.language, path=taken)
    sections = [section for section in plan.sections if below is None or section.index in below]
    with answer_to(options) as answer:
        if form_of(options).name == "json":
            write_json(to_json(plan) if below is None else _of_sections(plan, sections), answer)
        else:
            if options.script:
                tell(_CONVERTED, options.language, set=SETS[options.script])
            _write(plan, sections, converter(options.script) if options.script else str, answer)
    return ExitCode.DONE


def _named(options: Options) -> tuple[Library, str, str | None]:
    """Return the library, the id of the plan and the words for its section; a file that is named is read.

    Raises an UnreadableError where it cannot be.
    """
    library, words = library_of(options), options.plan or ""
    if not options.within and is_file(words, library):
        plans, errors = read_documents([only_member(words)])
        for error in errors:
            raise error
        return Library.of(plans), plans[0].id, options.section
    name, part = addressed(library, words)
    return library, name, options.section or part


def _of_sections(plan: Plan, sections: Sequence[Section]) -> dict[str, object]:
    """Return what JSON says of some sections of a plan: themselves, and the facts in them."""
    indexes = {section.index for section in sections}
    whole = to_json(plan)
    return {
        key: [one for one in value if one.get("index", one.get("section")) in indexes] if isinstance(value, list) else value
        for key, value in whole.items()
    }


def _write(plan: Plan, sections: Sequence[Section], convert: Callable[[str], str], answer: TextIO) -> None:
    if len(sections) == len(plan.sections):
        answer.write(f"{safe_lines(convert(plan.title))}\n\n")
    for section in sections:
        lines = [line for line in (section.heading, section.text) if line.strip()]
        if lines:
            answer.write(safe_lines(convert("\n".join(lines))) + "\n\n")
