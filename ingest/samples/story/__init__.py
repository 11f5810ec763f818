"""The story of the samples, one file a case; people of one dataset may appear in several of its cases."""

from ingest.samples.plot import Chapter
from ingest.samples.story.aruk import ARUK
from ingest.samples.story.badau import BADAU
from ingest.samples.story.entikong import ENTIKONG
from ingest.samples.story.karimun import KARIMUN
from ingest.samples.story.kuburaya import KUBURAYA
from ingest.samples.story.scam import SCAM

DATASETS: dict[str, tuple[Chapter, ...]] = {
    "kalbar": (BADAU, KUBURAYA, ENTIKONG, ARUK),
    "kepri-siber": (KARIMUN, SCAM),
}
PEOPLE = sum(len(chapter.people) for chapters in DATASETS.values() for chapter in chapters)
