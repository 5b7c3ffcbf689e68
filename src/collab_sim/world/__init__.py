"""The world of the model: what both engines share."""
