"""What a thing was like, before or behind it: nervous dogs, dogs that were nervous.

And "roofs damaged by hail", hail-damaged roofs, "wells (public and private)", and heaters,
"both gas and electric".
"""

import re

from tailor.guard.lexis.grammar import LEADING
from tailor.guard.lexis.verbs import acts_of, forms_of

# "damaged by smoke in 2016" says when it was damaged
_END = r"(?=$|[,.;]| and\b)"
_WERE = re.compile(
    rf"(?P<thing>[\w'-]+) (?:that|which|who) (?:was|were|is|are|(?:had|has|have) been)"
    rf" (?P<how>[\w-]+){_END}"
)
_DONE = re.compile(
    r"(?P<thing>[\w'-]+) (?:(?:that|which) (?:had been|have been|was|were|is|are) )?"
    rf"(?P<done>[a-z]+) by (?P<who>(?:the |an? |our )?[\w']+){_END}"
)
_BRACKET = re.compile(
    r"(?P<thing>[\w'-]+) \((?P<kinds>(?!\d)[\w-]+(?:, [\w-]+)*(?: (?:and|or) [\w-]+)?)\)"
)
_KINDS = re.compile(
    r"(?:, (?P<both>both )?| \((?P<in>both ))"
    r"(?P<kinds>(?!which|that|who|and |or )[a-z-]+(?:, [a-z-]+)* (?:and|or) [a-z-]+)"
    r"(?P<end>\)|(?=$|[.;])|,(?= ))"
)
_LONGEST = 3  # words of a thing


def with_qualities_before(text: str, other: str) -> str:
    """Return a text with its qualities before their things, where the other has them so."""
    if " that " in text or " which " in text or " who " in text:
        text = _WERE.sub(lambda found: _before(found, found["how"], other), text)
    if " by " in text and "-" in other:
        text = _DONE.sub(lambda found: _compound(found, other), text)
    if (", " in text or "(both " in text) and (" and " in text or " or " in text):
        text = _with_kinds_before(text, other)
    if "(" in text:
        text = _BRACKET.sub(lambda found: _before(found, found["kinds"], other), text)
    return text


def _before(found: re.Match[str], how: str, other: str) -> str:
    told = f"{how} {found['thing']}"
    if told.casefold() not in other.casefold():
        return found[0]
    is_told = re.search(rf"(?<![\w-]){re.escape(told)}\b", other, re.IGNORECASE)
    return told if is_told else found[0]


def _compound(found: re.Match[str], other: str) -> str:
    """Return "hail-damaged roofs" for "roofs damaged by hail", as the other has it."""
    is_done = "past" in forms_of(found["done"]).values()
    who = re.sub(r"^(?:the|an?|our) ", "", found["who"])
    told = f"{who}-{found['done']} {found['thing']}"
    return told if is_done and told in other else found[0]


def _with_kinds_before(text: str, other: str) -> str:
    """Return "gas and electric heaters" for "heaters, both gas and electric"."""
    for found in _KINDS.finditer(text):
        before = text[: found.start()].split(" ")
        is_both = bool(found["both"] or found["in"])
        kinds = found["kinds"]
        if bool(found["in"]) != (found["end"] == ")"):
            continue
        if not is_both and any(map(_is_done, re.findall(r"[a-z-]+", kinds))):
            continue  # bikes, cleaned and oiled
        for length in range(min(_LONGEST, len(before) - 1), 0, -1):
            thing = " ".join(before[-length:])
            if f"{kinds} {thing}" not in other:
                continue
            its = re.search(rf"(?<![\w-]){kinds} {re.escape(thing)}(?![\w'-])", other)
            front = before[:-length]
            if its and not _goes_on(other[its.end() :]) and _is_sole(front):
                start = " ".join(front)
                return f"{start} {kinds} {thing}{text[found.end() :]}"
    return text


def _goes_on(behind: str) -> bool:
    """Say whether the kinds may be those of another thing, too: gas heaters and stoves."""
    found = re.match(r",? (?:and|or) ([a-z-]+)", behind)
    return found is not None and not _is_done(found[1])


def _is_sole(front: list[str]) -> bool:
    """Say whether no other thing stands before: bikes for clubs, both road and mountain.

    What an act was the act of may: the replacement of heaters.
    """
    names = [word.casefold() for word in front]
    return not any(
        name in LEADING | {"and"} and not (name == "of" and acts_of(names[at - 1]))
        for at, name in enumerate(names)
        if at > 1  # carried out, set up
    )


def _is_done(word: str) -> bool:
    return "past" in forms_of(word.casefold()).values()
