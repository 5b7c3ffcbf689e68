"""The compiled engine: the same month on arrays, phase by phase."""
