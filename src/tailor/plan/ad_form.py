"""Rule: the very same name in the ad's form, where grammar does not mind.

Anywhere that is hyphens and American or British spelling. In a list of skills, where
each item stands alone, it is number, order and the maker too. A search for whole words
finds neither "tractor-trailer" in "tractor trailer" nor "Microsoft Word" in "Word".
"""

import re
from collections.abc import Iterator

from tailor.document import Span
from tailor.gap import Evidence, Gap, Match
from tailor.plan.acronym import both_in
from tailor.plan.same_words import has_same_words, is_alias, is_cut_of
from tailor.plan.shown import is_done, part_of
from tailor.plan.spelling import Draft, spelling_edit
from tailor.plan.words import words
from tailor.resume import Resume
from tailor.terms import is_respelled, term_named
from tailor.text import key

_POSSESSIVE = re.compile(r"['\u2019]s\b")
_MARKS = re.compile(r"[\s\u2010\u2011/-]+")


def iter_ad_forms(resume: Resume, gap: Gap) -> Iterator[Draft]:
    """Write a name in the ad's form, at the first place where the resume has another."""
    for match in gap.matches:
        if match.counts and match.requirement.kind != "years":
            drafts = (_draft(resume, match, evidence) for evidence in match.evidence)
            yield from [draft for draft in drafts if draft is not None][:1]


def _draft(resume: Resume, match: Match, evidence: Evidence) -> Draft | None:
    span, part = evidence.span, part_of(resume, evidence.span)
    spelling = match.requirement.spelling
    ad = (both_in(spelling) or (spelling,))[0]
    whole = _with_edition(resume, span)
    if part is None or not is_done(resume.document, whole) or _stands(resume, ad):
        return None
    found = resume.document.at(span)
    if (new := _joined(ad, found)) is not None:
        why = f"The ad writes {ad}. The same words, joined as there. No new fact."
        return Draft(spelling_edit(match, span, found, new, why), match)
    if match.status == "variant" and is_respelled(ad, found):
        why = f"The ad writes {ad}. The same words, spelled as there. No new fact."
        return Draft(spelling_edit(match, span, found, _cased(ad, found), why), match)
    is_item = part == "skill" and _is_item(resume, span)
    if is_item and match.status == "variant" and _is_same_item(ad, found):
        why = f"The ad writes {ad}. The same thing in its words. No new fact."
        return Draft(spelling_edit(match, span, found, _cased(ad, found), why), match)
    if (new := _clean_record(ad, found)) is not None:
        why = f"The ad writes {ad}. The same record under its name. No new fact."
        return Draft(spelling_edit(match, span, found, new, why), match)
    maker = _maker(ad, found)
    above = resume.document.lines[span.line].text[: span.start]
    if match.requirement.kind == "tool" and maker and _is_item(resume, whole):
        if key(maker) in key(above).split():
            return None
        why = f"The ad writes {ad}. The same product with its maker. No new fact."
        at = Span(span.line, span.start, span.start)
        return Draft(spelling_edit(match, at, "", f"{maker} ", why), match)
    return None


def _stands(resume: Resume, ad: str) -> bool:
    return ad.casefold() in resume.document.text.casefold()


def _joined(ad: str, found: str) -> str | None:
    """Return the ad's form of the same letters, None where more than that differs.

    Words that the resume joins stay joined: "units-per-hour goal" is right as it is.
    """
    if len(ad.split()) > len(found.split()) or _letters(found) not in (
        _letters(ad),
        _letters(ad.replace("/", "and")),
    ):
        return None
    new = _cased(ad, found)
    return new if new.casefold() != found.casefold() else None


def _cased(ad: str, found: str) -> str:
    """Return the ad's form with the first letter as the resume has it."""
    if found[:1].isupper():
        return ad[0].upper() + ad[1:]
    return ad[0].lower() + ad[1:] if ad[1:2].islower() else ad


def _is_item(resume: Resume, span: Span) -> bool:
    """Say whether a stretch is the whole of an item of a skills list."""
    return any(skill.name.spans == (span,) for skill in resume.skills)


def _with_edition(resume: Resume, span: Span) -> Span:
    """Return the whole item that names a product in an edition: "Acrobat Pro"."""
    name = resume.document.at(span)
    for skill in resume.skills:
        own = skill.name.spans[0]
        if (own.line, own.start) == (span.line, span.start):
            rest = key(skill.name.text.removeprefix(name)).split()
            return own if rest and words("edition").issuperset(rest) else span
    return span


def _is_same_item(ad: str, found: str) -> bool:
    """Say whether an item says just what the ad says: "Journal entry", "MS Excel".

    A quality is one in two forms: "detail-oriented" is attention to detail. Of other
    names both are written, as `iter_spellings` has done before, and of cut words.
    """
    if is_cut_of(found, ad) or is_cut_of(ad, found):
        return False
    if key(ad).endswith(f" {key(found)}"):  # only its maker is missing
        return False
    return has_same_words(ad, found) or is_alias(ad, found)


def _letters(text: str) -> str:
    return _MARKS.sub("", _POSSESSIVE.sub("", text)).casefold()


def _clean_record(ad: str, found: str) -> str | None:
    """Return a driver's clean record under the ad's name: "clean motor vehicle record"."""
    said = found.casefold()
    if said == "clean record" and ad.casefold().endswith(" record"):
        return f"{found.split()[0]} {ad.casefold().removeprefix('clean ')}"
    if said in ("clean driving record", "clean motor vehicle record", "clean mvr"):
        return f"{found} ({ad})"
    return None


def _maker(ad: str, found: str) -> str | None:
    """Return the one word that a product's full name begins with, for the same product."""
    maker, _, name = ad.partition(" ")
    if name != found or not maker.istitle():
        return None
    full, short = term_named(ad), term_named(found)
    return maker if full is not None and full == short else None
