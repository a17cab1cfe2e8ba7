"""Runs tests/bench/bench-*, and prints the table of what it took against what it may take.

A benchmark gets the path of a large plan in JSON and prints rows NAME, FLOOR, OURS, BOUND, UNIT parted by tabs;
BOUND is how many times FLOOR is allowed.
"""
# SPDX-License-Identifier: GPL-3.0-or-later
import glob
import os
import subprocess
import sys

TOOLS = os.path.dirname(os.path.realpath(__file__))
PROJECT = os.path.dirname(TOOLS)
sys.path.insert(0, os.path.join(TOOLS, 'check'))
import builds  # noqa: E402
from report import Step  # noqa: E402

RECORDS = 100000


def large_plan(build):
    """The path of the plan to measure with, made again when what makes it has changed."""
    path, maker = os.path.join(build, 'plan-%d.json' % RECORDS), PROJECT + '/tests/bench/make-plan.py'
    if not os.path.exists(path) or os.path.getmtime(path) < os.path.getmtime(maker):
        subprocess.run([sys.executable, maker, '--records', str(RECORDS), path + '.new'], check=True)
        os.rename(path + '.new', path)
    return path


def benchmarks(build, chosen):
    """Yields the command of each benchmark: programs that were built, and scripts."""
    for path in sorted(glob.glob(build + '/tests/bench/bench-*') + glob.glob(PROJECT + '/tests/bench/bench-*.py')):
        name = os.path.basename(path).removesuffix('.py').removeprefix('bench-')
        if not os.path.isfile(path) or not os.access(path, os.R_OK) or (chosen and name not in chosen):
            continue
        if path.endswith('.py'):
            yield name, [TOOLS + '/with-display', sys.executable, path]
        elif os.access(path, os.X_OK):
            yield name, [path]


def show(line):
    """Prints one row; returns whether it is within its bound."""
    name, floor, ours, bound, unit = line.split('\t')
    ratio = float(ours) / float(floor)
    good = ratio <= float(bound)
    print('%-46s %10s %10s %-5s %7.2f × %6s ×  %s'
          % (name, floor, ours, unit, ratio, bound, 'ok' if good else 'TOO MUCH'), flush=True)
    return good


def main():
    step = Step('build')
    if not builds.build(step, *builds.GCC):
        sys.exit('\n'.join(log for _, log in step.failures))
    build = builds.folder_of(builds.GCC[0])
    environment = dict(os.environ, PLANNER_BUILD=build, PLANNER_PROGRAM=build + '/src/icb-planner',
                       GSETTINGS_SCHEMA_DIR=build + '/data', GSETTINGS_BACKEND='memory', LC_ALL='C.UTF-8')
    plan = large_plan(build)
    bad = 0
    print('%-46s %10s %10s %-5s %9s %8s' % ('work', 'floor', 'ours', '', 'ratio', 'at most'))
    for name, command in benchmarks(build, sys.argv[1:]):
        process = subprocess.Popen(command + [plan], stdout=subprocess.PIPE, text=True, env=environment)
        for line in process.stdout:
            bad += not show(line.rstrip('\n'))
        if process.wait():
            print('%-46s could not be measured' % name)
            bad += 1
    return 1 if bad else 0


sys.exit(main())
