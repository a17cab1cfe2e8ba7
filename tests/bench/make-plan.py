#!/usr/bin/env python3
# Writes an invented plan in the plain form, as large as asked, the same bytes for the same numbers.
# SPDX-License-Identifier: GPL-3.0-or-later
"""make-plan.py [--records N] [--seed N] OUT: about 340 bytes a record, kinds in the proportions of a plan that was kept for years."""
import argparse
import json
import random

SHARES = {
    "organisations": 4, "people": 12, "boards": 1, "seats": 10, "workstreams": 1, "asks": 150, "milestones": 250,
    "risks": 60, "risk_reviews": 110, "interests": 20, "meetings": 6, "attendances": 70, "agenda_items": 60,
    "recommendations": 70, "rulings": 4, "actions": 50, "measures": 12, "measurements": 80, "budgets": 4,
    "budget_positions": 14, "savings": 4, "posts": 4, "engagements": 4,
}
WORDS = ("agree review neighbourhood pathway discharge hospital community integrated commissioning partner urgent care "
         "planned prevention children maternity mental health primary nurse team model pilot evaluation budget quarter "
         "board steering group residents carers access waiting referral transfer assessment support housing service "
         "provider contract specification baseline target saving delivery workforce training digital record sharing "
         "safeguarding quality outcome measure consultation engagement £20k café naïve “big ticket” R&D").split()
TIMESCALES = ["Q1 2018/19", "By September/October 2018", "2018/19", "Ongoing", "Quarterly", "April 2018 to March 2019",
              "TBC", "By Mar 19", "w/c 4 June 2018", "end of September/early October"]
SCORES = ("inherent", "residual", "target")


class Plan:
    def __init__(self, records, seed):
        self.random = random.Random(seed)
        total = sum(SHARES.values())
        self.numbers = {kind: max(1, records * share // total) for kind, share in SHARES.items()}
        self.numbers["asks"] += records - sum(self.numbers.values())

    def words(self, low, high):
        text = " ".join(self.random.choice(WORDS) for _ in range(self.random.randint(low, high)))
        return text[0].upper() + text[1:]

    def prose(self, low, high):
        low, high = low // 3 + 1, high // 3 + 1
        lines = [self.words(low, high)]
        while self.random.random() < 0.15:
            lines.append("• " + self.words(low, high))
        return "\n".join(lines)

    def date(self):
        return f"20{self.random.randint(15, 19)}-{self.random.randint(1, 12):02}-{self.random.randint(1, 28):02}"

    def id(self, kind, index=None):
        index = self.random.randrange(self.numbers[kind]) if index is None else index
        return f"{kind[:-1].replace('_', '-')}-{index + 1:06}"

    def ids(self, kind, high):
        return list(dict.fromkeys(self.id(kind) for _ in range(self.random.randint(1, high))))

    def earlier(self, kind, before, high):
        """Of that kind, only such as come before, so that nothing leads back to itself."""
        places = [self.random.randrange(before) for _ in range(self.random.randint(1, high))] if before else []
        return list(dict.fromkeys(self.id(kind, place) for place in places))

    def pick(self, *choices):
        return self.random.choice(choices)

    def score(self):
        return self.random.randint(1, 5)

    def money(self):
        return self.random.choice([self.random.randint(1, 9_000_000), self.random.randint(1, 900_000_000) / 100])

    def maybe(self, chance, record, name, make):
        if self.random.random() < chance:
            record[name] = make()

    def organisations(self, r, i):
        r.update(name=f"{self.words(2, 4)} Trust {i}", short_name=f"T{i}",
                 sector=self.pick("commissioner", "council", "nhs-provider", "primary-care", "voluntary"))
        self.maybe(.3, r, "aliases", lambda: [f"{self.words(1, 3)} {i}", f"Trust {i}"])

    def people(self, r, i):
        r.update(forename=self.words(1, 1), surname=self.words(1, 1) + str(i), organisation=self.id("organisations"),
                 job_title=self.words(2, 4), email=f"person{i}@example.org")

    def boards(self, r, i):
        r.update(code=f"B{i}", name=f"{self.words(2, 4)} Board", type="board", quorum=self.random.randint(3, 9),
                 terms=self.prose(40, 90))

    def seats(self, r, i):
        r.update(board=self.id("boards"), person=self.id("people"), organisation=self.id("organisations"),
                 capacity=self.pick("chair", "member", "in-attendance"), role=self.words(2, 5),
                 votes=self.random.random() < .6)

    def workstreams(self, r, i):
        r.update(code=f"W{i}", name=self.words(2, 3), board=self.id("boards"), sro=self.ids("people", 2),
                 purpose=self.prose(20, 50))

    def asks(self, r, i):
        r["workstream"] = self.id("workstreams")
        if i % 3:
            r["parent"] = self.id("asks", i - i % 3)
        r.update(section=self.words(2, 4), year=self.pick("2017/18", "2018/19"), text=self.prose(8, 30))
        self.maybe(.3, r, "tags", lambda: ["qipp", "local"])
        r["leads"] = self.ids("people", 2)
        r["status"] = self.pick("not-started", "on-track", "at-risk", "complete")
        r["timescale"] = self.random.choice(TIMESCALES)
        self.maybe(.4, r, "update", lambda: self.prose(8, 25))

    def milestones(self, r, i):
        r.update(workstream=self.id("workstreams"), ask=self.id("asks"), title=self.words(5, 12),
                 type=self.pick("activity", "milestone", "review"), timescale=self.random.choice(TIMESCALES))
        self.maybe(.4, r, "start", self.date)
        self.maybe(.4, r, "end", self.date)
        r.update(leads=self.ids("people", 2), status=self.pick("planned", "on-track", "delayed", "complete"),
                 progress=self.random.randint(0, 100))
        self.maybe(.3, r, "depends_on", lambda: self.earlier("milestones", i, 2))

    def risks(self, r, i):
        r.update(ref=f"R{i}", workstream=self.id("workstreams"), project=self.words(1, 3), leads=self.ids("people", 2),
                 description=self.prose(25, 60))
        for score in SCORES:
            r[score + "_likelihood"] = self.score()
            r[score + "_severity"] = self.score()
        r.update(mitigation=self.prose(25, 60), action_taken=self.prose(10, 40), escalation="automatic", status="open",
                 raised_on=self.date(), exposure=self.money())

    def risk_reviews(self, r, i):
        r.update(risk=self.id("risks"), on=self.date(), likelihood=self.score(), severity=self.score(),
                 by=self.id("people"))
        self.maybe(.5, r, "comment", lambda: self.prose(5, 20))

    def interests(self, r, i):
        r.update(person=self.id("people"), position=self.words(2, 5), organisation=self.id("organisations"),
                 organisation_name=self.words(2, 4), nature=self.prose(5, 15),
                 type=self.pick("financial", "non-financial-professional", "indirect"), declared_on=self.date())

    def meetings(self, r, i):
        r.update(title=self.words(3, 5), boards=self.ids("boards", 2), on=self.date(), starts="10:00", ends="12:30",
                 venue=self.words(2, 4), chair=self.id("people"), public=True, status="held")

    def attendances(self, r, i):
        r.update(meeting=self.id("meetings"), person=self.id("people"), board=self.id("boards"),
                 capacity="member", presence=self.pick("present", "apologies"))

    def agenda_items(self, r, i):
        r.update(meeting=self.id("meetings"), boards=self.ids("boards", 2), number=str(i % 20 + 1),
                 title=self.words(4, 9), leads=self.ids("people", 2), purpose=["approval", "discussion"],
                 pages=f"{i % 90}-{i % 90 + 9}", starts="10:20", minutes=self.random.randint(5, 40),
                 workstream=self.id("workstreams"), public=True, summary=self.prose(10, 40))

    def recommendations(self, r, i):
        r.update(agenda_item=self.id("agenda_items"), board=self.id("boards"), verbs=["note", "approve"],
                 text=self.prose(10, 25), outcome=self.pick("pending", "agreed"))

    def rulings(self, r, i):
        r.update(agenda_item=self.id("agenda_items"), person=self.id("people"), interest=self.id("interests"),
                 handling="withdraws", reason=self.prose(5, 12), status="confirmed")

    def actions(self, r, i):
        r.update(ref=f"A-{i}", meeting=self.id("meetings"), agenda_item=self.id("agenda_items"),
                 text=self.prose(10, 25), assigned_to=self.ids("people", 2), assigned_on=self.date(), due=self.date(),
                 status="open")

    def measures(self, r, i):
        r.update(workstream=self.id("workstreams"), ask=self.id("asks"), name=self.words(4, 8), unit="%",
                 better="higher", source=self.words(2, 4))

    def measurements(self, r, i):
        r.update(measure=self.id("measures"), period=self.pick("2017/18", "Q1 2018/19", "2018-05"),
                 type=self.pick("actual", "target"), value=self.random.randint(0, 1000) / 10, provisional=False)

    def budgets(self, r, i):
        r.update(workstream=self.id("workstreams"), organisation=self.id("organisations"), name=self.words(2, 4),
                 year="2018/19", pool="pooled", direction="spend", annual=self.money())

    def budget_positions(self, r, i):
        r.update(budget=self.id("budgets"), month=f"2018-{i % 12 + 1:02}", budget_to_date=self.money(),
                 actual_to_date=self.money(), forecast=self.money())

    def savings(self, r, i):
        r.update(workstream=self.id("workstreams"), organisation=self.id("organisations"), name=self.words(2, 4),
                 year="2018/19", target=self.money(), delivered=self.money(), recurrent=True)

    def posts(self, r, i):
        r.update(workstream=self.id("workstreams"), organisation=self.id("organisations"), role=self.words(2, 4),
                 grade="Band 8a", wte=.8, cost=self.money(), start=self.date(), status="in-post")

    def engagements(self, r, i):
        r.update(workstream=self.id("workstreams"), activity=self.words(3, 6),
                 timescale=self.random.choice(TIMESCALES), participants=self.prose(4, 12), lead=self.id("people"))

    def record(self, kind, index):
        record = {"id": self.id(kind, index)}
        getattr(self, kind)(record, index)
        return record

    def make(self):
        plan = {"format": "org.icb.Planner", "version": 1,
                "plan": {"id": "bench", "title": "A plan kept for years", "year_starts": "04-01"}}
        for kind, number in self.numbers.items():
            plan[kind] = [self.record(kind, index) for index in range(number)]
        return plan


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--records", type=int, default=100_000)
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("out")
    options = arguments.parse_args()
    plan = Plan(options.records, options.seed).make()
    with open(options.out, "w", encoding="utf-8", newline="\n") as file:
        json.dump(plan, file, indent=2, ensure_ascii=False)
        file.write("\n")


if __name__ == "__main__":
    main()
