"""How much a sentence insists: required, preferred, mentioned, or not asked at all.

The zone gives the first answer, words in the sentence a better one: "Excel preferred"
under "Requirements" is a wish, "must" under "Nice to have" a demand. "No degree
required" and "you do not need Salesforce" ask for nothing.
"""

import re
from functools import lru_cache

from tailor.job.job import Importance
from tailor.job.words import pattern
from tailor.job.zones import Zone

BY_ZONE: dict[Zone, Importance] = {"must": "required", "nice": "preferred"}

_CLAUSE = re.compile(
    r"[;:]|,?\s+but\s+|,\s+(?:and\s+|so\s+|as\s+)?(?=(?:you|we|it|they|this|there|no|not)\b)|\s[-–—]\s",
    re.IGNORECASE,
)
_LEADS = re.compile(r"^(?:ideally|preferably)$", re.IGNORECASE)


def importance(text: str, zone: Zone, *, start: int, end: int) -> Importance | None:
    """Return how much a sentence insists on what stands at start to end.

    None: it says that this is not asked for.
    """
    low, high = _clause(text, start, end)
    clause, at = text[low:high], start - low
    if (label := _label(text, low)) and not _all("wish", clause):
        if _all("wish", label) and not _holds("no wish", label):
            return "preferred"
        if _is_denied(label, len(label)):
            return None
        if _holds("must", label):
            return "required"
    wish = _wishes(clause, at, end - low)
    if _is_denied(clause, at):
        return "preferred" if wish and not _holds("no wish", clause) else None
    if wish or _is_softened(text, high):
        return "preferred"
    if _holds("substitute", clause):
        return "mentioned"
    if _holds("must", clause):
        return "required"
    return BY_ZONE.get(zone, "mentioned")


def denies_the_sentence_before(text: str) -> bool:
    """Whether a sentence takes the one before back: "no need to know it"."""
    return bool(pattern("denies before").search(text))


def _clause(text: str, start: int, end: int) -> tuple[int, int]:
    low, high = 0, len(text)
    for cut in _cuts(text):
        if cut.end() <= start:
            low = cut.end()
        elif cut.start() >= end:
            high = cut.start()
            break
    return low, high


def _label(text: str, at: int) -> str:
    """Return what stands before a colon that a clause follows: "Helpful: Docker"."""
    before = text[:at].rstrip()
    if not before.endswith(":"):
        return ""
    return re.split(r"[.;:]", before[:-1])[-1].strip()


def _is_softened(text: str, at: int) -> bool:
    """Whether a clause goes on with "but not required"."""
    softer = re.match(r",?\s+but\s+", text[at:], re.IGNORECASE)
    return bool(softer and pattern("denied").search(text[at : at + 60]))


def _is_denied(clause: str, at: int) -> bool:
    if _holds("denied", clause):
        return True
    return any(match.start() <= at for match in _all("denies", clause))


def _wishes(clause: str, start: int, end: int) -> bool:
    for cue in _all("wish", clause):
        if _holds("no wish", clause):
            continue
        low, high = _scope(clause, cue)
        if low <= start and end <= high:
            return True
    return False


def _scope(clause: str, cue: re.Match[str]) -> tuple[int, int]:
    """Return what a wish is about: its comma part if that stands alone, else all.

    "Four years of accounting, manufacturing preferred" wishes for manufacturing
    only; "HL7, FHIR and Kafka preferred" for all three.
    """
    if _LEADS.match(cue[0]):
        stop = clause.find(",", cue.end())
        return cue.start(), stop if stop >= 0 else len(clause)
    low = clause.rfind(",", 0, cue.start()) + 1
    stop = clause.find(",", cue.end())
    high = stop if stop >= 0 else len(clause)
    part = clause[low:high]
    if low and not re.search(r"\b(?:and|or)\b|&", part) and part.strip() != cue[0]:
        return low, high
    return 0, len(clause)


# one clause is looked at once for each thing that it names
@lru_cache(maxsize=64)
def _holds(kind: str, clause: str) -> bool:
    return bool(pattern(kind).search(clause))


@lru_cache(maxsize=64)
def _all(kind: str, clause: str) -> tuple[re.Match[str], ...]:
    return tuple(pattern(kind).finditer(clause))


@lru_cache(maxsize=64)
def _cuts(text: str) -> tuple[re.Match[str], ...]:
    return tuple(_CLAUSE.finditer(text))
