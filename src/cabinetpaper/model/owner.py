"""An owner of an action: words, with the name and the post in them where they can be told."""

from __future__ import annotations

from attrs import field, frozen


@frozen
class Owner:
    """Who is responsible, as written, with the name and the post where they can be told apart.

    >>> str(Owner("Head of Fostering and Adoption"))
    'Head of Fostering and Adoption'
    """

    text: str
    name: str | None = field(default=None, kw_only=True)
    post: str | None = field(default=None, kw_only=True)

    def __str__(self) -> str:
        return self.text
