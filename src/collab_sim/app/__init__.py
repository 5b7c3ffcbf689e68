"""The local page: twin worlds and comparisons in a browser."""
