"""Contexts: what a place in the text stands under, and the words that set it.

After NegEx and ConText: words that set a context reach forward, backward, over their sentence, over
the passage, or from their sentence onward, until something ends them. All of that is data
(`data/context/`); this module reads it off one sentence at a time.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from charges.errors import InputError
from charges.matching import forms
from charges.matching.divide import read
from charges.matching.lexicon import Lexicon, lexicon
from charges.matching.questions import asked_in
from charges.matching.quotes import in_quotes
from charges.matching.result import Context
from charges.matching.search import CARRIES, search
from charges.matching.search import Found as Found
from charges.matching.tables import (
    acts,
    joins,
    markers,
    prepositions,
    subject_first,
)
from charges.matching.text import Passage

# These say who does something, and how many: they tell of an act, and change nothing of its worth.
DOERS = frozenset({"several", "they"})
# What stands under these is not done (yet).
UNDONE = frozenset({"attempted", "planned"})


class Setting(NamedTuple):
    """Everything found in a passage that sets, ends or feigns a context, and all cues."""

    passage: Passage
    cues: tuple[Found, ...]
    triggers: tuple[Found, ...]
    # The same by sentence, so that the work per sentence does not grow with the text ...
    triggers_of: dict[int, list[Found]]
    stops_of: dict[int, list[Found]]
    negating: dict[int, frozenset[int]]  # by sentence, the words of its negations
    # ... and those whose reach leaves their sentence: of each rule and kind the first is enough.
    wide: tuple[Found, ...]
    # For each word, where the quotation mark stands that it is inside of; -1 outside of any.
    quoted: Sequence[int]
    neighbours: tuple[Found, ...]  # what another article may fit better


def find_all(passage: Passage, everywhere: bool = False) -> Setting:
    """Look for the patterns of each sentence's language.

    Without `everywhere` only for what may matter to a cue: all context words of a sentence that
    holds one, and in others those that speak of the whole passage.
    """
    every_cue, contexts = search(passage, everywhere)
    cues = [cue for cue in every_cue if cue.rule.stance != "neighbour"]
    neighbours = [cue for cue in every_cue if cue.rule.stance == "neighbour"]
    triggers, stops, pseudo = (
        [found for found in contexts if found.rule.stance == stance]
        for stance in ("context", "stop", "pseudo")
    )
    feigned = {word for found in pseudo for word in found.words}
    triggers = [t for t in triggers if not feigned.issuperset(t.words)]
    stops = [s for s in stops if not feigned.issuperset(s.words)]
    if any(t.rule.kind == "convicted" for t in triggers):
        # Where one count ends in a conviction, an acquittal speaks of the other, not of the whole.
        # And a judgment explains the law that it applies: that makes no textbook of it.
        triggers = [
            t
            for t in triggers
            if (t.rule.kind, t.rule.reach) != ("acquitted", "passage")
            and not (t.rule.kind == "law" and t.rule.needs)
        ]
    triggers = _often_enough(triggers)
    by_sentence = {n: _longest(row) for n, row in _by_sentence(triggers).items()}
    kept_triggers = tuple(t for row in by_sentence.values() for t in row)
    wide: dict[str, Found] = {}
    for trigger in kept_triggers:
        if trigger.rule.reach in ("passage", "onward"):
            wide.setdefault(trigger.rule.id, trigger)
    return Setting(
        passage,
        tuple(cues),
        kept_triggers,
        by_sentence,
        _by_sentence(stops),
        {
            number: frozenset(i for t in row if t.rule.kind == "negated" for i in t.words)
            for number, row in by_sentence.items()
        },
        tuple(wide.values()),
        in_quotes(passage),
        tuple(neighbours),
    )


def _often_enough(triggers: list[Found]) -> list[Found]:
    """Without those of a theme of which the passage has too few different words.

    One 'match' or 'chapter' may stand in any story; three of their kind tell what it is about.
    """
    patterns: dict[str, set[str]] = {}
    places: dict[str, set[int]] = {}
    for one in triggers:
        if one.rule.needs:
            patterns.setdefault(one.rule.id, set()).add(one.pattern.words)
            places.setdefault(one.rule.id, set()).add(one.first)
    told = {id: min(len(patterns[id]), len(places[id])) for id in patterns}
    return [t for t in triggers if told.get(t.rule.id, 0) >= t.rule.needs]


def _by_sentence(found: list[Found]) -> dict[int, list[Found]]:
    rows: dict[int, list[Found]] = {}
    for one in found:
        rows.setdefault(one.sentence, []).append(one)
    return rows


def _longest(triggers: list[Found]) -> list[Found]:
    """Without those that are only a part of another there: 'not' in 'was not proved'."""
    sets = [(set(one.words), one) for one in triggers]
    return [
        one
        for mine, one in sets
        if not any(mine < other and by.rule.reach != "passage" for other, by in sets)
    ]


def _stopped(
    setting: Setting,
    sentence: int,
    begin: int,
    end: int,
    kind: str,
    elements: tuple[str, ...],
    ahead: bool,
) -> bool:
    """Does anything between the words `begin` and `end` (both exclusive) end a context `kind`?"""
    for stop in setting.stops_of.get(sentence, ()):
        if begin < stop.first and stop.last < end:
            if stop.rule.kind and kind not in stop.rule.kind.split():
                continue
            if stop.rule.elements and elements and not set(stop.rule.elements) & set(elements):
                continue
            return True
    words = setting.passage.words
    for i in range(begin + 1, end + 1):
        gap = words[i].gap
        if ";" in gap or " – " in gap or " — " in gap or "- " in gap:
            return True
        if ahead and (kind == "negated" or kind in DOERS) and ":" in gap:
            return True
        if kind == "negated" and "," in gap and not _listed(setting, i):
            return True
    return False


def _listed(setting: Setting, comma: int) -> bool:
    """Is the comma before the word `comma` one of an enumeration: 'no passport, visa or permit'?"""
    words = setting.passage.words[max(0, comma - 1) : comma + 5]
    return any(word.folded in joins() for word in words)


def _is_speech(setting: Setting, sentence: int) -> bool:
    """Does the sentence begin with a quotation mark? Then the speaker before goes on."""
    passage = setting.passage
    here = passage.sentences[sentence]
    opening = passage.text[here.start : passage.words[here.first].start]
    return any(mark in opening for mark in "\"“„«'‘")


def _is_subject(setting: Setting, trigger: Found) -> bool:
    """May the words of `trigger` be what their sentence is about? Not after a preposition."""
    sentence = setting.passage.sentences[trigger.sentence]
    small = prepositions(sentence.language)
    before = [word.folded for word in setting.passage.words[sentence.first : trigger.first]]
    if trigger.rule.kind in DOERS:
        # 'On the square three lads called': the preposition has its noun; 'with the three': not.
        passed_over = lexicon(sentence.language).skip
        return small.isdisjoint([word for word in before if word not in passed_over][-1:])
    return small.isdisjoint(before[-3:])


def _negates_itself(setting: Setting, words: tuple[int, ...], sentence: int) -> bool:
    """Does the cue carry a negation among its own words?"""
    return not setting.negating.get(sentence, frozenset()).isdisjoint(words)


def _reaches(
    setting: Setting,
    trigger: Found,
    words: tuple[int, ...],
    sentence: int,
    elements: tuple[str, ...],
) -> bool:
    """Does the context that `trigger` sets reach the words of a cue?"""
    rule = trigger.rule
    if rule.elements and elements and not set(rule.elements) & set(elements):
        return False
    if rule.keeps and set(rule.keeps) & set(elements):
        return False
    if rule.later and trigger.sentence == 0:
        return False
    if rule.subject and not _is_subject(setting, trigger):
        return False
    if rule.reach == "passage":
        return True
    if rule.reach == "onward":
        return trigger.sentence <= sentence
    if trigger.sentence != sentence:
        return (
            rule.later
            and 0 < sentence - trigger.sentence <= CARRIES
            and _is_speech(setting, sentence)
        )
    if rule.reach == "sentence":
        return True
    if not set(words).isdisjoint(trigger.words):
        return False  # the cue carries these words itself: 'without a passport'
    if rule.kind == "negated" and _negates_itself(setting, words, sentence):
        # 'neither passport nor visa': one negation; but 'not without a passport' has two.
        return trigger.last == words[0] - 1 and len(trigger.words) == 1
    within = [i for i in words if i > trigger.last]
    if rule.reach == "forward" and words[0] < trigger.first and within:
        # In a gap of the cue, before a word of it: 'the border he did not cross'.
        near = rule.within == 0 or within[0] - trigger.last <= rule.within
        follows = setting.passage.words[within[0]].folded
        # Or the subject that stands there, as in Azerbaijani: 'to this side a flock crossed'; or
        # what makes no deed of the words after it: 'intruders who tried to cross the border'.
        undone = rule.kind in UNDONE or (rule.kind == "negated" and len(follows) > 2)
        return near and (rule.subject or undone)
    ahead = words[0] - trigger.last
    behind = trigger.first - words[-1]
    if rule.reach in ("forward", "both") and trigger.first <= words[0] and words[-1] > trigger.last:
        near = rule.within == 0 or ahead <= rule.within
        if near and not _stopped(
            setting, sentence, trigger.last, words[0], rule.kind, elements, True
        ):
            return True
    if (
        rule.reach in ("backward", "both")
        and trigger.last >= words[-1]
        and words[0] < trigger.first
    ):
        near = rule.within == 0 or behind <= rule.within
        if near and not _stopped(
            setting, sentence, words[-1], trigger.first, rule.kind, elements, False
        ):
            return True
    return False


def contexts_of(
    setting: Setting, words: tuple[int, ...], sentence: int, elements: tuple[str, ...] = ()
) -> tuple[Context, ...]:
    """The contexts of a place in the passage (given by its words), in the order of the text."""
    text = setting.passage
    found: dict[tuple[str, int, int], Context] = {}
    nearby = [
        trigger
        for number in range(max(0, sentence - CARRIES), sentence + 1)
        for trigger in setting.triggers_of.get(number, ())
        if (number == sentence or trigger.rule.later)
        and trigger.rule.reach not in ("passage", "onward")
    ]
    for trigger in (*setting.wide, *nearby):
        if trigger.rule.kind not in DOERS and _reaches(setting, trigger, words, sentence, elements):
            start, end = text.words[trigger.first].start, text.words[trigger.last].end
            found[(trigger.rule.kind, start, end)] = Context(
                trigger.rule.kind, start, end, text.text[start:end]
            )
    mark = setting.quoted[words[0]]
    if mark >= 0:
        found[("quoted", mark, mark + 1)] = Context("quoted", mark, mark + 1, text.text[mark])
    asked = asked_in(text, sentence)
    if asked is not None:
        found[("asked", asked.start, asked.end)] = asked
    if text.sentences[sentence].language == "az":
        asks = any(row["anchor"] in elements for row in acts().values() if row.get("objects"))
        for i in words:
            # 'Called not to take': what is asked for is negated, not the call.
            if is_negative(i, text) and not (asks and says_what_is_asked(i, text)):
                word = text.words[i]
                found[("negated", word.start, word.end)] = Context(
                    "negated", word.start, word.end, text.text[word.start : word.end]
                )
    return tuple(sorted(found.values(), key=lambda context: (context.start, context.kind)))


def several_do(
    setting: Setting, words: tuple[int, ...], sentence: int, elements: tuple[str, ...]
) -> Found | None:
    """The words that say that several persons do what stands at this place, if any do.

    'Three lads unrolled a sheet and chanted ...'; 'Three lads came. They chanted ...': a pronoun
    stands for those last named, at most CARRIES sentences before it.
    """
    first = subject_first(setting.passage.sentences[sentence].language)
    doing = [
        trigger
        for trigger in setting.triggers_of.get(sentence, ())
        if trigger.rule.kind in DOERS
        and not (first and trigger.first > words[0])
        and _reaches(setting, trigger, words, sentence, elements)
    ]
    named = [trigger for trigger in doing if trigger.rule.kind == "several"]
    if named or not doing:
        return named[-1] if named else None
    for number in range(sentence, max(-1, sentence - CARRIES - 1), -1):
        before = [
            trigger
            for trigger in setting.triggers_of.get(number, ())
            if trigger.rule.kind == "several" and trigger.last < doing[-1].first
        ]
        if before:
            return before[-1]
    return None


def is_negative(index: int, passage: Passage) -> bool:
    """Azerbaijani says 'not' inside the verb: keçmədi, keçmir, çağırmayıb."""
    word = passage.words[index].folded
    words: Lexicon = lexicon("az")
    keys = [key for key in words.symbols(word) if key[0] not in "={"]
    if not keys:
        return False
    if "~madi" in keys:  # a negative form may itself stand in a file: its stem counts
        keys = [key for key in keys if key != word]
    longest = max(keys, key=len)
    return len(longest) < len(word) and forms.azerbaijani_negative(word, longest)


def says_what_is_asked(index: int, passage: Passage) -> bool:
    """Does the word say what is asked for: a verb made a noun ('almamağa'), or 'atmasın'?"""
    word = passage.words[index].folded
    symbols = lexicon("az").symbols(word)
    asked = any(symbol in symbols for symbol in ("~maga", "~magi", "~masi"))
    return asked or forms.azerbaijani_asks_not(word)


def context(text: str, start: int, end: int, language: str | None = None) -> tuple[Context, ...]:
    """The contexts of `text[start:end]`, each with the words that set it.

    `start` and `end` count Unicode code points; `language` ("en", "az", "ru") is found from the
    text where it is not given. 'He did not cross.', 7, 16: negated, by 'not'.
    """
    small, abbreviations = markers()
    if language is not None and language not in small:
        raise InputError(f"no language '{language}'", f"there are: {', '.join(small)}")
    if language is not None:
        small = {language: small[language]}
    passage = read(text, small, abbreviations)
    setting = find_all(passage, everywhere=True)
    places = tuple(
        i for i, word in enumerate(passage.words) if word.start < end and word.end > start
    )
    found: dict[tuple[str, int, int], Context] = {}
    for trigger in (None, *setting.triggers):
        # Words of the span may set a context for the rest of it: 'not cross'.
        rest = tuple(i for i in places if trigger is None or i not in trigger.words)
        if rest and (trigger is None or len(rest) < len(places)):
            for one in contexts_of(setting, rest, passage.words[rest[0]].sentence):
                found[(one.kind, one.start, one.end)] = one
    return tuple(sorted(found.values(), key=lambda one: (one.start, one.kind)))
