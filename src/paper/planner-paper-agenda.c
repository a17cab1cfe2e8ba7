/* planner-paper-agenda.c: the agenda of a meeting, on paper
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "paper/planner-paper-agenda.h"

#include <glib/gi18n.h>

#include "core/plan/planner-agenda.h"
#include "paper/planner-paper-item-risks.h"
#include "paper/planner-paper-meetings.h"
#include "paper/planner-paper-script.h"
#include "paper/planner-paper-words.h"

/* In the order of the columns; some are left out where nothing would stand in them. */
enum
{
  COLUMN_NUMBER,
  COLUMN_TIME,
  COLUMN_ITEM,
  COLUMN_LEADS,
  COLUMN_PURPOSE,
  COLUMN_PAPER,
  N_COLUMNS
};

static const PlannerFlowColumn all_columns[N_COLUMNS] = {
  [COLUMN_NUMBER] = { N_("No."), 24, 0, FALSE },
  [COLUMN_TIME] = { N_("Time"), 44, 0, FALSE },
  [COLUMN_ITEM] = { N_("Item"), 130, 4, FALSE },
  [COLUMN_LEADS] = { N_("Lead"), 90, 1, FALSE },
  [COLUMN_PURPOSE] = { N_("Purpose"), 80, 0.2, FALSE },
  [COLUMN_PAPER] = { N_("Paper and pages"), 80, 1, FALSE },
};

/* What is being composed. */
typedef struct
{
  PlannerPaperScript script; /* comes first */
  const PlannerPaperMeeting *meeting;
  PlannerFlow *flow;
  PlannerAgenda *agenda;
  guint places[N_COLUMNS]; /* of the columns that are there */
  gboolean has[N_COLUMNS];
  GPtrArray *takers; /* PlannerRecord: items that take the escalated risks */
  guint n_taken;
  PlannerPaperItemRisks *risks; /* of the next of them; %NULL: not begun */
} Run;

/* Rows */

static void
put (Run *run, guint column, PlannerStyle style, guint32 ink, const char *text)
{
  if (run->has[column])
    planner_flow_put (run->flow, run->places[column], style, ink, 0, text);
}

static void
put_time (Run *run, PlannerRecord *item)
{
  g_autofree char *start = NULL;
  g_autofree char *length = NULL;
  guint place;
  int minutes;

  if (!planner_agenda_find (run->agenda, item, &place))
    return;
  start = planner_minute_to_text (run->agenda->starts[place]);
  minutes = run->agenda->slots[place].length;
  put (run, COLUMN_TIME, PLANNER_STYLE_BODY, PLANNER_INK, start);
  if (minutes <= 0)
    return;
  /* Translators: how long an item of an agenda takes */
  length = g_strdup_printf (ngettext ("%d min", "%d min", (guint) minutes), minutes);
  put (run, COLUMN_TIME, PLANNER_STYLE_SMALL, PLANNER_INK_DIM, length);
}

/* The boards, where the item is not for all that meet. */
static void
put_boards (Run *run, PlannerRecord *item)
{
  PlannerRecord *meeting = planner_paper_meeting_get (run->meeting);
  const char *own = planner_record_get (item, PLANNER_AGENDA_ITEM_BOARDS);
  g_autofree char *boards = NULL;
  g_autofree char *words = NULL;

  if (own == NULL || g_strcmp0 (own, planner_record_get (meeting, PLANNER_MEETING_BOARDS)) == 0)
    return;
  boards = planner_plan_dup_display (run->meeting->plan, item, PLANNER_AGENDA_ITEM_BOARDS);
  /* Translators: %s are boards */
  words = g_strdup_printf (_("For %s"), boards);
  put (run, COLUMN_ITEM, PLANNER_STYLE_SMALL, PLANNER_INK_DIM, words);
}

static void
put_item (Run *run, PlannerRecord *item)
{
  const char *title = planner_record_get (item, PLANNER_AGENDA_ITEM_TITLE);

  put (run, COLUMN_ITEM, PLANNER_STYLE_STRONG, PLANNER_INK, title != NULL ? title : _("No title"));
  put_boards (run, item);
  if (planner_record_get (item, PLANNER_AGENDA_ITEM_PUBLIC) != NULL && !planner_record_get_flag (item, PLANNER_AGENDA_ITEM_PUBLIC))
    put (run, COLUMN_ITEM, PLANNER_STYLE_SMALL, PLANNER_INK_DIM, _("Taken in private"));
}

static void
put_paper (Run *run, PlannerRecord *item)
{
  const char *pages = planner_record_get (item, PLANNER_AGENDA_ITEM_PAGES);
  g_autofree char *words = NULL;

  put (run, COLUMN_PAPER, PLANNER_STYLE_BODY, PLANNER_INK, planner_record_get (item, PLANNER_AGENDA_ITEM_PAPER));
  if (planner_paper_item_takes_risks (item))
    put (run, COLUMN_PAPER, PLANNER_STYLE_BODY, PLANNER_INK, _("Escalated risks, behind this agenda"));
  if (pages == NULL)
    return;
  /* Translators: %s is as in "12–18" */
  words = g_strdup_printf (_("Pages %s"), pages);
  put (run, COLUMN_PAPER, PLANNER_STYLE_SMALL, PLANNER_INK_DIM, words);
}

static void
add_item (gpointer data, gpointer record)
{
  Run *run = data;
  PlannerPlan *plan = run->meeting->plan;
  g_autofree char *leads = planner_paper_dup_leads (plan, record, PLANNER_AGENDA_ITEM_LEADS, PLANNER_AGENDA_ITEM_LEAD_TEXT);
  g_autofree char *purpose = planner_plan_dup_display (plan, record, PLANNER_AGENDA_ITEM_PURPOSE);

  planner_flow_begin_row (run->flow);
  put (run, COLUMN_NUMBER, PLANNER_STYLE_STRONG, PLANNER_INK, planner_record_get (record, PLANNER_AGENDA_ITEM_NUMBER));
  put_time (run, record);
  put_item (run, record);
  put (run, COLUMN_LEADS, PLANNER_STYLE_BODY, PLANNER_INK, leads);
  put (run, COLUMN_PURPOSE, PLANNER_STYLE_BODY, PLANNER_INK, purpose);
  put_paper (run, record);
}

/* All */

static void
note_columns (Run *run, PlannerRecord *item)
{
  static const struct
  {
    guint column;
    PlannerField field;
  } rows[] = {
    { COLUMN_NUMBER, PLANNER_AGENDA_ITEM_NUMBER }, { COLUMN_TIME, PLANNER_AGENDA_ITEM_STARTS },
    { COLUMN_TIME, PLANNER_AGENDA_ITEM_MINUTES },  { COLUMN_LEADS, PLANNER_AGENDA_ITEM_LEADS },
    { COLUMN_LEADS, PLANNER_AGENDA_ITEM_LEAD_TEXT }, { COLUMN_PURPOSE, PLANNER_AGENDA_ITEM_PURPOSE },
    { COLUMN_PAPER, PLANNER_AGENDA_ITEM_PAPER },   { COLUMN_PAPER, PLANNER_AGENDA_ITEM_PAGES },
    { COLUMN_PAPER, PLANNER_AGENDA_ITEM_TAKES_RISKS },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    run->has[rows[i].column] = run->has[rows[i].column] || planner_record_get (item, rows[i].field) != NULL;
  run->has[COLUMN_ITEM] = TRUE;
}

static void
begin_table (Run *run)
{
  PlannerFlowColumn columns[N_COLUMNS];
  guint n = 0;

  for (guint i = 0; i < run->agenda->items->len; i++)
    note_columns (run, run->agenda->items->pdata[i]);
  for (guint i = 0; i < N_COLUMNS; i++)
    if (run->has[i])
      {
        run->places[i] = n;
        columns[n] = all_columns[i];
        columns[n++].title = _(all_columns[i].title);
      }
  planner_flow_begin_table (run->flow, columns, n, NULL);
}

static void
begin_pages (gpointer data, gpointer item G_GNUC_UNUSED)
{
  Run *run = data;

  if (!planner_paper_meeting_add_opening (run->meeting, run->flow, _("Agenda")))
    return;
  if (run->agenda->items->len == 0)
    planner_flow_add_paragraph (run->flow, PLANNER_STYLE_BODY, FALSE, _("There is nothing on this agenda yet."));
  else
    begin_table (run);
}

/* How long it takes, and what of that is too long. */
static void
add_length (Run *run)
{
  int total = run->agenda->total;
  int starts = run->agenda->opens, ends = run->agenda->closes;
  g_autofree char *words = g_strdup_printf (ngettext ("All items together take %d minute.", "All items together take %d minutes.",
                                                      (guint) total),
                                            total);
  g_autofree char *over = NULL;

  planner_flow_add_paragraph (run->flow, PLANNER_STYLE_SMALL, FALSE, words);
  if (starts < 0 || ends < starts || total <= ends - starts)
    return;
  over = g_strdup_printf (ngettext ("That is %d minute longer than the meeting.", "That is %d minutes longer than the meeting.",
                                    (guint) (total - ends + starts)),
                          total - ends + starts);
  planner_flow_add_paragraph (run->flow, PLANNER_STYLE_STRONG, FALSE, over);
}

static void
end_pages (gpointer data, gpointer item G_GNUC_UNUSED)
{
  Run *run = data;

  planner_flow_end_table (run->flow);
  if (run->agenda->total > 0)
    add_length (run);
}

/* Behind the agenda, one paper after the other. */
static void
add_risks (gpointer data, gpointer item G_GNUC_UNUSED)
{
  Run *run = data;

  if (run->risks == NULL)
    run->risks = planner_paper_item_risks_begin (run->meeting, run->takers->pdata[run->n_taken], run->flow);
  if (planner_paper_item_risks_step (run->risks) == 0)
    {
      g_clear_pointer (&run->risks, planner_paper_item_risks_free);
      run->n_taken++;
    }
  if (run->n_taken < run->takers->len)
    planner_paper_script_add (&run->script, add_risks, NULL);
}

static void
note_takers (Run *run)
{
  run->takers = g_ptr_array_new ();
  for (guint i = 0; i < run->agenda->items->len; i++)
    if (planner_paper_item_takes_risks (run->agenda->items->pdata[i]))
      g_ptr_array_add (run->takers, run->agenda->items->pdata[i]);
}

static gpointer
begin_run (PlannerFlow *flow, gpointer data)
{
  Run *run = g_new0 (Run, 1);
  PlannerRecord *meeting;

  run->meeting = data;
  run->flow = flow;
  run->agenda = planner_agenda_new (run->meeting->plan, run->meeting->meeting);
  meeting = planner_paper_meeting_get (run->meeting);
  planner_paper_script_init (&run->script);
  planner_paper_script_add (&run->script, begin_pages, NULL);
  for (guint i = 0; meeting != NULL && i < run->agenda->items->len; i++)
    planner_paper_script_add (&run->script, add_item, run->agenda->items->pdata[i]);
  if (meeting != NULL && run->agenda->items->len > 0)
    planner_paper_script_add (&run->script, end_pages, NULL);
  note_takers (run);
  if (meeting != NULL && run->takers->len > 0)
    planner_paper_script_add (&run->script, add_risks, NULL);
  return run;
}

static void
end_run (gpointer data)
{
  Run *run = data;

  planner_paper_script_clear (&run->script);
  planner_agenda_free (run->agenda);
  g_clear_pointer (&run->risks, planner_paper_item_risks_free);
  g_ptr_array_unref (run->takers);
  g_free (run);
}

static const PlannerComposer composer = { begin_run, planner_paper_script_step, end_run, .is_text = TRUE };

PlannerDocument *
planner_paper_agenda_new (PlannerPlan *plan, PlannerRecord *meeting, const GDate *today)
{
  return planner_paper_meeting_document_new (plan, meeting, today, _("Agenda"), &composer);
}
