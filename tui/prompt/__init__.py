"""The commands at the prompt, in the order of the help. To add one: a file that is a `PromptCommand`, and a line here.

None of them loads a module of textual before it has to open the browser.
"""

from tui.prompt import browse, compare, due, find, parse
from tui.prompt.command import PromptCommand

PROMPT_COMMANDS: list[PromptCommand] = [browse, parse, find, due, compare]
