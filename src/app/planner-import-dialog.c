/* planner-import-dialog.c: a file from somebody else: looked at first, then taken in as one step
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/planner-import-dialog.h"

#include <glib/gi18n.h>

#include "app/planner-import-preview.h"
#include "app/planner-plan-view.h"
#include "app/planner-window.h"
#include "core/exchange/planner-importer.h"
#include "widgets/planner-messages.h"

/* Of work between two frames. */
#define SLICE_MILLISECONDS 10

typedef enum
{
  STAGE_TABLE,     /* asks what the rows are */
  STAGE_LOOKING,   /* the dry run */
  STAGE_PREVIEW,   /* waits for the person */
  STAGE_IMPORTING, /* the import itself */
  STAGE_OVER,      /* refused, or nothing to do */
  STAGE_TABLE_REFUSED,
} Stage;

struct _PlannerImportDialog
{
  AdwDialog parent_instance;

  GtkButton *cancel_button;
  GtkButton *go_button;
  GtkStack *stack;
  GtkLabel *working_label;
  GtkProgressBar *progress;
  AdwComboRow *kind_row;
  AdwBin *preview;
  AdwStatusPage *message_page;

  PlannerPlan *plan;
  char *path;
  char *name; /* of the file */
  Stage stage;
  PlannerImporter *looker; /* the dry run; its report is what the preview shows */
  PlannerImporter *importer;
  guint step_source;
  GtkWidget *former; /* weak: what had the focus of the window */
};

G_DEFINE_FINAL_TYPE (PlannerImportDialog, planner_import_dialog, ADW_TYPE_DIALOG)

/* Messages */

static void
show_go (PlannerImportDialog *self, const char *label)
{
  gtk_button_set_label (self->go_button, label);
  gtk_widget_set_visible (GTK_WIDGET (self->go_button), TRUE);
  adw_dialog_set_focus (ADW_DIALOG (self), GTK_WIDGET (self->go_button));
}

static void
end_with (PlannerImportDialog *self, const char *icon, const char *title, const char *sentence)
{
  g_autofree char *escaped = g_markup_escape_text (sentence, -1);

  self->stage = STAGE_OVER;
  adw_status_page_set_icon_name (self->message_page, icon);
  adw_status_page_set_title (self->message_page, title);
  adw_status_page_set_description (self->message_page, escaped);
  gtk_stack_set_visible_child_name (self->stack, "message");
  gtk_button_set_label (self->cancel_button, _("_Close"));
  gtk_widget_set_visible (GTK_WIDGET (self->go_button), FALSE);
  adw_dialog_set_focus (ADW_DIALOG (self), GTK_WIDGET (self->cancel_button));
  gtk_accessible_announce (GTK_ACCESSIBLE (self), title, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

/* A table may have been taken for what it is not. */
static void
refuse (PlannerImportDialog *self, const GError *error)
{
  g_autofree char *title = g_strdup_printf (_("“%s” Was Not Imported"), self->name);

  end_with (self, "dialog-error-symbolic", title, error->message);
  if (adw_combo_row_get_model (self->kind_row) == NULL)
    return;
  self->stage = STAGE_TABLE_REFUSED;
  show_go (self, _("Choose _Again"));
}

static void
show_preview (PlannerImportDialog *self)
{
  const PlannerImportReport *report = planner_importer_get_report (self->looker);

  if (!planner_import_report_has_changes (report) && !planner_import_report_awaits_person (report))
    {
      end_with (self, "object-select-symbolic", _("Nothing New"), _("All that the file says is in the plan already."));
      return;
    }
  self->stage = STAGE_PREVIEW;
  adw_bin_set_child (self->preview, planner_import_preview_new (self->plan, report, self->name));
  gtk_stack_set_visible_child_name (self->stack, "preview");
  show_go (self, _("_Import"));
}

static void
count_records (const PlannerImportReport *report, PlannerImportCount *sum)
{
  for (PlannerKind kind = 0; kind < PLANNER_N_KINDS; kind++)
    {
      sum->added += report->counts[kind].added;
      sum->changed += report->counts[kind].changed;
      sum->deleted += report->counts[kind].deleted;
    }
}

static gboolean
focus_tick_cb (GtkWidget *room, GdkFrameClock *clock, gpointer data)
{
  gtk_widget_grab_focus (room);
  return G_SOURCE_REMOVE;
}

/* What came in may have taken the place of what had the focus before: an empty room. The toolkit gives the focus back to that only after the
 * dialog is closed. */
static void
closed_cb (PlannerImportDialog *self, PlannerWindow *window)
{
  PlannerPlanView *view = planner_window_get_view (window);
  GtkWidget *room = view != NULL ? GTK_WIDGET (planner_plan_view_get_room (view)) : NULL;

  if (room != NULL && gtk_widget_get_mapped (room) && (self->former == NULL || !gtk_widget_get_mapped (self->former)))
    gtk_widget_add_tick_callback (room, focus_tick_cb, NULL, NULL);
}

static void
say_imported (PlannerImportDialog *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  PlannerImportCount sum = { 0 };
  g_autofree char *count = NULL;
  g_autofree char *sentence = NULL;

  count_records (planner_importer_get_report (self->importer), &sum);
  count = planner_import_preview_describe_count (&sum);
  /* Short: a narrow window shows one line. */
  sentence = g_strdup_printf (_("Imported: %s"), count[0] != '\0' ? count : _("nothing new"));
  planner_toast_undo (GTK_WIDGET (self), sentence);
  g_signal_connect_object (self, "closed", G_CALLBACK (closed_cb), root, G_CONNECT_DEFAULT);
  adw_dialog_close (ADW_DIALOG (self));
}

/* Working */

static PlannerImporter *
get_worker (PlannerImportDialog *self)
{
  return self->stage == STAGE_IMPORTING ? self->importer : self->looker;
}

static gboolean
step_cb (gpointer data)
{
  PlannerImportDialog *self = data;
  g_autoptr (GError) error = NULL;
  gboolean done = FALSE;

  if (!planner_importer_step (get_worker (self), SLICE_MILLISECONDS, &done, &error))
    {
      self->step_source = 0;
      refuse (self, error);
      return G_SOURCE_REMOVE;
    }
  gtk_progress_bar_set_fraction (self->progress, CLAMP (planner_importer_get_progress (get_worker (self)), 0, 1));
  if (!done)
    return G_SOURCE_CONTINUE;
  self->step_source = 0;
  if (self->stage == STAGE_IMPORTING)
    say_imported (self);
  else
    show_preview (self);
  return G_SOURCE_REMOVE;
}

static void
work (PlannerImportDialog *self, Stage stage, const char *words)
{
  self->stage = stage;
  gtk_label_set_text (self->working_label, words);
  gtk_progress_bar_set_fraction (self->progress, 0);
  gtk_stack_set_visible_child_name (self->stack, "working");
  gtk_widget_set_visible (GTK_WIDGET (self->go_button), FALSE);
  self->step_source = g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, step_cb, self, NULL);
}

static void
look (PlannerImportDialog *self, PlannerImporter *looker, const GError *error)
{
  g_autofree char *words = g_strdup_printf (_("Looking at “%s”"), self->name);

  g_clear_pointer (&self->looker, planner_importer_free);
  self->looker = looker;
  if (looker == NULL)
    {
      refuse (self, error);
      return;
    }
  planner_importer_set_dry_run (looker, TRUE);
  work (self, STAGE_LOOKING, words);
}

static void
import (PlannerImportDialog *self)
{
  g_autofree char *words = g_strdup_printf (_("Importing “%s”"), self->name);

  self->importer = planner_importer_new_again (self->looker);
  work (self, STAGE_IMPORTING, words);
}

/* Tables */

static gboolean
is_table (const char *path)
{
  g_autofree char *lower = g_ascii_strdown (path, -1);

  return g_str_has_suffix (lower, ".csv") || g_str_has_suffix (lower, ".tsv");
}

/* Every kind but the plan itself. */
static void
list_kinds (PlannerImportDialog *self)
{
  g_autoptr (GtkStringList) kinds = gtk_string_list_new (NULL);
  PlannerKind guess = planner_importer_guess_kind (self->path);

  for (PlannerKind kind = PLANNER_KIND_PLAN + 1; kind < PLANNER_N_KINDS; kind++)
    gtk_string_list_append (kinds, _(planner_kind_get_info (kind)->label));
  adw_combo_row_set_model (self->kind_row, G_LIST_MODEL (kinds));
  if (guess == PLANNER_KIND_NONE)
    guess = PLANNER_KIND_ASK;
  adw_combo_row_set_selected (self->kind_row, guess - PLANNER_KIND_PLAN - 1);
}

static void
ask_kind (PlannerImportDialog *self)
{
  self->stage = STAGE_TABLE;
  gtk_stack_set_visible_child_name (self->stack, "table");
  gtk_button_set_label (self->cancel_button, _("_Cancel"));
  show_go (self, _("C_ontinue"));
}

static void
look_at_table (PlannerImportDialog *self)
{
  PlannerKind kind = PLANNER_KIND_PLAN + 1 + adw_combo_row_get_selected (self->kind_row);
  g_autoptr (GError) error = NULL;
  PlannerImporter *looker = planner_importer_new_table (self->plan, self->path, kind, NULL, &error);

  look (self, looker, error);
}

/* Buttons */

static void
go_cb (PlannerImportDialog *self)
{
  if (self->stage == STAGE_TABLE)
    look_at_table (self);
  else if (self->stage == STAGE_TABLE_REFUSED)
    ask_kind (self);
  else
    import (self);
}

static void
cancel_cb (PlannerImportDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static void
stop (PlannerImportDialog *self)
{
  g_clear_handle_id (&self->step_source, g_source_remove);
  g_clear_pointer (&self->importer, planner_importer_free);
}

/* Closing while it works is cancelling: nothing is half done. */
static void
planner_import_dialog_closed (AdwDialog *dialog)
{
  PlannerImportDialog *self = PLANNER_IMPORT_DIALOG (dialog);

  stop (self);
  if (self->stage == STAGE_LOOKING)
    g_clear_pointer (&self->looker, planner_importer_free);
}

static void
planner_import_dialog_root (GtkWidget *widget)
{
  PlannerImportDialog *self = PLANNER_IMPORT_DIALOG (widget);

  GTK_WIDGET_CLASS (planner_import_dialog_parent_class)->root (widget);

  g_set_weak_pointer (&self->former, gtk_root_get_focus (gtk_widget_get_root (widget)));
}

static void
planner_import_dialog_dispose (GObject *object)
{
  PlannerImportDialog *self = PLANNER_IMPORT_DIALOG (object);

  stop (self);
  g_clear_weak_pointer (&self->former);
  gtk_widget_dispose_template (GTK_WIDGET (object), PLANNER_TYPE_IMPORT_DIALOG);
  g_clear_pointer (&self->looker, planner_importer_free);
  g_clear_object (&self->plan);
  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->name, g_free);

  G_OBJECT_CLASS (planner_import_dialog_parent_class)->dispose (object);
}

static void
planner_import_dialog_class_init (PlannerImportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = planner_import_dialog_dispose;
  widget_class->root = planner_import_dialog_root;
  ADW_DIALOG_CLASS (klass)->closed = planner_import_dialog_closed;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/icb/Planner/app/planner-import-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, PlannerImportDialog, cancel_button);
  gtk_widget_class_bind_template_child (widget_class, PlannerImportDialog, go_button);
  gtk_widget_class_bind_template_child (widget_class, PlannerImportDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, PlannerImportDialog, working_label);
  gtk_widget_class_bind_template_child (widget_class, PlannerImportDialog, progress);
  gtk_widget_class_bind_template_child (widget_class, PlannerImportDialog, kind_row);
  gtk_widget_class_bind_template_child (widget_class, PlannerImportDialog, preview);
  gtk_widget_class_bind_template_child (widget_class, PlannerImportDialog, message_page);
  gtk_widget_class_bind_template_callback (widget_class, go_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
}

static void
planner_import_dialog_init (PlannerImportDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

AdwDialog *
planner_import_dialog_new (PlannerPlan *plan, const char *path)
{
  PlannerImportDialog *self;
  g_autofree char *name = NULL;
  g_autoptr (GError) error = NULL;
  PlannerImporter *looker;

  g_return_val_if_fail (PLANNER_IS_PLAN (plan), NULL);
  g_return_val_if_fail (path != NULL, NULL);

  self = g_object_new (PLANNER_TYPE_IMPORT_DIALOG, NULL);
  self->plan = g_object_ref (plan);
  self->path = g_strdup (path);
  name = g_path_get_basename (path);
  self->name = g_filename_display_name (name);
  if (is_table (path))
    {
      list_kinds (self);
      ask_kind (self);
      return ADW_DIALOG (self);
    }
  looker = planner_importer_new (plan, path, NULL, &error);
  look (self, looker, error);
  return ADW_DIALOG (self);
}
