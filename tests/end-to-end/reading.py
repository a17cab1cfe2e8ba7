"""Reads what a program shows through the accessibility bus, all of it at once.

Asking for one thing after the other is slow, and what is shown changes meanwhile. The toolkit keeps
a list of all that it has told about; what is not in it yet is asked for, many at a time. What is shown
no longer stays in that list for a while: its place is past the last of what is shown beside it.
"""
# SPDX-License-Identifier: GPL-3.0-or-later
import json

import gi

gi.require_version('Atspi', '2.0')
gi.require_version('Json', '1.0')
from gi.repository import Atspi, Gio, GLib, Json  # noqa: E402

ROOT = '/org/a11y/atspi/accessible/root'
CACHE = '/org/a11y/atspi/cache'
ACCESSIBLE = 'org.a11y.atspi.Accessible'
ACTION = 'org.a11y.atspi.Action'
TEXT = 'org.a11y.atspi.Text'
COMPONENT = 'org.a11y.atspi.Component'
IN_WINDOW = 1
EDITABLE_TEXT = 'org.a11y.atspi.EditableText'
PATIENCE_MILLISECONDS = 10000


def _name_roles():
    return {number: Atspi.role_get_name(Atspi.Role(number)) for number in range(Atspi.Role.LAST_DEFINED)}


class Node:
    """One thing that is shown, as it was when it was read."""

    _roles = _name_roles()

    def __init__(self, item):
        (_, self.path), _, (_, self.above), self.place, self.count, self.doors, self.name, role, self.description, states = item
        self.role = self._roles[role]
        self.bits = states[0] | states[1] << 32
        self.below = []

    def has(self, state):
        """Has it this state, such as 'focused'?"""
        return bool(self.bits >> getattr(Atspi.StateType, state.upper()) & 1)

    def walk(self):
        """All below it that are visible, parents first."""
        for node in self.below:
            if node.has('visible'):
                yield node
                yield from node.walk()

    def tell(self, depth=0):
        """Lines that show all below it that has a name or the focus."""
        for node in self.below:
            told = bool(node.name) or node.has('focused')
            if told:
                yield '%s%s %r%s' % ('  ' * depth, node.role, node.name, ''.join(
                    ', ' + state for state in ('focused', 'selected', 'checked', 'expanded') if node.has(state)))
            if node.has('visible'):
                yield from node.tell(depth + told)


class Bus:
    """The accessibility bus of this display."""

    def __init__(self):
        session = Gio.bus_get_sync(Gio.BusType.SESSION)
        self.address = session.call_sync('org.a11y.Bus', '/org/a11y/bus', 'org.a11y.Bus', 'GetAddress', None, None,
                                         Gio.DBusCallFlags.NONE, PATIENCE_MILLISECONDS).unpack()[0]
        flags = Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION
        self.connection = Gio.DBusConnection.new_for_address_sync(self.address, flags, None, None)

    def _ask(self, owner, path, door, method, arguments=None):
        return self.connection.call_sync(owner, path, door, method, arguments, None, Gio.DBusCallFlags.NONE,
                                         PATIENCE_MILLISECONDS)

    def call(self, owner, path, door, method, arguments=None):
        return self._ask(owner, path, door, method, arguments).unpack()

    def _read_items(self, owner):
        """All that the toolkit has told about: thousands of values, which JSON takes apart ten times as fast as unpack()."""
        answer, _ = Json.gvariant_serialize_data(self._ask(owner, CACHE, 'org.a11y.atspi.Cache', 'GetItems'))
        return json.loads(answer)[0]

    def find_owner(self, process):
        """The bus name of the process, or None as long as it is not there."""
        for owner, _ in self.call('org.a11y.atspi.Registry', ROOT, ACCESSIBLE, 'GetChildren')[0]:
            if self.call('org.freedesktop.DBus', '/org/freedesktop/DBus', 'org.freedesktop.DBus',
                         'GetConnectionUnixProcessID', GLib.Variant('(s)', (owner,)))[0] == process:
                return owner
        return None

    def _ask_for_children(self, owner, paths):
        left = len(paths)

        def answered(connection, result):
            nonlocal left
            left -= 1
            try:
                connection.call_finish(result)
            except GLib.Error:
                pass  # It went away meanwhile.

        for path in paths:
            self.connection.call(owner, path, ACCESSIBLE, 'GetChildren', None, None, Gio.DBusCallFlags.NONE,
                                 PATIENCE_MILLISECONDS, None, answered)
        while left:
            GLib.MainContext.default().iteration(True)

    def _read_nodes(self, owner):
        asked = set()
        while True:
            nodes = {node.path: node for node in map(Node, self._read_items(owner))}
            for node in nodes.values():
                above = nodes.get(node.above)
                if above is not None and above is not node and (node.place < above.count or above.path == ROOT):
                    above.below.append(node)
            missing = [node.path for node in nodes.values() if len(node.below) != node.count and node.path not in asked
                       and (node.has('visible') or node.path == ROOT)]
            if not missing:
                return nodes
            asked.update(missing)
            self._ask_for_children(owner, missing)

    def read(self, owner):
        """Returns the program's root, with all that it shows below it."""
        nodes = self._read_nodes(owner)
        if ROOT not in nodes:
            self._ask_for_children(owner, [ROOT])
            nodes = self._read_nodes(owner)
        for node in nodes.values():
            node.below.sort(key=lambda below: below.place)
        return nodes[ROOT]

    def read_place(self, owner, node):
        """Where it is in the window: left, top, width, height."""
        return self.call(owner, node.path, COMPONENT, 'GetExtents', GLib.Variant('(u)', (IN_WINDOW,)))[0]

    def read_text(self, owner, node):
        return self.call(owner, node.path, TEXT, 'GetText', GLib.Variant('(ii)', (0, -1)))[0]

    def write_text(self, owner, node, text):
        self.call(owner, node.path, EDITABLE_TEXT, 'SetTextContents', GLib.Variant('(s)', (text,)))

    def read_actions(self, owner, node):
        """What can be done with it, in the toolkit's order."""
        return [name for name, _, _ in self.call(owner, node.path, ACTION, 'GetActions')[0]]

    def act(self, owner, node, name=None):
        """Does what has that name, or the first of what can be done with it: a button is pressed."""
        place = self.read_actions(owner, node).index(name) if name is not None else 0
        self.call(owner, node.path, ACTION, 'DoAction', GLib.Variant('(i)', (place,)))
