"""The vocabulary knows names, classes and neighbours."""

from tailor.terms import is_neighbour, neighbours, term_named
from tailor.terms.inflect import root_key
from tailor.terms.vocabulary import load_vocabulary


def test_a_phrase_is_looked_up_by_name_alias_or_form() -> None:
    for phrase in ("BLS", "basic life support", "Basic Life Support"):
        term = term_named(phrase)
        assert term is not None
        assert term.name == "BLS"
    assert term_named("go") is not None
    assert term_named("journal entry") == term_named("Journal entries")


def test_what_is_no_spelling_is_not_there() -> None:
    assert term_named("a BLS card from the city") is None
    assert term_named("") is None
    assert term_named("C") != term_named("C++")


def test_another_level_of_a_certificate_is_a_neighbour_never_the_same() -> None:
    ten, thirty = term_named("OSHA 10"), term_named("OSHA 30")

    assert ten is not None
    assert thirty is not None
    assert ten != thirty
    assert is_neighbour(ten, thirty)
    assert thirty in neighbours(ten)
    assert not is_neighbour(ten, ten)


def test_products_that_one_knows_are_neighbours_and_a_licence_is_none_of_a_specialty() -> (
    None
):
    pairs = {
        ("Epic", "Cerner"): True,
        ("ServSafe Manager", "ServSafe Food Handler"): True,
        ("Java", "C#"): True,
        ("BLS", "ACLS"): True,
        ("RN", "CMSRN"): False,
        ("ERP", "Workday"): False,
    }
    for (one, other), expected in pairs.items():
        first, second = term_named(one), term_named(other)
        assert first is not None
        assert second is not None
        assert is_neighbour(first, second) == is_neighbour(second, first) == expected


def test_terms_without_a_class_have_no_neighbours() -> None:
    term = term_named("wound care")

    assert term is not None
    assert term.group is None
    assert neighbours(term) == ()


def test_every_row_is_whole_and_names_one_term_a_spelling() -> None:
    owners: dict[str, str] = {}
    for line in load_vocabulary().rows.decode().splitlines():
        root, spelling, rule, kind, _, spellings = line.split("\t")
        assert root == root_key(spelling)
        assert rule in {"any", "same", "case", "list", "told"}
        assert kind in {"skill", "tool", "certificate", "degree", "language", "soft"}
        assert spelling in spellings.split("|")
        assert owners.setdefault(spelling, spellings) == spellings


def test_the_head_carries_the_attributions_licence() -> None:
    about = load_vocabulary().about

    assert "O*NET" in about["source"]
    assert "CC-BY-4.0" in about["licence"]
