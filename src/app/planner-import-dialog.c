/* planner-import-dialog.c: a file from somebody else: looked at first, then taken in as one step
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/planner-import-dialog.h"

#include <glib/gi18n.h>

#include "app/planner-import-preview.h"
#include "app/planner-long-work.h"
#include "app/planner-plan-view.h"
#include "app/planner-table-matching.h"
#include "app/planner-window.h"
#include "core/exchange/planner-importer.h"
#include "widgets/planner-messages.h"

typedef enum
{
  STAGE_TABLE,     /* columns are matched, and the dry run follows */
  STAGE_LOOKING,   /* the dry run */
  STAGE_PREVIEW,   /* waits for the person */
  STAGE_IMPORTING, /* the import itself */
  STAGE_OVER,      /* refused, or nothing to do */
} Stage;

struct _PlannerImportDialog
{
  AdwDialog parent_instance;

  GtkButton *cancel_button;
  GtkButton *go_button;
  GtkStack *stack;
  GtkLabel *working_label;
  GtkProgressBar *progress;
  AdwPreferencesPage *table_page;
  AdwBanner *table_banner;
  GtkProgressBar *table_progress;
  AdwPreferencesPage *preview;
  AdwStatusPage *message_page;

  PlannerPlan *plan;
  char *name; /* of the file */
  gboolean pasted;
  GBytes *table; /* its text; %NULL: no table */
  PlannerTableMatching *matching;
  Stage stage;
  PlannerImporter *looker; /* the dry run; its report is what the preview shows */
  PlannerImporter *importer;
  PlannerLongWork *work; /* of the one or the other */
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

static void
refuse (PlannerImportDialog *self, const GError *error)
{
  g_autofree char *title = self->pasted ? g_strdup (_("Nothing Was Pasted"))
                                        : g_strdup_printf (_("“%s” Was Not Imported"), self->name);

  end_with (self, "dialog-error-symbolic", title, error->message);
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
  planner_import_preview_add (self->preview, self->plan, report, self->name);
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
  sentence = g_strdup_printf (self->pasted ? _("Pasted: %s") : _("Imported: %s"),
                              count[0] != '\0' ? count : _("nothing new"));
  planner_toast_undo (GTK_WIDGET (self), sentence);
  g_signal_connect_object (self, "closed", G_CALLBACK (closed_cb), root, G_CONNECT_DEFAULT);
  adw_dialog_close (ADW_DIALOG (self));
}

/* Tables */

static char *
name_go (PlannerImportDialog *self, const PlannerImportCount *sum)
{
  guint n = sum->added + sum->changed;

  if (!self->pasted)
    return g_strdup (_("_Import"));
  return g_strdup_printf (ngettext ("_Paste %'u Record", "_Paste %'u Records", n), n);
}

/* Where the toolkit puts the focus while there is nothing to paste yet, Return would throw the table away. Who is among the columns stays. */
static void
lead_focus_on (PlannerImportDialog *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (gtk_widget_get_sensitive (GTK_WIDGET (self->go_button))
      && (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self->table_page))))
    adw_dialog_set_focus (ADW_DIALOG (self), GTK_WIDGET (self->go_button));
}

/* What the dry run says below the columns; the focus stays among these. */
static void
show_table_report (PlannerImportDialog *self)
{
  const PlannerImportReport *report = planner_importer_get_report (self->looker);
  PlannerImportCount sum = { 0 };
  g_autofree char *label = NULL;

  count_records (report, &sum);
  label = name_go (self, &sum);
  planner_import_preview_add (self->table_page, self->plan, report, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->table_progress), FALSE);
  planner_banner_tell (self->table_banner, planner_import_report_has_changes (report)
                                               ? NULL
                                               : _("All that the table says is in the plan already."));
  gtk_button_set_label (self->go_button, label);
  gtk_widget_set_sensitive (GTK_WIDGET (self->go_button), planner_import_report_has_changes (report));
  lead_focus_on (self);
}

static void
refuse_table (PlannerImportDialog *self, const char *sentence)
{
  gtk_widget_set_visible (GTK_WIDGET (self->table_progress), FALSE);
  planner_banner_tell (self->table_banner, sentence);
}

/* Working */

static gboolean
step_job (gpointer job, guint milliseconds, gboolean *done, GError **error)
{
  return planner_importer_step (job, milliseconds, done, error);
}

static double
get_job_progress (gpointer job)
{
  return planner_importer_get_progress (job);
}

/* The report of an importer is needed when it is done. */
static const PlannerLongJob importing_job = { step_job, get_job_progress, NULL };

static void
worked_cb (gpointer data, gboolean done, const GError *error)
{
  PlannerImportDialog *self = data;

  g_clear_pointer (&self->work, planner_long_work_free);
  if (!done && self->stage == STAGE_TABLE)
    refuse_table (self, error->message);
  else if (!done)
    refuse (self, error);
  else if (self->stage == STAGE_IMPORTING)
    say_imported (self);
  else if (self->stage == STAGE_TABLE)
    show_table_report (self);
  else
    show_preview (self);
}

static void
begin_work (PlannerImportDialog *self, PlannerImporter *importer, GtkProgressBar *bar)
{
  self->work = planner_long_work_new (&importing_job, importer, worked_cb, self);
  planner_long_work_show_in (self->work, bar);
  planner_long_work_begin (self->work);
}

static void
work (PlannerImportDialog *self, PlannerImporter *importer, Stage stage, const char *words)
{
  self->stage = stage;
  gtk_label_set_text (self->working_label, words);
  gtk_stack_set_visible_child_name (self->stack, "working");
  gtk_widget_set_visible (GTK_WIDGET (self->go_button), FALSE);
  begin_work (self, importer, self->progress);
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
  work (self, looker, STAGE_LOOKING, words);
}

static void
import (PlannerImportDialog *self)
{
  g_autofree char *words
      = self->pasted ? g_strdup (_("Pasting")) : g_strdup_printf (_("Importing “%s”"), self->name);

  self->importer = planner_importer_new_again (self->looker);
  work (self, self->importer, STAGE_IMPORTING, words);
}

/* Matching */

static void
forget_table_report (PlannerImportDialog *self)
{
  planner_import_preview_clear (self->table_page);
  g_clear_pointer (&self->work, planner_long_work_free);
  g_clear_pointer (&self->looker, planner_importer_free);
}

/* Looks at the rows anew, as the columns are matched now. */
static void
matched_cb (PlannerTableMatching *matching, PlannerImportDialog *self)
{
  const PlannerTableMatch *match = planner_table_matching_get_match (matching);

  forget_table_report (self);
  gtk_widget_set_sensitive (GTK_WIDGET (self->go_button), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->table_progress), FALSE);
  if (planner_table_match_count (match) == 0)
    {
      refuse_table (self, _("Say of at least one column which field it is."));
      return;
    }
  self->looker = planner_importer_new_matched (self->plan, self->table, self->name, match, NULL);
  planner_importer_set_dry_run (self->looker, TRUE);
  planner_banner_tell (self->table_banner, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->table_progress), TRUE);
  begin_work (self, self->looker, self->table_progress);
}

static gboolean
is_table (const char *path)
{
  g_autofree char *lower = g_ascii_strdown (path, -1);

  return g_str_has_suffix (lower, ".csv") || g_str_has_suffix (lower, ".tsv");
}

/* Shows how the columns of @table are matched when its rows are of @kind. */
static void
match_table (PlannerImportDialog *self, GBytes *table, PlannerKind kind, char separator)
{
  g_autoptr (GError) error = NULL;
  PlannerTableMatch *match = planner_table_match_new (table, separator, &error);

  if (match == NULL)
    {
      refuse (self, error);
      return;
    }
  self->table = g_bytes_ref (table);
  self->stage = STAGE_TABLE;
  self->matching = planner_table_matching_new (self->table_page, self->plan, match, kind);
  g_signal_connect_object (self->matching, "changed", G_CALLBACK (matched_cb), self, G_CONNECT_DEFAULT);
  gtk_stack_set_visible_child_name (self->stack, "table");
  show_go (self, self->pasted ? _("_Paste") : _("_Import"));
  adw_dialog_set_focus (ADW_DIALOG (self), NULL);
  matched_cb (self->matching, self);
}

static PlannerKind
guess_kind (GBytes *table)
{
  PlannerKind guess = planner_importer_guess_kind (table);

  return guess != PLANNER_KIND_NONE ? guess : PLANNER_KIND_ASK;
}

static void
look_at_file (PlannerImportDialog *self, const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) table = NULL;
  PlannerImporter *looker;

  if (is_table (path))
    {
      table = planner_importer_read (self->plan, path, &error);
      if (table != NULL)
        match_table (self, table, guess_kind (table), '\0');
      else
        refuse (self, error);
      return;
    }
  looker = planner_importer_new (self->plan, path, NULL, &error);
  look (self, looker, error);
}

/* Buttons */

static void
go_cb (PlannerImportDialog *self)
{
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
  g_clear_pointer (&self->work, planner_long_work_free);
  g_clear_pointer (&self->importer, planner_importer_free);
}

/* Closing while it works is cancelling: nothing is half done. */
static void
planner_import_dialog_closed (AdwDialog *dialog)
{
  PlannerImportDialog *self = PLANNER_IMPORT_DIALOG (dialog);

  stop (self);
  if (self->stage == STAGE_TABLE)
    forget_table_report (self);
  else if (self->stage == STAGE_LOOKING)
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
  g_clear_object (&self->matching);
  g_clear_pointer (&self->table, g_bytes_unref);
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
  gtk_widget_class_bind_template_child (widget_class, PlannerImportDialog, table_page);
  gtk_widget_class_bind_template_child (widget_class, PlannerImportDialog, table_banner);
  gtk_widget_class_bind_template_child (widget_class, PlannerImportDialog, table_progress);
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

  g_return_val_if_fail (PLANNER_IS_PLAN (plan), NULL);
  g_return_val_if_fail (path != NULL, NULL);

  self = g_object_new (PLANNER_TYPE_IMPORT_DIALOG, NULL);
  self->plan = g_object_ref (plan);
  name = g_path_get_basename (path);
  self->name = g_filename_display_name (name);
  look_at_file (self, path);
  return ADW_DIALOG (self);
}

AdwDialog *
planner_import_dialog_new_pasted (PlannerPlan *plan, GBytes *table, PlannerKind kind)
{
  PlannerImportDialog *self;

  g_return_val_if_fail (PLANNER_IS_PLAN (plan), NULL);
  g_return_val_if_fail (table != NULL, NULL);

  self = g_object_new (PLANNER_TYPE_IMPORT_DIALOG, "title", _("Paste a Table"), NULL);
  self->plan = g_object_ref (plan);
  self->pasted = TRUE;
  /* Translators: stands where the name of a file would, as in “Import pasted table”. */
  self->name = g_strdup (_("pasted table"));
  match_table (self, table, kind, '\t');
  return ADW_DIALOG (self);
}
