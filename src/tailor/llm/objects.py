"""What a verb of a line is done to: a weak one is exchanged only before things that fit."""

from collections.abc import Iterator

from tailor.llm.classes import kinds, of_class
from tailor.llm.verbs import bases, form_of, is_past
from tailor.text import Token

NEAR = 6  # words behind a verb among which what it is done to stands
_PRONOUNS = ("them", "it", "these", "those")
_AND_OF = ("and", "or", "of")
_WHOLE = frozenset({"all", "both", "half"})  # "all the rooms"


def is_done_to(text: str, found: tuple[Token, ...], i: int, nouns: frozenset[str]) -> bool:
    """Say whether one of some nouns follows a verb soon, and no word for a state.

    "Kept the books" is "maintained", "kept the shop clean" is not.
    """
    if _is_barred(found, i, nouns):
        return False
    wanted = frozenset(noun for noun in nouns if noun[0] != "-")
    near: list[str] = []
    heads: list[str] = []
    for j in range(i + 1, min(i + 1 + NEAR, len(found))):
        is_parted = set(text[found[j - 1].end : found[j].start]) & set(";(")
        is_told_of = j == i + 1 and next_word(found, j) not in of_class("joint")
        if is_parted or (is_past(found[j].key) and not is_told_of):
            break  # "checked finished parts" goes on, "checked out books returned" does not
        is_article = found[j].key in of_class("article") and j > i + 1
        if is_article and found[j - 1].key not in of_class("joint") | _WHOLE:
            if not wanted:
                return False
            break  # "gave clerks a tour": an exact verb may not take both
        is_led = found[j].key in of_class("joint") - of_class("article")
        if heads and is_led and found[j].key not in _AND_OF:
            break  # "made recommendations on plans" makes no plans
        near.append(found[j].key)
        is_head = found[j].key not in _PRONOUNS and _is_head(text, found, j)
        heads += [found[j].key] if is_head else []
    if of_class("state") & set(near):
        return False
    if any(f"to_{end}" in nouns for end in _ends(text, found, i)):
        return True  # "moved billing from a server to AWS"
    forms = [form for word in heads for form in bases(word)]
    if "-who" in nouns and any(kinds().get(form) == "person" for form in forms):
        return False  # "dealt with brokers" is not "handled brokers"
    return not wanted or any(form in wanted for form in forms)


def _is_barred(found: tuple[Token, ...], i: int, nouns: frozenset[str]) -> bool:
    """Say whether what follows a verb gives it another sense, by the marks of its row."""
    words = [word.key for word in found[i + 1 :]]
    return (
        ("-to" in nouns and "to" in words)  # "gave tours to guests": conducted for them
        or ("-ed" in nouns and is_past(next_word(found, i)))  # "handled escalated calls"
        or ("-done" in nouns and any(map(is_past, words[1:NEAR])))  # "got claims paid"
    )


def is_whom(found: tuple[Token, ...], i: int) -> bool:
    """Say whether a plural of people follows a verb, and behind it what they were given."""
    person = next_word(found, i)
    is_person = person.endswith("s") and kinds().get(person.removesuffix("s")) == "person"
    behind = next_word(found, i + 1)
    is_more = bool(behind) and behind not in of_class("joint") | of_class("when")
    return is_person and is_more and form_of(behind) != "ing"


def next_word(found: tuple[Token, ...], i: int) -> str:
    """Return the word behind a place, "" at the end."""
    return found[i + 1].key if i + 1 < len(found) else ""


def _ends(text: str, found: tuple[Token, ...], i: int) -> Iterator[str]:
    """Yield what the words behind a verb say that it went to."""
    for j in range(i + 1, len(found) - 1):
        if set(text[found[j - 1].end : found[j].start]) & set(";("):
            break
        if found[j].key == "to":
            yield found[j + 1].key


def _is_head(text: str, found: tuple[Token, ...], j: int) -> bool:
    """Say whether a noun is not only narrowing another: "forklift and truck courses"."""
    if j + 1 == len(found) or text[found[j].end : found[j + 1].start] != " ":
        return True
    behind, is_plural = found[j + 1].key, found[j].key.endswith("s")
    if behind in ("and", "or"):
        return is_plural
    is_acting = is_plural and form_of(behind) == "ing"  # "mills making parts"
    is_end = behind in of_class("joint") or is_past(behind) or is_acting
    return is_end or behind in of_class("number")
