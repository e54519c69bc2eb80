"""The footnotes and endnotes of a Word file, each a line behind the paragraph that refers to it."""

from xml.etree.ElementTree import Element

from parsers.formats.word.names import W


class Notes:
    """The notes of a document."""

    def __init__(self, footnotes: Element | None, endnotes: Element | None) -> None:
        self._notes = {
            (kind, note.get(f"{W}id") or ""): " ".join(_words(paragraph) for paragraph in note.iter(f"{W}p")).strip()
            for kind, part in (("footnote", footnotes), ("endnote", endnotes))
            if part is not None
            for note in part.iter(f"{W}{kind}")
        }
        self._pending: list[str] = []
        self._count = 0

    def refer(self, reference: Element) -> None:
        """Take up the note that a reference names, for the end of its paragraph."""
        kind = reference.tag.removeprefix(W).removesuffix("Reference")
        words = self._notes.get((kind, reference.get(f"{W}id") or ""))
        if words:
            self._count += 1
            self._pending.append(f"注{self._count}：{words}")

    def pending(self) -> list[str]:
        """Return the notes referred to since the last time, as lines."""
        pending, self._pending = self._pending, []
        return pending


def _words(paragraph: Element) -> str:
    return "".join(text.text or "" for text in paragraph.iter(f"{W}t"))
