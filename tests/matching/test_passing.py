"""Told in passing: an act of which too few words of a longer text tell settles nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from charges import load
from charges.matching.tables import acts, passing

FILL = {
    "en": "The talk at the tea house was of prices, of the late lorry and of the rain.",
    "az": "Çayxanada söhbət qiymətlərdən, gecikən yük maşınından və yağışdan gedirdi.",
    "ru": "В чайхане говорили о ценах, об опоздавшем грузовике и о дожде.",
}
LITTLE = {
    "en": "Somebody got into Iran without a visa.",
    "az": "Kimsə İrana vizasız keçdi.",
    "ru": "Кто-то ушёл в Иран без визы.",
}
MORE = {
    "en": "Aliyev went over the fence into Iran by night, past the checkpoint and without a visa.",
    "az": "Əliyev gecə məftili aşaraq İrana keçdi, məntəqədən yan ötdü, vizası yox idi.",
    "ru": "Алиев ночью перелез через забор в Иран, минуя пункт пропуска, без визы и паспорта.",
}


def statuses(text: str) -> dict[str, str]:
    return {f.element: f.status for c in load().match(text).clauses for f in c.elements}


@pytest.mark.parametrize("language", FILL)
def test_a_few_words_of_a_long_text_settle_nothing(language):
    told = statuses(f"{LITTLE[language]} {FILL[language]}")
    assert told["crossing"] == told["without_documents"] == "shown"
    told = statuses(" ".join([FILL[language]] * 3 + [LITTLE[language]] + [FILL[language]] * 3))
    assert told["crossing"] == told["without_documents"] == "uncertain"


@pytest.mark.parametrize("language", FILL)
def test_more_words_of_the_same_text_tell_it(language):
    told = statuses(" ".join([FILL[language]] * 3 + [MORE[language]] + [FILL[language]] * 3))
    assert told["crossing"] == told["without_documents"] == told["outside_checkpoint"] == "shown"


def test_a_charge_says_that_the_text_is_about_deeds():
    text = " ".join([FILL["en"]] * 3 + ["He was accused of crossing into Iran without a visa."])
    assert statuses(text)["crossing"] == "shown"


def test_the_reason_says_so():
    text = " ".join([FILL["en"]] * 4 + [LITTLE["en"]])
    (crossing,) = [f for f in load().match(text).clauses[0].elements if f.element == "crossing"]
    assert crossing.reason == (
        "“got into Iran”: told in passing, in too few words of the text to settle it"
    )
    (quoted,) = crossing.evidence
    assert quoted.counts and not quoted.settles


@given(st.integers(0, 12), st.integers(0, 12))
def test_what_is_refuted_stays_refuted_however_long_the_text(before, after):
    text = " ".join([FILL["en"]] * before + ["He did not cross into Iran."] + [FILL["en"]] * after)
    assert statuses(text)["crossing"] == "refuted"


def test_the_elements_named_are_elements_of_an_act():
    known = set()
    for row in acts().values():
        known |= {row["anchor"], *row.get("hangs", ()), *row.get("objects", ())}
    for language in FILL:
        few = passing(language).few
        assert few and set(few) <= known
        assert all(words > 0 for words in few.values())


def test_in_a_language_that_has_no_rule_nothing_is_told_in_passing():
    assert passing("xx").few == {}
