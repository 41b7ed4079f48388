"""Behind ./kit: sets the course up, executes its notebooks, tests everything.

`bootstrap` and what it imports need the standard library only; `__main__` and the commands run inside .venv.
"""
