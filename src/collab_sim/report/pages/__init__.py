"""Pages that move: small scripts, styles and templates, joined into files without a network."""
