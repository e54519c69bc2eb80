"""What a Word file may not do: unpack without end, or declare entities that grow."""

import io
import zipfile
from pathlib import Path

import pytest

from parsers.errors import DamagedFileError
from parsers.formats.word.reading import read
from parsers.limits import LIMITS, OverLimitError

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
DOCUMENT = f'<w:document xmlns:w="{_W}"><w:body><w:p><w:r><w:t>{{}}</w:t></w:r></w:p></w:body></w:document>'


def packed(document: str) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", document)
    return content.getvalue()


def test_a_part_larger_than_any_plan_is_not_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    content = packed(DOCUMENT.format("改善环境" * 1000))
    assert "改善环境" in read(content, Path("plan.docx"))
    monkeypatch.setattr(LIMITS, "unpacked", 0)
    with pytest.raises(OverLimitError):
        read(content, Path("plan.docx"))


def test_entities_are_refused_before_they_are_read() -> None:
    laughs = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 2}">' for n in range(1, 4))
    declared = f'<!DOCTYPE w [<!ENTITY e0 "哈">{laughs}]>'
    with pytest.raises(DamagedFileError):
        read(packed(declared + DOCUMENT.format("&e3;")), Path("plan.docx"))
