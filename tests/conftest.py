"""For all tests: no test asserts on time, since the machines that run them are of all speeds."""

from hypothesis import settings

settings.register_profile("charges", deadline=None)
settings.load_profile("charges")
