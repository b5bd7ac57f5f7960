"""The guard lets in what says the same, and names everything else."""

from tailor.guard import Context, judge


def test_the_same_words_in_other_capitals_pass() -> None:
    assert judge("Charted care in Epic", "charted care in Epic", Context()) == ()


def test_other_words_are_refused_by_default() -> None:
    assert judge("Charted care in Epic", "Charted care in Cerner", Context())
