# export --format ics: read back by the rules of RFC 5545, by nothing of the program's own.
# SPDX-License-Identifier: GPL-3.0-or-later
import datetime
import json
import re

import planner_case

LINE = re.compile(r'(?P<name>[A-Z-]+)(?P<parameters>(?:;[A-Z-]+=[^;:,"]+)*):(?P<value>.*)')
UNESCAPED = re.compile(r'(?<!\\)(?:\\\\)*[,;]')
LONGEST = 75  # bytes of a line, without its end


def unescape(value):
    """TEXT (RFC 5545, 3.3.11)."""
    assert not UNESCAPED.search(value), value
    return re.sub(r'\\(.)', lambda match: '\n' if match[1] in 'nN' else match[1], value)


def read_lines(data):
    """Content lines with their folds undone (3.1)."""
    assert data.endswith(b'\r\n') and b'\n' not in data.replace(b'\r\n', b'')
    for line in data.split(b'\r\n'):
        assert len(line) <= LONGEST, line
        line.decode()  # never folded within a character
    return re.sub(rb'\r\n[ \t]', b'', data).decode().split('\r\n')[:-1]


def read_events(data):
    """The events in order: {property: (parameters, value)}, each property once."""
    lines = [LINE.fullmatch(line).groupdict() for line in read_lines(data)]
    frame = [(line['name'], line['value']) for line in (lines[0], lines[1], lines[-1])]
    assert frame == [('BEGIN', 'VCALENDAR'), ('VERSION', '2.0'), ('END', 'VCALENDAR')], frame
    assert lines[2]['name'] == 'PRODID'
    events = []
    for line in lines[3:-1]:
        if line['name'] == 'BEGIN':
            assert line['value'] == 'VEVENT'
            events.append({})
        elif line['name'] == 'END':
            assert {'UID', 'DTSTAMP', 'DTSTART', 'SUMMARY'} <= events[-1].keys(), events[-1]
        else:
            assert line['name'] not in events[-1], line
            events[-1][line['name']] = (line['parameters'], line['value'])
    return events


class Calendar(planner_case.PlannerCase):
    def setUp(self):
        super().setUp()
        self.plan = self.make_plan()

    def events(self, *arguments):
        self.do('export', self.plan, '--format', 'ics', '-o', 'out.ics', *arguments)
        return read_events(self.bytes_of('out.ics'))

    def event(self):
        event, = self.events()
        return event

    def text(self, event, name):
        return unescape(event[name][1])

    def test_meeting(self):
        venue = 'Town Hall, ' + 'ä' * 80 + '; room \\2\\'
        self.do('add', self.plan, 'meetings', 'title=Board, in common; part one', 'on=2018-07-12', 'starts=10:00', 'ends=12:30',
                'venue=' + venue, '--id', 'm-1')
        event = self.event()
        self.assertEqual((self.text(event, 'SUMMARY'), self.text(event, 'LOCATION')), ('Board, in common; part one', venue))
        self.assertEqual((event['DTSTART'], event['DTEND']), (('', '20180712T100000'), ('', '20180712T123000')))
        self.assertRegex(event['DTSTAMP'][1], r'^\d{8}T\d{6}Z$')
        self.do('set', self.plan, 'meetings', 'm-1', 'starts=', 'status=cancelled')
        event = self.event()
        self.assertEqual((event['DTSTART'], event['STATUS'][1]), ((';VALUE=DATE', '20180712'), 'CANCELLED'))

    def test_milestone(self):
        self.do('add', self.plan, 'milestones', 'title=Go live', 'timescale=Q1, 2018/19', '--id', 's-1')
        event = self.event()
        self.assertEqual((event['DTSTART'], event['DTEND']), ((';VALUE=DATE', '20180401'), (';VALUE=DATE', '20180701')))
        self.assertEqual(self.text(event, 'DESCRIPTION'), 'Q1, 2018/19')
        self.do('set', self.plan, 'milestones', 's-1', 'timescale=By April 2015')
        event = self.event()
        self.assertEqual((event['DTSTART'][1], event['DTEND'][1]), ('20150430', '20150501'))
        self.do('set', self.plan, 'milestones', 's-1', 'start=2015-05-03', 'end=2015-05-01')
        event = self.event()
        self.assertLess(event['DTSTART'][1], event['DTEND'][1])

    def test_what_has_no_place_in_a_calendar(self):
        self.do('add', self.plan, 'meetings', 'title=Undated')
        self.do('add', self.plan, 'meetings', 'title=Private', 'on=2018-08-09', 'private=yes')
        self.do('add', self.plan, 'milestones', 'title=Vague', 'timescale=TBC')
        self.do('add', self.plan, 'milestones', 'title=Open', 'timescale=From April 2016')
        self.assertEqual(self.events(), [])

    def test_same_identifiers(self):
        self.do('add', self.plan, 'meetings', 'title=Board', 'on=2018-07-12', '--id', 'x')
        self.do('add', self.plan, 'milestones', 'title=Go live', 'end=2018-07-12', '--id', 'x')
        before = [event['UID'] for event in self.events()]
        self.assertEqual(len(set(before)), 2)
        self.do('set', self.plan, 'meetings', 'x', 'title=Other', 'on=2018-08-12')
        self.assertEqual([event['UID'] for event in self.events()], before)

    def test_plan_without_id(self):
        self.do('set', self.plan, 'plan', 'plan', 'id=')
        self.do('add', self.plan, 'meetings', 'title=Board', 'on=2018-07-12', '--id', 'm-1')
        self.assertRegex(self.text(self.event(), 'UID'), r'^[^()]+/meetings/m-1$')

    def test_sample(self):
        self.do('new', 'sample.icbplan', '--template', 'sample')
        self.plan = 'sample.icbplan'
        events = {self.text(event, 'UID').split('/', 1)[1]: event for event in self.events()}
        dated = {}
        for record in self.ask('list', self.plan, 'milestones', '--today', '2026-11-22'):
            if record['=end'] and not record.get('private'):
                after = datetime.date.fromisoformat(record['=end']) + datetime.timedelta(days=1)
                dated['milestones/' + record['id']] = (record['title'], (record['=start'] or record['=end']).replace('-', ''),
                                                       after.strftime('%Y%m%d'), record.get('timescale'))
        found = {name: (self.text(event, 'SUMMARY'), event['DTSTART'][1], event['DTEND'][1],
                        self.text(event, 'DESCRIPTION') if 'DESCRIPTION' in event else None)
                 for name, event in events.items() if name.startswith('milestones/')}
        self.assertEqual(found, dated)
        sample = json.loads((planner_case.SOURCE / 'data' / 'sample.json').read_text())
        self.assertEqual({name for name in events if name.startswith('meetings/')},
                         {'meetings/' + one['id'] for one in sample['meetings'] if 'on' in one and not one.get('private')})


if __name__ == '__main__':
    planner_case.main()
