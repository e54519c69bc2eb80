"""The form of an answer: by `--format`, else by the ending of the file it goes to."""

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from parsers.errors import YaodianError
from tui.exporting import form_named, form_of_file
from tui.exporting.exporter import Exporter
from tui.exporting.listing import Column, Listing, Page
from tui.prompt.options import Options
from tui.prompt.output import answer_to, bytes_to, tell
from tui.prompt.streams import STDIO
from tui.saying import sentences


class ContradictingFormError(YaodianError):
    """The ending of a file's name tells another form than `--format`."""

    zh = "{file} 的后缀表示 {named}，而 --format 是 {form}。请改其中一个。"
    en = "the ending of {file} means {named}, and --format says {form}. Change one of them."


class WrongFormError(YaodianError):
    """The ending of a file's name tells a form that the answer does not have."""

    zh = "{file}：这里不能写成 {named}。可以是：{choices}。"
    en = "{file}: this cannot be written as {named}. It may be: {choices}."


class BytesOnTerminalError(YaodianError):
    """A form that is no text would be written on a terminal."""

    zh = "{form} 不能显示在终端上。请用 -o 写入文件。"
    en = "{form} cannot be shown on a terminal. Write it to a file with -o."


def form_of(options: Options) -> Exporter:
    """Return the form that was asked for, the first of the command's where none was."""
    named = form_of_file(options.output) if options.output != STDIO else None
    ending = Path(options.output).suffix
    if not named and not options.format and options.output != STDIO and ending.lower() not in ("", ".txt", ".log"):
        raise WrongFormError(file=options.output, named=ending, choices=tuple(options.forms))
    if named and options.format and named.name != options.format:
        raise ContradictingFormError(file=options.output, named=named.name, form=options.format)
    if named and named.name not in options.forms:
        raise WrongFormError(file=options.output, named=named.name, choices=tuple(options.forms))
    return named or form_named(options.format or options.forms[0])


def write_listing(listing: Listing, known: tuple[Column, ...], options: Options) -> None:
    """Write a list in the form and with the columns that were asked for."""
    form = form_of(options)
    listing = listing.sorted_by(known, options.sort, is_reversed=options.reverse).with_columns(known, options.columns)
    if form.write_bytes:
        with binary_answer(form, options) as binary:
            form.write_bytes(listing, binary)
    elif form.write_list:
        with answer_to(options) as answer:
            answer.write(form.file_begins if options.output != STDIO else "")
            form.write_list(listing, answer)


def write_listings(title: str, summary: str, listings: Sequence[Listing], options: Options) -> None:
    """Write several lists under one title in the form that was asked for."""
    form, page = form_of(options), Page(title, summary, listings, options.language)
    if form.write_page_bytes:
        with binary_answer(form, options) as binary:
            form.write_page_bytes(page, binary)
    elif form.write_page:
        with answer_to(options) as answer:
            form.write_page(page, answer)


def tell_what_is_left_out(listing: Listing, options: Options) -> None:
    """Tell how many things have no day, and are in no calendar."""
    left_out = sum(not any(item.has_day for item in listing.dated(thing)) for thing in listing.things) if listing.dated else 0
    if left_out:
        tell(sentences.LEFT_OUT, options.language, count=left_out)


@contextmanager
def binary_answer(form: Exporter, options: Options) -> Iterator[BinaryIO]:
    """Open where an answer goes in a form that is no text; raises a BytesOnTerminalError."""
    if options.output == STDIO and sys.stdout.isatty():
        raise BytesOnTerminalError(form=form.name)
    with bytes_to(options) as binary:
        yield binary


def is_for_people(options: Options) -> bool:
    """Return whether the form that was asked for is one that people read and programs do not."""
    return form_of(options).name in _FOR_PEOPLE


_FOR_PEOPLE = frozenset(["table", "md", "html", "xlsx", "docx"])
