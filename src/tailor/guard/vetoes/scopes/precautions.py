"""What was done in case of something, and whom "them" means: two that words leave open.

Water stored in case of a storm was not stored in one, and hikers rescued in a storm were
rescued from a storm that came. Where tutors are matched with students, "paid them" may be
either.
"""

from collections.abc import Iterator

from tailor.guard.lexis.numerals import key_at
from tailor.guard.lexis.people import is_person
from tailor.guard.lexis.verbs import singular
from tailor.guard.vetoes.text import Text
from tailor.guard.violation import Violation

_CASES = frozenset(["case", "event"])
_IFS = frozenset(["case", "cases", "event", "events", "if", "when", "whenever", "against"])
# done once it has come, and not before
_ANSWERS = frozenset(
    [
        *(
            "call",
            "run",
            "notify",
            "alert",
            "contact",
            "respond",
            "treat",
            "help",
            "inform",
        ),
        *("close", "operate", "use", "direct", "restore", "switch", "start", "shut down"),
        *("take over", "take", "replace", "stop", "shut", "shut off", "activate", "phone"),
    ]
)


def precaution_violations(old: Text, new: Text) -> Iterator[Violation]:
    """Yield what a wording has happen, and the line only has to be reckoned with."""
    if _is_case(old) and new.said.isdisjoint(_IFS):
        if not any(act.verbs & _ANSWERS for act in old.acts):
            yield Violation("changed", "in", "your line does not say that it happened")
    elif _is_case(new) and old.said.isdisjoint(_IFS):
        yield Violation(
            "changed", "case", "your line says that it happened, not that it may"
        )


def _is_case(words: Text) -> bool:
    """Say whether something was done in case of, or in the event of, a thing."""
    return not _CASES.isdisjoint(words.said) and any(
        word.key in _CASES
        and key_at(words, at + 1) == "of"
        and "in" in (key_at(words, at - 1), key_at(words, at - 2))
        for at, word in enumerate(words)
    )


def pronoun_violations(old: Text, new: Text) -> Iterator[Violation]:
    """Yield a "them" for people that the line names again, with others in between."""
    keys, said = old.keys, new.keys
    if "them" not in new.said or said.count("them") <= keys.count("them"):
        return
    people = [(at, key) for at, key in enumerate(keys) if _are_people(key)]
    for at, name in people:
        if said.count(name) >= keys.count(name) or keys.count(name) < 2:
            continue
        last = len(keys) - 1 - keys[::-1].index(name)
        if any(at < place < last and other != name for place, other in people):
            reason = f"“them” may be other people than the “{name}”"
            yield Violation("changed", "them", reason)
            return


def _are_people(key: str) -> bool:
    return singular(key) != key and is_person(singular(key))
