"""The questionnaire: statements that people agree with from 1 to 5, and what each stands for.

Every answer is a proxy: what somebody says of a thing is near it and not the thing itself, and no
source gives the way from agreement to the model's scale. It is taken to be a straight line, 1 being
0 and 5 being 1.
"""

from __future__ import annotations

from dataclasses import dataclass

LOWEST, HIGHEST = 1, 5


@dataclass(frozen=True)
class Statement:
    """A statement; ``sets`` is a key of an actor, or the path of a parameter."""

    key: str
    sets: str
    short_en: str
    short_sv: str
    en: str
    sv: str
    of_actor: bool = False

    @property
    def names(self) -> tuple[str, ...]:
        """Every heading by which answers to it are known."""
        return (self.key, self.short_en, self.short_sv, self.en, self.sv)

    def text(self, lang: str) -> str:
        """Return the statement in a language."""
        return self.sv if lang == "sv" else self.en

    def short(self, lang: str) -> str:
        """Return what stands above its answers in a language."""
        return self.short_sv if lang == "sv" else self.short_en


STATEMENTS = (
    Statement(
        "mandate", "mandate", "mandate", "mandat",
        "I can promise my organisation's working time without asking my manager first.",
        "Jag kan lova min organisations arbetstid utan att först fråga min chef.", of_actor=True,
    ),
    Statement(
        "workload", "workload", "workload", "arbetsbelastning",
        "My ordinary tasks take all the time I have.",
        "Mina ordinarie uppgifter tar all tid jag har.", of_actor=True,
    ),
    Statement(
        "engagement", "engagement", "engagement", "engagemang",
        "I am prepared to put effort into what we agree on with other organisations.",
        "Jag är beredd att lägga kraft på det vi kommer överens om med andra organisationer.",
        of_actor=True,
    ),
    Statement(
        "trust_own_side", "trust.prior_own_side", "trust, own side", "tillit, egen sida",
        "Organisations on our own side (departments, if you work in one; otherwise external "
        "actors) do what was agreed.",
        "Organisationer på vår egen sida (förvaltningar, om du arbetar i en; annars externa "
        "aktörer) gör det vi kommit överens om.",
    ),
    Statement(
        "trust_across", "trust.prior_across", "trust, other side", "tillit, andra sidan",
        "Organisations on the other side (external actors, or the municipality) do what was "
        "agreed.",
        "Organisationer på andra sidan (externa aktörer, eller kommunen) gör det vi kommit "
        "överens om.",
    ),
    Statement(
        "leadership", "municipality.leadership", "leadership", "ledarskap",
        "The political leadership decides across boundaries and follows up.",
        "Den politiska ledningen beslutar över gränser och följer upp.",
    ),
    Statement(
        "policy_support", "municipality.policy_support", "policy support", "stöd i policyer",
        "Policies, guidelines and practice make it easier to collaborate.",
        "Policyer, riktlinjer och praxis gör det lättare att samverka.",
    ),
)  # fmt: skip


def as_share(answer: float) -> float:
    """Return the share that an answer from 1 to 5 stands for.

    >>> as_share(1), as_share(3), as_share(5)
    (0.0, 0.5, 1.0)
    """
    return (answer - LOWEST) / (HIGHEST - LOWEST)
