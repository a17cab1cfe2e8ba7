/* planner-window-actions.c: what a window can be told to do
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/planner-window-actions.h"

#include <glib/gi18n.h>

#include "app/planner-backups-dialog.h"
#include "app/planner-clashes-dialog.h"
#include "app/planner-export-dialog.h"
#include "app/planner-find-dialog.h"
#include "app/planner-history-dialog.h"
#include "app/planner-import-choice.h"
#include "app/planner-import-dialog.h"
#include "app/planner-print-dialog.h"
#include "app/planner-stepping.h"
#include "widgets/planner-dialogs.h"
#include "widgets/planner-messages.h"

static void
show_room (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  PlannerPlanView *view = planner_window_get_view (data);

  if (view != NULL)
    planner_plan_view_show_room (view, g_variant_get_string (parameter, NULL));
}

static void
show_record (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  PlannerPlanView *view = planner_window_get_view (data);
  const char *kind_name, *id;
  PlannerKind kind;

  g_variant_get (parameter, "(&s&s)", &kind_name, &id);
  if (view == NULL || !planner_kind_from_name (kind_name, &kind))
    return;
  if (!planner_plan_view_show_record (view, kind, id))
    planner_window_toast (data, _("That record is not in this plan; a partner may have kept it back or deleted it."));
}

static void
show_plan (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  PlannerPlanView *view = planner_window_get_view (data);
  PlannerRecord *root = planner_plan_get_root (planner_window_get_plan (data));

  planner_plan_view_show_record (view, PLANNER_KIND_PLAN, planner_record_get_id (root));
}

static void
toast (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  planner_window_toast (data, g_variant_get_string (parameter, NULL));
}

static void
toast_undo (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  planner_window_toast_undo (data, g_variant_get_string (parameter, NULL));
}

static void
toast_offer (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  const char *sentence, *label, *room_action;

  g_variant_get (parameter, "(&s&s&s)", &sentence, &label, &room_action);
  planner_window_toast_offer (data, sentence, label, room_action);
}

/* Goes to a room ("": the one that is shown) and does there what it can do, with a text ("": without one). */
static void
act_in_room (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  PlannerPlanView *view = planner_window_get_view (data);
  g_autoptr (GVariant) target = NULL;
  const char *room, *room_action, *text;

  g_variant_get (parameter, "(&s&s&s)", &room, &room_action, &text);
  target = *text != '\0' ? g_variant_ref_sink (g_variant_new_string (text)) : NULL;
  if (view == NULL || (*room != '\0' && !planner_plan_view_lead_to_room (view, room))
      || planner_plan_view_get_room (view) == NULL)
    return;
  gtk_widget_activate_action_variant (GTK_WIDGET (planner_plan_view_get_room (view)), room_action, target);
}

static void
show_error (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  const char *heading, *sentence;

  g_variant_get (parameter, "(&s&s)", &heading, &sentence);
  planner_window_show_error (data, heading, sentence);
}

/* Undo */

static void
undo_step (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  planner_stepping_undo (planner_window_get_stepping (data));
}

static void
redo_step (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  planner_stepping_redo (planner_window_get_stepping (data));
}

/* The focused text while it holds typing that is not in the plan, or belongs to none. */
static GtkWidget *
get_own_text (PlannerWindow *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  if ((GTK_IS_TEXT (focus) || GTK_IS_TEXT_VIEW (focus)) && !planner_text_get_committed (focus))
    return focus;
  return NULL;
}

static gboolean
can_step (PlannerWindow *self, const char *action)
{
  return g_action_group_get_action_enabled (G_ACTION_GROUP (self), action);
}

static void
undo (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  GtkWidget *text = get_own_text (data);

  if (text != NULL)
    gtk_widget_activate_action (text, "text.undo", NULL);
  else if (can_step (data, "undo-step"))
    undo_step (action, NULL, data);
}

static void
redo (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  GtkWidget *text = get_own_text (data);

  if (text != NULL)
    gtk_widget_activate_action (text, "text.redo", NULL);
  else if (can_step (data, "redo-step"))
    redo_step (action, NULL, data);
}

/* Getting about */

static void
find (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  planner_room_begin_find (planner_plan_view_get_room (planner_window_get_view (data)));
}

static void
find_everywhere (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  planner_dialog_present (planner_find_dialog_new (planner_window_get_plan (data)), data);
}

static void
back (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  planner_plan_view_go_back (planner_window_get_view (data));
}

static void
toggle_details (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  planner_plan_view_toggle_details (planner_window_get_view (data));
}

static void
next_part (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  planner_plan_view_focus_next_part (planner_window_get_view (data));
}

static void
new_record (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  gtk_widget_activate_action (GTK_WIDGET (planner_plan_view_get_room (planner_window_get_view (data))), "room.new", NULL);
}

/* Dialogs */

static void
record_history (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  PlannerRecord *record = planner_plan_view_get_record (planner_window_get_view (data));

  planner_dialog_present (planner_history_dialog_new (planner_window_get_plan (data), record), data);
}

static void
show_history (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  PlannerPlan *plan = planner_window_get_plan (data);
  const char *kind_name, *id;
  PlannerKind kind;
  PlannerRecord *record;

  g_variant_get (parameter, "(&s&s)", &kind_name, &id);
  if (plan == NULL || !planner_kind_from_name (kind_name, &kind))
    return;
  record = kind == PLANNER_KIND_PLAN ? planner_plan_get_root (plan) : planner_plan_lookup (plan, kind, id);
  if (record != NULL)
    planner_dialog_present (planner_history_dialog_new (plan, record), data);
}

static void
plan_history (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  planner_dialog_present (planner_history_dialog_new (planner_window_get_plan (data), NULL), data);
}

static void
clashes (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  planner_dialog_present (planner_clashes_dialog_new (planner_window_get_plan (data)), data);
}

static void
backups (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  planner_dialog_present (planner_backups_dialog_new (planner_window_get_plan (data), planner_window_get_path (data)), data);
}

static void
import (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  planner_import_choose (data, planner_window_get_plan (data));
}

static void
import_path (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  planner_dialog_present (planner_import_dialog_new (planner_window_get_plan (data), g_variant_get_bytestring (parameter)), data);
}

static void
paste_table (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  const char *name;
  g_autoptr (GVariant) text = NULL;
  g_autoptr (GBytes) table = NULL;
  PlannerKind kind;

  g_variant_get (parameter, "(&s@ay)", &name, &text);
  if (!planner_kind_from_name (name, &kind))
    return;
  table = g_variant_get_data_as_bytes (text);
  planner_dialog_present (planner_import_dialog_new_pasted (planner_window_get_plan (data), table, kind), data);
}

static void
export (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  planner_dialog_present (planner_export_dialog_new (planner_window_get_plan (data)), data);
}

static void
print (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  PlannerRoom *room = planner_plan_view_get_room (planner_window_get_view (data));
  g_autoptr (GError) error = NULL;
  g_autoptr (PlannerDocument) document = planner_room_create_document (room, &error);

  if (document != NULL)
    planner_dialog_present (planner_print_dialog_new (document), data);
  else
    planner_window_show_error (data, _("Nothing to Print"), error->message);
}

static const GActionEntry entries[] = {
  { "show-room", show_room, "s" },
  { "show-record", show_record, "(ss)" },
  { "show-plan", show_plan },
  { "toast", toast, "s" },
  { "toast-undo", toast_undo, "s" },
  { "toast-offer", toast_offer, "(sss)" },
  { "act-in-room", act_in_room, "(sss)" },
  { "show-error", show_error, "(ss)" },
  { "undo", undo },
  { "redo", redo },
  { "undo-step", undo_step },
  { "redo-step", redo_step },
  { "find", find },
  { "find-everywhere", find_everywhere },
  { "back", back },
  { "toggle-details", toggle_details },
  { "next-part", next_part },
  { "new-record", new_record },
  { "record-history", record_history },
  { "show-history", show_history, "(ss)" },
  { "plan-history", plan_history },
  { "clashes", clashes },
  { "backups", backups },
  { "print", print },
  { "import", import },
  { "import-path", import_path, "ay" },
  { "paste-table", paste_table, "(say)" },
  { "export", export },
};

void
planner_window_add_actions (PlannerWindow *self)
{
  g_return_if_fail (PLANNER_IS_WINDOW (self));

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}

static void
enable (PlannerWindow *self, const char *name, gboolean enabled)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), name);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), enabled);
}

void
planner_window_update_actions (PlannerWindow *self)
{
  PlannerPlan *plan = planner_window_get_plan (self);
  PlannerPlanView *view = planner_window_get_view (self);
  PlannerRoom *room = view != NULL ? planner_plan_view_get_room (view) : NULL;
  PlannerRecord *record = view != NULL ? planner_plan_view_get_record (view) : NULL;
  gboolean open = plan != NULL && view != NULL;
  gboolean writable = open && !planner_plan_is_read_only (plan) && !planner_plan_is_busy (plan);

  enable (self, "show-plan", open);
  enable (self, "undo-step", writable && planner_plan_get_undo_name (plan) != NULL);
  enable (self, "redo-step", writable && planner_plan_get_redo_name (plan) != NULL);
  enable (self, "find", room != NULL && planner_room_can_find (room));
  enable (self, "find-everywhere", open);
  enable (self, "back", open && planner_plan_view_can_go_back (view));
  enable (self, "toggle-details", open);
  enable (self, "next-part", open);
  enable (self, "new-record", writable && room != NULL);
  enable (self, "record-history", record != NULL);
  enable (self, "plan-history", open);
  enable (self, "clashes", open);
  enable (self, "backups", open);
  enable (self, "print", room != NULL && planner_room_can_print (room));
  enable (self, "import", writable);
  enable (self, "import-path", writable);
  enable (self, "paste-table", writable);
  enable (self, "export", open && !planner_plan_is_busy (plan));
}
