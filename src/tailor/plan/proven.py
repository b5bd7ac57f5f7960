"""Whether a line of the resume proves a thing under the name that the ad has for it."""

import re

from tailor.gap import Evidence, Match, family, is_made
from tailor.plan.acronym import stands_for
from tailor.plan.act import is_trade, says_act
from tailor.plan.same_words import has_same_words, is_alias, shares_head
from tailor.plan.used import is_whole_object
from tailor.plan.words import words
from tailor.resume import Resume
from tailor.terms import term_named
from tailor.text import key

_ABOUT = re.compile(r"\b(?:and|for|in|of|on|or|to|with)\s+(?:an? |the )?[a-z]")
_GRADES = ("I", "II", "III", "IV", "with")  # may follow a title that is whole


def is_proven_name(name: str, match: Match, resume: Resume) -> bool:
    """Say whether a line of the resume proves a thing under this name."""
    return any(proves(name, match, one, resume) for one in match.evidence)


def proves(name: str, match: Match, evidence: Evidence, resume: Resume) -> bool:
    """Say whether this line proves a thing under this name.

    A skill in other words than the line's is none of its names: only what says the same
    in the same words, an act under its own name, an acronym and another name are.
    """
    found = evidence.spelling
    line = resume.document.lines[evidence.span.line].text
    if _is_act(name, found) and not is_whole_object(found, line[evidence.span.end :]):
        return False
    if match.requirement.kind == "tool":  # a product's names are names, capitals and all
        named = term_named(found)
        is_common = named is not None and named.name.islower()  # a forklift is no name
        return is_common or not (found.isalpha() and found.islower()) or name.islower()
    return (
        (has_same_words(name, found) and not _is_bent(name, found, match))
        or shares_head(name, found)
        or is_alias(name.strip(" ,;|"), found)
        or stands_for(name.strip(), found)
        or stands_for(found, name)
        or says_act(name, found, line)
        or is_made(key(name), found, line[: evidence.span.start])
        or (is_trade(name, found) and is_own_title(resume, evidence))
    )


def _is_act(name: str, found: str) -> bool:
    """Say whether a line's words begin with what the name ends with: the act."""
    act, verb = key(name).split()[-1:], key(found).split()[:1]
    return " " in found and [*map(family, act)] == [*map(family, verb)]


def _is_bent(name: str, found: str, match: Match) -> bool:
    """Say whether a line's act and thing may be other than the name's.

    Who "lifted equipment" need not know "lifting equipment", the cranes, and who
    "decorated with cakes" did no cake decorating; "charted in Cerner" is Cerner charting.
    """
    verb, _, thing = name.partition(" ")
    said = found.partition(" ")[0]
    is_adjective = bool(thing) and verb.endswith("ing") and not said.endswith("ing")
    if is_adjective and _is_duty(match):
        return False
    return is_adjective or (said.endswith("ed") and bool(_ABOUT.search(found)))


def _is_duty(match: Match) -> bool:
    """Say whether the ad lists an act among others: "Bending conduit, pulling wire"."""
    mention = match.requirement.mentions[0]
    before = mention.sentence.partition(mention.spelling)[0]
    first = key(before).split()[:1]
    is_next = bool(re.search(r"(?:,|\band)\s+$", before))
    return is_next and bool(first) and first[0].endswith("ing")


def is_own_title(resume: Resume, evidence: Evidence) -> bool:
    """Say whether a title is the person's: of a job, under the name, at a summary's start.

    It must be all that stands there up to a comma: a developer's assistant is none, nor
    is who is in training.
    """
    span = evidence.span
    titles = [role.title for role in resume.roles]
    pieces = [*titles, resume.contact.label, *resume.summary[:1]]
    after = resume.document.lines[span.line].text[span.end :].lstrip()
    is_whole = (
        not after or not after[0].isalpha() or after.split()[0].strip(",.") in _GRADES
    )
    is_held = words("learner").isdisjoint(key(after).split())
    return (
        is_whole
        and is_held
        and any(
            own.line == span.line and own.start == span.start
            for piece in pieces
            for own in (piece.spans[:1] if piece else ())
        )
    )
