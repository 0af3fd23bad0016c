"""Print: from a report to one format each."""
