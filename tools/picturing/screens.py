"""Opens the program on a plan and takes one picture of each screen, going there by the window's actions."""
# SPDX-License-Identifier: GPL-3.0-or-later
import re
import subprocess
import sys
import time

from gi.repository import Gio, GLib

from rooms import rooms

NAME, PLACE = 'org.icb.Planner', '/org/icb/Planner'
PATIENCE = 30.0
# What a room shows first, so that its details are pictured too, where it is not called as the room is.
KINDS = {'timeline': 'milestones'}
# Kinds that have a screen of their own within a room.
WITHIN = {'meetings': ('agenda_items', 'attendances')}


def wait_for(condition, what):
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        GLib.MainContext.default().iteration(False)
        found = condition()
        if found:
            return found
        time.sleep(0.02)
    sys.exit('waited too long for ' + what)


def first_records(program, plan, names):
    """A record to show in each room; read before the window has the plan for itself."""
    records = {}
    for room in names:
        for kind in (KINDS.get(room, room), *WITHIN.get(room, ())):
            result = subprocess.run([program, 'list', plan, kind, '--json'], capture_output=True, text=True, check=False)
            found = re.search(r'"id"\s*:\s*"([^"]+)"', result.stdout)
            if found:
                records[kind] = found[1]
    return records


class Screens:
    def __init__(self, program, plan, prefix):
        self.plan, self.program, self.prefix = plan, program, prefix
        self.process = subprocess.Popen([program, plan] if plan else [program])
        self.bus = Gio.bus_get_sync(Gio.BusType.SESSION)
        wait_for(self.is_open, 'the window')
        self.window = wait_for(self.active_window, 'the window to be active')

    def call(self, path, method, arguments, reply):
        return self.bus.call_sync(NAME, path, 'org.gtk.Actions', method, arguments,
                                  GLib.VariantType(reply), Gio.DBusCallFlags.NO_AUTO_START, 10000)

    def actions(self, path):
        try:
            return self.call(path, 'List', None, '(as)').unpack()[0]
        except GLib.Error:
            return None

    def is_open(self):
        if self.process.poll() is not None:
            sys.exit('the program ended with status %d' % self.process.returncode)
        return self.actions(PLACE + '/window/1') is not None

    @staticmethod
    def active_window():
        result = subprocess.run(['xdotool', 'getactivewindow'], capture_output=True, text=True, check=False)
        return result.stdout.strip()

    def act(self, action, *parameters, path=PLACE + '/window/1'):
        """Activates an action; returns whether there is one."""
        if action not in (self.actions(path) or []):
            return False
        arguments = GLib.Variant('(sava{sv})', (action, list(parameters), {}))
        self.call(path, 'Activate', arguments, '()')
        return True

    def grab(self, path):
        subprocess.run(['import', '-silent', '-window', self.active_window() or self.window, path], check=True)
        return subprocess.run(['identify', '-format', '%#', path], check=True, capture_output=True).stdout

    def picture(self, name):
        """Takes the picture that does not change any more."""
        path = '%s-%s.png' % (self.prefix, name)
        last, still = None, 0
        for _ in range(40):
            now = self.grab(path)
            still = still + 1 if now == last else 0
            if still == 2:
                return
            last = now
            time.sleep(0.12)

    def close_dialog(self):
        subprocess.run(['xdotool', 'key', 'Escape'], check=True)

    def take_record(self, kind, records, name):
        if kind in records and self.act('show-record', GLib.Variant('(ss)', (kind, records[kind]))):
            self.picture(name)

    def take_room(self, room, records):
        self.act('show-room', GLib.Variant('s', room))
        self.picture(room)
        self.take_record(KINDS.get(room, room), records, room + '-details')
        for kind in WITHIN.get(room, ()):
            self.take_record(kind, records, '%s-%s' % (room, kind))

    def take_dialogs(self):
        for action, path in (('preferences', PLACE), ('shortcuts', PLACE), ('about', PLACE),
                             ('clashes', PLACE + '/window/1'), ('backups', PLACE + '/window/1')):
            if self.act(action, path=path):
                self.picture(action)
                self.close_dialog()

    def close(self):
        self.process.terminate()
        self.process.wait()


def take_welcome(program, prefix):
    welcome = Screens(program, None, prefix)
    try:
        welcome.picture('welcome')
    finally:
        welcome.close()


def take_plan(program, plan, prefix, chosen):
    names = chosen or rooms()
    records = first_records(program, plan, names)
    screens = Screens(program, plan, prefix)
    try:
        for room in names:
            screens.take_room(room, records)
        if not chosen:
            screens.take_dialogs()
    finally:
        screens.close()


def main():
    program, plan, prefix, *chosen = sys.argv[1:]
    if not chosen:
        take_welcome(program, prefix)
    take_plan(program, plan, prefix, chosen)


main()
