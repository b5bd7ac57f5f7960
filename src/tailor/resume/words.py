"""Does a phrase sound like a job title, an employer, a place? Scores from word tables.

A score above 0 speaks for it, below 0 against it, 0 means nobody knows. No score
decides alone: `heads` weighs them against each other and against the section's habit.
"""

import re
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files

from tailor.text import key, tokens

_BRACKETS = re.compile(r"\([^)]*\)|\[[^\]]*\]")
_LEVELS = frozenset({"i", "ii", "iii", "iv", "v", "1", "2", "3", "jr", "sr"})
_RANKS = frozenset(
    {"senior", "junior", "sr", "jr", "lead", "head", "chief", "principal", "assistant",
     "associate", "deputy", "vice", "acting", "interim", "trainee", "graduate", "apprentice",
     "journeyman", "registered", "certified", "licensed", "staff", "volunteer", "co",
     "undergraduate", "student", "middleweight", "executive", "managing", "regional"}
)  # fmt: skip
_MORE_TITLES = frozenset(
    {"intern", "internship", "founder", "cofounder", "owner", "treasurer", "trainee", "fellow",
     "head", "lead", "graduate", "chair", "chairperson", "chairman", "trustee", "volunteer",
     "apprentice", "freelancer", "member", "ninja", "officer", "sergeant", "cto", "ceo", "cfo",
     "coo", "cio", "vp", "rn", "lpn", "cna", "president", "waiter", "waitress", "barista",
     "staff", "master", "partner", "evangelist", "guru", "webmaster", "sysadmin", "devops",
     "qa", "sre", "hand", "model", "trainer", "placement", "extern", "postdoc", "professor"}
)  # fmt: skip
_TAIL = re.compile(
    r"\s+(?:of|for|in|at|to|with|on|de|der|du|di|y|und)\s+.*$|\s*[-\u2013/,:].*$", re.I
)
_DOMAIN = re.compile(r"^[\w-]+\.(?:io|com|net|org|ai|co|dev|app|eu|uk|de)$", re.I)
_PART = re.compile(r",|\s+[-\u2013\u00b7/]\s+")
_POSTCODE = re.compile(
    r"(?:[,\s]+(?:\d{5}(?:-\d{4})?|[A-Z]\d[A-Z] ?\d[A-Z]\d|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}))$"
    r"|^(?:[A-Z]{1,2}-)?\d{4,5}\s+(?=[^\W\d][^,\d]{1,25}(?:,[^,\d]+)?$)"
)
_ALONE = {"country": 3.0, "way": 3.0, "state": 2.0, "abbreviation": 1.0}
_STREET = re.compile(
    r"^(?:\d+\w?[\s,]|p\.?\s?o\.?\s?box|apt\b|suite\b|unit\b|floor\b|#|.*\s\d+\w?$)", re.I
)
_NAME_WORD = re.compile(r"^[^\W\d_][\w.'\u2019-]*$")


def title_score(text: str) -> float:
    """Return how far a phrase sounds like a job title, -4 to 4."""
    bare = _BRACKETS.sub(" ", text).strip()
    words = [t.key for t in tokens(bare)]
    if not words or len(words) > 12 or "@" in text:
        return -4.0
    titles = _titles()
    head = [t.key for t in tokens(_TAIL.sub("", bare))] or words
    while len(head) > 1 and head[-1] in _LEVELS:
        head.pop()
    score = -0.3
    if _is_title(head[-1], titles, bare):
        score = 3.0
    elif any(_is_title(word, titles, bare) for word in words) or words[0] in _RANKS:
        score = 1.5
    if words[0] in _RANKS and score > 0:
        score += 0.5
    classes = [_orgs().get(word) for word in words]
    if is_state(bare):
        return -4.0
    if _has_form(bare):
        score -= 3
    elif classes[-1] in ("org", "school") and not _is_title(head[-1], titles, bare):
        score -= 2
    if bare[:1].islower():
        score -= 1
    if re.search(r"\d{3,}", bare):
        score -= 2
    return max(-4.0, min(4.0, score))


def employer_score(text: str) -> float:
    """Return how far a phrase sounds like the name of an employer or school, -4 to 4."""
    bare = _BRACKETS.sub(" ", text).strip()
    words = [t.key for t in tokens(bare)]
    if not words or len(words) > 12 or "@" in text:
        return -4.0
    classes = [_orgs().get(word) for word in words]
    score = 0.2
    if _has_form(bare) or re.search(r"\b[SP]\.(?:r\.l|p\.A|C|A)\.", bare):
        score = 3.5
    elif classes[-1] in ("org", "school") or "school" in classes:
        score = 2.5
    elif "org" in classes:
        score = 1.5
    elif _DOMAIN.match(bare):
        score = 2.5
    elif "&" in bare:
        score = 0.8
    if _is_title(words[-1], _titles(), bare) and score < 3:
        score -= 2.0
    if is_state(bare):
        score = -4.0
    elif place_score(text) >= 3:
        score -= 3
    if bare[:1].islower() and not _DOMAIN.match(bare):
        score -= 1
    return max(-4.0, min(4.0, score))


def school_score(text: str) -> float:
    """Return how far a phrase sounds like a school, -4 to 4."""
    words = [t.key for t in tokens(text)]
    classes = [_orgs().get(word) for word in words]
    if "school" in classes:
        return 4.0
    return employer_score(text) if any(classes) else 0.0


def place_score(text: str, towns: frozenset[str] = frozenset()) -> float:
    """Return how far a phrase sounds like a place, -4 to 4.

    Args:
        text: the phrase.
        towns: keys of places that the document names elsewhere.
    """
    bare = _POSTCODE.sub("", text.strip(" ()"))
    if not bare or len(bare) > 70 or re.search(r"[@|\t;:!?]|\d{6,}", bare):
        return -4.0
    parts = [part.strip(" ()") for part in _PART.split(bare) if part.strip(" ()")]
    while len(parts) > 2 and _STREET.match(parts[0]):
        parts = parts[1:]
    if not parts or len(parts) > 3 or not all(_is_name(part) for part in parts):
        return _place_in_one(bare) if len(parts) == 1 else -2.0
    if len(parts) > 1:
        return _place_in_parts(parts, towns)
    if is_state(parts[0]):
        return _ALONE[_places()[key(parts[0])]]
    return 3.0 if key(bare) in towns else _place_in_one(bare)


def _place_in_parts(parts: Sequence[str], towns: frozenset[str]) -> float:
    """Score "Chicago, IL", "Cork, Munster", "Bengaluru, Karnataka, India"."""
    if is_state(parts[-1]):
        return 4.0
    if any(has_organisation_word(part) for part in parts):
        return -1.5
    return 3.5 if any(key(part) in towns for part in parts) else 0.8


def _place_in_one(text: str) -> float:
    """Score a place without commas: "Chicago IL", "Limerick", "Rio de Janeiro"."""
    words = text.split()
    tail = words[-1].strip("()")
    if len(words) > 1 and is_state(tail) and tail.isupper() and key(tail) not in _orgs():
        return 3.0 if all(_is_name(word) for word in words[:-1]) else -2.0
    if not _is_name(text) or len(words) > 3:
        return -2.0
    keys = [token.key for token in tokens(text)]
    if (
        not keys
        or any(word in _orgs() for word in keys)
        or _is_title(keys[-1], _titles(), text)
    ):
        return -1.5
    return 0.5


def is_state(text: str) -> bool:
    """Whether a phrase is a region, a country or a way to work, by itself."""
    kind = _places().get(key(text))
    return kind is not None and (kind != "abbreviation" or text.strip(" ()").isupper())


def _has_form(text: str) -> bool:
    """Whether a legal form ends the name, or a part of it before a comma."""
    for part in re.split(r",\s+|\s+[-\u2013\u2014(]\s*", text):
        words = [t.key for t in tokens(part)]
        if len(words) > 1 and _orgs().get(words[-1]) == "form":
            return True
    alone = [t.key for t in tokens(text.rsplit(",", 1)[-1])]
    return "," in text and len(alone) == 1 and _orgs().get(alone[0]) == "form"


def has_organisation_word(text: str) -> bool:
    """Whether a legal form or a word such as "hospital" or "university" is in it."""
    return any(token.key in _orgs() for token in tokens(text))


def _is_name(text: str) -> bool:
    """One to four capitalised words, joined by small ones ("Rio de Janeiro")."""
    words = text.replace("(", "").replace(")", "").split()
    if not 1 <= len(words) <= 4:
        return False
    big = [word for word in words if word[:1].isupper() or not word[:1].islower()]
    return (
        bool(big)
        and words[0] in big
        and all(_NAME_WORD.match(word.strip(".,")) for word in words)
    )


def _is_title(word: str, titles: Mapping[str, int], text: str) -> bool:
    if word in _MORE_TITLES:
        return True
    found = word if word in titles else word.removesuffix("s")
    if found not in titles:
        return False
    # an acronym counts in capitals only, and only one that is no state ("CA", "MA")
    if titles[found] < 5 and len(found) <= 5:
        return (
            len(found) > 2
            and re.search(rf"\b{re.escape(found.upper())}\b", text) is not None
        )
    return True


@cache
def _titles() -> Mapping[str, int]:
    return {word: int(count) for word, count in _rows("title_words.tsv")}


@cache
def _orgs() -> Mapping[str, str]:
    return dict(_rows("org_words.tsv"))


@cache
def _places() -> Mapping[str, str]:
    return dict(_rows("places.tsv"))


def _rows(name: str) -> list[tuple[str, str]]:
    text = files("tailor.resume").joinpath(name).read_text(encoding="utf-8")
    rows = [row.partition("\t") for row in text.splitlines() if row and row[0] != "#"]
    return [(word, rest) for word, _, rest in rows]
