"""Who made a work, and from whom a paper came: "work by two juniors", "quotes of vendors".

"Articles by student reporters" are their articles, and quotes of vendors are quotes from
them. A picture of somebody shows them, so of pictures only the genitive is told.
Source: the genitive of origin and the subjective genitive, Quirk et al., A Comprehensive
Grammar of the English Language, 1985, section 5.116.
"""

import re

from tailor.guard.lexis.grammar import PAST_LIKE_BASE
from tailor.guard.lexis.patterns import stops
from tailor.guard.lexis.people import is_somebody
from tailor.guard.lexis.verbs import classes_of, forms_of, singular

_STOPS = stops("each", "every", "prior")
_WORD = rf"(?!(?:{_STOPS})\b)[A-Za-z][\w-]*"
_NUMBERED = (
    r"(?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty)"
)
_WHO = rf"(?:(?:the|our|my|an?|\d+|at least \w+) )?(?:{_WORD} ){{0,2}}?{_WORD}"
_WORKS = (
    "work|article|essay|story|poem|novel|book|song|piece|column|report|paper|code|script"
    "|sketch|design|translation|visit|talk|speech|lecture|recipe|edit|draft|entry"
    "|request|complaint|call|question|contribution|drawing|painting|photo|photograph"
    "|portrait|print|sculpture|film|video|post|blog|play|study|thesis|submission|note"
    "|coursework|homework|diary|calculation|opinion|journal|memoir|invention|composition"
    "|dissertation|sermon|testimony|artwork|performance|measurement|quilt|carving|exam"
)
_SHOWS = frozenset(
    (
        *("drawing", "painting", "photo", "photograph", "portrait", "print", "sculpture"),
        *("film", "video", "story", "song", "book", "novel", "play", "study", "sketch"),
        *("report",),
    )
)
# what these have need not be what they made
_OWNERS = re.compile(
    r"^(?:customer|client|collector|owner|buyer|guest|tenant|patient|dealer|seller|patron"
    r"|shopper|borrower|donor|homeowner|family|families|member|resident|parent)s?$",
    re.IGNORECASE,
)
_OWNED = frozenset(
    (
        *("drawing", "painting", "photo", "photograph", "portrait", "print", "sculpture"),
        *("film", "video", "book", "quilt", "artwork", "carving", "diary", "journal"),
        *("novel", "sketch", "invention", "memoir"),
    )
)
_PLURAL = rf"(?:{_WORKS})s?|stories|entries|diaries|studies|theses|speeches|sketches"
_BY = re.compile(
    rf"\b(?P<front>(?:the )?)(?P<more>(?:{_WORD} )?)(?P<thing>{_PLURAL}) by (?P<who>{_WHO})"
    rf"(?=$|[,.;]| (?:{_STOPS})\b)"
)
_STAFF = frozenset(("staff", "reps", "rep", "faculty"))
# what leads from a paper or a piece to who made it
_MADE = (
    r"written|made|prepared|drafted|drawn(?: up)?|completed|filled (?:in|out)|composed"
    r"|entered|filed|submitted|produced|created|designed|typed|compiled|recorded|sent in"
    r"|turned in|handed in|put together|done"
)
_PAPERS = (
    r"returns?|forms?|timesheets?|charts?|letters?|estimates?|plans?|schedules?|budgets?"
    r"|welds?|menus?|statements?|invoices?|quotes?|bids?|lists?|logs?|slides?|decks?"
    r"|spreadsheets?|records?|proposals?|applications?|answers?|models?|tests?|filings?"
    r"|summaries|summary|minutes|memos?|worksheets?|projects?|assignments?|entries"
    r"|documents?|documentation|presentations?|contracts?|briefs?|scripts?|maps?|specs?"
)
_MADE_BY = re.compile(
    rf"\b(?P<front>(?:the )?)(?P<more>(?:{_WORD} ){{0,4}}?)(?P<thing>{_PLURAL}|{_PAPERS})"
    rf" (?:{_MADE}) by (?P<who>{_WHO})(?=$|[,.;]| (?:{_STOPS}|against)\b)"
)
# asked for or sent by whoever is named, and not about them
_SENT = (
    "quote|quotation|bid|estimate|offer|tender|letter|complaint|question|inquiry|enquiry"
    "|query|feedback|reply|answer|comment|suggestion|application|proposal|submission"
    "|e-?mail|message|idea|wish|demand|donation|contribution|pledge|statement|signature"
    "|testimony|meter reading|blood sample|order"
)
_OF = re.compile(
    rf"\b(?P<thing>(?:{_SENT})s?|quer(?:y|ies)|repl(?:y|ies)|inquiries|enquiries) of"
    rf"(?= (?:at least |about |up to |over )?(?P<who>{_WHO})(?=$|[,.;]| (?:{_STOPS})\b))"
)


def with_authors(text: str, other: str) -> str:
    """Return a text with who made a work, or sent a paper, as the other text tells it."""
    if " by " in text:
        text = _BY.sub(lambda found: _owned(found, other), text)
    if " of " in text and " from " in other:
        text = _OF.sub(lambda found: _sent(found, other), text)
    return text


def without_makers(old: str, new: str) -> str:
    """Return the line with "two clerks' entries" for "entries made by two clerks".

    Never back: a clerk's papers need not be what the clerk wrote.
    """
    if " by " not in old or ("' " not in new and "'s " not in new):
        return old
    return _MADE_BY.sub(lambda found: _theirs(found, new), old)


def _is_doer(noun: str) -> bool:
    """Say whether a noun names who does what a verb says: preparers, and no scanners."""
    name = singular(noun.casefold())
    verbs = forms_of(f"{name[:-2]}ed") or forms_of(f"{name[:-1]}d")
    return name.endswith("er") and bool(verbs) and "@thing" not in classes_of(name)


def _theirs(found: re.Match[str], new: str) -> str:
    """Return "graded the pupils' weekly reports", as the wording has it."""
    who, words = found["who"], found["more"].split()
    last = who.split()[-1]
    is_known = is_somebody(last.casefold()) or last in _STAFF or _is_doer(last)
    if not is_known or _is_act(found):
        return found[0]
    for at in range(len(words) + 1):
        thing = " ".join([*words[at:], found["thing"]])
        if re.search(rf"\b{re.escape(last)}(?:'s|(?<=s)') {re.escape(thing)}\b", new):
            front = " ".join(words[:at]) or found["front"].removesuffix("the ")
            return f"{front} {who}{_mark(last)} {thing}".lstrip()
    return found[0]


def _owned(found: re.Match[str], other: str) -> str:
    """Return "the juniors' work" for "work by the juniors", as the other has it."""
    thing, who, more, lead = found["thing"], found["who"], found["more"], found["front"]
    last = who.split()[-1]
    if not is_somebody(last.casefold()) or _is_act(found):
        return found[0]
    act = more.strip().casefold()
    if act in PAST_LIKE_BASE or "past" in forms_of(act).values():
        lead, more = f"{lead}{more}", ""  # reviewed code by juniors
    is_theirs = not (_OWNERS.search(last) and singular(thing.casefold()) in _OWNED)
    if is_theirs and re.search(rf"\b{last}(?:'s|(?<=s)') {more}{thing}\b", other):
        return f"{lead.removesuffix('the ')}{who}{_mark(last)} {more}{thing}"
    number = rf"{_NUMBERED} " if re.match(rf"(?:the )?{_NUMBERED}\b", who) else ""
    is_told = re.search(
        rf"\b{more}{thing} of (?:the )?{number}(?:[\w-]+ ){{0,2}}{last}\b", other
    )
    if is_told and singular(thing.casefold()) not in _SHOWS:
        return f"{lead.removesuffix('the ')}the {more}{thing} of {who}"
    return found[0]


def _mark(word: str) -> str:
    return "'" if word.endswith("s") else "'s"


def _is_act(found: re.Match[str]) -> bool:
    """Say whether "by" may lead to who did the act: was helped in work by nurses."""
    before = found.string[: found.start()].split()
    return bool({"was", "were", "been"} & {word.casefold() for word in before})


def _sent(found: re.Match[str], other: str) -> str:
    """Return "quotes from vendors" for "quotes of vendors", as the other has it."""
    who = found["who"].split()[-1]
    is_told = re.search(rf"\b{found['thing']} from [^,.;]*?\b{who}\b", other)
    is_sure = bool(is_told) and is_somebody(who.casefold())
    return f"{found['thing']} from" if is_sure else found[0]
