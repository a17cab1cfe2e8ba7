/* planner-export-dialog.c: a file for a partner: what it holds, what is withheld, then where it goes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/planner-export-dialog.h"

#include <glib/gi18n.h>

#include "app/planner-choice-rows.h"
#include "app/planner-list-row.h"
#include "app/planner-long-work.h"
#include "core/exchange/planner-exporter.h"
#include "widgets/planner-messages.h"

struct _PlannerExportDialog
{
  AdwDialog parent_instance;

  AdwNavigationView *pages;
  AdwExpanderRow *workstreams_row;
  AdwExpanderRow *boards_row;
  AdwExpanderRow *kinds_row;
  AdwSwitchRow *history_row;
  AdwSwitchRow *sensitive_row;
  AdwBin *review;
  GtkWidget *save_button;

  PlannerPlan *plan;
  PlannerExporter *exporter; /* as chosen when the review was last shown */
  PlannerExportList *list;
  PlannerLongWork *work; /* listing or saving; %NULL: neither */
  char *name;              /* of the file */
};

G_DEFINE_FINAL_TYPE (PlannerExportDialog, planner_export_dialog, ADW_TYPE_DIALOG)

/* Choosing */

static void
fill_records (PlannerExportDialog *self, AdwExpanderRow *row, PlannerKind kind)
{
  GListModel *records = planner_plan_get_records (self->plan, kind);
  guint n_records = g_list_model_get_n_items (records);

  for (guint i = 0; i < n_records; i++)
    {
      g_autoptr (PlannerRecord) record = g_list_model_get_item (records, i);
      g_autofree char *title = planner_plan_dup_record_title (self->plan, record);

      planner_choice_rows_add (row, planner_record_get_id (record), title);
    }
  planner_choice_rows_update (row);
}

static void
fill_kinds (PlannerExportDialog *self)
{
  for (PlannerKind kind = PLANNER_KIND_PLAN + 1; kind < PLANNER_N_KINDS; kind++)
    {
      const PlannerKindInfo *info = planner_kind_get_info (kind);

      if (planner_plan_count (self->plan, kind) > 0)
        planner_choice_rows_add (self->kinds_row, info->name, _(info->plural));
    }
  planner_choice_rows_update (self->kinds_row);
}

static gboolean
limit_to (PlannerExporter *exporter, AdwExpanderRow *row, PlannerKind kind, GError **error)
{
  g_autoptr (GPtrArray) ids = planner_choice_rows_get_checked (row);

  for (guint i = 0; i < ids->len; i++)
    if (!planner_exporter_add (exporter, kind, g_ptr_array_index (ids, i), error))
      return FALSE;
  return TRUE;
}

static PlannerExporter *
create_exporter (PlannerExportDialog *self, GError **error)
{
  g_autoptr (PlannerExporter) exporter = planner_exporter_new (self->plan);
  g_autoptr (GPtrArray) kinds = planner_choice_rows_get_checked (self->kinds_row);
  PlannerKind kind;

  planner_exporter_set_plain (exporter, !adw_switch_row_get_active (self->history_row));
  if (adw_switch_row_get_active (self->sensitive_row))
    planner_exporter_include_sensitive (exporter);
  for (guint i = 0; i < kinds->len; i++)
    if (planner_kind_from_name (g_ptr_array_index (kinds, i), &kind))
      planner_exporter_add_kind (exporter, kind);
  if (!limit_to (exporter, self->workstreams_row, PLANNER_KIND_WORKSTREAM, error)
      || !limit_to (exporter, self->boards_row, PLANNER_KIND_BOARD, error))
    return NULL;
  return g_steal_pointer (&exporter);
}

/* Working */

static gboolean
step_job (gpointer job, guint milliseconds, gboolean *done, GError **error)
{
  return planner_exporter_step (job, milliseconds, done, error);
}

static double
get_job_progress (gpointer job)
{
  return planner_exporter_get_progress (job);
}

/* The exporter itself stays, for another name. */
static void
free_job (gpointer job)
{
  planner_exporter_cancel (job);
}

static const PlannerLongJob exporting_job = { step_job, get_job_progress, free_job };

/* Looking */

static const char *
describe_verdict (PlannerExportVerdict verdict)
{
  switch (verdict)
    {
    case PLANNER_EXPORT_PRIVATE:
      return _("Marked private");
    case PLANNER_EXPORT_SENSITIVE:
      return _("A sensitive interest");
    case PLANNER_EXPORT_PART:
      return _("Part of a record that is withheld");
    case PLANNER_EXPORT_OUTSIDE:
      return _("Not among what was chosen");
    case PLANNER_EXPORT_LEAVES:
    default:
      return NULL;
    }
}

static void
describe_item_cb (gpointer item, char **title, char **subtitle, gpointer data)
{
  const PlannerExportItem *record = item;

  *title = planner_plan_dup_reference_title (data, record->kind, record->id);
  *subtitle = g_strdup (describe_verdict (record->verdict));
}

static GPtrArray *
select_kind (GPtrArray *items, PlannerKind kind)
{
  GPtrArray *selected = g_ptr_array_new ();

  for (guint i = 0; i < items->len; i++)
    if (((PlannerExportItem *) g_ptr_array_index (items, i))->kind == kind)
      g_ptr_array_add (selected, g_ptr_array_index (items, i));
  return selected;
}

static void
add_items (PlannerExportDialog *self, AdwPreferencesPage *page, const char *title, const char *description, GPtrArray *items)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

  adw_preferences_group_set_title (group, title);
  adw_preferences_group_set_description (group, description);
  for (PlannerKind kind = PLANNER_KIND_PLAN + 1; kind < PLANNER_N_KINDS; kind++)
    {
      g_autoptr (GPtrArray) selected = select_kind (items, kind);
      g_autofree char *count = g_strdup_printf ("%'u", selected->len);

      if (selected->len > 0)
        adw_preferences_group_add (group, planner_list_row_new (_(planner_kind_get_info (kind)->plural), count, selected,
                                                                describe_item_cb, self->plan));
    }
  adw_preferences_page_add (page, group);
}

/* But for the plan's own record, of which there is always one. */
static guint
count_records (GPtrArray *items)
{
  guint n = 0;

  for (guint i = 0; i < items->len; i++)
    n += ((PlannerExportItem *) g_ptr_array_index (items, i))->kind != PLANNER_KIND_PLAN;
  return n;
}

/* First of all, so that nobody has to scroll to learn that something is withheld. */
static void
add_summary (PlannerExportDialog *self, AdwPreferencesPage *page)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  guint n_leaving = count_records (self->list->leaving);
  guint n_withheld = count_records (self->list->withheld);
  g_autofree char *leaving = g_strdup_printf (ngettext ("%'u record leaves", "%'u records leave", n_leaving), n_leaving);
  g_autofree char *withheld = g_strdup_printf (ngettext ("%'u is withheld", "%'u are withheld", n_withheld), n_withheld);
  /* Translators: how many records leave with a file, then how many are withheld */
  g_autofree char *both = g_strdup_printf (_("%s, %s."), leaving, withheld);

  adw_preferences_group_set_description (group, both);
  adw_preferences_page_add (page, group);
}

static void
show_review (PlannerExportDialog *self)
{
  AdwPreferencesPage *page = ADW_PREFERENCES_PAGE (adw_preferences_page_new ());

  add_summary (self, page);
  add_items (self, page, _("Leaves"), self->list->leaving->len == 0 ? _("Nothing of what was chosen.") : NULL, self->list->leaving);
  add_items (self, page, _("Withheld"),
             self->list->withheld->len == 0 ? _("Nothing of what was chosen.") : _("Stays in this plan, whole."),
             self->list->withheld);
  adw_bin_set_child (self->review, GTK_WIDGET (page));
}

static void
forget_review (PlannerExportDialog *self)
{
  adw_bin_set_child (self->review, NULL);
  g_clear_pointer (&self->list, planner_export_list_free);
  g_clear_pointer (&self->exporter, planner_exporter_free);
}

static void
refuse (PlannerExportDialog *self, const GError *error)
{
  planner_show_error (GTK_WIDGET (self), _("That Cannot Be Sent"), error);
}

static void
listed_cb (gpointer data, gboolean done, const GError *error)
{
  PlannerExportDialog *self = data;

  g_clear_pointer (&self->work, planner_long_work_free);
  if (!done)
    {
      refuse (self, error);
      return;
    }
  self->list = planner_exporter_steal_list (self->exporter);
  show_review (self);
  adw_navigation_view_push_by_tag (self->pages, "review");
  adw_dialog_set_focus (ADW_DIALOG (self), self->save_button);
}

static void
review_cb (PlannerExportDialog *self)
{
  g_autoptr (GError) error = NULL;

  if (self->work != NULL)
    return;
  forget_review (self);
  self->exporter = create_exporter (self, &error);
  if (self->exporter == NULL || !planner_exporter_begin_list (self->exporter, &error))
    {
      refuse (self, error);
      return;
    }
  self->work = planner_long_work_new (&exporting_job, self->exporter, listed_cb, self);
  planner_long_work_show_over (self->work, GTK_WIDGET (self), _("Listing what leaves"));
  planner_long_work_begin_now (self->work);
}

/* Saving */

static void
say_saved (PlannerExportDialog *self)
{
  guint n_records = count_records (self->list->leaving);
  g_autofree char *sentence = g_strdup_printf (ngettext ("%'u record saved as “%s”", "%'u records saved as “%s”", n_records),
                                               n_records, self->name);

  planner_toast (GTK_WIDGET (self), sentence);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
ended_cb (gpointer data, gboolean done, const GError *error)
{
  PlannerExportDialog *self = data;

  g_clear_pointer (&self->work, planner_long_work_free);
  if (done)
    say_saved (self);
  else
    planner_show_error (GTK_WIDGET (self), _("Nothing Was Saved"), error);
}

void
planner_export_dialog_save (PlannerExportDialog *self, const char *path)
{
  g_autofree char *name = NULL;
  g_autofree char *words = NULL;
  g_autoptr (GError) error = NULL;

  g_return_if_fail (PLANNER_IS_EXPORT_DIALOG (self));
  g_return_if_fail (path != NULL);

  if (self->list == NULL || self->work != NULL)
    return;
  if (!planner_exporter_begin_file (self->exporter, path, &error))
    {
      planner_show_error (GTK_WIDGET (self), _("Nothing Was Saved"), error);
      return;
    }
  name = g_path_get_basename (path);
  g_free (self->name);
  self->name = g_filename_display_name (name);
  words = g_strdup_printf (_("Saving “%s”"), self->name);
  self->work = planner_long_work_new (&exporting_job, self->exporter, ended_cb, self);
  planner_long_work_show_over (self->work, GTK_WIDGET (self), words);
  planner_long_work_begin_now (self->work);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PlannerExportDialog) self = data;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, NULL);

  if (file != NULL && g_file_peek_path (file) != NULL)
    planner_export_dialog_save (self, g_file_peek_path (file));
}

static char *
suggest_name (PlannerExportDialog *self)
{
  g_autofree char *title = planner_plan_dup_title (self->plan);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *today = g_date_time_format (now, "%Y-%m-%d");

  g_strdelimit (title, "/\\:*?\"<>|\n\t", '-');
  return g_strdup_printf ("%s %s.json", title, today);
}

static void
save_cb (PlannerExportDialog *self)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autofree char *name = suggest_name (self);

  gtk_file_dialog_set_title (dialog, _("Save the File for a Partner"));
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_save (dialog, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), NULL, saved_cb, g_object_ref (self));
}

static void
cancel_cb (PlannerExportDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

/* Closing while it works is cancelling: nothing is half written. */
static void
planner_export_dialog_closed (AdwDialog *dialog)
{
  g_clear_pointer (&PLANNER_EXPORT_DIALOG (dialog)->work, planner_long_work_free);
}

static void
planner_export_dialog_dispose (GObject *object)
{
  PlannerExportDialog *self = PLANNER_EXPORT_DIALOG (object);

  g_clear_pointer (&self->work, planner_long_work_free);
  gtk_widget_dispose_template (GTK_WIDGET (object), PLANNER_TYPE_EXPORT_DIALOG);
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->list, planner_export_list_free);
  g_clear_pointer (&self->exporter, planner_exporter_free);
  g_clear_object (&self->plan);

  G_OBJECT_CLASS (planner_export_dialog_parent_class)->dispose (object);
}

static void
planner_export_dialog_class_init (PlannerExportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = planner_export_dialog_dispose;
  ADW_DIALOG_CLASS (klass)->closed = planner_export_dialog_closed;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/icb/Planner/app/planner-export-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, PlannerExportDialog, pages);
  gtk_widget_class_bind_template_child (widget_class, PlannerExportDialog, workstreams_row);
  gtk_widget_class_bind_template_child (widget_class, PlannerExportDialog, boards_row);
  gtk_widget_class_bind_template_child (widget_class, PlannerExportDialog, kinds_row);
  gtk_widget_class_bind_template_child (widget_class, PlannerExportDialog, history_row);
  gtk_widget_class_bind_template_child (widget_class, PlannerExportDialog, sensitive_row);
  gtk_widget_class_bind_template_child (widget_class, PlannerExportDialog, review);
  gtk_widget_class_bind_template_child (widget_class, PlannerExportDialog, save_button);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
  gtk_widget_class_bind_template_callback (widget_class, review_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
}

static void
planner_export_dialog_init (PlannerExportDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

AdwDialog *
planner_export_dialog_new (PlannerPlan *plan)
{
  PlannerExportDialog *self;

  g_return_val_if_fail (PLANNER_IS_PLAN (plan), NULL);

  self = g_object_new (PLANNER_TYPE_EXPORT_DIALOG, NULL);
  self->plan = g_object_ref (plan);
  fill_records (self, self->workstreams_row, PLANNER_KIND_WORKSTREAM);
  fill_records (self, self->boards_row, PLANNER_KIND_BOARD);
  fill_kinds (self);
  return ADW_DIALOG (self);
}
