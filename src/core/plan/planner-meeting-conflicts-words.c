/* planner-meeting-conflicts-words.c: what the conflicts of a meeting mean for it, in words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gi18n.h>
#include <string.h>

#include "planner-interest-facts.h"
#include "planner-meeting-conflicts.h"

/* Of more than so many people nobody reads all the names. */
#define MOST_NAMES 20

static char *
dup_dismissal (const PlannerMeetingConflict *conflict)
{
  if (conflict->interest != NULL && planner_interest_is_withheld (conflict->interest))
    return g_strdup (_("dismissed"));
  /* Translators: what the chair said when there was no conflict */
  return g_strdup_printf (_("dismissed: %s"), planner_record_get (conflict->ruling, PLANNER_RULING_REASON));
}

char *
planner_meeting_conflict_dup_handling (const PlannerMeetingConflict *conflict)
{
  g_autofree char *handling = NULL;

  g_return_val_if_fail (conflict != NULL, NULL);

  handling = planner_value_to_display (PLANNER_RULING_HANDLING, planner_handling_to_string (conflict->handling));
  switch (conflict->ruled)
    {
    case PLANNER_RULED_DISMISSED:
      return dup_dismissal (conflict);
    case PLANNER_RULED_RETURNED:
      /* Translators: %s is how an interest is dealt with, such as "Withdraws", here and in what follows */
      return g_strdup_printf (_("%s (proposed: it was dismissed, and changed since)"), handling);
    case PLANNER_RULED_CONFIRMED:
      return g_strdup_printf (_("%s (confirmed)"), handling);
    case PLANNER_RULED_NOT:
    case PLANNER_RULED_PROPOSED:
    default:
      return g_strdup_printf (_("%s (proposed)"), handling);
    }
}

static char *
dup_names (const GPtrArray *people)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;
  g_autofree char *all = NULL;
  guint n = people->len > MOST_NAMES + 1 ? MOST_NAMES : people->len;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = planner_record_dup_title (people->pdata[i]);

      g_strv_builder_add (names, name);
    }
  list = g_strv_builder_end (names);
  all = g_strjoinv (", ", list);
  if (n == people->len)
    return g_steal_pointer (&all);
  /* Translators: %s are people, with commas between */
  return g_strdup_printf (ngettext ("%s and %u other", "%s and %u others", people->len - n), all, people->len - n);
}

static char *
dup_passing (const PlannerItemConflicts *item)
{
  g_autofree char *chair = planner_record_dup_title (item->chair);
  g_autofree char *names = dup_names (item->offered);

  if (item->alternate != NULL)
    {
      g_autofree char *alternate = planner_record_dup_title (item->alternate);

      /* Translators: both %s are people */
      return g_strdup_printf (_("%s passes the chair to %s."), chair, alternate);
    }
  if (item->offered->len > 0)
    /* Translators: the first %s is a person, the second several */
    return g_strdup_printf (_("%s passes the chair; it may be taken by: %s"), chair, names);
  return g_strdup_printf (_("%s passes the chair, and nobody who votes is unaffected."), chair);
}

char *
planner_item_conflicts_dup_chair (const PlannerItemConflicts *item)
{
  g_autofree char *passing = NULL;
  g_autofree char *unfit = NULL;
  g_autofree char *why = NULL;

  g_return_val_if_fail (item != NULL, NULL);

  if (!item->chair_passes)
    return NULL;
  passing = dup_passing (item);
  if (item->unfit == NULL)
    return g_steal_pointer (&passing);
  unfit = planner_record_dup_title (item->unfit);
  /* Translators: %s is a person */
  why = g_strdup_printf (item->unfit_is_away ? _("%s was to take the chair and is not expected.")
                                             : _("%s was to take the chair and is affected, too."),
                         unfit);
  return g_strjoin (" ", why, passing, NULL);
}

char *
planner_item_conflicts_dup_quorum (const PlannerItemConflicts *item, guint i)
{
  const PlannerBoardQuorum *quorum;
  g_autofree char *board = NULL;

  g_return_val_if_fail (item != NULL && i < item->quorums->len, NULL);

  quorum = &g_array_index (item->quorums, PlannerBoardQuorum, i);
  if (planner_board_quorum_is_met_after (quorum))
    return NULL;
  board = planner_record_dup_title (quorum->board);
  /* Translators: %s is a board; the numbers count voting members */
  return g_strdup_printf (_("%s is not quorate: %u remain of %u, %u are needed."), board, quorum->counts.after, quorum->counts.before,
                          quorum->counts.needed);
}

char *
planner_item_conflicts_dup_remaining (const PlannerItemConflicts *item, guint i)
{
  const PlannerBoardQuorum *quorum;
  g_autofree char *board = NULL;

  g_return_val_if_fail (item != NULL && i < item->quorums->len, NULL);

  quorum = &g_array_index (item->quorums, PlannerBoardQuorum, i);
  board = planner_record_dup_title (quorum->board);
  if (!quorum->is_known)
    /* Translators: %s is a board; the numbers count voting members, here and below */
    return g_strdup_printf (_("%s: %u of %u remain; its quorum is not known."), board, quorum->counts.after, quorum->counts.before);
  /* Translators: %s is a board; the numbers count voting members */
  return g_strdup_printf (_("%s: %u of %u remain, %u are needed."), board, quorum->counts.after, quorum->counts.before,
                          quorum->counts.needed);
}

char *
planner_board_quorum_dup_expected (const PlannerBoardQuorum *quorum, const char *name)
{
  g_return_val_if_fail (quorum != NULL && name != NULL, NULL);

  if (!quorum->is_known)
    return g_strdup_printf (ngettext ("%s: %u voting member is expected; its quorum is not known.",
                                      "%s: %u voting members are expected; its quorum is not known.", quorum->counts.before),
                            name, quorum->counts.before);
  if (planner_quorum_is_met (&quorum->counts, quorum->counts.before))
    return g_strdup_printf (ngettext ("%s: %u voting member is expected, %u are needed.",
                                      "%s: %u voting members are expected, %u are needed.", quorum->counts.before),
                            name, quorum->counts.before, quorum->counts.needed);
  return g_strdup_printf (ngettext ("%s is not quorate: %u voting member is expected, %u are needed.",
                                    "%s is not quorate: %u voting members are expected, %u are needed.", quorum->counts.before),
                          name, quorum->counts.before, quorum->counts.needed);
}

/* In one line, without the full stop that would stand within the quotation. */
static char *
dup_rule (PlannerRecord *board)
{
  const char *rule = planner_record_get (board, PLANNER_BOARD_QUORUM_RULE);
  char *line = g_strstrip (g_strdelimit (g_strdup (rule != NULL ? rule : ""), "\n", ' '));

  if (g_str_has_suffix (line, "."))
    line[strlen (line) - 1] = '\0';
  return line;
}

char *
planner_board_dup_quorum_rule (PlannerRecord *board)
{
  g_autofree char *rule = NULL;
  g_autofree char *name = NULL;

  g_return_val_if_fail (board != NULL, NULL);

  rule = dup_rule (board);
  if (*rule == '\0')
    return NULL;
  name = planner_record_dup_title (board);
  if (planner_record_get_integer (board, PLANNER_BOARD_QUORUM, 0) > 0)
    /* Translators: the first %s is a board, the second what its rule of quorum says, here beyond how many are needed */
    return g_strdup_printf (_("The rule of %s also says: “%s”; check it by hand."), name, rule);
  return g_strdup_printf (_("The rule of %s says: “%s”; check it by hand."), name, rule);
}

char *
planner_board_dup_quorum_rule_hint (PlannerRecord *board)
{
  g_autofree char *rule = NULL;

  g_return_val_if_fail (board != NULL, NULL);

  rule = dup_rule (board);
  return *rule != '\0' ? g_strdup (_("Its rule says more: check it by hand.")) : NULL;
}

char *
planner_item_conflicts_dup_menders (const PlannerItemConflicts *item, guint i)
{
  const GPtrArray *could_mend;
  g_autofree char *names = NULL;

  g_return_val_if_fail (item != NULL && i < item->could_mend->len, NULL);

  could_mend = item->could_mend->pdata[i];
  if (could_mend->len == 0)
    return NULL;
  names = dup_names (could_mend);
  /* Translators: %s are people */
  return g_strdup_printf (_("Not expected and not affected: %s"), names);
}
