/* Days and months as people write them: 12/07/2018, 14-Sep-18, Sept. 14th.
 *
 * Private to the timescale reader. Each function reads one form and leaves the
 * reader anywhere when it gives FALSE.
 */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/rules/planner-timescale-forms.h"

G_BEGIN_DECLS

/* A whole day: 2018-07-12, 12.07.18, 12 July 2018, July 12 2018, 12 July. */
gboolean planner_day_form_read (PlannerFormReader *reader,
                                PlannerForm       *form);

/* A month: July, July 2018, Jul'18, July 2018/19, 2018-07, 07/2018. */
gboolean planner_month_form_read (PlannerFormReader *reader,
                                  PlannerForm       *form);

/* Two short numbers that are no financial year: 12/07 (a day), 07/18 (a
 * month). 24/7 is neither. */
gboolean planner_short_form_read (PlannerFormReader *reader,
                                  PlannerForm       *form);

/* A day whose month stands in a neighbour: the 4 of "4 – 8 June". */
gboolean planner_bare_day_form_read (PlannerFormReader *reader,
                                     const PlannerForm *previous,
                                     PlannerForm       *form);

G_END_DECLS
