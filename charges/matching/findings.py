"""From evidence to findings: an element's status, and the sentence that says why."""

from __future__ import annotations

from charges.matching.acts import Weighed, Weight
from charges.matching.result import Evidence, Finding, Status
from charges.matching.tables import against_wins, more_wins
from charges.matching.text import Passage

_WORDS_FOR = {
    "negated": "negated by",
    "denied": "denied:",
    "acquitted": "found not proved:",
    "hypothetical": "only supposed:",
    "planned": "only planned:",
    "attempted": "only attempted:",
    "questioned": "only asked:",
    "other_actor": "somebody else's act:",
    "nonhuman": "no person's act:",
    "fiction": "a story's:",
    "law": "talk of the law, not of a deed:",
    "alleged": "alleged:",
    "found": "found:",
    "convicted": "convicted:",
    "quoted": "quoted:",
}
_RANK: dict[Weight, int] = {
    "strong": 0,
    "told": 1,
    "weak": 2,
    "passing": 3,
    "apart": 4,
    "unsure": 5,
    "void": 6,
}
# Told in passing or apart is told as well: it settles nothing, and nothing told against it does.
_LOOSE: dict[Weight, str] = {
    "passing": "told in passing, in too few words of the text to settle it",
    "apart": "told apart from its act: this alone does not settle it",
}
_TOLD: tuple[Weight, ...] = ("told", *_LOOSE)


def evidence_of(weighed: Weighed, passage: Passage) -> Evidence:
    """The record of one piece of evidence; its quote is the very words of the text."""
    first, last = passage.words[weighed.found.first], passage.words[weighed.found.last]
    return Evidence(
        passage.text[first.start : last.end],
        first.start,
        last.end,
        weighed.found.pattern.cue,
        weighed.supports,
        weighed.context,
        weighed.weight != "void",
        weighed.weight not in (*_LOOSE, "unsure", "void"),
    )


def status_of(pieces: list[Weighed], against_wins: bool = False, more_wins: bool = False) -> Status:
    """What the pieces of evidence of one element come to.

    A court's finding decides; then whatever is told or alleged for it; then what is told against
    it, or denied; what is unsure leaves it uncertain. Silence is never read as proof.

    `against_wins`: for elements that loose words suggest ('again', 'two') and plain words exclude
    ('alone', 'the only one'), what is told against weighs more than what is told for it as often.
    `more_wins`: for elements of which a lawful act says much ('with her passport, her visa, through
    the checkpoint'), what is told against wins where it is told more often.
    """
    if any(p.weight == "strong" and not p.supports for p in pieces):
        return "refuted"
    if against_wins or more_wins:
        told = [p for p in _without_parts(pieces) if p.weight in _TOLD]
        against = sum(not p.supports for p in told)
        if against and against + against_wins > len(told) - against:
            return "refuted"
    if any(p.weight in ("told", "strong") and p.supports for p in pieces):
        return "shown"
    if any(p.weight in _LOOSE for p in pieces):
        return "uncertain"
    if any(p.weight in ("told", "weak") and not p.supports for p in pieces):
        return "refuted"
    if any(p.weight == "unsure" for p in pieces):
        return "uncertain"
    return "silent"


def _weighs_most(pieces: list[Weighed], status: Status) -> Weighed:
    wanted = {"shown": True, "refuted": False}.get(status)
    fitting = [p for p in pieces if wanted is None or p.supports == wanted] or pieces
    return min(fitting, key=lambda p: (_RANK[p.weight], -len(p.found.words), p.found.first))


def finding_of(
    element: str, kind: str, pieces: list[Weighed], passage: Passage, label: str
) -> Finding:
    """The finding of one element from its weighed evidence."""
    status = status_of(pieces, element in against_wins(), element in more_wins())
    if not pieces:
        reason = (
            "not tested by the words"
            if kind == "mental"
            else f"nothing in the text speaks of it: {label}"
        )
        return Finding(element, kind, "silent", (), reason)
    evidence: dict[tuple[int, int, bool], Evidence] = {}
    # Of two that say the same of one place, the one that settles it stands for both.
    for piece in sorted(_without_parts(pieces), key=lambda p: _RANK[p.weight]):
        one = evidence_of(piece, passage)
        evidence.setdefault((one.start, one.end, one.supports), one)
    shown = tuple(sorted(evidence.values(), key=lambda e: (e.start, e.end)))
    return Finding(element, kind, status, shown, _reason(status, pieces, passage, label))


def _without_parts(pieces: list[Weighed]) -> list[Weighed]:
    """One place is one piece of evidence: the longest that says the same."""
    kept: dict[int, list[Weighed]] = {}
    for piece in sorted(pieces, key=lambda p: (-(p.found.last - p.found.first), p.found.first)):
        here = kept.setdefault(piece.found.sentence, [])
        if not any(
            other.found.first <= piece.found.first
            and piece.found.last <= other.found.last
            and other.supports == piece.supports
            and other.weight == piece.weight
            for other in here
        ):
            here.append(piece)
    return [piece for row in kept.values() for piece in row]


def standing_under(one: Evidence, kinds: frozenset[str] | None = None) -> str:
    """What a piece of evidence stands under, in words: ', negated by “No”'; empty for nothing.

    `kinds`: only these contexts, else all. A negation within the quoted words is read with them.
    """
    under: dict[str, str] = {}
    for c in one.context:
        inside = one.start <= c.start < one.end and c.kind == "negated"
        if c.kind != "quoted" and not inside and (kinds is None or c.kind in kinds):
            said = f"{_WORDS_FOR.get(c.kind, c.kind)} “{' '.join(c.words.split())}”"
            under.setdefault(c.kind, said)
    return f", {', '.join(under.values())}" if under else ""


def _reason(status: Status, pieces: list[Weighed], passage: Passage, label: str) -> str:
    chief = _weighs_most(pieces, status)
    one = evidence_of(chief, passage)
    quote = "“" + " ".join(one.quote.split()) + "”"
    setting = standing_under(one)
    if status == "shown":
        return f"{quote}{setting}: so it is shown"
    if status == "refuted":
        return f"{quote}{setting}: so it is refuted"
    if status == "uncertain" and chief.weight in _LOOSE:
        return f"{quote}{setting}: {_LOOSE[chief.weight]}"
    if status == "uncertain":
        return f"{quote}{setting}: this alone does not settle it"
    return f"{quote}{setting}: it counts for nothing here"
