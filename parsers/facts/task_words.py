"""The verbs and words by which a count is promised, or only says which things are meant (data/task_words.tsv)."""

import re
from functools import cache

import data
from parsers.text.patterns import compiled
from parsers.text.word_list import any_word


@cache
def _words(meaning: str) -> re.Pattern[str]:
    """Return the words of the table that bear a meaning, the longer first."""
    words = [word for word, means in data.rows("task_words") if means == meaning]
    return compiled("|".join(sorted(words, key=len, reverse=True)))


def promises() -> re.Pattern[str]:
    """Return the verbs whose object, when counted, is promised: 完成1000个村庄整治."""
    return _words("promises")


@cache
def verbs_of_doing() -> re.Pattern[str]:
    """Return what finds one of these verbs quickly where most words hold none: the rows that are expressions are tried last."""
    words = [word for word, means in data.rows("task_words") if means == "promises"]
    plain, expressions = ([word for word in words if word.isalpha() is is_plain] for is_plain in (True, False))
    return compiled("|".join([any_word(plain).pattern, *expressions]))


def describes() -> re.Pattern[str]:
    """Return the words behind which a count only says which things are meant: 加强19个控制单元管控."""
    return _words("describes")
