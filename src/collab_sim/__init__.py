"""How project-based and continuous collaboration change engagement over time."""

from __future__ import annotations

__version__ = "0.1.0"
