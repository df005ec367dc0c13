"""The public verbs: each an arrow of the picture in docs/architecture.md, and those that do all.

`printing` works on values and touches no disk; `build`, `check`, `extract` and `new` read and write
files, and are what the commands of the same names call.
"""
