"""The blank of a question, and a person's answer in it."""

import re

BLANK = "____"
_RATE = re.compile(
    r"(?P<count>(?:[^\d\s]+ ){0,3}\d[^\s]*(?: (?:to|or) \d[^\s]*)?)"
    r" (?P<rate>(?:an?|per|each|every) .+|daily|weekly|monthly|yearly|annually|nightly)"
)


def filled(new: str, answer: str) -> str:
    """Return words with an answer in their blank, its rate behind what is counted.

    "12 a day" for "____ trailers" is "12 trailers a day", and so is "12 trailers a day".
    """
    thing = new.removeprefix(f"{BLANK} ")
    if thing == new or BLANK in thing:
        return new.replace(BLANK, answer)
    if f" {thing.split()[-1].casefold()} " in f" {answer.casefold()} ":
        return answer
    rate = _RATE.fullmatch(answer)
    return f"{rate['count']} {thing} {rate['rate']}" if rate else f"{answer} {thing}"
