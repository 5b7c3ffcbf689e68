"""Showing what was found: pictures, sentences, tables, in Swedish and English."""
