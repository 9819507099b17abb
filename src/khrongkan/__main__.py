"""``python -m khrongkan``: the same as the command."""

import sys

from khrongkan.cli import main

if __name__ == "__main__":
    sys.exit(main())
