/* planner-table-columns.c: the columns of a record table: which are shown, in what order, how wide
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "widgets/planner-table-columns.h"

#include "widgets/planner-record-table-private.h"
#include "widgets/planner-table-column.h"
#include "widgets/planner-view-settings.h"

#define ACTION_GROUP "columns"

/* In pixels: what a column that fills the rest has at least. */
#define FILL_MIN 260
#define NARROW_FILL_MIN 160

/* In pixels: what a column keeps that is made narrower by key. */
#define LEAST_WIDTH 48

struct _PlannerTableColumns
{
  PlannerRecordTable *table; /* owns this */
  GtkColumnView *view;       /* borrowed */
  GSettings *settings;
  char *name;
  GArray *columns; /* PlannerTableColumnState, as given */
  GMenu *menu;
  GSimpleActionGroup *actions;
  gboolean narrow;
  gboolean filling;
  int width; /* of all */
};

static PlannerTableColumnState *
find_column (PlannerTableColumns *self, PlannerField field)
{
  for (guint i = 0; i < self->columns->len; i++)
    if (g_array_index (self->columns, PlannerTableColumnState, i).given.field == field)
      return &g_array_index (self->columns, PlannerTableColumnState, i);
  return NULL;
}

/* Cells */

static void
setup_cb (GtkSignalListItemFactory *factory, GtkColumnViewCell *item, PlannerTableColumns *self)
{
  PlannerField field = (PlannerField) GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (factory), "planner-field"));
  const PlannerTableColumnState *column = find_column (self, field);
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

/* Widths */

/* The person has dragged its edge. */
static void
width_cb (GtkColumnViewColumn *view_column, GParamSpec *pspec, PlannerTableColumns *self)
{
  if (self->filling)
    return;
  for (guint i = 0; i < self->columns->len; i++)
    {
      PlannerTableColumnState *column = &g_array_index (self->columns, PlannerTableColumnState, i);

      if (column->column == view_column && column->wide_width == 0)
        column->fills = FALSE;
    }
  planner_table_columns_fill (self, self->width);
}

static int
get_least (PlannerTableColumns *self, const PlannerTableColumnState *column)
{
  if (self->narrow)
    return NARROW_FILL_MIN;
  return MAX (FILL_MIN, self->width * column->given.share / 100);
}

static gboolean
fills_now (PlannerTableColumns *self, const PlannerTableColumnState *column)
{
  return column->fills || (self->narrow && column->given.narrow_width == PLANNER_TABLE_FILLS);
}

void
planner_table_columns_fill (PlannerTableColumns *self, int width)
{
  int rest = width;

  self->width = width;
  for (guint i = 0; i < self->columns->len; i++)
    {
      const PlannerTableColumnState *column = &g_array_index (self->columns, PlannerTableColumnState, i);

      if (!fills_now (self, column) && gtk_column_view_column_get_visible (column->column))
        rest -= gtk_column_view_column_get_fixed_width (column->column);
    }
  self->filling = TRUE;
  for (guint i = 0; i < self->columns->len; i++)
    {
      const PlannerTableColumnState *column = &g_array_index (self->columns, PlannerTableColumnState, i);

      if (fills_now (self, column))
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

void
planner_table_columns_save (PlannerTableColumns *self)
{
  for (guint i = 0; i < self->columns->len; i++)
    {
      const PlannerTableColumnState *column = &g_array_index (self->columns, PlannerTableColumnState, i);

      planner_table_column_write (column, self->settings, self->name, (int) i, (int) find_place (self, column->column));
    }
}

/* Showing and hiding */

static void
show_wanted (PlannerTableColumns *self)
{
  for (guint i = 0; i < self->columns->len; i++)
    {
      const PlannerTableColumnState *column = &g_array_index (self->columns, PlannerTableColumnState, i);

      gtk_column_view_column_set_visible (column->column,
                                          planner_table_column_is_wanted (column) && (!self->narrow || column->given.narrow));
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
add_action (PlannerTableColumns *self, PlannerTableColumnState *column, gboolean shown)
{
  g_autofree char *detailed = g_strconcat (ACTION_GROUP ".", planner_table_column_get_name (column), NULL);

  column->action = g_simple_action_new_stateful (planner_table_column_get_name (column), NULL, g_variant_new_boolean (shown));
  g_signal_connect (column->action, "change-state", G_CALLBACK (wanted_cb), self);
  g_action_map_add_action (G_ACTION_MAP (self->actions), G_ACTION (column->action));
  if (column->given.field != planner_table_columns_get_first (self))
    g_menu_append (self->menu, planner_table_column_get_title (column), detailed);
}

static void
make_column (PlannerTableColumns *self, PlannerTableColumnState *column)
{
  int width;
  gboolean shown = planner_table_column_read (column, self->settings, self->name, &width);

  column->column = gtk_column_view_column_new (planner_table_column_get_title (column), factory_new (self, column->given.field));
  gtk_column_view_column_set_id (column->column, planner_table_column_get_name (column));
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
  const PlannerTableColumnState *const *first = a;
  const PlannerTableColumnState *const *second = b;

  return (*first)->place - (*second)->place;
}

static void
append_in_order (PlannerTableColumns *self)
{
  g_autoptr (GPtrArray) order = g_ptr_array_new ();

  for (guint i = 0; i < self->columns->len; i++)
    g_ptr_array_add (order, &g_array_index (self->columns, PlannerTableColumnState, i));
  g_ptr_array_sort (order, compare_places);
  for (guint i = 0; i < order->len; i++)
    gtk_column_view_append_column (self->view, ((PlannerTableColumnState *) g_ptr_array_index (order, i))->column);
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
  self->columns = g_array_new (FALSE, TRUE, sizeof (PlannerTableColumnState));
  g_array_set_clear_func (self->columns, planner_table_column_clear);
  for (guint i = 0; i < n_columns; i++)
    {
      PlannerTableColumnState column = { .given = columns[i], .place = (int) i };

      g_array_append_val (self->columns, column);
    }
  for (guint i = 0; i < n_columns; i++)
    make_column (self, &g_array_index (self->columns, PlannerTableColumnState, i));
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
      const PlannerTableColumnState *column = &g_array_index (self->columns, PlannerTableColumnState, i);

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

void
planner_table_columns_set_narrow (PlannerTableColumns *self, gboolean narrow)
{
  if (self->narrow == narrow)
    return;
  self->narrow = narrow;
  self->filling = TRUE;
  for (guint i = 0; i < self->columns->len; i++)
    planner_table_column_set_narrow (&g_array_index (self->columns, PlannerTableColumnState, i), narrow);
  self->filling = FALSE;
  show_wanted (self);
}

PlannerField
planner_table_columns_get_first (PlannerTableColumns *self)
{
  return g_array_index (self->columns, PlannerTableColumnState, 0).given.field;
}

const char *
planner_table_columns_get_title (PlannerTableColumns *self, PlannerField field)
{
  const PlannerTableColumnState *column = find_column (self, field);

  return column != NULL ? planner_table_column_get_title (column) : "";
}

/* The list model is ordered by the outline: a sorter is what makes a head one to choose. */
void
planner_table_columns_set_sortable (PlannerTableColumns *self)
{
  g_autoptr (GtkSorter) sorter = GTK_SORTER (gtk_custom_sorter_new (NULL, NULL, NULL));

  for (guint i = 0; i < self->columns->len; i++)
    gtk_column_view_column_set_sorter (g_array_index (self->columns, PlannerTableColumnState, i).column, sorter);
}

void
planner_table_columns_set_cells (PlannerTableColumns *self, PlannerField field, PlannerTableCellFunc create,
                                 gpointer data)
{
  PlannerTableColumnState *column = find_column (self, field);
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
    if (g_array_index (self->columns, PlannerTableColumnState, i).column == column)
      return g_array_index (self->columns, PlannerTableColumnState, i).given.field;
  return PLANNER_FIELD_NONE;
}

GtkColumnViewColumn *
planner_table_columns_get_column (PlannerTableColumns *self, PlannerField field)
{
  const PlannerTableColumnState *column = find_column (self, field);

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
        if (g_array_index (self->columns, PlannerTableColumnState, j).column == column && gtk_column_view_column_get_visible (column)
            && g_array_index (self->columns, PlannerTableColumnState, j).create == NULL)
          g_array_append_val (fields, g_array_index (self->columns, PlannerTableColumnState, j).given.field);
    }
  return fields;
}

GArray *
planner_table_columns_dup_beneath (PlannerTableColumns *self)
{
  GArray *fields;

  if (!self->narrow)
    return NULL;
  fields = g_array_new (FALSE, FALSE, sizeof (PlannerField));
  for (guint i = 0; i < self->columns->len; i++)
    {
      const PlannerTableColumnState *column = &g_array_index (self->columns, PlannerTableColumnState, i);

      if (column->given.beneath && planner_table_column_is_wanted (column))
        g_array_append_val (fields, column->given.field);
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
