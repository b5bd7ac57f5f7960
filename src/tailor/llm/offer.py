"""An offer: words of a line, and what could stand for them."""

from dataclasses import dataclass

from tailor.text import tokens

APART_MARK = "..."  # stands for the words between a verb and its particle


@dataclass(frozen=True, slots=True)
class Offer:
    """Words of a line, as they stand there, and what could stand for them.

    kind: "verb" for a more exact one, "short" for fewer words, "sign" for "70%", "outright"
        for what the line leaves to be worked out.
    """

    old: str
    new: tuple[str, ...]
    kind: str

    def is_taken(self, before: str, after: str) -> str:
        """Return what a wording says in place of the old words, "" where it does not."""
        if self.kind in ("sign", "outright"):  # tokens have no signs, and no commas
            is_there = self.new[0] in after and self.old not in after
            return self.new[0] if is_there else ""
        words = self.old.split()
        left = [word.key for new in self.new for word in tokens(new)]
        own = [word for word in words if word.casefold() not in left]
        gone = (words[0], words[-1]) if APART_MARK in words else own[:1]
        if any(_count(after, word) >= _count(before, word) for word in gone):
            return ""
        if self.kind == "short" and set(left) <= {word.casefold() for word in words}:
            return self.new[0] or words[0]  # "and" for "and also": nothing comes
        came = (w for w in self.new if w and _count(after, w) > _count(before, w))
        return next(came, "")


def _count(text: str, words: str) -> int:
    keys = [word.key for word in tokens(text)]
    wanted = [word.key for word in tokens(words)]
    starts = range(len(keys) - len(wanted) + 1)
    return sum(keys[i : i + len(wanted)] == wanted for i in starts)
