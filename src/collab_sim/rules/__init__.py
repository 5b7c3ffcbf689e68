"""The model's equations: pure scalar functions, one theme per file.

Rules use only ``+ - * /``, comparisons, ``math.sqrt``, our own ``exp`` and ``log`` and other rules,
and never draw random numbers, so that every engine and machine agrees in every bit.
"""
