"""Reads a document: bytes -> text -> clean text -> outline -> metadata and facts -> a plan."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any, TypeVar

from parsers.about.glossaries import in_glossaries
from parsers.about.metadata import metadata
from parsers.about.titles import without_signs_of_title
from parsers.about.topics import topics_of
from parsers.archives import content_of
from parsers.errors import (
    OVER,
    EmptyError,
    FailedError,
    FolderError,
    ForbiddenError,
    MissingError,
    NotAFileError,
    Reason,
    UnknownFormatError,
    UnreadableError,
)
from parsers.facts import FACT_KINDS
from parsers.facts.document import Document
from parsers.formats import format_of, unread
from parsers.formats.format import Format
from parsers.formats.source import Source
from parsers.limits import LIMITS, MEGABYTE, OverLimitError
from parsers.outline.body import find_body
from parsers.outline.dividing import outline
from parsers.plan import Damage, Plan, Repair
from parsers.repairs.repairing import repair
from parsers.text.mapped_text import MappedText
from parsers.text.passages import Passages
from parsers.values import replace

_LONGEST_REASON = 200


def read_file(file: Path) -> Plan:
    """Return the plan in a file, which may be the member of a zip (plans.zip/要点.docx).

    Raises an `UnreadableError` that says what is the matter with the file.
    """
    return read_content(bytes_of(file), file)


def bytes_of(file: Path) -> bytes:
    """Return the bytes of a file, or of a member of a zip; raises an `UnreadableError` where it cannot be opened."""
    try:
        # A pipe that nobody writes to would be waited for without end.
        if file.exists() and not (file.is_file() or file.is_dir()):
            raise NotAFileError(file)
        if file.is_file():
            LIMITS.check("size", file.stat().st_size / MEGABYTE)
        packed = content_of(file)
        return file.read_bytes() if packed is None else packed
    except OverLimitError as over:
        raise OVER[over.counted](file, most=getattr(LIMITS, over.counted)) from over
    except FileNotFoundError as error:
        raise MissingError(file) from error
    except IsADirectoryError as error:
        raise FolderError(file) from error
    except (OSError, ValueError) as error:
        raise ForbiddenError(file, reason=Reason(error) if isinstance(error, OSError) else error) from error


_AS_IT_SAYS: Mapping[str, Any] = {}


def read_content(content: bytes, file: Path, put_right: Mapping[str, Any] = _AS_IT_SAYS) -> Plan:
    """Return the plan in the bytes of a file; the ending of its name tells the format.

    A `year` that is put right (None for none) takes the place of the document's own, for its days too (今年底).
    Raises an `UnreadableError` that says what is the matter with them.
    """
    if not content.strip():
        raise EmptyError(file)
    suffix = file.suffix.lower()
    unknown = unread(content, suffix)
    if unknown:
        raise UnknownFormatError(file, suffix=unknown)
    try:
        return _plan(_source(format_of(content, suffix), content, file), file.name, put_right)
    except UnreadableError:
        raise
    except Exception as error:
        # Whatever one file does to its reader, the others are still read.
        raise FailedError(file, reason=f"{type(error).__name__}: {error}"[:_LONGEST_REASON]) from error


def _source(form: Format, content: bytes, file: Path) -> Source:
    if not form.is_apart:
        return _untitled(form.read(content, file))
    # Text needs no second process, and not the time to load what makes one.
    from parsers.formats import apart  # noqa: PLC0415

    return _untitled(apart.read(form.read, content, file))


def _untitled(source: Source) -> Source:
    """Return what was read, without the signs that a title has for its style; pages know none."""
    return source if source.pages or source.read_as else replace(source, text=without_signs_of_title(source.text))


def read_text(text: str, file: str | None = None) -> Plan:
    """Return the plan in a decoded text; `file` is the name it came under."""
    return _plan(Source(text), file)


def _plan(source: Source, file: str | None, put_right: Mapping[str, Any] = _AS_IT_SAYS) -> Plan:
    repaired = repair(source.read_as or source.text)
    found = outline(repaired.text, find_body(repaired.text.text))
    known = metadata(found.sections, Path(file).stem if file else "")
    if "year" in put_right:
        known = replace(known, year=put_right["year"])
    document = Document(repaired.text, found.sections, found.passages, known, repaired.damage)
    explains = in_glossaries(found.sections)
    facts: dict[str, tuple[Any, ...]] = {}
    for kind in FACT_KINDS:
        facts[kind.name] = tuple(fact for fact in kind.find(document, facts) if fact.section not in explains)
    province, city, county = known.place
    return Plan(
        id=known.id,
        title=known.title,
        province=province,
        city=city,
        county=county,
        year=known.year,
        issuer=known.issuer,
        number=known.number,
        issued=known.issued,
        doc_type=known.doc_type,
        file=file,
        address=None,
        sections=tuple(
            replace(section, topics=topics, frame=document.frames.of(section.index), ocr=source.is_recognised(section.source))
            for section, topics in zip(found.sections, topics_of(found.sections, document.folded, found.passages), strict=True)
        ),
        repairs=tuple(_placed(one, repaired.text, found.passages) for one in repaired.repairs),
        damage=tuple(
            replace(_placed(one, repaired.text, found.passages), page=source.page_at(one.source[0])) for one in repaired.damage
        ),
        notes=source.notes,
        found=source.text,
        facts=facts,
    )


_Mended = TypeVar("_Mended", Repair, Damage)


def _placed(one: _Mended, text: MappedText, passages: Passages) -> _Mended:
    """Return a repair, or a loss, with its section and its place in that section's words."""
    span = text.span_of(one.source)
    placed = passages.place(*span)
    return replace(one, section=placed[0], place=placed[1]) if placed else one
