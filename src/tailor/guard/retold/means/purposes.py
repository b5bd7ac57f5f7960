"""What a tool was used for: "used it to log calls" is "used it for call logs".

A verb becomes its noun, or goes where its thing says it all: "used it to make flyers" is
"used it for flyers". Only from the verb to the noun, never back: who used a program for
invoices may not have approved one.

Source: nominalisation and light verbs (Huddleston and Pullum, The Cambridge Grammar of
the English Language, 2002, chapter 4, section 7, and chapter 19, section 3).
"""

import re
from collections.abc import Iterator, Sequence

from tailor.guard.lexis.grammar import LEADING
from tailor.guard.lexis.tables import rows
from tailor.guard.lexis.verbs import acts_of, forms_of, singular

_USED = (
    r"\b([Uu]s(?:ed|ing|es|e)|[Uu]tili[sz](?:ed|ing|es|e)) ([^,.;]{{2,60}}?) {} ([^.;]+)"
)
_TO = re.compile(_USED.format("(?:in order )?to"))
_FOR = re.compile(_USED.format("for"))
_JOINT = re.compile(r",? and |, ")
# say nothing that their thing does not: what is made, sent or kept with a tool
_EMPTY = ("make", "create", "produce", "do", "get", "send", "send out", "put out", "keep")
_IDIOMS = {
    f"{verb} in {noun}": "contact"
    for verb in ("keep", "stay", "be", "get", "remain")
    for noun in ("touch", "contact")
}
# a decision, which is more than its thing
_DECIDES = frozenset(
    (
        *(
            "reject",
            "deny",
            "grant",
            "hire",
            "fire",
            "award",
            "accept",
            "permit",
            "license",
        ),
        *("admit", "allow", "agree", "select", "choose", "buy", "appoint", "consent"),
    )
)
_PARTICLES = {"ask for": "request", "write down": "record", "sign up": "register"}
_PLACES = re.compile(r" (?:of|for|in|on|at|to|from|with) ")
_NUMBERS = re.compile(r"\d|\b(?:an?|one|each|every|all|any|no|not|some)\b", re.IGNORECASE)
_MOST = 4  # purposes of one tool


def with_purposes(old: str, new: str) -> str:
    """Return the line with what a tool was for as nouns, where the wording has them so."""
    if " to " not in old or " for " not in new:
        return old
    for found in _TO.finditer(old):
        for other in _FOR.finditer(new):
            if _plain(found[2]) != _plain(other[2]):
                continue
            for said, tail in _cuts(found[3].split(), other[3].split()):
                if _is_same(said[0], said[1]):
                    start, end = found.start(3), found.end(3)
                    head = re.sub(r"(?:in order )?to $", "for ", old[:start])
                    return f"{head}{said[1]}{tail}{old[end:]}"
    return old


def _cuts(
    ours: Sequence[str], theirs: Sequence[str]
) -> Iterator[tuple[tuple[str, str], str]]:
    """Yield both without what ends both alike, a phrase or an act; the longest first."""
    most = 0
    while most < min(len(ours), len(theirs)) - 1 and ours[-1 - most] == theirs[-1 - most]:
        most += 1
    for length in range(most, -1, -1):
        end = ours[len(ours) - length :]
        pairs = ours[: len(ours) - length], theirs[: len(theirs) - length]
        texts = " ".join(pairs[0]), " ".join(pairs[1])
        is_act = bool(end) and (end[0] == "and" or texts[0].endswith(","))
        done = end[1:2] if is_act and end[0] == "and" else end[:1]
        is_done = is_act and "past" in forms_of((done or [""])[0].casefold()).values()
        if not end or is_done or end[0] in LEADING | {"each", "every"}:
            yield texts, f" {' '.join(end)}" if end else ""


def _is_same(said: str, named: str) -> bool:
    """Say whether each of some acts is the noun at its place."""
    acts, nouns = _JOINT.split(said.strip(",")), _JOINT.split(named.strip(","))
    if len(acts) != len(nouns) or len(acts) > _MOST:
        return False
    verb = ""
    for act, noun in zip(acts, nouns, strict=True):
        act = act.removeprefix("to ")
        found = next((v for v in _verbs(act) if _is_named(v, act[len(v) + 1 :], noun)), "")
        is_more = verb in _EMPTY and _plain(act) == _plain(noun)  # flyers and posters
        if not found and not is_more:
            return False
        verb = found or verb
    return True


def _verbs(act: str) -> Iterator[str]:
    """Yield the verbs with which an act may begin, the longest first."""
    words = act.split()
    yield from (phrase for phrase in (" ".join(words[:3]),) if phrase in _IDIOMS)
    if len(words) > 2:
        yield " ".join(words[:2])
    yield words[0] if words else ""


def _is_named(verb: str, thing: str, noun: str) -> bool:
    """Say whether a noun phrase names an act: call logs, or logs of calls."""
    if verb in _IDIOMS:
        return noun == f"{_IDIOMS[verb]} {thing}".strip()
    thing, noun = _plain(thing), _plain(noun)
    if verb in _EMPTY and not _is_decided(thing, verb):
        return thing == noun or _of_front(thing) == _in_singular(noun)
    if not thing or _NUMBERS.search(thing) or _is_limited(verb):
        return False
    words = noun.replace("-", " ").split()
    head, *behind = words[0], *words[1:]
    if behind[:1] == ["of"]:
        return _names(head, verb) and noun.partition(" of ")[2] == thing
    is_bare = not _PLACES.search(thing)
    front = _in_singular(" ".join(words[:-1]))
    is_front = front == _in_singular(thing.replace("-", " "))
    return is_bare and is_front and _names(words[-1], verb)


def _names(noun: str, verb: str) -> bool:
    """Say whether a noun is what who does an act does: requests, of "ask for"."""
    if forms_of(noun).get(verb) == "ing":
        return True
    return _PARTICLES.get(verb, verb) in acts_of(noun)


def _is_limited(verb: str) -> bool:
    """Say whether a verb says a decision, an outcome, help or a plan."""
    name = verb.split()[0]
    table = rows("closed.tsv")
    return name in table or verb in table or name in _DECIDES


def _is_decided(thing: str, verb: str) -> bool:
    """Say whether a thing is a decision, or what another does for who gets it."""
    heads = [part.split()[-1] for part in _PLACES.split(thing) if part]
    acts = {act for head in heads for act in acts_of(head)}
    is_got = verb == "get" and bool(acts - {"sign"})  # training, interviews
    return is_got or any(act in _DECIDES or act in rows("closed.tsv") for act in acts)


def _of_front(thing: str) -> str:
    """Return "loan records" for "records of loans"; "" for none."""
    head, _, behind = thing.partition(" of ")
    is_bare = behind and " " not in head and not re.search(r"\b(?:for|in|to)\b", behind)
    return f"{_in_singular(behind)} {singular(head)}" if is_bare else ""


def _in_singular(words: str) -> str:
    return " ".join(singular(word) for word in words.split())


def _plain(thing: str) -> str:
    return re.sub(r"^(?:the|our|my) ", "", thing).casefold()
