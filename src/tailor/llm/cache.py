"""Answers that were given before, by what was asked: a second run asks nothing again.

One small file an answer, readable by its owner alone, named after the hash of the whole
question with model and address. What is not whole, or nothing that was put there, is no
answer. A cache that can't be read or written is none.
"""

import hashlib
import json
import os
from contextlib import suppress
from pathlib import Path

from tailor.llm.request import Body

ENDING = ".answer"
_FIELD = "answer"
MOST_BYTES = 100_000  # of one answer; a longer one is not kept


class Cache:
    """A folder of answers of one server."""

    def __init__(self, folder: Path, address: str) -> None:
        self._folder, self._address = folder, address

    def get(self, body: Body) -> str | None:
        """Return the answer to the same question, None where there is none."""
        try:
            path = self._path(body)
            if not path.is_file() or path.stat().st_size > 2 * MOST_BYTES:
                return None  # a pipe would hang, a giant fill the memory
            kept = json.loads(path.read_bytes())
        except (OSError, ValueError, RecursionError):
            return None
        answer = kept.get(_FIELD) if isinstance(kept, dict) else None
        return answer if isinstance(answer, str) else None

    def put(self, body: Body, answer: str) -> None:
        """Keep an answer; the file is whole or not there."""
        path, data = self._path(body), json.dumps({_FIELD: answer}).encode()
        beside = path.with_name(f".{path.name}.{os.urandom(6).hex()}.tmp")
        if len(data) > MOST_BYTES:
            return
        with suppress(OSError):
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
            with os.fdopen(os.open(beside, flags, 0o600), "wb") as file:
                file.write(data)
            beside.replace(path)
        with suppress(OSError):
            beside.unlink(missing_ok=True)

    def _path(self, body: Body) -> Path:
        asked = json.dumps([self._address, body], sort_keys=True)
        return self._folder / (hashlib.sha256(asked.encode()).hexdigest() + ENDING)


def clear_cache(folder: Path) -> int:
    """Remove all answers that were kept; return how many there were.

    Nothing else in the folder is touched.

    Raises:
        OSError: one of them can't be removed.
    """
    if not folder.is_dir():
        return 0
    answers = [path for path in folder.iterdir() if path.suffix == ENDING]
    for path in answers:
        path.unlink()
    with suppress(OSError):
        folder.rmdir()  # only an empty one goes
    return len(answers)
