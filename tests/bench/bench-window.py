"""How long until the first frame, and how much memory, beside a bare window.

bench-window.py PLAN.json: prints rows NAME, FLOOR, OURS, BOUND, UNIT, parted by tabs.
"""
# SPDX-License-Identifier: GPL-3.0-or-later
import os
import statistics
import subprocess
import sys
import tempfile

ROUNDS = 7
BUILD = os.environ['PLANNER_BUILD']
PROGRAM = os.environ['PLANNER_PROGRAM']
TOOLS = os.path.join(BUILD, 'tests', 'bench', 'window')


def measure(*command):
    said = subprocess.run([os.path.join(TOOLS, 'first-frame'), *command], check=True,
                          capture_output=True, text=True).stdout
    return [float(one) for one in said.split()]


def compare(rounds, command):
    """Takes turns with the bare window, so that both meet the same weather."""
    bare, ours = [], []
    for _ in range(rounds):
        bare.append(measure(os.path.join(TOOLS, 'bare-window')))
        ours.append(measure(*command))
    return [[statistics.median(one) for one in zip(*many)] for many in (bare, ours)]


def text_size(path):
    """Bytes of the text in a plan: its words without the marks of JSON."""
    import json

    def size(value):
        if isinstance(value, str):
            return len(value.encode())
        if isinstance(value, dict):
            return sum(size(one) for one in value.values())
        if isinstance(value, list):
            return sum(size(one) for one in value)
        return 0

    with open(path, encoding='utf-8') as file:
        return size(json.load(file))


def row(name, floor, ours, bound, unit):
    print('%s\t%.1f\t%.1f\t%s\t%s' % (name, floor, ours, bound, unit), flush=True)


def run(*command):
    subprocess.run([PROGRAM, *command], check=True, stdout=subprocess.DEVNULL)


def main():
    large_json = sys.argv[1]
    with tempfile.TemporaryDirectory() as folder:
        sample, large = folder + '/sample.icbplan', folder + '/large.icbplan'
        run('new', sample, '--template', 'sample')
        bare, ours = compare(ROUNDS, [PROGRAM, sample])
        row('start to first frame, sample plan', bare[0], ours[0], 1.5, 'ms')
        run('new', large, '--title', 'Large')
        run('import', large, large_json)
        bare, ours = compare(3, [PROGRAM, large])
        row('start to first frame, 100,000 records', bare[0], ours[0], 2.5, 'ms')
        row('memory over the bare window, 100,000 records',
            text_size(large_json) / 1048576, (ours[2] - bare[2]) / 1024, 3, 'MiB')


if __name__ == '__main__':
    main()
