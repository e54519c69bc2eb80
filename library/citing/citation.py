"""Citations of some words: where they stand, and by what one sees that they still do."""

import hashlib
import re
from typing import Any

from parsers.plan import Section, Span
from parsers.text.folding import squeezed
from parsers.values import dataclass

HASH = 8
"""How many hexadecimal digits of the hash are told."""
IN_WORDS = re.compile(rf"\[(?P<address>[^\[\]\n]+?) +(?P<start>\d+)\s*[–—―-]\s*(?P<end>\d+) +#(?P<hash>[0-9a-fA-F]{{{HASH}}})\]")
"""A citation in a text, also one that an editor has touched: another dash, capitals."""
_LIKE_ONE = re.compile(r"\[[a-z]+-\d{4}[^\[\]\n]*[/#][^\[\]\n]*\]")


@dataclass(frozen=True, slots=True)
class Citation:
    """Where some words stand."""

    address: str
    """Of the section: hubei-2017/三/五/16."""
    span: Span
    """Offsets into the decoded source text."""
    hash: str
    """The first eight hexadecimal digits of SHA-256 of the words, folded to one script and one width and without white space."""

    def __str__(self) -> str:
        """Return it as it stands in a text."""
        return f"[{self.address} {self.span[0]}–{self.span[1]} #{self.hash}]"


def hash_of(words: str) -> str:
    """Return the hash of some words that a citation of them tells."""
    return hashlib.sha256(squeezed(words).encode("utf-8", "surrogatepass")).hexdigest()[:HASH]


def citation_of(address: str, fact: Any) -> Citation:
    """Return where the words of a fact stand, its section being that of an address."""
    return Citation(address, fact.source, hash_of(fact.shown))


def citation_of_section(address: str, section: Section) -> Citation:
    """Return where the words of a section stand, which has an address."""
    return Citation(address, section.source, hash_of(section.words))


def in_text(words: str) -> list[tuple[Citation, Span]]:
    """Return the citations in a text, each with where it stands there."""
    return [
        (Citation(match["address"], (int(match["start"]), int(match["end"])), match["hash"].lower()), match.span())
        for match in IN_WORDS.finditer(words)
    ]


def unreadable_in(words: str) -> list[str]:
    """Return what looks like a citation in a text, and cannot be read as one."""
    return [match[0] for match in _LIKE_ONE.finditer(words) if not IN_WORDS.fullmatch(match[0])]
