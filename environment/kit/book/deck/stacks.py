"""Slides in stacks: a stack is a section, and a new slide begins where the last one is full."""

from kit.book.deck.slide import CROWDED, ROOM, Part, Slide


class Stacks:
    """Grows at its end."""

    def __init__(self) -> None:
        self._stacks: list[list[Slide]] = [[Slide("")]]
        self.glued = False  # the author's own mark says: on the same slide

    @property
    def now(self) -> Slide:
        """The slide that is being filled."""
        return self._stacks[-1][-1]

    @property
    def section(self) -> str:
        return self._stacks[-1][0].title

    def stack(self, title: str, kind: str = "") -> None:
        """A new section."""
        self._stacks.append([Slide(title, kind)])

    def fresh(self, title: str | None = None, kind: str = "") -> Slide:
        """A new slide, or the empty one that has just begun."""
        if self.glued and not self.now.closed:
            return self.now
        if self.now.parts or self.now.kind == "title":
            self._stacks[-1].append(Slide(""))
        self.now.title, self.now.kind = self.section if title is None else title, kind
        return self.now

    def put(self, part: Part, crowds: bool = False) -> None:
        """On this slide, or on the next where this one is closed or full; what belongs to this one may crowd it."""
        room = ROOM * CROWDED if crowds else ROOM
        if self.now.closed:
            self.fresh()
        elif self.now.parts and self.now.height + part.height > room and not self.glued:
            self.fresh(self.now.title, self.now.kind)
        self.now.add(part)

    def take(self) -> list[Part]:
        """The paragraph that was put last, and what is said of it, for another slide."""
        if self.now.closed or not self.now.parts or self.now.parts[-1].kind != "text":
            return []
        part = self.now.parts.pop()
        if part.note:
            self.now.notes.remove(part.note)
        return [part]

    def filled(self) -> list[list[Slide]]:
        """What has been made, without empty slides."""
        kept = ([one for one in stack if one.parts or one.kind == "title"] for stack in self._stacks)
        return [stack for stack in kept if stack]
