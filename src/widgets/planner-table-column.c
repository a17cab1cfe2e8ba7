/* planner-table-column.c: one column of a record table, as it was given and as the person made it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "widgets/planner-table-column.h"

#include <glib/gi18n.h>

#include "widgets/planner-view-settings.h"

#define SETTING "columns"
#define SETTING_TYPE "(iib)" /* place, width or -1, wanted */

void
planner_table_column_clear (gpointer data)
{
  PlannerTableColumnState *column = data;

  g_clear_object (&column->column);
  g_clear_object (&column->action);
}

const char *
planner_table_column_get_name (const PlannerTableColumnState *column)
{
  return column->given.name != NULL ? column->given.name : planner_field_get_info (column->given.field)->name;
}

const char *
planner_table_column_get_title (const PlannerTableColumnState *column)
{
  if (column->given.title != NULL)
    return _(column->given.title);
  return _(planner_field_get_info (column->given.field)->label);
}

gboolean
planner_table_column_is_wanted (const PlannerTableColumnState *column)
{
  g_autoptr (GVariant) state = g_action_get_state (G_ACTION (column->action));

  return g_variant_get_boolean (state);
}

static int
get_given_width (const PlannerTableColumnState *column)
{
  return column->given.width > 0 ? column->given.width : -1;
}

static int
get_wide_width (const PlannerTableColumnState *column)
{
  if (column->fills)
    return -1;
  return column->wide_width > 0 ? column->wide_width : gtk_column_view_column_get_fixed_width (column->column);
}

static char *
dup_setting_name (const PlannerTableColumnState *column, const char *table)
{
  return g_strconcat (table, ".", planner_table_column_get_name (column), NULL);
}

gboolean
planner_table_column_read (PlannerTableColumnState *column, GSettings *settings, const char *table, int *width)
{
  g_autofree char *name = dup_setting_name (column, table);
  g_autoptr (GVariant) value = planner_view_settings_dup (settings, SETTING, name, G_VARIANT_TYPE (SETTING_TYPE));
  gboolean shown = !column->given.hidden;

  *width = get_given_width (column);
  if (value != NULL)
    g_variant_get (value, SETTING_TYPE, &column->place, width, &shown);
  return shown;
}

void
planner_table_column_write (const PlannerTableColumnState *column, GSettings *settings, const char *table,
                            int given_place, int place)
{
  g_autofree char *name = dup_setting_name (column, table);
  gboolean wanted = planner_table_column_is_wanted (column);
  int width = get_wide_width (column);
  gboolean given = place == given_place && wanted != column->given.hidden && width == get_given_width (column);

  planner_view_settings_set (settings, SETTING, name, given ? NULL : g_variant_new (SETTING_TYPE, place, width, wanted));
}

void
planner_table_column_set_narrow (PlannerTableColumnState *column, gboolean narrow)
{
  if (column->given.narrow_width == 0 || column->fills)
    return;
  if (narrow)
    {
      column->wide_width = gtk_column_view_column_get_fixed_width (column->column);
      if (column->given.narrow_width != PLANNER_TABLE_FILLS)
        gtk_column_view_column_set_fixed_width (column->column, column->given.narrow_width);
      return;
    }
  gtk_column_view_column_set_fixed_width (column->column, column->wide_width);
  column->wide_width = 0;
}
