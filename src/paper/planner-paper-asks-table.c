/* planner-paper-asks-table.c: the columns and rows of printed asks
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "paper/planner-paper-asks-table.h"

#include <glib/gi18n.h>

#include "paper/planner-paper-words.h"
#include "paper/planner-status-mark.h"

/* From this width on everything has a column of its own. */
#define WIDE 640.0
#define INDENT 12.0
/* Of a longer number only the end is written. */
#define LONGEST_NUMBER 6

/* In the order of the columns. On a narrow sheet an update stands below its ask, a timescale below the leads, a
 * progress below the status. */
enum
{
  WIDE_NUMBER,
  WIDE_ASK,
  WIDE_LEADS,
  WIDE_TIMESCALE,
  WIDE_STATUS,
  WIDE_PROGRESS,
  WIDE_UPDATE,
  N_WIDE
};

G_STATIC_ASSERT (N_WIDE == PLANNER_PAPER_ASKS_MAX_COLUMNS);

enum
{
  NARROW_NUMBER,
  NARROW_ASK,
  NARROW_WHO_AND_WHEN,
  NARROW_STANDING,
};

static const PlannerFlowColumn wide_columns[] = {
  [WIDE_NUMBER] = { N_("No."), 32, 0, FALSE },
  [WIDE_ASK] = { N_("Ask"), 150, 6, FALSE },
  [WIDE_LEADS] = { N_("Leads"), 90, 0.6, FALSE },
  [WIDE_TIMESCALE] = { N_("Timescale"), 74, 0.4, FALSE },
  [WIDE_STATUS] = { N_("Status"), 66, 0.1, FALSE },
  [WIDE_PROGRESS] = { N_("Progress"), 40, 0, TRUE },
  [WIDE_UPDATE] = { N_("Latest update"), 110, 4, FALSE },
};

static const PlannerFlowColumn narrow_columns[] = {
  [NARROW_NUMBER] = { N_("No."), 32, 0, FALSE },
  [NARROW_ASK] = { N_("Ask and latest update"), 200, 4, FALSE },
  [NARROW_WHO_AND_WHEN] = { N_("Leads and timescale"), 96, 1, FALSE },
  [NARROW_STANDING] = { N_("Status and progress"), 70, 0.2, FALSE },
};

void
planner_paper_asks_table_init (PlannerPaperAsksTable *self, PlannerFlow *flow, PlannerPlan *plan, const GDate *today,
                               PlannerPaperAsksFlags flags)
{
  self->flow = flow;
  self->plan = plan;
  self->today = *today;
  self->is_wide = planner_flow_get_width (flow) >= WIDE;
  self->flags = flags;
  self->numbers = g_array_new (FALSE, TRUE, sizeof (guint));
}

void
planner_paper_asks_table_clear (PlannerPaperAsksTable *self)
{
  g_clear_pointer (&self->numbers, g_array_unref);
}

static gboolean
is_left_out (PlannerPaperAsksTable *self, guint wide)
{
  return (wide == WIDE_PROGRESS && !(self->flags & PLANNER_PAPER_ASKS_HAVE_PROGRESS))
         || (wide == WIDE_UPDATE && !(self->flags & PLANNER_PAPER_ASKS_HAVE_UPDATES));
}

void
planner_paper_asks_table_begin (PlannerPaperAsksTable *self, const char *title)
{
  const PlannerFlowColumn *columns = self->is_wide ? wide_columns : narrow_columns;
  guint n_columns = self->is_wide ? G_N_ELEMENTS (wide_columns) : G_N_ELEMENTS (narrow_columns);
  PlannerFlowColumn chosen[N_WIDE];
  guint n = 0;

  for (guint i = 0; i < n_columns; i++)
    {
      if (self->is_wide && is_left_out (self, i))
        continue;
      self->places[i] = n;
      chosen[n] = columns[i];
      chosen[n++].title = _(columns[i].title);
    }
  planner_flow_begin_table (self->flow, chosen, n, title);
}

void
planner_paper_asks_table_end (PlannerPaperAsksTable *self)
{
  planner_flow_end_table (self->flow);
}

static char *
dup_progress (const PlannerStanding *standing)
{
  g_autofree char *percent = NULL;

  if (!standing->has_progress)
    return g_strdup ("");
  percent = g_strdup_printf ("%d", standing->progress);
  return planner_value_to_display (PLANNER_ASK_PROGRESS, percent);
}

char *
planner_paper_asks_dup_standing (const PlannerStanding *standing)
{
  g_autofree char *status = planner_status_mark_dup_words (standing->status, PLANNER_ASK_STATUS);
  g_autofree char *progress = dup_progress (standing);

  if (status[0] == '\0' || progress[0] == '\0')
    return g_strdup (status[0] != '\0' ? status : progress);
  /* Translators: a status and a progress, as in "At risk, 40%" */
  return g_strdup_printf (_("%s, %s"), status, progress);
}

static void
put_standing (PlannerPaperAsksTable *self, PlannerStyle style, const PlannerStanding *standing)
{
  g_autofree char *status = planner_status_mark_dup_words (standing->status, PLANNER_ASK_STATUS);
  g_autofree char *progress = dup_progress (standing);
  guint32 ink = planner_status_mark_get_ink (standing->status);

  planner_flow_put (self->flow, self->is_wide ? WIDE_STATUS : NARROW_STANDING, style, ink, 0, status);
  planner_flow_put (self->flow, self->is_wide ? self->places[WIDE_PROGRESS] : NARROW_STANDING, style, PLANNER_INK, 0, progress);
}

void
planner_paper_asks_table_add_group (PlannerPaperAsksTable *self, guint level, const char *title,
                                    const PlannerStanding *standing, guint n_asks)
{
  g_autofree char *count = g_strdup_printf (ngettext ("%u ask", "%u asks", n_asks), n_asks);

  g_array_set_size (self->numbers, 0);
  planner_flow_begin_group (self->flow, level, title, self->is_wide ? WIDE_STATUS : NARROW_WHO_AND_WHEN);
  if (self->is_wide && !is_left_out (self, WIDE_UPDATE))
    planner_flow_put (self->flow, self->places[WIDE_UPDATE], PLANNER_STYLE_SMALL, PLANNER_INK_DIM, 0, count);
  else if (!self->is_wide)
    planner_flow_put (self->flow, NARROW_WHO_AND_WHEN, PLANNER_STYLE_SMALL, PLANNER_INK_DIM, 0, count);
  put_standing (self, level == 0 ? PLANNER_STYLE_GROUP : PLANNER_STYLE_SUBGROUP, standing);
}

/* Counts the ask at DEPTH: "2.1.3". */
static char *
dup_next_number (PlannerPaperAsksTable *self, guint depth)
{
  guint first = depth >= LONGEST_NUMBER ? depth + 1 - LONGEST_NUMBER : 0;
  GString *number = g_string_new (first > 0 ? "…" : NULL);

  g_array_set_size (self->numbers, depth + 1); /* new ones are cleared */
  g_array_index (self->numbers, guint, depth)++;
  for (guint i = first; i <= depth; i++)
    g_string_append_printf (number, i > 0 ? ".%u" : "%u", g_array_index (self->numbers, guint, i));
  return g_string_free (number, FALSE);
}

/* The words, and where somebody has given dates, these too. */
static void
put_timescale (PlannerPaperAsksTable *self, PlannerRecord *ask)
{
  guint column = self->is_wide ? WIDE_TIMESCALE : NARROW_WHO_AND_WHEN;
  gboolean has_dates = planner_record_get (ask, PLANNER_ASK_START) != NULL || planner_record_get (ask, PLANNER_ASK_END) != NULL;

  planner_flow_put (self->flow, column, PLANNER_STYLE_BODY, PLANNER_INK, 0, planner_record_get (ask, PLANNER_ASK_TIMESCALE));
  if (has_dates)
    {
      PlannerTimescale dates;
      g_autofree char *words = NULL;

      planner_plan_get_dates (self->plan, ask, &dates);
      words = planner_timescale_describe (&dates);
      planner_flow_put (self->flow, column, PLANNER_STYLE_SMALL, PLANNER_INK_DIM, 0, words);
    }
  if (planner_plan_is_overdue (self->plan, ask, &self->today))
    planner_flow_put (self->flow, column, PLANNER_STYLE_STRONG, PLANNER_INK, 0, _("Overdue"));
}

static void
put_update (PlannerPaperAsksTable *self, PlannerRecord *ask, double indent)
{
  const char *update = planner_record_get (ask, PLANNER_ASK_UPDATE);
  g_autofree char *words = NULL;

  if (update == NULL)
    return;
  if (self->is_wide)
    {
      planner_flow_put (self->flow, self->places[WIDE_UPDATE], PLANNER_STYLE_BODY, PLANNER_INK, 0, update);
      return;
    }
  words = g_strdup_printf (_("Update: %s"), update);
  planner_flow_put (self->flow, NARROW_ASK, PLANNER_STYLE_SMALL, PLANNER_INK_DIM, indent, words);
}

void
planner_paper_asks_table_add_ask (PlannerPaperAsksTable *self, PlannerOutlineRow *row)
{
  PlannerRecord *ask = planner_outline_row_get_record (row);
  guint depth = planner_outline_row_get_depth (row);
  double indent = INDENT * depth;
  guint32 ink = planner_outline_row_is_context (row) ? PLANNER_INK_DIM : PLANNER_INK;
  PlannerStanding standing = planner_record_get_standing (ask);
  g_autofree char *number = dup_next_number (self, depth);
  g_autofree char *leads = planner_paper_dup_leads (self->plan, ask, PLANNER_ASK_LEADS, PLANNER_ASK_LEAD_TEXT);

  planner_flow_begin_row (self->flow);
  planner_flow_put (self->flow, WIDE_NUMBER, PLANNER_STYLE_BODY, PLANNER_INK_DIM, 0, number);
  planner_flow_put (self->flow, WIDE_ASK, PLANNER_STYLE_BODY, ink, indent, planner_record_get (ask, PLANNER_ASK_TEXT));
  planner_flow_put (self->flow, WIDE_LEADS, PLANNER_STYLE_BODY, PLANNER_INK, 0, leads);
  put_timescale (self, ask);
  put_standing (self, PLANNER_STYLE_BODY, &standing);
  put_update (self, ask, indent);
}
