"""The hand-made tables of the five bundled plans."""

import csv
from pathlib import Path

PLANS = ("henan-2021", "hubei-2017", "hubei-2024", "jilin-2020", "jincheng-2016")

_GOLD = Path(__file__).parent / "gold"


def gold_rows(name: str) -> list[dict[str, str]]:
    with (_GOLD / f"{name}.tsv").open(encoding="utf-8") as lines:
        return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
