"""Words of one family: "reconcile" and "reconciliation", "precept" and "preceptor".

Looser than `tailor.terms.root_key`, and never enough alone: a family is looked for
only where the other words of a term stand beside it.
"""

from functools import cache, lru_cache

from tailor.packaged import table_rows
from tailor.terms import root_key

LEAST = 4  # letters that must be left; "nation" and "native" share three
# longest first
_ENDINGS = [
    "isation",
    "ization",
    "ication",
    "ational",
    "iation",
    "ation",
    "ition",
    "ution",
    "ional",
    "ility",
    "ment",
    "ance",
    "ence",
    "ship",
    "ness",
    "ity",
    "ion",
    "ist",
    "ant",
    "ent",
    "ive",
    "ary",
    "ory",
    "ify",
    "ise",
    "ize",
    "ing",
    "ate",
    "or",
    "er",
    "al",
    "ed",
    "ly",
    "ic",
    "s",
]


@lru_cache(maxsize=8192)
def family(word: str) -> str:
    """Return what the words of a family begin with; the word is a token's key."""
    if not (word.isascii() and word.isalpha()):
        return word
    word = _irregular().get(word, word)
    stem = root_key(word)
    if stem == word and word.endswith("ing"):
        return word  # accounting is not what accounts are
    for _ in range(2):
        for ending in _ENDINGS:
            if stem.endswith(ending) and len(stem) - len(ending) >= LEAST:
                stem = _without_r(stem.removesuffix(ending))
                break
    return stem.removesuffix("e").removesuffix("i") if len(stem) > LEAST else stem


def _without_r(stem: str) -> str:
    """Return what "administr(ation)" and "administ(er)" share."""
    is_cut = len(stem) > LEAST and stem[-1] == "r" and stem[-2] in "bcdgkpt"
    return stem[:-1] if is_cut else stem


@cache
def _irregular() -> dict[str, str]:
    """Return the command of each irregular past form: "led" is "lead"."""
    return dict(table_rows("gap", "irregular.tsv"))
