"""What was found in a load, kept with it."""

import json
from collections.abc import Sequence
from dataclasses import asdict

from sqlalchemy import insert
from sqlalchemy.engine import Connection, Engine
from sqlmodel import Session, col, select

from data_access.findings import Finding, Severity
from data_access.storage.models import FindingRecord


def write_findings(connection: Connection, batch_id: int, findings: Sequence[Finding]) -> None:
    """What was found in an import."""
    if findings:
        connection.execute(insert(FindingRecord), [_finding_row(batch_id, one) for one in findings])


def findings_of(database: Engine, batch_id: int) -> tuple[Finding, ...]:
    """The findings of one batch, in the order they were made."""
    with Session(database) as session:
        query = select(FindingRecord).where(FindingRecord.batch_id == batch_id).order_by(col(FindingRecord.id))
        return tuple(_finding(record) for record in session.exec(query))


def codes_of(connection: Connection, batch_ids: Sequence[int]) -> set[str]:
    """The codes of what was found in some batches."""
    query = select(FindingRecord.code).where(col(FindingRecord.batch_id).in_(batch_ids)).distinct()
    return {code for (code,) in connection.execute(query)}


def _finding_row(batch_id: int, finding: Finding) -> dict:
    values = asdict(finding)
    values |= {"rows": json.dumps(finding.rows), "found": json.dumps(finding.found)}
    values["column_title"] = values.pop("column")
    return {**values, "severity": str(finding.severity), "batch_id": batch_id}


def _finding(record: FindingRecord) -> Finding:
    return Finding(
        code=record.code,
        severity=Severity(record.severity),
        message=record.message,
        expected=record.expected,
        advice=record.advice,
        file=record.file,
        sheet=record.sheet,
        column=record.column_title,
        rows=tuple(json.loads(record.rows)),
        found=tuple(json.loads(record.found)),
    )
