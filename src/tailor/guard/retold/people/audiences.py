"""Who an act was held for: "gave screenings to seniors", "held screenings for seniors".

A giver's verb leads to people by "to", a doer's by "for" or, where it is done to their
bodies, by "on". One text gets the word of the other, where both have the same act before
the same people; of talks for a museum nothing is said here, as they may be on its behalf.

Source: Quirk et al., A Comprehensive Grammar of the English Language, 1985, sections 9.46
to 9.48 (to and for: the recipient, the intended recipient) and 16.57.
"""

import re

from tailor.guard.lexis.patterns import stops
from tailor.guard.lexis.signs import verbs_in
from tailor.guard.lexis.verbs import forms_of, singular

_DOES = frozenset(
    [
        *("give", "provide", "offer", "deliver", "present", "administer", "teach"),
        *("do", "perform", "conduct", "hold", "host", "run", "lead", "carry"),
    ]
)
_BODY = (
    "massages?|facials?|manicures?|pedicures?|haircuts?|EKGs?|ECGs?|check-?ups?"
    "|(?:hearing|vision|eye|blood|(?:blood )?pressure|breathing|physical|skin|dental|lung)"
    " (?:screenings?|exams?|examinations?|tests?|assessments?|treatments?)"
)
_HEARD = (
    "screenings?|exams?|tests?|lessons?|class(?:es)?|workshops?|training|trainings|sessions?|courses?|seminars?|tours?"
    "|talks?|lectures?|presentations?|demonstrations?|demos?|orientations?|concerts?|shows?"
    "|readings?|tutorials?|clinics?|therapy|care|tutoring|counseling|drills?"
)
_STOPS = stops("each", "every", "a", "an")
_PEOPLE = rf"(?:(?:the|all|our) )?(?:(?!(?:{_STOPS})\b)[\w'-]+ ){{0,4}}?"
_ACT = re.compile(
    rf"\b(?P<verb>\w+) (?P<act>(?:out )?(?:(?!(?:{_STOPS})\b)[\w'-]+ |an? ){{0,5}}?"
    rf"(?P<noun>{_BODY}|{_HEARD})) (?P<lead>to|for|on)"
    rf" (?P<people>{_PEOPLE}(?P<last>[A-Za-z]+))(?=$|[,.;]| (?:{_STOPS})\b)",
    re.IGNORECASE,
)
_IS_BODY = re.compile(_BODY, re.IGNORECASE)
# no doctors or teachers: tests for them were done on others, classes in their place
_HELD = frozenset(
    [
        *("patient", "resident", "child", "kid", "pupil", "student", "senior", "infant"),
        *("toddler", "baby", "newborn", "teen", "teenager", "adult", "parent", "family"),
        *("mother", "father", "guest", "visitor", "tourist", "camper", "veteran", "member"),
        *("athlete", "volunteer", "aide", "participant", "inmate", "grader", "beginner"),
        *("learner", "newcomer", "immigrant", "refugee", "neighbor", "group", "public"),
        *("preschooler", "kindergartner", "youth", "woman", "girl", "boy", "trainee"),
        *("staff", "employee", "worker", "hire", "server", "cashier", "apprentice"),
    ]
)
_SERVED = _HELD | {"client", "customer", "bride"}  # of a massage, not of a presentation


def with_audiences(text: str, other: str) -> str:
    """Return a text with the other's "for" or "on" before those an act was held for."""
    if not any(f" {lead} " in text for lead in ("to", "for", "on")):
        return text
    told = {_key(found): found["lead"] for found in _acts(other)}
    for found in reversed(_acts(text)) if told else ():
        lead = told.get(_key(found), found["lead"])
        is_body = _IS_BODY.fullmatch(found["noun"])
        if lead != found["lead"] and (is_body or "on" not in (lead, found["lead"])):
            text = text[: found.start("lead")] + lead + text[found.end("lead") :]
    return text


def _acts(text: str) -> list[re.Match[str]]:
    if verbs_in(text).isdisjoint(_DOES):
        return []
    return [found for found in _ACT.finditer(text) if _is_held(found)]


def _is_held(found: re.Match[str]) -> bool:
    """Say whether somebody holds an act, and those follow for whom it is held."""
    held = _SERVED if _IS_BODY.fullmatch(found["noun"]) else _HELD
    is_held = singular(found["last"].casefold()) in held
    return is_held and not _DOES.isdisjoint(forms_of(found["verb"].casefold()))


def _key(found: re.Match[str]) -> tuple[str, str]:
    return singular(found["noun"].casefold()), found["people"].casefold()
