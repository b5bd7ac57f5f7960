"""Whether a line shows a thing as the person's own doing.

The word alone is not enough: who sat beside a team that runs Salesforce did not run it,
and "no Python yet" is no Python. Such a line never counts.
"""

import re
from functools import cache

from tailor.gap.ground import Ground
from tailor.gap.passages import Passage
from tailor.job import Requirement
from tailor.packaged import table_rows
from tailor.terms import document_frequency, find_terms, root_key, term_named

NEAR = 240  # characters around a term that are looked at; no clause is longer
_CLAUSE = re.compile(r"[;:•]\s|\s[-–—]\s|,?\s+but\s+|\.\s")
_WORD = re.compile(r"[\w'’+#./-]+")
# who helps a crew does not do its work
_HELPED = re.compile(
    r"^(?:help|support|assist|interview|recruit|hir|met|greet|sold|serv|visit)\w*\b", re.I
)
_PEOPLE_AFTER = re.compile(
    r"\s+(?:[a-z]+ )?(?:crews?|teams?|departments?|staff|colleagues|people|vendors?"
    r"|customers?|users?|[a-z]{3,}(?:ers|ors|ists|ians))\b"
)
_SERVED = re.compile(r"\b(?:to|for)\s+(?:the |an? )?(?:[\w'’-]+ ){0,2}$", re.I)
_LICENCES = re.compile(r"\s+(?:licen[cs]es|subscriptions|seats|stands?|booths?)\b", re.I)
# after a language: "Spanish ports", "French novels"; not "Spanish speaker"
_THING = re.compile(
    r"\s(?!(?:and|or|in|to|for|with|at|as|on|is|both|level|proficien|fluen|speak|native"
    r"|basic|intermediate|conversation|advanced|beginner|elementary|working|limited|full"
    r"|professional|bilingual|language|skills?|spoken|written|reading|certif|classes"
    r"|translat|interpret|daily|well)\w*\b)[a-z]{3,}"
)
_SPOKEN = re.compile(r"\b(?:speak|spoke|fluen|bilingual|native|language|convers)\w*", re.I)
_LICENCE = re.compile(r"licen[cs]|certif|registr|credential|endorse|\bpermit", re.I)
_ITEM = re.compile(r"[,;|()]")
_LEADS_IN = re.compile(
    r"(?:^|[,;:/(|&•-]|\b(?:in|with|using|use|used|of|on|via|and|or|from|to|through|into"
    r"|under|including|like|plus|know))\s*$",
    re.I,
)
_GOES_ON = re.compile(r"\s+([A-Z][a-z]\w*)")
_NAME_BEFORE = re.compile(r"(?<=\S )([A-Z][a-z]\w*) $")
UNKNOWN_ADS = 4  # in how many ads a word counts that no ad was seen to use
_MORE_NOUN = re.compile(
    r"\s+(?!(?:and|or|for|in|to|on|with|at|by|from|as|via|software|skills?|experience)\b)[a-z]"
)
_ROLE = re.compile(r"(?:er|or|ist|ian|ant|yst|ing|ment|ion)s?$")


def is_shown(
    requirement: Requirement, passage: Passage, start: int, end: int, *, ground: Ground
) -> bool:
    """Whether the words at start to end prove that the person has or did a thing."""
    # "State University (ABET accredited)" is all a school's name
    is_accredited = "accredited" in requirement.term
    if ground.is_name(passage, start, end) and not is_accredited:
        return False
    if requirement.kind not in ("language", "soft") and ground.is_hobby(
        passage, start, end
    ):
        return False
    is_product = requirement.kind in ("tool", "certificate") or " " not in requirement.term
    if is_product and ground.is_issuer(passage, start, end):
        return False
    if _is_title_alone(requirement, passage, start, end) and not ground.is_listed(
        passage, start, end
    ):
        return False
    low, high = passage.sentence_at(start)
    low, high = max(low, start - NEAR), min(high, end + NEAR)
    before, after = passage.text[low:start], passage.text[end:high]
    if ground.is_title(passage, start, end) and _SERVED.search(before):
        return False  # "Receptionist to the CPA"
    if is_denied(before, after, is_tool=requirement.kind == "tool"):
        return False
    if _HELPED.search(before) and _PEOPLE_AFTER.match(after):
        return False
    if requirement.kind == "language" and _is_attribute(before, after):
        return False
    if _is_spelled_otherwise(requirement, passage.text[start:end], ground):
        return False
    return ground.is_listed(passage, start, end) or not _is_common_word(
        requirement, before, passage.text[start:end], after
    )


def _is_title_alone(
    requirement: Requirement, passage: Passage, start: int, end: int
) -> bool:
    """Whether a line has who holds a licence, and not that it is held.

    Assistants to the Nursing Director hold no Nursing Director license.
    """
    said = passage.text[start:end]
    if requirement.kind != "certificate" or not _LICENCE.search(requirement.term):
        return False
    low, high = passage.sentence_at(start)
    is_named = said[:2].isupper() or term_named(said) is not None
    return not is_named and not _LICENCE.search(passage.text, low, high)


def is_denied(before: str, after: str, *, is_tool: bool = False) -> bool:
    """Whether the words around a term say that it is not, not yet or others' doing."""
    near = before
    for cut in _CLAUSE.finditer(before):
        near = before[cut.end() :]
    if is_tool and _LICENCES.match(after):
        return True
    for where, reach, expression in _cues():
        if where == "after":
            if expression.search(after):
                return True
            continue
        if where == "other tool" and not is_tool:
            continue
        for cue in expression.finditer(near):
            between = near[cue.end() :]
            is_near = len(_WORD.findall(between)) <= reach
            if is_near and not _is_over(cue[0], between, after):
                return True
    return False


def _is_over(cue: str, between: str, after: str) -> bool:
    """Whether what is denied ends at a comma: "no accidents in 9 years, CDL class A"."""
    if "," not in between:
        return False
    last = between.rpartition(",")[2]
    is_list = len(_WORD.findall(last)) < 2 and re.match(r"\s*(?:,|$|(?:and|or)\b)", after)
    return not is_list or cue.lower() == "no"


def _is_attribute(before: str, after: str) -> bool:
    """Whether a language only tells which thing is meant: "Spanish ports".

    Of a list only its own item says whether it is spoken.
    """
    item = _ITEM.split(before)[-1] + " " + _ITEM.split(after)[0]
    return bool(_THING.match(after)) and not _SPOKEN.search(item)


def _is_spelled_otherwise(requirement: Requirement, said: str, ground: Ground) -> bool:
    """Whether the resume spells an acronym out otherwise: a CPA of another body."""
    short = said.strip(".").upper()
    own = ground.long_of.get(short) or ground.long_of.get(short.removesuffix("S"))
    asked = [set(root_key(s).split()) for s in requirement.spellings if " " in s]
    if not own or not said[:2].isupper() or not asked:
        return False
    if requirement.kind == "certificate" and not _spells_out(requirement):
        # "CPA" alone may be any accountant's of that name: the ad doesn't say which
        lasts = {root_key(s).split()[-1] for s in requirement.spellings if " " in s}
        if any(long.split()[-1] in lasts for long in own):
            return False
    return not any(
        words <= set(long.split()) or set(long.split()) <= words
        for long in own
        for words in asked
    )


def _spells_out(requirement: Requirement) -> bool:
    """Whether the ad itself says what letters stand for."""
    said = [root_key(mention.sentence) for mention in requirement.mentions]
    longs = [root_key(s) for s in requirement.spellings if " " in s]
    return any(f" {long} " in f" {sentence} " for sentence in said for long in longs)


def _is_common_word(requirement: Requirement, before: str, said: str, after: str) -> bool:
    """Whether a product that is a word too stands where it may be the word or a name.

    "Ruby Tuesday", "Chef Puppet Jenkins house", "trimmed Sage bushes".
    """
    is_word = said.isalpha() and said.istitle() and said == requirement.term
    if not is_word or not _is_name(requirement):
        return False
    longer = _GOES_ON.match(after)
    if longer and not _is_role(longer[1]) and not _is_known_run(said + after):
        return True
    name = _NAME_BEFORE.search(before)
    if name and not _is_role(name[1]):
        return True
    if _is_software(said):
        return False
    if not before.strip():
        return bool(_MORE_NOUN.match(after))  # every line begins with a capital
    # in the middle of a line a capital says much, unless ads use the word too
    is_word = term_named(said) is None and document_frequency(said) > UNKNOWN_ADS
    return is_word and not _LEADS_IN.search(before)


def _is_name(requirement: Requirement) -> bool:
    """Whether the ad's capital is more than that of the first word of a sentence."""
    if requirement.kind != "skill" or requirement.term.endswith(("ing", "s")):
        return requirement.kind == "tool"
    first = requirement.mentions[0]
    is_all = first.sentence.rstrip(".") == first.spelling
    return is_all or not first.sentence.startswith(first.spelling)


def _is_role(word: str) -> bool:
    """Whether a capitalised word names people or work: "Salesforce Administrator"."""
    return bool(_ROLE.search(word))


def _is_known_run(text: str) -> bool:
    """Whether a name goes on as one that the vocabulary has: "Salesforce Lightning"."""
    found = find_terms(text)
    first = re.match(r"\w+ \w+", text)
    return bool(found and first and found[0].start == 0 and found[0].end >= first.end())


def _is_software(said: str) -> bool:
    """Whether the vocabulary knows no other word that is spelled like it."""
    return bool(find_terms(f"using {said.lower()} daily"))


@cache
def _cues() -> tuple[tuple[str, int, re.Pattern[str]], ...]:
    rows = ((what, *rest.split("\t")) for what, rest in table_rows("gap", "not_shown.tsv"))
    return tuple((w, int(n), re.compile(x, re.IGNORECASE)) for w, n, x in rows)
