"""Writes data/traditional.tsv: each Traditional character with its Simplified one, where both are one character.

Source: the dictionary TSCharacters of OpenCC (Apache-2.0) as packaged by opencc-python-reimplemented 0.1.7. Characters that OpenCC
gives several Simplified forms take the first, as its own t2s conversion does outside of phrases.

    python -m data.make.traditional
"""

from pathlib import Path

import opencc


def main() -> None:
    """Write the table beside this folder, in the order of the characters' code points."""
    source = Path(opencc.__file__).parent / "dictionary" / "TSCharacters.txt"
    pairs = sorted(line.split("\t") for line in source.read_text(encoding="utf-8").splitlines() if "\t" in line)
    lines = [
        f"{traditional}\t{simplified.split()[0]}\n"
        for traditional, simplified in pairs
        if len(traditional) == 1 == len(simplified.split()[0]) and traditional != simplified.split()[0]
    ]
    (Path(__file__).parent.parent / "traditional.tsv").write_text("".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
