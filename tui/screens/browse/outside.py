"""Hands a section, or the file that a plan was read from, to other programs: the pager, the editor, what opens such files."""

import os
import shlex
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from parsers.errors import Reason
from tui.saying import sentences
from tui.saying.safe import safe_line, safe_lines

if TYPE_CHECKING:
    from tui.screens.browse.screen import BrowseScreen

_PAGERS, _EDITORS = ("less", "more"), ("vi", "nano")
_OPENERS = ("open",) if sys.platform == "darwin" else ("xdg-open",)
_DISPLAYS = ("WAYLAND_DISPLAY", "DISPLAY")


class Outside:
    """Runs other programs on what is in view."""

    def __init__(self, browse: "BrowseScreen") -> None:
        self._browse = browse

    def page(self) -> None:
        """Show the section in view, with all below it, in the pager."""
        self._run("PAGER", _PAGERS)

    def edit(self) -> None:
        """Open the section in view, with all below it, in the editor; what is changed there stays in a file of its own."""
        self._run("EDITOR", _EDITORS)

    def open_original(self) -> None:
        """Open the file that the plan in view was read from with the program for such files; over SSH only say where it is."""
        from library.adding.again import original_of  # noqa: PLC0415 -- the parsers take long to load

        browse, visit = self._browse, self._browse.places.visit()
        if visit is None:
            return
        found = original_of(browse.library.file, visit.plan) if browse.library.file else None
        if found is None:
            browse.say(sentences.NO_ORIGINAL)
            return
        content, named = found
        if named.is_file():
            file = named
        else:
            # The bytes were kept, the file has gone.
            file = Path(tempfile.mkdtemp(prefix="yaodian-")) / (named.name or "original")
            file.write_bytes(content)
        opener = next((name for name in _OPENERS if shutil.which(name)), None)
        is_far = bool(os.environ.get("SSH_CONNECTION") or os.environ.get("SSH_TTY"))
        has_display = sys.platform == "darwin" or any(os.environ.get(name) for name in _DISPLAYS)
        if is_far or not has_display or opener is None:
            browse.say(sentences.ORIGINAL_IS, file=safe_line(str(file)))
            return
        subprocess.Popen(
            [opener, str(file)], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            start_new_session=True,
        )  # fmt: skip
        browse.say(sentences.ORIGINAL_OPENED, file=safe_line(str(file)))

    def write(self, name: str, *, deadlines: bool) -> None:
        """Write the deadlines beside the text into a file, or else the section in view with all below it."""
        from tui.columns.sections import SECTION_COLUMNS, SectionRow, values  # noqa: PLC0415 -- loaded when it is asked for
        from tui.exporting.listing import Listing  # noqa: PLC0415
        from tui.screens.writing_out import can_write, write_list, write_out  # noqa: PLC0415

        browse, model = self._browse, self._browse.reader.model
        if deadlines:
            listing = browse.dock.deadlines.listing()
        elif model:
            sections = [SectionRow(model.plan, model.plan.sections[index]) for index in model.plan.below(model.top.section)]
            listing = Listing(model.plan.title, sections, SECTION_COLUMNS, browse.language, values, None, browse.today)
        else:
            browse.say(sentences.NO_PLAN_HERE)
            return
        write_out(browse, name, can_write(listing), lambda form, file: write_list(form, listing, file), len(listing.things))

    def _text(self) -> str:
        """Return the section in view with all below it, as it is shown."""
        browse = self._browse
        model = browse.reader.model
        if model is None:
            return ""
        top = model.top.section
        sections = [model.plan.sections[index] for index in model.plan.below(top)]
        title = [model.plan.title, ""] if not top else []
        texts = [line for section in sections for line in (section.heading, section.text, "") if line.strip() or not line]
        return safe_lines("\n".join((*title, *texts)).strip() + "\n")

    def _run(self, variable: str, usual: tuple[str, ...]) -> None:
        browse, text = self._browse, self._text()
        if not text.strip():
            return
        command = shlex.split(os.environ.get(variable, "")) or [name for name in usual if shutil.which(name)][:1]
        if not command:
            browse.say(sentences.NO_PROGRAM, variable=variable)
            return
        handle, name = tempfile.mkstemp(prefix="yaodian-", suffix=".txt")
        file = Path(name)
        with os.fdopen(handle, "w", encoding="utf-8") as written:
            written.write(text)
        reason = ""
        try:
            with browse.app.suspend():
                subprocess.run([*command, name], check=False)
        except OSError as error:
            reason = Reason(error).message(browse.language)
        browse.redraw()
        is_changed = file.is_file() and file.read_bytes() != text.encode()
        if not is_changed:
            file.unlink(missing_ok=True)
        if reason:
            browse.say(sentences.PROGRAM_FAILED, program=safe_line(command[0]), reason=reason)
        elif is_changed:
            browse.say(sentences.CHANGED_COPY, file=safe_line(name))
