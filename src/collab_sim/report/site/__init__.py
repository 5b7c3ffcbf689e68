"""A static site for a class: start pages, lessons, teacher pages, worksheets, twin worlds."""
