"""What would trip a hiring system's reader in any format; each says what to do."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from tailor.document.document import Document, Hazard, Line, Place

MAX_PARSED_BYTES = 2_500_000  # Greenhouse's help: more is not parsed (docs/sources.md)
MAX_NAMED = 3  # words named in one sentence
_MAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+")
_NUMBER = re.compile(r"(?<![\w/.-])\+?\(?\d[\d ().\-\u2010-\u2013/]{5,18}\d(?![\w/-])")
_YEAR = re.compile(r"/(?:19|20)\d\d")
_WORD = re.compile(r"[^\W\d_]+")
# Cyrillic and Greek letters that can't be told from Latin ones (unicode.org/Public/
# security, confusables.txt); small Greek letters but omicron are used in science: TNFα
_LOOK_ALIKES = set("аеорсухіѕјһԁԛԝАВЕКМНОРСТУХІЅЈҮԌԛԜ" + "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο")
_BLOCKS = re.compile("[\u0370-\u052f]")


def find_hazards(document: Document, size: int) -> tuple[Hazard, ...]:
    """Return the hazards that all formats share; `size` is the file's, in bytes.

    A kind of hazard that the file's own reader has named is not named again.
    """
    named = {hazard.kind for hazard in document.hazards}
    found = (
        *_contact_in(document, "header", "footer"),
        *_contact_in(document, "textbox"),
        *_hidden(document),
        *_look_alikes(document),
        *_too_big(document, size),
    )
    return tuple(hazard for hazard in found if hazard.kind not in named)


def told_once(hazards: Sequence[Hazard]) -> tuple[Hazard, ...]:
    """Return hazards; of text boxes only the lines whose contact data isn't told of."""
    told = {i for h in hazards if h.kind == "contact in text box" for i in h.lines}
    kept: list[Hazard] = []
    for hazard in hazards:
        lines = tuple(i for i in hazard.lines if i not in told)
        if hazard.kind != "text boxes" or lines == hazard.lines:
            kept.append(hazard)
        elif lines:
            kept.append(replace(hazard, lines=lines))
    return tuple(kept)


def _contact_in(document: Document, *places: Place) -> Iterator[Hazard]:
    """Yield a hazard for mail addresses and phone numbers that stand there alone."""
    body = {
        way
        for line in document.lines
        if line.place not in ("header", "footer", "textbox")
        for way in (*_mails(line), *_phones(line))
    }
    alone = [
        (i, word)
        for i, line in enumerate(document.lines)
        if line.place in places
        for word, ways in (("phone", _phones(line)), ("mail", _mails(line)))
        if ways and not ways & body
    ]
    if not alone:
        return
    lines = tuple(dict.fromkeys(i for i, _ in alone))
    words = sorted({word for _, word in alone}, reverse=True)
    verb = "stand" if len(words) > 1 else "stands"
    place = document.lines[lines[0]].place
    where = "a text box" if place == "textbox" else f"the page {place}"
    yield Hazard(
        "contact in text box" if place == "textbox" else "contact in header",
        f"Your {' and '.join(words)} {verb} in {where}, which some hiring systems"
        " don't read.",
        "Put your contact data into the first lines of the page itself.",
        lines,
    )


def _mails(line: Line) -> set[str]:
    return (
        {mail.casefold() for mail in _MAIL.findall(line.text)}
        if "@" in line.text
        else set()
    )


def _phones(line: Line) -> set[str]:
    numbers = (found for found in _NUMBER.findall(line.text) if not _YEAR.search(found))
    digits = (("+" in found, re.sub(r"\D", "", found), found) for found in numbers)
    return {
        number
        for has_plus, number, found in digits
        if len(number) in (10, 11)
        or (has_plus and 8 <= len(number) <= 15)
        or re.fullmatch(r"\d{3}[-. \u2010-\u2013]\d{4}", found)
    }


def _hidden(document: Document) -> Iterator[Hazard]:
    lines = tuple(i for i, line in enumerate(document.lines) if not line.visible)
    if lines:
        count = "A line is" if len(lines) == 1 else f"{len(lines)} lines are"
        yield Hazard(
            "hidden text",
            f"{count} hidden from the eye, as white, tiny or clipped text is.",
            "It counts for nothing here; a person who finds it takes it for a trick.",
            lines,
        )


def _look_alikes(document: Document) -> Iterator[Hazard]:
    words = {
        word: i
        for i, line in enumerate(document.lines)
        if _BLOCKS.search(line.text)
        for word in _WORD.findall(line.text)
        if not _LOOK_ALIKES.isdisjoint(word) and any("A" <= c <= "z" for c in word)
    }
    if words:
        names = ", ".join(f"“{word[:30]}”" for word in list(words)[:MAX_NAMED])
        alphabet = "Cyrillic" if any(c > "\u03ff" for c in "".join(words)) else "Greek"
        yield Hazard(
            "look-alike letters",
            f"{alphabet} letters, look-alikes of Latin ones, stand in {names}.",
            "A search for the word doesn't find it: type it again.",
            tuple(sorted(set(words.values()))),
        )


def _too_big(document: Document, size: int) -> Iterator[Hazard]:
    if size > MAX_PARSED_BYTES:
        yield Hazard(
            "too big",
            f"{document.name} is over 2.5 MB; some hiring systems don't read that.",
            "Send a copy with smaller pictures.",
        )
