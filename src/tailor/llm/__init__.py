"""The optional proposer: a language model that a person asked for by name."""

from tailor.llm.ask import Asker, Cost
from tailor.llm.cache import Cache, clear_cache
from tailor.llm.probe import keeps_to_schema, probe
from tailor.llm.request import Request
from tailor.llm.rewrite import Reworded, iter_requests, reword
from tailor.llm.server import HOSTED, Server, checked, with_address

__all__ = [
    "HOSTED",
    "Asker",
    "Cache",
    "Cost",
    "Request",
    "Reworded",
    "Server",
    "checked",
    "clear_cache",
    "iter_requests",
    "keeps_to_schema",
    "probe",
    "reword",
    "with_address",
]
