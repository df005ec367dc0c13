"""What is not the same when it is read again, put into words: two values in, a sentence out."""

from __future__ import annotations

from collections.abc import Sequence

from cabinetpaper.errors import Problem
from cabinetpaper.model.completion import Completion
from cabinetpaper.model.owner import Owner
from cabinetpaper.places import Place
from cabinetpaper.telling import cut

_QUOTED = 60


def means_same(given: Completion, read: Completion) -> bool:
    """Tell whether a completion means what is read; without days, it is what its words say."""
    meaning = (given.first_day, given.last_day, given.precision)
    silent = meaning == (None, None, Completion().precision)
    return silent or meaning == (read.first_day, read.last_day, read.precision)


def other_days(given: Completion, read: Completion) -> str:
    """Give the sentence on a completion whose words do not say the days that it is to mean."""
    return (
        f"“{cut(given.text, _QUOTED)}” is to mean {_days(given)}, and its words say {_days(read)}: "
        "write what is meant into the words"
    )


def _days(completion: Completion) -> str:
    days = [day.isoformat() for day in (completion.first_day, completion.last_day) if day]
    return f"{' to '.join(dict.fromkeys(days)) or 'no day'} ({completion.precision.value})"


def same_owners(given: Sequence[Owner], read: Sequence[Owner]) -> bool:
    """Tell whether owners are those that are read; a name or a post not given may be read."""
    told = [owner for owner in given if owner.text.strip()]
    return not told or (
        len(told) == len(read)
        and all(
            one.text.strip() == other.text
            and (one.name or other.name) == other.name
            and (one.post or other.post) == other.post
            for one, other in zip(told, read, strict=True)
        )
    )


def other_owners(given: Sequence[Owner], read: Sequence[Owner]) -> str:
    """Give the sentence on owners whose words do not say who they are to be."""
    return (
        f"the owners are to be {_owners(given)}, and their words say {_owners(read)}: write each "
        "on a line, as “name, post” or a post alone"
    )


def _owners(owners: Sequence[Owner]) -> str:
    return listed([
        one.text + "".join(f" ({name} {said})" for name, said in
                           (("name", one.name), ("post", one.post)) if said)
        for one in owners
    ])  # fmt: skip


def listed(words: Sequence[str]) -> str:
    """Give words in quotation marks, one after the other.

    >>> listed(["Notes", "Cost"]), listed([])
    ('“Notes”, “Cost”', 'none')
    """
    return ", ".join(f"“{cut(one, _QUOTED)}”" for one in words) or "none"


def otherwise(wanted: str, found: str, place: Place) -> Problem:
    """Give the problem of words that would be read as others."""
    return Problem(
        f"“{cut(wanted, _QUOTED)}” would be read as “{cut(found, _QUOTED)}”: say it in other words",
        place,
    )
