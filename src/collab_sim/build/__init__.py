"""Build the module that plays ensembles from the text of the model; needs the extra ``build``."""
