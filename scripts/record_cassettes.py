"""Record what a real model answers for a resume of the fixtures, for tests without it.

    python scripts/record_cassettes.py http://127.0.0.1:18100/v1 local nurse

The server runs on this machine. What was recorded before for the person is replaced.
Recorded is the whole pass, second tries too, and then every first question that it had no
need to ask. tests/cassettes/README.md says where each cassette came from.
"""

import sys
from datetime import date
from pathlib import Path

import vcr

import tailor
from tailor.llm import Asker, Server, iter_requests, reword
from tailor.llm.client import Client, Reply
from tailor.llm.request import Request

ROOT = Path(__file__).parents[1]
CASSETTES = ROOT / "tests" / "cassettes"
# what tells of the machine, or of its user's key
PRIVATE = (
    "authorization",
    "cookie",
    "host",
    "user-agent",
    *(f"x-stainless-{what}" for what in (
        "arch", "async", "lang", "os", "package-version", "raw-response", "read-timeout",
        "retry-count", "runtime", "runtime-version",
    )),
)  # fmt: skip
Recorded = dict[str, dict[str, object]]


def main(url: str, model: str, person: str) -> None:
    """Record one person's cassette."""
    path = CASSETTES / f"{person}.yaml"
    path.unlink(missing_ok=True)
    resume = tailor.read_resume(ROOT / "fixtures" / f"{person}.txt")
    job = tailor.read_job(ROOT / "fixtures" / f"{person}-ad.txt")
    plan = tailor.propose(resume, tailor.compare(resume, job, today=date(2026, 11, 1)))
    client = Client(Server(url, model), seconds=600)
    tape = vcr.VCR(
        record_mode="once",
        filter_headers=list(PRIVATE),
        before_record_response=_without_headers,
        decode_compressed_response=True,
    )
    known: dict[Request, Reply] = {}

    def ask(request: Request) -> Reply:
        if request not in known:
            known[request] = client.ask(request)
            print(known[request].text)
        return known[request]

    with tape.use_cassette(str(path)):
        done = reword(plan, Asker(ask, model))
        for request in iter_requests(plan):
            ask(request)
    print(f"{done.made} made, {done.asked} asked, {done.refused} refused")


def _without_headers(response: Recorded) -> Recorded:
    """Keep of a response's headers what kind it is."""
    kept = {k: v for k, v in response["headers"].items() if k.lower() == "content-type"}
    return {**response, "headers": kept}


if __name__ == "__main__":
    main(*sys.argv[1:])
