"""From the sentences of an ad to what it asks for, each thing once."""

from dataclasses import dataclass, field

from tailor.job.ask import Ask
from tailor.job.asks import asks_of, names_in
from tailor.job.cues import denies_the_sentence_before, importance
from tailor.job.job import Importance, Mention, Requirement
from tailor.job.names import Names
from tailor.job.sentences import Sentence
from tailor.terms import root_key, term_named

ASKED = ("must", "nice", "duties")
RANK: dict[Importance, int] = {"required": 0, "preferred": 1, "mentioned": 2}


@dataclass(slots=True)
class Draft:
    """A Requirement while its mentions are gathered; group: its or-list in the ad."""

    ask: Ask
    spellings: list[str]
    mentions: list[tuple[int, Mention]] = field(default_factory=list)
    group: int | None = None


def requirements(
    sentences: tuple[Sentence, ...], names: Names, *, language: str = "en"
) -> tuple[Requirement, ...]:
    """Return what the ad asks for, in the order in which it first does.

    Of an ad in another language only products and certificates are known: the
    vocabulary and the words that join a sentence are English.
    """
    drafts: list[Draft] = []
    of_key: dict[str, Draft] = {}
    groups: dict[tuple[int, int], int] = {}
    for at, sentence in enumerate(sentences):
        is_english = language == "en"
        if is_english and (sentence.zone not in ASKED or _is_taken_back(sentences, at)):
            continue
        for ask in asks_of(sentence, names) if is_english else names_in(sentence, names):
            insists = importance(sentence.text, sentence.zone, start=ask.start, end=ask.end)
            if insists is None:
                continue
            draft = _draft_of(ask, sentence, drafts, of_key=of_key)
            draft.mentions.append((at, _mention(sentence, ask, insists)))
            if ask.choice is not None and draft.group is None:
                draft.group = groups.setdefault((at, ask.choice), len(groups))
    return tuple(_requirement(draft) for draft in drafts)


def _is_taken_back(sentences: tuple[Sentence, ...], at: int) -> bool:
    following = sentences[at + 1 : at + 2]
    return bool(following) and denies_the_sentence_before(following[0].text)


def _draft_of(
    ask: Ask, sentence: Sentence, drafts: list[Draft], *, of_key: dict[str, Draft]
) -> Draft:
    """Return the draft of the same thing, a new one where no spelling is known yet."""
    said = sentence.text[ask.start : ask.end]
    spellings = list(dict.fromkeys((said, ask.term, *ask.spellings)))
    keys = [root_key(said)] if ask.kind == "years" else _keys(ask, said)
    draft = next((of_key[key] for key in keys if key in of_key), None)
    if draft is None:
        draft = Draft(ask, spellings)
        drafts.append(draft)
    draft.spellings = list(dict.fromkeys(draft.spellings + spellings))
    for key in keys:
        of_key.setdefault(key, draft)
    return draft


def _keys(ask: Ask, said: str) -> list[str]:
    """Return what tells that two asks are one: their own words, or the vocabulary's name.

    An alias alone does not: two asks that share one are still two.
    """
    own = [said, ask.term]
    own += [s for s in ask.spellings if s in said and ("(" in said or s == said)]
    known = term_named(said) or term_named(ask.term)
    if known and known.kind == ask.kind:
        own.append(known.name)
    return list(dict.fromkeys(map(root_key, own)))


def _mention(sentence: Sentence, ask: Ask, insists: Importance) -> Mention:
    span, quoted = sentence.quote(ask.start)
    return Mention(span, quoted, sentence.text[ask.start : ask.end], insists)


def _requirement(draft: Draft) -> Requirement:
    ranked = sorted(draft.mentions, key=lambda m: (RANK[m[1].importance], m[0]))
    mentions = tuple(mention for _, mention in ranked)
    first = mentions[0].spelling
    return Requirement(
        term=draft.ask.term,
        spelling=first,
        kind=draft.ask.kind,
        importance=mentions[0].importance,
        mentions=mentions,
        spellings=tuple(dict.fromkeys((first, *draft.spellings))),
        or_group=draft.group,
        years=draft.ask.years,
    )
