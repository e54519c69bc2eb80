"""Hands a section, or the file that a plan was read from, to other programs: the pager, the editor, what opens such files."""

import atexit
import os
import shlex
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from textual.app import SuspendNotSupported

from parsers.errors import Reason, YaodianError
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
        browse, visit = self._browse, self._browse.places.visit()
        if visit is None:
            return
        try:
            file = self._original(visit.plan)
            if file is None:
                browse.say(sentences.NO_ORIGINAL)
            elif (opener := _opener()) is None:
                browse.say(sentences.ORIGINAL_IS, file=safe_line(str(file)))
            else:
                subprocess.Popen(
                    [opener, str(file)], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                    start_new_session=True,
                )  # fmt: skip
                browse.say(sentences.ORIGINAL_OPENED, file=safe_line(str(file)))
        except YaodianError as error:
            browse.say(sentences.SAID, said=error.message(browse.language))
        except (OSError, ValueError) as error:
            browse.say(sentences.PROGRAM_FAILED, program=_OPENERS[0], reason=Reason(error).message(browse.language))

    def _original(self, plan: str) -> Path | None:
        """Return the file that a plan was read from, as it was then: where it has gone or changed, what was kept of it."""
        from library.adding.again import original  # noqa: PLC0415 -- the parsers take long to load

        library = self._browse.library.file
        if library is None:
            return None
        found = original(library, plan)
        if found is None:
            return None
        content, named = found
        if named.is_file() and named.read_bytes() == content:
            return named.resolve()
        folder = Path(tempfile.mkdtemp(prefix="yaodian-"))
        # The program that opens it may read it as long as this one runs.
        atexit.register(shutil.rmtree, folder, ignore_errors=True)
        file = folder / (named.name or "original")
        file.write_bytes(content)
        return file

    def write(self, name: str, *, deadlines: bool) -> None:
        """Write the deadlines beside the text into a file, or else the section in view with all below it."""
        from tui.columns.sections import SECTION_COLUMNS, SectionRow, values  # noqa: PLC0415 -- loaded when it is asked for
        from tui.exporting.listing import Listing  # noqa: PLC0415
        from tui.screens.writing_out import can_write, how_many, write_list, write_out  # noqa: PLC0415

        browse, model = self._browse, self._browse.reader.model
        if deadlines:
            listing = browse.dock.deadlines.listing()
        elif model:
            sections = [SectionRow(model.plan, model.plan.sections[index]) for index in model.plan.below(model.top.section)]
            listing = Listing(model.plan.title, sections, SECTION_COLUMNS, browse.language, values, None, browse.today)
        else:
            browse.say(sentences.NO_PLAN_HERE)
            return
        write_out(browse, name, can_write(listing), lambda form, file: write_list(form, listing, file), how_many(listing))

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
        program, reason, kept = variable, "", ""
        try:
            command = shlex.split(os.environ.get(variable, "")) or [name for name in usual if shutil.which(name)][:1]
            if not command:
                browse.say(sentences.NO_PROGRAM, variable=variable)
                return
            program = command[0]
            handle, name = tempfile.mkstemp(prefix="yaodian-", suffix=".txt")
            file = Path(name)
            with os.fdopen(handle, "w", encoding="utf-8") as written:
                written.write(text)
            try:
                with browse.app.suspend():
                    subprocess.run([*command, name], check=False)
            finally:
                if file.is_file() and file.read_bytes() != text.encode():
                    kept = name
                else:
                    file.unlink(missing_ok=True)
        except (OSError, ValueError, SuspendNotSupported) as error:
            reason = Reason(error).message(browse.language)
        browse.redraw()
        if reason:
            browse.say(sentences.PROGRAM_FAILED, program=safe_line(program), reason=reason)
        elif kept:
            browse.say(sentences.CHANGED_COPY, file=safe_line(kept))


def _opener() -> str | None:
    """Return what opens files in programs of their own; None over SSH, and where there is no display or no such program."""
    if os.environ.get("SSH_CONNECTION") or os.environ.get("SSH_TTY"):
        return None
    has_display = sys.platform == "darwin" or any(os.environ.get(name) for name in _DISPLAYS)
    return next((name for name in _OPENERS if has_display and shutil.which(name)), None)
