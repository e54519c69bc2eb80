"""What happens when the program itself has failed."""

from tui.exit_code import ExitCode
from tui.prompt.output import tell
from tui.saying import sentences
from tui.saying.language import Language


def broken(error: BaseException, language: Language) -> ExitCode:
    """Say that the library is damaged where that is what has failed; else keep the details of an error of the program's own."""
    from library.store.kept.database import damage_in  # noqa: PLC0415 -- for the rarest of cases

    damage = damage_in(error)
    if damage:
        tell(sentences.LIBRARY_DAMAGED, language, reason=damage)
        return ExitCode.UNREADABLE
    import tempfile  # noqa: PLC0415
    import traceback  # noqa: PLC0415

    with tempfile.NamedTemporaryFile("w", prefix="yaodian-", suffix=".log", delete=False, encoding="utf-8") as log:
        traceback.print_exception(error, file=log)
    tell(sentences.BROKE, language, log=log.name)
    return ExitCode.BROKEN
