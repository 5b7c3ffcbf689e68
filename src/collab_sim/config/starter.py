"""Commented files to start from."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from collab_sim.config import starter_sv as sv
from collab_sim.config.schema import SCHEMA_FILE
from collab_sim.config.study_schema import STUDY_SCHEMA_FILE
from collab_sim.config.swedish import in_swedish
from collab_sim.world.parameters import PARAMETERS, SECTIONS
from collab_sim.world.switches import SWITCHES

HEAD = """\
# yaml-language-server: $schema={schema}
# A scenario: everything that determines a world but its luck.
# Editors complete keys from {schema} beside this file (collab-sim schema -o {schema}).
# Say only what differs from the scenario you extend. Check with: collab-sim check THIS_FILE

extends: default        # a shipped scenario, or the path of another file

title:
  en: My municipality
  sv: Min kommun
question:
  en: Does collaboration last longer when it is permanent?
  sv: Håller samverkan längre när den är permanent?

months: 120

# How collaboration is organised: project, programme or continuous.
collaboration:
  form: programme
"""
ACTORS = """\
# Naming your own actors replaces all those of the scenario you extend:
# actors:
#   groups:
#     - {name: Departments, kind: department, members: [Education, Care, Environment, Culture]}
#     - {name: Companies, kind: external, sector: business, count: 3}
#     - {name: Associations, kind: external, sector: civil_society, count: 2}

# So do your own arenas. Goals by priority (numbers of the global goals), members and seats:
# arenas:
#   - name: Climate
#     goals: [13, 7, 11]
#     seats: 6
#     open_to: [departments, Companies]

# A group can begin from what is typical of its sector, and say what differs from that:
#     - {name: Companies, kind: external, profile: business, count: 3, money: 0.2}

# What happens at a date, by a name of your own; it lasts to the end or until a last month:
# events:
#   budget_cut: {month: 25, set: {collaboration.budget: 0.8}}
#   new_majority: {month: 37, until: 84, set: {municipality.leadership: 0.2}}
#   coordinator_leaves: {month: 48, coordinators_leave: true}

# What staff time costs and a person-month of results is worth; 'compare' then counts in money:
# prices: {currency: EUR, person_month: 6000, own_costs: 20000, result: 9000}
"""
STUDY = """\
# yaml-language-server: $schema={schema}
# A study: which worlds to play, how often, and what to keep.
# What would run, and how precise it will be: collab-sim plan THIS_FILE

title:
  en: My study
  sv: Min studie
question:
  en: Does turnover hurt projects more than permanent collaboration?
  sv: Skadar personalomsättning projekt mer än permanent samverkan?

# Scenarios, each crossed with all points of the design: shipped names, files, or keys of their own.
scenarios:
  - project
  - continuous
# - name: short projects
#   extends: project
#   collaboration: {{duration: 12}}

# Values for all scenarios, in the form of a scenario file.
set:
  months: 120

# Parameters that vary. In a grid: lists of values, or {{from: 0, to: 1, steps: 5}}. In a design
# that samples: {{from: 0, to: 1}}, or the word swept for the declared range.
factors:
  municipality.turnover: [0.05, 0.15, 0.25]
# events.budget_cut.month: [12, 60]                     # when an event of the scenarios begins
# events.budget_cut.set.collaboration.budget: [0.5, 0.8]  # and what it sets

# grid, zip, one_at_a_time: over lists. latin_hypercube (points), sobol (points: a power of two),
# morris (trajectories): over ranges. list: {{kind: list, file: points.csv}}.
design: grid

replicates: 50      # worlds per point
seed: 1
luck: paired        # the same replicate has the same luck at every point; or: independent

measures: [engagement, action, results_cumulative]    # all when left out
series: years       # months that are kept: months, years, none, or a list like [0, 60, 120]

# What is asked: the run ends in these differences, and the plan tells how precise they will be.
differences:
  - {{measure: engagement, of: continuous, versus: project}}

# Your own subclass of CollaborationModel, in a file beside this one:
# model: my_model:MyModel
"""
LABORATORY = """\
# yaml-language-server: $schema={schema}
# A public-goods experiment, played with the rules and weights of every other scenario.
# Contributions round by round, beside published ones: collab-sim run THIS_FILE

title:
  en: My experiment
  sv: Mitt försök
question:
  en: How much is given, round by round?
  sv: Hur mycket ges, runda för runda?

laboratory:
  matching: partner     # groups stay together; or stranger: new groups in every round
  group_size: 4
  participants: 24      # in the room, in whole groups
  mpcr: 0.4             # what a token given pays to each of the group
  endowment: 20         # tokens in each round
  rounds: 10            # in all, those after restarts included
# restarts: [5]         # rounds after which, to everybody's surprise, the game starts anew
# continuation: 0.75    # chance of a further round that participants know of; else a known end
  belief: 0.49          # share that others are expected to give at first: mean
  belief_sd: 0.24       # and standard deviation between participants
  types: {{reciprocal: 0.67, own_results: 0.23}}

# Published means to stand beside the model, from the first round; null where unknown.
# observed:
#   - source: Author Year, Journal
#     unit: percent       # of the endowment; or share, or tokens
#     contribution: [50, 48, 45, null, 40, 38, 35, 31, 27, 20]
"""
PARAMETER_HEAD = """\
# All other parameters with their defaults. To change one, remove '# ' (with its space) before its
# heading and before its line.
# Meaning, source and evidence: collab-sim explain municipality.turnover
"""


@dataclass(frozen=True)
class Comments:
    """What stands in starter files, in one language."""

    head: str
    actors: str
    parameters: str
    study: str
    laboratory: str


COMMENTS = {
    "en": Comments(HEAD, ACTORS, PARAMETER_HEAD, STUDY, LABORATORY),
    "sv": Comments(sv.HEAD, sv.ACTORS, sv.PARAMETER_HEAD, sv.STUDY, sv.LABORATORY),
}


def scenario_starter(lang: str = "en") -> str:
    """Return a commented scenario file that runs as it is."""
    says = COMMENTS[lang]
    form = "\n".join(_defaults("collaboration", "  # ", lang, leave_out="continuity"))
    parameters = says.parameters + "\n".join(_other_headings(lang))
    head = says.head.format(schema=SCHEMA_FILE) + form
    return "\n".join((head, *_switches(lang), "", says.actors, parameters)) + "\n"


def study_starter(lang: str = "en") -> str:
    """Return a commented study file that runs as it is."""
    return COMMENTS[lang].study.format(schema=STUDY_SCHEMA_FILE)


def laboratory_starter(lang: str = "en") -> str:
    """Return a commented laboratory file that runs as it is."""
    return COMMENTS[lang].laboratory.format(schema=SCHEMA_FILE)


STARTERS: dict[str, Callable[[str], str]] = {
    "scenario": scenario_starter,
    "study": study_starter,
    "laboratory": laboratory_starter,
}


def starter(kind: str, lang: str = "en") -> str:
    """Return the starter file of a kind in `STARTERS`, with comments in a language.

    Raises KeyError for any other kind or language.
    """
    return STARTERS[kind](lang)


def _switches(lang: str) -> Iterator[str]:
    for kind, switches in SWITCHES.items():
        yield f"\n# {kind}:"
        for switch in switches.values():
            yield f"#   - {switch.name}  # {getattr(switch, f'meaning_{lang}')}"


def _other_headings(lang: str) -> Iterator[str]:
    for heading in SECTIONS:
        if heading != "collaboration":
            yield f"# {heading}:"
            yield from _defaults(heading, "#   ", lang)


def _defaults(heading: str, before: str, lang: str, leave_out: str = "") -> Iterable[str]:
    for path, parameter in PARAMETERS.items():
        section, name = path.split(".")
        if section == heading and name != leave_out:
            low, high = parameter.within
            bounds = f"{parameter.unit}, {low:g} to {high:g}"
            if lang == "sv":
                bounds = f"{in_swedish(parameter.unit)}, {low:g} till {high:g}"
            yield f"{before}{name}: {parameter.default:g}  # {bounds}: {getattr(parameter, lang)}"
