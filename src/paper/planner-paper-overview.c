/* planner-paper-overview.c: what needs somebody today, on paper
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "paper/planner-paper-overview.h"

#include <glib/gi18n.h>

#include "paper/planner-need-words.h"
#include "paper/planner-paper-script.h"
#include "paper/planner-paper-words.h"

/* Steps of looking in one of composing. */
#define STEPS 10

enum
{
  COLUMN_WHAT,
  COLUMN_WHEN,
  COLUMN_WHO,
  N_COLUMNS
};

typedef struct
{
  PlannerPlan *plan;
  GDate today;
} PaperOverview;

/* What is being composed. */
typedef struct
{
  PlannerPaperScript script; /* comes first */
  PlannerPlan *plan;
  PlannerFlow *flow;
  PlannerNeeds *needs;
} Run;

static void
paper_overview_free (gpointer data)
{
  PaperOverview *self = data;

  g_object_unref (self->plan);
  g_free (self);
}

/* One group */

static void
begin_group (gpointer data, gpointer item)
{
  Run *run = data;
  PlannerNeedsGroup group = (PlannerNeedsGroup) GPOINTER_TO_UINT (item);
  const PlannerFlowColumn columns[N_COLUMNS] = {
    [COLUMN_WHAT] = { _("What"), 170, 4, FALSE },
    [COLUMN_WHEN] = { _("When"), 110, 1, FALSE },
    [COLUMN_WHO] = { _("Who"), 100, 1, FALSE },
  };

  planner_flow_add_heading (run->flow, 1, planner_needs_group_get_title (group));
  planner_flow_begin_table (run->flow, columns, N_COLUMNS, planner_needs_group_get_title (group));
}

static void
put (Run *run, guint column, PlannerStyle style, const char *text)
{
  if (text != NULL)
    planner_flow_put (run->flow, column, style, PLANNER_INK, 0, text);
}

static void
add_need (gpointer data, gpointer item)
{
  Run *run = data;
  g_autofree char *title = planner_need_dup_title (run->plan, item);
  g_autofree char *when = planner_need_dup_when (item);
  g_autofree char *people = planner_need_dup_people (run->plan, item);

  planner_flow_begin_row (run->flow);
  put (run, COLUMN_WHAT, PLANNER_STYLE_BODY, title);
  put (run, COLUMN_WHEN, PLANNER_STYLE_BODY, when);
  put (run, COLUMN_WHO, PLANNER_STYLE_BODY, people);
}

static void
end_group (gpointer data, gpointer item G_GNUC_UNUSED)
{
  planner_flow_end_table (((Run *) data)->flow);
}

/* All */

static void
add_nothing (gpointer data, gpointer item G_GNUC_UNUSED)
{
  planner_flow_add_paragraph (((Run *) data)->flow, PLANNER_STYLE_BODY, FALSE, _("Nothing needs anybody today."));
}

static void
add_groups (Run *run)
{
  guint n = 0;

  for (guint group = 0; group < PLANNER_N_NEEDS; group++)
    {
      GPtrArray *found = planner_needs_get (run->needs, (PlannerNeedsGroup) group);

      n += found->len;
      if (found->len == 0)
        continue;
      planner_paper_script_add (&run->script, begin_group, GUINT_TO_POINTER (group));
      for (guint i = 0; i < found->len; i++)
        planner_paper_script_add (&run->script, add_need, found->pdata[i]);
      planner_paper_script_add (&run->script, end_group, NULL);
    }
  if (n == 0)
    planner_paper_script_add (&run->script, add_nothing, NULL);
}

/* What there is to say is known when all has been looked through. */
static void
look (gpointer data, gpointer item G_GNUC_UNUSED)
{
  Run *run = data;

  for (guint i = 0; i < STEPS; i++)
    if (!planner_needs_step (run->needs))
      {
        add_groups (run);
        return;
      }
  planner_paper_script_add (&run->script, look, NULL);
}

static void
begin (gpointer data, gpointer item G_GNUC_UNUSED)
{
  Run *run = data;

  planner_paper_add_opening (run->flow, run->plan, _("What needs somebody"), NULL);
}

static gpointer
begin_run (PlannerFlow *flow, gpointer data)
{
  const PaperOverview *self = data;
  Run *run = g_new0 (Run, 1);

  run->plan = self->plan;
  run->flow = flow;
  run->needs = planner_needs_new (self->plan, &self->today);
  planner_paper_script_init (&run->script);
  planner_paper_script_add (&run->script, begin, NULL);
  planner_paper_script_add (&run->script, look, NULL);
  return run;
}

static void
end_run (gpointer data)
{
  Run *run = data;

  planner_paper_script_clear (&run->script);
  planner_needs_free (run->needs);
  g_free (run);
}

static const PlannerComposer composer = { begin_run, planner_paper_script_step, end_run, .is_text = TRUE };

PlannerDocument *
planner_paper_overview_new (PlannerPlan *plan, const GDate *today)
{
  PlannerPaper paper = planner_paper_get (PLANNER_PAPER_A4, PLANNER_PAPER_OVERVIEW_LANDSCAPE);
  PaperOverview *self;

  g_return_val_if_fail (PLANNER_IS_PLAN (plan) && today != NULL && g_date_valid (today), NULL);

  self = g_new0 (PaperOverview, 1);
  self->plan = g_object_ref (plan);
  self->today = *today;
  return planner_paper_document_new (plan, _("What needs somebody"), today, &composer, &paper, self, paper_overview_free);
}
