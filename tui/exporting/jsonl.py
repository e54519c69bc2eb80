"""JSON, one thing a line, for programs that read what they are given line by line."""

from typing import TextIO

from tui.exporting.exporter import Exporter
from tui.exporting.json_file import json_for
from tui.exporting.listing import Listing


def _write_list(listing: Listing, answer: TextIO) -> None:
    for thing in listing.things:
        answer.write(json_for(answer, listing.values(thing)) + "\n")


JSONL = Exporter("jsonl", (".jsonl",), write_list=_write_list)
