"""The formats of files that are read.

Each file is one format, with its `SUFFIXES` and a function `read(content, file) -> str` that returns the source text, or raises an
`UnreadableError` that says why there is none.
"""

from parsers.formats import docx, html, markdown, pdf, plain

FORMATS = (markdown, html, docx, pdf)

OTHERWISE = plain
"""What a file is read as whose name tells nothing."""

NOT_READ = {
    ".doc",
    ".wps",
    ".rtf",
    ".odt",
    ".mht",
    ".xls",
    ".xlsx",
    ".et",
    ".ppt",
    ".zip",
    ".rar",
}
"""Endings of formats that are known and not read."""
