/* planner-table-paste.c: a table from the clipboard
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "widgets/planner-table-paste.h"

#include <glib/gi18n.h>

#include "core/exchange/planner-table-clipboard.h"
#include "widgets/planner-messages.h"

#define MAX_BYTES (64 * 1024 * 1024)
#define PIECE_BYTES (64 * 1024)

typedef struct
{
  GtkWidget *from;
  PlannerKind kind;
  PlannerField field; /* that has @value in each record, or PLANNER_FIELD_NONE */
  char *value;
  PlannerNoTableFunc none;
  gboolean is_html;
  GByteArray *content;
} Pasting;

static void
pasting_free (Pasting *self)
{
  g_object_unref (self->from);
  g_clear_pointer (&self->content, g_byte_array_unref);
  g_free (self->value);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Pasting, pasting_free)

static void read_clipboard (Pasting *self, gboolean is_html);

static void
give_up (Pasting *self)
{
  g_autoptr (Pasting) pasting = self;

  if (pasting->none != NULL)
    pasting->none (pasting->from);
  else
    planner_toast (pasting->from, _("There is no table to paste"));
}

/* What is HTML to one program can be a table to another only as text. */
static void
go_on (Pasting *self)
{
  if (self->is_html)
    read_clipboard (self, FALSE);
  else
    give_up (self);
}

static void
show_table (Pasting *self, GBytes *table)
{
  g_autoptr (Pasting) pasting = self;

  gtk_widget_activate_action (pasting->from, "win.paste-table", "(s@ay)", planner_kind_get_info (pasting->kind)->name,
                              g_variant_new_from_bytes (G_VARIANT_TYPE_BYTESTRING, table, TRUE));
}

static void
find_table (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Pasting *self = data;
  g_autoptr (GBytes) content = g_byte_array_free_to_bytes (g_steal_pointer (&self->content));
  g_autoptr (GBytes) table = self->is_html ? planner_table_from_html (content) : planner_table_from_text (content);

  if (table != NULL && self->field != PLANNER_FIELD_NONE)
    g_task_return_pointer (task, planner_table_add_column (table, self->field, self->value), (GDestroyNotify) g_bytes_unref);
  else
    g_task_return_pointer (task, g_steal_pointer (&table), (GDestroyNotify) g_bytes_unref);
}

static void
found_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GBytes) table = g_task_propagate_pointer (G_TASK (result), NULL);

  if (table != NULL)
    show_table (data, table);
  else
    go_on (data);
}

static void
piece_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  GInputStream *stream = G_INPUT_STREAM (source);
  Pasting *self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) piece = g_input_stream_read_bytes_finish (stream, result, &error);
  gsize size = piece != NULL ? g_bytes_get_size (piece) : 0;

  if (piece == NULL || self->content->len + size > MAX_BYTES)
    {
      if (error != NULL)
        planner_show_error (self->from, _("Nothing was pasted"), error);
      else
        planner_toast (self->from, _("That is too much text to paste; import it as a file."));
      pasting_free (self);
      return;
    }
  g_byte_array_append (self->content, g_bytes_get_data (piece, NULL), (guint) size);
  if (size == 0)
    {
      g_autoptr (GTask) task = g_task_new (NULL, NULL, found_cb, self);

      g_task_set_task_data (task, self, NULL);
      g_task_run_in_thread (task, find_table);
    }
  else
    g_input_stream_read_bytes_async (stream, PIECE_BYTES, G_PRIORITY_DEFAULT, NULL, piece_cb, self);
}

static void
stream_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Pasting *self = data;
  g_autoptr (GInputStream) stream = gdk_clipboard_read_finish (GDK_CLIPBOARD (source), result, NULL, NULL);

  if (stream != NULL)
    g_input_stream_read_bytes_async (stream, PIECE_BYTES, G_PRIORITY_DEFAULT, NULL, piece_cb, self);
  else
    go_on (self);
}

static void
read_clipboard (Pasting *self, gboolean is_html)
{
  static const char *const html_types[] = { "text/html", NULL };
  static const char *const text_types[] = { "text/plain;charset=utf-8", "text/plain", NULL };

  self->is_html = is_html;
  g_clear_pointer (&self->content, g_byte_array_unref);
  self->content = g_byte_array_new ();
  gdk_clipboard_read_async (gtk_widget_get_clipboard (self->from), (const char **) (is_html ? html_types : text_types),
                            G_PRIORITY_DEFAULT, NULL, stream_cb, self);
}

void
planner_table_paste (GtkWidget *from, PlannerKind kind, PlannerNoTableFunc none)
{
  planner_table_paste_with (from, kind, PLANNER_FIELD_NONE, NULL, none);
}

void
planner_table_paste_with (GtkWidget *from, PlannerKind kind, PlannerField field, const char *value, PlannerNoTableFunc none)
{
  Pasting *self;

  g_return_if_fail (GTK_IS_WIDGET (from));

  self = g_new0 (Pasting, 1);
  self->from = g_object_ref (from);
  self->kind = kind;
  self->field = field;
  self->value = g_strdup (value);
  self->none = none;
  read_clipboard (self, TRUE);
}
