"""The kinds of damage that are undone, in the order in which they are. To add one: a file and a line in `REPAIRS`."""

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
from parsers.repairs.repair import Repairer

REPAIRS: list[Repairer] = [
    utf8_read_as_latin,
    utf8_read_as_gbk,
    gbk_lost_byte,
    markup,
    pinyin,
    control_characters,
    junk,
    question_marks,
    undecodable,
]
