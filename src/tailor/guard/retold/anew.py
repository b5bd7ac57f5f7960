"""Done again: "painted the hall again" is "repainted the hall".

Source: the prefix re-, Quirk et al., A Comprehensive Grammar of the English Language, 1985,
appendix I.29; without a hyphen some such words are another verb's (resigned, recovered).
"""

import re

from tailor.guard.lexis.verbs import forms_of

_AGAIN = re.compile(
    r"\b([A-Za-z]+)((?: (?!(?:and|or|but|to|again|then)\b)[\w'%$-]+){0,8}?)"
    r" (?:again|once more|anew)\b"
)
_OTHER_ACTS = frozenset(
    [
        *("recover", "recount", "reform", "relay", "remark", "represent", "resort"),
        *("resign", "retire", "reserve", "release", "recall", "restrain", "repair"),
        *("return", "resolve", "research", "review", "refuse", "remove", "reply"),
        *("relate", "report", "require", "reprove", "restore", "result", "reveal"),
        *("revolve", "reward", "react", "record"),
    ]
)


def with_again_in_front(text: str, other: str) -> str:
    """Return a text with "again" in front of its verb, where the other has it there."""
    said = other.casefold()
    for found in _AGAIN.finditer(text):
        verb = found[1].casefold()
        is_other = any(f"re{base}" in _OTHER_ACTS for base in forms_of(verb))
        for again in (f"re-{verb}", "" if is_other else f"re{verb}"):
            if forms_of(verb) and again and f"{again} " in f"{said} ":
                again = again.capitalize() if found[1][0].isupper() else again
                return f"{text[: found.start()]}{again}{found[2]}{text[found.end() :]}"
    return text
