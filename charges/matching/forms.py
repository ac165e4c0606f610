"""Word forms: from a word as it stands to the dictionary forms it may have.

Each function gives every form a word *may* come from; the caller keeps those that the words files
know, so a wrong guess costs nothing. English: endings and doubled letters, British and American
spelling. Russian: the Snowball stemmer. Azerbaijani has no stemmer among the packages: its endings
follow one another in a fixed order and are taken off one by one, in the plain letters of
`text.fold` (so `ə` is `e`, and `ı`, `i` are one).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

_VOWELS = set("aeiouy")
_IZE = re.compile(r"iz(e|ed|es|ing|ation|er|ers)$")
_OR = re.compile(r"(?<=[lb])or(s|ed|ing|ite)?$")


def english(word: str) -> set[str]:
    """'crossing' -> crossing, cross; 'carries' -> carry; 'organizer' -> organiser."""
    forms = {word}
    if len(word) > 3:
        if word.endswith("ies") or word.endswith("ied"):
            forms.add(word[:-3] + "y")
        if word.endswith("es"):
            forms.add(word[:-2])
        if word.endswith("s") and not word.endswith("ss"):
            forms.add(word[:-1])
        for ending in ("ed", "ing"):
            if word.endswith(ending):
                stem = word[: -len(ending)]
                if len(stem) > 1 and _VOWELS & set(stem):
                    forms.add(stem)
                    forms.add(stem + "e")
                    if stem[-1] == stem[-2]:
                        forms.add(stem[:-1])
                    if ending == "ing" and stem.endswith("y"):
                        forms.add(stem[:-1] + "ie")  # lying
    for form in list(forms):
        if "iz" in form:
            form = _IZE.sub(r"is\1", form)
        if "or" in form:
            form = _OR.sub(r"our\1", form)
        forms.add(form)
    return forms


@lru_cache(maxsize=1)
def _russian_stemmer() -> Callable[[str], str]:
    import snowballstemmer  # here, because only matching needs it

    stem: Callable[[str], str] = snowballstemmer.stemmer("russian").stemWord
    return stem


@lru_cache(maxsize=16384)
def _russian_stem(word: str) -> str:
    return _russian_stemmer()(word)


def russian(word: str) -> set[str]:
    """'границу' -> границу, границ*; the star marks a stem, so that it never meets a whole word."""
    return {word, _russian_stem(word) + "*"}


# Endings in plain letters, in the order in which Azerbaijani lines them up; any may be missing.
_ENDINGS_TEXT = """
    lar ler
    im um in un i u si su miz imiz umuz niz iniz unuz m n
    nin nun ni nu ya ye a e na ne da de nda nde dan den ndan nden
    li lu siz suz liq lik luq luk lig lug liy luy ci cu daki deki ki la le yla yle ca ce nca nce
    dir dur dirlar dirler durlar
    di du ib ub yib yub mis mus acaq ecek yacaq yecek acag eceg ecey acay ir ur yir yur
    ar er yar yer
    sin sun sinlar sinler maq mek mag mey ma me mayi meyi masi mesi
    an en yan yen diq duq dik duk dig dug diy duy diyi dugu araq erek yaraq yerek
    anda ende yanda yende madan meden mali meli sa se il ul dir dur t is us las les lan len
    am em iq ik uq uk siniz sunuz mis miss misdi misdir ibdir ubdur yibdir yubdur
    arken erken irken urken iken caq cek a e yiq yik yuq yuk yam yem ydi ydu ysa yse ymis
"""
_AZ_ENDINGS = sorted(_ENDINGS_TEXT.split(), key=len, reverse=True)
_AZ_SET = frozenset(_AZ_ENDINGS)
_AZ_LONGEST = max(map(len, _AZ_ENDINGS))
_AZ_NEGATIVE = re.compile(
    r"m[ae](?:d[iu]|yib|yub|mis|m[ae]|yecek|yeceg|yecey|yacaq|yacag|z|yen|yan|yin$(?<=mayin)|den$|dan$|sin$|sinl|sa|se"
    r"|yir|yur|meli|mali|ya?raq|yerek)|m[iu]r(?:di|du|am|em|iq|ik|lar|ler|sen|san|dir|mis|siniz|$)"
)
_AZ_ASKS_NOT = re.compile(r"m[ae](?:sin(?:l[ae]r)?|yin|yaq|yek)$")
# Words with a negative's sound: an official, repair, iron, coal, prayer, Ramadan, Yalama, Panama.
_AZ_NOT_NEGATIVE = ("memur", "temir", "demir", "komur", "namaz", "ramaz", "yalama", "panama")
# Nouns with a verbal noun's ending: court, word, song, firm, subject, sky.
_AZ_NOUNS = ("mehkeme", "kelme", "negme", "firma", "drama", "tema", "sema", "proqram", "terceme")
_AZ_CLASSES = {
    "~maga": re.compile(r"m(?:aga|eye|aya|ege)$"),
    "~magi": re.compile(r"m(?:agi|eyi|ayi|egi)$"),
    "~masi": re.compile(
        r"(?:m[ae]s[iu]|d[iu][gky][iu])(?:n[iu]n?)?$|(?:m[ae]|d[iu][qk])l[ae]r[iu](?:n[iu]n?)?$"
    ),
    "~maqda": re.compile(r"m(?:aqda|ekde|agda|akda|eyde)$"),
}


@lru_cache(maxsize=2048)
def azerbaijani(word: str) -> frozenset[str]:
    """'butovluyunun' -> butovluk; 'sekli' -> sekil; seven endings are taken off at most."""
    forms = {word}
    layer = {word}
    for _ in range(7):
        shorter = set()
        for form in layer:
            for length in range(1, min(_AZ_LONGEST, len(form) - 2) + 1):
                if form[-length:] in _AZ_SET:
                    shorter.add(form[:-length])
        layer = shorter - forms
        if not layer:
            break
        forms |= layer
    for form in list(forms):
        last = form[-1]
        if last in "gy":
            forms.add(form[:-1] + ("q" if last == "g" else "k"))
            if last == "g":
                forms.add(form[:-1] + "k")
        elif last == "d":
            forms.add(form[:-1] + "t")
        if len(form) > 2 and form[-2] not in "aeiou" and last not in "aeiou":
            forms.add(form[:-1] + "i" + last)  # sekl -> sekil
            forms.add(form[:-1] + "u" + last)  # ogl -> ogul
    # The negative verb is a dictionary form of its own: 'etmeyib' -> 'et!', written etməmək; and
    # some classes of words may stand in a pattern: ~mağa (a call to do ...), ~maqda (accused of
    # doing ...), ~ması (that somebody did), ~madı (a verb that is negative).
    for found in () if word.startswith(_AZ_NOT_NEGATIVE) else _AZ_NEGATIVE.finditer(word, 2):
        forms |= {word[: found.start()] + "!", "~madi"}
    for name, ending in _AZ_CLASSES.items():
        if len(word) > 5 and not word.startswith(_AZ_NOUNS) and ending.search(word):
            forms.add(name)
    return frozenset(forms)


def azerbaijani_asks_not(word: str) -> bool:
    """Does the folded `word` ask that something be not done? 'atmasin', 'vermeyin', 'getmeyek'."""
    return _AZ_ASKS_NOT.search(word, 2) is not None


def azerbaijani_negative(word: str, stem: str) -> bool:
    """Is `word`, a form of the verb `stem`, negative? 'kecmedi', 'kecmir': yes; 'kecmeye': no."""
    if stem[-1] == "!" or stem[0] == "~":
        return stem[-1] == "!" or stem == "~madi"
    if len(stem) > 4 and stem[-2:] in ("me", "ma"):
        stem = stem[:-2]  # the words file knows the verbal noun, too
    rest = word[len(stem) :] if word.startswith(stem[:-1]) else word
    return _AZ_NEGATIVE.search(rest) is not None


FORMS: dict[str, Callable[[str], set[str] | frozenset[str]]] = {
    "en": english,
    "ru": russian,
    "az": azerbaijani,
}


def dictionary_key(word: str, language: str) -> str:
    """The form under which a word of a words file is kept: what the forms of a text must meet."""
    if language == "ru":
        return _russian_stem(word) + "*"
    if language == "az" and len(word) > 4 and word[-3:] in ("maq", "mek"):
        stem = word[:-3]  # a verb may stand in the file as its infinitive
        if len(stem) > 3 and stem[-2:] in ("ma", "me"):
            return stem[:-2] + "!"  # etməmək: only its negative forms
        return stem
    return word
