"""Hypothesis profiles: repeatable in CI, exploring at a desk."""

from __future__ import annotations

import os

from hypothesis import settings

from collab_sim.cache import use_cache

# Commands under test run in processes of their own; compiled once, they start warm.
use_cache()

settings.register_profile("desk", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True, print_blob=True)
settings.load_profile("ci" if os.environ.get("CI") else "desk")
