"""Stars the section in view, with a note; and marks the task of what is chosen in a panel."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from library.marks.star import Star
from parsers.errors import YaodianError
from parsers.plan import Plan, Section
from parsers.values import replace
from tui.models.link import Place
from tui.saying import sentences

if TYPE_CHECKING:
    from library.annotations import Annotations
    from tui.screens.browse.screen import BrowseScreen


class Starring:
    """Keeps stars in the library's file."""

    def __init__(self, browse: "BrowseScreen") -> None:
        self._browse = browse

    def toggle(self) -> None:
        """Star the section in view, or take its star away; in a panel, mark the task of what is chosen one state further."""
        dock = self._browse.dock
        if dock.open and dock.has_keys and (place := dock.open.cited()):
            self._mark_task_at(place)
            return
        here = self._here()
        if here is None:
            return
        before = self._star(*here)
        plan, section = here
        self._keep(before or _star_on(plan, section), is_away=before is not None)

    def _mark_task_at(self, place: Place) -> None:
        # The first screen is there without these.
        from library.marks.current import ids_of_marks, marks_one_further  # noqa: PLC0415
        from tui.saying.marks import STATES  # noqa: PLC0415

        browse, library = self._browse, self._browse.library
        task = library.task_of(place.plan, place.section, place.fact.place)
        if task is None:
            browse.say(sentences.NO_TASK_HERE)
            return
        marks = marks_one_further(library, [task])
        if self._are_put(lambda kept: kept.put_marks(marks, ids_of_marks(library, (mark.task for mark in marks)))):
            browse.dock.fill()
            browse.say(sentences.MARKED, state=STATES[marks[0].state].say(browse.language))

    def note(self, words: str) -> None:
        """Star the section in view with a note."""
        here = self._here()
        if here is None:
            return
        plan, section = here
        star = self._star(*here) or _star_on(plan, section)
        self._keep(replace(star, note=words.strip(), made=""), is_away=False)

    @property
    def noted(self) -> str:
        """The note on the section in view."""
        here = self._here()
        star = self._star(*here) if here else None
        return star.note if star else ""

    def _here(self) -> tuple[Plan, Section] | None:
        model = self._browse.reader.model
        return (model.plan, model.plan.sections[model.top.section]) if model else None

    def _star(self, plan: Plan, section: Section) -> Star | None:
        starred = self._browse.library.starred()
        return next((one.star for one in starred if (one.star.plan, one.section) == (plan.id, section.index)), None)

    def _keep(self, star: Star, *, is_away: bool) -> None:
        if self._are_put(lambda kept: kept.remove_stars([star]) if is_away else kept.put_stars([star])):
            self._browse.outline.show_stars()
            self._browse.say(sentences.UNSTARRED if is_away else sentences.STARRED)

    def _are_put(self, put: "Callable[[Annotations], object]") -> bool:
        """Keep something in the library's file, and return whether it was; else it is said why not."""
        browse = self._browse
        annotations = browse.library.annotations
        if annotations is None or browse.library.file is None:
            browse.say(sentences.NOT_KEPT)
            return False
        try:
            put(annotations)
        except YaodianError as error:
            browse.say(sentences.SAID, said=error.message(browse.language))
            return False
        return True


def _star_on(plan: Plan, section: Section) -> Star:
    from library.finding.by_words import number_of  # noqa: PLC0415 -- the first screen is there without it

    return Star(plan.id, section.words, number_of(plan, section))
