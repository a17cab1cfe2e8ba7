"""How long the window does not answer when the conflicts of a long agenda are opened, and after an edit of the register.

bench-conflicts-window.py PLAN.json: prints rows NAME, FLOOR, OURS, BOUND, UNIT, parted by tabs. Makes its own plan.
"""
# SPDX-License-Identifier: GPL-3.0-or-later
import os
import subprocess

subprocess.run([os.path.join(os.environ['PLANNER_BUILD'], 'tests', 'bench', 'window', 'conflicts-waits')], check=True)
