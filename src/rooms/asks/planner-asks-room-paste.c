/* planner-asks-room-paste.c: a list from Word or plain text becomes nested asks
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gi18n.h>

#include "rooms/asks/planner-ask-lines.h"
#include "rooms/asks/planner-asks-room-private.h"
#include "widgets/planner-messages.h"

#define MAX_BYTES (4 * 1024 * 1024)
#define MAX_PREVIEW 200
#define INDENT_PIXELS 18

typedef struct
{
  PlannerAsksRoom *room;
  GArray *lines;
  PlannerRecord *ask; /* what they go below; %NULL: the end of the group */
  PlannerBranchGroup group;
  GtkWidget *nested; /* a check button, or %NULL */
  GString *bytes;
  gboolean is_html;
} Pasting;

static void
pasting_free (Pasting *pasting)
{
  g_clear_pointer (&pasting->lines, g_array_unref);
  g_clear_object (&pasting->ask);
  g_clear_object (&pasting->room);
  planner_branch_group_clear (&pasting->group);
  if (pasting->bytes != NULL)
    g_string_free (pasting->bytes, TRUE);
  g_free (pasting);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Pasting, pasting_free)

static void
paste_lines (Pasting *pasting, gboolean nested)
{
  PlannerTreeRoom *room = PLANNER_TREE_ROOM (pasting->room);
  PlannerBranchTarget target = { pasting->ask, nested ? PLANNER_BRANCH_INTO : PLANNER_BRANCH_AFTER, &pasting->group };
  g_autoptr (GError) error = NULL;
  g_autofree char *sentence = NULL;
  g_auto (GStrv) ids = planner_asks_paste (pasting->room->plan, pasting->lines, &target, &error);

  if (ids == NULL)
    {
      planner_show_error (GTK_WIDGET (room), _("Nothing was pasted"), error);
      return;
    }
  for (guint i = 0; ids[i] != NULL; i++)
    planner_record_filter_add_exception (planner_tree_room_get_filter (room), ids[i]);
  planner_outline_refilter (planner_tree_room_get_outline (room));
  planner_tree_room_select (room, (const char *const *) ids);
  sentence = g_strdup_printf (ngettext ("%u ask pasted", "%u asks pasted", pasting->lines->len), pasting->lines->len);
  planner_toast_undo (GTK_WIDGET (room), sentence);
}

static GtkWidget *
make_preview (GArray *lines)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  for (guint i = 0; i < MIN (lines->len, MAX_PREVIEW); i++)
    {
      const PlannerAskLine *line = &g_array_index (lines, PlannerAskLine, i);
      GtkWidget *label = gtk_label_new (line->text);

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      gtk_widget_set_margin_start (label, (int) MIN (line->depth, 10) * INDENT_PIXELS);
      gtk_box_append (GTK_BOX (box), label);
    }
  if (lines->len > MAX_PREVIEW)
    {
      guint more = lines->len - MAX_PREVIEW;
      g_autofree char *text = g_strdup_printf (ngettext ("and %u more", "and %u more", more), more);
      GtkWidget *label = gtk_label_new (text);

      gtk_widget_add_css_class (label, "dimmed");
      gtk_box_append (GTK_BOX (box), label);
    }
  gtk_widget_add_css_class (scrolled, "card");
  gtk_widget_add_css_class (box, "planner-preview");
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), 300);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), box);
  return scrolled;
}

static void
response_cb (AdwAlertDialog *dialog, const char *response, Pasting *pasting)
{
  if (g_str_equal (response, "paste"))
    paste_lines (pasting, pasting->nested != NULL && gtk_check_button_get_active (GTK_CHECK_BUTTON (pasting->nested)));
}

static void
pasting_closure_free (gpointer data, GClosure *closure)
{
  pasting_free (data);
}

static void
preview (Pasting *pasting)
{
  AdwAlertDialog *dialog = ADW_ALERT_DIALOG (adw_alert_dialog_new (NULL, NULL));
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  guint n = pasting->lines->len;

  adw_alert_dialog_format_heading (dialog, ngettext ("Paste %u Ask?", "Paste %u Asks?", n), n);
  if (pasting->ask != NULL)
    {
      g_autofree char *title = planner_record_dup_title (pasting->ask);

      adw_alert_dialog_format_body (dialog, _("They go below “%s”, in one step."), title);
      pasting->nested = gtk_check_button_new_with_mnemonic (_("_Nest them in it"));
    }
  else
    adw_alert_dialog_set_body (dialog, _("They are added at the end, in one step."));
  gtk_box_append (GTK_BOX (box), make_preview (pasting->lines));
  if (pasting->nested != NULL)
    gtk_box_append (GTK_BOX (box), pasting->nested);
  adw_alert_dialog_set_extra_child (dialog, box);
  adw_alert_dialog_add_responses (dialog, "cancel", _("_Cancel"), "paste", _("_Paste"), NULL);
  adw_alert_dialog_set_response_appearance (dialog, "paste", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (dialog, "paste");
  adw_alert_dialog_set_close_response (dialog, "cancel");
  g_signal_connect_data (dialog, "response", G_CALLBACK (response_cb), pasting, pasting_closure_free,
                         G_CONNECT_DEFAULT);
  adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (pasting->room));
}

static void
read_lines (Pasting *pasting)
{
  const char *text = pasting->bytes->str;

  pasting->lines = pasting->is_html ? planner_ask_lines_from_html (text) : planner_ask_lines_from_text (text);
  if (pasting->lines->len == 0)
    {
      planner_toast (GTK_WIDGET (pasting->room), _("There is no text to paste"));
      pasting_free (pasting);
    }
  else if (pasting->lines->len == 1)
    {
      paste_lines (pasting, FALSE);
      pasting_free (pasting);
    }
  else
    preview (pasting);
}

static void
bytes_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  GInputStream *stream = G_INPUT_STREAM (source);
  g_autoptr (Pasting) pasting = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_input_stream_read_bytes_finish (stream, result, &error);

  if (bytes == NULL)
    {
      planner_show_error (GTK_WIDGET (pasting->room), _("Nothing was pasted"), error);
      return;
    }
  g_string_append_len (pasting->bytes, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes));
  if (g_bytes_get_size (bytes) == 0)
    read_lines (g_steal_pointer (&pasting));
  else if (pasting->bytes->len > MAX_BYTES)
    planner_toast (GTK_WIDGET (pasting->room), _("That is too much text to paste; import it as a file."));
  else
    g_input_stream_read_bytes_async (stream, 65536, G_PRIORITY_DEFAULT, NULL, bytes_cb, g_steal_pointer (&pasting));
}

static void
stream_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Pasting) pasting = data;
  g_autoptr (GError) error = NULL;
  const char *mime_type;
  g_autoptr (GInputStream) stream = gdk_clipboard_read_finish (GDK_CLIPBOARD (source), result, &mime_type, &error);

  if (stream == NULL)
    {
      planner_toast (GTK_WIDGET (pasting->room), _("There is no text to paste"));
      return;
    }
  pasting->is_html = g_str_has_prefix (mime_type, "text/html");
  g_input_stream_read_bytes_async (stream, 65536, G_PRIORITY_DEFAULT, NULL, bytes_cb, g_steal_pointer (&pasting));
}

void
planner_asks_room_paste_list (GtkWidget *room)
{
  PlannerAsksRoom *self = PLANNER_ASKS_ROOM (room);
  static const char *const mime_types[] = { "text/html", "text/plain;charset=utf-8", "text/plain", NULL };
  Pasting *pasting = g_new0 (Pasting, 1);
  PlannerBranchTarget target;

  pasting->room = g_object_ref (self);
  pasting->bytes = g_string_new (NULL);
  planner_tree_room_find_target (PLANNER_TREE_ROOM (self), FALSE, &pasting->group, &target);
  g_set_object (&pasting->ask, target.record);
  gdk_clipboard_read_async (gtk_widget_get_clipboard (GTK_WIDGET (self)), (const char **) mime_types,
                            G_PRIORITY_DEFAULT, NULL, stream_cb, pasting);
}
