/* planner-meeting-summary.c: a meeting in a line: when, how much is on the agenda, who decides, what is unresolved
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "rooms/meetings/planner-meeting-summary.h"

#include <glib/gi18n.h>

#include "core/plan/planner-agenda.h"
#include "paper/planner-paper-meetings.h"

/* Where */

char *
planner_board_dup_short_name (PlannerPlan *plan, const char *id)
{
  PlannerRecord *board = planner_plan_lookup (plan, PLANNER_KIND_BOARD, id);
  const char *code = board != NULL ? planner_record_get (board, PLANNER_BOARD_CODE) : NULL;

  return code != NULL ? g_strdup (code) : planner_plan_dup_reference_title (plan, PLANNER_KIND_BOARD, id);
}

char *
planner_meeting_dup_boards (PlannerPlan *plan, PlannerRecord *meeting)
{
  g_auto (GStrv) boards = planner_record_dup_list (meeting, PLANNER_MEETING_BOARDS);

  for (guint i = 0; boards[i] != NULL; i++)
    {
      char *words = planner_board_dup_short_name (plan, boards[i]);

      g_free (boards[i]);
      boards[i] = words;
    }
  return g_strjoinv (", ", boards);
}

char *
planner_meeting_dup_where (PlannerPlan *plan, PlannerRecord *meeting)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autofree char *when = planner_paper_meeting_dup_when (meeting);
  g_autofree char *boards = planner_meeting_dup_boards (plan, meeting);
  const char *venue = planner_record_get (meeting, PLANNER_MEETING_VENUE);
  g_auto (GStrv) parts = NULL;

  g_strv_builder_add (builder, *when != '\0' ? when : _("No date"));
  if (venue != NULL)
    g_strv_builder_add (builder, venue);
  if (*boards != '\0')
    g_strv_builder_add (builder, boards);
  parts = g_strv_builder_end (builder);
  return g_strjoinv (" · ", parts);
}

/* Summary */

static char *
dup_items (const PlannerAgenda *agenda, gboolean *is_worrying)
{
  guint n = agenda->items->len;
  g_autofree char *items = n > 0 ? g_strdup_printf (ngettext ("%u item", "%u items", n), n) : g_strdup (_("No items"));
  int over = planner_agenda_get_overrun (agenda);

  if (over == 0)
    return g_steal_pointer (&items);
  *is_worrying = TRUE;
  /* Translators: %s is as in “17 items” */
  return g_strdup_printf (ngettext ("%s, %d minute too long", "%s, %d minutes too long", (guint) over), items, over);
}

static const char *
get_quorate (PlannerQuorate quorate, gboolean *is_worrying)
{
  *is_worrying = *is_worrying || quorate == PLANNER_QUORATE_NOT;
  switch (quorate)
    {
    case PLANNER_QUORATE:
      return _("quorate");
    case PLANNER_QUORATE_NOT:
      return _("not quorate");
    case PLANNER_QUORATE_UNKNOWN:
    default:
      return _("quorum not known");
    }
}

static char *
dup_unresolved (PlannerMeetingConflicts *conflicts, gboolean *is_worrying)
{
  guint n = planner_meeting_conflicts_count_unresolved (conflicts);

  if (n == 0)
    return g_strdup (_("no conflict unresolved"));
  *is_worrying = TRUE;
  return g_strdup_printf (ngettext ("%u conflict unresolved", "%u conflicts unresolved", n), n);
}

/* That it was held or cancelled; %NULL: it is to come. */
static char *
dup_status (PlannerPlan *plan, PlannerRecord *meeting)
{
  const char *status = planner_record_get (meeting, PLANNER_MEETING_STATUS);

  return status == NULL || g_str_equal (status, "planned") ? NULL : planner_plan_dup_display (plan, meeting, PLANNER_MEETING_STATUS);
}

char *
planner_meeting_dup_summary (PlannerPlan *plan, PlannerRecord *meeting, PlannerMeetingConflicts *conflicts, const GDate *today,
                             gboolean *is_worrying)
{
  g_autoptr (PlannerAgenda) agenda = planner_agenda_new (plan, planner_record_get_id (meeting));
  g_autofree char *status = dup_status (plan, meeting);
  g_autofree char *items = NULL;
  g_autofree char *unresolved = NULL;
  const char *quorate;

  *is_worrying = FALSE;
  items = dup_items (agenda, is_worrying);
  quorate = get_quorate (planner_meeting_get_quorate (plan, meeting, today), is_worrying);
  unresolved = dup_unresolved (conflicts, is_worrying);
  if (status != NULL)
    return g_strjoin (" · ", status, items, quorate, unresolved, NULL);
  return g_strjoin (" · ", items, quorate, unresolved, NULL);
}
