/* planner-record-table.c: an outline of records as a table whose cells are edited where they are
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "widgets/planner-record-table-parts.h"

enum
{
  SELECTION_CHANGED,
  ENTERED,
  EDIT_FINISHED,
  ROWS_DROPPED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PlannerRecordTable, planner_record_table, ADW_TYPE_BIN)

/* What cells ask */

const char *
planner_record_table_get_title (PlannerRecordTable *self, PlannerField field)
{
  return planner_table_columns_get_title (self->columns, field);
}

PlannerOutline *
planner_record_table_get_outline (PlannerRecordTable *self)
{
  g_return_val_if_fail (PLANNER_IS_RECORD_TABLE (self), NULL);

  return self->outline;
}

int
planner_record_table_get_width (PlannerRecordTable *self)
{
  return self->width;
}

void
planner_record_table_add_cell (PlannerRecordTable *self, PlannerTableCell *cell)
{
  g_ptr_array_add (self->cells, cell);
}

void
planner_record_table_remove_cell (PlannerRecordTable *self, PlannerTableCell *cell)
{
  g_ptr_array_remove_fast (self->cells, cell);
}

void
planner_record_table_enter (PlannerRecordTable *self, PlannerOutlineRow *row)
{
  planner_record_table_scroll_sideways (self);
  g_signal_emit (self, signals[ENTERED], 0, row);
}

void
planner_record_table_drop (PlannerRecordTable *self, PlannerOutlineRow *target, PlannerDropPlace place)
{
  g_signal_emit (self, signals[ROWS_DROPPED], 0, target, (int) place);
}

/* Actions */

static void
select_all_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PlannerRecordTable *self = PLANNER_RECORD_TABLE (widget);

  planner_record_table_make_all (self);
  gtk_selection_model_select_all (GTK_SELECTION_MODEL (self->selection));
}

static void
fold_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PlannerRecordTable *self = PLANNER_RECORD_TABLE (widget);

  if (g_str_equal (name, "table.expand-all"))
    planner_outline_expand_all (self->outline);
  else
    planner_outline_collapse_all (self->outline);
}

void
planner_record_table_set_open_action (PlannerRecordTable *self, const char *action)
{
  g_return_if_fail (PLANNER_IS_RECORD_TABLE (self));

  self->open_action = action;
}

gboolean
planner_record_table_open (PlannerRecordTable *self, PlannerOutlineRow *row)
{
  if (self->open_action == NULL || planner_outline_row_is_heading (row))
    return FALSE;
  planner_record_table_take (self, row);
  gtk_widget_activate_action (GTK_WIDGET (self), self->open_action, NULL);
  return TRUE;
}

static void
activate_cb (GtkColumnView *view, guint position, PlannerRecordTable *self)
{
  PlannerOutlineRow *row = planner_record_table_peek_row (self, position);

  if (row != NULL && planner_outline_row_is_heading (row))
    planner_outline_set_expanded (self->outline, row, !planner_outline_row_is_expanded (row));
}

/* Rows */

static void
row_changed_cb (PlannerOutlineRow *row, GtkColumnViewRow *item)
{
  PlannerRecordTable *self = g_object_get_data (G_OBJECT (item), "planner-table");

  planner_record_table_name_row (self, item);
}

static void
bind_row_cb (GtkSignalListItemFactory *factory, GtkColumnViewRow *item, PlannerRecordTable *self)
{
  PlannerOutlineRow *row = gtk_column_view_row_get_item (item);

  gtk_column_view_row_set_focusable (item, FALSE); /* its cells are */
  gtk_column_view_row_set_selectable (item, planner_record_table_is_selectable (self, row));
  gtk_column_view_row_set_activatable (item, planner_outline_row_is_heading (row));
  planner_record_table_name_row (self, item);
  g_object_set_data (G_OBJECT (item), "planner-table", self);
  g_signal_connect (row, "changed", G_CALLBACK (row_changed_cb), item);
  g_ptr_array_add (self->rows, item);
}

/* A row that has the focus is kept by the window, longer than the table. */
static void
unbind_row_cb (GtkSignalListItemFactory *factory, GtkColumnViewRow *item)
{
  g_signal_handlers_disconnect_by_func (gtk_column_view_row_get_item (item), row_changed_cb, item);
}

static void
forget_row_cb (GtkSignalListItemFactory *factory, GtkColumnViewRow *item, PlannerRecordTable *self)
{
  g_ptr_array_remove_fast (self->rows, item);
}

/* The object */

static gboolean
fill_idle_cb (gpointer data)
{
  PlannerRecordTable *self = data;

  self->fill_idle = 0;
  planner_table_columns_fill (self->columns, self->width);
  for (guint i = 0; i < self->cells->len; i++)
    if (PLANNER_IS_RECORD_CELL (g_ptr_array_index (self->cells, i)))
      planner_record_cell_reach (g_ptr_array_index (self->cells, i));
  return G_SOURCE_REMOVE;
}

/* Widths cannot be set while sizes are being given out. */
static void
page_size_cb (GtkAdjustment *adjustment, GParamSpec *pspec, PlannerRecordTable *self)
{
  int width = (int) gtk_adjustment_get_page_size (adjustment);

  if (self->width == width)
    return;
  self->width = width;
  if (self->fill_idle == 0)
    self->fill_idle = g_idle_add_full (G_PRIORITY_HIGH_IDLE, fill_idle_cb, self, NULL);
}

static void
planner_record_table_unmap (GtkWidget *widget)
{
  planner_record_table_end_ahead (PLANNER_RECORD_TABLE (widget));
  planner_table_columns_save (PLANNER_RECORD_TABLE (widget)->columns);

  GTK_WIDGET_CLASS (planner_record_table_parent_class)->unmap (widget);
}

static gboolean
planner_record_table_grab_focus (GtkWidget *widget)
{
  return planner_record_table_focus_current (PLANNER_RECORD_TABLE (widget));
}

void
planner_record_table_stop_tick (PlannerRecordTable *self, guint *tick)
{
  if (*tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), *tick);
  *tick = 0;
}

static void
planner_record_table_dispose (GObject *object)
{
  PlannerRecordTable *self = PLANNER_RECORD_TABLE (object);

  planner_record_table_stop_tick (self, &self->edit_tick);
  planner_record_table_stop_tick (self, &self->sideways_tick);
  planner_record_table_stop_tick (self, &self->shown_tick);
  planner_record_table_stop_tick (self, &self->near_tick);
  g_clear_handle_id (&self->fill_idle, g_source_remove);
  if (self->outline != NULL)
    g_clear_signal_handler (&self->moved_handler, self->outline);
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  g_clear_weak_pointer (&self->drop_line);
  if (self->view != NULL)
    gtk_column_view_set_model (self->view, NULL);
  self->view = NULL;
  if (self->outline != NULL)
    planner_outline_set_order (self->outline, NULL, NULL, FALSE);
  g_clear_pointer (&self->columns, planner_table_columns_free);

  G_OBJECT_CLASS (planner_record_table_parent_class)->dispose (object);
}

static void
planner_record_table_finalize (GObject *object)
{
  PlannerRecordTable *self = PLANNER_RECORD_TABLE (object);

  g_ptr_array_unref (self->cells);
  g_ptr_array_unref (self->rows);
  g_string_free (self->ahead, TRUE);
  g_hash_table_unref (self->wanted);
  g_free (self->edit_id);
  g_free (self->menu_key);
  g_free (self->shown_key);
  g_clear_object (&self->selection);
  g_clear_object (&self->near);
  g_clear_object (&self->outline);

  G_OBJECT_CLASS (planner_record_table_parent_class)->finalize (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "table.copy", NULL, planner_record_table_copy);
  gtk_widget_class_install_action (widget_class, "table.save", NULL, planner_record_table_save);
  gtk_widget_class_install_action (widget_class, "table.select-all", NULL, select_all_action);
  gtk_widget_class_install_action (widget_class, "table.expand-all", NULL, fold_action);
  gtk_widget_class_install_action (widget_class, "table.collapse-all", NULL, fold_action);
  gtk_widget_class_install_action (widget_class, "table.menu", NULL, planner_record_table_pop_up);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "table.copy", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0, "table.menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, "table.menu", NULL);
}

static void
planner_record_table_class_init (PlannerRecordTableClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = planner_record_table_dispose;
  object_class->finalize = planner_record_table_finalize;
  widget_class->unmap = planner_record_table_unmap;
  widget_class->grab_focus = planner_record_table_grab_focus;
  install_actions (widget_class);

  signals[SELECTION_CHANGED] = g_signal_new ("selection-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                             NULL, NULL, G_TYPE_NONE, 0);
  signals[ENTERED] = g_signal_new ("entered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, PLANNER_TYPE_OUTLINE_ROW);
  signals[EDIT_FINISHED] = g_signal_new ("edit-finished", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                         NULL, G_TYPE_NONE, 3, G_TYPE_STRING, G_TYPE_UINT, G_TYPE_BOOLEAN);
  signals[ROWS_DROPPED] = g_signal_new ("rows-dropped", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                        NULL, G_TYPE_NONE, 2, PLANNER_TYPE_OUTLINE_ROW, G_TYPE_INT);
}

static void
planner_record_table_init (PlannerRecordTable *self)
{
  self->cells = g_ptr_array_new ();
  self->rows = g_ptr_array_new ();
  self->ahead = g_string_new (NULL);
  self->wanted = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  planner_record_table_add_menu_gestures (self);
  planner_record_table_add_dragging (self);
}

static void
make_view (PlannerRecordTable *self, const char *name, const PlannerTableColumn *columns, guint n_columns)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  g_autoptr (GtkListItemFactory) rows = gtk_signal_list_item_factory_new ();

  g_signal_connect (rows, "bind", G_CALLBACK (bind_row_cb), self);
  g_signal_connect (rows, "unbind", G_CALLBACK (unbind_row_cb), NULL);
  g_signal_connect_object (rows, "unbind", G_CALLBACK (forget_row_cb), self, G_CONNECT_DEFAULT);
  planner_record_table_make_selection (self);
  self->view = GTK_COLUMN_VIEW (gtk_column_view_new (NULL));
  gtk_column_view_set_row_factory (self->view, rows);
  gtk_column_view_set_tab_behavior (self->view, GTK_LIST_TAB_CELL);
  gtk_widget_add_css_class (GTK_WIDGET (self->view), "planner-table");
  self->columns = planner_table_columns_new (self, name, columns, n_columns);
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
  g_signal_connect (self->view, "activate", G_CALLBACK (activate_cb), self);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->view));
  g_signal_connect_object (gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (scrolled)), "notify::page-size",
                           G_CALLBACK (page_size_cb), self, G_CONNECT_DEFAULT);
  gtk_widget_set_vexpand (scrolled, TRUE);
  adw_bin_set_child (ADW_BIN (self), scrolled);
}

GtkWidget *
planner_record_table_new (PlannerOutline *outline, const char *name, const PlannerTableColumn *columns,
                          guint n_columns)
{
  PlannerRecordTable *self;

  g_return_val_if_fail (PLANNER_IS_OUTLINE (outline), NULL);
  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (n_columns > 0, NULL);

  self = g_object_new (PLANNER_TYPE_RECORD_TABLE, NULL);
  self->outline = g_object_ref (outline);
  make_view (self, name, columns, n_columns);
  return GTK_WIDGET (self);
}

/* Binds those again that stood there before the functions came. */
static void
name_rows (PlannerRecordTable *self)
{
  g_autoptr (GtkListItemFactory) factory = g_object_ref (gtk_column_view_get_row_factory (self->view));

  gtk_column_view_set_row_factory (self->view, NULL);
  gtk_column_view_set_row_factory (self->view, factory);
}

void
planner_record_table_set_functions (PlannerRecordTable *self, PlannerTableLookFunc look,
                                    PlannerTableHeadingFunc heading, PlannerTableSentenceFunc sentence, gpointer data)
{
  g_return_if_fail (PLANNER_IS_RECORD_TABLE (self));

  self->look = look;
  self->heading = heading;
  self->sentence = sentence;
  self->data = data;
  name_rows (self);
  planner_record_table_refresh (self);
}

void
planner_record_table_set_editors (PlannerRecordTable *self, PlannerTableEditorFunc create, PlannerTableCopyFunc copy,
                                  gpointer data)
{
  g_return_if_fail (PLANNER_IS_RECORD_TABLE (self));

  self->create_editor = create;
  self->copy = copy;
  self->editor_data = data;
}

void
planner_record_table_set_narrow (PlannerRecordTable *self, gboolean narrow)
{
  g_return_if_fail (PLANNER_IS_RECORD_TABLE (self));

  planner_table_columns_set_narrow (self->columns, narrow);
  planner_record_table_refresh (self);
}

gboolean
planner_record_table_shows (PlannerRecordTable *self, PlannerField field)
{
  GtkColumnViewColumn *column;

  g_return_val_if_fail (PLANNER_IS_RECORD_TABLE (self), FALSE);

  column = planner_table_columns_get_column (self->columns, field);
  return column != NULL && gtk_column_view_column_get_visible (column);
}

void
planner_record_table_set_cells (PlannerRecordTable *self, PlannerField field, PlannerTableCellFunc create,
                                gpointer data)
{
  g_return_if_fail (PLANNER_IS_RECORD_TABLE (self));
  g_return_if_fail (create != NULL);

  planner_table_columns_set_cells (self->columns, field, create, data);
}

GtkWidget *
planner_record_table_get_view (PlannerRecordTable *self)
{
  g_return_val_if_fail (PLANNER_IS_RECORD_TABLE (self), NULL);

  return GTK_WIDGET (self->view);
}

/* The first of the parts that a GtkColumnView is documented to be made of. */
GtkWidget *
planner_record_table_get_head (PlannerRecordTable *self)
{
  g_return_val_if_fail (PLANNER_IS_RECORD_TABLE (self), NULL);

  return gtk_widget_get_first_child (GTK_WIDGET (self->view));
}

gboolean
planner_record_table_find_head (PlannerRecordTable *self, PlannerField field, GtkWidget *widget,
                                graphene_rect_t *bounds)
{
  GtkWidget *head;

  g_return_val_if_fail (PLANNER_IS_RECORD_TABLE (self), FALSE);
  g_return_val_if_fail (GTK_IS_WIDGET (widget), FALSE);

  head = gtk_widget_get_first_child (planner_record_table_get_head (self));
  for (guint place = planner_table_columns_get_place (self->columns, field); head != NULL && place > 0; place--)
    head = gtk_widget_get_next_sibling (head);
  return head != NULL && gtk_widget_get_visible (head) && gtk_widget_compute_bounds (head, widget, bounds);
}

GPtrArray *
planner_record_table_list_cells (PlannerRecordTable *self, PlannerField field)
{
  GPtrArray *cells;

  g_return_val_if_fail (PLANNER_IS_RECORD_TABLE (self), NULL);

  cells = g_ptr_array_new ();
  for (guint i = 0; i < self->cells->len; i++)
    {
      PlannerTableCell *cell = g_ptr_array_index (self->cells, i);

      if (planner_table_cell_get_field (cell) == field && planner_table_cell_get_row (cell) != NULL
          && gtk_widget_get_mapped (GTK_WIDGET (cell)))
        g_ptr_array_add (cells, cell);
    }
  return cells;
}

GtkAdjustment *
planner_record_table_get_adjustment (PlannerRecordTable *self, GtkOrientation orientation)
{
  g_return_val_if_fail (PLANNER_IS_RECORD_TABLE (self), NULL);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    return gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (self->view));
  return gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->view));
}

GArray *
planner_record_table_dup_fields (PlannerRecordTable *self)
{
  g_return_val_if_fail (PLANNER_IS_RECORD_TABLE (self), NULL);

  return planner_table_columns_dup_shown (self->columns);
}

GMenuModel *
planner_record_table_get_columns_menu (PlannerRecordTable *self)
{
  g_return_val_if_fail (PLANNER_IS_RECORD_TABLE (self), NULL);

  return planner_table_columns_get_menu (self->columns);
}

GActionGroup *
planner_record_table_get_columns_actions (PlannerRecordTable *self)
{
  g_return_val_if_fail (PLANNER_IS_RECORD_TABLE (self), NULL);

  return planner_table_columns_get_actions (self->columns);
}
