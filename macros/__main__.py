"""`python -m macros`: the same as the command `lkj`."""

from macros.cli import main

main()
