"""The table of frequencies is built from raw counts, the same way each time."""

import lzma
import subprocess
import sys
from pathlib import Path

SCRIPT = Path(__file__).parents[2] / "scripts/build_background.py"
COUNTS = """\
ngram	df_nhs	df_usajobs	df_adzuna
#documents	100	50	10
nurse	40	5	1
kubernetes	0	4	0
rust	3	1	1
medical-surgical	10	20	0
medical surgical	15	1	1
of nurses	60	1	0
wound care	9	9	1
"""


def build(raw: Path, out: Path) -> str:
    (raw / "ads").mkdir(exist_ok=True)
    (raw / "ads/df_counts.tsv.xz").write_bytes(lzma.compress(COUNTS.encode()))
    subprocess.run([sys.executable, SCRIPT, raw, out], check=True, capture_output=True)
    return out.read_text("utf-8")


def test_sources_are_added_up_and_keys_merged_by_the_larger_count(tmp_path: Path) -> None:
    rows = build(tmp_path, tmp_path / "out.tsv").splitlines()

    assert [row for row in rows if not row.startswith("# ")] == [
        "medical surgical\t30",
        "nurse\t46",
        "rust\t5",  # a word in 4 ads and a phrase in 19 are too rare, "of nurses" loose
    ]


def test_the_head_says_how_many_ads_were_counted(tmp_path: Path) -> None:
    table = build(tmp_path, tmp_path / "out.tsv")

    assert "# ads: 160\n" in table
    assert "# licence: CC0-1.0" in table


def test_the_same_counts_give_the_same_bytes(tmp_path: Path) -> None:
    assert build(tmp_path, tmp_path / "a.tsv") == build(tmp_path, tmp_path / "b.tsv")
