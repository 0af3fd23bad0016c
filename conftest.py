"""Which examples the property tests take."""

from __future__ import annotations

from hypothesis import settings

# The same in every run, so that a red run means the change and not the dice; time is for benchmarks.
settings.register_profile("steady", derandomize=True, deadline=None)
# Other ones in every run, and many: `make fuzz` looks for what nobody has thought of.
settings.register_profile("fuzz", max_examples=2000, deadline=None, print_blob=True)
settings.load_profile("steady")
