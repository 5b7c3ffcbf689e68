"""An organisation of one's own, from a workbook or from tables, as scenario files."""
