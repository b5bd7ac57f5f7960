"""Nouns that name people: a clerk, a team, a family."""

from tailor.guard.lexis.tables import rows
from tailor.guard.lexis.verbs import classes_of, singular


def is_person(word: str) -> bool:
    """Say whether a noun names people before anything else: clerk, team."""
    name = f"{word[:-2]}an" if word.endswith("men") else singular(word)  # freshmen
    is_group = rows("closed.tsv").get(name) == "credit"
    return is_group or name in rows("people.tsv")


def is_somebody(noun: str) -> bool:
    """Say whether a noun names people: a ranger, a family, a crew."""
    classes = classes_of(singular(noun))
    return is_person(noun) or ("@person" in classes and "@thing" not in classes)
