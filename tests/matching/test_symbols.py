"""Article 281-1: symbols are no calls, and calls are no symbols."""

from __future__ import annotations

import pytest

from charges import load

LAW = load()


def outcomes(text: str, on: str | None = None) -> dict[str, str]:
    return {row.id: row.outcome for row in LAW.match(text, on).clauses}


SYMBOLS = [
    "At the rally he waved the separatist flag of Artsakh.",
    "She posted the emblem of the unrecognised republic on her page.",
    "The group handed out stickers and separatist symbols outside the station.",
    "They sewed separatist badges in order to sell them.",
    "O, mitinqdə separatçı qurumun bayrağını qaldırdı.",
    "O, sosial şəbəkədə separatçı emblemi paylaşıb.",
    "Он размахивал сепаратистским флагом на митинге.",
    "Она опубликовала на своей странице герб непризнанной республики.",
    "Он хранил сепаратистскую символику с целью распространения.",
]
CALLS = [
    "On her page she publicly called for the break-up of the territorial integrity of Azerbaijan.",
    "He publicly urged the crowd to seize power by force.",
    "O, açıq şəkildə ərazi bütövlüyünün parçalanmasına çağırış edib.",
    "Он публично призывал к нарушению территориальной целостности Азербайджана.",
]


@pytest.mark.parametrize("text", SYMBOLS)
def test_symbols_are_made_out_as_such_and_as_no_call(text: str) -> None:
    found = outcomes(text)
    assert found["281-1.1"] == "made_out"
    assert found["281.1"] != "made_out" and found["281.2"] != "made_out"


@pytest.mark.parametrize("text", CALLS)
def test_calls_are_made_out_as_such_and_as_no_symbols(text: str) -> None:
    found = outcomes(text)
    assert found["281.1"] == "made_out" and found["281-1.1"] == "open"


@pytest.mark.parametrize(
    "text",
    [
        "He waved the national flag of Azerbaijan at the rally.",
        "He waved the flag of his football club.",
        "He did not wave the separatist flag.",
        "He planned to wave the separatist flag at the rally.",
        "If he waves the separatist flag, call me.",
        "The police tore down the separatist flag.",
        "They burned the separatist flag in the square.",
        "He kept a separatist badge at home as a souvenir.",
        "In the novel the hero waves a separatist flag.",
        "A statue is a symbol of love.",
        "O, mitinqdə dövlət bayrağını qaldırdı.",
        "Polis separatçı bayrağı endirdi.",
        "Он размахивал государственным флагом.",
        "Он не размахивал сепаратистским флагом.",
        "Полиция сняла сепаратистский флаг.",
    ],
)
def test_what_is_near_and_no_crime(text: str) -> None:
    assert outcomes(text)["281-1.1"] != "made_out"


@pytest.mark.parametrize(
    ("text", "best"),
    [
        ("By prior agreement the two friends hung the separatist flag from a bridge.", "281-1.2"),
        ("По предварительному сговору двое вывесили сепаратистский флаг.", "281-1.2"),
        ("Он раздавал сепаратистскую символику по заданию иностранной организации.", "281-1.3"),
        ("O, xarici təşkilatın tapşırığı ilə separatçı emblemləri payladı.", "281-1.3"),
    ],
)
def test_the_graver_clauses(text: str, best: str) -> None:
    assert LAW.match(text).best == (best,)


def test_before_its_day_it_was_no_law() -> None:
    assert outcomes(SYMBOLS[0], "2024-01-19")["281-1.1"] == "made_out"
    assert outcomes(SYMBOLS[0], "2024-01-18")["281-1.1"] == "not_made_out"


@pytest.mark.parametrize("number", ["281-1.1", "281-1 (1)", "Art. 281-1.1", "281‑1.1"])
def test_its_number_in_the_forms_people_write(number: str) -> None:
    assert LAW.clause(number).number == "281-1.1"


def test_agreement_is_a_crossing_s_or_a_flag_s_by_its_act() -> None:
    text = "By prior agreement they crossed the border of Azerbaijan outside the checkpoints."
    found = outcomes(text)
    assert found["318.2"] == "made_out" and found["281-1.2"] == "open"
