"""Commented files to start from, in Swedish: the comments of `starter`, for the same values."""

from __future__ import annotations

HEAD = """\
# yaml-language-server: $schema={schema}
# Ett scenario: allt som bestämmer en värld, utom slumpen.
# Textredigerare fyller i nycklar ur {schema} bredvid filen (collab-sim schema -o {schema}).
# Säg bara vad som skiljer från scenariot du utgår från. Kontrollera: collab-sim check FILEN

extends: default        # ett medföljande scenario, eller sökvägen till en annan fil

title: Min kommun       # visas på båda språken; eller {{en: …, sv: …}}
question: Håller samverkan längre när den är permanent?

months: 120             # månader som spelas

# Hur samverkan är organiserad: project (projekt), programme (program) eller
# continuous (kontinuerlig).
collaboration:
  form: programme
"""
ACTORS = """\
# Egna aktörer ersätter alla aktörer i scenariot du utgår från:
# actors:
#   groups:
#     - {name: Förvaltningar, kind: department, members: [Skola, Omsorg, Miljö, Kultur]}
#     - {name: Företag, kind: external, sector: business, count: 3}
#     - {name: Föreningar, kind: external, sector: civil_society, count: 2}

# Så även egna arenor. Mål i prioritetsordning (de globala målens nummer), medlemmar och platser:
# arenas:
#   - name: Klimat
#     goals: [13, 7, 11]
#     seats: 6
#     open_to: [departments, Företag]

# En grupp kan börja i det som är typiskt för dess sektor, och säga vad som skiljer från det:
#     - {name: Företag, kind: external, profile: business, count: 3, money: 0.2}

# Vad som händer vid en tidpunkt, med ett eget namn; det gäller till slutet eller en sista månad:
# events:
#   minskad_budget: {month: 25, set: {collaboration.budget: 0.8}}
#   ny_majoritet: {month: 37, until: 84, set: {municipality.leadership: 0.2}}
#   samordnare_slutar: {month: 48, coordinators_leave: true}

# Vad arbetstiden kostar och en personmånads resultat är värd; 'compare' räknar då i pengar:
# prices: {currency: kr, person_month: 60000, own_costs: 200000, result: 90000}
"""
STUDY = """\
# yaml-language-server: $schema={schema}
# En studie: vilka världar som spelas, hur många gånger, och vad som sparas.
# Vad som skulle köras och hur noggrant det blir: collab-sim plan FILEN

title: Min studie       # visas på båda språken; eller {{en: …, sv: …}}
question: Skadar personalomsättning projekt mer än permanent samverkan?

# Scenarier, vart och ett med alla designens punkter: medföljande namn, filer eller egna nycklar.
scenarios:
  - project
  - continuous
# - name: korta projekt
#   extends: project
#   collaboration: {{duration: 12}}

# Värden för alla scenarier, skrivna som i en scenariofil.
set:
  months: 120

# Parametrar som varieras. I ett rutnät: listor av värden, eller {{from: 0, to: 1, steps: 5}}. I en
# design som drar stickprov: {{from: 0, to: 1}}, eller ordet swept för det angivna spannet.
factors:
  municipality.turnover: [0.05, 0.15, 0.25]
# events.minskad_budget.month: [12, 60]                     # när en händelse i scenarierna börjar
# events.minskad_budget.set.collaboration.budget: [0.5, 0.8]  # och vad den sätter

# grid, zip, one_at_a_time: över listor. latin_hypercube (points), sobol (points: en tvåpotens),
# morris (trajectories): över spann. list: {{kind: list, file: punkter.csv}}.
design: grid

replicates: 50      # världar per punkt
seed: 1             # slumpfrö
luck: paired        # samma replikat har samma slump i varje punkt; eller: independent

measures: [engagement, action, results_cumulative]    # alla mått om raden utelämnas
series: years       # månader som sparas: months, years, none, eller en lista som [0, 60, 120]

# Det som frågas: körningen slutar i dessa skillnader, och planen säger hur noggranna de blir.
differences:
  - {{measure: engagement, of: continuous, versus: project}}

# En egen underklass av CollaborationModel, i en fil bredvid den här:
# model: min_modell:MinModell
"""
LABORATORY = """\
# yaml-language-server: $schema={schema}
# Ett experiment med gemensamma nyttigheter, spelat med samma regler och vikter som alla scenarier.
# Bidrag runda för runda, bredvid publicerade: collab-sim run FILEN

title: Mitt försök      # visas på båda språken; eller {{en: …, sv: …}}
question: Hur mycket ges, runda för runda?

laboratory:
  matching: partner     # grupperna består; eller stranger: nya grupper i varje runda
  group_size: 4
  participants: 24      # i rummet, i hela grupper
  mpcr: 0.4             # vad en skänkt spelmark ger var och en i gruppen
  endowment: 20         # spelmarker i varje runda
  rounds: 10            # totalt, de efter omstarter inräknade
# restarts: [5]         # rundor efter vilka spelet, till allas överraskning, börjar om
# continuation: 0.75    # chans till ännu en runda, som deltagarna känner till; annars känt slut
  belief: 0.49          # andel som andra i början väntas ge: medelvärde
  belief_sd: 0.24       # och standardavvikelse mellan deltagarna
  types: {{reciprocal: 0.67, own_results: 0.23}}

# Publicerade medelvärden att ställa bredvid modellen, från första rundan; null där det är okänt.
# observed:
#   - source: Författare År, Tidskrift
#     unit: percent       # av det man fått; eller share (andel), eller tokens (spelmarker)
#     contribution: [50, 48, 45, null, 40, 38, 35, 31, 27, 20]
"""
PARAMETER_HEAD = """\
# Alla andra parametrar med sina förval. För att ändra en: ta bort '# ' (med mellanslaget) framför
# dess rubrik och framför dess rad.
# Betydelse, källa och underlag: collab-sim explain municipality.turnover
"""
