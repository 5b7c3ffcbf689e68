"""What collaboration asks, costs and produces."""

from __future__ import annotations

from typing import Annotated, Self

from pydantic import Field, model_validator

from collab_sim.world.parameters.declaration import TALK, Mark, Section, parameter

Interaction = Annotated[float, Field(ge=-3.0, le=3.0)]
InteractionRow = Annotated[tuple[Interaction, ...], Field(strict=False)]


class Work(Section):
    """Asked effort, interdependence and what results are worth."""

    ask_per_goal: float = parameter(
        0.04,
        "share of working time",
        swept=(0.02, 0.08),
        en="working time asked of a member for each goal of an arena at normal activity",
        sv="arbetstid som begärs av en medlem för varje mål i en arena vid normal aktivitet",
        mark=Mark.ASSUMED,
    )
    interdependence: float = parameter(
        0.3,
        swept=(0.0, 0.9),
        en="dependence on others: 0 efforts add up, 1 the weakest link decides",
        sv="beroende av andra: 0 insatser läggs ihop, 1 svagaste länken avgör",
        source="Hirshleifer 1983 for the two ends; the size is assumed",
        mark=Mark.ASSUMED,
    )
    leverage: float = parameter(
        2.0,
        "ratio",
        within=(0.0, 20.0),
        swept=(1.0, 4.0),
        en="worth of a month of results against a month of working time elsewhere",
        sv="värdet av en månads resultat mot en månads arbetstid på annat håll",
        mark=Mark.ASSUMED,
    )
    cost: float = parameter(
        0.8,
        "weight",
        within=(0.0, 2.0),
        swept=(0.4, 1.1),
        en="what engaging costs an actor, before policy and coordination soften it",
        sv="vad engagemang kostar en aktör, innan policy och samordning mildrar det",
        mark=Mark.ASSUMED,
    )
    cost_unloaded: float = parameter(
        0.5,
        "ratio",
        within=(0.0, 2.0),
        swept=(0.2, 1.0),
        en="part of that cost that an actor without any workload pays; workload is added to it",
        sv="del av kostnaden som en aktör utan arbetsbelastning bär; belastningen läggs till",
        mark=Mark.ASSUMED,
    )
    relief_by_policy: float = parameter(
        0.5,
        swept=(0.2, 0.8),
        en="part of that cost that full policy support takes away",
        sv="del av kostnaden som fullt stöd i policyer tar bort",
        mark=Mark.ASSUMED,
    )
    relief_by_coordination: float = parameter(
        0.5,
        swept=(0.2, 0.8),
        en="part of that cost that full coordination takes away",
        sv="del av kostnaden som full samordning tar bort",
        mark=Mark.ASSUMED,
    )
    alone: float = parameter(
        0.35,
        "results per hour",
        swept=(0.2, 0.6),
        en="results of an hour that an actor works on its own, where nothing depends on others",
        sv="resultat av en timme som en aktör arbetar för sig, där inget beror av andra",
        mark=Mark.ASSUMED,
    )
    exposure: float = parameter(
        1.4,
        "weight",
        within=(0.0, 3.0),
        swept=(0.7, 2.0),
        en="worth that is lost where the work hangs on partners one does not trust",
        sv="värde som går förlorat där arbetet hänger på partner man inte litar på",
        mark=Mark.ASSUMED,
    )
    unaided: float = parameter(
        0.1,
        swept=(0.0, 0.3),
        en="share of effort that pulls the same way without routine, skill or coordination",
        sv="andel av insatsen som drar åt samma håll utan rutin, kompetens eller samordning",
        mark=Mark.ASSUMED,
    )
    by_routine: float = parameter(
        0.3,
        swept=(0.1, 0.5),
        en="what full working routine adds to that",
        sv="vad full arbetsrutin lägger till",
        mark=Mark.ASSUMED,
    )
    by_competence: float = parameter(
        0.2,
        swept=(0.1, 0.4),
        en="what full collaborative competence of all members adds to that",
        sv="vad full samverkanskompetens hos alla medlemmar lägger till",
        mark=Mark.ASSUMED,
    )
    by_coordination: float = parameter(
        0.4,
        swept=(0.1, 0.6),
        en="what full coordination adds to that",
        sv="vad full samordning lägger till",
        mark=Mark.ASSUMED,
    )
    adaptation: float = parameter(
        0.7,
        swept=(0.3, 1.0),
        en="how well solutions are adapted to the members' operations",
        sv="hur väl lösningar anpassas till medlemmarnas verksamhet",
        source=TALK,
        mark=Mark.ASSUMED,
    )


class Goals(Section):
    """The goals (by default the 17 global ones) and what actors want of them."""

    agenda_focus: float = parameter(
        1.0,
        "exponent",
        within=(0.0, 10.0),
        swept=(1.0, 5.0),
        en="how unlike agendas are: 0 all alike, higher values put weight on fewer goals",
        sv="hur olika agendorna är: 0 alla lika, högre värden lägger vikten på färre mål",
        mark=Mark.ASSUMED,
    )
    priority_weight: float = parameter(
        3.0,
        "ratio",
        within=(1.0, 100.0),
        swept=(1.0, 10.0),
        en="how much more an actor cares for the goals its group names as priorities",
        sv="hur mycket mer en aktör bryr sig om de mål dess grupp anger som prioriterade",
        mark=Mark.ASSUMED,
    )
    responsibility_lost: float = parameter(
        0.25,
        "share per circle",
        within=(0.0, 0.5),
        swept=(0.0, 0.4),
        en="responsibility lost per circle that an arena reaches beyond one's sphere of influence",
        sv="ansvar som förloras per cirkel som en arena når utanför den egna inflytandesfären",
        source="Fenton et al. 2012 for the direction; the size is assumed",
        mark=Mark.ASSUMED,
    )
    count: Annotated[int, Field(ge=1, le=100)] = Field(
        default=17, description="number of goals; 17 for Agenda 2030"
    )
    interactions: tuple[InteractionRow, ...] = Field(
        default=(),
        strict=False,
        description="goal-by-goal interactions on Nilsson's scale -3..+3; empty means none",
    )

    @model_validator(mode="after")
    def _interactions_are_square(self) -> Self:
        rows = [len(row) for row in self.interactions]
        if rows and rows != [self.count] * self.count:
            raise ValueError(f"interactions must be a {self.count} by {self.count} table")
        return self


class Learning(Section):
    """Shared understanding, routine and competence."""

    framing_spread: float = parameter(
        0.2,
        "standard deviation",
        within=(0.0, 0.5),
        swept=(0.05, 0.35),
        en="how far apart organisations' home views of the shared problem lie",
        sv="hur långt isär organisationernas egna bilder av det gemensamma problemet ligger",
        mark=Mark.ASSUMED,
    )
    framing_pull: float = parameter(
        0.08,
        "per month",
        swept=(0.0, 0.2),
        en="pull of dialogue towards the arena's shared view",
        sv="dialogens dragning mot arenans gemensamma syn",
        mark=Mark.ASSUMED,
    )
    pull_unaided: float = parameter(
        0.5,
        "ratio",
        swept=(0.2, 1.0),
        en="share of that pull without coordination; coordination is added to it",
        sv="andel av dragningen utan samordning; samordningen läggs till",
        mark=Mark.ASSUMED,
    )
    framing_home: float = parameter(
        0.03,
        "per month",
        swept=(0.0, 0.1),
        en="drift back to the home organisation's view",
        sv="glidning tillbaka mot hemorganisationens syn",
        mark=Mark.ASSUMED,
    )
    routine_start: float = parameter(
        0.0,
        swept=None,
        en="working routine of an arena when it opens",
        sv="arbetsrutin i en arena när den öppnar",
        mark=Mark.ASSUMED,
    )
    routine_growth_per_goal: float = parameter(
        0.18,
        "per month",
        swept=(0.03, 0.45),
        en="growth of an arena's working routines with full follow-through and one goal; with more "
        "goals it is shared among them",
        sv="tillväxt i en arenas arbetsrutiner när allt genomförs och målet är ett; med fler mål "
        "delas den på dem",
        mark=Mark.ASSUMED,
    )
    routine_decay: float = parameter(
        0.03,
        "per month",
        swept=(0.0, 0.1),
        en="decay of routines while the arena rests",
        sv="rutinernas avtagande medan arenan vilar",
        mark=Mark.ASSUMED,
    )
    competence_start: float = parameter(
        0.1,
        swept=None,
        en="collaborative skill of a new representative",
        sv="samverkanskompetens hos en ny representant",
        mark=Mark.ASSUMED,
    )
    competence_growth: float = parameter(
        0.03,
        "per month",
        swept=(0.0, 0.08),
        en="learning to collaborate among partners whose agendas have nothing in common",
        sv="att lära sig samverka bland partner vars agendor inte har något gemensamt",
        mark=Mark.ASSUMED,
    )


class Fatigue(Section):
    """Partnership fatigue (Huxham & Vangen)."""

    gain: float = parameter(
        0.03,
        "per month",
        swept=(0.0, 0.06),
        en="growth of fatigue from work that leads nowhere",
        sv="trötthet som växer av arbete som inte leder någonstans",
        source="Huxham & Vangen, partnership fatigue; the size is assumed",
        mark=Mark.LITERATURE,
    )
    recovery: float = parameter(
        0.1,
        "per month",
        swept=(0.02, 0.2),
        en="recovery from fatigue while resting",
        sv="återhämtning från trötthet under vila",
        mark=Mark.ASSUMED,
    )
    cost: float = parameter(
        0.3,
        "weight",
        within=(0.0, 2.0),
        swept=(0.0, 0.6),
        en="how much full fatigue takes from what engaging is worth",
        sv="hur mycket full trötthet tar av vad engagemang är värt",
        mark=Mark.ASSUMED,
    )
