"""Done again: "painted the hall again" is "repainted the hall".

Source: the prefix re-, Quirk et al., A Comprehensive Grammar of the English Language, 1985,
appendix I.29. Only of verbs that say no other act behind it: what was organized, directed
or placed again was not reorganized, redirected or replaced.
"""

import re

from tailor.guard.lexis.verbs import forms_of

_AGAIN = re.compile(
    r"\b([A-Za-z]+)((?: (?!(?:and|or|but|to|again|then)\b)[\w'%$-]+){0,8}?)"
    r" (?:again|once more|anew)\b"
)
_AGAIN_ACTS = frozenset(
    [
        *("align", "apply", "assemble", "assess", "attach", "bandage", "book", "boot"),
        *("build", "calculate", "calibrate", "caulk", "certify", "check", "coat", "code"),
        *("connect", "cut", "draw", "enter", "evaluate", "examine", "file", "fill"),
        *("format", "grout", "hang", "heat", "inspect", "install", "interview", "key"),
        *("label", "level", "load", "measure", "open", "order", "pack", "paint", "plant"),
        *("plaster", "polish", "print", "roof", "run", "scan", "schedule", "seal", "send"),
        *("sew", "shelve", "stain", "start", "stitch", "stock", "submit", "test", "train"),
        *("tune", "type", "upholster", "use", "validate", "varnish", "visit", "wash"),
        *("weigh", "weld", "wire", "wrap", "write"),
    ]
)


def with_again_in_front(text: str, other: str) -> str:
    """Return a text with "again" in front of its verb, where the other has it there."""
    said = other.casefold()
    for found in _AGAIN.finditer(text):
        verb = found[1].casefold()
        is_one = bool(_AGAIN_ACTS & forms_of(verb).keys())
        for again in (f"re-{verb}", f"re{verb}") if is_one else ():
            if f"{again} " in f"{said} ":
                again = again.capitalize() if found[1][0].isupper() else again
                return f"{text[: found.start()]}{again}{found[2]}{text[found.end() :]}"
    return text
