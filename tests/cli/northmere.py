# The people and organisations of Northmere, which is nowhere.
# SPDX-License-Identifier: GPL-3.0-or-later

DIRECTORY = {
    'format': 'org.icb.Planner', 'version': 1, 'plan': {'id': 'northmere', 'title': 'Northmere'},
    'organisations': [
        {'id': 'o-cc', 'name': 'Northmere Health Commissioning Group', 'short_name': 'NHCG', 'sector': 'commissioner'},
        {'id': 'o-council', 'name': 'Northmere Borough Council', 'sector': 'council'},
        {'id': 'o-wenna', 'name': "St Wenna's Hospital NHS Foundation Trust", 'short_name': 'SWH', 'sector': 'nhs-provider'},
        {'id': 'o-alliance', 'name': 'Northmere GP Alliance', 'sector': 'primary-care'},
        {'id': 'o-voluntary', 'name': 'Northmere Voluntary Action', 'sector': 'voluntary'},
    ],
    'people': [
        {'id': 'p-chair', 'forename': 'Ada', 'surname': 'Okafor', 'organisation': 'o-cc'},
        {'id': 'p-deputy', 'forename': 'Ben', 'surname': 'Quill', 'organisation': 'o-council'},
        {'id': 'p-gp', 'forename': 'Cleo', 'surname': 'Marsh', 'organisation': 'o-cc', 'job_title': 'GP Member'},
        {'id': 'p-member', 'forename': 'Dev', 'surname': 'Rao', 'organisation': 'o-council'},
        {'id': 'p-guest', 'forename': 'Eve', 'surname': 'Sand', 'organisation': 'o-voluntary'},
        {'id': 'p-away', 'forename': 'Finn', 'surname': 'Toll', 'organisation': 'o-council'},
        {'id': 'p-lead', 'forename': 'Gus', 'surname': 'Vane', 'organisation': 'o-wenna'},
    ],
}
