"""Russian families of expressions: a sentence that needs each, and its nearest neighbour."""

from __future__ import annotations

import pytest

from tests.matching.helpers import REFUTED, SHOWN, outcome, result, status

CALL = "На площади он призвал толпу свергнуть правительство силой."
OVER = "Он перешёл границу с Ираном."


@pytest.mark.parametrize(
    ("text", "neighbour", "element"),
    [
        # any country, any way over
        (
            "Непалец выкарабкался на хорватский берег без паспорта.",
            "Непалец купил хорватский словарь без обложки.",
            "crossing",
        ),
        (
            "Ушёл из Сербии в Венгрию ночью, через болото.",
            "Ушёл из Сербии в отпуск, читал про болото.",
            "outside_checkpoint",
        ),
        (
            "К вечеру он был у турок. Шёл ложбиной.",
            "К вечеру он был у соседей. Ел малину.",
            "crossing",
        ),
        (
            OVER + " Выезд ему запретил суд.",
            OVER + " Курить ему запретил врач.",
            "without_documents",
        ),
        (
            OVER + " Паспорт у него сгорел вместе с домом.",
            OVER + " Сарай у него сгорел вместе с домом.",
            "without_documents",
        ),
        # force, refuge, agreement
        (
            OVER + " Дозорного он связал ремнём.",
            OVER + " Мешок он связал ремнём.",
            "violence",
        ),
        (
            OVER + " Часовому он пообещал проломить голову.",
            OVER + " Часовому он пообещал привезти халвы.",
            "violence",
        ),
        (
            "Афганец перешёл из Ирана в Азербайджан и умолял не высылать его.",
            "Афганец перешёл из Ирана в Азербайджан и умолял не кричать.",
            "asylum",
        ),
        (
            OVER + " Маршрут братья чертили заранее, на обоях.",
            OVER + " Кораблики братья чертили вечером, на обоях.",
            "prior_agreement",
        ),
        # what is asked for
        (
            "В эфире он сказал: выламывайте двери министерств, берите топоры.",
            "В эфире он сказал: закрывайте двери подъездов, берите зонты.",
            "violent_seizure",
        ),
        (
            "С балкона он кричал прохожим, что Гусару пора жить своим государством.",
            "С балкона он кричал прохожим, что Гусару пора жить с водопроводом.",
            "territorial_integrity",
        ),
        # how often, with whom, for whom
        (
            CALL + " Через неделю он снова призвал её к тому же.",
            CALL + " Через неделю он уехал в санаторий.",
            "repeated",
        ),
        (
            CALL + " Плакат держали брат и жена, кричали втроём.",
            CALL + " Брата и жены у него нет.",
            "group",
        ),
        (
            CALL + " Деньги и тексты присылал фонд из Варшавы.",
            CALL + " Деньги и тексты лежали в шкафу.",
            "foreign_instruction",
        ),
    ],
)
def test_a_family_and_its_neighbour(text: str, neighbour: str, element: str) -> None:
    assert status(text, element) == SHOWN
    assert status(neighbour, element) != SHOWN


@pytest.mark.parametrize(
    "text",
    [
        # a match, a firm, a household, a museum, a crib
        "В перерыве тренер сказал команде: свергнем лидера лиги! Болельщики на трибунах кричали: "
        "«Берите власть в центре поля!»",
        "Филиал холдинга решил отделиться, акционеры свергли гендиректора, власть взяли силой "
        "блокирующего пакета.",
        "В музее под стеклом витрины листовка 1907 года: «К оружию! Берите власть!»",
        "Шпаргалка к зачёту: 318 – переход границы без документов, группой по сговору.",
        # somebody else's deed
        "Соседский парень, говорят, ушёл ночью в Иран без паспорта. Меня спрашивали, я спал.",
        "Хирург всю ночь оперировал троих, перешедших Араз без документов.",
        "Вчера на площади кто-то звал толпу свергнуть правительство, а я покупал хлеб.",
        # what others only speak of
        "Любые попытки незаконного перехода границы без документов будут пресечены.",
        "Правда ли, что он призвал толпу на площади свергнуть правительство силой?",
        "Генеральный секретарь ООН публично призвал не признавать отделение региона от страны.",
    ],
)
def test_no_clause_is_made_out_of_another_frame(text: str) -> None:
    assert result(text).best == ()


def test_what_a_lawful_crossing_leaves_refutes_the_missing_papers() -> None:
    text = "Он ехал в Сербию. На паспортном контроле паспорт проштамповали, в Белград впустили."
    assert status(text, "without_documents") == REFUTED
    assert status(text, "outside_checkpoint") == REFUTED
    assert outcome(text, "318.1") == "not_made_out"


def test_a_man_named_roman_is_no_novel() -> None:
    text = "Роман ночью перешёл границу с Ираном без паспорта."
    assert outcome(text, "318.1") == "made_out"


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("Двое пекарей с моста уговаривали прохожих свергнуть правительство.", True),
        ("Четверо студентов развернули на площади плакат с призывом свергнуть власть силой.", True),
        # the number is of something else, and the verb is one person's
        ("На пяти площадях пекарь кричал людям: свергайте правительство!", False),
        ("Двое суток пекарь держал на площади плакат с призывом свергнуть власть силой.", False),
        ("Оба раза пекарь кричал на площади, призывая людей свергнуть правительство.", False),
        # a known fault: those who only listen are taken for callers
        pytest.param(
            "Трое мужчин слушали, как пекарь кричал людям: свергайте правительство!",
            False,
            marks=pytest.mark.xfail(strict=True),
        ),
    ],
)
def test_a_group_of_callers_has_its_verb_in_the_plural(text: str, group: bool) -> None:
    assert status(text, "appeal") == SHOWN
    assert (status(text, "group") == SHOWN) is group
