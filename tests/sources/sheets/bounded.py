"""Reads a file in a process of its own, whose memory and time are limited by the system."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

MEMORY = 300_000_000
SECONDS = 5

# The limits are set after the imports: what a process is made of is no cost of the file.
_CHILD = """
import json, resource, sys
from cabinetpaper.errors import InputError
from cabinetpaper.sources.sheets import csv_file, ods, read
from cabinetpaper.sources.sheets.limits import LimitExceededError
from lxml import etree

resource.setrlimit(resource.RLIMIT_AS, ({memory}, {memory}))
used = resource.getrusage(resource.RUSAGE_SELF)
started = int(used.ru_utime + used.ru_stime)
resource.setrlimit(resource.RLIMIT_CPU, (started + {seconds} + 1, started + {seconds} + 1))
try:
    sheets = read.read_sheets(sys.argv[1])
    said = dict(rows=sum(len(sheet.rows) for sheet in sheets))
except LimitExceededError as error:
    said = dict(limit=error.limit, text=str(error))
except InputError as error:
    said = dict(limit=None, text=str(error))
print(json.dumps(said))
"""


def read_in_bounds(path: Path) -> dict[str, Any]:
    """Give what became of a file: `rows` that were read, or the `limit` that fired and `text`.

    A process that needs more than 300 MB of address space, or 5 seconds, ends without an answer.
    """
    child = _CHILD.format(memory=MEMORY, seconds=SECONDS)
    ended = subprocess.run(
        [sys.executable, "-c", child, str(path)], capture_output=True, text=True, check=False
    )
    assert ended.returncode == 0, (ended.returncode, ended.stderr[-2000:])
    return json.loads(ended.stdout)
