"""Reads files in a process of their own, where one made to take all time or all memory ends as a message.

PDF and Word files can draw a form within itself for ever, or unpack to a thousand times their size. The process is started with the
first such file, used for all that follow, and started anew when it had to be ended. Where the system can limit memory it does.
"""

import atexit
import os
import pickle
import select
import signal
import struct
import sys
import threading
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from typing import Any, Protocol, TypeVar

from parsers.errors import EndedError, TooLargeError, TooLongError, UnreadableError
from parsers.limits import CLOCK, LIMITS, MEGABYTE, Limits
from parsers.values import fields

try:
    import resource
except ImportError:
    # Only Unix limits memory.
    resource = None  # type: ignore[assignment]

_LOOKS = 1.0
"""After how many seconds a process looks whether the one that started it is still there."""
_Found = TypeVar("_Found")
_Read = Callable[[bytes, Path], _Found]
_Answer = tuple[str, Any]
"""`read` and what is read; `renewed` while it goes on; `error` with the name and values of one; `failed` with a reason."""


class _Process(Protocol):
    """A process that can be ended."""

    @property
    def pid(self) -> int | None: ...

    def kill(self) -> None: ...


class _Pipe:
    """One end of a pair of pipes: what goes through it is pickled, with its length in front.

    What the library of Python has for this takes longer to load than a document to read; it is used where there is no fork.
    """

    def __init__(self, reads: int, writes: int) -> None:
        self.ends = (reads, writes)

    def send(self, value: object) -> None:
        """Send a value; raises an OSError where there is nobody at the other end."""
        content = pickle.dumps(value)
        left = memoryview(_LENGTH.pack(len(content)) + content)
        while left:
            left = left[os.write(self.ends[1], left) :]

    def recv(self) -> Any:
        """Return the next value; raises an EOFError where there is nobody at the other end."""
        (length,) = _LENGTH.unpack(self._read(_LENGTH.size))
        return pickle.loads(self._read(length))

    def _read(self, length: int) -> bytes:
        content = bytearray()
        while len(content) < length:
            part = os.read(self.ends[0], min(length - len(content), 1 << 20))
            if not part:
                raise EOFError
            content += part
        return bytes(content)

    def poll(self, seconds: float) -> bool:
        """Return whether something comes within some seconds."""
        return bool(select.select([self.ends[0]], [], [], seconds)[0])

    def close(self) -> None:
        """Close both ends."""
        for end in self.ends:
            os.close(end)


_LENGTH = struct.Struct("!Q")


class _Child:
    """A process that this one has started."""

    def __init__(self, pid: int) -> None:
        self.pid = pid

    def kill(self) -> None:
        """End it, and let the system forget it."""
        with suppress(ProcessLookupError):
            os.kill(self.pid, signal.SIGKILL)
        with suppress(ChildProcessError):
            os.waitpid(self.pid, 0)


def _started() -> tuple[Any, _Process]:
    """Start the process; return the pipe to it, and the process.

    A copy of this one is there at once, but not safe while other threads hold locks, and where the terminal's streams are taken
    only a new one can be started.
    """
    if os.name != "posix":
        from multiprocessing import Pipe, get_context  # noqa: PLC0415

        near, far = Pipe()
        spawned = get_context("spawn").Process(target=serve, args=(far, LIMITS), daemon=True)
        spawned.start()
        return near, spawned
    (their_reads, our_writes), (our_reads, their_writes) = os.pipe(), os.pipe()
    ours, theirs = _Pipe(our_reads, our_writes), _Pipe(their_reads, their_writes)
    if threading.active_count() == 1:
        pid = os.fork()
        if not pid:
            ours.close()
            try:
                serve(theirs, LIMITS)
            finally:
                os._exit(0)
        theirs.close()
        return ours, _Child(pid)
    import subprocess  # noqa: PLC0415

    code = (
        f"import sys; sys.path[:] = {sys.path!r}; from parsers.formats.apart import _Pipe, serve;"
        f" from parsers.limits import Limits; serve(_Pipe{theirs.ends!r}, {LIMITS!r})"
    )
    null = subprocess.DEVNULL
    new = subprocess.Popen([sys.executable, "-c", code], pass_fds=theirs.ends, stdin=null, stdout=null, stderr=null)
    # It is waited for by its number, as a copy is.
    new.returncode = 0
    theirs.close()
    return ours, _Child(new.pid)


class Apart:
    """A process in which functions of modules are called, and the pipe to it."""

    def __init__(self) -> None:
        self.pipe, self._process = _started()

    def end(self) -> None:
        """End the process and what it has started, whatever they are doing."""
        if self._process.pid and hasattr(os, "killpg"):
            with suppress(ProcessLookupError, PermissionError):
                os.killpg(self._process.pid, signal.SIGKILL)
        self._process.kill()
        self.pipe.close()

    def send(self, how: Callable[..., Any], *arguments: object) -> None:
        """Let a function be called there; raises an OSError where the process has ended."""
        self.pipe.send((how, *arguments))

    def answer(self) -> _Answer:
        """Return the next answer; raises an EOFError or an OSError where the process has ended."""
        answer: _Answer = self.pipe.recv()
        return answer


_lock = threading.Lock()
_reader: Apart | None = None
_is_here = False
"""Whether this is such a process itself, which needs no other."""


def result_of(answer: _Answer) -> Any:
    """Return what was answered, or raise what it says: an `UnreadableError`, or a RuntimeError with the reason of a failure."""
    kind, said = answer
    if kind == "error":
        module, name, values = said
        raise getattr(import_module(module), name)(**values)
    if kind == "failed":
        raise RuntimeError(said)
    return said


def read(how: _Read[_Found], content: bytes, file: Path) -> _Found:
    """Return what a function of a module reads in the bytes of a file, in the other process.

    Raises what it raises, a TooLongError, a TooLargeError or an EndedError; a RuntimeError with its reason where it fails.
    """
    if _is_here:
        return how(content, file)
    global _reader  # noqa: PLW0603 -- one process for all files
    with _lock:
        _reader = _reader or Apart()
        try:
            _reader.send(how, content, file)
            kind: str = "renewed"
            said: Any = None
            while kind == "renewed":
                CLOCK.renew()
                if not _reader.pipe.poll(LIMITS.seconds):
                    raise TooLongError(file, seconds=LIMITS.seconds)
                kind, said = _reader.answer()
        except (EOFError, OSError) as error:
            _end()
            raise EndedError(file, megabytes=LIMITS.megabytes) from error
        except BaseException:
            _end()
            raise
    found: _Found = result_of((kind, said))
    return found


@atexit.register
def _end() -> None:
    global _reader  # noqa: PLW0603
    if _reader is not None:
        _reader.end()
        _reader = None


def serve(pipe: Any, limits: Limits) -> None:
    """Answer what comes through a pipe until there is nobody at its other end."""
    global _is_here  # noqa: PLW0603
    _is_here = True
    for each in fields(Limits):
        setattr(LIMITS, each.name, getattr(limits, each.name))
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if hasattr(os, "setpgid"):
        # What it starts ends with it.
        os.setpgid(0, 0)
    CLOCK.renewed = lambda: pipe.send(("renewed", None))
    threading.Thread(target=_end_with, args=(os.getppid(),), daemon=True).start()
    if resource is not None:
        _, most = resource.getrlimit(resource.RLIMIT_AS)
        wanted = limits.megabytes * MEGABYTE
        # Where less is allowed already it stays so.
        limit = wanted if most == resource.RLIM_INFINITY else min(wanted, most)
        resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
    while True:
        try:
            how, *arguments = pipe.recv()
        except (EOFError, OSError):
            return
        pipe.send(_answer(how, arguments))


def _end_with(parent: int) -> None:
    """End this process when the one that started it has ended, whatever it is doing."""
    while os.getppid() == parent:
        time.sleep(_LOOKS)
    os._exit(1)


def _answer(how: Callable[..., Any], arguments: Sequence[Any]) -> _Answer:
    try:
        return "read", how(*arguments)
    except UnreadableError as error:
        return "error", (type(error).__module__, type(error).__name__, error.values)
    except MemoryError:
        return "error", (TooLargeError.__module__, TooLargeError.__name__, {"file": arguments[-1], "megabytes": LIMITS.megabytes})
    except Exception as error:
        return "failed", f"{type(error).__name__}: {error}"
