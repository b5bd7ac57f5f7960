"""What stands around a bullet: it may prove a spelling, never a fact."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Context:
    """The role of a bullet and the lists of its resume.

    answers: what the person said of this bullet when asked; evidence like the bullet.
    """

    role_title: str = ""
    employer: str = ""
    other_bullets: tuple[str, ...] = ()
    skills: tuple[str, ...] = ()
    certificates: tuple[str, ...] = ()
    answers: tuple[str, ...] = ()
