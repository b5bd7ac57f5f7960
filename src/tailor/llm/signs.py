"""Signs that say what words say beside a figure: "70%" for "70 percent", "400+", "$2M"."""

import re

from tailor.llm.classes import figures, of_class
from tailor.llm.verbs import bases
from tailor.text import Token

_FIGURE = r"\d[\d,]*(?:\.\d+)?"
_PERCENT = re.compile(
    r"(?P<figure>\d[\d,.]*|(?P<tens>[a-z]+)(?:-(?P<more>[a-z]+))?) (?:percent|per cent)\b"
)
_MORE = re.compile(r"(?:more than|over|upwards of) (?P<figure>\d[\d,]*)\b(?![.%+])")
_MONEY = re.compile(
    rf"(?P<least>{_FIGURE})(?: to (?P<most>{_FIGURE}))?"
    r"(?: (?P<scale>thousand|million|billion))? (?P<what>dollars|euros|pounds sterling)\b"
)
_SIGN = {"dollars": "$", "euros": "€", "pounds sterling": "£"}
_SCALE = {"thousand": "K", "million": "M", "billion": "B"}
_RANGE = re.compile(
    rf"(?:between (?P<from>{_FIGURE}) and|(?P<least>{_FIGURE}) to) (?P<most>{_FIGURE})"
    r"(?= [a-z]|%)"
)
_BY = re.compile(rf"by (?P<share>{_FIGURE}%) by (?=[a-z]+ing\b)")
_CLAUSE = re.compile(r"[^;:.]*$")
_NO_COUNT = ("percent", "per", "million", "billion", "of", "to", "and", "or")
_NEAR = 2  # words behind a figure among which its measure stands


def sign_at(text: str, found: tuple[Token, ...], i: int) -> tuple[str, str]:
    """Return words that begin with one of a line, and the figure with its sign; "", ""."""
    rest = text[found[i].start :]
    if (percent := _PERCENT.match(rest)) and (figure := _percentage(percent)):
        return percent[0], f"{figure}%"
    if money := _MONEY.match(rest):
        return money[0], _money(money)
    if by := _BY.match(rest):  # "cut waste by 30% by sorting" has one "by" too many
        return by[0].rstrip(), f"{by['share']} by"
    if (span := _RANGE.match(rest)) and _is_span(text, found, i, span):
        return span[0], f"{span['from'] or span['least']}\u2013{span['most']}"
    more = _MORE.match(rest)
    if more is None or not _is_measured(found, i):
        return "", ""
    end = found[i].start + more.end()
    behind = [word.key for word in found if word.start >= end][:_NEAR]
    if (behind[:1] and behind[0] in _NO_COUNT) or any(_is_time(word) for word in behind):
        return "", ""  # "3+ years" is what an ad asks for
    return more[0], f"{more['figure']}+"


def _percentage(found: re.Match[str]) -> str:
    """Return the figure of a share, told in words or not; "" where it is none."""
    if found["tens"] is None:
        return found["figure"]
    words = [word for word in (found["tens"], found["more"]) if word]
    known = [int(figures().get(word, "0")) for word in words]
    return f"{sum(known)}" if all(known) and known == sorted(known, reverse=True) else ""


def _money(found: re.Match[str]) -> str:
    """Return a sum as "$40,000" or "$1.2M", two of them with "to" between."""
    sign, scale = _SIGN[found["what"]], _SCALE.get(found["scale"] or "", "")
    figures = filter(None, (found["least"], found["most"]))
    return " to ".join(f"{sign}{figure}{scale}" for figure in figures)


def _is_span(text: str, found: tuple[Token, ...], i: int, span: re.Match[str]) -> bool:
    """Say whether "8 to 10" is how many, not from what to what something went."""
    ends = (span["from"] or span["least"], span["most"])
    least, most = (float(end.replace(",", "")) for end in ends)
    before = text[: found[i].start]
    clause = _CLAUSE.search(before)
    start = clause.start() if clause else 0
    words = [word.key for word in found[:i] if word.start >= start]
    is_moved = any({word, *bases(word)} & of_class("change") for word in words)
    is_next = before[-1:] == " "  # no "$2 to 3", no "A2 to 3"
    is_parted = bool(span["from"]) and i > 1 and found[i - 1].key not in of_class("joint")
    is_count = is_next and not is_parted  # no "shifts between 2 and 5 wards"
    return least < most and is_count and not is_moved and "from" not in words


def _is_measured(found: tuple[Token, ...], i: int) -> bool:
    """Say whether an "over" leads to a number: "took over 12 shops" does not."""
    before = set(bases(found[i - 1].key)) if i else set()
    return found[i].key != "over" or (i > 0 and not before & of_class("over"))


def _is_time(word: str) -> bool:
    return {word, f"{word}s"} & of_class("time") != set()
