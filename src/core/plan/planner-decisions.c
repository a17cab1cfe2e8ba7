/* planner-decisions.c: what boards are asked at a meeting and what they did, who left for it, and what is carried to it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "planner-decisions.h"

#include <glib/gi18n.h>

#include "planner-action-log.h"
#include "planner-dismissal.h"
#include "planner-meetings.h"

/* Recommendations */

gboolean
planner_recommendation_is_decided (PlannerRecord *recommendation)
{
  g_return_val_if_fail (PLANNER_IS_RECORD (recommendation), FALSE);

  return planner_record_get (recommendation, PLANNER_RECOMMENDATION_OUTCOME) != NULL
         && !planner_record_is_called (recommendation, PLANNER_RECOMMENDATION_OUTCOME, "pending");
}

GPtrArray *
planner_plan_list_recommendations (PlannerPlan *plan, PlannerRecord *item)
{
  return planner_plan_list_of (plan, PLANNER_KIND_RECOMMENDATION, PLANNER_RECOMMENDATION_AGENDA_ITEM, planner_record_get_id (item));
}

static PlannerRecord *
get_meeting (PlannerPlan *plan, PlannerRecord *item)
{
  return planner_plan_lookup (plan, PLANNER_KIND_MEETING, planner_record_get (item, PLANNER_AGENDA_ITEM_MEETING));
}

static const char *
get_board (PlannerRecord *recommendation)
{
  const char *board = planner_record_get (recommendation, PLANNER_RECOMMENDATION_BOARD);

  return board != NULL ? board : "";
}

static void
add_once (GStrvBuilder *builder, GHashTable *seen, const char *board)
{
  if (g_hash_table_add (seen, g_strdup (board)))
    g_strv_builder_add (builder, board);
}

GStrv
planner_plan_dup_deciding_boards (PlannerPlan *plan, PlannerRecord *item, const GPtrArray *recommendations)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  PlannerRecord *meeting = get_meeting (plan, item);
  gboolean own = planner_record_get (item, PLANNER_AGENDA_ITEM_BOARDS) != NULL || meeting == NULL;
  g_auto (GStrv) boards = own ? planner_record_dup_list (item, PLANNER_AGENDA_ITEM_BOARDS)
                              : planner_record_dup_list (meeting, PLANNER_MEETING_BOARDS);
  gboolean any_without = FALSE;

  for (guint i = 0; boards[i] != NULL; i++)
    add_once (builder, seen, boards[i]);
  for (guint i = 0; i < recommendations->len; i++)
    {
      const char *board = get_board (recommendations->pdata[i]);

      if (*board != '\0')
        add_once (builder, seen, board);
      any_without = any_without || *board == '\0';
    }
  if (any_without)
    g_strv_builder_add (builder, "");
  return g_strv_builder_end (builder);
}

gboolean
planner_plan_agree (PlannerPlan *plan, const GPtrArray *recommendations, guint *n_agreed, GError **error)
{
  g_autoptr (GPtrArray) undecided = g_ptr_array_new ();

  for (guint i = 0; i < recommendations->len; i++)
    if (!planner_recommendation_is_decided (recommendations->pdata[i]))
      g_ptr_array_add (undecided, recommendations->pdata[i]);
  if (n_agreed != NULL)
    *n_agreed = undecided->len;
  return undecided->len == 0
         || planner_plan_set_all (plan, undecided, PLANNER_RECOMMENDATION_OUTCOME, "agreed", _("Agreed as recommended"), error);
}

char *
planner_plan_add_recommendation (PlannerPlan *plan, PlannerRecord *item, const char *board, GError **error)
{
  g_autoptr (PlannerEdit) edit = planner_edit_begin (plan, _("New recommendation"), PLANNER_EDIT_DEFAULT, error);
  g_autofree char *id = NULL;

  if (edit == NULL)
    return NULL;
  id = g_strdup (planner_edit_add (edit, PLANNER_KIND_RECOMMENDATION, NULL, NULL, NULL, error));
  if (id == NULL
      || !planner_edit_set (edit, id, PLANNER_RECOMMENDATION_AGENDA_ITEM, planner_record_get_id (item), error)
      || !planner_edit_set (edit, id, PLANNER_RECOMMENDATION_BOARD, board, error)
      || !planner_edit_commit (g_steal_pointer (&edit), error))
    return NULL;
  return g_steal_pointer (&id);
}

/* Asking all boards */

static gboolean
is_asked (const GPtrArray *recommendations, const char *board, PlannerRecord *what)
{
  for (guint i = 0; i < recommendations->len; i++)
    if (g_str_equal (get_board (recommendations->pdata[i]), board)
        && g_strcmp0 (planner_record_get (recommendations->pdata[i], PLANNER_RECOMMENDATION_TEXT),
                      planner_record_get (what, PLANNER_RECOMMENDATION_TEXT)) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
copy_to (PlannerEdit *edit, PlannerRecord *recommendation, const char *board, GError **error)
{
  static const PlannerField fields[] = { PLANNER_RECOMMENDATION_AGENDA_ITEM, PLANNER_RECOMMENDATION_VERBS,
                                         PLANNER_RECOMMENDATION_TEXT, PLANNER_RECOMMENDATION_PRIVATE };
  const char *id = planner_edit_add (edit, PLANNER_KIND_RECOMMENDATION, NULL, NULL, NULL, error);

  for (guint i = 0; id != NULL && i < G_N_ELEMENTS (fields); i++)
    if (!planner_edit_set (edit, id, fields[i], planner_record_get (recommendation, fields[i]), error))
      return FALSE;
  return id != NULL && planner_edit_set (edit, id, PLANNER_RECOMMENDATION_BOARD, board, error);
}

gboolean
planner_plan_ask_all_boards (PlannerPlan *plan, PlannerRecord *item, const char *board, GError **error)
{
  g_autoptr (GPtrArray) recommendations = planner_plan_list_recommendations (plan, item);
  g_auto (GStrv) boards = planner_plan_dup_deciding_boards (plan, item, recommendations);
  g_autoptr (PlannerEdit) edit = planner_edit_begin (plan, _("Ask all boards"), PLANNER_EDIT_DEFAULT, error);
  gboolean copied = FALSE;

  if (edit == NULL)
    return FALSE;
  for (guint i = 0; boards[i] != NULL; i++)
    for (guint j = 0; j < recommendations->len && *boards[i] != '\0' && !g_str_equal (boards[i], board); j++)
      {
        PlannerRecord *recommendation = recommendations->pdata[j];

        if (!g_str_equal (get_board (recommendation), board) || is_asked (recommendations, boards[i], recommendation))
          continue;
        if (!copy_to (edit, recommendation, boards[i], error))
          return FALSE;
        copied = TRUE;
      }
  return copied && planner_edit_commit (g_steal_pointer (&edit), error);
}

/* Who left */

static gboolean
leaves (PlannerRecord *ruling)
{
  return planner_record_is_called (ruling, PLANNER_RULING_STATUS, "confirmed")
         && (planner_record_is_called (ruling, PLANNER_RULING_HANDLING, "withdraws")
             || planner_record_is_called (ruling, PLANNER_RULING_HANDLING, "papers-withheld"));
}

static GPtrArray *
list_rulings (PlannerPlan *plan, PlannerRecord *item)
{
  return planner_plan_list_of (plan, PLANNER_KIND_RULING, PLANNER_RULING_AGENDA_ITEM, planner_record_get_id (item));
}

char *
planner_plan_dup_who_left (PlannerPlan *plan, PlannerRecord *item)
{
  g_autoptr (GPtrArray) rulings = list_rulings (plan, item);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) names = NULL;

  for (guint i = 0; i < rulings->len; i++)
    {
      const char *person = planner_record_get (rulings->pdata[i], PLANNER_RULING_PERSON);

      if (leaves (rulings->pdata[i]) && person != NULL && g_hash_table_add (seen, (gpointer) person))
        g_strv_builder_take (builder, planner_plan_dup_display (plan, rulings->pdata[i], PLANNER_RULING_PERSON));
    }
  names = g_strv_builder_end (builder);
  return names[0] != NULL ? g_strjoinv (", ", names) : NULL;
}

char *
planner_plan_dup_who_chaired (PlannerPlan *plan, PlannerRecord *item)
{
  g_autoptr (GPtrArray) rulings = list_rulings (plan, item);

  for (guint i = 0; i < rulings->len; i++)
    if (planner_record_get (rulings->pdata[i], PLANNER_RULING_ALTERNATE_CHAIR) != NULL
        && !planner_ruling_dismisses (rulings->pdata[i]))
      return planner_plan_dup_display (plan, rulings->pdata[i], PLANNER_RULING_ALTERNATE_CHAIR);
  return NULL;
}

/* Actions */

/* The day of the meeting that asked for it, or else the one it was assigned on. */
static gboolean
get_day (PlannerPlan *plan, PlannerRecord *action, GDate *day)
{
  PlannerRecord *from = planner_plan_lookup (plan, PLANNER_KIND_MEETING, planner_record_get (action, PLANNER_ACTION_MEETING));

  return (from != NULL && planner_record_get_date (from, PLANNER_MEETING_ON, day))
         || planner_record_get_date (action, PLANNER_ACTION_ASSIGNED_ON, day);
}

/* One of which nobody knows when it began is from before. */
static gboolean
is_carried (PlannerPlan *plan, PlannerRecord *action, PlannerRecord *meeting, const GDate *on)
{
  GDate day;

  if (g_strcmp0 (planner_record_get (action, PLANNER_ACTION_MEETING), planner_record_get_id (meeting)) == 0
      || (g_date_valid (on) && get_day (plan, action, &day) && g_date_compare (&day, on) >= 0))
    return FALSE;
  return !planner_action_is_closed (action)
         || (g_date_valid (on) && planner_record_get_date (action, PLANNER_ACTION_CLOSED_ON, &day) && g_date_compare (&day, on) >= 0);
}

GPtrArray *
planner_plan_list_carried_actions (PlannerPlan *plan, PlannerRecord *meeting)
{
  GListModel *actions = planner_plan_get_records (plan, PLANNER_KIND_ACTION);
  GPtrArray *carried = g_ptr_array_new_with_free_func (g_object_unref);
  g_auto (GStrv) boards = planner_record_dup_list (meeting, PLANNER_MEETING_BOARDS);
  GDate on;

  if (!planner_record_get_date (meeting, PLANNER_MEETING_ON, &on))
    g_date_clear (&on, 1);
  for (guint i = 0; i < g_list_model_get_n_items (actions); i++)
    {
      g_autoptr (PlannerRecord) action = g_list_model_get_item (actions, i);

      if (is_carried (plan, action, meeting, &on)
          && (boards[0] == NULL || planner_plan_is_action_heard (plan, action, (const char *const *) boards)))
        g_ptr_array_add (carried, g_steal_pointer (&action));
    }
  return carried;
}

char *
planner_plan_add_action (PlannerPlan *plan, PlannerRecord *item, const char *text, const GDate *today, GError **error)
{
  PlannerRecord *meeting = get_meeting (plan, item);
  g_autoptr (PlannerEdit) edit = planner_edit_begin (plan, _("New action"), PLANNER_EDIT_DEFAULT, error);
  g_autofree char *id = NULL;

  if (edit == NULL)
    return NULL;
  id = g_strdup (planner_edit_add (edit, PLANNER_KIND_ACTION, NULL, NULL, NULL, error));
  if (id == NULL || !planner_edit_fill_action (edit, id, meeting, today, error)
      || !planner_edit_set (edit, id, PLANNER_ACTION_AGENDA_ITEM, planner_record_get_id (item), error)
      || !planner_edit_set_text (edit, id, PLANNER_ACTION_TEXT, text, error)
      || !planner_edit_commit (g_steal_pointer (&edit), error))
    return NULL;
  return g_steal_pointer (&id);
}
