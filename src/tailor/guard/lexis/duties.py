"""Duties told as nouns: "management of the budget and staff scheduling".

They are read as what somebody does, "managing the budget and scheduling staff", where
the other text says one of them as a verb.
"""

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from tailor.guard.lexis.grammar import ARTICLES, AUXILIARIES, BE, LIGHT_VERBS
from tailor.guard.lexis.light import in_form
from tailor.guard.lexis.people import is_person
from tailor.guard.lexis.tables import rows
from tailor.guard.lexis.tagging import forms
from tailor.guard.lexis.verbs import acts_of, forms_of, singular, verb_class
from tailor.guard.lexis.words import Word

_ENDS = frozenset([".", ";", ":", ",", "and", "for", "at", "in", "on", "to", "with"])
_JOINTS = frozenset([",", "and"])
_STARTS = frozenset([".", ";"])
_LESS = ("verb of help", "verb of study", "verb of plan")
_ARRANGED = frozenset({"schedule", "arrange", "order", "book", "hire", "approve"})
# of these one of two words may be who did it: staff training, customer payment
_GIVEN = frozenset(
    (
        *("train", "teach", "educate", "instruct", "study", "practice", "experience"),
        *("pay", "refer", "recommend", "contribute", "donate", "communicate", "consult"),
        *("participate", "supervise", "recognize", "satisfy", "perform", "travel"),
    )
)
_CLEAR = frozenset({"assembly", "control", "design", "disposal", "removal", "repair"})
# done to the thing before it, unless the two are one name
_ON_THINGS = frozenset({"check", "count", "audit", "test", "wash", "sweep", "order"})
_NAMES = frozenset(
    (
        *("work", "purchase", "court", "drug", "pay", "pregnancy", "road", "blood", "mail"),
        *(
            "money",
            "change",
            "back",
            "standing",
            "restraining",
            "spot",
            "beta",
            "staff",
            "word",
        ),
    )
)
_ENDINGS = ("ing", "ment", "ance", "ence", "tion", "sion", "sis")
_PERSONS = frozenset({"lead", "head", "chair", "champion", "pilot", "partner", "model"})
_MOST = 3  # words before the noun of an act: "inbound customer call handling"


def with_duties(words: Sequence[Word], others: Sequence[Word]) -> list[Word]:
    """Return the words with the nouns of duties as verbs in -ing, before their objects."""
    done = {verb for word in others if word.kind == "word" for verb in forms_of(word.key)}
    nouns = {word.key for word in others}
    out: list[Word] = []
    at, is_start, is_duty = 0, True, True
    while at < len(words):
        found = _duty(words, at, done, nouns) if is_start else None
        if found:
            said, at = found
            out += said
            is_start, is_duty = False, True
            continue
        key = words[at].key
        is_start = key in _STARTS or (is_duty and key in _JOINTS)
        is_duty = is_duty and key not in _STARTS and bool(out or is_start)
        out.append(words[at])
        at += 1
    return out


def _duty(
    words: Sequence[Word], at: int, done: set[str], nouns: set[str]
) -> tuple[list[Word], int] | None:
    """Return a duty as verbs, and the place behind its nouns; "weekly" goes with them."""
    at += words[at].key in ARTICLES and at + 1 < len(words)
    rate = [*words[at : at + 1]] if words[at].key.startswith("per ") else []
    at += len(rate)
    if at == len(words):
        return None
    is_led = at > 0 and (bool(rate) or words[at - 1].key in ARTICLES)
    found = _with_of(words, at, done) or _compound(words, at, done, nouns, is_led=is_led)
    return (found[0] + rate, found[1]) if found else None


def _with_of(
    words: Sequence[Word], at: int, done: set[str]
) -> tuple[list[Word], int] | None:
    """Installation, testing and repair of: installing, testing and repairing."""
    out: list[Word] = []
    is_done = False
    while at < len(words):
        verbs = _verbs(words[at])
        if not verbs:
            return None
        known = [verb for verb in verbs if verb in done]
        is_done = is_done or bool(known)
        out.append(_doing(words[at], [*known, *verbs][0]))
        at += 1
        if at < len(words) and words[at].key == "of":
            return (out, at + 1) if is_done and _is_whole(words, at) else None
        while at < len(words) and words[at].key in _JOINTS:
            out.append(words[at])
            at += 1
        if out[-1].key not in _JOINTS:
            return None
    return None


def _is_whole(words: Sequence[Word], at: int) -> bool:
    """Say whether nothing behind says that it was only asked for, planned or seen."""
    for word in words[at:]:
        if word.key in _STARTS:
            return True
        if word.key in BE or any(
            form == "past" and (verb_class(verb) in _LESS or verb in _ARRANGED)
            for verb, form in forms_of(word.key).items()
        ):
            return False
    return True


def _compound(
    words: Sequence[Word], at: int, done: set[str], nouns: set[str], *, is_led: bool
) -> tuple[list[Word], int] | None:
    """Vehicle maintenance: maintaining vehicles.

    is_led: an article or how often stands before, so that no verb begins here.
    """
    end = at
    while end < len(words) and words[end].key not in _ENDS and words[end].kind == "word":
        end += 1
    things, act = words[at : end - 1], words[end - 1 : end]
    if not act or not 0 < len(things) <= _MOST:
        return None
    is_other = any(word.key in AUXILIARIES or word.joins_left for word in things)
    if is_other or any(map(_is_act, things[is_led:])):
        return None
    # a "customer review" is none of customers
    is_clear = act[0].key.endswith(_ENDINGS) or act[0].key in _CLEAR
    verbs = [v for v in _verbs(act[0]) if is_clear and v in done and v not in _GIVEN]
    same = singular(act[0].key)
    if same in _ON_THINGS & done and not _is_name(things[-1]):
        verbs = [same]
    if not verbs or act[0].key in nouns:
        return None
    last = things[-1]
    many = next((key for key in nouns if singular(key) == last.key), last.key)
    if last.key not in nouns:  # before a noun it has no number
        last = replace(last, key=many)
    return [_doing(act[0], verbs[0]), *things[:-1], last], end


def _is_name(thing: Word) -> bool:
    """Say whether what stands before an act is not what it is done to: a customer check."""
    return is_person(thing.key) or singular(thing.key) in _NAMES


def _verbs(noun: Word) -> tuple[str, ...]:
    """Return the verbs that a noun names the act of; of "growth" nobody is the doer."""
    return _verbs_of(noun.key) if noun.kind == "word" and "_" not in noun.key else ()


@lru_cache(maxsize=8192)
def _verbs_of(noun: str) -> tuple[str, ...]:
    doing = (verb for verb, form in forms_of(noun).items() if form == "ing")
    return tuple(
        verb
        for verb in sorted({*acts_of(noun), *doing})
        if rows("closed.tsv").get(verb) != "direction"
        and not (verb == noun and verb in _PERSONS)
    )


def _is_act(word: Word) -> bool:
    """Say whether a word says that something was done: "made repairs"."""
    known = forms(word)
    return "past" in known.values() or bool(LIGHT_VERBS & known.keys())


def _doing(noun: Word, verb: str) -> Word:
    if " " in verb:  # intake: taking in, of which the first word has the form
        return replace(noun, key=verb, text=in_form(verb, "ing"))
    return replace(noun, key=in_form(verb, "ing"))
