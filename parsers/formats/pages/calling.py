"""Calls of pdfium without the checks of their arguments."""

from ctypes import CFUNCTYPE, c_void_p, cast
from functools import cache
from typing import Any

from pypdfium2 import raw


@cache
def unchecked(name: str) -> Any:
    """Return the function of pdfium of a name that takes its arguments as they are.

    A page has thousands of characters, and what checks its arguments takes twice as long as what it calls.
    """
    function = getattr(raw, name)
    as_it_is: Any = CFUNCTYPE(function.restype)(cast(function, c_void_p).value or 0)
    as_it_is.argtypes = None
    return as_it_is
