"""What becomes of a finding when its text is changed in a way whose meaning is known.

Each base text is negated, supposed, asked, attributed, told of somebody else, put in the passive,
torn apart by a sentence on something else, spelt the other way and misspelt; the finding must
follow. And a law: taking a sentence away may silence a finding, never turn it into its opposite,
unless that sentence spoke on it.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from charges.matching.context import find_all
from charges.matching.match import read_passage
from charges.matching.result import Finding
from tests.matching.helpers import REFUTED, SHOWN, SILENT, UNCERTAIN, result, status

# (element, base text, {transformation: (text, status)})
BASES: list[tuple[str, str, dict[str, tuple[str, str]]]] = [
    (
        "crossing",
        "Rashad crossed the border into Iran at night.",
        {
            "negated": ("Rashad did not cross the border into Iran at night.", REFUTED),
            "never": ("Rashad never crossed the border into Iran.", REFUTED),
            "supposed": ("If Rashad crosses the border into Iran at night, he is lost.", SILENT),
            "would": ("Rashad would have crossed the border into Iran at night.", SILENT),
            "planned": ("Rashad planned to cross the border into Iran at night.", SILENT),
            "tried": ("Rashad tried to cross the border into Iran at night.", UNCERTAIN),
            "asked": ("Did Rashad cross the border into Iran at night?", UNCERTAIN),
            "alleged": ("Rashad is accused of crossing the border into Iran at night.", SHOWN),
            "denied": ("Rashad denies that he crossed the border into Iran at night.", REFUTED),
            "acquitted": ("Rashad was acquitted of crossing the border into Iran.", REFUTED),
            "not proved": ("It was not proved that Rashad crossed the border into Iran.", REFUTED),
            "a story": ("In the novel Rashad crosses the border into Iran at night.", SILENT),
            "told to": ("Rashad was told to cross the border into Iran at night.", SILENT),
            "passive": ("The border into Iran was crossed by Rashad at night.", SHOWN),
            "hurried": ("Rashad crosed the boarder into Iran at night.", SHOWN),
        },
    ),
    (
        "appeal",
        "On the square she urged the crowd to overthrow the government.",
        {
            "negated": (
                "On the square she did not urge the crowd to overthrow the government.", REFUTED),
            "supposed": (
                "If she urged the crowd to overthrow the government, say so.", SILENT),
            "planned": (
                "She planned to urge the crowd on the square to overthrow the government.", SILENT),
            "alleged": (
                "She is said to have urged the crowd on the square to overthrow the government.",
                SHOWN),
            "denied": (
                "She denied having urged the crowd on the square to overthrow the government.",
                REFUTED),
            "not proved": (
                "It was not proved that she urged the crowd to overthrow the government.", REFUTED),
            "passive": (
                "On the square the crowd was urged by her to overthrow the government.", SHOWN),
            "misspelt": (
                "On the square she urged the crowd to overthrow the goverment.", SHOWN),
        },
    ),
    (
        "without_documents",
        "He crossed the border into Iran without a passport.",
        {
            "negated": ("He crossed the border into Iran, not without a passport.", REFUTED),
            "against": ("He crossed the border into Iran with a valid passport.", REFUTED),
            "apart": (
                "He crossed the border into Iran. It was raining in Baku. He had no passport.",
                SHOWN),
            "British": ("He crossed the border into Iran without authorised papers.", SHOWN),
            "American": ("He crossed the border into Iran without authorized papers.", SHOWN),
            "misspelt": ("He crossed the border into Iran without a pasport.", SHOWN),
        },
    ),
    (
        "crossing",
        "O, gecə İran sərhədini keçdi.",
        {
            "negated": ("O, gecə İran sərhədini keçmədi.", REFUTED),
            "never": ("O, heç vaxt İran sərhədini keçməyib.", REFUTED),
            "supposed": ("Əgər o, İran sərhədini keçsə, tutulacaq.", SILENT),
            "alleged": ("O, İran sərhədini keçməkdə ittiham olunur.", SHOWN),
            "plain letters": ("o gece iran serhedini kecdi.", SHOWN),
        },
    ),
    (
        "crossing",
        "Ночью он перешёл границу Ирана.",
        {
            "negated": ("Ночью он не переходил границу Ирана.", REFUTED),
            "never": ("Он никогда не переходил границу Ирана.", REFUTED),
            "supposed": ("Если он перейдёт границу Ирана, его задержат.", SILENT),
            "planned": ("Он собирался перейти границу Ирана.", SILENT),
            "tried": ("Он пытался перейти границу Ирана.", UNCERTAIN),
            "alleged": ("Его обвиняют в том, что он перешёл границу Ирана.", SHOWN),
            "denied": ("Он отрицает, что перешёл границу Ирана.", REFUTED),
            "not proved": ("Не доказано, что он перешёл границу Ирана.", REFUTED),
            "passive": ("Граница Ирана была перейдена им ночью.", SHOWN),
            "without dots": ("Ночью он перешел границу Ирана.", SHOWN),
        },
    ),
]  # fmt: skip
ALL = [
    pytest.param(element, text, expected, id=f"{base[:25]} {name}")
    for element, base, changed in BASES
    for name, (text, expected) in changed.items()
]


@pytest.mark.parametrize(
    ("element", "text"), [(e, base) for e, base, _ in BASES], ids=lambda v: v[:25]
)
def test_the_base_shows_it(element: str, text: str) -> None:
    assert status(text, element) == SHOWN


@pytest.mark.parametrize(("element", "text", "expected"), ALL)
def test_the_finding_follows(element: str, text: str, expected: str) -> None:
    assert status(text, element) == expected


FAR_OFF = [
    "The rain went on all morning.",
    "Bread was cheap that year.",
    "Её тётя варила варенье.",
    "Hava çox soyuq idi.",
]


@given(st.sampled_from(BASES), st.lists(st.sampled_from(FAR_OFF), max_size=3), st.booleans())
@settings(max_examples=60, deadline=None)
def test_what_has_nothing_to_do_with_it_changes_nothing(
    base: tuple[str, str, dict[str, tuple[str, str]]], others: list[str], before: bool
) -> None:
    element, text, changed = base
    for one, expected in [(text, SHOWN), *changed.values()]:
        parts = [*others, one] if before else [one, *others]
        # An answer may follow a question, and a small letter goes on with the sentence before it.
        if not one.endswith("?") and not one[0].islower():
            assert status(" ".join(parts), element) == expected


def _findings(text: str) -> dict[str, Finding]:
    return {f.element: f for clause in result(text).clauses for f in clause.elements}


def _spoke(finding: Finding, start: int, end: int) -> bool:
    """Does anything that entered the finding stand between `start` and `end`?"""
    return any(
        start <= piece.start < end or any(start <= c.start < end for c in piece.context)
        for piece in finding.evidence
    )


VERDICTS = ("convicted", "acquitted")


def _examples() -> list[str]:
    found = []
    for path in sorted((Path(__file__).parents[1] / "examples").glob("*/*.jsonl")):
        lines = path.read_text(encoding="utf-8").splitlines()
        found += [json.loads(line)["passage"] for line in lines[::6]]
    return found


@pytest.mark.parametrize("text", _examples(), ids=lambda text: text[:20])
def test_no_sentence_taken_away_turns_a_finding_round(text: str) -> None:
    before = _findings(text)
    passage = read_passage(text)
    # A verdict speaks on whatever the text tells: 'Both were given five years' says which of two
    # accused an acquittal before it means.
    verdicts = {t.sentence for t in find_all(passage).triggers if t.rule.kind in VERDICTS}
    for number, sentence in enumerate(passage.sentences):
        if number in verdicts:
            continue
        rest = text[: sentence.start] + text[sentence.end :]
        if not rest.strip():
            continue
        after = _findings(rest)
        for element, finding in before.items():
            if {finding.status, after[element].status} == {SHOWN, REFUTED}:
                assert _spoke(finding, sentence.start, sentence.end), (element, rest)
