"""Every pattern by name, in the order in which they are told."""

from __future__ import annotations

from collab_sim.patterns import (
    coalitions,
    commitment,
    coordinating,
    laboratory,
    organisations,
    partners,
    people,
)
from collab_sim.patterns.claims import Pattern

PATTERNS: dict[str, Pattern] = {
    pattern.name: pattern
    for pattern in (
        Pattern("StrangerDecayVsFischbacher", laboratory.stranger_decay, 200, 20, laboratory.AXES),
        Pattern("RestartEffectVsAndreoni", laboratory.restart_effect, 1000, 100, laboratory.AXES),
        Pattern("EndOfHorizonVsDalBo", laboratory.end_of_horizon, 1000, 200, laboratory.AXES),
        Pattern("PartnersKnownEndVsHerrmann", partners.partners_known_end, 4000, 60,
                laboratory.AXES),
        Pattern("DriftingApartVsJonsson", partners.drifting_apart, 60, 12, laboratory.AXES),
        Pattern("RestartJumpsVsAndreoni", partners.restart_jumps, 600, 100),
        Pattern("PartnersAndStrangersVsKeser", partners.partners_and_strangers, 600, 100,
                laboratory.AXES),
        Pattern("GroupSizeAndReturnVsIsaac", partners.group_size_and_return, 300, 60),
        Pattern("ContinuationRatioVsDalBo", partners.continuation_ratio, 600, 100),
        Pattern("SurvivalAfterGrantVsFeinberg", coalitions.survival_after_grant, 20_000, 1000,
                ("years", "alive")),
        Pattern("WhoSurvivesVsNorc", coalitions.who_survives, 4000, 400),
        Pattern("LayeredSustainabilityVsNorc", coalitions.layered_sustainability, 4000, 400),
        Pattern("SectorsNoAssociationVsNorc", coalitions.sectors_no_association, 4000, 400),
        Pattern("MidLifePeakVsUlibarri", coalitions.mid_life_peak, 2000, 200, ("life", "relative")),
        Pattern("TrustAndCongruenceVsLundin", commitment.trust_and_congruence, 600, 100),
        Pattern("InterdependenceNeedsTrust", commitment.interdependence_and_trust, 600, 100),
        Pattern("ResultsFeedCommitmentVsAnsell", commitment.results_feed_commitment, 400, 60),
        Pattern("SmallWinsVsWeick", commitment.small_wins, 600, 100),
        Pattern("DistrustWithoutExposure", commitment.distrust_without_exposure, 400, 60),
        Pattern("FoundingTrustFades", commitment.founding_trust_fades, 400, 60),
        Pattern("OverloadByArenasVsCross", coordinating.overload_by_arenas, 300, 60,
                ("arenas", "action")),
        Pattern("ReturnToCoordinationVsProvan", coordinating.return_to_coordination, 600, 100),
        Pattern("RecoveryAfterCoordinatorsLeave", coordinating.coordinators_leave, 1000, 200,
                ("years", "engagement_per_seat")),
        Pattern("TurnoverNeverHelps", coordinating.turnover_never_helps, 300, 60),
        Pattern("HeterogeneityMatters", people.heterogeneity_matters, 400, 100),
        Pattern("IncentivesWithoutCoordinationVsKretschmer",
                organisations.incentives_without_coordination, 1000, 100),
        Pattern("ParticipationSkewVsCross", organisations.participation_skew, 200, 20),
        Pattern("MandateNeedsCapacityVsBitterman", organisations.mandate_needs_capacity, 2000, 200),
        Pattern("CoordinatorThroughTrustVsVanMeerkerk", organisations.coordinator_through_trust,
                1000, 100),
        Pattern("NullGuard", organisations.null_guard, 500, 50),
    )
}  # fmt: skip
