"""English prose for the benchmarks, made up word by word: the same text for the same seed.

It reads like a novel of no worth. What matters is that its numbers are those of real prose:
eighteen words a sentence, words of their usual frequency with a long tail of rare ones (names,
mostly), speech, negations, suppositions and questions as often as a book has them, and, every few
hundred words, one of the benchmarks' cues.
"""

from __future__ import annotations

import random
from itertools import accumulate

WORDS = """\
person: ferryman widow clerk captain baker teacher doctor farmer shepherd soldier merchant nurse
    girl boy tailor miller priest sailor painter cousin uncle aunt neighbour landlord postman
    driver cook gardener judge engineer visitor stranger carpenter printer fisherman schoolmaster
    innkeeper stationmaster washerwoman blacksmith watchmaker grandmother bookseller magistrate
thing: letter lamp door window table chair coat bread kettle basket garden road bridge river valley
    house kitchen ladder boat rope candle mirror book picture orchard barn church tower wall gate
    field hill forest lake harbour market square street bench stove cupboard blanket umbrella
    newspaper telegram violin carriage suitcase staircase courtyard chimney mountain meadow
    waterfall lighthouse vineyard photograph handkerchief wheelbarrow grandfather-clock
idea: silence memory weather journey winter summer evening morning quarrel promise secret rumour
    story question answer reason habit hunger patience sorrow kindness trouble business marriage
    inheritance misunderstanding conversation celebration disappointment imagination arrangement
did: carried opened closed watched followed painted mended forgot found lost sold bought borrowed
    remembered described admired measured counted cleaned lifted dropped noticed ignored praised
    answered repeated explained promised returned visited photographed inherited rearranged
went: walked travelled wandered hurried climbed came went rode sailed drifted limped strolled
how: slowly quietly suddenly carefully gladly badly twice again early late together alone at-once
    before-noon after-dark as-usual for-a-while without-a-word
kind: old young tall small quiet cold warm yellow green broken heavy empty narrow wide honest tired
    happy curious forgotten ordinary enormous respectable melancholy absent-minded
where: near behind beyond under above beside towards across along inside outside around between
month: January February March April May June July August September October November
shapes:
    The {kind} {person} {did} the {thing} {where} the {kind} {thing}, and the {person} {did} it. /
    {name} {went} {where} the {thing} with the {person}'s {kind} {thing} and {did} a {thing}. /
    It was a {kind} {idea}, and nobody in the {thing} {did} the {idea} of the {person} any more. /
    In {month} the {person} from {name} {did} a {thing}, a {thing} and two {kind} {thing}s. /
    “There is no {thing} here,” said {name}, “but the {person} has not {did} the {thing} yet.” /
    If the {person} had {did} the {thing}, {name} would have {went} {where} the {thing} {how}. /
    He did not see the {kind} {thing} that the {person} had {did} {where} the {thing} in {month}. /
    She thought of the {idea} and the {idea}, of {name} and of the {kind} {person} who {did} it. /
    Did the {person} know what {name} {did} {where} the {thing}? /
    They {went} {how}, they {did} what there was, and the {kind} {thing} was {did} by {name}. /
    When the {idea} came, {name} {did} the {thing} and {went} {how}; the {person} {did} nothing. /
    Of all the {thing}s that {name} ever {did}, the {kind} one {where} the {thing} was the best one.
syllables: ba bel bran cor dal den dor el fen gar hal hol is kel kin lan lor mar mel mor nar nor or
    pel quin ral ros sal sel tar tor ul val ver win wor yar zel
endings: bury by ford ham ley mere more ness ridge stead ton vale ville wick worth
starts: That night he / It is said that he / He never / She
"""


# So many invented words are added to a list, with these endings: a text has thousands of nouns.
INVENTED = {
    "person": (600, ("er", "ist", "wright")),
    "thing": (4000, ("le", "et", "stone", "ing", "ock")),
    "idea": (1200, ("ness", "ship", "ment", "ity")),
    "did": (900, ("ed", "ised")),
    "kind": (900, ("ish", "ous", "al", "ly")),
}


def _lists() -> dict[str, list[str]]:
    """The words above by the name of their list; how one does a thing may be several words."""
    lists: dict[str, list[str]] = {}
    for line in WORDS.replace("\n    ", " ").splitlines():
        name, _, words = line.partition(":")
        by_line = "/" in words
        lists[name] = [one.strip() for one in (words.split("/") if by_line else words.split())]
    lists["how"] = [one.replace("-", " ") for one in lists["how"]]
    rng = random.Random("words")
    for name, (count, endings) in INVENTED.items():
        while count:
            count -= 1
            stem = "".join(rng.choices(lists["syllables"], k=rng.randint(1, 3)))
            lists[name].append(stem + rng.choice(endings))
    return lists


def _names(lists: dict[str, list[str]], count: int) -> list[str]:
    """Invented names, the commonest first."""
    rng = random.Random("names")
    names: dict[str, None] = {}
    while len(names) < count:
        name = "".join(rng.choices(lists["syllables"], k=rng.randint(1, 3)))
        names[(name + rng.choice(lists["endings"])).capitalize()] = None
    return list(names)


class Prose:
    """A writer of sentences, paragraphs and texts; the same seed writes the same.

    `cues`: phrases of which one is said in a sentence of its own every `every` words.
    """

    def __init__(self, seed: str, cues: list[str] | None = None, every: int = 300) -> None:
        self._rng = random.Random(seed)
        self._lists = _lists()
        self._lists["name"] = _names(self._lists, 10_000)
        # The first words of a list are said often, the last ones hardly ever.
        self._weights = {
            kind: list(accumulate(1 / (rank + 10) for rank in range(len(words))))
            for kind, words in self._lists.items()
        }
        self._cues = cues or []
        self._every = every
        self._since = 0

    def _word(self, kind: str) -> str:
        return self._rng.choices(self._lists[kind], cum_weights=self._weights[kind])[0]

    def sentence(self) -> str:
        """One sentence, and after enough words a second that says a cue."""
        text, *pieces = self._rng.choice(self._lists["shapes"]).split("{")
        for piece in pieces:
            kind, _, rest = piece.partition("}")
            text += self._word(kind) + rest
        self._since += text.count(" ") + 1
        if self._cues and self._since >= self._every:
            self._since = 0
            start = self._rng.choice(self._lists["starts"])
            text += f" {start} {self._rng.choice(self._cues)} near {self._word('name')}."
        return text

    def paragraph(self) -> str:
        """Three to eight sentences."""
        return " ".join(self.sentence() for _ in range(self._rng.randint(3, 8)))

    def paragraphs(self, size: int) -> list[str]:
        """Paragraphs of together about `size` letters."""
        parts: list[str] = []
        length = 0
        while length < size:
            parts.append(self.paragraph())
            length += len(parts[-1]) + 2
        return parts

    def text(self, size: int) -> str:
        """A text of `size` letters."""
        return "\n\n".join(self.paragraphs(size))[:size]
