"""What a report says of an ad that is not in English."""

# the languages that job/language.py tells apart, by their ISO 639-1 codes
_NAMES = {
    "de": "German", "fr": "French", "es": "Spanish", "it": "Italian", "pt": "Portuguese",
    "nl": "Dutch", "pl": "Polish", "sv": "Swedish", "da": "Danish", "no": "Norwegian",
    "fi": "Finnish", "zh": "Chinese", "ja": "Japanese", "ko": "Korean", "ru": "Russian",
}  # fmt: skip


def language_note(code: str) -> str:
    """Return that only names can be found in an ad of this language, "" for English."""
    if code == "en":
        return ""
    name = _NAMES.get(code)
    said = (
        f"This ad seems to be in {name}."
        if name
        else "This ad does not seem to be English."
    )
    return (
        f"{said} I know English ads only: I looked for names of products and certificates."
    )
