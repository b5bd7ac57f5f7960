"""`tailor model`: can the model be asked, and if not, what is wrong."""

from typing import TYPE_CHECKING, Annotated

import typer

from tailor.cli.app import app
from tailor.cli.console import say
from tailor.cli.layout import safe
from tailor.errors import ModelError, OutputError

if TYPE_CHECKING:
    from tailor.llm.client import Client

MOST_NAMES = 12  # models that are listed

ModelName = Annotated[
    str | None,
    typer.Option("--model", metavar="NAME", envvar="TAILOR_MODEL", help="Ask this"
                 " language model for better wordings of your bullets. Without it, or"
                 " TAILOR_MODEL, nothing is sent anywhere."),
]  # fmt: skip
BaseUrl = Annotated[
    str | None,
    typer.Option("--base-url", metavar="URL", envvar="OPENAI_BASE_URL", help="The address"
                 " of the model's server, such as http://127.0.0.1:11434/v1."),
]  # fmt: skip


@app.command("model")
def model(
    name: ModelName = None,
    base_url: BaseUrl = None,
    clear_cache: Annotated[
        bool, typer.Option("--clear-cache", help="Forget all answers that were kept.")
    ] = False,
) -> None:
    """Check the address, the key and the model, and say what is wrong.

    Sends one invented line, nothing of yours. The key is read from OPENAI_API_KEY; a
    model on your own machine needs none.

    \b
    Examples:
      tailor model --model qwen3 --base-url http://127.0.0.1:11434/v1
      tailor model --clear-cache
    """  # noqa: D301
    if clear_cache:
        _clear()
        return
    from tailor.cli.reword import server_of
    from tailor.llm import checked
    from tailor.llm.client import Client  # openai, 360 ms

    client = Client(checked(server_of(name or "", base_url)))
    names = client.models()
    say(f"Address  {client.server.host} answers.")
    say(
        f"Key      {'accepted' if client.server.key else 'none given, none needed so far'}."
    )
    if not name:
        raise ModelError(
            f"Choose a model with --model or TAILOR_MODEL. It has: {_listed(names)}."
        )
    is_there = name in names or not names
    note = "is there." if is_there else f"is not in its list ({_listed(names)})."
    say(f"Model    {safe(name)} {note}")
    _try(client)


def _listed(names: tuple[str, ...]) -> str:
    more = f" and {len(names) - MOST_NAMES} more" if len(names) > MOST_NAMES else ""
    return safe(", ".join(names[:MOST_NAMES])) + more if names else "nothing that it names"


def _try(client: "Client") -> None:
    from tailor.llm import keeps_to_schema, probe

    reply = client.ask(probe())
    say(f"Answer   came, {reply.tokens_in} tokens sent and {reply.tokens_out} back.")
    if keeps_to_schema(reply.text) and client.takes_schema:
        say("Schema   is kept: answers come in the form that was asked for.")
        return
    say(
        "Schema   is not kept. tailor works all the same: each answer is checked, asked for"
        " once more, and left out if it can't be read."
    )


def _clear() -> None:
    from tailor.cli.folders import cache_folder
    from tailor.llm import clear_cache

    folder = cache_folder()
    try:
        count = clear_cache(folder)
    except OSError as error:
        raise OutputError(f"{folder} can't be cleared: remove it yourself.") from error
    say(f"Forgotten: {count} answers, in {safe(str(folder))}.")
