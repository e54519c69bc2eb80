"""Writes data/readings.tsv: how the common characters are read, in pinyin without tone marks.

Source: pypinyin (MIT), for the characters of GB 2312, and those that data/words.tsv and data/traditional.tsv are written with.

    pip install pypinyin
    python -m data.make.readings
"""

import unicodedata
from pathlib import Path

from pypinyin import Style, pinyin

import data

_LEADS, _SECONDS = range(0xB0, 0xF8), range(0xA1, 0xFF)
"""The bytes of the characters of GB 2312."""


def main() -> None:
    """Write the table beside this folder: a row for each syllable, with the characters that may be read so."""
    characters = {character for row in data.bare_rows("words") for character in row[0]} | {
        row[0] for row in data.bare_rows("traditional")
    }
    characters.update(bytes((lead, second)).decode("gb2312", "ignore") for lead in _LEADS for second in _SECONDS)
    characters.discard("")
    syllables: dict[str, list[str]] = {}
    for character in sorted(characters):
        for reading in pinyin(character, style=Style.NORMAL, heteronym=True)[0]:
            plain = unicodedata.normalize("NFC", reading).replace("ü", "v")
            if plain.isascii() and plain.isalpha():
                syllables.setdefault(plain, []).append(character)
    rows = "".join(f"{syllable}\t{''.join(known)}\n" for syllable, known in sorted(syllables.items()))
    (Path(__file__).parent.parent / "readings.tsv").write_text(rows, encoding="utf-8")


if __name__ == "__main__":
    main()
