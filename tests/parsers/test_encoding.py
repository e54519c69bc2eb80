import pytest

from parsers.formats.support.encoding import decode

TEXT = "一、总体要求\n以习近平新时代中国特色社会主义思想为指导，全面推进美丽省份建设。2021年底前完成整治。\n" * 5
TRADITIONAL = "一、總體要求\n全面貫徹落實黨的十八大精神，推動生態環境質量實現根本好轉。2018年年底前完成。\n" * 5


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16", "utf-16-le", "utf-16-be"])
def test_each_encoding_is_recognised(encoding: str) -> None:
    assert decode(TEXT.encode(encoding))[0] == TEXT


def test_big5_is_recognised() -> None:
    assert decode(TRADITIONAL.encode("big5"))[0] == TRADITIONAL


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
def test_one_stray_byte_does_not_change_the_verdict(encoding: str) -> None:
    content = bytearray(TEXT.encode(encoding))
    content[40:40] = b"\xff"
    decoded, found = decode(bytes(content))
    assert found == encoding
    assert decoded.endswith(TEXT[60:])
    assert "\ufffd" in decoded


def test_a_text_cut_in_the_middle_of_a_character_is_read() -> None:
    assert decode(TEXT.encode("gb18030")[:201])[0].startswith(TEXT[:60])


def test_every_line_end_is_one_newline() -> None:
    assert decode("一、\r\n二、\r三、\x0b四、\u2028五、\n".encode())[0] == "一、\n二、\n三、\n四、\n五、\n"


def test_a_long_head_in_ascii_does_not_hide_the_encoding() -> None:
    content = b"<meta>" * 5_000 + b"\n" + TEXT.encode("gb18030")
    assert decode(content)[0].endswith(TEXT)


def test_a_stray_nul_does_not_make_utf_8_another_encoding() -> None:
    assert decode(TEXT.encode() + b"\0")[0].startswith(TEXT)
