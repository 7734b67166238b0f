"""Join the codings to your own copies of the reports, and write codings with quotes, one file a report.

python codings/join.py REPORTS.jsonl OUT [--second]

REPORTS.jsonl holds one report a line with the key `text`, and `id` where you have ours. A report is known
by the sha256 of its text; one that bears our id and another text is named and left out, since offsets would
point at other words.
"""

from __future__ import annotations

import argparse
import gzip
import json
import sys
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
FILES = {False: HERE / "reports.jsonl.gz", True: HERE / "second.jsonl.gz"}


def codings(*, second: bool = False) -> Iterator[dict[str, Any]]:
    """Yield the codings, offsets for words; `second` those of the reports that were coded twice."""
    with gzip.open(FILES[second], "rt", encoding="utf-8") as lines:
        yield from (json.loads(line) for line in lines)


def joined(coding: dict[str, Any], text: str) -> dict[str, Any]:
    """Return a coding with the words at its offsets; ValueError where the text is not the one coded."""
    if sha256(text.encode()).hexdigest() != coding["sha256"]:
        raise ValueError(coding["document"])
    kinds = {kind: [_quoted(claim, text) for claim in coding[kind]] for kind in ("events", "states")}
    return {key: value for key, value in coding.items() if key != "sha256"} | kinds


def _quoted(claim: dict[str, Any], text: str) -> dict[str, Any]:
    quotes = {"evidence": [text[start:end] for start, end in claim["evidence"]]}
    if claim.get("trigger"):
        start, end = claim["trigger"]
        quotes["trigger"] = text[start:end]
    return claim | quotes


def main() -> int:
    """Write one JSON file for each coded report whose text is at hand; return the exit status."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("reports", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--second", action="store_true", help="the second coder's reports")
    given = parser.parse_args()
    with given.reports.open(encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    texts = {sha256(row["text"].encode()).hexdigest(): row["text"] for row in rows}
    ids = {row.get("id") for row in rows}
    given.out.mkdir(parents=True, exist_ok=True)
    written, other = 0, []
    for coding in codings(second=given.second):
        if coding["sha256"] not in texts:
            other += [coding["document"]] if coding["document"] in ids else []
            continue
        whole = joined(coding, texts[coding["sha256"]])
        path = given.out / f"{coding['document']}.json"
        path.write_text(json.dumps(whole, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
        written += 1
    print(f"{written} codings joined and written to {given.out}")
    if other:
        print(
            f"{len(other)} reports have another text than the one coded: {', '.join(other)}", file=sys.stderr
        )
    return 0 if written else 1


if __name__ == "__main__":
    raise SystemExit(main())
