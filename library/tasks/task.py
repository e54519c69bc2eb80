"""A task: what a section, a clause or a row binds somebody to."""

import re

from library.citing.citation import Citation
from parsers.plan import Deadline, Duty, Role, Span, Target
from parsers.text.dates import FIVE_YEAR_PLAN, years_of_five_year_plan
from parsers.text.labels import TIME_LABEL
from parsers.values import dataclass

_LIMIT = re.compile(rf"{TIME_LABEL}[：:]([^；;。（）()\n]{{2,40}})")

_YEARS = re.compile(r"(20\d\d)年?\s*[-—–~～至到]+\s*(20\d\d)")
_STARTS = re.compile("^(?:启动|开工|动工|开始)|（(?:启动|开工|动工|开始)[^（）]{0,8}）$")


@dataclass(frozen=True, slots=True)
class Task:
    """A task with its units, its times and its targets, and where its words stand."""

    id: str
    """Made from the plan's id and the task's words (hubei-2017#1f3a9c2b), so that it survives a better parser."""
    plan: str
    title: str
    """The plan's."""
    year: int | None
    """The plan's."""
    region: str | None
    """The plan's place: the lowest region that is known."""
    section: int
    path: tuple[str, ...]
    heading: str
    ocr: bool
    """Whether its section was recognised from a picture."""
    topics: tuple[str, ...]
    what: str
    """What is to be done, as displayed: the title of its section, or its clause without who is to do it."""
    words: str
    """All its words, as displayed."""
    place: Span
    """Where they stand in the words of its section (`Section.words`)."""
    citation: Citation
    duties: tuple[Duty, ...]
    """The parts of the units that are to do it, those named for several tasks at once included."""
    deadlines: tuple[Deadline, ...]
    targets: tuple[Target, ...]

    def units(self, role: Role | None = None) -> tuple[str, ...]:
        """Return the units that have a part in it, or those of one role, each once."""
        return tuple(dict.fromkeys(duty.unit for duty in self.duties if role in (None, duty.role)))

    @property
    def told(self) -> str:
        """What tells it from others: the heading it stands below, where its words do not hold that, and its words."""
        return self.words if self.heading in self.words or self.what in self.heading else f"{self.heading}\n{self.words}"

    @property
    def days(self) -> tuple[str, ...]:
        """The days by which something of it is due, in order.

        That from which something holds is none, nor is that by which it is begun, where another says by when it is done.
        """
        dated = [(deadline.end, deadline.task) for deadline in self.deadlines if deadline.end and deadline.kind != "recurring"]
        ended = [day for day, task in dated if not _STARTS.search(task)]
        return tuple(sorted(set(ended or [day for day, _ in dated])))

    @property
    def day(self) -> str | None:
        """The first day by which something of it is due; None where it has none."""
        return next(iter(self.days), None)

    @property
    def years(self) -> range:
        """The years that its plan is for, by its title where that names several; none where nothing says."""
        span, period = _YEARS.search(self.title), FIVE_YEAR_PLAN.search(self.title)
        first, last = map(int, span.groups()) if span else years_of_five_year_plan(period[1]) if period else (self.year, self.year)
        return range(first, last + 1) if first and last else range(0)

    @property
    def recurs(self) -> bool:
        """Whether something of it is due again and again."""
        return any(deadline.kind == "recurring" for deadline in self.deadlines)

    @property
    def time_limit(self) -> str:
        """What is said of when it is due: its deadlines as displayed, else what a label says without a day (完成时限：长期坚持)."""
        times = "；".join(dict.fromkeys(deadline.shown for deadline in self.deadlines))
        labelled = _LIMIT.search(self.words)
        return times or (labelled[1].strip() if labelled else "")

    @property
    def fact_places(self) -> list[tuple[int, Span]]:
        """The sections and the places of its facts."""
        return [
            *((one.section, one.place) for one in self.deadlines),
            *((one.section, one.place) for one in self.targets),
            *((one.section, one.place) for one in self.duties),
        ]

    @property
    def damaged(self) -> bool:
        """Whether a figure or a time of it is lost."""
        return any(deadline.damaged for deadline in self.deadlines) or any(target.damaged for target in self.targets)

    @property
    def order(self) -> tuple[str, str, int]:
        """What tasks are sorted by: their day, those without one last; of one day their plans and places."""
        return self.day or "~", self.plan, self.section
