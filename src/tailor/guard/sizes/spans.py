"""Words that hedge a number, and the same words with a meaning of their own.

"Wrote about 9 artists" has a subject, "trained under 4 chefs" four teachers, "took over 3
stores" three stores; "estimated 40 roofs" is an act.

Source: verbs with a preposition and with a particle, Quirk et al., A Comprehensive Grammar
of the English Language, 1985, sections 16.2 to 16.16.
"""

from collections.abc import Sequence

from tailor.guard.lexis.grammar import LEADING, OVER_IS_THEIRS
from tailor.guard.lexis.tables import rows
from tailor.guard.lexis.verbs import classes_of, forms_of, singular
from tailor.guard.lexis.words import Word

_STARTS = frozenset([",", ";", ".", "and", "or", "–", "—", ":"])
_TALKS = frozenset(["learn", "know", "speak", "talk", "lecture", "blog", "complain"])
_TELLS = frozenset(["write", "read", "sing", "film", "publish"])
_SERVES = frozenset(
    [
        *("serve", "train", "study", "work", "cook", "teach", "apprentice", "intern"),
        *("play", "dance", "sing", "learn", "fly", "perform", "row", "clerk", "paint"),
    ]
)
_DEEP = frozenset(["dive", "work", "swim", "descend", "weld", "mine", "dig", "fly"])
_CHOSEN = frozenset(
    ["choose", "select", "pick", "hire", "promote", "appoint", "elect", "prefer"]
)
_RIVALS = frozenset(
    [
        *("applicant", "candidate", "other", "competitor", "contestant", "rival", "peer"),
        *("finalist", "nominee", "entrant", "bidder", "contender", "colleague"),
    ]
)
_RUN = frozenset(
    [
        *("store", "shop", "client", "account", "team", "territory", "route", "business"),
        *("department", "project", "branch", "site", "unit", "restaurant", "program"),
        *("company", "firm", "region", "farm", "clinic", "school", "office", "property"),
        *("location", "franchise", "hotel", "bar", "plant", "practice", "portfolio"),
    ]
)
_PLACES = frozenset(["site", "floor", "county", "state", "building", "ward", "campus"])
_DOUBTERS = frozenset(["skeptic", "critic", "voter", "doubter", "opponent"])
_LANDS = frozenset(["country", "state", "city", "town", "nation", "island", "village"])
_GROUPS = frozenset(
    ["people", "kid", "child", "band", "principal", "woman", "women", "men", "man"]
)


def is_no_hedge(
    before: Sequence[Word], hedge: str, following: Sequence[Word], *, has_unit: bool
) -> bool:
    """Say whether a word before a number has a meaning of its own there.

    before: what stands before it. following: what stands behind the number.
    """
    last = before[-1] if before else None
    if hedge == "estimated":
        return last is None or last.key in _STARTS
    verbs = set(forms_of(last.key)) if last and last.kind == "word" else set()
    thing = _thing(following)
    if hedge == "over" and thing in _PLACES and (_is_noun(last) or _is_over_too(before)):
        return True  # spread the work over 5 sites
    if not verbs:
        return False
    match hedge:
        case "about":
            is_told = bool(verbs & _TELLS) and _is_somebody(thing)
            return not has_unit and (bool(verbs & _TALKS) or is_told)
        case "around":
            is_near = bool(verbs & {"work", "live"}) and _is_alive(thing)
            return is_near or (bool(verbs & {"travel", "tour"}) and thing in _LANDS)
        case "over" | "above":
            return _is_over(verbs, hedge, thing, has_unit=has_unit)
        case "under" | "below":
            is_chief = bool(verbs & _SERVES) and _is_somebody(thing)
            return is_chief or (has_unit and hedge == "below" and bool(verbs & _DEEP))
    return False


def _is_noun(last: Word | None) -> bool:
    """Say whether a noun, and no verb or closed word, stands before a hedge."""
    is_word = last is not None and last.kind == "word"
    return (
        last is not None and is_word and last.key not in LEADING and last.key not in _STARTS
    )


def _is_over_too(before: Sequence[Word]) -> bool:
    """Say whether a number with "over" stands before: over 40 people, over 3 floors."""
    return (
        bool(before)
        and before[-1].key == ","
        and any(word.quantity and word.text.startswith("over ") for word in before)
    )


def _is_over(verbs: set[str], hedge: str, thing: str, *, has_unit: bool) -> bool:
    if hedge == "above":
        return "rank" in verbs or "place" in verbs
    if "go" in verbs and (has_unit or not thing or "@amount" in classes_of(thing)):
        return False  # went over 60 percent
    if verbs & OVER_IS_THEIRS or (verbs & _CHOSEN and thing in _RIVALS):
        return True
    is_guarded = "watch" in verbs and _is_somebody(thing)
    is_won = "win" in verbs and thing in _DOUBTERS
    return is_guarded or is_won or ("take" in verbs and thing in _RUN)


def _thing(following: Sequence[Word]) -> str:
    """Return what a number counts, where one or two words say it."""
    found = ""
    for word in following[:2]:
        if word.kind != "word" or word.key in _STARTS or len(word.key) <= len("of"):
            break
        found = singular(word.key)
        if found != word.key:
            break
    return found


def _is_somebody(thing: str) -> bool:
    return thing in rows("people.tsv") or thing in _GROUPS


def _is_alive(thing: str) -> bool:
    return _is_somebody(thing) or "@animal" in classes_of(thing)
