"""Frames of the risk map over none to 5,000 risks beside those of a bare grid, and opening the room on 5,000.

bench-risks.py PLAN.json: prints rows NAME, FLOOR, OURS, BOUND, UNIT, parted by tabs. Makes its own plans.
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

RISKS = 5000


def risk(number):
    return {'id': 'r%05d' % number, 'ref': 'UC%d' % (number + 1), 'status': 'open',
            'description': 'Rounds are handed back, which leads to missed visits in all of the borough',
            'inherent_likelihood': 1 + number % 5, 'inherent_severity': 1 + number // 5 % 5,
            'residual_likelihood': 1 + number // 7 % 5, 'residual_severity': 1 + number // 21 % 5}


def make_plan(folder):
    source, plan = folder + '/plan.json', folder + '/plan.icbplan'
    with open(source, 'w', encoding='utf-8') as file:
        json.dump({'format': 'org.icb.Planner', 'version': 1, 'plan': {'id': 'bench', 'title': 'Bench'},
                   'risks': [risk(number) for number in range(RISKS)]}, file)
    window.run('new', plan, '--title', 'Bench')
    window.run('import', plan, source)
    return plan


def main():
    subprocess.run([os.path.join(window.TOOLS, 'risk-map-frames')], check=True)
    with tempfile.TemporaryDirectory() as folder:
        bare, ours = window.compare(3, [window.PROGRAM, make_plan(folder), '--room', 'risks'])
    window.row('start to first frame, 5,000 risks on the map', bare[0], ours[0], 2.5, 'ms')


main()
