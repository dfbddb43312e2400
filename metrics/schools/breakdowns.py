"""The ways to split what is about schools: what the council's register of schools says of each."""

from metrics.cases.code_lists import SEN_STATUS as SEN_STATUSES
from metrics.counting.breakdown import Breakdown, by_column

SEN_STATUS = by_column("sen_status", "SEN status", SEN_STATUSES)
CLUSTER = by_column("cluster", "Cluster")
OFFICER = by_column("officer", "Named attendance officer")
TRUST = by_column("trust", "Trust", about="schools")
SHARING_STATE = by_column("sharing_state", "Shares its register", about="schools")

BREAKDOWNS: tuple[Breakdown, ...] = (SEN_STATUS, CLUSTER, OFFICER, TRUST, SHARING_STATE)
