"""The formats of files that are read.

Each file is one format, with its `SUFFIXES` and a function `read(content, file) -> str` that returns the source text, or raises an
`UnreadableError` that says why there is none.
"""

from parsers.formats import markdown, plain

FORMATS = (plain, markdown)
