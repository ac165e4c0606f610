"""How border services, courts and agencies write: attempts, counts, verdicts, explanations.

Short texts of our own after the manner of such news; each with the clauses that it makes out.
"""

from __future__ import annotations

import pytest

from charges import load

# Those stopped, held back or on the way have not crossed, nor do rules of conduct make a border.
NOBODY_CROSSED = [
    ("en", "Guards caught a man walking in the woods towards Slovakia, past the checkpoint."),
    ("en", "Three men without papers were held when they tried to get over the border fence."),
    ("en", "The patrol foiled another attempt to cross the border illegally outside the post."),
    (
        "en",
        "They were stopped 200 metres from the border, away from the crossing point, no papers.",
    ),
    ("en", "They went to look for shallow places in the river to get to Romania and turned back."),
    ("ru", "Пограничники не позволили пяти иностранцам пересечь границу в обход пункта."),
    ("ru", "Задержаны шесть нарушителей, пытавшихся пересечь границу в обход пункта пропуска."),
    ("ru", "Возбуждено дело о покушении на незаконное пересечение границы группой по сговору."),
    ("ru", "Двоих задержали в 50 метрах от границы: документов у них не было, шли они лесом."),
    ("ru", "Двое нарушили порядок следования от границы до пункта пропуска и оштрафованы."),
    ("en", "“I am going to cross into Georgia without a passport,” he said at the wedding."),
    ("en", "“Tomorrow I cross into Georgia without a passport,” he said, and slept till noon."),
    ("az", "“Sabah pasportu cırıram, Türkiyəyə özüm keçəcəm!” – deyib, sonra yatıb."),
    ("az", "Sərhədi sənədsiz keçməyə cəhd göstərən dörd nəfər saxlanılıb."),
    ("az", "Onların sərhədi pozaraq Avropaya getmək niyyətində olduqları bilinib."),
]
CROSSED = [
    ("en", "A man who swam across the Narva into Estonia, far from the bridge, got three days."),
    ("ru", "Гражданин Словакии в гидрокостюме переплыл реку и незаконно пересёк границу России."),
    ("ru", "Четверо осуждены: в обход пункта пропуска они незаконно пересекли границу России."),
    ("az", "İki nəfər İrandan Azərbaycana meşə ilə, qanunsuz yolla keçib."),
]
# What a law says and what is said of it; calls beside a war, a coup or a state that is only named.
NOBODY_CALLED = [
    ("en", "What is the punishment for crossing the border illegally, without documents?"),
    ("en", "This article examines public calls to break up a state and to seize power by force."),
    ("ru", "Автор делает вывод: публичные призывы к отделению части страны опасны."),
    (
        "ru",
        "Прокуратура в эфире призвала граждан не совершать действий, посягающих на "
        "территориальную целостность страны.",
    ),
    ("en", "The president called for calm on television. Armed men had stormed the palace."),
    ("en", "He called on the United States to send armed forces, in a televised speech."),
]
CALLED = [
    ("ru", "Мужчина в сети побуждал пользователей к насильственному захвату власти.", "281.1"),
    ("ru", "Он призывал в соцсетях отделить Закарпатье от Украины, оправдывал насилие.", "281.1"),
    ("en", "On the instructions of his Russian handlers he ran open pages that called for the "
           "seizure of state power.", "281.3"),
]  # fmt: skip
NEWS = [
    *((language, text, ()) for language, text in (*NOBODY_CROSSED, *NOBODY_CALLED)),
    *((language, text, ("318.1",)) for language, text in CROSSED),
    *((language, text, (best,)) for language, text, best in CALLED),
]


@pytest.mark.parametrize(("language", "text", "best"), NEWS)
def test_what_an_agency_writes(language: str, text: str, best: tuple[str, ...]) -> None:
    result = load().match(text)
    assert result.language == language
    assert result.best == best


@pytest.mark.parametrize(
    "word",
    ["detect", "resolution", "poisoned", "faction", "collision", "patron", "mourning", "defeat"],
)
def test_a_common_word_is_no_misspelt_cue(word: str) -> None:
    assert not [n for n in load().match(f"He spoke of a {word}.").notes if "misspelt" in n]
