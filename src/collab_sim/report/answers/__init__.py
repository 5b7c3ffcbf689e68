"""A study's answers: its declared differences, and what its design can tell, as one page."""
