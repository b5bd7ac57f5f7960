"""Judge one wording against the line that it would replace."""

from tailor.guard.context import Context
from tailor.guard.violation import Violation
from tailor.text import key


def judge(original: str, proposed: str, context: Context) -> tuple[Violation, ...]:
    """Return every reason to refuse a wording; none: it says what the original says.

    Default-refuse: what no rule licenses is a violation.
    """
    del context  # licenses no spelling yet
    if key(original) == key(proposed):
        return ()
    return (Violation("changed", proposed, "it uses other words than your line"),)
