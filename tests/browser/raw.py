"""Requests and sockets without a browser, with the headers a test wants."""

import socket
from http.client import HTTPConnection

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.sync.client import ClientConnection, connect

from serving.streamlits_own import START_PAGE
from tests.browser.server import Server


def ask(server: Server, path: str, method: str = "GET", **given: str):
    """The answer and its body; ``host`` and ``origin`` are headers, like all that is given."""
    connection = HTTPConnection("127.0.0.1", server.port, timeout=30)
    connection.request(method, path, headers={name.replace("_", "-"): value for name, value in given.items()})
    answer = connection.getresponse()
    body = answer.read()
    connection.close()
    return answer, body


def opened(server: Server, origin: str | None, host: str | None = None) -> ClientConnection:
    """A socket as a page of that origin opens it."""
    address = server.address.replace("http", "ws") + "/_stcore/stream"
    if host:
        address = address.replace(f"127.0.0.1:{server.port}", host)
    there = socket.create_connection(("127.0.0.1", server.port), timeout=30)
    return connect(address, sock=there, origin=origin, subprotocols=["streamlit"], max_size=None, proxy=None)


def first_answer(page: ClientConnection) -> str:
    """What kind of message comes first when a page is asked for."""
    asked = BackMsg()
    asked.rerun_script.page_name = ""
    page.send(asked.SerializeToString())
    return ForwardMsg.FromString(page.recv(timeout=60)).WhichOneof("type")


def program() -> str:
    """The largest of Streamlit's scripts, below its folder."""
    folder = START_PAGE.parent / "static"
    return max(folder.glob("js/*.js"), key=lambda path: path.stat().st_size).relative_to(folder).as_posix()


def half_an_upload(server: Server) -> socket.socket:
    """A file of which the rest does not come."""
    sent = socket.create_connection(("127.0.0.1", server.port), timeout=30)
    head = f"PUT /_stcore/upload_file/a/b HTTP/1.1\r\nHost: 127.0.0.1:{server.port}\r\nContent-Length: 1000\r\n\r\n"
    sent.sendall(head.encode() + b"half")
    return sent
