"""Detect: find quotations, cues, speakers, relays and grounds on the characters of a text, then write them to a Doc."""
