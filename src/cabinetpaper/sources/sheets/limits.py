"""The limits of what is read: far above any action plan, far below what hurts a machine."""

from __future__ import annotations

from attrs import field, frozen
from attrs.validators import ge

from cabinetpaper.errors import InputError
from cabinetpaper.places import NOWHERE, Place


@frozen(kw_only=True)
class Limits:
    """What a workbook may have at most; one that has more is refused before it is parsed.

    `file_bytes` are those of the file, `inflated_bytes` those that its parts unpack to, `ratio` how
    many times its packed size a part may unpack to. `rows` and `columns` say where the last cell
    with words may stand; `cells` how many there may be; `letters` how many one may hold (Excel's
    own limit is 32,767). `tags` counts pieces of XML, `range_cells` the cells that merged areas
    cover, `sheets` the sheets. Of a .csv, `text_bytes` are those of the file, `lines` its lines,
    and `line_letters` the letters of one line; of an .ods, `element_bytes` are those of the XML of
    one cell, and `ods_tags` its pieces of XML, each of which costs more than those of an .xlsx.
    """

    file_bytes: int = field(default=50_000_000, validator=ge(1))
    sheets: int = field(default=250, validator=ge(1))
    parts: int = field(default=5_000, validator=ge(1))
    inflated_bytes: int = field(default=150_000_000, validator=ge(1))
    ratio: int = field(default=200, validator=ge(1))
    rows: int = field(default=50_000, validator=ge(1))
    columns: int = field(default=1_000, validator=ge(1))
    cells: int = field(default=100_000, validator=ge(1))
    letters: int = field(default=100_000, validator=ge(1))
    tags: int = field(default=1_500_000, validator=ge(1))
    range_cells: int = field(default=100_000, validator=ge(1))
    text_bytes: int = field(default=10_000_000, validator=ge(1))
    lines: int = field(default=1_500_000, validator=ge(1))
    line_letters: int = field(default=500_000, validator=ge(1))
    ods_tags: int = field(default=750_000, validator=ge(1))
    element_bytes: int = field(default=2_000_000, validator=ge(1))


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
