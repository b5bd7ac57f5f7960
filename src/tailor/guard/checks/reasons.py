"""The words in which a person reads why a wording is refused."""

from tailor.guard.lexis.tables import rows
from tailor.guard.lexis.verbs import forms_of
from tailor.guard.lexis.words import Word

_ADDED = {
    "negation": "it adds “{}”",
    "hedge": "it adds the condition “{}”",
    "status": "it adds the status “{}”",
    "frequency": "it adds how often: “{}”",
    "direction": "it adds a change: “{}”",
    "credit": "it adds who took part: “{}”",
    "comparison": "it adds a comparison: “{}”",
    "scope": "it adds how far it goes: “{}”",
    "time": "it adds a time: “{}”",
    "role": "it adds a role: “{}”",
    "cause": "it adds a cause or an effect: “{}”",
    "verb of lead": "it adds a responsibility: “{}”",
}
_LOST = {
    "negation": "it drops “{}”",
    "hedge": "it drops the condition “{}”",
    "status": "it drops the status “{}”",
    "frequency": "it drops how often: “{}”",
    "direction": "it drops a direction: “{}”",
    "credit": "it drops who else took part: “{}”",
    "comparison": "it drops a comparison: “{}”",
    "scope": "it drops how far it goes: “{}”",
    "time": "it drops a time: “{}”",
    "role": "it drops a role: “{}”",
    "cause": "it drops a cause: “{}”",
    "verb of help": "it drops that it was help: “{}”",
    "verb of study": "it drops that it was learning: “{}”",
    "verb of plan": "it drops that it was a plan or a try: “{}”",
}
_MACHINE = frozenset(
    [
        "ai",
        "ats",
        "llm",
        "gpt",
        "chatgpt",
        "bot",
        "screener",
        "ignore",
        "prompt",
        "instructions",
    ]
)


def added_reason(word: Word) -> str:
    """Return why a word that the line does not hold may not enter it."""
    shown = word.text.strip() or word.key
    if word.quantity:
        return f"the number {shown} is not in your line"
    if word.key in _MACHINE:
        return f"it speaks to a machine: “{shown}”"
    return _ADDED.get(_class(word), "it adds “{}”").format(shown)


def lost_reason(word: Word) -> str:
    """Return why a word of the line may not go."""
    shown = word.text.strip() or word.key
    if word.quantity:
        return f"the number {shown} of your line is lost"
    return _LOST.get(_class(word), "“{}” of your line is lost").format(shown)


def _class(word: Word) -> str:
    table = rows("closed.tsv")
    if word.key in table:
        return table[word.key]
    return next((table[verb] for verb in forms_of(word.key) if verb in table), "")
