"""Everything that can go wrong for a person, with its exit code.

TailorError                1
  InputError               3  a file we were given
    NoTextLayerError
  OutputError              4  a file we were to write
  ModelError               5  the language model, its address or its key

Exit code 2 is for a wrong command line, 130 for Ctrl-C (cli/app.py).
"""


class TailorError(Exception):
    """Base class; `str(error)` is one sentence: what is wrong, what to do next."""

    exit_code = 1


class InputError(TailorError):
    """A file that was given can't be used."""

    exit_code = 3


class NoTextLayerError(InputError):
    """A PDF that holds pictures of text only."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"{name} holds only pictures of text: save it as a PDF from your word"
            " processor, or give the DOCX instead."
        )


class OutputError(TailorError):
    """A file that was to be written can't be."""

    exit_code = 4


class ModelError(TailorError):
    """The language model can't be asked: its address, its key, its answers."""

    exit_code = 5
