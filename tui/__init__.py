"""Answers shown in the terminal: the app and the command line."""

import os

__version__ = "0.1.0"

# Textual reads these when it is first imported. With the kitty keyboard protocol on, a Chinese input method's commit of five or
# more characters is longer than the sequences Textual parses, and some terminals drop every commit.
os.environ.setdefault("TEXTUAL_DISABLE_KITTY_KEY", "1")
os.environ.setdefault("TEXTUAL_ANIMATIONS", "none")
