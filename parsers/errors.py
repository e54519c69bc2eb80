"""The errors a person can meet, each saying what happened, where, and what to do.

The program shows them in one place, in the language of the interface; nothing here is ever shown as a traceback.
"""

import errno
from pathlib import Path
from typing import ClassVar

_REASONS = {
    errno.ENOENT: ("没有这个文件夹", "there is no such folder"),
    errno.EACCES: ("没有权限", "permission denied"),
    errno.EPERM: ("不允许这样做", "this is not permitted"),
    errno.EISDIR: ("这是文件夹", "this is a folder"),
    errno.ENOTDIR: ("路径中有一处不是文件夹", "part of the path is no folder"),
    errno.ENOSPC: ("磁盘已满", "the disk is full"),
    errno.EDQUOT: ("超出磁盘限额", "the disk quota is used up"),
    errno.EROFS: ("磁盘只读", "the disk is read-only"),
    errno.ELOOP: ("符号链接互相指向", "symbolic links lead in a circle"),
    errno.ENAMETOOLONG: ("文件名太长", "the name is too long"),
    errno.EBADF: ("已关闭", "it is closed"),
    errno.EIO: ("读写出错", "the device failed"),
}


class Reason:
    """Why the system refused something, in both languages where it is a usual reason, else in the system's own words."""

    def __init__(self, error: Exception) -> None:
        number, said = (error.errno, error.strerror) if isinstance(error, OSError) else (None, None)
        self._said = _REASONS.get(number or 0) or (said or str(error),) * 2

    def message(self, language: str) -> str:
        """Return the reason in a language, `zh` or `en`."""
        return self._said[language != "zh"]


class YaodianError(Exception):
    """The base of every error that is a message to the user.

    `zh` and `en` are the message in the two languages of the interface. The named fields in them are filled with the values
    given to the constructor; a tuple of them is a list.
    """

    zh: ClassVar[str]
    en: ClassVar[str]

    def __init__(self, **values: object) -> None:
        self.values = values
        super().__init__(self.message("en"))

    def message(self, language: str) -> str:
        """Return the message in a language, `zh` or `en`."""
        said = {name: _said(value, language) for name, value in self.values.items()}
        return (self.zh if language == "zh" else self.en).format(**said)


def _said(value: object, language: str) -> object:
    if isinstance(value, tuple):
        return ("、" if language == "zh" else ", ").join(value)
    return value.message(language) if isinstance(value, Reason) else value


class UnreadableError(YaodianError):
    """A file could not be turned into a plan; the others can still be read."""

    def __init__(self, file: Path | str, **values: object) -> None:
        super().__init__(file=file, **values)


class MissingError(UnreadableError):
    zh = "{file}：没有这个文件。请检查路径。"
    en = "{file}: there is no such file. Check the path."


class FolderError(UnreadableError):
    zh = "{file}：这是文件夹。请给出其中的文件。"
    en = "{file}: this is a folder. Name the files in it."


class NotAFileError(UnreadableError):
    zh = "{file}：这是管道或设备，不是文件。请用 - 从标准输入读取。"
    en = "{file}: this is a pipe or a device, not a file. Use - to read standard input."


class ForbiddenError(UnreadableError):
    zh = "{file}：无法打开（{reason}）。请检查读取权限。"
    en = "{file}: cannot be opened ({reason}). Check that you may read it."


class FailedError(UnreadableError):
    zh = "{file}：读取时程序出错（{reason}）。文件没有被改动，其他文件照常读取。请报告这个问题，并附上文件。"
    en = "{file}: yaodian failed to read it ({reason}). It was not changed; the others are read. Please report this with the file."


class TooLongError(UnreadableError):
    zh = "{file}：{seconds} 秒内没有读完，已跳过，其他文件照常读取。可用设置 seconds 提高上限。"
    en = "{file}: not read within {seconds} s, and left out; the others are read. The setting “seconds” raises that."


class EndedError(UnreadableError):
    zh = (
        "{file}：读取它的进程中途结束：文件可能已损坏，或需要的内存超过 {megabytes} MB。"
        "已跳过，其他文件照常读取。可用设置 memory 提高上限。"
    )
    en = (
        "{file}: the process that read it ended: the file may be damaged, or take more than {megabytes} MB of memory."
        " It is left out; the others are read. The setting “memory” raises that."
    )


class TooLargeError(UnreadableError):
    zh = "{file}：读取它需要的内存超过 {megabytes} MB，已跳过，其他文件照常读取。可用设置 memory 提高上限。"
    en = "{file}: reading it takes more than {megabytes} MB of memory. It is left out; the setting “memory” raises that."


class SeveralMembersError(UnreadableError):
    zh = "{file}：里面有 {count} 份文件，请指明一份：{choices}。"
    en = "{file}: holds {count} files. Name one: {choices}."


class TooManyMembersError(UnreadableError):
    zh = "{file}：其中的文件超过 {most} 份，只读取了前 {most} 份。请解开后添加所在的文件夹。"
    en = "{file}: holds more than {most} files, of which the first {most} are read. Unpack it and add the folder."


class TooManyRowsError(UnreadableError):
    zh = "{file}：有一张表超过 {most} 行，没有读取。请分成几份。"
    en = "{file}: a sheet has more than {most} rows and is not read. Part it into several files."


class TooBigError(UnreadableError):
    zh = "{file}：超过 {most} MB，已跳过，其他文件照常读取。可用设置 size 提高上限。"
    en = "{file}: has more than {most} MB. It is left out; the others are read. The setting “size” raises that."


class TooLargeUnpackedError(UnreadableError):
    zh = "{file}：解开后有一部分超过 {most} MB，已跳过，其他文件照常读取。可用设置 unpacked 提高上限。"
    en = "{file}: part of it unpacks to more than {most} MB. It is left out; the setting “unpacked” raises that."


class TooManyPagesError(UnreadableError):
    zh = "{file}：超过 {most} 页，已跳过，其他文件照常读取。可用设置 pages 提高上限。"
    en = "{file}: has more than {most} pages. It is left out; the others are read. The setting “pages” raises that."


OVER = {"size": TooBigError, "unpacked": TooLargeUnpackedError, "pages": TooManyPagesError}
"""The error of a file that goes over a limit, by the name of the setting."""


class EmptyError(UnreadableError):
    zh = "{file}：文件里没有文字。"
    en = "{file}: there is no text in this file."


class BinaryError(UnreadableError):
    zh = "{file}：不是文本文件。请另存为纯文本（.txt）后再试。"
    en = "{file}: this is not a text file. Save it as plain text (.txt) and try again."


class UnknownFormatError(UnreadableError):
    zh = "{file}：还不能读取 {suffix} 文件。请另存为纯文本（.txt）后再试。"
    en = "{file}: {suffix} files cannot be read yet. Save it as plain text (.txt) and try again."


class DamagedFileError(UnreadableError):
    zh = "{file}：文件已损坏，或不是它的名字所说的格式。请重新下载，或另存为纯文本（.txt）后再试。"
    en = "{file}: the file is damaged, or not what its name says. Download it again, or save it as plain text (.txt) and try again."


class EncryptedError(UnreadableError):
    zh = "{file}：文件已加密，无法读取。请先去掉密码再另存。"
    en = "{file}: the file is encrypted and cannot be read. Save it without its password first."


class ScannedError(UnreadableError):
    zh = "{file}：只有图片，没有文字（多半是扫描件）。安装 tesseract 及其中文数据（Debian：tesseract-ocr-chi-sim）后可以识别读取。"
    en = (
        "{file}: holds pictures and no text; it was probably scanned. With tesseract and its Chinese data installed"
        " (Debian: tesseract-ocr-chi-sim) it can be read."
    )


class PicturesError(UnreadableError):
    zh = "{file}：只有图片，没有文字；这种格式里的图片还不能识别。请另存为 PDF 后再试。"
    en = "{file}: holds pictures and no text, and pictures in this format cannot be read. Save it as PDF and try again."


class IllegibleError(UnreadableError):
    zh = "{file}：只有图片，也识别不出文字。请换一份更清楚的扫描件。"
    en = "{file}: holds pictures and no text, and none could be recognised. A clearer scan may help."


class UnmappedError(UnreadableError):
    zh = "{file}：这份 PDF 的字体没有说明各字是什么，文字无法读出。请先做文字识别（OCR），或索取原件。"
    en = "{file}: the fonts of this PDF do not tell which characters they draw. Run character recognition (OCR) over it first."


class OfficeMissingError(UnreadableError):
    zh = "{file}：读取 {suffix} 文件需要 LibreOffice，本机没有找到。请安装，或另存为 .docx。"
    en = "{file}: reading {suffix} files takes LibreOffice, which is not on this machine. Install it, or save the file as .docx."


class OfficeFailedError(UnreadableError):
    zh = "{file}：LibreOffice 无法转换这份文件（{reason}）。请另存为 .docx 后再试。"
    en = "{file}: LibreOffice could not convert the file ({reason}). Save it as .docx and try again."
