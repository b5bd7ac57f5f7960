"""How something was done: "entered data using manual methods" is "entered it manually".

And "by", "with" and "using" lead to one method alike.
"""

import re

from tailor.guard.lexis.wordy import adverb_of

_METHOD = r"(?P<noun>methods?|means|techniques?|procedures?|process(?:es)?|approach(?:es)?)"
_LED = re.compile(
    r"(?P<comma>,?) (?P<lead>(?:by )?using|by means of|by|with|through|via)"
    rf" (?P<what>(?:(?:the|an?|standard) )?(?P<how>[A-Za-z-]+)) {_METHOD}(?=$|[,.;]| )"
)
_LEADS = ("using", "by using", "by means of", "by", "with", "through", "via")


def with_manners(text: str, other: str) -> str:
    """Return a text with "manually" for "using manual methods", as the other has it."""
    if not any(
        noun in text for noun in (" method", " means", " techniq", " proce", " appro")
    ):
        return text
    return _LED.sub(lambda found: _told(found, other), text)


def _told(found: re.Match[str], other: str) -> str:
    what, noun = found["what"], found["noun"]
    manner = adverb_of(found["how"])
    if re.search(rf"\b{manner}\b", other) and manner not in found.string:
        return f" {manner}"
    for lead in _LEADS:
        if f" {lead} {what} {noun}" in other:
            return f"{found['comma']} {lead} {what} {noun}"
    return found[0]
