"""In which language an ad is written, by its small words."""

from tailor.text import tokens

NAMES = {
    "en": "English", "de": "German", "fr": "French", "es": "Spanish", "pt": "Portuguese",
    "it": "Italian", "nl": "Dutch", "sv": "Swedish", "da": "Danish", "pl": "Polish",
}  # fmt: skip
LEAST_WORDS = 20  # fewer don't tell; then it is read as English
# the commonest words of each language that no other of these has in that number
_SMALL = {
    "en": "the and of to for with you our will is are your",
    "de": "und der die das mit für sie wir ein eine ist werden bei",
    "fr": "et le la les des du vous nous pour avec une dans votre",
    "es": "y el los las del para con una por que nuestro en su",
    "pt": "e os das dos para com uma você nós em não seu que",
    "it": "e il gli della per con una nel di che nostro lavoro",
    "nl": "en het een van voor met wij je bij onze zijn naar",
    "sv": "och att som för med du vi en det av till är",
    "da": "og at som for med du vi en det af til er",
    "pl": "i w z na do oraz dla jest się nie praca lub",
}


def language_of(text: str) -> str:
    """Return the ISO 639-1 code; "en" where the text is too short to tell."""
    words = [token.key for token in tokens(text)]
    if len(words) < LEAST_WORDS:
        return "en"
    counts = {
        code: sum(w in small.split() for w in words) for code, small in _SMALL.items()
    }
    best = max(counts, key=lambda code: (counts[code], code == "en"))
    return best if counts[best] > counts["en"] else "en"


def language_name(code: str) -> str:
    """Return how a person calls a language: "German" for "de"."""
    return NAMES.get(code, code)
