"""What the command line says, for the commands."""

from argparse import Namespace
from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING, Literal

from tui.saying.language import Language

if TYPE_CHECKING:
    from library.finding.counting import By


class Options(Namespace):
    """The parsed command line."""

    language: Language
    color: Literal["auto", "always", "never"]
    theme: str
    ascii: bool
    mouse: bool
    cells: bool
    last_frame: bool
    command: str | None
    fresh: bool
    library: str | None
    within: list[str]
    has_unread: bool
    """Whether some of the files of `--in` could not be read."""
    paths: list[str]
    plans: list[str]
    jobs: int
    originals: bool
    yes: bool
    script: str | None
    star: bool
    unstar: bool
    starred: bool
    title: str | None
    year: str | None
    address: str | None
    doc_type: str | None
    files: list[str]
    """The documents that the command reads."""
    is_kept: Callable[[str], bool]
    """Returns whether a plan of the library that is asked was read from a file, by its absolute path."""
    query: list[str]
    limit: int
    output: str
    format: str | None
    forms: Sequence[str]
    """The forms that the command has, the usual one first."""
    columns: str | None
    sort: str | None
    reverse: bool
    today: date
    first: str | None
    last: str | None
    on: str | None
    place: str | None
    unit: str | None
    topic: str | None
    kind: str | None
    plan: str | None
    left: str
    right: str
    below: bool
    section: str | None
    other_section: str | None
    measure: str | None
    first_year: int | None
    last_year: int | None
    pairs: str | None
    export_pairs: str | None
    task: str | None
    state: str | None
    progress: str | None
    problem: str | None
    note: str | None
    undo: bool
    history: bool
    lost: bool
    everything: bool
    days: int
    since: date | None
    theirs: bool
    ours: bool
    words: list[str]
    by: "By"
    where: list[str]
    only: Literal["left", "right", "both"] | None
