"""Puts damaged text right before anything else reads it."""

from collections.abc import Iterable

from parsers.plan import Damage, Repair
from parsers.repairs import MISREAD, REPAIRS
from parsers.repairs.repair import Repairer
from parsers.text import (
    broken_names,
    double_spacing,
    escaped_line_ends,
    lost_line_ends,
    page_lines,
    spaced_characters,
    spaced_numbers,
)
from parsers.text.broken_lines import joins
from parsers.text.broken_tags import tag_joins
from parsers.text.mapped_text import MappedText
from parsers.values import dataclass

_LAYING_OUT = (
    escaped_line_ends.closings,
    page_lines.closings,
    spaced_characters.closings,
    lost_line_ends.closings,
    double_spacing.closings,
    joins,
    tag_joins,
    broken_names.joins,
    spaced_numbers.closings,
)


@dataclass(frozen=True, slots=True)
class Repaired:
    """A text put right, mapped back to its source, with what was repaired and what is lost, each in document order."""

    text: MappedText
    repairs: tuple[Repair, ...]
    damage: tuple[Damage, ...]


def repair(source: str | MappedText) -> Repaired:
    """Return the source text with every known kind of damage undone, its lines joined where a tool broke them at a fixed width."""
    text = MappedText.of(source) if isinstance(source, str) else source
    repairs: list[Repair] = []
    damage: list[Damage] = []
    text = _undone(text, MISREAD, repairs, damage)
    for lay_out in _LAYING_OUT:
        text = text.edited(lay_out(text.text))
    text = _undone(text, REPAIRS, repairs, damage)
    return Repaired(text, tuple(sorted(repairs, key=lambda each: each.source)), tuple(sorted(damage, key=lambda each: each.source)))


def _undone(text: MappedText, kinds: Iterable[Repairer], repairs: list[Repair], damage: list[Damage]) -> MappedText:
    """Return a text with some kinds of damage undone, and add to the lists what was repaired and what is lost."""
    for kind in kinds:
        edits = kind.find(text.text)
        for edit in edits:
            span = text.source_span(edit.start, edit.end)
            found = text.as_found(edit.start, edit.end)
            if edit.certainty is None:
                damage.append(Damage(found, edit.shown, edit.known, span))
            else:
                repairs.append(Repair(kind.NAME, found, edit.guess or edit.shown, edit.certainty, span))
        text = text.edited(edits)
    return text
