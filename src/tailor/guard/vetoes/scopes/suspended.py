"""One thing behind two prepositions: "kept logs for, and took part in, two audits".

That the first goes with the thing, too, is said by nothing but this form.
"""

from collections.abc import Iterator

from tailor.guard.vetoes.text import Text
from tailor.guard.violation import Violation

# no particles: who signed tenants up, and moved them in, has no thing to come
_LEADS = frozenset(["for", "of", "to", "with", "at", "from", "by", "into", "about"])


def suspended_violations(old: Text, new: Text) -> Iterator[Violation]:
    """Yield a preposition that waits for its thing, where the line has it at once."""
    ours = set(_suspended(old))
    for lead in _suspended(new):
        if lead not in ours:
            reason = f"“{lead}” leads to another thing than in your line"
            yield Violation("changed", lead, reason)
            return


def _suspended(text: Text) -> Iterator[str]:
    for at in range(1, len(text) - 2):
        is_joint = text.keys[at + 1] == "," and text.keys[at + 2] in ("and", "or")
        if is_joint and text.keys[at] in _LEADS:
            yield text.keys[at]
