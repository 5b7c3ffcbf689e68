"""What a command tells the shell."""

from __future__ import annotations

BAD_INPUT = 2
"""Nothing was run."""
NOT_AS_ASKED = 3
"""It ran, but a run failed, a number differs, or something could not be made."""
INTERRUPTED = 130
