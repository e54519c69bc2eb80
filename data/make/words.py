"""Writes data/words.tsv: the common words of Chinese, each with how often it was counted.

Source: dict.txt of jieba 0.42.1 (MIT), 349,046 words with their frequencies. Words of more than LONGEST characters and those
counted less than LEAST times are left out.

    pip download --no-deps --no-binary :all: jieba==0.42.1 && tar xzf jieba-0.42.1.tar.gz
    python -m data.make.words jieba-0.42.1/jieba/dict.txt
"""

import re
import sys
from pathlib import Path

LEAST = 200
LONGEST = 4


def main(words: Path) -> None:
    """Write the table beside this folder, a row for each word."""
    counts = dict(line.split(" ")[:2] for line in words.read_text(encoding="utf-8").splitlines())
    kept = sorted(word for word in counts if re.fullmatch(f"[一-鿿]{{1,{LONGEST}}}", word) and int(counts[word]) >= LEAST)
    rows = "".join(f"{word}\t{counts[word]}\n" for word in kept)
    (Path(__file__).parent.parent / "words.tsv").write_text(rows, encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
