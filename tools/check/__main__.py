"""Every check of the project, in order, with one count at the end."""
# SPDX-License-Identifier: GPL-3.0-or-later
import argparse
import sys

import arrows
import builds
import files
import fuzzing
import installing
import translations
from report import Report


def quick_checks(report):
    files.check(report)
    translations.check(report)
    arrows.check(report)


PARTS = {
    'files': quick_checks,
    'gcc': builds.check_gcc,
    'sanitized': builds.check_sanitized,
    'install': installing.check,
    'fuzz': fuzzing.check,
}


def main():
    parser = argparse.ArgumentParser(prog='tools/test', description='Builds and runs every test.')
    parser.add_argument('part', nargs='*',
                        help='a part (%s) or an area of tests (%s)'
                        % (', '.join(PARTS), ', '.join(builds.AREAS)))
    parser.add_argument('--list', action='store_true', help='name the parts and areas')
    parser.add_argument('--fuzz-seconds', type=int, default=60, metavar='N',
                        help='how long each fuzz target runs (60)')
    arguments = parser.parse_args()
    if arguments.list:
        print('\n'.join([*PARTS, *builds.AREAS]))
        return 0
    unknown = set(arguments.part) - set(PARTS) - set(builds.AREAS)
    if unknown:
        parser.error('no such part: ' + ', '.join(sorted(unknown)))

    fuzzing.seconds = arguments.fuzz_seconds
    report = Report()
    areas = [one for one in arguments.part if one in builds.AREAS]
    for name, check in PARTS.items():
        if name in arguments.part or not arguments.part:
            check(report)
    if areas:
        builds.check_areas(report, areas)
    return report.finish()


sys.exit(main())
