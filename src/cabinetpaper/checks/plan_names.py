"""The names that a paper gives to its plan: one throughout, as its title has it.

What ties a name to the plan is the appendix behind it ("the self-improvement plan (Appendix A)"),
or words that it shares with the plan's title and no others but a kind of plan. Corporate plans,
child in need plans and local plans are other plans.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import frozen

from cabinetpaper.checks.rule import Found, Paper, Rule
from cabinetpaper.checks.stretches import pages
from cabinetpaper.document.whereabouts import shortened
from cabinetpaper.findings import Severity
from cabinetpaper.model.inspection import words_of
from cabinetpaper.places import Place
from cabinetpaper.telling import listed

_PLAN = re.compile(r"\b[Pp](?:lan|LAN)\b(?![-’'])(?P<year>\s+20\d\d(?:\s?[/–-]\s?\d\d(?:\d\d)?)?)?")
_WORD = re.compile(r"[\w’'-]+(?=\s*$)|&(?=\s*$)")
_BETWEEN = frozenset({"and", "for", "of", "&"})
_LONGEST = 10


@frozen(kw_only=True)
class PlanName:
    """A name of a plan: as written with its year, its words alone, and where it stands."""

    written: str
    words: tuple[str, ...]
    place: Place
    is_tied: bool = False
    is_proper: bool = False


@frozen(kw_only=True)
class Vocabulary:
    """The words by which names of plans are told apart."""

    kinds: frozenset[str]
    interchangeable: frozenset[str]
    shared: frozenset[str]
    leads: frozenset[str]


def plan_name_varies(paper: Paper) -> Iterator[Found]:
    """Find names of the plan that are not its title, nor the end of it."""
    report = paper.report
    if report is None or report.plan is None:
        return
    vocabulary = _vocabulary(paper)
    title = _title(report.appendix.title or report.plan.title, vocabulary)
    names = [
        one
        for one in _names(paper, vocabulary)
        if title is None or _is_this(one, title, vocabulary)
    ]
    title = title or next((one for one in names if one.is_tied), None)
    others = [one for one in names if title and not _is_short_for(one, title)]
    if title is None or not others:
        return
    told: dict[tuple[str, ...], str] = {}
    for one in (title, *names):
        told.setdefault(one.words, one.written)
    yield Found(
        f"The plan goes by {len(told)} names: "
        f"{listed([f'“{shortened(one)}”' for one in told.values()])}; one is expected.",
        f"Call it “{shortened(title.written)}” throughout, or end a name of your own in {{{{ "
        'ref("appendix") }}, so that nobody looks for a second plan.',
        others[0].place,
    )


def _vocabulary(paper: Paper) -> Vocabulary:
    def words(key: str) -> frozenset[str]:
        return frozenset(paper.house.checks.words("plan_names", key))

    return Vocabulary(
        kinds=words("kinds"),
        interchangeable=words("interchangeable"),
        shared=words("shared") | frozenset(_council(paper)),
        leads=words("lead_words"),
    )


def _council(paper: Paper) -> list[str]:
    return words_of(paper.report.meeting.council).split() if paper.report else []


def _title(title: str, vocabulary: Vocabulary) -> PlanName | None:
    """Give the name that stands in a title: “Extract from the Improvement Plan 2018”."""
    found = list(_named_in(re.sub(r"^.*\b[Ff]rom\s", "", title), Place(), vocabulary, ""))
    proper = [one for one in found if not _describes(one, vocabulary)]
    return proper[-1] if proper else None


def _names(paper: Paper, vocabulary: Vocabulary) -> list[PlanName]:
    assert paper.report is not None
    word = re.escape(paper.house.appendix.word)
    label = f"(?i:{word}|appendix) {re.escape(paper.report.appendix.label)}"
    return [
        one
        for stretch in pages(paper)
        for one in _named_in(stretch.text, stretch.place, vocabulary, label)
        if not _describes(one, vocabulary)
    ]


def _named_in(text: str, place: Place, vocabulary: Vocabulary, appendix: str) -> Iterator[PlanName]:
    for match in _PLAN.finditer(text):
        before = _words_before(text[: match.start()], vocabulary)
        behind = text[match.end() :]
        year = " ".join((match["year"] or "").split())
        bare = [*before, match.group().split()[0]]
        yield PlanName(
            written=" ".join([*bare, year]).strip(),
            words=tuple(words_of(" ".join(bare)).split()),
            place=place,
            is_tied=bool(
                appendix and _TIE.match(behind) and re.match(_TIE.pattern + appendix, behind)
            ),
            is_proper=bare[-1][0].isupper(),
        )


_TIE = re.compile(
    r"\s*[,(]?\s*(?:(?:which|that|is|are|see|ref\.?|reference|at|in|as|attached|appended|shown|"
    r"included|set out|extracted|the)\s+){0,5}(?=[A-Za-z])"
)


def _words_before(before: str, vocabulary: Vocabulary) -> list[str]:
    """Give the words that belong to a plan's name, going back from the word “plan”."""
    words: list[str] = []
    while len(words) < _LONGEST and (match := _WORD.search(before)):
        word = match.group()
        if not _belongs(word, words, vocabulary):
            break
        words.insert(0, word)
        before = before[: match.start()]
        if not before.endswith(" "):
            break
    while words and (words_of(words[0]) in vocabulary.leads | _BETWEEN):
        del words[0]
    return words


def _belongs(word: str, behind: list[str], vocabulary: Vocabulary) -> bool:
    small = word.casefold()
    if word[0].isupper():
        return small != "from"
    if small in vocabulary.kinds or ("-" in word and not behind and small.count("-") == 1):
        return True
    if "-" in word and small.rpartition("-")[2] in vocabulary.kinds:
        return True
    return word in _BETWEEN and bool(behind) and behind[0][0].isupper()


def _describes(name: PlanName, vocabulary: Vocabulary) -> bool:
    """Tell whether the words describe a plan and do not name one: “the action plan”."""
    rest = set(name.words[:-1])
    return rest <= {"action"} or (not name.is_proper and rest <= vocabulary.kinds)


def _is_this(name: PlanName, title: PlanName, vocabulary: Vocabulary) -> bool:
    """Tell whether a name means the plan of this paper: by its appendix, or by its words."""
    if name.is_tied or _is_short_for(name, title):
        return True
    if _years(name) and _years(title) and _years(name) != _years(title):
        return False
    own, other = set(title.words[:-1]), set(name.words[:-1])
    told = own & other - vocabulary.shared - vocabulary.kinds
    return bool(told) and (own ^ other) <= vocabulary.shared | vocabulary.interchangeable


def _years(name: PlanName) -> list[str]:
    return re.findall(r"\d+", name.written)


def _is_short_for(name: PlanName, title: PlanName) -> bool:
    """Tell whether a name is the end of the title, or the title with the council's name before."""
    short, long = sorted((name.words, title.words), key=len)
    return long[-len(short) :] == short


RULES: tuple[Rule, ...] = (
    Rule(
        code="plan-name-varies",
        severity=Severity.WARNING,
        title="One plan goes by several names",
        find=plan_name_varies,
    ),
)
