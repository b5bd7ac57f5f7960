"""The vocabulary is built from small raw files by rules that can be seen here."""

import gzip
import json
import lzma
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tailor.terms import root_key
from tailor.terms.table import Table, table_from_bytes

SCRIPT = Path(__file__).parents[2] / "scripts/build_vocabulary.py"
TABLES = {
    "onet/technology_skills.tsv": """\
O*NET-SOC Code	Example	Commodity Code	Commodity Title	Hot Technology	In Demand
1	Microsoft Excel	43232110	Spreadsheet software	Y	Y
1	Microsoft Outlook	43231501	Electronic mail software	Y	N
1	Microsoft Visio	43232000	Process mapping software	Y	N
1	Microsoft Wizbang	43232000	Process mapping software	N	N
1	Quillwort Systems	43232000	Medical software	Y	N
1	Structured query language SQL	43232306	Data base software	Y	N
1	Owl feeding software	43232000	Software	N	N
2	Owl feeding software	43232000	Software	N	N
1	Grumpf ERP	43232000	Software	N	N
2	Grumpf ERP	43232000	Software	N	N
""",
    "onet/tools_used.tsv": """\
O*NET-SOC Code	Example	Commodity Code	Commodity Title
1	Calipers, digital	41111621	Calipers
2	Calipers, digital	41111621	Calipers
3	Calipers, digital	41111621	Calipers
1	Programmable logic controllers PLC	32151705	Controllers
2	Programmable logic controllers PLC	32151705	Controllers
3	Programmable logic controllers PLC	32151705	Controllers
1	Golden hammers	27111602	Hammers
""",
    "onet/alternate_titles.tsv": """\
O*NET-SOC Code	Alternate Title	Short Title	Source(s)
1	Certified Owl Keeper (COK)	COK	10
1	Owl Keeper	n/a	10
2	Certified Owl Keeper (COK)	COK	10
2	Certified Otter Keeper (COK)	COK	10
"""
    + "".join(
        f"{i}\t{field} {job}\tn/a\t10\n"
        for field, jobs in (("Owl Grooming", 3), ("Night Owl", 2))
        for job in ("Clerk", "Guard", "Cook")[:jobs]
        for i in range(1)
    )
    + "".join(
        f"1\t{name} {job}\tn/a\t10\n"
        for name in "abcdefghijklmnopqrst"
        for job in ("Clerk", "Guard", "Cook")
    ),
    "onet/sample_of_reported_titles.tsv": "O*NET-SOC Code	Reported Job Title	Shown\n"
    + "".join(
        f"1	{name}	Y\n"
        for post in ("Clerk", "Guard", "Cook", "Boss", "Aide")
        for name in (f"Glass Lenses {post} (GL {post})", f"Owl Keeper ({post})")
    )
    + "1	Owl Psychology Aide (OP Aide)	Y\n",
    "onet/task_statements.tsv": "O*NET-SOC Code	Task ID	Task	Task Type\n"
    + "".join(
        f"{i}	{i}	{verb} glass lenses, and excel at {noun}.	Core\n"
        for i, (verb, noun) in enumerate(
            [("Grind", "speed"), ("Grind", "care"), ("Polish", "it"), ("Polish", "work")]
        )
    ),
    "onet/dwa_reference.tsv": "DWA ID	DWA Title\n1	Sell lenses.\n",
    "onet/occupation_data.tsv": "Title	Description\nGrinder	They excel.\n",
    "esco/skills.tsv": """\
uri	preferred_label	alt_labels_unsplit	description
1	falconry	keep falcons	About falcons.
2	grind old bones	mill bones	About bones.
3	owl psychology		About owls.
""",
    "esco/occupations.tsv": """\
uri	code	isco	preferred_label	alt_labels	description
1	1	1	falconer	falconer	Falconers excel.
""",
}
CERTIFICATES = """\
acronym	long_form	other_spellings	field
ZZT	Certified Zither Tuner	zt;	music
"""
COUNTS = """\
ngram	df_nhs	df_usajobs	df_adzuna
#documents	60	30	10
glass lenses	2	1	1
owl grooming	2	1	1
night owl	2	1	1
"""


@pytest.fixture(scope="module")
def raw(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("raw")
    for name, text in TABLES.items():
        path = folder / f"{name}.xz"
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(lzma.compress(text.encode()))
    for name in ("certs", "ads"):
        (folder / name).mkdir()
    (folder / "certs/certifications.tsv").write_text(CERTIFICATES, "utf-8")
    (folder / "ads/df_counts.tsv.xz").write_bytes(lzma.compress(COUNTS.encode()))
    ads = [{"text": "You excel at glass; they excel at structured query language (SQL)."}]
    ads += [{"text": f"Lot {i}: glass lenses (GSL)."} for i in range(5)]
    lines = "".join(json.dumps(ad) + "\n" for ad in ads)
    (folder / "ads/ads.jsonl.gz").write_bytes(gzip.compress(lines.encode()))
    return folder


def build(raw: Path, out: Path, *, seed: str = "0") -> bytes:
    environment = {**os.environ, "PYTHONHASHSEED": seed}
    command = [sys.executable, str(SCRIPT), str(raw), str(out)]
    subprocess.run(command, check=True, capture_output=True, env=environment)
    return out.read_bytes()


@pytest.fixture(scope="module")
def table(raw: Path) -> Table:
    return table_from_bytes(build(raw, raw / "vocabulary.tsv"), "vocabulary.tsv")


def names_of(table: Table, phrase: str) -> list[str]:
    row = table.row(root_key(phrase))
    return row[-1].split("|") if row else []


def test_the_same_raw_files_give_the_same_bytes_whatever_the_hash_seed(raw: Path) -> None:
    one = build(raw, raw / "one.tsv", seed="1")

    assert one == build(raw, raw / "two.tsv", seed="2")


def test_a_product_is_known_with_and_without_its_maker(table: Table) -> None:
    assert {"Microsoft Visio", "Visio", "MS Visio"} <= set(names_of(table, "visio"))
    assert names_of(table, "quillwort") == ["Quillwort Systems", "Quillwort"]


def test_a_product_that_is_a_plain_word_needs_its_capitals(table: Table) -> None:
    assert (table.row(root_key("Excel")) or ())[:2] == ("Excel", "case")
    assert (table.row(root_key("Visio")) or ())[:2] == ("Visio", "same")


def test_a_product_of_one_occupation_that_nobody_asks_for_is_left_out(table: Table) -> None:
    assert names_of(table, "Wizbang") == []


def test_acronym_and_long_form_inside_one_name_are_two_spellings(table: Table) -> None:
    assert {"SQL", "Structured query language"} <= set(names_of(table, "sql"))
    assert "programmable logic controllers" in names_of(table, "PLC")


def test_an_inverted_tool_is_turned_round_and_a_rare_one_left_out(table: Table) -> None:
    assert names_of(table, "digital caliper") == ["digital calipers"]
    assert names_of(table, "golden hammers") == []


def test_a_class_of_software_is_a_term_and_what_it_is_for_another(table: Table) -> None:
    assert names_of(table, "owl feeding software") == ["owl feeding software"]
    assert names_of(table, "owl feeding") == []


def test_what_several_jobs_are_named_for_is_a_term(table: Table) -> None:
    assert names_of(table, "owl grooming") == ["owl grooming"]
    assert names_of(table, "night owl") == []


def test_a_short_form_of_two_things_is_a_name_of_the_first_only(table: Table) -> None:
    assert names_of(table, "cok") == ["COK", "Certified Owl Keeper"]
    assert names_of(table, "certified otter keeper") == ["Certified Otter Keeper"]


def test_the_maker_of_a_class_of_software_is_no_other_name_of_the_class(
    table: Table,
) -> None:
    assert "Grumpf ERP" not in names_of(table, "ERP")
    assert names_of(table, "grumpf erp") == ["Grumpf ERP"]


def test_a_short_form_without_all_the_initials_is_no_other_name(table: Table) -> None:
    assert "GSL" not in names_of(table, "glass lenses")


def test_no_list_of_ours_gives_one_name_to_two_rows() -> None:
    lists = SCRIPT.parent / "vocabulary"
    for name in ("standards", "systems", "licences", "soft", "software_names"):
        seen: dict[str, str] = {}
        for line in (lists / f"{name}.tsv").read_text("utf-8").splitlines():
            if not line.startswith("# "):
                first, others, source = line.split("\t")
                assert source
                for spelling in (first, *filter(None, others.split("|"))):
                    assert seen.setdefault(spelling, first) == first


def test_names_of_knowledge_stay_and_verb_phrases_that_no_ad_uses_go(table: Table) -> None:
    assert names_of(table, "falconry") == ["falconry"]
    assert names_of(table, "owl psychology") == ["owl psychology"]
    assert names_of(table, "grind old bones") == []


def test_a_phrase_of_many_tasks_that_an_ad_holds_is_a_term(table: Table) -> None:
    assert names_of(table, "glass lenses")[0] == "glass lenses"


def test_certificates_bring_their_long_forms(table: Table) -> None:
    assert names_of(table, "zzt") == ["ZZT", "Certified Zither Tuner", "zt"]
    assert names_of(table, "cok") == ["COK", "Certified Owl Keeper"]


def test_a_short_form_that_several_titles_explain_is_another_name(table: Table) -> None:
    assert "GL" in names_of(table, "glass lenses")
    assert "OP" not in names_of(table, "owl psychology")
