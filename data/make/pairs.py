"""Writes data/pairs.tsv: which character follows which in the words of Chinese, the frequent ones first.

Source: dict.txt of jieba 0.42.1 (MIT), 349,046 words with their frequencies. A pair counts as often as the words that hold it;
pairs counted less than LEAST times are left out, and so are characters outside of the Simplified script.

    pip download --no-deps --no-binary :all: jieba==0.42.1 && tar xzf jieba-0.42.1.tar.gz
    python -m data.make.pairs jieba-0.42.1/jieba/dict.txt
"""

import sys
from collections import Counter
from itertools import pairwise
from pathlib import Path

LEAST = 20


def main(words: Path) -> None:
    """Write the table beside this folder: a row for each first character, with those that follow it."""
    counts: Counter[tuple[str, str]] = Counter()
    for line in words.read_text(encoding="utf-8").splitlines():
        word, frequency, _ = line.split(" ")
        for first, second in pairwise(word):
            if "一" <= first <= "鿿" and "一" <= second <= "鿿":
                counts[first, second] += int(frequency)
    followers: dict[str, list[str]] = {}
    for (first, second), count in counts.most_common():
        if count >= LEAST:
            followers.setdefault(first, []).append(second)
    rows = "".join(f"{first}\t{''.join(seconds)}\n" for first, seconds in sorted(followers.items()))
    (Path(__file__).parent.parent / "pairs.tsv").write_text(rows, encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
