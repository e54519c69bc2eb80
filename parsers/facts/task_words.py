"""The verbs and words by which a count is promised, or only says which things are meant (data/task_words.tsv)."""

import re
from functools import cache

import data
from parsers.text.patterns import compiled


@cache
def _words(meaning: str) -> re.Pattern[str]:
    """Return the words of the table that bear a meaning, the longer first."""
    words = [word for word, means in data.rows("task_words") if means == meaning]
    return compiled("|".join(sorted(words, key=len, reverse=True)))


def promises() -> re.Pattern[str]:
    """Return the verbs whose object, when counted, is promised: 完成1000个村庄整治."""
    return _words("promises")


def describes() -> re.Pattern[str]:
    """Return the words behind which a count only says which things are meant: 加强19个控制单元管控."""
    return _words("describes")
