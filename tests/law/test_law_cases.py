"""Worked cases: Lapshin's as it stands, and what a faulty file of a case is told."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from charges.errors import InputError
from charges.law.cases import Case, find_case, load_case, load_cases
from charges.law.data import data_dir
from charges.law.library import Library
from charges.law.load import read_code
from charges.law.load_case import case_from

LAW = Library(read_code(os.path.join(data_dir(), "statutes.yaml")))
CASES = {case.id: case for case in load_cases(LAW)}
LAPSHIN = os.path.join(data_dir(), "cases", "lapshin.yaml")

SOUND = """\
id: somebody
title: The case of somebody
who: Somebody
summary: A short case.
charged: [281.2, 309.2]
basis: {sources: [site], certainty: reported}
timeline:
  - day: 2018-07
    what: {en: Writes., ru: Пишет.}
    basis: {sources: [site], certainty: reported}
  - day: 2018-07-09
    what: Is arrested.
    basis: {sources: [turan-2020], certainty: reported}
  - day: 2019
    what: Is tried.
    basis: {sources: [site], certainty: reported}
descriptions:
  - id: charge
    title: The charge
    voice: prosecution
    language: en
    text: He made public calls.
    basis: {sources: [site], certainty: reported}
    findings:
      - {article: 281, element: appeal, status: shown}
    outcomes:
      - {clause: 281.2, outcome: open}
      - {clause: 281.2, source: haaretz-2016, outcome: open}
elements:
  - article: 281
    element: public
    stance: disputed
    note: a text on a website
    basis: {sources: [turan-2020], certainty: reported}
decisions:
  - day: 2019-02-21
    who: A court
    what: Suspended.
    imprisonment: {years: 5, months: 6}
    basis: {sources: [site], certainty: reported}
    verdicts:
      - clause: 309.2
        result: convicted
        basis: {sources: [site], certainty: reported}
sources:
  - {id: site, kind: press, title: A site, where: example.org}
"""


@pytest.fixture(scope="module")
def lapshin() -> Case:
    return find_case(load_cases(LAW), "lapshin")


def test_what_became_of_the_charges(lapshin: Case) -> None:
    assert lapshin.charged == ("281.2", "318.2")
    court = lapshin.decisions[0]
    assert court.day == "2017-07-20"
    assert {v.clause: v.result for v in court.verdicts} == {
        "318.2": "convicted",
        "281.2": "acquitted",
    }
    assert court.imprisonment is not None and court.imprisonment.years == 3


def test_two_descriptions_two_results(lapshin: Case) -> None:
    told = {
        description.id: {(o.clause, o.source): o.outcome for o in description.outcomes}
        for description in lapshin.descriptions
    }
    assert list(told) == ["haaretz", "prosecution"]
    assert told["haaretz"] == {
        ("281.1", ""): "open",
        ("281.2", ""): "open",
        ("281.2", "haaretz-2016"): "made_out",
        ("281.3", ""): "open",
        ("318.1", ""): "open",
        ("318.2", ""): "open",
        ("318.2", "haaretz-2016"): "open",
    }
    assert told["prosecution"] == {
        ("281.1", ""): "made_out",
        ("281.2", ""): "made_out",
        ("281.2", "haaretz-2016"): "made_out",
        ("281.3", ""): "open",
        ("318.1", ""): "made_out",
        ("318.2", ""): "made_out",
        ("318.2", "haaretz-2016"): "made_out",
    }


def test_every_element_of_the_code_is_judged_in_each_description(lapshin: Case) -> None:
    wanted = {
        (clause.article, element)
        for clause in LAW.clauses
        if clause.article in ("281", "318")  # 281-1 was no law yet
        for element in LAW.elements_of(clause)
        if LAW.element(clause.article, element).kind != "mental"
    }
    for description in lapshin.descriptions:
        judged = [(f.article, f.element) for f in description.findings]
        assert len(judged) == len(set(judged))
        assert wanted <= set(judged)


def test_the_newspaper_tells_of_support_and_of_no_call(lapshin: Case) -> None:
    status = {(f.article, f.element): f.status for f in lapshin.descriptions[0].findings}
    assert status["281", "support"] == "shown"
    assert status["281", "appeal"] == "uncertain"
    assert "call" not in lapshin.descriptions[0].text


def test_every_case_tells_what_rests_on_what() -> None:
    """Which elements and outcomes its descriptions show, who says so, and what stays open."""
    for case in CASES.values():
        if case.under is None:
            assert case.charged and case.descriptions
        for description in case.descriptions:
            assert description.findings and description.outcomes
        for text in (case.title, case.who, case.summary):
            assert [language for language, _ in text.versions] == ["en", "az", "ru"]
        assert all(source.title for source in case.sources)
        used = repr((case.basis, case.timeline, case.descriptions, case.elements, case.decisions))
        assert [source.id for source in case.sources if repr(source.id) not in used] == []


def test_the_ids_of_all_sources_differ() -> None:
    ids = [source.id for source in LAW.code.sources]
    ids += [source.id for case in CASES.values() for source in case.sources]
    assert len(ids) == len(set(ids))


def test_the_kinds_of_cases_there_are() -> None:
    assert {name for name, case in CASES.items() if case.under} == {"kilin", "stomakhin"}
    purhemmati = CASES["purhemmati"].decisions[0]
    assert purhemmati.fine is not None and purhemmati.fine.amount == 3000
    suspended, changed = CASES["mammadov"].decisions
    assert suspended.imprisonment and suspended.probation and suspended.probation.years == 2
    assert [(v.clause, v.result, v.by) for v in changed.verdicts] == [
        ("309.2", "replaced", "309.1")
    ]
    assert [d.whom.split(",")[0] for d in CASES["hadrut"].decisions] == [
        "the first group",
        "the second group",
    ]
    assert CASES["majidli"].decisions[0].verdicts[0].result == "suspended"
    assert "283.1" in CASES["majidli"].charge_conflict


def test_conflicts_of_the_sources_are_shown(lapshin: Case) -> None:
    conflicts = [event.day for event in lapshin.timeline if event.conflict]
    assert conflicts == ["2016-04-06", "2016-06", "2016-12-14", "2017-07-20"]
    assert lapshin.open_points


def test_a_case_is_found_by_its_name_or_its_beginning(lapshin: Case) -> None:
    for name in ("lapshin", "LAPSHIN", " lap "):
        assert find_case((lapshin,), name) is lapshin
    with pytest.raises(InputError, match='no case "lapchin"') as caught:
        find_case((lapshin,), "lapchin")
    assert caught.value.hint == "nearest: lapshin"
    with pytest.raises(InputError) as caught:
        find_case((lapshin,), "")
    assert caught.value.hint == "cases: lapshin"
    with pytest.raises(InputError, match="may be several cases"):
        find_case((lapshin, lapshin._replace(id="lapsed")), "lap")


def test_a_case_with_sources_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "one.yaml").write_text(SOUND, encoding="utf-8")
    (tmp_path / "notes.txt").write_text("no case")
    (case,) = load_cases(LAW, str(tmp_path))
    assert case.title.get("en") == "The case of somebody"
    assert case.timeline[0].what.get("ru") == "Пишет."
    assert case.elements[0].stance == "disputed"
    assert load_cases(LAW, str(tmp_path)) == (case,)


@pytest.mark.parametrize(
    ("old", "new", "problems"),
    [
        ("element: appeal", "element: apeal",
         ['25:33: Article 281 has no element "apeal": did you mean appeal?']),
        ("article: 281,", "article: 282,",
         ['25:19: there is no article "282": did you mean 281?']),
        ("sources: [turan-2020]", "sources: [turan-2021]",
         ['13:23: there is no source "turan-2021": did you mean turan-2020?']),
        ("{clause: 281.2, outcome: open}", "{clause: 281.4, outcome: open}",
         ['27:18: there is no clause "281.4": did you mean 281.1 or 281.2 or 281.3?']),
        ("source: haaretz-2016", "source: meduza-2017",
         ['28:33: 281.2 is not reported by "meduza-2017": known: haaretz-2016']),
        ("status: shown", "status: proved",
         ['25:49: `status` is "proved", which is none of shown, refuted, uncertain, silent: '
          "choose one"]),
        ("day: 2018-07-09", "day: 2018-02-30",
         ['11:10: "2018-02-30" is no day, month or year: write such as 2016-06-29, 2016-06 or 2016',
          ]),
        ("day: 2019\n", "day: 2017\n",
         ["14:5: 2017 stands after 2018-07-09: put the events in the order of their days"]),
        ("id: somebody", "id: Some Body",
         ['1:5: "Some Body" is no name of a case: use small letters of a to z and _, '
          "such as lapshin"]),
        ("result: convicted", "result: replaced",
         ["43:17: this charge was replaced, but the file does not say by which: add `by:` with the "
          "clause's number"]),
        ("charged: [281.2, 309.2]", "charged: [281.2, 309.2]\nunder: Law of Testland",
         [f"{place}: this case was decided under another law, yet `{key}` names clauses of this"
          " one: tell it in words, or remove `under:`"
          for place, key in (("5:10", "charged"), ("19:3", "descriptions"), ("31:3", "elements"),
                             ("37:3", "decisions"))]),
        ("- clause: 309.2", "- clause: theft",
         ['42:17: "theft" is no clause\'s number: write such as 281.2']),
        ("summary: A short case.\n", "", ["1:1: this case lacks `summary`: add `summary:`"]),
        ("id: somebody", "id: [",
         None),
    ],
)  # fmt: skip
def test_a_faulty_case_names_the_place(old: str, new: str, problems: list[str] | None) -> None:
    assert old in SOUND
    case, found = case_from(SOUND.replace(old, new, 1).encode(), "f", LAW)
    assert case is None
    if problems is None:
        assert len(found) == 1 and found[0].message.startswith("not sound YAML")
    else:
        assert [str(problem) for problem in found] == ["f:" + problem for problem in problems]


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="there is no such file"):
        load_cases(LAW, str(tmp_path / "none"))


def test_under_another_law_the_cases_of_this_one_are_left_out() -> None:
    testland = Library(read_code(str(Path(__file__).parent / "sound.yaml")))
    assert load_cases(testland) == ()
    with pytest.raises(InputError, match="there is no"):
        load_case(testland, LAPSHIN)


def test_a_change_of_the_law_is_seen_in_a_cached_case(tmp_path: Path) -> None:
    path = tmp_path / "one.yaml"
    path.write_text(SOUND, encoding="utf-8")
    load_case(LAW, str(path))
    code = LAW.code
    fewer = code._replace(sources=tuple(s for s in code.sources if s.id != "turan-2020"))
    with pytest.raises(InputError, match='there is no source "turan-2020"'):
        load_case(Library(fewer), str(path))
