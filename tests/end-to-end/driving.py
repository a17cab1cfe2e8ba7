"""Drives the real program as a person does: reads it through accessibility, works it with keys and pointer.

A scenario is a function that takes a Desk. Nothing here sleeps for a time: everything waits for a
condition, and says what it waited for when that does not come.
"""
# SPDX-License-Identifier: GPL-3.0-or-later
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import traceback

from gi.repository import GLib

from reading import Bus

PROGRAM = os.environ['PLANNER_PROGRAM']
BUILD = os.environ['PLANNER_BUILD']
SOURCE = os.environ['PLANNER_SOURCE']
PATIENCE = float(os.environ.get('PLANNER_PATIENCE', '30'))
GLANCE = 0.02
AUTHOR = 'A. Officer'
SIZE = (1280, 860)


class Failure(Exception):
    """What was expected did not come."""


def wait_until(condition, what):
    """Returns the first true answer of condition; what says what it is, or makes the words that do."""
    deadline = time.monotonic() + PATIENCE
    while True:
        while GLib.MainContext.default().iteration(False):
            pass
        try:
            answer = condition()
        except GLib.Error:
            answer = None  # What was being read went away meanwhile: look again.
        if answer:
            return answer
        if time.monotonic() > deadline:
            raise Failure('waited too long for %s' % (what() if callable(what) else what))
        time.sleep(GLANCE)


def check(truth, words):
    if not truth:
        raise Failure(words)


def check_equal(found, wanted):
    check(found == wanted, 'found %r instead of %r' % (found, wanted))


def press(*chords):
    """Presses real keys, such as 'ctrl+shift+z', one after the other."""
    subprocess.run(['xdotool', 'key', '--clearmodifiers', '--delay', '20', *chords], check=True)


def press_meanwhile(chord):
    """Presses a real key while a button of the pointer is held: press() would let that go."""
    subprocess.run(['xdotool', 'key', chord], check=True)


def scroll(times, modifier):
    """Turns the wheel away from the person, with that key held; back when negative."""
    subprocess.run(['xdotool', 'keydown', modifier], check=True)
    subprocess.run(['xdotool', 'click', '--repeat', str(abs(times)), '--delay', '30', '4' if times > 0 else '5'], check=True)
    subprocess.run(['xdotool', 'keyup', modifier], check=True)


def type_keys(text):
    """Types the text with real keys."""
    subprocess.run(['xdotool', 'type', '--clearmodifiers', '--delay', '15', '--', text], check=True)


def read_origin():
    """Where the active window is on the display."""
    said = subprocess.run(['xdotool', 'getactivewindow', 'getwindowgeometry', '--shell'], check=True,
                          capture_output=True, text=True).stdout
    values = dict(line.split('=') for line in said.split())
    return int(values['X']), int(values['Y'])


def point_at(x, y):
    """Puts the real pointer there."""
    subprocess.run(['xdotool', 'mousemove', str(x), str(y)], check=True)


def fits(wanted, text):
    if isinstance(wanted, re.Pattern):
        return wanted.search(text) is not None
    return wanted is None or wanted == text


def find_all(top, role, name=None):
    """All of that role below top, and of that name: a text, or a compiled expression."""
    return [node for node in top.walk() if node.role == role and fits(name, node.name)]


class Application:
    """The running program."""

    def __init__(self, desk, command, environment):
        self.desk = desk
        self.messages = os.path.join(desk.folder, 'messages')
        with open(self.messages, 'ab') as messages:
            self.process = subprocess.Popen(command, cwd=desk.folder, env=environment, stderr=messages)
        self.owner = wait_until(self._find_owner, 'the program to be on the accessibility bus')
        self.wait_for('frame')

    def _find_owner(self):
        check(self.process.poll() is None, 'the program ended with status %s' % self.process.poll())
        return self.desk.bus.find_owner(self.process.pid)

    # Reading

    def read(self):
        return self.desk.bus.read(self.owner)

    def find(self, role, name=None, inside=None, state=None):
        """The first of that role, name and state, in what is inside (a role, or a role and a name); or None."""
        top = self.read()
        if inside is not None:
            inside = (inside,) if isinstance(inside, str) else inside
            top = next(iter(find_all(top, *inside)), None)
        if top is None:
            return None
        return next((node for node in find_all(top, role, name) if state is None or node.has(state)), None)

    def wait_for(self, role, name=None, inside=None, state=None):
        """Waits until there is such a thing, and returns it."""
        return wait_until(lambda: self.find(role, name, inside, state),
                          lambda: self._describe('', role, name, inside, state))

    def wait_gone(self, role, name=None, inside=None, state=None):
        wait_until(lambda: self.find(role, name, inside, state) is None,
                   lambda: self._describe('no ', role, name, inside, state))

    def wait_focus(self, role, name=None):
        return self.wait_for(role, name, state='focused')

    def _describe(self, no, role, name, inside, state):
        words = [no + role, repr(getattr(name, 'pattern', name)) if name is not None else '',
                 state or '', 'inside %s' % (inside,) if inside else '']
        return '%s; there is\n%s' % (' '.join(filter(None, words)), '\n'.join(self.read().tell()))

    def texts(self, role, name=None, inside=None):
        """The names of all that have this role, in their order."""
        top = self.read()
        if inside is not None:
            top = next(iter(find_all(top, *((inside,) if isinstance(inside, str) else inside))), None)
        return [node.name for node in find_all(top, role, name)] if top is not None else []

    def wait_texts(self, role, wanted, name=None, inside=None):
        """Waits until the names of all that have this role are those wanted."""
        wait_until(lambda: self.texts(role, name, inside) == wanted,
                   lambda: '%r, not %r' % (wanted, self.texts(role, name, inside)))

    def text_in(self, node):
        """What is written in an entry or a text field."""
        return self.desk.bus.read_text(self.owner, node)

    def read_messages(self):
        """What it has said on standard error."""
        with open(self.messages, encoding='utf-8', errors='replace') as messages:
            return messages.read()

    # Doing

    def _is_focus(self, node, role, name):
        return node is not None and node.role == role and fits(name, node.name)

    def _read_focus(self):
        return next((node for node in self.read().walk() if node.has('focused')), None)

    def _read_focus_but(self, left):
        """What has the focus, once that is something else."""
        node = self._read_focus()
        return node if node is not None and node.path != left.path else None

    def focus(self, role, name=None, by='Tab'):
        """Goes there as a person without a pointer does: presses the key until it has the focus."""
        passed = {}
        node = wait_until(self._read_focus, 'the focus')
        while not self._is_focus(node, role, name):
            check(len(passed) < 60 and node.path not in list(passed)[:-1], 'the %s %r is not reached by %s: %r' % (
                role, getattr(name, 'pattern', name), by, list(passed.values())))
            passed[node.path] = (node.role, node.name)
            press(by)
            node = wait_until(lambda left=node: self._read_focus_but(left),
                              lambda left=node: 'the focus to go on from %s %r' % (left.role, left.name))
        return node

    def choose(self, *places):
        """Goes by keys through the menu that is open and its submenus: in each so many items down. They have no names."""
        for depth, place in enumerate(places, 1):
            self.wait_focus('menu item')
            for _ in range(place):
                before = self._read_focus().path
                press('Down')
                wait_until(lambda was=before: self._read_focus().path != was, 'the next menu item')
            press('Right' if depth < len(places) else 'Return')

    def click(self, name, inside=None):
        """Presses the button through accessibility."""
        self.desk.bus.act(self.owner, self.wait_for('button', name, inside, 'sensitive'))

    def place_of(self, node):
        """Where its middle is on the display, but for some pixels: what the toolkit says leaves paddings out.

        Places count from inside the frame of the window, and have that frame in them once more.
        """
        left, top, width, height = self.desk.bus.read_place(self.owner, node)
        frame_left, frame_top, *_ = self.desk.bus.read_place(self.owner, self.find('frame'))
        window_left, window_top = read_origin()
        return window_left + left - 2 * frame_left + width // 2, window_top + top - 2 * frame_top + height // 2

    def click_at(self, node, times=1, button=1):
        """Clicks in its middle with the real pointer."""
        point_at(*self.place_of(node))
        subprocess.run(['xdotool', 'click', '--repeat', str(times), '--delay', '60', str(button)], check=True)

    def drag(self, node, to_left, to_top, until=None):
        """Drags from its middle to that place on the display, and holds on there until the condition is met."""
        self.drag_from(*self.place_of(node), to_left, to_top, until)

    def drag_from(self, left, top, to_left, to_top, until=None):
        """The same from any place on the display."""
        point_at(left, top)
        subprocess.run(['xdotool', 'mousedown', '1'], check=True)
        for step in range(1, 11):
            point_at(left + (to_left - left) * step // 10, top + (to_top - top) * step // 10)
            wait_until(self.read, 'the program to answer')
        if until is not None:
            wait_until(until, 'what the drag is held for')
        subprocess.run(['xdotool', 'mouseup', '1'], check=True)

    def choose_file(self, path):
        """Gives the path to the toolkit's own file dialog, at once: it completes what is typed as it likes."""
        dialog = self.wait_for('dialog', state='active')
        press('ctrl+l')
        field = self.wait_for('text', state='focused', inside=('dialog', dialog.name))
        self.desk.bus.write_text(self.owner, field, path)
        press('Return')
        self.wait_gone('dialog', dialog.name)

    def close(self):
        """Closes the window by its key and waits for the end."""
        press('ctrl+w')
        self.wait_end()

    def wait_end(self):
        wait_until(lambda: self.process.poll() is not None, 'the program to end')
        check_equal(self.process.returncode, 0)

    def kill(self):
        """Ends it as a power cut would: at once."""
        self.process.kill()
        self.process.wait()


class Desk:
    """One person's folders and settings; starts the program and runs its verbs."""

    def __init__(self, bus):
        self.bus = bus
        self.folder = tempfile.mkdtemp(prefix='planner-desk-')
        self.running = []
        self.buses = []
        self.set_size(*SIZE)
        self._write('config/gtk-4.0/settings.ini',
                    '[Settings]\ngtk-enable-animations=false\ngtk-cursor-blink=false\n')
        self.environment = dict(os.environ, HOME=self.folder, XDG_CONFIG_HOME=self.path('config'),
                                XDG_DATA_HOME=self.path('data'), XDG_CACHE_HOME=self.path('cache'),
                                XDG_STATE_HOME=self.path('state'), GSETTINGS_BACKEND='keyfile',
                                AT_SPI_BUS_ADDRESS=bus.address)

    def path(self, *names):
        return os.path.join(self.folder, *names)

    def _write(self, name, text):
        os.makedirs(os.path.dirname(self.path(name)), exist_ok=True)
        with open(self.path(name), 'w', encoding='utf-8') as file:
            file.write(text)

    def set_size(self, width, height):
        """How large the next window is; forgets what was settled otherwise."""
        self._write('config/glib-2.0/settings/keyfile',
                    "[org/icb/Planner]\nwindow-width=%d\nwindow-height=%d\nauthor-name='%s'\n"
                    "[org/gtk/gtk4/settings/file-chooser]\nstartup-mode='cwd'\n" % (width, height, AUTHOR))

    def start(self, *arguments):
        return self._start([PROGRAM, *arguments], self.environment)

    def start_without_rights(self, *arguments):
        """Starts it as somebody who may read and write only what the files say, which the superuser else need not heed."""
        without = ['setpriv', '--bounding-set', '-dac_override,-dac_read_search'] if os.geteuid() == 0 else []
        return self._start([*without, PROGRAM, *arguments], self.environment)

    def start_elsewhere(self, *arguments):
        """Starts a program that knows nothing of the others, as on another computer with the same folder."""
        session = tempfile.mkdtemp(dir=self.folder)
        bus = subprocess.run(['dbus-daemon', '--session', '--fork', '--print-address=1', '--print-pid=1'], check=True,
                             capture_output=True, text=True, env=dict(self.environment, XDG_RUNTIME_DIR=session))
        address, pid = bus.stdout.split()
        self.buses.append(int(pid))
        return self._start([PROGRAM, *arguments], dict(self.environment, DBUS_SESSION_BUS_ADDRESS=address))

    def _start(self, command, environment):
        application = Application(self, command, environment)
        self.running.append(application)
        return application

    def run(self, *arguments):
        """Runs the program without a window: returns the finished process."""
        return subprocess.run([PROGRAM, *arguments], env=self.environment, capture_output=True, text=True,
                              check=False, timeout=PATIENCE)

    def verb(self, *arguments, status=0):
        """Runs a verb that ends with this status: returns what it printed."""
        result = self.run(*arguments)
        check(result.returncode == status, '%s ended with %d: %s' % (arguments[0], result.returncode, result.stderr))
        return result.stdout.strip()

    def list(self, plan, kind):
        return json.loads(self.verb('list', plan, kind, '--json'))

    def close(self):
        for application in self.running:
            if application.process.poll() is None:
                application.kill()
        for pid in self.buses:
            os.kill(pid, signal.SIGTERM)
        shutil.rmtree(self.folder, ignore_errors=True)


def leave_picture(name):
    folder = os.path.join(BUILD, 'pictures')
    os.makedirs(folder, exist_ok=True)
    path = os.path.join(folder, 'failed-%s.png' % name)
    subprocess.run(['import', '-silent', '-window', 'root', path], check=False)
    return path


def play(scenario, bus):
    """Returns the lines of what went wrong, none if all is well."""
    desk = Desk(bus)
    point_at(0, 0)  # where it points at nothing
    try:
        scenario(desk)
        return []
    except Exception:  # pylint: disable=broad-except
        lines = traceback.format_exc().splitlines()
        lines.append('picture: ' + leave_picture(scenario.__name__))
        for application in desk.running:
            lines += application.read_messages().splitlines()
        return lines
    finally:
        desk.close()


def play_all(*scenarios):
    """Plays the scenarios, or those named on the command line, and prints how they went as TAP."""
    chosen = [scenario for scenario in scenarios if len(sys.argv) < 2 or scenario.__name__ in sys.argv[1:]]
    bus = Bus()
    failed = 0
    print('1..%d' % len(chosen))
    for number, scenario in enumerate(chosen, 1):
        lines = play(scenario, bus)
        failed += bool(lines)
        for line in lines:
            print('# ' + line)
        print('%s %d - %s' % ('not ok' if lines else 'ok', number, scenario.__name__.replace('_', ' ')), flush=True)
    sys.exit(1 if failed else 0)
