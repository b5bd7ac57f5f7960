"""Whether the same question may be asked again after an error, and when.

The errors are openai's; what a server answered is read from them by name, so that
client.py alone imports what can open a connection.
"""

import math
import time
from email.utils import parsedate_to_datetime
from typing import Any

FIRST_WAIT = 0.5  # seconds, doubled at each try
_SPENT = ("insufficient_quota", "billing", "credit")


def said(error: Any) -> str:
    """Return what a server says is wrong, in lower case."""
    return f"{error.message} {error.code} {error.param} {error.type}".casefold()


def is_spent(error: Exception) -> bool:
    """Say whether a quota is used up."""
    status = _status(error)
    is_told = status == 429 and any(word in said(error) for word in _SPENT)
    return status == 402 or is_told


def may_pass(error: Exception) -> bool:
    """Say whether the same question may be answered in a moment."""
    status = _status(error)
    if status is None:
        return True
    return (status in (408, 409, 429) or status >= 500) and not is_spent(error)


def pause(error: Exception, attempt: int) -> float:
    """Return how long to wait, in seconds: what the server says, else twice as long."""
    response = getattr(error, "response", None)
    seconds = _seconds(
        response.headers.get("retry-after", "") if response is not None else ""
    )
    return FIRST_WAIT * 2**attempt if seconds is None else max(seconds, 0.0)


def _seconds(said: str) -> float | None:
    """Return what a Retry-After says: seconds, or a date; None for neither."""
    try:
        seconds = float(said)
    except ValueError:
        try:
            seconds = parsedate_to_datetime(said).timestamp() - time.time()
        except ValueError:
            return None
    return None if math.isnan(seconds) else seconds


def _status(error: Exception) -> int | None:
    """Return the status that a server answered with; None where it did not answer."""
    status: int | None = getattr(error, "status_code", None)
    return status
