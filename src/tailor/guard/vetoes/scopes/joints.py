"""What two things behind one "and" share, and what one of them has alone.

"20 cats and dogs" are 20 together, "dogs and 20 cats" are not; "large claims and audits"
may both be large; "hotel and restaurant payroll" is payroll twice, and neither the hotel
nor a restaurant. Where the one text shares and the other can't, both say another thing.

Source: Huddleston and Pullum, The Cambridge Grammar of the English Language, 2002,
chapter 15, section 2 (coordination inside a noun phrase).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tailor.guard.lexis.grammar import ARTICLES, LEADING
from tailor.guard.lexis.numerals import ends_phrase, key_at
from tailor.guard.lexis.people import is_person
from tailor.guard.lexis.tagging import tags
from tailor.guard.lexis.verbs import classes_of, forms_of, singular
from tailor.guard.lexis.words import Word
from tailor.guard.sizes.rates import with_sizes
from tailor.guard.vetoes.text import Text
from tailor.guard.violation import Violation

# say how large or how often: heard of both things behind them
_SHARED = frozenset(
    [
        *(
            "daily",
            "weekly",
            "monthly",
            "yearly",
            "annual",
            "quarterly",
            "nightly",
            "hourly",
        ),
        *(
            "regular",
            "frequent",
            "occasional",
            "seasonal",
            "large",
            "small",
            "big",
            "major",
        ),
        *(
            "minor",
            "complex",
            "simple",
            "new",
            "old",
            "senior",
            "junior",
            "local",
            "national",
        ),
        *(
            "international",
            "regional",
            "global",
            "urgent",
            "emergency",
            "custom",
            "bilingual",
        ),
        *("commercial", "residential", "high", "low", "multiple", "various", "several"),
    ]
)
_HOW_OFTEN = frozenset(
    ["downtown", "nationwide", "statewide", "abroad", "overseas"]
) | frozenset(["daily", "weekly", "monthly", "yearly", "annually", "nightly"])
_LEADING = LEADING
_ALSO = frozenset(["also", "additionally", "likewise", "then"])


@dataclass(frozen=True, slots=True)
class _Joint:
    """The noun phrases before and behind an "and", with what leads to each."""

    front: tuple[str, ...]
    back: tuple[str, ...]
    lead: Word | None
    back_lead: Word | None
    start: int
    is_gapped: bool

    @property
    def article(self) -> str:
        return self.lead.key if self.lead and self.lead.key in ARTICLES else ""

    @property
    def is_shared(self) -> bool:
        """Say whether what stands before the first may belong to the second."""
        return bool(self.front and self.back) and self.back_lead is None


def joint_violations(old: Text, new: Text) -> Iterator[Violation]:
    """Yield what two things share in one text, and do not share in the other."""
    joined = [side for side in (old, new) if "and" in side.said]
    if not joined:
        return
    texts = with_sizes(tuple(old)), with_sizes(tuple(new))
    if len(joined) < 2 and not any(word.quantity for text in texts for word in text):
        return
    joints = [*_joints(texts[0])], [*_joints(texts[1])]
    for here, there in ((0, 1), (1, 0)):
        for joint in joints[here]:
            if not joint.is_shared:
                continue
            if joint.lead and joint.lead.quantity and not joint.is_gapped:
                yield from _numbered(joint, texts[there], joints[there])
            elif len(joint.front) == 2 and joint.front[0] in _SHARED:
                yield from _described(joint, joints[there])
            elif len(joint.front) == 1 and len(joint.back) > 1 and not joint.lead:
                keys = [word.key for word in texts[there]]
                yield from _compounded(joint, joints[there], keys, is_old=here == 0)


def _joints(words: Sequence[Word]) -> Iterator[_Joint]:
    tagged = tags(words)
    for at, word in enumerate(words):
        if word.key != "and":
            continue
        start = at
        while start and _goes_on(words, tagged, start - 1):
            start -= 1
        lead = words[start - 1] if start else None
        is_lead = lead is not None and (lead.quantity or lead.key in ARTICLES)
        behind = at + 1 + (key_at(words, at + 1) in _ALSO)
        back_lead = words[behind] if behind < len(words) else None
        is_led = back_lead is not None and (back_lead.quantity or back_lead.key in ARTICLES)
        end = first = behind + bool(is_led)
        while _goes_on(words, tagged, end):
            end += 1
        is_apart = behind > at + 1  # and also dogs
        while end > first + 1 and words[end - 1].key in _HOW_OFTEN:
            end -= 1
        yield _Joint(
            tuple(one.key for one in words[start:at]),
            tuple(one.key for one in words[first:end]),
            lead if is_lead else None,
            back_lead if is_led or is_apart else None,
            at,
            # bread to 14 cafés and pastries to two hotels
            _is_gapped(words, tagged, start - 1 - bool(is_lead), end),
        )


def _is_gapped(words: Sequence[Word], tagged: Sequence[str], lead: int, end: int) -> bool:
    """Say whether a thing, and not a verb, stands before what leads to a number."""
    is_led = key_at(words, lead) in _LEADING and key_at(words, end) in _LEADING
    return is_led and (lead < 1 or tagged[lead - 1] != "verb")


def _goes_on(words: Sequence[Word], tagged: Sequence[str], at: int) -> bool:
    """Say whether a noun phrase goes on with a word."""
    word = words[at] if at < len(words) else None
    if word is None or word.kind != "word" or word.quantity or " " in word.key:
        return False
    is_act = tagged[at] and not is_person(singular(word.key))
    return not is_act and not ends_phrase(words, at)


def _numbered(
    joint: _Joint, words: Sequence[Word], joints: Sequence[_Joint]
) -> Iterator[Violation]:
    """Twenty cats and dogs are neither dogs and twenty cats nor the reverse."""
    number = joint.lead.quantity if joint.lead else None
    if number is None or number.unit or number.is_ordinal or joint.lead is None:
        return
    things = {joint.front[-1], joint.back[-1]}
    if _is_act(joint.back[0], words):
        return  # to book 60 guests and send letters
    if any(singular(thing) == thing for thing in things - {"staff", "personnel"}):
        return
    for other in joints:
        its = other.lead.quantity if other.lead else None
        is_one = its and its.measures(number) and other.is_shared
        if is_one and {other.front[-1], other.back[-1]} == things:
            return
    counted = _counted(words, joint.lead)
    rest = things - counted
    if len(rest) == 1 and any(word.key in rest for word in words):
        shown = " and ".join((joint.front[-1], joint.back[-1]))
        reason = (
            f"{joint.lead.text} counts “{shown}” together in one text, not in the other"
        )
        yield Violation("number", joint.lead.text, reason)


def _is_act(key: str, words: Sequence[Word]) -> bool:
    """Say whether a base form behind "and" is what the other text says was done."""
    if forms_of(key).get(key) != "base":
        return False
    tagged = zip(words, tags(words), strict=True)
    return any(tag and key in forms_of(word.key) for word, tag in tagged)


def _counted(words: Sequence[Word], number: Word) -> set[str]:
    """Return the words of the phrases that a number stands before."""
    assert number.quantity is not None
    tagged, found = tags(words), set()
    for at, word in enumerate(words):
        if word.quantity and word.quantity.measures(number.quantity):
            end = at + 1
            while _goes_on(words, tagged, end):
                found.add(words[end].key)
                end += 1
    return found


def _described(joint: _Joint, joints: Sequence[_Joint]) -> Iterator[Violation]:
    """Weekly talks and tours are not tours and weekly talks."""
    for other in joints:
        is_moved = other.back == joint.front and other.front == joint.back
        if is_moved and not (other.lead or other.back_lead):
            said, thing = joint.front[0], joint.back[-1]
            reason = f"“{said}” may go with “{thing}” in one text, not in the other"
            yield Violation("changed", said, reason)


def _compounded(
    joint: _Joint, joints: Sequence[_Joint], keys: Sequence[str], *, is_old: bool
) -> Iterator[Violation]:
    """Hotel and restaurant payroll is not the hotel, and restaurant payroll."""
    (name,), thing = joint.front, " ".join(joint.back)
    if singular(name) != name or len(name) < 3:
        return
    reason = (
        f"“{name}” goes with “{joint.back[-1]}” in one text and stands alone in the other"
    )
    for other in joints:
        is_same = other.front == joint.front and other.back == joint.back
        is_parted = (
            other.article in ("a", "an")
            or (other.article == "the" and is_old)
            or other.back_lead is not None
        )
        before = " ".join(keys[: other.start])
        is_moved = other.back == joint.front and thing in before
        is_moved = is_moved and (other.back_lead is not None or _are_alike(joint))
        if (is_same and is_parted) or is_moved:
            yield Violation("changed", name, reason)
            return


def _are_alike(joint: _Joint) -> bool:
    """Say whether a noun and the one before a head are of one kind, or the head a person.

    Tennis and golf players; but payroll and employee records are two things.
    """
    kinds = [classes_of(singular(noun)) for noun in (*joint.front, joint.back[-2])]
    return bool(kinds[0] & kinds[1] - {"@thing"}) or is_person(joint.back[-1])
