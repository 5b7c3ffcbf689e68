"""The model's equations: pure scalar functions, one theme per file.

Rules use only ``+ - * /``, comparisons, ``math.sqrt``, ``math.exp``, ``math.log`` and other rules,
and never draw random numbers, so that compiled and interpreted code agree in every bit.
"""
