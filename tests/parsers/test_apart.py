"""What is read in a process of its own: whatever a file does there, the program goes on."""

import os
import time
from pathlib import Path

import pytest

from parsers.errors import EmptyError, EndedError, TooLargeError, TooLongError
from parsers.formats import apart
from parsers.limits import LIMITS

FILE = Path("plan.pdf")


def echo(content: bytes, _: Path) -> str:
    return content.decode()


def sleep(content: bytes, _: Path) -> str:
    time.sleep(60)
    return content.decode()


def swell(content: bytes, _: Path) -> str:
    return content.decode() * (LIMITS.megabytes << 20)


def crash(_: bytes, __: Path) -> str:
    os._exit(1)


def find_nothing(_: bytes, file: Path) -> str:
    raise EmptyError(file)


def fail(_: bytes, __: Path) -> str:
    raise ZeroDivisionError("so it does")


def process(_: bytes, __: Path) -> str:
    return str(os.getpid())


def test_what_is_read_comes_back_and_the_process_is_used_again() -> None:
    assert apart.read(echo, "改善环境".encode(), FILE) == "改善环境"
    first, second = apart.read(process, b"", FILE), apart.read(process, b"", FILE)
    assert first == second != str(os.getpid())


def test_a_file_that_takes_for_ever_or_crashes_is_an_error_and_the_next_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as limits:
        limits.setattr(LIMITS, "seconds", 1)
        with pytest.raises(TooLongError):
            apart.read(sleep, b"", FILE)
    with pytest.raises(EndedError):
        apart.read(crash, b"", FILE)
    assert apart.read(echo, b"next", FILE) == "next"


def test_a_file_that_takes_all_memory_is_an_error() -> None:
    with pytest.raises(TooLargeError):
        apart.read(swell, b"x", FILE)
    assert apart.read(echo, b"next", FILE) == "next"


def test_an_error_of_the_file_is_that_error_and_any_other_says_what_it_was() -> None:
    with pytest.raises(EmptyError) as caught:
        apart.read(find_nothing, b"", FILE)
    assert "plan.pdf" in caught.value.message("zh")
    with pytest.raises(RuntimeError, match="ZeroDivisionError: so it does"):
        apart.read(fail, b"", FILE)
