"""Findings in an editor as the text is typed, by the Language Server Protocol (extra `lsp`).

Only `server` and `messages` know pygls and lsprotocol; nothing is imported here, so that the command can say what
is missing.
"""
