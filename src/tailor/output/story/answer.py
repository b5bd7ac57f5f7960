"""The one sentence that a report begins with: asked, shown, required and missing."""

from collections.abc import Sequence

from tailor.output.story.thing import Thing

NOTHING_ASKED = "I found no requirements in this ad. Is it the whole text?"
NOTHING_MISSING = "Everything the ad asks for is in your resume. You can stop here."
STRETCH = (
    "This ad asks for much that your resume doesn't show. It may be a stretch, or the"
    " resume may leave things out."
)
MOST_NAMES = 6  # named in the sentence; the report lists all


def answer(asked: Sequence[Thing]) -> str:
    """Return what the ad asks for and how much of it the resume shows."""
    if not asked:
        return NOTHING_ASKED
    shown = [thing for thing in asked if thing.best.counts]
    if len(shown) == len(asked):
        return NOTHING_MISSING
    close = [thing for thing in asked if thing.status == "related"]
    return " ".join(filter(None, (_asked(asked, shown), _close(close), _required(asked))))


def stretch(asked: Sequence[Thing]) -> str:
    """Return a sentence where more than half by weight is missing, else "".

    Duties that the ad only mentions say little about who is far from it, so they count
    only where the ad calls nothing required or preferred.
    """
    called = [thing for thing in asked if thing.importance != "mentioned"] or asked
    weights = [(thing.heaviest.weight.value, thing.status == "missing") for thing in called]
    missing = sum(weight for weight, is_missing in weights if is_missing)
    return STRETCH if missing * 2 > sum(weight for weight, _ in weights) else ""


def listed(names: Sequence[str], *, most: int = MOST_NAMES) -> str:
    """Return "A", "A and B", "A, B and C", or the first few "and 5 more"."""
    if len(names) > most:
        return f"{', '.join(names[:most])} and {len(names) - most} more"
    return " and ".join(filter(None, (", ".join(names[:-1]), *names[-1:])))


def counted(number: int, noun: str) -> str:
    """Return "1 edit", "4 edits"."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _asked(asked: Sequence[Thing], shown: Sequence[Thing]) -> str:
    number = len(shown) or ("none of them" if len(asked) > 1 else "nothing of it")
    return f"The ad asks for {counted(len(asked), 'thing')}. Your resume shows {number}."


def _close(close: Sequence[Thing]) -> str:
    if not close:
        return ""
    names = listed([thing.name for thing in close])
    verb = "is" if len(close) == 1 else "are"
    return f"{len(close)} more {verb} there in words that a search would miss: {names}."


def _required(asked: Sequence[Thing]) -> str:
    required = [thing for thing in asked if thing.importance == "required"]
    missing = [thing.name for thing in required or asked if thing.status == "missing"]
    verb = "is" if len(missing) == 1 else "are"
    gone = f"{len(missing)} {verb} not there: {listed(missing)}." if missing else ""
    if not required:
        return f"None is called required; {gone}" if gone else "None is called required."
    if len(required) == 1:
        return f"One is called required and is not there: {missing[0]}." if gone else ""
    return f"Of the {len(required)} it calls required, {gone or 'none is missing.'}"
