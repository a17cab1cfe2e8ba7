/* planner-agenda-edits.c: what the room does to the items of an agenda: each call one step that can be undone
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "rooms/meetings/planner-agenda-edits.h"

#include <glib/gi18n.h>

#include "core/plan/planner-agenda.h"
#include "core/plan/planner-find.h"
#include "core/plan/planner-meetings.h"
#include "core/rules/planner-agenda-numbers.h"

const PlannerBranchRules planner_agenda_rules = { PLANNER_KIND_AGENDA_ITEM, 1, { { PLANNER_AGENDA_ITEM_MEETING, FALSE } } };

/* What belongs to one item of one meeting. */
static const PlannerField not_copied[] = {
  PLANNER_AGENDA_ITEM_NUMBER, PLANNER_AGENDA_ITEM_STARTS, PLANNER_AGENDA_ITEM_PAPER, PLANNER_AGENDA_ITEM_PAGES,
  PLANNER_AGENDA_ITEM_SUMMARY, PLANNER_AGENDA_ITEM_DISCUSSION, PLANNER_FIELD_NONE,
};

static GPtrArray *
list_items (PlannerPlan *plan, const char *meeting)
{
  return planner_plan_list_of (plan, PLANNER_KIND_AGENDA_ITEM, PLANNER_AGENDA_ITEM_MEETING, meeting);
}

/* Numbers */

static const char **
list_numbers (GPtrArray *items)
{
  const char **numbers = g_new0 (const char *, items->len + 1);

  for (guint i = 0; i < items->len; i++)
    numbers[i] = planner_record_get (g_ptr_array_index (items, i), PLANNER_AGENDA_ITEM_NUMBER);
  return numbers;
}

GStrv
planner_agenda_items_dup_numbers (GPtrArray *items)
{
  g_autofree const char **numbers = list_numbers (items);

  return planner_agenda_numbers_renew (numbers, items->len);
}

gboolean
planner_agenda_renumber (PlannerPlan *plan, const char *meeting, GError **error)
{
  g_autoptr (GPtrArray) items = list_items (plan, meeting);
  g_auto (GStrv) numbers = planner_agenda_items_dup_numbers (items);
  g_autoptr (PlannerEdit) edit = planner_edit_begin (plan, _("Renumber items"), PLANNER_EDIT_DEFAULT, error);
  gboolean renumbered = FALSE;

  if (edit == NULL)
    return FALSE;
  for (guint i = 0; i < items->len; i++)
    {
      PlannerRecord *item = g_ptr_array_index (items, i);

      if (g_strcmp0 (planner_record_get (item, PLANNER_AGENDA_ITEM_NUMBER), numbers[i]) == 0)
        continue;
      if (!planner_edit_set (edit, planner_record_get_id (item), PLANNER_AGENDA_ITEM_NUMBER, numbers[i], error))
        return FALSE;
      renumbered = TRUE;
    }
  return renumbered && planner_edit_commit (g_steal_pointer (&edit), error);
}

/* Whether items on it are numbered, as they are on an agenda that is begun. */
static gboolean
is_numbered (const char *const *numbers, guint n)
{
  for (guint i = 0; i < n; i++)
    if (numbers[i] != NULL)
      return TRUE;
  return n == 0;
}

char *
planner_agenda_dup_next_number (const char *const *numbers, guint n)
{
  return is_numbered (numbers, n) ? planner_agenda_numbers_next (numbers, n) : NULL;
}

/* Adding */

static gboolean
fill (PlannerEdit *edit, const char *id, GPtrArray *items, const char *meeting, gboolean is_last, GError **error)
{
  PlannerRecord *record = planner_plan_lookup (planner_edit_get_plan (edit), PLANNER_KIND_MEETING, meeting);
  g_autofree const char **numbers = list_numbers (items);
  g_autofree char *number = is_last ? planner_agenda_dup_next_number (numbers, items->len) : NULL;

  return planner_edit_set (edit, id, PLANNER_AGENDA_ITEM_NUMBER, number, error)
         && planner_edit_set (edit, id, PLANNER_AGENDA_ITEM_BOARDS,
                              record != NULL ? planner_record_get (record, PLANNER_MEETING_BOARDS) : NULL, error);
}

char *
planner_agenda_add (PlannerPlan *plan, const PlannerBranchRules *rules, const PlannerBranchTarget *target, GError **error)
{
  g_auto (PlannerBranchSpot) spot = { NULL };
  g_autoptr (PlannerEdit) edit = NULL;
  g_autoptr (GPtrArray) items = NULL;
  g_autofree char *id = NULL;
  gboolean is_last;

  planner_branch_spot_find (&spot, target, rules, plan, NULL);
  items = list_items (plan, spot.group.values[0]);
  is_last = target->record == NULL || items->len == 0 || target->record == g_ptr_array_index (items, items->len - 1);
  edit = planner_edit_begin (plan, _("New item"), PLANNER_EDIT_DEFAULT, error);
  if (edit == NULL)
    return NULL;
  id = g_strdup (planner_branch_add (edit, rules, &spot, error));
  if (id == NULL || !fill (edit, id, items, spot.group.values[0], is_last, error)
      || !planner_edit_commit (g_steal_pointer (&edit), error))
    return NULL;
  return g_steal_pointer (&id);
}

/* Moving */

/* Where those that are moved come to stand among @others (ids). */
static guint
find_place (GPtrArray *others, const PlannerBranchTarget *target)
{
  for (guint i = 0; i < others->len && target->record != NULL; i++)
    if (g_str_equal (g_ptr_array_index (others, i), planner_record_get_id (target->record)))
      return target->place == PLANNER_BRANCH_BEFORE ? i : i + 1;
  return others->len;
}

GPtrArray *
planner_agenda_items_list_order (GPtrArray *items, const char *const *moved, const PlannerBranchTarget *target)
{
  GPtrArray *order = g_ptr_array_new ();
  guint place;

  for (guint i = 0; i < items->len; i++)
    if (!g_strv_contains (moved, planner_record_get_id (g_ptr_array_index (items, i))))
      g_ptr_array_add (order, (gpointer) planner_record_get_id (g_ptr_array_index (items, i)));
  place = find_place (order, target);
  for (guint i = 0; moved[i] != NULL; i++)
    g_ptr_array_insert (order, (int) (place + i), (gpointer) moved[i]);
  g_ptr_array_add (order, NULL);
  return order;
}

static GStrv
dup_moved (PlannerBranches *branches)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  for (guint i = 0; i < planner_branches_get_n (branches); i++)
    g_strv_builder_add (ids, planner_record_get_id (g_ptr_array_index (planner_branches_get (branches, i), 0)));
  return g_strv_builder_end (ids);
}

/* All of one meeting. */
static gboolean
move (PlannerBranches *branches, PlannerPlan *plan, const char *meeting, const PlannerBranchTarget *target, GError **error)
{
  guint n = planner_branches_get_n (branches);
  g_autoptr (GPtrArray) items = list_items (plan, meeting);
  g_auto (GStrv) moved = dup_moved (branches);
  g_autoptr (GPtrArray) order = planner_agenda_items_list_order (items, (const char *const *) moved, target);
  PlannerAgendaChange change = { .moved = (const char *const *) moved, .order = (const char *const *) order->pdata };
  g_autoptr (PlannerEdit) edit = planner_edit_begin (plan, ngettext ("Move item", "Move items", n), PLANNER_EDIT_DEFAULT, error);

  return edit != NULL && planner_branches_place (branches, edit, target, error)
         && planner_agenda_follow (edit, meeting, &change, error) && planner_edit_commit (g_steal_pointer (&edit), error);
}

static const char *
get_meeting (PlannerBranches *branches)
{
  return planner_branches_get_n (branches) == 0
             ? NULL
             : planner_record_get (g_ptr_array_index (planner_branches_get (branches, 0), 0), PLANNER_AGENDA_ITEM_MEETING);
}

gboolean
planner_agenda_move (PlannerPlan *plan, const PlannerBranchRules *rules, GPtrArray *items, const PlannerBranchTarget *target,
                     GError **error)
{
  g_autoptr (PlannerBranches) branches = planner_branches_new (plan, rules, items);
  const char *meeting = get_meeting (branches);
  guint n = planner_branches_get_n (branches);

  if (meeting == NULL)
    return planner_branches_move (branches, target, ngettext ("Move item", "Move items", n), error);
  return move (branches, plan, meeting, target, error);
}

gboolean
planner_agenda_move_by_one (PlannerPlan *plan, const PlannerBranchRules *rules, GPtrArray *items, gboolean down, GError **error)
{
  g_autoptr (PlannerBranches) branches = planner_branches_new (plan, rules, items);
  PlannerBranchTarget target;

  return planner_branches_find_next (branches, down, &target) && planner_agenda_move (plan, rules, items, &target, error);
}

/* Copying */

GStrv
planner_agenda_duplicate (PlannerPlan *plan, GPtrArray *items, GError **error)
{
  g_autoptr (PlannerBranches) branches = planner_branches_new (plan, &planner_agenda_rules, items);
  guint n = planner_branches_get_n (branches);

  return planner_branches_duplicate (branches, not_copied, ngettext ("Duplicate item", "Duplicate items", n), error);
}

gboolean
planner_agenda_item_copy (PlannerEdit *edit, PlannerRecord *item, const char *meeting, const char *number, GError **error)
{
  const char *id = planner_edit_add (edit, PLANNER_KIND_AGENDA_ITEM, NULL, NULL, NULL, error);

  return id != NULL && planner_branch_copy_fields (edit, item, id, not_copied, error)
         && planner_edit_set (edit, id, PLANNER_AGENDA_ITEM_NUMBER, number, error)
         && planner_edit_set (edit, id, PLANNER_AGENDA_ITEM_MEETING, meeting, error);
}

gboolean
planner_agenda_items_copy (PlannerEdit *edit, GPtrArray *items, const char *meeting, GError **error)
{
  g_auto (GStrv) numbers = planner_agenda_items_dup_numbers (items);

  for (guint i = 0; i < items->len; i++)
    if (!planner_agenda_item_copy (edit, g_ptr_array_index (items, i), meeting, numbers[i], error))
      return FALSE;
  return TRUE;
}

/* Deleting */

static gboolean
hangs_on_item (PlannerField field)
{
  return field == PLANNER_RECOMMENDATION_AGENDA_ITEM || field == PLANNER_RULING_AGENDA_ITEM;
}

gboolean
planner_agenda_item_delete (PlannerEdit *edit, PlannerRecord *item, GError **error)
{
  const char *id = planner_record_get_id (item);
  g_autoptr (GArray) references = planner_plan_list_references (planner_edit_get_plan (edit), PLANNER_KIND_AGENDA_ITEM, id);

  for (guint i = 0; i < references->len; i++)
    {
      const PlannerReference *reference = &g_array_index (references, PlannerReference, i);

      if (hangs_on_item (reference->field) && !planner_edit_delete (edit, reference->kind, reference->id, error))
        return FALSE;
    }
  return planner_edit_delete (edit, PLANNER_KIND_AGENDA_ITEM, id, error);
}

gboolean
planner_agenda_items_let_go (PlannerEdit *edit, const char *meeting, GPtrArray *gone, GError **error)
{
  g_autoptr (GPtrArray) items = list_items (planner_edit_get_plan (edit), meeting);
  g_auto (GStrv) ids = planner_records_dup_ids (gone);
  const PlannerBranchTarget nowhere = { NULL, PLANNER_BRANCH_AFTER, NULL };
  const char *const none[] = { NULL };
  g_autoptr (GPtrArray) staying = g_ptr_array_new ();
  g_autoptr (GPtrArray) order = NULL;
  PlannerAgendaChange change = { NULL };

  for (guint i = 0; i < items->len; i++)
    if (!g_strv_contains ((const char *const *) ids, planner_record_get_id (g_ptr_array_index (items, i))))
      g_ptr_array_add (staying, g_ptr_array_index (items, i));
  order = planner_agenda_items_list_order (staying, none, &nowhere);
  change.order = (const char *const *) order->pdata;
  return planner_agenda_follow (edit, meeting, &change, error);
}

gboolean
planner_agenda_delete (PlannerPlan *plan, GPtrArray *items, guint *n_deleted, GError **error)
{
  const char *meeting
      = items->len > 0 ? planner_record_get (g_ptr_array_index (items, 0), PLANNER_AGENDA_ITEM_MEETING) : NULL;
  g_autoptr (PlannerEdit) edit
      = planner_edit_begin (plan, ngettext ("Delete item", "Delete items", items->len), PLANNER_EDIT_DEFAULT, error);

  if (n_deleted != NULL)
    *n_deleted = items->len;
  if (edit == NULL || (meeting != NULL && !planner_agenda_items_let_go (edit, meeting, items, error)))
    return FALSE;
  for (guint i = 0; i < items->len; i++)
    if (!planner_agenda_item_delete (edit, g_ptr_array_index (items, i), error))
      return FALSE;
  return planner_edit_commit (g_steal_pointer (&edit), error);
}

/* Fields */

gboolean
planner_agenda_set (PlannerPlan *plan, GPtrArray *items, PlannerField field, const char *value, GError **error)
{
  g_autofree char *name = g_strdup_printf (ngettext ("Set “%s” of %u item", "Set “%s” of %u items", items->len),
                                           _(planner_field_get_info (field)->label), items->len);

  return planner_plan_set_all (plan, items, field, value, name, error);
}

/* One more in a list; the only one in what is no list. */
static gboolean
take_matter (PlannerEdit *edit, const PlannerItemMatter *matter, GError **error)
{
  const char *id = planner_record_get_id (matter->item);
  g_autofree char *present = planner_edit_get (edit, id, matter->field);
  g_auto (GStrv) ids = NULL;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autofree char *value = NULL;

  if (!planner_type_is_list (planner_field_get_info (matter->field)->type))
    return planner_edit_set (edit, id, matter->field, planner_record_get_id (matter->target), error);
  ids = planner_value_split (matter->field, present);
  g_strv_builder_addv (builder, (const char **) ids);
  g_strv_builder_add (builder, planner_record_get_id (matter->target));
  g_strfreev (ids);
  ids = g_strv_builder_end (builder);
  value = planner_value_join (matter->field, (const char *const *) ids);
  return planner_edit_set (edit, id, matter->field, value, error);
}

gboolean
planner_agenda_take_matters (PlannerPlan *plan, GPtrArray *matters, GError **error)
{
  g_autoptr (PlannerEdit) edit = planner_edit_begin (plan, _("What items are about"), PLANNER_EDIT_DEFAULT, error);

  if (edit == NULL)
    return FALSE;
  for (guint i = 0; i < matters->len; i++)
    if (!take_matter (edit, g_ptr_array_index (matters, i), error))
      return FALSE;
  return planner_edit_commit (g_steal_pointer (&edit), error);
}

/* Recommendations */

/* What a board is asked that has an item for that purpose. */
static const struct
{
  const char *purpose;
  const char *verb;
} asked[] = {
  { "approval", "approve" },    { "endorsement", "endorse" }, { "decision", "agree" },
  { "discussion", "consider" }, { "noting", "note" },         { "information", "note" },
};

static char *
dup_verbs (PlannerRecord *item)
{
  g_auto (GStrv) purposes = planner_record_dup_list (item, PLANNER_AGENDA_ITEM_PURPOSE);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) verbs = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (asked); i++)
    if (g_strv_contains ((const char *const *) purposes, asked[i].purpose))
      g_strv_builder_add (builder, asked[i].verb);
  verbs = g_strv_builder_end (builder);
  return planner_value_join (PLANNER_RECOMMENDATION_VERBS, (const char *const *) verbs);
}

static gboolean
ask_board (PlannerEdit *edit, PlannerRecord *item, const char *board, const char *verbs, GError **error)
{
  const char *id = planner_edit_add (edit, PLANNER_KIND_RECOMMENDATION, NULL, NULL, NULL, error);

  return id != NULL
         && planner_edit_set (edit, id, PLANNER_RECOMMENDATION_AGENDA_ITEM, planner_record_get_id (item), error)
         && planner_edit_set (edit, id, PLANNER_RECOMMENDATION_BOARD, board, error)
         && planner_edit_set (edit, id, PLANNER_RECOMMENDATION_VERBS, verbs, error);
}

static GStrv
dup_boards (PlannerPlan *plan, PlannerRecord *item)
{
  PlannerRecord *meeting
      = planner_plan_lookup (plan, PLANNER_KIND_MEETING, planner_record_get (item, PLANNER_AGENDA_ITEM_MEETING));

  if (planner_record_get (item, PLANNER_AGENDA_ITEM_BOARDS) == NULL && meeting != NULL)
    return planner_record_dup_list (meeting, PLANNER_MEETING_BOARDS);
  return planner_record_dup_list (item, PLANNER_AGENDA_ITEM_BOARDS);
}

gboolean
planner_agenda_ask_boards (PlannerPlan *plan, PlannerRecord *item, GError **error)
{
  g_auto (GStrv) boards = dup_boards (plan, item);
  g_autofree char *verbs = dup_verbs (item);
  g_autoptr (PlannerEdit) edit = planner_edit_begin (plan, _("New recommendation"), PLANNER_EDIT_DEFAULT, error);

  if (edit == NULL)
    return FALSE;
  for (guint i = 0; boards[i] != NULL; i++)
    if (!ask_board (edit, item, boards[i], verbs, error))
      return FALSE;
  if (boards[0] == NULL && !ask_board (edit, item, NULL, verbs, error))
    return FALSE;
  return planner_edit_commit (g_steal_pointer (&edit), error);
}
