"""What somebody took care of, an act or a thing: "feeding hens", "hunting dogs".

Source: Huddleston and Pullum, The Cambridge Grammar of the English Language, 2002, chapter
3, section 1.4, and 19, section 4 (gerunds and participles before nouns).
"""

from collections.abc import Sequence

from tailor.guard.lexis.grammar import ARTICLES, LEADING
from tailor.guard.lexis.numerals import key_at, read_number
from tailor.guard.lexis.people import is_person
from tailor.guard.lexis.tables import rows
from tailor.guard.lexis.verbs import acts_of, forms_of, singular
from tailor.guard.lexis.words import Word

# who has a roof mended does not mend it
_HAVING = frozenset(["have", "get", "let", "help", "be", "try", "make"])
# before a noun these may tell its kind or its state: hunting dogs, building materials
_KINDS = frozenset(
    (
        *("board", "visit", "nurse", "grow", "age", "exist", "work"),
        *("live", "come", "hunt", "build", "clean", "wash", "light"),
        *("train", "test", "cut", "serve", "fry", "cook", "recycle"),
        *("ship", "bill", "mail", "sew", "knit", "weave", "weld"),
        *("climb", "swim", "sleep", "dine", "drink", "run", "move"),
        *("leak", "miss", "fail", "change", "rise", "fall", "pend"),
        *("remain", "breed", "fish", "ride", "race", "park", "pack"),
        *("print", "package", "mix", "bake", "measure", "weigh", "heat"),
        *("cool", "roof", "floor", "plumb", "paint", "water", "file"),
        *("write", "read", "teach", "market", "drill", "advertise", "account"),
        *("bank", "trade", "operate", "process", "manufacture", "mine", "milk"),
        *("grind", "sand", "polish", "lift", "load", "hang", "fold"),
        *("roll", "float", "burn", "frank", "sort", "draw", "drive"),
        *("sail", "play", "fence", "dry"),
    )
)
# in bare words these say rather what was dealt with than what was done
_BY_THING = frozenset(["handle", "look after", "attend to", "deal with"])
# done to people whom nobody could take for doing it: no visiting guests
_MEETS = frozenset(["greet", "seat", "welcome", "register", "schedule", "bill", "invoice"])
_LED = frozenset([*ARTICLES, "of", "our", "all", "my"])
_ENDS = LEADING | {"and", ",", ".", ";"}


def is_doing_to(words: Sequence[Word], at: int, opening: Sequence[str]) -> bool:
    """Say whether an act on things follows an opening: feeding hens, no nursing mothers.

    opening: its words in their base forms, as the table has them.
    """
    key = key_at(words, at)
    doing = {verb for verb, form in forms_of(key).items() if form == "ing"}
    is_mass = key in rows("masses.tsv") and key_at(words, at + 1) == "of"
    if not doing or doing & _HAVING or is_mass:
        return False  # the clothing of actors
    end = at + 1 + 2 * (key_at(words, at + 1) == "and")
    if key_at(words, end) in _LED or _is_number(words, end):
        return True
    if opening[0] in _BY_THING:
        return False
    while end < len(words) and words[end].key not in _ENDS:
        end += 1
    head = words[end - 1]
    is_whom = is_person(singular(head.key)) and _MEETS.isdisjoint(forms_of(key))
    is_act = singular(head.key) == head.key and bool(acts_of(head.key))  # building upkeep
    # busy feeding hens: no thing that one is busy with
    is_kind = bool(doing & _KINDS) and opening[-2] not in ("busy", "occupied")
    return end - 1 > at and head.kind == "word" and not (is_whom or is_act or is_kind)


def _is_number(words: Sequence[Word], at: int) -> bool:
    if at >= len(words):
        return False
    return words[at].kind == "number" or read_number(words, at) is not None
