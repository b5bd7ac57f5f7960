"""What a text shows at a glance: looked for before a pattern, which takes longer."""

import re
from functools import lru_cache

from tailor.guard.lexis.verbs import forms_of

_WORD = re.compile(r"[^\W\d_]+")


@lru_cache(maxsize=64)  # many rules ask of one text
def verbs_in(text: str) -> frozenset[str]:
    """Return the verbs that words of a text may be forms of."""
    return frozenset().union(*map(forms_of, _WORD.findall(text.casefold())))
