"""Scenario discovery: where in the space of a study an answer holds, and what it hangs on."""
