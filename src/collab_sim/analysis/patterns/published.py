"""What was measured elsewhere: figures with their sources, in our words.

Nothing here is fitted by the model except where a role says *calibration*.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Role = Literal["calibration", "sign", "pattern"]


@dataclass(frozen=True)
class Source:
    """Where a regularity was reported.

    ``role``: *calibration* may be looked at while choosing a value, a *sign* says a direction, a
    *pattern* figures; the last two are never tuned to. ``base`` is what was observed, and how many.
    """

    reference: str
    base: str
    role: Role


SOURCES = {
    "survival_after_grant": Source(
        "Feinberg, Bontempo & Greenberg 2008, "
        "American Journal of Preventive Medicine 34(6):495-501",
        "110 community coalitions with a start grant of three years",
        "calibration",
    ),
    "who_survives": Source(
        "NORC/ASPE 2012, Assessment of the sustainability of community coalitions; "
        "Savaya & Spiro 2012, American Journal of Evaluation 33(1):26-43",
        "165 coalitions after federal money ended, logit; 197 projects",
        "sign",
    ),
    "layered_sustainability": Source(
        "NORC/ASPE 2012, Assessment of the sustainability of community coalitions",
        "165 coalitions after federal money ended",
        "pattern",
    ),
    "sectors_no_association": Source(
        "NORC/ASPE 2012, Assessment of the sustainability of community coalitions",
        "165 coalitions after federal money ended, logit",
        "sign",
    ),
    "mid_life_peak": Source(
        "Ulibarri, Emerson, Imperial, Jager, Newig & Weber 2020, Policy and Society 39(4):617-637",
        "a medium number of case studies of collaborative governance over time",
        "sign",
    ),
    "incentives_without_coordination": Source(
        "Kretschmer & Puranam 2008, Organization Science 19(6):860-875",
        "a formal model of incentives across units",
        "sign",
    ),
    "participation_skew": Source(
        "Cross, Rebele & Grant 2016, Harvard Business Review; "
        "Angst, Mewhirter, McLaughlin & Fischer 2022, Public Administration Review",
        "over 300 organisations; 307 actors of a policy system",
        "pattern",
    ),
    "mandate_needs_capacity": Source(
        "Bitterman & Koliba 2020, Journal of Public Administration Research and Theory "
        "30(4):636-655",
        "an agent-based model of water governance around Lake Champlain",
        "sign",
    ),
    "coordinator_through_trust": Source(
        "van Meerkerk & Edelenbos 2014, Policy Sciences 47:3-24",
        "141 respondents in governance networks, mediation analysis",
        "sign",
    ),
    "stranger_decay": Source(
        "Fischbacher & Gächter 2010, American Economic Review 100(1):541-556",
        "140 participants, groups of four drawn anew in each of ten rounds, return .4",
        "calibration",
    ),
    "restart_effect": Source(
        "Andreoni 1988, Journal of Public Economics 37(3):291-304; Chaudhuri 2018, Games 9(4):96",
        "public-goods experiments with a surprise restart, partners and strangers",
        "sign",
    ),
    "end_of_horizon": Source(
        "Dal Bó 2005, American Economic Review 95(5):1591-1604; "
        "Normann & Wallace 2012, International Journal of Game Theory 41:707-718",
        "repeated dilemmas of two with known and with open ends",
        "sign",
    ),
    "null_guard": Source("none: logic", "no observation", "pattern"),
}

# Feinberg et al. 2008: share of coalitions alive, with the tolerances we hold the model to.
GRANT_YEARS = 3
ALIVE_AT_GRANT_END, ALIVE_AT_GRANT_END_WITHIN = 0.90, (0.85, 0.95)
ALIVE_FOUR_YEARS_AFTER, ALIVE_FOUR_YEARS_AFTER_WITHIN = 0.67, (0.55, 0.78)
YEARLY_LOSS_AFTER = (0.03, 0.08)

# NORC/ASPE 2012: shares of 165 coalitions.
AT_LEAST_ONE_ACTIVITY = 0.94
STILL_COLLABORATING = 0.68
ALL_ORIGINAL_GOALS = 0.33

# Ulibarri et al. 2020: the middle of the observed time, taken generously by us.
MIDDLE_OF_LIFE = (0.30, 0.70)

# Cross et al. 2016: share of collaboration that comes from the 3 to 5 % who give most.
TOP_SHARE = (0.20, 0.35)

# Fischbacher & Gächter 2010: shares of the endowment, of participants, and of the endowment.
STRANGERS_GIVE = (0.395, 0.387, 0.313, 0.267, 0.240, 0.202, 0.190, 0.171, 0.138, 0.112)
STRANGERS_GIVE_NOTHING = (0.24, 0.23, 0.31, 0.31, 0.34, 0.39, 0.39, 0.44, 0.48, 0.56)
STRANGERS_SPREAD = (0.35, 0.33, 0.31, 0.28, 0.29, 0.26, 0.26, 0.25, 0.23, 0.22)
STRANGERS_TOLERANCE = 0.05
