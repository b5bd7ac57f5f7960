"""Whom something said is about is not who said it: questions about patients, patients' own.

Source: Quirk et al., A Comprehensive Grammar of the English Language, 1985, section 5.116
(the subjective and the objective genitive).
"""

from collections.abc import Iterator, Sequence

from tailor.guard.lexis.verbs import singular
from tailor.guard.vetoes.slots import Phrase, is_somebody
from tailor.guard.vetoes.text import Text
from tailor.guard.violation import Violation

_ABOUT = frozenset(["about", "regarding", "concerning"])
_BY = frozenset(["of", "from", "by"])
_SAID = frozenset(
    [
        *("question", "complaint", "concern", "query", "inquiry", "enquiry", "request"),
        *("report", "letter", "story", "note", "comment", "review", "feedback", "article"),
        *("book", "news", "message", "email", "call", "essay", "column", "suggestion"),
    ]
)


def asked_violations(old: Text, new: Text) -> Iterator[Violation]:
    """Yield whom one text tells as who said it, and the other as whom it is about."""
    for one, other in ((old, new), (new, old)):
        if _ABOUT.isdisjoint(one.said):
            continue
        theirs = _told_by(other.phrases) - _told_by(one.phrases)
        for phrase in one.phrases:
            host = phrase.host
            if host is not None and host.lead in _BY:
                host = host.host  # questions from patients about nurses
            if phrase.lead not in _ABOUT or host is None or host.name not in _SAID:
                continue
            if (phrase.name, host.name) in theirs:
                reason = f"“{host.head.text}” of “{phrase.head.text}” are not about them"
                yield Violation("changed", phrase.head.text, reason)


def _told_by(found: Sequence[Phrase]) -> set[tuple[str, str]]:
    """Return who said something, and what."""
    said = {(singular(w.key), p.name) for p in found for w in p.owners}
    led = (p for p in found if p.lead in _BY and p.host is not None)
    said |= {(p.name, p.host.name) for p in led if p.host is not None}
    return {(who, what) for who, what in said if what in _SAID and is_somebody(who)}
