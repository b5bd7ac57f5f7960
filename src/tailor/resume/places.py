"""Does a phrase sound like a place? "Chicago, IL", "Rio de Janeiro", "10115 Berlin"."""

import re
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache

from tailor.resume.table import rows
from tailor.resume.words import has_organisation_word, is_title_word, organisation_words
from tailor.text import key, tokens

SMALL = 4  # letters of the words that join a name: "sur", "upon", "della" is rare
_GRADE = re.compile(r"[IVX]{1,4}")
_PART = re.compile(r",|\s+[-\u2013\u00b7/]\s+")
POSTCODE = re.compile(
    r"(?:[,\s]+(?:\d{5}(?:-\d{4})?|[A-Z]\d[A-Z] ?\d[A-Z]\d"
    r"|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}))$"
    r"|^(?:[A-Z]{1,2}-)?\d{4,5}\s+(?=[^\W\d][^,\d]{1,25}(?:,[^,\d]+)?$)"
)
_ALONE = {"country": 3.0, "way": 3.0, "state": 2.0, "abbreviation": 1.0}
_STREET = re.compile(
    r"^(?:\d+\w?[\s,]|p\.?\s?o\.?\s?box|apt\b|suite\b|unit\b|floor\b|#|.*\s\d+\w?$)", re.I
)
_NAME_WORD = re.compile(r"^[^\W\d_][\w.'\u2019-]*$")


@lru_cache(maxsize=4096)
def place_score(text: str, towns: frozenset[str] = frozenset()) -> float:
    """Return how far a phrase sounds like a place, -4 to 4.

    Args:
        text: the phrase.
        towns: keys of places that the document names elsewhere.
    """
    bare = POSTCODE.sub("", text.strip(" ()"))
    if not bare or len(bare) > 70 or re.search(r"[@|\t;:!?]|\d{6,}", bare):
        return -4.0
    parts = [part.strip(" ()") for part in _PART.split(bare) if part.strip(" ()")]
    if len(parts) == 2 and _STREET.match(parts[0]) and POSTCODE.match(parts[1]):
        return 3.5  # "14 Rue de l'Hôpital, 75013 Paris"
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
    if any(_place_in_one(part) >= 3 for part in parts[:-1]):
        return -1.5  # "Boots UAE, Abu Dhabi": no town stands behind a country
    return 3.5 if any(key(part) in towns for part in parts) else 0.8


def _place_in_one(text: str) -> float:
    """Score a place without commas: "Chicago IL", "Limerick", "Rio de Janeiro"."""
    words = text.split()
    tail = words[-1].strip("()")
    if (
        len(words) > 1
        and is_state(tail)
        and tail.isupper()
        and key(tail) not in organisation_words()
    ):
        return 3.0 if all(_is_name(word) for word in words[:-1]) else -2.0
    if not _is_name(text) or len(words) > 3:
        return -2.0
    keys = [token.key for token in tokens(text)]
    if not keys or any(word in organisation_words() for word in keys):
        return -1.5
    return -1.5 if is_title_word(keys[-1], text) else 0.5


def is_state(text: str) -> bool:
    """Whether a phrase is a region, a country or a way to work, by itself."""
    kind = _places().get(key(text))
    return kind is not None and (kind != "abbreviation" or text.strip(" ()").isupper())


def _is_name(text: str) -> bool:
    """One to four capitalised words, joined by small ones ("Rio de Janeiro")."""
    words = text.replace("(", "").replace(")", "").split()
    if not 1 <= len(words) <= 4:
        return False
    big = [word for word in words if word[:1].isupper() or not word[:1].islower()]
    return (
        bool(big)
        and words[0] in big
        and not _GRADE.fullmatch(words[-1])
        and all(len(word) <= SMALL for word in words if word not in big)
        and all(_NAME_WORD.match(word.strip(".,")) for word in words)
    )


@cache
def _places() -> Mapping[str, str]:
    return dict(rows("places.tsv"))
