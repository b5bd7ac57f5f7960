"""Words, lines and sentences are cut in one place only."""

from hypothesis import given
from hypothesis import strategies as st

from tailor.text import iter_sentences, key, normalise, tokens


def words(text: str) -> list[str]:
    return [token.key for token in tokens(text)]


def test_names_with_signs_stay_whole() -> None:
    assert words("C++, C#, .NET, ASP.NET, 6G and OSHA 30") == [
        "c++", "c#", ".net", "asp", ".net", "6g", "and", "osha", "30",
    ]  # fmt: skip


def test_a_spelling_with_a_hyphen_has_the_key_of_the_one_without() -> None:
    assert key("Medical-Surgical") == key("medical surgical")
    assert key("C") != key("C++")


def test_dots_of_an_abbreviation_do_not_part_it() -> None:
    assert words("the U.S. and the US, 3.5 years, Node.js") == [
        "the", "us", "and", "the", "us", "3.5", "years", "node", "js",
    ]  # fmt: skip


def test_a_line_is_cleaned_of_what_nobody_sees() -> None:
    assert normalise("o\ufb03ce\u00ad man\u200bager\x00\x1b[31m  at \t home ") == (
        "office manager at\thome"
    )


def test_the_persons_own_marks_stay() -> None:
    assert normalise("“Zoë’s” café – 5 µg ½") == "“Zoë’s” café – 5 µg ½"


def test_a_sentence_does_not_end_at_an_abbreviation() -> None:
    text = "Works with Dr. Lee, e.g. on rounds. Holds a B.Sc. in Nursing. Ends"

    assert [text[a:b] for a, b in iter_sentences(text)] == [
        "Works with Dr. Lee, e.g. on rounds.",
        "Holds a B.Sc. in Nursing.",
        "Ends",
    ]


@given(st.text())
def test_a_normalised_line_stays_as_it_is(text: str) -> None:
    once = normalise(text)

    assert normalise(once) == once


@given(st.text())
def test_tokens_point_to_where_they_stand(text: str) -> None:
    ends = [0]
    for token in tokens(text):
        assert token.start >= ends[-1]
        assert token.end > token.start
        ends.append(token.end)


@given(st.text())
def test_sentences_hold_every_visible_character_once(text: str) -> None:
    kept = "".join(text[a:b] for a, b in iter_sentences(text))

    assert "".join(kept.split()) == "".join(text.split())
