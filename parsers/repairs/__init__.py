"""The kinds of damage that are undone, in the order in which they are.

Each file is one kind, with a `NAME` and a function `find(text) -> list[Edit]` that returns the edits that undo it, in order,
without overlap and with offsets into the text it was given, which the kinds before it have already put right. On a text without
its damage it returns nothing, and finds that out cheaply.
"""

from parsers.repairs import (
    control_characters,
    gbk_lost_byte,
    junk,
    markup,
    pinyin,
    question_marks,
    undecodable,
    utf8_read_as_gbk,
    utf8_read_as_latin,
)

REPAIRS = (
    utf8_read_as_latin,
    utf8_read_as_gbk,
    gbk_lost_byte,
    markup,
    pinyin,
    control_characters,
    junk,
    question_marks,
    undecodable,
)
