"""Candidates mined from O*NET's and ESCO's sentences about work: "wound care".

A phrase of two or three words is a term if it is frequent in these sentences, its ends
are ends (a verb, a preposition, a comma before it, no further noun behind it), and ads
hold it as well. Of single words only those that end like an activity or a science.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

from tailor.terms.background import function_words
from tailor.text import key, tokens
from vocabulary.candidate import Candidate
from vocabulary.counts import Counts
from vocabulary.raw import read_own_list, read_table

LEAST_SENTENCES, LEAST_ADS = 3, 3  # hold the phrase; fewer are chance
MANY_SENTENCES = 8  # need no ad: the ads at hand are mostly of hospitals and offices
OFTEN = 20  # ads hold it: then two sentences are enough
LEAST_SHARE_OF_ENDS = 0.6  # of its occurrences have an end behind them
LEAST_SHARE_OF_STARTS = 0.35  # and before them: "nursing care plans" are care plans
SHORTEST = 7  # letters of a single word
COMMON_WORD = 0.035  # of the ads hold it: a word that says nothing
TOO_COMMON = 0.15  # of the ads hold it: boilerplate
_WORD = re.compile("[a-z]{2,}$")
# endings of words that name an activity or a science, not a thing that is worked on
ACTIVITY = re.compile(
    "(?:[^aeiou]ing|logy|graphy|metry|therapy|iatry|ics|istry|scopy|nomy|agement|ysis)$"
)
# behind a word in -ing they say that it names an activity: "soldering equipment"
CARRIERS = {"equipment", "machines", "software", "techniques", "tools"}
_BREAK = "|"  # stands for punctuation, start and end


def iter_phrases(raw: Path, counts: Counts, verbs: set[str]) -> Iterator[Candidate]:
    """Yield phrases, frequent ones first."""
    found = _occurrences(raw, verbs)
    for phrase, n in sorted(found.items(), key=lambda item: (-item[1], item[0])):
        df = counts.df.get(key(phrase), 0)
        is_used = (
            (n >= MANY_SENTENCES and " " in phrase)
            or (n >= LEAST_SENTENCES and df >= LEAST_ADS)
            or (n > 1 and df >= OFTEN)
        )
        if " " not in phrase and counts.share(phrase) > COMMON_WORD:
            continue
        if is_used and df < TOO_COMMON * counts.ads:
            yield Candidate(phrase, "skill")


def weak_words(name: str = "weak_words.tsv") -> set[str]:
    """Return words that make no term of a phrase that begins or ends with them."""
    return {word for word, _ in read_own_list(name)}


def _sentences(raw: Path, verbs: set[str]) -> Iterator[list[str]]:
    """Yield the words of each sentence, breaks between what does not belong together."""
    for path, column in (
        ("onet/task_statements.tsv.xz", "Task"),
        ("onet/dwa_reference.tsv.xz", "DWA Title"),
        ("esco/skills.tsv.xz", "preferred_label"),
        ("esco/skills.tsv.xz", "description"),
    ):
        for row in read_table(raw / path):
            yield _with_breaks(row[column] or "")
    for row in read_table(raw / "esco/skills.tsv.xz"):
        # the other labels come in one string: a verb begins the next one
        labels = _with_breaks(row["alt_labels_unsplit"] or "")
        yield [_BREAK if word in verbs else word for word in labels]


def _with_breaks(sentence: str) -> list[str]:
    words, last = [_BREAK], 0
    for token in tokens(sentence):
        if sentence[last : token.start].strip(" -\u2010\u2011/"):
            words.append(_BREAK)
        words.append(token.key)
        last = token.end
    return [*words, _BREAK]


def _occurrences(raw: Path, verbs: set[str]) -> Counter[str]:
    """Count the sentences that hold a phrase, for phrases whose ends are ends."""
    total: Counter[str] = Counter()
    starts: Counter[str] = Counter()
    ends: Counter[str] = Counter()
    is_noun_phrase = _filter(verbs)
    breaks = function_words() | {_BREAK}
    for words in _sentences(raw, verbs):
        seen: dict[str, tuple[bool, bool]] = {}
        for i in range(1, len(words) - 1):
            for n in (1, 2, 3):
                part = words[i : i + n]
                if i + n < len(words) and is_noun_phrase(words[i - 1], part, words[i + n]):
                    before, after = words[i - 1], words[i + n]
                    seen[" ".join(part)] = (
                        before in breaks | verbs,
                        after in breaks or (n == 1 and after in CARRIERS),
                    )
        total.update(seen.keys())
        starts.update(phrase for phrase, (start, _) in seen.items() if start)
        ends.update(phrase for phrase, (_, end) in seen.items() if end)
    for phrase in list(total):
        n, is_word = total[phrase], " " not in phrase
        least_starts = LEAST_SHARE_OF_ENDS if is_word else LEAST_SHARE_OF_STARTS
        if ends[phrase] < LEAST_SHARE_OF_ENDS * n or starts[phrase] < least_starts * n:
            del total[phrase]
    return total


def _filter(verbs: set[str]) -> Callable[[str, list[str], str], bool]:
    weak, weak_ends = weak_words(), weak_words() | weak_words("weak_ends.tsv")
    loose, starters = function_words(), {_BREAK, "and", "or", "to"}

    def is_noun_phrase(before: str, part: list[str], after: str) -> bool:
        if not all(map(_WORD.match, part)) or loose.intersection(part):
            return False
        if part[0] in weak or part[-1] in weak_ends:
            return False
        if len(part) == 1:
            # "Employing techniques of ...": a verb and its object
            is_name = after in CARRIERS and before != _BREAK
            is_told = is_name or not part[0].endswith("ing")
            return len(part[0]) >= SHORTEST and bool(ACTIVITY.search(part[0])) and is_told
        # "Test equipment to ...": a verb and its object
        return not (part[0] in verbs and before in starters)

    return is_noun_phrase
