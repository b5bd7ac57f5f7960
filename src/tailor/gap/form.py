"""What a form of a term is worth: a verb in the past, an activity's noun."""

import re

from tailor.gap.family import family
from tailor.gap.gap import Status
from tailor.gap.passages import Passage

_DONE_WITH = re.compile(r"\b(?:as|with) (?:an? |the )?(?:\w+ )?$", re.IGNORECASE)
# "Lead 18 pickers and packers": who leads them answers for the packing
_LED = re.compile(
    r"^\W*(?:lead|led|leading|supervis|manag|direct|oversaw|overs|train|coach)\w*\b", re.I
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
    is_done_with = _DONE_WITH.search(before) or _LED.search(before)
    return "related" if is_act or (is_done_with and _WHO.search(said)) else None


def plain(text: str) -> str:
    """Return a text in which capitals and the kind of apostrophe don't matter."""
    return text.casefold().replace("’", "'")
