/* planner-history-dialog.c: who changed what, when, and from whom it came; putting a value back
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/planner-history-dialog.h"

#include <glib/gi18n.h>

#include "app/planner-row-focus.h"
#include "app/planner-words.h"
#include "core/plan/planner-edit.h"
#include "core/plan/planner-history.h"
#include "widgets/planner-dialogs.h"
#include "widgets/planner-messages.h"

/* Rows made at a time; steps of the plan that are looked at. */
#define ROWS_AT_A_TIME 50
#define MAX_STEPS 1000

struct _PlannerHistoryDialog
{
  AdwDialog parent_instance;

  AdwToastOverlay *toasts;
  AdwWindowTitle *title;
  GtkStack *stack;
  AdwStatusPage *empty_page;
  GtkListBox *list;
  GtkWidget *older_button;

  PlannerPlan *plan;
  PlannerRecord *record; /* %NULL: all of the plan */
  GPtrArray *entries;    /* PlannerHistoryEntry, or PlannerStep for all of the plan; %NULL after an error */
  guint n_shown;
  guint list_source;
};

G_DEFINE_FINAL_TYPE (PlannerHistoryDialog, planner_history_dialog, ADW_TYPE_DIALOG)

/* Putting back */

static PlannerHistoryDialog *
get_dialog (GtkButton *button)
{
  return PLANNER_HISTORY_DIALOG (gtk_widget_get_ancestor (GTK_WIDGET (button), PLANNER_TYPE_HISTORY_DIALOG));
}

static void
put_back_cb (GtkButton *button, gpointer data)
{
  PlannerHistoryDialog *self = get_dialog (button);
  const PlannerHistoryEntry *entry = data;
  g_autofree char *sentence = NULL;
  g_autoptr (GError) error = NULL;
  AdwToast *toast;

  sentence = g_strdup_printf (_("“%s” put back as it was"), planner_words_for_register (entry->register_name, entry->field));
  if (!planner_plan_set (self->plan, planner_record_get_id (self->record), entry->field, entry->old_value, PLANNER_EDIT_DEFAULT,
                         &error))
    {
      planner_show_error (GTK_WIDGET (self), NULL, error);
      return;
    }
  toast = adw_toast_new ("");
  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_set_title (toast, sentence);
  adw_toast_set_button_label (toast, _("_Undo"));
  adw_toast_set_action_name (toast, "win.undo-step");
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static GtkWidget *
create_put_back_button (const PlannerHistoryEntry *entry, const char *words)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("edit-undo-symbolic");
  g_autofree char *tooltip = g_strdup_printf (_("Put back “%s”"), words);

  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, tooltip, -1);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect (button, "clicked", G_CALLBACK (put_back_cb), (gpointer) entry);
  return button;
}

/* Rows */

static GtkWidget *
create_row (const char *title, const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 6);
  return row;
}

static gboolean
can_put_back (PlannerHistoryDialog *self, const PlannerHistoryEntry *entry)
{
  return entry->field != PLANNER_FIELD_NONE && !planner_plan_is_read_only (self->plan)
         && g_strcmp0 (entry->old_value, planner_record_get (self->record, entry->field)) != 0;
}

/* What the step was, where that says more than which field it set, and who made it. */
static char *
dup_origin (const PlannerHistoryEntry *entry)
{
  g_autofree char *author = planner_words_for_author (entry->by, entry->at, entry->source);
  g_autofree char *plain = g_strdup_printf (_("Edit %s"), _(planner_field_get_info (entry->field)->label));

  if (entry->step_name == NULL || g_str_equal (entry->step_name, plain))
    return g_steal_pointer (&author);
  /* Translators: the name of a step, such as “Take baseline”, and who made it when */
  return g_strdup_printf (_("%s · %s"), entry->step_name, author);
}

static GtkWidget *
create_entry_row (PlannerHistoryDialog *self, const PlannerHistoryEntry *entry)
{
  g_autofree char *author = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *title = NULL;
  GtkWidget *row;

  if (entry->field == PLANNER_FIELD_NONE)
    {
      author = planner_words_for_author (entry->by, entry->at, entry->source);
      return create_row (entry->register_name != NULL ? entry->step_name : _("Added"), author);
    }
  author = dup_origin (entry);
  before = planner_words_for_value (self->plan, entry->field, entry->old_value);
  after = planner_words_for_value (self->plan, entry->field, entry->new_value);
  /* Translators: the name of a field, its value before a change and after it. */
  title = g_strdup_printf (_("%s: %s → %s"), planner_words_for_register (entry->register_name, entry->field), before, after);
  row = create_row (title, author);
  if (can_put_back (self, entry))
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), create_put_back_button (entry, before));
  return row;
}

static void
show_cb (PlannerHistoryDialog *self, AdwActionRow *row)
{
  const PlannerStep *step = g_ptr_array_index (self->entries, gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)));

  planner_dialog_lead_to (ADW_DIALOG (self), step->kind, step->id);
}

/* A step that is about one record leads to it. */
static GtkWidget *
create_step_row (PlannerHistoryDialog *self, const PlannerStep *step)
{
  g_autofree char *author = planner_words_for_author (step->by, step->at, step->source);
  g_autofree char *record = NULL;
  g_autofree char *subtitle = NULL;
  GtkWidget *row;

  if (step->kind == PLANNER_KIND_NONE || planner_plan_lookup (self->plan, step->kind, step->id) == NULL)
    return create_row (step->name, author);
  record = planner_words_for_record (self->plan, step->kind, step->id);
  subtitle = g_strdup_printf ("%s\n%s", record, author);
  row = create_row (step->name, subtitle);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_signal_connect_object (row, "activated", G_CALLBACK (show_cb), self, G_CONNECT_SWAPPED);
  return row;
}

static void
show_more (PlannerHistoryDialog *self)
{
  guint end = MIN (self->entries->len, self->n_shown + ROWS_AT_A_TIME);

  for (; self->n_shown < end; self->n_shown++)
    {
      gpointer entry = g_ptr_array_index (self->entries, self->n_shown);

      gtk_list_box_append (self->list, self->record != NULL ? create_entry_row (self, entry) : create_step_row (self, entry));
    }
  gtk_widget_set_visible (self->older_button, self->n_shown < self->entries->len);
}

static void
say_empty (PlannerHistoryDialog *self, const char *title, const char *description)
{
  g_autofree char *escaped = g_markup_escape_text (description, -1);

  adw_status_page_set_title (self->empty_page, title);
  adw_status_page_set_description (self->empty_page, escaped);
  gtk_stack_set_visible_child_name (self->stack, "empty");
}

static GPtrArray *
list_rows (PlannerHistoryDialog *self)
{
  GPtrArray *rows = g_ptr_array_new ();
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    g_ptr_array_add (rows, row);
  return rows;
}

static void
list_history (PlannerHistoryDialog *self)
{
  g_autoptr (GPtrArray) old_rows = list_rows (self);
  g_autoptr (GPtrArray) rows = NULL;
  guint place = planner_row_focus_release (GTK_WIDGET (self), old_rows);
  guint n_wanted = MAX (self->n_shown, 1);
  g_autoptr (GError) error = NULL;

  gtk_list_box_remove_all (self->list);
  self->n_shown = 0;
  g_clear_pointer (&self->entries, g_ptr_array_unref);
  self->entries = self->record != NULL
                    ? planner_plan_list_history (self->plan, planner_record_get_kind (self->record),
                                                 planner_record_get_id (self->record), &error)
                    : planner_plan_list_steps (self->plan, MAX_STEPS, &error);
  if (self->entries == NULL)
    {
      say_empty (self, _("History Cannot Be Read"), error->message);
      return;
    }
  if (self->entries->len == 0)
    {
      say_empty (self, _("No Changes Yet"), _("Every change is listed here from now on, with who made it and when."));
      return;
    }
  gtk_stack_set_visible_child_name (self->stack, "list");
  while (self->n_shown < MIN (n_wanted, self->entries->len))
    show_more (self);
  rows = list_rows (self);
  planner_row_focus_give (ADW_DIALOG (self), rows, place);
}

static gboolean
list_cb (gpointer data)
{
  PlannerHistoryDialog *self = data;

  self->list_source = 0;
  list_history (self);
  return G_SOURCE_REMOVE;
}

/* Not at once: the row whose button was pressed is still at work. */
static void
changed_cb (PlannerHistoryDialog *self)
{
  if (self->list_source == 0)
    self->list_source = g_idle_add (list_cb, self);
}

static void
planner_history_dialog_dispose (GObject *object)
{
  PlannerHistoryDialog *self = PLANNER_HISTORY_DIALOG (object);

  g_clear_handle_id (&self->list_source, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (object), PLANNER_TYPE_HISTORY_DIALOG);
  g_clear_pointer (&self->entries, g_ptr_array_unref);
  g_clear_object (&self->record);
  g_clear_object (&self->plan);

  G_OBJECT_CLASS (planner_history_dialog_parent_class)->dispose (object);
}

static void
planner_history_dialog_class_init (PlannerHistoryDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = planner_history_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/icb/Planner/app/planner-history-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, PlannerHistoryDialog, toasts);
  gtk_widget_class_bind_template_child (widget_class, PlannerHistoryDialog, title);
  gtk_widget_class_bind_template_child (widget_class, PlannerHistoryDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, PlannerHistoryDialog, empty_page);
  gtk_widget_class_bind_template_child (widget_class, PlannerHistoryDialog, list);
  gtk_widget_class_bind_template_child (widget_class, PlannerHistoryDialog, older_button);
  gtk_widget_class_bind_template_callback (widget_class, show_more);
}

static void
planner_history_dialog_init (PlannerHistoryDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

AdwDialog *
planner_history_dialog_new (PlannerPlan *plan, PlannerRecord *record)
{
  PlannerHistoryDialog *self;
  g_autofree char *subject = NULL;

  g_return_val_if_fail (PLANNER_IS_PLAN (plan), NULL);
  g_return_val_if_fail (record == NULL || PLANNER_IS_RECORD (record), NULL);

  self = g_object_new (PLANNER_TYPE_HISTORY_DIALOG, NULL);
  self->plan = g_object_ref (plan);
  self->record = record != NULL ? g_object_ref (record) : NULL;
  subject = record != NULL ? planner_plan_dup_record_title (plan, record) : planner_plan_dup_title (plan);
  adw_window_title_set_subtitle (self->title, subject);
  g_signal_connect_object (plan, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  list_history (self);
  return ADW_DIALOG (self);
}
