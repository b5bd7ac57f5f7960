"""What a rule is: it tells a line and its wording alike, by changing one of them or both.

Most rules hold in one direction. Client meetings need not be meetings with clients, so only
the line may be told so, where the wording has it: a rule says on which side it is used.
"""

from collections.abc import Callable

# takes the line and the wording, and returns both
Rule = Callable[[str, str], tuple[str, str]]
# takes a text and the other one, and returns the text, told as the other tells it
Telling = Callable[[str, str], str]


def told_by(old: str, new: str, rules: tuple[Rule, ...]) -> tuple[str, str]:
    """Return a line and a wording, each rule used on what the one before it left."""
    for rule in rules:
        old, new = rule(old, new)
    return old, new


def on_line(*tellings: Telling) -> tuple[Rule, ...]:
    """Return rules that tell the line as the wording has it, and never the reverse."""

    def rule(telling: Telling) -> Rule:
        return lambda old, new: (telling(old, new), new)

    return tuple(map(rule, tellings))


def on_wording(*tellings: Telling) -> tuple[Rule, ...]:
    """Return rules that tell the wording as the line has it, and never the reverse."""

    def rule(telling: Telling) -> Rule:
        return lambda old, new: (old, telling(new, old))

    return tuple(map(rule, tellings))


def on_both(*tellings: Telling) -> tuple[Rule, ...]:
    """Return rules that tell the line as the wording has it, then the wording likewise."""

    def rule(telling: Telling) -> Rule:
        def both(old: str, new: str) -> tuple[str, str]:
            old = telling(old, new)
            return old, telling(new, old)

        return both

    return tuple(map(rule, tellings))


def on_each(*tellings: Callable[[str], str]) -> tuple[Rule, ...]:
    """Return rules that tell each text in one way, whatever the other says."""

    def rule(telling: Callable[[str], str]) -> Rule:
        return lambda old, new: (telling(old), telling(new))

    return tuple(map(rule, tellings))
