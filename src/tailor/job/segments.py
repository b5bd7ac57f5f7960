"""A sentence cut where its parts join: at commas, "and", "or", brackets, small words."""

import re
from dataclasses import dataclass
from typing import Literal

from tailor.job.words import base_verb, words

Joint = Literal["start", "comma", "and", "or", "to", "cut", "open", "close", "stop"]
RELATIVE = ("that", "which", "who", "whose", "where", "when")
Form = Literal["base", "-ing", "-s"]
Stretch = tuple[int, int]

# a piece is a mark, or letters up to the next mark; 2,300 is one piece
_PIECE = re.compile(
    r"[()\[\]]|[,;:|•…]|(?<=\s)[-–—>]+(?=\s)|[“”\"]|[^\s()\[\],;:|•…“”\"]+(?:,\d{3}\b)*"
)
NUMBER = re.compile(
    r"[~<>≥#]?[$£€]?\d[\d,.]*(?:%|\+|[kKmM]|st|nd|rd|th)?(?:[-–/]\d+\+?)?%?(?:-(?:mile|bed|foot"
    r"|hour|day|week|month|year|minute|person)s?)?$"
)
_CONTRACTED = re.compile(
    r"(?:you|we|they|it|he|she|i|that|there|who|what)'(?:ll|re|s|ve|d)"
)
_ADJECTIVE = re.compile(r"(?:[^s]al|ic|ive|ary|ory|ous|ten|able|ible|ful|ese|ish|\w-\w+)$")
_JOINTS: dict[str, Joint] = {
    ",": "comma", "and": "and", "&": "and", "plus": "stop", "or": "or", "and/or": "or",
    "to": "to", "us": "to", "will": "to", "we": "to", "who": "to", "must": "to",
    "can": "to", "should": "to", "you": "to", "would": "to", "they": "to",
    "(": "open", ")": "close",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Word:
    """A word or mark of a sentence.

    is_atom: one thing, whatever stands in it. is_first: the sentence begins with it.
    """

    text: str
    start: int
    end: int
    is_atom: bool = False
    is_first: bool = False

    @property
    def key(self) -> str:
        """The word in lower case, "" for an atom; typographic apostrophes made plain."""
        return "" if self.is_atom else self.text.lower().replace("’", "'")

    @property
    def is_name(self) -> bool:
        """Whether it looks like a name: a capital that no sentence asks for."""
        return self.is_atom or any(c.isupper() for c in self.text[self.is_first :])

    def is_in(self, *kinds: str) -> bool:
        """Whether it is one of the ordinary words of these kinds."""
        return any(self.key in words(kind) for kind in kinds)


@dataclass(frozen=True, slots=True)
class Segment:
    """Words between two joints.

    lead: the small word before, "" where there is none ("with", "including").
    is_verbal: where a verb is expected. acts: whether the sentence tells what will be done.
    form: of the verb that the list of acts began with; None where it began with none.
    is_relative: whether it tells more of what stands before: "a tool that ...".
    """

    words: tuple[Word, ...]
    before: Joint
    after: Joint
    lead: str = ""
    is_verbal: bool = False
    acts: bool = False
    form: Form | None = None
    is_relative: bool = False

    @property
    def is_first(self) -> bool:
        """Whether the sentence begins here."""
        return self.before == "start"


def segments(
    text: str, *, acts: bool, atoms: tuple[Stretch, ...], holes: tuple[Stretch, ...]
) -> list[Segment]:
    """Cut a sentence; atoms are one word each, holes a cut."""
    every = _words(text, atoms, holes)
    out: list[Segment] = []
    current: list[Word] = []
    before: Joint = "start"
    verbal, lead, relative = acts, "", False
    form: Form | None = None

    def close(after: Joint) -> None:
        nonlocal current, form
        if before in ("start", "stop", "to"):
            form = _form(current) if verbal else None
            if before == "stop" and len(current) == 1 and form == "-ing":
                form = None  # "in the field: planting, weeding and bunching"
        kept = tuple(current)
        out.append(Segment(kept, before, after, lead, verbal, acts, form, relative))
        current = []

    for at, word in enumerate(every):
        joint = _joint(word)
        if joint is None and current and _begins_anew(current[-1], word, every[at + 1 :]):
            close("stop")
            before, verbal, lead = "start", True, ""
        if joint is None or (
            joint in ("and", "or") and _is_one_noun(current, every[at + 1 :])
        ):
            current.append(word)
            continue
        wide = len(current)
        if current or joint in ("open", "close"):
            close(joint)
        # a list of acts goes on after "including ..., "; nouns follow "in", "with"
        if joint in ("comma", "and", "or"):  # "to read prints, bend conduit and ..."
            verbal = acts or (verbal and form is not None)
        else:
            verbal = acts if joint == "stop" else joint == "to"
        lead = word.key if joint == "cut" else "" if joint != "comma" else lead
        # "that post about a million entries": the verb's own object comes after "about"
        goes_on = joint in ("and", "or") or (joint == "cut" and wide == 1)
        has = word.key in ("has", "have", "having")  # "who has experience in"
        relative = word.key in RELATIVE or (relative and goes_on and not has)
        before = joint
    close("stop")
    return [s for s in out if s.words or s.after in ("open", "close")]


def _form(segment: list[Word]) -> Form | None:
    """Return the form of the verb that a list of acts begins with."""
    first = next((w for w in segment if not w.is_in("filler")), None)
    base = base_verb(first.key) if first else None
    if first is None or base is None:
        return None
    if first.key.endswith("ing"):
        return "-ing"
    return "base" if first.key == base else "-s"


def _words(text: str, atoms: tuple[Stretch, ...], holes: tuple[Stretch, ...]) -> list[Word]:
    fixed = sorted([(*span, True) for span in atoms] + [(*span, False) for span in holes])
    out: list[Word] = []
    at = 0
    for start, end, is_atom in (*fixed, (len(text), len(text), False)):
        for match in _PIECE.finditer(text, at, max(at, start)):
            whole = match[0].lower() in ("e.g.", "i.e.")
            word = match[0] if whole else match[0].rstrip(".!?'’")
            if word:
                first = not out
                out.append(
                    Word(word, match.start(), match.start() + len(word), False, first)
                )
        if start < end:
            out.append(Word(text[start:end] if is_atom else ";", start, end, is_atom))
        at = max(at, end)
    return out


def _begins_anew(before: Word, word: Word, rest: list[Word]) -> bool:
    """Whether a list item begins in the middle of a line: "records Managing all ..."."""
    if not word.text.istitle() or not rest or rest[0].is_name:
        return False
    base = base_verb(word.key)
    if word.key.endswith("ing"):
        is_noun = before.is_name or before.is_in("filler", "count")  # "a Marketing team"
        return base in words("light") or (base is not None and not is_noun)
    return base in words("light") and _is_plain_verb(word, rest[0])


def _is_plain_verb(word: Word, after: Word) -> bool:
    """Whether a verb in its base form takes something: "Manage the rota", not "Go"."""
    base = base_verb(word.key)
    return word.key == base and base not in words("not_verb") and _joint(after) is None


def _joint(word: Word) -> Joint | None:
    if word.is_atom or (word.text == "Plus" and not word.is_first):
        return None  # "Shopify Plus"
    if word.key in _JOINTS:
        return _JOINTS[word.key]
    if word.key.endswith("n't") and word.key not in ("don't", "can't"):
        return "to"  # "functions shouldn't scare you"
    if word.is_in("cut"):
        return "cut"
    if _CONTRACTED.fullmatch(word.key):
        return "to"  # "you'll" is "you will"
    return "stop" if not any(c.isalnum() for c in word.text) else None


def _is_one_noun(left: list[Word], right: list[Word]) -> bool:
    """Whether "and" joins what stands before one noun: "written and verbal skills"."""
    if not left or len(right) < 2 or any(_joint(word) for word in right[:2]):
        return False
    if any(not (w.is_in("filler") or base_verb(w.key)) for w in left[:-1]):
        return False
    if left[-1].is_in("filler"):
        return not base_verb(right[0].key)
    return _is_adjective(left[-1]) and _is_adjective(right[0])


def _is_adjective(word: Word) -> bool:
    return bool(_ADJECTIVE.search(word.key)) and not word.is_in("empty")
