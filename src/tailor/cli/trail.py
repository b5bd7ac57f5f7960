"""What follows a key of somebody who types the whole word, or Enter behind it.

"[y]es" invites "yes" and Enter. The "e" would open the next edit for typing and the
Enter would write it: whatever continues the word within a moment belongs to the key.
"""

import re
from collections.abc import Callable
from time import monotonic

_WORD = re.compile(r"\[(\w)\](\w+)")
SECONDS = 1.0  # a slow typist's pause between two letters; nobody reads an edit in that


def words_of(prompt: str) -> dict[str, str]:
    """Return the keys that a prompt names, with their words: {"y": "yes"}."""
    return {letter: letter + rest for letter, rest in _WORD.findall(prompt)}


class Trail:
    """What may still come of the last key's word.

    clock: in seconds.
    """

    def __init__(self, clock: Callable[[], float] = monotonic) -> None:
        self._clock = clock
        self._rest = ""
        self._until = float("-inf")

    def follow(self, prompt: str, key: str) -> None:
        """Remember that a key was pressed at a prompt."""
        self._rest = words_of(prompt).get(key, "")[1:]
        self._until = self._clock() + SECONDS

    def takes(self, came: str) -> bool:
        """Say whether what came belongs to the last key; if so it means nothing more."""
        if self._clock() > self._until:
            return False
        letters = came.rstrip("\r\n")
        if not came or not self._rest.startswith(letters.casefold()):
            self._until = float("-inf")
            return False
        self._rest = self._rest[len(letters) :]
        self._until = self._clock() + SECONDS if letters == came else float("-inf")
        return True

    def takes_line(self, typed: str, text: str) -> bool:
        """Say the same of a line that was sent at once, `text` standing there before."""
        letters = len(typed) - len(text)
        until = self._until + SECONDS * max(0, letters) / 2
        is_rest = typed.startswith(text) and self._rest.startswith(typed[len(text) :])
        is_taken = is_rest and self._clock() <= until
        self._until = float("-inf")
        return is_taken
