"""Whether tests notice what is wrong: small errors put into the text, one at a time.

`rooms` says what is mutated and which tests judge it, `sampling` draws mutants by cosmic-ray's
operators, `recording` finds out which tests run which lines, `judging` runs them, `page` tells.
"""
