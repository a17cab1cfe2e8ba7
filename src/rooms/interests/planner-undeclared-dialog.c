/* planner-undeclared-dialog.c: the people who hold a seat and have never declared
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rooms/interests/planner-undeclared-dialog.h"

#include <glib/gi18n.h>

#include "widgets/planner-dialogs.h"
#include "widgets/planner-record-words.h"

#define PERSON_KEY "planner-person"

struct _PlannerUndeclaredDialog
{
  AdwDialog parent_instance;

  PlannerPlan *plan;
  GtkListBox *list;
};

enum
{
  DECLARE,
  NIL_RETURN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PlannerUndeclaredDialog, planner_undeclared_dialog, ADW_TYPE_DIALOG)

/* Closed first, so that the one dialog follows the other. */
static void
declare_cb (GtkButton *button, PlannerUndeclaredDialog *self)
{
  g_autoptr (PlannerRecord) person = g_object_ref (g_object_get_data (G_OBJECT (button), PERSON_KEY));
  g_autoptr (PlannerUndeclaredDialog) kept = g_object_ref (self);

  adw_dialog_close (ADW_DIALOG (self));
  g_signal_emit (kept, signals[DECLARE], 0, person);
}

static void
nil_return_cb (GtkButton *button, PlannerUndeclaredDialog *self)
{
  g_autoptr (PlannerRecord) person = g_object_ref (g_object_get_data (G_OBJECT (button), PERSON_KEY));
  g_autoptr (PlannerUndeclaredDialog) kept = g_object_ref (self);
  GtkWidget *row = gtk_widget_get_ancestor (GTK_WIDGET (button), GTK_TYPE_LIST_BOX_ROW);
  GtkWidget *next = gtk_widget_get_next_sibling (row);

  if (next == NULL)
    next = gtk_widget_get_prev_sibling (row);
  gtk_list_box_remove (self->list, row);
  if (next == NULL)
    adw_dialog_close (ADW_DIALOG (self));
  else
    gtk_widget_child_focus (next, GTK_DIR_TAB_FORWARD);
  g_signal_emit (kept, signals[NIL_RETURN], 0, person);
}

static GtkWidget *
make_button (PlannerUndeclaredDialog *self, const char *label, const char *name, PlannerRecord *person,
             GCallback callback)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, name, -1);
  g_object_set_data_full (G_OBJECT (button), PERSON_KEY, g_object_ref (person), g_object_unref);
  g_signal_connect (button, "clicked", callback, self);
  return button;
}

static GtkWidget *
make_row (PlannerUndeclaredDialog *self, PlannerRecord *person)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *name = planner_plan_dup_record_title (self->plan, person);
  g_autofree char *organisation = planner_record_dup_subtitle (self->plan, person);
  gboolean writable = !planner_plan_is_read_only (self->plan);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), organisation);
  if (!writable)
    return row;
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             make_button (self, _("Declare…"), name, person, G_CALLBACK (declare_cb)));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             make_button (self, _("Nil Return"), name, person, G_CALLBACK (nil_return_cb)));
  return row;
}

static void
planner_undeclared_dialog_dispose (GObject *object)
{
  g_clear_object (&PLANNER_UNDECLARED_DIALOG (object)->plan);

  G_OBJECT_CLASS (planner_undeclared_dialog_parent_class)->dispose (object);
}

static void
planner_undeclared_dialog_class_init (PlannerUndeclaredDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = planner_undeclared_dialog_dispose;

  signals[DECLARE] = g_signal_new ("declare", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, PLANNER_TYPE_RECORD);
  signals[NIL_RETURN] = g_signal_new ("nil-return", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                      G_TYPE_NONE, 1, PLANNER_TYPE_RECORD);
}

static void
planner_undeclared_dialog_init (PlannerUndeclaredDialog *self)
{
  self->list = planner_dialog_make_list (ADW_DIALOG (self), _("Never Declared"), 520);
}

AdwDialog *
planner_undeclared_dialog_new (PlannerPlan *plan, GPtrArray *people)
{
  PlannerUndeclaredDialog *self;

  g_return_val_if_fail (PLANNER_IS_PLAN (plan), NULL);
  g_return_val_if_fail (people != NULL, NULL);

  self = g_object_new (PLANNER_TYPE_UNDECLARED_DIALOG, NULL);
  self->plan = g_object_ref (plan);
  for (guint i = 0; i < people->len; i++)
    gtk_list_box_append (self->list, make_row (self, g_ptr_array_index (people, i)));
  return ADW_DIALOG (self);
}
