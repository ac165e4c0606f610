"""The rules against a table of cases, and against another country's rules of the same shapes."""

from __future__ import annotations

import json
import shlex
from pathlib import Path
from typing import Any

import pytest
import yaml

TESTS = Path(__file__).parents[1]
CASES = yaml.load(
    (TESTS / "sentencing" / "cases.yaml").read_text(encoding="utf-8"), yaml.BaseLoader
)


def said(amount: Any) -> str:
    """ "3 years 9 months", "200"; "unknown" for what is open."""
    if amount is None:
        return "unknown"
    if isinstance(amount, int):
        return str(amount)
    return " ".join(f"{n} {unit[:-1] if n == 1 else unit}" for unit, n in amount.items())


def range_of(result: Any, kind: str) -> str:
    if not result or kind not in result:
        return "none"
    one = result[kind]
    words = f"{said(one['min'])} to {said(one['max'])}"
    return f"{words} {one['currency']}" if "currency" in one else words


def limits_of(answer: Any) -> dict[str, list[str]]:
    words = {True: "too late", False: "in time", None: "open"}
    return {
        row["clause"]: [
            said(row["term"]) if row["term"] else "none",
            row["ends"] or "no day",
            words[row["passed"]],
        ]
        for row in answer["limitation"]
    }


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_what_follows(case: dict[str, Any], cli: Any) -> None:
    ran = cli("sentence", "--json", *shlex.split(case["ask"]))
    assert ran.err == "" and ran.status == 0
    answer = json.loads(ran.out)
    for kind in ("imprisonment", "fine"):
        if kind in case:
            assert range_of(answer["result"], kind) == case[kind]
    if "class" in case:
        assert answer["class"] == case["class"]
    if "limits" in case:
        assert limits_of(answer) == case["limits"]
    if "open" in case:
        assert len(answer["open"]) == len(case["open"]), answer["open"]
        for point in case["open"]:
            assert any(point in one for one in answer["open"]), answer["open"]
    for article, words in case.get("steps", {}).items():
        effects = [step["effect"] for step in answer["steps"] if step["article"] == article]
        assert any(words in effect for effect in effects), (article, effects)
    if "alternatives" in case:
        found = [one["result"] for one in answer["alternatives"]]
        kinds = ["fine" if "fine" in one else "imprisonment" for one in found]
        ranges = [range_of(one, kind) for one, kind in zip(found, kinds, strict=True)]
        assert ranges == case["alternatives"]


def test_the_table_speaks_of_every_clause_and_every_condition() -> None:
    asked = " ".join(case["ask"] for case in CASES)
    for word in ("281.1", "281.2", "281.3", "318.1", "318.2", "--attempt", "--preparation", "--age",
                 "--relapse", "--mitigating", "--exceptional", "--on", "--as-of"):  # fmt: skip
        assert word in asked
    names = [case["name"] for case in CASES]
    assert len(names) == len(set(names))


def test_every_step_has_its_article_its_words_and_its_source(cli: Any) -> None:
    answer = json.loads(cli("sentence", "--json", "281.2", "318.1", "--attempt", "--age", "17").out)
    for step in [*answer["steps"], *answer["beside"], *answer["counting"]]:
        assert step["article"] and step["words"] and step["basis"]["sources"]
    assert [step["article"] for step in answer["steps"]][:3] == ["281.2", "15.4", "20.1"]


def test_a_step_tells_the_rule_as_it_then_read(cli: Any) -> None:
    ask = ["sentence", "--json", "281.1", "318.2", "--on", "2012", "--as-of"]
    then, now = (json.loads(cli(*ask, day).out) for day in ("2013", "2018"))
    words = {step["article"]: step["words"] for step in then["steps"]}
    assert words["66.3"].startswith("Where one of them was less grave,")
    words = {step["article"]: step["words"] for step in now["steps"]}
    assert words["66.2"].startswith("Where all are of no great public danger or less grave")
    beside = {step["article"]: step["words"] for step in then["beside"]}
    assert "could be expelled" in beside["52.1"]


@pytest.mark.parametrize(
    ("ask", "line"),
    [
        ("318.2 --attempt --preparation", "an act is no attempt and preparation at once; give one"),
        ("318.2 --mitigating --relapse simple", "60.1 does not go with both: mitigating, relapse;"),
        (
            "318.2 --age 17 --relapse dangerous",
            "65.2 does not go with both: dangerous relapse, min",
        ),
        ("318.2 --relapse often", '"often" is no kind of relapse; one of: simple, dangerous, esp'),
        ("318.2 --age -1", "nobody is aged -1; give the age in whole years"),
        ("318.2 --age 1000", "nobody is aged 1000; give the age in whole years"),
        ("318.2 --as-of 2016", "the day of the act is missing; give it with --on"),
        ("318.2 --on 2017 --as-of 2016", "the act (2017) lies after the day asked (2016); give"),
        ("318.2 --on 2999-01-01", "the act (2999-01-01) lies in the future; correct --on, or"),
        ("318.2 --on 2016-02-30", '"2016-02-30" is no date: that month has 29 days; write such as'),
        ("318.2 --on yesterday", '"yesterday" is no date; write such as 2016-06-29, or 2016-06'),
        ("318.2 --on 2016-13", '"2016-13" is no date; write such as 2016-06-29, or 2016-06'),
        ("318.2 --on 1999-01-01", "318.2 was not in force on 1999-01-01; charges show 318.2 tells"),
        ("318.2 --on 9998 --as-of 9999", "9998-01-01 lies too far ahead; give a day that has been"),
        ("318.9", "there is no clause 318.9; nearest: 318.1, 318.2"),
    ],
)
def test_what_contradicts_itself_is_refused(ask: str, line: str, cli: Any) -> None:
    ran = cli("sentence", *shlex.split(ask))
    assert (ran.status, ran.out) == (2, "")
    assert ran.err.startswith(f"charges: {line}") and ran.err.count("\n") == 1


def test_where_all_is_out_of_time_the_first_line_says_so(cli: Any) -> None:
    said = cli("sentence", "281.1", "318.1", "--on", "2005", "--as-of", "2020").out
    assert "No sentence follows any more: all of it is out of time." in said
    assert "Too late under 281.1 as of 2020: the time ran out in 2012." in said


def test_a_clause_in_any_spelling_and_twice_is_one(cli: Any) -> None:
    one = cli("sentence", "--json", "318.2")
    assert cli("sentence", "--json", "Art. 318 (2)", "318.2").out == one.out


def with_rules(rules: str) -> str:
    """The small code of the other tests, with rules of its own."""
    text = (TESTS / "law" / "sound.yaml").read_text(encoding="utf-8")
    return text.replace("\nsources:\n", f"\ngeneral:\n{rules}\nsources:\n")


def rule(article: str, kind: str, figures: str, head: str = "") -> str:
    return f"""
  - article: {article}
    kind: {kind}
    title: {{en: Rule {article}}}
    restated: {{en: What rule {article} says.}}
{head}    versions:
      - since: 1990-01-01
        law: Law 1
{figures}        quote: {{words: its figure, language: en, article: {article}}}
        basis: {{sources: [code], certainty: text}}
"""


TESTLAND = "".join(
    [
        rule("3", "class", "        up_to: {years: 1}\n",
             "    name: misdemeanour\n    punishment: imprisonment\n"),
        rule("4", "class", "", "    name: felony\n    punishment: imprisonment\n"),
        rule("5", "share", "        at_most: 1/3\n", "    when: [attempt]\n"),
        rule("6", "limitation", "        classes: [felony]\n        term: {years: 1, days: 10}\n"),
        rule("7", "age", "        years: 12\n"),
    ]
)  # fmt: skip


@pytest.fixture
def testland(cli: Any, tmp_path: Path) -> Any:
    """`testland(rules, arguments)`: the answer by a made-up code."""

    def ask(rules: str, *arguments: str) -> Any:
        path = tmp_path / "testland.yaml"
        path.write_text(with_rules(rules), encoding="utf-8")
        ran = cli("--data", str(path), "sentence", "--json", *arguments)
        assert ran.err == "", ran.err
        return json.loads(ran.out)

    return ask


def test_the_rules_of_another_country_need_no_python(testland: Any) -> None:
    answer = testland(TESTLAND, "10.2", "--attempt", "--age", "12", "--on", "2005-12-25",
                      "--as-of", "2006-01-01")  # fmt: skip
    assert answer["class"] == {"10.2": "felony"}
    assert range_of(answer["result"], "imprisonment") == "6 months to 10 months"
    assert limits_of(answer) == {"10.2": ["1 year 10 days", "2007-01-04", "in time"]}
    assert testland(TESTLAND, "10.2", "--age", "11")["punishable"] is False


def test_a_part_that_is_no_whole_number_of_months_is_left_open(testland: Any) -> None:
    answer = testland(TESTLAND.replace("1/3", "3/4"), "10.2", "--attempt")
    assert range_of(answer["result"], "imprisonment") == "6 months to 1 year 10 months"
    assert any("half of a month" in point for point in answer["open"])


def test_without_rules_it_says_what_it_cannot_tell(cli: Any, tmp_path: Path) -> None:
    path = tmp_path / "bare.yaml"
    path.write_bytes((TESTS / "law" / "sound.yaml").read_bytes())
    ran = cli("--data", str(path), "sentence", "--json", "10.2", "10.1", "--attempt", "--age", "9",
              "--on", "2005")  # fmt: skip
    answer = json.loads(ran.out)
    assert answer["class"] == {"10.2": None, "10.1": None}
    assert answer["result"] is None
    assert answer["open"] == [
        "No rule here says how 10.2 and 10.1 go together.",
        "No rule here says what follows from: attempt.",
        "No rule here says from which age one is liable.",
        "No rule here gives the class of 10.2.",
        "No rule here gives the class of 10.1.",
        "No rule here says how long a crime can be prosecuted.",
    ]


def test_a_rule_is_shown_with_its_versions(cli: Any) -> None:
    (rule,) = json.loads(cli("show", "Art. 75.1.2", "--json").out)["rules"]
    assert [version["figures"][0] for version in rule["versions"]] == ["5 years", "7 years"]
    assert rule["versions"][1]["since"]["day"] is None


def test_a_rule_can_be_searched_and_rests_on_its_source(cli: Any) -> None:
    found = json.loads(cli("search", "--json", "limitation seven").out)["results"][0]
    assert (found["kind"], found["where"]) == ("rules", "75.1.2")
    source = json.loads(cli("sources", "code-2023", "--json").out)
    facts = {(fact["where"], fact["command"]) for fact in source["facts"]}
    assert ("63.3", "charges show 63.3") in facts
