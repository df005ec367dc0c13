"""The corpus: at most 60 documents by name, for judges that are not ours and for our invariants.

To add one, write a function that gives a `Sample` and name it in the `SAMPLES` of the module that
it belongs to, or of a new module that stands in `MODULES`. Nothing else has to be changed: every
judge and every invariant goes through the corpus by name.
"""

from __future__ import annotations

from functools import cache

from tests.corpus import examples, narratives, pictures, plans, words
from tests.corpus.sample import Makers, Sample

MODULES = (examples, narratives, pictures, plans, words)
# One call of the slowest judge takes up to a second for a file.
MOST = 60

MAKERS: Makers = {name: make for module in MODULES for name, make in module.SAMPLES.items()}
NAMES = tuple(MAKERS)


@cache
def sample(name: str) -> Sample:
    """Give a document of the corpus, made once a session."""
    return MAKERS[name]()
