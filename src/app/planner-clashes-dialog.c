/* planner-clashes-dialog.c: what awaits a person: clashes side by side, and values that do not fit
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/planner-clashes-dialog.h"

#include <glib/gi18n.h>

#include "app/planner-clash-row.h"
#include "app/planner-row-focus.h"
#include "app/planner-words.h"
#include "core/plan/planner-edit.h"
#include "widgets/planner-dialogs.h"
#include "widgets/planner-messages.h"

/* The others come up as these are settled. */
#define MAX_ROWS 50

struct _PlannerClashesDialog
{
  AdwDialog parent_instance;

  GtkStack *stack;
  AdwStatusPage *empty_page;
  GtkWidget *clashes_label;
  GtkListBox *clashes;
  GtkLabel *more_label;
  AdwPreferencesGroup *bad_values;

  PlannerPlan *plan;
  GPtrArray *found_clashes; /* PlannerClash */
  GPtrArray *found_values;  /* PlannerBadValue */
  GPtrArray *value_rows;    /* borrowed from @bad_values */
  gboolean stacked;
  guint list_source;
};

G_DEFINE_FINAL_TYPE (PlannerClashesDialog, planner_clashes_dialog, ADW_TYPE_DIALOG)

/* Clashes */

static void
keep_cb (PlannerClashesDialog *self, guint index, PlannerClashRow *row)
{
  g_autoptr (GError) error = NULL;

  if (!planner_plan_settle (self->plan, planner_clash_row_get_clash (row), index, &error))
    planner_show_error (GTK_WIDGET (self), NULL, error);
}

static void
list_clashes (PlannerClashesDialog *self)
{
  guint n_clashes = self->found_clashes != NULL ? self->found_clashes->len : 0;
  guint n_rows = MIN (n_clashes, MAX_ROWS);
  g_autofree char *more = g_strdup_printf (ngettext ("%u more comes up as these are settled.",
                                                     "%u more come up as these are settled.", n_clashes - n_rows),
                                           n_clashes - n_rows);

  for (guint i = 0; i < n_rows; i++)
    {
      GtkWidget *row = planner_clash_row_new (self->plan, g_ptr_array_index (self->found_clashes, i));

      planner_clash_row_set_stacked (PLANNER_CLASH_ROW (row), self->stacked);
      g_signal_connect_object (row, "keep", G_CALLBACK (keep_cb), self, G_CONNECT_SWAPPED);
      gtk_list_box_append (self->clashes, row);
    }
  gtk_label_set_text (self->more_label, more);
  gtk_widget_set_visible (GTK_WIDGET (self->more_label), n_clashes > n_rows);
  gtk_widget_set_visible (GTK_WIDGET (self->clashes), n_clashes > 0);
  gtk_widget_set_visible (self->clashes_label, n_clashes > 0);
}

/* Values that do not fit */

static void
show_cb (GtkButton *button, gpointer data)
{
  GtkWidget *dialog = gtk_widget_get_ancestor (GTK_WIDGET (button), PLANNER_TYPE_CLASHES_DIALOG);
  const PlannerBadValue *bad = data;

  planner_dialog_lead_to (ADW_DIALOG (dialog), bad->kind, bad->id);
}

static PlannerClashesDialog *
get_dialog (GtkButton *button)
{
  return PLANNER_CLASHES_DIALOG (gtk_widget_get_ancestor (GTK_WIDGET (button), PLANNER_TYPE_CLASHES_DIALOG));
}

/* To write what the field holds already is what lets the other value go. */
static void
let_go_cb (GtkButton *button, gpointer data)
{
  PlannerClashesDialog *self = get_dialog (button);
  const PlannerBadValue *bad = data;
  PlannerRecord *record = planner_plan_lookup (self->plan, bad->kind, bad->id);
  g_autofree char *value = NULL;
  g_autoptr (GError) error = NULL;

  if (record == NULL)
    return;
  value = g_strdup (planner_record_get (record, bad->field));
  if (!planner_plan_set (self->plan, planner_record_get_id (record), bad->field, value, PLANNER_EDIT_DEFAULT, &error))
    planner_show_error (GTK_WIDGET (self), NULL, error);
}

static void
add_button (AdwActionRow *row, const char *icon, const char *words, GCallback callback, const PlannerBadValue *bad)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_tooltip_text (button, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect (button, "clicked", callback, (gpointer) bad);
  adw_action_row_add_suffix (row, button);
}

static GtkWidget *
create_value_row (PlannerClashesDialog *self, const PlannerBadValue *bad)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *record = planner_words_for_record (self->plan, bad->kind, bad->id);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), record);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), bad->reason);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 2);
  add_button (ADW_ACTION_ROW (row), "go-next-symbolic", _("Show the record"), G_CALLBACK (show_cb), bad);
  if (!planner_plan_is_read_only (self->plan))
    add_button (ADW_ACTION_ROW (row), "edit-delete-symbolic", _("Let the value go"), G_CALLBACK (let_go_cb), bad);
  return row;
}

static void
list_values (PlannerClashesDialog *self)
{
  guint n_values = self->found_values != NULL ? self->found_values->len : 0;

  for (guint i = 0; i < MIN (n_values, MAX_ROWS); i++)
    {
      GtkWidget *row = create_value_row (self, g_ptr_array_index (self->found_values, i));

      adw_preferences_group_add (self->bad_values, row);
      g_ptr_array_add (self->value_rows, row);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->bad_values), n_values > 0);
}

/* Both */

static void
clear (PlannerClashesDialog *self)
{
  gtk_list_box_remove_all (self->clashes);
  for (guint i = 0; i < self->value_rows->len; i++)
    adw_preferences_group_remove (self->bad_values, g_ptr_array_index (self->value_rows, i));
  g_ptr_array_set_size (self->value_rows, 0);
  g_clear_pointer (&self->found_clashes, g_ptr_array_unref);
  g_clear_pointer (&self->found_values, g_ptr_array_unref);
}

static void
say_empty (PlannerClashesDialog *self, const GError *error)
{
  g_autofree char *escaped = g_markup_escape_text (
    error != NULL ? error->message : _("No two partners’ changes clash, and every value fits its field."), -1);

  adw_status_page_set_title (self->empty_page, error != NULL ? _("Clashes Cannot Be Read") : _("Nothing Awaits You"));
  adw_status_page_set_description (self->empty_page, escaped);
  gtk_stack_set_visible_child_name (self->stack, "empty");
}

/* The rows that a person can stand on, clashes first. */
static GPtrArray *
list_rows (PlannerClashesDialog *self)
{
  GPtrArray *rows = g_ptr_array_new ();
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->clashes, i)) != NULL; i++)
    g_ptr_array_add (rows, row);
  g_ptr_array_extend (rows, self->value_rows, NULL, NULL);
  return rows;
}

static void
list_all (PlannerClashesDialog *self)
{
  g_autoptr (GPtrArray) old_rows = list_rows (self);
  g_autoptr (GPtrArray) rows = NULL;
  guint place = planner_row_focus_release (GTK_WIDGET (self), old_rows);
  g_autoptr (GError) error = NULL;

  clear (self);
  self->found_clashes = planner_plan_list_clashes (self->plan, &error);
  if (error == NULL)
    self->found_values = planner_plan_list_bad_values (self->plan, &error);
  list_clashes (self);
  list_values (self);
  if (error != NULL || self->found_clashes->len + self->found_values->len == 0)
    say_empty (self, error);
  else
    gtk_stack_set_visible_child_name (self->stack, "list");
  rows = list_rows (self);
  planner_row_focus_give (ADW_DIALOG (self), rows, place);
}

static gboolean
list_cb (gpointer data)
{
  PlannerClashesDialog *self = data;

  self->list_source = 0;
  list_all (self);
  return G_SOURCE_REMOVE;
}

/* Not at once: the row whose button was pressed is still at work. */
static void
changed_cb (PlannerClashesDialog *self)
{
  if (self->list_source == 0)
    self->list_source = g_idle_add (list_cb, self);
}

static void
set_stacked (PlannerClashesDialog *self, gboolean stacked)
{
  GtkListBoxRow *row;

  self->stacked = stacked;
  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->clashes, i)) != NULL; i++)
    planner_clash_row_set_stacked (PLANNER_CLASH_ROW (row), stacked);
}

static void
stack_sides_cb (PlannerClashesDialog *self)
{
  set_stacked (self, TRUE);
}

static void
unstack_sides_cb (PlannerClashesDialog *self)
{
  set_stacked (self, FALSE);
}

static void
planner_clashes_dialog_dispose (GObject *object)
{
  PlannerClashesDialog *self = PLANNER_CLASHES_DIALOG (object);

  g_clear_handle_id (&self->list_source, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (object), PLANNER_TYPE_CLASHES_DIALOG);
  g_clear_pointer (&self->value_rows, g_ptr_array_unref);
  g_clear_pointer (&self->found_clashes, g_ptr_array_unref);
  g_clear_pointer (&self->found_values, g_ptr_array_unref);
  g_clear_object (&self->plan);

  G_OBJECT_CLASS (planner_clashes_dialog_parent_class)->dispose (object);
}

static void
planner_clashes_dialog_class_init (PlannerClashesDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = planner_clashes_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/icb/Planner/app/planner-clashes-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, PlannerClashesDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, PlannerClashesDialog, empty_page);
  gtk_widget_class_bind_template_child (widget_class, PlannerClashesDialog, clashes_label);
  gtk_widget_class_bind_template_child (widget_class, PlannerClashesDialog, clashes);
  gtk_widget_class_bind_template_child (widget_class, PlannerClashesDialog, more_label);
  gtk_widget_class_bind_template_child (widget_class, PlannerClashesDialog, bad_values);
  gtk_widget_class_bind_template_callback (widget_class, stack_sides_cb);
  gtk_widget_class_bind_template_callback (widget_class, unstack_sides_cb);
}

static void
planner_clashes_dialog_init (PlannerClashesDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->value_rows = g_ptr_array_new ();
}

AdwDialog *
planner_clashes_dialog_new (PlannerPlan *plan)
{
  PlannerClashesDialog *self;

  g_return_val_if_fail (PLANNER_IS_PLAN (plan), NULL);

  self = g_object_new (PLANNER_TYPE_CLASHES_DIALOG, NULL);
  self->plan = g_object_ref (plan);
  g_signal_connect_object (plan, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  list_all (self);
  return ADW_DIALOG (self);
}
