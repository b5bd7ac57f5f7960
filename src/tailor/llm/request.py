"""What is sent to a model, exactly: messages, and the one field that it must answer."""

from dataclasses import dataclass

Body = dict[str, object]
MOST_TOKENS = 160  # of an answer: a line of a resume and the JSON around it


@dataclass(frozen=True, slots=True)
class Turn:
    """One message; who: "system", "user" or "assistant"."""

    who: str
    text: str


@dataclass(frozen=True, slots=True)
class Request:
    """A question to a model.

    field: the name of the only field of the JSON object that it must answer with.
    """

    turns: tuple[Turn, ...]
    field: str

    def body(self, model: str) -> Body:
        """Return the body of the Chat Completions call."""
        return {
            "model": model,
            "messages": [{"role": turn.who, "content": turn.text} for turn in self.turns],
            "max_tokens": MOST_TOKENS,
            "response_format": {
                "type": "json_schema",
                "json_schema": {
                    "name": self.field,
                    "strict": True,
                    "schema": {
                        "type": "object",
                        "properties": {self.field: {"type": "string"}},
                        "required": [self.field],
                        "additionalProperties": False,
                    },
                },
            },
            "temperature": 0,  # in the order in which openai sends them
        }
