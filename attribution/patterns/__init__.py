"""Declarative phrases with the sentences that prove them; `<language>/` holds one module a kind."""
