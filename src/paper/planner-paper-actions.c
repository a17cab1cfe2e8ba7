/* planner-paper-actions.c: the action log, on paper
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "paper/planner-paper-actions.h"

#include <glib/gi18n.h>

#include "core/plan/planner-action-log.h"
#include "core/plan/planner-facts.h"
#include "paper/planner-paper-meetings.h"
#include "paper/planner-paper-script.h"
#include "paper/planner-paper-words.h"

enum
{
  COLUMN_REF,
  COLUMN_ACTION,
  COLUMN_ASSIGNED,
  COLUMN_MEETING,
  COLUMN_DUE,
  COLUMN_UPDATE,
  N_COLUMNS
};

static const PlannerFlowColumn all_columns[N_COLUMNS] = {
  [COLUMN_REF] = { N_("Ref"), 66, 0, FALSE },
  [COLUMN_ACTION] = { N_("Action"), 130, 4, FALSE },
  [COLUMN_ASSIGNED] = { N_("Assigned to"), 84, 0.8, FALSE },
  [COLUMN_MEETING] = { N_("Assigned on"), 74, 0.2, FALSE },
  [COLUMN_DUE] = { N_("Due"), 74, 0.2, FALSE },
  [COLUMN_UPDATE] = { N_("Update"), 120, 4, FALSE },
};

typedef struct
{
  PlannerPlan *plan;
  GDate today;
  char *meeting; /* id, or %NULL */
  PlannerOutlineFilter filter; /* or %NULL */
  gpointer data;
  GDestroyNotify destroy;
} PaperActions;

/* What is being composed. */
typedef struct
{
  PlannerPaperScript script; /* comes first */
  PaperActions *actions;
  PlannerFlow *flow;
  GDate since;       /* the last meeting; cleared: there was none */
  GPtrArray *open;   /* PlannerRecord */
  GPtrArray *closed; /* since then */
} Run;

static void
paper_actions_free (gpointer data)
{
  PaperActions *self = data;

  if (self->destroy != NULL)
    self->destroy (self->data);
  g_object_unref (self->plan);
  g_free (self->meeting);
  g_free (self);
}

/* Which */

static PlannerRecord *
get_meeting (PaperActions *self)
{
  return planner_plan_lookup (self->plan, PLANNER_KIND_MEETING, self->meeting);
}

/* Of a choice all that is closed is there. */
static void
find_last_meeting (Run *run)
{
  PlannerRecord *meeting = get_meeting (run->actions);
  g_auto (GStrv) boards = meeting != NULL ? planner_record_dup_list (meeting, PLANNER_MEETING_BOARDS) : NULL;
  gboolean has_boards = boards != NULL && boards[0] != NULL;
  PlannerRecord *last;
  GDate day = run->actions->today;

  g_date_clear (&run->since, 1);
  if (run->actions->filter != NULL)
    return;
  if (meeting != NULL && !planner_record_get_date (meeting, PLANNER_MEETING_ON, &day))
    day = run->actions->today;
  last = planner_plan_find_last_meeting (run->actions->plan, &day, has_boards ? (const char *const *) boards : NULL);
  if (last != NULL && !planner_record_get_date (last, PLANNER_MEETING_ON, &run->since))
    g_date_clear (&run->since, 1);
}

/* Whether a board of the meeting hears of it. */
static gboolean
is_heard (Run *run, PlannerRecord *action)
{
  PlannerRecord *meeting = get_meeting (run->actions);
  g_auto (GStrv) boards = meeting != NULL ? planner_record_dup_list (meeting, PLANNER_MEETING_BOARDS) : NULL;

  return boards == NULL || boards[0] == NULL
         || planner_plan_is_action_heard (run->actions->plan, action, (const char *const *) boards);
}

static void
take_action (Run *run, PlannerRecord *action)
{
  PaperActions *self = run->actions;

  if (!is_heard (run, action) || (self->filter != NULL && !self->filter (action, self->data)))
    return;
  if (!planner_action_is_closed (action))
    g_ptr_array_add (run->open, g_object_ref (action));
  else if (planner_plan_was_action_closed_since (self->plan, action, &run->since))
    g_ptr_array_add (run->closed, g_object_ref (action));
}

/* Those that are overdue come first; g_ptr_array_sort_values_with_data() keeps the order of equals. */
static int
compare_actions (gconstpointer one, gconstpointer other, gpointer data)
{
  Run *run = data;
  gboolean first = planner_action_is_overdue ((PlannerRecord *) one, &run->actions->today);
  gboolean second = planner_action_is_overdue ((PlannerRecord *) other, &run->actions->today);

  return (int) second - (int) first;
}

static void
survey (Run *run)
{
  GListModel *actions = planner_plan_get_records (run->actions->plan, PLANNER_KIND_ACTION);

  find_last_meeting (run);
  for (guint i = 0; i < g_list_model_get_n_items (actions); i++)
    {
      g_autoptr (PlannerRecord) action = g_list_model_get_item (actions, i);

      take_action (run, action);
    }
  g_ptr_array_sort_values_with_data (run->open, compare_actions, run);
}

/* Rows */

static void
put (Run *run, guint column, PlannerStyle style, const char *text)
{
  planner_flow_put (run->flow, column, style, PLANNER_INK, 0, text);
}

static void
put_due (Run *run, PlannerRecord *action)
{
  PlannerPlan *plan = run->actions->plan;
  g_autofree char *due = planner_plan_dup_display (plan, action, PLANNER_ACTION_DUE);
  g_autofree char *closed_on = planner_plan_dup_display (plan, action, PLANNER_ACTION_CLOSED_ON);
  g_autofree char *closed = NULL;

  put (run, COLUMN_DUE, PLANNER_STYLE_BODY, due);
  if (planner_action_is_overdue (action, &run->actions->today))
    put (run, COLUMN_DUE, PLANNER_STYLE_STRONG, _("Overdue"));
  if (!planner_action_is_closed (action))
    return;
  /* Translators: %s is a day */
  closed = closed_on[0] != '\0' ? g_strdup_printf (_("Closed %s"), closed_on) : g_strdup (_("Closed"));
  put (run, COLUMN_DUE, PLANNER_STYLE_SMALL, closed);
}

static void
put_origin (Run *run, PlannerRecord *action)
{
  PlannerPlan *plan = run->actions->plan;
  PlannerRecord *item = planner_plan_lookup (plan, PLANNER_KIND_AGENDA_ITEM, planner_record_get (action, PLANNER_ACTION_AGENDA_ITEM));
  PlannerRecord *meeting = planner_plan_lookup (plan, PLANNER_KIND_MEETING, planner_record_get (action, PLANNER_ACTION_MEETING));
  const char *number = item != NULL ? planner_record_get (item, PLANNER_AGENDA_ITEM_NUMBER) : NULL;
  g_autofree char *on = planner_record_get (action, PLANNER_ACTION_ASSIGNED_ON) != NULL || meeting == NULL
                          ? planner_plan_dup_display (plan, action, PLANNER_ACTION_ASSIGNED_ON)
                          : planner_plan_dup_display (plan, meeting, PLANNER_MEETING_ON);
  g_autofree char *from = NULL;

  put (run, COLUMN_MEETING, PLANNER_STYLE_BODY, on);
  if (number == NULL)
    return;
  /* Translators: the item of an agenda that an action came from */
  from = g_strdup_printf (_("Item %s"), number);
  put (run, COLUMN_MEETING, PLANNER_STYLE_SMALL, from);
}

static void
add_action (gpointer data, gpointer action)
{
  Run *run = data;
  const char *ref = planner_record_get (action, PLANNER_ACTION_REF);
  g_autofree char *assigned
      = planner_paper_dup_leads (run->actions->plan, action, PLANNER_ACTION_ASSIGNED_TO, PLANNER_ACTION_ASSIGNED_TO_TEXT);

  planner_flow_begin_row (run->flow);
  put (run, COLUMN_REF, PLANNER_STYLE_STRONG, ref != NULL ? ref : _("No ref"));
  put (run, COLUMN_ACTION, PLANNER_STYLE_BODY, planner_record_get (action, PLANNER_ACTION_TEXT));
  put (run, COLUMN_ASSIGNED, PLANNER_STYLE_BODY, assigned[0] != '\0' ? assigned : _("Nobody"));
  put_origin (run, action);
  put_due (run, action);
  put (run, COLUMN_UPDATE, PLANNER_STYLE_BODY, planner_record_get (action, PLANNER_ACTION_UPDATE));
}

/* All */

static void
begin_table (Run *run, const char *title, const GPtrArray *actions)
{
  PlannerFlowColumn columns[N_COLUMNS];
  g_autofree char *count = g_strdup_printf (ngettext ("%u action", "%u actions", actions->len), actions->len);

  planner_flow_add_heading (run->flow, 1, title);
  planner_flow_add_paragraph (run->flow, PLANNER_STYLE_BODY, actions->len > 0, count);
  for (guint i = 0; i < N_COLUMNS; i++)
    {
      columns[i] = all_columns[i];
      columns[i].title = _(all_columns[i].title);
    }
  if (actions->len > 0)
    planner_flow_begin_table (run->flow, columns, N_COLUMNS, title);
}

static void
begin_open (gpointer data, gpointer item G_GNUC_UNUSED)
{
  Run *run = data;
  PlannerRecord *meeting = get_meeting (run->actions);
  g_autofree char *when = meeting != NULL ? planner_paper_meeting_dup_when (meeting) : NULL;
  /* Translators: %s is the day of a meeting */
  g_autofree char *note = when != NULL                    ? g_strdup_printf (_("For the meeting of %s"), when)
                          : run->actions->filter != NULL ? g_strdup (_("Only some actions"))
                                                         : NULL;

  planner_paper_add_opening (run->flow, run->actions->plan, _("Action log"), note);
  begin_table (run, _("Open actions"), run->open);
}

static char *
dup_closed_title (Run *run)
{
  g_autofree char *day = NULL;

  if (!g_date_valid (&run->since))
    return g_strdup (_("Closed actions"));
  day = planner_paper_dup_day (&run->since);
  /* Translators: %s is the day of the last meeting */
  return g_strdup_printf (_("Closed since the last meeting, on %s"), day);
}

static void
begin_closed (gpointer data, gpointer item G_GNUC_UNUSED)
{
  Run *run = data;
  g_autofree char *title = dup_closed_title (run);

  begin_table (run, title, run->closed);
}

static void
end_table (gpointer data, gpointer item G_GNUC_UNUSED)
{
  planner_flow_end_table (((Run *) data)->flow);
}

static void
add_parts (Run *run, PlannerPaperPart begin, const GPtrArray *actions)
{
  planner_paper_script_add (&run->script, begin, NULL);
  for (guint i = 0; i < actions->len; i++)
    planner_paper_script_add (&run->script, add_action, actions->pdata[i]);
  if (actions->len > 0)
    planner_paper_script_add (&run->script, end_table, NULL);
}

static gpointer
begin_run (PlannerFlow *flow, gpointer data)
{
  Run *run = g_new0 (Run, 1);

  run->actions = data;
  run->flow = flow;
  run->open = g_ptr_array_new_with_free_func (g_object_unref);
  run->closed = g_ptr_array_new_with_free_func (g_object_unref);
  survey (run);
  planner_paper_script_init (&run->script);
  add_parts (run, begin_open, run->open);
  add_parts (run, begin_closed, run->closed);
  return run;
}

static void
end_run (gpointer data)
{
  Run *run = data;

  planner_paper_script_clear (&run->script);
  g_ptr_array_unref (run->open);
  g_ptr_array_unref (run->closed);
  g_free (run);
}

static const PlannerComposer composer = { begin_run, planner_paper_script_step, end_run, .is_text = TRUE };

static PlannerDocument *
make_document (PlannerPlan *plan, const GDate *today, PaperActions **printed)
{
  PlannerPaper paper = planner_paper_get (PLANNER_PAPER_A4, PLANNER_PAPER_ACTIONS_LANDSCAPE);
  PaperActions *self = g_new0 (PaperActions, 1);

  self->plan = g_object_ref (plan);
  self->today = *today;
  *printed = self;
  return planner_paper_document_new (plan, _("Action log"), today, &composer, &paper, self, paper_actions_free);
}

PlannerDocument *
planner_paper_actions_new (PlannerPlan *plan, PlannerRecord *meeting, const GDate *today)
{
  PaperActions *self;
  PlannerDocument *document;

  g_return_val_if_fail (PLANNER_IS_PLAN (plan) && today != NULL && g_date_valid (today), NULL);

  document = make_document (plan, today, &self);
  self->meeting = meeting != NULL ? g_strdup (planner_record_get_id (meeting)) : NULL;
  return document;
}

PlannerDocument *
planner_paper_actions_new_filtered (PlannerPlan *plan, const GDate *today, PlannerOutlineFilter filter, gpointer data,
                                    GDestroyNotify destroy)
{
  PaperActions *self;
  PlannerDocument *document;

  g_return_val_if_fail (PLANNER_IS_PLAN (plan) && today != NULL && g_date_valid (today) && filter != NULL, NULL);

  document = make_document (plan, today, &self);
  self->filter = filter;
  self->data = data;
  self->destroy = destroy;
  return document;
}
