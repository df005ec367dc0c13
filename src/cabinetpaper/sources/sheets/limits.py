"""The limits of what is read: far above any action plan, far below what hurts a machine."""

from __future__ import annotations

from attrs import field, frozen
from attrs.validators import ge, instance_of

from cabinetpaper.errors import InputError
from cabinetpaper.places import NOWHERE, Place

_POSITIVE = [instance_of(int), ge(1)]


@frozen(kw_only=True)
class Limits:
    """What a workbook may have at most; one that has more is refused before it is parsed.

    `file_bytes` are those of the file, `inflated_bytes` those that the parts which are read unpack
    to, `ratio` how many times its packed size a part may unpack to, `tags` their pieces of XML.
    `parts`, `sheets`, `relations` (links from one part to others) and `styles` count what the file
    is made of. `rows` and `columns` say where the last cell with words may stand, `cells` how many
    may say something in the whole workbook; `letters` how many one may hold (Excel's own limit is
    32,767), `total_letters` all of them together. `range_cells` are the cells that merged areas
    and links over ranges cover. Of a .csv, `text_bytes` are those of the file, `lines` its lines,
    and `line_letters` the letters that one line may hold; of an .ods, `ods_tags` are the pieces of
    XML of a part (each costs more than one of an .xlsx), and `element_bytes` those of one cell.
    """

    file_bytes: int = field(default=50_000_000, validator=_POSITIVE)
    parts: int = field(default=5_000, validator=_POSITIVE)
    inflated_bytes: int = field(default=150_000_000, validator=_POSITIVE)
    ratio: int = field(default=200, validator=_POSITIVE)
    sheets: int = field(default=500, validator=_POSITIVE)
    relations: int = field(default=100_000, validator=_POSITIVE)
    styles: int = field(default=100_000, validator=_POSITIVE)
    rows: int = field(default=50_000, validator=_POSITIVE)
    columns: int = field(default=1_000, validator=_POSITIVE)
    cells: int = field(default=80_000, validator=_POSITIVE)
    letters: int = field(default=100_000, validator=_POSITIVE)
    total_letters: int = field(default=20_000_000, validator=_POSITIVE)
    tags: int = field(default=1_500_000, validator=_POSITIVE)
    range_cells: int = field(default=100_000, validator=_POSITIVE)
    text_bytes: int = field(default=10_000_000, validator=_POSITIVE)
    lines: int = field(default=1_500_000, validator=_POSITIVE)
    line_letters: int = field(default=500_000, validator=_POSITIVE)
    ods_tags: int = field(default=750_000, validator=_POSITIVE)
    element_bytes: int = field(default=2_000_000, validator=_POSITIVE)


LIMITS = Limits()


class LimitExceededError(InputError):
    """A workbook that has more of something than `Limits` allow; `limit` names the setting.

    >>> error = LimitExceededError("rows", "it has 60,000 rows", Place(file="plan.xlsx"))
    >>> error.limit, str(error)
    ('rows', 'plan.xlsx: it has 60,000 rows')
    """

    def __init__(self, limit: str, text: str, place: Place = NOWHERE) -> None:
        self.limit = limit
        super().__init__(text, place)
