"""Published regularities, each played by the model and compared with its figure."""
