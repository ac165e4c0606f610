"""What of a text could not be used, and why an empty result is empty: the notes below a result."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from charges.matching.acts import Weighed
from charges.matching.divide import TELLING
from charges.matching.lexicon import lexicon
from charges.matching.named import named_clauses
from charges.matching.result import ClauseResult
from charges.matching.tables import markers, persons, pronouns
from charges.matching.text import Passage, Sentence

MOST = 3  # of one kind of note; who has more of them reads the text anyway

_WHY_NOT = {
    "law": "some sentences speak of the law and not of a deed: they count for nothing",
    "fiction": "some of it is told as a story, a game or a dream: it counts for nothing",
    "history": "some of it is history: it counts for nothing",
    "nonhuman": "some of it is no person's act: it counts for nothing",
    "other_actor": "some of it is told of somebody else: it counts for nothing here",
    "hypothetical": "some of it is only supposed: it counts for nothing",
    "planned": "some of it is only planned: it counts for nothing",
}


def notes_of(
    passage: Passage,
    weighed: Sequence[Weighed],
    dates_apart: Sequence[str],
    rows: Sequence[ClauseResult],
) -> tuple[str, ...]:
    """The notes below a result, each a sentence, in the order in which a reader needs them.

    `dates_apart`: the acts to which the text gives days of different law.
    """
    notes = [one.words for one in named_clauses(passage.text, list(rows))]
    notes += [
        f"the text dates the {act} differently, and the law changed in between: read as it is now;"
        " --on DATE chooses"
        for act in dates_apart
    ]
    kinds = {c.kind for w in weighed for c in w.context if w.weight == "void"}
    notes += [words for kind, words in _WHY_NOT.items() if kind in kinds]
    notes += _misspelt(passage, weighed)
    notes += _unread(passage)
    notes += _nobody(passage, weighed)
    if all(row.silent for row in rows):
        notes.append(_why_empty(passage, weighed))
    return tuple(notes)


def _why_empty(passage: Passage, weighed: Sequence[Weighed]) -> str:
    if not passage.words:
        return "there is no word in the text"
    if weighed:
        return "the words of the clauses occur, but tell no act that falls under one"
    return "no expression that the words files know occurs in the text"


def _misspelt(passage: Passage, weighed: Sequence[Weighed]) -> list[str]:
    """What was read as another word; where nothing was found, also what may be meant for one."""
    used = {i for w in weighed for i in w.found.words}
    notes: dict[str, None] = {}
    for i in sorted(used) if weighed else _suspect(passage):
        word = passage.words[i]
        meant = lexicon(passage.sentences[word.sentence].language).read_as(word.folded)
        if meant:
            said = passage.text[word.start : word.end]
            if i in used:
                notes.setdefault(f"\u201c{said}\u201d was read as \u201c{meant}\u201d, misspelt")
            else:
                guess = f"\u201c{said}\u201d may be meant for \u201c{meant}\u201d"
                notes.setdefault(f"{guess}; by itself it tells nothing")
        if len(notes) == MOST:
            break
    return list(notes)


def _suspect(passage: Passage) -> Iterator[int]:
    """The words of the sentences in which one may be misspelt."""
    for number in range(len(passage.sentences)):
        words = lexicon(passage.sentences.language(number))
        if words.may_be_misspelt(passage.sentences.pieces(number)):
            sentence = passage.sentences[number]
            yield from range(sentence.first, sentence.last)


def _unread(passage: Passage) -> list[str]:
    """The sentences that are in none of the languages which the words files know."""
    small, _ = markers()
    known = frozenset().union(*small.values())
    sentences = map(passage.sentences.__getitem__, passage.strange)
    foreign = [s for s in sentences if _is_foreign(passage, s, known)]
    if not foreign:
        return []
    first = " ".join(passage.text[foreign[0].start : foreign[0].end].split())
    quote = first if len(first) <= 40 else first[:39].rstrip() + "\u2026"
    count = "1 sentence is" if len(foreign) == 1 else f"{len(foreign)} sentences are"
    return [
        f"{count} in no language that the words files know, and could not be read:"
        f" \u201c{quote}\u201d"
    ]


def _is_foreign(passage: Passage, sentence: Sentence, known: frozenset[str]) -> bool:
    words = passage.words[sentence.first : sentence.last]
    letters = [c for w in words for c in passage.text[w.start : w.end] if c.isalpha()]
    # Latin and Cyrillic end at U+052F, and Latin's own additions lie at U+1E00.
    other = sum(not (c <= "\u052f" or "\u1e00" <= c <= "\u1eff") for c in letters)
    if letters and other > len(letters) // 2:
        return True
    if len(words) < TELLING or any(w.folded in known for w in words):
        return False
    said = [w.folded for w in words]
    row = lexicon(sentence.language)
    # Names, figures and slogans have no small words either: half of it must be unknown.
    return sum(not row.symbols(one) for one in said) > len(said) // 2


def _nobody(passage: Passage, weighed: Sequence[Weighed]) -> list[str]:
    """A deed in a story of several sentences that says 'he' and never who that is."""
    if len(passage.sentences) < 2:
        return []
    told = [w for w in weighed if w.supports and w.weight in ("told", "strong")]
    if not told:
        return []
    first = min(told, key=lambda w: w.found.first)
    sentence = passage.sentences[first.found.sentence]
    places = range(sentence.first, first.found.last + 1)
    who = [i for i in places if passage.words[i].folded in pronouns(sentence.language)]
    if not who or any(_is_person(passage, i) for i in range(who[0])):
        return []
    word = passage.words[who[0]]
    said = passage.text[word.start : word.end]
    return [f"\u201c{said}\u201d: the text does not say before it who that is"]


def _is_person(passage: Passage, place: int) -> bool:
    """May the word be a person's name, or is it one of the commonest nouns for a person?"""
    word = passage.words[place]
    sentence = passage.sentences[word.sentence]
    if word.folded in persons(sentence.language):
        return True
    return word.capital and word.folded not in markers()[0][sentence.language]
