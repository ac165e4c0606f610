"""The rules of the general part by their article, as people write it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from charges.errors import InputError
from charges.law.dates import parse_date
from charges.law.library import may_hold
from charges.law.model import Rule, RuleVersion

if TYPE_CHECKING:
    from charges.law.library import Library


def rules_at(library: Library, number: str) -> tuple[Rule, ...]:
    """The rules of an article or of a part of it: "63.3", "Art. 63", "66 (2)"; none is no fault."""
    from charges.law.numbers import clean_number

    wanted = clean_number(number)
    if wanted is None:
        return ()
    rules = library.code.general
    exact = tuple(rule for rule in rules if rule.article == wanted)
    return exact or tuple(rule for rule in rules if rule.article.startswith(wanted + "."))


def rule_versions_on(rule: Rule, date: str | None) -> tuple[RuleVersion, ...]:
    """The versions that were, or may have been, in force on a day; without a day, the newest.

    Raises InputError for a day that is none, and for one on which the rule was not in force.
    """
    if date is None:
        return rule.versions[-1:]
    day = parse_date(date)
    found = tuple(version for version in rule.versions if may_hold(version, day, day))
    if not found:
        since = rule.versions[0].since
        hint = f"its first version is in force since {since.day or since.words}"
        raise InputError(f"{rule.article} was not in force on {day}", hint)
    return found
