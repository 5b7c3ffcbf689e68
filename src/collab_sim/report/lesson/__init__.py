"""Lessons: one offline file for class, with every number computed beforehand."""
