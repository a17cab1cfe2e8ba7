/* planner-list-row.c: a row that unfolds into a list of records, made only when it is unfolded
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/planner-list-row.h"

#include <glib/gi18n.h>

/* More than anybody checks by eye. */
#define MAX_ROWS 200

struct _PlannerListRow
{
  AdwExpanderRow parent_instance;

  GPtrArray *items;
  PlannerListRowFunc func;
  gpointer data;
  gboolean filled;
};

G_DEFINE_FINAL_TYPE (PlannerListRow, planner_list_row, ADW_TYPE_EXPANDER_ROW)

static void
add_row (PlannerListRow *self, const char *title, const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 2);
  if (subtitle != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
}

static void
fill (PlannerListRow *self)
{
  guint n_rows = MIN (self->items->len, MAX_ROWS);
  guint n_more = self->items->len - n_rows;
  g_autofree char *more = NULL;

  for (guint i = 0; i < n_rows; i++)
    {
      g_autofree char *title = NULL;
      g_autofree char *subtitle = NULL;

      self->func (g_ptr_array_index (self->items, i), &title, &subtitle, self->data);
      add_row (self, title, subtitle);
    }
  if (n_more == 0)
    return;
  more = g_strdup_printf (ngettext ("and %'u more", "and %'u more", n_more), n_more);
  add_row (self, more, NULL);
}

static void
expanded_cb (PlannerListRow *self)
{
  if (self->filled || !adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self)))
    return;
  self->filled = TRUE;
  fill (self);
}

static void
planner_list_row_finalize (GObject *object)
{
  g_ptr_array_unref (PLANNER_LIST_ROW (object)->items);

  G_OBJECT_CLASS (planner_list_row_parent_class)->finalize (object);
}

static void
planner_list_row_class_init (PlannerListRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = planner_list_row_finalize;
}

static void
planner_list_row_init (PlannerListRow *self)
{
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  g_signal_connect (self, "notify::expanded", G_CALLBACK (expanded_cb), NULL);
}

GtkWidget *
planner_list_row_new (const char *title, const char *subtitle, GPtrArray *items, PlannerListRowFunc func, gpointer data)
{
  PlannerListRow *self;

  g_return_val_if_fail (title != NULL, NULL);
  g_return_val_if_fail (items != NULL, NULL);
  g_return_val_if_fail (func != NULL, NULL);

  self = g_object_new (PLANNER_TYPE_LIST_ROW, NULL);
  self->items = g_ptr_array_ref (items);
  self->func = func;
  self->data = data;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), subtitle);
  return GTK_WIDGET (self);
}
