/* What awaits a person: clashes and values that do not fit, as verbs report them. */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cli/planner-awaiting.h"

#include "cli/planner-register-value.h"
#include "cli/planner-columns.h"
#include "cli/planner-time.h"
#include "core/plan/planner-clash.h"

#include <glib/gi18n.h>

static void
write_side (PlannerJsonWriter  *writer,
            const PlannerClash *clash,
            guint               index)
{
  const PlannerClashSide *side = clash->sides->pdata[index];

  planner_json_writer_begin_object (writer);
  planner_json_writer_integer_member (writer, "keep", index + 1);
  planner_json_writer_name (writer, "value");
  planner_register_write_json (writer, clash->kind, clash->register_name, side->value);
  planner_json_writer_string_member (writer, "by", side->by);
  planner_json_writer_string_member (writer, "at", side->at);
  planner_json_writer_boolean_member (writer, "shown", side->shown);
  planner_json_writer_end_object (writer);
}

static void
write_clash (PlannerJsonWriter  *writer,
             const PlannerClash *clash)
{
  planner_json_writer_begin_object (writer);
  planner_json_writer_string_member (writer, "name", clash->name);
  planner_json_writer_string_member (writer, "kind", planner_kind_get_info (clash->kind)->name);
  planner_json_writer_string_member (writer, "id", clash->id);
  planner_json_writer_string_member (writer, "field", clash->register_name);
  planner_json_writer_name (writer, "sides");
  planner_json_writer_begin_array (writer);
  for (guint i = 0; i < clash->sides->len; i++)
    write_side (writer, clash, i);
  planner_json_writer_end_array (writer);
  planner_json_writer_end_object (writer);
}

void
planner_awaiting_write_clashes (PlannerJsonWriter *writer,
                                const GPtrArray   *clashes)
{
  planner_json_writer_begin_array (writer);
  for (guint i = 0; i < clashes->len; i++)
    write_clash (writer, clashes->pdata[i]);
  planner_json_writer_end_array (writer);
}

static void
add_side_row (PlannerColumns     *table,
              PlannerPlan        *plan,
              const PlannerClash *clash,
              guint               index)
{
  const PlannerClashSide *side = clash->sides->pdata[index];
  g_autofree char *number = g_strdup_printf ("  %u", index + 1);
  g_autofree char *at = planner_time_dup_display (side->at);
  g_autofree char *value = planner_register_dup_display (plan, clash->kind, clash->id, clash->register_name, side->value);

  planner_columns_add (table, number);
  planner_columns_add (table, side->by);
  planner_columns_add (table, at);
  /* Translators: marks the one of two values that the plan shows meanwhile */
  planner_columns_add (table, side->shown ? _("shown") : "");
  planner_columns_add (table, value);
}

static void
print_clash (PlannerCommand     *command,
             const PlannerClash *clash)
{
  g_autoptr (PlannerColumns) table = planner_columns_new (5);
  g_autofree char *title = planner_plan_dup_reference_title (command->plan, clash->kind, clash->id);
  g_autofree char *label = planner_register_dup_label (clash->kind, clash->register_name);

  planner_command_print (command, "%s  (%s, %s)", clash->name, label, title);
  for (guint i = 0; i < clash->sides->len; i++)
    add_side_row (table, command->plan, clash, i);
  planner_columns_print (table, command->output);
}

void
planner_awaiting_print_clashes (PlannerCommand  *command,
                                const GPtrArray *clashes)
{
  for (guint i = 0; i < clashes->len; i++)
    print_clash (command, clashes->pdata[i]);
}

static const char *
get_field_name (const PlannerBadValue *bad)
{
  return bad->field != PLANNER_FIELD_NONE ? planner_field_get_info (bad->field)->name : NULL;
}

void
planner_awaiting_write_bad_values (PlannerJsonWriter *writer,
                                   const GPtrArray   *bad_values)
{
  planner_json_writer_begin_array (writer);
  for (guint i = 0; i < bad_values->len; i++)
    {
      const PlannerBadValue *bad = bad_values->pdata[i];

      planner_json_writer_begin_object (writer);
      planner_json_writer_string_member (writer, "kind", planner_kind_get_info (bad->kind)->name);
      planner_json_writer_string_member (writer, "id", bad->id);
      planner_json_writer_string_member (writer, "field", get_field_name (bad));
      planner_json_writer_name (writer, "value");
      planner_json_writer_text (writer, bad->json);
      planner_json_writer_string_member (writer, "reason", bad->reason);
      planner_json_writer_end_object (writer);
    }
  planner_json_writer_end_array (writer);
}

void
planner_awaiting_print_bad_values (PlannerCommand  *command,
                                   const GPtrArray *bad_values)
{
  for (guint i = 0; i < bad_values->len; i++)
    {
      const PlannerBadValue *bad = bad_values->pdata[i];

      planner_command_print (command, "%s/%s/%s  %s  %s", planner_kind_get_info (bad->kind)->name, bad->id,
                             get_field_name (bad), bad->json, bad->reason);
    }
}
