/* planner-paper-briefing.c: the chair's page for a meeting, on paper
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "paper/planner-paper-briefing.h"

#include <glib/gi18n.h>

#include "core/plan/planner-meeting-conflicts.h"
#include "paper/planner-paper-briefing-due.h"
#include "paper/planner-paper-item-risks.h"
#include "paper/planner-paper-meetings.h"
#include "paper/planner-paper-script.h"

#define STATEMENT_INDENT 4.0 /* as that of titles of groups */

enum
{
  COLUMN_PERSON,
  COLUMN_WHY,
  COLUMN_HANDLING,
  COLUMN_WORDS,
  N_COLUMNS
};

static const PlannerFlowColumn all_columns[N_COLUMNS] = {
  [COLUMN_PERSON] = { N_("Person"), 84, 0.6, FALSE },
  [COLUMN_WHY] = { N_("Why"), 160, 4, FALSE },
  [COLUMN_HANDLING] = { N_("Handling"), 74, 0.4, FALSE },
  [COLUMN_WORDS] = { N_("To say"), 100, 2, FALSE },
};

/* What is being composed. */
typedef struct
{
  PlannerPaperScript script; /* comes first */
  const PlannerPaperMeeting *meeting;
  PlannerFlow *flow;
  PlannerMeetingConflicts *conflicts; /* %NULL: the meeting is gone */
  GPtrArray *untouched;               /* PlannerRecord: items that touch nobody */
  PlannerBandPlace wide;              /* from the reasons to the end of the row */
  gboolean in_table;
} Run;

/* One person */

/* All that touches one person at one item. */
typedef struct
{
  PlannerRecord *person;
  const PlannerMeetingConflict *strictest; /* %NULL: all were dismissed */
  PlannerStrength strength;
  gboolean is_undeclared; /* nobody declared any of it */
  gboolean is_ruled;
} Affected;

static void
note_conflict (Affected *affected, const PlannerMeetingConflict *conflict)
{
  affected->is_undeclared = affected->is_undeclared && conflict->is_undeclared;
  if (conflict->ruled == PLANNER_RULED_DISMISSED)
    return;
  affected->strength = MAX (affected->strength, conflict->strength);
  affected->is_ruled = affected->is_ruled || conflict->ruled != PLANNER_RULED_NOT;
  if (affected->strictest == NULL || conflict->handling > affected->strictest->handling)
    affected->strictest = conflict;
}

/* Where words of the item do no more than touch an entry, and nobody ruled on it. */
static gboolean
is_faint (const Affected *affected)
{
  return affected->strictest == NULL || (affected->strength == PLANNER_STRENGTH_MENTIONED && !affected->is_ruled
                                         && affected->strictest->handling == PLANNER_HANDLING_NOTED);
}

static char *
dup_words (const Affected *affected, const char *name)
{
  switch (affected->strictest->handling)
    {
    case PLANNER_HANDLING_WITHDRAWS:
      /* Translators: what a chair says; %s is a person, here and in what follows */
      return g_strdup_printf (_("“%s has an interest in this item and leaves the meeting for it.”"), name);
    case PLANNER_HANDLING_MAY_SPEAK_NOT_VOTE:
      return g_strdup_printf (_("“%s has an interest in this item, may speak to it and does not vote.”"), name);
    case PLANNER_HANDLING_STAYS_SILENT:
      return g_strdup_printf (_("“%s has an interest in this item, stays, and neither speaks to it nor votes.”"), name);
    case PLANNER_HANDLING_PAPERS_WITHHELD:
      return g_strdup_printf (_("“%s has an interest in this item, has not had its papers and leaves for it.”"), name);
    case PLANNER_HANDLING_NOTED:
      return g_strdup_printf (_("“The interest of %s in this item is noted.”"), name);
    case PLANNER_HANDLING_NONE:
    default:
      return g_strdup ("");
    }
}

static char *
dup_words_of_chair (const PlannerItemConflicts *item)
{
  g_autofree char *alternate = item->alternate != NULL ? planner_record_dup_title (item->alternate) : NULL;

  if (alternate == NULL)
    /* Translators: what a chair says, here and in what follows; %s is a person */
    return g_strdup (_("“I have an interest in this item. Who takes the chair for it?”"));
  return g_strdup_printf (_("“I have an interest in this item. %s takes the chair for it.”"), alternate);
}

static void
put_words (Run *run, const PlannerItemConflicts *item, const Affected *affected, const char *name)
{
  gboolean passes = item->chair_passes && affected->person == item->chair;
  g_autofree char *words = passes ? dup_words_of_chair (item) : dup_words (affected, name);
  g_autofree char *question = NULL;

  if (affected->is_undeclared)
    {
      question = g_strdup_printf (_("Ask %s to declare it."), name);
      planner_flow_put (run->flow, COLUMN_WORDS, PLANNER_STYLE_STRONG, PLANNER_INK, 0, question);
    }
  planner_flow_put (run->flow, COLUMN_WORDS, PLANNER_STYLE_BODY, PLANNER_INK, 0, words);
}

static void
put_why (Run *run, const PlannerMeetingConflict *conflict)
{
  g_autofree char *why = planner_meeting_conflicts_describe (run->conflicts, conflict);
  g_autofree char *handling = NULL;

  planner_flow_put (run->flow, COLUMN_WHY, PLANNER_STYLE_SMALL, PLANNER_INK, 0, why);
  if (conflict->ruled != PLANNER_RULED_DISMISSED)
    return;
  handling = planner_meeting_conflict_dup_handling (conflict);
  planner_flow_put (run->flow, COLUMN_WHY, PLANNER_STYLE_SMALL, PLANNER_INK_DIM, 0, handling);
}

/* What touches the person of the conflict at @first; those of one person stand beside each other. Returns how many they are. */
static guint
survey_person (const GPtrArray *conflicts, guint first, Affected *affected)
{
  guint n = 0;

  *affected = (Affected) { .person = ((const PlannerMeetingConflict *) conflicts->pdata[first])->person, .is_undeclared = TRUE };
  for (; first + n < conflicts->len; n++)
    {
      const PlannerMeetingConflict *conflict = conflicts->pdata[first + n];

      if (conflict->person != affected->person)
        break;
      note_conflict (affected, conflict);
    }
  return n;
}

static void
add_person (Run *run, const PlannerItemConflicts *item, guint first, guint n, const Affected *affected)
{
  g_autofree char *name = planner_record_dup_title (affected->person);
  g_autofree char *handling = planner_meeting_conflict_dup_handling (affected->strictest);

  planner_flow_begin_row (run->flow);
  planner_flow_put (run->flow, COLUMN_PERSON, PLANNER_STYLE_STRONG, PLANNER_INK, 0, name);
  for (guint i = 0; i < n; i++)
    put_why (run, item->conflicts->pdata[first + i]);
  planner_flow_put (run->flow, COLUMN_HANDLING, PLANNER_STYLE_BODY, PLANNER_INK, 0, handling);
  put_words (run, item, affected, name);
}

/* One whom the item hardly touches, with the first reason. */
static void
put_faint (Run *run, const PlannerMeetingConflict *conflict)
{
  g_autofree char *name = planner_record_dup_title (conflict->person);
  g_autofree char *handling = planner_meeting_conflict_dup_handling (conflict);
  g_autofree char *why = planner_meeting_conflicts_describe (run->conflicts, conflict);
  /* Translators: a person, why an item touches the person's interests, and how that is dealt with */
  g_autofree char *words = g_strdup_printf (_("%s: %s %s."), name, why, handling);

  planner_band_add (planner_flow_get_band (run->flow), &run->wide, 0,
                    planner_typesetter_set (planner_flow_get_typesetter (run->flow), PLANNER_STYLE_SMALL, words, run->wide.width),
                    PLANNER_INK_DIM);
}

/* All of them together, below the others. */
static void
add_faint (Run *run, const GPtrArray *conflicts)
{
  gboolean any = FALSE;
  Affected affected;
  guint n;

  for (guint i = 0; i < conflicts->len; i += n)
    {
      n = survey_person (conflicts, i, &affected);
      if (!is_faint (&affected))
        continue;
      if (!any)
        {
          planner_flow_begin_row (run->flow);
          planner_flow_put (run->flow, COLUMN_PERSON, PLANNER_STYLE_SMALL, PLANNER_INK_DIM, 0, _("Only mentioned, or dismissed"));
        }
      any = TRUE;
      put_faint (run, conflicts->pdata[i]);
    }
}

static void
add_people (Run *run, const PlannerItemConflicts *item)
{
  Affected affected;
  guint n;

  for (guint i = 0; i < item->conflicts->len; i += n)
    {
      n = survey_person (item->conflicts, i, &affected);
      if (!is_faint (&affected))
        add_person (run, item, i, n, &affected);
    }
  add_faint (run, item->conflicts);
}

/* One item */

/* Below the title of the item. */
static void
add_statement (Run *run, PlannerStyle style, const char *statement)
{
  double width = planner_flow_get_width (run->flow);

  if (statement != NULL)
    planner_band_add (planner_flow_get_band (run->flow), &(PlannerBandPlace) { .width = width }, STATEMENT_INDENT,
                      planner_typesetter_set (planner_flow_get_typesetter (run->flow), style, statement, width - STATEMENT_INDENT),
                      PLANNER_INK);
}

static void
add_short (Run *run, const PlannerItemConflicts *item, guint i)
{
  g_autofree char *quorum = planner_item_conflicts_dup_quorum (item, i);
  g_autofree char *menders = planner_item_conflicts_dup_menders (item, i);

  add_statement (run, PLANNER_STYLE_STRONG, quorum);
  add_statement (run, PLANNER_STYLE_BODY, menders);
}

/* Where somebody does not count: "Eastmere Board: 5 of 6 remain, 4 are needed." */
static void
add_remaining (Run *run, const PlannerItemConflicts *item, guint i)
{
  g_autofree char *remaining = planner_item_conflicts_dup_remaining (item, i);

  add_statement (run, PLANNER_STYLE_BODY, remaining);
}

static void
add_quorums (Run *run, const PlannerItemConflicts *item)
{
  for (guint i = 0; i < item->quorums->len; i++)
    {
      const PlannerBoardQuorum *quorum = &g_array_index (item->quorums, PlannerBoardQuorum, i);
      g_autofree char *hint = planner_board_dup_quorum_rule_hint (quorum->board);
      gboolean is_short = !planner_board_quorum_is_met_after (quorum);

      if (is_short)
        add_short (run, item, i);
      else if (quorum->counts.after != quorum->counts.before)
        add_remaining (run, item, i);
      if (is_short || quorum->counts.after != quorum->counts.before)
        add_statement (run, PLANNER_STYLE_SMALL, hint);
    }
}

static void
begin_table (Run *run)
{
  PlannerFlowColumn columns[N_COLUMNS];
  PlannerBandPlace places[N_COLUMNS];

  if (run->in_table)
    return;
  run->in_table = TRUE;
  planner_flow_place_columns (run->flow, all_columns, N_COLUMNS, places);
  run->wide = places[COLUMN_WHY];
  run->wide.width = planner_flow_get_width (run->flow) - run->wide.x;
  for (guint i = 0; i < N_COLUMNS; i++)
    {
      columns[i] = all_columns[i];
      columns[i].title = _(all_columns[i].title);
    }
  planner_flow_begin_table (run->flow, columns, N_COLUMNS, NULL);
}

static void
add_item (gpointer data, gpointer part)
{
  Run *run = data;
  const PlannerItemConflicts *item = part;
  g_autofree char *title = planner_paper_item_dup_title (item->item);
  g_autofree char *chair = planner_item_conflicts_dup_chair (item);

  if (item->conflicts->len == 0)
    {
      g_ptr_array_add (run->untouched, item->item);
      return;
    }
  begin_table (run);
  planner_flow_begin_group (run->flow, 0, title, N_COLUMNS);
  add_statement (run, PLANNER_STYLE_STRONG, chair);
  add_quorums (run, item);
  add_people (run, item);
}

/* Around the items */

/* Whether each board is quorate when all who are expected come. */
static void
add_expected (Run *run)
{
  PlannerRecord *meeting = planner_paper_meeting_get (run->meeting);
  g_auto (GStrv) boards = planner_record_dup_list (meeting, PLANNER_MEETING_BOARDS);
  g_autoptr (GArray) sitters = NULL;
  GDate day;

  planner_meeting_get_day (meeting, &run->meeting->today, &day);
  sitters = planner_meeting_list_sitters (run->meeting->plan, meeting, &day);
  for (guint i = 0; boards[i] != NULL; i++)
    {
      PlannerRecord *board = planner_plan_lookup (run->meeting->plan, PLANNER_KIND_BOARD, boards[i]);
      PlannerBoardQuorum quorum;
      g_autofree char *name = planner_paper_dup_board (run->meeting->plan, boards[i]);
      g_autofree char *words = NULL;
      g_autofree char *rule = NULL;

      if (board == NULL)
        continue;
      planner_board_count_quorum (board, sitters, NULL, &quorum);
      words = planner_board_quorum_dup_expected (&quorum, name);
      rule = planner_board_dup_quorum_rule (board);
      planner_flow_add_paragraph (run->flow, PLANNER_STYLE_BODY, TRUE, words);
      if (rule != NULL)
        planner_flow_add_paragraph (run->flow, PLANNER_STYLE_SMALL, TRUE, rule);
    }
}

static void
begin_pages (gpointer data, gpointer item G_GNUC_UNUSED)
{
  Run *run = data;

  if (planner_paper_meeting_add_opening (run->meeting, run->flow, _("Chair’s briefing")))
    add_expected (run);
}

static void
add_untouched (Run *run)
{
  GString *words = g_string_new (NULL);
  g_autofree char *titles = NULL;
  g_autofree char *sentence = NULL;

  for (guint i = 0; i < run->untouched->len; i++)
    {
      g_autofree char *title = planner_paper_item_dup_title (run->untouched->pdata[i]);

      g_string_append_printf (words, i > 0 ? " · %s" : "%s", title);
    }
  titles = g_string_free (words, FALSE);
  /* Translators: %s are items of an agenda */
  sentence = g_strdup_printf (_("No interest touches: %s"), titles);
  planner_flow_add_paragraph (run->flow, PLANNER_STYLE_SMALL, FALSE, sentence);
}

/* "9. Escalated risks: 2 escalated risks: UC1 (E 20), UC5 (H 12)" */
static void
add_risks (Run *run)
{
  const GPtrArray *items = planner_meeting_conflicts_get_items (run->conflicts);

  for (guint i = 0; i < items->len; i++)
    {
      PlannerRecord *item = ((const PlannerItemConflicts *) items->pdata[i])->item;
      g_autofree char *title = planner_paper_item_dup_title (item);
      g_autofree char *summary = NULL;
      g_autofree char *words = NULL;

      if (!planner_paper_item_takes_risks (item))
        continue;
      summary = planner_paper_item_risks_dup_summary (run->meeting);
      words = g_strdup_printf (_("%s: %s"), title, summary);
      planner_flow_add_paragraph (run->flow, PLANNER_STYLE_BODY, FALSE, words);
    }
}

static void
end_pages (gpointer data, gpointer item G_GNUC_UNUSED)
{
  Run *run = data;

  if (run->in_table)
    planner_flow_end_table (run->flow);
  if (planner_meeting_conflicts_get_items (run->conflicts)->len == 0)
    planner_flow_add_paragraph (run->flow, PLANNER_STYLE_BODY, FALSE, _("There is nothing on this agenda yet."));
  else if (run->untouched->len > 0)
    add_untouched (run);
  add_risks (run);
  planner_paper_briefing_add_due (run->meeting, run->flow);
}

static gpointer
begin_run (PlannerFlow *flow, gpointer data)
{
  Run *run = g_new0 (Run, 1);
  PlannerRecord *meeting;

  run->meeting = data;
  run->flow = flow;
  run->untouched = g_ptr_array_new ();
  meeting = planner_paper_meeting_get (run->meeting);
  planner_paper_script_init (&run->script);
  planner_paper_script_add (&run->script, begin_pages, NULL);
  if (meeting == NULL)
    return run;
  run->conflicts = planner_meeting_conflicts_new (run->meeting->plan, meeting, &run->meeting->today);
  for (guint i = 0; i < planner_meeting_conflicts_get_items (run->conflicts)->len; i++)
    planner_paper_script_add (&run->script, add_item, planner_meeting_conflicts_get_items (run->conflicts)->pdata[i]);
  planner_paper_script_add (&run->script, end_pages, NULL);
  return run;
}

static void
end_run (gpointer data)
{
  Run *run = data;

  planner_paper_script_clear (&run->script);
  g_clear_pointer (&run->conflicts, planner_meeting_conflicts_free);
  g_ptr_array_unref (run->untouched);
  g_free (run);
}

static const PlannerComposer composer = { begin_run, planner_paper_script_step, end_run };

PlannerDocument *
planner_paper_briefing_new (PlannerPlan *plan, PlannerRecord *meeting, const GDate *today)
{
  return planner_paper_meeting_document_new (plan, meeting, today, _("Chair’s briefing"), &composer);
}
