"""Rules on what is not written yet: prompts, placeholders, guidance, sentences that break off."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import zip_longest

from cabinetpaper.checks.passages import Passage, sentences
from cabinetpaper.checks.rule import Found, Paper, Rule
from cabinetpaper.checks.told_once import told_by_words
from cabinetpaper.document.whereabouts import shortened
from cabinetpaper.findings import Severity
from cabinetpaper.places import Place

# A prompt of the starter paper, or what officers type to remember: "[Say what …]", "[xx]". A year
# or number alone is a citation, as in [2019] EWCA Civ 11, and [sic] is a quotation's.
_PROMPT = re.compile(r"\[(?!(?:\d+|sic)\])[^\][]+\]")
_SHORT_FORM = re.compile(r"\[([A-Z]{2,8})s?\]")
_INITIAL = re.compile(r"\b\w")
_QUESTION_MARKS = re.compile(r"\?{3,}|_{4,}|\.{6,}")


def prompt_left(paper: Paper) -> Iterator[Found]:
    """Find prompts in square brackets that nobody has replaced."""
    yield from told_by_words(
        (*paper.passages, *paper.in_tables),
        _prompt,
        "The prompt “{}” is still there.",
        "Replace it, brackets and all, by what the paper should say.",
    )


def _prompt(text: str) -> re.Match[str] | None:
    """Give the first prompt of a text."""
    if "[" not in text:
        return None
    return next((found for found in _PROMPT.finditer(text) if not _explains(found)), None)


def _explains(bracket: re.Match[str]) -> bool:
    """Tell whether a bracket gives the short form of the words before it: "action plan [AP]"."""
    short = _SHORT_FORM.fullmatch(bracket.group())
    if short is None:
        return False
    letters = short.group(1).casefold()
    before = bracket.string[: bracket.start()].casefold()
    initials = iter(_INITIAL.findall(before)[-len(letters) - 3 :])
    return all(letter in initials for letter in letters)


def placeholder_left(paper: Paper) -> Iterator[Found]:
    """Find placeholders in the text; in the plan's own cells “Tbc” is an answer."""
    known = any_of(paper.house.checks.words("sections", "placeholders"))
    yield from told_by_words(
        [passage for passage in paper.passages if not _prompt(passage.text)],
        lambda text: known.search(text) or _QUESTION_MARKS.search(text),
        "The placeholder “{}” is still there.",
        "Replace it by what the paper should say.",
    )


def guidance_left(paper: Paper) -> Iterator[Found]:
    """Find what a template tells its authors."""
    known = any_of(paper.house.checks.words("sections", "guidance"))
    yield from told_by_words(
        paper.passages,
        known.search,
        "“{}” is guidance of the template to its author.",
        "Delete it, or write what it asks for.",
    )


def sentence_unfinished(paper: Paper) -> Iterator[Found]:
    """Find sentences that break off: at a word, or where a word is missing."""
    checks = paper.house.checks
    openers = set(checks.words("sections", "openers"))
    gap = _gap(checks.words("sections", "judged"), checks.words("sections", "followers"))
    for passage, after in zip_longest(paper.prose, paper.prose[1:]):
        end = None if _goes_on(after, passage) else _end(passage, openers)
        missing = gap.search(passage.text)
        if end or missing:
            said = shortened(end or (missing.group() if missing else ""))
            yield Found(
                f"The sentence breaks off at “{said}”.",
                "Finish it, or take it out.",
                Place(where=passage.where),
            )


def _goes_on(after: Passage | None, passage: Passage) -> bool:
    """Tell whether a sentence may go on in the next paragraph: in a list, or without a number."""
    if passage.is_entry or after is None or after.section != passage.section:
        return passage.is_entry
    return after.is_entry or not after.paragraph.number


def _end(passage: Passage, openers: set[str]) -> str:
    """Give the last words of a paragraph that cannot end there, or ""."""
    words = passage.text.rstrip(" .").split()
    if words and words[-1].strip("“”‘’'\"()").casefold() in openers and not words[-1].isupper():
        return " ".join(words[-3:])
    return " ".join(words[-3:]) if words and words[-1].endswith((",", "(", "–")) else ""


@lru_cache(maxsize=64)
def _gap(judged: tuple[str, ...], followers: tuple[str, ...]) -> re.Pattern[str]:
    """Give the pattern of "judged to be" with nothing that it is judged to be."""
    before, behind = _either(judged), _either(followers)
    return re.compile(
        rf"\b(?:{before}) to be(?=\s*[.;,)]|\s+(?:{behind})\b)(?:\s+\w+)?", re.IGNORECASE
    )


@lru_cache(maxsize=64)
def any_of(words: tuple[str, ...]) -> re.Pattern[str]:
    """Give a pattern that finds any of some words or phrases, whole and without case."""
    return re.compile(rf"(?<![\w/.-])(?:{_either(words)})(?![\w/-])", re.IGNORECASE)


def _either(words: Iterable[str]) -> str:
    ordered = sorted(words, key=len, reverse=True)
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in ordered)


def paragraph_long(paper: Paper) -> Iterator[Found]:
    """Find paragraphs of more words than the house's limit."""
    limit = paper.house.checks.number("sections", "paragraph_words")
    for passage in paper.prose:
        count = len(passage.text.split())
        if count > limit:
            told = len(list(sentences(passage.text)))
            yield Found(
                f"The paragraph has {count} words in {told} "
                f"{'sentence' if told == 1 else 'sentences'}; the limit is {limit}.",
                "Make two or more of it, so that members can refer to each by its number.",
                Place(where=passage.where),
            )


LEFT_RULES: tuple[Rule, ...] = (
    Rule(
        code="prompt-left",
        severity=Severity.WARNING,
        title="A prompt in square brackets is still there",
        find=prompt_left,
    ),
    Rule(
        code="placeholder-left",
        severity=Severity.WARNING,
        title="A placeholder such as “TBC” or “xx” is still there",
        find=placeholder_left,
    ),
    Rule(
        code="guidance-left",
        severity=Severity.WARNING,
        title="Guidance of the template is still there",
        find=guidance_left,
    ),
)
RULES: tuple[Rule, ...] = (
    *LEFT_RULES,
    Rule(
        code="sentence-unfinished",
        severity=Severity.WARNING,
        title="A sentence breaks off",
        find=sentence_unfinished,
    ),
    Rule(
        code="paragraph-long",
        severity=Severity.NOTE,
        title="A paragraph is longer than the limit",
        find=paragraph_long,
    ),
)
