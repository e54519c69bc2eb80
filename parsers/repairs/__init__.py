"""The kinds of damage that are undone, in the order in which they are. To add one: a file and a line in one of the lists."""

from parsers.repairs.repair import Listed, Repairer

MISREAD: list[Repairer] = [
    Listed("utf8 read as latin", ".utf8_read_as_latin", "ãäåæçèé"),
    Listed("gbk read as latin", ".gbk_read_as_latin", "¡£"),
    Listed("utf8 kept as gbk", ".utf8_kept_as_gbk", "锛銆"),
]
"""A text that was read in another encoding as a whole: its lines and its spaces are not to be looked at before."""
REPAIRS: list[Repairer] = [
    Listed("utf8 read as gbk", ".utf8_read_as_gbk", ">"),
    Listed("gbk lost byte", ".gbk_lost_byte", "?"),
    Listed("markup", ".markup", ">;"),
    Listed("pinyin", ".pinyin", ")）"),
    Listed("control characters", ".control_characters"),
    Listed("gb code points", ".gb_code_points", "\ua3ac\ua3ae\ua1a2\ua1a3\ua3ba\ua3bb\ua3a8"),
    Listed("private characters", ".private_characters"),
    Listed("junk", ".junk", "@? \u3000"),
    Listed("question marks", ".question_marks", "?"),
    Listed("undecodable", ".undecodable", "\ufffd"),
]
