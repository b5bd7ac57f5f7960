"""The guard lets in what says the same, and names everything else."""

import re

from hypothesis import assume, example, given
from hypothesis import strategies as st

from tailor.guard import Context, judge
from tailor.guard.lexis.tables import rows
from tailor.guard.lexis.verbs import singular
from tests.guard.test_cases import CASES

LINES = sorted({case["original"] for case in CASES})
NOWHERE = Context()
# responsible for, working with somebody, 120 degrees F
# jointly with a nurse, together with her; pumps located at a plant
SAY_NOTHING = {
    *("responsible", "working", "degrees", "together", "jointly", "located"),
    # for the purpose of, on the subject of, in close proximity to, consisting of
    *("purpose", "subject", "proximity", "consisting", "additionally", "altogether"),
    # invoices totaling $900; cleared up afterwards, as then; sorted through clothes
    *("totaling", "afterwards", "through"),
    # hikes lasting three hours, loads weighing 40 tons, in a clean condition
    *("lasting", "weighing", "condition", "scattered"),
    # mixed to the vet's plan; put in for parts; a combine
    *("according", "acording", "requests", "harvester"),
}
# the Epic software, the hiring process: what a name or an act is anyway
KINDS = {kind.split()[-1] for kind in rows("kinds.tsv")}
HIDDEN = "\u200b\u200c\u200d\u2060\u00ad\u202e\u2066\ufeff\u034f"


def test_the_same_words_in_other_capitals_pass() -> None:
    assert judge("Charted care in Epic", "charted care in Epic", NOWHERE) == ()


def test_a_violation_names_the_word_and_says_why() -> None:
    (lost, added) = judge("Charted care in Epic", "Charted care in Cerner", NOWHERE)

    assert (lost.kind, lost.words) == ("lost", "Epic")
    assert (added.kind, added.reason) == ("added", "it adds “Cerner”")


def test_a_lost_hedge_is_named_with_the_number() -> None:
    (found,) = judge("Served up to 40 guests", "Served 40 guests", NOWHERE)

    assert found.kind == "number"
    assert "“up to”" in found.reason


def test_what_the_person_answered_is_evidence() -> None:
    asked = "Cared for 14 patients on the ward"

    assert judge("Cared for patients on the ward", asked, NOWHERE)
    told = Context(answers=("14 patients",))
    assert judge("Cared for patients on the ward", asked, told) == ()
    assert judge("Cared for patients on the ward", asked.replace("14", "15"), told)


def test_what_the_person_answered_with_a_hedge_keeps_it() -> None:
    told = Context(answers=("about 14",))

    assert judge("Cared for patients", "Cared for 14 patients", told)
    assert judge("Cared for patients", "Cared for about 14 patients", told) == ()


def test_skills_and_other_bullets_prove_no_fact() -> None:
    around = Context(skills=("Epic",), other_bullets=("Charted in Epic",))

    assert judge("Charted vital signs", "Charted vital signs in Epic", around)


@given(st.text())
@example("")
@example("٣ ½ 1/0 0/0 9" + "9" * 5000)
@example("[how many?] ____ $ % 24/7 12:60 am 1.2.3 1,00")
def test_any_text_is_let_in_for_itself(text: str) -> None:
    assert judge(text, text, NOWHERE) == ()


@given(st.text(), st.text(), st.lists(st.text(), max_size=3))
@example("Led 3M", "½ of 1/0", ["-"])
@example("of of of", "to to to", [])
def test_no_text_stops_the_guard(one: str, other: str, more: list[str]) -> None:
    judge(one, other, Context(one, other, tuple(more), answers=tuple(more)))


def test_a_long_word_takes_no_longer_than_others() -> None:
    # a pattern that parts a word in every way would not end in a lifetime
    line = f"Fixed pumps, calling {'a' * 60}!"

    assert judge(line, line.replace("Fixed", "Sold"), NOWHERE)


LATIN = st.text("abcdefghijklmnopqrstuvwxyz", min_size=5, max_size=12)


@given(
    st.sampled_from(LINES), st.integers(0, 40), LATIN.filter(lambda w: w[-1] not in "aeiou")
)
def test_a_word_that_no_table_knows_does_not_enter(line: str, at: int, word: str) -> None:
    strange = f"q{word}x"
    words = line.split(" ")
    words.insert(min(at, len(words)), strange)

    assert judge(line, " ".join(words), NOWHERE)


@given(st.sampled_from([line for line in LINES if re.search(r"\d", line)]), st.data())
def test_no_digit_may_change(line: str, data: st.DataObject) -> None:
    at = data.draw(st.sampled_from([m.start() for m in re.finditer(r"\d", line)]))
    digit = data.draw(st.sampled_from("123456789"))
    assume(digit != line[at])

    assert judge(line, line[:at] + digit + line[at + 1 :], NOWHERE)


@given(st.sampled_from(LINES), st.integers(0, 200), st.sampled_from(HIDDEN))
def test_nothing_unseen_may_enter(line: str, at: int, sign: str) -> None:
    found = judge(line, line[:at] + sign + line[at:], NOWHERE)

    assert {violation.kind for violation in found} == {"characters"}


@given(st.sampled_from(LINES), st.data())
def test_no_word_that_says_something_may_go(line: str, data: st.DataObject) -> None:
    words = line.split(" ")
    bare = [word.strip(",;.") for word in words]
    once = [word.casefold() for word in bare]
    long = [
        i
        for i, word in enumerate(bare)
        if len(word) > 6 and word[0].islower() and once.count(word) == 1  # 4 m to 6 m
        if word not in SAY_NOTHING and singular(word) not in KINDS
        if not bare[i - 1].isupper()  # a VIN number, an ATM machine
        if bare[i - 1] not in ("regular", "first-year")  # a regular is a customer
    ]
    assume(long)
    at = data.draw(st.sampled_from(long))

    assert judge(line, " ".join(words[:at] + words[at + 1 :]), NOWHERE)


def test_typographic_marks_change_nothing() -> None:
    marks = str.maketrans({"'": "\u2019", "-": "\u2011"})
    typeset = {line: line.translate(marks).replace(" to ", "\u00a0to ") for line in LINES}

    assert [line for line in LINES if judge(line, typeset[line], NOWHERE)] == []
