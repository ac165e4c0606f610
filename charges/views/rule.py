"""`charges show 63.3`: a rule of the general part, with its versions and sources."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from charges.law.model import Rule, Source
from charges.law.rules import rule_versions_on
from charges.views import terms
from charges.views.clause import write_sources
from charges.views.screen import Screen

if TYPE_CHECKING:
    from charges.law.library import Library


def write_rules(
    screen: Screen,
    library: Library,
    rules: Sequence[Rule],
    on: str | None,
    languages: Sequence[str],
) -> None:
    """Rules, each with what it says in `languages`, its versions and what it leaves open.

    An arrow stands at the versions that were, or may have been, in force on the day `on`.
    """
    code, language = library.code, languages[0]
    for rule in rules:
        screen.blank()
        screen.say((rule.article, "accent"), "  ", (rule.title.get(language), "title"))
        screen.say((f"{code.title.get(language)}, general part", "faint"))
        for each in languages:
            screen.say(rule.restated.get(each), first="  ")
        chosen = rule_versions_on(rule, on)
        for version in rule.versions:
            period = terms.period(version)
            mark = "→ " if version in chosen and len(rule.versions) > 1 else "  "
            screen.say((period[:1].upper() + period[1:], "accent"), first=mark, rest="    ")
            if version.quotation is not None:
                screen.say((f"“{version.quotation.words}”", "quote"), first="    ")
            screen.say((f"{version.law}; {terms.basis(version.basis)}", "faint"), first="    ")
            if version.basis.note:
                doubt = "open: " if version.basis.certainty == "open" else ""
                screen.say((doubt, "uncertain"), version.basis.note, first="    ")
        for point in (*rule.open_points, *((rule.below_least,) if rule.below_least else ())):
            screen.say(("open: ", "uncertain"), point, first="  ")
    screen.blank()
    screen.say((f"({code.restated_note.get(language)}: {code.where})", "faint"))
    screen.say(
        ("charges sentence --help", "accent"), " says how the rules are applied to a clause."
    )
    screen.heading("Sources")
    write_sources(screen, sources_of(library, rules))


def sources_of(library: Library, rules: Sequence[Rule]) -> list[Source]:
    """The sources on which the versions of the rules rest."""
    used = {id for rule in rules for one in rule.versions for id in one.basis.sources}
    return [source for source in library.code.sources if source.id in used]


def rules_of(library: Library, rules: Sequence[Rule], on: str | None) -> dict[str, Any]:
    """What `charges show --json` prints for rules."""
    from charges.views.as_json import basis, edge, quotation, text

    return {
        "on": on,
        "rules": [
            {
                "number": rule.article,
                "title": text(rule.title),
                "restated": text(rule.restated),
                "in_force": [rule.versions.index(v) for v in rule_versions_on(rule, on)],
                "versions": [
                    {
                        "since": edge(one.since),
                        "until": edge(one.until),
                        "law": one.law,
                        "quotation": quotation(one.quotation),
                        "basis": basis(one.basis),
                    }
                    for one in rule.versions
                ],
                "open_points": list(rule.open_points),
            }
            for rule in rules
        ],
        "sources": [source._asdict() for source in sources_of(library, rules)],
    }
