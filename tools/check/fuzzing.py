"""Fuzz targets, a minute each: any crash, leak, hang or undefined behaviour fails."""
# SPDX-License-Identifier: GPL-3.0-or-later
import concurrent.futures
import glob
import os
import re
import tempfile

import builds
from report import PROJECT, Step, run

RECIPE = ('fuzz', 'clang', ['-Dbuildtype=debugoptimized', '-Dfuzz=true', '-Db_lundef=false',
                            '-Db_sanitize=address,undefined', '-Dc_args=-fsanitize=fuzzer-no-link'])
seconds = 60


def fuzz(program):
    name = os.path.basename(program)[len('fuzz-'):]
    corpus = os.path.join(PROJECT, 'tests', 'fuzz', 'corpus', name)
    findings = os.path.join(PROJECT, 'build', 'fuzz-findings')
    os.makedirs(findings, exist_ok=True)
    with tempfile.TemporaryDirectory() as fresh:
        good, log = run([program, '-max_total_time=%d' % seconds, '-timeout=10',
                         '-rss_limit_mb=2048', '-print_final_stats=1', '-verbosity=0',
                         '-artifact_prefix=%s/%s-' % (findings, name), fresh, corpus],
                        env=dict(os.environ, LC_ALL='C.UTF-8', G_SLICE='always-malloc',
                                 ASAN_OPTIONS='detect_leaks=1',
                                 UBSAN_OPTIONS='halt_on_error=1:print_stacktrace=1'))
    count = re.search(r'stat::number_of_executed_units:\s*(\d+)', log)
    return name, good and count is not None, log, int(count[1]) if count else 0


def check(report):
    step = Step('fuzz build')
    if not glob.glob(PROJECT + '/tests/fuzz/fuzz-*.c'):
        step.case('targets', False, 'There are none in tests/fuzz.')
        report.add(step)
        return
    good = builds.build(step, *RECIPE, targets=['fuzz-targets'])
    report.add(step)
    if not good:
        return
    step = Step('fuzz %d s each' % seconds)
    programs = sorted(one for one in glob.glob(builds.folder_of('fuzz') + '/tests/fuzz/fuzz-*')
                      if os.path.isfile(one) and os.access(one, os.X_OK))
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        for name, good, log, count in pool.map(fuzz, programs):
            step.case(name, good, log)
            print('  fuzz %-20s %12d inputs' % (name, count), flush=True)
    report.add(step)
