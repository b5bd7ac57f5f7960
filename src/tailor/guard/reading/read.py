"""Goes through the words of a wording once and sets down what each belongs to."""

from collections.abc import Sequence
from functools import lru_cache

from tailor.guard.lexis.grammar import (
    ARTICLES,
    BE,
    BOUND,
    DO,
    FOR,
    HAVE,
    LIGHT_PLACES,
    LOOSE,
    OF,
)
from tailor.guard.lexis.tables import rows
from tailor.guard.lexis.tagging import forms, guessed, tags
from tailor.guard.lexis.words import Word
from tailor.guard.reading.govern import govern
from tailor.guard.reading.marks import ends_front, goes_on, is_hyphened
from tailor.guard.reading.reading import Item, Reading, Tie

_HELPING = BE | HAVE | DO
_HOW = ("hedge", "frequency")  # mostly nights, nights mostly
_ENDS = frozenset([".", ";", "!", "?"])
_SILENT = frozenset(
    ["'", "-", '"', ",", ":", "(", ")", "–", "—", "/", ".", ";", "!", "?", "...", "*"]
)


def read(words: Sequence[Word]) -> Reading:
    """Return what each word of a wording belongs to; nobody may change it."""
    return _read(tuple(words))


@lru_cache(maxsize=64)  # a side is compared in several readings of the other
def _read(words: tuple[Word, ...]) -> Reading:
    reading = Reading()
    _Reader(words, reading).run()
    govern(reading)
    return reading


class _Reader:
    """Goes through the words once; what it knows of the words before stands in it."""

    def __init__(self, words: Sequence[Word], reading: Reading) -> None:
        self.words, self.reading = words, reading
        self.tags = tags(words)
        self.chunk = self.sentence = 0
        self.is_open = False  # the chunk has items
        self.link = ""
        self.follows = False
        self.pending: list[Tie] = []
        self.is_passive = False
        self.is_after_verb = False
        self.is_fronted = self.is_led = False
        self.is_listed = False
        self.listed: Tie | None = None  # what leads to the list that goes on
        self.hosts: list[int] = []  # chunks on which the next one can hang

    def run(self) -> None:
        """Read all words."""
        for at, word in enumerate(self.words):
            self._word(at, word)
        self._settle(frozenset())

    def _word(self, at: int, word: Word) -> None:
        key = word.key
        if word.kind == "mark" and key in _SILENT:
            self._mark(at, key)
        elif key == "and":
            self._close()
            self._pair()
            for item in self.reading.items:
                item.is_fronted = item.is_fronted and item.sentence != self.sentence
            self.is_fronted = True
        elif key in _HELPING and self._helps(at):
            self._close()
            self.reading.auxiliaries.append(Tie(word, before=self._last()))
            self.is_passive = key in BE
        elif key in ARTICLES:
            self._close()
        elif key in LIGHT_PLACES:
            self._light(key)
        elif key in BOUND:
            self._close()
            self.is_after_verb = False
            self.is_led = self.is_led or not is_hyphened(self.words, at)
            self.pending.append(Tie(word, before=self._last()))
            if key in ("from", "by"):  # questions from guests are guests' questions
                self.reading.light |= {(host, self.chunk) for host in self.hosts}
        else:
            self._item(at, word)

    def _mark(self, at: int, key: str) -> None:
        if key in ("'", "*") or (key == "-" and self.words[at].joins_left):
            return
        is_end = key in _ENDS and not (key == "." and goes_on(self.words, at))
        self._close()
        if key == "," and not ends_front(self.words, self.tags, at):
            self._list_on()
        else:
            self.listed, self.is_listed = None, False
        self.hosts = []
        if is_end:
            self._settle(frozenset())
            self.sentence += 1
            self.link, self.is_passive, self.is_after_verb = "", False, False

    def _helps(self, at: int) -> bool:
        """Say whether be, have or do only helps a verb; in "had 5 reports" it is one."""
        return self.words[at].key in BE or self.tags[at] != "verb"

    def _light(self, key: str) -> None:
        if key == "'s":
            return
        self._close()
        self.follows = bool(self.reading.items) and not self.reading.items[-1].is_verb
        self.is_led = True
        self.link = "of" if key in OF else "for" if key in FOR else "place"
        self.is_after_verb = False
        hosts = self.hosts[-1:] if key in OF else self.hosts
        self.reading.light |= {(host, self.chunk) for host in hosts}

    def _item(self, at: int, word: Word) -> None:
        tag = self.tags[at]
        is_verb = tag in ("verb", "maybe")
        is_alone = (
            is_verb
            or word.key.startswith(("per ", "as ", "responsible "))
            or self._is_adverb(at)
        )
        quantity = word.quantity
        is_label = self.is_open and not (quantity and (quantity.unit or quantity.hedges))
        if is_alone or (word.kind in ("number", "blank") and not is_label):
            self._close()
        place = len(self.reading.items)
        self.reading.items.append(
            Item(
                place,
                word,
                tag,
                self.chunk,
                self.sentence,
                is_verb,
                link=self.link,
                is_listed=self.is_listed and not (self.is_led or is_verb),
                follows=self.follows,
                is_led=self.is_led,
                is_fronted=self.is_fronted and self.is_led,
                is_passive=self.is_passive and is_verb and not self._is_doing(word),
                is_direct=self.is_after_verb and not is_verb,
            )
        )
        if self.listed and tag != "verb" and not self.is_led and self._is_alike(word):
            self.listed.listed |= {place}
        else:
            self.listed = None
        if not self.is_open:
            self._settle(frozenset({place}))
        elif self.reading.ties and self.reading.ties[-1].heads and not is_alone:
            last = self.reading.ties[-1]
            if any(self.reading.items[h].chunk == self.chunk for h in last.heads):
                last.heads |= {place}
        self.follows = False
        self.is_open = True
        if not is_alone and self.chunk not in self.hosts:
            self.hosts.append(self.chunk)
        if is_alone:
            after_verb = self.is_after_verb
            self._close()
            self.is_after_verb = after_verb  # performed daily checks
        if not self.is_led:
            self.is_fronted = False
        if is_verb:
            self.is_listed = False
            self.hosts = []
            self.link, self.is_passive, self.is_after_verb = "", False, True

    def _is_doing(self, word: Word) -> bool:
        """Say whether a verb behind "was" is what somebody was doing, and no passive."""
        return "ing" in (set(forms(word).values()) or guessed(word.key))

    def _is_adverb(self, at: int) -> bool:
        key = self.words[at].key
        if key in LOOSE:
            return True
        if not key.endswith("ly"):
            return False
        if rows("closed.tsv").get(key) in _HOW:
            return True
        if len(key) < 5:
            return False
        if " " in self.words[at].text:
            return True  # by hand
        beside = self.tags[max(0, at - 1) : at] + self.tags[at + 1 : at + 2]
        return bool({"verb", "maybe"} & set(beside)) or at + 1 == len(self.words)

    def _close(self) -> None:
        if self.is_open:
            self.chunk += 1
            self.is_open = self.is_led = False
            self.link = ""
            self.is_after_verb = False

    def _pair(self) -> None:
        """What hangs on a thing may be two: "tours in English and German"."""
        last = self.chunk - 1
        self._list_on()
        hosts = [host for host in self.hosts if (host, last) in self.reading.light]
        self.reading.light |= {(host, self.chunk) for host in hosts}
        if self.hosts and self.hosts[-1] == last:
            self.reading.paired.add((last, self.chunk))
        self.hosts = []

    def _list_on(self) -> None:
        """Remember what leads to the list that goes on behind "and" or a comma."""
        last = self.reading.items[-1] if self.reading.items else None
        self.listed = self._tie_of(self.chunk - 1)
        self.is_listed = bool(last and not last.is_verb and (last.link or last.is_listed))

    def _is_alike(self, word: Word) -> bool:
        """Say whether a word can go on a list: "by 10% and errors" is none."""
        heads = (
            [self.reading.items[place] for place in self.listed.heads]
            if self.listed
            else []
        )
        return bool(word.quantity) or any(head.word.quantity is None for head in heads)

    def _tie_of(self, chunk: int) -> Tie | None:
        """Return the tie that leads to a chunk."""
        items = self.reading.items
        if self.reading.ties and self.reading.ties[-1].heads:
            tie = self.reading.ties[-1]
            known = tie.heads | tie.listed
            return tie if any(items[place].chunk == chunk for place in known) else None
        return None

    def _settle(self, heads: frozenset[int]) -> None:
        for tie in self.pending:
            tie.heads = heads
            self.reading.ties.append(tie)
        self.pending = []

    def _last(self) -> int | None:
        return len(self.reading.items) - 1 if self.reading.items else None
