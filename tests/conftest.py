"""What all tests share: no property is judged by the clock, and the same examples come up every time."""

from __future__ import annotations

from hypothesis import HealthCheck, settings

settings.register_profile("rassegna", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("rassegna")
