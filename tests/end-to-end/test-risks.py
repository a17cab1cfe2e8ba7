"""Risks: scored on the map with a reason, by keys and by dragging; reviewed, filtered by a cell, pasted as a register."""
# SPDX-License-Identifier: GPL-3.0-or-later
import re

from driving import check_equal, play_all, press, type_keys
from offering import clipboard

UC1_HIGH = 'likelihood 3 possible, severity 4 major, high 12, 1 risk: UC1'
# As it is copied out of a paper: two rows of headings, products behind the scores, a direction as an arrow.
REGISTER = ('Details\t\tInherent Scores\t\t\tResidual Scores\t\t\tRisk Direction\n'
            'Ref\tRisk Description\tLikelihood\tSeverity\tInherent Risk Score\tLikelihood\tSeverity\tResidual Risk Score\t\n'
            'UC7\tNotice is given\t4\t5\t20\t3\t5\t15\t↔\n'
            'UC8\t"Vans break\ndown"\t4\t4\t16\t2\t2\t4\t↓\n')

UC1_EXTREME = 'likelihood 4 likely, severity 4 major, extreme 16, 1 risk: UC1'


def make_plan(desk):
    plan = desk.path('Plan.icbplan')
    desk.verb('new', plan, '--title', 'Risks')
    workstream = 'workstream=' + desk.verb('add', plan, 'workstreams', 'code=UC', 'name=Unplanned Care')
    desk.verb('add', plan, 'risks', 'ref=UC1', workstream, 'description=Rounds are handed back', 'status=open',
              'inherent_likelihood=5', 'inherent_severity=4', 'residual_likelihood=4', 'residual_severity=4',
              'target_likelihood=2', 'target_severity=3')
    desk.verb('add', plan, 'risks', 'ref=UC2', workstream, 'description=Crews wait outside due to closed bays', 'status=open',
              'residual_likelihood=2', 'residual_severity=5')
    return plan


def open_room(desk, plan):
    window = desk.start(plan, '--room', 'risks')
    window.wait_for('table row', re.compile('^UC1 Rounds are handed back, residual: likelihood 4 likely'))
    return window


def scores(desk, plan, ref):
    found = next(record for record in desk.list(plan, 'risks') if record.get('ref') == ref)
    return found.get('residual_likelihood'), found.get('residual_severity')


def reviews(desk, plan):
    return [(review['likelihood'], review['severity'], review['comment']) for review in desk.list(plan, 'risk_reviews')]


def a_risk_is_scored_by_keys_and_a_cell_filters(desk):
    plan = make_plan(desk)
    window = open_room(desk, plan)
    window.click_at(window.wait_for('button', 'UC1 Rounds are handed back'))
    window.wait_focus('button', 'UC1 Rounds are handed back')
    # Escape gives up; without a reason nothing is saved.
    press('ctrl+Down', 'Escape', 'Escape')
    window.wait_focus('table cell', UC1_EXTREME)
    press('Return')
    window.wait_focus('button', 'UC1 Rounds are handed back')
    press('ctrl+Down', 'Return')
    window.wait_for('dialog', 'Score UC1')
    press('Return')
    window.wait_for('button', 'Save')
    check_equal(window.find('button', 'Save', state='sensitive'), None)
    type_keys('The bridging team is in place')
    press('Return')
    window.wait_gone('dialog', 'Score UC1')
    window.wait_for('table cell', UC1_HIGH)
    window.wait_for('table row', re.compile('^UC1 Rounds are handed back, residual: likelihood 3 possible'))
    # The score and its review are one step.
    press('ctrl+z')
    window.wait_for('table cell', UC1_EXTREME)
    press('ctrl+shift+z')
    window.wait_for('table cell', UC1_HIGH)
    window.focus('table cell', 'likelihood 4 likely, severity 4 major, extreme 16, no risk')
    press('Down', 'Down', 'Right')
    window.wait_focus('table cell', 'likelihood 2 unlikely, severity 5 catastrophic, high 10, 1 risk: UC2')
    press('space')
    window.wait_gone('table row', re.compile('^UC1 Rounds'))
    window.wait_for('table row', re.compile('^UC2 Crews'))
    # Another one beside it, while what the map shows stays.
    press('Up', 'Left')
    window.wait_focus('table cell', UC1_HIGH)
    press('ctrl+space')
    window.wait_for('table row', re.compile('^UC1 Rounds'))
    press('space')
    window.wait_gone('table row', re.compile('^UC2 Crews'))
    window.click('Show all')
    window.wait_for('table row', re.compile('^UC2 Crews'))
    window.close()
    check_equal(scores(desk, plan, 'UC1'), (3, 4))
    check_equal(reviews(desk, plan), [(3, 4, 'The bridging team is in place')])


def a_risk_is_dragged_typed_split_and_reviewed(desk):
    plan = make_plan(desk)
    window = open_room(desk, plan)
    target = window.wait_for('table cell', re.compile('^likelihood 2 unlikely, severity 3 moderate'))
    window.drag(window.wait_for('button', 'UC1 Rounds are handed back'), *window.place_of(target))
    window.wait_for('dialog', 'Score UC1')
    type_keys('The framework began')
    press('Return')
    window.wait_for('table cell', 'likelihood 2 unlikely, severity 3 moderate, moderate 6, 1 risk: UC1')
    press('ctrl+z')
    window.wait_for('table cell', UC1_EXTREME)
    # Typed in the register.
    window.click_at(window.wait_for('table cell', 'Residual: likelihood 2 unlikely, severity 5 catastrophic, high 10'))
    window.wait_focus('table cell', re.compile('^Residual: likelihood 2'))
    press('F2')
    window.wait_focus('text', 'Residual score: likelihood and severity')
    type_keys('3 3')
    press('Return')
    window.wait_focus('table cell', 'Residual: likelihood 3 possible, severity 3 moderate, high 9')
    window.wait_for('table cell', 'likelihood 3 possible, severity 3 moderate, high 9, 1 risk: UC2')
    press('F2')
    window.wait_focus('text', 'Residual score: likelihood and severity')
    type_keys('16')
    press('Return')
    window.wait_for('label', re.compile('does not say which is the likelihood'))
    press('Escape')
    window.wait_focus('table cell', 'Residual: likelihood 3 possible, severity 3 moderate, high 9')
    # What its description says in one is split.
    window.click_at(window.wait_for('list item', 'Split the Description…'))
    window.wait_focus('text', 'Cause')
    press('ctrl+End')
    type_keys(' at night')
    press('ctrl+Return')
    window.wait_gone('dialog', 'Cause, Event and Effect')
    # Reviewed: the details tell it.
    window.click_at(window.wait_for('table cell', 'Reference: UC1'))
    window.wait_focus('table cell', 'Reference: UC1')
    press('ctrl+r')
    window.wait_for('dialog', 'Review UC1')
    type_keys('As before')
    press('Return')
    window.wait_gone('dialog', 'Review UC1')
    window.wait_for('label', re.compile(r': Extreme 16 \(4×4\)$'))
    # With the focus in the details too.
    window.click_at(window.wait_for('text', 'Reference'))
    window.wait_focus('text', 'Reference')
    press('ctrl+r')
    window.wait_for('dialog', 'Review UC1')
    press('Escape')
    window.wait_gone('dialog', 'Review UC1')
    window.close()
    check_equal(scores(desk, plan, 'UC1') + scores(desk, plan, 'UC2'), (4, 4, 3, 3))
    check_equal(reviews(desk, plan), [(4, 4, 'As before')])
    check_equal([(risk.get('cause'), risk.get('event')) for risk in desk.list(plan, 'risks')],
                [(None, None), ('Closed bays at night', 'Crews wait outside')])


def a_finding_is_accepted_and_a_register_pasted(desk):
    plan = make_plan(desk)
    window = open_room(desk, plan)
    window.click_at(window.wait_for('radio button', 'Findings (3)'))
    window.wait_for('list item', 'UC1: Nobody leads on it. Name a lead.')
    window.focus('list item', 'UC1: The residual score is below the inherent one and no mitigation is written down. Say what lowered it.')
    press('Down')
    window.wait_focus('list item', 'UC1: Nobody leads on it. Name a lead.')
    window.focus('button', 'Accept…')
    press('space')
    window.wait_for('label', 'Let This Stand for UC1?')
    type_keys('The post is vacant until May')
    press('Return')
    window.wait_gone('list item', 'UC1: Nobody leads on it. Name a lead.')
    window.wait_for('radio button', 'Findings (2)')
    # What stands above the register comes and goes.
    window.click_at(window.wait_for('radio button', 'Register'))
    window.wait_gone('list', 'Findings')
    window.click_at(window.wait_for('radio button', 'Map'))
    window.wait_for('table cell', UC1_EXTREME)
    window.click_at(window.wait_for('table cell', 'Reference: UC1'))
    with clipboard(desk, text=REGISTER):
        press('ctrl+v')
        window.wait_for('button', 'Paste 2 Records', state='sensitive')
        window.click('Paste 2 Records')
        window.wait_for('table cell', 'likelihood 3 possible, severity 5 catastrophic, extreme 15, 1 risk: UC7')
    window.close()
    check_equal(scores(desk, plan, 'UC7') + scores(desk, plan, 'UC8'), (3, 5, 2, 2))
    check_equal([risk.get('accepted_findings') for risk in desk.list(plan, 'risks')][0], ['no-lead: The post is vacant until May'])


play_all(a_risk_is_scored_by_keys_and_a_cell_filters, a_risk_is_dragged_typed_split_and_reviewed,
         a_finding_is_accepted_and_a_register_pasted)
