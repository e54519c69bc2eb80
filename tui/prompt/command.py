"""What a command at the prompt is: a file of this room."""

from argparse import ArgumentParser
from importlib import import_module
from typing import Protocol

from tui.exit_code import ExitCode
from tui.prompt.options import Options
from tui.saying.language import Language, Words


class PromptCommand(Protocol):
    """A command: its name, what it does, what may be said to it, and what it answers."""

    NAME: str
    DOES: Words

    def add_arguments(self, parser: ArgumentParser, language: Language) -> None:
        """Add the arguments of the command."""
        ...

    def run(self, options: Options) -> ExitCode:
        """Answer; raises a YaodianError that says what was wrong with what was asked."""
        ...


class Listed:
    """A command whose file, of its name, is loaded when it is asked for: most take longer to load than to answer."""

    def __init__(self, name: str, does: Words, file: str | None = None) -> None:
        """Name a command and what it does; `file` is what its file is called, where that cannot bear its name."""
        self.NAME = name
        self.DOES = does
        self._file = f"tui.prompt.{file or name}"

    def add_arguments(self, parser: ArgumentParser, language: Language) -> None:
        """Add the arguments of the command."""
        import_module(self._file).add_arguments(parser, language)

    def run(self, options: Options) -> ExitCode:
        """Answer; raises a YaodianError that says what was wrong with what was asked."""
        status: ExitCode = import_module(self._file).run(options)
        return status
