"""Run the command line: `python -m hearsay`."""

from hearsay.serve.cli import main

if __name__ == "__main__":
    main()
