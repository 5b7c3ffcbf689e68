"""Running worlds: a few in memory, or a whole study on disk."""
