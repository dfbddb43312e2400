"""Stands in for what makes papers: it answers by the same lines, and imports nothing that takes time."""

import json
import sys
import time


def main() -> int:
    """Do what ``by`` says."""
    asked = json.loads(sys.stdin.readline())
    out = sys.stdout.buffer

    def tell(line: dict) -> None:
        out.write(json.dumps(line).encode() + b"\n")
        out.flush()

    tell({"at": [0.3, "counting"]})
    if asked["by"] == "refuses":
        tell({"problem": "Only officers may."})
        return 0
    if asked["by"] == "breaks":
        return 1
    if asked["by"] == "sleeps":
        time.sleep(60)
    content = f"{asked['order']} {asked['again']}".encode() + bytes(range(256)) * 1000
    tell({"said": ["Kept."], "length": len(content) + (asked["by"] == "cut")})
    out.write(content)
    out.flush()
    return 0
