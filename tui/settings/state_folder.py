"""Where the program keeps how it was left."""

import os
import sys
from collections.abc import Mapping


def state_folder(environment: Mapping[str, str]) -> str:
    """Return the folder: below XDG_STATE_HOME (the XDG base directories), or where the platform keeps such things."""
    home = environment.get("HOME") or os.path.expanduser("~")
    usual = ("Library", "Application Support") if sys.platform == "darwin" else (".local", "state")
    return os.path.join(
        environment.get("XDG_STATE_HOME") or environment.get("LOCALAPPDATA") or os.path.join(home, *usual), "yaodian"
    )
