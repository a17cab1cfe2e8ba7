"""A meeting of the sample plan by keys alone: the evening before it an interest is declared, an item comes onto the agenda, the chair
goes through the conflicts and has the briefing printed; on the day it is decided, acted upon and minuted."""
# SPDX-License-Identifier: GPL-3.0-or-later
import datetime
import json
import os
import re
import subprocess

from driving import SOURCE, check, check_equal, play_all, press, type_keys, wait_until

MEETING = 'mtg-2026-11-25'
FORM = 'Declare an Interest'
TODAY = datetime.date.today().isoformat()

AWARD = '8. Clinical enhanced services: award of one contract'
CHAIR = AWARD + ', Ngozi Adeyemi-Clarke, related, '
DEPUTY = AWARD + ', Delroy Hastings, related, '
MEMBER = AWARD + ', Piotr Zieliński, related, '
HOSPICE = 'Hospice at home: a second year'
TRUSTEE = HOSPICE + ', Gwendolyn Farrow, direct, '

# Its place in the menu of the meeting and the one below.
STATUS_HELD = 3, 2


def make_plan(desk):
    plan = desk.path('Plan.icbplan')
    desk.verb('new', plan)
    desk.verb('import', plan, os.path.join(SOURCE, 'data', 'sample.json'))
    return plan


def of_item(desk, plan, kind, item):
    return [record for record in desk.list(plan, kind) if record.get('agenda_item') == item]


def look(desk, plan, item):
    """What the verb says: the item, and of each person how the interest is handled and who ruled."""
    items = json.loads(desk.verb('conflicts', plan, MEETING, '--json'))
    found = next(one for one in items if one['item'] == item)
    return found, {one['person']: (one['handling'], one['ruled']) for one in found['people']}


def remaining(item):
    return [(one['before'], one['after'], one['quorate_after']) for one in item['quorum']]


def find(window, words, title):
    """Goes to the first of the plan's records that are found by words."""
    press('ctrl+k')
    window.wait_for('dialog', 'Find Everywhere')
    type_keys(words)
    window.wait_for('list item', title, inside=('list', 'Results'), state='selected')
    press('Return')
    window.wait_gone('dialog', 'Find Everywhere')


def save_and_read(desk, window, name):
    """Saves what the dialog is about to print; returns its words."""
    paper = desk.path(name)
    window.wait_for('dialog', 'Print')
    window.focus('button', 'Save as PDF…')
    press('Return')
    window.choose_file(paper)
    wait_until(lambda: os.path.exists(paper) and os.path.getsize(paper) > 0, 'the PDF')
    window.wait_gone('dialog', 'Print')
    said = subprocess.run(['pdftotext', '-raw', paper, '-'], check=True, capture_output=True, text=True).stdout
    return re.sub('-\\s+', '-', ' '.join(said.split()))  # lines end behind a hyphen


def check_says(paper, *wanted):
    for words in wanted:
        check(words in paper, 'the page does not say %r but %r' % (words, paper))


def open_meetings(desk, plan):
    window = desk.start(plan, '--room', 'meetings')
    window.wait_focus('table cell')
    return window


# The evening before

def declare(desk, plan):
    window = desk.start(plan, '--room', 'interests')
    window.wait_focus('table cell')
    press('ctrl+n')
    # It is about whose heading had the focus, until somebody else is found.
    check_equal(window.wait_focus('list item', 'Organisation').description, 'Not chosen')
    window.focus('list item', 'Person', by='shift+Tab')
    type_keys('hastings')
    window.wait_for('list item', 'Delroy Hastings')
    press('Return')
    position = window.wait_focus('text', 'Position')
    check_equal(window.text_in(position), 'Voting member, Eastmere Integrated Commissioning Board')
    check_equal(window.find('list item', 'Person').description, 'Delroy Hastings')
    window.focus('list item', 'Organisation')
    type_keys('abbey fields surg')  # another name of it
    window.wait_for('list item', 'The Abbey Fields Practice')
    press('Return')
    window.wait_focus('text', re.compile('^Nature'))
    type_keys('Partner in the practice')
    indirect = window.focus('radio button', 'Indirect')
    check(indirect.description.startswith('Somebody close'), 'the type is not explained but %r' % indirect.description)
    press('space')
    window.wait_for('radio button', 'Indirect', state='checked')
    press('Tab')
    window.wait_focus('text', re.compile('^Whose it is'))
    type_keys('Niece')
    window.focus('text', 'From')
    type_keys('some day')
    press('Return')
    window.wait_for('alert', re.compile('some day'))
    press('ctrl+a')
    type_keys('1 April 2024')
    window.focus('toggle button', 'Choose from a Calendar: From')
    window.focus('combo box', 'Consent to Publication')
    press('space')
    window.wait_focus('list item', '')
    press('Down', 'Return')
    wait_until(lambda: window.find('combo box', 'Consent to Publication', state='focused').description != 'Not asked', 'the consent')
    press('ctrl+Return')
    window.wait_gone('dialog', FORM)
    row = 'Delroy Hastings, The Abbey Fields Practice, Partner in the practice, Indirect, Current'
    window.wait_for('table row', row)
    press('ctrl+z')
    window.wait_gone('table row', row)
    press('ctrl+shift+z')
    window.wait_for('table row', row)
    window.close()
    [new] = [one for one in desk.list(plan, 'interests') if one['person'] == 'p-delroy-hastings' and not one.get('nil_return')]
    check_equal((new['organisation'], new['type'], new['through'], new['from'], new['declared_on'], new['consent']),
                ('org-abbey', 'indirect', 'Niece', '2024-04-01', TODAY, True))
    item, people = look(desk, plan, 'item-2026-11-25-8')
    check_equal(people['p-delroy-hastings'], ('may-speak-not-vote', 'not-ruled'))
    check_equal((item['chair']['ruled'], item['chair']['to'], remaining(item)),
                (False, 'p-marguerite-ashworth-pike', [(5, 2, False), (4, 2, False)]))


def edit_cell(window, field, words):
    press('F2')
    window.wait_focus('text', field)
    type_keys(words)
    press('Return')
    window.wait_focus('table cell', '%s: %s' % (field, words))


def build(desk, plan):
    window = open_meetings(desk, plan)
    find(window, 'Peer support in the evening', re.compile('^12 Peer support'))
    window.wait_focus('table cell', 'No.: 12')
    press('ctrl+n')
    window.wait_focus('text', 'Title')
    type_keys(HOSPICE)
    press('Return')
    window.wait_focus('table cell', 'Title: ' + HOSPICE)
    press('Right', 'Right')
    edit_cell(window, 'Minutes', '10')
    # What follows says when it begins by itself.
    window.wait_for('table row', re.compile('^13, Lanternhouse day centre.*, 12:20, 5 minutes'))
    window.wait_for('label', re.compile('They end at 12:40, 10 minutes after the meeting'))
    press('Right', 'F2')
    window.wait_focus('check box', 'For approval')
    press('Down', 'Up', 'space')
    window.wait_for('check box', 'For approval', state='checked')
    press('Escape')
    window.wait_focus('table cell', 'Purpose: For approval')
    press('Right', 'F2')
    window.wait_focus('entry', 'Find in People')
    type_keys('petrova')
    window.wait_for('list item', re.compile('^Milena Petrova'), state='selected')
    press('Return')
    window.wait_focus('table cell', 'Leads: Milena Petrova')
    window.wait_for('table row', HOSPICE + ', 12:10, 10 minutes, For approval')
    # An order that is another moves the times with it.
    press('alt+Up')
    window.wait_for('table row', re.compile('^%s, 12:05' % HOSPICE))
    window.wait_for('table row', re.compile('^12, Peer support.*, 12:15'))
    press('ctrl+m')
    window.wait_for('table row', re.compile('^13, Peer support'))
    press('ctrl+z', 'ctrl+z')
    window.wait_for('table row', re.compile('^12, Peer support.*, 12:05'))
    press('ctrl+r')
    window.wait_for('grouping', 'Wrenbury Integrated Commissioning Board')
    press('F6')
    window.wait_focus('button', re.compile('^(Back|History)$'))
    for board in ('Eastmere', 'Wrenbury'):
        window.focus('toggle button', 'Asked to: Approve')
        press('Tab')
        window.wait_focus('text', 'Recommendation')
        type_keys('To APPROVE a second year of Marsh End in %s.' % board)
        press('Tab')
    press('F6', 'F6')
    window.wait_focus('table cell', 'No.: empty')
    press('ctrl+g')
    suggested = window.wait_focus('check box', 'Marsh End Hospice')
    check_equal(suggested.description, 'Organisations; named as “Marsh End”')
    window.wait_for('button', 'Accept 1', state='sensitive')
    press('ctrl+Return')
    window.wait_gone('dialog')
    # Whoever was at an item of the agenda is at its conflicts.
    press('alt+3')
    window.wait_focus('list item', re.compile('^' + HOSPICE + ', 1 to confirm'))
    press('Down', 'Down')
    window.wait_focus('list item', TRUSTEE + 'may speak, not vote, proposed')
    press('ctrl+Return')
    window.wait_focus('list item', TRUSTEE + 'may speak, not vote, confirmed')
    window.close()
    [item] = [one for one in desk.list(plan, 'agenda_items') if one['title'] == HOSPICE]
    check_equal((item['meeting'], item['minutes'], item['purpose'], item['leads'], item['organisations']),
                (MEETING, 10, ['approval'], ['p-milena-petrova'], ['org-marshend']))
    check_equal([(one['board'], one['verbs'], one['text']) for one in of_item(desk, plan, 'recommendations', item['id'])],
                [('board-eicb', ['approve'], 'To APPROVE a second year of Marsh End in Eastmere.'),
                 ('board-wicb', ['approve'], 'To APPROVE a second year of Marsh End in Wrenbury.')])
    check_equal(look(desk, plan, item['id'])[1], {'p-gwendolyn-farrow': ('may-speak-not-vote', 'confirmed')})


def review(desk, plan):
    window = open_meetings(desk, plan)
    find(window, 'Chair affected deputy chair of the Eastmere board takes', re.compile('Clinical enhanced services'))
    window.wait_focus('list item', CHAIR + 'withdraws, proposed')
    press('ctrl+Return')
    window.wait_focus('list item', CHAIR + 'withdraws, confirmed')
    press('Up', 'Up')
    window.wait_focus('list item', re.compile('^Wrenbury .* is not quorate: 2 remain of 4, 3 are needed. Nobody else could be asked to come'))
    press('Up')
    window.wait_focus('list item', re.compile('^Eastmere .* is not quorate: 2 remain of 5, 3 are needed. Not expected and not affected: Rhiannon'))
    press('Down', 'Down', 'Down')
    window.wait_focus('list item', CHAIR + 'withdraws, confirmed')
    # The matrix leads to the list: cells are confirmed and dismissed there as well.
    press('shift+Tab')
    window.wait_focus('button', CHAIR + 'withdraws, confirmed')
    press('Right', 'Delete')
    window.wait_for('alert', 'Dismiss This Conflict?')
    type_keys('The surgery has left the Federation')
    press('Return')
    window.wait_focus('button', MEMBER + 'dismissed')
    press('Return')
    window.wait_focus('list item', MEMBER + 'dismissed')
    press('ctrl+z')
    window.wait_focus('list item', MEMBER + 'may speak, not vote, proposed')
    press('ctrl+shift+z')
    window.wait_focus('list item', MEMBER + 'dismissed')
    # Who was to take the chair is affected by now, and that is said; somebody else takes it.
    press('Up', 'Up', 'Up')
    window.wait_focus('list item', re.compile('^Eastmere .*: 3 of 5 remain, 3 are needed. Wrenbury .*: 3 of 4 remain, 3 are needed'))
    press('Up')
    window.wait_focus('list item', re.compile('^Delroy Hastings was to take the chair and is affected, too. Ngozi Adeyemi-Clarke passes'))
    press('Return')
    window.choose(0)
    window.wait_for('list item', 'Ngozi Adeyemi-Clarke passes the chair to Marguerite Ashworth-Pike.')
    press('ctrl+shift+Return')
    window.wait_for('list item', AWARD + ', settled')
    window.wait_for('list item', DEPUTY + 'may speak, not vote, confirmed')
    brief(desk, window)
    window.close()
    item, people = look(desk, plan, 'item-2026-11-25-8')
    check_equal((item['chair']['to'], item['chair']['ruled'], remaining(item)),
                ('p-marguerite-ashworth-pike', True, [(5, 3, True), (4, 3, True)]))
    check_equal(people, {'p-delroy-hastings': ('may-speak-not-vote', 'confirmed'), 'p-ngozi-adeyemi-clarke': ('withdraws', 'confirmed'),
                         'p-piotr-zielinski': (None, 'dismissed'), 'p-niall-prendergast': ('withdraws', 'confirmed')})


def brief(desk, window):
    press('ctrl+p')
    check_says(save_and_read(desk, window, 'briefing.pdf'), 'Delroy Hastings', 'The Abbey Fields Practice is part of',
               '“I have an interest in this item. Marguerite Ashworth-Pike takes the chair for it.”',
               'Ngozi Adeyemi-Clarke passes the chair to Marguerite Ashworth-Pike.', 'The surgery has left the Federation',
               'Ask Niall Prendergast to declare it.', HOSPICE,
               '“Gwendolyn Farrow has an interest in this item, may speak to it and does not vote.”')


# The day

def decide(window):
    press('alt+4')
    folded = window.wait_focus('list item', AWARD.replace('.', ''))
    check_equal(folded.description, '○ 0 of 6 decided · Left: Ngozi Adeyemi-Clarke, Niall Prendergast')
    press('Return')
    window.wait_for('label', 'Left the meeting for this item: Ngozi Adeyemi-Clarke, Niall Prendergast.\n'
                             'Marguerite Ashworth-Pike took the chair for this item.')
    press('ctrl+r')
    window.wait_for('label', re.compile('^6 of [0-9]+ recommendations decided'))
    press('ctrl+z')
    window.wait_for('label', re.compile('^0 of [0-9]+ recommendations decided'))
    press('ctrl+shift+z')
    window.wait_for('label', re.compile('^6 of [0-9]+ recommendations decided'))
    window.focus('text', 'Discussion')
    type_keys('The clause on practices was read out.')
    # One board thinks otherwise, and says so in its own words: its last recommendation stands above the line for actions.
    press('ctrl+n')
    window.wait_focus('text', 'New action')
    press('shift+Tab', 'shift+Tab')
    window.wait_focus('toggle button', 'Outcome: Agreed')
    press('space')
    window.wait_focus('list item', 'Agreed')
    type_keys('d')
    window.wait_focus('list item', 'Deferred')
    press('Return')
    window.wait_focus('toggle button', 'Outcome: Deferred')
    press('Tab')
    window.wait_focus('text', 'Decision')
    type_keys('Deferred to January, for want of figures.')
    press('Tab')
    window.wait_focus('text', 'New action')


def act(window):
    type_keys('To bring the figures')
    press('Return')
    window.wait_for('label', 'ICBNov26-1')
    window.focus('text', 'Due', by='shift+Tab')
    type_keys('20 January 2027')
    window.focus('toggle button', 'Choose: Assigned to', by='shift+Tab')
    press('space')
    window.wait_focus('entry', 'Find in People')
    type_keys('rutherford')
    window.wait_for('list item', re.compile('^Alastair Rutherford'), state='selected')
    press('Return')
    window.wait_for('button', 'Alastair Rutherford')
    press('alt+Down')
    window.wait_focus('list item', re.compile('^9 Home care'))
    press('ctrl+n')
    window.wait_focus('text', 'New action')
    type_keys('To publish the rota')
    press('Return')
    window.wait_for('label', 'ICBNov26-2')


def minute(desk, window):
    press('alt+1')
    window.wait_focus('table cell')
    window.focus('toggle button', 'More to do with the meeting', by='shift+Tab')
    press('Return')
    window.choose(*STATUS_HELD)
    window.wait_for('label', re.compile('^Held · 18 items'))
    press('ctrl+p')  # of a meeting that was held the minutes
    check_says(save_and_read(desk, window, 'minutes.pdf'), 'Delroy Hastings 8 On the register: The Abbey Fields Practice May speak, not vote',
               'Left the meeting for this item: Ngozi Adeyemi-Clarke, Niall Prendergast.',
               'Marguerite Ashworth-Pike took the chair for this item.', 'The clause on practices was read out.',
               '• DEFERRED: Deferred to January, for want of figures.',
               'ICBNov26-1 To bring the figures Alastair Rutherford 20 January 2027')


def close_action(desk, plan):
    window = desk.start(plan, '--room', 'actions')
    window.wait_focus('table cell')
    find(window, 'publish the rota', re.compile('^ICBNov26-2'))
    window.wait_focus('table cell')
    press('ctrl+shift+r')
    window.wait_for('dialog', 'Close ICBNov26-2')
    type_keys('In the framework')
    press('Return')
    window.wait_gone('dialog', 'Close ICBNov26-2')
    window.close()


def hold(desk, plan):
    window = open_meetings(desk, plan)
    find(window, 'Chair affected deputy chair of the Eastmere board takes', re.compile('Clinical enhanced services'))
    decide(window)
    act(window)
    minute(desk, window)
    window.close()
    close_action(desk, plan)
    asked = of_item(desk, plan, 'recommendations', 'item-2026-11-25-8')
    check_equal([(one['board'], one['outcome'], one.get('decision')) for one in asked if 'DELEGATE' in one['text']],
                [('board-eicb', 'agreed', None), ('board-wicb', 'deferred', 'Deferred to January, for want of figures.')])
    check_equal([one['outcome'] for one in asked].count('agreed'), 5)
    [item] = [one for one in desk.list(plan, 'agenda_items') if one['id'] == 'item-2026-11-25-8']
    check_equal(item['discussion'], 'The clause on practices was read out.')
    check_equal([(one['ref'], one['agenda_item'], one.get('assigned_to'), one.get('due'), one['assigned_on'], one['boards'])
                 for one in desk.list(plan, 'actions') if one['meeting'] == MEETING],
                [('ICBNov26-1', 'item-2026-11-25-8', ['p-alastair-rutherford'], '2027-01-20', '2026-11-25', ['board-eicb', 'board-wicb']),
                 ('ICBNov26-2', 'item-2026-11-25-9', None, None, '2026-11-25', ['board-eicb', 'board-wicb'])])
    [closed] = [one for one in desk.list(plan, 'actions') if one['ref'] == 'ICBNov26-2']
    check_equal((closed['status'], closed['closed_on'], closed['update'].endswith('In the framework')), ('closed', TODAY, True))


def a_meeting_from_the_evening_before(desk):
    plan = make_plan(desk)
    declare(desk, plan)
    build(desk, plan)
    review(desk, plan)
    hold(desk, plan)


play_all(a_meeting_from_the_evening_before)
