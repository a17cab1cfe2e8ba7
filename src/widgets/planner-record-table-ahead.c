/* planner-record-table-ahead.c: what is typed before the cell that it is meant for is there
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A new row has its cells some frames after it was asked for, longer in a large plan. Who goes on typing meanwhile loses nothing: the keys are
 * kept, and written when the cell is edited. A line end among them ends that edit, and what follows is for the next cell.
 */
#include "widgets/planner-record-table-parts.h"

static gboolean
is_enter (guint keyval)
{
  return keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter || keyval == GDK_KEY_ISO_Enter;
}

static void
take_last_back (GString *ahead)
{
  const char *last = g_utf8_find_prev_char (ahead->str, ahead->str + ahead->len);

  if (last != NULL)
    g_string_truncate (ahead, (gsize) (last - ahead->str));
}

static gboolean
key_cb (GtkEventControllerKey *controller, guint keyval, guint keycode, GdkModifierType state, PlannerRecordTable *self)
{
  GdkModifierType modifiers = state & gtk_accelerator_get_default_mod_mask () & ~GDK_SHIFT_MASK;
  gunichar c = is_enter (keyval) ? '\n' : gdk_keyval_to_unicode (keyval);

  if (modifiers != 0 || (c != '\n' && keyval != GDK_KEY_BackSpace && (c == 0 || g_unichar_iscntrl (c))))
    return GDK_EVENT_PROPAGATE;
  if (keyval == GDK_KEY_BackSpace)
    take_last_back (self->ahead);
  else
    g_string_append_unichar (self->ahead, c);
  return GDK_EVENT_STOP;
}

void
planner_record_table_begin_ahead (PlannerRecordTable *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (self->ahead_keys != NULL || root == NULL)
    return;
  self->ahead_keys = gtk_event_controller_key_new ();
  gtk_event_controller_set_propagation_phase (self->ahead_keys, GTK_PHASE_CAPTURE);
  g_signal_connect (self->ahead_keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (root), self->ahead_keys);
}

void
planner_record_table_end_ahead (PlannerRecordTable *self)
{
  if (self->ahead_keys != NULL)
    gtk_widget_remove_controller (gtk_event_controller_get_widget (self->ahead_keys), self->ahead_keys);
  self->ahead_keys = NULL;
}

static void
type (GtkWidget *into, const char *text)
{
  int position;

  if (GTK_IS_TEXT_VIEW (into))
    gtk_text_buffer_insert_at_cursor (gtk_text_view_get_buffer (GTK_TEXT_VIEW (into)), text, -1);
  if (!GTK_IS_EDITABLE (into))
    return;
  gtk_editable_delete_selection (GTK_EDITABLE (into));
  position = gtk_editable_get_position (GTK_EDITABLE (into));
  gtk_editable_insert_text (GTK_EDITABLE (into), text, -1, &position);
  gtk_editable_set_position (GTK_EDITABLE (into), position);
}

void
planner_record_table_type_ahead (PlannerRecordTable *self, PlannerRecordCell *cell)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  const char *end = strchr (self->ahead->str, '\n');
  g_autofree char *text = end != NULL ? g_strndup (self->ahead->str, (gsize) (end - self->ahead->str))
                                      : g_strdup (self->ahead->str);

  g_string_erase (self->ahead, 0, (gssize) strlen (text) + (end != NULL ? 1 : 0));
  if (*text != '\0' && root != NULL && gtk_root_get_focus (root) != NULL)
    type (gtk_root_get_focus (root), text);
  if (end != NULL)
    planner_record_cell_enter (cell);
}
