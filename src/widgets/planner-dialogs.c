/* planner-dialogs.c: showing a dialog
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "widgets/planner-dialogs.h"

#include "widgets/planner-messages.h"
#include "widgets/planner-row-words.h"

#define FOLLOWER_KEY "planner-focus-follower"

/* Frames in which the toolkit, when a dialog has come up or moved, puts the focus here and there. */
#define UNSETTLED_FRAMES 4

/* What follows the focus of one dialog; lives as long as the dialog. */
typedef struct
{
  GtkWidget *focus; /* where it belongs; weak */
  guint tick;       /* while it is given back */
  guint n_frames;
} Follower;

static void
follower_free (gpointer data)
{
  Follower *self = data;

  g_clear_weak_pointer (&self->focus);
  g_free (self);
}

static Follower *
get_follower (gpointer dialog)
{
  return g_object_get_data (G_OBJECT (dialog), FOLLOWER_KEY);
}

/* While the dialog moves, the focus is wherever the toolkit puts it. */
static void
focus_cb (GtkWindow *window, GParamSpec *pspec, AdwDialog *dialog)
{
  Follower *self = get_follower (dialog);
  GtkWidget *child = adw_dialog_get_child (dialog);
  GtkWidget *focus = gtk_window_get_focus (window);

  if (self->tick == 0 && focus != NULL && gtk_widget_get_mapped (child) && gtk_widget_is_ancestor (focus, child))
    g_set_weak_pointer (&self->focus, focus);
}

static gboolean
has_focus (GtkWidget *widget)
{
  return (gtk_widget_get_state_flags (widget) & (GTK_STATE_FLAG_FOCUSED | GTK_STATE_FLAG_FOCUS_WITHIN)) != 0;
}

static gboolean
give_back_cb (GtkWidget *dialog, GdkFrameClock *clock, gpointer data)
{
  Follower *self = get_follower (dialog);

  if (self->n_frames++ >= UNSETTLED_FRAMES)
    {
      self->tick = 0;
      return G_SOURCE_REMOVE;
    }
  if (self->focus != NULL && gtk_widget_get_mapped (self->focus) && !has_focus (self->focus))
    gtk_widget_grab_focus (self->focus);
  return G_SOURCE_CONTINUE;
}

static gboolean
is_ctrl_enter (guint keyval, GdkModifierType state)
{
  return (keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter || keyval == GDK_KEY_ISO_Enter)
         && (state & gtk_accelerator_get_default_mod_mask ()) == GDK_CONTROL_MASK;
}

/* A person is faster than the toolkit. Where Enter has another meaning, as in a text or a list, Ctrl+Enter does what the dialog is for. */
static gboolean
key_cb (GtkEventControllerKey *keys, guint keyval, guint keycode, GdkModifierType state, AdwDialog *dialog)
{
  GtkWidget *button = adw_dialog_get_default_widget (dialog);

  get_follower (dialog)->n_frames = UNSETTLED_FRAMES;
  if (button == NULL || !is_ctrl_enter (keyval, state) || !gtk_widget_is_sensitive (button))
    return GDK_EVENT_PROPAGATE;
  gtk_widget_activate (button);
  return GDK_EVENT_STOP;
}

static void
map_cb (GtkWidget *child, AdwDialog *dialog)
{
  Follower *self = get_follower (dialog);

  if (self->focus == NULL)
    return;
  self->n_frames = 0;
  if (self->tick == 0)
    self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (dialog), give_back_cb, NULL, NULL);
}

void
planner_dialog_present (AdwDialog *dialog, GtkWidget *parent)
{
  GtkEventController *keys;
  Follower *self;

  g_return_if_fail (ADW_IS_DIALOG (dialog));
  g_return_if_fail (GTK_IS_WIDGET (parent));

  self = g_new0 (Follower, 1);
  g_set_weak_pointer (&self->focus, adw_dialog_get_focus (dialog));
  g_object_set_data_full (G_OBJECT (dialog), FOLLOWER_KEY, self, follower_free);
  g_signal_connect_object (adw_dialog_get_child (dialog), "map", G_CALLBACK (map_cb), dialog, G_CONNECT_AFTER);
  g_signal_connect_object (gtk_widget_get_root (parent), "notify::focus-widget", G_CALLBACK (focus_cb), dialog,
                           G_CONNECT_DEFAULT);
  keys = gtk_event_controller_key_new ();
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), dialog);
  gtk_widget_add_controller (GTK_WIDGET (dialog), keys);
  planner_rows_describe (adw_dialog_get_child (dialog));
  adw_dialog_present (dialog, parent);
}

void
planner_dialog_lead_to (AdwDialog *dialog, PlannerKind kind, const char *id)
{
  GtkWidget *window;
  g_autofree char *record = NULL;

  g_return_if_fail (ADW_IS_DIALOG (dialog));
  g_return_if_fail (id != NULL);

  window = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (dialog)));
  record = g_strdup (id); /* what it is of may go with the dialog */
  adw_dialog_close (dialog);
  planner_show_record (window, kind, record);
}

GtkListBox *
planner_dialog_make_list (AdwDialog *dialog, const char *title, int width)
{
  GtkWidget *view = adw_toolbar_view_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_widget_set_valign (list, GTK_ALIGN_START);
  gtk_widget_set_margin_start (list, 12);
  gtk_widget_set_margin_end (list, 12);
  gtk_widget_set_margin_top (list, 12);
  gtk_widget_set_margin_bottom (list, 24);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), list);
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), scrolled);
  adw_dialog_set_child (dialog, view);
  adw_dialog_set_title (dialog, title);
  adw_dialog_set_content_width (dialog, width);
  return GTK_LIST_BOX (list);
}
