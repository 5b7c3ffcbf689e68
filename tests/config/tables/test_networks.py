"""Ties from networks and from other people's tables."""

from __future__ import annotations

import os
from pathlib import Path

import networkx as nx
import pytest

from collab_sim.config.tables.acquaintances import trust_by_contact
from collab_sim.config.tables.reading import Asked, read_organisation
from collab_sim.engines.parity import first_difference
from tests.config.tables.folders import ACTORS, folder, imported, told

EMON = os.environ.get("COLLAB_SIM_EMON", "")
NETWORKS = {
    "Cheyenne": 14, "HurrFrederic": 21, "LakePomona": 20, "MtSi": 13, "MtStHelens": 27,
    "Texas": 25, "Wichita": 20,
}  # fmt: skip
MAPPING = """\
tables:
  nodes.csv:
    sheet: actors
    where: {{network: {name}}}
    columns: {{id: id, vertex.names: name, Sponsorship: sector}}
    values:
      Sponsorship: {{City: municipality, County: public_agency, County/City: municipality,
        State: public_agency, Federal: public_agency, Private: civil_society}}
    fixed: {{evidence: measured}}
  edges.csv:
    sheet: ties
    where: {{network: {name}}}
    columns: {{from: actor, to: partner, Frequency: contact}}
    values:
      Frequency: {{1: daily, 2: weekly, 3: monthly, 4: a few times a year}}
    fixed: {{ways: one}}
"""


def ring(directed: bool) -> nx.Graph:
    graph = nx.DiGraph() if directed else nx.Graph()
    graph.add_edge("School", "Care", weight=4.0)
    graph.add_edge("Care", "Club", weight=1.0)
    return graph


@pytest.mark.parametrize("suffix", ["graphml", "gexf", "csv"])
@pytest.mark.parametrize("directed", [True, False])
def test_ties_of_a_network_are_those_of_its_edges(
    suffix: str, directed: bool, tmp_path: Path
) -> None:
    file = tmp_path / f"net.{suffix}"
    if suffix == "csv":
        way = "one" if directed else "both"
        rows = f"source,target,weight,ways\nSchool,Care,4,{way}\nCare,Club,1,{way}\n"
        file.write_text(rows, encoding="utf-8")
    else:
        {"graphml": nx.write_graphml, "gexf": nx.write_gexf}[suffix](ring(directed), file)
    tables = tmp_path / "tables"
    tables.mkdir()
    scenario = imported(folder(tables, actors=ACTORS), networks=[file]).organisation.scenarios[0]
    trust = {(tie.actor, tie.partner): tie.trust for tie in scenario.ties}
    p = scenario.trust
    strong, weak = trust_by_contact(p.prior_own_side, 1.0), trust_by_contact(p.prior_across, 0.25)
    expected = {("School", "Care"): round(strong, 4), ("Care", "Club"): round(weak, 4)}
    if not directed:
        expected |= {(there, here): value for (here, there), value in expected.items()}
    assert trust == expected


def test_bad_edges_are_told_by_their_number(tmp_path: Path) -> None:
    graph = ring(directed=False)
    graph.add_edge("School", "Carre")
    nx.write_graphml(graph, tmp_path / "net.graphml")
    tables = tmp_path / "tables"
    tables.mkdir()
    found = told(folder(tables, actors=ACTORS), networks=[tmp_path / "net.graphml"])
    assert [*found.values()] == ["'Carre' is not an actor"]
    assert next(iter(found)).startswith("net.graphml!edge ")


@pytest.mark.parametrize("content", ["", "no xml", "<graphml><!ENTITY x 'y'></graphml>"])
def test_what_is_no_network_is_told(content: str, tmp_path: Path) -> None:
    file = tmp_path / "net.graphml"
    file.write_text(content, encoding="utf-8")
    tables = tmp_path / "tables"
    tables.mkdir()
    assert len(told(folder(tables, actors=ACTORS), networks=[file])) == 1


def test_a_mapping_file_says_which_table_theirs_is_and_names_columns_of_ours(
    tmp_path: Path,
) -> None:
    mapping, tables = tmp_path / "theirs.yaml", tmp_path / "tables"
    tables.mkdir()
    folder(tables, theirs=(("who",), ("Roads",)))
    meaning = "{sheet: actors, columns: {who: name}, fixed: {kind: department}}"
    mapping.write_text(f"tables: {{theirs.csv: {meaning}}}\n", encoding="utf-8")
    scenario = imported(tables, mappings=[str(mapping)]).organisation.scenarios[0]
    assert [group.name for group in scenario.actors.groups] == ["Roads"]
    mapping.write_text(f"tables: {{theirs.csv: {meaning}}}\n".replace("name", "nam"), "utf-8")
    problems = told(tables, mappings=[str(mapping)])
    assert "the sheet 'actors' has no column 'nam'" in problems.values()


def test_columns_of_others_are_mapped_by_word(tmp_path: Path) -> None:
    rows = (("who", "Sponsorship"), ("Roads", "State"), ("Bakery", "Private"))
    says = ["who=name", "Sponsorship=sector"]
    words = ["Sponsorship:State=public_agency", "Sponsorship:Private=business"]
    scenario = imported(folder(tmp_path, theirs=rows), mappings=says + words)
    groups = scenario.organisation.scenarios[0].actors.groups
    sectors = [(group.name, group.kind, group.sector) for group in groups]
    assert sectors == [("Roads", "external", "public_agency"), ("Bakery", "external", "business")]
    assert "theirs.csv!B2" in told(tmp_path, mappings=says)
    wrong = told(tmp_path, mappings=["who=nam", "nobody=name"])
    assert set(wrong.values()) >= {"there is no column 'nam' here"}


@pytest.mark.skipif(not EMON, reason="COLLAB_SIM_EMON names no folder with the seven networks")
@pytest.mark.parametrize("name", NETWORKS)
def test_seven_networks_of_others_keep_their_ties(name: str, tmp_path: Path) -> None:
    mapping = tmp_path / "emon.yaml"
    mapping.write_text(MAPPING.format(name=name), encoding="utf-8")
    scenario = read_organisation(Asked(Path(EMON), name, [str(mapping)])).organisation.scenarios[0]
    assert len(scenario.actor_names) == NETWORKS[name]
    lines = (Path(EMON) / "edges.csv").read_text(encoding="utf-8").splitlines()
    assert len(scenario.ties) == sum(line.startswith(f"{name},") for line in lines)
    assert first_difference(scenario, seed=1, months=3) is None
