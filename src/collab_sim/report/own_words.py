"""The words of a model of one's own, wherever what it played is told."""

from __future__ import annotations

from contextlib import AbstractContextManager, nullcontext

from collab_sim.config.models import in_force_of
from collab_sim.config.study import Study
from collab_sim.study.results import Results
from collab_sim.study.worlds import Worlds
from collab_sim.world.extension import put_in_force


def own_words(played: Worlds | Results | Study | None) -> AbstractContextManager[None]:
    """Let the extension hold in a ``with`` block that something was played with.

    Where it was played without one, whatever holds outside holds on.
    """
    if isinstance(played, Worlds) and played.extension:
        return put_in_force(played.extension)
    study = played.study if isinstance(played, Results) else played
    return in_force_of(study) if isinstance(study, Study) and study.model else nullcontext()
