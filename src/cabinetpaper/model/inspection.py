"""An inspection: its framework, the judgements or the outcome, and the areas for improvement."""

from __future__ import annotations

import datetime
import re
from functools import lru_cache

from attrs import field, frozen

from cabinetpaper.model.kinds import each, of
from cabinetpaper.model.markers import as_text
from cabinetpaper.model.text import Text
from cabinetpaper.places import NOWHERE, Place
from cabinetpaper.tuples import as_tuple


def same_words(left: str, right: str) -> bool:
    """Tell whether two phrases are the same but for case, punctuation and white space.

    >>> same_words("Overall  effectiveness:", "overall effectiveness")
    True
    """
    return words_of(left) == words_of(right)


@lru_cache(maxsize=4096)
def words_of(phrase: str) -> str:
    """Give a phrase without case, punctuation and doubled spaces, to compare or to look up.

    >>> words_of("Children’s Services – overall")
    'childrens services overall'
    """
    bare = re.sub(r"['’‘]", "", phrase.casefold())
    return " ".join(re.sub(r"[\W_]+", " ", bare).split())


@frozen
class Grade:
    """A grade: the framework's name for it, and the words as written.

    `name` is None where the words are not on the framework's scale: they are kept, and a finding
    says so.

    >>> str(Grade("requires improvement", name="Requires improvement to be good"))
    'Requires improvement to be good'
    """

    written: str
    name: str | None = field(default=None, kw_only=True)

    @property
    def is_on_scale(self) -> bool:
        """Tell whether the framework knows this grade."""
        return self.name is not None

    def __str__(self) -> str:
        return self.name or self.written


@frozen(kw_only=True)
class Framework:
    """An inspection framework: its areas of judgement, its scale, and what stands for an overall.

    `scale` is best grade first; `short_forms` are other ways to write its grades, as (short, name).
    `overall` is the name of the overall judgement, or None where the framework has none. `outcomes`
    are the sentences that a framework without grades gives. `from_fieldwork` is the first day of
    fieldwork that it applies to.
    """

    key: str
    title: str
    inspectorate: str = ""
    from_fieldwork: datetime.date | None = None
    areas: tuple[str, ...] = field(default=(), converter=as_tuple)
    overall: str | None = None
    scale: tuple[str, ...] = field(default=(), converter=as_tuple)
    short_forms: tuple[tuple[str, str], ...] = field(default=(), converter=as_tuple)
    outcomes: tuple[str, ...] = field(default=(), converter=as_tuple)
    source: str = ""

    def grade(self, written: str) -> Grade:
        """Give the grade that the words mean on this scale, matched without case.

        >>> ilacs = Framework(key="x", title="X", scale=["Good"], short_forms=[("G", "Good")])
        >>> str(ilacs.grade("good")), ilacs.grade("Fair").is_on_scale
        ('Good', False)
        """
        wanted = words_of(written)
        forms = {words_of(name): name for name in self.scale}
        forms |= {words_of(short): name for short, name in self.short_forms}
        return Grade(written, name=forms.get(wanted))


@frozen(kw_only=True)
class Judgement:
    """The grade that inspectors gave to one area, and the one they gave before, if known."""

    area: str = field(validator=of(str))
    grade: Grade = field(validator=of(Grade))
    previous: Grade | None = field(default=None, validator=of(Grade | None))
    place: Place = field(default=NOWHERE, eq=False, repr=False)


@frozen(kw_only=True)
class AreaForImprovement:
    """What inspectors say must improve: a title, the finding, and the theme that answers it.

    `theme` is the reference of a theme of the plan. `priority` and `body` are for frameworks that
    have them (area SEND's areas for priority action belong to a body).
    """

    title: str = field(validator=of(str))
    finding: Text = field(default=Text(), converter=as_text, validator=of(Text))
    theme: str = ""
    priority: str = ""
    body: str = ""
    place: Place = field(default=NOWHERE, eq=False, repr=False)


@frozen(kw_only=True)
class Inspection:
    """An inspection. Days are `datetime.date`; every one of them may be unknown.

    The overall judgement stands apart from the others, and may be absent. `outcome` is the sentence
    that a framework without grades gives.
    """

    framework: Framework = field(validator=of(Framework))
    started: datetime.date | None = None
    ended: datetime.date | None = field(default=None)
    received: datetime.date | None = None
    published: datetime.date | None = None
    judgements: tuple[Judgement, ...] = field(
        default=(), converter=as_tuple, validator=each(Judgement)
    )
    overall: Judgement | None = field(default=None, validator=of(Judgement | None))
    outcome: str = ""
    areas_for_improvement: tuple[AreaForImprovement, ...] = field(
        default=(), converter=as_tuple, validator=each(AreaForImprovement)
    )

    @ended.validator
    def _ends_after_it_starts(self, _: object, ended: datetime.date | None) -> None:
        if ended is not None and self.started is not None and ended < self.started:
            raise ValueError(
                f"the inspection ended on {ended}, before it started on {self.started}"
            )
