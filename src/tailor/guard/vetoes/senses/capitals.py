"""A capital makes a name of a word: windows and Windows, teams and Teams, polish, Polish.

Who wrote "excel" or "java" in small letters means the product; "windows" are panes of glass
where nothing in the line speaks of computers.
"""

from collections.abc import Iterator, Sequence
from functools import cache

from tailor.guard.lexis.grammar import ARTICLES
from tailor.guard.lexis.numerals import key_at
from tailor.guard.lexis.products import product_names
from tailor.guard.lexis.verbs import forms_of, singular
from tailor.guard.lexis.words import Word
from tailor.guard.vetoes.text import Text
from tailor.guard.violation import Violation

# words of the language that are products, firms, languages or countries with a capital;
# beside those that makers.tsv marks
_WORDS = frozenset(
    [
        *("windows", "teams", "rust", "swift", "apple", "docs", "sheets", "polish"),
        *("target", "gap", "amazon", "shell", "delta", "oracle", "visa", "subway", "chase"),
        *("caterpillar", "ruby", "scratch", "flash", "notion", "slack", "square", "stripe"),
        *("chrome", "drive", "spark", "hive", "unity", "blender", "maya", "rhino", "go"),
        *("china", "turkey", "house", "illustrator", "publisher", "word", "access"),
        *(
            "tableau",
            "puppet",
            "pages",
            "pandas",
            "spring",
            "bard",
            "chef",
            "salt",
            "jenkins",
            "docker",
            "swagger",
            "flask",
        ),
    ]
)
# people and things that one works with or in, too
_MANY = frozenset(["teams", "windows", "forms", "sheets", "docs", "house", "apple"])
_LEADS = frozenset(["in", "using", "via", "with", "through", "into", "on"])
# what speaks of computers
_MACHINES = frozenset(
    [
        *("server", "pc", "laptop", "desktop", "computer", "software", "app", "excel"),
        *("outlook", "powerpoint", "zoom", "microsoft", "google", "adobe"),
        *("photoshop", "indesign", "java", "python", "javascript", "code", "developer"),
        *("linux", "mac", "macos", "ios", "android", "suite", "programming", "database"),
        *("desktop", "user", "spreadsheet", "online", "web", "script", "api", "it", "ms"),
        *("software", "call", "chat", "video", "file", "browser", "cloud", "aws", "crm"),
    ]
)
_TONGUES = frozenset(["speak", "translate", "fluent", "interpret", "language", "bilingual"])


def capital_violations(old: Text, new: Text) -> Iterator[Violation]:
    """Yield the common words of the line that a wording writes as names."""
    if _names().isdisjoint(new.said | new.names):
        return
    named = [at for at, word in enumerate(new) if at and _is_name(new, at)]
    if not named:
        return
    small = {word.key: at for at, word in enumerate(old) if word.text.islower()}
    known = {word.key for at, word in enumerate(old) if at and not word.text.islower()}
    around = old.names | old.verbs
    for at in named:
        key = new[at].key
        place = next((small[k] for k in (key, f"{key}s") if k in small), None)
        if place is None or key in known:
            continue
        is_about = bool((_TONGUES if key == "polish" else _MACHINES) & (around - {key}))
        if not (is_about or _is_tool(old, place)):
            text = new[at].text
            reason = f"with a capital, “{text}” is a name; it is a common word in your line"
            yield Violation("changed", text, reason)


def _is_name(words: Sequence[Word], at: int) -> bool:
    """Say whether a word of the language stands with the capital of a name."""
    word = words[at]
    if word.kind != "word" or not word.text[:1].isupper():
        return False
    if _names().isdisjoint((word.key, singular(word.key))):
        return False
    if word.text.isupper() or words[at - 1].key in (".", ";", ":"):
        return False
    others = [w.text[:1] for w in words[1:] if w.kind == "word" and w is not word]
    return sum(map(str.isupper, others)) <= len(others) / 2 or len(others) < 2


def _is_tool(words: Sequence[Word], at: int) -> bool:
    """Say whether a word in small letters stands where a tool does: in word, used slack."""
    before = key_at(words, at - 1) if at else ""
    if before in ARTICLES or words[at].key in _MANY:
        return False
    return before in _LEADS or "use" in forms_of(before) or before in ("and", ",", "/")


@cache
def _names() -> frozenset[str]:
    return _WORDS | {
        name[1:].casefold()
        for name in product_names()
        if name[:1] == "~" and " " not in name
    }
