"""Addressed random numbers: every draw has an address, none has a turn.

A draw is looked up by who draws, where, when and for what. Two worlds with the same seed and
replicate therefore share their luck wherever they ask the same question, however differently
everything else goes, and the order of questions changes nothing.

The generator is Philox4x32-10 (Salmon et al. 2011, "Parallel random numbers: as easy as 1, 2, 3"),
checked in the tests against the vectors published with Random123.
"""

from __future__ import annotations

import math
from enum import IntEnum

import numpy as np

from collab_sim._compile import inlined
from collab_sim.elementary import log

WORD = 0xFFFFFFFF
Whole = int | np.int64
"""Part of an address; constants are 64-bit numbers, because code is compiled for each literal."""

START_MONTH = np.int64(0)
NOBODY = np.int64(0)


class Purpose(IntEnum):
    """What a draw is for; part of its address."""

    MANDATE = 1
    WORKLOAD = 2
    RECIPROCITY = 3
    SPHERE = 4
    RELUCTANCE = 5
    ENGAGEMENT = 6
    FRAMING = 7
    HIDDEN = 8
    DECLARED_AGENDA = 9
    TRUE_AGENDA = 10
    GOAL = 11
    INVITATION = 12
    ELECTION = 13
    INSTITUTIONALISATION = 14
    RENEWAL = 15
    RESPAWN = 16
    REPLACEMENT = 17
    DISSOLUTION = 18
    TURNOVER = 19
    EXIT = 20
    JOIN = 21
    DECISION = 22
    DETECTION = 23
    EXPECTATION = 24
    MATCHING = 25
    NORM = 26
    OWN = 27
    SHARED = 28
    MONEY = 29
    LEGITIMACY = 30
    COORDINATOR = 31
    TASTE = 32


@inlined
def philox(
    counter: tuple[Whole, Whole, Whole, Whole], key: tuple[Whole, Whole]
) -> tuple[Whole, Whole, Whole, Whole]:
    """Philox4x32 with ten rounds: four 32-bit words from a counter of four and a key of two.

    >>> [hex(word) for word in philox((0, 0, 0, 0), (0, 0))]
    ['0x6627e8d5', '0xe169c58d', '0xbc57ac4c', '0x9b00dbd8']
    """
    c0, c1, c2, c3 = counter
    k0, k1 = key
    for _ in range(10):
        # In machine code products wrap around at 64 bits; both words are right all the same.
        first, second = c0 * 0xD2511F53, c2 * 0xCD9E8D57
        c0, c1 = ((second >> 32) & WORD) ^ c1 ^ k0, second & WORD
        c2, c3 = ((first >> 32) & WORD) ^ c3 ^ k1, first & WORD
        k0 = (k0 + 0x9E3779B9) & WORD
        k1 = (k1 + 0xBB67AE85) & WORD
    return c0, c1, c2, c3


@inlined
def uniform(
    seed: Whole, replicate: Whole, month: Whole, actor: Whole, partner: Whole, purpose: Whole
) -> float:
    """Uniform draw strictly between 0 and 1 at an address.

    ``seed``, ``replicate`` and ``partner`` (an arena or a goal) are 32-bit, ``month`` and
    ``purpose`` 16-bit, ``actor`` 63-bit non-negative integers.
    """
    who, where, when_and_why = int(actor), int(partner), int((month << 16) | purpose)
    counter = (who & WORD, (who >> 32) & WORD, where & WORD, when_and_why & WORD)
    first, second, _, _ = philox(counter, (int(seed) & WORD, int(replicate) & WORD))
    bits = (first << 20) | (second >> 12)
    return (bits + 0.5) * (1.0 / 4503599627370496.0)


@inlined
def _ratio(
    x: float,
    over: tuple[float, float, float, float, float, float, float, float],
    under: tuple[float, float, float, float, float, float, float, float],
) -> float:
    numerator = over[7]
    denominator = under[7]
    for degree in range(6, -1, -1):
        numerator = numerator * x + over[degree]
        denominator = denominator * x + under[degree]
    return numerator / denominator


@inlined
def standard_normal(chance: float) -> float:
    """Quantile of the standard normal distribution at ``chance``, in (0, 1).

    Algorithm AS 241 (Wichura 1988, Applied Statistics 37:477-484), relative error about 1e-16. One
    uniform gives one normal, monotonically, so shared luck stays shared.

    >>> standard_normal(0.5)
    0.0
    """
    centred = chance - 0.5
    if -0.425 <= centred <= 0.425:
        return centred * _ratio(0.180625 - centred * centred, CENTRE_OVER, CENTRE_UNDER)
    tail = chance if centred < 0.0 else 1.0 - chance
    distance = math.sqrt(-log(tail))
    if distance <= 5.0:
        size = _ratio(distance - 1.6, MIDDLE_OVER, MIDDLE_UNDER)
    else:
        size = _ratio(distance - 5.0, FAR_OVER, FAR_UNDER)
    return -size if centred < 0.0 else size


CENTRE_OVER = (
    3.3871328727963666080e0,
    1.3314166789178437745e2,
    1.9715909503065514427e3,
    1.3731693765509461125e4,
    4.5921953931549871457e4,
    6.7265770927008700853e4,
    3.3430575583588128105e4,
    2.5090809287301226727e3,
)
CENTRE_UNDER = (
    1.0,
    4.2313330701600911252e1,
    6.8718700749205790830e2,
    5.3941960214247511077e3,
    2.1213794301586595867e4,
    3.9307895800092710610e4,
    2.8729085735721942674e4,
    5.2264952788528545610e3,
)
MIDDLE_OVER = (
    1.42343711074968357734e0,
    4.63033784615654529590e0,
    5.76949722146069140550e0,
    3.64784832476320460504e0,
    1.27045825245236838258e0,
    2.41780725177450611770e-1,
    2.27238449892691845833e-2,
    7.74545014278341407640e-4,
)
MIDDLE_UNDER = (
    1.0,
    2.05319162663775882187e0,
    1.67638483018380384940e0,
    6.89767334985100004550e-1,
    1.48103976427480074590e-1,
    1.51986665636164571966e-2,
    5.47593808499534494600e-4,
    1.05075007164441684324e-9,
)
FAR_OVER = (
    6.65790464350110377720e0,
    5.46378491116411436990e0,
    1.78482653991729133580e0,
    2.96560571828504891230e-1,
    2.65321895265761230930e-2,
    1.24266094738807843860e-3,
    2.71155556874348757815e-5,
    2.01033439929228813265e-7,
)
FAR_UNDER = (
    1.0,
    5.99832206555887937690e-1,
    1.36929880922735805310e-1,
    1.48753612908506148525e-2,
    7.86869131145613259100e-4,
    1.84631831751005468180e-5,
    1.42151175831644588870e-7,
    2.04426310338993978564e-15,
)
