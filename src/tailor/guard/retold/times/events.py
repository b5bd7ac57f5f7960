"""What was done, told as a noun: "after the repairs were done" is "after the repairs".

So is "before the floors were installed" "before floor installation", and "for the dentist
to review" is "for the dentist's review". Only from the line to the wording; before repairs
is before they began, so it is not told of before they were done.

Source: Quirk et al., A Comprehensive Grammar of the English Language, 1985, section 17.51
(nominalization).
"""

import re

from tailor.guard.lexis.grammar import PAST_LIKE_BASE
from tailor.guard.lexis.patterns import WORD
from tailor.guard.lexis.verbs import acts_of, forms_of, singular

_NP = rf"(?P<the>(?:the |our |my |each |every )?)(?P<thing>{WORD}(?: {WORD}){{0,2}}?)"
_BE = r"(?:(?:was|were) being|was|were|is|are|(?:had|have|has) been)"
_OVER = re.compile(
    rf"\b(?P<when>[Aa]fter|[Oo]nce|[Ww]hen) {_NP} (?:(?:{_BE} )(?:done|finished|complete"
    r"|completed|over|made)|(?:had |has |have )?(?:ended|finished))(?=$|[,.;]| )"
)
_DONE = re.compile(
    rf"\b(?P<when>[Bb]efore|[Aa]fter|[Oo]nce) {_NP} {_BE} (?P<verb>[a-z]+)(?=$|[,.;]| )"
)
_DURING = re.compile(
    rf"\b(?P<when>while|when|as) {_NP} {_BE} (?P<verb>[a-z]+)(?=$|[,.;]| )"
)
_FOR = re.compile(
    rf"\bfor (?P<who>(?:the |our |an? |my )?{WORD}(?: {WORD})?) to (?P<verb>[a-z]+)"
    r"(?=$|[,.;]| and\b)"
)
_DOING = re.compile(
    r"\bfor the (?P<one>[a-z]+ing)(?: and (?:the )?(?P<other>[a-z]+ing))? of (?=[a-z])"
)
_ENDS = re.compile(
    r"\bat (?:the )?(?P<period>month|quarter|week|year|term|season)[ -]?end\b"
)
_ACT = rf"(?P<of>(?:(?:the|our|each) )?(?:(?P<what>{WORD}) )?)(?P<act>[a-z]{{4,}})\b"
_BEHIND = {
    lead: re.compile(rf"\b{lead} {_ACT}", re.IGNORECASE)
    for lead in ("before", "after", "during")
}
_THEY = frozenset(("they", "it"))


def with_events(old: str, new: str) -> str:
    """Return the line with what was done as a noun, where the wording has the noun."""
    if any(f" {be} " in old for be in ("was", "were", "is", "are", "been", "being")) or any(
        f" {end}" in old for end in ("ended", "finished")
    ):
        if "fter " in new:
            old = _OVER.sub(lambda found: _over(found, new), old)
        old = _DONE.sub(lambda found: _act(found, new, found["when"]), old)
        if "uring " in new:
            old = _DURING.sub(lambda found: _act(found, new, "during"), old)
    if " for the " in old and "ing " in old and " to " in new:
        old = _DOING.sub(lambda found: _to_do(found, new), old)
    if " for " in old and ("'s " in new or "' " in new):
        old = _FOR.sub(lambda found: _for(found, new), old)
    return old


def with_ends(new: str, old: str) -> str:
    """Return the wording with "at the end of each month" for "at month end"."""
    return _ENDS.sub(lambda found: _end(found, old), new) if "end" in new else new


def _end(found: re.Match[str], old: str) -> str:
    for each in ("each", "every"):
        told = f"at the end of {each} {found['period']}"
        if told in old:
            return told
    return found[0]


def _to_do(found: re.Match[str], new: str) -> str:
    """Return "to plant and harvest" for "for the planting and harvesting of"."""
    verbs = [_base(word) for word in found.group("one", "other") if word]
    told = f"to {' and '.join(verbs)} "
    return told if all(verbs) and told in new else found[0]


def _base(word: str) -> str:
    return next((base for base, form in forms_of(word).items() if form == "ing"), "")


def _over(found: re.Match[str], new: str) -> str:
    """Return "after repairs" for "once the repairs were done"."""
    told = re.search(rf"\bafter (?:the |our |each |every )?{found['thing']}\b", new, re.I)
    is_act = told and not re.match(r" (?:was|were|had|is|are)\b", new[told.end() :])
    after = "After" if found["when"][0].isupper() else "after"
    return f"{after} {found['the']}{found['thing']}" if is_act else found[0]


def _act(found: re.Match[str], new: str, when: str) -> str:
    """Return "before publication" for "before they were published"."""
    bases = {base for base, form in forms_of(found["verb"]).items() if form == "past"}
    bases |= {found["verb"]} & PAST_LIKE_BASE
    lead = "after" if when.casefold() == "once" else when.casefold()
    for said in _BEHIND[lead].finditer(new) if lead in new.casefold() else ():
        act, what = said["act"], said["what"]
        is_same = bool(bases & acts_of(act)) or any(
            form == "ing" and base in bases for base, form in forms_of(act).items()
        )
        name = found["thing"].split()[-1]
        is_its = singular(what) == singular(name) if what else name in _THEY
        if is_same and is_its:
            return said[0] if found["when"].islower() else said[0].capitalize()
    return found[0]


def _for(found: re.Match[str], new: str) -> str:
    """Return "for the dentist's review" for "for the dentist to review"."""
    who = found["who"]
    mark = "'" if who.endswith("s") else "'s"
    said = re.search(rf"\bfor {re.escape(who)}{mark} ([a-z-]+)(?=$|[,.;]| )", new)
    return said[0] if said and found["verb"] in acts_of(said[1]) else found[0]
