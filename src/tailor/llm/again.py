"""Whether the same question may be asked again after an error, and when."""

import math
import time
from email.utils import parsedate_to_datetime

import httpx2
import openai

FIRST_WAIT = 0.5  # seconds, doubled at each try
_SPENT = ("insufficient_quota", "billing", "credit")


def said(error: openai.APIStatusError) -> str:
    """Return what a server says is wrong, in lower case."""
    return f"{error.message} {error.code} {error.param} {error.type}".casefold()


def is_spent(error: Exception) -> bool:
    """Say whether a quota is used up."""
    if not isinstance(error, openai.APIStatusError):
        return False
    is_told = error.status_code == 429 and any(word in said(error) for word in _SPENT)
    return error.status_code == 402 or is_told


def may_pass(error: Exception) -> bool:
    """Say whether the same question may be answered in a moment."""
    if isinstance(error, (openai.APITimeoutError, httpx2.TimeoutException)):
        return False  # the next would take as long
    if isinstance(error, openai.APIStatusError):
        passes = error.status_code in (408, 409, 429) or error.status_code >= 500
        return passes and not is_spent(error)
    return True


def pause(error: Exception, attempt: int) -> float:
    """Return how long to wait, in seconds: what the server says, else twice as long."""
    told = ""
    if isinstance(error, openai.APIStatusError):
        told = error.response.headers.get("retry-after", "")
    seconds = _seconds(told)
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
