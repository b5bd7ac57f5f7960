"""Print and web: "for print and for the website" is "for print and web".

And what was sold "on the website" was sold "online", though not the other way round.
"""

import re

from tailor.guard.lexis.verbs import forms_of

_SITE = r"(?:(?:the|our|its|their|a) )?(?:company |store |shop |club |school )?web ?sites?"
_BESIDE = re.compile(
    rf"(?P<before>(?:\b(?:print|paper|radio|television|TV|social media|email|app|mobile),?"
    rf" (?:and|or) ))(?:for |on |in )?{_SITE}(?=$|[,.;]| (?:use|and|in|at|each|for)\b)"
    rf"|\b(?:for )?{_SITE}(?P<behind>,? (?:and|or) (?:for |on |in )?"
    r"(?:print|paper|radio|television|TV|social media|email|app|mobile)\b)"
)
_END = r"(?=$|[,.;]| (?:and|or|each|every|in|at)\b)"
_ON = re.compile(rf"\b(?:on|through|via|over) {_SITE}{_END}")
# done on a site for those who come to it
_GIVES = frozenset(
    (
        *("sell", "answer", "book", "order", "advertise", "publish", "post", "list", "buy"),
        *("register", "pay", "chat", "respond", "promote", "market", "take", "offer"),
    )
)


def with_media(text: str, other: str) -> str:
    """Return a text with "print and web" for "print and the website", as the other."""
    if "site" not in text or "site" in other:
        return text
    if " web" in other:
        text = _BESIDE.sub(lambda found: _told(found, other), text)
    if " online" in other and _GIVES & forms_of(text.split()[0].casefold()).keys():
        text = _ON.sub("online", text)
    return text


def _told(found: re.Match[str], other: str) -> str:
    if before := found["before"]:
        return f"{before}web" if f"{before}web" in other else found[0]
    lead = "for " if found[0].startswith("for ") else ""
    behind = re.sub(r"(?<=and |.or )(?:for |on |in )", "", found["behind"])
    return f"{lead}web{behind}" if f"web{behind}" in other else found[0]
