"""Keyed hashes: the same person has the same in every file, and nobody without the key can work one back."""

import hmac

import pandas as pd


def hashed(texts: pd.Series, key: bytes) -> pd.Series:
    """Each text as a keyed hash; missing stays missing."""
    codes, distinct = pd.factorize(texts)
    made = pd.array([*(hashed_text(text, key) for text in distinct.tolist()), None], dtype="str")
    return pd.Series(made.take(codes), texts.index)


def hashed_text(text: str, key: bytes) -> str:
    """One text as a keyed hash: the first half of its HMAC with SHA-256."""
    return hmac.digest(key, text.encode(), "sha256").hex()[:32]


def places(rows: pd.DataFrame, file: str) -> pd.Series:
    """Where each row stands, as text that no two rows share: tables side by side have rows of one number."""
    at = file + "|" + rows["source_sheet"].astype("str") + "|" + rows["source_row"].astype("str")
    return told_apart(at)


def told_apart(texts: pd.Series) -> pd.Series:
    """Texts of which no two are alike: the first stays, those after it get their number. Missing stays missing."""
    if texts.is_unique:
        return texts
    again = texts.groupby(texts).cumcount()
    return texts.where(texts.isna() | (again == 0), texts.astype("str") + "|" + again.astype("str"))
