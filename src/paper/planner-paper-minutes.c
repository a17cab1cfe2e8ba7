/* planner-paper-minutes.c: draft minutes of a meeting, on paper
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "paper/planner-paper-minutes.h"

#include <glib/gi18n.h>

#include "core/plan/planner-decisions.h"
#include "paper/planner-paper-minutes-parts.h"
#include "paper/planner-paper-script.h"
#include "paper/planner-paper-words.h"

/* What is being composed. */
typedef struct
{
  PlannerPaperScript script; /* comes first */
  const PlannerPaperMeeting *meeting;
  PlannerFlow *flow;
  GPtrArray *items; /* PlannerRecord */
} Run;

static void
add_paragraph (Run *run, PlannerStyle style, gboolean keep, const char *text)
{
  if (text != NULL && text[0] != '\0')
    planner_flow_add_paragraph (run->flow, style, keep, text);
}

/* Who left, and who took the chair */

static void
add_who_left (Run *run, PlannerRecord *item)
{
  g_autofree char *names = planner_plan_dup_who_left (run->meeting->plan, item);
  g_autofree char *words = NULL;

  if (names == NULL)
    return;
  /* Translators: %s are people */
  words = g_strdup_printf (_("Left the meeting for this item: %s."), names);
  add_paragraph (run, PLANNER_STYLE_STRONG, TRUE, words);
}

static void
add_who_chaired (Run *run, PlannerRecord *item)
{
  g_autofree char *person = planner_plan_dup_who_chaired (run->meeting->plan, item);
  g_autofree char *words = NULL;

  if (person == NULL)
    return;
  /* Translators: %s is a person */
  words = g_strdup_printf (_("%s took the chair for this item."), person);
  add_paragraph (run, PLANNER_STYLE_STRONG, TRUE, words);
}

/* Decisions */

/* "NOTED the report": it says already what was decided. */
static gboolean
begins_in_capitals (const char *words)
{
  const char *at = words;

  while (g_unichar_isupper (g_utf8_get_char (at)))
    at = g_utf8_next_char (at);
  return at - words > 2 && !g_unichar_isalpha (g_utf8_get_char (at));
}

static char *
dup_capitals (PlannerPlan *plan, PlannerRecord *record, PlannerField field)
{
  g_autofree char *words = planner_plan_dup_display (plan, record, field);

  return g_utf8_strup (words, -1);
}

static char *
dup_decision (PlannerPlan *plan, PlannerRecord *recommendation)
{
  const char *decision = planner_record_get (recommendation, PLANNER_RECOMMENDATION_DECISION);
  const char *text = planner_record_get (recommendation, PLANNER_RECOMMENDATION_TEXT);
  g_autofree char *outcome = dup_capitals (plan, recommendation, PLANNER_RECOMMENDATION_OUTCOME);
  g_autofree char *verbs = dup_capitals (plan, recommendation, PLANNER_RECOMMENDATION_VERBS);
  const char *words = decision != NULL ? decision : text != NULL ? text : "";

  gboolean is_agreed = planner_record_is_called (recommendation, PLANNER_RECOMMENDATION_OUTCOME, "agreed");

  if (outcome[0] == '\0' || (is_agreed && begins_in_capitals (words)))
    return g_strdup (words);
  if (decision != NULL || verbs[0] == '\0' || begins_in_capitals (words))
    /* Translators: what a board did, in capitals, and the words of the decision */
    return g_strdup_printf (_("%s: %s"), outcome, words);
  /* Translators: what a board did and what it was asked to do, both in capitals, and the words of the paper, as in "AGREED (APPROVE): the award" */
  return g_strdup_printf (_("%s (%s): %s"), outcome, verbs, words);
}

/* Those of one board. */
static void
add_board (Run *run, const GPtrArray *recommendations, const char *board)
{
  gboolean any = FALSE;

  for (guint i = 0; i < recommendations->len; i++)
    {
      g_autofree char *decision = NULL;
      g_autofree char *words = NULL;

      if (g_strcmp0 (planner_record_get (recommendations->pdata[i], PLANNER_RECOMMENDATION_BOARD), board) != 0)
        continue;
      if (!any)
        {
          g_autofree char *name = planner_paper_dup_board (run->meeting->plan, board);
          g_autofree char *capitals = g_utf8_strup (name, -1);

          add_paragraph (run, PLANNER_STYLE_STRONG, TRUE, capitals);
        }
      any = TRUE;
      decision = dup_decision (run->meeting->plan, recommendations->pdata[i]);
      words = g_strconcat ("• ", decision, NULL);
      add_paragraph (run, PLANNER_STYLE_BODY, FALSE, words);
    }
}

/* Each board decides for itself: those that meet in their order, then any other. */
static void
add_decisions (Run *run, PlannerRecord *item)
{
  g_autoptr (GPtrArray) recommendations = planner_plan_list_of (run->meeting->plan, PLANNER_KIND_RECOMMENDATION,
                                                                PLANNER_RECOMMENDATION_AGENDA_ITEM, planner_record_get_id (item));
  g_auto (GStrv) boards = planner_record_dup_list (planner_paper_meeting_get (run->meeting), PLANNER_MEETING_BOARDS);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; boards[i] != NULL; i++)
    if (g_hash_table_add (seen, boards[i]))
      add_board (run, recommendations, boards[i]);
  for (guint i = 0; i < recommendations->len; i++)
    {
      const char *board = planner_record_get (recommendations->pdata[i], PLANNER_RECOMMENDATION_BOARD);

      if (g_hash_table_add (seen, (gpointer) (board != NULL ? board : "")))
        add_board (run, recommendations, board);
    }
}

static void
add_action (Run *run, PlannerRecord *action)
{
  const char *ref = planner_record_get (action, PLANNER_ACTION_REF);
  const char *text = planner_record_get (action, PLANNER_ACTION_TEXT);
  g_autofree char *words = NULL;

  if (ref != NULL)
    /* Translators: the reference of an action, and what is to be done */
    words = g_strdup_printf (_("ACTION %s: %s"), ref, text != NULL ? text : "");
  else
    words = g_strdup_printf (_("ACTION: %s"), text != NULL ? text : "");
  add_paragraph (run, PLANNER_STYLE_STRONG, FALSE, words);
}

static void
add_actions (Run *run, PlannerRecord *item)
{
  g_autoptr (GPtrArray) actions = planner_plan_list_of (run->meeting->plan, PLANNER_KIND_ACTION, PLANNER_ACTION_AGENDA_ITEM,
                                                        planner_record_get_id (item));

  for (guint i = 0; i < actions->len; i++)
    add_action (run, actions->pdata[i]);
}

/* All */

static void
add_item (gpointer data, gpointer item)
{
  Run *run = data;
  g_autofree char *title = planner_paper_item_dup_title (item);

  planner_flow_add_heading (run->flow, 1, title);
  add_who_left (run, item);
  add_who_chaired (run, item);
  add_paragraph (run, PLANNER_STYLE_BODY, FALSE, planner_record_get (item, PLANNER_AGENDA_ITEM_DISCUSSION));
  add_decisions (run, item);
  add_actions (run, item);
}

static void
begin_pages (gpointer data, gpointer item G_GNUC_UNUSED)
{
  Run *run = data;

  if (!planner_paper_meeting_add_opening (run->meeting, run->flow, _("Draft minutes")))
    return;
  planner_paper_minutes_add_attendance (run->meeting, run->flow);
  planner_paper_minutes_add_declarations (run->meeting, run->flow, run->items);
  if (run->items->len == 0)
    planner_flow_add_paragraph (run->flow, PLANNER_STYLE_BODY, FALSE, _("There was nothing on the agenda."));
}

static void
end_pages (gpointer data, gpointer item G_GNUC_UNUSED)
{
  Run *run = data;

  planner_paper_minutes_add_actions (run->meeting, run->flow);
}

static gpointer
begin_run (PlannerFlow *flow, gpointer data)
{
  Run *run = g_new0 (Run, 1);
  gboolean is_there;

  run->meeting = data;
  run->flow = flow;
  run->items = planner_plan_list_of (run->meeting->plan, PLANNER_KIND_AGENDA_ITEM, PLANNER_AGENDA_ITEM_MEETING, run->meeting->meeting);
  is_there = planner_paper_meeting_get (run->meeting) != NULL;
  planner_paper_script_init (&run->script);
  planner_paper_script_add (&run->script, begin_pages, NULL);
  for (guint i = 0; is_there && i < run->items->len; i++)
    planner_paper_script_add (&run->script, add_item, run->items->pdata[i]);
  if (is_there)
    planner_paper_script_add (&run->script, end_pages, NULL);
  return run;
}

static void
end_run (gpointer data)
{
  Run *run = data;

  planner_paper_script_clear (&run->script);
  g_ptr_array_unref (run->items);
  g_free (run);
}

static const PlannerComposer composer = { begin_run, planner_paper_script_step, end_run, .is_text = TRUE };

PlannerDocument *
planner_paper_minutes_new (PlannerPlan *plan, PlannerRecord *meeting, const GDate *today)
{
  return planner_paper_meeting_document_new (plan, meeting, today, _("Draft minutes"), &composer);
}
