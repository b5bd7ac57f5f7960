"""How a figure moved by itself: "scrap came down from 6% to 2%" is "scrap fell".

The line's verb is told as the wording's where both say only the direction, behind what
moved and before how far. Nobody who "cut scrap" is told so, nor that it plunged.

Source: Levin, English Verb Classes and Alternations, 1993, section 45.6 (verbs of
calibratable changes of state).
"""

import re

from tailor.guard.lexis.tables import rows

_NUMBER = "|".join(
    word for word, kind in rows("numbers.tsv").items() if "ordinal" not in kind
)
_HEDGE = (
    r"(?:about|around|roughly|nearly|almost|approximately|over|under|just|an average of) "
)
_SUM = rf"(?:{_HEDGE}){{0,2}}(?:[$€£]?\d|(?:a|an|half|{_NUMBER})\b)"
_FAR = rf"(?= from {_SUM}[^.;]*? to | (?:by|to) {_SUM})"
_FALLS = {
    "past": (
        "fell",
        "dropped",
        "declined",
        "decreased",
        "went down",
        "came down",
        "shrank",
    ),
    "ing": ("falling", "dropping", "declining", "decreasing", "going down", "coming down"),
}
_RISES = {
    "past": ("rose", "increased", "grew", "went up", "climbed"),
    "ing": ("rising", "increasing", "growing", "going up", "climbing"),
}
_SIGNS = (" from ", " by ", " to ")
# behind what moved: no "was dropped to", no "then dropped by"
_BEHIND = (
    r"(?<=[\w)%'] )(?<!\band )(?<!\bthen )(?<!\bI )(?<!\bwas )(?<!\bwere )(?<!\bbeen )"
)


def _pattern(verbs: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"{_BEHIND}(?P<verb>{'|'.join(verbs)})\b{_FAR}")


_MOVES = tuple(
    (verbs, _pattern(verbs)) for moves in (_FALLS, _RISES) for verbs in moves.values()
)

_LESS = "cut|reduced|lowered|decreased|brought down|trimmed|shortened|slashed"
_MORE = "raised|increased|grew|improved|boosted|lifted|sped up"
_COURSE = re.compile(
    rf"^(?P<start>(?i:(?P<less>{_LESS})|(?P<more>{_MORE})) [^,.;]+), which"
    rf" (?:went|(?P<fell>{'|'.join(_FALLS['past'])})"
    rf"|(?P<rose>{'|'.join(_RISES['past'])}))\b{_FAR}"
)


def with_course(old: str, new: str) -> str:
    """Return "cut waits from 11 weeks to 6" for "cut waits, which went from 11 to 6"."""
    if ", which " not in old or " which " in new:
        return old
    found = _COURSE.match(old)
    if found is None:
        return old
    verb = (found["less"] or found["more"]).casefold()
    is_against = found["rose"] if verb in _LESS.split("|") else found["fell"]
    is_against = is_against and verb != "improved"
    return old if is_against else f"{found['start']}{old[found.end() :]}"


def with_swings(old: str, new: str) -> str:
    """Return "scrap fell from 6% to 2%" for "came down", as the wording has it."""
    if not any(sign in new for sign in _SIGNS):
        return old
    for verbs, pattern in _MOVES:
        if any(f" {verb} " in old for verb in verbs):
            theirs = {found["verb"] for found in pattern.finditer(new)}
            if len(theirs) == 1:
                (verb,) = theirs
                old = pattern.sub(verb, old)
    return old
