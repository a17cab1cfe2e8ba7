"""What merging must come to: records of multi-value registers with one version vector each.

SPDX-License-Identifier: GPL-3.0-or-later

A write is a dot (actor, number). A field holds the writes that no later write has seen; more than one distinct value is a
clash. A deletion remembers what it saw; anything else is an edit beside it. Small on purpose: it is read, not trusted.
"""
import copy
import itertools

DELETED = "_deleted"
ORDER = "_place"


def covered(dot, seen):
    return dot[1] <= seen.get(dot[0], 0)


def merge_field(ours, theirs, our_seen, their_seen):
    kept = {dot: value for dot, value in ours.items() if dot in theirs or not covered(dot, their_seen)}
    kept.update({dot: value for dot, value in theirs.items() if dot in ours or not covered(dot, our_seen)})
    return kept


class Record:
    def __init__(self):
        self.fields = {}
        self.seen = {}

    def write(self, field, dot, value):
        self.fields[field] = {dot: value}
        self.seen[dot[0]] = dot[1]

    def merge(self, other):
        names = self.fields.keys() | other.fields.keys()
        merged = {name: merge_field(self.fields.get(name, {}), other.fields.get(name, {}), self.seen, other.seen)
                  for name in names}
        self.fields = {name: writes for name, writes in merged.items() if writes}
        for actor, number in other.seen.items():
            self.seen[actor] = max(self.seen.get(actor, 0), number)

    def values(self, field):
        return set(self.fields.get(field, {}).values())

    def deletion(self):
        """"live", "deleted", or "clash" when somebody edited what another deleted."""
        writes = self.fields.get(DELETED, {}).values()
        saw = [write for write in writes if write is not None]
        if not saw:
            return "live"
        others = [dot for name, field in self.fields.items() if name != DELETED for dot in field]
        touched = any(not covered(dot, dict(vector)) for vector in saw for dot in others)
        return "clash" if touched or len(saw) < len(writes) else "deleted"


class Plan:
    """One copy of a plan file. Whatever may be another copy of it gets an actor of its own."""
    actors = itertools.count(1)

    def __init__(self):
        self.records = {}
        self.become_somebody()

    def become_somebody(self):
        self.actor = next(Plan.actors)
        self.number = 0

    def fork(self):
        other = copy.deepcopy(self)
        other.become_somebody()
        self.become_somebody()
        return other

    def write(self, record, field, value):
        self.number += 1
        self.records.setdefault(record, Record()).write(field, (self.actor, self.number), value)

    def delete(self, record):
        self.write(record, DELETED, tuple(sorted(self.records[record].seen.items())))

    def export(self):
        return copy.deepcopy(self.records)

    def take(self, records):
        for name, record in records.items():
            self.records.setdefault(name, Record()).merge(copy.deepcopy(record))
