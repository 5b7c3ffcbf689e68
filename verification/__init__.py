"""Slow checks of the science; `python -m verification.forms` prints the numbers of the docs."""
