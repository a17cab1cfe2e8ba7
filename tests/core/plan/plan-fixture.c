/* plan-fixture.c: a plan in a folder of its own, and what tests do with it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "plan-fixture.h"

#include "core/plan/planner-row.h"


void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = planner_test_folder_new ();
  fixture->path = g_build_filename (fixture->folder, "plan.icbplan", NULL);
  fixture->plan = planner_plan_create (fixture->path, "Eastmere", "Ama Boateng", &error);
  g_assert_no_error (error);
}

void
tear_down (Fixture *fixture, gconstpointer data)
{
  if (fixture->plan != NULL)
    g_assert_finalize_object (fixture->plan);
  planner_test_folder_remove (fixture->folder);
  g_free (fixture->path);
}

void
reopen (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (planner_plan_close (fixture->plan, &error));
  g_assert_no_error (error);
  g_assert_finalize_object (fixture->plan);
  fixture->plan = planner_plan_open (fixture->path, PLANNER_STORE_OPEN_DEFAULT, &error);
  g_assert_no_error (error);
}

void
add_ask (PlannerPlan *plan, const char *id, const char *parent, const char *after, const char *text)
{
  g_autoptr (GError) error = NULL;
  PlannerEdit *edit = planner_edit_begin (plan, "Add ask", PLANNER_EDIT_DEFAULT, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (planner_edit_add (edit, PLANNER_KIND_ASK, id, parent, after, &error), ==, id);
  g_assert_true (planner_edit_set_text (edit, id, PLANNER_ASK_TEXT, text, &error));
  g_assert_true (planner_edit_commit (edit, &error));
  g_assert_no_error (error);
}

void
set_text (PlannerPlan *plan, const char *id, PlannerField field, const char *text)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (planner_plan_set_text (plan, id, field, text, PLANNER_EDIT_DEFAULT, &error));
  g_assert_no_error (error);
}

static char *
order_of (PlannerPlan *plan)
{
  GListModel *records = planner_plan_get_records (plan, PLANNER_KIND_ASK);
  GString *order = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (records); i++)
    {
      g_autoptr (PlannerRecord) record = g_list_model_get_item (records, i);

      g_string_append_printf (order, "%s%.*s%s", i > 0 ? " " : "", (int) planner_record_get_depth (record), ">>>>>>",
                              planner_record_get_id (record));
    }
  return g_string_free (order, FALSE);
}

void
assert_order (PlannerPlan *plan, const char *expected)
{
  g_autofree char *order = order_of (plan);

  g_assert_cmpstr (order, ==, expected);
}

const char *
ask_text (PlannerPlan *plan, const char *id)
{
  PlannerRecord *record = planner_plan_lookup (plan, PLANNER_KIND_ASK, id);

  return record != NULL ? planner_record_get (record, PLANNER_ASK_TEXT) : NULL;
}

void
undo (PlannerPlan *plan)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (planner_plan_undo (plan, &error));
  g_assert_no_error (error);
}

void
redo (PlannerPlan *plan)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (planner_plan_redo (plan, &error));
  g_assert_no_error (error);
}

/* Everything a person could see, and nothing of the bookkeeping. */
char *
visible_content (PlannerPlan *plan)
{
  GString *content = g_string_new (NULL);

  for (guint kind = 0; kind < PLANNER_N_KINDS; kind++)
    {
      const PlannerKindInfo *info = planner_kind_get_info (kind);
      GListModel *records = planner_plan_get_records (plan, kind);

      for (guint i = 0; i < g_list_model_get_n_items (records); i++)
        {
          g_autoptr (PlannerRecord) record = g_list_model_get_item (records, i);

          g_string_append_printf (content, "%s/%s@%s", info->name, planner_record_get_id (record),
                                  planner_record_get_position (record));
          for (guint f = 0; f < info->n_fields; f++)
            if (planner_record_get (record, info->fields[f].field) != NULL)
              g_string_append_printf (content, " %s=%s", info->fields[f].name,
                                      planner_record_get (record, info->fields[f].field));
          g_string_append_c (content, '\n');
        }
    }
  return g_string_free (content, FALSE);
}

typedef struct
{
  PlannerEdit *into;
  PlannerPlan *from;
} Transfer;

static gboolean
send_row (const PlannerRow *row, gpointer data, GError **error)
{
  Transfer *transfer = data;
  g_autoptr (PlannerRegisters) registers = planner_row_get_registers (row);
  PlannerMergeResult result;

  for (guint i = 0; i < registers->writes->len; i++)
    {
      const PlannerStamp *stamp = &g_array_index (registers->writes, PlannerWrite, i).stamp;
      g_autofree char *at = NULL;
      g_autofree char *by = NULL;

      g_assert_true (planner_plan_get_stamp (transfer->from, stamp, &at, &by));
      g_assert_true (planner_edit_put_stamp (transfer->into, stamp, at, by, error));
    }
  return planner_edit_merge (transfer->into, row->kind, row->id, registers, &result, NULL, error);
}

void
send_asks (PlannerPlan *from, PlannerPlan *to)
{
  g_autoptr (GError) error = NULL;
  Transfer transfer = { planner_edit_begin (to, "Import", PLANNER_EDIT_DEFAULT, &error), from };

  g_assert_no_error (error);
  g_assert_true (planner_plan_foreach_row (from, PLANNER_KIND_ASK, TRUE, send_row, &transfer, &error));
  g_assert_no_error (error);
  g_assert_true (planner_edit_commit (transfer.into, &error));
  g_assert_no_error (error);
}

void
assert_clashes (PlannerPlan *plan, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) clashes = planner_plan_list_clashes (plan, &error);
  g_autoptr (GString) names = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < clashes->len; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? " " : "", ((PlannerClash *) clashes->pdata[i])->name);
  g_assert_cmpstr (names->str, ==, expected);
}
