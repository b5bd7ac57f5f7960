"""Rule: both names of one thing once, where the resume has one and the ad the other."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tailor.document import Span
from tailor.gap import Evidence, Gap, Match
from tailor.plan.acronym import both_in, is_acronym, stands_for
from tailor.plan.edit import Edit
from tailor.plan.plain_award import is_plain_certificate
from tailor.plan.same_words import is_cut_of, is_other_name
from tailor.plan.shown import Part, is_done, part_of
from tailor.resume import Resume
from tailor.terms import root_key
from tailor.text import key, tokens

SHORTEST = 3  # letters of an acronym that a line may spell out; PM and OR mean too much


@dataclass(frozen=True, slots=True)
class Draft:
    """An edit before it has a number; `match` is what it serves."""

    edit: Edit
    match: Match | None


def spelling_edit(match: Match, at: Span, old: str, new: str, why: str) -> Edit:
    """Return the edit that writes the ad's words at a place of the resume."""
    return Edit(
        number=0,
        kind="spelling",
        line=at.line,
        start=at.start,
        end=at.end,
        old=old,
        new=new,
        why=why,
        term=match.requirement.term,
    )


def iter_spellings(resume: Resume, gap: Gap) -> Iterator[Draft]:
    """Write both names of a thing once where the resume has one and the ad the other.

    An acronym that the resume shares with the ad is left alone. One that the ad spells
    out is spelled out where its sense is sure: among certificates, or in a line that
    answers the ad in another point too. EMT is a technician in one trade, a pipe in
    another, OR a room in the one and a state in the other.
    """
    used: set[tuple[int, int]] = set()
    for match in gap.matches:
        if not match.counts or match.requirement.kind == "years":
            continue
        for evidence in match.evidence:
            names = _names(resume, gap, match, evidence)
            if names is None or _holds_both(resume, names):
                continue
            place = (names.at.line, names.at.start)
            if place in used or _says_last_word_twice(resume, names):
                continue
            used.add(place)
            yield Draft(_write_both(match, names, resume.document.at(names.at)), match)
            break


def is_in_company(gap: Gap, match: Match, line: int) -> bool:
    """Say whether a line answers the ad in another point: then both speak of one trade."""
    return any(
        other.counts
        and other.requirement.term != match.requirement.term
        and other.requirement.kind in ("skill", "tool", "certificate", "domain")
        and any(evidence.span.line == line for evidence in other.evidence)
        for other in gap.matches
    )


@dataclass(frozen=True, slots=True)
class _Names:
    """Two names of one thing: `added` comes in brackets behind `found`, or before it.

    at: where `found` stands. before: `found` is the one in brackets then.
    """

    at: Span
    found: str
    added: str
    before: bool = False


def _names(resume: Resume, gap: Gap, match: Match, evidence: Evidence) -> _Names | None:
    """Return the resume's name of what the ad asks for, and the one that it lacks."""
    span, ad = evidence.span, match.requirement.spelling
    found, part = resume.document.at(span), part_of(resume, span)
    if part is None or not _is_had(resume, span, part):
        return None
    both = both_in(ad)
    if is_acronym(ad) and stands_for(ad, found):
        return _Names(span, found, ad)
    if both and key(found) == key(both[0]):
        return _Names(span, found, both[1])
    if is_cut_of(ad, found):
        return _Names(span, found, ad)
    if is_cut_of(found, ad):
        return _Names(span, found, ad, before=True)
    long = both[0] if both else ad
    if part == "certificate":
        short = _short_in(found, span, long)
        if short is not None and not _has_own_long(resume, resume.document.at(short)):
            said = resume.document.at(short)
            text = resume.document.lines[span.line].text
            name = both[1] if both and _is_of_class(text, said, both[1]) else said
            return _Names(short, name, long, before=True)
    elif match.status == "variant" and both is None and is_acronym(found):
        if _is_sure(gap, match, span, found, part) and is_other_name(ad, found):
            is_spelled = _has_own_long(resume, found)
            return None if is_spelled else _Names(span, found, ad, before=True)
        return None
    # a quality's adjective behind its noun would read badly: "adaptability (adaptable)"
    is_soft = match.requirement.kind == "soft"
    return None if is_soft else _other_name(span, found, ad, part)


def _is_had(resume: Resume, span: Span, part: Part) -> bool:
    """Say whether a line has the thing as the person's own, and a certificate as held."""
    text = resume.document.lines[span.line].text
    is_plain = part != "certificate" or is_plain_certificate(text, span.start, span.end)
    return is_plain and is_done(resume.document, span)


def _short_in(found: str, span: Span, long: str) -> Span | None:
    """Return where a certificate's name holds the acronym of a long form."""
    for token in tokens(found):
        word = found[token.start : token.end]
        if is_acronym(word) and stands_for(word, long):
            return Span(span.line, span.start + token.start, span.start + token.end)
    return None


def _is_of_class(line: str, short: str, asked: str) -> bool:
    """Say whether a licence has the class of the ad's short name: "Class A CDL", CDL A."""
    name, _, letter = asked.rpartition(" ")
    beside = rf"\bclass {letter},? {short}\b|\b{short},? \(?class {letter}\b(?! \w)"
    return name == short and bool(re.search(beside, line, re.IGNORECASE))


def _is_sure(gap: Gap, match: Match, span: Span, found: str, part: Part) -> bool:
    """Say whether an acronym can only mean what the ad spells out."""
    if match.requirement.kind not in ("skill", "tool", "domain"):
        return False
    least = 2 if part == "skill" else SHORTEST
    return len(found) >= least and is_in_company(gap, match, span.line)


def _other_name(span: Span, found: str, ad: str, part: Part) -> _Names | None:
    """Return another name that is no acronym, where names stand: k8s, a medical card."""
    if is_acronym(ad) or both_in(ad) or not is_other_name(ad, found):
        return None
    if part == "certificate":
        return _Names(span, found, ad)
    shared = set(root_key(ad).split()) & set(root_key(found).split())
    if part == "skill" and not shared:
        return _Names(span, found, ad, before=True)
    return None


def _has_own_long(resume: Resume, short: str) -> bool:
    """Say whether the resume itself says what an acronym stands for there."""
    text = resume.document.text
    return f"({short})" in text or f"{short} (" in text


def _holds_both(resume: Resume, names: _Names) -> bool:
    text = f" {key(resume.document.text)} "
    return all(f" {key(name)} " in text for name in (names.found, names.added))


def _says_last_word_twice(resume: Resume, names: _Names) -> bool:
    """Say whether a spelled-out "NEC code" would become "... Code (NEC) code"."""
    after = resume.document.lines[names.at.line].text[names.at.end :]
    return names.before and key(after).split()[:1] == key(names.added).split()[-1:]


def _write_both(match: Match, names: _Names, said: str) -> Edit:
    at = names.at
    start, old, new = at.start, said, f"{names.added} ({names.found})"
    if not names.before:  # the person's own capitals stay
        start, old, new = at.end, "", f" ({names.added})"
    why = f"The ad writes {match.requirement.spelling}. Both names once. No new fact."
    return spelling_edit(match, Span(at.line, start, at.end), old, new, why)
