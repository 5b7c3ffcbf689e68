"""Two engines for one model, blind to each other."""
