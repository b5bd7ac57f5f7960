"""What is told where a model's server can't be used: one sentence, with what to do next.

The errors are openai's and httpx2's, known by the names of their classes, so that
client.py alone imports what can open a connection.
"""

from dataclasses import dataclass
from typing import Any

from tailor.errors import ModelError
from tailor.llm.again import is_spent, said
from tailor.llm.server import Server
from tailor.text import shown_name

REFUSED = (400, 404, 415, 422, 500, 501)


@dataclass(frozen=True, slots=True)
class Sentences:
    """The sentences about one server.

    seconds: how long an answer may take. tries: how often one is asked for.
    """

    server: Server
    seconds: float
    tries: int

    def error(self, error: Exception) -> ModelError:
        """Return the sentence for what a server or the network said."""
        host = self.server.host
        if _is(error, "APITimeoutError", "TimeoutException"):
            return self.late()
        if _is_broken_off(error):
            return ModelError(
                f"{host} stopped in the middle: it ended the connection before its answer"
                f" was whole, {self.tries} times. See whether the model's server still"
                " runs."
            )
        if not _is(error, "APIStatusError"):
            return ModelError(
                f"{host} can't be reached: check the address (--base-url), and that the"
                " model's server runs."
            )
        return self._refusal(error)

    def _refusal(self, error: Any) -> ModelError:
        host, model = self.server.host, shown_name(self.server.model)
        status = error.status_code
        if status in (401, 403):
            what = "the key" if status == 401 else f"the key, or {model} with it"
            return ModelError(
                f"{host} refuses {what}: set OPENAI_API_KEY to one that is valid there."
            )
        if status == 413 or (status in REFUSED and "context" in said(error)):
            return ModelError(
                f"{model} at {host} can't take a whole question: start it with a longer"
                " context (4096 tokens will do), or choose another model."
            )
        if status == 404 and "model" in said(error):
            return ModelError(
                f"{host} has no model {model}: tailor model lists what it has."
            )
        if status in (404, 405) or status in range(300, 400):
            return self.no_model()
        if is_spent(error):
            return ModelError(
                f"The quota of your key at {host} is used up: add credit there, or give"
                " another address with --base-url."
            )
        if status == 429:
            return ModelError(f"{host} takes no more questions now: try again later.")
        what = "refuses the question" if status < 500 else "reports an error"
        return self.unusable(f"{what} ({status})")

    def late(self) -> ModelError:
        """Return the sentence for an answer that did not come in time."""
        return ModelError(
            f"{self.server.host} gave no whole answer within {self.seconds:.0f} seconds:"
            " try again, or take a smaller model."
        )

    def no_model(self) -> ModelError:
        """Return the sentence for an address where something else answers."""
        return ModelError(
            f"{self.server.host} does not answer as a model's server does: check the"
            " address; most end in /v1."
        )

    def unusable(self, what: str) -> ModelError:
        """Return the sentence for a server that does what can't be used."""
        return ModelError(
            f"{self.server.host} {what}: try again later, or check with tailor model."
        )


def _is(error: BaseException | None, *names: str) -> bool:
    """Say whether an error is of a class of one of some names."""
    return any(cls.__name__ in names for cls in type(error).__mro__)


def _is_broken_off(error: Exception) -> bool:
    """Say whether there was a connection, and it ended before the answer did."""
    cause = error.__cause__ if _is(error, "APIConnectionError") else error
    return _is(cause, "RemoteProtocolError", "ReadError", "WriteError")
