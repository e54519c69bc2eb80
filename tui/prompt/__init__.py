"""The commands at the prompt, in the order of the help.

Each file is one command, with its `NAME`, what it `DOES` in both languages, a function `add_arguments(parser, language)`, and a
function `run(options) -> ExitCode`. None of them loads a module of textual before it has to open the browser.
"""

from tui.prompt import browse, compare, due, find, parse

PROMPT_COMMANDS = (browse, parse, find, due, compare)
