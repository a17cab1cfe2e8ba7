/* planner-clash.c: what two partners wrote without seeing each other's
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "planner-clash.h"

#include <glib/gi18n.h>
#include <json-glib/json-glib.h>

#include "planner-plan-private.h"

static void
free_side (gpointer data)
{
  PlannerClashSide *side = data;

  g_free (side->value);
  g_free (side->at);
  g_free (side->by);
  g_free (side);
}

void
planner_clash_free (PlannerClash *clash)
{
  g_free (clash->name);
  g_free (clash->id);
  g_free (clash->register_name);
  g_ptr_array_unref (clash->sides);
  g_free (clash);
}

void
planner_bad_value_free (PlannerBadValue *bad)
{
  g_free (bad->id);
  g_free (bad->json);
  g_free (bad->reason);
  g_free (bad);
}

static void
add_side (PlannerPlan *plan, PlannerClash *clash, const PlannerWrite *write, const char *value, gboolean shown)
{
  PlannerClashSide *side = g_new0 (PlannerClashSide, 1);

  side->stamp = write->stamp;
  side->value = g_strdup (value);
  side->shown = shown;
  planner_plan_get_stamp (plan, &write->stamp, &side->at, &side->by);
  g_ptr_array_add (clash->sides, side);
}

static PlannerClash *
clash_new (const PlannerRow *row, const char *register_name)
{
  PlannerClash *clash = g_new0 (PlannerClash, 1);

  clash->kind = row->kind;
  clash->id = g_strdup (row->id);
  clash->register_name = g_strdup (register_name);
  clash->field = planner_kind_get_field (row->kind, register_name);
  clash->name = g_strdup_printf ("%s/%s/%s", planner_kind_get_info (row->kind)->name, row->id, register_name);
  clash->sides = g_ptr_array_new_with_free_func (free_side);
  return clash;
}

/* The deletion on one side, on the other the last write that keeps the record. */
static PlannerClash *
deletion_clash (PlannerPlan *plan, const PlannerRow *row, const PlannerRegisters *registers)
{
  PlannerClash *clash = clash_new (row, PLANNER_REGISTER_DELETED);
  const PlannerWrite *last = NULL;
  guint n_writes;
  const PlannerWrite *writes = planner_registers_get (registers, PLANNER_REGISTER_DELETED, &n_writes);

  for (guint i = 0; i < registers->writes->len; i++)
    {
      const PlannerWrite *write = &g_array_index (registers->writes, PlannerWrite, i);
      gboolean keeps = write->name != writes->name || write->value == NULL;

      if (keeps && (last == NULL || planner_plan_compare_writes (write, last, plan) > 0))
        last = write;
    }
  if (last != NULL)
    add_side (plan, clash, last, NULL, TRUE);
  for (guint i = 0; i < n_writes; i++)
    if (writes[i].value != NULL)
      add_side (plan, clash, &writes[i], "1", FALSE);
  return clash;
}

static PlannerClash *
value_clash (PlannerPlan *plan, const PlannerRow *row, const PlannerRegisters *registers, const char *name)
{
  PlannerClash *clash = clash_new (row, name);
  guint n_writes;
  const PlannerWrite *writes = planner_registers_get (registers, name, &n_writes);
  const PlannerWrite *shown = planner_registers_get_shown (registers, name, planner_plan_compare_writes, plan);

  for (guint i = 0; i < n_writes; i++)
    add_side (plan, clash, &writes[i], writes[i].value, &writes[i] == shown);
  return clash;
}

typedef struct
{
  PlannerPlan *plan;
  GPtrArray *found;
} Listing;

static void
list_row_clashes (const PlannerRow *row, Listing *listing)
{
  g_autoptr (PlannerRegisters) registers = planner_row_get_registers (row);
  guint n_writes;

  if (planner_registers_get_deletion (registers) == PLANNER_DELETION_CLASH)
    g_ptr_array_add (listing->found, deletion_clash (listing->plan, row, registers));
  for (guint i = 0; i < registers->writes->len; i += n_writes)
    {
      const char *name = g_array_index (registers->writes, PlannerWrite, i).name;

      planner_registers_get (registers, name, &n_writes);
      if (!g_str_equal (name, PLANNER_REGISTER_DELETED) && planner_registers_is_clash (registers, name))
        g_ptr_array_add (listing->found, value_clash (listing->plan, row, registers, name));
    }
}

/* Parents in a circle, which was cut at this record: a person confirms that it stands at the top, or moves it. */
static void
list_circle (PlannerPlan *plan, PlannerRecord *record, GPtrArray *found)
{
  const char *parent = planner_record_get_stored_parent (record);
  PlannerKind kind = planner_record_get_kind (record);
  g_autoptr (PlannerRegisters) registers = NULL;
  const PlannerWrite *write;
  PlannerClash *clash;
  PlannerRow row;

  if (parent == NULL || planner_record_get_parent (record) != NULL || planner_plan_lookup (plan, kind, parent) == NULL
      || !planner_plan_read_row (plan, kind, planner_record_get_id (record), &row, NULL))
    return;
  registers = planner_row_get_registers (&row);
  write = planner_registers_get_shown (registers, PLANNER_REGISTER_PLACE, planner_plan_compare_writes, plan);
  clash = clash_new (&row, PLANNER_REGISTER_PLACE);
  if (write != NULL)
    add_side (plan, clash, write, row.position, TRUE);
  g_ptr_array_add (found, clash);
  planner_row_clear (&row);
}

static void
list_circles (PlannerPlan *plan, GPtrArray *found)
{
  for (guint kind = 0; kind < PLANNER_N_KINDS; kind++)
    {
      GListModel *records;

      if (planner_kind_get_info (kind)->tree == PLANNER_FIELD_NONE)
        continue;
      records = planner_plan_get_records (plan, kind);
      for (guint i = 0; i < g_list_model_get_n_items (records); i++)
        {
          g_autoptr (PlannerRecord) record = g_list_model_get_item (records, i);

          list_circle (plan, record, found);
        }
    }
}

typedef struct
{
  const PlannerRow *row;
  GPtrArray *found;
} BadReading;

static void
read_bad (JsonObject *object, const char *name, JsonNode *node, gpointer data)
{
  BadReading *reading = data;
  PlannerBadValue *bad = g_new0 (PlannerBadValue, 1);
  JsonObject *kept = json_node_get_object (node);

  bad->kind = reading->row->kind;
  bad->id = g_strdup (reading->row->id);
  bad->field = planner_kind_get_field (bad->kind, name);
  bad->json = g_strdup (json_object_get_string_member_with_default (kept, "value", ""));
  bad->reason = g_strdup (json_object_get_string_member_with_default (kept, "reason", ""));
  g_ptr_array_add (reading->found, bad);
}

static void
list_row_bad_values (const PlannerRow *row, Listing *listing)
{
  g_autoptr (JsonNode) root = json_from_string (row->bad, NULL);
  BadReading reading = { row, listing->found };

  if (root != NULL && JSON_NODE_HOLDS_OBJECT (root))
    json_object_foreach_member (json_node_get_object (root), read_bad, &reading);
}

static gboolean
list_rows (PlannerPlan *plan, PlannerSql sql, void (*list) (const PlannerRow *, Listing *), Listing *listing,
           GError **error)
{
  for (guint kind = 0; kind < PLANNER_N_KINDS; kind++)
    {
      sqlite3_stmt *statement = planner_store_prepare (plan->store, planner_layout_get_sql (kind, sql), error);
      int step;

      if (statement == NULL)
        return FALSE;
      while ((step = planner_store_step (plan->store, statement, error)) > 0)
        {
          PlannerRow row;

          planner_row_read (&row, kind, statement, FALSE);
          list (&row, listing);
          planner_row_clear (&row);
        }
      if (step < 0)
        return FALSE;
    }
  return TRUE;
}

GPtrArray *
planner_plan_list_clashes (PlannerPlan *plan, GError **error)
{
  g_autoptr (GPtrArray) clashes = g_ptr_array_new_with_free_func ((GDestroyNotify) planner_clash_free);
  Listing listing = { plan, clashes };

  g_return_val_if_fail (PLANNER_IS_PLAN (plan), NULL);

  if (!list_rows (plan, PLANNER_SQL_SELECT_CLASHES, list_row_clashes, &listing, error))
    return NULL;
  list_circles (plan, clashes);
  return g_steal_pointer (&clashes);
}

static gboolean
any_awaits (PlannerRecordList *records)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (records));

  for (guint i = 0; i < n; i++)
    {
      PlannerRecord *record = planner_record_list_get (records, i);

      if (planner_record_has_clash (record) || planner_record_has_bad_value (record))
        return TRUE;
    }
  return FALSE;
}

static gboolean
has_rows (PlannerPlan *plan, PlannerKind kind, PlannerSql sql)
{
  sqlite3_stmt *statement = planner_store_prepare (plan->store, planner_layout_get_sql (kind, sql), NULL);
  gboolean found = statement != NULL && planner_store_step (plan->store, statement, NULL) > 0;

  if (found)
    sqlite3_reset (statement);
  return found;
}

/* Records that were not read stay so. */
static gboolean
kind_awaits (PlannerPlan *plan, PlannerKind kind)
{
  if (plan->lists[kind] != NULL)
    return any_awaits (plan->lists[kind]);
  return has_rows (plan, kind, PLANNER_SQL_SELECT_CLASHES) || has_rows (plan, kind, PLANNER_SQL_SELECT_BAD);
}

gboolean
planner_plan_anything_awaits (PlannerPlan *plan)
{
  g_return_val_if_fail (PLANNER_IS_PLAN (plan), FALSE);

  for (guint kind = 0; kind < PLANNER_N_KINDS; kind++)
    {
      if (plan->awaits[kind] < 0)
        plan->awaits[kind] = kind_awaits (plan, kind);
      if (plan->awaits[kind] > 0)
        return TRUE;
    }
  return FALSE;
}

guint
planner_plan_count_clashes (PlannerPlan *plan)
{
  g_autoptr (GPtrArray) clashes = planner_plan_list_clashes (plan, NULL);

  return clashes != NULL ? clashes->len : 0;
}

gboolean
planner_plan_settle (PlannerPlan *plan, const PlannerClash *clash, guint index, GError **error)
{
  g_autoptr (PlannerEdit) edit = NULL;
  const PlannerClashSide *side;

  g_return_val_if_fail (clash != NULL && index < clash->sides->len, FALSE);

  side = clash->sides->pdata[index];
  edit = planner_edit_begin (plan, _("Settle a clash"), PLANNER_EDIT_DEFAULT, error);
  return edit != NULL
         && planner_edit_settle (edit, clash->kind, clash->id, clash->register_name, side->value, error)
         && planner_edit_commit (g_steal_pointer (&edit), error);
}

GPtrArray *
planner_plan_list_bad_values (PlannerPlan *plan, GError **error)
{
  g_autoptr (GPtrArray) values = g_ptr_array_new_with_free_func ((GDestroyNotify) planner_bad_value_free);
  Listing listing = { plan, values };

  g_return_val_if_fail (PLANNER_IS_PLAN (plan), NULL);

  return list_rows (plan, PLANNER_SQL_SELECT_BAD, list_row_bad_values, &listing, error) ? g_steal_pointer (&values) : NULL;
}
