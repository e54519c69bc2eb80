"""What the program's exit status means."""

from enum import IntEnum


class ExitCode(IntEnum):
    """The exit statuses, which scripts may rely on."""

    DONE = 0
    """All was done."""
    NOTHING_FOUND = 1
    """The question was understood and nothing answers it."""
    WRONG_USAGE = 2
    """The command line was not understood, there is no terminal for the browser, or an answer could not be written."""
    UNREADABLE = 3
    """A document, or a row of a list that was filled in, could not be read; the others were."""
    BROKEN = 70
    """The program has an error; what is needed to mend it was kept."""
    INTERRUPTED = 130
    """Stopped with Ctrl+C."""
