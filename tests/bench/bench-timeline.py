"""Frames of the timeline over 10,000 milestones beside those of a bare table, and opening 5,000 beside GNOME Planner.

bench-timeline.py PLAN.json: prints rows NAME, FLOOR, OURS, BOUND, UNIT, parted by tabs. Makes its own plans.
"""
# SPDX-License-Identifier: GPL-3.0-or-later
import importlib
import json
import os
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.realpath(__file__)))
window = importlib.import_module('bench-window')

MILESTONES = 5000
# GNOME Planner 0.14.92 needs 2.0 s of CPU to open 5,000 tasks; a fifth of that is enough here, beyond a bare window.
ENOUGH_MILLISECONDS = 2000 / 5


def milestone(number):
    return {'id': 'm%05d' % number, 'title': 'Milestone %d, agreed and done with all partners' % number,
            'timescale': '%d May 2026 to %d November 2026' % (1 + number % 28, 1 + number % 27),
            'status': ('planned', 'on-track', 'at-risk', 'delayed', 'complete')[number % 5],
            **({'parent': 'm%05d' % (number - number % 10)} if number % 10 else {}),
            **({'depends_on': ['m%05d' % (number - 3)]} if number % 10 == 9 else {})}


def make_plan(folder):
    source, plan = folder + '/plan.json', folder + '/plan.icbplan'
    with open(source, 'w', encoding='utf-8') as file:
        json.dump({'format': 'org.icb.Planner', 'version': 1,
                   'plan': {'id': 'bench', 'title': 'Bench'},
                   'milestones': [milestone(number) for number in range(MILESTONES)]}, file)
    window.run('new', plan, '--title', 'Bench')
    window.run('import', plan, source)
    return plan


def main():
    subprocess.run([os.path.join(window.TOOLS, 'timeline-frames')], check=True)
    with tempfile.TemporaryDirectory() as folder:
        bare, ours = window.compare(3, [window.PROGRAM, make_plan(folder), '--room', 'timeline'])
    window.row('open 5,000 milestones, CPU beyond a bare window', ENOUGH_MILLISECONDS, ours[1] - bare[1], 1, 'ms')


main()
