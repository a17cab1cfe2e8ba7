/* planner-paper-forward-plan.c: what comes to which meeting, on paper
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "paper/planner-paper-forward-plan.h"

#include <glib/gi18n.h>

#include "paper/planner-paper-meetings.h"
#include "paper/planner-paper-script.h"
#include "paper/planner-paper-words.h"

enum
{
  COLUMN_ITEM,
  COLUMN_LEADS,
  COLUMN_PURPOSE,
  COLUMN_WORKSTREAM,
  N_COLUMNS
};

static const PlannerFlowColumn all_columns[N_COLUMNS] = {
  [COLUMN_ITEM] = { N_("Item"), 160, 4, FALSE },
  [COLUMN_LEADS] = { N_("Lead"), 96, 1, FALSE },
  [COLUMN_PURPOSE] = { N_("Purpose"), 84, 0.4, FALSE },
  [COLUMN_WORKSTREAM] = { N_("Workstream"), 84, 0.6, FALSE },
};

typedef struct
{
  PlannerPlan *plan;
  GDate today;
  char **workstreams;
} PaperForwardPlan;

/* A meeting that comes. */
typedef struct
{
  PlannerRecord *meeting; /* owned; %NULL: of what is on none */
  GPtrArray *items;       /* PlannerRecord */
} Coming;

/* What is being composed. */
typedef struct
{
  PlannerPaperScript script; /* comes first */
  PaperForwardPlan *forward_plan;
  PlannerFlow *flow;
  GPtrArray *coming; /* Coming */
} Run;

static void
paper_forward_plan_free (gpointer data)
{
  PaperForwardPlan *self = data;

  g_object_unref (self->plan);
  g_strfreev (self->workstreams);
  g_free (self);
}

static void
coming_free (gpointer data)
{
  Coming *coming = data;

  g_clear_object (&coming->meeting);
  g_ptr_array_unref (coming->items);
  g_free (coming);
}

/* What comes */

static gboolean
is_chosen (PaperForwardPlan *self, PlannerRecord *item)
{
  const char *workstream = planner_record_get (item, PLANNER_AGENDA_ITEM_WORKSTREAM);

  return self->workstreams == NULL
         || (workstream != NULL && g_strv_contains ((const char *const *) self->workstreams, workstream));
}

static Coming *
coming_new (PaperForwardPlan *self, PlannerRecord *meeting)
{
  Coming *coming = g_new0 (Coming, 1);
  const char *id = meeting != NULL ? planner_record_get_id (meeting) : NULL;

  g_set_object (&coming->meeting, meeting);
  coming->items = planner_plan_list_of (self->plan, PLANNER_KIND_AGENDA_ITEM, PLANNER_AGENDA_ITEM_MEETING, id);
  for (guint i = coming->items->len; i > 0; i--)
    if (!is_chosen (self, coming->items->pdata[i - 1]))
      g_ptr_array_remove_index (coming->items, i - 1);
  return coming;
}

/* With a choice, meetings to which nothing chosen comes are left out. */
static void
survey (Run *run)
{
  PaperForwardPlan *self = run->forward_plan;
  g_autoptr (GPtrArray) meetings = planner_plan_list_coming_meetings (self->plan, &self->today);
  Coming *unplaced;

  for (guint i = 0; i < meetings->len; i++)
    {
      Coming *coming = coming_new (self, meetings->pdata[i]);

      if (coming->items->len > 0 || self->workstreams == NULL)
        g_ptr_array_add (run->coming, coming);
      else
        coming_free (coming);
    }
  unplaced = coming_new (self, NULL);
  if (unplaced->items->len > 0)
    g_ptr_array_add (run->coming, unplaced);
  else
    coming_free (unplaced);
}

/* Pages */

static void
add_item (Run *run, PlannerRecord *item)
{
  PlannerPlan *plan = run->forward_plan->plan;
  g_autofree char *title = planner_paper_item_dup_title (item);
  g_autofree char *leads = planner_paper_dup_leads (plan, item, PLANNER_AGENDA_ITEM_LEADS, PLANNER_AGENDA_ITEM_LEAD_TEXT);
  g_autofree char *purpose = planner_plan_dup_display (plan, item, PLANNER_AGENDA_ITEM_PURPOSE);
  g_autofree char *workstream = planner_plan_dup_display (plan, item, PLANNER_AGENDA_ITEM_WORKSTREAM);

  planner_flow_begin_row (run->flow);
  planner_flow_put (run->flow, COLUMN_ITEM, PLANNER_STYLE_BODY, PLANNER_INK, 0, title);
  planner_flow_put (run->flow, COLUMN_LEADS, PLANNER_STYLE_BODY, PLANNER_INK, 0, leads);
  planner_flow_put (run->flow, COLUMN_PURPOSE, PLANNER_STYLE_BODY, PLANNER_INK, 0, purpose);
  planner_flow_put (run->flow, COLUMN_WORKSTREAM, PLANNER_STYLE_BODY, PLANNER_INK, 0, workstream);
}

static char *
dup_heading (Run *run, const Coming *coming)
{
  return coming->meeting != NULL ? planner_paper_meeting_dup_when (coming->meeting) : g_strdup (_("Not yet on a meeting"));
}

static void
add_meeting (Run *run, PlannerRecord *meeting, gboolean has_items)
{
  const char *title = planner_record_get (meeting, PLANNER_MEETING_TITLE);
  g_autofree char *boards = planner_plan_dup_display (run->forward_plan->plan, meeting, PLANNER_MEETING_BOARDS);

  if (title != NULL)
    planner_flow_add_paragraph (run->flow, PLANNER_STYLE_STRONG, TRUE, title);
  if (boards[0] != '\0')
    planner_flow_add_paragraph (run->flow, PLANNER_STYLE_BODY, TRUE, boards);
  if (!has_items)
    planner_flow_add_paragraph (run->flow, PLANNER_STYLE_BODY, FALSE, _("Nothing is planned for it yet."));
}

static void
add_coming (gpointer data, gpointer part)
{
  Run *run = data;
  const Coming *coming = part;
  g_autofree char *heading = dup_heading (run, coming);
  PlannerFlowColumn columns[N_COLUMNS];

  planner_flow_add_heading (run->flow, 1, heading);
  if (coming->meeting != NULL)
    add_meeting (run, coming->meeting, coming->items->len > 0);
  if (coming->items->len == 0)
    return;
  for (guint i = 0; i < N_COLUMNS; i++)
    {
      columns[i] = all_columns[i];
      columns[i].title = _(all_columns[i].title);
    }
  planner_flow_begin_table (run->flow, columns, N_COLUMNS, heading);
  for (guint i = 0; i < coming->items->len; i++)
    add_item (run, coming->items->pdata[i]);
  planner_flow_end_table (run->flow);
}

static void
begin_pages (gpointer data, gpointer item G_GNUC_UNUSED)
{
  Run *run = data;

  planner_paper_add_opening (run->flow, run->forward_plan->plan, _("Forward plan"), NULL);
  if (run->coming->len == 0)
    planner_flow_add_paragraph (run->flow, PLANNER_STYLE_BODY, FALSE, _("No meeting is to come, and no item waits for one."));
}

static gpointer
begin_run (PlannerFlow *flow, gpointer data)
{
  Run *run = g_new0 (Run, 1);

  run->forward_plan = data;
  run->flow = flow;
  run->coming = g_ptr_array_new_with_free_func (coming_free);
  survey (run);
  planner_paper_script_init (&run->script);
  planner_paper_script_add (&run->script, begin_pages, NULL);
  for (guint i = 0; i < run->coming->len; i++)
    planner_paper_script_add (&run->script, add_coming, run->coming->pdata[i]);
  return run;
}

static void
end_run (gpointer data)
{
  Run *run = data;

  planner_paper_script_clear (&run->script);
  g_ptr_array_unref (run->coming);
  g_free (run);
}

static const PlannerComposer composer = { begin_run, planner_paper_script_step, end_run, .is_text = TRUE };

PlannerDocument *
planner_paper_forward_plan_new (PlannerPlan *plan, const GDate *today, const char *const *workstreams)
{
  PaperForwardPlan *self;
  PlannerPaper paper = planner_paper_get (PLANNER_PAPER_A4, PLANNER_PAPER_FORWARD_PLAN_LANDSCAPE);

  g_return_val_if_fail (PLANNER_IS_PLAN (plan) && today != NULL && g_date_valid (today), NULL);

  self = g_new0 (PaperForwardPlan, 1);
  self->plan = g_object_ref (plan);
  self->today = *today;
  self->workstreams = g_strdupv ((char **) workstreams);
  return planner_paper_document_new (plan, _("Forward plan"), today, &composer, &paper, self, paper_forward_plan_free);
}
