/* planner-table-columns.c: the columns of a record table: which are shown, in what order, how wide
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "widgets/planner-table-columns.h"

#include <glib/gi18n.h>

#include "widgets/planner-record-table-private.h"
#include "widgets/planner-view-settings.h"

#define ACTION_GROUP "columns"

/* In pixels: what a column that fills the rest has at least. */
#define FILL_MIN 260
#define NARROW_FILL_MIN 160

/* In pixels: what a column keeps that is made narrower by key. */
#define LEAST_WIDTH 48

typedef struct
{
  PlannerTableColumn given;
  GtkColumnViewColumn *column; /* owned */
  GSimpleAction *action;       /* owned; its state: whether the person wants to see it */
  int place;                   /* kept, for putting in order at first */
  int wide_width;              /* while it is narrow: what it has in a wide window; else 0 */
  gboolean fills;              /* is as wide as the others leave it */
  PlannerTableCellFunc create; /* %NULL: the table's own cells */
  gpointer data;
} Column;

struct _PlannerTableColumns
{
  PlannerRecordTable *table; /* owns this */
  GtkColumnView *view;       /* borrowed */
  GSettings *settings;
  char *name;
  GArray *columns; /* Column, as given */
  GMenu *menu;
  GSimpleActionGroup *actions;
  gboolean narrow;
  gboolean filling;
  int width; /* of all */
};

static void
column_clear (gpointer data)
{
  Column *column = data;

  g_clear_object (&column->column);
  g_clear_object (&column->action);
}

static Column *
find_column (PlannerTableColumns *self, PlannerField field)
{
  for (guint i = 0; i < self->columns->len; i++)
    if (g_array_index (self->columns, Column, i).given.field == field)
      return &g_array_index (self->columns, Column, i);
  return NULL;
}

static const char *
get_name (const Column *column)
{
  return column->given.name != NULL ? column->given.name : planner_field_get_info (column->given.field)->name;
}

/* Cells */

static void
setup_cb (GtkSignalListItemFactory *factory, GtkColumnViewCell *item, PlannerTableColumns *self)
{
  PlannerField field = (PlannerField) GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (factory), "planner-field"));
  const Column *column = find_column (self, field);
  GtkWidget *cell;

  g_return_if_fail (column != NULL);

  if (column->create != NULL)
    {
      cell = column->create (column->data);
      planner_table_cell_set_place (PLANNER_TABLE_CELL (cell), self->table, field);
    }
  else
    cell = planner_record_cell_new (self->table, field, field == planner_table_columns_get_first (self));
  gtk_column_view_cell_set_child (item, cell);
  gtk_column_view_cell_set_focusable (item, FALSE);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkColumnViewCell *item, PlannerTableColumns *self)
{
  planner_table_cell_set_row (PLANNER_TABLE_CELL (gtk_column_view_cell_get_child (item)),
                              gtk_column_view_cell_get_item (item));
}

static void
unbind_cb (GtkSignalListItemFactory *factory, GtkColumnViewCell *item, PlannerTableColumns *self)
{
  planner_table_cell_set_row (PLANNER_TABLE_CELL (gtk_column_view_cell_get_child (item)), NULL);
}

static GtkListItemFactory *
factory_new (PlannerTableColumns *self, PlannerField field)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_object_set_data (G_OBJECT (factory), "planner-field", GUINT_TO_POINTER ((guint) field));
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), self);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), self);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), self);
  return factory;
}

/* What is kept */

static char *
dup_setting_name (PlannerTableColumns *self, const Column *column)
{
  return g_strconcat (self->name, ".", get_name (column), NULL);
}

static gboolean
read_setting (PlannerTableColumns *self, Column *column, int *width)
{
  g_autofree char *name = dup_setting_name (self, column);
  g_autoptr (GVariant) value
      = planner_view_settings_dup (self->settings, "columns", name, G_VARIANT_TYPE ("(iib)"));
  gboolean shown = !column->given.hidden;

  if (value != NULL)
    g_variant_get (value, "(iib)", &column->place, width, &shown);
  return shown;
}

/* The person has dragged its edge. */
static void
width_cb (GtkColumnViewColumn *view_column, GParamSpec *pspec, PlannerTableColumns *self)
{
  if (self->filling)
    return;
  for (guint i = 0; i < self->columns->len; i++)
    {
      Column *column = &g_array_index (self->columns, Column, i);

      if (column->column == view_column && column->wide_width == 0)
        column->fills = FALSE;
    }
  planner_table_columns_fill (self, self->width);
}

static int
get_least (PlannerTableColumns *self, const Column *column)
{
  if (self->narrow)
    return NARROW_FILL_MIN;
  return MAX (FILL_MIN, self->width * column->given.share / 100);
}

void
planner_table_columns_fill (PlannerTableColumns *self, int width)
{
  int rest = width;

  self->width = width;
  for (guint i = 0; i < self->columns->len; i++)
    {
      const Column *column = &g_array_index (self->columns, Column, i);

      if (!column->fills && gtk_column_view_column_get_visible (column->column))
        rest -= gtk_column_view_column_get_fixed_width (column->column);
    }
  self->filling = TRUE;
  for (guint i = 0; i < self->columns->len; i++)
    {
      const Column *column = &g_array_index (self->columns, Column, i);

      if (column->fills)
        gtk_column_view_column_set_fixed_width (column->column, MAX (rest, get_least (self, column)));
    }
  self->filling = FALSE;
}

static guint
find_place (PlannerTableColumns *self, GtkColumnViewColumn *column)
{
  GListModel *columns = gtk_column_view_get_columns (self->view);
  guint n = g_list_model_get_n_items (columns);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GtkColumnViewColumn) other = g_list_model_get_item (columns, i);

      if (other == column)
        return i;
    }
  return n;
}

static gboolean
is_wanted (const Column *column)
{
  g_autoptr (GVariant) state = g_action_get_state (G_ACTION (column->action));

  return g_variant_get_boolean (state);
}

static int
get_wide_width (const Column *column)
{
  return column->wide_width > 0 ? column->wide_width : gtk_column_view_column_get_fixed_width (column->column);
}

void
planner_table_columns_save (PlannerTableColumns *self)
{
  for (guint i = 0; i < self->columns->len; i++)
    {
      const Column *column = &g_array_index (self->columns, Column, i);
      g_autofree char *name = dup_setting_name (self, column);
      int place = (int) find_place (self, column->column);
      int width = column->fills ? -1 : get_wide_width (column);
      gboolean given = place == (int) i && is_wanted (column) != column->given.hidden
                       && width == (column->given.width > 0 ? column->given.width : -1);

      planner_view_settings_set (self->settings, "columns", name,
                                 given ? NULL : g_variant_new ("(iib)", place, width, is_wanted (column)));
    }
}

/* Showing and hiding */

static const char *
get_title (const Column *column)
{
  if (column->given.title != NULL)
    return _(column->given.title);
  return _(planner_field_get_info (column->given.field)->label);
}

static void
show_wanted (PlannerTableColumns *self)
{
  for (guint i = 0; i < self->columns->len; i++)
    {
      const Column *column = &g_array_index (self->columns, Column, i);

      gtk_column_view_column_set_visible (column->column,
                                          is_wanted (column) && (!self->narrow || column->given.narrow));
    }
  planner_table_columns_fill (self, self->width);
}

static void
wanted_cb (GSimpleAction *action, GVariant *state, PlannerTableColumns *self)
{
  g_simple_action_set_state (action, state);
  show_wanted (self);
  planner_table_columns_save (self);
}

static void
add_action (PlannerTableColumns *self, Column *column, gboolean shown)
{
  g_autofree char *detailed = g_strconcat (ACTION_GROUP ".", get_name (column), NULL);

  column->action = g_simple_action_new_stateful (get_name (column), NULL, g_variant_new_boolean (shown));
  g_signal_connect (column->action, "change-state", G_CALLBACK (wanted_cb), self);
  g_action_map_add_action (G_ACTION_MAP (self->actions), G_ACTION (column->action));
  if (column->given.field != planner_table_columns_get_first (self))
    g_menu_append (self->menu, get_title (column), detailed);
}

static void
make_column (PlannerTableColumns *self, Column *column)
{
  int width = column->given.width > 0 ? column->given.width : -1;
  gboolean shown = read_setting (self, column, &width);

  column->column = gtk_column_view_column_new (get_title (column), factory_new (self, column->given.field));
  gtk_column_view_column_set_id (column->column, get_name (column));
  gtk_column_view_column_set_resizable (column->column, TRUE);
  column->fills = width < 0;
  gtk_column_view_column_set_fixed_width (column->column, column->fills ? FILL_MIN : width);
  g_signal_connect (column->column, "notify::fixed-width", G_CALLBACK (width_cb), self);
  gtk_column_view_column_set_header_menu (column->column, G_MENU_MODEL (self->menu));
  add_action (self, column, shown);
}

static int
compare_places (gconstpointer a, gconstpointer b)
{
  const Column *const *first = a;
  const Column *const *second = b;

  return (*first)->place - (*second)->place;
}

static void
append_in_order (PlannerTableColumns *self)
{
  g_autoptr (GPtrArray) order = g_ptr_array_new ();

  for (guint i = 0; i < self->columns->len; i++)
    g_ptr_array_add (order, &g_array_index (self->columns, Column, i));
  g_ptr_array_sort (order, compare_places);
  for (guint i = 0; i < order->len; i++)
    gtk_column_view_append_column (self->view, ((Column *) g_ptr_array_index (order, i))->column);
}

PlannerTableColumns *
planner_table_columns_new (PlannerRecordTable *table, const char *name, const PlannerTableColumn *columns,
                           guint n_columns)
{
  PlannerTableColumns *self = g_new0 (PlannerTableColumns, 1);

  self->table = table;
  self->view = GTK_COLUMN_VIEW (planner_record_table_get_view (table));
  self->settings = planner_view_settings_new (planner_outline_get_plan (planner_record_table_get_outline (table)));
  self->name = g_strdup (name);
  self->menu = g_menu_new ();
  self->actions = g_simple_action_group_new ();
  self->columns = g_array_new (FALSE, TRUE, sizeof (Column));
  g_array_set_clear_func (self->columns, column_clear);
  for (guint i = 0; i < n_columns; i++)
    {
      Column column = { .given = columns[i], .place = (int) i };

      g_array_append_val (self->columns, column);
    }
  for (guint i = 0; i < n_columns; i++)
    make_column (self, &g_array_index (self->columns, Column, i));
  append_in_order (self);
  show_wanted (self);
  gtk_widget_insert_action_group (GTK_WIDGET (table), ACTION_GROUP, G_ACTION_GROUP (self->actions));
  return self;
}

void
planner_table_columns_free (PlannerTableColumns *self)
{
  for (guint i = 0; i < self->columns->len; i++)
    {
      const Column *column = &g_array_index (self->columns, Column, i);

      g_signal_handlers_disconnect_by_data (column->action, self);
      g_signal_handlers_disconnect_by_data (column->column, self);
    }
  g_array_unref (self->columns);
  g_object_unref (self->menu);
  g_object_unref (self->actions);
  g_object_unref (self->settings);
  g_free (self->name);
  g_free (self);
}

/* What the person made of a column in a wide window waits there. */
static void
narrow_column (Column *column, gboolean narrow)
{
  if (column->given.narrow_width == 0 || column->fills)
    return;
  if (narrow)
    {
      column->wide_width = gtk_column_view_column_get_fixed_width (column->column);
      gtk_column_view_column_set_fixed_width (column->column, column->given.narrow_width);
      return;
    }
  gtk_column_view_column_set_fixed_width (column->column, column->wide_width);
  column->wide_width = 0;
}

void
planner_table_columns_set_narrow (PlannerTableColumns *self, gboolean narrow)
{
  if (self->narrow == narrow)
    return;
  self->narrow = narrow;
  self->filling = TRUE;
  for (guint i = 0; i < self->columns->len; i++)
    narrow_column (&g_array_index (self->columns, Column, i), narrow);
  self->filling = FALSE;
  show_wanted (self);
}

PlannerField
planner_table_columns_get_first (PlannerTableColumns *self)
{
  return g_array_index (self->columns, Column, 0).given.field;
}

const char *
planner_table_columns_get_title (PlannerTableColumns *self, PlannerField field)
{
  const Column *column = find_column (self, field);

  return column != NULL ? get_title (column) : "";
}

/* The list model is ordered by the outline: a sorter is what makes a head one to choose. */
void
planner_table_columns_set_sortable (PlannerTableColumns *self)
{
  g_autoptr (GtkSorter) sorter = GTK_SORTER (gtk_custom_sorter_new (NULL, NULL, NULL));

  for (guint i = 0; i < self->columns->len; i++)
    gtk_column_view_column_set_sorter (g_array_index (self->columns, Column, i).column, sorter);
}

void
planner_table_columns_set_cells (PlannerTableColumns *self, PlannerField field, PlannerTableCellFunc create,
                                 gpointer data)
{
  Column *column = find_column (self, field);
  g_autoptr (GtkListItemFactory) factory = factory_new (self, field);

  g_return_if_fail (column != NULL);

  column->create = create;
  column->data = data;
  gtk_column_view_column_set_factory (column->column, factory);
}

guint
planner_table_columns_get_place (PlannerTableColumns *self, PlannerField field)
{
  return find_place (self, planner_table_columns_get_column (self, field));
}

PlannerField
planner_table_columns_get_field (PlannerTableColumns *self, GtkColumnViewColumn *column)
{
  for (guint i = 0; i < self->columns->len; i++)
    if (g_array_index (self->columns, Column, i).column == column)
      return g_array_index (self->columns, Column, i).given.field;
  return PLANNER_FIELD_NONE;
}

GtkColumnViewColumn *
planner_table_columns_get_column (PlannerTableColumns *self, PlannerField field)
{
  const Column *column = find_column (self, field);

  return column != NULL ? column->column : NULL;
}

/* The place of the shown column @step after that of @field, or -1. */
static int
find_shown_place (PlannerTableColumns *self, PlannerField field, int step)
{
  PlannerField next = planner_table_columns_get_next (self, field, step);

  return next != PLANNER_FIELD_NONE ? (int) find_place (self, planner_table_columns_get_column (self, next)) : -1;
}

void
planner_table_columns_move (PlannerTableColumns *self, PlannerField field, int step)
{
  GtkColumnViewColumn *column = planner_table_columns_get_column (self, field);
  int place = find_shown_place (self, field, step);

  if (column == NULL || place <= 0 || field == planner_table_columns_get_first (self))
    return;
  gtk_column_view_insert_column (self->view, (guint) place, column);
  planner_table_columns_save (self);
}

void
planner_table_columns_widen (PlannerTableColumns *self, PlannerField field, int by)
{
  GtkColumnViewColumn *column = planner_table_columns_get_column (self, field);

  if (column == NULL)
    return;
  gtk_column_view_column_set_fixed_width (column, MAX (gtk_column_view_column_get_fixed_width (column) + by, LEAST_WIDTH));
  planner_table_columns_save (self);
}

GArray *
planner_table_columns_dup_shown (PlannerTableColumns *self)
{
  GArray *fields = g_array_new (FALSE, FALSE, sizeof (PlannerField));
  GListModel *columns = gtk_column_view_get_columns (self->view);
  guint n = g_list_model_get_n_items (columns);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);

      for (guint j = 0; j < self->columns->len; j++)
        if (g_array_index (self->columns, Column, j).column == column && gtk_column_view_column_get_visible (column)
            && g_array_index (self->columns, Column, j).create == NULL)
          g_array_append_val (fields, g_array_index (self->columns, Column, j).given.field);
    }
  return fields;
}

PlannerField
planner_table_columns_get_next (PlannerTableColumns *self, PlannerField field, int step)
{
  g_autoptr (GArray) fields = planner_table_columns_dup_shown (self);

  for (guint i = 0; i < fields->len; i++)
    if (g_array_index (fields, PlannerField, i) == field)
      {
        int next = (int) i + step;

        return next >= 0 && next < (int) fields->len ? g_array_index (fields, PlannerField, next) : PLANNER_FIELD_NONE;
      }
  return PLANNER_FIELD_NONE;
}

GMenuModel *
planner_table_columns_get_menu (PlannerTableColumns *self)
{
  return G_MENU_MODEL (self->menu);
}

GActionGroup *
planner_table_columns_get_actions (PlannerTableColumns *self)
{
  return G_ACTION_GROUP (self->actions);
}
