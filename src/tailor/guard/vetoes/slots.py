"""Where the words of a text stand: before a noun, or led by a word such as "in" or "for".

"Hospital staff" and "staff at a hospital" hold the same words; the checks that use this
tell the two apart. No parse: a phrase is what stands between two words that lead or join.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tailor.guard.lexis.grammar import ARTICLES, AUXILIARIES, DETERMINERS, LEADING
from tailor.guard.lexis.people import is_person
from tailor.guard.lexis.verbs import singular
from tailor.guard.lexis.words import Word
from tailor.guard.vetoes.standing import Act

_JOINTS = frozenset(["and", "or", "then", "also", "but"])
_LEADS = (LEADING - {"'s"}) | {"every", "each"}
_GROUPS = frozenset(
    [
        *("staff", "family", "personnel", "faculty", "team", "public", "kid", "people"),
        *("woman", "women", "man", "men", "fan", "crowd", "audience", "person"),
    ]
)
_OWNING = frozenset(["'s", "'"])
_BREAKS = _JOINTS | _LEADS
_JOINING = frozenset(["-", "'", '"', "$", "%"])  # marks inside of a phrase
_SILENT = ARTICLES | AUXILIARIES | {"'s", "-", "'", '"'}

LANGUAGES = frozenset(
    [
        *("english", "french", "german", "spanish", "italian", "portuguese", "chinese"),
        *("japanese", "korean", "russian", "greek", "polish", "turkish", "arabic", "hindi"),
        *("vietnamese", "thai", "dutch", "swedish", "danish", "norwegian", "finnish"),
        *("czech", "hungarian", "romanian", "ukrainian", "hebrew", "latin", "irish"),
        *("welsh", "mandarin", "cantonese", "persian", "indonesian", "filipino"),
    ]
)


@dataclass(slots=True)  # a frozen one takes ten times as long to make
class Phrase:
    """A run of nouns with what stands before them.

    name: its noun in the singular. owners: of its words those in "'s". lead: the word that
    leads to it; of none "". host: the phrase right before it in its sentence. verbs: what
    the act before it may be. is_front: it stands before its act and a comma.
    """

    words: tuple[Word, ...]
    name: str
    owners: frozenset[Word]
    lead: str
    start: int
    article: str
    host: "Phrase | None"
    verbs: frozenset[str]
    is_front: bool = False

    @property
    def head(self) -> Word:
        """The noun that the others stand before."""
        return self.words[-1]

    @property
    def keys(self) -> frozenset[str]:
        """The words in the singular."""
        return frozenset(singular(word.key) for word in self.words)


@dataclass(frozen=True, slots=True)
class Turn:
    """A word that stands before a noun on one side and is led to on the other.

    led: the phrase that it is led to in. verbs: what is done to the noun, on either side.
    is_led_new: the wording leads to it, the line has it before the noun.
    is_owner: it stands before the noun with "'s".
    """

    word: Word
    head: Word
    led: Phrase
    verbs: frozenset[str]
    is_led_new: bool
    is_owner: bool


def phrases_of(words: Sequence[Word], acts_told: Sequence[Act]) -> tuple[Phrase, ...]:
    """Return the phrases of a text, in its order.

    acts_told: the acts that it tells as the person's.
    """
    acts = {act.at: act.verbs for act in acts_told}
    found: list[Phrase] = []
    run: list[Word] = []
    owners: list[Word] = []
    lead, article, start, verbs = "", "", 0, frozenset[str]()
    host: Phrase | None = None
    last = -1  # phrases before the last act
    for at, word in enumerate(words):
        key = word.key
        if at not in acts and not _ends(word, is_inside=bool(run)):
            start = start if run else at
            if key not in _SILENT:
                run.append(word)
                continue
            owners += run[-1:] if key in _OWNING else []
            article = article if run else key
            continue
        if run:
            is_front = key == "," and bool(lead) and not verbs
            host = Phrase(*_of(run, owners), lead, start, article, host, verbs, is_front)
            found.append(host)
            run, owners = [], []
        if at in acts:
            is_joined = last == len(found)  # hired and trained nurses
            verbs, host = acts[at] | verbs if is_joined else acts[at], None
            last = len(found)
            lead, article = "", ""
        elif key in _LEADS:
            lead, article = key, ""
        elif key in DETERMINERS:
            lead, article, host = "", key, None  # 40 an hour; gave the men a talk
        elif word.kind == "mark":
            lead, article, host = "", "", None
            verbs = frozenset() if key in (".", ";") else verbs
    if run:
        found.append(Phrase(*_of(run, owners), lead, start, article, host, verbs))
    return _with_fronts(found)


def _of(
    run: list[Word], owners: list[Word]
) -> tuple[tuple[Word, ...], str, frozenset[Word]]:
    """Return the words of a phrase, its noun in the singular, and its owners."""
    return tuple(run), singular(run[-1].key), frozenset(owners)


def _ends(word: Word, *, is_inside: bool) -> bool:
    """Say whether a word is no part of a phrase, or begins another one inside of one."""
    if word.key in _BREAKS or (is_inside and word.key in DETERMINERS):
        return True
    return word.kind == "mark" and word.key not in _JOINING


def _with_fronts(found: Sequence[Phrase]) -> tuple[Phrase, ...]:
    """Return the phrases; what leads to one in front is in front, too: with a BA in law."""
    last = max((at for at, phrase in enumerate(found) if phrase.is_front), default=0)
    for phrase in found[:last]:
        phrase.is_front = phrase.is_front or (bool(phrase.lead) and not phrase.verbs)
    return tuple(found)


def turns(
    old: Sequence[Phrase], new: Sequence[Phrase], *, other_leads: frozenset[str]
) -> Iterator[Turn]:
    """Yield the words that one side has before a noun, and the other leads to.

    other_leads: the words that lead to them there.
    """
    for one, other, is_led_new in ((old, new, True), (new, old, False)):
        led = {p.name: p for p in other if p.lead in other_leads}
        if not led:
            continue
        here = {p.name for p in one if p.lead}
        heads = {p.name: p for p in other}
        for phrase in one:
            target = heads.get(phrase.name)
            if target is None or phrase.head.kind != "word":
                continue
            for word in phrase.words[:-1]:
                name = singular(word.key)
                if name not in led or name in here or word.joins_left:
                    continue
                host = led[name].host
                is_beside = host.name == phrase.name if host else led[name].is_front
                is_beside = is_beside or name in LANGUAGES or name.isdigit()
                if not is_beside or name in {singular(w.key) for w in target.words[:-1]}:
                    continue
                yield Turn(
                    word,
                    phrase.head,
                    led[name],
                    phrase.verbs | target.verbs,
                    is_led_new,
                    word in phrase.owners,
                )


def is_done(verbs: frozenset[str], table: frozenset[str]) -> bool:
    """Say whether an act is one of a table's."""
    return not verbs.isdisjoint(table)


def is_somebody(name: str) -> bool:
    """Say whether a noun in the singular names people, one or several."""
    return name in _GROUPS or is_person(name)
