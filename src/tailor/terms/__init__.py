"""The vocabulary of what recruiters search for, its finder and its weights."""

from tailor.terms.background import ads_counted, document_frequency
from tailor.terms.find import find_terms
from tailor.terms.idf import idf
from tailor.terms.inflect import is_same_term, root_key
from tailor.terms.term import Found, Kind, Term
from tailor.terms.vocabulary import is_neighbour, neighbours, term_named
from tailor.terms.weight import Weight, weight

__all__ = [
    "Found",
    "Kind",
    "Term",
    "Weight",
    "ads_counted",
    "document_frequency",
    "find_terms",
    "idf",
    "is_neighbour",
    "is_same_term",
    "neighbours",
    "root_key",
    "term_named",
    "weight",
]
