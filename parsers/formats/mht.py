"""Web pages saved with what they need in one file (MHTML, RFC 2557), as many sites of government give them for Word files."""

from codecs import BOM_UTF8
from email import message_from_bytes, policy
from email.message import EmailMessage, Message
from pathlib import Path

from parsers.errors import DamagedFileError
from parsers.formats import html


def read(content: bytes, file: Path) -> str:
    """Return the words of the first page in the file; raises a DamagedFileError where there is none, or what `html.read` raises."""
    for part in _parts(content, file):
        if part.get_content_type() == "text/html" and isinstance(part, EmailMessage):
            page = part.get_payload(decode=True)
            if isinstance(page, bytes):
                return html.read(_declaring(page, part.get_content_charset()), file)
    raise DamagedFileError(file)


def _parts(content: bytes, file: Path) -> list[Message]:
    try:
        return list(message_from_bytes(content.removeprefix(BOM_UTF8).lstrip(), policy=policy.default).walk())
    except RecursionError as error:
        # No program packs a page in hundreds of others.
        raise DamagedFileError(file) from error


def _declaring(page: bytes, charset: str | None) -> bytes:
    """Return a page that declares its encoding as the part it stands in does."""
    declared = b"charset" in page[:2048].lower()
    return page if declared or not charset else f'<meta charset="{charset}">'.encode() + page
