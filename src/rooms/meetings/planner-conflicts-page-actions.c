/* planner-conflicts-page-actions.c: what the chair does about the conflicts of a meeting
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib/gi18n.h>

#include "core/plan/planner-ruling-edits.h"
#include "rooms/meetings/planner-conflicts-declare.h"
#include "rooms/meetings/planner-conflicts-page-private.h"
#include "widgets/planner-dialogs.h"
#include "widgets/planner-messages.h"

/* Finding what a row is about among what the plan has now */

static const PlannerItemConflicts *
find_item (PlannerConflictsPage *self, PlannerRecord *record)
{
  PlannerMeetingConflicts *conflicts = planner_conflicts_page_look (self);
  const GPtrArray *items = conflicts != NULL ? planner_meeting_conflicts_get_items (conflicts) : NULL;

  for (guint i = 0; items != NULL && i < items->len; i++)
    if (((const PlannerItemConflicts *) items->pdata[i])->item == record)
      return items->pdata[i];
  return NULL;
}

static gboolean
is_of (const PlannerMeetingConflict *conflict, const PlannerConflictsFacts *facts)
{
  if (conflict->person != facts->person || conflict->interest != facts->interest
      || conflict->is_declared_at_meeting != facts->is_declared_at_meeting)
    return FALSE;
  return !conflict->is_declared_at_meeting || conflict->ruling == facts->ruling;
}

static const PlannerMeetingConflict *
find_conflict (const PlannerItemConflicts *item, const PlannerConflictsFacts *facts)
{
  for (guint i = 0; item != NULL && i < item->conflicts->len; i++)
    if (is_of (item->conflicts->pdata[i], facts))
      return item->conflicts->pdata[i];
  return NULL;
}

static const PlannerConflictsFacts *
get_facts (PlannerConflictsPage *self)
{
  PlannerConflictsRow *row = planner_conflicts_page_get_row (self);

  return row != NULL ? planner_conflicts_row_get (row) : NULL;
}

/* Takes @sentence. */
static void
tell (PlannerConflictsPage *self, gboolean done, char *sentence, const GError *error)
{
  if (done)
    planner_toast_undo (GTK_WIDGET (self), sentence);
  else
    planner_show_error (GTK_WIDGET (self), _("Nothing was ruled"), error);
  g_free (sentence);
}

/* Each action; what the edit frees of @facts is no more used after it. */

static void
confirm (PlannerConflictsPage *self, const PlannerItemConflicts *item, const PlannerMeetingConflict *conflict)
{
  char *sentence = g_strdup (_("Handling confirmed"));
  g_autoptr (GError) error = NULL;
  gboolean done = planner_conflict_confirm (self->plan, item, conflict, &error);

  tell (self, done, sentence, error);
}

static void
confirm_item (PlannerConflictsPage *self, const PlannerItemConflicts *item)
{
  char *sentence = g_strdup (_("All of the item confirmed"));
  g_autoptr (GError) error = NULL;
  gboolean done = planner_item_conflicts_confirm (self->plan, item, &error);

  tell (self, done, sentence, error);
}

static void
handle (PlannerConflictsPage *self, const PlannerItemConflicts *item, const PlannerMeetingConflict *conflict, const char *handling)
{
  g_autofree char *words = planner_value_to_display (PLANNER_RULING_HANDLING, handling);
  /* Translators: %s is how an interest is dealt with, such as “Withdraws” */
  char *sentence = g_strdup_printf (_("Handled so: %s"), words);
  g_autoptr (GError) error = NULL;
  gboolean done = planner_conflict_handle (self->plan, item, conflict, planner_handling_from_string (handling), &error);

  tell (self, done, sentence, error);
}

static void
take_back (PlannerConflictsPage *self, const PlannerMeetingConflict *conflict)
{
  char *sentence = g_strdup (conflict->is_declared_at_meeting ? _("Declaration taken back") : _("Ruling taken back"));
  g_autoptr (GError) error = NULL;
  gboolean done = planner_conflict_take_back (self->plan, conflict, &error);

  tell (self, done, sentence, error);
}

static void
pass_chair (PlannerConflictsPage *self, const PlannerItemConflicts *item, const char *id)
{
  PlannerRecord *person = planner_plan_lookup (self->plan, PLANNER_KIND_PERSON, *id != '\0' ? id : NULL);
  g_autofree char *name = person != NULL ? planner_record_dup_title (person) : NULL;
  /* Translators: %s is a person */
  char *sentence = name != NULL ? g_strdup_printf (_("%s takes the chair for the item"), name) : g_strdup (_("Nobody is chosen for the chair"));
  g_autoptr (GError) error = NULL;
  gboolean done = planner_item_conflicts_pass_chair (self->plan, item, person, &error);

  tell (self, done, sentence, error);
}

/* Dismissing asks why */

typedef struct
{
  PlannerConflictsPage *page; /* owned, as the next two */
  PlannerConflictsRow *row;
  GtkWidget *entry;
} Dismissing;

static void
dismissing_free (Dismissing *self)
{
  g_object_unref (self->page);
  g_object_unref (self->row);
  g_object_unref (self->entry);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Dismissing, dismissing_free)

static char *
dup_reason (GtkWidget *entry)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (entry))));
}

static void
dismissed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Dismissing) dismissing = data;
  g_autofree char *reason = dup_reason (dismissing->entry);
  const PlannerConflictsFacts *facts = planner_conflicts_row_get (dismissing->row);
  const PlannerItemConflicts *item;
  const PlannerMeetingConflict *conflict;
  g_autoptr (GError) error = NULL;
  gboolean done;

  if (!g_str_equal (adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (source), result), "dismiss") || *reason == '\0')
    return;
  item = find_item (dismissing->page, facts->item);
  conflict = find_conflict (item, facts);
  if (conflict == NULL)
    return;
  done = planner_conflict_dismiss (dismissing->page->plan, item, conflict, reason, &error);
  tell (dismissing->page, done, g_strdup (_("Conflict dismissed")), error);
}

static void
reason_cb (GtkEditable *entry, AdwAlertDialog *dialog)
{
  g_autofree char *reason = dup_reason (GTK_WIDGET (entry));

  adw_alert_dialog_set_response_enabled (dialog, "dismiss", *reason != '\0');
}

static void
dismiss (PlannerConflictsPage *self)
{
  AdwDialog *dialog = adw_alert_dialog_new (_("Dismiss This Conflict?"), NULL);
  PlannerConflictsRow *row = planner_conflicts_page_get_row (self);
  const PlannerConflictsFacts *facts = planner_conflicts_row_get (row);
  GtkWidget *group = adw_preferences_group_new ();
  Dismissing *dismissing = g_new0 (Dismissing, 1);

  dismissing->page = g_object_ref (self);
  dismissing->row = g_object_ref (row);
  dismissing->entry = g_object_ref_sink (adw_entry_row_new ());
  /* Translators: the first %s is a person, the second why an interest touches an item */
  adw_alert_dialog_format_body (ADW_ALERT_DIALOG (dialog), _("%s: %s It stays dismissed until the interest or the item changes."), facts->title,
                                facts->words);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (dismissing->entry), _("Reason"));
  adw_entry_row_set_activates_default (ADW_ENTRY_ROW (dismissing->entry), TRUE);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), dismissing->entry);
  adw_alert_dialog_set_extra_child (ADW_ALERT_DIALOG (dialog), group);
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "cancel", _("_Cancel"), "dismiss", _("_Dismiss"), NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (dialog), "dismiss", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (dialog), "dismiss");
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (dialog), "cancel");
  adw_dialog_set_focus (dialog, dismissing->entry);
  g_signal_connect (dismissing->entry, "changed", G_CALLBACK (reason_cb), dialog);
  reason_cb (GTK_EDITABLE (dismissing->entry), ADW_ALERT_DIALOG (dialog));
  adw_alert_dialog_choose (ADW_ALERT_DIALOG (dialog), GTK_WIDGET (self), NULL, dismissed_cb, dismissing);
}

/* Declaring */

static void
declared_cb (PlannerConflictsDeclare *dialog, const char *ruling, PlannerConflictsPage *self)
{
  planner_room_show_record (PLANNER_ROOM (self), PLANNER_KIND_RULING, ruling);
}

static void
declare (PlannerConflictsPage *self)
{
  const PlannerConflictsFacts *facts = get_facts (self);
  PlannerRecord *meeting = planner_conflicts_page_get_meeting (self);
  AdwDialog *dialog;

  if (meeting == NULL)
    return;
  dialog = planner_conflicts_declare_new (self->plan, meeting, facts != NULL ? facts->item : NULL, facts != NULL ? facts->person : NULL);
  g_signal_connect_object (dialog, "declared", G_CALLBACK (declared_cb), self, G_CONNECT_DEFAULT);
  planner_dialog_present (dialog, GTK_WIDGET (self));
}

/* All */

void
planner_conflicts_page_act (PlannerConflictsPage *self, const char *action, const char *parameter)
{
  const PlannerConflictsFacts *facts = get_facts (self);
  const PlannerItemConflicts *item = facts != NULL ? find_item (self, facts->item) : NULL;
  const PlannerMeetingConflict *conflict = facts != NULL && facts->type == PLANNER_CONFLICTS_HIT ? find_conflict (item, facts) : NULL;

  if (item == NULL)
    return;
  if (g_str_equal (action, "confirm-item"))
    confirm_item (self, item);
  else if (g_str_equal (action, "pass-chair"))
    pass_chair (self, item, parameter);
  else if (conflict == NULL)
    return;
  else if (g_str_equal (action, "confirm"))
    confirm (self, item, conflict);
  else if (g_str_equal (action, "handle"))
    handle (self, item, conflict, parameter);
  else if (g_str_equal (action, "dismiss"))
    dismiss (self);
  else if (g_str_equal (action, "take-back"))
    take_back (self, conflict);
  else if (g_str_equal (action, "show-interest") && facts->interest != NULL)
    planner_show_record (GTK_WIDGET (self), PLANNER_KIND_INTEREST, planner_record_get_id (facts->interest));
  else if (g_str_equal (action, "show-person"))
    planner_show_record (GTK_WIDGET (self), PLANNER_KIND_PERSON, planner_record_get_id (facts->person));
}

static void
act_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  planner_conflicts_page_act (data, g_action_get_name (G_ACTION (action)), parameter != NULL ? g_variant_get_string (parameter, NULL) : "");
}

static void
new_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  declare (data);
}

static void
enable (PlannerConflictsPage *self, const char *name, gboolean enabled)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self->actions), name);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), enabled);
}

void
planner_conflicts_page_update_actions (PlannerConflictsPage *self)
{
  const PlannerConflictsFacts *facts = get_facts (self);
  gboolean writable = !planner_plan_is_read_only (self->plan);
  gboolean is_hit = writable && facts != NULL && facts->type == PLANNER_CONFLICTS_HIT;

  enable (self, "new", writable && g_list_model_get_n_items (G_LIST_MODEL (self->rows)) > 0);
  enable (self, "confirm-item", writable && facts != NULL && facts->item != NULL);
  enable (self, "confirm", is_hit && facts->ruled != PLANNER_RULED_CONFIRMED);
  enable (self, "handle", is_hit);
  enable (self, "dismiss", is_hit && facts->ruled != PLANNER_RULED_DISMISSED);
  enable (self, "take-back", is_hit && facts->ruling != NULL);
  enable (self, "pass-chair", writable && facts != NULL && facts->type == PLANNER_CONFLICTS_CHAIR);
}

static void
add_shortcut (GtkEventController *keys, const char *trigger, const char *action)
{
  gtk_shortcut_controller_add_shortcut (
    GTK_SHORTCUT_CONTROLLER (keys),
    gtk_shortcut_new (gtk_shortcut_trigger_parse_string (trigger), gtk_named_action_new (action)));
}

/* Keys of the list and of the matrix, about what is chosen. */
static void
add_keys (GtkWidget *widget)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  add_shortcut (keys, "<Control>Return|<Control>KP_Enter", "room.confirm");
  add_shortcut (keys, "<Control><Shift>Return|<Control><Shift>KP_Enter", "room.confirm-item");
  add_shortcut (keys, "Delete|KP_Delete", "room.dismiss");
  gtk_widget_add_controller (widget, keys);
}

void
planner_conflicts_page_add_actions (PlannerConflictsPage *self)
{
  static const GActionEntry entries[] = {
    { .name = "new", .activate = new_cb },
    { .name = "confirm", .activate = act_cb },
    { .name = "confirm-item", .activate = act_cb },
    { .name = "handle", .activate = act_cb, .parameter_type = "s" },
    { .name = "dismiss", .activate = act_cb },
    { .name = "take-back", .activate = act_cb },
    { .name = "pass-chair", .activate = act_cb, .parameter_type = "s" },
  };

  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "room", G_ACTION_GROUP (self->actions));
  add_keys (GTK_WIDGET (self->view));
  add_keys (GTK_WIDGET (self->matrix));
  planner_conflicts_page_update_actions (self);
}
