"""The sample taken in: a fictional council's data, shown as long as there is none of the council's own."""

import gzip

from data_access.intake import take_in
from data_access.published.establishments.extract import day_in_name
from data_access.questions import EVERY_QUESTION
from data_access.storage.database import Engine
from data_access.upload import Upload
from sample_data.contents import DAY, FILES


def fill_with_sample(database: Engine) -> None:
    """Take the sample's files in like any upload, which takes some ten seconds; ``ready_made`` has what comes of it."""
    for path in FILES:
        content = path.read_bytes()
        content = gzip.decompress(content) if path.suffix == ".gz" else content
        day, name = day_in_name(path.name) or DAY, path.name.removesuffix(".gz")
        upload = Upload(content=content, filename=name, today=DAY, extracted_on=day, confirmed=EVERY_QUESTION)
        take_in(upload, database)
