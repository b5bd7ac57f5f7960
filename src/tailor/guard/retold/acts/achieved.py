"""What somebody brought about, told as done: "managed to clear a backlog" is "cleared" it.

So says "succeeded in renewing" and, of what can fail, "was able to finish"; of what one can
always do, as to speak or to lift, "able to" says less. Only from the line to the wording.

Source: implicative verbs, Karttunen, Implicative Verbs, Language 47, 1971.
"""

import re

from tailor.guard.lexis.fillers import OUTCOMES
from tailor.guard.lexis.light import in_form
from tailor.guard.lexis.tables import rows
from tailor.guard.lexis.verbs import forms_of

_WHO = "one|person|employee|clerk|worker|staff member|team member"
_DID = re.compile(
    r"(?P<start>^|, |; |\. |\band )(?:(?:(?P<able>was able to)|managed to) (?P<verb>[a-z]+)"
    r"|(?:succeeded|was successful) in (?P<doing>[a-z]+ing)"
    rf"|was the (?:{_WHO}) (?:who|that) (?P<done>[a-z]+))\b",
    re.IGNORECASE,
)
_SIGNS = ("anaged to ", "able to ", "ceeded in ", "ssful in ", "as the ")
# what may fail, and is done where somebody was able to do it
_ENDS = OUTCOMES | frozenset(
    (
        *("finish", "complete", "clear", "recover", "double", "resolve", "settle"),
        *("restore", "obtain", "retain", "shorten"),
    )
)
# so are these where it is told how much
_SIZED = frozenset(
    ["sell", "bring", "cut", "get", "negotiate", "raise", "turn", "recruit", "fill"]
)


def with_outcomes(old: str, new: str) -> str:
    """Return a line with "cleared" for "managed to clear", as the wording has it."""
    if not any(sign in old for sign in _SIGNS):
        return old
    return _DID.sub(lambda found: _told(found, new), old)


def _told(found: re.Match[str], new: str) -> str:
    verb, doing, done = found.group("verb", "doing", "done")
    if doing:
        verb = next((v for v, form in forms_of(doing).items() if form == "ing"), None)
    if verb and forms_of(verb).get(verb) == "base":
        done = next((word for word in _past(verb) if _is_told(word, new)), None)
    is_done = done is not None and "past" in forms_of(done).values()
    is_sized = re.search(r"\d", found.string[found.end() :]) is not None
    is_able = verb is not None and (
        verb in _ENDS
        or (verb in _SIZED and is_sized)
        or rows("closed.tsv").get(verb) == "direction"
    )
    if done is None or not _is_told(done, new) or not (is_done or done == verb):
        return found[0]
    if found["able"] and not is_able:
        return found[0]
    start = found["start"]
    return f"{start}{done if start else done.capitalize()}"


def _past(verb: str) -> tuple[str, ...]:
    return (in_form(verb, "past"),)


def _is_told(word: str, new: str) -> bool:
    return re.search(rf"\b{word}\b", new, re.IGNORECASE) is not None
