"""Exponential and logarithm from ``+ - * /`` alone, so that every machine gives the same bits.

Both are within one unit in the last place of the true value. C libraries differ in the last bit of
theirs, even between releases; these differ nowhere, because IEEE 754 leaves ``+ - * /`` no freedom.
"""

from __future__ import annotations

import math

from collab_sim._compile import compiled, inlined

LN2_HIGH = 6.93147180369123816490e-01
"""The first 32 bits of log 2, so that its product with a whole number below 2**20 is exact."""
LN2_LOW = 1.90821492927058770002e-10
"""What is missing from log 2 in `LN2_HIGH`."""
ONE_OVER_LN2 = 1.4426950408889634
ROOT_OF_HALF = 0.7071067811865476
LARGEST, SMALLEST = 709.79, -745.2
"""Beyond these the exponential is infinite, or 0."""


@inlined
def taken_apart(x: float) -> tuple[float, int]:
    """Return m from [0.5, 1) and k with x = m * 2**k, for a positive finite x.

    The module reads both from the bits of x.
    """
    return math.frexp(x)


@inlined
def power_of_two(k: int) -> float:
    """Return 2**k, for k from -1022 to 1023; the module writes the bits."""
    return math.ldexp(1.0, k)


@inlined
def _atanh_series(z: float) -> float:
    """2 (atanh(s) / s - 1) for z = s * s below 0.0295, error below 2 ** -60."""
    w = z * z
    even = 2.0 / 5.0 + w * (2.0 / 9.0 + w * (2.0 / 13.0 + w * (2.0 / 17.0 + w * (2.0 / 21.0))))
    odd = 2.0 / 3.0 + w * (2.0 / 7.0 + w * (2.0 / 11.0 + w * (2.0 / 15.0 + w * (2.0 / 19.0))))
    return z * odd + w * even


@compiled
def log(x: float) -> float:
    """Natural logarithm of a positive number; -inf of 0, NaN below.

    With x = 2**k (1 + f) and s = f / (2 + f): k log 2 + 2 atanh(s), written around f - f*f/2 so
    that little is lost.

    >>> log(1.0), log(0.5) == -math.log(2.0)
    (0.0, True)
    """
    if not 0.0 < x < math.inf:
        return -math.inf if x == 0.0 else x if x > 0.0 else math.nan
    m, k = taken_apart(x)
    if m < ROOT_OF_HALF:
        m, k = m + m, k - 1
    f = m - 1.0
    s = f / (2.0 + f)
    half = 0.5 * f * f
    rest = s * (half + _atanh_series(s * s))
    return k * LN2_HIGH - ((half - (rest + k * LN2_LOW)) - f)


@compiled
def exp(x: float) -> float:
    """Exponential function.

    With x = k log 2 + r: 2**k times the Taylor series of exp(r), r at most log(2) / 2.

    >>> exp(0.0), exp(-800.0), abs(exp(1.0) - math.e) <= math.ulp(math.e)
    (1.0, 0.0, True)
    """
    if math.isnan(x):
        return x
    if not SMALLEST < x < LARGEST:
        return 0.0 if x < 0.0 else math.inf
    k = math.floor(x * ONE_OVER_LN2 + 0.5)
    high, low = x - k * LN2_HIGH, k * LN2_LOW
    r = high - low
    lost = (high - r) - low
    q = r * r
    # 1/2! + r/3! + … + r**11/13!, two terms at a time
    a = 1.0 / 2.0 + r * (1.0 / 6.0)
    b = 1.0 / 24.0 + r * (1.0 / 120.0)
    c = 1.0 / 720.0 + r * (1.0 / 5040.0)
    d = 1.0 / 40320.0 + r * (1.0 / 362880.0)
    e = 1.0 / 3628800.0 + r * (1.0 / 39916800.0)
    g = 1.0 / 479001600.0 + r * (1.0 / 6227020800.0)
    series = a + q * (b + q * (c + q * (d + q * (e + q * g))))
    y = 1.0 + (r + (q * series + lost))
    if k > 1000:
        return y * power_of_two(k - 1000) * power_of_two(1000)
    if k < -1000:
        return y * power_of_two(k + 1000) * power_of_two(-1000)
    return y * power_of_two(k)
