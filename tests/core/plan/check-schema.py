#!/usr/bin/env python3
"""Holds the sample plan against the JSON Schema of the exchange file, and wrong files too.

SPDX-License-Identifier: GPL-3.0-or-later

    check-schema.py SCHEMA FILE…

Every FILE must fit; every wrong file made below must not. Prints TAP.
"""
import copy
import json
import sys

import jsonschema

MINIMAL = {"format": "org.icb.Planner", "version": 1}

# Each of these makes one thing wrong in a file that fits.
WRONG = {
    "another format": {"format": "org.example"},
    "a newer version": {"version": 2},
    "a kind that is no list": {"asks": {}},
    "a record without an id": {"asks": [{}]},
    "an id with a space": {"asks": [{"id": "a b"}]},
    "an id that is too long": {"asks": [{"id": "x" * 65}]},
    "a score of 7": {"risks": [{"id": "r", "inherent_likelihood": 7}]},
    "a score in words": {"risks": [{"id": "r", "inherent_likelihood": "likely"}]},
    "a percentage of 101": {"asks": [{"id": "a", "progress": 101}]},
    "a date the other way round": {"asks": [{"id": "a", "start": "12/07/2018"}]},
    "a thirteenth month": {"asks": [{"id": "a", "start": "2018-13-01"}]},
    "a time past midnight": {"meetings": [{"id": "m", "starts": "24:00"}]},
    "a choice not listed": {"asks": [{"id": "a", "status": "late"}]},
    "a tag not listed": {"asks": [{"id": "a", "tags": ["late"]}]},
    "tags that are no list": {"asks": [{"id": "a", "tags": "qipp"}]},
    "a number where text belongs": {"asks": [{"id": "a", "text": 1}]},
    "text where money belongs": {"budgets": [{"id": "b", "annual": "£5"}]},
    "a flag in words": {"asks": [{"id": "a", "private": "yes"}]},
    "one reference where there are many": {"asks": [{"id": "a", "leads": "p"}]},
    "many references where there is one": {"asks": [{"id": "a", "parent": ["b"]}]},
    "two lines of text": {"milestones": [{"id": "m", "title": "a\nb"}]},
    "a title that is too long": {"milestones": [{"id": "m", "title": "x" * 501}]},
}

RIGHT = {
    "what is not known": {"asks": [{"id": "a", "start": None, "parent": None, "tags": None, "status": None}]},
    "members of a newer version": {"asks": [{"id": "a", "mood": "good"}], "moods": [{"id": "m"}]},
    "what merging needs": {"asks": [{"id": "a", "_rev": {"text": "a3f.17"}}], "_seen": {"a3f": 17}},
}


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        schema = json.load(file)
    validator_class = jsonschema.Draft202012Validator
    validator_class.check_schema(schema)
    validator = validator_class(schema)
    results = []
    for path in sys.argv[2:]:
        with open(path, encoding="utf-8") as file:
            content = json.load(file)
        errors = list(validator.iter_errors(content))
        for error in errors[:20]:
            print("#", "/".join(map(str, error.absolute_path)), error.message[:200])
        results.append((not errors, f"{path} fits"))
    for name, members in RIGHT.items():
        results.append((validator.is_valid(MINIMAL | copy.deepcopy(members)), f"{name} fits"))
    for name, members in WRONG.items():
        results.append((not validator.is_valid(MINIMAL | copy.deepcopy(members)), f"{name} does not fit"))
    print(f"1..{len(results)}")
    for number, (good, name) in enumerate(results, 1):
        print("ok" if good else "not ok", number, name)
    return 0 if all(good for good, _ in results) else 1


sys.exit(main())
