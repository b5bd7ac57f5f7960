"""Ways to build a sentence that say the same: each is read as the plainest of them.

"At the owner's request" is "at the request of the owner", "a 6-person crew of painters"
is "a crew of six painters", "sent by mail" is "mailed". A frame keeps every word that
says something; where it would have to guess what belongs to what, it leaves the text.

Source: Huddleston and Pullum, The Cambridge Grammar of the English Language, 2002,
chapters 8 (adjuncts), 12 (relative clauses) and 16 (information packaging).
"""

from collections.abc import Iterator
from functools import partial

from tailor.guard.lexis.light import without_light_verbs
from tailor.guard.retold.acts.splits import with_receivers_behind, with_whole_verbs
from tailor.guard.retold.alike import alike
from tailor.guard.retold.clauses.adjuncts import with_plain_clauses
from tailor.guard.retold.people.audiences import with_audiences
from tailor.guard.retold.plainer import in_plain_words
from tailor.guard.retold.rules import on_both, on_each, on_line, on_wording, told_by
from tailor.guard.retold.shortened import shortened
from tailor.guard.retold.things.turned import turned_like

# "payments from patients" is "patient payments"; "payments to patients" is not
_BEHIND = ("of", "for", "from", "in", "on", "at")


def restated(original: str, proposed: str) -> Iterator[tuple[str, str]]:
    """Yield line and wording once more, each time with one or both said more plainly."""
    told, (original, proposed) = (original, proposed), shortened(original, proposed)
    if (original, proposed) != told:
        yield original, proposed
    if "behalf" not in proposed:  # in their name is for them, and not the other way round
        original = original.replace("on behalf of ", "for ")
    plainer = told_by(original, proposed, _RULES)
    if plainer != told:
        yield plainer
    # one side only: "made a change" is not "made changes", though both are "changed"
    for texts in dict.fromkeys(((original, proposed), plainer)):
        shorter = without_light_verbs(texts[0]), without_light_verbs(texts[1])
        if (shorter[0] != texts[0]) != (shorter[1] != texts[1]):
            yield shorter


_RULES = (
    *on_each(with_whole_verbs, in_plain_words),
    *on_both(with_plain_clauses),
    alike,
    *on_both(with_receivers_behind),
    *on_line(with_audiences),
    *on_wording(partial(turned_like, words=_BEHIND)),
    *on_line(partial(turned_like, words=("of",))),
)
