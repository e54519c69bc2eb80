"""What all tests share: the budgets of the rooms, the sample of what is slow, and the tools that a machine may lack."""

import os
import shutil
import subprocess
import tempfile
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import settings

BUDGETS = {"parsers": 60, "library": 60, "tui": 180, "end_to_end": 60}
"""How many seconds the tests of a room may take on two cores; printed, not enforced: a busy machine is no fault."""
_CORES = 2


settings.register_profile("soak", max_examples=2_000)
# No test asks the library of whoever runs it.
_DATA = tempfile.TemporaryDirectory(prefix="yaodian-tests-")
os.environ["XDG_DATA_HOME"] = os.environ["XDG_STATE_HOME"] = _DATA.name
os.environ.pop("YAODIAN_LIBRARY", None)
# What stands on the screen of a test is what the program has made then.
os.environ["YAODIAN_LAST_FRAME"] = "false"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--soak", action="store_true", help="run every case of the slow tests, not only the first of each")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Of each slow test keep its first cases, the same each time, unless all are asked for."""
    if config.getoption("--soak"):
        settings.load_profile("soak")
        return
    sampled: Counter[str] = Counter()
    left_out: list[pytest.Item] = []
    for item in list(items):
        slow = item.get_closest_marker("slow")
        if slow:
            name = item.nodeid.partition("[")[0]
            sampled[name] += 1
            if sampled[name] > slow.kwargs["sample"]:
                items.remove(item)
                left_out.append(item)
    config.hook.pytest_deselected(items=left_out)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print how long the tests of each room took beside their budget."""
    spent = dict.fromkeys(BUDGETS, 0.0)
    for reports in terminalreporter.stats.values():
        for report in reports:
            room = Path(getattr(report, "nodeid", "").partition("::")[0]).parts[1:2]
            if room and room[0] in spent:
                spent[room[0]] += getattr(report, "duration", 0.0)
    said = (f"{room} {seconds / _CORES:.0f} of {BUDGETS[room]} s" for room, seconds in spent.items() if seconds)
    terminalreporter.write_line(f"on {_CORES} cores: {', '.join(said)}")


@pytest.fixture(scope="session")
def libreoffice(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The program of a LibreOffice that converts, which one that is only there need not do."""
    program = shutil.which("soffice") or shutil.which("libreoffice")
    if program is None:
        pytest.skip("LibreOffice is not installed")
    folder = tmp_path_factory.mktemp("libreoffice")
    (folder / "page.html").write_text("<p>一、总体要求</p>", encoding="utf-8")
    command = [program, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", "--convert-to", "odt:writer8"]
    try:
        subprocess.run([*command, "page.html"], cwd=folder, capture_output=True, timeout=120, check=False)
    except (OSError, subprocess.TimeoutExpired) as error:
        pytest.skip(f"LibreOffice does not start: {error}")
    if not (folder / "page.odt").exists():
        pytest.skip("LibreOffice is installed and converts nothing")
    return program
