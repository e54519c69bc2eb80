"""Paths of sections as a person types them: 三/五/16."""

from parsers.text.folding import fold


def path_typed(path: tuple[str, ...]) -> str:
    """Return a path as a person types it."""
    return "/".join(map(bare, path))


def bare(marker: str) -> str:
    """Return a marker without its signs."""
    return fold(marker).strip(" ()、.,:")
