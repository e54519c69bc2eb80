"""An index in memory, of plans that are not kept: its text is gone through, since listing its words takes longer."""

from collections.abc import Iterable, Sequence

from library.finding.index.building import segment, stretches
from library.finding.index.document import document
from library.finding.index.segment import Segment
from library.finding.search import Searched
from parsers.plan import Plan


def indexed(plans: Iterable[Plan]) -> Sequence[Searched]:
    """Return the segments of some plans, which stand in their order."""
    documents = (document(plan, number) for number, plan in enumerate(plans))
    made = [Segment(b"".join(segment(filling, lists_words=False))) for filling in stretches(documents)]
    return [Searched.of(one) for one in made]
