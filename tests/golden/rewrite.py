"""Write the example corpus's claims anew: `make golden`, then read the diff before committing it."""

from __future__ import annotations

import sys
from contextlib import closing
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from hearsay import record
from hearsay.serve.build import build
from hearsay.serve.export import EXPORTS, Format
from hearsay.settings import Settings
from hearsay.types.page import Given

EXAMPLES = Path(__file__).parents[2] / "examples"
GOLDEN = Path(__file__).with_name("claims.jsonl")


@cache
def example_claims() -> tuple[str, ...]:
    """Return the lines of `hearsay export claims` for the example corpus; built once in a process."""
    settings = Settings(packs=("syria", str(EXAMPLES)))
    with TemporaryDirectory() as folder:
        case = Path(folder) / "examples.db"
        build([EXAMPLES / "reports"], case, Given(), settings)
        with closing(record.open_to_read(case)) as store:
            return tuple(EXPORTS[Format.CLAIMS](store))


def main() -> None:
    """Write the golden file."""
    lines = example_claims()
    GOLDEN.write_text("".join(line + "\n" for line in lines), encoding="utf-8")
    sys.stdout.write(f"{len(lines)} claims written to {GOLDEN}. Read the diff before you commit it.\n")


if __name__ == "__main__":
    main()
