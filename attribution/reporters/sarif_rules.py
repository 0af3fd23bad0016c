"""Rules as SARIF describes them, and the guides that ask for them as taxonomies."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from attribution.model import Guide, RuleFacts, Status


def rules_and_taxonomies(facts: Iterable[RuleFacts]) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """Return a descriptor a rule, in their order, and a taxonomy a guide, by name.

    A taxon is what one guide says about one rule, in our words; the rule points to it as relevant.

    Args:
        facts: The rules.
    """
    known = tuple(facts)
    names = sorted({guide.name for one in known for guide in one.guides})
    taxa: dict[str, list[dict[str, Any]]] = {name: [] for name in names}
    rules = []
    for one in known:
        rule = _rule(one)
        relationships = []
        for guide in one.guides:
            own = taxa[guide.name]
            own.append(_taxon(one, guide, own))
            target = {
                "id": own[-1]["id"],
                "index": len(own) - 1,
                "toolComponent": {"name": guide.name, "index": names.index(guide.name)},
            }
            relationships.append({"target": target, "kinds": ["relevant"]})
        if relationships:
            rule["relationships"] = relationships
        rules.append(rule)
    return rules, [_taxonomy(name, taxa[name]) for name in names]


def _rule(one: RuleFacts) -> dict[str, Any]:
    rule: dict[str, Any] = {"id": one.code, "name": one.name}
    if one.aliases:
        rule["deprecatedIds"] = list(one.aliases)
    rule["shortDescription"] = {"text": one.summary or one.name}
    if one.why:
        rule["fullDescription"] = {"text": one.why}
    if one.url:
        rule["helpUri"] = one.url
    parts = [one.summary, one.why, f"Fine when: {one.fine_when}" if one.fine_when else ""]
    told = [part for part in parts if part]
    if told:
        rule["help"] = {"text": "\n\n".join(told)}
    review = one.tier == "C"
    rule["defaultConfiguration"] = {"level": "none" if review else one.severity.value}
    rule["properties"] = {"tags": [one.family], "tier": one.tier, "preview": one.status is Status.PREVIEW}
    return rule


def _taxonomy(name: str, taxa: list[dict[str, Any]]) -> dict[str, Any]:
    return {
        "name": name,
        "shortDescription": {"text": f"What the guide of {name} says, as far as rules rest on it, in other words"},
        "isComprehensive": False,
        "taxa": taxa,
    }


def _taxon(one: RuleFacts, guide: Guide, others: list[dict[str, Any]]) -> dict[str, Any]:
    number = sum(other["name"] == one.name for other in others)
    return {
        "id": f"{one.code}.{number + 1}" if number else one.code,
        "name": one.name,
        "shortDescription": {"text": guide.says},
        "properties": {"demand": guide.demand, "seen": guide.seen},
    }
