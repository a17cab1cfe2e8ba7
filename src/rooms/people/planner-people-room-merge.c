/* planner-people-room-merge.c: what may be the same in the people room, and merging it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib/gi18n.h>

#include "rooms/people/planner-alike-dialog.h"
#include "rooms/people/planner-likeness.h"
#include "rooms/people/planner-merge-dialog.h"
#include "rooms/people/planner-people-room-private.h"
#include "widgets/planner-dialogs.h"
#include "widgets/planner-messages.h"
#include "widgets/planner-record-picker.h"
#include "widgets/planner-view-settings.h"

#define APART_SETTING "people.apart"
#define PAUSE_MILLISECONDS 700

static const PlannerKind kinds[] = { PLANNER_KIND_PERSON, PLANNER_KIND_ORGANISATION };

static PlannerPlan *
get_plan (PlannerPeopleRoom *self)
{
  return planner_room_get_plan (PLANNER_ROOM (self));
}

/* What a person has told apart, kept for this plan */

static GStrv
dup_apart (PlannerPeopleRoom *self)
{
  g_autoptr (GVariant) value
      = planner_view_settings_dup (self->settings, "filters", APART_SETTING, G_VARIANT_TYPE_STRING_ARRAY);

  return value != NULL ? g_variant_dup_strv (value, NULL) : g_new0 (char *, 1);
}

static char *
dup_pair_name (const char *first, const char *second)
{
  return g_strdup_printf ("%s %s", first, second);
}

static GPtrArray *
find_pairs (PlannerPeopleRoom *self, PlannerKind kind)
{
  GPtrArray *pairs = planner_likeness_find (get_plan (self), kind);
  g_auto (GStrv) apart = dup_apart (self);

  for (guint i = pairs->len; apart[0] != NULL && i > 0; i--)
    {
      const PlannerLikeness *pair = g_ptr_array_index (pairs, i - 1);
      g_autofree char *name = dup_pair_name (planner_record_get_id (pair->first), planner_record_get_id (pair->second));

      if (g_strv_contains ((const char *const *) apart, name))
        g_ptr_array_remove_index (pairs, i - 1);
    }
  return pairs;
}

static void
count_alike (gpointer data)
{
  PlannerPeopleRoom *self = data;

  self->alike_timeout = 0;
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (GPtrArray) pairs = find_pairs (self, kinds[i]);

      planner_people_page_set_n_alike (planner_people_room_get_page_of (self, kinds[i]), pairs->len);
    }
}

/* Not with each letter typed: when there is a pause. */
static void
changed_cb (PlannerPlan *plan, GPtrArray *changes, PlannerPeopleRoom *self)
{
  for (guint i = 0; i < changes->len; i++)
    {
      const PlannerChange *change = g_ptr_array_index (changes, i);
      PlannerKind kind = planner_record_get_kind (change->record);

      if (kind != PLANNER_KIND_PERSON && kind != PLANNER_KIND_ORGANISATION)
        continue;
      g_clear_handle_id (&self->alike_timeout, g_source_remove);
      self->alike_timeout = g_timeout_add_once (PAUSE_MILLISECONDS, count_alike, self);
      return;
    }
}

void
planner_people_room_watch_alike (PlannerPeopleRoom *self)
{
  self->changed_handler = g_signal_connect (get_plan (self), "changed", G_CALLBACK (changed_cb), self);
  self->alike_timeout = g_timeout_add_once (0, count_alike, self);
}

void
planner_people_room_stop_watching (PlannerPeopleRoom *self)
{
  if (get_plan (self) != NULL)
    g_clear_signal_handler (&self->changed_handler, get_plan (self));
  g_clear_handle_id (&self->alike_timeout, g_source_remove);
}

/* Merging */

static void
merged_cb (PlannerMergeDialog *dialog, const char *id, PlannerPeopleRoom *self)
{
  PlannerPeoplePage *page = planner_people_room_get_page (self);

  planner_people_page_show (page, planner_people_page_get_view (page)->kind, id);
  planner_toast_undo (GTK_WIDGET (self), _("The two are one now."));
}

static void
compare (PlannerPeopleRoom *self, PlannerRecord *first, PlannerRecord *second)
{
  AdwDialog *dialog = planner_merge_dialog_new (get_plan (self), first, second);

  g_signal_connect_object (dialog, "merged", G_CALLBACK (merged_cb), self, G_CONNECT_DEFAULT);
  planner_dialog_present (dialog, GTK_WIDGET (self));
}

/* The focus goes back to the table first, as the dialog gives it back, when it is done, to where it was. */
static void
merge_picked_cb (PlannerRecordPicker *picker, PlannerRecord *other, PlannerPeopleRoom *self)
{
  PlannerRecord *selected = planner_room_get_selected (PLANNER_ROOM (self));
  PlannerRecordTable *table = planner_people_page_get_table (planner_people_room_get_page (self));

  gtk_popover_popdown (GTK_POPOVER (picker));
  gtk_widget_grab_focus (planner_record_table_get_view (table));

  if (selected != NULL)
    compare (self, selected, other);
}

static void
pick_other (PlannerPeopleRoom *self, PlannerRecord *record)
{
  PlannerKind kind = planner_record_get_kind (record);

  g_clear_pointer (&self->picker, gtk_widget_unparent);
  self->picker = planner_record_picker_new (get_plan (self), kind);
  planner_record_picker_set_other_than (PLANNER_RECORD_PICKER (self->picker), record);
  g_signal_connect (self->picker, "picked", G_CALLBACK (merge_picked_cb), self);
  gtk_widget_set_parent (self->picker, self->merge_buttons[kind == PLANNER_KIND_PERSON ? 0 : 1]);
  gtk_popover_popup (GTK_POPOVER (self->picker));
}

static void
merge_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PlannerPeopleRoom *self = PLANNER_PEOPLE_ROOM (widget);
  g_autoptr (GPtrArray) records = planner_room_dup_selection (PLANNER_ROOM (self));

  if (records->len == 1)
    pick_other (self, g_ptr_array_index (records, 0));
  else if (records->len == 2)
    compare (self, g_ptr_array_index (records, 0), g_ptr_array_index (records, 1));
}

/* Suggestions */

static void
compare_cb (PlannerAlikeDialog *dialog, PlannerRecord *first, PlannerRecord *second, PlannerPeopleRoom *self)
{
  compare (self, first, second);
}

static void
told_apart_cb (PlannerAlikeDialog *dialog, const char *first, const char *second, PlannerPeopleRoom *self)
{
  g_auto (GStrv) apart = dup_apart (self);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autofree char *name = dup_pair_name (first, second);
  g_auto (GStrv) all = NULL;

  g_strv_builder_addv (builder, (const char **) apart);
  g_strv_builder_add (builder, name);
  all = g_strv_builder_end (builder);
  planner_view_settings_set (self->settings, "filters", APART_SETTING,
                             g_variant_new_strv ((const char *const *) all, -1));
  g_clear_handle_id (&self->alike_timeout, g_source_remove);
  count_alike (self);
}

static void
review_alike_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PlannerPeopleRoom *self = PLANNER_PEOPLE_ROOM (widget);
  PlannerKind kind = planner_people_page_get_view (planner_people_room_get_page (self))->kind;
  g_autoptr (GPtrArray) pairs = NULL;
  AdwDialog *dialog;

  if (kind != PLANNER_KIND_PERSON && kind != PLANNER_KIND_ORGANISATION)
    return;
  pairs = find_pairs (self, kind);
  if (pairs->len == 0)
    {
      planner_toast (widget, _("No two here look the same."));
      return;
    }
  dialog = planner_alike_dialog_new (get_plan (self), pairs);
  g_signal_connect_object (dialog, "compare", G_CALLBACK (compare_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (dialog, "told-apart", G_CALLBACK (told_apart_cb), self, G_CONNECT_DEFAULT);
  planner_dialog_present (dialog, widget);
}

void
planner_people_room_install_merge_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "room.merge", NULL, merge_action);
  gtk_widget_class_install_action (widget_class, "room.review-alike", NULL, review_alike_action);
}
