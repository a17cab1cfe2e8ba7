"""Files from partners: looked at before they come in, clashes settled side by side, and what was settled sent back."""
# SPDX-License-Identifier: GPL-3.0-or-later
import json
import os
import re

from driving import check_equal, play_all, press, wait_until

ASK = 'Agree who answers the telephone at night'
OURS, THEIRS = ASK + ' and at weekends', ASK + ' and on holidays'
AWAITING = re.compile('awaits? you')
FIRST_FILE = {
    'format': 'org.icb.Planner', 'version': 1,
    'plan': {'id': 'harbour', 'title': 'Harbour plan'},
    'workstreams': [{'id': 'night', 'name': 'Care at night'}],
    'people': [{'id': 'ama', 'forename': 'Ama', 'surname': 'Boateng'}],
    'asks': [{'id': 'telephone', 'workstream': 'night', 'text': ASK, 'leads': ['ama'], 'status': 'on-track'},
             {'id': 'rota', 'workstream': 'night', 'parent': 'telephone', 'text': 'Write a rota'}],
}


def write_first_file(desk):
    path = desk.path('from Ama.json')
    with open(path, 'w', encoding='utf-8') as file:
        json.dump(FIRST_FILE, file)
    return path


def import_file(window, path):
    """Brings up the preview of the file."""
    press('ctrl+i')
    window.choose_file(path)
    window.wait_for('button', 'Import', inside=('dialog', re.compile('^Import')))


def take_in(window):
    window.click('Import', inside='dialog')
    window.wait_gone('dialog')


def file_is_looked_at_before_it_comes_in(desk):
    path, plan = write_first_file(desk), desk.path('Plan.icbplan')
    desk.verb('new', plan, '--title', 'Harbour plan')
    window = desk.start(plan, '--room', 'asks')
    window.wait_for('label', 'No Asks Yet')
    import_file(window, path)
    for kind, count in (('People', '1 added'), ('Workstreams', '1 added'), ('Asks', '2 added')):
        window.wait_for('label', count, inside=('list item', kind))
    press('Escape')
    window.wait_gone('dialog')
    window.wait_for('label', 'No Asks Yet')

    window.wait_focus('button', 'Write the First Ask')
    import_file(window, path)
    take_in(window)
    window.wait_focus('table cell')
    window.wait_for('table row', re.compile('^%s, .*On track, lead .*Boateng, level 1' % ASK))
    window.wait_for('table row', re.compile('^Write a rota, .*level 2'))
    press('ctrl+z')
    window.wait_for('label', 'No Asks Yet')
    press('ctrl+shift+z')
    window.wait_for('table row', re.compile('^Write a rota, .*level 2'))
    window.close()
    check_equal([ask['text'] for ask in desk.list(plan, 'asks')], [ASK, 'Write a rota'])


def a_plan_begins_from_a_file(desk):
    path = write_first_file(desk)
    for size in ((1280, 860), (400, 800)):
        desk.set_size(*size)
        window = desk.start()
        window.focus('button', 'Begin from a Partner’s File…')
        press('Return')
        window.choose_file(path)
        window.wait_focus('text', 'Title')
        press('Return')
        window.wait_focus('button', 'Import')
        press('Return')
        window.wait_focus('table cell')
        # What is not to be seen is not to be heard.
        check_equal(window.texts('grouping', re.compile('reading only|two partners')), [])
        window.close()
        os.remove(desk.path('from Ama.icbplan'))


def make_both_plans(desk):
    """Two plans in which one text was changed on both sides; theirs has seen ours. Returns theirs, ours, and their file."""
    ours, theirs, sent = desk.path('ours.icbplan'), desk.path('theirs.icbplan'), desk.path('sent.json')
    desk.verb('new', ours, '--title', 'Harbour plan')
    desk.verb('import', ours, write_first_file(desk))
    desk.verb('export', ours, '-o', sent)
    desk.verb('new', theirs, '--title', 'Harbour plan')
    desk.verb('import', theirs, sent)
    desk.verb('set', ours, 'asks', 'telephone', 'text=' + OURS)
    desk.verb('set', theirs, 'asks', 'telephone', 'text=' + THEIRS, '--by', 'Ama Boateng')
    back = desk.path('back.json')
    desk.verb('export', theirs, '-o', back)
    os.remove(sent)
    desk.verb('export', ours, '-o', sent)
    desk.verb('import', theirs, sent, status=3)
    check_equal(len(json.loads(desk.verb('clashes', theirs, '--json', status=3))), 1)
    return ours, theirs, back


def settle(window):
    window.click('Settle…')
    window.wait_for('button', 'Keep “%s”' % OURS)
    window.click('Keep “%s”' % THEIRS)
    window.wait_for('label', 'Nothing Awaits You')
    press('Escape')
    window.wait_gone('dialog')
    window.wait_for('table row', re.compile('^' + THEIRS))


def export(window, path):
    press('ctrl+e')
    window.click('Continue')
    window.click('Save As…')
    window.choose_file(path)
    wait_until(lambda: os.path.exists(path), 'the exported file')
    window.wait_gone('dialog')


def clash_is_settled_in_the_window_and_gone_at_the_partners(desk):
    ours, theirs, back = make_both_plans(desk)
    window = desk.start(ours, '--room', 'asks')
    window.wait_for('table row', re.compile('^' + OURS))
    import_file(window, back)
    window.wait_for('label', 'Clashes', inside='dialog')
    take_in(window)
    settle(window)
    settled = desk.path('settled.json')
    export(window, settled)
    window.close()

    desk.verb('import', theirs, settled)
    for plan in (ours, theirs):
        check_equal(json.loads(desk.verb('clashes', plan, '--json')), [])
        check_equal(desk.list(plan, 'asks')[0]['text'], THEIRS)


def what_awaits_is_said_over_the_list_of_rooms(desk):
    ours, _, back = make_both_plans(desk)
    desk.verb('import', ours, back, status=3)
    window = desk.start(ours, '--room', 'asks')
    window.wait_for('button', 'Settle…')
    check_equal(len(window.texts('grouping', AWAITING)), 1)
    window.close()
    desk.set_size(400, 800)
    window = desk.start(ours, '--room', 'asks')
    window.wait_for('button', 'Settle…')
    window.click('Back')
    window.wait_gone('tree table', 'Asks')
    check_equal(len(window.texts('grouping', AWAITING)), 1)
    window.click('Settle…')
    window.click('Keep “%s”' % OURS)
    window.wait_for('label', 'Nothing Awaits You')
    press('Escape')
    window.wait_gone('grouping', AWAITING)
    window.close()
    check_equal(desk.list(ours, 'asks')[0]['text'], OURS)


play_all(file_is_looked_at_before_it_comes_in, a_plan_begins_from_a_file,
         clash_is_settled_in_the_window_and_gone_at_the_partners, what_awaits_is_said_over_the_list_of_rooms)
