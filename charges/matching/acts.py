"""Acts: what hangs on what, and what is tied into one act.

An anchor tells the act (a crossing, an appeal); the rest hangs on it, and says nothing where the
text tells no such act, tells it of somebody else, or tells it too far away. Which element is what
is data (`data/context/effects.yaml`).
"""

from __future__ import annotations

from typing import Any, Literal, NamedTuple

from charges.matching.context import UNDONE, Found
from charges.matching.result import Context
from charges.matching.tables import acts, effects

# What a piece of evidence is worth: a finding of a court outweighs what is told or alleged, that
# outweighs a denial; "passing" (told in too few words), "apart" (told too far from its act) and
# "unsure" settle nothing, "void" counts for nothing.
Weight = Literal["strong", "told", "weak", "passing", "apart", "unsure", "void"]
# How many sentences from a hint the sign may stand that makes an act of it, unless data say less.
NEAR = 3


class Weighed(NamedTuple):
    """One piece of evidence of one element, with its worth."""

    element: str
    found: Found
    supports: bool
    weight: Weight
    context: tuple[Context, ...]


class Roles(NamedTuple):
    """Which act each element belongs to, and as what."""

    act: dict[str, str]
    role: dict[str, str]  # anchor, named, hangs, objects


def roles() -> Roles:
    """Read from data/context/effects.yaml."""
    act: dict[str, str] = {}
    role: dict[str, str] = {}
    for name, row in acts().items():
        act[row["anchor"]] = name
        role[row["anchor"]] = "anchor"
        for part in ("named", "hangs", "objects"):
            for element in row.get(part, ()):
                act[element] = name
                role[element] = part
    return Roles(act, role)


def _told(weighed: tuple[Weighed, ...], elements: set[str]) -> set[str]:
    """Which of `elements` the passage speaks of, for or against, outside stories and laws."""
    return {w.element for w in weighed if w.element in elements and w.weight != "void"}


def _two_signs(weighed: tuple[Weighed, ...], elements: set[str]) -> bool:
    """Do two different words speak of two different elements?"""
    signs: dict[str, list[set[int]]] = {}
    for w in weighed:
        if w.element in elements and w.weight != "void":
            signs.setdefault(w.element, []).append(set(w.found.words))
    # A handful of places of each element settles it: only words in common keep two from counting.
    return any(
        one.isdisjoint(other)
        for element in signs
        for another in signs
        if element != another
        for one in signs[element][:9]
        for other in signs[another][:9]
    )


def with_their_act(
    weighed: tuple[Weighed, ...], order: Roles, table: dict[str, dict[str, str]]
) -> tuple[Weighed, ...]:
    """Without what hangs on an act of which the passage does not speak at all.

    An act is spoken of by its anchor (also denied or planned), or, where nobody names it, by two
    signs of different kinds: 'drying his trousers on a Georgian fence; his passport was in Baku'.
    """
    spoken = set()
    for name, row in acts().items():
        anchored = any(
            w.element == row["anchor"]
            and w.found.rule.stance != "hints"
            and not any(table[c.kind]["named"] == "void" for c in w.context)
            for w in weighed
        )
        no_deed = any(
            w.element == row["anchor"] and any(table[c.kind]["named"] == "void" for c in w.context)
            for w in weighed
        )
        signs = {row["anchor"], *row.get("signs", ())}
        if (
            anchored
            or (
                not no_deed
                and _two_signs(weighed, signs)
                and _asks_for_one(weighed, row)
                and _more_than_named(weighed, row, signs)
            )
            or _told(weighed, set(row.get("speaks", ())))
        ):
            spoken.add(name)
    places = _places(weighed, table)
    others = _acts_of_others(weighed)
    told_in: dict[int, set[str]] = {}
    for w in weighed:
        if order.role.get(w.element) == "anchor" and w.weight != "void":
            told_in.setdefault(w.found.sentence, set()).add(order.act[w.element])
    beasts = _acts_of_no_person(weighed)
    kept = []
    for w in weighed:
        role = order.role.get(w.element, "hangs")
        act = order.act.get(w.element)
        unspoken = role in ("hangs", "named") and not w.found.rule.alone and act not in spoken
        company = w.element in acts().get(act or "", {}).get("company", ())
        elsewhere = company and len(spoken) > 1 and _of_another(w, act or "", told_in)
        far = role == "hangs" and _too_far(w, act or "", places)
        if act and (
            unspoken or elsewhere or far or act in beasts or (role == "hangs" and act in others)
        ):
            w = w._replace(weight="void")
        kept.append(w)
    return _sure_near(_told_by_its_signs(tuple(kept)), order)


def _more_than_named(weighed: tuple[Weighed, ...], row: dict[str, Any], signs: set[str]) -> bool:
    """Is there a sign besides places that are only named? 'In Brussels she met the Georgians.'"""
    named = row.get("named", ())
    return not named or bool(_told(weighed, signs - {row["anchor"], *named}))


def _asks_for_one(weighed: tuple[Weighed, ...], row: dict[str, Any]) -> bool:
    """Is something told that such an act asks for? Asked of acts that ask for something."""
    objects = row.get("objects", ())
    return not objects or any(w.element in objects and w.weight != "void" for w in weighed)


def _places(
    weighed: tuple[Weighed, ...], table: dict[str, dict[str, str]]
) -> dict[str, frozenset[int]]:
    """The sentences that speak of each act, by its anchor or its objects, outside stories."""
    found = {}
    for name, row in acts().items():
        telling = {row["anchor"], *row.get("objects", ())}
        found[name] = frozenset(
            w.found.sentence
            for w in weighed
            if w.element in telling
            and (w.found.rule.stance != "hints" or not row.get("objects"))
            and not any(table[c.kind]["named"] == "void" for c in w.context)
        )
    return found


def _too_far(w: Weighed, act: str, places: dict[str, frozenset[int]]) -> bool:
    """Does nothing tell the act so near that these words may be said of it?"""
    near = w.found.rule.near
    if near is None:
        near = int(acts().get(act, {}).get("near", {}).get(w.element, -1))
    at = w.found.sentence
    return near >= 0 and places[act].isdisjoint(range(at - near, at + near + 1))


def _of_another(w: Weighed, act: str, told_in: dict[int, set[str]]) -> bool:
    """Does the sentence tell another act, and not this one? 'He crossed with two friends.'

    Of two acts in a text each keeps its own company, days and place.
    """
    here = told_in.get(w.found.sentence, set())
    return bool(here) and act not in here


def _acts_of_no_person(weighed: tuple[Weighed, ...]) -> set[str]:
    """The acts whose first telling is no person's: 'A bear ... In May it crossed the border.'"""
    result = set()
    for name, row in acts().items():
        anchors = sorted(
            (w for w in weighed if w.element == row["anchor"]), key=lambda w: w.found.first
        )
        if anchors and any(c.kind == "nonhuman" for c in anchors[0].context):
            result.add(name)
    return result


def _acts_of_others(weighed: tuple[Weighed, ...]) -> set[str]:
    """The acts that somebody else did, while the subject is said not to have done them.

    'She saw the crowd pour across the Araz. ... "I have never been over."' What hangs on the
    crossing is the crowd's.
    """
    result = set()
    for name, row in acts().items():
        anchors = [w for w in weighed if w.element == row["anchor"]]
        if any(c.kind == "other_actor" for w in anchors for c in w.context) and not any(
            w.supports and w.weight in ("told", "strong") for w in anchors
        ):
            result.add(name)
    return result


def _left_open(w: Weighed) -> bool:
    """Is the act told as attempted, planned or asked about? Then no sign makes a deed of it."""
    if w.found.rule.stance == "shows" and any(c.kind in UNDONE for c in w.context):
        return True
    return w.weight == "unsure" and any(effects()[c.kind]["anchor"] == "unsure" for c in w.context)


def _told_by_its_signs(weighed: tuple[Weighed, ...]) -> tuple[Weighed, ...]:
    """An anchor only hinted at is told where a sign that only a real act leaves stands near it.

    'Was in Georgia before lunch' may be anything; with 'through the beech woods' beside it, or
    'showed her passport at Red Bridge', it is a crossing.
    """
    result = list(weighed)
    for row in acts().values():
        anchor, signs = row["anchor"], set(row.get("confirmed_by", ()))
        reach = int(row.get("confirmed_within", NEAR))
        if any(w.element == anchor and w.weight in ("told", "strong", "weak") for w in weighed):
            continue
        if any(w.element == anchor and _left_open(w) for w in weighed):
            continue
        places = {w.found.sentence for w in weighed if w.element in signs and w.weight == "told"}
        # 'Expressed support for its independence' asks nobody for anything.
        places -= {
            w.found.sentence
            for w in weighed
            if w.element in row.get("speaks", ()) and w.weight == "told" and w.supports
        }
        hinted = {anchor, *row.get("named", ())}
        for i, w in enumerate(result):
            at = w.found.sentence
            near = any(place in places for place in range(at - reach, at + reach + 1))
            if w.element in hinted and w.weight == "unsure" and w.supports and near:
                result[i] = w._replace(weight="told")
    return tuple(result)


def _sure_near(weighed: tuple[Weighed, ...], order: Roles) -> tuple[Weighed, ...]:
    """What is told too far from where its act is told for sure only hints at its element.

    How far is data (`sure_within`). What an act asks for stands in its own sentence: 'He called for
    calm. ... Guns remain, and the government may fall' asks nobody to bring it down.
    """
    limits = {element: 0 for row in acts().values() for element in row.get("objects", ())}
    limits |= {e: int(n) for row in acts().values() for e, n in row.get("sure_within", {}).items()}
    told: dict[str, set[int]] = {}
    aloud: dict[str, set[int]] = {}
    for w in weighed:
        if order.role.get(w.element) == "anchor" and w.supports:
            if w.weight in ("told", "strong"):
                told.setdefault(order.act[w.element], set()).add(w.found.sentence)
            elif w.weight == "unsure" and w.element not in w.found.rule.elements:
                aloud.setdefault(order.act[w.element], set()).add(w.found.sentence)
    for act, places in told.items():
        places |= aloud.get(act, set())  # what stands in its own words is asked for there

    def far(w: Weighed) -> bool:
        at, reach = w.found.sentence, limits[w.element]
        return told.get(order.act[w.element], {at}).isdisjoint(range(at - reach, at + reach + 1))

    return tuple(
        w._replace(weight="apart")
        if w.element in limits and w.weight == "told" and w.supports and far(w)
        else w
        for w in weighed
    )
