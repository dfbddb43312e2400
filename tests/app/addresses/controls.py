"""The controls of a page that is open in an AppTest, folds and tabs among them, and a click on each."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from streamlit.proto.WidgetStates_pb2 import WidgetState
from streamlit.runtime.state.common import user_key_from_element_id
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import Block, Expander, Node, Widget

CASES = "The cases"
PRESSED = {"button", "download_button", "form_submit_button", "file_uploader"}


@dataclass(frozen=True)
class Control:
    """What keeps what a reader did: its key, its kind, what it shows, and what it can show besides."""

    key: str
    kind: str
    shown: Any
    others: tuple[Any, ...]
    id: str

    def click(self, app: AppTest) -> AppTest:
        """Choose something else, as a reader does; of tabs the cases, in which more is to choose."""
        chosen = CASES if CASES in self.others else self.others[-1]
        if self.kind in ("expander", "tabs"):
            states = app._tree.get_widget_states()
            value = {"bool_value": chosen} if self.kind == "expander" else {"string_value": chosen}
            states.widgets.append(WidgetState(id=self.id, **value))
            return app._run(states)
        node = next(one for one in app.get(self.kind) if one.key == self.key)
        return node.set_value(chosen).run()


def controls(app: AppTest) -> dict[str, Control]:
    """Every control that is drawn now, by its key; what was kept for a form is no control until it is sent."""
    found = [_control(node) for node in _nodes(app._tree)]
    return {one.key: one for one in found if one}


def _nodes(block: Block) -> Iterator[Node]:
    for child in block.children.values():
        yield child
        if isinstance(child, Block):
            yield from _nodes(child)


def _control(node: Node) -> Control | None:
    if isinstance(node, Expander) and node.proto.id:
        key = user_key_from_element_id(node.proto.id)
        return Control(key, "expander", node.proto.expanded, (not node.proto.expanded,), node.proto.id)
    if isinstance(node, Block) and node.proto is not None and getattr(node.proto, "tab_container", None):
        return _tabs(node)
    if not isinstance(node, Widget) or node.type in PRESSED or getattr(node, "form_id", ""):
        return None
    return Control(str(node.key), node.type, node.value, _others(node), node.id)


def _tabs(node: Block) -> Control | None:
    told = node.proto.tab_container
    if not told.id:
        return None
    labels = [one.label for one in node.children.values()]
    shown = labels[told.default_tab_index]
    others = tuple(one for one in labels if one != shown)
    return Control(user_key_from_element_id(told.id), "tabs", shown, others, told.id)


def _others(node: Any) -> tuple[Any, ...]:
    """What else it can show; nothing where there is no choice."""
    if node.type == "pagination":
        return tuple(range(2, node.proto.num_pages + 1))
    if node.type == "text_input":
        return ("review",)
    if node.type == "checkbox":
        return (not node.value,)
    if node.type == "date_input":
        return (node.value - timedelta(days=61),)
    if node.type == "multiselect":
        return tuple([*node.indices, one] for one in range(len(node.options)) if one not in node.indices)
    now = node.indices[0] if node.type == "button_group" else node.index
    return tuple(one for number, one in enumerate(node.options) if number != now)
