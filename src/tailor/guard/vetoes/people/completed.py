"""Who completed what: "upon completion of the tower" does not say that you built it.

Only who earned or received something upon completion of it completed it.
"""

from collections.abc import Iterator

from tailor.guard.lexis.grammar import BE
from tailor.guard.lexis.numerals import key_at
from tailor.guard.lexis.verbs import forms_of
from tailor.guard.vetoes.text import Text
from tailor.guard.violation import Violation

_ENDS = frozenset(["complete", "finish", "conclude"])
_OWN = frozenset(
    ["earn", "receive", "get", "gain", "obtain", "win", "graduate", "qualify", "pass"]
)


def completion_violations(old: Text, new: Text) -> Iterator[Violation]:
    """Yield what a wording has the person complete, where the line only says when."""
    keys = old.keys
    if "completion" not in keys or key_at(old, keys.index("completion") + 1) != "of":
        return
    if any(act.verbs & (_OWN | _ENDS) for act in old.acts):
        return
    for at, word in enumerate(new):
        is_done = word.kind == "word" and _ENDS & forms_of(word.key).keys()
        if key_at(new, at - 1) in BE and key_at(new, at + 1) != "by":
            continue  # after the tower was completed
        if is_done and word.key not in keys and word.key != "completion":
            reason = "your line does not say that it was you who completed it"
            yield Violation("changed", word.text, reason)
