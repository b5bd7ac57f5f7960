"""The user's own folders, by the habits of each system."""

import os
import sys
from pathlib import Path

from tailor.errors import OutputError


def data_folder() -> Path:
    """Return the folder for what is to be kept.

    XDG_DATA_HOME (the XDG Base Directory Specification), ~/Library/Application Support
    on a Mac, LOCALAPPDATA on Windows.

    Raises:
        OutputError: the system names no home folder.
    """
    return _folder("Application Support", "tailor", "XDG_DATA_HOME", ".local/share")


def cache_folder() -> Path:
    """Return the folder for what can be asked again.

    XDG_CACHE_HOME (the XDG Base Directory Specification), ~/Library/Caches on a Mac,
    LOCALAPPDATA on Windows.

    Raises:
        OutputError: the system names no home folder.
    """
    return _folder("Caches", "tailor/Cache", "XDG_CACHE_HOME", ".cache")


def _folder(library: str, local: str, variable: str, hidden: str) -> Path:
    try:
        home = Path.home()
    except RuntimeError as error:
        raise OutputError(
            "This system names no home folder to keep anything in."
        ) from error
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or home / "AppData/Local") / local
    if sys.platform == "darwin":
        return home / "Library" / library / "tailor"
    folder = Path(os.environ.get(variable) or "")
    return (folder if folder.is_absolute() else home / hidden) / "tailor"
