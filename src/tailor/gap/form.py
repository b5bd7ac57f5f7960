"""What a form of a term is worth: a verb in the past, an activity's noun."""

import re

from tailor.gap.family import family
from tailor.gap.gap import Status
from tailor.gap.passages import Passage
from tailor.gap.words import little
from tailor.text import key

_DONE_WITH = re.compile(r"\b(?:as|with) (?:an? |the )?(?:\w+ )?$", re.IGNORECASE)
# "Lead 18 pickers and packers": who leads them answers for the packing
_LED = re.compile(
    r"^\W*(?:lead|led|leading|supervis|manag|direct|oversaw|overs|train|coach)\w*\b", re.I
)
# what follows another one of these is no longer the object
_OTHERS = frozenset(
    ["about", "after", "at", "by", "for", "from", "in", "of", "on", "to", "with"]
)
_WHO = re.compile(r"(?:er|or)s?$")


def is_verb_bent(asked: str, said: str) -> bool:
    """Whether only the verb that leads a phrase has another form: "wrote unit tests".

    A recruiter searches for its object, and that stands there.
    """
    verb, _, rest = plain(asked).partition(" ")
    other, _, same = said.partition(" ")
    return bool(rest) and rest == same and family(verb) == family(other)


def status_of_form(
    own: tuple[str, ...], passage: Passage, start: int, end: int
) -> Status | None:
    """Return what another form of a term is worth; an activity's noun is worth nothing.

    A "type specimen" is no typing, and who wired money may have done no wiring: the verb
    is a lead. So is who does it or what it is done with: "as a welder", "with a trencher",
    and who is led in it.
    """
    said = passage.text[start:end].lower()
    acts = [word for word in own if " " not in word and word.lower().endswith("ing")]
    if not acts or " " in said or said.endswith("ing"):
        return "variant"
    low, _ = passage.sentence_at(start)
    is_act = start == low or said.endswith("ed")
    before = passage.text[low:start]
    if is_made(acts[0], said, before):
        return "variant"
    is_done_with = _DONE_WITH.search(before) or _LED.search(before)
    return "related" if is_act or (is_done_with and _WHO.search(said)) else None


def is_made(act: str, said: str, before: str) -> bool:
    """Whether making a thing is the act itself: "Build weekly schedules" is scheduling.

    act: a gerund. said: the thing, in the plural. before: the line's words before it. Only
    for what the act makes: "types" are not made by typing, nor trains by training.
    """
    if not act.endswith("ing") or not said.endswith("s") or " " in said:
        return False
    words = [word for word in key(before).split() if not word.endswith("ly")]
    is_maker = bool(words) and words[0] in little("maker")
    is_object = is_maker and _OTHERS.isdisjoint(words[1:])
    noun = said.lower().removesuffix("s")
    is_result = noun in little("product") and family(act.lower()) == family(noun)
    return is_object and is_result


def plain(text: str) -> str:
    """Return a text in which capitals and the kind of apostrophe don't matter."""
    return text.casefold().replace("’", "'")
