/* planner-typing.c: when what is typed into an editor is written
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "widgets/planner-typing.h"

#include "widgets/planner-messages.h"

#define PAUSE_MILLISECONDS 400

struct _PlannerTyping
{
  PlannerFieldEditor *editor; /* owns this */
  GtkWidget *text; /* owned: the editor's widgets can go before it */
  PlannerTypingGet get;
  gboolean while_typing;
  gboolean dirty;
  guint timeout;
  GtkEventController *focus; /* of the text */
};

static void
pause_cb (gpointer data)
{
  PlannerTyping *self = data;

  self->timeout = 0;
  planner_typing_flush (self);
}

static void
leave_cb (GtkEventControllerFocus *controller, PlannerTyping *self)
{
  g_autoptr (PlannerFieldEditor) editor = g_object_ref (self->editor);

  if (planner_typing_flush (self))
    planner_field_editor_revert (editor);
}

PlannerTyping *
planner_typing_new (PlannerFieldEditor *editor, GtkWidget *text, gboolean while_typing, PlannerTypingGet get)
{
  PlannerTyping *self = g_new0 (PlannerTyping, 1);

  self->editor = editor;
  self->text = g_object_ref (text);
  self->while_typing = while_typing;
  self->get = get;
  self->focus = gtk_event_controller_focus_new ();
  g_signal_connect (self->focus, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (text, self->focus);
  planner_text_set_committed (text, TRUE);
  return self;
}

void
planner_typing_free (PlannerTyping *self)
{
  g_clear_handle_id (&self->timeout, g_source_remove);
  g_signal_handlers_disconnect_by_data (self->focus, self);
  g_object_unref (self->text);
  g_free (self);
}

void
planner_typing_touch (PlannerTyping *self)
{
  self->dirty = TRUE;
  planner_text_set_committed (self->text, FALSE);
  g_clear_handle_id (&self->timeout, g_source_remove);
  if (self->while_typing)
    self->timeout = g_timeout_add_once (PAUSE_MILLISECONDS, pause_cb, self);
}

gboolean
planner_typing_is_dirty (PlannerTyping *self)
{
  return self->dirty;
}

gboolean
planner_typing_flush (PlannerTyping *self)
{
  g_autoptr (PlannerFieldEditor) editor = NULL;
  g_autofree char *text = NULL;

  g_clear_handle_id (&self->timeout, g_source_remove);
  if (!self->dirty)
    return TRUE;
  /* Writing can move the record to where this editor is not: it then goes, and must not write again. */
  editor = g_object_ref (self->editor);
  self->dirty = FALSE;
  text = self->get (editor);
  if (!planner_field_editor_write_text (editor, text, TRUE))
    {
      self->dirty = TRUE;
      return FALSE;
    }
  planner_text_set_committed (self->text, TRUE);
  return TRUE;
}

void
planner_typing_forget (PlannerTyping *self)
{
  self->dirty = FALSE;
  g_clear_handle_id (&self->timeout, g_source_remove);
  planner_text_set_committed (self->text, TRUE);
}
