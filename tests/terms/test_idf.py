"""The rarity of a term is what scikit-learn computes, without scikit-learn."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tailor.terms import ads_counted, document_frequency, idf


def test_the_tables_idf_is_scikit_learns_on_a_matrix_with_the_same_frequencies() -> None:
    import numpy as np
    from sklearn.feature_extraction.text import TfidfTransformer

    terms = ["nursing", "communication skills", "wound care", "Kubernetes", "zymurgy"]
    df = [document_frequency(term) for term in terms]
    matrix = np.zeros((ads_counted(), len(df)))
    for column, n in enumerate(df):
        matrix[:n, column] = 1

    learned = TfidfTransformer(smooth_idf=True).fit(matrix).idf_

    assert [idf(n, ads_counted()) for n in df] == pytest.approx(list(learned))


@given(n_docs=st.integers(1, 100_000), data=st.data())
def test_a_rarer_term_never_weighs_less(n_docs: int, data: st.DataObject) -> None:
    rare = data.draw(st.integers(0, n_docs))
    common = data.draw(st.integers(rare, n_docs))

    assert idf(rare, n_docs) >= idf(common, n_docs) >= 1


@pytest.mark.parametrize(("df", "n_docs"), [(-1, 5), (6, 5), (0, 0)])
def test_counts_outside_their_range_are_a_callers_mistake(df: int, n_docs: int) -> None:
    with pytest.raises(ValueError, match="need 0 <= df <= n_docs"):
        idf(df, n_docs)
