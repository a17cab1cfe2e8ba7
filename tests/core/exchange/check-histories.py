#!/usr/bin/env python3
"""Replays random histories of several plan files through the program and through merge_oracle.py, and compares.

SPDX-License-Identifier: GPL-3.0-or-later

check-histories.py PROGRAM [--histories N] [--steps N] [--seed N]
"""
import argparse
import json
import os
import random
import shutil
import subprocess
import tempfile

import merge_oracle as oracle

FIELDS = ["section", "lead_text", "update"]


class Copy:
    def __init__(self, path, machine):
        self.path = path
        self.machine = machine
        self.model = oracle.Plan()
        self.undoable = None  # (record, field, value before), when the last step was a write


class History:
    def __init__(self, program, folder, seed, steps):
        self.program = program
        self.folder = folder
        self.random = random.Random(seed)
        self.steps = steps
        self.copies = []
        self.files = []
        self.backups = []
        self.numbers = 0

    def run(self, copy, verb, *arguments, allowed=(0,)):
        state = os.path.join(self.folder, copy.machine)
        result = subprocess.run([self.program, verb, copy.path, *arguments], capture_output=True, text=True, check=False,
                                env=dict(os.environ, XDG_STATE_HOME=state, LC_ALL="C.UTF-8"))
        assert result.returncode in allowed, (verb, arguments, result.returncode, result.stderr)
        return result.stdout

    def next(self, prefix):
        self.numbers += 1
        return f"{prefix}{self.numbers}"

    def begin(self):
        for name in ("ama", "ben", "cat"):
            copy = Copy(os.path.join(self.folder, name + ".icbplan"), "machine-" + name)
            self.run(copy, "new", "--title", "Random")
            self.copies.append(copy)

    def asks(self, copy):
        return {ask["id"]: ask for ask in json.loads(self.run(copy, "list", "asks", "--json"))}

    def pick(self, copy):
        asks = self.asks(copy)
        return (None, None) if not asks else self.random.choice(sorted(asks.items()))

    # Steps

    def add(self, copy):
        record = self.next("ask-")
        values = {field: self.next("v") for field in FIELDS}
        self.run(copy, "add", "asks", *(f"{field}={value}" for field, value in values.items()), "--id", record)
        copy.model.write(record, oracle.ORDER, None)
        for field, value in values.items():
            copy.model.write(record, field, value)
        copy.undoable = None

    def set(self, copy):
        record, ask = self.pick(copy)
        if record is None:
            return
        field = self.random.choice(FIELDS)
        value = self.random.choice([self.next("v"), self.next("v"), ""])
        if ask.get(field, "") == value and len(copy.model.records[record].values(field)) == 1:
            return
        self.run(copy, "set", "asks", record, f"{field}={value}")
        copy.model.write(record, field, value or None)
        copy.undoable = (record, field, ask.get(field))

    def undo(self, copy):
        if copy.undoable is None:
            return
        record, field, before = copy.undoable
        self.run(copy, "undo")
        copy.model.write(record, field, before)
        copy.undoable = None

    def delete(self, copy):
        record, _ = self.pick(copy)
        if record is None:
            return
        self.run(copy, "delete", "asks", record)
        copy.model.delete(record)
        copy.undoable = None

    def move(self, copy):
        record, _ = self.pick(copy)
        other, _ = self.pick(copy)
        if record is None or record == other:
            return
        self.run(copy, "move", "asks", record, "--after", other)
        copy.model.write(record, oracle.ORDER, None)
        copy.undoable = None

    def settle(self, copy):
        clashes = [clash for clash in self.clashes(copy) if clash["field"] in FIELDS]
        if not clashes:
            return
        clash = self.random.choice(clashes)
        side = self.random.choice(clash["sides"])
        self.run(copy, "settle", clash["name"], "--keep", str(side["keep"]))
        copy.model.write(clash["id"], clash["field"], side["value"])
        copy.undoable = None

    def send(self, copy):
        path = os.path.join(self.folder, self.next("file") + ".json")
        self.run(copy, "export", "-o", path)
        self.files.append((path, copy.model.export()))
        return self.files[-1]

    def receive(self, copy, file=None):
        if file is None and not self.files:
            return
        path, records = file or self.random.choice(self.files)
        self.run(copy, "import", path, allowed=(0, 3))
        copy.model.take(records)
        copy.undoable = None

    def duplicate(self, copy):
        if len(self.copies) == 5:
            return
        other = Copy(os.path.join(self.folder, self.next("copy") + ".icbplan"), self.random.choice(self.copies).machine)
        shutil.copy(copy.path, other.path)
        other.model = copy.model.fork()
        self.copies.append(other)
        copy.undoable = None

    def back_up(self, copy):
        path = os.path.join(self.folder, self.next("backup"))
        shutil.copy(copy.path, path)
        self.backups.append((copy, path, copy.model.fork()))

    def restore(self, _):
        if not self.backups:
            return
        copy, path, model = self.random.choice(self.backups)
        shutil.copy(path, copy.path)
        copy.model = model.fork()
        copy.undoable = None

    # What must hold

    def clashes(self, copy):
        return json.loads(self.run(copy, "clashes", "--json", allowed=(0, 3)) or "[]")

    def exported(self, copy):
        plan = json.loads(self.run(copy, "export"))
        live = {record["id"]: record for record in plan.get("asks", [])}
        dead = {record["id"]: record for record in plan.get("_deleted", {}).get("asks", [])}
        return live, dead

    def check(self, copy):
        live, dead = self.exported(copy)
        for name, record in copy.model.records.items():
            where = (copy.path, name)
            deletion = record.deletion()
            assert (name in dead) == (deletion == "deleted") and (name in live) == (deletion != "deleted"), where
            shown = live.get(name, dead.get(name))
            for field in FIELDS:
                sides = shown.get("_clashes", {}).get(field)
                values = {side["value"] for side in sides} if sides else {shown.get(field)}
                assert values == record.values(field), (where, field, values, record.values(field))
        wanted = {f"asks/{name}/{field}" for name, record in copy.model.records.items() if record.deletion() != "deleted"
                  for field in FIELDS if len(record.values(field)) > 1}
        wanted |= {f"asks/{name}/_deleted" for name, record in copy.model.records.items() if record.deletion() == "clash"}
        found = {clash["name"] for clash in self.clashes(copy)
                 if clash["kind"] == "asks" and clash["field"] != oracle.ORDER}
        assert found == wanted, (copy.path, found, wanted)

    def exchange_all(self):
        for _ in range(3):
            files = [self.send(copy) for copy in self.copies]
            for copy in self.copies:
                self.random.shuffle(files)
                for file in files:
                    self.receive(copy, file)

    def play(self):
        choices = ([self.add] * 5 + [self.set] * 14 + [self.undo] * 4 + [self.delete] * 2 + [self.move] * 3 +
                   [self.settle] * 4 + [self.send] * 6 + [self.receive] * 10 + [self.duplicate] + [self.back_up] +
                   [self.restore])
        self.begin()
        for _ in range(self.steps):
            self.random.choice(choices)(self.random.choice(self.copies))
        for copy in self.copies:
            self.check(copy)
        self.exchange_all()
        for copy in self.copies:
            self.check(copy)
        plain = {self.run(copy, "export", "--plain") for copy in self.copies}
        assert len({json.dumps(json.loads(text).get("asks")) for text in plain}) == 1, "diverged"


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("program")
    arguments.add_argument("--histories", type=int, default=int(os.environ.get("PLANNER_HISTORIES", "3")))
    arguments.add_argument("--steps", type=int, default=40)
    arguments.add_argument("--seed", type=int, default=random.SystemRandom().randrange(2 ** 32))
    options = arguments.parse_args()
    # In memory, where the system has such a place: every step waits for the disk otherwise.
    place = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
    print(f"1..{options.histories}", flush=True)
    for number in range(options.histories):
        seed = options.seed + number
        with tempfile.TemporaryDirectory(prefix="planner-histories-", dir=place) as folder:
            History(options.program, folder, seed, options.steps).play()
        print(f"ok {number + 1} - history {seed}", flush=True)


if __name__ == "__main__":
    main()
