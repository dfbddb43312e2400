"""One figure as DfE publishes it: which column over which, or a column alone."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class PublishedMeasure:
    """One figure as DfE publishes it. A count has neither denominator nor rate."""

    metric: str
    """Our key. Some of these metrics we do not count ourselves yet."""
    dataset: str
    """The file of the release, as a key of ``data_access.published.files.RELEASE_FILES``."""
    numerator: str
    denominator: tuple[str, ...] = ()
    """These columns added up are the denominator."""
    rate: str = ""
    """DfE's own percentage, one decimal; empty where DfE prints none and the share is worked out here."""
    basis: str = ""
    """What a reader must know about the denominator, one sentence, or empty."""
    is_mean: bool = False
    """Whether the column is a mean, of nothing that can be added up."""
    since: int = 0
    """DfE's reporting year from which on the file has it; 0: always."""
    until: int = 9999
    """The last reporting year whose file has it."""

    @property
    def is_share(self) -> bool:
        """Whether the figure is a share; else it is a count."""
        return bool(self.denominator)

    @property
    def shown(self) -> str:
        """The column that carries our key in the figures: the rate where DfE prints one.

        Of two metrics with the same column (plans started, plans issued) the later one in the table has it.
        """
        return self.rate or self.numerator


def share(metric: str, dataset: str, columns: tuple[str, str, str], *also: str, basis: str = "") -> PublishedMeasure:
    """A share from (numerator, denominator, rate); ``also`` is added to the denominator."""
    numerator, denominator, rate = columns
    return PublishedMeasure(
        metric=metric,
        dataset=dataset,
        numerator=numerator,
        denominator=(denominator, *also),
        rate=rate,
        basis=basis,
    )


def count(metric: str, dataset: str, column: str, basis: str = "") -> PublishedMeasure:
    """A count, which stands in one column."""
    return PublishedMeasure(metric=metric, dataset=dataset, numerator=column, basis=basis)


def mean(metric: str, dataset: str, column: str, basis: str = "") -> PublishedMeasure:
    """A mean, which stands in one column."""
    return PublishedMeasure(metric=metric, dataset=dataset, numerator=column, basis=basis, is_mean=True)
