/* planner-prose-editor.c: edits prose of many lines, or a list of texts, one on each line
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "widgets/planner-prose-editor.h"

#include <glib/gi18n.h>

#include "widgets/planner-typing.h"

struct _PlannerProseEditor
{
  PlannerFieldEditor parent_instance;

  GtkWidget *view;
  PlannerTyping *typing;
  gboolean showing;
  guint fit_idle;
};

G_DEFINE_FINAL_TYPE (PlannerProseEditor, planner_prose_editor, PLANNER_TYPE_FIELD_EDITOR)

static char *
dup_text (PlannerFieldEditor *editor)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (PLANNER_PROSE_EDITOR (editor)->view));
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

static gboolean
fit_cb (gpointer data)
{
  PlannerProseEditor *self = data;

  self->fit_idle = 0;
  gtk_widget_queue_resize (self->view);
  return G_SOURCE_REMOVE;
}

/* A text view knows how high it is only after it has wrapped its lines, which it does when idle. */
static void
queue_fit (PlannerProseEditor *self)
{
  if (self->fit_idle == 0)
    self->fit_idle = g_idle_add_full (G_PRIORITY_LOW, fit_cb, self, NULL);
}

static void
planner_prose_editor_show (PlannerFieldEditor *editor, const char *value, gboolean mixed)
{
  PlannerProseEditor *self = PLANNER_PROSE_EDITOR (editor);
  g_autofree char *present = dup_text (editor);
  g_autofree char *text = planner_value_to_edit (planner_field_editor_get_info (editor)->field, value);

  if (planner_typing_is_dirty (self->typing))
    return;
  planner_field_editor_set_hint (editor, mixed ? _("Several values") : NULL);
  if (g_str_equal (present, text))
    return;
  self->showing = TRUE;
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view)), text, -1);
  self->showing = FALSE;
  queue_fit (self);
}

static void
changed_cb (GtkTextBuffer *buffer, PlannerProseEditor *self)
{
  if (!self->showing)
    planner_typing_touch (self->typing);
}

static gboolean
planner_prose_editor_flush (PlannerFieldEditor *editor)
{
  return planner_typing_flush (PLANNER_PROSE_EDITOR (editor)->typing);
}

static void
planner_prose_editor_forget (PlannerFieldEditor *editor)
{
  planner_typing_forget (PLANNER_PROSE_EDITOR (editor)->typing);
}

static void
planner_prose_editor_begin (PlannerFieldEditor *editor)
{
  GtkTextView *view = GTK_TEXT_VIEW (PLANNER_PROSE_EDITOR (editor)->view);
  GtkTextIter start;
  GtkTextIter end;

  gtk_widget_grab_focus (GTK_WIDGET (view));
  gtk_text_buffer_get_bounds (gtk_text_view_get_buffer (view), &start, &end);
  gtk_text_buffer_place_cursor (gtk_text_view_get_buffer (view), &end);
}

static void
planner_prose_editor_set_up (PlannerFieldEditor *editor)
{
  PlannerProseEditor *self = PLANNER_PROSE_EDITOR (editor);
  GtkTextView *view;

  self->view = gtk_text_view_new ();
  view = GTK_TEXT_VIEW (self->view);
  gtk_text_view_set_wrap_mode (view, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (view, FALSE);
  gtk_text_view_set_editable (view, planner_field_editor_is_editable (editor));
  gtk_widget_add_css_class (self->view, "planner-prose");
  self->typing = planner_typing_new (editor, self->view, TRUE, dup_text);
  planner_field_editor_describe (editor, self->view);
  planner_field_editor_set_content (editor, self->view);
  g_signal_connect_swapped (self->view, "map", G_CALLBACK (queue_fit), self);
  g_signal_connect (gtk_text_view_get_buffer (view), "changed", G_CALLBACK (changed_cb), self);
}

static void
planner_prose_editor_dispose (GObject *object)
{
  PlannerProseEditor *self = PLANNER_PROSE_EDITOR (object);

  g_clear_handle_id (&self->fit_idle, g_source_remove);
  if (self->typing != NULL)
    planner_typing_forget (self->typing);

  G_OBJECT_CLASS (planner_prose_editor_parent_class)->dispose (object);
}

static void
planner_prose_editor_finalize (GObject *object)
{
  g_clear_pointer (&PLANNER_PROSE_EDITOR (object)->typing, planner_typing_free);

  G_OBJECT_CLASS (planner_prose_editor_parent_class)->finalize (object);
}

static void
planner_prose_editor_class_init (PlannerProseEditorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  PlannerFieldEditorClass *editor_class = PLANNER_FIELD_EDITOR_CLASS (klass);

  object_class->dispose = planner_prose_editor_dispose;
  object_class->finalize = planner_prose_editor_finalize;
  editor_class->set_up = planner_prose_editor_set_up;
  editor_class->show = planner_prose_editor_show;
  editor_class->flush = planner_prose_editor_flush;
  editor_class->forget = planner_prose_editor_forget;
  editor_class->begin = planner_prose_editor_begin;
}

static void
planner_prose_editor_init (PlannerProseEditor *self)
{
}
