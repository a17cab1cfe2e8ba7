"""Starts a program on a plan and waits until its window is there, seen through accessibility."""
# SPDX-License-Identifier: GPL-3.0-or-later
import subprocess
import sys
import time

import gi

gi.require_version('Atspi', '2.0')
from gi.repository import Atspi  # noqa: E402


def windows():
    desktop = Atspi.get_desktop(0)
    for number in range(desktop.get_child_count()):
        application = desktop.get_child_at_index(number)
        if application and application.get_name() in ('icb-planner', 'ICB Planner', 'org.icb.Planner'):
            return application.get_child_count()
    return 0


process = subprocess.Popen(sys.argv[1:])
deadline = time.monotonic() + 30
while process.poll() is None and time.monotonic() < deadline and not windows():
    time.sleep(0.05)
opened = process.poll() is None and windows() > 0
process.kill()
process.wait()
sys.exit(0 if opened else 'no window came')
