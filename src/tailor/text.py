"""The one normaliser, tokeniser and sentence splitter.

Readers normalise every line with `normalise` before anybody sees it; finders
compare words with `tokens` and `key`. Nothing else in the house cuts text.
"""

import re
import sys
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

LIGATURES = {
    0xFB00 + i: s for i, s in enumerate(("ff", "fi", "fl", "ffi", "ffl", "st", "st"))
}
# what has no width on paper: soft hyphen, zero-width marks, direction marks, BOM
UNSEEN = "\u00ad\u200b\u200c\u200d\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff"
_UNSEEN = re.compile(f"[{UNSEEN}]")
_ESCAPES = re.compile(
    r"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]{0,4096}(?:\x07|\x1b\\)?|[@-Z\\^_])"
)
# what XML 1.0 can't hold, lone surrogates and the C1 block included
_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_SPACES = re.compile(r"[^\S\t]+")
_GAPS = re.compile(r" *\t[ \t]*")
_JOINERS = re.compile("\u200d|\u200c")

# A word: .NET, C++, C#, F#, 401(k) stays "401" "k"; hyphens, slashes and dots part
# words, but dots in numbers and initials, and apostrophes and "&" inside words, do not
_TOKEN = re.compile(
    r"\.net\b"
    r"|[a-z](?:\+\+|\#)(?!\w)"
    r"|\d+(?:[.,]\d+)*(?:[a-z]+\b)?"
    r"|(?:[a-z]\.){2,}(?:[a-z]\b)?"
    r"|[^\W_]+(?:['\u2019&][^\W_]+)*",
    re.IGNORECASE,
)
# an end of a sentence: the mark, closing quotes, white space, then no lower-case letter
_STOP = re.compile(r"[.!?]+[\"'\u201d\u2019)\]]*(?=\s+[^\sa-z]|\s*$)|[;\u2022](?=\s)|\t")
_ABBREVIATION = re.compile(
    r"(?:\b(?:e\.g|i\.e|etc|vs|approx|incl|inc|ltd|co|corp|dr|mr|mrs|ms|st|no|jr|sr|u\.s|u\.k"
    r"|[a-z]\.[a-z]|b\.sc|m\.sc|ph\.d)|\b[a-z])\.$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a text: `text[start:end]`, and the same in lower case."""

    key: str
    start: int
    end: int


def normalise(text: str) -> str:
    r"""Return a line as a person sees it.

    Ligatures U+FB00-FB06 are split; escape codes, what XML can't hold and what has
    no width goes (joiners stay between letters of scripts that need them); white
    space becomes one space, a run with a tab in it one "\t"; both ends are stripped.
    Nothing else changes: quotes, dashes and accents are the person's.
    """
    if text.isascii() and text.isprintable() and "  " not in text:
        return text.strip()
    text = _CONTROLS.sub("", _ESCAPES.sub("", text.replace("\r", " ").replace("\n", " ")))
    text = unicodedata.normalize("NFC", text.translate(LIGATURES))
    text = _JOINERS.sub(_keep_joiner, text)
    text = _UNSEEN.sub(lambda m: m[0] if m[0] in "\u200c\u200d" else "", text)
    text = _SPACES.sub(" ", text)
    return _GAPS.sub("\t", text).strip()


def storable(text: str) -> str:
    """Return text without what no document can hold; its spaces stay as they are."""
    return _CONTROLS.sub("", text)


def tokens(text: str) -> tuple[Token, ...]:
    """Return the words of a text; C++, C#, .NET, 6G and U.S. stay whole."""
    return tuple(Token(folded(m[0]), m.start(), m.end()) for m in _TOKEN.finditer(text))


@lru_cache(maxsize=16384)
def key(text: str) -> str:
    """Return what two spellings share: the words in lower case, one space between.

    "Medical-Surgical" and "medical surgical" have one key, "C" and "C++" have two.
    """
    return " ".join(token.key for token in tokens(text))


def iter_sentences(text: str) -> Iterator[tuple[int, int]]:
    """Yield start and end of each sentence of a line, white space left out.

    A full stop ends a sentence only before white space and something that is no
    lower-case letter, and not after an abbreviation or a single letter.
    """
    start = 0
    for stop in _STOP.finditer(text):
        if stop[0].startswith(".") and _ABBREVIATION.search(
            text[max(start, stop.end() - 12) : stop.end()]
        ):
            continue
        yield from _trimmed(text, start, stop.end())
        start = stop.end()
    yield from _trimmed(text, start, len(text))


def fold_accents(text: str) -> str:
    """Return text without accents: "Resumé" and "Résumé" become "Resume"."""
    parts = unicodedata.normalize("NFKD", text)
    return "".join(c for c in parts if not unicodedata.combining(c))


def shown_name(name: str, *, limit: int = 60) -> str:
    """Return a file's or folder's name as a sentence can hold it.

    What is no visible character (line ends, escape codes, halves of a character that
    the file system could not spell) becomes "?"; a long name is cut in the middle.
    """
    name = "".join(c if c.isprintable() else "?" for c in _ESCAPES.sub("?", name))
    if len(name) > limit:
        name = f"{name[: limit * 2 // 3 - 3]}...{name[-(limit // 3) :]}"
    return name or "?"


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield start, end


@lru_cache(maxsize=16384)
def folded(word: str) -> str:
    """Return a token's key: in lower case, without "'s" and the dots of initials."""
    word = word.casefold().replace("\u2019", "'")
    word = word.removesuffix("'s")
    if "." in word and word != ".net" and not word[0].isdigit():
        word = word.replace(".", "")  # U.S. and US are one word
    return sys.intern(word)


def _keep_joiner(match: re.Match[str]) -> str:
    text, at = match.string, match.start()
    after = text[at + 1] if at + 1 < len(text) else ""
    # Persian and Indic words, and emoji, change without it; Latin words don't
    return match[0] if after and (ord(after) > 0x0590 and not after.isspace()) else ""
