"""Who was on call: "had on-call duty every week" is "was on call every week"."""

import re

_TIMES = r"one|two|three|four|every|each|once|twice|on|at|in|nights|weekends|\d"
_WHEN = rf"(?: for)?(?= (?:{_TIMES}))"
_DUTY = re.compile(
    r"(?P<start>^|, |; |\. |\band )(?P<verb>(?i:had|did|took|worked|covered|carried|pulled"
    r"|was|were|served|shared in|was part of))(?: (?:an?|the|our))? on[- ](?P<on>call|duty)"
    rf"(?: (?:duty|duties|shifts?|rotations?|cover|coverage|rota|work|hours))?{_WHEN}"
)
_BARE = re.compile(rf"(?P<start>^|, |; |\. |\band )(?P<on>[Oo]n[- ](?:call|duty)){_WHEN}")


def with_duty(text: str, other: str) -> str:
    """Return a text with "was on call" for its longer ways, where both are about that."""
    if _is_about_it(text) and _is_about_it(other):
        return _BARE.sub(_was, _DUTY.sub(_told, text))
    return text


def _is_about_it(text: str) -> bool:
    return any(sign in text for sign in ("n-call", "n call", "n-duty", "n duty"))


def _told(found: re.Match[str]) -> str:
    was = "Was" if found["verb"][0].isupper() else "was"
    return f"{found['start']}{was} on {found['on']}"


def _was(found: re.Match[str]) -> str:
    on = found["on"].replace("-", " ")
    return f"{found['start']}{'Was' if on[0] == 'O' else 'was'} {on.lower()}"
