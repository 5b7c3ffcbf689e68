"""What departments and external actors are like, before a scenario says otherwise."""

from __future__ import annotations

from typing import Any

from collab_sim.world.parameters.declaration import OUR_ASSUMPTION, TALK, Mark, Section, parameter
from collab_sim.world.parameters.engagement import LAB


def _mandate(default: float) -> Any:
    return parameter(
        default,
        swept=(0.2, 0.95),
        en="share of asked effort an actor may commit without approval",
        sv="hur stor del av den begärda insatsen man får lova utan att fråga chefen",
        source=TALK,
        mark=Mark.SOURCE_TALK,
    )


def _spread(of_en: str, of_sv: str) -> Any:
    return parameter(
        0.15,
        within=(0.0, 0.5),
        swept=None,
        en=f"standard deviation of {of_en} between actors",
        sv=f"standardavvikelse för {of_sv} mellan aktörer",
        mark=Mark.ASSUMED,
    )


def _workload() -> Any:
    return parameter(
        0.6,
        swept=(0.3, 0.8),
        en="pressure of an actor's own operations on its working time",
        sv="hur stor del av arbetstiden den egna verksamheten tar",
        source=TALK,
        mark=Mark.SOURCE_TALK,
    )


def _incentive(
    default: float,
    swept: tuple[float, float],
    en: str,
    sv: str,
    *,
    source: str = OUR_ASSUMPTION,
) -> Any:
    mark = Mark.SOURCE_TALK if source == TALK else Mark.ASSUMED
    within = (0.0, 2.0)
    return parameter(
        default, "weight", within=within, swept=swept, en=en, sv=sv, source=source, mark=mark
    )


def _own() -> Any:
    return _incentive(0.5, (0.2, 1.0), "weight on own benefit", "vikt på egen nytta", source=TALK)


def _shared() -> Any:
    return _incentive(
        1.0,
        (0.5, 1.2),
        "weight on common benefit",
        "vikt på gemensam nytta",
        source=TALK,
    )


def _money(default: float) -> Any:
    return _incentive(default, (0.0, 0.6), "weight on the arena's money", "vikt på arenans pengar")


def _legitimacy(default: float) -> Any:
    return _incentive(
        default,
        (0.0, 0.6),
        "weight on standing with the political leadership",
        "vikt på anseende hos den politiska ledningen",
    )


def _reciprocal() -> Any:
    return parameter(
        0.67,
        swept=(0.55, 0.75),
        en="share of actors who give what they expect partners to give (reciprocal)",
        sv="andel aktörer som ger vad de väntar sig att partnerna ger (ömsesidiga)",
        source=LAB,
        mark=Mark.DATA,
    )


def _own_results() -> Any:
    return parameter(
        0.23,
        swept=(0.1, 0.25),
        en="share who go by what they get out of it (own results); the rest are duty-bound",
        sv="andel som går efter vad de får ut av det (egna resultat); övriga är pliktstyrda",
        source=LAB,
        mark=Mark.DATA,
    )


def _incentive_spread() -> Any:
    return parameter(
        0.5,
        "relative standard deviation",
        within=(0.0, 2.0),
        swept=(0.1, 0.8),
        en="how far incentives (own, shared, money, legitimacy) differ within a side",
        sv="hur olika incitamenten (egen, gemensam, pengar, anseende) är inom en sida",
        mark=Mark.ASSUMED,
    )


def _backfill(default: float) -> Any:
    return parameter(
        default,
        swept=(0.0, 0.6),
        en="share of working time that the arena's money frees by backfilling",
        sv="andel av arbetstiden som arenans pengar frigör genom ersättare",
        mark=Mark.ASSUMED,
    )


def _backing(default: float) -> Any:
    return parameter(
        default,
        swept=None,
        en="how far strong leadership replaces a missing mandate",
        sv="hur långt ett starkt ledarskap ersätter ett saknat mandat",
        mark=Mark.ASSUMED,
    )


class Departments(Section):
    """Defaults for the municipality's own departments."""

    mandate: float = _mandate(0.5)
    mandate_sd: float = _spread("mandate", "mandat")
    workload: float = _workload()
    workload_sd: float = _spread("workload", "arbetsbelastning")
    reciprocal: float = _reciprocal()
    own_results: float = _own_results()
    own: float = _own()
    shared: float = _shared()
    money: float = _money(0.1)
    legitimacy: float = _legitimacy(0.3)
    incentive_spread: float = _incentive_spread()
    backfill: float = _backfill(0.1)
    backing: float = _backing(0.5)


class External(Section):
    """Defaults for actors outside the municipality."""

    mandate: float = _mandate(0.7)
    mandate_sd: float = _spread("mandate", "mandat")
    workload: float = _workload()
    workload_sd: float = _spread("workload", "arbetsbelastning")
    reciprocal: float = _reciprocal()
    own_results: float = _own_results()
    own: float = _own()
    shared: float = _shared()
    money: float = _money(0.3)
    legitimacy: float = _legitimacy(0.0)
    incentive_spread: float = _incentive_spread()
    backfill: float = _backfill(0.3)
    backing: float = _backing(0.0)
