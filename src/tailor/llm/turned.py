"""Lines that put something before the act, turned so that the act comes first.

"Used a crane to lift beams" is "Lifted beams using a crane", "Bills were checked by me"
is "Checked bills", "Was the liaison for" is "Served as the liaison for".
"""

import re

from tailor.llm.classes import of_class
from tailor.llm.verbs import FEW, Form, bases, form_of, in_form, is_past, senses

Pairs = tuple[tuple[str, str], ...]
_USED = re.compile(
    r"(?:I )?(?P<use>used?) (?P<tool>(?:[^\s,;:.()]+ ){1,5}?)to (?P<act>[a-z]+) "
    r"(?P<rest>[^,;:.()]+)",
    re.IGNORECASE,
)
_WAS = re.compile(r"(?:I )?was (?=(?:an?|the) (?!member\b|part\b)[a-z])", re.IGNORECASE)
_DONE = re.compile(  # without "by me" it may be what another did: "the team was awarded"
    r"(?P<thing>(?:[^\s,;:.()]+ ){1,5}?)(?P<was>was|were) (?P<act>[a-z]+)"
    r"(?P<rest>(?: [^\s,;:()]+){0,9}?) by me\b",
    re.IGNORECASE,
)


def turned(text: str, *, is_over: bool) -> tuple[str, Pairs]:
    """Return what a line begins with in place of its act, and what becomes what.

    "", () where it begins with its act, or where rules can't turn it.
    """
    return _used(text, is_over=is_over) or _done(text) or ("", ())


def served(text: str) -> tuple[str, Pairs]:
    """Return a role that somebody was as one that was served: "Was the liaison"."""
    found = _WAS.match(text)
    return (found[0].rstrip(), ((found[0], "Served as "),)) if found else ("", ())


def _used(text: str, *, is_over: bool) -> tuple[str, Pairs] | None:
    found = _USED.match(text)
    if found is None or form_of(found["act"]) != "base" or senses(found["act"]) <= FEW:
        return None
    tool, rest = found["tool"].split(), found["rest"].split()
    joints = of_class("joint") - {"and", "a", "an", "the"}
    is_led_on = any(word.casefold() in joints for word in tool)
    if is_led_on or has_second_act(rest):
        return None
    is_told = found["use"].casefold() == "used"
    form: Form = "past" if is_over or is_told else "base"
    act, using = in_form(found["act"], form).capitalize(), " ".join(tool)
    begun = text[: found.end("act")]
    whole = found["rest"].rstrip()
    return text[: found.start("act")].rstrip(), (
        (begun, act),
        (whole, f"{whole} using {using}"),
    )


def has_second_act(words: list[str]) -> bool:
    """Say whether a further verb may share the first one's form: "lift and load"."""
    rows = zip(words, words[1:], (*words[2:], ""), strict=False)
    return any(
        joint in ("and", "or") and b[-1:] != "s" and (senses(b) > FEW or _takes(b, behind))
        for joint, b, behind in rows
    )


def _takes(word: str, behind: str) -> bool:
    """Say whether a word seems to be a verb by what follows it: "and explain it"."""
    is_object = behind in ("it", "them", "him", "her") or behind in of_class("article")
    return is_object and word not in of_class("joint")


def _done(text: str) -> tuple[str, Pairs] | None:
    found = _DONE.match(text)
    if found is None or not is_past(found["act"]):
        return None
    thing, rest = found["thing"].strip(), found["rest"]
    first = thing.split()[0]
    if {"who", "that", "which"} & {*thing.split(), *rest.split()}:
        return None
    if rest and has_second_act(rest.split()):
        return None
    plain = first.casefold() if first[1:].islower() else first
    act = _past_of(found["act"]).capitalize()
    new = f"{act} {plain}{thing[len(first) :]}{rest}"
    return text[: found.end("was")], ((found[0], new),)


def _past_of(participle: str) -> str:
    """Return a verb's past: "gave" of "given", "done" is "did"."""
    is_regular = participle.endswith("ed")
    return participle if is_regular else in_form(bases(participle)[0], "past")
