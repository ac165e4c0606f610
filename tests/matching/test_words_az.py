"""Azerbaijani families of expressions: a sentence that needs each, and its nearest neighbour."""

from __future__ import annotations

import pytest

from tests.matching.helpers import REFUTED, SHOWN, outcome, result, status

CALL = "Meydanda camaatı hökuməti silahla devirməyə çağırdı."


@pytest.mark.parametrize(
    ("text", "neighbour", "element"),
    [
        # what is called for
        (
            "Mikrofona qışqırdı: “Qusar Azərbaycandan qopsun, qalxın!”",
            "Mikrofona qışqırdı: “Qusar avtobusu gecikir, gözləyin!”",
            "territorial_integrity",
        ),
        (
            "Bloqunda oxucuları Zaqatalanı Gürcüstana birləşdirməyə səslədi.",
            "Bloqunda oxucuları Zaqatalanı gəzməyə, Gürcüstana baxmağa səslədi.",
            "territorial_integrity",
        ),
        (
            "Meydanda camaata dedi: baltaları götürün, nazirlikləri yandırın.",
            "Meydanda camaata dedi: baltaları qoyun, ağacları kəsməyin.",
            "violent_seizure",
        ),
        # who is asked
        (
            "Radioda sakinlərdən suya qənaət etməyi xahiş edib.",
            "Radioda sakinlərin suya qənaət etdiyini deyib.",
            "appeal",
        ),
        ("Efirdə tamaşaçılara dedi: hamı qan versin.", "Efirdə dedi ki, hamı qan verib.", "appeal"),
        # in company, again and again, on orders
        (CALL + " Yanında qardaşı növbə ilə danışırdı.", CALL + " Yanında qardaşı var.", "group"),
        (CALL + " Bir həftə sonra yenə çağırdı.", CALL + " Bir həftə xəstə yatdı.", "repeated"),
        (
            CALL + " Mətni ona Praqadakı fondun əməkdaşı göndərmişdi.",
            CALL + " Mətni ona sinif yoldaşı göndərmişdi.",
            "foreign_instruction",
        ),
        # a crossing
        (
            "Serbiyadan Macarıstana hasarın altından, pasportsuz keçib.",
            "Serbiyadan Macarıstana hasarın altından, leysan yağışı suları axıb.",
            "crossing",
        ),
        (
            "Gürcüstanda idi. Oraya meşənin içi ilə getmişdi.",
            "Gürcüstanda idi. Orada bir ay işlədi.",
            "crossing",
        ),
        (
            "İrana keçib. Məftili kəlbətinlə kəsib.",
            "İrana keçib. Çörəyi bıçaqla kəsib.",
            "outside_checkpoint",
        ),
        (
            "Rusiyaya keçib. Pasportu mehmanxanada qalmışdı.",
            "Rusiyaya keçib. Çətiri mehmanxanada qalmışdı.",
            "without_documents",
        ),
        (
            "Dostlar dil bir edib, gecə Türkiyəyə keçdilər.",
            "Dostlar türk dili öyrənib, gecə Türkiyəyə keçdilər.",
            "prior_agreement",
        ),
        (
            "İrana keçəndə “vuraram” deyib sərhədçiyə tapança çəkib.",
            "İrana keçəndə sərhədçi pasportuna möhür vurub.",
            "violence",
        ),
        (
            "İranlı müəllim Azərbaycana keçib dedi: məni geri verməyin, himayə istəyirəm.",
            "İranlı müəllim Azərbaycana keçib dedi: məni bazara aparın, çörək istəyirəm.",
            "asylum",
        ),
    ],
)
def test_a_family_and_its_neighbour(text: str, neighbour: str, element: str) -> None:
    assert status(text, element) == SHOWN
    assert status(neighbour, element) != SHOWN


@pytest.mark.parametrize(
    "text",
    [
        # a match, a game, a novel, a company: several words of one theme
        "Matçdan sonra məşqçi azarkeşlərə dedi: rəqibin hakimiyyətini silahla devirin.",
        "Oyunda ikinci səviyyədə personaj xalqı kralı silahla devirməyə çağırır.",
        "Filmin süjetində aktyorun qəhrəmanı xalqı hökuməti silahla devirməyə çağırır.",
        # strangers' words
        "Biri meydanda hökuməti silahla yıxmağa çağırır, o biri susur, üçüncüsü gülür.",
        # what old people tell, and what was the habit
        "Babam deyərdi ki, kəndlilər Arazı pasportsuz keçib İrana gedərmiş.",
        # a fall from the throne that nobody asks for
        "AÇIQ MÜRACİƏT: qalxın, pişiyimizi axtarın, taxtdan salınıb!",
        # a stay, no crossing, without papers
        "Pasportu ilə Gürcüstandan gəlib, vizasının vaxtı bitəndən sonra qalıb işləyir.",
        # a trip to a border town of one's own country
        "Samura çatdı, suya girmək istədi, su soyuq idi, qayıtdı. Pasportunu evdə unutmuşdu.",
    ],
)
def test_no_clause_in_another_frame(text: str) -> None:
    assert result(text).best == ()


def test_what_a_court_drops_is_dropped() -> None:
    text = "Dağıstandan Azərbaycana keçib. İttihamın sənədsizliklə bağlı hissəsi düşüb."
    assert status(text, "without_documents") == REFUTED


def test_what_is_denied_of_the_object_leaves_the_call() -> None:
    text = "Meydanda camaatı çağırdı. Hökuməti silahla devirməkdən danışmayıb."
    assert status(text, "violent_seizure") == REFUTED


def test_what_they_say_of_me_is_no_confession() -> None:
    assert outcome("Deyirlər ki, İrana pasportsuz qaçmışam.", "318.1") != "made_out"
    assert outcome("Deyirəm ki, İrana pasportsuz qaçmışam.", "318.1") == "made_out"


@pytest.mark.parametrize(
    ("told_of_others", "told_of_oneself"),
    [
        ("Mən tərcüməçiyəm. Dedi: {}", "Mən balıqçıyam. Dedim: {}"),
        ("Müştərim danışır ki, {}", "Vəkilim danışmır, {}"),
        ("Nəvəm deyir: {}", "Nəvəm yatır. {}"),
        ("Uşaqlar həyətdə oynayır. {}", "Uşaqlar həyətdə yatır. {}"),
        ("Mahnının sözləri belədir: {}", "Hadisənin izahı belədir: {}"),
        ("İmtahana hazırlaşıram: {}", "Məhkəməyə hazırlaşıram: {}"),
    ],
)
def test_what_others_have_done_is_not_the_speakers(
    told_of_others: str, told_of_oneself: str
) -> None:
    act = "gecə Arazı pasportsuz keçib İrana getdim."
    assert result(told_of_others.format(act)).best == ()
    assert result(told_of_oneself.format(act)).best == ("318.1",)


def test_let_us_cross_is_no_crossing() -> None:
    assert outcome("Razılaşdıq ki, gecə Arazı keçək, İrana gedək.", "318.1") != "made_out"
    assert outcome("Dedim: gedək. Gecə Arazı keçib İrana getdik.", "318.1") == "made_out"


def test_a_boat_that_had_not_sailed() -> None:
    boat = "Bərədə gizlənib sənədsiz Türkmənistana getdilər. Bərə sahildən {} saxlanılıblar."
    assert status(boat.format("ayrılmamış"), "crossing") != SHOWN
    assert status(boat.format("ayrılıb,"), "crossing") == SHOWN


def test_sent_back_from_abroad_is_no_attempt() -> None:
    text = "Meşədən Gürcüstana keçib, {} geri qaytarılıb."
    assert status(text.format("Tiflisdən"), "crossing") == SHOWN
    assert status(text.format("sərhəddən"), "crossing") != SHOWN


def test_a_court_of_cassation_is_no_wish() -> None:
    """'Kaş' (if only) is no stem of 'kassasiya'."""
    text = "Kassasiya hökmü saxladı: sənədsiz dərədən Gürcüstana keçib."
    assert outcome(text, "318.1") == "made_out"


def test_a_state_to_be_founded_is_no_seizure_of_power() -> None:
    assert status("Meydanda qışqırdı: ayrıca dövlətimizi quraq!", "violent_seizure") != SHOWN
    assert status("Meydanda qışqırdı: hökuməti silahla yıxaq!", "violent_seizure") == SHOWN


def test_countries_are_no_group() -> None:
    text = "Meydanda camaatı hökuməti silahla devirməyə çağırdı. {} bunu pislədi."
    assert status(text.format("Çad, Misir və Sudan"), "group") != SHOWN
