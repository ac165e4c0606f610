"""What each command prints, as a user reads it and as a program does."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

import charges

CROSSING = "He crossed the border into Azerbaijan without a passport."


def test_charges_alone_welcomes_and_names_three_commands(cli: Any) -> None:
    ran = cli()
    assert ran.status == 0 and ran.err == ""
    for command in ("charges match ", "charges show ", "charges case lapshin", "charges --help"):
        assert command in ran.out


def test_the_version(cli: Any) -> None:
    assert cli("--version").out == f"charges {charges.__version__}\n"


def test_list_has_one_line_for_each_clause(cli: Any) -> None:
    lines = cli("list").out.splitlines()
    numbers = [line.split()[0] for line in lines if not line.startswith(" ")]
    assert numbers == [
        "281.1", "281.2", "281.3", "281-1.1", "281-1.2", "281-1.3", "318.1", "318.2"
    ]  # fmt: skip
    assert all(len(line) <= 80 for line in lines)
    assert lines[1].endswith("5 to 8 years") or "5 to 8 years" in lines[1]


def test_list_as_json(cli: Any) -> None:
    data = json.loads(cli("list", "--json").out)
    (fine, *_) = [c["sentence"][0] for c in data["clauses"] if c["number"] == "318.1"]
    assert [clause["number"] for clause in data["clauses"]][:2] == ["281.1", "281.2"]
    assert (fine["kind"], fine["min"], fine["max"], fine["currency"]) == (
        "fine", 1500, 3000, "manat",
    )  # fmt: skip


@pytest.mark.parametrize("number", ["281.2", "Art. 281.2", "281 (2)", "ст. 281.2"])
def test_show_takes_a_number_as_people_write_it(cli: Any, number: str) -> None:
    assert cli("show", number).out.startswith("281.2  ")


def test_show_on_a_day_has_that_days_fine(cli: Any) -> None:
    assert "200 to 500 manats" in cli("show", "318.1", "--on", "2012-05-01").out
    data = json.loads(cli("show", "318.1", "--on", "2012-05-01", "--json").out)
    assert data["in_force"] == [1] and data["on"] == "2012-05-01"
    assert data["versions"][1]["sentence"][0]["max"] == 500


def test_show_says_where_it_is_open_which_version_was_in_force(cli: Any) -> None:
    ran = cli("show", "318.2", "--on", "2001-03-01")
    assert "it is open which of 2 versions was in force" in ran.out
    assert json.loads(cli("show", "318.2", "--on", "2001-03-01", "--json").out)["in_force"] == [
        0,
        1,
    ]


def test_show_in_other_languages(cli: Any) -> None:
    out = cli("show", "318.2", "--lang", "ru,az").out
    assert "Незаконное пересечение" in out and "qabaqcadan" in out


def test_match_answers_first(cli: Any) -> None:
    first = cli("match", CROSSING).out.split("\n\n")[0]
    assert first.startswith("The description shows every element of 318.1")
    assert "no judgment of guilt" in first


def test_match_reads_an_argument_a_file_and_standard_input_alike(cli: Any, tmp_path: Path) -> None:
    file = tmp_path / "report.txt"
    file.write_text(CROSSING)
    asked = [
        cli("match", CROSSING),
        cli("match", "--file", str(file)),
        cli("match", stdin=CROSSING.encode()),
        cli("match", "-", stdin=CROSSING.encode()),
        cli("match", "--file", "-", stdin=CROSSING.encode()),
    ]
    assert len({ran.out for ran in asked}) == 1 and asked[0].status == 0


def test_match_one_clause_only(cli: Any) -> None:
    data = json.loads(cli("match", "--clause", "318 (1)", "--json", CROSSING).out)
    assert [clause["id"] for clause in data["clauses"]] == ["318.1"]
    assert data["best"] == ["318.1"]


def test_match_as_json_holds_every_clause_only_when_asked(cli: Any) -> None:
    few = json.loads(cli("match", "--json", CROSSING).out)
    every = json.loads(cli("match", "--json", "--all", CROSSING).out)
    assert {clause["id"] for clause in few["clauses"]} == {"318.1", "318.2"}
    assert len(every["clauses"]) == 8
    for clause in every["clauses"]:
        for element in clause["elements"]:
            for piece in element["evidence"]:
                assert CROSSING[piece["start"] : piece["end"]] == piece["quote"]


def test_the_same_input_gives_the_same_bytes(cli: Any) -> None:
    assert cli("match", "--json", CROSSING) == cli("match", "--json", CROSSING)


def test_match_on_a_day_takes_that_days_sentence(cli: Any) -> None:
    out = cli("match", "--on", "2012-05-01", CROSSING).out
    assert "by the law of 2012-05-01" in out.lower() and "200 to 500 manats" in out


def test_cases_and_one_of_them(cli: Any) -> None:
    assert "\nlapshin  " in "\n" + cli("cases").out
    out = cli("case", "lap").out
    for words in ("281.2", "acquitted", "convicted", "Why they part", "in our own words"):
        assert words in out
    data = json.loads(cli("case", "lapshin", "--json").out)
    assert [one["id"] for one in data["descriptions"]] == ["haaretz", "prosecution"]
    assert "318.2" in data["descriptions"][1]["match"]["best"]
    assert "match" not in json.loads(cli("cases", "--json").out)["cases"][0]["descriptions"][0]


def labelled(passage: str, **labels: str) -> str:
    row = {
        "id": "one", "lang": "en", "kind": "A", "passage": passage,
        "labels": {"art318": labels}, "best_clause": ["318.1"],
    }  # fmt: skip
    return json.dumps(row) + "\n"


def test_eval_prints_the_scores_and_what_came_out_wrong(cli: Any, tmp_path: Path) -> None:
    file = tmp_path / "gold.jsonl"
    file.write_text(labelled(CROSSING, border_crossing="yes", violence_or_threat="yes"))
    out = cli("eval", str(file)).out
    assert out.startswith("Macro F1 over the elements: ")
    assert "violence: expected ✓ shown, found · silent" in out
    assert "Passages that came out wrong" not in cli("eval", str(file), "--brief").out
    data = json.loads(cli("eval", str(file), "--json").out)
    assert data["all"]["shown"]["crossing"]["f1"] == 1.0
    assert data["all"]["shown"]["violence"]["recall"] == 0.0
    assert data["wrong"][0]["elements"][0]["element"] == "violence"


def test_eval_of_a_language_that_is_not_there(cli: Any, tmp_path: Path) -> None:
    file = tmp_path / "gold.jsonl"
    file.write_text(labelled(CROSSING, border_crossing="yes"))
    assert cli("eval", str(file), "--lang", "az").status == 2


def test_check_of_what_comes_with_charges(cli: Any) -> None:
    ran = cli("check")
    assert ran.status == 0 and ran.out.startswith("✓ sound: ")
    assert json.loads(cli("check", "--json").out)["sound"] is True


def test_check_prints_every_problem_on_a_line_with_its_place(cli: Any) -> None:
    bad = Path(__file__).parents[1] / "bad" / "days.yaml"
    ran = cli("check", str(bad))
    lines = ran.out.splitlines()
    assert ran.status == 1 and ran.err == ""
    assert lines[-1] == "3 problems"
    assert all(line.startswith(f"{bad}:") for line in lines[0:-1:3])
    texts = bad.read_text(encoding="utf-8").splitlines()
    assert lines[1] == f"   41 | {texts[40]}" and lines[2].endswith("|                    ^")
    data = json.loads(cli("check", str(bad), "--json").out)
    assert data["sound"] is False and data["problems"][0]["line"] > 1
    assert list(data["problems"][0]) == ["file", "line", "column", "message", "remedy"]


def test_check_of_several_files(cli: Any) -> None:
    tests = Path(__file__).parents[1]
    bad, words = str(tests / "bad" / "days.yaml"), str(tests / "bad" / "words" / "clash.yaml")
    ran = cli("check", bad, words)
    assert ran.status == 1 and ran.out.splitlines()[-1].endswith(" problems")
    data = json.loads(cli("check", bad, words, "--json").out)
    assert data["file"] is None and data["files"] == [bad, words]
    assert {problem["file"] for problem in data["problems"]} == {bad, words}


def test_check_of_a_file_that_cannot_be_read_is_no_finding(cli: Any, tmp_path: Path) -> None:
    ran = cli("check", str(Path(__file__).parents[1] / "bad" / "days.yaml"), str(tmp_path / "no"))
    assert ran.status == 2 and ran.out == "" and "there is no such file" in ran.err


def test_the_users_own_statutes(cli: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    own = str(Path(__file__).parents[1] / "law" / "sound.yaml")
    by_option = cli("--data", own, "list").out
    monkeypatch.setenv("CHARGES_DATA", own)
    assert by_option == cli("list").out != ""
    assert "281.2" not in by_option


def test_search_marks_the_words_and_says_how_to_go_on(cli: Any) -> None:
    out = cli("search", "prior", "agreement", "--in", "elements", "--limit", "1").out
    assert out.startswith("281-1.2 · element symbols_agreement\n")
    assert "a group by [prior] [agreement], or" in out and "→ charges show 281-1.2" in out
    assert out.endswith("1 of 3 results; --limit 3 shows them all\n")


def test_search_as_json_gives_places_in_the_text(cli: Any) -> None:
    data = json.loads(cli("search", "убежище", "--json").out)
    first = data["results"][0]
    (place, *_) = first["found"]
    assert first["quote"][place["start"] : place["end"]] == "убежища"
    assert first["language"] == "ru" and data["total"] == len(data["results"])


def test_search_that_finds_nothing_is_no_failure(cli: Any) -> None:
    ran = cli("search", "assynments")
    assert ran.status == 0 and ran.err == ""
    assert ran.out.startswith("No result for assynments\n") and "assignment" in ran.out


def test_search_makes_what_was_asked_harmless(cli: Any) -> None:
    out = cli("search", "\x1b[31mzzzzqqq [bold]\u202e").out
    assert "\x1b" not in out and "\u202e" not in out


def test_sources_and_one_of_them(cli: Any) -> None:
    out = cli("sources").out
    assert "haaretz-2016  B. Ravid" in out and "reported" in out
    one = cli("sources", "haaretz").out
    assert one.startswith("haaretz-2016  ") and "What rests on it" in one
    data = json.loads(cli("sources", "haaretz", "--json").out)
    assert data["id"] == "haaretz-2016" and data["certainties"] == {"reported": len(data["facts"])}


def test_show_gives_citations_alone(cli: Any) -> None:
    out = cli("show", "281.2", "--cite", "oscola").out
    assert out.startswith("Criminal Code of the Republic of Azerbaijan (Law 787-IQ of 30 December")
    assert "(State" not in out.splitlines()[0] and "@misc" not in out
    assert cli("show", "281.2", "--cite", "bibtex").out.count("\n@") >= 5
    data = json.loads(cli("show", "281.2", "--cite", "oscola", "--json").out)
    assert [row["id"] for row in data["citations"]][:2] == ["281.2", "code-2023"]


def test_show_of_a_rule_of_the_general_part(cli: Any) -> None:
    out = cli("show", "Art. 63.3").out
    assert out.startswith("63.3  attempt") and "dörddə üçündən" in out and "code-2023" in out
    assert "63.2" in cli("show", "63").out
    data = json.loads(cli("show", "15.3", "--on", "2000-10-01", "--json").out)
    assert [rule["number"] for rule in data["rules"]] == ["15.3"]
    assert data["rules"][0]["in_force"] == [0] and len(data["rules"][0]["versions"]) == 2
    cited = cli("show", "63.3", "--cite", "oscola").out.splitlines()[0]
    assert cited.endswith("(Law 787-IQ of 30 December 1999), art 63.3")
    assert cli("show", "63.3", "--on", "1999-01-01").status == 2


def test_show_of_a_rule_in_another_language(cli: Any) -> None:
    assert "покушение" in cli("show", "63.3", "--lang", "ru").out.lower()


def test_new_writes_files_and_overwrites_none(cli: Any, tmp_path: Path) -> None:
    folder = tmp_path / "mine"
    ran = cli("new", "1", "--out", str(folder))
    assert ran.status == 0 and ran.out.count("statutes.yaml") == 2
    names = {path.name for path in folder.iterdir()}
    assert names == {"statutes.yaml", "words.yaml", "statutes.schema.json"}
    assert cli("check", str(folder / "statutes.yaml")).status == 1  # TODO
    again = cli("new", "1", "--out", str(folder))
    assert again.status == 2 and "is there already" in again.err and again.out == ""
    (tmp_path / "file").write_text("")
    assert cli("new", "1", "--out", str(tmp_path / "file" / "x")).status == 2


def test_new_prints_a_block(cli: Any) -> None:
    assert "- number: 281.4\n" in cli("new", "281.4").out
    data = json.loads(cli("new", "Art. 282", "--json").out)
    assert (data["number"], data["of"], data["files"]) == ("282", "article", [])
    assert cli("new", "281.2").status == 2 and cli("new", "apple").status == 2


def test_schema_is_json(cli: Any) -> None:
    ran = cli("schema")
    assert ran.status == 0 and json.loads(ran.out)["$schema"].startswith("http")
    assert cli("schema", "--json").out == ran.out
