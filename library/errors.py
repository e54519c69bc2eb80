"""What can be the matter with a library, said so that a person can act on it."""

from pathlib import Path

from parsers.errors import UnreadableError, YaodianError


class UnwritableLibraryError(YaodianError):
    """A library can be read, and nothing can be written to it."""

    def __init__(self, file: Path | str) -> None:
        super().__init__(file=file)


class NewerLibraryError(UnreadableError):
    zh = "{file}：这个文件库由更新版本的 yaodian 建立，本版本无法读取。请升级 yaodian。"
    en = "{file}: this library was made by a newer yaodian. Install that one to read it."


class OlderLibraryError(UnreadableError):
    zh = "{file}：这个文件库由旧版本的 yaodian 建立，须先升级，但无法写入。请在可写入时打开一次。"
    en = "{file}: an older yaodian made this library, and it cannot be written to bring it up to date. Open it once where it can."


class NoLibraryError(UnreadableError):
    zh = "{file}：不是文件库，或已损坏（{reason}）。请用 --library 指明另一个，或把它移开。"
    en = "{file}: is no library, or is damaged ({reason}). Name another one with --library, or move it away."


class UnmadeLibraryError(UnreadableError):
    zh = "{file}：无法建立文件库（{reason}）。"
    en = "{file}: the library cannot be made ({reason})."


class ReadOnlyLibraryError(UnwritableLibraryError):
    zh = "{file}：文件库只能读取，不能写入。请检查权限，或用 --library 指明另一个。"
    en = "{file}: the library can only be read. Check its permissions, or name another one with --library."


class BusyLibraryError(UnreadableError):
    zh = "{file}：文件库正被另一个程序写入，等待超时。请稍后再试。"
    en = "{file}: another program keeps writing to the library. Try again later."


class FullDiskError(UnwritableLibraryError):
    zh = "{file}：磁盘已满，文件库没有写入。请腾出空间后再试。"
    en = "{file}: the disk is full, and nothing was written to the library. Make room, and try again."


class WrongTreeError(UnreadableError):
    zh = "{file}：不是 parse --json 的输出，或其中有误：{where}。"
    en = "{file}: is not what parse --json writes, or is wrong in it: {where}."
