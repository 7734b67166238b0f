"""How near a wording puts an event to the place it names: "near", "countryside of", "province", "highway"."""

from __future__ import annotations

import re
from typing import Final

from hearsay.types.codes import WherePrecision

NEAR: Final = re.compile(
    r"\b(?:near|nearby|outside|around|surrounding|surroundings|vicinity|outskirts|close to|next to|adjacent|"
    r"periphery|"
    r"edges? of|entrances? (?:of|to)|approaches|environs|perimeter|km|kilomet(?:er|re)s?|miles?|"
    r"(?:north|south|east|west|north-?east|north-?west|south-?east|south-?west) (?:of|to)|"
    r"(?:north|south|east|west)(?:ern|ward)?s? from|towards?|off|between|route|road between)\b",
    re.IGNORECASE,
)
COUNTRYSIDE: Final = re.compile(
    r"\b(?:countryside|country side|rural|suburbs?|hinterland|subdistrict|plains?|rif|reef)\b", re.IGNORECASE
)
GOVERNORATE: Final = re.compile(r"\b(?:provinces?|provincial|governorates?|muhafaza)\b", re.IGNORECASE)
DISTRICT: Final = re.compile(r"\bdistricts?\b", re.IGNORECASE)
LINE: Final = re.compile(
    r"\b(?:highways?|motorway|roads?|desert|fronts?|frontlines?|front lines?|axis|borders?|lines?|river|"
    r"mountains|corridor)\b",
    re.IGNORECASE,
)
QUARTER: Final = re.compile(
    r"\b(?:neighbou?rhoods?|quarters?|districts?|streets?|squares?|hospital|school|mosque|roundabout|market|"
    r"suburb|camp|shrine|church|bakery|university|citadel|airport|airbase|air base|base|crossing|palace|"
    r"prison|"
    r"factory|station|plant|headquarters)\b",
    re.IGNORECASE,
)
SETTLEMENT: Final = re.compile(r"\b(?:city|cities|towns?|villages?|hamlet)\b", re.IGNORECASE)
DIRECTION: Final = re.compile(
    r"\b(?:north|south|east|west|northern|southern|eastern|western|central|north-?eastern|north-?western|"
    r"south-?eastern|south-?western|"
    r"north-?east|north-?west|south-?east|south-?west)\b",
    re.IGNORECASE,
)
KIND: Final = re.compile(
    r"city|town|village|area|region|province|governorate|district|neighbou?rhood|highway|road|street|square|"
    r"hospital|air|base|airport|airbase|camp|castle|mountain|river|border|crossing|desert|countryside|north|south|"
    r"east|west|central|positions|the|a|dam|field",
    re.IGNORECASE,
)
INTERNATIONAL: Final = re.compile(r"\binternational (?:waters|airspace)\b", re.IGNORECASE)
BEFORE: Final = re.compile(
    r"\b(?:near|nearby|outside|around|surrounding|vicinity of|outskirts of|close to|edge of|"
    r"entrance (?:of|to)|"
    r"(?:north|south|east|west)(?:-?(?:east|west))? of|km (?:from|of)|towards?|surroundings of)"
    r"(?:\s+(?:the|a|town|city|village|of|north|south|east|west|northern|southern|eastern|western))*\s*$",
    re.IGNORECASE,
)
BEFORE_COUNTRYSIDE: Final = re.compile(
    r"\b(?:countryside|suburbs?|rural parts?) of(?:\s+the)?\s*$", re.IGNORECASE
)

OF_LEVEL: Final = {
    "country": WherePrecision.COUNTRY,
    "governorate": WherePrecision.GOVERNORATE,
    "district": WherePrecision.DISTRICT,
    "subdistrict": WherePrecision.DISTRICT,
    "area": WherePrecision.DISTRICT,
    "region": WherePrecision.REGION,
    "sea": WherePrecision.INTERNATIONAL,
}


def precision_of(words: str, before: str, level: str | None) -> WherePrecision:
    """Return UCDP's precision of a place of a level, given the mention's words and those just before it."""
    if INTERNATIONAL.search(words):
        return WherePrecision.INTERNATIONAL
    named = OF_LEVEL.get(level or "", WherePrecision.EXACT)
    if named >= WherePrecision.GOVERNORATE:
        return named
    if level is None and (GOVERNORATE.search(words) or LINE.search(words)):
        return WherePrecision.GOVERNORATE if GOVERNORATE.search(words) else WherePrecision.REGION
    if COUNTRYSIDE.search(words) or BEFORE_COUNTRYSIDE.search(before):
        return max(named, WherePrecision.DISTRICT)
    is_near = NEAR.search(words) or BEFORE.search(before)
    return max(named, WherePrecision.NEAR) if is_near else named


def levels_beside(text: str, start: int, end: int) -> frozenset[str]:
    """Return the levels that the words beside a name agree with; none where they tell nothing."""
    after = text[end : end + 24]
    before = text[max(0, start - 32) : start]
    for words in (after, before):
        if GOVERNORATE.search(words):
            return frozenset({"governorate"})
        if SETTLEMENT.search(words) and not COUNTRYSIDE.search(words):
            return frozenset({"place"})
        if QUARTER.search(words):
            return frozenset(
                {"neighbourhood", "facility", "place"}
                if DISTRICT.search(words)
                else {"neighbourhood", "facility"}
            )
        if LINE.search(words) or "region" in words:
            return frozenset({"region", "area"})
    nearest = text[max(0, start - 20) : start].rstrip().rpartition(" ")[2]
    if DIRECTION.fullmatch(nearest) and not re.match(r"\s*(?:of|to)\b", after):
        return frozenset({"governorate", "neighbourhood", "region", "area"})
    return frozenset()
