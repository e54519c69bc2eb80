"""Stars the section in view, with a note; and marks the task of what is chosen in a panel."""

from typing import TYPE_CHECKING

from library.marks.star import Star
from parsers.errors import YaodianError
from parsers.plan import Plan, Section
from parsers.values import replace
from tui.saying import sentences

if TYPE_CHECKING:
    from tui.screens.browse.screen import BrowseScreen


class Starring:
    """Keeps stars in the library's file."""

    def __init__(self, browse: "BrowseScreen") -> None:
        self._browse = browse

    def toggle(self) -> None:
        """Star the section in view, or take its star away."""
        here = self._here()
        if here is None:
            return
        before = self._star(*here)
        plan, section = here
        self._keep(before or _star_on(plan, section), is_away=before is not None)

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
        browse = self._browse
        annotations = browse.library.annotations
        if annotations is None or browse.library.file is None:
            browse.say(sentences.NOT_KEPT)
            return
        try:
            if is_away:
                annotations.remove_stars([star])
            else:
                annotations.put_stars([star])
        except YaodianError as error:
            browse.say(sentences.SAID, said=error.message(browse.language))
            return
        browse.outline.show_stars()
        browse.say(sentences.UNSTARRED if is_away else sentences.STARRED)


def _star_on(plan: Plan, section: Section) -> Star:
    from library.finding.by_words import number_of  # noqa: PLC0415 -- the first screen is there without it

    return Star(plan.id, section.words, number_of(plan, section))
