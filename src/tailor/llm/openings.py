"""What a line begins with in place of an act: "Responsible for ordering" is "Ordered".

Guides to resume writing ask for a verb that says what was done; a duty only says what was
to be done (docs/sources.md, 49).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tailor.guard import Context, judge
from tailor.llm.hidden import ACT_OF, JOINED, act_of, has_act_left
from tailor.llm.turned import has_second_act, served, turned
from tailor.llm.verbs import (
    Form,
    base_of_doing,
    form_of,
    in_form,
    is_doing,
    is_verb,
)
from tailor.text import Token, tokens

_DUTY = re.compile(
    r"(?:(?:my )?(?:main |daily |other |key |job )*(?:duties|responsibilities|tasks):"
    r"|(?:I (?:was|am) |was |were |been |also )*"
    r"(?:(?:solely |fully )?responsible for|in charge of|tasked with|charged with"
    r"|accountable for|entrusted with|(?:the )?(?:person|one) (?:who|to)"
    r"|(?:my )?(?:main |daily |other |key |job )*(?:duties|duty|responsibilities"
    r"|responsibility|tasks?|jobs?|role|work) (?:also )?(?:include[sd]?|involve[sd]?"
    r"|consist(?:s|ed) of|entail(?:s|ed)|were|was|are|is)(?: to)?"
    r"|ha[ds] (?:the )?responsibility (?:for|of)|had to(?= (?!do\b|with\b)))\b)"
    r"[\s:]*(?:the (?=\w+ing of\b))?|I (?=\w)",
    re.IGNORECASE,
)
_WAS = re.compile(r"(?:was|were|included|involved|consisted|entailed|had)\b", re.IGNORECASE)
_ACT_AS_THING = re.compile(
    r"(?:\w+ )?\w+(?:tion|sion|ment|ance|ence|ing|al|ry|is) (?:of|for|to|with|in)\b",
    re.IGNORECASE,
)
_AND_TO = re.compile(r"(?:,\s*and|,|\band|\bor) (?P<to>(?:also )?to )$")


@dataclass(frozen=True, slots=True)
class Opening:
    """Words before the act, or the act as a thing; "" for none.

    pairs: what of the line becomes what, where rules can tell; for the first word and
        for those in a row with it.
    """

    words: str = ""
    pairs: tuple[tuple[str, str], ...] = ()

    def begun(self, text: str) -> str:
        """Return a line with its pairs made: begun with an act, as far as rules can."""
        for old, new in self.pairs:
            text = text.replace(old, new, 1)
        return text


def opening_of(text: str, *, is_over: bool) -> Opening:
    """Return what a line begins with in place of an act that was done.

    is_over: whether it tells of a job that has ended; what is done today stays so.
    """
    role = served(text)
    if role[1] and not judge(text, Opening(*role).begun(text), Context()):
        return Opening(*role)
    duty = _DUTY.match(text)
    start = duty.end() if duty else 0
    found = tuple(word for word in tokens(text) if word.start >= start)
    if not found:
        return Opening()
    form: Form = "past" if is_over or (duty and _WAS.search(duty[0])) else "base"
    is_done = is_doing(found[0].key)
    if duty or (is_done and is_over):
        words = duty[0].strip(" :") if duty else text[found[0].start : found[0].end]
        pairs = tuple(_pairs(text, found, start, form=form))
        begun = Opening(words, pairs).begun(text)
        is_whole = begun != text and not has_act_left(begun)
        is_true = is_whole and not judge(text, begun, Context())
        return Opening(words, pairs if is_true else ())
    words, pairs = turned(text, is_over=is_over)
    if pairs and not judge(text, Opening(words, pairs).begun(text), Context()):
        return Opening(words, pairs)
    act = _ACT_AS_THING.match(text)
    return Opening(act[0]) if act and not is_act(found[0].key) else Opening()


def _pairs(
    text: str, found: tuple[Token, ...], start: int, *, form: Form
) -> Iterator[tuple[str, str]]:
    """Yield the first verb with all before it, and the doings in a row with it."""
    first = found[0]
    own = text[first.start : first.end]
    if is_doing(first.key):
        end = first.end
        if text[end : end + 4] == " of " or len(found) == 1:
            end += 3
        yield text[:end], in_form(base_of_doing(first.key), form).capitalize()
    elif start and is_verb(first.key):
        is_bare = form_of(first.key) == "base"
        if not is_bare or not has_second_act([word.key for word in found]):
            told = in_form(first.key, form) if is_bare else own
            yield text[: first.end], told.capitalize()
            yield from _further(text, found, form=form) if is_bare else ()
        return
    else:
        if start:
            yield from _named(text, start, form=form)
        return
    for word in found[1:]:
        joined = JOINED.search(text, 0, word.start) if is_doing(word.key) else None
        if joined:
            of = text[word.end : word.end + 4] == " of "
            end = word.end + 3 if of else word.end
            yield text[joined.start("led") : end], in_form(base_of_doing(word.key), form)


def _further(
    text: str, found: tuple[Token, ...], *, form: Form
) -> Iterator[tuple[str, str]]:
    """Yield the further acts of a duty: "and to count stock" is "and counted stock"."""
    for word in found[1:]:
        led = _AND_TO.search(text, 0, word.start)
        if led and form_of(word.key) == "base" and is_verb(word.key):
            yield text[led.start("to") : word.end], in_form(word.key, form)


def _named(text: str, start: int, *, form: Form) -> Iterator[tuple[str, str]]:
    """Yield the acts that a duty names as things: "tasked with the repair of"."""
    first = ACT_OF.match(text, start)
    act = act_of(first[0], form) if first else None
    if first is None or act is None:
        return
    yield text[: first.end()], act.capitalize()
    for thing in ACT_OF.finditer(text, first.end()):
        joined, act = JOINED.search(text, 0, thing.start()), act_of(thing[0], form)
        if joined and act:
            yield text[joined.start("led") : thing.end()], act


def is_act(word: str) -> bool:
    """Say whether a line that begins with a word begins with an act."""
    return is_verb(word) and form_of(word) != "ing"
