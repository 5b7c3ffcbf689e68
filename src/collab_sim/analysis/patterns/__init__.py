"""Published regularities, each played by the model and held against its figure."""
