"""Which verb a word may be a form of, and which verbs say the same act."""

from collections.abc import Set
from functools import cache, lru_cache
from itertools import permutations
from typing import Literal

from tailor.guard.lexis.tables import groups, listed, rows

Form = Literal["base", "s", "past", "ing"]
# what -s, -ed and -ing leave of a verb, and what to put back
# Source: WordNet's morphy(7), rules of detachment
_ENDINGS: tuple[tuple[str, str, Form], ...] = (
    ("ies", "y", "s"),
    ("es", "e", "s"),
    ("es", "", "s"),
    ("s", "", "s"),
    ("ied", "y", "past"),
    ("ed", "e", "past"),
    ("ed", "", "past"),
    ("ing", "e", "ing"),
    ("ing", "", "ing"),
)
# what no ending and no list of WordNet's tells: a syringe is no syrinx, a movie no movy
_PLURALS = {
    "menus": "menu",
    "gurus": "guru",
    "quizzes": "quiz",
    "syringes": "syringe",
    "caches": "cache",
    "headaches": "headache",
    "axes": "ax",
    "brownies": "brownie",
    "calories": "calorie",
    "cookies": "cookie",
    "foodies": "foodie",
    "goalies": "goalie",
    "hoodies": "hoodie",
    "movies": "movie",
    "newbies": "newbie",
    "prairies": "prairie",
    "rookies": "rookie",
    "selfies": "selfie",
    "smoothies": "smoothie",
    "veggies": "veggie",
    "zombies": "zombie",
}
_PREFIXES = (
    *("re", "over", "under", "out", "mis", "un", "fore", "pre"),
    *("trouble", "baby", "ghost", "hand", "breast", "spoon"),
)
_SHORT_PLURALS = frozenset(["apis", "kpis", "guis"])  # no basis


@lru_cache(maxsize=8192)
def forms_of(word: str) -> dict[str, Form]:
    """Return the verbs that a word may be a form of, each with the form."""
    known = _known()
    found: dict[str, Form] = {}
    if irregular := _irregular().get(word) or _irregular_behind_prefix(word):
        found[irregular] = "ing" if word.endswith("ing") else _ending(word)
    for ending, put_back, form in _ENDINGS:
        stem = word.removesuffix(ending) + put_back
        if ending == "ed" and word.endswith("eed") and word in known:
            continue  # feed is no past of fee
        if word.endswith(ending) and len(word) > len(ending) + 1 and stem in known:
            found.setdefault(stem, form)
        if word.endswith(ending) and stem[-1:] == stem[-2:-1] and stem[:-1] in known:
            found.setdefault(stem[:-1], form)  # prepped
    if word in known:
        found[word] = "base"
    return found


@cache
def _known() -> frozenset[str]:
    of_objects = {verb for pair in _objects() for verb in pair}
    return frozenset(rows("verbs.tsv")) | frozenset(groups("acts.tsv")) | of_objects


def phrasal_verbs() -> frozenset[str]:
    """Return the verbs of several words that a table knows: "set up"."""
    return frozenset(name for name in _known() if " " in name)


def is_verb(name: str) -> bool:
    """Say whether a table knows a verb, with its particle: "set up"."""
    return name in _known()


def _irregular_behind_prefix(word: str) -> str:
    """Return the verb of a form whose stem is irregular: redrawn; "" for none."""
    for prefix in _PREFIXES:
        stem = _irregular().get(word.removeprefix(prefix)) if word != prefix else None
        if stem and word.startswith(prefix) and f"{prefix}{stem}" in _known():
            return f"{prefix}{stem}"
    return ""


@lru_cache(maxsize=8192)
def is_participle(word: str) -> bool:
    """Say whether a form of a verb is no past of it: broken, beside broke."""
    return any(
        form == "past" and word.endswith(("n", "ne")) and verb in _with_own_past()
        for verb, form in forms_of(word).items()
    )


@cache
def _with_own_past() -> frozenset[str]:
    """Return the verbs whose past is no participle: broke, wore, froze."""
    found: dict[str, set[bool]] = {}
    for form, verb in _irregular().items():
        if not form.endswith(("ing", "s")):
            found.setdefault(verb, set()).add(form.endswith(("n", "ne")))
    return frozenset(verb for verb, kinds in found.items() if len(kinds) == 2)


def _ending(word: str) -> Form:
    return "s" if word.endswith("s") else "past"


@cache
def _irregular() -> dict[str, str]:
    return {
        form: row.partition("\t")[2]
        for form, row in rows("forms.tsv").items()
        if row.startswith("verb") and form != "rent"  # who took rent rent nothing
    }


@cache
def _plurals() -> dict[str, str]:
    return {
        form: row.partition("\t")[2]
        for form, row in rows("forms.tsv").items()
        if row.startswith("noun")
    }


@lru_cache(maxsize=8192)
def singular(word: str) -> str:
    """Return a noun's singular; the word itself where it is none."""
    if word in _plurals() and _plurals()[word] + "s" != word:
        return _PLURALS.get(word, _plurals()[word])
    if word in _PLURALS:
        return _PLURALS[word]
    if word in _SHORT_PLURALS:
        return word[:-1]
    if len(word) < 4 or not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "ches", "shes", "xes", "zzes", "tzes")):
        return word[:-2]
    is_short = _is_word(word[:-2]) and not _is_word(word[:-1])
    if word.endswith(("uses", "ases", "nses")) and is_short:
        return word[:-2]  # buses, gases and lenses; but causes, cases and clauses
    return word[:-1]


def _is_word(name: str) -> bool:
    return bool(classes_of(name) or forms_of(name))


def verb_class(verb: str) -> str:
    """Return the class of a verb that a synonym may not leave; "" for none."""
    name = rows("closed.tsv").get(verb, "")
    return name if name.startswith("verb") else ""


@lru_cache(maxsize=8192)
def same_act(one: str, other: str) -> bool:
    """Say whether two verbs say one act: "fix" and "repair", never "help" and "lead".

    Source: docs/sources.md, 47 and 48.
    """
    if one == other or other in groups("acts.tsv").get(one, frozenset()):
        return True
    if verb_class(one) != verb_class(other):
        return False
    if "" in _objects().get((one, other), ()):
        return True
    return other in rows("verbs.tsv").get(one, "").split("|")


@lru_cache(maxsize=8192)
def acts_of(noun: str) -> frozenset[str]:
    """Return the verbs that a noun names the act of: "inspection" is to inspect."""
    found = rows("nominals.tsv").get(singular(noun), "")
    return frozenset(found.split("|")) if found else frozenset()


@cache
def _objects() -> dict[tuple[str, str], frozenset[str]]:
    """Return pairs of verbs with the nouns before which they say one act; "" is any."""
    found: dict[tuple[str, str], frozenset[str]] = {}
    for verbs, nouns in rows("collocations.tsv").items():
        for pair in permutations(verbs.split("|"), 2):
            found[pair] = found.get(pair, frozenset()) | set(nouns.split())
    for one, row in listed("pairs.tsv"):
        other, _, nouns = row.partition("\t")
        for pair in ((one, other), (other, one)):
            found[pair] = found.get(pair, frozenset()) | set(nouns.split() or [""])
    return found


def is_of_objects(verb: str) -> bool:
    """Say whether a verb is known only for what it says before some things: "sit on"."""
    return verb not in groups("acts.tsv") and verb not in rows("verbs.tsv")


def is_same_of_some(one: str, other: str) -> bool:
    """Say whether two verbs say one act of some things: "drew up" and "drew" plans."""
    return (one, other) in _objects()


def same_act_on(nouns: Set[str], one: Set[str], other: Set[str]) -> bool:
    """Say whether verbs say one act before a noun: "took" and "recorded" minutes.

    nouns: with "@thing" and the like for their classes.
    """
    return any(not nouns.isdisjoint(_objects().get((a, b), ())) for a in one for b in other)


@cache
def nouns_behind() -> dict[str, frozenset[str]]:
    """Return what the tables have behind each verb: nouns and classes."""
    found: dict[str, set[str]] = {}
    for (verb, _), nouns in _objects().items():
        found.setdefault(verb, set()).update(nouns)
    return {verb: frozenset(nouns) for verb, nouns in found.items()}


def classes_of(noun: str) -> frozenset[str]:
    """Return what a noun names: "@thing", "@text"; none where WordNet is unsure."""
    return _classes().get(noun, frozenset())


@cache
def _classes() -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for name, nouns in rows("classes.tsv").items():
        for noun in nouns.split():
            found[noun] = found.get(noun, frozenset()) | {f"@{name}"}
    return found
