"""Quotes of the ad and the resume as HTML, each with its line."""

from tailor.output.report.markup import Markup, join, tag
from tailor.output.story.quote import Quote


def quoted(quote: Quote, of: str = "") -> Markup:
    """Return a quote with its term marked and its line; of: "ad, "."""
    before, term, after = quote.parts
    words = tag("q", before, tag("mark", term), after) if term else tag("q", quote.text)
    return join((words, " ", soft(of + place(quote))))


def place(quote: Quote) -> str:
    """Return where a quote stands, to a person."""
    return f"line {quote.line}" + (f", {quote.where}" if quote.where else "")


def soft(text: str) -> Markup:
    """Return words that step back."""
    return tag("span", text, class_="soft")
