"""Makes the whole corpus a year from now, and prints a line for each file: its name, its hash.

    python tests/corpus/elsewhere.py

Run as a program of its own, from the top of the repository: the clock is put forward before
anything else is imported. The first line is the time that the program believes in.
"""

from __future__ import annotations

import datetime
import hashlib
import sys
import time
from pathlib import Path
from typing import Any

AHEAD = datetime.timedelta(days=400)
_SECONDS = AHEAD.total_seconds()


class _Kind(type):
    """A kind whose values are those of the true one as well: C code makes no others."""

    def __instancecheck__(cls, value: object) -> bool:
        return any(isinstance(value, base) for base in cls.__bases__)


def put_forward() -> None:
    """Put every clock that Python code can read forward."""
    true_date, true_moment, true_time = datetime.date, datetime.datetime, time.time
    localtime, gmtime, strftime = time.localtime, time.gmtime, time.strftime

    class Date(true_date, metaclass=_Kind):
        @classmethod
        def today(cls) -> Any:
            return true_date.today() + AHEAD

    class Moment(true_moment, metaclass=_Kind):
        @classmethod
        def now(cls, tz: Any = None) -> Any:
            return true_moment.now(tz) + AHEAD

        @classmethod
        def today(cls) -> Any:
            return true_moment.today() + AHEAD

        @classmethod
        def utcnow(cls) -> Any:
            return true_moment.now(datetime.UTC).replace(tzinfo=None) + AHEAD

    def later() -> float:
        return true_time() + _SECONDS

    replaced: dict[Any, dict[str, Any]] = {
        datetime: {"date": Date, "datetime": Moment},
        time: {
            "time": later,
            "time_ns": lambda: int(later() * 10**9),
            "localtime": lambda seconds=None: localtime(later() if seconds is None else seconds),
            "gmtime": lambda seconds=None: gmtime(later() if seconds is None else seconds),
            "strftime": lambda form, at=None: strftime(form, at or localtime(later())),
        },
    }
    for module, names in replaced.items():
        for name, value in names.items():
            setattr(module, name, value)


def hashes() -> dict[str, str]:
    """Give the hash of each file of the corpus, and of each workbook."""
    from tests.corpus import samples, workbooks

    made = {name: samples.sample(name).data for name in samples.NAMES}
    made |= {name: workbooks.workbook(name) for name in workbooks.NAMES}
    return {name: hashlib.sha256(data).hexdigest() for name, data in made.items()}


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parent.parent.parent))
    put_forward()
    print(f"{datetime.datetime.now():%Y-%m-%d}", f"{time.strftime('%Y-%m-%d')}")
    for key, value in hashes().items():
        print(key, value)
