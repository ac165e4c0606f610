"""The article that a description fits better is named, and never said to be made out."""

from __future__ import annotations

import json

import pytest

from charges.matching.lexicon import lexicon

from .helpers import result, statutes

ZONE, POST = "Code of Administrative Offences, 570", "Code of Administrative Offences, 572"


def see(text: str) -> list[str]:
    return [one.number for one in result(text).neighbours]


@pytest.mark.parametrize(
    ("number", "en", "az", "ru"),
    [
        ("274", "She passed state secrets to a foreign intelligence service.",
         "O, dövlətə xəyanət edib.", "Она передала секретные сведения иностранной разведке."),
        ("278", "They stormed the parliament.", "Silahlı dəstə parlamenti ələ keçirdi.",
         "Они захватили парламент."),
        ("280", "He joined an armed rebellion.", "O, silahlı qiyamda iştirak edib.",
         "Он участвовал в вооружённом мятеже."),
        ("283.1", "He stirred up hatred between nations.", "O, milli nifrəti qızışdırıb.",
         "Он разжигал межнациональную рознь."),
        ("220.2", "He called on the crowd to riot and loot.", "O, iğtişaşa çağırıb.",
         "Он призывал к погромам."),
        ("318-1", "He led migrants across the hills for money.",
         "O, əcnəbiləri pulla sərhəddən keçirib.", "Он переправлял мигрантов через границу."),
        ("319", "They dug up a border marker.", "Sərhəd nişanlarının yerini dəyişiblər.",
         "Они снесли пограничные столбы."),
        (ZONE, "She entered the border zone without a pass.", "O, sərhəd zonasına icazəsiz girib.",
         "Он вошёл в пограничную зону без пропуска."),
        (POST, "He broke the rules of the checkpoint.",
         "O, buraxılış məntəqəsində rejim qaydalarını pozub.",
         "Он нарушил режим в пункте пропуска."),
    ],
)  # fmt: skip
def test_each_neighbour_is_named_in_each_language(number: str, en: str, az: str, ru: str) -> None:
    assert [see(en), see(az), see(ru)] == [[number]] * 3


@pytest.mark.parametrize(
    "text",
    [
        "He did not stir up hatred between nations.",
        "In the novel he stirs up hatred between nations.",
        "If he had stirred up hatred between nations, he would have been arrested.",
        "He called on people to seize the parliament.",  # a call, not the act
        "He called for an armed uprising.",
        "He crossed the border of Azerbaijan without a passport, with three friends.",
        "He was led across the border by a guide.",
        "She has a visa for the border zone.",
        "He waved the flag of Azerbaijan at a match.",
        "He slept.",
        "",
    ],
)
def test_the_nearest_text_that_names_none(text: str) -> None:
    assert see(text or "...") == []


def test_the_places_are_the_very_words() -> None:
    text = "In May he stirred up national hatred; in June he led migrants over the hills."
    for one in result(text).neighbours:
        assert all(text[start:end] == quote for quote, start, end in one.evidence)


def test_a_neighbour_is_no_clause_made_out() -> None:
    found = result("He stirred up hatred between nations.")
    assert found.best == ()
    assert {clause.outcome for clause in found.clauses} == {"open"}
    (row,) = json.loads(found.to_json())["neighbours"]
    assert (row["number"], row["article"]) == ("283.1", "281")


def test_a_neighbour_that_is_an_article_of_its_own_is_tested_and_not_named() -> None:
    assert see("He waved separatist flags at a rally.") == []
    assert result("He waved separatist flags at a rally.").best == ("281-1.1",)


def test_every_neighbour_has_a_label_and_words_in_each_language() -> None:
    known = {n.number for a in statutes().library.code.articles for n in a.neighbours}
    for article in statutes().library.code.articles:
        for one in article.neighbours:
            assert one.label is not None
            assert [language for language, _ in one.label.versions] == ["en", "az", "ru"]
    for language in ("en", "az", "ru"):
        rules = [rule for rule in lexicon(language).rules if rule.stance == "neighbour"]
        assert {name for rule in rules for name in rule.elements} == known
