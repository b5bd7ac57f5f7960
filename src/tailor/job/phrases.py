"""What a sentence names, found by shape: the items of its lists, verbs apart.

"Perform wound care and central line dressing changes" names two things. No word of
them need be known: words that only hold a sentence together are (words.tsv), and so
are the verbs that begin a line about work (verbs.tsv, from O*NET).
"""

from collections.abc import Sequence

from tailor.job.choices import with_choices
from tailor.job.lexicon import is_adjective, is_plural, names_a
from tailor.job.phrase import Phrase
from tailor.job.segments import NUMBER, Segment, Stretch, Word, segments
from tailor.job.trim import (
    DETERMINERS,
    TELLING,
    is_loose,
    to_hanging,
    to_quantity,
    without_of,
    without_tail,
)
from tailor.job.words import base_verb, pattern, tasks, words
from tailor.terms import ads_counted, document_frequency, find_terms

MOST_WORDS = 5
MOST_NAMES = 7  # "Joint Commission National Patient Safety Goals" is a name
TEAM_WORDS = 2  # a team with more words before it is a thing: "rapid response team"
_IS = ("be", "become", "being")
# in more than one of 90 ads a noun says too little without its verb ("visitors")
PLAIN_SHARE = 0.011
_EACH = ("each", "every")
_HOW = frozenset(
    [
        "with",
        "for",
        "at",
        "from",
        "by",
        "in",
        "on",
        "to",
        "per",
        "after",
        "within",
        "across",
        "through",
        "against",
    ]
)


def phrases(
    text: str,
    *,
    acts: bool,
    atoms: tuple[Stretch, ...] = (),
    holes: tuple[Stretch, ...] = (),
) -> tuple[Phrase, ...]:
    """Return what a sentence names, in its order.

    Args:
        text: the sentence.
        acts: whether it tells what will be done (a duty), so that it begins with a verb.
        atoms: stretches that are one thing whatever stands in them.
        holes: stretches to leave out.
    """
    cut = segments(text, acts=acts, atoms=atoms, holes=holes)
    return with_choices(cut, [_phrase(segment) for segment in cut])


def _phrase(segment: Segment) -> Phrase | None:
    kept = list(segment.words)
    if segment.form and _is_done_to_people(kept, segment):
        return Phrase(kept[0].start, kept[-1].end)
    return _named(kept, segment)


def _named(kept: list[Word], segment: Segment) -> Phrase | None:
    verb: Word | None = None
    if segment.is_relative and not any(word.is_name for word in kept):
        return None  # "any job that looks unsafe"
    if segment.lead in _EACH and not any(word.is_name for word in kept):
        return None  # "at every dose"
    if segment.is_verbal and (at := _act_after_name(kept)):
        kept = kept[at:]  # "the HR Generalist runs the ..."
        verb, kept = kept[0], kept[1:]
    while kept and not kept[0].is_atom:
        if verb is None and _is_verb(kept[0], kept[1:], segment):
            verb = kept[0]
        elif not is_loose(kept[0], kept[1:], first=segment.is_first):
            break
        kept = kept[1:]
    if verb and verb.key in _IS:
        return None  # "be the air traffic controller": a picture, or the job itself
    if verb and _is_rate(segment.words[segment.words.index(verb) + 1 :]):
        return Phrase(verb.start, verb.end)  # "Typing 70 words per minute" is typing
    kept = without_tail(to_hanging(to_quantity(without_of(kept))))
    if not kept:
        return _act_alone(verb, segment)
    return _judged(kept, verb, segment)


def _is_rate(kept: Sequence[Word]) -> bool:
    """Whether only how many in what time follows a verb."""
    per = next((at for at, word in enumerate(kept) if word.key == "per"), 0)
    is_time = per and per + 2 == len(kept) and kept[-1].is_in("time")
    return bool(is_time and NUMBER.match(kept[0].text))


def _is_done_to_people(kept: list[Word], segment: Segment) -> bool:
    """Whether a list of acts goes on with an unknown verb: "precept new nurses"."""
    if segment.before not in ("and", "comma") or len(kept) != 3:
        return False
    first, last = kept[0], kept[-1]
    is_plain = not (first.is_atom or first.is_name or is_adjective(first.key))
    is_many = last.is_in("person") or (is_plural(last.key) and names_a(last.key, "person"))
    between = all(word.key in TELLING for word in kept[1:-1])
    known = base_verb(first.key) or is_plural(first.key) or first.is_in("filler", "count")
    return is_plain and is_many and between and not known


def _act_after_name(kept: list[Word]) -> int | None:
    """Return where a verb stands between the one who acts and an article or number."""
    for at in range(1, len(kept) - 1):
        after = kept[at + 1]
        is_object = after.key in DETERMINERS or after.is_in("count")
        if is_object and not kept[at].is_name and base_verb(kept[at].key):
            return at
    return None


def _is_verb(word: Word, rest: list[Word], segment: Segment) -> bool:
    base = base_verb(word.key)
    if base is None or word.is_name:
        return False
    is_ing = word.key.endswith("ing")
    if not rest:  # "picking, packing and shipping" are nouns
        return segment.is_verbal and (not is_ing or segment.form == "-ing")
    if not segment.is_verbal:
        # "a record of coaching teams", "for managing budgets"; not "scheduling software"
        return is_ing and (base in words("light") or rest[-1].is_in("person"))
    if segment.before in ("start", "stop", "to"):
        return True
    form = "-ing" if is_ing else "base" if word.key == base else "-s"
    if segment.form is None:  # a sentence that begins with a verb of its trade
        return base in words("light") and base not in words("not_verb")
    if form != segment.form:
        return False
    return base not in words("not_verb") or rest[0].key in DETERMINERS or is_ing


def _act_alone(verb: Word | None, segment: Segment) -> Phrase | None:
    """A verb without an object is a thing where the sentence ends with it."""
    if verb is None or segment.after != "stop" or segment.before not in ("and", "comma"):
        return None
    if base_verb(verb.key) in words("light"):
        return None
    return Phrase(verb.start, verb.end)


def _judged(kept: list[Word], verb: Word | None, segment: Segment) -> Phrase | None:
    if len(kept) > (MOST_NAMES if all(w.is_name for w in kept) else MOST_WORDS):
        return None
    named = any(
        word.is_name and not (segment.is_first and word is kept[0]) for word in kept
    )
    alone = len(kept) == 1 and not named
    if verb is None and _is_act_of_somebody(kept, segment):
        return None
    if alone and _is_unknown_act(kept[0], segment):
        return None
    if segment.lead == "as" and named and segment.acts:
        return None  # "as our Marketing Analyst you will ..."
    if alone and (segment.acts or not kept[0].key.endswith("s")) and _is_manner(segment):
        return None
    if verb and not named and base_verb(verb.key) not in words("light"):
        if _is_vague(kept, verb, segment):
            return None
        if _needs_its_verb(kept, verb):
            return Phrase(verb.start, kept[-1].end)
    is_role = segment.lead == "as" or (kept[-1].key == "team" and len(kept) > TEAM_WORDS)
    if not named and kept[-1].is_in("person") and not is_role:
        return None
    return _plain(kept)


def _is_vague(kept: list[Word], verb: Word, segment: Segment) -> bool:
    """Whether verb and noun say nothing together: "recognize changes"."""
    base, last = base_verb(verb.key), kept[-1]
    if segment.before == "to" and base in words("not_verb") and last.is_in("person"):
        return True  # "explain them to plant managers"
    is_work = base in tasks() or (segment.acts and segment.before != "to")
    return len(kept) == 1 and (last.is_in("vague") or not is_work)


def _needs_its_verb(kept: list[Word], verb: Word) -> bool:
    """Whether a noun says too little alone: "terminate panels", "greet visitors"."""
    last, alone = kept[-1], len(kept) == 1
    hollow = last.is_in("empty", "person") or _is_common(last.key)
    is_team = last.key == "team" and len(kept) > TEAM_WORDS
    people = last.is_in("person") and not is_team
    is_rare = base_verb(verb.key) not in tasks() or _is_no_thing(last)
    return ((alone and (hollow or is_rare)) or people) and not last.is_in("time")


def _is_no_thing(noun: Word) -> bool:
    """Whether a noun is no thing yet: "wire" of "pulling wire"; "loads" could be a verb."""
    if find_terms(noun.text) or pattern("certificate").search(noun.text):
        return False
    return not is_plural(noun.key) or base_verb(noun.key) is not None


def _is_act_of_somebody(kept: list[Word], segment: Segment) -> bool:
    """Whether a sentence begins with a verb and an ordinary noun: "Documents care in"."""
    if len(kept) != 2 or not segment.is_first or any(word.is_atom for word in kept):
        return False
    is_act = kept[0].key.endswith("s") and base_verb(kept[0].key) in tasks()
    return is_act and _is_common(kept[1].key)


def _is_unknown_act(word: Word, segment: Segment) -> bool:
    """Whether one word stands where a verb does: "Chart in Dentrix"."""
    begins = segment.is_first and segment.after in ("cut", "to")
    goes_on = segment.before in ("and", "comma") and segment.after == "to"
    if segment.before == "to" and not word.key.endswith("s"):
        return True  # "we ship every Tuesday"
    return segment.acts and (begins or goes_on) and not word.key.endswith(("s", "ing"))


def _is_manner(segment: Segment) -> bool:
    """Whether one word after "with" or "by" tells how or where, not what: "with grace"."""
    if segment.lead not in _HOW or segment.is_verbal:
        return False
    if segment.after == "comma" and segment.words[-1].key.endswith("ing"):
        return False  # "with toileting, feeding and ..."
    return segment.before == "cut" and segment.after in ("stop", "cut", "to", "comma")


def _plain(kept: list[Word]) -> Phrase | None:
    kinds = ("empty", "filler", "lead", "tail", "time", "person")
    if all(not word.is_atom and word.is_in(*kinds) for word in kept):
        return None
    if len(kept) == 1 and kept[0].key.endswith("ed") and not kept[0].is_name:
        return None
    return Phrase(kept[0].start, kept[-1].end)


def _is_common(word: str) -> bool:
    return document_frequency(word) > PLAIN_SHARE * ads_counted()
