"""Lets several processes do the same with many files, each in its time and its memory, so that a bad one takes no other."""

import os
import select
import time
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from parsers.errors import EndedError, FailedError, TooLongError, UnreadableError
from parsers.formats.apart import Apart, result_of
from parsers.limits import LIMITS
from parsers.values import dataclass

_MOST = 64
"""How many processes there are at most, whatever is asked for: more than cores make nothing faster."""
_WAKES = 0.2
"""After how many seconds one looks whether a file has taken too long."""
Outcome = Any
"""What was done with a file, or the `UnreadableError` that says why it was not."""


@dataclass(slots=True)
class _Worker:
    """A process, and what it is doing."""

    process: Apart
    name: str = ""
    begun: float = 0.0


def outcomes(names: Iterable[str], jobs: int, how: Callable[..., Any], *arguments: object) -> Iterator[tuple[str, Outcome]]:
    """Yield each name with what a function of a module returns for it, as they are done; the name comes behind the arguments.

    Where the system has no fork, all is done in this process.
    """
    if os.name != "posix":
        yield from ((name, _here(how, arguments, name)) for name in names)
        return
    waiting = iter(names)
    workers: list[_Worker] = []
    try:
        for name in waiting:
            workers.append(_given(_Worker(Apart()), name, how, arguments))
            if len(workers) == min(jobs, _MOST):
                break
        while workers:
            ready, _, _ = select.select([worker.process.pipe.ends[0] for worker in workers], [], [], _WAKES)
            for worker in list(workers):
                outcome = _outcome(worker) if worker.process.pipe.ends[0] in ready else _late(worker)
                if outcome is None:
                    continue
                yield worker.name, outcome
                following = next(waiting, None)
                if following is None:
                    worker.process.end()
                    workers.remove(worker)
                else:
                    _given(worker, following, how, arguments)
    finally:
        for worker in workers:
            worker.process.end()


def _given(worker: _Worker, name: str, how: Callable[..., Any], arguments: tuple[object, ...]) -> _Worker:
    worker.name, worker.begun = name, time.monotonic()
    worker.process.send(how, *arguments, name)
    return worker


def _outcome(worker: _Worker) -> Outcome | None:
    """Return what a process that has something to say has done; None where it says that it goes on."""
    try:
        answer = worker.process.answer()
    except (EOFError, OSError):
        worker.process.end()
        worker.process = Apart()
        return EndedError(worker.name, megabytes=LIMITS.megabytes)
    if answer[0] == "renewed":
        worker.begun = time.monotonic()
        return None
    try:
        return result_of(answer)
    except UnreadableError as error:
        return error
    except RuntimeError as error:
        return FailedError(worker.name, reason=error)


def _late(worker: _Worker) -> Outcome | None:
    if time.monotonic() - worker.begun <= LIMITS.seconds:
        return None
    worker.process.end()
    worker.process = Apart()
    return TooLongError(worker.name, seconds=LIMITS.seconds)


def _here(how: Callable[..., Any], arguments: tuple[object, ...], name: str) -> Outcome:
    try:
        return how(*arguments, name)
    except UnreadableError as error:
        return error
