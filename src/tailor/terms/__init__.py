"""The vocabulary of what recruiters search for, its finder and its weights."""

from tailor.terms.background import (
    ads_counted,
    counted_words,
    document_frequency,
    function_words,
)
from tailor.terms.find import find_terms
from tailor.terms.idf import idf
from tailor.terms.inflect import is_respelled, is_same_term, root_key
from tailor.terms.table import Table, table_from_bytes
from tailor.terms.term import Found, Kind, Term
from tailor.terms.vocabulary import is_neighbour, neighbours, term_named
from tailor.terms.weight import Weight, weight

__all__ = [
    "Found",
    "Kind",
    "Table",
    "Term",
    "Weight",
    "ads_counted",
    "counted_words",
    "document_frequency",
    "find_terms",
    "function_words",
    "idf",
    "is_neighbour",
    "is_respelled",
    "is_same_term",
    "neighbours",
    "root_key",
    "table_from_bytes",
    "term_named",
    "weight",
]
