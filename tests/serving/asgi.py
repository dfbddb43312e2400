"""One request to an ASGI app, without a server."""

import asyncio
from dataclasses import dataclass, field

from starlette.types import ASGIApp, Message


@dataclass
class Answer:
    """What came back: of a socket that was refused, ``closed`` is its code."""

    status: int = 0
    headers: dict[str, str] = field(default_factory=dict)
    body: bytes = b""
    closed: int = 0

    def take(self, message: Message) -> None:
        match message["type"]:
            case "http.response.start":
                self.status = message["status"]
                self.headers = {name.decode().lower(): value.decode() for name, value in message["headers"]}
            case "http.response.body":
                self.body += message.get("body", b"")
            case "websocket.close":
                self.closed = message["code"]


def ask(app: ASGIApp, path: str, *headers: tuple[str, str], kind: str = "http", method: str = "GET") -> Answer:
    """The answer of an app that listens at port 8501. ``headers`` as a browser sends them, ``Host`` among them."""
    answer = Answer()
    scope = {
        "type": kind,
        "method": method,
        "path": path,
        "server": ("127.0.0.1", 8501),
        "headers": [(name.lower().encode(), value.encode()) for name, value in headers],
    }

    async def receive() -> Message:
        return {"type": "http.request", "body": b""} if kind == "http" else {"type": "websocket.connect"}

    async def send(message: Message) -> None:
        answer.take(message)

    asyncio.run(app(scope, receive, send))
    return answer
