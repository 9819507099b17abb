"""Many records: a folder of finished files, and a whole chapter in one book."""

from khrongkan.bulk.batch import Progress, RunStopped, Summary, batch
from khrongkan.bulk.chapter import book

__all__ = ["Progress", "RunStopped", "Summary", "batch", "book"]
