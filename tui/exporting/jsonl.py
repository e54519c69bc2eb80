"""JSON, one thing a line, for programs that read what they are given line by line."""

import json
from typing import TextIO

from tui.exporting.exporter import Exporter
from tui.exporting.listing import Listing
from tui.saying.safe import safe_json


def _write_list(listing: Listing, answer: TextIO) -> None:
    unicode = (getattr(answer, "encoding", None) or "utf-8").lower().replace("-", "") == "utf8"
    for thing in listing.things:
        line = json.dumps(listing.values(thing), ensure_ascii=not unicode)
        answer.write(safe_json(line, for_eyes=answer.isatty()) + "\n")


JSONL = Exporter("jsonl", (".jsonl",), write_list=_write_list)
