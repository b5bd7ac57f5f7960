"""Which tool did which act: "used Excel to plan rotas and Word to write memos".

Where two texts name the same two tools, each with one of two acts, the tools may not change
places.
"""

from collections.abc import Iterator

from tailor.guard.lexis.verbs import forms_of
from tailor.guard.vetoes.text import Text
from tailor.guard.violation import Violation

_LEADS = frozenset(["in", "with", "using", "on"])


def tool_violations(old: Text, new: Text) -> Iterator[Violation]:
    """Yield a tool with which the wording does what the line does with another one."""
    if not {"use", "work"} & (old.verbs | new.verbs) or "and" not in old.said:
        return
    ours = _tooled(old)
    if len(ours) != 2:
        return
    theirs = _tooled(new)
    if ours.keys() != theirs.keys():
        return
    one, other = ours
    is_kept = ours[one] & theirs[one] or ours[other] & theirs[other]
    if not is_kept and ours[one] & theirs[other] and ours[other] & theirs[one]:
        name = next(word.text for word in old if word.key == one)
        yield Violation("changed", name, f"“{name}” belongs to another act in your line")


def _tooled(text: Text) -> dict[str, frozenset[str]]:
    """Return the names with a capital that an act is done with, each with its verbs."""
    found: dict[str, frozenset[str]] = {}
    for at in range(1, len(text)):
        if not text[at].text[0].isupper():
            continue
        if text.keys[at + 1 : at + 2] == ("to",):
            verbs = frozenset(forms_of("".join(text.keys[at + 2 : at + 3])))
        elif text.keys[at - 1] in _LEADS:
            acts = [act.verbs for act in text.acts if act.at < at]
            verbs = frozenset(acts[-1]) if acts else frozenset()
        else:
            continue
        if verbs:
            found[text.keys[at]] = verbs
    return found
