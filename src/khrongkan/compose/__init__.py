"""Records and forms become Documents here, and nowhere else does a fact become Thai print."""

from khrongkan.compose.document import Document
from khrongkan.compose.gaps import missing_facts
from khrongkan.compose.press import compose

__all__ = ["Document", "compose", "missing_facts"]
